"""What comes first for the safety of persons, and what must not be asked or told, and to whom."""

from __future__ import annotations

from collections.abc import Iterator

from comity.documents.block import Block, Heading, Items, Line, Paragraph, line, strong
from comity.documents.plan.ink import ended, pins, text
from comity.documents.words import Words
from comity.planning.cautions import Caution
from comity.planning.plan import Plan
from comity.planning.safety import SafetyStep


def first(said: Words, plan: Plan) -> Iterator[Block]:
    """Yield what to do first, person by person, and what does not fit together."""
    yield Heading(line("What to do first"), anchor="first")
    if plan.safety:
        yield text("Before any request, for the safety of persons, in this order:")
        yield Items(tuple(_step(said, s) for s in plan.safety), numbered=True)
    else:
        yield text(
            "The case names nothing that must come first. Whether that is so, a person decides."
        )
    if plan.misfits:
        yield Heading(line("Does not fit together"), 2)
        yield Items(
            tuple(
                line("Note: " if odd.note else "", ended(said.plain(odd.says)))
                for odd in plan.misfits
            )
        )


def _step(said: Words, step: SafetyStep) -> Line:
    because = said.plain("; ".join(step.because))
    practice = " (good practice)" if step.practice else ""
    return line(
        strong(ended(said.plain(step.says) + practice)),
        f" Facts: {because}. By: {step.by}.",
        *pins(step.cites),
    )


def avoid(said: Words, plan: Plan) -> Iterator[Block]:
    """Yield what must not be asked or told: to anyone first, then state by state."""
    yield Heading(line("What must not be asked or told"), anchor="avoid")
    if not plan.cautions:
        yield text(
            "The case names nothing that must not be asked or told. Whether that is so, a person "
            "decides."
        )
        return
    for code in dict.fromkeys(c.towards for c in _gravest(plan)):
        found = [c for c in plan.cautions if c.towards == code]
        whom = f"To {said.the(code)}" if code else "To anyone"
        yield Heading(line(whom), 2)
        yield Items(tuple(warning(said, c) for c in found), tone="warning")


def _gravest(plan: Plan) -> tuple[Caution, ...]:
    """Return the warnings with those towards a state first: they are the ones that cost lives."""
    return tuple(sorted(plan.cautions, key=lambda c: not c.towards))


def warning(said: Words, caution: Caution) -> Line:
    """Return one warning with the provisions behind it."""
    return line(ended(said.plain(caution.says)), *pins(caution.cites))


def sentence(plan: Plan) -> Paragraph:
    """Return what the whole is, and is not."""
    return Paragraph(line(plan.sentence), "quote")

"""What the facts amount to under each definition; protection is decided apart and said first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from comity.documents import view
from comity.documents.block import Block, Fold, Heading, Items, Line, Paragraph, line, strong
from comity.documents.plan.ink import (
    doubt,
    ended,
    fold_why,
    mark,
    pins,
    sure,
    table,
    text,
    why,
)
from comity.documents.words import HOLDS, LAW_THEN, MET, Words, upper_first
from comity.planning.plan import Plan
from comity.reasoning.answer import Reason
from comity.reasoning.qualification import COMMON, InstrumentResult, VictimResult


def amounts(said: Words, plan: Plan) -> Iterator[Block]:
    """Yield the qualification victim by victim, then what is said of the case as a whole."""
    found = plan.qualification
    yield Heading(line("What the facts amount to"), anchor="amounts")
    yield text(found.guilt)
    for victim in found.victims:
        yield from _victim(said, victim)
    if not found.victims:
        yield text("No victim is described in the case file.")
    whole = view.whole(found)
    yield Heading(line("The case as a whole"), 2)
    yield Items(tuple(_short(said, r) for r in whole))
    yield fold_why(said, "Why", whole)


def _short(said: Words, reason: Reason) -> Line:
    where = (*pins(reason.cites), *doubt(reason.status))
    return line(mark(reason.verdict), f": {said.plain(reason.says)}", *where)


def _victim(said: Words, victim: VictimResult) -> Iterator[Block]:
    held = victim.protection
    yield Heading(line(upper_first(victim.victim.replace("-", " "))), 2)
    yield Paragraph(
        line(
            strong("Protection, decided apart from the offence. "),
            mark(held.verdict),
            f": {said.plain(held.says)}. Whatever is said below of an offence, this stands.",
            *pins(held.cites),
            *doubt(held.status),
        ),
        "note",
    )
    yield text(ended(said.plain(victim.says)))
    yield fold_why(said, "Why protection, and under which text", (held,))
    yield from _definitions(said, victim)
    yield from _neighbours(said, victim)
    if victim.non_punishment:
        yield Heading(line("Not punishing the victim for what the victim was made to do"), 3)
        yield why(said, victim.non_punishment)


def _definitions(said: Words, victim: VictimResult) -> Iterator[Block]:
    """Yield the definitions that were law for those acts, or may have been, and fold the others."""
    results = view.instruments_of(victim)
    speaks = [r for r in results if r.in_force != "no" or r.instrument == COMMON]
    rest = [r for r in results if r not in speaks]
    yield _tested(said, victim, "The facts under each definition", speaks)
    for result in speaks:
        yield _elements(said, result)
    if rest:
        caption = "Definitions that were not law for those acts"
        inner = (_tested(said, victim, caption, rest), *(_elements(said, r) for r in rest))
        yield Fold(line(f"{caption}: {len(rest)}"), inner)


def _tested(
    said: Words, victim: VictimResult, caption: str, results: Iterable[InstrumentResult]
) -> Block:
    rows = tuple(_definition(said, victim, r) for r in results)
    head = ("Definition", "Its elements", "As law for those acts", "Sureness")
    return table(caption, head, rows, (3.2, 3, 3.4, 1.6))


def _definition(said: Words, victim: VictimResult, result: InstrumentResult) -> tuple[Line, ...]:
    stands = HOLDS[victim.protection.verdict]
    apart = f". Protection all the same: {stands}." if result.verdict == "no" else ""
    whom = f" For {said.states(result.law_for)}" if result.law_for else ""
    return (
        line(result.name),
        line(mark(result.verdict, MET), apart),
        line(mark(result.in_force, LAW_THEN), whom),
        line(sure(result.status)),
    )


def _elements(said: Words, result: InstrumentResult) -> Fold:
    rows = tuple(
        (line(upper_first(name)), line(mark(reason.verdict)), _because(said, reason))
        for name, reason in view.elements_of(result)
    )
    caption = f"Elements of the definition of {result.name}"
    blocks: tuple[Block, ...] = (
        text(ended(said.plain(result.says))),
        table(caption, ("Element", "Answer", "Reason"), rows, (1.4, 1.8, 7)),
    )
    if result.binding:
        blocks += (text("Whether it was the law there and then:"), why(said, result.binding))
    return Fold(line(f"{result.name}, element by element"), blocks)


def _because(said: Words, reason: Reason) -> Line:
    missing = f" Missing: {'; '.join(reason.missing)}." if reason.missing else ""
    told = upper_first(said.plain(reason.says))
    return line(told, *pins(reason.cites), *doubt(reason.status), missing)


def _neighbours(said: Words, victim: VictimResult) -> Iterator[Block]:
    if not victim.neighbours:
        return
    stands = HOLDS[victim.protection.verdict]
    rows = tuple(
        (
            line(upper_first(n.concept)),
            line(
                mark(n.reason.verdict),
                f" (protection all the same: {stands})" if n.reason.verdict == "no" else "",
            ),
            _because(said, n.reason),
        )
        for n in victim.neighbours
    )
    caption = "What may stand beside trafficking, or without it"
    shown = table(caption, ("Concept", "Answer", "Reason"), rows, (2.2, 2.4, 6))
    reasons = why(said, (n.reason for n in victim.neighbours))
    yield Fold(line(f"{caption}: {_counted(victim)}"), (shown, reasons))


def _counted(victim: VictimResult) -> str:
    """Return how many concepts there are of each answer, in words."""
    found = [n.reason.verdict for n in victim.neighbours]
    return ", ".join(f"{found.count(v)} {HOLDS[v]}" for v in HOLDS if v in found)

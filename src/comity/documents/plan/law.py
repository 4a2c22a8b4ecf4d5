"""What each state's law says of the conduct, who may prosecute it, and who is bound to what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from comity.documents import view
from comity.documents.block import Block, Fold, Heading, Items, Line, Paragraph, line, strong
from comity.documents.plan.ink import (
    doubt,
    ended,
    mark,
    pin,
    pins,
    sure,
    table,
    text,
)
from comity.documents.words import APPLIES, HOLDS, Words, day_words, list_words, upper_first
from comity.law.model import Law
from comity.planning.conduct import DualTest, OwnOffence
from comity.planning.forms import Form, Point
from comity.planning.parallel import Claim
from comity.planning.plan import Plan
from comity.reasoning.answer import Verdict

_GROUNDS = {
    "territory": "Territory",
    "nationality-of-suspect": "Nationality of a suspect",
    "nationality-of-victim": "Nationality of a victim",
    "proceeds": "Proceeds",
}
_FORMS = {
    "joint_investigation": "Joint team with",
    "transfer_of_proceedings": "Transfer of proceedings to",
}
_APART = "protection stands all the same"


def conduct(said: Words, plan: Plan) -> Iterator[Block]:
    """Yield the conduct under each law of the states of the acts, then dual criminality."""
    held = plan.conduct
    yield Heading(line("What each state's own law says"), anchor="conduct")
    yield text(
        "The offence that is charged is one of national law, as it stood on the days of the acts. "
        "A no below is of one offence on these facts; protection never turns on it."
    )
    for laws, found in _alike(held.offences):
        yield from _under(said, list_words(laws), found)
    for none in held.nothing_entered:
        missing = f" Missing: {'; '.join(none.missing)}." if none.missing else ""
        told = ended(said.plain(none.says))
        yield Paragraph(line(strong(f"{upper_first(said.in_sentence(none.law))}. "), told, missing))
    if not held.offences and not held.nothing_entered:
        yield text("No act is said to have been done in a named state.")
    if held.dual:
        yield Heading(line("Dual criminality"), 2)
        yield Items(tuple(_dual(said, d) for d in held.dual))


def _alike(found: Iterable[OwnOffence]) -> tuple[tuple[list[str], list[OwnOffence]], ...]:
    """Return the offences law by law; parts of a state with the same answers stand together."""
    by_law: dict[str, list[OwnOffence]] = {}
    for one in found:
        by_law.setdefault(one.law, []).append(one)
    alike: dict[object, list[str]] = {}
    for law, held in by_law.items():
        alike.setdefault(tuple((o.state, o.rule, o.verdict, o.on) for o in held), []).append(law)
    return tuple((laws, by_law[laws[0]]) for laws in alike.values())


def _under(said: Words, law: str, found: list[OwnOffence]) -> Iterator[Block]:
    yield Heading(line(law), 2)
    met = [o for o in found if o.verdict in ("yes", "conditional")]
    rest = [o for o in found if o not in met]
    if met:
        yield _offences(said, f"Offences of {law} that the facts are, or may be", met)
    if rest:
        caption = f"Other offences of trafficking of {law}"
        yield Fold(line(f"{caption}, and what is missing"), (_offences(said, caption, rest),))


def _offences(said: Words, caption: str, found: Iterable[OwnOffence]) -> Block:
    rows = tuple(
        (
            line(o.offence),
            line(pin(o.rule), f" on {day_words(o.on)}", *doubt(o.status)),
            line(mark(o.verdict), f" ({_APART})" if o.verdict == "no" else ""),
            line(upper_first(o.penalty) or "not entered"),
            line(_missing(said, o)),
        )
        for o in found
    )
    head = ("Offence", "Law and day", "On these facts", "Penalty", "What is missing")
    return table(caption, head, rows, (3, 3.2, 2, 1.6, 4))


def _missing(said: Words, one: OwnOffence) -> str:
    if one.verdict == "no":
        return upper_first(said.plain(one.says.partition("): ")[2] or one.says))
    return upper_first(said.plain("; ".join(one.missing))) or "nothing"


def _dual(said: Words, test: DualTest) -> Line:
    name, measures = said.state(test.requested), list_words(test.measures)
    parts = [ended(said.plain(test.says))]
    parts += [f"Here: {ended(said.plain(test.here))}"] if test.here else []
    parts += [f"There: {ended(said.plain(test.there))}"] if test.there else []
    open_ = test.missing if test.verdict != "yes" else ()
    parts += [f"Missing: {ended(said.plain('; '.join(open_)))}"] if open_ else []
    head = strong(f"{name}, {measures}: {test.outcome}. ")
    return line(head, " ".join(parts), *(pins((test.rule,)) if test.rule else ()))


def parallel(said: Words, plan: Plan) -> Iterator[Block]:
    """Yield who may prosecute, what runs elsewhere, and a team or a transfer weighed."""
    held = plan.parallel
    yield Heading(line("Who may prosecute, and in which form together"), anchor="parallel")
    rows = tuple(_claim(said, c) for c in held.claims)
    if rows:
        head = ("State", "Ground", "Answer", "Why")
        yield table("Grounds on which a state may prosecute", head, rows, (2, 2.2, 2, 6))
    for one in held.elsewhere:
        yield text(ended(f"{one.name}, proceedings: {said.plain(one.says)}"))
    if held.consult:
        told = "Where several states pursue the same conduct, they consult on who goes on."
        yield Paragraph(line(told, *pins(held.consult)))
    if held.forms:
        yield Heading(line("A joint team, a transfer, or neither"), 2)
        yield text(held.says)
        for form in held.forms:
            yield from _form(said, form)


def _claim(said: Words, claim: Claim) -> tuple[Line, ...]:
    facts = f" Facts: {'; '.join(claim.facts)}." if claim.facts else ""
    missing = f" Missing: {said.plain('; '.join(claim.missing))}." if claim.missing else ""
    why = line(ended(said.plain(claim.says)), facts, missing, *pins(claim.cites))
    return line(claim.name), line(_GROUNDS[claim.ground]), line(mark(claim.verdict)), why


def _form(said: Words, form: Form) -> Iterator[Block]:
    yield Heading(line(f"{_FORMS[form.form]} {said.in_sentence(form.name)}"), 3)
    basis = f": {said.sentence(form.basis)} "
    yield Paragraph(
        line("Basis ", mark(form.verdict, APPLIES), basis, pin(form.rule), sure(form.known))
    )
    yield Items(
        (
            *(_point(said, "For: ", p) for p in form.speaks_for),
            *(_point(said, "Against: ", p) for p in form.speaks_against),
            *(line(strong("Open: "), ended(said.plain(o))) for o in form.open),
        )
    )


def _point(said: Words, label: str, point: Point) -> Line:
    facts = f" Facts: {said.plain('; '.join(point.facts))}." if point.facts else ""
    return line(strong(label), ended(said.plain(point.says)), facts, *pins(point.cites))


def bound(law: Law, plan: Plan) -> Iterator[Block]:
    """Yield the texts that bind one of the states on one of the two days."""
    yield Heading(line("Who is bound to what"), anchor="bound")
    read = f" (read on {day_words(plan.facts_from)})" if plan.facts_from else ""
    yield text(
        f"Two days count. The conduct is measured by the law of the days of the facts{read}; a "
        f"request by the law of its own day ({day_words(plan.on)})."
    )
    yield Items(tuple(line(strong(s.name), f": {_part(s.part)}") for s in plan.states))
    head = ("Text", *(s.name for s in plan.states))
    widths = (3.2, *(2.2 for _ in plan.states))
    for group in view.bond_groups(law, plan):
        rows = tuple(_bonds(row) for row in group.rows)
        shown = table(group.title, head, rows, widths)
        main = group.title != "Other texts"
        yield shown if main else Fold(line(group.title), (shown,))
    yield Paragraph(
        line(
            "A list of parties speaks for the day on which it was complete; later days it does not "
            "name are not settled. The command comity law binds gives the reasons."
        ),
        "small",
    )


def _part(part: str) -> str:
    told = part.replace("asks", "asks for help").replace("acts", "acts took place there")
    return told.replace("evidence", "evidence lies there") or "named in the case"


def _bonds(row: view.BondRow) -> tuple[Line, ...]:
    return (line(row.name, *doubt(row.status)), *(_bond(c) for c in row.cells))


_HELD = frozenset(("yes", "conditional"))


def _bond(cell: view.BondCell) -> Line:
    value, told = _days(cell.then, cell.now)
    also = ", on a condition" if "conditional" in (cell.then, cell.now) else ""
    since = f", since {day_words(cell.since)}" if cell.since else ""
    return line(mark(value, {**HOLDS, value: told}), also, since)


def _days(then: Verdict, now: Verdict) -> tuple[Verdict, str]:
    """Return on which of the two days a text binds, in words with the verdict for its mark."""
    if then in _HELD and now in _HELD:
        return "yes", "both days"
    if now in _HELD:
        unsure = then == "unknown"
        return "conditional", "day of the plan; then not settled" if unsure else _ONLY_NOW
    if then in _HELD:
        unsure = now == "unknown"
        return "conditional", "days of the facts; now not settled" if unsure else _ONLY_THEN
    return ("unknown", "not settled") if "unknown" in (then, now) else ("no", "not bound")


_ONLY_NOW, _ONLY_THEN = "day of the plan only", "days of the facts only"

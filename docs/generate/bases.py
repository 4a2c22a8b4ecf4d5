"""What stands in the bases of an instrument or a treaty, told in tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from comity.law.bases import Basis, BeforeRefusal, Content, Refusal, TimeLimit
from comity.law.model import Instrument, Law, Treaty
from docs.generate.markdown import item, paragraph, table

FORCES = {
    "must": "help is refused",
    "may": "help may be refused",
    "barred": "no ground to refuse",
    "assurance": "refused unless assured",
}
DUTIES = {
    "reasons": "give reasons for a refusal",
    "consult": "consult before refusing",
    "postpone": "look at postponing, or postpone where proceedings would suffer",
    "supplement": "ask for what is lacking",
}
DOES = {
    "due": "must have happened by then",
    "may": "may happen once it has run",
    "ends": "comes of itself once it has run",
    "not-before": "does not come earlier",
}


def lines(law: Law, one: Instrument | Treaty, level: str = "##") -> Iterator[str]:
    """Yield what requests must hold, why they are refused and which clocks run; none where none."""
    told = [b for b in one.bases if b.contents or b.refusals or b.before_refusal or b.clocks]
    if not (told or one.before_refusal or one.clocks):
        return
    yield f"\n{level} Requests\n"
    yield paragraph(
        "What a request must hold, on which grounds it is refused, and the clocks. Ask with "
        "`comity law basis`."
    ).rstrip()
    for basis in told:
        yield from _basis(law, basis, f"{level}#")
    if one.before_refusal or one.clocks:
        yield f"\n{level}# All of these\n"
        yield from _before(one.before_refusal)
        yield from _clocks(law, one.clocks)


def _basis(law: Law, basis: Basis, level: str) -> Iterator[str]:
    at = f" ({basis.provision})" if basis.provision else ""
    yield f"\n{level} {', '.join(basis.measures)}{at}\n"
    if basis.contents:
        rows = (_content(law, basis, c) for c in basis.contents)
        yield from table(("at", "a request holds", "for", "status"), rows)
    if basis.refusals:
        yield ""
        rows = (_refusal(law, r) for r in basis.refusals)
        yield from table(("at", "ground", "force", "for", "status"), rows)
    yield from _before(basis.before_refusal)
    yield from _clocks(law, basis.clocks)


def _with(says: str, where: str) -> str:
    return f"{says} (where: {where})" if where else says


def _content(law: Law, basis: Basis, content: Content) -> tuple[str, ...]:
    says = _with(law.vocabulary.contents[content.item].says, content.where)
    scope = ", ".join(content.only)
    if content.except_:
        scope = f"all but {', '.join(content.except_)}"
    return content.provision, says, scope or "all", content.status or basis.status


def _refusal(law: Law, refusal: Refusal) -> tuple[str, ...]:
    says, force = law.vocabulary.grounds[refusal.ground].says, FORCES[refusal.force]
    if refusal.force == "assurance":
        force = f"{force}: {refusal.where}" if refusal.where else force
    else:
        says = _with(says, refusal.where)
    return refusal.provision, says, force, ", ".join(refusal.only) or "all", refusal.status


def _before(duties: Iterable[BeforeRefusal]) -> Iterator[str]:
    for number, duty in enumerate(duties):
        if not number:
            yield "\nBefore refusing, or with it:\n"
        scope = f"; for {', '.join(duty.only)}" if duty.only else ""
        yield item(
            f"**{duty.provision}** {_with(DUTIES[duty.duty], duty.where)}{scope} ({duty.status})"
        )


def _clocks(law: Law, clocks: tuple[TimeLimit, ...]) -> Iterator[str]:
    if clocks:
        yield ""
        rows = (_clock(law, clock) for clock in clocks)
        yield from table(("at", "from", "time", "to", "then", "status"), rows)


def _clock(law: Law, clock: TimeLimit) -> tuple[str, ...]:
    says = law.vocabulary.events
    length = next(
        f"{n} {unit}"
        for n, unit in ((clock.hours, "hours"), (clock.days, "days"), (clock.months, "months"))
        if n is not None
    )
    if clock.extension:
        length += f", {clock.extension.by} more ({clock.extension.provision})"
    scope = f" (for {', '.join(clock.only)})" if clock.only else ""
    then = _with(DOES[clock.does], clock.where) + scope
    return (
        clock.provision,
        says[clock.from_].says,
        length,
        says[clock.event].says,
        then,
        clock.status,
    )

"""What courts decided, case by case, beside the answers here; each difference has its reason."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from comity.base.plain import read_yaml
from comity.facts.read import read_case
from comity.law.model import Law
from comity.reasoning.decided import Compared, Decision, Decisions, compared
from docs.generate.markdown import paragraph, table

CASES = Path(__file__).parents[2] / "law" / "cases"


def pages(law: Law) -> Iterator[tuple[str, Iterator[str]]]:
    """Yield the one page."""
    yield "decided.md", _lines(law)


def _lines(law: Law) -> Iterator[str]:
    decided = read_yaml(CASES / "decided.yaml", "law/cases/decided.yaml").typed(Decisions).cases
    held = [(one, _points(law, one)) for one in decided]
    points = [point for _, some in held for point in some]
    agree = sum(point.agrees for point in points)
    opposite = sum({p.answer, p.held.court} == {"yes", "no"} for p in points)
    yield "# What courts decided, and what is answered here\n"
    yield paragraph(
        "The facts of each case were coded by someone who saw the facts and not the decision; "
        "`law/cases/decided.yaml` holds what the court decided and is not read when a case is "
        "answered. Only what the court decided is compared. A duty counts as owed where the court "
        "examined it; whether it was breached is for courts."
    )
    yield paragraph(
        f"{len(decided)} cases, {len(points)} points: {agree} answered as the court did, "
        f"{len(points) - agree - opposite} left open here, {opposite} answered the other way. "
        "Every difference has its reason below."
    )
    for one, some in held:
        yield from _case(one, some)


def _points(law: Law, one: Decision) -> tuple[Compared, ...]:
    return compared(law, read_case(CASES / "decided" / f"{one.case}.yaml", law), one)


def _case(one: Decision, points: tuple[Compared, ...]) -> Iterator[str]:
    yield f"\n## {one.court}\n"
    yield paragraph(f"Facts: [{one.case}](../../law/cases/decided/{one.case}.yaml).")
    if one.note:
        yield paragraph(one.note)
    if not points:
        yield paragraph("The court decided nothing that is asked here.")
        return
    yield from table(("point", "court", "here", "why another"), (_row(p) for p in points))


def _row(point: Compared) -> tuple[str, str, str, str]:
    held = point.held
    what = " ".join(x for x in (held.asks.replace("_", " "), held.duty, held.state, held.of) if x)
    return what, held.court, point.answer, held.differs.because if held.differs else ""

"""Every decided case is answered as the court decided, or the file says why not."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec import structs

from comity.base.plain import files, read_yaml
from comity.facts.read import read_case
from comity.reasoning.decided import Decision, Decisions, Held, compared
from support.shipped import LAW

CASES = Path(__file__).parents[2] / "law" / "cases"
DECIDED = read_yaml(CASES / "decided.yaml", "law/cases/decided.yaml").typed(Decisions).cases
POINTS = [(one, held) for one in DECIDED for held in one.held]


def name(point: Decision | Held) -> str:
    if isinstance(point, Decision):
        return point.case
    return ".".join(x for x in (point.asks, point.of, point.state, point.duty) if x)


@pytest.mark.parametrize(("one", "held"), POINTS, ids=name)
def test_the_answer_is_the_courts_or_the_difference_is_explained(one: Decision, held: Held) -> None:
    case = read_case(CASES / "decided" / f"{one.case}.yaml", LAW)
    (point,) = compared(LAW, case, structs.replace(one, held=(held,)))
    differs = point.held.differs
    assert point.agrees == (differs is None)
    if differs is not None:
        assert point.answer == differs.answer != point.held.court
        assert differs.because


def test_every_coded_case_is_compared() -> None:
    coded = {path.stem for path in files(CASES / "decided", ".yaml")}
    assert coded == {one.case for one in DECIDED}


@pytest.mark.parametrize("one", DECIDED, ids=lambda one: one.case)
def test_no_victim_is_ever_found_unworthy_of_protection(one: Decision) -> None:
    from comity.reasoning.qualification import qualify

    case = read_case(CASES / "decided" / f"{one.case}.yaml", LAW)
    assert all(v.protection.verdict != "no" for v in qualify(LAW, case).victims)

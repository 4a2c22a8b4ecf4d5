"""A state's own law draws its own line between who needs a means and who does not."""

from __future__ import annotations

from datetime import date

import pytest

from comity.base.plain import Document
from comity.facts.read import case_of
from comity.facts.read_off import victims
from comity.law.model import Law
from comity.reasoning.own_law import OffenceResult, under_own_law


def result(law: Law, state: str, offence: str, age: int, day: str) -> OffenceResult:
    facts = {
        "case": "no-means",
        "persons": [{"id": "a", "role": "presumed-victim", "age": str(age), "sex": "female"}],
        "events": [
            {
                "id": "hired",
                "act": "recruitment",
                "of": ["a"],
                "place": state,
                "day": day,
                "means": [],
                "purposes": ["sexual_exploitation"],
            }
        ],
    }
    case = case_of(Document("case", facts, {}), law)
    found = under_own_law(law, case, victims(case)[0], state, date.fromisoformat(day))
    return next(o for r in found for o in r.offences if o.offence == offence)


def test_where_the_law_asks_a_means_for_a_child_too_none_is_no_offence(law: Law) -> None:
    found = result(law, "ITA", "trafficking-2003", 16, "2010-06-01")
    assert found.verdict == "no"
    assert not any("age" in m for m in found.missing)
    assert "reaches nobody" in found.says


@pytest.mark.parametrize(("age", "verdict"), [(20, "yes"), (21, "no")])
def test_german_law_asks_no_means_below_twenty_one(law: Law, age: int, verdict: str) -> None:
    assert result(law, "DEU", "trafficking", age, "2020-06-01").verdict == verdict


@pytest.mark.parametrize(("age", "verdict"), [(15, "yes"), (16, "no")])
def test_vietnamese_law_asks_one_from_sixteen_on(law: Law, age: int, verdict: str) -> None:
    assert result(law, "VNM", "trafficking", age, "2020-06-01").verdict == verdict
    assert result(law, "VNM", "child-trafficking", age, "2020-06-01").verdict == verdict

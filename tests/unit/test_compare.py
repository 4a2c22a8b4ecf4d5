"""Two rules are alike where they answer alike, not where both merely say something."""

from __future__ import annotations

from datetime import date

from comity.law.model import Law
from comity.reasoning.compare import Row, compare
from comity.reasoning.national import Where


def rows(law: Law, one: Where, other: Where) -> dict[str, Row]:
    found = compare(law, one, other, "trafficking", date(2020, 1, 1))
    return {r.point: r for r in found.rows}


def test_one_rule_of_the_whole_state_is_the_same_in_two_of_its_parts(law: Law) -> None:
    whole = law.states["GBR"]
    found = rows(law, Where(whole, "scotland"), Where(whole, "england-and-wales"))
    assert found["supply_chains"].same == "same"


def test_two_languages_are_different(law: Law) -> None:
    found = rows(law, Where(law.states["DEU"]), Where(law.states["BRA"]))
    assert found["assistance_languages"].same == "different"


def test_what_is_not_entered_on_one_side_is_not_known(law: Law) -> None:
    found = rows(law, Where(law.states["DEU"]), Where(law.states["RWA"]))
    assert found["extradition_of_nationals"].same == "unknown"

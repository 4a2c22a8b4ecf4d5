"""A provision that was amended is read as it stood on the day asked."""

from __future__ import annotations

from datetime import date

import pytest

from comity.base.errors import BadInput
from comity.law.model import Law
from comity.reasoning.duty import owes, provision


@pytest.mark.parametrize(("day", "first"), [("2020-01-01", True), ("2027-01-01", False)])
def test_an_amended_rule_is_owed_in_the_version_of_the_day(law: Law, day: str, first: bool) -> None:
    directive, on = law.instruments["eu2011_36"], date.fromisoformat(day)
    said = owes(law, law.states["DEU"], directive, "11(1)", on)
    assert said.verdict == "yes"
    assert ("As first adopted" in said.reasons[-1].says) == first


def test_before_its_first_version_a_rule_is_shown_in_that_version(law: Law) -> None:
    directive = law.instruments["eu2011_36"]
    assert provision(directive, "11(1)", date(2000, 1, 1)).since == date(2013, 4, 6)


def test_an_unknown_provision_names_the_nearest_one(law: Law) -> None:
    with pytest.raises(BadInput, match="no provision '11'"):
        provision(law.instruments["eu2011_36"], "11", date(2020, 1, 1))

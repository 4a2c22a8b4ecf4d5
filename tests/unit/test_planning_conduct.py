"""The conduct under each state's own law, and dual criminality by the basis."""

from __future__ import annotations

import pytest

from comity.law.national import Penalty
from comity.planning.conduct import penalty_words
from support.five_states import plan


def test_every_state_of_an_act_has_its_law_tested() -> None:
    held = plan().conduct
    tested = {o.state for o in held.offences} | {n.state for n in held.nothing_entered}
    assert tested == {"NGA", "BGD", "ROU", "FRA", "ITA"}


def test_an_offence_names_its_rule_its_day_and_its_victims() -> None:
    (found,) = [o for o in plan().conduct.offences if o.rule.startswith("ITA") and "601" in o.rule][
        :1
    ]
    assert found.on.year == 2024
    assert set(found.victims) <= {"worker-1", "worker-2", "worker-3"}


def test_what_is_met_comes_before_what_is_not() -> None:
    order = ["yes", "conditional", "unknown", "no"]
    italy = [order.index(o.verdict) for o in plan().conduct.offences if o.law == "Italy"]
    assert italy == sorted(italy)


@pytest.mark.parametrize(
    ("penalty", "said"),
    [
        (None, ""),
        (Penalty(), ""),
        (Penalty(most=20, least=8), "8 to 20 years"),
        (Penalty(most=10), "up to 10 years"),
        (Penalty(least=2), "at least 2 years"),
        (Penalty(most=99), "up to life"),
        (Penalty(most=99, least=5, death="yes"), "5 years to life, or death"),
    ],
)
def test_a_penalty_is_told_as_a_range(penalty: Penalty | None, said: str) -> None:
    assert penalty_words(penalty) == said


def test_a_listed_offence_is_not_asked_for_on_both_sides() -> None:
    found = {d.requested: d for d in plan().conduct.dual}
    assert found["FRA"].outcome == "not asked"
    assert found["FRA"].here == ""


def test_where_it_is_asked_both_sides_are_told_with_the_day_of_their_law() -> None:
    (found,) = [d for d in plan().conduct.dual if d.rule == "untoc:18(9)" and d.requested == "BGD"]
    assert "(law of 2024-09-30)" in found.here
    assert "(law of 2026-11-22)" in found.there

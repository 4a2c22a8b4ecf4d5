"""Which offences of a law count when it is held against what a text asks of it."""

from __future__ import annotations

from datetime import date

import pytest

from comity.law.model import Law
from comity.reasoning.obligations import Gap, gaps


def one(law: Law, state: str, pin: str, day: str) -> Gap:
    answer = gaps(law, law.states[state], date.fromisoformat(day), pin.partition(":")[0])
    return next(g for g in answer.gaps if g.provision == pin)


def test_sending_a_child_abroad_without_means_is_not_the_child_rule(law: Law) -> None:
    gap = one(law, "BRA", "palermo:3(c)", "2020-01-01")
    assert gap.meets == "not met"
    assert gap.parts[0].says == "a child needs a means too"


@pytest.mark.parametrize(("state", "below"), [("VNM", 16), ("CHN", 14)])
def test_an_offence_on_younger_children_only_is_not_the_child_rule(
    law: Law, state: str, below: int
) -> None:
    gap = one(law, state, "palermo:3(c)", "2019-01-01")
    assert gap.meets == "not met"
    assert gap.parts[0].says == f"only a child below {below} needs no means"


def test_a_child_rule_for_some_acts_only_is_met_in_part(law: Law) -> None:
    gap = one(law, "IDN", "palermo:3(c)", "2020-01-01")
    assert gap.meets == "partly met"
    assert "recruitment" in gap.missing[0]


def test_a_law_that_protects_women_and_children_only_leaves_men_out(law: Law) -> None:
    gap = one(law, "CHN", "palermo:5(1)", "2019-01-01")
    assert "only these persons are protected: women and children" in [r.says for r in gap.parts]


def test_a_law_on_traffic_across_a_border_leaves_the_rest_out(law: Law) -> None:
    gap = one(law, "ESP", "palermo:5(1)", "2008-01-01")
    assert gap.meets == "not met"
    assert gap.parts[0].says == "traffic inside the state is not reached"

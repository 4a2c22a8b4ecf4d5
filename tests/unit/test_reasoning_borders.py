"""Whether an offence is transnational, limb by limb: UNTOC 3(2)(a)-(d)."""

from typing import Any

import pytest

from comity.reasoning.borders import crossing, transnational
from support.said import all_cites, denied, said, suspected
from support.shipped import LAW

LIMBS = {
    "elsewhere_prepared": "untoc:3(2)(b)",
    "group_active_elsewhere": "untoc:3(2)(c)",
    "effects_elsewhere": "untoc:3(2)(d)",
}
NO_LIMB: dict[str, Any] = dict.fromkeys(LIMBS, "no")


@pytest.mark.parametrize(("limb", "pin"), LIMBS.items())
def test_each_limb_alone_makes_an_offence_transnational(limb: str, pin: str) -> None:
    reason = transnational(said({"place": "CYP"}, **NO_LIMB | {limb: "yes"}))
    assert reason.verdict == "yes"
    assert reason.says == f"the offence is transnational ({pin})"


@pytest.mark.parametrize("limb", LIMBS)
def test_a_limb_that_is_suspected_makes_it_conditional(limb: str) -> None:
    case = said({"place": "CYP"}, **NO_LIMB | {limb: suspected()})
    assert transnational(case).verdict == "conditional"
    assert crossing(case, suffices=True).verdict == "yes"


@pytest.mark.parametrize("limb", LIMBS)
def test_a_limb_that_is_denied_leaves_it_open(limb: str) -> None:
    reason = transnational(said({"place": "CYP"}, **NO_LIMB | {limb: denied()}))
    assert (reason.verdict, len(reason.missing)) == ("unknown", 1)


def test_every_limb_is_asked_and_cited() -> None:
    pins = all_cites(transnational(said({"place": "CYP"}, **NO_LIMB)))
    assert pins == {"untoc:3(2)", "untoc:3(2)(a)", *LIMBS.values()}


def test_only_the_limbs_that_are_met_are_named() -> None:
    reason = transnational(said({"place": "CYP"}, {"place": "RUS"}, effects_elsewhere="no"))
    assert reason.says == "the offence is transnational (untoc:3(2)(a))"


def test_a_suspected_limb_is_named_in_a_conditional_answer() -> None:
    reason = transnational(said({"place": "CYP"}, **NO_LIMB | {"effects_elsewhere": suspected()}))
    assert "untoc:3(2)(d)" in reason.says
    assert "untoc:3(2)(b)" not in reason.says


def test_an_act_without_a_place_leaves_it_open_and_its_place_is_missing() -> None:
    reason = transnational(said({"place": "CYP"}, {}, **NO_LIMB))
    assert (reason.verdict, reason.missing) == ("unknown", ("the place of each act",))


def test_without_any_act_it_is_open() -> None:
    reason = transnational(said(**NO_LIMB))
    assert (reason.verdict, reason.missing) == ("unknown", ("the place of each act",))


def test_a_state_and_its_territory_are_one_state() -> None:
    case = said({"place": "GBR"}, {"place": "GIB"}, **NO_LIMB)
    assert transnational(case, LAW).verdict == "no"


def test_two_firm_states_are_firm_whatever_is_suspected_of_a_third() -> None:
    third = {"place": "GRC", "standing": "suspected"}
    reason = transnational(said({"place": "CYP"}, {"place": "RUS"}, third, **NO_LIMB))
    assert (reason.verdict, reason.missing) == ("yes", ())


def test_a_conditional_crossing_says_that_it_rests_on_suspicion() -> None:
    there = {"place": "RUS", "standing": "suspected"}
    reason = transnational(said({"place": "CYP"}, there, **NO_LIMB))
    assert "on the facts suspected" in reason.because[0].says
    assert reason.missing


def test_a_firm_crossing_rests_on_the_firm_acts_alone() -> None:
    again = {"place": "GRC", "standing": "suspected"}
    reason = transnational(said({"place": "CYP"}, {"place": "RUS"}, again, **NO_LIMB))
    assert "on the facts alleged" in reason.because[0].says

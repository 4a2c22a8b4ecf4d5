"""Reasonable grounds for assistance under UNTOC 18(1), and the sexual purpose."""

from typing import Any

import pytest

from comity.reasoning.answer import Reason
from comity.reasoning.scope import sexual_purpose, suspected_transnational_and_group
from support.said import GIRL, WOMAN, all_cites, said
from support.shipped import LAW

NO_LIMB: dict[str, Any] = dict.fromkeys(
    ("elsewhere_prepared", "group_active_elsewhere", "effects_elsewhere"), "no"
)


def grounds(
    to: str | None = None,
    *events: dict[str, Any],
    top: dict[str, Any] | None = None,
    victim: dict[str, Any] = WOMAN,
    others: tuple[dict[str, Any], ...] = (),
    **held: Any,
) -> Reason:
    kept: dict[str, Any] = NO_LIMB | {"organised_group": "yes"} | held
    case = said(*(events or ({"place": "CYP"},)), victim=victim, others=others, top=top, **kept)
    return suspected_transnational_and_group(case, LAW.states[to] if to else None, LAW)


def test_both_elements_are_needed_and_cited() -> None:
    reason = grounds(None, {"place": "CYP"}, {"place": "RUS"})
    assert reason.verdict == "yes"
    assert {"untoc:18(1)", "untoc:2(a)", "untoc:3(2)"} <= all_cites(reason)
    assert grounds(None, {"place": "CYP"}).verdict == "no"
    alone = grounds(None, {"place": "CYP"}, {"place": "RUS"}, organised_group="no")
    assert alone.verdict == "no"


def test_a_group_of_which_nothing_is_said_leaves_the_grounds_open() -> None:
    reason = grounds("RUS", {"place": "CYP"}, {"place": "RUS"}, organised_group="unknown")
    assert reason.verdict == "unknown"
    assert reason.missing == ("whether an organised criminal group is involved",)


def test_evidence_there_makes_it_transnational_for_assistance() -> None:
    top = {"evidence": [{"id": "x", "measure": "records", "where": "RUS"}]}
    reason = grounds("RUS", top=top)
    assert reason.verdict == "yes"
    assert "evidence x" in reason.facts
    assert grounds("GRC", top=top).verdict == "unknown"


@pytest.mark.parametrize("role", ["victim", "presumed-victim", "identified-victim", "witness"])
def test_victims_and_witnesses_there_make_it_transnational_for_assistance(role: str) -> None:
    one = ({"id": "p", "role": role, "resides": "RUS"},)
    reason = grounds("RUS", others=one)
    assert reason.verdict == "yes"
    assert f"{role} p" in reason.facts
    assert grounds("GRC", others=one).verdict == "unknown"


@pytest.mark.parametrize("role", ["suspect", "official", "family-member"])
def test_other_persons_there_do_not(role: str) -> None:
    assert (
        grounds("RUS", others=({"id": "p", "role": role, "resides": "RUS"},)).verdict == "unknown"
    )


def test_proceeds_there_make_it_transnational_for_assistance() -> None:
    reason = grounds("RUS", proceeds_in=["RUS"])
    assert (reason.verdict, "proceeds" in reason.facts) == ("yes", True)
    assert grounds("GRC", proceeds_in=["RUS"]).verdict == "unknown"


def test_what_lies_there_and_the_limbs_are_both_shown_under_untoc() -> None:
    for proceeds in ([], ["RUS"]):
        across = grounds("RUS", proceeds_in=proceeds).because[0]
        assert across.cites == ("untoc:18(1)",)
        assert [r.cites for r in across.because] == [("untoc:3(2)",), ("untoc:18(1)",)]


def test_what_lies_in_the_requested_state_is_missing_where_nothing_is_said() -> None:
    reason = grounds("RUS")
    assert (reason.verdict, reason.missing) == ("unknown", ("what lies in RUS",))


def sexual(*events: dict[str, Any]) -> Reason:
    return sexual_purpose(said(*events))


def test_a_sexual_purpose_that_is_said_holds() -> None:
    reason = sexual({"purposes": ["sexual_exploitation"]}, {"purposes": ["begging"]})
    assert (reason.verdict, reason.cites) == ("yes", ("palermo:3(a)",))
    assert reason.facts == ("e0: receipt (alleged)",)


def test_a_suspected_sexual_purpose_is_conditional_and_misses_its_proof() -> None:
    reason = sexual({"purposes": ["sexual_exploitation"], "purposes_standing": "suspected"})
    assert (reason.verdict, len(reason.missing)) == ("conditional", 1)


def test_another_purpose_is_no_sexual_one() -> None:
    assert sexual({"purposes": ["begging"]}, {}).verdict == "no"


def test_no_purpose_at_all_leaves_it_open() -> None:
    reason = sexual({}, {})
    assert (reason.verdict, reason.missing) == ("unknown", ("the purpose of the acts",))


def test_the_age_of_a_victim_says_nothing_of_a_sexual_purpose() -> None:
    assert sexual_purpose(said({}, victim=GIRL)).verdict == "unknown"

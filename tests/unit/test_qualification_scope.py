"""Transnational, group, child, prostitution: each limb and each standing."""

from typing import Any

from msgspec import convert

from comity.facts.model import Case
from comity.reasoning.scope import (
    child_victim,
    organised_group,
    sexual_purpose,
    suspected_transnational_and_group,
    transnational,
)
from support.shipped import LAW

DOMESTIC = {"elsewhere_prepared": "no", "group_active_elsewhere": "no", "effects_elsewhere": "no"}
WHOLE = dict.fromkeys(
    ("structured", "lasting", "in_concert", "aims_at_serious_crime", "material_benefit"), "yes"
)


def case(**keys: object) -> Case:
    return convert({"case": "c", **keys}, Case)


def acts(*places: str, **keys: str) -> list[dict[str, Any]]:
    return [{"id": f"e{n}", "act": "receipt", "place": p, **keys} for n, p in enumerate(places)]


def test_acts_in_two_states_are_transnational() -> None:
    reason = transnational(case(events=acts("CYP", "RUS")))
    assert reason.verdict == "yes"
    assert "on the facts alleged" in reason.because[0].says


def test_acts_in_one_state_with_every_limb_denied_are_not_transnational() -> None:
    assert transnational(case(events=acts("CYP"), circumstances=DOMESTIC)).verdict == "no"


def test_acts_in_one_state_with_limbs_unsaid_are_open() -> None:
    reason = transnational(case(events=acts("CYP")))
    assert reason.verdict == "unknown"
    assert any("effects" in m for m in reason.missing)


def test_preparation_elsewhere_is_enough() -> None:
    held = DOMESTIC | {"elsewhere_prepared": "yes"}
    reason = transnational(case(events=acts("CYP"), circumstances=held))
    assert reason.verdict == "yes"
    assert "untoc:3(2)(b)" in reason.says


def test_a_denied_act_elsewhere_does_not_count() -> None:
    events = [*acts("CYP"), {"id": "x", "act": "receipt", "place": "RUS", "standing": "denied"}]
    assert transnational(case(events=events, circumstances=DOMESTIC)).verdict == "no"


def test_a_suspected_act_elsewhere_makes_it_conditional() -> None:
    events = [*acts("CYP"), {"id": "x", "act": "receipt", "place": "RUS", "standing": "suspected"}]
    assert transnational(case(events=events, circumstances=DOMESTIC)).verdict == "conditional"


def test_a_journey_that_is_no_act_does_not_cross_a_border_for_the_offence() -> None:
    events = [*acts("CYP"), {"id": "x", "act": "other", "place": "RUS"}]
    assert transnational(case(events=events, circumstances=DOMESTIC)).verdict == "no"


def test_a_group_with_every_element_is_a_group() -> None:
    held = {"organised_group": {"members": 3, **WHOLE}}
    assert organised_group(case(circumstances=held)).verdict == "yes"


def test_two_persons_are_no_group() -> None:
    held = {"organised_group": {"members": 2, **WHOLE}}
    assert organised_group(case(circumstances=held)).verdict == "no"


def test_a_group_formed_at_random_is_no_group() -> None:
    held = {"organised_group": {"members": 5, **WHOLE, "structured": "no"}}
    assert organised_group(case(circumstances=held)).verdict == "no"


def test_a_group_of_which_one_element_is_unsaid_is_open_and_names_it() -> None:
    held = {"organised_group": {"members": 5, **WHOLE, "lasting": "unknown"}}
    reason = organised_group(case(circumstances=held))
    assert reason.verdict == "unknown"
    assert reason.missing == ("whether the group exists for a period of time",)


def test_a_group_that_is_only_suspected_is_conditional() -> None:
    held = {"organised_group": {"value": "yes", "standing": "suspected"}}
    assert organised_group(case(circumstances=held)).verdict == "conditional"


def test_a_denied_group_is_not_taken_as_one() -> None:
    held = {"organised_group": {"value": "yes", "standing": "denied"}}
    assert organised_group(case(circumstances=held)).verdict == "unknown"


def test_suspicion_is_enough_for_assistance() -> None:
    held = {"organised_group": {"value": "yes", "standing": "suspected"}}
    found = case(events=acts("CYP", "RUS", standing="suspected"), circumstances=held)
    assert suspected_transnational_and_group(found, LAW.states["RUS"]).verdict == "yes"


def test_evidence_in_the_requested_state_makes_it_transnational_for_assistance() -> None:
    held = DOMESTIC | {"organised_group": "yes"}
    evidence = [{"id": "x", "measure": "records", "where": "RUS"}]
    found = case(events=acts("CYP"), circumstances=held, evidence=evidence)
    assert transnational(found).verdict == "no"
    assert suspected_transnational_and_group(found, LAW.states["RUS"]).verdict == "yes"
    assert suspected_transnational_and_group(found, LAW.states["GRC"]).verdict != "yes"


def test_three_members_and_a_benefit_give_grounds_to_suspect_a_group() -> None:
    held = {"organised_group": {"members": 3, "material_benefit": "yes"}}
    found = case(events=acts("CYP", "RUS"), circumstances=held)
    assert organised_group(found).verdict == "unknown"
    assert suspected_transnational_and_group(found, None).verdict == "yes"


def test_without_a_group_there_are_no_grounds_for_assistance_under_untoc() -> None:
    found = case(events=acts("CYP", "RUS"), circumstances={"organised_group": "no"})
    assert suspected_transnational_and_group(found, None).verdict == "no"


def test_children_among_adults_are_named() -> None:
    persons = [{"id": "a", "role": "victim", "age": 9}, {"id": "b", "role": "victim", "age": 30}]
    reason = child_victim(case(persons=persons))
    assert reason.verdict == "conditional"
    assert "under 18 at the first act: a" in reason.says


def test_an_unknown_age_is_a_condition_and_is_named() -> None:
    reason = child_victim(case(persons=[{"id": "a", "role": "victim"}]))
    assert (reason.verdict, reason.missing) == ("conditional", ("the age of a at the act",))


def test_seventeen_is_a_child_and_eighteen_is_not() -> None:
    ages = [[{"id": "a", "role": "victim", "age": n}] for n in (17, 18)]
    assert [child_victim(case(persons=p)).verdict for p in ages] == ["yes", "no"]


def test_no_victim_is_unknown() -> None:
    assert child_victim(case()).verdict == "unknown"


def test_a_denied_sexual_purpose_does_not_count() -> None:
    events: list[dict[str, Any]] = [
        {"id": "e", "act": "receipt", "purposes": ["sexual_exploitation"]}
    ]
    assert sexual_purpose(case(events=events)).verdict == "yes"
    assert sexual_purpose(case(events=[events[0] | {"standing": "denied"}])).verdict == "no"


def test_a_purpose_that_is_not_said_is_unknown() -> None:
    assert sexual_purpose(case(events=acts("CYP"))).verdict == "unknown"

"""What a hasty engine gets wrong: each act by itself, ages that pass, purposes by text and day."""

from typing import Any

import pytest
from msgspec import convert

from comity.facts.model import Case
from comity.reasoning.borders import transnational
from comity.reasoning.group import organised_group
from comity.reasoning.qualification import InstrumentResult, Qualification, qualify
from comity.reasoning.scope import suspected_transnational_and_group
from support.shipped import LAW

EVENT: dict[str, Any] = {
    "id": "e",
    "act": "receipt",
    "by": ["s"],
    "of": ["v"],
    "place": "GRC",
    "day": "2020",
    "means": ["fraud"],
    "purposes": ["sexual_exploitation"],
}


def answer(
    *events: dict[str, Any], victim: dict[str, Any] | None = None, **held: object
) -> Qualification:
    one = {"id": "v", "role": "presumed-victim", "sex": "female"} | (victim or {"age": 30})
    others = [
        {"id": "s", "role": "suspect"},
        {"id": "t", "role": "suspect"},
        {"id": "f", "role": "family-member"},
        {"id": "w", "role": "witness"},
    ]
    plain = {"case": "c", "persons": [one, *others], "events": events, "circumstances": held}
    return qualify(LAW, convert(plain, Case))


def under(found: Qualification, instrument: str) -> InstrumentResult:
    return next(r for r in found.victims[0].instruments if r.instrument == instrument)


def palermo(*events: dict[str, Any], victim: dict[str, Any] | None = None, **held: object) -> str:
    return under(answer(*events, victim=victim, **held), "palermo").verdict


def beside(found: Qualification, concept: str) -> str:
    return next(n.reason.verdict for n in found.victims[0].neighbours if n.concept == concept)


# Each act by itself


def test_a_purpose_formed_by_another_does_not_turn_an_earlier_act_into_trafficking() -> None:
    hired = EVENT | {"act": "recruitment", "purposes": []}
    used = EVENT | {"id": "x", "act": "other", "by": ["t"], "means": [], "day": "2022"}
    assert palermo(hired, used) == "no"


def test_a_purpose_said_only_of_another_persons_conduct_is_a_condition() -> None:
    hired = {k: v for k, v in EVENT.items() if k != "purposes"}
    used = EVENT | {"id": "x", "act": "other", "by": ["t"], "means": []}
    assert palermo(hired, used) == "unknown"
    assert palermo(hired | {"intent": "yes"}, used) == "conditional"


def test_a_purpose_shown_by_the_same_doer_speaks_for_the_act() -> None:
    hired = {k: v for k, v in EVENT.items() if k != "purposes"}
    used = EVENT | {"id": "x", "act": "other", "means": []}
    assert palermo(hired, used) == "yes"


def test_means_without_a_purpose_and_a_purpose_without_means_do_not_add_up() -> None:
    lured = EVENT | {"purposes": []}
    housed = EVENT | {"id": "x", "act": "harbouring", "by": ["t"], "means": []}
    found = under(answer(lured, housed), "palermo")
    assert found.verdict == "conditional"
    assert any("served the act" in m for m in found.missing)


def test_means_that_are_said_to_be_none_for_the_act_may_still_come_from_elsewhere() -> None:
    housed = EVENT | {"act": "harbouring", "means": []}
    beaten = EVENT | {"id": "x", "act": "other", "means": ["use_of_force"], "purposes": []}
    assert palermo(housed, beaten) == "conditional"


def test_an_unnamed_means_leaves_an_adult_case_open() -> None:
    assert palermo(EVENT | {"means": ["other"]}) == "unknown"


def test_an_unnamed_purpose_leaves_a_case_open() -> None:
    assert palermo(EVENT | {"purposes": ["other"]}) == "unknown"


def test_an_event_of_a_witness_is_not_of_the_victim() -> None:
    assert palermo(EVENT | {"of": ["w"]}) == "unknown"


def test_an_event_of_nobody_in_particular_is_of_every_victim() -> None:
    assert palermo(EVENT | {"of": []}) == "yes"


# Ages


def test_an_act_after_the_eighteenth_birthday_needs_a_means() -> None:
    hired = EVENT | {"act": "recruitment", "means": [], "purposes": []}
    used = EVENT | {"id": "x", "act": "harbouring", "means": [], "day": "2024"}
    found = under(answer(hired, used, victim={"age": 17}), "palermo")
    assert found.verdict == "no"


def test_an_act_that_may_be_after_the_eighteenth_birthday_is_conditional() -> None:
    hired = EVENT | {"act": "recruitment", "means": [], "purposes": [], "day": "2020-03"}
    used = EVENT | {"id": "x", "act": "harbouring", "means": [], "day": "2020-11"}
    found = under(answer(hired, used, victim={"age": 17}), "palermo")
    assert (found.verdict, found.elements.age.verdict) == ("conditional", "unknown")
    assert "the age of v at the act" in found.missing


def test_an_act_surely_before_the_eighteenth_birthday_needs_no_means() -> None:
    hired = EVENT | {"act": "recruitment", "means": [], "purposes": [], "day": "2020"}
    used = EVENT | {"id": "x", "act": "harbouring", "means": [], "day": "2022-12"}
    assert palermo(hired, used, victim={"age": 12}) == "yes"


def test_harbouring_that_began_in_childhood_goes_on_as_done_to_a_child() -> None:
    kept = EVENT | {"act": "harbouring", "means": [], "day": "2012", "until": "2024"}
    assert palermo(kept, victim={"age": 15}) == "yes"


def test_the_text_on_children_does_not_reach_an_act_done_to_the_adult() -> None:
    began = EVENT | {"act": "recruitment", "means": [], "purposes": []}
    later = EVENT | {"id": "x", "act": "selling", "day": "2024"}
    assert under(answer(began, later, victim={"age": 17}), "opsc").verdict == "no"


# Purposes by text and day


@pytest.mark.parametrize(
    ("day", "expected"), [("2026-07-14", "conditional"), ("2026-07-15", "yes"), ("2023", "no")]
)
def test_surrogacy_is_a_purpose_of_the_directive_by_day(day: str, expected: str) -> None:
    event = EVENT | {"purposes": ["surrogacy"], "day": day}
    assert under(answer(event), "eu2011_36").verdict == expected


def test_surrogacy_outside_the_union_is_no_purpose_even_if_a_member_asks() -> None:
    event = EVENT | {"purposes": ["surrogacy"], "day": "2026-09", "place": "GEO"}
    plain = {
        "case": "c",
        "requesting": "GRC",
        "persons": [{"id": "v", "role": "victim", "age": 30}],
        "events": [event | {"by": []}],
    }
    assert under(qualify(LAW, convert(plain, Case)), "eu2011_36").verdict == "no"


def test_the_child_rule_does_not_reach_surrogacy() -> None:
    event = EVENT | {"purposes": ["surrogacy"], "day": "2026-09", "means": []}
    found = under(answer(event, victim={"age": 16}), "eu2011_36")
    assert found.verdict == "conditional"
    assert "eu2011_36:2(5)" in found.elements.means.cites
    assert "whether v is the surrogate mother" in found.missing
    boy = answer(event, victim={"age": 1, "sex": "male"})
    assert under(boy, "eu2011_36").verdict == "no"
    shown = event | {"means": ["deception"]}
    assert under(answer(shown, victim={"age": 16}), "eu2011_36").verdict == "yes"


def test_another_purpose_beside_surrogacy_keeps_the_child_rule() -> None:
    event = EVENT | {"purposes": ["surrogacy", "servitude"], "day": "2026-09", "means": []}
    assert under(answer(event, victim={"age": 16}), "eu2011_36").verdict == "yes"
    unsaid = event | {"purposes": ["surrogacy", "slavery"]}
    assert under(answer(unsaid, victim={"age": 16}), "eu2011_36").verdict == "conditional"


def test_a_servile_marriage_was_a_purpose_of_the_directive_before_forced_marriage_was_named() -> (
    None
):
    event = EVENT | {"purposes": ["forced_marriage"], "day": "2020"}
    found = answer(event, practices=["servile_marriage"])
    assert under(found, "eu2011_36").verdict == "yes"
    assert under(answer(event), "eu2011_36").verdict == "unknown"


def test_illegal_adoption_by_the_family_is_no_exploitation_by_itself() -> None:
    sold = EVENT | {
        "act": "transfer",
        "by": ["f"],
        "means": ["payment_or_benefit_to_controller"],
        "purposes": ["illegal_adoption"],
    }
    found = answer(sold, victim={"age": 0})
    assert (under(found, "palermo").verdict, beside(found, "servile status")) == (
        "unknown",
        "unknown",
    )
    assert beside(found, "sale of a child") == "yes"
    after = answer(sold | {"day": "2026-09"}, victim={"age": 0})
    assert under(after, "eu2011_36").verdict == "yes"


def test_a_child_lent_by_its_family_to_beg_is_in_a_practice_similar_to_slavery() -> None:
    lent = EVENT | {"act": "transfer", "by": ["f"], "means": [], "purposes": ["begging"]}
    assert palermo(lent, victim={"age": 9}) == "yes"


def test_a_man_is_in_no_servile_marriage() -> None:
    wed = EVENT | {
        "means": ["payment_or_benefit_to_controller"],
        "purposes": ["forced_marriage"],
    }
    assert palermo(wed, victim={"age": 30, "sex": "male"}) == "unknown"
    assert palermo(wed, victim={"age": 30}) == "yes"


def test_servitude_falls_where_no_work_was_exacted() -> None:
    event = EVENT | {"purposes": ["servitude"]}
    assert palermo(event) == "yes"
    assert palermo(event, work={"work_or_service": "no"}) == "no"


# Beside trafficking


def test_prison_work_does_not_excuse_other_work_that_was_exacted() -> None:
    prison = {"exception": "conviction", "work_or_service": "yes"}
    private = {"work_or_service": "yes", "menace_of_penalty": "yes", "not_voluntary": "yes"}
    event = EVENT | {"purposes": ["forced_labour"]}
    assert beside(answer(event, work=[prison]), "forced labour") == "no"
    assert beside(answer(event, work=[prison, private]), "forced labour") == "yes"


def test_the_exception_for_prison_work_names_its_limits() -> None:
    found = answer(EVENT, work={"exception": "conviction"})
    reason = next(n.reason for n in found.victims[0].neighbours if n.concept == "forced labour")
    assert "not for private parties" in reason.says


def test_a_loan_of_a_person_is_slavery_only_if_the_powers_weigh_enough() -> None:
    assert beside(answer(EVENT, ownership_powers=["lending_or_bartering"]), "slavery") == (
        "conditional"
    )


def test_a_child_sold_for_adoption_is_not_by_that_in_slavery() -> None:
    sold = EVENT | {"act": "selling", "purposes": ["illegal_adoption"]}
    assert beside(answer(sold, victim={"age": 1}), "slavery") == "conditional"


def test_chores_that_are_no_forced_labour_are_no_worst_form_of_child_labour() -> None:
    event = EVENT | {"purposes": ["forced_labour"]}
    found = answer(event, victim={"age": 9}, work={"work_or_service": "no"})
    assert beside(found, "worst form of child labour") == "unknown"


def test_a_purpose_that_is_denied_carries_no_worst_form_of_child_labour() -> None:
    denied = EVENT | {"purposes_standing": "denied"}
    assert beside(answer(denied, victim={"age": 9}), "worst form of child labour") == "unknown"


def test_the_offer_of_a_child_is_a_sale_and_not_yet_trafficking() -> None:
    offered = EVENT | {"act": "offer", "means": ["payment_or_benefit_to_controller"]}
    found = answer(offered, victim={"age": 9})
    assert (under(found, "opsc").verdict, found.verdict) == ("yes", "no")
    assert found.victims[0].protection.verdict == "yes"


def test_traffic_in_minors_inside_one_state_is_not_international() -> None:
    taken = EVENT | {"act": "removal", "place": "PRY", "means": []}
    inside = {"elsewhere_prepared": "no", "group_active_elsewhere": "no", "effects_elsewhere": "no"}
    assert under(answer(taken, victim={"age": 9}, **inside), "oasminors").verdict == "no"
    across = taken | {"id": "x", "place": "BRA"}
    assert under(answer(taken, across, victim={"age": 9}), "oasminors").verdict == "yes"


def test_saarc_leaves_an_adult_man_and_other_purposes_outside() -> None:
    moved = EVENT | {"act": "moving", "place": "NPL", "means": []}
    man = answer(moved, victim={"age": 30, "sex": "male"})
    assert under(man, "saarc2002").verdict == "no"
    assert man.victims[0].protection.verdict != "no"
    assert under(answer(moved | {"purposes": ["organ_removal"]}), "saarc2002").verdict == "no"
    assert under(answer(moved, victim={"age": 9, "sex": "male"}), "saarc2002").verdict == "yes"


def test_organs_taken_without_trafficking_stand_by_themselves() -> None:
    found = answer(EVENT | {"means": [], "purposes": []}, organ_removed_unlawfully="yes")
    assert (found.verdict, beside(found, "organ trafficking")) == ("no", "yes")


def test_knowing_use_before_the_directive_asked_for_it_rests_on_the_council_of_europe_alone() -> (
    None
):
    found = answer(EVENT, services_used_knowingly="yes")
    reason = next(n.reason for n in found.victims[0].neighbours if "knowing" in n.concept)
    assert reason.cites == ("cets197:19",)


# Borders, groups, roles, protection


def test_a_territory_and_its_state_are_one_state() -> None:
    events = [EVENT | {"place": "CHN"}, EVENT | {"id": "x", "place": "HKG"}]
    case = convert({"case": "c", "events": [e | {"of": [], "by": []} for e in events]}, Case)
    assert transnational(case, LAW).verdict == "unknown"


def test_acquitted_people_and_users_are_no_members_of_a_group() -> None:
    persons = [{"id": f"p{n}", "role": r} for n, r in enumerate(("suspect", "acquitted", "user"))]
    held = {"organised_group": {"material_benefit": "yes"}}
    case = convert({"case": "c", "persons": persons, "circumstances": held}, Case)
    assert organised_group(case).because[0].verdict == "unknown"
    assert suspected_transnational_and_group(case, None).verdict == "unknown"


def test_two_offenders_are_trafficking_without_a_group() -> None:
    found = answer(EVENT | {"by": ["s", "t"]}, organised_group={"members": 2})
    assert (found.verdict, found.organised_group.verdict) == ("yes", "no")


def test_no_part_is_ascribed_to_the_acquitted() -> None:
    persons = [{"id": "v", "role": "victim", "age": 30}, {"id": "s", "role": "acquitted"}]
    found = qualify(LAW, convert({"case": "c", "persons": persons, "events": [EVENT]}, Case))
    assert found.roles[0].verdict == "no"
    assert "acquitted" in found.roles[0].says


def test_palermo_alone_sets_no_threshold_of_reasonable_grounds() -> None:
    found = answer(EVENT | {"place": "USA"})
    reason = found.victims[0].protection
    assert reason.verdict == "yes"
    assert "no threshold of their own" in reason.says


def test_a_text_that_ended_during_the_acts_is_not_said_to_begin_then() -> None:
    kept = EVENT | {"place": "GBR", "day": "2019", "until": "2022"}
    found = under(answer(kept), "eu2011_36")
    assert found.in_force == "conditional"
    assert "the day of each act decides" in found.binding[0].says


def test_nothing_is_known_where_the_law_in_force_is_unknown_on_one_of_the_days() -> None:
    kept = EVENT | {"place": "FRA", "day": "1990", "until": "2001"}
    assert under(answer(kept), "oasminors").in_force == "unknown"


def test_consent_under_a_text_that_is_silent_on_it_is_not_decided_by_a_means() -> None:
    found = answer(EVENT, victim={"age_class": "unknown"})
    assert "says nothing of consent" in under(found, "oasminors").elements.consent.says


def test_a_text_in_force_for_another_act_is_not_the_law_of_the_act_that_decides() -> None:
    used = EVENT | {"place": "USA"}
    hired = EVENT | {"id": "x", "act": "recruitment", "means": [], "purposes": []}
    found = under(answer(hired, used), "cets197")
    assert (found.verdict, found.in_force) == ("yes", "no")
    assert found.not_law_for == ("USA",)


def test_a_child_sold_for_adoption_is_an_offence_where_consent_was_induced() -> None:
    sold = EVENT | {"act": "selling", "purposes": ["illegal_adoption"]}
    found = under(answer(sold, victim={"age": 1}), "opsc")
    assert found.verdict == "conditional"
    assert "opsc:3(1)(a)(ii)" in found.elements.purpose.cites


def test_a_means_is_named_as_the_text_names_it() -> None:
    event = EVENT | {"means": ["abuse_of_position_of_vulnerability"]}
    reason = under(answer(event), "palermo").elements.means
    assert reason.says.startswith("abuse of a position of vulnerability")

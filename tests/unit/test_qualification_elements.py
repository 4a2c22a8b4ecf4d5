"""Qualification: elements, neighbours, protection; and what must never change or be said."""

from datetime import date
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from comity.facts.model import Case
from comity.facts.read import read_case
from comity.reasoning.qualification import InstrumentResult, Qualification, qualify
from support.examples import FILES as EXAMPLES
from support.shipped import LAW

CASES = [read_case(path, LAW) for path in EXAMPLES]
EVENT: dict[str, Any] = {
    "id": "e",
    "act": "receipt",
    "by": ["s"],
    "of": ["v"],
    "place": "CYP",
    "day": "2020",
    "means": ["fraud"],
    "purposes": ["sexual_exploitation"],
}


def answer(
    *events: dict[str, Any], age: int | None = 30, sex: str = "female", **held: object
) -> Qualification:
    persons = [{"id": "v", "role": "presumed-victim", "sex": sex}, {"id": "s", "role": "suspect"}]
    persons[0] |= {} if age is None else {"age": age}  # type: ignore[dict-item]
    plain = {"case": "c", "persons": persons, "events": events or [EVENT], "circumstances": held}
    return qualify(LAW, msgspec.convert(plain, Case))


def under(found: Qualification, instrument: str) -> InstrumentResult:
    return next(r for r in found.victims[0].instruments if r.instrument == instrument)


def neighbour(found: Qualification, concept: str) -> str:
    return next(n.reason.verdict for n in found.victims[0].neighbours if n.concept == concept)


def test_act_means_and_purpose_meet_the_definition_on_the_facts_alleged() -> None:
    found = under(answer(), "palermo")
    assert found.verdict == "yes"
    assert "on the facts alleged" in found.says


def test_a_verdict_on_found_facts_says_so() -> None:
    assert "on the facts found" in under(answer(EVENT | {"standing": "found"}), "palermo").says


def test_every_answer_says_that_it_is_no_finding_of_guilt() -> None:
    assert "no finding of guilt" in answer().guilt


def test_the_consent_of_an_adult_is_irrelevant_where_a_means_was_used() -> None:
    found = under(answer(consent_raised="yes"), "palermo")
    assert (found.verdict, found.elements.consent.verdict) == ("yes", "yes")
    assert found.elements.consent.cites == ("palermo:3(b)",)


def test_consent_is_not_irrelevant_for_an_adult_without_means() -> None:
    found = under(answer(EVENT | {"means": []}, consent_raised="yes"), "palermo")
    assert (found.verdict, found.elements.consent.verdict) == ("no", "no")


def test_a_child_needs_no_means() -> None:
    found = under(answer(EVENT | {"means": []}, age=17), "palermo")
    assert (found.verdict, found.elements.means.cites) == ("yes", ("palermo:3(c)-(d)",))


def test_means_used_by_a_stranger_to_the_act_count_on_a_condition() -> None:
    act = EVENT | {"means": []}
    other = EVENT | {"id": "x", "act": "other", "by": ["v"], "purposes": []}
    assert under(answer(act, other), "palermo").elements.means.verdict == "conditional"


def test_to_exploit_is_not_yet_an_act_and_leaves_open_how_control_came_about() -> None:
    found = under(answer(EVENT | {"act": "exacting_work"}), "palermo")
    assert found.elements.act.verdict == "unknown"
    assert "how the person came under the control of those who exploited" in found.missing


def test_an_act_that_another_text_lists_is_no_act_of_this_one() -> None:
    assert under(answer(EVENT), "saarc2002").elements.act.verdict == "no"


def test_only_the_directive_names_an_exchange_of_control_elsewhere_it_must_be_a_transfer() -> None:
    found = answer(EVENT | {"act": "exchange_of_control"})
    assert under(found, "eu2011_36").elements.act.verdict == "yes"
    assert under(found, "palermo").elements.act.verdict == "conditional"


def test_acts_without_intent_are_not_trafficking() -> None:
    assert under(answer(EVENT | {"intent": "no"}), "palermo").verdict == "no"


def test_purpose_left_out_is_unknown_and_named() -> None:
    event = {k: v for k, v in EVENT.items() if k != "purposes"}
    found = under(answer(event), "palermo")
    assert found.verdict == "unknown"
    assert "the purpose intended at the time of the act" in found.missing


def test_organ_removal_is_a_purpose_without_any_further_test() -> None:
    assert under(answer(EVENT | {"purposes": ["organ_removal"]}), "palermo").verdict == "yes"


def test_begging_under_palermo_is_tested_as_forced_labour() -> None:
    event = EVENT | {"purposes": ["begging"]}
    assert under(answer(event), "palermo").verdict == "unknown"
    forced = event | {"means": ["threat_of_force"]}
    assert under(answer(forced), "palermo").verdict == "yes"


def test_criminal_activities_are_a_purpose_of_the_directive_and_not_of_palermo() -> None:
    found = answer(EVENT | {"purposes": ["criminal_activities"]})
    assert (under(found, "eu2011_36").verdict, under(found, "palermo").verdict) == (
        "yes",
        "unknown",
    )


def test_forced_marriage_counts_under_palermo_where_it_is_servile() -> None:
    event = EVENT | {"purposes": ["forced_marriage"]}
    assert under(answer(event), "palermo").verdict == "unknown"
    assert under(answer(event, practices=["servile_marriage"]), "palermo").verdict == "yes"


def test_slavery_asks_for_powers_of_ownership() -> None:
    event = EVENT | {"purposes": ["slavery"]}
    assert under(answer(event), "palermo").verdict == "unknown"
    owned = answer(event, ownership_powers=["buying_or_selling"])
    assert under(owned, "palermo").verdict == "yes"


def test_powers_that_do_not_speak_for_themselves_are_weighed_together() -> None:
    found = answer(ownership_powers=["control_of_movement"])
    assert neighbour(found, "slavery") == "conditional"


def test_saarc_reaches_women_and_children_for_prostitution_only() -> None:
    moved = EVENT | {"act": "moving", "means": []}
    assert under(answer(moved), "saarc2002").verdict == "yes"
    assert under(answer(moved, sex="male"), "saarc2002").verdict == "no"
    assert under(answer(moved | {"purposes": ["servitude"]}), "saarc2002").verdict == "no"


def test_the_sale_of_a_child_asks_for_consideration() -> None:
    sold = EVENT | {"act": "selling"}
    assert under(answer(sold, age=9), "opsc").verdict == "yes"
    assert under(answer(EVENT | {"act": "delivery"}, age=9), "opsc").verdict == "unknown"
    assert under(answer(sold), "opsc").verdict == "no"


def test_a_text_is_the_law_for_some_states_and_not_for_others() -> None:
    abroad = EVENT | {"id": "f", "place": "USA"}
    found = under(answer(EVENT, abroad), "cets197")
    assert (found.law_for, found.not_law_for) == (("CYP",), ("USA",))


def test_acts_that_began_before_a_text_was_in_force_are_covered_from_then_on() -> None:
    found = under(answer(EVENT | {"day": "2000", "until": "2020"}), "palermo")
    assert found.in_force == "conditional"


def test_acts_without_a_day_leave_the_law_in_force_unknown() -> None:
    found = under(answer(EVENT | {"day": ""}), "palermo")
    assert (found.verdict, found.in_force) == ("yes", "unknown")


def test_protection_by_reasonable_grounds_stands_beside_a_no() -> None:
    found = answer(EVENT | {"means": []})
    protected = found.victims[0].protection
    assert (found.verdict, protected.verdict) == ("no", "yes")
    assert "cets197:10(2)" in protected.cites


def test_doubt_about_age_protects_as_a_child_and_proves_nothing() -> None:
    protected = answer(age=None).victims[0].protection
    assert any("cets197:10(3)" in r.cites for r in protected.because)
    assert under(answer(age=None), "palermo").elements.age.verdict == "unknown"


def test_protection_where_no_text_binds_is_unknown_and_never_no() -> None:
    found = answer(EVENT | {"place": "PRK", "day": "1990"})
    assert found.victims[0].protection.verdict == "unknown"


def test_the_day_asked_for_is_the_day_of_protection() -> None:
    case = CASES[[c.case for c in CASES].index("rantsev")]
    assert qualify(LAW, case, date(2001, 4, 1)).victims[0].protection.verdict == "unknown"
    assert qualify(LAW, case).victims[0].protection.verdict == "yes"


def test_non_punishment_has_three_tests_and_palermo_has_none() -> None:
    offence = {"offence": "theft", "compelled": "yes", "direct_consequence": "unknown"}
    tests = answer(offences_by_victim=[offence]).victims[0].non_punishment
    assert [r.verdict for r in tests] == ["yes", "yes", "unknown", "unknown", "no"]
    assert tests[-1].cites == ("palermo",)


def test_smuggling_may_stand_beside_trafficking() -> None:
    found = answer(crossed_border_illegally_for_gain="yes")
    assert (found.verdict, neighbour(found, "smuggling of migrants")) == ("yes", "yes")


def test_a_user_without_known_knowledge_is_conditional() -> None:
    persons = [{"id": "v", "role": "victim", "age": 30}, {"id": "u", "role": "user"}]
    plain = {"case": "c", "persons": persons, "events": [EVENT | {"by": []}]}
    found = qualify(LAW, msgspec.convert(plain, Case))
    assert neighbour(found, "knowing use of services") == "conditional"


def test_a_suspect_without_an_act_is_named_as_such() -> None:
    found = answer(EVENT | {"by": []})
    assert found.roles[0].verdict == "unknown"


def test_a_case_without_victims_is_unknown() -> None:
    assert qualify(LAW, Case(case="c")).verdict == "unknown"


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.case)
def test_every_answer_can_be_written_as_json(case: Case) -> None:
    written = msgspec.json.encode(qualify(LAW, case))
    assert msgspec.json.decode(written, type=Qualification) == qualify(LAW, case)


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.case)
def test_no_answer_calls_anybody_not_a_victim(case: Case) -> None:
    text = msgspec.json.encode(qualify(LAW, case)).decode().lower()
    assert "not a victim" not in text
    assert "no victim of" not in text


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.case)
def test_every_reason_cites_a_rule(case: Case) -> None:
    for victim in qualify(LAW, case).victims:
        for result in victim.instruments:
            for element in msgspec.structs.astuple(result.elements):
                assert all(r.cites for r in element.walk())


@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_the_order_of_a_case_file_changes_no_verdict(data: st.DataObject) -> None:
    case = data.draw(st.sampled_from(CASES))
    shuffled = replace(
        case,
        persons=tuple(data.draw(st.permutations(case.persons))),
        events=tuple(
            replace(
                e,
                means=None if e.means is None else tuple(data.draw(st.permutations(e.means))),
                purposes=e.purposes and tuple(data.draw(st.permutations(e.purposes))),
            )
            for e in data.draw(st.permutations(case.events))
        ),
    )
    assert qualify(LAW, shuffled) == qualify(LAW, case)

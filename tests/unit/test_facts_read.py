"""Case files: what is read, and how each mistake is said."""

import json
from pathlib import Path

import pytest

from comity.base.errors import BadInput
from comity.base.plain import parse_yaml
from comity.facts.model import Case, Work
from comity.facts.read import case_of, read_case
from support.examples import FILES as EXAMPLES
from support.shipped import LAW

GOOD = """
case: c1
requesting: Cyprus
persons:
  - {id: v, role: presumed-victim, age: 20}
  - {id: s, role: suspect}
events:
  - {id: e1, act: recruit, by: [s], of: [v], place: Russia, day: 2001-03, means: [vulnerability]}
"""


def read(text: str) -> Case:
    return case_of(parse_yaml(text, "case.yaml"), LAW)


def refused(text: str) -> str:
    with pytest.raises(BadInput) as error:
        read(text)
    said = str(error.value)
    assert "\n" not in said
    assert said.startswith("case.yaml:")
    return said


def changed(old: str, new: str) -> str:
    assert old in GOOD
    return GOOD.replace(old, new)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda p: p.stem)
def test_every_example_can_be_read(path: Path) -> None:
    assert read_case(path, LAW).case == path.stem


def test_words_are_read_in_any_known_form_and_kept_in_the_vocabularys_own() -> None:
    event = read(GOOD).events[0]
    assert (event.act, event.means) == ("recruitment", ("abuse_of_position_of_vulnerability",))


def test_states_are_read_by_name_and_kept_by_code() -> None:
    case = read(GOOD)
    assert (case.requesting, case.events[0].place) == ("CYP", "RUS")


def test_a_json_file_is_read_like_a_yaml_file(tmp_path: Path) -> None:
    path = tmp_path / "case.json"
    event = {"id": "e", "act": "receipt", "place": "CYP", "means": None}
    path.write_text(json.dumps({"case": "j", "events": [event]}), encoding="utf-8")
    assert read_case(path, LAW).events[0].place == "CYP"


def test_no_stays_a_word() -> None:
    case = read(GOOD + "circumstances: {consent_raised: no}\n")
    assert case.circumstances.consent_raised == "no"


def test_means_left_out_say_nothing_and_an_empty_list_says_none() -> None:
    assert read(changed(", means: [vulnerability]", "")).events[0].means is None
    assert read(changed("[vulnerability]", "[]")).events[0].means == ()


def test_means_unknown_say_nothing() -> None:
    assert read(changed("[vulnerability]", "[unknown]")).events[0].means is None


def test_work_may_be_given_once_or_by_victim() -> None:
    assert isinstance(read(GOOD + "circumstances: {work: {}}").circumstances.work, Work)
    assert read(GOOD + "circumstances: {work: [{of: [v]}]}").circumstances.work == (
        Work(of=("v",)),
    )


def test_a_state_in_existence_for_part_of_the_conduct_is_read() -> None:
    text = changed("place: Russia, day: 2001-03", "place: Kosovo, day: 2008-01, until: 2008-11")
    assert read(text).events[0].place == "XKX"


@pytest.mark.parametrize(
    "key",
    ["name", "surname", "birth_date", "passport", "Date-of-Birth", "phone", "present_place"],
)
def test_a_key_that_names_a_person_is_refused(key: str) -> None:
    said = refused(changed("role: suspect", f"role: suspect, {key}: x"))
    assert "ersons are roles; names belong in the sealed annex" in said
    assert said.startswith("case.yaml:6:")


def test_an_unknown_key_names_the_nearest_one() -> None:
    assert "Did you mean 'place'?" in refused(changed("place: Russia", "plase: Russia"))


def test_an_unknown_state_names_the_nearest_one() -> None:
    assert "Did you mean 'Russia'?" in refused(changed("Russia", "Rusia"))


def test_an_unknown_means_names_the_nearest_one() -> None:
    assert "Did you mean 'deception'?" in refused(changed("[vulnerability]", "[decepton]"))


def test_an_unknown_act_says_its_line() -> None:
    assert refused(changed("recruit,", "recruiment,")).startswith("case.yaml:8:")


def test_an_unknown_role_is_refused() -> None:
    assert "Did you mean 'suspect'?" in refused(changed("role: suspect", "role: suspekt"))


def test_a_day_that_is_none_is_refused() -> None:
    assert "'spring' is not a day" in refused(changed("2001-03", "spring"))


def test_a_day_that_no_calendar_has_is_refused() -> None:
    assert "no day '2001-02-30'" in refused(changed("2001-03", "2001-02-30"))


def test_an_end_before_the_start_is_refused() -> None:
    said = refused(changed("day: 2001-03", "day: 2001-03, until: 2001-02"))
    assert "ends (2001-02) before it begins (2001-03)" in said


def test_an_end_without_a_start_is_refused() -> None:
    assert "'until' without a 'day'" in refused(changed("day: 2001-03", "until: 2001-03"))


def test_a_state_that_did_not_yet_exist_is_refused() -> None:
    said = refused(changed("place: Russia, day: 2001-03", "place: South Sudan, day: 2001-03"))
    assert "did not exist before" in said


def test_a_state_that_was_no_more_is_refused_with_its_heir() -> None:
    said = refused(changed("place: Russia", "place: Soviet Union"))
    assert "ceased to exist" in said
    assert "Russia (RUS)" in said


def test_an_adults_age_on_a_child_is_refused() -> None:
    said = refused(changed("age: 20", "age: 30, age_class: child"))
    assert "The age 30 is not that of a child" in said


def test_a_childs_age_on_an_adult_is_refused() -> None:
    assert "not that of an adult" in refused(changed("age: 20", "age: 15, age_class: adult"))


def test_an_age_that_is_no_number_is_refused() -> None:
    assert "age" in refused(changed("age: 20", "age: twenty"))


def test_an_age_below_zero_is_refused() -> None:
    assert "age" in refused(changed("age: 20", "age: -1"))


def test_a_person_who_is_not_in_the_case_is_refused() -> None:
    assert "'w' is no person of this case" in refused(changed("of: [v]", "of: [w]"))


def test_a_person_unknown_to_a_circumstance_is_refused() -> None:
    assert "'w' is no person" in refused(GOOD + "circumstances: {work: {of: [w]}}\n")


def test_the_same_id_twice_is_refused() -> None:
    assert "The id 'v' stands twice" in refused(changed("id: s, role", "id: v, role"))


def test_an_id_with_spaces_is_refused() -> None:
    assert "cannot be an id" in refused(changed("id: e1", "id: first event"))


def test_a_text_where_a_list_belongs_is_refused() -> None:
    refused(changed("of: [v]", "of: v"))


def test_a_file_that_is_a_list_is_refused() -> None:
    assert "list of keys" in refused("- a\n")


def test_a_file_without_an_id_is_refused() -> None:
    assert "case" in refused("title: x\n")


def test_evidence_in_an_unknown_measure_is_refused() -> None:
    said = refused(GOOD + "evidence: [{id: x, measure: wittness, where: Russia}]\n")
    assert "Did you mean 'witness'?" in said


def test_evidence_for_an_event_that_is_not_there_is_refused() -> None:
    said = refused(GOOD + "evidence: [{id: x, measure: records, where: RUS, events: [e9]}]\n")
    assert "'e9' is no event" in said


def test_a_day_of_the_request_that_is_none_is_refused() -> None:
    assert "'soon' is not a day" in refused(GOOD + "on: soon\n")


def test_a_missing_file_is_said_plainly(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="cannot be read"):
        read_case(tmp_path / "none.yaml", LAW)


def test_what_a_court_held_cannot_stand_in_a_case_file() -> None:
    assert "no key 'expected'" in refused(GOOD + "expected: {trafficking: yes}\n")

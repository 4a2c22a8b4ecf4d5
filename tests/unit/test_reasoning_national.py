"""A state's own law on a day: what stood then, in which part, and what is not entered."""

from datetime import date
from typing import Any

import pytest

from comity.law.model import State
from comity.law.national import Jurisdiction
from comity.reasoning.national import Where, answered, offences, part_of, parts, pin, rule
from support.lawful import DAY, entered

NORTH: dict[str, Any] = {"id": "north", "name": "The North", "also": ["Septentrio"]}
SOUTH: dict[str, Any] = {"id": "south", "name": "The South"}


def of(*held: dict[str, Any], rules: tuple[dict[str, Any], ...] = (), split: bool = False) -> State:
    return entered(*held, rules=rules, parts=(NORTH, SOUTH) if split else ())[1]


def then(day: str, *held: dict[str, Any]) -> list[str]:
    return [o.id for o in offences(Where(of(*held)), date.fromisoformat(day))]


def test_an_offence_stands_from_its_first_to_its_last_day() -> None:
    held = {"since": "2010-01-01", "until": "2015-12-31"}
    days = ("2009-12-31", "2010-01-01", "2015-12-31", "2016-01-01")
    assert [bool(then(d, held)) for d in days] == [False, True, True, False]


def test_an_offence_without_a_first_day_may_have_stood() -> None:
    undated = {"since": None, "until": "2015-12-31"}
    assert then("1990-01-01", undated) == ["o0"]
    assert then("2016-01-01", undated) == []


def test_a_part_has_the_offences_of_the_whole_and_its_own() -> None:
    state = of({}, {"jurisdiction": "north"}, {"jurisdiction": "south"}, split=True)
    assert [o.id for o in offences(Where(state, "north"), DAY)] == ["o0", "o1"]
    assert [o.id for o in offences(Where(state), DAY)] == ["o0"]


def laws(state: State) -> list[str]:
    return [w.jurisdiction for w in parts(state, DAY)]


def test_a_state_without_parts_has_one_law() -> None:
    assert laws(of({})) == [""]
    assert laws(of()) == [""]


def test_a_state_has_the_law_of_the_whole_and_of_each_part_that_is_entered() -> None:
    assert laws(of({}, {"jurisdiction": "north"}, split=True)) == ["", "north"]
    ruled = of({}, rules=({"topic": "privacy", "jurisdiction": "south"},), split=True)
    assert laws(ruled) == ["", "south"]


def test_the_whole_is_left_out_where_the_parts_alone_punish_trafficking() -> None:
    assert laws(of({"jurisdiction": "north"}, split=True)) == ["north"]
    beside = of({"concept": "fraud"}, {"jurisdiction": "north"}, split=True)
    assert laws(beside) == ["north"]
    child = of({"concept": "child_trafficking"}, {"jurisdiction": "north"}, split=True)
    assert laws(child) == ["", "north"]


def test_the_whole_comes_back_on_days_on_which_it_punished() -> None:
    old = {"until": "2015-12-31"}
    state = of(old, {"jurisdiction": "north"}, split=True)
    assert laws(state) == ["north"]
    assert [w.jurisdiction for w in parts(state, date(2012, 1, 1))] == ["", "north"]


def test_a_law_is_called_by_its_part_and_its_state() -> None:
    state = of({}, split=True)
    assert Where(state, "north").name == "The North (Norway)"
    assert Where(state).name == "Norway"


def test_a_part_is_found_by_id_name_or_other_name() -> None:
    state = of({}, split=True)
    for named in ("north", "THE NORTH", "septentrio"):
        found = part_of(state, named)
        assert isinstance(found, Jurisdiction)
        assert found.id == "north"
    assert part_of(state, "east") is None


def test_a_citation_leaves_out_what_is_not_entered() -> None:
    where = Where(of({}))
    assert pin(where, "Penal Code", "1") == "NOR Penal Code 1"
    assert pin(where, "", "1") == "NOR 1"


def ruled(*rules: dict[str, Any], part: str = "") -> Where:
    told = tuple({"topic": "privacy", "is": "yes"} | r for r in rules)
    return Where(of({}, rules=told, split=True), part)


def test_the_rule_of_the_part_goes_before_that_of_the_whole() -> None:
    rules = ({"section": "1"}, {"section": "2", "jurisdiction": "north"})
    north, whole = (
        rule(ruled(*rules, part="north"), "privacy", DAY),
        rule(ruled(*rules), "privacy", DAY),
    )
    assert (north and north.section, whole and whole.section) == ("2", "1")


def test_a_dated_rule_goes_before_an_undated_one() -> None:
    rules = ({"section": "1", "since": None}, {"section": "2"})
    held = rule(ruled(*rules), "privacy", DAY)
    assert held
    assert held.section == "2"


def test_a_rule_on_another_topic_or_of_another_day_says_nothing() -> None:
    assert rule(ruled({}), "legal_aid", DAY) is None
    assert rule(ruled({"since": "2021-01-01"}), "privacy", DAY) is None


def test_a_point_that_is_not_entered_is_open_and_names_what_is_missing() -> None:
    reason = answered(ruled(), "legal_aid", DAY)
    assert (reason.verdict, reason.cites) == ("unknown", ("law of NOR",))
    assert reason.missing == ("what the law of Norway says: legal aid",)


@pytest.mark.parametrize(
    ("is_", "verdict"), [("yes", "yes"), ("no", "no"), ("none", "no"), ("entitled", "yes")]
)
def test_a_rule_answers_yes_or_no_by_the_word_of_its_topic(is_: str, verdict: str) -> None:
    reason = answered(ruled({"is": is_}), "privacy", DAY)
    assert (reason.verdict, reason.missing) == (verdict, ())
    assert (reason.cites, reason.status) == (("NOR Code 9",), "checked")


def test_a_rule_on_a_condition_names_the_condition() -> None:
    reason = answered(ruled({"is": "conditional", "when": "if reciprocity"}), "privacy", DAY)
    assert (reason.verdict, reason.missing) == ("conditional", ("if reciprocity",))


def test_an_undated_rule_holds_if_it_was_the_law_then() -> None:
    reason = answered(ruled({"since": None}), "privacy", DAY)
    assert (reason.verdict, reason.missing) == (
        "conditional",
        ("whether this was the law of Norway on 2020-06-01",),
    )
    denied = answered(ruled({"since": None, "is": "no"}), "privacy", DAY)
    assert (denied.verdict, len(denied.missing)) == ("no", 1)

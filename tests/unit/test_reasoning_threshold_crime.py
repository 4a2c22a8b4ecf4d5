"""The threshold of the Court: crime, part of the accused, admissibility (ROME 7-8, 17, 25, 30)."""

from datetime import date
from typing import Any

import pytest

from comity.reasoning.answer import Reason
from support.court import ATTACK, CYPRUS, asked, step
from support.said import suspected

# The crime: ROME 7-8
from unit.test_reasoning_threshold import BURUNDI, JAPAN, REACH, STATELESS, person, withdrawn


def test_the_crimes_of_each_victim_stand_apart_with_context_and_act() -> None:
    found = asked()
    assert [v.victim for v in found.crimes] == ["v"]
    reason = found.steps["crime"]
    assert (reason.verdict, reason.cites) == ("yes", ("rome:7", "rome:8"))
    assert "v: enslavement" in reason.says
    assert [len(r.because) for r in reason.because] == [2] * 6
    assert reason.because[0].cites == ("rome:7(1)(c)",)


def test_a_crime_that_is_open_misses_what_its_elements_miss() -> None:
    reason = step("crime", attack=ATTACK | {"knowledge": "unknown"})
    assert reason.verdict == "unknown"
    assert "whether those who acted knew of the attack" in reason.missing


def test_a_crime_on_a_condition_misses_it_too() -> None:
    reason = step("crime", attack=ATTACK | {"policy_of": "organisation"})
    assert reason.verdict == "conditional"
    assert reason.missing == (
        "whether the network is an organisation as 7(2)(a) means it, which is disputed",
    )


def test_without_a_victim_no_crime_can_be_tested() -> None:
    reason = step("crime", victim=None)
    assert (reason.verdict, reason.missing) == ("unknown", ("the victims",))


# The part of the accused: ROME 25, 30


@pytest.mark.parametrize("element", ["contributed", "meant_and_knew"])
def test_the_part_and_the_mind_of_the_accused_are_both_needed(element: str) -> None:
    court: dict[str, Any] = {element: "no"}
    reason = step("part of the accused", **court)
    assert (reason.verdict, reason.cites) == ("no", ("rome:25(3)", "rome:30"))
    assert len(reason.because) == 2
    court = {element: "unknown"}
    assert step("part of the accused", **court).verdict == "unknown"


def test_the_part_and_the_mind_have_their_own_provisions() -> None:
    reason = step("part of the accused")
    assert [r.cites for r in reason.because] == [("rome:25(3)",), ("rome:30",)]


# Admissibility: ROME 17, 20


def admitted(**proceeding: Any) -> Reason:
    held = {"state": "CYP", "same_person_and_conduct": "yes"} | proceeding
    return step("admissibility", proceedings=[held])


def test_without_a_word_on_proceedings_they_are_missing() -> None:
    reason = step("admissibility", proceedings=[])
    assert (reason.verdict, reason.cites) == ("unknown", ("rome:17(1)",))
    assert reason.missing == ("what the states with jurisdiction have done about it",)


def test_a_case_that_is_not_grave_is_not_admissible_whatever_the_states_did() -> None:
    assert step("admissibility", proceedings=[], grave="no").verdict == "no"
    assert step("admissibility", grave="no").verdict == "no"
    missing = step("admissibility", proceedings=[], grave="unknown").missing
    assert "whether the case is grave enough" in missing


def test_where_no_state_acts_the_case_is_admissible() -> None:
    reason = admitted(stage="none")
    assert (reason.verdict, reason.because[0].facts) == ("yes", ("CYP: none",))
    assert reason.because[0].cites == ("rome:17(1)",)
    assert reason.because[1].cites == ("rome:17(1)(d)",)


def test_where_it_is_not_known_what_a_state_did_that_is_missing() -> None:
    reason = admitted(stage="unknown")
    assert (reason.verdict, reason.missing) == ("unknown", ("what Cyprus has done about it",))


PINS = {
    "investigating": "rome:17(1)(a)",
    "prosecuting": "rome:17(1)(a)",
    "not-prosecuted": "rome:17(1)(b)",
    "tried": "rome:17(1)(c), 20(3)",
}


@pytest.mark.parametrize(("stage", "pin"), PINS.items())
def test_genuine_proceedings_on_the_same_conduct_bar_the_court(stage: str, pin: str) -> None:
    reason = admitted(stage=stage, unwilling="no", unable="no")
    assert reason.verdict == "no"
    assert reason.because[0].cites == (pin,)
    assert [r.cites for r in reason.because[0].because] == [
        (pin,),
        ("rome:17(2)",),
        ("rome:17(3)",),
    ]


@pytest.mark.parametrize("failing", ["unwilling", "unable"])
def test_a_state_that_is_unwilling_or_unable_does_not_bar_it(failing: str) -> None:
    held = {"unwilling": "no", "unable": "no"} | {failing: "yes"}
    assert admitted(stage="investigating", **held).verdict == "yes"
    held[failing] = suspected()  # type: ignore[assignment]
    assert admitted(stage="investigating", **held).verdict == "conditional"
    held[failing] = "unknown"
    assert admitted(stage="investigating", **held).verdict == "unknown"


def test_proceedings_on_other_conduct_do_not_bar_it() -> None:
    reason = admitted(stage="tried", same_person_and_conduct="no", unwilling="no", unable="no")
    assert reason.verdict == "yes"
    assert reason.because[0].facts == ("CYP: tried",)


def test_whether_the_conduct_is_the_same_decides_where_it_is_not_known() -> None:
    reason = admitted(stage="tried", same_person_and_conduct="unknown", unwilling="no", unable="no")
    assert reason.verdict == "unknown"
    assert "whether the same person and conduct" in reason.missing


# Every step rests on the Statute, decided or open


@pytest.mark.parametrize(
    ("events", "keys"),
    [
        ((CYPRUS,), {}),
        (({"place": "CYP"},), {"suspects": STATELESS}),
        (({"day": "2015"},), {"suspects": STATELESS}),
        ((CYPRUS | {"place": "RUS"},), {"suspects": STATELESS}),
        ((CYPRUS | {"place": "RUS"},), {"suspects": STATELESS, "accepted": ["RUS"]}),
        ((BURUNDI,), {"suspects": STATELESS, "on": date(2018, 1, 1)}),
        ((JAPAN,), {"suspects": STATELESS}),
        ((CYPRUS,), {"victim": None, "proceedings": []}),
        ((CYPRUS,), {"proceedings": [{"state": "CYP", "stage": "unknown"}]}),
    ],
)
def test_every_reason_of_every_step_cites_the_statute_or_another_text(
    events: tuple[dict[str, Any], ...], keys: dict[str, Any]
) -> None:
    for reason in asked(*events, **keys).steps.values():
        assert all(r.cites for r in reason.walk())


def test_the_limbs_of_jurisdiction_have_their_own_letters() -> None:
    accepted = step(REACH, CYPRUS | {"place": "RUS"}, suspects=STATELESS, accepted=["RUS"])
    assert accepted.because[0].cites == ("rome:12(2)(a)", "rome:12(3)")
    reason = withdrawn(date(2018, 1, 1))
    assert reason.because[0].cites == ("rome:12(2)(a)", "rome:11(2)", "rome:127(2)")


def test_what_a_withdrawal_leaves_rests_on_having_been_bound() -> None:
    for since in ("", "2017-10-26"):
        held = withdrawn(date(2018, 1, 1), under_consideration_since=since).because[0]
        assert [r.verdict for r in held.because] == ["yes"]


def test_acts_during_which_a_state_joined_rest_on_both_days() -> None:
    held = step(REACH, JAPAN, suspects=STATELESS).because[0]
    assert [r.verdict for r in held.because] == ["no", "yes"]


def test_a_crime_that_is_decided_misses_nothing() -> None:
    assert step("crime").missing == ()
    lost = step("crime", attack=ATTACK | {"knowledge": "no"}, owned=False)
    assert lost.verdict != "yes"
    whole = asked(attack=ATTACK | {"prostitution_enforced": "yes"}, owned=False)
    assert whole.steps["crime"].missing == ()


def test_a_suspect_without_an_age_is_neither_grown_nor_young() -> None:
    assert person({"age": 18}, {}).facts == ("s0",)
    assert person({}).facts == ("s0",)
    assert person({}).missing == ("whether s0 was 18 or over",)


def test_admissibility_shows_the_gravity_and_whether_the_conduct_is_the_same() -> None:
    open_ = step("admissibility", proceedings=[])
    assert [r.cites for r in open_.because] == [("rome:17(1)(d)",)]
    other = admitted(stage="tried", same_person_and_conduct="no").because[0]
    assert [r.verdict for r in other.because] == ["no"]

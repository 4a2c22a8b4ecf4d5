"""The threshold of the Court: time, person, place or nationality, trigger (ROME 11-15, 25-26)."""

from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace

from comity.base.errors import BadInput
from comity.reasoning.answer import Reason
from comity.reasoning.threshold import threshold
from support.court import CYPRUS, STEPS, SUSPECT, asked, step
from support.said import WOMAN, all_cites, said, suspected
from support.shipped import LAW


def test_a_case_that_meets_every_step_reaches_the_threshold_plausibly() -> None:
    found = asked()
    assert {k: r.verdict for k, r in found.steps.items()} == dict.fromkeys(STEPS, "yes")
    assert (found.verdict, found.outcome, found.missing) == ("yes", "threshold plausible", ())
    assert "the Court where they do not act genuinely" in found.forum
    assert "rome:86" in found.cooperation


def test_a_step_that_fails_leaves_national_courts_only_and_misses_nothing() -> None:
    found = asked(CYPRUS | {"day": "2001"})
    assert (found.verdict, found.outcome, found.missing) == ("no", "not met", ())
    assert found.forum == "national courts only"


def test_a_step_that_is_open_leaves_the_outcome_unknown_and_names_what_is_missing() -> None:
    found = asked(referral="")
    assert (found.verdict, found.outcome) == ("unknown", "unknown")
    assert found.missing == ("a referral, or an investigation of the Prosecutor's own motion",)
    assert "not known" in found.forum


def test_a_step_on_a_condition_makes_the_outcome_contested_or_conditional() -> None:
    found = asked(grave=suspected())
    assert (found.verdict, found.outcome) == ("conditional", "contested or conditional")
    assert "only if the open conditions hold" in found.forum


def test_the_statute_must_be_held() -> None:
    others = {k: i for k, i in LAW.instruments.items() if k != "rome"}
    with pytest.raises(BadInput):
        threshold(replace(LAW, instruments=others), said(CYPRUS))


# Time: ROME 11(1)


@pytest.mark.parametrize(
    ("day", "until", "verdict"),
    [
        ("2002-06-30", "2002-06-30", "no"),
        ("2002-06-30", "2002-07-01", "conditional"),
        ("2002-07-01", "2002-07-01", "yes"),
        ("2002", "2002", "conditional"),
    ],
)
def test_only_acts_since_1_july_2002_count(day: str, until: str, verdict: str) -> None:
    reason = step("time", CYPRUS | {"day": day, "until": until})
    assert (reason.verdict, reason.cites) == (verdict, ("rome:11(1)",))
    assert bool(reason.missing) is (verdict == "conditional")
    assert len(reason.facts) == 1


def test_without_a_day_the_time_is_open() -> None:
    reason = step("time", {"place": "CYP"})
    assert (reason.verdict, reason.missing) == ("unknown", ("the days of the acts",))


# Person: ROME 25-26


def person(*people: dict[str, Any]) -> Reason:
    told = tuple({"id": f"s{n}", "role": "suspect"} | p for n, p in enumerate(people))
    return step("person", suspects=told)


@pytest.mark.parametrize("one", [{"age": 18}, {"age": 40}, {"age_class": "adult"}])
def test_a_suspect_of_18_or_over_can_be_tried(one: dict[str, Any]) -> None:
    reason = person({}, one)
    assert (reason.verdict, reason.facts) == ("yes", ("s1",))
    assert reason.cites == ("rome:25(1)", "rome:26")


@pytest.mark.parametrize("one", [{"age": 17}, {"age": 0}, {"age_class": "child"}])
def test_suspects_under_18_cannot_be_tried(one: dict[str, Any]) -> None:
    assert person(one).verdict == "no"
    assert person(one).facts == ("s0",)


def test_a_suspect_of_unknown_age_may_be_tried() -> None:
    reason = person({"age": 17}, {})
    assert (reason.verdict, reason.missing) == ("conditional", ("whether s1 was 18 or over",))
    assert reason.facts == ("s0", "s1")


def test_without_a_suspect_the_person_is_missing() -> None:
    reason = step("person", suspects=())
    assert (reason.verdict, reason.missing) == ("unknown", ("who is suspected",))


# Place or nationality of the accused: ROME 12

REACH = "place or nationality"
STATELESS: tuple[dict[str, Any], ...] = ({"id": "s", "role": "suspect", "age": 40},)
RUSSIAN: tuple[dict[str, Any], ...] = (SUSPECT | {"nationality": ["RUS"]},)


def test_acts_on_the_territory_of_a_party_give_jurisdiction() -> None:
    reason = step(REACH, suspects=RUSSIAN)
    assert reason.verdict == "yes"
    assert {"rome:12(2)", "rome:12(2)(a)", "rome:12(2)(b)", "rome:11(2)"} <= all_cites(reason)


def test_the_nationality_of_the_accused_gives_jurisdiction_elsewhere() -> None:
    assert step(REACH, CYPRUS | {"place": "RUS"}).verdict == "yes"


def test_neither_place_nor_nationality_of_a_party_gives_none() -> None:
    assert step(REACH, CYPRUS | {"place": "RUS"}, suspects=RUSSIAN).verdict == "no"


def test_the_nationality_of_the_victim_gives_none() -> None:
    victim = WOMAN | {"nationality": ["CYP"]}
    reason = step(REACH, CYPRUS | {"place": "RUS"}, suspects=RUSSIAN, victim=victim)
    assert reason.verdict == "no"


def test_where_the_nationality_of_the_accused_is_unsaid_it_is_missing() -> None:
    reason = step(REACH, CYPRUS | {"place": "RUS"}, suspects=STATELESS)
    assert (reason.verdict, reason.missing) == ("unknown", ("the nationality of s",))
    assert reason.because


def test_without_place_and_nationality_both_are_missing() -> None:
    reason = step(REACH, {"day": "2015"}, suspects=STATELESS)
    assert reason.verdict == "unknown"
    assert reason.missing == ("where the acts were done, and the nationality of the accused",)


def test_without_a_day_no_state_is_known_to_be_bound() -> None:
    reason = step(REACH, {"place": "CYP"}, suspects=STATELESS)
    assert (reason.verdict, reason.missing) == ("unknown", ("the days of the acts",))


def test_a_referral_of_the_security_council_is_held_to_the_situation_that_it_names() -> None:
    reason = step(REACH, CYPRUS | {"place": "RUS"}, suspects=RUSSIAN, referral="security-council")
    assert reason.verdict != "no"
    assert reason.cites == ("rome:13(b)",)


JAPAN: dict[str, Any] = {"place": "JPN", "day": "2007-09-30", "until": "2007-10-01"}


def test_acts_that_began_before_a_state_was_bound_count_in_part() -> None:
    reason = step(REACH, JAPAN, suspects=STATELESS)
    assert (reason.verdict, reason.missing) == (
        "conditional",
        ("on which day each act was done",),
    )
    before = JAPAN | {"until": "2007-09-30"}
    assert step(REACH, before, suspects=RUSSIAN).verdict == "no"
    after = JAPAN | {"day": "2007-10-01"}
    assert step(REACH, after, suspects=RUSSIAN).verdict == "yes"


def test_a_state_that_accepted_the_jurisdiction_gives_it() -> None:
    there = {"place": "RUS", "day": "2015-05-01"}
    reason = step(REACH, there, suspects=STATELESS, accepted=["RUS"])
    assert reason.verdict == "yes"
    assert "rome:12(3)" in all_cites(reason)
    assert "declaration of RUS" in reason.facts


@pytest.mark.parametrize(("since", "verdict"), [("2015-05-01", "yes"), ("2015-05-02", "unknown")])
def test_an_acceptance_reaches_back_to_its_own_day_only(since: str, verdict: str) -> None:
    there = {"place": "RUS", "day": "2015-05-01"}
    held: dict[str, Any] = {"accepted": ["RUS"], "accepted_from": since}
    assert step(REACH, there, suspects=STATELESS, **held).verdict == verdict


def test_the_acceptance_of_one_state_does_not_cover_another() -> None:
    there = {"place": "RUS", "day": "2015-05-01"}
    assert step(REACH, there, suspects=RUSSIAN, accepted=["UKR"]).verdict == "no"


BURUNDI: dict[str, Any] = {"place": "BDI", "day": "2016-05-01"}


def withdrawn(on: date, **court: Any) -> Reason:
    return step(REACH, BURUNDI, suspects=STATELESS, on=on, **court)


def test_a_withdrawal_leaves_what_is_opened_afterwards_contested() -> None:
    reason = withdrawn(date(2018, 1, 1))
    assert reason.verdict == "conditional"
    assert reason.missing == ("whether the matter was under consideration before 2017-10-27",)
    assert "rome:127(2)" in all_cites(reason)


def test_what_was_under_consideration_before_a_withdrawal_stays() -> None:
    reason = withdrawn(date(2018, 1, 1), under_consideration_since="2017-10-26")
    assert reason.verdict == "yes"
    assert "under consideration since 2017-10-26" in reason.facts
    assert "rome:127(2)" in all_cites(reason)
    late = withdrawn(date(2018, 1, 1), under_consideration_since="2017-10-27")
    assert late.verdict == "conditional"


def test_before_a_withdrawal_took_effect_nothing_changes() -> None:
    reason = withdrawn(date(2017, 10, 26))
    assert reason.verdict == "yes"
    assert "rome:127(2)" not in all_cites(reason)


def test_acts_after_a_withdrawal_give_nothing() -> None:
    late = BURUNDI | {"day": "2018-05-01"}
    assert step(REACH, late, suspects=RUSSIAN, on=date(2019, 1, 1)).verdict == "no"


# Trigger: ROME 13-15


@pytest.mark.parametrize(
    ("court", "verdict", "cites"),
    [
        ({"referral": "state"}, "yes", ("rome:13(a)", "rome:14")),
        ({"referral": "security-council"}, "yes", ("rome:13(b)",)),
        (
            {"referral": "prosecutor", "authorised": "yes"},
            "yes",
            ("rome:13(c)", "rome:15(3)-(4)"),
        ),
        ({"referral": "prosecutor", "authorised": "no"}, "no", ("rome:13(c)", "rome:15(3)-(4)")),
        ({"referral": "prosecutor"}, "unknown", ("rome:13(c)", "rome:15(3)-(4)")),
        ({"referral": ""}, "unknown", ("rome:13", "rome:15(2)")),
    ],
)
def test_the_court_is_seised_by_three_triggers(
    court: dict[str, str], verdict: str, cites: tuple[str, ...]
) -> None:
    reason = step("trigger", **court)
    assert (reason.verdict, reason.cites) == (verdict, cites)
    assert bool(reason.missing) is (verdict == "unknown")
    if court["referral"] in ("state", "security-council"):
        assert reason.facts == (f"referral: {court['referral']}",)

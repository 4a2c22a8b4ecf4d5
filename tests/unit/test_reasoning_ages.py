"""Childhood at the act: Palermo 3(d), CETS197 4(d), CRC 1."""

from typing import Any

import pytest

from comity.reasoning.ages import child_at, child_reason, child_victim, is_child
from comity.reasoning.answer import Verdict
from support.said import GIRL, OF_UNKNOWN_AGE, WOMAN, of, said

AT_17: dict[str, Any] = GIRL | {"age": 17}


def at(victim: dict[str, Any], first: str, later: str, **keys: str) -> Verdict:
    case = said({"day": first}, {"day": later, **keys}, victim=victim)
    return child_at(case, of(case), case.events[1])


@pytest.mark.parametrize(
    ("age_class", "verdict"),
    [("child", "yes"), ("adult", "no"), ("unknown", "unknown"), ("", "unknown")],
)
def test_without_years_the_age_class_decides(age_class: str, verdict: Verdict) -> None:
    assert is_child(of(said(victim=OF_UNKNOWN_AGE | {"age_class": age_class}))) == verdict


def test_a_child_is_a_child_on_the_day_of_the_first_act() -> None:
    assert at(AT_17, "2010-01-01", "2010-01-01") == "yes"


def test_a_child_of_17_may_have_come_of_age_on_the_next_day() -> None:
    assert at(AT_17, "2010-01-01", "2010-01-02") == "unknown"


def test_a_child_of_16_is_surely_a_child_until_a_year_after_the_first_act() -> None:
    of_16 = GIRL | {"age": 16}
    assert at(of_16, "2010-01-01", "2011-01-01") == "yes"
    assert at(of_16, "2010-01-01", "2011-01-02") == "unknown"


def test_a_child_of_17_is_surely_of_age_a_year_after_the_first_act() -> None:
    assert at(AT_17, "2010-01-01", "2010-12-31") == "unknown"
    assert at(AT_17, "2010-01-01", "2011-01-01") == "no"


def test_where_the_first_act_is_known_by_its_year_the_whole_year_is_open() -> None:
    assert at(AT_17, "2010", "2011-06-01") == "unknown"
    assert at(AT_17, "2010", "2011-12-31") == "no"


def test_an_age_that_starts_on_29_february_runs_to_1_march_of_a_common_year() -> None:
    assert at(AT_17, "2012-02-29", "2013-02-28") == "unknown"
    assert at(AT_17, "2012-02-29", "2013-03-01") == "no"


def test_an_act_without_a_day_is_done_at_an_unknown_age() -> None:
    assert at(AT_17, "2010-01-01", "") == "unknown"


def test_where_no_act_has_a_day_the_age_that_is_said_is_that_of_the_act() -> None:
    assert at(AT_17, "", "") == "yes"


def test_a_denied_act_does_not_start_the_count_of_years() -> None:
    first = {"day": "2005-01-01", "standing": "denied"}
    case = said(first, {"day": "2010-01-01"}, victim=AT_17)
    assert child_at(case, of(case), case.events[1]) == "yes"


def test_a_journey_that_is_no_act_does_not_start_the_count_of_years() -> None:
    case = said({"day": "2005-01-01", "act": "other"}, {"day": "2010-01-01"}, victim=AT_17)
    assert child_at(case, of(case), case.events[1]) == "yes"


def test_a_child_by_class_alone_stays_one_at_every_act() -> None:
    by_class = OF_UNKNOWN_AGE | {"age_class": "child"}
    assert at(by_class, "2001-01-01", "2021-01-01") == "yes"


def test_an_adult_is_one_at_every_act() -> None:
    assert at(WOMAN, "2010-01-01", "2011-01-01") == "no"


@pytest.mark.parametrize(("victim", "verdict"), [(GIRL, "yes"), (WOMAN, "no")])
def test_an_age_that_is_known_is_a_reason_under_the_convention_on_the_child(
    victim: dict[str, Any], verdict: Verdict
) -> None:
    reason = child_reason(of(said(victim=victim)))
    assert (reason.verdict, reason.cites, reason.missing) == (verdict, ("crc:1",), ())


def test_an_unknown_age_is_a_condition_that_names_the_person() -> None:
    reason = child_reason(of(said(victim=OF_UNKNOWN_AGE)))
    assert (reason.verdict, reason.missing) == ("conditional", ("the age of v at the act",))


def test_a_case_without_victims_misses_them_and_their_ages() -> None:
    reason = child_victim(said(victim=None))
    assert (reason.verdict, reason.missing) == ("unknown", ("the victims and their ages",))
    assert reason.cites == ("palermo:3(d)", "cets197:4(d)")


def test_of_children_and_adults_only_the_unknown_age_is_missing() -> None:
    others = ({"id": "a", "role": "victim", "age": 9}, {"id": "b", "role": "victim"})
    reason = child_victim(said(others=others))
    assert (reason.verdict, reason.missing) == ("conditional", ("the age of b at the act",))

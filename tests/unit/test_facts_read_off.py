"""What is read off a case without any law."""

from datetime import date
from pathlib import Path

import pytest

from comity.base.errors import BadInput
from comity.facts.days import span
from comity.facts.model import Case, Event, Person, Stated
from comity.facts.read import read_case
from comity.facts.read_off import (
    conduct,
    day_of,
    events_of,
    evidence_by_state,
    home_evidence,
    means_of,
    places,
    purposes_of,
    stated,
    states_touched,
    suspects,
    victims,
)
from support.shipped import LAW

RANTSEV = read_case(Path(__file__).parents[2] / "examples" / "cases" / "rantsev.yaml", LAW)


def test_a_month_covers_its_days() -> None:
    assert span("2001-02") == (date(2001, 2, 1), date(2001, 2, 28))


def test_a_year_covers_its_days() -> None:
    assert span("2001") == (date(2001, 1, 1), date(2001, 12, 31))


def test_a_thirteenth_month_is_refused() -> None:
    with pytest.raises(BadInput):
        span("2001-13")


def test_conduct_runs_from_the_first_to_the_last_act() -> None:
    assert conduct(RANTSEV) == (date(2001, 2, 1), date(2001, 3, 28))


def test_a_denied_act_is_no_conduct() -> None:
    case = Case(case="c", events=(Event(id="e", act="receipt", day="2001", standing="denied"),))
    assert conduct(case) is None


def test_the_day_of_the_request_comes_before_that_of_the_conduct() -> None:
    assert day_of(RANTSEV) == date(2026, 11, 22)


def test_victims_are_told_from_suspects() -> None:
    assert [p.id for p in victims(RANTSEV)] == ["victim"]
    assert [p.id for p in suspects(RANTSEV)] == ["manager", "recruiter"]


def test_places_are_those_of_the_acts() -> None:
    assert places(RANTSEV) == ("CYP", "RUS")
    assert states_touched(RANTSEV) == ("CYP", "RUS")


def test_evidence_in_the_requesting_state_is_home_evidence() -> None:
    assert {e.id for e in home_evidence(RANTSEV)} == {"cabaret-records", "police-log"}
    assert [s for s, _ in evidence_by_state(RANTSEV)] == ["CYP", "RUS"]


def test_an_event_that_names_nobody_is_of_every_victim() -> None:
    one = Person(id="a", role="victim")
    case = Case(case="c", persons=(one,), events=(Event(id="e", act="receipt"),))
    assert [e.id for e in events_of(case, one)] == ["e"]


def test_a_bare_word_is_alleged() -> None:
    assert stated("yes") == Stated(value="yes", standing="alleged")


def test_a_denied_purpose_leaves_the_act_and_its_means() -> None:
    event = Event(
        id="e",
        act="receipt",
        means=("fraud",),
        purposes=("slavery",),
        standing="found",
        purposes_standing="denied",
    )
    assert (means_of(event), purposes_of(event)) == (("fraud",), ())

"""What the Security Council referred is read off the statute's file."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from comity.law.model import Instrument
from comity.law.referrals import Referral
from comity.reasoning.answer import Reason
from comity.reasoning.referral import referred
from support.said import said
from support.shipped import LAW

ROME = LAW.instruments["rome"]
NAMED = Referral(
    act="a resolution",
    situation="Atlantis",
    state="NOR",
    extent="whole",
    since=date(2020, 1, 1),
    provision="13(b)",
    status="checked",
)


def asked(day: str, *places: str, statute: Instrument = ROME) -> Reason:
    return referred(LAW, statute, said(*({"place": p, "day": day} for p in places)))


def test_two_situations_are_held() -> None:
    held = {(r.state, r.situation, r.extent, r.since.isoformat()) for r in ROME.referrals}
    assert held == {
        ("SDN", "Darfur", "part", "2002-07-01"),
        ("LBY", "Libya", "whole", "2011-02-15"),
    }
    assert {r.status for r in ROME.referrals} == {"memory"}


@pytest.mark.parametrize(
    ("day", "places", "verdict"),
    [
        ("2011-02-14", ["LBY"], "no"),
        ("2011-02-15", ["LBY"], "yes"),
        ("2012-01-01", ["LBY", "ITA"], "conditional"),
        ("2012-01-01", ["LBY", "SDN"], "conditional"),
        ("2002-06-30", ["SDN"], "no"),
        ("2012-01-01", ["SDN"], "conditional"),
        ("2012-01-01", ["ITA"], "unknown"),
        ("2012-01-01", [], "unknown"),
    ],
)
def test_a_situation_is_reached_by_place_and_day(day: str, places: list[str], verdict: str) -> None:
    reason = asked(day, *places)
    assert (reason.verdict, reason.status) == (verdict, "memory")


def test_what_was_referred_is_told_in_words() -> None:
    assert asked("2012-01-01", "SDN").says == (
        "only the acts in what was referred count: Darfur, not all of Sudan, since 2002-07-01, "
        "and Libya since 2011-02-15"
    )


def test_a_referral_more_is_a_record_more() -> None:
    statute = replace(ROME, referrals=(*ROME.referrals, NAMED))
    assert asked("2020-01-01", "NOR").verdict == "unknown"
    reason = asked("2020-01-01", "NOR", statute=statute)
    assert (reason.verdict, reason.status) == ("yes", "checked")
    assert asked("2019-12-31", "NOR", statute=statute).verdict == "no"


def test_of_two_situations_the_later_day_leaves_earlier_acts_open() -> None:
    statute = replace(ROME, referrals=(*ROME.referrals, NAMED))
    assert asked("2020-01-01", "LBY", "NOR", statute=statute).verdict == "yes"
    assert asked("2019-12-31", "LBY", "NOR", statute=statute).verdict == "conditional"
    assert asked("2011-02-14", "LBY", "NOR", statute=statute).verdict == "no"


def test_without_any_referral_nothing_is_known() -> None:
    reason = asked("2012-01-01", "LBY", statute=replace(ROME, referrals=()))
    assert (reason.verdict, reason.status) == ("unknown", "memory")


# What is missing, and acts that began before


def told(*events: dict[str, str]) -> Reason:
    return referred(LAW, ROME, said(*events))


@pytest.mark.parametrize(
    ("until", "verdict"), [("2011-02-14", "no"), ("2011-02-15", "conditional")]
)
def test_acts_that_began_before_the_day_count_in_part(until: str, verdict: str) -> None:
    assert told({"place": "LBY", "day": "2009-01-01", "until": until}).verdict == verdict


def test_acts_in_both_situations_are_held_to_the_earlier_day() -> None:
    both = ({"place": "SDN", "day": "2005-01-01"}, {"place": "LBY", "day": "2005-06-01"})
    assert told(*both).verdict == "conditional"
    assert told(*(e | {"day": "2001-01-01"} for e in both)).verdict == "no"


def test_what_is_missing_is_which_acts_lie_in_what_was_referred() -> None:
    part = ("which acts were done in the situation and since the day that were referred",)
    assert asked("2012-01-01", "SDN").missing == part
    assert asked("2012-01-01", "LBY").missing == asked("2001-01-01", "LBY").missing == ()


def test_a_situation_that_was_never_referred_asks_for_its_resolution() -> None:
    assert asked("2015-01-01", "SYR").missing == (
        "the resolution by which the Security Council referred this situation",
    )


@pytest.mark.parametrize("event", [{"place": "LBY"}, {"day": "2015-01-01"}, {}])
def test_without_place_or_day_the_situation_is_open(event: dict[str, str]) -> None:
    reason = told(event)
    assert (reason.verdict, reason.missing) == ("unknown", ("where and when the acts were done",))
    assert reason.facts == ("referral: security-council",)

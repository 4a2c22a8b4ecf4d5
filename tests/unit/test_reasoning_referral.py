"""What the Security Council referred to the Court: the situation and the day (ROME 13(b))."""

from typing import Any

import pytest

from comity.reasoning.answer import Reason
from comity.reasoning.referral import referred
from support.said import said


def reach(*events: dict[str, Any]) -> Reason:
    return referred(said(*events))


def act(place: str, day: str, until: str = "") -> dict[str, Any]:
    return {"place": place, "day": day} | ({"until": until} if until else {})


@pytest.mark.parametrize(
    ("day", "until", "verdict"),
    [
        ("2011-02-14", "", "no"),
        ("2011-02-15", "", "yes"),
        ("2011-02-14", "2011-02-15", "conditional"),
        ("2011-02-15", "2011-03-01", "yes"),
        ("2009-01-01", "2011-02-14", "no"),
    ],
)
def test_libya_was_referred_from_15_february_2011(day: str, until: str, verdict: str) -> None:
    assert reach(act("LBY", day, until)).verdict == verdict


@pytest.mark.parametrize(("day", "verdict"), [("2002-06-30", "no"), ("2002-07-01", "conditional")])
def test_only_darfur_was_referred_and_not_all_of_sudan(day: str, verdict: str) -> None:
    reason = reach(act("SDN", day))
    assert (reason.verdict, reason.cites) == (verdict, ("rome:13(b)",))
    assert reason.missing == (
        ("which acts were done in the situation and since the day that were referred",)
        if verdict == "conditional"
        else ()
    )


def test_acts_in_both_situations_are_held_to_the_earlier_day() -> None:
    both = (act("SDN", "2005-01-01"), act("LBY", "2005-06-01"))
    assert reach(*both).verdict == "conditional"
    assert reach(act("LBY", "2012-01-01"), act("NOR", "2012-01-01")).verdict == "conditional"
    assert reach(act("SDN", "2001-01-01"), act("LBY", "2001-01-01")).verdict == "no"


def test_a_situation_that_was_never_referred_asks_for_its_resolution() -> None:
    reason = reach(act("SYR", "2015-01-01"))
    assert (reason.verdict, reason.missing) == (
        "unknown",
        ("the resolution by which the Security Council referred this situation",),
    )


@pytest.mark.parametrize("event", [{"place": "LBY"}, {"day": "2015-01-01"}, {}])
def test_without_place_or_day_the_situation_is_open(event: dict[str, Any]) -> None:
    reason = reach(event)
    assert (reason.verdict, reason.missing) == ("unknown", ("where and when the acts were done",))
    assert (reason.status, reason.facts) == ("memory", ("referral: security-council",))

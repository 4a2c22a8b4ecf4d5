"""The days of the threshold: suspects that grew up, states that joined, left or came back."""

from datetime import date
from typing import Any

import pytest
from msgspec import convert
from msgspec.structs import replace

from comity.law.model import Law, Party
from comity.reasoning.answer import Reason
from comity.reasoning.threshold import threshold
from support.court import ATTACK, COURT
from support.said import said
from support.shipped import LAW

ACT: dict[str, Any] = {"place": "CYP", "day": "2003-06-01"}
ON = date(2020, 1, 1)


def listed(*rows: dict[str, Any]) -> Law:
    """The law in which the list of parties to the Statute has these rows of Cyprus only."""
    plain = {"state": "CYP", "kind": "ratification", "status": "checked", "source": "x"}
    parties = {"rome": convert([plain | r for r in rows], tuple[Party, ...])}
    return replace(LAW, digest="made", parties=LAW.parties | parties)


def step(
    name: str,
    *events: dict[str, Any],
    law: Law = LAW,
    suspect: dict[str, Any] | None = None,
    on: date | None = None,
    facts: dict[str, Any] | None = None,
    **court: Any,
) -> Reason:
    person = {"id": "s", "role": "suspect"} | (suspect or {})
    held = {"attack": ATTACK, "court": COURT | court} | (facts or {})
    return threshold(law, said(*events, others=(person,), **held), on).steps[name]


# Suspects that were young when it began


@pytest.mark.parametrize(
    ("age", "events", "verdict"),
    [
        (17, (ACT,), "no"),
        (17, (ACT, ACT), "no"),
        (17, (ACT, ACT | {"day": "2004-06-01", "standing": "denied"}), "no"),
        (17, (ACT, ACT | {"day": "2004-06-01", "act": "other"}), "no"),
        (17, (ACT | {"until": "2003-12-01"},), "conditional"),
        (16, (ACT | {"until": "2003-12-01"},), "no"),
        (16, (ACT, ACT | {"day": "2004-07-01"}), "conditional"),
        (15, (ACT, ACT | {"day": "2004-07-01"}), "no"),
        (16, (ACT, ACT | {"until": "2005-01-01"}), "conditional"),
        (16, (ACT | {"until": "2005-01-01"}, ACT), "conditional"),
        (14, (ACT, ACT | {"until": "2005-01-01"}), "no"),
    ],
)
def test_a_suspect_may_have_come_of_age_before_the_conduct_ended(
    age: int, events: tuple[dict[str, Any], ...], verdict: str
) -> None:
    assert step("person", *events, suspect={"age": age}).verdict == verdict


# States that were bound for a part of the acts


REACH = "place or nationality"
PARTLY = {"in_force": "2010-01-01", "by": "2012-01-01"}  # bound from a day between these
LONG_AGO = {"in_force": "2003-01-01"}


def reach(first: str, last: str, *rows: dict[str, Any], **keys: Any) -> Reason:
    event = ACT | {"day": first, "until": last}
    return step(REACH, event, law=listed(*rows), **keys)


@pytest.mark.parametrize(
    ("first", "last", "rows", "verdict"),
    [
        ("2008-01-01", "2009-01-01", (PARTLY,), "unknown"),
        ("2009-01-01", "2011-01-01", (PARTLY,), "unknown"),
        ("2009-01-01", "2013-01-01", (PARTLY,), "conditional"),
        ("2011-01-01", "2013-01-01", (PARTLY,), "conditional"),
        ("2012-01-01", "2013-01-01", (PARTLY,), "yes"),
        ("2011-01-01", "2013-01-01", (LONG_AGO | {"ended": "2012-01-01"},), "conditional"),
        (
            "2011-01-01",
            "2013-01-01",
            (LONG_AGO | {"ended": "2012-01-01", "doubt": "end"},),
            "conditional",
        ),
        (
            "2011-01-01",
            "2013-01-01",
            (PARTLY | {"by": "2015-01-01", "ended": "2012-01-01"},),
            "unknown",
        ),
    ],
)
def test_a_state_gives_jurisdiction_for_what_was_done_while_it_was_bound(
    first: str, last: str, rows: tuple[dict[str, Any], ...], verdict: str
) -> None:
    limb = reach(first, last, *rows).because[0]
    wanted = "no" if first == "2008-01-01" else verdict
    assert limb.verdict == wanted


def test_an_acceptance_in_the_midst_of_the_acts_names_what_is_missing() -> None:
    event = {"place": "RUS", "day": "2015-05-01", "until": "2015-06-01"}
    reason = step(REACH, event, accepted=["RUS"], accepted_from="2015-05-15")
    assert reason.verdict == "conditional"
    assert reason.missing == ("which acts were done on or after 2015-05-15",)


def test_of_two_withdrawals_the_last_one_counts() -> None:
    rows = (LONG_AGO | {"ended": "2010-01-01"}, {"in_force": "2011-01-01", "ended": "2017-01-01"})
    for held in (rows, rows[::-1]):
        keys: dict[str, Any] = {"on": ON}
        asked = reach("2015-01-01", "2015-02-01", *held, **keys)
        assert asked.missing == ("whether the matter was under consideration before 2017-01-01",)
        opened = keys | {"under_consideration_since": "2016-01-01"}
        assert reach("2015-01-01", "2015-02-01", *held, **opened).verdict == "yes"


# Crimes that are not there


NO_ATTACK = {"attack": ATTACK | {"policy": "no"}, "conflict": {"exists": "no"}}


def test_without_any_context_there_is_no_crime_and_nothing_is_missing() -> None:
    reason = step("crime", ACT, facts=NO_ATTACK)
    assert (reason.verdict, reason.missing) == ("no", ())


def test_where_a_context_is_there_other_acts_of_the_statute_may_be_too() -> None:
    unsaid = {"sexual_acts_caused": "no", "prostitution_enforced": "no"}
    none: dict[str, Any] = {
        "attack": ATTACK | unsaid | {"discriminatory": "no"},
        "conflict": {"exists": "no"},
        "ownership_powers": [{"power": "treated_as_property", "standing": "denied"}],
        "work": {"work_or_service": "no"},
    }
    reason = step("crime", ACT, facts=none)
    assert reason.cites == ("rome:7(1)", "rome:7(1)(k)", "rome:8(2)")
    assert reason.missing == (
        "whether there was another act of rome:7(1), such as torture or forced marriage",
    )

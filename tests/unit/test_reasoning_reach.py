"""Where and when a text was the law of the acts, and what another did at another time."""

from typing import Any

import pytest
from msgspec import convert
from msgspec.structs import replace

from comity.facts.model import Case
from comity.law.model import Party
from comity.reasoning.definitions import InstrumentResult
from comity.reasoning.qualification import qualify
from support.said import SUSPECTS, TRAFFICKED, WOMAN, said, under
from support.shipped import LAW

JOURNEY: dict[str, Any] = {"act": "other", "of": ["v"]}


def text(case: Case, instrument: str) -> InstrumentResult:
    return next(r for r in qualify(LAW, case).victims[0].instruments if r.instrument == instrument)


def test_a_text_is_asked_where_the_acts_were_done() -> None:
    found = under("cets197", TRAFFICKED, JOURNEY | {"place": "USA", "day": "2020"})
    assert (found.in_force, found.law_for, found.not_law_for) == ("yes", ("CYP",), ())


def test_the_state_that_asks_stands_in_where_no_place_is_said() -> None:
    event = TRAFFICKED | {"place": ""}
    asked = said(event, others=SUSPECTS, top={"requesting": "CYP"})
    assert text(asked, "cets197").law_for == ("CYP",)
    nowhere = said(event, others=SUSPECTS)
    assert (text(nowhere, "cets197").in_force, text(nowhere, "cets197").binding) == ("unknown", ())


def test_a_text_that_runs_on_a_condition_is_law_on_a_condition() -> None:
    found = under("eu2011_36", TRAFFICKED | {"place": "GRC", "day": "2012-06-01"})
    assert (found.in_force, found.law_for, found.not_law_for) == ("conditional", ("GRC",), ())


def test_a_text_of_which_nothing_is_known_is_law_for_nobody_and_not_law_for_nobody() -> None:
    found = under("cets197", TRAFFICKED | {"day": ""})
    assert (found.in_force, found.law_for, found.not_law_for) == ("unknown", (), ())
    assert found.binding[0].missing == ("the day of the acts in CYP",)
    assert found.binding[0].cites == ("cets197",)


def test_an_act_without_a_day_is_read_on_the_days_of_the_other_events() -> None:
    day = JOURNEY | {"place": "CYP", "day": "2020"}
    found = under("cets197", TRAFFICKED | {"place": "", "day": ""}, day)
    assert found.in_force == "unknown"


def test_a_victim_whose_acts_have_no_day_is_read_on_the_days_of_the_case() -> None:
    other = {"id": "w", "role": "victim", "age": 20}
    events = (TRAFFICKED | {"place": "", "day": ""}, TRAFFICKED | {"of": ["w"]})
    case = said(*events, others=(*SUSPECTS, other), top={"requesting": "CYP"})
    assert text(case, "cets197").in_force == "yes"


def test_acts_during_which_the_law_changed_are_covered_on_a_condition() -> None:
    found = under("cets197", TRAFFICKED | {"day": "2007", "until": "2009"})
    (reason,) = found.binding
    assert (reason.verdict, reason.facts) == (
        "conditional",
        ("acts from 2007-01-01 to 2009-12-31",),
    )
    assert reason.cites
    assert found.law_for == ("CYP",)


def test_a_change_from_what_is_not_known_stays_unknown() -> None:
    found = under("cets197", TRAFFICKED | {"place": "BLR", "day": "2010", "until": "2026-09-01"})
    assert found.in_force != "no"


def test_what_is_missing_on_either_day_is_missing_where_the_law_changed() -> None:
    event = TRAFFICKED | {"place": "GRC", "day": "2011-06-01", "until": "2014-01-01"}
    (reason,) = under("eu2011_36", event).binding
    assert reason.verdict == "conditional"
    assert any("had transposed" in m for m in reason.missing)


def test_events_that_are_no_acts_place_a_text_only_where_no_act_is_said() -> None:
    journey = JOURNEY | {"place": "GRC", "day": "2020", "means": ["fraud"]}
    assert under("cets197", journey).law_for == ("GRC",)
    detained = JOURNEY | {"act": "detention", "place": "CYP", "day": "2020"}
    assert under("cets197", journey, detained).law_for == ("CYP",)


def test_each_state_is_read_on_the_days_of_its_own_acts() -> None:
    before = TRAFFICKED | {"place": "CYP", "day": "2005"}
    after = TRAFFICKED | {"place": "GRC", "day": "2020"}
    found = under("cets197", before, after)
    assert (found.law_for, found.not_law_for) == (("GRC",), ("CYP",))


UNSAID: dict[str, Any] = {k: v for k, v in TRAFFICKED.items() if k != "means"}


@pytest.mark.parametrize(("by", "verdict"), [(["s"], "yes"), (["t"], "conditional"), ([], "yes")])
def test_means_at_another_time_bear_on_the_act_where_the_doers_are_the_same(
    by: list[str], verdict: str
) -> None:
    assert under("palermo", UNSAID, JOURNEY | {"by": by, "means": ["fraud"]}).verdict == verdict


def test_of_several_acts_one_with_the_same_doers_is_enough() -> None:
    other = UNSAID | {"by": ["t"]}
    found = under("palermo", UNSAID, other, JOURNEY | {"by": ["s"], "means": ["fraud"]})
    assert found.verdict == "yes"


def test_an_act_by_nobody_named_is_near_to_everything() -> None:
    anonymous = UNSAID | {"by": []}
    assert under("palermo", anonymous, JOURNEY | {"by": ["t"], "means": ["fraud"]}).verdict == "yes"


ALSO = [
    ("selling", "palermo"),
    ("buying", "palermo"),
    ("delivery", "palermo"),
    ("acceptance", "palermo"),
    ("moving", "palermo"),
    ("removal", "palermo"),
    ("sale", "palermo"),
    ("transportation", "saarc2002"),
    ("removal", "saarc2002"),
    ("sale", "saarc2002"),
    ("selling", "opsc"),
    ("buying", "opsc"),
    ("receipt", "opsc"),
    ("transfer", "opsc"),
    ("transfer", "eu2011_36"),
    ("sale", "eu2011_36"),
    ("transportation", "oasminors"),
    ("moving", "oasminors"),
]


@pytest.mark.parametrize(("act", "instrument"), ALSO)
def test_an_act_in_the_words_of_one_text_is_an_act_of_another_that_means_the_same(
    act: str, instrument: str
) -> None:
    child = WOMAN | {"age": 12}
    event = TRAFFICKED | {"act": act}
    reason = under(instrument, event, event | {"place": "GRC"}, victim=child).elements.act
    assert reason.verdict == "yes"


@pytest.mark.parametrize(
    ("act", "instrument"),
    [("exchange_of_control", "palermo"), ("exchange_of_control", "opsc"), ("retention", "palermo")],
)
def test_an_act_that_another_text_may_mean_is_a_condition(act: str, instrument: str) -> None:
    event = TRAFFICKED | {"act": act}
    assert (
        under(instrument, event, victim=WOMAN | {"age": 12}).elements.act.verdict == "conditional"
    )


# Several acts, several doers, and laws that changed between them


def test_acts_before_and_after_the_eighteenth_birthday_leave_the_age_open() -> None:
    victim = WOMAN | {"age": 17}
    early, late = TRAFFICKED | {"day": "2015-01-01"}, TRAFFICKED | {"day": "2018-01-01"}
    reason = under("palermo", early, late, victim=victim).elements.age
    assert (reason.verdict, reason.missing) == ("unknown", ("the age of v at the act",))
    assert under("palermo", early, victim=victim).elements.age.verdict == "yes"
    assert under("palermo", early, victim=victim).elements.age.missing == ()


def test_what_one_of_several_doers_meant_bears_on_what_they_did() -> None:
    without = {k: v for k, v in TRAFFICKED.items() if k != "purposes"} | {"means": []}
    acts = (without, without | {"by": ["t"]})
    later = JOURNEY | {"by": ["s"], "day": "2021", "purposes": ["organ_removal"]}
    result = under("palermo", *acts, later)
    assert (result.verdict, result.elements.purpose.verdict) == ("no", "yes")
    stranger = under("palermo", *acts, later | {"by": ["u"]}, others=(*SUSPECTS, U))
    assert stranger.elements.purpose.verdict == "conditional"


U: dict[str, Any] = {"id": "u", "role": "suspect"}
PARTLY: dict[str, Any] = {"in_force": "2010-01-01", "by": "2012-01-01"}


@pytest.mark.parametrize(
    ("first", "last", "row", "force", "missing"),
    [
        ("2009-01-01", "2013-01-01", PARTLY, "conditional", 0),
        ("2011-01-01", "2013-01-01", PARTLY, "unknown", 1),
        ("2009-01-01", "2011-01-01", PARTLY, "unknown", 1),
        ("2011-01-01", "2011-06-01", PARTLY, "unknown", 1),
        ("2012-01-01", "2013-01-01", PARTLY, "yes", 0),
    ],
)
def test_what_is_open_on_one_of_the_days_of_the_acts_is_open_and_missing(
    first: str, last: str, row: dict[str, Any], force: str, missing: int
) -> None:
    plain = {"state": "CYP", "kind": "ratification", "status": "checked", "source": "x"}
    parties = {"palermo": convert([plain | row], tuple[Party, ...])}
    law = replace(LAW, digest="made", parties=LAW.parties | parties)
    case = said(TRAFFICKED | {"day": first, "until": last}, others=SUSPECTS)
    results = qualify(law, case).victims[0].instruments
    found = next(r for r in results if r.instrument == "palermo")
    assert (found.in_force, len(found.binding[0].missing)) == (force, missing)


def test_who_is_not_protected_is_named() -> None:
    reason = under("saarc2002", TRAFFICKED, victim=WOMAN | {"sex": "male"}).elements.person
    assert (reason.verdict, reason.facts) == ("no", ("v",))

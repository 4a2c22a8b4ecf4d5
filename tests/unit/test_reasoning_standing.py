"""How a state stands to a text on a day: rows, the days of the text, unions, territories."""

from datetime import date
from typing import Any

import pytest
from msgspec import convert
from msgspec.structs import replace

from comity.law.model import Law, Party
from comity.reasoning.binding import bound
from comity.reasoning.standing import Standing, standing
from support.shipped import LAW

ROW: dict[str, Any] = {
    "state": "NOR",
    "kind": "ratification",
    "status": "checked",
    "source": "x",
}
DAY = date(2015, 6, 1)
BETWEEN = {"in_force": "2010-01-01", "by": "2011-01-01"}  # bound from a day between these
UNTOC: dict[str, Any] = ROW | {"in_force": "2003-09-29"}


def listed(*rows: dict[str, Any], text: str = "untoc", complete: date | None = DAY) -> Law:
    """The law in which this list has these rows only, and was complete on that day."""
    held = LAW.instruments[text]
    made = replace(held, party_list=replace(held.party_list, complete_on=complete))
    parties = convert([ROW | r for r in rows], tuple[Party, ...])
    return replace(
        LAW,
        digest="made",
        instruments=LAW.instruments | {text: made},
        parties=LAW.parties | {text: parties},
    )


def of(
    *rows: dict[str, Any],
    state: str = "NOR",
    text: str = "untoc",
    day: date = DAY,
    complete: date | None = DAY,
) -> Standing:
    law = listed(*rows, text=text, complete=complete)
    return standing(law, law.states[state], law.instruments[text], day)


def told(*rows: dict[str, Any], **keys: Any) -> tuple[str, str]:
    held = of(*rows, **keys)
    return held.verdict, held.rule


@pytest.mark.parametrize(
    ("day", "verdict", "rule"),
    [
        (date(2010, 1, 1), "no", "not-yet"),
        (date(2010, 1, 2), "yes", "in-force"),
        (date(2012, 3, 3), "yes", "in-force"),
        (date(2012, 3, 4), "no", "ended"),
    ],
)
def test_a_row_binds_from_its_first_day_until_its_end(day: date, verdict: str, rule: str) -> None:
    row = {"in_force": "2010-01-02", "ended": "2012-03-04"}
    assert told(row, day=day) == (verdict, rule)
    assert of(row, day=date(2011, 1, 1)).since == date(2010, 1, 2)


@pytest.mark.parametrize(
    ("row", "day", "verdict", "rule"),
    [
        (
            BETWEEN,
            date(2010, 6, 1),
            "unknown",
            "day-unknown",
        ),
        (
            BETWEEN,
            date(2010, 1, 1),
            "unknown",
            "day-unknown",
        ),
        (BETWEEN, date(2011, 1, 1), "yes", "in-force"),
        (BETWEEN, date(2009, 12, 31), "no", "not-yet"),
        ({"by": "2011-01-01"}, date(2011, 1, 1), "yes", "in-force-by"),
        ({"by": "2011-01-01"}, date(2010, 12, 31), "unknown", "day-unknown"),
        ({"consent": "2010-01-01"}, date(2009, 12, 31), "no", "not-yet"),
        ({"consent": "2010-01-01"}, date(2010, 1, 1), "unknown", "day-unknown"),
        (
            {"consent": "2010-01-01", "kind": "succession"},
            date(2009, 12, 31),
            "unknown",
            "day-unknown",
        ),
        ({}, DAY, "unknown", "day-unknown"),
    ],
)
def test_days_that_are_known_in_part_leave_what_they_leave_open(
    row: dict[str, Any], day: date, verdict: str, rule: str
) -> None:
    assert told(row, day=day) == (verdict, rule)


@pytest.mark.parametrize(
    ("row", "verdict", "rule"),
    [
        ({"doubt": "membership", "in_force": "2010-01-01"}, "unknown", "doubtful"),
        ({"kind": "opt-out", "in_force": "2010-01-01"}, "no", "opt-out"),
        ({"kind": "separate-agreement", "in_force": "2010-01-01"}, "no", "separate-agreement"),
        ({"kind": "predecessor", "in_force": "2010-01-01"}, "unknown", "predecessor"),
        (
            {"in_force": "2010-01-01", "ended": "2012-01-01", "doubt": "end"},
            "unknown",
            "ended",
        ),
    ],
)
def test_a_row_may_say_that_a_text_does_not_bind_or_may_not(
    row: dict[str, Any], verdict: str, rule: str
) -> None:
    assert told(row) == (verdict, rule)


@pytest.mark.parametrize(
    ("row", "day", "complete", "verdict", "rule"),
    [
        ({}, DAY, DAY, "no", "signature-only"),
        ({}, date(2015, 6, 2), DAY, "unknown", "signature-later-unknown"),
        ({"known_until": "2014-01-01"}, date(2014, 1, 1), DAY, "no", "signature-only"),
        ({"known_until": "2014-01-01"}, DAY, DAY, "unknown", "signature-later-unknown"),
        ({}, DAY, None, "unknown", "signature-later-unknown"),
    ],
)
def test_a_signature_alone_is_no_consent_as_far_as_the_list_is_known(
    row: dict[str, Any], day: date, complete: date | None, verdict: str, rule: str
) -> None:
    signed = {"kind": "signature", "signed": "2000-12-12"} | row
    assert told(signed, day=day, complete=complete) == (verdict, rule)


@pytest.mark.parametrize(
    ("state", "day", "complete", "verdict", "rule"),
    [
        ("NOR", DAY, DAY, "no", "absent"),
        ("NOR", date(2015, 6, 2), DAY, "unknown", "list-ended"),
        ("NOR", DAY, None, "unknown", "list-partial"),
        ("TWN", DAY, DAY, "unknown", "contested"),
    ],
)
def test_absence_from_a_list_speaks_for_the_day_on_which_it_was_complete(
    state: str, day: date, complete: date | None, verdict: str, rule: str
) -> None:
    held = told({"state": "SWE"}, state=state, day=day, complete=complete)
    assert held == (verdict, rule)


@pytest.mark.parametrize("rule", ["list-ended", "list-partial", "contested"])
def test_the_silence_of_a_list_takes_no_other_texts_place(rule: str) -> None:
    assert Standing("unknown", rule).firm == "no"
    assert Standing("unknown", "day-unknown").firm == "unknown"
    needed = Standing("unknown", "in-force", requires=(("x", Standing("unknown", rule)),))
    assert needed.firm == "no"
    assert Standing("unknown", "signature-later-unknown").firm == "no"


def test_a_state_that_left_and_came_back_is_bound_by_its_second_row() -> None:
    first = {"in_force": "2004-01-01", "ended": "2008-01-01"}
    second = {"in_force": "2012-01-01"}
    for rows in ((first, second), (second, first)):
        assert told(*rows) == ("yes", "in-force")
        assert of(*rows).since == date(2012, 1, 1)
        assert told(*rows, day=date(2006, 1, 1)) == ("yes", "in-force")
        assert told(*rows, day=date(2010, 1, 1))[0] == "no"


# The days of the text and of the state


@pytest.mark.parametrize(
    ("state", "text", "day", "verdict", "rule"),
    [
        ("NOR", "untoc", date(2000, 11, 14), "no", "not-yet-adopted"),
        ("NOR", "untoc", date(2003, 9, 28), "no", "not-yet-in-force"),
        ("MNE", "crc", date(2006, 6, 2), "no", "state-did-not-exist"),
        ("SUN", "crc", date(1995, 1, 1), "no", "state-did-not-exist"),
    ],
)
def test_before_a_text_or_a_state_there_is_nothing_to_be_bound_by(
    state: str, text: str, day: date, verdict: str, rule: str
) -> None:
    held = standing(LAW, LAW.states[state], LAW.instruments[text], day)
    assert (held.verdict, held.rule) == (verdict, rule)


@pytest.mark.parametrize("kind", ["soft-law", "model"])
def test_soft_law_and_models_bind_nobody(kind: str) -> None:
    law = listed(UNTOC)
    text: Any = replace(law.instruments["untoc"], kind=kind)
    held = standing(law, law.states["NOR"], text, DAY)
    assert (held.verdict, held.rule) == ("no", "not-binding")


# Required texts


def test_a_protocol_binds_only_with_the_convention_that_it_requires() -> None:
    law = listed(UNTOC | {"in_force": "2010-01-01"})
    palermo = law.instruments["palermo"]
    before, after = (
        standing(law, law.states["NOR"], palermo, d) for d in (date(2009, 12, 31), DAY)
    )
    assert (before.verdict, before.rule) == ("no", "required-instrument")
    assert (after.verdict, after.since) == ("yes", date(2010, 1, 1))
    assert [k for k, _ in after.requires] == ["untoc"]
    reason = bound(law, law.states["NOR"], palermo, date(2009, 12, 31)).reasons[0]
    assert reason.because[0].verdict == "no"


def test_a_protocol_that_does_not_bind_by_itself_asks_for_no_convention() -> None:
    held = standing(LAW, LAW.states["NOR"], LAW.instruments["palermo"], date(2003, 1, 1))
    assert (held.verdict, held.requires) == ("no", ())


# Unions


@pytest.mark.parametrize(
    ("state", "day", "verdict"),
    [
        ("FRA", date(2004, 1, 1), "yes"),
        ("NOR", date(2015, 1, 1), "no"),
        ("GBR", date(2021, 1, 1), "no"),
        ("HRV", date(2013, 6, 30), "no"),
        ("HRV", date(2013, 7, 1), "yes"),
    ],
)
def test_an_act_of_the_union_binds_its_members_while_they_are_members(
    state: str, day: date, verdict: str
) -> None:
    law = replace(LAW, digest="made", parties=LAW.parties | {"eaw": ()})
    held = standing(law, law.states[state], law.instruments["eaw"], day)
    assert held.verdict == verdict


def test_a_directive_binds_as_to_its_result_while_it_is_transposed() -> None:
    found = {
        d: standing(LAW, LAW.states["GRC"], LAW.instruments["eu2011_36"], d)
        for d in (date(2012, 1, 1), date(2013, 4, 6))
    }
    assert [s.verdict for s in found.values()] == ["conditional", "yes"]
    assert found[date(2012, 1, 1)].rule == "transposition-runs"
    denmark = standing(LAW, LAW.states["DNK"], LAW.instruments["eu2011_36"], DAY)
    assert (denmark.verdict, denmark.rule) == ("no", "opt-out")


# Territories


def territory(*rows: dict[str, Any], state: str = "GRL", day: date = DAY) -> Standing:
    law = listed(ROW | {"state": "DNK", "in_force": "2006-10-30"}, *rows)
    return standing(law, law.states[state], law.instruments["untoc"], day)


@pytest.mark.parametrize(
    ("row", "day", "verdict", "rule"),
    [
        ({"kind": "exclusion"}, DAY, "no", "territory-excluded"),
        ({"kind": "extension", "in_force": "2010-01-01"}, DAY, "yes", "in-force"),
        ({"kind": "extension", "in_force": "2010-01-01"}, date(2009, 1, 1), "no", "not-yet"),
        ({"kind": "extension", "in_force": "2005-01-01"}, date(2006, 1, 1), "no", None),
    ],
)
def test_a_row_on_a_territory_decides_with_the_state_that_answers_for_it(
    row: dict[str, Any], day: date, verdict: str, rule: str | None
) -> None:
    held = territory(row | {"state": "DNK", "territory": "GRL"}, day=day)
    assert held.verdict == verdict
    assert held.rule == (rule or "parent-not-bound")


def test_a_territory_without_a_row_is_open_where_its_state_is_bound() -> None:
    held = territory()
    assert (held.verdict, held.rule) == ("unknown", "territory-unknown")
    before = territory(day=date(2006, 10, 29))
    assert (before.verdict, before.rule) == ("no", "parent-not-bound")


def test_a_row_of_one_territory_says_nothing_of_another() -> None:
    other = {"state": "DNK", "territory": "FRO", "kind": "exclusion"}
    assert territory(other).rule == "territory-unknown"


@pytest.mark.parametrize("state", ["HKG", "MAC"])
def test_hong_kong_and_macao_have_a_treaty_life_of_their_own(state: str) -> None:
    law = listed(ROW | {"state": "SWE"})
    held = standing(law, law.states[state], law.instruments["untoc"], DAY)
    assert (held.verdict, held.rule) == ("unknown", "territory-unknown")

"""The course of a case: every line has a day or the event after which it comes, and its rule."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from comity.law.bases import TimeLimit
from comity.planning.clocks import end, length, months_after
from comity.planning.limitation import limitations, years_after
from comity.planning.moments import Line
from comity.planning.plan import plan_of
from comity.planning.timeline import timeline
from support.five_states import DAY, case, matter, plan
from support.shipped import LAW


def lines(kind: str) -> list[Line]:
    return [one for one in plan().timeline if one.kind == kind]


def test_every_line_has_a_day_or_says_after_what_it_comes() -> None:
    assert all(one.day or one.after for one in plan().timeline)


def test_lines_with_a_day_come_first_and_in_order() -> None:
    days = [one.day for one in plan().timeline]
    dated = [d for d in days if d]
    assert days == dated + [""] * (len(days) - len(dated))
    assert [d[:4] for d in dated] == sorted(d[:4] for d in dated)


def test_every_clock_and_every_limit_names_its_rule() -> None:
    assert all(one.rule for one in (*lines("clock"), *lines("limit")))


def test_the_limitation_period_runs_from_the_last_act_in_the_state() -> None:
    (france,) = limitations(matter(), "FRA")
    assert france.begins == date(2023, 8, 31)
    assert france.ends == years_after(date(2023, 8, 31), int(france.years or 0))


def test_a_state_without_an_entered_limitation_period_says_so_once() -> None:
    said = [one.what for one in lines("limit") if one.state == "NGA"]
    assert said == ["the limitation period of Nigeria is not entered"]


def test_an_offence_that_never_lapses_has_no_end() -> None:
    (romania,) = limitations(matter(), "ROU")
    assert romania.never
    assert romania.ends is None


def test_the_reflection_period_stands_in_days_with_its_provision() -> None:
    found = [one for one in lines("clock") if one.rule == "cets197:13(1)"]
    assert {one.state for one in found} >= {"ITA", "FRA", "ROU"}
    assert all(one.after.startswith("30 days or more") for one in found)


def test_the_day_of_majority_is_not_computed_without_a_day_of_birth() -> None:
    (said, _) = [one for one in lines("clock") if one.rule == "crc:1"]
    assert said.day == ""
    assert "no day of birth is held" in said.what


def test_a_deadline_of_evidence_at_home_is_a_line_too() -> None:
    assert [one.day for one in lines("wanted")] == ["2026-12-15", "2027-01-10"]


def test_what_may_tell_where_a_victim_is_protected_is_kept_out() -> None:
    assert not [one for one in plan().timeline if "shelter" in one.what]


def test_a_dead_victim_has_no_reflection_period() -> None:
    dead = tuple(replace(p, died="2024-10-02") for p in case().persons)
    found = timeline(matter(replace(case(), persons=dead)), ())
    assert not [one for one in found if one.kind == "clock"]


def test_a_found_event_stands_as_a_decision_with_its_source() -> None:
    events = (replace(case().events[0], standing="found", source="judgment of the court"),)
    found = timeline(matter(replace(case(), events=events)), ())
    assert [(one.kind, one.rule) for one in found if one.standing] == [
        ("decided", "judgment of the court")
    ]


def test_a_clock_of_the_basis_is_counted_and_dated_for_a_request_received_with_the_plan() -> None:
    (found,) = [one for one in lines("clock") if one.rule == "eio:12(3)" and one.state == "FRA"]
    assert found.after == "30 days after the request is received"
    assert "2026-12-22 for a request received on 2026-11-22" in found.what


def test_a_clock_told_only_in_words_stays_in_words() -> None:
    assert [one.after for one in lines("clock") if one.rule == "palermo:8(1)"] == ["after receipt"]


def test_a_time_limit_ends_in_its_own_unit() -> None:
    held = TimeLimit("decision", "due", "request-received", "12", "checked", days=30)
    assert (length(held), end(DAY, held)) == ("30 days", date(2026, 12, 22))


def test_a_time_limit_of_a_month_ends_on_the_same_day_of_the_next() -> None:
    held = TimeLimit("decision", "due", "request-received", "12", "checked", months=1)
    assert (length(held), end(DAY, held)) == ("1 month", date(2026, 12, 22))


def test_a_shorter_month_ends_on_its_last_day() -> None:
    assert months_after(date(2027, 1, 31), 1) == date(2027, 2, 28)


def test_29_february_some_years_later_is_1_march() -> None:
    assert years_after(date(2024, 2, 29), 1) == date(2025, 3, 1)


def test_the_same_case_gives_the_same_lines() -> None:
    assert plan_of(LAW, case(), DAY).timeline == plan().timeline

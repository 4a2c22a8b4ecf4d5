"""Rights of each person in each state, and the bodies that can help."""

from __future__ import annotations

from msgspec.structs import replace

from comity.planning.entitled import entitled
from comity.planning.helping import MOST, helpers
from support.five_states import case, matter, plan


def test_each_person_has_rights_in_the_requesting_state_first() -> None:
    assert [e.persons for e in plan().entitled if e.state == "ITA"] == [
        ("worker-2",),
        ("worker-1",),
        ("worker-3",),
        ("mother",),
        ("neighbour",),
    ]
    assert plan().entitled[0].state == "ITA"


def test_every_row_has_a_rule_a_strength_and_one_who_gives() -> None:
    assert all(d.rule and d.strength and d.by for e in plan().entitled for d in e.rows)


def test_a_child_is_owed_a_guardian_and_an_adult_is_not() -> None:
    by_person = {e.persons: {d.right for d in e.rows} for e in plan().entitled if e.state == "ITA"}
    assert "child_guardian" in by_person[("worker-2",)]
    assert "child_guardian" not in by_person[("worker-1",)]


def test_the_dead_are_owed_nothing_that_stands_in_the_plan() -> None:
    dead = tuple(replace(p, died="2024-10-02") for p in case().persons)
    assert entitled(matter(replace(case(), persons=dead))) == ()


def test_the_own_law_stands_beside_the_treaty_with_its_pin() -> None:
    rows = [d for e in plan().entitled if e.state == "ITA" for d in e.rows if d.own_law]
    assert all(d.own_rule for d in rows)
    assert rows


def test_bodies_are_at_most_a_dozen_and_those_that_act_come_first() -> None:
    found = plan().helpers
    assert 0 < len(found) <= MOST
    assert found[0].id == "eurojust"
    acts = [bool(h.states) for h in found]
    assert acts == sorted(acts, reverse=True)


def test_every_service_says_why_and_by_whom_it_may_be_asked() -> None:
    assert all(s.because and s.by for h in plan().helpers for s in h.services)


def test_no_notice_goes_out_where_persecution_is_feared() -> None:
    risks = replace(case().circumstances, persecution_feared_in=("NGA",))
    found = helpers(matter(replace(case(), circumstances=risks)), ())
    services = {s.service for h in found for s in h.services}
    assert "notices" not in services
    assert "international_protection" in services


def test_a_body_that_acts_for_a_requested_state_alone_is_told_with_that_state() -> None:
    held = replace(case(), requesting="NGA")
    (found,) = [h for h in helpers(matter(held), ()) if h.id == "eurojust"]
    assert "NGA" not in found.states
    assert "FRA" in found.states


def test_a_case_without_victim_suspect_or_other_state_needs_nobody() -> None:
    bare = replace(case(), persons=(), events=(), evidence=())
    assert helpers(matter(bare), ()) == ()


def test_nobody_is_called_accused_of_whom_no_offence_is_told() -> None:
    accused = {e.persons for e in plan().entitled if "accused-victim" in e.holders}
    assert accused == {("worker-1",)}


def test_that_victims_are_not_punished_is_said_to_all_of_them_on_a_condition() -> None:
    (held,) = [e for e in plan().entitled if e.persons == ("worker-2",) and e.state == "ITA"]
    (due,) = [d for d in held.rows if d.right == "non_punishment"]
    assert due.verdict == "conditional"
    assert due.when.startswith("the person is accused of something")

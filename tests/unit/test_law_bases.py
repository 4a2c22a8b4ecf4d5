"""What a basis asks, refuses and times: by measure, on the candidate, and without a verdict."""

from __future__ import annotations

from datetime import date
from itertools import chain

import pytest
from msgspec import convert
from msgspec.structs import replace

from comity.law.bases import Basis, Content, Refusal, TimeLimit, holding
from comity.law.model import Instrument, Law, Treaty
from comity.reasoning.candidates import Candidate
from comity.reasoning.legal_basis import legal_basis
from support.shipped import LAW

DAY = date(2026, 6, 1)
MEASURES = LAW.vocabulary.measures
RECORDS: tuple[Instrument | Treaty, ...] = (*LAW.instruments.values(), *LAW.treaties.values())


def candidates(first: str, second: str, measure: str, law: Law = LAW) -> dict[str, Candidate]:
    sides = (law.states[first], law.states[second])
    return {c.id: c for c in legal_basis(law, *sides, measure, DAY).candidates}


def items(candidate: Candidate) -> list[str]:
    return [c.item for c in candidate.contents]


def lengths(candidate: Candidate) -> list[tuple[str, str, int | None]]:
    return [(c.from_, c.event, c.days) for c in candidate.clocks]


# By measure


def test_what_names_no_measure_holds_for_all() -> None:
    held = (Content("facts", "1"), Content("oath", "2", only=("witness_hearing",)))
    assert holding(held, "records", "mutual_legal_assistance") == held[:1]
    assert holding(held, "witness_hearing", "mutual_legal_assistance") == held


def test_what_holds_for_the_whole_holds_for_its_part() -> None:
    held = (Content("facts", "1", only=("mutual_legal_assistance",)),)
    assert holding(held, "records", "mutual_legal_assistance") == held
    assert holding(held, "extradition", "") == ()


def test_an_interception_says_target_duration_and_technical_data() -> None:
    wanted = {"target", "duration", "technical-data"}
    assert wanted <= set(items(candidates("NLD", "POL", "interception")["eio"]))
    assert not wanted & set(items(candidates("NLD", "POL", "records")["eio"]))


def test_bank_data_say_why_an_account_is_thought_to_be_there() -> None:
    asked = {c.item: c for c in candidates("NLD", "POL", "bank_records")["eio"].contents}
    assert asked["account-grounds"].provision == "26(5)"
    assert asked["account-grounds"].status == "checked"


def test_preservation_says_that_a_request_will_follow() -> None:
    asked = candidates("FRA", "USA", "data_preservation")["ets185"].contents
    assert [(c.item, c.provision) for c in asked][-1] == ("intent-to-request", "29(2)(f)")


def test_a_protocol_carries_the_list_of_its_convention_by_the_pin_of_that() -> None:
    asked = candidates("CHE", "NOR", "extradition")["ets98"].contents
    assert {c.provision.split(":")[0] for c in asked} == {"ets24"}


# On the candidate


def test_the_clocks_of_the_instrument_and_of_the_basis_stand_together() -> None:
    found = lengths(candidates("NLD", "POL", "bank_records")["eio"])
    assert found[:3] == [
        ("request-received", "acknowledged", 7),
        ("request-received", "decision", 30),
        ("decision", "measure-taken", 90),
    ]
    assert all(event != "objection" for _, event, _ in found)


def test_provisional_arrest_may_end_at_18_and_must_end_at_40_days() -> None:
    made = candidates("CHE", "NOR", "extradition")["ets24"].clocks
    arrest = [(c.days, c.does) for c in made if c.event == "provisional-arrest-ended"]
    assert arrest == [(18, "may"), (40, "due")]


def test_untoc_bars_bank_secrecy_and_lets_essential_interests_count() -> None:
    made = candidates("THA", "KEN", "records")["untoc"]
    forces = {r.ground: (r.force, r.provision) for r in made.refusals}
    assert forces["bank-secrecy"] == ("barred", "18(8)")
    assert forces["essential-interests"] == ("may", "18(21)(b)")
    assert {d.duty for d in made.before_refusal} == {
        "reasons",
        "consult",
        "postpone",
        "supplement",
    }


def test_extradition_by_untoc_is_consulted_on_by_its_own_paragraph() -> None:
    made = candidates("THA", "KEN", "extradition")["untoc"]
    assert [(d.duty, d.provision) for d in made.before_refusal] == [("consult", "16(16)")]


def test_the_consent_of_a_prisoner_is_asked_for_the_transfer_only() -> None:
    def grounds(measure: str) -> set[str]:
        return {r.ground for r in candidates("CHE", "NOR", measure)["ets30"].refusals}

    assert "consent-missing" in grounds("temporary_transfer")
    assert "consent-missing" not in grounds("records")


@pytest.mark.parametrize("measure", ["extradition", "records", "freezing"])
def test_no_verdict_reads_refusals_clocks_or_contents(measure: str) -> None:
    def bare(basis: Basis) -> Basis:
        return replace(basis, contents=(), refusals=(), before_refusal=(), clocks=())

    stripped = replace(
        LAW,
        digest="bare",
        instruments={
            k: replace(i, bases=tuple(map(bare, i.bases)), before_refusal=(), clocks=())
            for k, i in LAW.instruments.items()
        },
    )
    for pair in (("NLD", "POL"), ("CHE", "NOR"), ("THA", "KEN")):
        with_, without = candidates(*pair, measure), candidates(*pair, measure, law=stripped)
        assert list(with_) == list(without)
        assert [c.verdict for c in with_.values()] == [c.verdict for c in without.values()]


# The shipped law


def test_every_ground_that_needs_an_assurance_says_which() -> None:
    held = [r for one in RECORDS for b in one.bases for r in b.refusals]
    assert len(held) > 250
    assert [r for r in held if r.force == "assurance" and not r.where] == []


def test_no_ground_stands_twice_in_the_same_words() -> None:
    for one in RECORDS:
        for basis in one.bases:
            seen = [(r.ground, r.provision, r.force, r.where, r.only) for r in basis.refusals]
            assert len(seen) == len(set(seen)), one.id


def test_no_item_stands_twice_at_one_pin() -> None:
    for one in RECORDS:
        for basis in one.bases:
            seen = [(c.item, c.provision, c.where, c.only) for c in basis.contents]
            assert len(seen) == len(set(seen)), one.id


def test_every_word_of_grounds_events_and_personal_data_is_used() -> None:
    bases = [b for one in RECORDS for b in one.bases]
    clocks = [*chain(*(b.clocks for b in bases)), *chain(*(one.clocks for one in RECORDS))]
    words = LAW.vocabulary
    used = {e for c in clocks for e in (c.event, c.from_)}
    assert set(words.events) == used
    assert set(words.grounds) == {r.ground for b in bases for r in b.refusals}
    assert set(words.personal_data) == {n for m in words.measures.values() for n in m.needs}


# What a measure needs of a person


def test_a_victim_is_a_pseudonym_where_nothing_else_is_said() -> None:
    assert MEASURES["extradition"].victim_needs == ()
    assert MEASURES["records"].victim_needs == ()
    assert MEASURES["video_hearing"].victim_needs == ("name",)


def test_a_victim_is_never_asked_for_an_address() -> None:
    assert all("address" not in m.victim_needs for m in MEASURES.values())


@pytest.mark.parametrize("measure", ["joint_investigation", "controlled_delivery"])
def test_some_measures_need_no_personal_data(measure: str) -> None:
    assert MEASURES[measure].needs == ()


# Reading


def test_a_clock_reads_from_and_extension() -> None:
    plain = {
        "event": "decision",
        "does": "due",
        "from": "arrest",
        "days": 60,
        "extension": {"by": 30, "provision": "17(4)"},
        "provision": "17(3)",
        "status": "memory",
    }
    read = convert(plain, TimeLimit)
    assert (read.from_, read.extension and read.extension.by) == ("arrest", 30)


def test_a_ground_needs_a_status_and_a_known_force() -> None:
    for force, status in (("might", "memory"), ("may", "certain")):
        plain = {"ground": "fiscal", "provision": "1", "force": force, "status": status}
        with pytest.raises(ValueError, match="Invalid enum value"):
            convert(plain, Refusal)

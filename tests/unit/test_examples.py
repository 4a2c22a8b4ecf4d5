"""The shipped examples: what they show together, and what none of them may hold."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from comity.facts.asking import Move
from comity.facts.identities import read_identities
from comity.facts.model import Case
from comity.facts.read import read_case
from comity.facts.read_off import states_touched
from comity.facts.wording import wordings_beside
from support.examples import CASES, FILES
from support.shipped import LAW

HELD = {p.stem: read_case(p, LAW) for p in FILES}
IDENTITIES = sorted((CASES.parent / "identities").glob("*.yaml"))
WHOLE = "mutual_legal_assistance"


def test_they_use_every_measure_of_the_vocabulary() -> None:
    used = {e.measure for c in HELD.values() for e in c.evidence if e.where != c.requesting}
    assert set(LAW.vocabulary.measures) - {WHOLE} == used


def test_they_use_every_move_of_a_reply_and_both_kinds_of_referral() -> None:
    assert {r.move for c in HELD.values() for r in c.replies} == set(get_args(Move))
    assert {r.kind for c in HELD.values() for r in c.referrals} == {"referral", "return"}


def test_a_ground_of_a_reply_is_one_that_the_law_knows() -> None:
    grounds = {g.ground for c in HELD.values() for r in c.replies for g in r.grounds}
    assert grounds <= set(LAW.vocabulary.grounds)


def test_they_hold_a_release_a_signature_let_through_and_a_sealed_paper() -> None:
    asks = [e for c in HELD.values() for e in c.evidence]
    assert any(e.released for e in asks)
    assert any(e.incomplete for e in asks)
    assert any(p.sealed_for for c in HELD.values() for p in c.papers)


def test_two_of_them_take_five_states() -> None:
    asked = {n: {c.requesting, *(e.where for e in c.evidence)} for n, c in HELD.items()}
    assert {n for n, states in asked.items() if len(states) == 5} == {"medicus", "essex-lorry"}
    assert all(states <= set(states_touched(HELD[n])) for n, states in asked.items())


@pytest.mark.parametrize("case", HELD.values(), ids=HELD)
def test_every_office_is_one_of_an_exercise(case: Case) -> None:
    assert case.authority
    offices = [case.authority.name, *(r.authority for r in case.replies)]
    offices += [o for r in case.referrals for o in (r.sender, r.receiver)]
    offices += [p.by for p in case.papers if p.by]
    assert [o for o in offices if "(exercise)" not in o and "(exercice)" not in o] == []


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_a_translation_holds_no_sentence_that_the_case_does_not(path: Path) -> None:
    said = " ".join(path.read_text(encoding="utf-8").replace('"', "").split())
    said += f" {said.replace('-', ' ')}"  # a role is called by its id
    for wording in wordings_beside(path, HELD[path.stem]).values():
        assert [t for t in wording.words if t not in said] == []
        assert wording.sort == "unofficial"


@pytest.mark.parametrize("path", IDENTITIES, ids=lambda p: p.stem)
def test_the_identities_are_of_a_case_and_plainly_invented(path: Path) -> None:
    held = read_identities(path, HELD[path.stem])
    assert all(p.name.startswith("EXAMPLE ") for p in held.persons.values() if p.name)

"""Every measure on every basis: the draft holds what is demanded or names it, and no identity."""

from __future__ import annotations

import pytest

from comity.documents.drafts import Desk, request_draft
from comity.documents.sealed import sealed_paper
from comity.documents.tongue import languages
from comity.facts.model import Evidence
from comity.law.bases import Basis
from support.every_ask import (
    SECRET,
    TOKEN,
    asked,
    combinations,
    full_evidence,
    secrets,
    text_of,
    unsaid,
)
from support.shipped import LAW

ALL = tuple(combinations())
DESK = Desk(LAW)


def test_there_are_bases_for_every_measure() -> None:
    assert {m for _, _, m in ALL} >= set(LAW.vocabulary.measures) - {"victim_return"}
    assert len(ALL) > 300


@pytest.mark.parametrize("measure", sorted({m for _, _, m in ALL}))
def test_a_draft_holds_each_demanded_item_that_the_case_gives(measure: str) -> None:
    for key, basis, one in ALL:
        if one == measure:
            _holds_all(key, basis, measure)


def _holds_all(key: str, basis: Basis, measure: str) -> None:
    items = tuple(c.item for c in basis.contents)
    evidence = full_evidence(measure, items)
    plan, request = asked(LAW, key, basis, evidence, identities=secrets())
    text = text_of(request_draft(DESK, plan, request).paper)
    for demand in request.asks[0].demands:
        lost = [t for t in TOKEN.findall(demand.given) if t not in text]
        assert not lost, f"{key}:{basis.provision}, {measure}: {demand.item} gives {lost}"


@pytest.mark.parametrize("measure", sorted({m for _, _, m in ALL}))
def test_a_draft_names_each_demanded_item_that_is_missing_with_its_provision(measure: str) -> None:
    for key, basis, one in ALL:
        if one == measure:
            evidence = Evidence(id="ask", measure=measure, where="FRA")
            plan, request = asked(LAW, key, basis, evidence, full=False)
            draft = request_draft(DESK, plan, request)
            lacking = {(d.says, d.provision) for d in request.asks[0].lacking}
            assert lacking <= {(n.says, n.provision) for n in draft.lacks}, f"{key}, {measure}"
            assert draft.state == "draft", f"{key}, {measure}"


@pytest.mark.parametrize("measure", sorted({m for _, _, m in ALL}))
def test_no_draft_holds_a_personal_datum_and_a_sealed_annex_only_what_is_needed(
    measure: str,
) -> None:
    held = secrets()
    told = LAW.vocabulary.measures[measure]
    for key, basis, one in ALL:
        if one != measure:
            continue
        plan, request = asked(LAW, key, basis, full_evidence(measure), identities=held)
        assert not SECRET.findall(text_of(request_draft(DESK, plan, request).paper)), key
        annex = sealed_paper(LAW, plan, request, held)
        found = set(SECRET.findall(text_of(annex))) if annex else set()
        wanted = {f"secretvictim{k}" for k in told.victim_needs if k != "nationality"}
        wanted |= {
            f"secret{who}{k}" for who in ("accused", "father") for k in told.needs
            if k != "nationality"
        }  # fmt: skip
        assert found == wanted, f"{key}, {measure}"


@pytest.mark.parametrize("language", [x for x in languages() if x != "en"])
def test_every_phrase_of_every_paper_is_in_the_catalogue(language: str) -> None:
    assert not unsaid(language)

"""What holds of papers whatever the case: nothing lacking disappears unless its item is given."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from comity.documents.folder import Extras, plan_drafts, plan_papers, sealed_papers
from comity.documents.word import write_docx
from comity.facts.model import Authority, Case, Event, Evidence, Proceedings
from comity.planning.complete import lacks_of
from comity.planning.plan import Plan, plan_of
from comity.planning.telling import hides
from support.every_ask import DAY, TOKEN, full_case, full_evidence, secrets, text_of
from support.shipped import LAW

MEASURES = ("records", "bank_records", "witness_hearing", "extradition", "freezing", "interception")
STATES = ("FRA", "ALB", "ZAF", "NGA")
KEYS = (
    *("says", "holder", "procedure", "deadline", "needed_because", "confidential", "questions"),
    *("link", "urgent", "period", "data", "property", "extent", "consent", "lawful_at_home"),
    *("consequences", "return_by", "officers", "papers", "of", "events"),
)
STEADY = settings(max_examples=30, deadline=None, derandomize=True)
FULL = full_case()


@st.composite
def asks(draw: st.DrawFn) -> Evidence:
    """Return an ask of which some keys are filled."""
    measure = draw(st.sampled_from(MEASURES))
    full = full_evidence(measure)
    kept = draw(st.sets(st.sampled_from(KEYS)))
    bare = Evidence(id="ask", measure=measure, where=draw(st.sampled_from(STATES)))
    return replace(bare, **{k: getattr(full, k) for k in sorted(kept)})


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """Return a case of which some records are given, with one ask or two."""
    one, two = draw(asks()), draw(asks())
    return replace(
        FULL,
        authority=draw(st.sampled_from((None, FULL.authority, Authority(name="tokonly")))),
        proceedings=draw(st.sampled_from((None, FULL.proceedings, Proceedings(offence="tokx")))),
        evidence=(one, replace(two, id="second")),
        referrals=FULL.referrals if draw(st.booleans()) else (),
    )


def plan(case: Case) -> Plan:
    return plan_of(LAW, case, DAY)


def lacks(made: Plan) -> set[tuple[str, str, str]]:
    return {(n.evidence, n.says, n.provision) for r in made.requests for n in lacks_of(r)}


def gives(made: Plan) -> set[tuple[str, str, str]]:
    every = (a for r in made.requests for a in r.asks)
    return {(a.evidence.id, d.says, d.provision) for a in every for d in a.demands if d.given}


def all_lacks(made: Plan) -> set[tuple[str, str, str]]:
    drafts = plan_drafts(LAW, made)
    return {(d.stem, n.evidence, n.says) for d in drafts for n in d.lacks}


@STEADY
@given(cases(), st.sampled_from(KEYS))
def test_a_fact_more_takes_away_no_lack_without_giving_its_item(case: Case, key: str) -> None:
    one = case.evidence[0]
    more = replace(one, **{key: getattr(full_evidence(one.measure), key)})
    before, after = plan(case), plan(replace(case, evidence=(more, *case.evidence[1:])))
    assert lacks(before) - lacks(after) <= gives(after)


@STEADY
@given(cases())
def test_what_one_ask_is_given_takes_nothing_away_from_another(case: Case) -> None:
    one = replace(full_evidence(case.evidence[0].measure), where=case.evidence[0].where)
    after = plan(replace(case, evidence=(one, *case.evidence[1:])))
    second = {lack for lack in lacks(plan(case)) if lack[0] == "second"}
    assert second == {lack for lack in lacks(after) if lack[0] == "second"}


@settings(STEADY, max_examples=5)
@given(cases())
def test_the_same_case_twice_gives_the_same_bytes(case: Case) -> None:
    assert files(case) == files(case)


def files(case: Case) -> dict[str, bytes]:
    made = plan(case)
    papers = plan_papers(LAW, made, plan_drafts(LAW, made))
    return {stem: write_docx(paper) for stem, paper in papers.items()}


@settings(STEADY, max_examples=15)
@given(cases(), st.randoms(use_true_random=False))
def test_the_order_of_papers_and_persons_changes_no_lack(case: Case, dice: Any) -> None:
    papers, people = list(case.papers), list(case.persons)
    dice.shuffle(papers)
    dice.shuffle(people)
    turned = replace(case, papers=tuple(papers), persons=tuple(people))
    assert all_lacks(plan(case)) == all_lacks(plan(turned))


@settings(STEADY, max_examples=15)
@given(cases())
def test_no_draft_that_lacks_something_has_a_place_to_sign(case: Case) -> None:
    for draft in plan_drafts(LAW, plan(case)):
        signs = "signature and seal" in text_of(draft.paper)
        assert not (draft.lacks and signs), draft.stem


@settings(STEADY, max_examples=15)
@given(cases(), st.sampled_from(["Asylum", "le foyer d’accueil", "the Shelter", "refugio"]))
def test_whatever_an_ask_says_of_safety_is_in_no_paper(case: Case, word: str) -> None:
    one = replace(case.evidence[0], says=f"papers of {word}", link=word, questions=(word,))
    event = Event(id="told", act="other", place="FRA", says=f"she came to {word}")
    made = plan(replace(case, evidence=(one, *case.evidence[1:]), events=(*case.events, event)))
    for draft in plan_drafts(LAW, made):
        shown = TOKEN.sub("", text_of(draft.paper))
        assert word.casefold() not in shown
        assert not hides(draft.stem)


@lru_cache(maxsize=1)
def _secret() -> Extras:
    return Extras(identities=secrets())


@STEADY
@given(cases())
def test_a_sealed_annex_is_only_of_a_request_that_is_drafted(case: Case) -> None:
    made = plan_of(LAW, case, DAY, secrets())
    stems = {f"sealed-{r.file.removesuffix('.docx')}" for r in made.requests}
    assert set(sealed_papers(LAW, made, _secret())) <= stems


@pytest.mark.parametrize("state", STATES)
def test_a_feared_state_gets_neither_request_nor_annex_nor_referral(state: str) -> None:
    risks = replace(FULL.circumstances, persecution_feared_in=(state,))
    asked = replace(full_evidence("witness_hearing"), where=state)
    referrals = tuple(replace(r, where=state) for r in FULL.referrals)
    case = replace(FULL, circumstances=risks, evidence=(asked,), referrals=referrals)
    made = plan_of(LAW, case, DAY, secrets())
    assert plan_drafts(LAW, made) == ()
    assert sealed_papers(LAW, made, _secret()) == {}

"""What keeps a request from signature, and whose release lets what through."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import pytest
from msgspec.structs import replace

from comity.documents.drafts import Desk, Draft, request_draft
from comity.facts.model import Addressee, Case, Evidence, Release
from comity.facts.wording import Wording
from comity.law.bases import Basis
from comity.planning.complete import Lack, lacks_of, released
from comity.planning.gives import Wanted, unidentified
from comity.planning.plan import Ask, Plan, Request
from support.every_ask import asked, combinations, full_case, full_evidence, secrets, text_of
from support.shipped import LAW

CHIEF = Release(by="the chief prosecutor", because="the court sits next week")
DEPUTY = Release(by="the deputy", because="the records are kept for a year only")


@lru_cache
def basis() -> Basis:
    return next(b for k, b, m in combinations() if k == "ets30" and m == "records")


def made(evidence: Evidence) -> tuple[Plan, Request]:
    plan, request = asked(LAW, "ets30", basis(), evidence, identities=secrets())
    addressee = Addressee(state="FRA", authority="a court (exercise)", channel="directly")
    return replace(plan, case=replace(plan.case, addressees=(addressee,))), request


def full(**keys: Any) -> Evidence:
    return replace(full_evidence("records"), papers=(), **keys)


def with_two(one: Evidence, other: Evidence) -> tuple[Plan, Request]:
    plan, request = made(one)
    asks: tuple[Ask, ...] = (*request.asks, *made(other)[1].asks)
    both = replace(request, asks=asks)
    return replace(plan, requests=(both,)), both


def drafted(plan: Plan, request: Request, desk: Desk | None = None) -> Draft:
    return request_draft(desk or Desk(LAW), plan, request)


def signable(draft: Draft) -> bool:
    return "signature and seal" in text_of(draft.paper)


def test_a_whole_request_has_a_signature_page() -> None:
    draft = drafted(*made(full()))
    assert draft.lacks == ()
    assert draft.state == "whole"
    assert signable(draft)


def test_an_incomplete_request_has_none() -> None:
    draft = drafted(*made(full(needed_because="")))
    assert draft.state == "draft"
    assert not signable(draft)


def test_a_lack_names_its_provision_and_its_ask() -> None:
    _, request = made(full(needed_because=""))
    assert {(n.provision, n.evidence) for n in lacks_of(request)} == {("ets30:14(1)(b)", "ask")}


def test_words_of_blanks_give_nothing() -> None:
    assert drafted(*made(full(needed_because="  "))).state == "draft"


def test_a_named_release_lets_an_incomplete_request_be_signed_and_says_what_follows() -> None:
    draft = drafted(*made(full(needed_because="", incomplete=CHIEF)))
    assert draft.released == (CHIEF,)
    assert signable(draft)
    assert "what is not yet held here follows" in text_of(draft.paper)


def test_the_release_of_one_ask_does_not_let_another_through() -> None:
    whole = full(needed_because="", incomplete=CHIEF)
    draft = drafted(*with_two(whole, full(id="second", needed_because="")))
    assert draft.released == ()
    assert not signable(draft)


def test_a_place_that_one_ask_leaves_open_is_not_let_through_by_another() -> None:
    one = full(needed_because="", incomplete=CHIEF)
    draft = drafted(*with_two(one, full(id="second", deadline=None, says="")))
    assert not signable(draft)


def test_two_incomplete_asks_need_two_releases() -> None:
    one = full(needed_because="", incomplete=CHIEF)
    other = full(id="second", needed_because="", incomplete=DEPUTY)
    assert drafted(*with_two(one, other)).released == (CHIEF, DEPUTY)


def test_what_is_of_no_one_ask_is_let_through_by_all_or_not() -> None:
    _, request = with_two(full(incomplete=CHIEF), full(id="second"))
    assert released(request, (Lack("our reference"),)) == ()
    _, request = with_two(full(incomplete=CHIEF), full(id="second", incomplete=DEPUTY))
    assert released(request, (Lack("our reference"),)) == (CHIEF, DEPUTY)


def test_a_whole_request_is_released_by_nobody() -> None:
    draft = drafted(*made(full(incomplete=CHIEF)))
    assert draft.released == ()
    assert draft.state == "whole"


def test_a_release_of_what_is_withheld_does_not_complete_it() -> None:
    assert drafted(*made(full(needed_because="", released=CHIEF))).state == "draft"


def test_nobody_lets_a_request_go_without_the_authority_asked() -> None:
    plan, request = made(full(incomplete=CHIEF))
    bare = replace(plan, case=replace(plan.case, addressees=()))
    assert not signable(drafted(bare, request))


def test_a_basis_whose_list_is_not_held_is_never_whole() -> None:
    _, request = made(full())
    ask = request.asks[0]
    empty = replace(ask, advised=replace(ask.advised, contents=()), demands=())
    told = [n.says for n in lacks_of(replace(request, asks=(empty,)))]
    assert told == ["the list of what this basis demands is not held here: check its text"]


@pytest.mark.parametrize("language", ["fr", "es"])
def test_free_words_without_a_translation_keep_a_paper_from_signature(language: str) -> None:
    draft = drafted(*made(full()), Desk(LAW, "en", language))
    told = [n.says for n in draft.lacks if n.says.startswith("not yet translated")]
    assert len(told) > 8
    assert not signable(draft)


def test_the_untranslated_words_of_one_ask_are_let_through_by_its_own_release_only() -> None:
    desk = Desk(LAW, "en", "fr")
    plan, request = with_two(full(incomplete=CHIEF), full(id="second"))
    assert not signable(drafted(plan, request, desk))


def test_words_translated_by_a_machine_wait_for_a_translator() -> None:
    case: Case = full_case()
    words = {"toksays": "motdit", "tokoffence": "motdroit"}
    held = Wording(case=case.case, language="fr", sort="machine", words=words)
    draft = drafted(*made(full()), Desk(LAW, "en", "fr", held))
    assert any("translated by a machine" in n.says for n in draft.lacks)


def test_a_translation_that_tells_of_asylum_is_not_used() -> None:
    held = Wording(case="every-ask", language="fr", sort="sworn", words={"toksays": "l'asile"})
    draft = drafted(*made(full()), Desk(LAW, "en", "fr", held))
    assert "asile" not in text_of(draft.paper)
    assert "not yet translated into French: ask, says" in [n.says for n in draft.lacks]


def test_a_channel_in_the_cases_own_language_is_listed_in_an_english_paper() -> None:
    plan, request = made(full())
    way = Addressee(state="FRA", authority="a court", channel="par la voie diplomatique")
    french = replace(plan, case=replace(plan.case, addressees=(way,), language="fr"))
    told = [n.says for n in drafted(french, request, Desk(LAW, "fr", "en")).lacks]
    assert "not yet translated into English: the channel" in told


def test_a_role_stands_for_the_words_of_an_id_in_another_language() -> None:
    plan, request = made(full())
    people = (*plan.case.persons[:1], replace(plan.case.persons[1], id="club-owner"))
    plan = replace(plan, case=replace(plan.case, persons=people, events=()))
    ask = request.asks[0]
    asking = replace(ask, evidence=replace(ask.evidence, of=("club-owner",)))
    shown = drafted(plan, replace(request, asks=(asking,)), Desk(LAW, "en", "fr"))
    assert "club owner" not in text_of(shown.paper)


def test_a_person_whom_the_measure_must_find_is_lacking_without_an_identity() -> None:
    plan, request = asked(LAW, "ets30", basis(), full())
    draft = drafted(plan, request)
    assert "the identity of accused, for the sealed annex" in {n.says for n in draft.lacks}
    assert not signable(draft)


def test_who_is_said_to_be_unknown_needs_no_identity() -> None:
    law_case = full_case()
    people = tuple(replace(p, identity="unknown") for p in law_case.persons)
    wanted = Wanted(LAW, replace(law_case, persons=people), full(), "FRA")
    assert unidentified(wanted) == ()
    assert unidentified(wanted._replace(case=law_case)) == ("accused", "father")

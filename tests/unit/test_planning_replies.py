"""What a requested state answers: a refusal has reasons, a ground that may be used, a consultation.

UNTOC 18(8), 18(16), 18(21)-(26).
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import pytest
from msgspec.structs import replace

from comity.base.errors import BadInput
from comity.documents.drafts import Desk, draft
from comity.facts.model import Objection, Reply
from comity.law.bases import Basis, BeforeRefusal, holding
from comity.planning.plan import Plan
from comity.planning.replies import ReplyLetter, replies_of, unanswerable
from support.every_ask import asked, combinations, full_evidence, text_of
from support.shipped import LAW

DUAL = Objection(ground="dual-criminality", because="no offence here")
BANK = Objection(ground="bank-secrecy", because="the bank is bound to silence")
CONSULTED = Reply(id="c", move="consultation", about="ask", day="2026-11-01", grounds=(DUAL,))
REFUSED = Reply(
    id="r", move="refusal", about="ask", day="2026-11-20", authority="a court", grounds=(DUAL,)
)


@lru_cache
def basis(key: str, measure: str) -> Basis:
    return next(b for k, b, m in combinations() if k == key and m == measure)


@lru_cache
def on(key: str = "untoc", measure: str = "bank_records") -> Plan:
    plan, request = asked(LAW, key, basis(key, measure), full_evidence(measure))
    (ask,) = request.asks
    owed = holding(LAW.instruments[key].before_refusal, measure, "mutual_legal_assistance")
    told = replace(ask, advised=replace(ask.advised, before_refusal=owed))
    return replace(plan, requests=(replace(request, asks=(told,)),))


def owed(key: str) -> tuple[BeforeRefusal, ...]:
    held = LAW.instruments[key].before_refusal
    return holding(held, "bank_records", "mutual_legal_assistance")


def letter(*replies: Reply, plan: Plan | None = None) -> ReplyLetter:
    held = plan or on()
    made = replace(held, case=replace(held.case, replies=replies))
    return next(one for one in replies_of(LAW, made) if one.reply.id == replies[0].id)


def lacks(*replies: Reply, plan: Plan | None = None) -> str:
    return " | ".join(lack.says for lack in letter(*replies, plan=plan).lacks)


CONSULT = "the requested state consults before it refuses or puts off"


def test_a_refusal_after_consultation_on_a_ground_of_the_basis_lacks_only_its_own_law() -> None:
    assert CONSULT not in lacks(REFUSED, CONSULTED)
    assert "barred" not in lacks(REFUSED, CONSULTED)


def test_a_refusal_without_consultation_is_a_draft_with_the_provision() -> None:
    found = letter(REFUSED)
    assert ("untoc:18(26)", CONSULT) in {(n.provision, n.says) for n in found.lacks}
    assert draft(Desk(LAW), found, found.lacks).state == "draft"


@pytest.mark.parametrize(
    "after",
    [
        replace(CONSULTED, day="2026-11-21"),
        replace(CONSULTED, day=""),
        replace(CONSULTED, grounds=(BANK,)),
        replace(CONSULTED, move="additional-information"),
    ],
    ids=["after the refusal", "on no day", "on another ground", "of another sort"],
)
def test_this_is_no_consultation_before_a_refusal(after: Reply) -> None:
    assert CONSULT in lacks(REFUSED, after)


def test_a_consultation_on_another_ask_does_not_count() -> None:
    held = on()
    plan = replace(held, case=replace(held.case, replies=(REFUSED, CONSULTED)))
    other = replace(CONSULTED, about="something-else")
    assert CONSULT in lacks(REFUSED, other, plan=plan)


def test_to_put_off_needs_consultation_too_where_the_basis_says_so() -> None:
    later = replace(REFUSED, move="postponement", until="2027-02-01")
    assert CONSULT in lacks(later)
    assert CONSULT not in lacks(later, CONSULTED)


@pytest.mark.parametrize(
    ("ground", "provision"), [("bank-secrecy", "untoc:18(8)"), ("fiscal", "untoc:18(22)")]
)
def test_bank_secrecy_and_taxes_are_no_grounds_under_untoc(ground: str, provision: str) -> None:
    one = Objection(ground=ground, because="our law says so")
    found = letter(replace(REFUSED, grounds=(one,)), replace(CONSULTED, grounds=(one,)))
    barred = {n.provision for n in found.lacks if "may not be used" in n.says}
    assert barred == {provision}
    assert "signature and seal" not in text_of(draft(Desk(LAW), found, found.lacks).paper)


def test_where_a_basis_allows_a_ground_and_bars_it_in_a_case_the_bar_is_named() -> None:
    told = lacks(REFUSED, CONSULTED, plan=on("eio", "bank_records"))
    assert "may not be used, a listed offence" in told


@pytest.mark.parametrize("grounds", [(), (replace(DUAL, because=" "),)])
def test_a_refusal_without_reasons_or_facts_is_not_whole(grounds: tuple[Objection, ...]) -> None:
    told = lacks(replace(REFUSED, grounds=grounds), replace(CONSULTED, grounds=grounds))
    assert "reasons" in told or "the facts for the ground" in told


def test_a_ground_that_is_no_word_of_the_law_is_refused() -> None:
    with pytest.raises(BadInput, match="'because-we-say' is no ground for refusal"):
        letter(replace(REFUSED, grounds=(Objection(ground="because-we-say", because="x"),)))


def test_a_ground_that_the_basis_does_not_hold_is_named() -> None:
    one = Objection(ground="military-offence", because="x")
    told = lacks(replace(REFUSED, grounds=(one,)), replace(CONSULTED, grounds=(one,)))
    assert "own law behind" in told or "held of this basis" in told


def test_an_answer_names_the_authority_that_gives_it() -> None:
    assert "the authority that answers" in lacks(replace(REFUSED, authority=" "), CONSULTED)


def test_a_request_for_more_says_what_is_still_needed() -> None:
    assert "what is still needed" in lacks(replace(REFUSED, move="additional-information"))


def test_to_put_off_says_until_when() -> None:
    assert "until when it is put off" in lacks(replace(REFUSED, move="postponement"), CONSULTED)


@pytest.mark.parametrize(
    "keys",
    [
        {"questions": ("Where is her shelter?",)},
        {"says": "the person asked for asylum"},
        {"proposes": ("to ask the refuge",)},
    ],
)
def test_words_of_asylum_or_a_shelter_are_left_out_of_an_answer_and_named(
    keys: dict[str, Any],
) -> None:
    found = letter(replace(REFUSED, **keys), CONSULTED)
    assert "other words for the" in " ".join(n.says for n in found.lacks)
    text = text_of(draft(Desk(LAW), found, found.lacks).paper)
    assert not any(word in text for word in ("shelter", "asylum", "refuge"))


def test_an_answer_to_what_was_withheld_is_not_written() -> None:
    case = replace(on().case, replies=(REFUSED,))
    assert unanswerable(case, frozenset()) == (REFUSED,)
    assert replies_of(LAW, replace(on(), case=case, requests=())) == ()


def test_no_release_lets_an_incomplete_refusal_through() -> None:
    found = letter(REFUSED)
    assert draft(Desk(LAW), found, found.lacks).released == ()


PENDING = Objection(ground="pending-proceedings", because="a trial is open here")


def test_own_proceedings_put_execution_off_and_refuse_nothing() -> None:
    """UNTOC 18(25): a postponement, not 18(21)(d), which is a ground for refusal."""
    off = replace(REFUSED, move="postponement", grounds=(PENDING,), until="2027-01-31")
    found = letter(off)
    assert [(o.provision, o.of_own_law) for o in found.objections] == [("untoc:18(25)", False)]
    assert "own law" not in lacks(off)
    assert ("untoc:18(25)", "putting off in place of refusing") in {
        (n.provision, n.says.partition(":")[0])
        for n in letter(replace(REFUSED, grounds=(PENDING,))).lacks
    }


def test_where_nothing_puts_execution_off_the_ground_is_read_as_before() -> None:
    plain = on()
    (request,) = plain.requests
    (ask,) = request.asks
    bare = replace(ask, advised=replace(ask.advised, before_refusal=()))
    made = replace(plain, requests=(replace(request, asks=(bare,)),))
    off = replace(REFUSED, move="postponement", grounds=(PENDING,), until="2027-01-31")
    assert [o.provision for o in letter(off, plan=made).objections] == ["untoc:18(21)(d)"]


def test_an_old_basis_is_put_off_by_the_protocol_that_applies_beside_it() -> None:
    """ETS 182 7(1) stands beside ETS 30, which has no rule on putting off."""
    plain = on()
    (request,) = plain.requests
    (ask,) = request.asks
    bare = replace(ask.advised, before_refusal=(), verdict="yes")
    beside = replace(ask.advised, id="ets182", before_refusal=owed("ets182"), verdict="yes")
    answer = replace(ask.answer, candidates=(bare, beside))
    one = replace(ask, advised=bare, answer=answer)
    made = replace(plain, requests=(replace(request, asks=(one,)),))
    off = replace(REFUSED, move="postponement", grounds=(PENDING,), until="2027-01-31")
    assert [o.provision for o in letter(off, plan=made).objections] == ["ets182:7(1)"]

"""Each kind of paper says what protects the persons in it, whatever the case."""

from __future__ import annotations

from functools import lru_cache

import pytest
from msgspec.structs import replace

from comity.base.errors import BadInput
from comity.documents.drafts import AnyLetter, Desk, Draft, draft, request_draft
from comity.documents.kinds import kind, kinds
from comity.facts.model import Evidence
from comity.planning.referrals import referrals_of
from comity.planning.replies import replies_of
from support.every_ask import asked, combinations, full_evidence, text_of
from support.shipped import LAW

DESK = Desk(LAW)


@lru_cache
def drafted(measure: str, key: str = "untoc", bare: bool = False) -> Draft:
    basis = next(b for k, b, m in combinations() if (k, m) == (key, measure))
    evidence = Evidence(id="ask", measure=measure, where="FRA") if bare else full_evidence(measure)
    plan, request = asked(LAW, key, basis, evidence, full=not bare)
    return request_draft(DESK, plan, request)


def text(measure: str, key: str = "untoc") -> str:
    return text_of(drafted(measure, key).paper)


@lru_cache
def answers() -> dict[str, str]:
    basis = next(b for k, b, m in combinations() if (k, m) == ("untoc", "records"))
    plan, _ = asked(LAW, "untoc", basis, full_evidence("records"))
    letters: tuple[AnyLetter, ...] = (*replies_of(LAW, plan), *referrals_of(LAW, plan))
    return {one.kind: text_of(draft(DESK, one, ()).paper) for one in letters}


def test_a_kind_that_does_not_exist_is_refused_with_the_nearest() -> None:
    with pytest.raises(BadInput, match=r"There is no kind of paper 'refusel'.*refusal"):
        kind("refusel")


def test_every_kind_is_one_module_with_its_blocks() -> None:
    assert all(callable(one.blocks) for one in kinds().values())


@pytest.mark.parametrize("name", ["eio", "eaw", "certificate"])
def test_particulars_for_a_form_are_not_signed_themselves(name: str) -> None:
    assert not kind(name).signed


@pytest.mark.parametrize(
    ("measure", "says"),
    [
        ("controlled_delivery", "no person, and no victim, is let travel on"),
        ("extradition", "this penalty will not be imposed"),
        ("extradition", "if the person sought turns out to have been a victim"),
        ("witness_hearing", "meets no suspect"),
        ("freezing", "for the compensation of victims"),
        ("joint_investigation", "where a victim lives or is kept safe is no part"),
        ("spontaneous_information", "this is information, not evidence"),
        ("spontaneous_information", "to find, to question or to expel a person"),
        ("transfer_of_proceedings", "anonymity) does not end by the transfer"),
        ("records", "asks to be consulted first"),
    ],
)
def test_a_paper_says_what_protects_the_persons_in_it(measure: str, says: str) -> None:
    assert says in text(measure)


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("refusal", "a refusal says nothing on whether a person is a victim"),
        ("consultation", "this is not a refusal"),
        ("postponement", "this is not a refusal"),
        ("additional_information", "this is not a refusal"),
        ("referral", "it does not go to police, immigration or consular"),
        ("safe_return", "may turn back on the decision to return"),
        ("safe_return", "nobody detains, questions or charges the person"),
    ],
)
def test_an_answer_or_a_referral_says_what_protects_the_person(name: str, says: str) -> None:
    assert says in answers()[name]


@pytest.mark.parametrize("measure", ["records", "extradition", "freezing", "joint_investigation"])
def test_an_empty_request_is_a_draft_that_says_so_at_its_foot(measure: str) -> None:
    made = drafted(measure, bare=True)
    assert made.state == "draft"
    assert made.paper.foot.startswith("DRAFT")
    assert "signature and seal" not in text_of(made.paper)


def test_a_person_sought_stands_as_a_role_in_the_letter() -> None:
    told = text("extradition")
    assert "accused" in told
    assert "in the sealed annex" in told


def test_a_victim_is_a_pseudonym_without_nationality_or_home() -> None:
    told = text("witness_hearing")
    assert "tokpseudo (presumed victim)" in told
    assert "tokpseudo (presumed victim), nationality" not in told


def test_the_state_of_a_paper_stands_in_its_properties() -> None:
    assert ("state", "draft") in drafted("records", bare=True).paper.kept


def test_a_late_deadline_is_left_open_and_not_sent() -> None:
    basis = next(b for k, b, m in combinations() if (k, m) == ("untoc", "records"))
    held = full_evidence("records")
    assert held.deadline
    past = replace(held, deadline=replace(held.deadline, day="2020-01-01"))
    plan, request = asked(LAW, "untoc", basis, past)
    assert "2020" not in text_of(request_draft(DESK, plan, request).paper)

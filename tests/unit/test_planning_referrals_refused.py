"""Who may speak for a person, and whose no stands: a child's own, a declared guardian's yes."""

from __future__ import annotations

from typing import Literal

import pytest
from msgspec.structs import replace

from comity.facts.model import Event, Person, Referral, Withholding
from unit.test_planning_referrals import (
    AUNT,
    CHILD,
    GUARDIAN,
    HOUSE,
    VICTIM,
    YES,
    case,
    lacks,
    paper,
)

NO_GUARDIAN = "the consent of a declared guardian for Witness A, a child"
WITHDRAWN = "withdrawn on 2026-11-20 by Witness A: nothing is sent, whoever else agrees"


@pytest.mark.parametrize("person", [CHILD, VICTIM, replace(VICTIM, age_class="unknown")])
def test_a_guardian_does_not_speak_against_a_persons_own_withdrawal(person: Person) -> None:
    made = case(person, consents=(replace(YES, withdrawn="2026-11-20"), GUARDIAN))
    assert WITHDRAWN in lacks(made)
    assert "signature" not in paper(made)
    assert "withdrawn on 20 november 2026" in paper(made)


def test_a_refusal_stands_against_a_guardians_consent() -> None:
    made = case(CHILD, consents=(replace(YES, answer="no"), GUARDIAN))
    assert lacks(made) == [
        "refused on 2026-11-01 by Witness A: nothing is sent, whoever else agrees"
    ]
    assert "refused" in paper(made)


def test_a_childs_consent_that_has_ended_is_not_lengthened_by_a_guardian() -> None:
    made = case(CHILD, consents=(replace(YES, until="2026-11-10"), GUARDIAN))
    assert lacks(made) == [
        "ended on 2026-11-10 for Witness A: nothing is sent, whoever else agrees"
    ]


def test_a_withdrawal_for_the_same_purpose_counts_whichever_receiver_it_names() -> None:
    other = replace(YES, with_whom="Clinic of Lyon", withdrawn="2026-11-20")
    assert WITHDRAWN in lacks(case(CHILD, consents=(YES, other, GUARDIAN)))


def test_a_withdrawal_for_another_receiver_and_purpose_leaves_this_paper_whole() -> None:
    other = replace(YES, with_whom="Clinic of Lyon", purpose="care", withdrawn="2026-11-20")
    assert lacks(case(CHILD, consents=(YES, other, GUARDIAN))) == []


def test_a_word_taken_back_under_another_referral_is_taken_back_here_too() -> None:
    made = case(CHILD, consents=(GUARDIAN,))
    gone = Referral(id="b", kind="referral", of=("v",), where="FRA",
                    consents=(replace(YES, withdrawn="2026-11-20"),))  # fmt: skip
    assert WITHDRAWN in lacks(replace(made, referrals=(*made.referrals, gone)))


@pytest.mark.parametrize(("day", "stands"), [("2026-11-20", True), ("2026-11-21", False)])
def test_only_a_later_yes_of_the_person_overcomes_a_withdrawal(day: str, stands: bool) -> None:
    gone = replace(YES, withdrawn="2026-11-20")
    assert (WITHDRAWN in lacks(case(consents=(gone, replace(YES, day=day))))) is stands


@pytest.mark.parametrize("role", ["other", "family-member", "witness", "suspect", "accused"])
def test_only_who_is_declared_a_guardian_consents_for_a_child(
    role: Literal["other", "family-member", "witness", "suspect", "accused"],
) -> None:
    made = case(CHILD, consents=(YES, GUARDIAN))
    assert lacks(replace(made, persons=(CHILD, replace(AUNT, role=role)))) == [NO_GUARDIAN]


@pytest.mark.parametrize("of", [("v",), ()])
def test_a_guardian_who_stands_behind_an_act_against_the_child_is_none(of: tuple[str, ...]) -> None:
    act = Event(id="e", act="transfer", by=("aunt",), of=of)
    made = replace(case(CHILD, consents=(YES, GUARDIAN)), events=(act,))
    assert NO_GUARDIAN in lacks(made)


def test_the_paper_names_who_consented_by_the_true_role() -> None:
    made = case(CHILD, consents=(YES, GUARDIAN))
    mother = replace(made, persons=(CHILD, replace(AUNT, role="family-member")))
    assert "family member" in paper(mother)
    assert "aunt" not in paper(mother)


@pytest.mark.parametrize(
    "receiver",
    ["Police of Antwerp", "Office des étrangers", "Embassy of Nigeria", "Consulado de Colombia",
     "Ministry of the Interior", "Ministère de l'Intérieur", "Policía Nacional", "Border Guard",
     "Police aux frontières", "Immigration Enforcement", "Oficina de Extranjería", "Guardia Civil",
     "Gendarmerie nationale", "Ministerio del Interior",
     "Instituto Nacional de Migración", "Migración Colombia", "Federal Migration Service"],
)  # fmt: skip
def test_a_referral_goes_to_no_police_immigration_or_consular_authority(receiver: str) -> None:
    made = case(receiver=receiver, consents=(replace(YES, with_whom=receiver),))
    assert lacks(made) == ["the receiver is no service: a referral goes to services"]
    assert "signature" not in paper(made)


@pytest.mark.parametrize(
    "receiver",
    [
        HOUSE,
        "Service for policy advice",
        "Migrants' legal aid",
        "International Organization for Migration",
        "Immigration advice centre",
        "Organización Internacional para las Migraciones",
    ],
)
def test_a_service_is_no_such_authority(receiver: str) -> None:
    assert lacks(case(receiver=receiver, consents=(replace(YES, with_whom=receiver),))) == []


def test_a_return_may_be_received_by_an_authority() -> None:
    made = case(kind="return", receiver="Police", safety=("seen",), travel="by air",
                consents=(replace(YES, with_whom="Police"),))  # fmt: skip
    assert lacks(made) == []


def test_a_wish_in_words_that_are_not_sent_is_put_before_a_human() -> None:
    kept = (Withholding(what="the asylum claim", from_whom="the embassy"),)
    made = case(consents=(replace(YES, withheld=kept),))
    assert lacks(made) == [
        "a wish of the person stands in words that are not sent: help.consents.1.withheld.1"
    ]
    assert "asylum" not in paper(made)


@pytest.mark.parametrize(
    "whom",
    ["anyone", "nobody may know", "everyone", "tout le monde", "nadie", HOUSE, HOUSE.upper()],
)
def test_a_need_that_is_to_be_kept_from_the_receiver_is_settled_before_signing(whom: str) -> None:
    kept = (Withholding(what="her HIV treatment", from_whom=whom),)
    made = case(needs=("rest", "a doctor for HIV"), consents=(replace(YES, withheld=kept),))
    (lack,) = lacks(made)
    assert lack.startswith("the person's word on needs.2")
    assert "signature" not in paper(made)
    assert "her hiv treatment" not in paper(made)


def test_a_need_that_is_to_be_kept_from_others_alone_is_told() -> None:
    kept = (Withholding(what="her HIV treatment", from_whom="the family"),)
    made = case(needs=("a doctor for HIV",), consents=(replace(YES, withheld=kept),))
    assert lacks(made) == []
    assert "her hiv treatment" in paper(made)


def test_a_wish_stated_for_another_referral_counts_here() -> None:
    kept = (Withholding(what="HIV", from_whom="anyone"),)
    consent = replace(YES, with_whom="B", purpose="b", withheld=kept)
    other = Referral(id="b", kind="referral", of=("v",), where="FRA", consents=(consent,))
    made = case(needs=("care for HIV",))
    found = lacks(replace(made, referrals=(*made.referrals, other)))
    assert [f for f in found if "needs.1" in f]

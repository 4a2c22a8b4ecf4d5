"""A victim's referral or return: only on a consent that holds, and never without a guardian."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace

from comity.documents.drafts import Desk, draft
from comity.facts.model import Case, Circumstances, Consent, Event, Person, Referral, Withholding
from comity.planning.consents import holds
from comity.planning.plan import plan_of
from comity.planning.referrals import ReferralLetter, referrals_of, referrals_withheld
from support.every_ask import text_of
from support.shipped import LAW

DAY = date(2026, 11, 22)
HOUSE = "A service for women, France (exercise)"
YES = Consent(given_by="v", with_whom=HOUSE, purpose="help", day="2026-11-01")
GUARDIAN = replace(YES, given_by="aunt")
VICTIM = Person(
    id="v",
    role="presumed-victim",
    age_class="adult",
    pseudonym="Witness A",
    nationality=("NGA",),
)
AUNT = Person(id="aunt", role="guardian", age_class="adult")


def case(person: Person = VICTIM, **keys: Any) -> Case:
    held = {
        "id": "help", "kind": "referral", "of": ("v",), "where": "FRA", "sender": "Office of care",
        "receiver": HOUSE, "services": ("a doctor",), "needs": ("rest",), "consents": (YES,),
    }  # fmt: skip
    return Case(
        case="exercise",
        requesting="ITA",
        persons=(person, AUNT, Person(id="boss", role="suspect", age_class="adult")),
        referrals=(Referral(**(held | keys)),),
    )


def letter(made: Case) -> ReferralLetter:
    return referrals_of(LAW, plan_of(LAW, made, DAY))[0]


def lacks(made: Case) -> list[str]:
    return [lack.says for lack in letter(made).lacks]


def paper(made: Case) -> str:
    found = letter(made)
    return text_of(draft(Desk(LAW), found, found.lacks).paper)


CHILD = replace(VICTIM, age_class="child")


def test_a_referral_with_consent_service_and_receiver_lacks_nothing() -> None:
    assert lacks(case()) == []
    assert "signature" in paper(case())


def test_without_any_consent_a_referral_is_a_draft_without_a_place_to_sign() -> None:
    made = case(consents=())
    assert lacks(made) == ["a consent of Witness A that holds on this day for this receiver"]
    assert "signature" not in paper(made)


@pytest.mark.parametrize(
    "consent",
    [
        replace(YES, withdrawn="2026-11-20"),
        replace(YES, withdrawn="2027-01-01"),
        replace(YES, until="2026-11-21"),
        replace(YES, until="2026-10"),
        replace(YES, day="2026-11-23"),
        replace(YES, with_whom="Another service"),
        replace(YES, with_whom=""),
        replace(YES, given_by="aunt"),
        replace(YES, given_by="boss"),
    ],
    ids=["withdrawn", "to be withdrawn", "ended", "ended last month", "not yet given",
         "for another receiver", "for nobody", "of a relative", "of a suspect"],
)  # fmt: skip
def test_such_a_consent_is_not_held(consent: Consent) -> None:
    assert len(lacks(case(consents=(consent,)))) == 1


def test_a_consent_holds_through_its_last_day() -> None:
    assert holds(replace(YES, until="2026-11-22"), HOUSE, DAY)


def test_capitals_and_spaces_do_not_make_another_receiver() -> None:
    assert holds(YES, f"  {HOUSE.upper()} ", DAY)


def test_a_consent_for_no_named_receiver_holds_for_none() -> None:
    assert not holds(replace(YES, with_whom=" "), "", DAY)


def test_a_child_is_not_referred_without_the_consent_of_a_guardian() -> None:
    assert lacks(case(CHILD)) == ["the consent of a declared guardian for Witness A, a child"]


def test_a_guardian_consents_for_a_child() -> None:
    assert lacks(case(CHILD, consents=(YES, GUARDIAN))) == []
    assert lacks(case(CHILD, consents=(GUARDIAN,))) == []


@pytest.mark.parametrize("who", ["boss", "v"])
def test_neither_a_suspect_nor_the_child_is_its_guardian(who: str) -> None:
    made = case(CHILD, consents=(YES, replace(YES, given_by=who)))
    assert "the consent of a declared guardian for Witness A, a child" in lacks(made)


def test_another_child_is_no_guardian() -> None:
    made = case(CHILD, consents=(YES, GUARDIAN))
    young = replace(made, persons=(CHILD, replace(AUNT, age_class="child")))
    assert "the consent of a declared guardian for Witness A, a child" in lacks(young)


def test_a_guardians_withdrawn_consent_is_none() -> None:
    made = case(CHILD, consents=(YES, replace(GUARDIAN, withdrawn="2026-11-10")))
    assert "the consent of a declared guardian for Witness A, a child" in lacks(made)


def test_who_may_be_a_child_is_treated_as_one() -> None:
    assert lacks(case(replace(VICTIM, age_class="unknown"))) == [
        "the consent of a declared guardian for Witness A, a child"
    ]


@pytest.mark.parametrize(("day", "child"), [("2020-01-01", False), ("2025-12-01", True)])
def test_who_was_a_child_then_and_is_grown_now_speaks_alone(day: str, child: bool) -> None:
    made = case(replace(VICTIM, age_class="", age=16))
    act = Event(id="e", act="recruitment", of=("v",), day=day)
    told = lacks(replace(made, events=(act,)))
    assert ("the consent of a declared guardian for Witness A, a child" in told) is child


def test_an_age_that_is_not_said_is_asked_for() -> None:
    made = case(replace(VICTIM, age_class=""))
    assert lacks(made) == ["whether Witness A is a child: the age is not said"]


def test_one_consent_does_not_speak_for_many_persons() -> None:
    made = case(replace(VICTIM, count=7))
    assert lacks(made) == ["a consent of each of the 7 persons (Witness A)"]


def test_a_referral_of_nobody_is_not_whole() -> None:
    assert "whom the referral is about" in lacks(case(of=()))


@pytest.mark.parametrize(
    "key", ["persecution_feared_in", "victim_at_risk_from", "officials_complicit"]
)
def test_nobody_is_returned_to_a_state_that_is_feared(key: str) -> None:
    held = replace(Circumstances(), **{key: ("FRA",)})
    made = replace(case(kind="return", safety=("seen",), travel="by air"), circumstances=held)
    assert referrals_of(LAW, plan_of(LAW, made, DAY)) == ()
    assert [w.referral for w in referrals_withheld(LAW, made)] == ["help"]


def test_a_territory_of_a_feared_state_takes_no_referral() -> None:
    held = Circumstances(persecution_feared_in=("CHN",))
    made = replace(case(where="HKG"), circumstances=held)
    assert referrals_withheld(LAW, made)


def test_a_service_may_be_asked_where_officials_are_involved() -> None:
    made = replace(case(), circumstances=Circumstances(officials_complicit=("FRA",)))
    assert referrals_withheld(LAW, made) == ()


def test_a_return_needs_what_was_found_on_safety_and_the_journey() -> None:
    assert lacks(case(kind="return")) == [
        "what was found on safety there, and by whom",
        "how the person travels and who goes along",
    ]


def test_words_of_a_shelter_are_left_out_and_named_as_lacking() -> None:
    made = case(services=("a bed in a shelter",), needs=("asylum papers",))
    assert "shelter" not in paper(made)
    assert "asylum" not in paper(made)
    assert "other words for its services: what they speak of is never sent" in lacks(made)
    assert "which services are asked for" in lacks(made)


def test_what_is_kept_back_is_not_told_in_the_keeping() -> None:
    kept = (Withholding(what="the asylum claim", from_whom="the embassy"),)
    assert "asylum" not in paper(case(consents=(replace(YES, withheld=kept),)))


def test_a_receiver_does_not_read_with_whom_else_something_is_shared() -> None:
    made = case(consents=(YES, replace(YES, with_whom="Clinic of Lyon")))
    assert "clinic of lyon" not in paper(made)


def test_a_withdrawn_consent_is_shown_as_withdrawn() -> None:
    made = case(consents=(replace(YES, withdrawn="2026-11-20"),))
    assert "withdrawn on 20 november 2026" in paper(made)


def test_what_was_withdrawn_from_another_receiver_is_not_shown() -> None:
    other = replace(YES, with_whom="Clinic of Lyon", purpose="care", withdrawn="2026-11-20")
    assert "20 november" not in paper(case(consents=(YES, other)))


def test_where_a_victim_lives_is_in_no_referral() -> None:
    assert "resides" not in paper(case(replace(VICTIM, resides="FRA")))

"""Another state is asked to take a victim back only on the person's wish and where it is safe."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace

from comity.facts.model import (
    Annex,
    Case,
    Consent,
    Event,
    Evidence,
    Person,
    Referral,
    Release,
    Stated,
)
from comity.planning.ground import Ground
from comity.planning.order import order
from comity.planning.plan import Plan, plan_of
from support.five_states import matter
from support.shipped import LAW

DAY = date(2026, 11, 22)
WOMAN = Person(id="v", role="presumed-victim", age_class="adult", nationality=("ALB",))
CHILD = replace(WOMAN, age_class="child")
GUARDIAN = Person(id="g", role="guardian", age_class="adult")
SAFE = {"safety-of-return": "visited and found safe by the service"}
BEST = SAFE | {"best-interests": "determined by a court"}


def case(*persons: Person, **keys: Any) -> Case:
    held = {
        "id": "home", "measure": "victim_return", "where": "ALB", "says": "papers", "of": ("v",),
        "consent": "yes", "items": SAFE,
    }  # fmt: skip
    asked = Evidence(**(held | keys))
    people = persons or (WOMAN,)
    return Case(case="exercise", requesting="ESP", persons=people, evidence=(asked,))


def plan(made: Case) -> Plan:
    return plan_of(LAW, made, DAY)


def grounds(made: Case) -> tuple[Ground, ...]:
    return tuple(g for w in plan(made).withheld for g in w.grounds)


def test_a_safe_return_that_the_person_wishes_is_asked_for() -> None:
    assert grounds(case()) == ()
    assert [r.file for r in plan(case()).requests] == ["request-alb-return.docx"]


@pytest.mark.parametrize(
    ("consent", "says"),
    [
        ("no", "does not agree"),
        ("unknown", "is not said"),
        (Stated(value="no"), "does not agree"),
        (Stated(value="yes", standing="denied"), "does not agree"),
    ],
)
def test_without_a_yes_of_the_person_no_return_is_asked_for(consent: Any, says: str) -> None:
    (ground,) = grounds(case(consent=consent))
    assert says in ground.why
    assert ground.cites == ("palermo:8(2)", "cets197:16(2)")


def test_a_return_waits_for_what_was_found_on_its_safety() -> None:
    (ground,) = grounds(case(items={}))
    assert "safety of the return" in ground.why


def test_words_that_are_not_sent_do_not_stand_for_safety() -> None:
    assert grounds(case(items={"safety-of-return": "asylum was refused"}))


def test_nobody_releases_a_return_without_consent() -> None:
    freed = Release(by="the head of the office", because="the flight is booked")
    assert grounds(case(consent="no", released=freed))


def test_a_return_of_nobody_is_withheld() -> None:
    assert any("whose return" in g.why for g in grounds(case(of=())))


@pytest.mark.parametrize("person", [CHILD, replace(WOMAN, age_class="unknown"),
                                    replace(WOMAN, age_class="")])  # fmt: skip
def test_who_may_be_a_child_returns_with_a_guardian_and_best_interests(person: Person) -> None:
    why = " ".join(g.why for g in grounds(case(person)))
    assert "no guardian is declared" in why
    assert "best interests" in why
    assert grounds(case(person, GUARDIAN, items=BEST)) == ()


def test_a_guardian_who_stands_behind_an_act_is_none_for_a_return() -> None:
    act = Event(id="e", act="transfer", by=("g",), of=("v",))
    made = replace(case(CHILD, GUARDIAN, items=BEST), events=(act,))
    assert [g.why for g in grounds(made)] == [
        "no guardian is declared for v, who is or may be a child"
    ]


@pytest.mark.parametrize("keys", [{"withdrawn": "2026-11-19"}, {"answer": "no"}])
def test_a_return_that_the_person_took_back_under_referrals_is_withheld(keys: Any) -> None:
    word = Consent(given_by="v", with_whom="Office", purpose="return", day="2026-11-15", **keys)
    home = Referral(id="r", kind="return", of=("v",), where="ALB", receiver="Office",
                    consents=(word,))  # fmt: skip
    (ground,) = grounds(replace(case(), referrals=(home,)))
    assert "by v" in ground.why


def test_pins_that_do_not_bind_the_requesting_state_are_not_cited() -> None:
    made = replace(case(consent="no"), requesting="NGA")
    assert [g.cites for g in grounds(made)] == [("palermo:8(2)",)]


RECORDS: dict[str, Any] = {"measure": "records", "consent": "unknown", "items": {}}


@pytest.mark.parametrize(
    "holder",
    ["a shelter in Tirana", "an NGO (exercise)", "a support service", "a counsellor",
     "Dr. A, doctor", "a psychologist", "une association", "la psychologue", "un médecin", "ONG",
     "centro de acogida", "la psicóloga", "el hospital", "Red Cross", "a crisis centre"],
)  # fmt: skip
def test_what_a_service_recorded_of_a_victim_is_withheld_without_consent(holder: str) -> None:
    (ground,) = grounds(case(**RECORDS, holder=holder))
    assert ground.cites == ("cets197:11(1)", "palermo:6(1)")


@pytest.mark.parametrize("measure", ["records", "search_and_seizure", "mutual_legal_assistance"])
def test_notes_of_talks_are_found_by_what_is_asked_for(measure: str) -> None:
    assert grounds(case(**RECORDS | {"measure": measure}, says="notes of talks with her"))


def test_a_yes_of_the_person_or_an_order_of_a_court_opens_them() -> None:
    assert grounds(case(**RECORDS | {"consent": "yes"}, holder="a shelter")) == ()
    order_ = Annex(id="o", kind="order", title="Order")
    made = case(**RECORDS, holder="a shelter", papers=("o",))
    assert grounds(replace(made, papers=(order_,))) == ()
    letter = replace(order_, kind="report")
    assert grounds(replace(made, papers=(letter,)))


def test_records_of_a_bank_or_of_an_accused_doctor_are_no_such_records() -> None:
    assert grounds(case(**RECORDS, holder="a bank")) == ()
    doctor = Person(id="d", role="suspect")
    assert grounds(case(WOMAN, doctor, **RECORDS | {"of": ("d",)}, holder="his clinic")) == ()


def test_what_services_recorded_is_asked_for_late() -> None:
    made = case(**RECORDS | {"consent": "yes"}, holder="an NGO", urgent="soon")
    asks = tuple(a for r in plan(made).requests for a in r.asks)
    assert [t.stage for t in order(matter(made), asks)] == ["victims"]

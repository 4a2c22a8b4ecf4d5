"""What must come first for persons, and what must not be asked or told: each from a fact."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from comity.facts.model import Case, Circumstances
from comity.planning.cautions import cautions
from comity.planning.safety import safety
from support.five_states import case, matter, plan


def says(held: Case) -> str:
    asked = tuple(e for e in held.evidence if e.where != held.requesting)
    return " ".join(c.says for c in cautions(matter(held), {}, asked))


def test_the_steps_come_in_the_order_of_their_urgency() -> None:
    assert [s.need for s in plan().safety] == [
        "immediate-danger",
        "guardian",
        "doubt-about-age",
        "family-at-home",
        "witness-protection",
        "reflection-period",
        "non-punishment",
    ]


def test_danger_comes_first_as_a_question_where_nothing_is_said() -> None:
    quiet = Circumstances()
    (first, *_) = safety(matter(replace(case(), circumstances=quiet)))
    assert first.need == "immediate-danger"
    assert first.says.startswith("Is a victim in danger now")
    assert "nothing is said of danger" in first.because[0]


def test_a_person_of_unclear_age_is_given_a_guardian() -> None:
    unclear = (replace(case().persons[0], age=None, age_class="unknown"),)
    found = safety(matter(replace(case(), persons=unclear, evidence=())))
    (step,) = [s for s in found if s.need == "guardian"]
    assert step.because[0].startswith("Ada: may be under 18")


def test_counsel_for_asylum_comes_after_the_guardian_and_before_the_family() -> None:
    feared = replace(case().circumstances, persecution_feared_in=("BGD",))
    needs = [s.need for s in safety(matter(replace(case(), circumstances=feared)))]
    assert needs[2:5] == ["doubt-about-age", "asylum-counsel", "family-at-home"]


@pytest.mark.parametrize("key", ["note", "about", "says"])
@pytest.mark.parametrize("said", ["an asylum claim is pending", "demandeuse d'asile", "refugiada"])
def test_a_claim_that_is_only_spoken_of_calls_for_counsel_too(key: str, said: str) -> None:
    held = case()
    if key == "note":
        held = replace(held, persons=(replace(held.persons[0], note=said), *held.persons[1:]))
    elif key == "about":
        held = replace(held, about=said)
    else:
        held = replace(held, events=(replace(held.events[0], says=said), *held.events[1:]))
    assert "asylum-counsel" in {s.need for s in safety(matter(held))}


def test_every_step_names_its_fact_and_who_takes_it() -> None:
    assert all(s.because and s.by for s in plan().safety)


def test_a_step_cites_only_what_binds_the_requesting_state() -> None:
    (step,) = [s for s in safety(matter(replace(case(), requesting="NGA"))) if s.need == "guardian"]
    assert not [c for c in step.cites if c.startswith(("cets197", "eu2011_36"))]


def test_a_case_of_one_dead_adult_asks_no_guardian_and_no_reflection_period() -> None:
    dead = (replace(case().persons[0], died="2024-10-02"),)
    found = safety(matter(replace(case(), persons=dead, evidence=())))
    assert {s.need for s in found} == {"non-punishment"}


def test_family_that_took_part_is_said_to_have() -> None:
    events = (replace(case().events[0], by=("mother",)), *case().events[1:])
    (step,) = [s for s in safety(matter(replace(case(), events=events))) if "family" in s.need]
    assert "said to have taken part (found)" in step.because[0]


def test_a_state_that_may_impose_death_is_warned_of_with_its_own_law() -> None:
    (found,) = [c for c in plan().cautions if "death penalty" in c.says]
    assert found.towards == "BGD"
    assert found.cites[0].startswith("BGD ")


def test_a_state_of_origin_learns_nothing_before_the_victims_counsel_was_asked() -> None:
    found = [c.towards for c in plan().cautions if "state of origin" in c.says]
    assert sorted(found) == ["BGD", "NGA"]


def test_a_return_waits_for_the_assessment_of_torture_and_persecution() -> None:
    (found,) = [c for c in plan().cautions if c.says.startswith("No return")]
    assert "cat:3(1)" in found.cites


def test_the_family_at_home_is_named_to_the_state_where_it_lives() -> None:
    (found,) = [c for c in plan().cautions if c.says.startswith("Family of a victim")]
    assert found.towards == "NGA"


def test_records_of_a_shelter_are_asked_for_on_a_ground_of_their_own_only() -> None:
    assert "What a shelter, a counsellor or a support service recorded" in says(case())


def test_an_ask_that_reaches_into_a_shelter_is_named() -> None:
    evidence = (replace(case().evidence[0], holder="the shelter of the city"),)
    assert "records of a place of safety (phones)" in says(replace(case(), evidence=evidence))


def test_what_is_handed_over_may_lead_to_an_arrest() -> None:
    evidence = (replace(case().evidence[0], measure="spontaneous_information"),)
    assert "may lead to an arrest there" in says(replace(case(), evidence=evidence))


def test_an_own_death_penalty_asks_for_an_assurance_with_an_extradition() -> None:
    evidence = tuple(replace(e, where="ITA") for e in case().evidence if e.id == "driver-arrest")
    held = replace(case(), requesting="BGD", evidence=evidence)
    assert "offer Italy an assurance" in says(held)


def test_no_warning_stands_twice() -> None:
    assert len(set(plan().cautions)) == len(plan().cautions)

"""What bars an ask: death, acquittal, a judgment, nationality, the death penalty, time, the day."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
import yaml

from comity.base.errors import BadInput
from comity.base.plain import parse_yaml
from comity.documents.cover import cover_paper
from comity.documents.drafts import Desk, request_draft
from comity.documents.words import Words
from comity.facts.read import case_of
from comity.planning.complete import lacks_of
from comity.planning.plan import Plan, plan_of
from support.every_ask import text_of
from support.shipped import LAW

DAY = date(2026, 11, 22)
EXTRADITION = {
    "id": "x",
    "measure": "extradition",
    "where": "Italy",
    "says": "his surrender",
    "of": ["he"],
    "events": ["e"],
    "papers": ["w"],
}
CASE: dict[str, Any] = {
    "case": "exercise",
    "on": "2026-11-22",
    "requesting": "France",
    "authority": {"name": "Court of Paris (exercise)", "conducts": "the same"},
    "proceedings": {
        "nature": "criminal",
        "stage": "investigation",
        "offence": "trafficking",
        "law": "article 1",
        "charged": ["trafficking"],
        "maximum_years": "10",
    },
    "persons": [
        {"id": "he", "role": "accused", "nationality": ["Spain"]},
        {"id": "other", "role": "suspect"},
        {"id": "v", "role": "presumed-victim", "age": "30"},
    ],
    "events": [
        {
            "id": "e",
            "act": "recruitment",
            "by": ["he"],
            "of": ["v"],
            "place": "Italy",
            "day": "2025-03",
            "means": ["deception"],
            "purposes": ["sexual_exploitation"],
            "says": "he brought her",
        }
    ],
    "circumstances": {},
    "evidence": [EXTRADITION],
    "papers": [{"id": "w", "kind": "warrant", "title": "Warrant", "day": "2026-01-01"}],
}


def plan(**keys: Any) -> Plan:
    text = yaml.safe_dump(CASE | keys, sort_keys=False)
    case = case_of(parse_yaml(text, "case.yaml"), LAW)
    return plan_of(LAW, case, DAY)


def he(**keys: Any) -> list[dict[str, Any]]:
    return [CASE["persons"][0] | keys, *CASE["persons"][1:]]


def ask(**keys: Any) -> list[dict[str, Any]]:
    return [EXTRADITION | keys]


def event(**keys: Any) -> list[dict[str, Any]]:
    return [CASE["events"][0] | keys]


def whys(made: Plan) -> str:
    return " | ".join(g.why for w in made.withheld for g in w.grounds)


def lacks(made: Plan) -> set[tuple[str, str]]:
    return {(n.says, n.provision) for r in made.requests for n in lacks_of(r)}


def paper(made: Plan) -> str:
    (request,) = made.requests
    return text_of(request_draft(Desk(LAW), made, request).paper)


def warned(made: Plan, text: str) -> tuple[str, ...]:
    return next((c.cites for c in made.cautions if text in c.says), ("nothing",))


RELEASE = {"by": "the head", "because": "why not"}


def test_nothing_bars_the_ask_to_begin_with() -> None:
    made = plan()
    assert not made.withheld
    assert [a.evidence.id for r in made.requests for a in r.asks] == ["x"]


@pytest.mark.parametrize("measure", ["extradition", "transfer_of_proceedings", "witness_hearing"])
def test_the_dead_are_not_sought_whoever_releases_it(measure: str) -> None:
    made = plan(persons=he(died="2024-03"), evidence=ask(measure=measure, released=RELEASE))
    assert "he is dead (2024-03)" in whys(made)
    assert not made.requests


def test_who_dies_after_the_day_of_the_plan_is_no_bar() -> None:
    assert not plan(persons=he(died="2027-01-01")).withheld


def test_an_acquittal_withholds_until_the_head_of_the_authority_releases_it() -> None:
    assert "he was acquitted" in whys(plan(persons=he(role="acquitted")))
    freed = plan(persons=he(role="acquitted"), evidence=ask(released=RELEASE))
    assert not freed.withheld
    assert "for the defence:  acquitted by a court: he (acquitted)" in paper(freed)


def test_an_acquittal_under_appeal_is_told_as_one_of_the_first_instance() -> None:
    acts = CASE["proceedings"] | {"stage": "appeal"}
    freed = plan(persons=he(role="acquitted"), evidence=ask(released=RELEASE), proceedings=acts)
    assert "acquitted in the first instance" in paper(freed)


def test_denied_facts_alone_carry_no_surrender() -> None:
    made = plan(events=event(standing="denied"), evidence=ask(released=RELEASE))
    assert "every fact on which the ask rests was denied" in whys(made)


def test_a_denied_fact_is_told_for_the_defence() -> None:
    records = ask(measure="records")
    made = plan(events=event(standing="denied"), evidence=records)
    assert "denied by a court or withdrawn, under the number above: 1." in paper(made)
    assert "for the defence" not in paper(plan(evidence=records))


@pytest.mark.parametrize("under", ["proceedings", "court"])
def test_a_final_judgment_elsewhere_is_a_caution_with_the_ground_of_the_basis(under: str) -> None:
    tried = [{"state": "Italy", "stage": "tried", "same_person_and_conduct": "yes"}]
    held = {"proceedings": tried} if under == "proceedings" else {"court": {"proceedings": tried}}
    cites = warned(plan(circumstances=held), "Italy is said to have tried the same person")
    assert {"eaw:3(2)", "eaw:4(3)"} <= set(cites)


def test_a_trial_of_other_conduct_is_none() -> None:
    tried = [{"state": "Italy", "stage": "tried", "same_person_and_conduct": "no"}]
    assert warned(plan(circumstances={"proceedings": tried}), "have tried") == ("nothing",)


def test_a_national_of_the_requested_state_is_named_with_its_rule() -> None:
    cites = warned(plan(persons=he(nationality=["Italy"])), "he: national of Italy")
    assert "eaw:5(3)" in cites
    assert any(c.startswith("ITA ") for c in cites)


def test_a_state_that_keeps_the_death_penalty_gives_an_assurance() -> None:
    want = "an assurance that the death penalty will be neither imposed nor carried out"
    assert want in {says for says, _ in lacks(plan(requesting="United States"))}
    given = ask(items={"death-assurance": "given by the attorney"})
    assert want not in {s for s, _ in lacks(plan(requesting="United States", evidence=given))}
    assert want not in {s for s, _ in lacks(plan())}


def test_a_limitation_that_would_be_over_is_a_caution_of_the_ask_on_its_cover() -> None:
    made = plan(events=event(day="1980-03"))
    assert "eaw:4(4)" in warned(made, "Prosecution may be barred by time")
    cover = text_of(
        cover_paper(LAW, Words(LAW, made.case, (s.code for s in made.states)), made, "ITA")
    )
    assert "barred by time" in cover


def test_a_measure_that_could_not_be_ordered_at_home_is_withheld_for_good() -> None:
    records = {"measure": "records", "lawful_at_home": "no", "released": RELEASE}
    made = plan(evidence=ask(**records))
    ((ground,),) = (w.grounds for w in made.withheld)
    assert ground.cites == ("eio:6(1)(b)",)
    assert not made.requests


def test_an_order_of_investigation_lacks_each_of_three_things() -> None:
    records = {"measure": "records"}
    three = {"eio:6(1)(a)", "eio:6(1)(b)"}
    pins = [p for _, p in lacks(plan(evidence=ask(**records))) if p in three]
    assert sorted(pins) == ["eio:6(1)(a)", "eio:6(1)(a)", "eio:6(1)(b)"]
    said = {
        "needed_because": "they show it",
        "lawful_at_home": "yes",
        "items": {"proportionality": "a few months only"},
    }
    assert not three & {p for _, p in lacks(plan(evidence=ask(**records, **said)))}


@pytest.mark.parametrize(
    ("name", "judicial"),
    [
        ("Ministry of Justice", False),
        ("National police, central authority", False),
        ("Court of Milan", True),
        ("Public prosecutor at the Ministry", True),
        ("Registry of Milan", True),
    ],
)
def test_a_warrant_is_issued_by_a_judicial_authority(name: str, judicial: bool) -> None:
    made = plan(authority={"name": name, "conducts": "x"})
    assert ("the judicial authority that issues", "eaw:6(1)") in lacks(made) or judicial
    assert warned(made, "C-508/18") == (("eaw:6(1)",) if "prosecutor" in name else ("nothing",))


def test_a_judicial_authority_may_be_named_for_the_warrant_alone() -> None:
    named = ask(items={"judicial-authority": "Court of Paris (exercise)"})
    made = plan(authority={"name": "Ministry of Justice", "conducts": "x"}, evidence=named)
    assert "eaw:6(1)" not in {p for _, p in lacks(made)}
    assert "court of paris" in paper(made)


def test_a_warrant_is_of_one_person() -> None:
    one = "that the form is of one person alone"
    assert one in {s for s, _ in lacks(plan(evidence=ask(of=["he", "other"])))}
    assert one not in {s for s, _ in lacks(plan())}


def test_a_judgment_in_absence_does_not_arise_before_trial() -> None:
    late = plan(proceedings=CASE["proceedings"] | {"stage": "sentence"})
    assert paper(plan()).count("does not arise") == paper(late).count("does not arise") + 1


def test_a_team_works_only_where_a_party_is() -> None:
    team = {"operates_in": ["France", "Italy", "Spain"], "purpose": "p", "since": "2026-12-01"}
    made = plan(evidence=ask(measure="joint_investigation", team=team))
    assert "that every state in which the team works is a party to it" in {
        says for says, _ in lacks(made)
    }
    whole = plan(evidence=ask(measure="joint_investigation", team=team | {"parties": ["Spain"]}))
    assert "party to it" not in str(lacks(whole))


def test_a_finding_of_a_court_is_no_finding_against_who_was_not_convicted() -> None:
    records = ask(measure="records")
    found = event(standing="found", source="Court of Lyon, 3 May 2026")
    told = paper(plan(events=found, evidence=records))
    assert "attributed to: he (accused), nationality: spain (alleged)." in told
    assert "court of lyon, 3 may 2026" in told
    guilty = paper(plan(events=found, evidence=records, persons=he(role="convicted")))
    assert "by: he (convicted)" in guilty


def test_a_warrant_of_a_later_day_is_refused_with_its_line() -> None:
    with pytest.raises(BadInput, match="after the request of 2026-11-22") as raised:
        plan(papers=[CASE["papers"][0] | {"day": "2027-12-31"}])
    assert "case.yaml:" in str(raised.value)


def test_acts_that_last_beyond_the_day_of_the_plan_do_not_fit() -> None:
    made = plan(events=event(until="2031-05"))
    assert any("lasts until 2031-05" in m.says for m in made.misfits)

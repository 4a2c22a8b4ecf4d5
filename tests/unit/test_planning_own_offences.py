"""What victims did is in no letter, and who is accused as well comes under non-punishment first."""

from __future__ import annotations

from datetime import date

from comity.base.plain import parse_yaml
from comity.documents.drafts import Desk, request_draft
from comity.facts.model import Case
from comity.facts.read import case_of
from comity.planning.letters import letter_of
from comity.planning.plan import Plan, plan_of
from comity.planning.rewording import rewordings
from support.every_ask import text_of
from support.shipped import LAW

DAY = date(2026, 11, 22)
CASE = """\
case: exercise
requesting: Italy
proceedings: {nature: criminal, stage: trial, offence: trafficking in persons, law: article 601}
persons:
  - {id: she, role: accused, age_class: adult, nationality: [Nigeria]}
  - {id: he, role: accused, age_class: adult}
  - {id: girls, role: presumed-victim, count: 3, age_class: child}
  - {id: boy, role: presumed-victim, age_class: child}
  - {id: boss, role: suspect}
events:
  - {id: sold, act: recruitment, by: [boss], of: [she], place: Italy, day: 2015-01, says: sold}
  - {id: alone, act: recruitment, by: [she], of: [girls], place: Italy, day: 2016-01, says: came}
  - {id: joint, act: recruitment, by: [she, he], of: [girls], place: Italy, day: 2016-02, says: go}
  - {id: kept, act: harbouring, by: [boss], of: [boy], place: Italy, day: 2016-03,
     purposes: [criminal_activities], says: found tending cannabis}
circumstances:
  offences_by_victim:
    - {offence: production of cannabis, of: [boy]}
evidence:
  - {id: why, measure: witness_hearing, where: France, of: [she], questions: [Why so?]}
  - {id: boy-heard, measure: witness_hearing, where: France, of: [boy]}
  - {id: his, measure: records, where: France, says: his calls, of: [he], link: LINK,
     events: [sold, alone, joint, kept]}
"""
FREED = "of: [she], released: {by: the prosecutor, because: decided},"


def case(old: str = "", new: str = "") -> Case:
    assert old in CASE
    return case_of(parse_yaml(CASE.replace(old, new, 1), "case.yaml"), LAW)


def plan(old: str = "", new: str = "") -> Plan:
    return plan_of(LAW, case(old, new), DAY)


def paper(made: Plan) -> str:
    papers = (request_draft(Desk(LAW), made, r).paper for r in made.requests)
    return " ".join(text_of(p) for p in papers).casefold()


def test_an_ask_of_who_is_victim_and_accused_is_withheld_with_what_binds() -> None:
    found = {w.evidence.id: w.grounds for w in plan().withheld}
    assert set(found) == {"why", "boy-heard"}
    for (ground,) in found.values():
        assert "non-punishment comes first" in ground.why
        assert set(ground.cites) == {"cets197:26", "eu2011_36:8"}


def test_a_text_that_does_not_bind_is_not_cited() -> None:
    made = plan("requesting: Italy", "requesting: Philippines")
    assert {c for w in made.withheld for g in w.grounds for c in g.cites} == {"actip:14(7)"}


def test_an_accused_who_is_no_victim_is_asked_about() -> None:
    assert [a.evidence.id for r in plan().requests for a in r.asks] == ["his"]
    made = plan("by: [boss], of: [she]", "by: [boss], of: [boy]")
    assert {w.evidence.id for w in made.withheld} == {"boy-heard"}


def test_no_victim_stands_among_the_doers_and_what_victims_did_alone_is_out() -> None:
    made = plan()
    events = {e.id: e for e in letter_of(LAW, made, made.requests[0]).events}
    assert set(events) == {"sold", "joint", "kept"}
    assert events["joint"].by == ("he",)
    assert events["sold"].of == ("she",)


def test_what_was_done_to_a_victim_is_told_without_the_offence() -> None:
    made = plan()
    assert "cannabis" not in paper(made)
    assert "harbouring" in paper(made)
    lacks = [n.says for n in rewordings(made.case, made.requests[0])]
    assert lacks == ["other words for what happened (kept): what they speak of is never sent"]


def test_an_offence_of_a_victim_is_in_no_other_words_of_an_ask() -> None:
    made = plan("link: LINK", "link: shows who sold the Cannabis")
    assert "cannabis" not in paper(made)
    assert any("the link of his" in n.says for n in rewordings(made.case, made.requests[0]))


def test_the_offence_that_is_charged_is_still_named() -> None:
    made = plan("production of cannabis, of: [boy]", "trafficking in persons, of: [she]")
    assert "trafficking in persons" in paper(made)


def test_a_released_ask_of_who_is_accused_tells_what_is_held_against_her() -> None:
    made = plan("where: France, of: [she],", f"where: France, {FREED}")
    assert {w.evidence.id for w in made.withheld} == {"boy-heard"}
    events = {e.id: e for e in letter_of(LAW, made, made.requests[0]).events}
    assert events["joint"].by == ("she", "he")
    assert "alone" in events

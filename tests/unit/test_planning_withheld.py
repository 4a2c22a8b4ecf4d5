"""What is withheld, what a letter may tell, and what must come before anything is asked."""

from __future__ import annotations

from datetime import date

import pytest

from comity.base.errors import BadInput
from comity.base.plain import parse_yaml
from comity.facts.model import Case
from comity.facts.read import case_of
from comity.planning.letters import Letter, letter_of
from comity.planning.plan import Plan, plan_of
from support.shipped import LAW

DAY = date(2026, 11, 22)
CASE = """\
case: exercise
requesting: Italy
about: She asked for asylum in Turin and lives in a shelter.
on: 2026-11-22
persons:
  - {id: v, role: presumed-victim, pseudonym: Witness A, nationality: [Nigeria], resides: Italy}
  - {id: mother, role: family-member, resides: Nigeria}
  - {id: guard, role: suspect, nationality: [Libya]}
events:
  - {id: recruited, act: recruitment, of: [v], place: Nigeria, day: 2023-02, says: promised work}
  - {id: held, act: harbouring, by: [guard], of: [v], place: Libya, day: 2023-04, says: beaten}
  - {id: claim, act: other, of: [v], place: Italy, day: 2023-03, says: asylum was asked for}
  - {id: moved, act: other, of: [v], place: Italy, day: 2024-05, says: with a host family}
circumstances:
  persecution_feared_in: [Nigeria]
  officials_complicit: [Libya]
evidence:
  - {id: nga, measure: records, where: Nigeria, says: travel papers, of: [guard]}
  - {id: house, measure: records, where: Libya, says: the house, of: [guard], events: [held]}
  - {id: ward, measure: records, where: Libya, says: hospital papers, of: [v]}
  - {id: family, measure: witness_hearing, where: Libya, says: the offer, of: [mother]}
  - {id: bank, measure: bank_records, where: France, says: transfers, of: [v, guard]}
"""


def case(old: str = "", new: str = "") -> Case:
    assert old in CASE
    return case_of(parse_yaml(CASE.replace(old, new, 1) if old else CASE, "case.yaml"), LAW)


def plan(old: str = "", new: str = "") -> Plan:
    return plan_of(LAW, case(old, new), DAY)


def withheld(made: Plan) -> set[str]:
    return {w.evidence.id for w in made.withheld}


def asked(made: Plan) -> set[str]:
    return {a.evidence.id for r in made.requests for a in r.asks}


def letter(made: Plan, requested: str) -> Letter:
    request = next(r for r in made.requests if r.requested == requested)
    return letter_of(LAW, made, request)


def test_every_ask_of_a_state_in_which_persecution_is_feared_is_withheld() -> None:
    made = plan()
    assert "nga" in withheld(made)
    assert not [r for r in made.requests if r.requested == "NGA"]


def test_where_officials_are_involved_asks_about_victims_and_family_are_withheld() -> None:
    made = plan()
    assert withheld(made) == {"nga", "ward", "family"}
    assert asked(made) == {"house", "bank"}


def test_a_state_from_which_a_victim_is_at_risk_is_treated_alike() -> None:
    made = plan("officials_complicit: [Libya]", "victim_at_risk_from: [Libya]")
    assert withheld(made) == {"nga", "ward", "family"}


def test_the_return_of_a_victim_to_a_risk_is_withheld_whomever_it_names() -> None:
    made = plan("{id: house, measure: records", "{id: house, measure: victim_return")
    assert "house" in withheld(made)


def test_an_ask_that_says_not_whom_it_concerns_may_concern_a_victim() -> None:
    made = plan("the house, of: [guard],", "the house,")
    assert "house" in withheld(made)


def test_a_territory_of_a_feared_state_is_that_state() -> None:
    text = CASE.replace("persecution_feared_in: [Nigeria]", "persecution_feared_in: [China]")
    text = text.replace("where: Nigeria", "where: Hong Kong")
    made = plan_of(LAW, case_of(parse_yaml(text, "case.yaml"), LAW), DAY)
    assert "nga" in withheld(made)


@pytest.mark.parametrize("typed", ["Nigeria", "NG", "NGA", "Federal Republic of Nigeria"])
def test_a_feared_state_is_found_however_it_is_written(typed: str) -> None:
    found = case("[Nigeria]\n  officials", f"[{typed}]\n  officials")
    assert found.circumstances.persecution_feared_in == ("NGA",)


def test_each_withheld_ask_says_why_what_comes_first_and_who_may_release_it() -> None:
    grounds = [g for w in plan().withheld for g in w.grounds]
    assert grounds
    assert all(g.why and g.first and g.release for g in grounds)


def test_a_released_ask_is_drafted_and_keeps_its_grounds() -> None:
    freed = "of: [v], released: {by: the chief prosecutor, because: the ward is abroad}}"
    made = plan("of: [v]}", freed)
    assert withheld(made) == {"nga", "family"}
    ask = next(a for r in made.requests for a in r.asks if a.evidence.id == "ward")
    assert ask.released is not None
    assert ask.grounds


def test_a_release_without_a_reason_is_refused_with_its_line() -> None:
    with pytest.raises(BadInput, match=r"case\.yaml:20: A release needs"):
        case("of: [v]}", "of: [v], released: {by: x, because: ' '}}")


def test_the_requesting_state_cannot_be_the_one_that_is_feared() -> None:
    with pytest.raises(BadInput, match=r"case\.yaml:15: Italy asks in this case"):
        case("[Nigeria]\n  officials", "[Italy]\n  officials")


def test_an_unknown_feared_state_is_refused_and_never_skipped() -> None:
    with pytest.raises(BadInput, match=r"case\.yaml:15: 'Nigerria'"):
        case("[Nigeria]\n  officials", "[Nigerria]\n  officials")


def test_a_letter_holds_only_events_linked_to_its_asks() -> None:
    assert [e.id for e in letter(plan(), "LBY").events] == ["held"]


def test_an_ask_without_events_tells_those_of_its_persons_and_never_asylum_or_later() -> None:
    assert [e.id for e in letter(plan(), "FRA").events] == ["recruited", "held"]


def test_a_victim_stands_in_a_letter_as_pseudonym_and_role_alone() -> None:
    people = {p.id: p for p in letter(plan(), "FRA").persons}
    assert people["v"].pseudonym == "Witness A"
    assert people["v"].role == "presumed victim"
    assert people["v"].nationality == ()
    assert people["mother"].resides == ""


def test_a_dead_victim_is_named_as_such_and_asks_no_place_of_safety() -> None:
    made = plan("pseudonym: Witness A,", "pseudonym: Witness A, died: 2025-01,")
    assert [p.died for p in letter(made, "FRA").persons if p.id == "v"] == [True]
    said = " ".join(c.says for c in made.cautions)
    assert "place of safety" not in said
    assert "the family is to be protected" in said
    assert withheld(made) == {"nga", "ward", "family"}


def test_words_of_asylum_or_a_shelter_stay_out_of_a_letter() -> None:
    made = plan("says: transfers", "says: transfers, needed_because: she sought asylum")
    (part,) = letter(made, "FRA").parts
    assert part.asks[0].wanted.needed_because == ""


def test_a_deadline_that_is_past_is_out_of_order_and_left_open_in_the_letter() -> None:
    made = plan("says: the house,", "says: the house, deadline: {day: 2026-10-01, why: trial},")
    assert [m.note for m in made.misfits] == [False]
    assert letter(made, "LBY").parts[0].asks[0].late


def test_an_event_after_the_day_of_the_plan_is_out_of_order() -> None:
    made = plan_of(LAW, case(), date(2024, 1, 1))
    assert any("moved is of 2024-05" in m.says for m in made.misfits)


def test_a_deadline_set_for_another_day_is_only_a_note() -> None:
    text = CASE.replace("the house,", "the house, deadline: {day: 2027-02, why: trial},")
    made = plan_of(LAW, case_of(parse_yaml(text, "case.yaml"), LAW), date(2025, 1, 1))
    assert [m.note for m in made.misfits] == [True]


def test_a_state_that_did_not_exist_on_the_day_is_refused() -> None:
    with pytest.raises(BadInput, match="the requested state, did not exist before"):
        plan_of(LAW, case("where: France", "where: South Sudan"), date(2010, 1, 1))
    with pytest.raises(BadInput, match="The Soviet Union, the requesting state, ceased to exist"):
        plan_of(LAW, case("requesting: Italy", "requesting: Soviet Union"), DAY)

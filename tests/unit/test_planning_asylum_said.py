"""A case that speaks of asylum and does not say in which state persecution is feared."""

from __future__ import annotations

from datetime import date

import pytest

from comity.base.plain import parse_yaml
from comity.facts.model import Case
from comity.facts.read import case_of
from comity.planning.plan import Plan, plan_of
from comity.planning.referrals import referrals_of, referrals_withheld
from comity.planning.replies import replies_of
from support.shipped import LAW

DAY = date(2026, 11, 22)
CASE = """\
case: exercise
requesting: Spain
persons:
  - {id: v, role: presumed-victim, age_class: adult, nationality: [Albania], note: NOTE}
  - {id: mother, role: family-member, resides: Kosovo}
  - {id: boss, role: suspect, nationality: [Albania], resides: Albania}
events:
  - {id: got, act: recruitment, by: [boss], of: [v], place: Albania, day: 2025-03, says: SAYS}
circumstances:
  officials_complicit: []
evidence:
  - {id: alb, measure: bank_records, where: Albania, says: accounts, of: [boss], link: LINK}
  - {id: xkx, measure: records, where: Kosovo, says: papers, of: [boss]}
  - {id: bel, measure: records, where: Belgium, says: leases, of: [boss]}
replies:
  - {id: r, move: refusal, about: bel, authority: an office}
referrals:
  - {id: home, kind: return, of: [v], where: Albania}
  - {id: care, kind: referral, of: [v], where: Belgium}
"""


def case(*changes: tuple[str, str]) -> Case:
    text = CASE
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    return case_of(parse_yaml(text, "case.yaml"), LAW)


def plan(*changes: tuple[str, str]) -> Plan:
    return plan_of(LAW, case(*changes), DAY)


def withheld(made: Plan) -> set[str]:
    return {w.evidence.id for w in made.withheld}


def test_a_case_that_speaks_of_none_goes_on() -> None:
    assert withheld(plan()) == set()
    assert referrals_withheld(LAW, case()) == ()


@pytest.mark.parametrize("at", ["NOTE", "SAYS", "LINK"])
@pytest.mark.parametrize(
    "words", ["an asylum claim is pending", "elle a demandé l'asile", "tiene miedo a volver"]
)
def test_words_anywhere_withhold_towards_nationality_and_family(at: str, words: str) -> None:
    made = plan((at, f'"{words}"'))
    assert withheld(made) == {"alb", "xkx"}
    (ground,) = next(w for w in made.withheld if w.evidence.id == "alb").grounds
    assert "the case speaks of asylum or fear of return" in ground.why
    assert "persecution_feared_in" in ground.why
    assert "asylum: none" in ground.why


@pytest.mark.parametrize(
    "key", ["about: she asked for asylum", "source: file of the asylum office"]
)
def test_words_of_the_case_as_a_whole_count(key: str) -> None:
    assert withheld(plan(("requesting:", f"{key}\nrequesting:"))) == {"alb", "xkx"}


@pytest.mark.parametrize("stand", ["pending", "granted"])
def test_what_the_key_says_withholds_without_any_word(stand: str) -> None:
    made = plan(("officials_complicit: []", f"asylum: {stand}"))
    assert withheld(made) == {"alb", "xkx"}
    assert f"asylum is said to be {stand}" in made.withheld[0].grounds[0].why


def test_none_said_in_so_many_words_lets_words_pass() -> None:
    made = plan(("NOTE", "no asylum"), ("officials_complicit: []", "asylum: none"))
    assert withheld(made) == set()


def test_a_state_that_is_named_settles_it() -> None:
    made = plan(("NOTE", "asylum"), ("officials_complicit: []", "persecution_feared_in: [Albania]"))
    assert withheld(made) == {"alb"}
    assert "may be that state" not in made.withheld[0].grounds[0].why


def test_a_victim_of_unsaid_nationality_may_flee_from_any_state() -> None:
    made = plan(("NOTE", "asylum"), (" nationality: [Albania], note", " note"))
    assert withheld(made) == {"alb", "xkx", "bel"}


def test_a_return_is_withheld_and_care_elsewhere_is_not() -> None:
    made = plan(("NOTE", "asylum"))
    assert [w.referral for w in referrals_withheld(LAW, made.case)] == ["home"]
    assert [r.referral.id for r in referrals_of(LAW, made)] == ["care"]


def test_a_reply_to_the_state_of_nationality_is_not_drafted() -> None:
    swap = ("requesting: Spain", "requesting: Albania")
    assert [r.reply.id for r in replies_of(LAW, plan(swap))] == ["r"]
    assert replies_of(LAW, plan(swap, ("NOTE", "asylum"))) == ()


def test_a_person_may_release_such_an_ask() -> None:
    freed = ("link: LINK", "released: {by: the head, because: counsel agrees}")
    made = plan(("NOTE", "asylum"), freed)
    assert withheld(made) == {"xkx"}

"""Whom a duty of a state serves, and the scope that its text sets: Palermo 4, UNTOC 3(1), 18(1)."""

from __future__ import annotations

from collections.abc import Iterable

from comity.facts.model import Case
from comity.facts.read_off import victims
from comity.law.model import Law, State
from comity.law.owed import StateDuty
from comity.reasoning.ages import child_victim
from comity.reasoning.answer import Reason, Verdict, all_of
from comity.reasoning.borders import transnational
from comity.reasoning.group import organised_group
from comity.reasoning.scope import suspected_transnational_and_group
from comity.reasoning.weight import summed

SCOPE = ("palermo:4", "untoc:3(1)")


def limits(law: Law, case: Case, state: State, duty: StateDuty) -> Iterable[Reason]:
    """Yield what limits a duty in a case: to children, or to the scope of its text.

    Protection is never refused for want of a border or a group: there it is a condition.
    """
    if duty.persons != "any" and victims(case):
        yield _child(case) if duty.persons == "children" else _women(case, duty.persons)
    if duty.scope == "suspected-transnational-group":
        yield suspected_transnational_and_group(case, state, law)
    if duty.scope == "transnational-and-group":
        yield _scope(law, case, protects=duty.duty == "protection")


def _child(case: Case) -> Reason:
    """Return whether a victim was under 18: one child among adults is enough for the duty."""
    held = child_victim(case)
    if held.verdict != "conditional" or not any(_sure(p.age, p.age_class) for p in victims(case)):
        return held
    return Reason("yes", held.says, held.cites, held.facts)


def _women(case: Case, whom: str) -> Reason:
    """Return whether a victim is a woman, or a child where the text protects children too."""
    people, cites = victims(case), ("cedaw:6", "saarc2002:I")
    facts = tuple(f"{p.id}: {p.sex}" for p in people)
    if whom == "women-and-children" and (child := _child(case)).verdict == "yes":
        return child
    if any(p.sex in ("female", "both") for p in people):
        return Reason("yes", "a victim is a woman", cites, facts)
    if all(p.sex == "male" for p in people):
        says = f"the text protects {whom.replace('-', ' ')}, and no victim is said to be one"
        return Reason("no", says, cites, facts)
    missing = tuple(f"the sex of {p.id}" for p in people if p.sex not in ("male", "female"))
    return Reason("unknown", f"the text protects {whom.replace('-', ' ')}", cites, facts, missing)


def _sure(age: int | None, said: str) -> bool:
    return age < 18 if age is not None else said == "child"


def _scope(law: Law, case: Case, protects: bool) -> Reason:
    parts = (transnational(case, law), organised_group(case))
    verdict: Verdict = all_of(r.verdict for r in parts)
    if protects and verdict != "yes":
        says = "the text reaches offences across a border that involve an organised criminal group"
        missing = ("whether the offence is transnational and involves an organised group",)
        return Reason("conditional", says, SCOPE, (), missing, because=parts)
    words = {
        "yes": "the offence is transnational and involves an organised criminal group",
        "no": "the text reaches transnational offences of an organised criminal group only",
    }
    says = words.get(verdict, "whether the offence is transnational, with a group, is not known")
    return summed(verdict, says, SCOPE, parts)

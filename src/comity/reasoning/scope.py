"""Scope of cooperation: reasonable grounds to suspect, transnational, with a group, of a child.

UNTOC 2(a), 2(c), 3(2), 18(1); Palermo 3(d), 4. Denied facts never count. What is only alleged
says so; what is only suspected is enough for reasonable grounds (18(1)) and for nothing more.
"""

from __future__ import annotations

from comity.facts.model import Case, Person
from comity.facts.read_off import purposes_of
from comity.law.model import Law, State
from comity.reasoning.ages import child_victim
from comity.reasoning.answer import Reason, all_of, any_of
from comity.reasoning.borders import crossing, transnational
from comity.reasoning.group import grouped, organised_group
from comity.reasoning.weight import basis, fact_of, proof, purposes_standing, summed, weighed

__all__ = [
    "child_victim",
    "organised_group",
    "sexual_purpose",
    "suspected_transnational_and_group",
    "transnational",
]


def suspected_transnational_and_group(
    case: Case, requested: State | None, law: Law | None = None
) -> Reason:
    """Return whether there are reasonable grounds to suspect both elements: UNTOC 18(1).

    Victims, witnesses, proceeds or evidence in the requested state make it transnational here.
    """
    across, group = _across(case, requested, law), grouped(case, suffices=True)
    verdict = all_of((across.verdict, group.verdict))
    words = {
        "yes": "there are reasonable grounds to suspect a transnational offence with a group",
        "no": "nothing gives grounds to suspect both a transnational offence and a group",
        "conditional": "grounds to suspect a transnational offence with a group are conditional",
        "unknown": "whether there are grounds to suspect both is not known",
    }
    return summed(verdict, words[verdict], ("untoc:18(1)",), (across, group))


def _across(case: Case, requested: State | None, law: Law | None) -> Reason:
    plain = crossing(case, suffices=True, law=law)
    if requested is None:
        return plain
    there = _in_requested(case, requested.code)
    verdict = any_of((plain.verdict, there.verdict))
    says = there.says if there.verdict == "yes" else plain.says
    return summed(verdict, says, ("untoc:18(1)",), (plain, there))


def _in_requested(case: Case, code: str) -> Reason:
    held = (
        *(f"evidence {e.id}" for e in case.evidence if e.where == code),
        *(f"{p.role} {p.id}" for p in sorted(case.persons, key=lambda p: p.id) if _there(p, code)),
        *(("proceeds",) if code in case.circumstances.proceeds_in else ()),
    )
    if held:
        says = f"victims, witnesses, proceeds, instrumentalities or evidence are in {code}"
        return Reason("yes", says, ("untoc:18(1)",), tuple(sorted(held)))
    says = f"no victim, witness, proceeds or evidence is said to be in {code}"
    return Reason("unknown", says, ("untoc:18(1)",), (), (f"what lies in {code}",))


def _there(one: Person, code: str) -> bool:
    wanted = {"victim", "presumed-victim", "identified-victim", "witness"}
    return one.role in wanted and one.resides == code


def sexual_purpose(case: Case) -> Reason:
    """Return whether prostitution or other sexual exploitation was intended: Palermo 3(a)."""
    cites, word = ("palermo:3(a)",), "sexual_exploitation"
    events = sorted(case.events, key=lambda e: e.id)
    held = [e for e in events if word in (purposes_of(e) or ())]
    if held:
        stands = [purposes_standing(e) for e in held]
        verdict = weighed(stands)
        facts = tuple(fact_of(e) for e in held)
        says = f"sexual exploitation was intended ({basis(stands)})"
        return Reason(verdict, says, cites, facts, proof(verdict, "; ".join(facts)))
    if all(purposes_of(e) is None for e in events):
        return Reason("unknown", "no purpose is said", cites, (), ("the purpose of the acts",))
    return Reason("no", "no purpose of sexual exploitation is said", cites)

"""When nobody is returned: without the person's own yes, a guardian for a child, and safety.

Palermo 8(2); CETS 197 articles 10(4), 16(2) and 16(7).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from comity.facts.model import Case, Claim, Evidence, Person
from comity.facts.read_off import counts, stated
from comity.law.model import Law
from comity.planning.consents import label_of, may_be_child, may_guard, no_to_return
from comity.planning.fleeing import unsettled
from comity.planning.ground import Ground
from comity.planning.naming import the
from comity.planning.telling import told
from comity.reasoning.offers import one_state

_NOBODY = "nobody: what must come first has to stand"


def grounds_for_return(
    law: Law, case: Case, state: str, kind: str = "return"
) -> tuple[Ground, ...]:
    """Return why a person is not referred or returned to a state, where that is so."""
    name, held = the(law.states[state].name), case.circumstances
    open_ = unsettled(law, case, state)
    found = [open_] if open_ else []
    if among(law, state, held.persecution_feared_in):
        found.append(
            Ground(
                f"persecution is feared in {name}",
                "the authority that decides on protection has decided, and the person wishes it",
                "nobody while the claim is open",
            )
        )
    if among(law, state, held.victim_at_risk_from):
        found.append(
            Ground(
                f"the person is at risk from {name}",
                "the risk to the person and to the family is assessed, and their protection stands",
                "the head of the service, with the informed consent of the person",
            )
        )
    if kind == "return" and among(law, state, held.officials_complicit):
        found.append(
            Ground(
                f"officials of {name} are said to be involved",
                "who meets and protects the person there, apart from those officials, is settled",
                "the head of the service, with the informed consent of the person",
            )
        )
    return tuple(found)


def among(law: Law, state: str, codes: tuple[str, ...]) -> bool:
    """Return whether a state, or the one whose territory it is, is among these."""
    return any(one_state(law.states[state], law.states[code]) for code in codes)


def agreed(claim: Claim) -> bool:
    """Return whether a consent was given and is not denied."""
    held = stated(claim)
    return held.value == "yes" and counts(held.standing)


def return_grounds(law: Law, case: Case, evidence: Evidence, on: date) -> Iterator[Ground]:
    """Yield why another state is not asked to take a victim back: nothing of it can be released."""
    people = [p for p in case.persons if p.id in evidence.of]
    if not people:
        yield _ground(
            "the case file does not say whose return it is (`of`)",
            "the person is named by role, and wishes the return",
            "palermo:8(2)",
        )
    yield from _wish(evidence)
    for person in people:
        yield from _own_no(law, case, evidence, person, on)
        if may_be_child(case, person, on):
            yield from _child(case, evidence, person)
    if not told(evidence.items.get("safety-of-return", "")):
        yield _ground(
            "what was found on the safety of the return is not said (`items: safety-of-return`)",
            "the safety of the person there is assessed, by whom is said, and proceedings are "
            "minded",
            "palermo:8(2)",
            "cets197:16(2)",
        )


def _wish(evidence: Evidence) -> Iterator[Ground]:
    if agreed(evidence.consent):
        return
    said = stated(evidence.consent).value
    yield _ground(
        "the person does not agree to the return (`consent`)"
        if said != "unknown"
        else "whether the person wishes the return is not said (`consent`)",
        "the person, informed and with counsel of their own, wishes to return",
        "palermo:8(2)",
        "cets197:16(2)",
    )


def _own_no(law: Law, case: Case, evidence: Evidence, person: Person, on: date) -> Iterator[Ground]:
    """Yield that a person took back or refused a return to this state under `referrals`."""
    there = [
        r
        for r in case.referrals
        if r.kind == "return" and one_state(law.states[r.where], law.states[evidence.where])
    ]
    for how in no_to_return(there, person, on):
        yield _ground(
            f"the return was {how} {label_of(person)}",
            "the person wishes it anew, and says so later",
            "palermo:8(2)",
            "cets197:16(2)",
        )


def _child(case: Case, evidence: Evidence, person: Person) -> Iterator[Ground]:
    label = label_of(person)
    if not any(may_guard(case, p, person) for p in case.persons):
        yield _ground(
            f"no guardian is declared for {label}, who is or may be a child",
            "a guardian apart from anyone who took part is named (role `guardian`) and heard",
            "cets197:10(4)",
        )
    if not told(evidence.items.get("best-interests", "")):
        yield _ground(
            f"the best interests of {label}, who is or may be a child, are not said to be "
            "determined (`items: best-interests`)",
            "a risk and security assessment finds the return to be in the child's best interests",
            "cets197:16(7)",
            "crc:3(1)",
        )


def _ground(why: str, first: str, *cites: str) -> Ground:
    return Ground(why, first, _NOBODY, cites, final=True)

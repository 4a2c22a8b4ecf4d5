"""Asks that are not drafted: a letter to the wrong state can cost a life."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from comity.facts.model import Case, Evidence
from comity.facts.read_off import VICTIM_ROLES
from comity.law.model import Law
from comity.planning.fleeing import may_flee_from, why_unsettled
from comity.planning.matter import Matter, called
from comity.planning.naming import the
from comity.planning.own_offences import NON_PUNISHMENT, both
from comity.reasoning.offers import one_state


class Ground(Struct, frozen=True):
    """Why an ask is withheld, what must come first, and which office may release it."""

    why: str
    first: str
    release: str
    cites: tuple[str, ...] = ()


class Withheld(Struct, frozen=True):
    """An ask that stands in no letter until a person releases it."""

    evidence: Evidence
    requested: str
    requested_name: str
    measure: str
    grounds: tuple[Ground, ...]


def grounds(matter: Matter, evidence: Evidence, state: str) -> tuple[Ground, ...]:
    """Return every ground on which an ask towards a state is withheld; none where it may be made.

    A territory counts as its state, and an ask that names nobody as one that may be of a victim.
    """
    found = (*_grounds(matter.law, matter.case, evidence, state), *_own(matter, evidence))
    return tuple(found)


def _own(matter: Matter, evidence: Evidence) -> Iterator[Ground]:
    """Yield that non-punishment comes first where an ask concerns what a victim did."""
    case, who = matter.case, both(matter.case)
    doers = {i for e in case.events if e.id in evidence.events for i in e.by}
    concerned = who.intersection(evidence.of or doers)
    if concerned:
        people = called(p for p in case.persons if p.id in concerned)
        yield Ground(
            f"the ask concerns a person who is said to be a victim and to have done what is held "
            f"against a suspect ({people}): non-punishment comes first",
            "it is decided at home, after trained persons have assessed the person, whether the "
            "person is punished for what was done under compulsion or because of the trafficking",
            "the prosecutor who decides on non-punishment, in writing",
            matter.binding(NON_PUNISHMENT),
        )


def unsettled(law: Law, case: Case, state: str) -> Ground | None:
    """Return why a state learns nothing while it is not said where persecution is feared."""
    why = why_unsettled(case)
    if not why or not may_flee_from(law, case, state):
        return None
    return Ground(
        f"{why}; {the(law.states[state].name)} may be that state",
        "the victim's own counsel, or the authority that decides on protection, says in which "
        "state persecution is feared, and the case file says it too",
        "the head of the requesting authority, in agreement with the authority that decides on "
        "protection; never the investigator alone",
    )


def _grounds(law: Law, case: Case, evidence: Evidence, state: str) -> Iterator[Ground]:
    name = the(law.states[state].name)
    open_ = unsettled(law, case, state)
    if open_:
        yield open_
    if _among(law, state, case.circumstances.persecution_feared_in):
        yield Ground(
            f"persecution is feared in {name}: a request would tell it of the person or the claim",
            "the authority that decides on protection says in writing that nothing asked can lead "
            "to the person, the family or the claim",
            "the head of the requesting authority, in agreement with the authority that decides on "
            "protection; never the investigator alone",
        )
    whom = _whom(case, evidence)
    if not whom:
        return
    held = case.circumstances
    if _among(law, state, held.victim_at_risk_from):
        yield Ground(
            f"a victim is at risk from {name}, and {whom}",
            "the risk to the person and to the family is assessed, and their protection stands",
            "the head of the requesting authority, after those who protect the victim were heard",
        )
    if _among(law, state, held.officials_complicit):
        yield Ground(
            f"officials of {name} are said to be involved, and {whom}",
            "an authority there, a channel and a circle of readers apart from those officials "
            "are settled",
            "the head of the requesting authority, after those who protect the victim were heard",
        )


def grounds_for_return(
    law: Law, case: Case, state: str, kind: str = "return"
) -> tuple[Ground, ...]:
    """Return why a person is not referred or returned to a state, where that is so."""
    name, held = the(law.states[state].name), case.circumstances
    open_ = unsettled(law, case, state)
    found = [open_] if open_ else []
    if _among(law, state, held.persecution_feared_in):
        found.append(
            Ground(
                f"persecution is feared in {name}",
                "the authority that decides on protection has decided, and the person wishes it",
                "nobody while the claim is open",
            )
        )
    if _among(law, state, held.victim_at_risk_from):
        found.append(
            Ground(
                f"the person is at risk from {name}",
                "the risk to the person and to the family is assessed, and their protection stands",
                "the head of the service, with the informed consent of the person",
            )
        )
    if kind == "return" and _among(law, state, held.officials_complicit):
        found.append(
            Ground(
                f"officials of {name} are said to be involved",
                "who meets and protects the person there, apart from those officials, is settled",
                "the head of the service, with the informed consent of the person",
            )
        )
    return tuple(found)


def _among(law: Law, state: str, codes: tuple[str, ...]) -> bool:
    return any(one_state(law.states[state], law.states[code]) for code in codes)


def _whom(case: Case, evidence: Evidence) -> str:
    """Return in words how an ask touches a victim or the family, or nothing where it does not."""
    if evidence.measure == "victim_return":
        return "the ask is the return of a victim"
    roles = {p.role for p in case.persons if p.id in evidence.of}
    if roles & VICTIM_ROLES:
        return "the ask concerns a victim"
    if "family-member" in roles:
        return "the ask concerns the family of a victim"
    return "" if evidence.of else "the case file does not say whom the ask concerns (`of`)"

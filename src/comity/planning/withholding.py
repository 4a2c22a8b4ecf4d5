"""Asks that are not drafted: a letter to the wrong state can cost a life."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from comity.facts.model import Case, Evidence
from comity.facts.read_off import VICTIM_ROLES
from comity.law.model import Law
from comity.planning.fleeing import unsettled
from comity.planning.ground import Ground
from comity.planning.matter import Matter, called
from comity.planning.naming import the
from comity.planning.offices import supported
from comity.planning.own_offences import NON_PUNISHMENT, both
from comity.planning.returning import agreed, among, return_grounds


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
    law, case, on, _ = matter
    return (
        *_grounds(law, case, evidence, state),
        *_own(matter, evidence),
        *_records(case, evidence),
        *(return_grounds(law, case, evidence, on) if evidence.measure == "victim_return" else ()),
    )


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


def _records(case: Case, evidence: Evidence) -> Iterator[Ground]:
    """Yield that what a shelter or a service recorded of a victim waits for consent or an order."""
    ordered = any(p.id in evidence.papers and p.kind in _ORDERS for p in case.papers)
    if supported(case, evidence) and not ordered and not agreed(evidence.consent):
        yield Ground(
            "what a shelter, a support service or who treats or counsels a victim recorded is "
            "asked for, on no consent of the person and no order of a court",
            "the person, with counsel of their own, agrees to it (`consent: yes`), or a court has "
            "ordered it (a paper of kind `order` or `warrant`, named under `papers`)",
            "the head of the requesting authority, after the person and the service were heard",
            ("cets197:11(1)", "palermo:6(1)"),
        )


_ORDERS = frozenset(("order", "warrant"))


def _grounds(law: Law, case: Case, evidence: Evidence, state: str) -> Iterator[Ground]:
    name = the(law.states[state].name)
    open_ = unsettled(law, case, state)
    if open_:
        yield open_
    if among(law, state, case.circumstances.persecution_feared_in):
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
    if among(law, state, held.victim_at_risk_from):
        yield Ground(
            f"a victim is at risk from {name}, and {whom}",
            "the risk to the person and to the family is assessed, and their protection stands",
            "the head of the requesting authority, after those who protect the victim were heard",
        )
    if among(law, state, held.officials_complicit):
        yield Ground(
            f"officials of {name} are said to be involved, and {whom}",
            "an authority there, a channel and a circle of readers apart from those officials "
            "are settled",
            "the head of the requesting authority, after those who protect the victim were heard",
        )


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

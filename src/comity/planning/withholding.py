"""Asks that are not drafted: a letter to the wrong state can cost a life."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from comity.facts.model import Case, Evidence
from comity.facts.read_off import VICTIM_ROLES
from comity.law.model import Law
from comity.planning.naming import the
from comity.reasoning.offers import one_state


class Ground(Struct, frozen=True):
    """Why an ask is withheld, what must come first, and which office may release it.

    What is `final` nobody releases: the case file must change first.
    """

    why: str
    first: str
    release: str
    final: bool = False
    cites: tuple[str, ...] = ()


class Withheld(Struct, frozen=True):
    """An ask that stands in no letter until a person releases it."""

    evidence: Evidence
    requested: str
    requested_name: str
    measure: str
    grounds: tuple[Ground, ...]


def grounds(law: Law, case: Case, evidence: Evidence, state: str) -> tuple[Ground, ...]:
    """Return every ground on which an ask towards a state is withheld; none where it may be made.

    A territory counts as its state, and an ask that names nobody as one that may be of a victim.
    """
    return tuple(_grounds(law, case, evidence, state))


def _grounds(law: Law, case: Case, evidence: Evidence, state: str) -> Iterator[Ground]:
    name = the(law.states[state].name)
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
    found = []
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

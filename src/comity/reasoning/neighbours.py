"""What stands beside trafficking: concepts that may hold with it or without it.

C029 2; SLAV1926 1(1); SUPP1956 1; OPSC 2; C182 3; CETS216 4; Smuggling Protocol 3(a); CETS197 19.
"""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from comity.facts.model import Case, Person
from comity.facts.read_off import acts_of, conduct, purposes_of
from comity.reasoning.answer import Reason
from comity.reasoning.labour import forced_labour, worst_child_labour
from comity.reasoning.sale import sale_of_child
from comity.reasoning.slavery import servile_status, slavery
from comity.reasoning.weight import claim

USERS_PUNISHED = date(2026, 7, 15)  # EU directive 18a: transposition of directive 2024/1712


class Neighbour(Struct, frozen=True):
    """A concept beside trafficking, and whether the facts meet it."""

    concept: str
    reason: Reason


def neighbours(case: Case, victim: Person) -> tuple[Neighbour, ...]:
    """Return every neighbouring concept tested on one victim; several may hold at once."""
    return (
        Neighbour("smuggling of migrants", smuggling(case)),
        Neighbour("forced labour", forced_labour(case, victim)),
        Neighbour("slavery", slavery(case, victim)),
        Neighbour("servile status", servile_status(case, victim)),
        Neighbour("sale of a child", sale_of_child(case, victim)),
        Neighbour("worst form of child labour", worst_child_labour(case, victim)),
        Neighbour("organ trafficking", organ_trafficking(case, victim)),
        Neighbour("knowing use of services", knowing_use(case)),
    )


def smuggling(case: Case) -> Reason:
    """Return whether an illegal entry was procured for gain: Smuggling Protocol 3(a).

    The object of smuggling is the border; it may stand beside trafficking.
    """
    says = "the illegal entry of a person into another state was procured for gain"
    said = claim(
        case.circumstances.crossed_border_illegally_for_gain, says, ("smuggling:3(a)",), "entry"
    )
    return _memory(said)


def organ_trafficking(case: Case, victim: Person) -> Reason:
    """Return whether an organ was removed illicitly, the organ being the object: CETS216 4(1)."""
    says = "an organ was removed without valid consent or for gain"
    held = case.circumstances.organ_removed_unlawfully
    said = claim(held, says, ("cets216:4(1)",), "organ removed")
    wanted = [p for e in acts_of(case, victim) if (p := purposes_of(e)) is not None]
    named = {one for purposes in wanted for one in purposes}
    if said.verdict == "unknown" and wanted and not named & {"organ_removal", "other"}:
        none = "nothing that is said points to the removal of an organ"
        return Reason("no", none, said.cites, (), (), "memory")
    return _memory(said)


def _memory(said: Reason) -> Reason:
    return Reason(said.verdict, said.says, said.cites, said.facts, said.missing, "memory")


def knowing_use(case: Case) -> Reason:
    """Return whether a user knew: states shall only consider making it an offence (CETS197 19).

    The EU directive requires it since 2026-07-15 (18a).
    """
    says = "services of a victim were used by somebody who knew of the trafficking"
    whole = conduct(case)
    early = whole is not None and whole.last < USERS_PUNISHED
    cites = ("cets197:19",) if early else ("cets197:19", "eu2011_36:18a")
    said = claim(case.circumstances.services_used_knowingly, says, cites, "knowing use")
    users = tuple(sorted(p.id for p in case.persons if p.role == "user" or p.part == "user"))
    if said.verdict == "unknown" and users:
        missing = ("whether the user knew that the person was a victim",)
        told = "somebody used the services; what that person knew decides"
        return Reason("conditional", told, cites, users, missing)
    return said

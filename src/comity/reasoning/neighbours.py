"""What stands beside trafficking: concepts that may hold with it or without it.

C029 2; SLAV1926 1(1); SUPP1956 1; OPSC 2-3; C182 3; CETS216 4; Smuggling Protocol 3(a); CETS197
19-20; ECHR 4(1).
"""

from __future__ import annotations

from msgspec import Struct

from comity.facts.model import Case, Person
from comity.reasoning.answer import Reason
from comity.reasoning.beside import (
    documents,
    forced_marriage,
    illegal_adoption,
    knowing_use,
    organ_trafficking,
    smuggling,
    state_imposed,
)
from comity.reasoning.labour import forced_labour, worst_child_labour
from comity.reasoning.sale import sale_of_child
from comity.reasoning.servitude import servitude
from comity.reasoning.slavery import servile_status, slavery


class Neighbour(Struct, frozen=True):
    """A concept beside trafficking, and whether the facts meet it."""

    concept: str
    reason: Reason


def neighbours(case: Case, victim: Person) -> tuple[Neighbour, ...]:
    """Return every neighbouring concept tested on one victim; several may hold at once."""
    return (
        Neighbour("smuggling of migrants", smuggling(case)),
        Neighbour("forced labour", forced_labour(case, victim)),
        Neighbour("state-imposed forced labour", state_imposed(case, victim)),
        Neighbour("servitude", servitude(case, victim)),
        Neighbour("slavery", slavery(case, victim)),
        Neighbour("servile status", servile_status(case, victim)),
        Neighbour("sale of a child", sale_of_child(case, victim)),
        Neighbour("worst form of child labour", worst_child_labour(case, victim)),
        Neighbour("forced marriage", forced_marriage(case, victim)),
        Neighbour("illegal adoption", illegal_adoption(case, victim)),
        Neighbour("organ trafficking", organ_trafficking(case, victim)),
        Neighbour("document offence", documents(case, victim)),
        Neighbour("knowing use of services", knowing_use(case)),
    )

"""Whether what happened, as it is said, is trafficking in persons: victim by victim, text by text.

Acts, means, purposes, child rule, consent and intent are those of each instrument's own definition
(Palermo 3, CETS197 4, EU directive 2 and what 2024/1712 adds, ACTIP 2, SAARC I, OAS 2, OPSC 2-3).
Treaties bind states: the offence that is charged is always one of national law (UNTOC 11(6)).
"""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from comity.facts.model import Case, Person
from comity.facts.read_off import acts_of, day_of, victims
from comity.law.model import Law
from comity.reasoning.answer import Reason, Verdict, any_of
from comity.reasoning.borders import transnational
from comity.reasoning.definitions import InstrumentResult, tested
from comity.reasoning.elements import Elements
from comity.reasoning.group import organised_group
from comity.reasoning.neighbours import Neighbour, neighbours
from comity.reasoning.own_law import OwnLawResult, own_laws
from comity.reasoning.protection import non_punishment, protection
from comity.reasoning.reach import View
from comity.reasoning.roles import aggravating, roles

__all__ = [
    "COMMON",
    "Elements",
    "InstrumentResult",
    "Qualification",
    "VictimResult",
    "qualify",
]

NO_GUILT = (
    "This is decision support signed by a person; it is no finding of guilt, and the offence is "
    "always the one of national law."
)
COMMON = "palermo"  # the definition that is tested on every case, in force there then or not


class VictimResult(Struct, frozen=True):
    """All that is answered about one victim; protection is decided apart from the offence."""

    victim: str
    verdict: Verdict
    says: str
    protection: Reason
    instruments: tuple[InstrumentResult, ...]
    neighbours: tuple[Neighbour, ...]
    non_punishment: tuple[Reason, ...] = ()
    own_law: tuple[OwnLawResult, ...] = ()


class Qualification(Struct, frozen=True):
    """The whole answer, with its flags; never a finding of guilt."""

    case: str
    on: date | None
    verdict: Verdict
    says: str
    guilt: str
    victims: tuple[VictimResult, ...]
    transnational: Reason
    organised_group: Reason
    aggravating: tuple[Reason, ...]
    roles: tuple[Reason, ...]
    missing: tuple[str, ...] = ()


def qualify(law: Law, case: Case, day: date | None = None) -> Qualification:
    """Return what the facts are under each definition; `day` is the day protection is asked for.

    The elements and the law in force are read on the days of the acts.
    """
    on = day or day_of(case)
    found = tuple(_victim(law, case, person, on) for person in victims(case))
    verdict = any_of(v.verdict for v in found) if found else "unknown"
    says = "; ".join(f"{v.victim}: {v.says}" for v in found) or "no victim is described"
    missing = [m for v in found for i in v.instruments if _speaks(i) for m in i.missing]
    return Qualification(
        case.case,
        on,
        verdict,
        says,
        NO_GUILT,
        found,
        transnational(case, law),
        organised_group(case),
        aggravating(case),
        roles(law, case),
        tuple(dict.fromkeys(missing if found else ["the victims"])),
    )


def _victim(law: Law, case: Case, victim: Person, on: date | None) -> VictimResult:
    results = tuple(
        tested(View(law, case, victim, instrument, definition, acts_of(case, victim)), instrument)
        for instrument in law.instruments.values()
        if (definition := instrument.definition) and not definition.extends
    )
    leading = _leading(results, law)
    verdict = any_of(r.verdict for r in leading)
    says = next((r.says for r in leading if r.verdict == verdict), "no definition is held")
    return VictimResult(
        victim.id,
        verdict,
        says,
        protection(law, case, victim, on),
        results,
        neighbours(case, victim),
        non_punishment(case, victim),
        own_laws(law, case, victim),
    )


def _speaks(result: InstrumentResult) -> bool:
    """Return whether a text was in force there then, or is the common definition."""
    return result.in_force in ("yes", "conditional") or result.instrument == COMMON


def _leading(results: tuple[InstrumentResult, ...], law: Law) -> list[InstrumentResult]:
    """Return the texts that speak for the whole: those in force there then, and the common one.

    The sale of a child (OPSC 2(a)) is another concept: it stands beside trafficking.
    """
    rank = {"yes": 0, "conditional": 1}
    held = (r for r in results if _speaks(r) and not _sale(law, r.instrument))
    return sorted(held, key=lambda r: (rank.get(r.in_force, 2), r.instrument != COMMON))


def _sale(law: Law, instrument: str) -> bool:
    held = law.instruments[instrument].definition
    return held is not None and "sale" in held.acts

"""What each state's own law says of the conduct, and whether both sides must and do punish it.

The offence that is charged is always one of national law (UNTOC 11(6)); the test of dual
criminality belongs to the basis (UNTOC 16(1), 18(9); EAW 2(2); EIO 11(1)(g)). A no here is of an
offence as it is entered, and protection stands apart from it.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from msgspec import Struct

from comity.law.bases import Status
from comity.law.national import LIFE, Penalty
from comity.planning.asks import Ask
from comity.planning.matter import Matter
from comity.reasoning.answer import Verdict
from comity.reasoning.criminality import Outcome, Side, criminality
from comity.reasoning.own_law import OffenceResult, OwnLawResult
from comity.reasoning.qualification import Qualification


class OwnOffence(Struct, frozen=True):
    """One offence of a state's own law on the facts of some victims, on the day that was read."""

    state: str
    law: str
    offence: str
    rule: str
    on: date
    verdict: Verdict
    says: str
    penalty: str
    victims: tuple[str, ...]
    missing: tuple[str, ...]
    status: Status


class NothingEntered(Struct, frozen=True):
    """A law under which no offence could be tested, and why."""

    state: str
    law: str
    on: date
    says: str
    missing: tuple[str, ...]


class DualTest(Struct, frozen=True):
    """Dual criminality between the two states for some measures on one basis."""

    requested: str
    measures: tuple[str, ...]
    basis: str
    test: str
    rule: str
    outcome: Outcome
    verdict: Verdict
    says: str
    here: str
    there: str
    missing: tuple[str, ...]


class Conduct(Struct, frozen=True):
    """The conduct under the laws of the states, and between them."""

    offences: tuple[OwnOffence, ...]
    nothing_entered: tuple[NothingEntered, ...]
    dual: tuple[DualTest, ...]


def conduct_of(matter: Matter, found: Qualification, asks: tuple[Ask, ...]) -> Conduct:
    """Return the conduct law by law, from the qualification, and state by state asked."""
    laws = [(v.victim, one) for v in found.victims for one in v.own_law]
    return Conduct(_offences(laws), _nothing(laws), _dual(matter, asks))


def _offences(laws: list[tuple[str, OwnLawResult]]) -> tuple[OwnOffence, ...]:
    """Return each offence once for each answer, with the victims to whom the answer belongs."""
    found: dict[tuple[str, str, Verdict, str], list[tuple[str, date, OffenceResult]]] = {}
    for victim, law in laws:
        for one in law.offences:
            key = (law.name, one.provision, one.verdict, one.says)
            found.setdefault(key, []).append((victim, law.on, one))
    order = sorted(found.items(), key=lambda kv: (kv[0][0], _RANK.index(kv[0][2]), kv[0][1]))
    return tuple(_offence(key[0], held) for key, held in order)


_RANK: tuple[Verdict, ...] = ("yes", "conditional", "unknown", "no")


def _offence(law: str, held: list[tuple[str, date, OffenceResult]]) -> OwnOffence:
    _, on, one = held[0]
    return OwnOffence(
        one.state,
        law,
        one.name,
        one.provision,
        on,
        one.verdict,
        one.says,
        penalty_words(one.penalty),
        tuple(dict.fromkeys(victim for victim, _, _ in held)),
        one.missing,
        one.status,
    )


def penalty_words(penalty: Penalty | None) -> str:
    """Return a range of imprisonment in words, or nothing where none is entered."""
    if penalty is None or (penalty.most is None and penalty.least is None):
        return ""
    least = f"{penalty.least:g}" if penalty.least is not None else ""
    if penalty.most is None:
        told = f"at least {least} years"
    elif penalty.most >= LIFE:
        told = f"{least} years to life" if least else "up to life"
    else:
        told = f"{least} to {penalty.most:g} years" if least else f"up to {penalty.most:g} years"
    return f"{told}, or death" if penalty.death == "yes" else told


def _nothing(laws: list[tuple[str, OwnLawResult]]) -> tuple[NothingEntered, ...]:
    found = {
        (one.name, one.on): NothingEntered(one.state, one.name, one.on, one.says, one.missing)
        for _, one in laws
        if not one.offences
    }
    return tuple(found.values())


def _dual(matter: Matter, asks: Iterable[Ask]) -> tuple[DualTest, ...]:
    """Return the test once for each state and answer, with the measures for which it is so."""
    found: dict[tuple[str, str, str, str], DualTest] = {}
    for requested, measure in dict.fromkeys((a.requested, a.evidence.measure) for a in asks):
        one = _test(matter, requested, measure)
        key = (requested, one.rule, one.outcome, one.says)
        before = found[key].measures if key in found else ()
        found[key] = DualTest(
            requested,
            (*before, matter.law.vocabulary.measures[measure].says),
            one.basis,
            one.test,
            one.rule,
            one.outcome,
            one.verdict,
            one.says,
            one.here,
            one.there,
            one.missing,
        )
    return tuple(found.values())


def _test(matter: Matter, requested: str, measure: str) -> DualTest:
    law, case, on, here = matter
    held = criminality(law, case, here, law.states[requested], measure, on)
    asked = held.outcome != "not asked"
    return DualTest(
        requested,
        (),
        held.basis_name,
        held.test,
        held.provision,
        held.outcome,
        held.verdict,
        held.says,
        _side(held.requesting) if asked else "",
        _side(held.requested) if asked else "",
        held.missing if asked else (),
    )


def _side(side: Side) -> str:
    return f"{side.says} (law of {side.on})"

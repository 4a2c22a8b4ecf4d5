"""What each instrument and bilateral treaty offers for a measure of cooperation.

The coverage stands in the `bases:` of the law files: a basis that names the measure itself goes
before one that names the measure of which it is a part.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from msgspec.structs import replace

from comity.law.bases import Basis, Condition
from comity.law.model import Instrument, Law, Relation, State, Treaty, Vocabulary
from comity.law.once import once_per_law
from comity.reasoning.answer import Verdict, any_of, both


class Offer(NamedTuple):
    """One instrument's basis for one measure."""

    instrument: Instrument
    basis: Basis


class TreatyOffer(NamedTuple):
    """One bilateral treaty's basis for one measure, and whether it is in force."""

    treaty: Treaty
    basis: Basis
    verdict: Verdict
    since: date | None


def covering(
    vocabulary: Vocabulary, bases: Iterable[Basis], measure: str, day: date
) -> Basis | None:
    """Return the most specific of these bases that carries the measure on the day, or none.

    A general duty to assist carries what it does not name on a condition of the vocabulary.
    """
    parent = vocabulary.measures[measure].part_of
    live = [b for b in bases if b.since is None or day >= b.since]
    for basis in live:
        if measure in basis.measures:
            return basis
    for basis in live:
        if parent and parent in basis.measures and measure not in basis.except_:
            return _unnamed(basis, vocabulary.measures[measure].if_not_named)
    return None


def _unnamed(basis: Basis, condition: str) -> Basis:
    if not condition:
        return basis
    more = Condition(condition, basis.provision)
    return replace(basis, conditions=(*basis.conditions, more))


class OffersOf:
    """The offers of one law pack by measure and day, found once."""

    def __init__(self, law: Law) -> None:
        self._law = law
        self.of = lru_cache(maxsize=256)(self._of)

    def _of(self, measure: str, day: date) -> tuple[Offer, ...]:
        found = (
            (instrument, covering(self._law.vocabulary, instrument.bases, measure, day))
            for instrument in self._law.instruments.values()
        )
        return tuple(Offer(instrument, basis) for instrument, basis in found if basis)


def treaty_offers(
    law: Law,
    first: State,
    second: State,
    measure: str,
    day: date,
    among: Iterable[Treaty] | None = None,
) -> tuple[TreatyOffer, ...]:
    """Return what the bilateral treaties between two states offer for a measure on a day.

    `among` are the treaties that may stand between the two; without it, all are looked at.
    """
    out = []
    for treaty in _may_join(law, first, second) if among is None else among:
        basis = covering(law.vocabulary, treaty.bases, measure, day)
        reached = reach(law, treaty, first.code, second.code, day) if basis else "no"
        if basis and reached != "no":
            verdict, since = in_force(treaty, first.code, second.code, day)
            out.append(TreatyOffer(treaty, basis, both(verdict, reached), since))
    return tuple(out)


def in_national_law(instrument: Instrument, day: date) -> Verdict:
    """Return conditional while the national law that an act of a union needs may have been late."""
    settled = instrument.union.settled if instrument.union else None
    return "conditional" if settled and day < settled else "yes"


def one_state(first: State, second: State) -> bool:
    """Return whether two are one state: a state and its territory, or two territories of it."""
    return (first.part_of or first.code) == (second.part_of or second.code)


def pair_treaties(law: Law, first: State, second: State, day: date) -> tuple[str, ...]:
    """Return the ids of the bilateral treaties entered between two states, in force or not."""
    found = _may_join(law, first, second)
    return tuple(sorted(t.id for t in found if joins(law, t, first.code, second.code, day)))


def _may_join(law: Law, first: State, second: State) -> tuple[Treaty, ...]:
    """Return the bilateral treaties that have both on some side, on any day."""
    sides_of = _treaties_of(law)
    shared = sides_of.get(first.code, frozenset()) & sides_of.get(second.code, frozenset())
    return tuple(law.treaties[key] for key in sorted(shared))


@once_per_law
def _treaties_of(law: Law) -> dict[str, frozenset[str]]:
    out: dict[str, set[str]] = {}
    for treaty in law.treaties.values():
        reached = set(treaty.between) | {c.state for c in treaty.continues}
        for side in treaty.between:
            reached |= {m.state for m in law.organisations.get(side, ())}
        reached |= {s.code for s in law.states.values() if s.part_of in reached}
        for code in reached:
            out.setdefault(code, set()).add(treaty.id)
    return {code: frozenset(keys) for code, keys in out.items()}


def joins(law: Law, treaty: Treaty, first: str, second: str, day: date) -> bool:
    """Return whether a treaty stands, or may stand, between two states or territories."""
    return reach(law, treaty, first, second, day) != "no"


def reach(law: Law, treaty: Treaty, first: str, second: str, day: date) -> Verdict:
    """Return whether a treaty stands between two, through a predecessor or a union too.

    Unknown where one is a territory to which nobody said whether the treaty extends.
    """
    here, there = treaty.between
    straight = both(
        _stands(law, treaty, here, first, day), _stands(law, treaty, there, second, day)
    )
    crossed = both(_stands(law, treaty, here, second, day), _stands(law, treaty, there, first, day))
    return any_of((straight, crossed))


def treaty_between(
    law: Law, treaty: Treaty, states: tuple[str, ...], day: date
) -> tuple[Verdict, date | None]:
    """Return whether a bilateral treaty binds one side, or two states, on a day, and since when."""
    reached = sides(law, treaty, states, day)
    if reached == "no":
        return "no", None
    verdict, since = in_force(treaty, states[0], states[-1], day)
    return both(verdict, reached), since


def sides(law: Law, treaty: Treaty, states: tuple[str, ...], day: date) -> Verdict:
    """Return whether one state is a side of a treaty, or two states are its two sides."""
    if len(states) == 1:
        return any_of(_stands(law, treaty, side, states[0], day) for side in treaty.between)
    if len(states) != len(treaty.between):
        return "no"
    return reach(law, treaty, states[0], states[1], day)


def _stands(law: Law, treaty: Treaty, side: str, state: str, day: date) -> Verdict:
    if state in treaty.excludes:
        return "no"
    parent = law.states[state].part_of
    if side == state or (state in treaty.territories and parent == side):
        return "yes"
    if any(c.state == state and c.predecessor == side for c in treaty.continues):
        return "yes"
    members = {
        m.state
        for m in law.organisations.get(side, ())
        if day >= m.since and (m.until is None or day <= m.until)
    }
    if state in members:
        return "yes"
    return "unknown" if parent and (parent == side or parent in members) else "no"


def may_stand(treaty: Treaty, day: date) -> bool:
    """Return whether a bilateral treaty can be in force on a day between any of its sides."""
    begun = treaty.in_force or treaty.signed
    return (begun is None or day >= begun) and (treaty.ended is None or day < treaty.ended)


def in_force(treaty: Treaty, first: str, second: str, day: date) -> tuple[Verdict, date | None]:
    """Return whether a bilateral treaty is in force between two states, and since when."""
    starts = [c.since for c in treaty.continues if c.state in (first, second) and c.since]
    since = max((d for d in (treaty.in_force, *starts) if d), default=None)
    if treaty.ended and day >= treaty.ended:
        return "no", since
    if treaty.in_force:
        return ("yes" if since and day >= since else "no"), since
    if treaty.signed and day < treaty.signed:
        return "no", None
    if treaty.by and day >= max((treaty.by, *starts)):
        return "yes", treaty.by
    return "unknown", None


Replacing = dict[str, tuple[tuple[str, Relation], ...]]


def replacements(law: Law, measure: str, offers: tuple[Offer, ...]) -> Replacing:
    """Return, by instrument (or `bilateral`), what replaces it between parties for a measure.

    An instrument replaces another one for a measure only where it carries that measure itself.
    """
    found = ((o.instrument.id, o.instrument.relations) for o in offers)
    return _replaced(law, measure, found)


def treaty_replacements(law: Law, measure: str, treaties: tuple[TreatyOffer, ...]) -> Replacing:
    """Return the instruments that bilateral treaties replace between their two sides."""
    return _replaced(law, measure, ((o.treaty.id, o.treaty.relations) for o in treaties))


def _replaced(
    law: Law, measure: str, found: Iterable[tuple[str, tuple[Relation, ...]]]
) -> Replacing:
    out: dict[str, list[tuple[str, Relation]]] = {}
    for by, relations in found:
        for relation in relations:
            if relation.relation != "replaces":
                continue
            if not relation.measures or _within(law.vocabulary, measure, relation.measures):
                out.setdefault(relation.instrument, []).append((by, relation))
    return {k: tuple(v) for k, v in out.items()}


def _within(vocabulary: Vocabulary, measure: str, measures: tuple[str, ...]) -> bool:
    return measure in measures or vocabulary.measures[measure].part_of in measures

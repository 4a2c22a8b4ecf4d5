"""Every pair of states, every measure, one day: which bases stand, without the sentences.

States that stand alike to all instruments of a measure are answered together; pairs that have a
bilateral treaty or a declaration of their own are answered one by one. The decision itself is the
one of `deciding.decide`, so a cell never differs from `legal_basis` on the same question.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from comity.law.model import Law, State, Treaty
from comity.reasoning.answer import Verdict, all_of
from comity.reasoning.binding import exclusion, exclusion_verdict
from comity.reasoning.conditions import Asking, weigh
from comity.reasoning.deciding import Decision, Standpoint, decide
from comity.reasoning.legal_basis import offers
from comity.reasoning.offers import Offer, joins, replacements, treaty_offers
from comity.reasoning.standing import standing

Cell = tuple[Decision, ...]
Profile = tuple[Verdict, ...]


class Row(NamedTuple):
    """All answers of one requesting state for one measure, in the order of the states."""

    requesting: State
    measure: str
    cells: tuple[Cell, ...]


class Matrix:
    """The bases between all these states on one day, computed measure by measure."""

    def __init__(self, law: Law, day: date, states: tuple[State, ...] = ()) -> None:
        self.law, self.day = law, day
        self.states = states or sovereign(law)
        self._verdicts: dict[str, tuple[Verdict, ...]] = {}
        self._met: dict[tuple[str, str], tuple[Verdict, ...]] = {}
        self._joined = self._pairs_with_treaties()
        self._excluded = self._pairs_with_declarations()

    def rows(self, measures: tuple[str, ...] = ()) -> Iterator[Row]:
        """Yield the rows of the matrix, by measure and requesting state."""
        for measure in measures or tuple(self.law.vocabulary.measures):
            yield from _OneMeasure(self, measure).rows()

    def verdicts(self, instrument: str) -> tuple[Verdict, ...]:
        """Return how each state stands to one instrument."""
        if instrument not in self._verdicts:
            record = self.law.instruments[instrument]
            self._verdicts[instrument] = tuple(
                standing(self.law, s, record, self.day).verdict for s in self.states
            )
        return self._verdicts[instrument]

    def met(self, offer: Offer) -> tuple[Verdict, ...]:
        """Return, for each state as the requested one, whether the basis' conditions are met."""
        key = (offer.instrument.id, offer.basis.provision)
        if key not in self._met:
            self._met[key] = tuple(self._weighed(offer, s) for s in self.states)
        return self._met[key]

    def _weighed(self, offer: Offer, requested: State) -> Verdict:
        asking = Asking(self.law, requested, requested, self.day, None)
        found = (weigh(asking, offer.instrument.id, c).verdict for c in offer.basis.conditions)
        return all_of(found)

    def special(self, first: State, second: State) -> bool:
        """Return whether a pair must be answered by itself."""
        key = frozenset((first.code, second.code))
        return key in self._joined or key in self._excluded

    def _pairs_with_treaties(self) -> frozenset[frozenset[str]]:
        return frozenset(
            frozenset((a, b)) for t in self.law.treaties.values() for a, b in self._sides(t)
        )

    def _sides(self, treaty: Treaty) -> Iterator[tuple[str, str]]:
        here = _reach(self.law, treaty, treaty.between[0])
        there = _reach(self.law, treaty, treaty.between[1])
        for a in here:
            for b in there:
                if a != b and joins(self.law, treaty, a, b, self.day):
                    yield a, b

    def _pairs_with_declarations(self) -> frozenset[frozenset[str]]:
        return frozenset(
            frozenset((s.code, d.towards)) for s in self.states for d in s.declarations if d.towards
        )


def sovereign(law: Law) -> tuple[State, ...]:
    """Return the states that stand in any list of parties, in the order of their codes."""
    listed = {row.state for rows in law.parties.values() for row in rows}
    return tuple(
        s
        for code, s in sorted(law.states.items())
        if code in listed and s.kind not in ("organisation", "former")
    )


def _reach(law: Law, treaty: Treaty, side: str) -> tuple[str, ...]:
    members = tuple(m.state for m in law.organisations.get(side, ()))
    heirs = tuple(c.state for c in treaty.continues if c.predecessor == side)
    parts = tuple(t for t in treaty.territories if law.states[t].part_of == side)
    return members or (side, *heirs, *parts)


class _OneMeasure:
    """The rows of one measure."""

    def __init__(self, matrix: Matrix, measure: str) -> None:
        self.matrix, self.measure = matrix, measure
        self.offers = offers(matrix.law, measure, matrix.day)
        self.replaced = {
            key: tuple(by for by, _ in found)
            for key, found in replacements(
                matrix.law, measure, matrix.day, self.offers
            ).items()
        }
        self.asks = list(zip(*(matrix.verdicts(o.instrument.id) for o in self.offers), strict=True))
        met = list(zip(*(matrix.met(o) for o in self.offers), strict=True))
        self.asked = list(zip(self.asks, met, strict=True))
        self._known: dict[tuple[Profile, tuple[Profile, Profile]], Cell] = {}

    def rows(self) -> Iterator[Row]:
        """Yield one row for each requesting state."""
        for number, requesting in enumerate(self.matrix.states):
            asks = self.asks[number]
            cells = tuple(
                self._cell(requesting, requested, asks, asked)
                for requested, asked in zip(self.matrix.states, self.asked, strict=True)
            )
            yield Row(requesting, self.measure, cells)

    def _cell(
        self, requesting: State, requested: State, asks: Profile, asked: tuple[Profile, Profile]
    ) -> Cell:
        if requesting is requested:
            return ()
        if self.matrix.special(requesting, requested):
            return self._special(requesting, requested, asks, asked)
        key = (asks, asked)
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = _live(decide(self._points(asks, asked)))
        return found

    def _points(
        self, asks: Profile, asked: tuple[Profile, Profile]
    ) -> tuple[Standpoint, ...]:
        return tuple(
            Standpoint(
                offer.instrument.id,
                offer.basis,
                all_of((here, there)),
                met,
                self.replaced.get(offer.instrument.id, ()),
            )
            for offer, here, there, met in zip(self.offers, asks, *asked, strict=True)
            if here != "no" and there != "no"
        )

    def _special(
        self, requesting: State, requested: State, asks: Profile, asked: tuple[Profile, Profile]
    ) -> Cell:
        law, day = self.matrix.law, self.matrix.day
        points = [self._excluded(p, requesting, requested) for p in self._points(asks, asked)]
        for offer in treaty_offers(law, requesting, requested, self.measure, day):
            asking = Asking(law, requesting, requested, day, None)
            met = all_of(weigh(asking, offer.treaty.id, c).verdict for c in offer.basis.conditions)
            general = self.replaced.get("bilateral", ()) if offer.treaty.general == "true" else ()
            survives = tuple(s.instrument for s in offer.treaty.survives)
            points.append(
                Standpoint(offer.treaty.id, offer.basis, offer.verdict, met, general, survives)
            )
        return _live(decide(tuple(points)))

    def _excluded(self, point: Standpoint, here: State, there: State) -> Standpoint:
        instrument = self.matrix.law.instruments[point.id]
        said = (
            exclusion(here, there, instrument, self.matrix.day)
            or exclusion(there, here, instrument, self.matrix.day)
        )
        return point._replace(bound=all_of((point.bound, exclusion_verdict(said)))) if said else point


def _live(decisions: tuple[Decision, ...]) -> Cell:
    return tuple(d for d in decisions if d.verdict != "no")

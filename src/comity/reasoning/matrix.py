"""Every pair of states, every measure, one day: which bases stand, without the sentences.

States that stand alike to all instruments of a measure are answered together; pairs that have a
bilateral treaty or a declaration of their own are answered one by one. The decision itself is the
one of `deciding.decide`, so a cell never differs from `legal_basis` on the same question.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from datetime import date
from typing import NamedTuple

from comity.law.bases import Condition
from comity.law.model import Law, State, Treaty
from comity.reasoning.answer import Verdict, all_of, both
from comity.reasoning.binding import exclusion, exclusion_verdict
from comity.reasoning.conditions import Asking, weigh
from comity.reasoning.deciding import Decision, Standpoint, decide
from comity.reasoning.legal_basis import offers
from comity.reasoning.offers import (
    Offer,
    Replacing,
    in_national_law,
    replacements,
    treaty_offers,
    treaty_replacements,
)
from comity.reasoning.standing import standing

Cell = tuple[Decision, ...]
Stand = tuple[Verdict, Verdict]
Stands = tuple[Stand, ...]
Asked = tuple[Stands, tuple[Verdict, ...]]


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
        self._verdicts: dict[str, tuple[Stand, ...]] = {}
        self._met: dict[tuple[str, tuple[Condition, ...]], tuple[Verdict, ...]] = {}
        self.treaties: dict[frozenset[str], list[Treaty]] = {}
        self.partners = self._find_partners()
        self.templates: dict[Hashable, dict[Stands, tuple[Cell, ...]]] = {}

    def rows(self, measures: tuple[str, ...] = ()) -> Iterator[Row]:
        """Yield the rows of the matrix, by measure and requesting state."""
        for measure in measures or tuple(self.law.vocabulary.measures):
            yield from _OneMeasure(self, measure).rows()

    def verdicts(self, instrument: str) -> tuple[Stand, ...]:
        """Return how each state stands to one instrument: its verdict, and the firm one."""
        if instrument not in self._verdicts:
            record = self.law.instruments[instrument]
            found = (standing(self.law, s, record, self.day) for s in self.states)
            self._verdicts[instrument] = tuple((one.verdict, one.firm) for one in found)
        return self._verdicts[instrument]

    def met(self, offer: Offer) -> tuple[Verdict, ...]:
        """Return, for each state as the requested one, whether the basis' conditions are met."""
        key = (offer.instrument.id, offer.basis.conditions)
        if key not in self._met:
            self._met[key] = tuple(self._weighed(offer, s) for s in self.states)
        return self._met[key]

    def _weighed(self, offer: Offer, requested: State) -> Verdict:
        asking = Asking(self.law, requested, requested, self.day, None)
        found = (weigh(asking, offer.instrument.id, c).verdict for c in offer.basis.conditions)
        return all_of((*found, in_national_law(offer.instrument, self.day)))

    def _find_partners(self) -> dict[str, tuple[int, ...]]:
        """Return, by state, the states with which it has a treaty or a declaration of its own."""
        number = {s.code: n for n, s in enumerate(self.states)}
        found: dict[str, set[int]] = {code: set() for code in number}
        for first, second in self._own_pairs():
            if first in number and second in number:
                found[first].add(number[second])
                found[second].add(number[first])
        return {code: tuple(sorted(numbers)) for code, numbers in found.items()}

    def _own_pairs(self) -> Iterator[tuple[str, str]]:
        for treaty in self.law.treaties.values():
            here, there = (_reach(self.law, treaty, side) for side in treaty.between)
            for first, second in ((a, b) for a in here for b in there if a != b):
                self.treaties.setdefault(frozenset((first, second)), []).append(treaty)
                yield first, second
        for state in self.states:
            yield from ((state.code, d.towards) for d in state.declarations if d.towards)


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
            key: tuple(sorted({by for by, _ in found}))
            for key, found in replacements(matrix.law, measure, self.offers).items()
        }
        self.asks = list(zip(*(matrix.verdicts(o.instrument.id) for o in self.offers), strict=True))
        met = list(zip(*(matrix.met(o) for o in self.offers), strict=True))
        self.asked = list(zip(self.asks, met, strict=True))
        self._live_asks: dict[Stands, list[tuple[int, Stand]]] = {}
        self._made: dict[tuple[int, Stand, Verdict], Standpoint] = {}
        key = (
            tuple((o.instrument.id, id(o.basis)) for o in self.offers),
            *sorted(self.replaced.items()),
        )
        self._templates = matrix.templates.setdefault(key, {})

    def rows(self) -> Iterator[Row]:
        """Yield one row for each requesting state."""
        for number, requesting in enumerate(self.matrix.states):
            asks = self.asks[number]
            cells = list(self._template(asks))
            cells[number] = ()
            for other in self.matrix.partners[requesting.code]:
                requested = self.matrix.states[other]
                cells[other] = self._special(requesting, requested, asks, self.asked[other])
            yield Row(requesting, self.measure, tuple(cells))

    def _template(self, asks: Stands) -> tuple[Cell, ...]:
        """Return the row of every state that stands like this one to the instruments asked."""
        if asks not in self._templates:
            made = {asked: _live(decide(self._points(asks, asked))) for asked in set(self.asked)}
            self._templates[asks] = tuple(made[asked] for asked in self.asked)
        return self._templates[asks]

    def _points(self, asks: Stands, asked: Asked) -> tuple[Standpoint, ...]:
        stands, met = asked
        return tuple(
            [
                self._point(number, _both(here, stands[number]), met[number])
                for number, here in self._held(asks)
                if stands[number][0] != "no"
            ]
        )

    def _held(self, asks: Stands) -> list[tuple[int, Stand]]:
        if asks not in self._live_asks:
            self._live_asks[asks] = [(n, v) for n, v in enumerate(asks) if v[0] != "no"]
        return self._live_asks[asks]

    def _point(self, number: int, bound: Stand, met: Verdict) -> Standpoint:
        key = (number, bound, met)
        point = self._made.get(key)
        if point is None:
            offer = self.offers[number]
            replacing = self.replaced.get(offer.instrument.id, ())
            firm = both(bound[1], in_national_law(offer.instrument, self.matrix.day))
            point = Standpoint(
                offer.instrument.id, offer.basis, bound[0], met, replacing, replacing=firm
            )
            self._made[key] = point
        return point

    def _special(self, requesting: State, requested: State, asks: Stands, asked: Asked) -> Cell:
        law, day = self.matrix.law, self.matrix.day
        among = self.matrix.treaties.get(frozenset((requesting.code, requested.code)), ())
        treaties = treaty_offers(law, requesting, requested, self.measure, day, among)
        more = treaty_replacements(law, self.measure, treaties)
        points = [
            self._excluded(_also(p, more), requesting, requested) for p in self._points(asks, asked)
        ]
        for offer in treaties:
            asking = Asking(law, requesting, requested, day, None)
            met = all_of(weigh(asking, offer.treaty.id, c).verdict for c in offer.basis.conditions)
            general = self.replaced.get("bilateral", ()) if offer.treaty.general == "true" else ()
            survives = tuple(s.instrument for s in offer.treaty.survives)
            points.append(
                Standpoint(
                    offer.treaty.id,
                    offer.basis,
                    offer.verdict,
                    met,
                    general,
                    survives,
                    offer.verdict,
                )
            )
        return _live(decide(tuple(points)))

    def _excluded(self, point: Standpoint, here: State, there: State) -> Standpoint:
        instrument = self.matrix.law.instruments[point.id]
        for first, second in ((here, there), (there, here)):
            said = exclusion(first, second, instrument, self.matrix.day)
            if said:
                left = exclusion_verdict(said)
                point = point._replace(
                    bound=both(point.bound, left), replacing=both(point.replacing, left)
                )
        return point


def _also(point: Standpoint, more: Replacing) -> Standpoint:
    extra = tuple(by for by, _ in more.get(point.id, ()))
    return (
        point._replace(replaced_by=tuple(sorted({*point.replaced_by, *extra}))) if extra else point
    )


def _both(here: Stand, there: Stand) -> Stand:
    return both(here[0], there[0]), both(here[1], there[1])


def _live(decisions: tuple[Decision, ...]) -> Cell:
    return tuple(d for d in decisions if d.verdict != "no")

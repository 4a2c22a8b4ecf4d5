"""Every pair of states, every measure, one day: which bases stand, without the sentences.

States that stand alike to all instruments of a measure are answered together; pairs that have a
bilateral treaty or a declaration of their own are answered one by one. The decision itself is the
one of `deciding.decide`, so a cell never differs from `legal_basis` on the same question.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from datetime import date
from typing import NamedTuple, TypeVar

from comity.law.bases import Condition
from comity.law.model import Law, State, Treaty
from comity.reasoning.answer import Verdict, all_of, both
from comity.reasoning.binding import apart
from comity.reasoning.conditions import WITHOUT_CASE, Asking, weigh
from comity.reasoning.deciding import Decision, Standpoint, decide
from comity.reasoning.legal_basis import offers
from comity.reasoning.offers import (
    Offer,
    Replacing,
    TreatyOffer,
    covering,
    in_national_law,
    may_stand,
    replacements,
    treaty_offers,
    treaty_replacements,
)
from comity.reasoning.standing import standing

T = TypeVar("T", bound=Hashable)
Cell = tuple[Decision, ...]
Stand = tuple[Verdict, Verdict]
Stands = tuple[Stand, ...]
Asked = tuple[Stands, tuple[Verdict, ...]]
Places = tuple[int, ...]
Held = list[tuple[int, dict[Stand, Stand]]]


class Row(NamedTuple):
    """All answers of one requesting state for one measure, in the order of the states."""

    requesting: State
    measure: str
    cells: tuple[Cell, ...]


class Shared(NamedTuple):
    """What measures with the same offers share: their cells, and their rows by kind of state."""

    cells: dict[Hashable, Cell]
    rows: list[list[Cell]]


class Matrix:
    """The bases between all these states on one day, computed measure by measure.

    Territories are not asked about here: `legal_basis` answers for them one by one.
    """

    def __init__(self, law: Law, day: date, states: tuple[State, ...] = ()) -> None:
        self.law, self.day = law, day
        self.states = states or sovereign(law)
        self._verdicts: dict[str, tuple[Stand, ...]] = {}
        self._met: dict[tuple[str, tuple[Condition, ...]], tuple[Verdict, ...]] = {}
        self.treaties: dict[frozenset[str], list[Treaty]] = {}
        self.declared: set[frozenset[str]] = set()
        self.partners = self._find_partners()
        self._shared: dict[Hashable, Shared] = {}

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
            own = any(c.condition in WITHOUT_CASE for c in offer.basis.conditions)
            asked = self.states if own else self.states[:1]
            found = tuple(self._weighed(offer, s) for s in asked)
            self._met[key] = found if own else found * len(self.states)
        return self._met[key]

    def shared_by(self, offered: tuple[Offer, ...], replaced: dict[str, tuple[str, ...]]) -> Shared:
        """Return what is known so far of measures that have these same offers."""
        ids = tuple((o.instrument.id, id(o.basis)) for o in offered)
        return self._shared.setdefault((ids, *sorted(replaced.items())), Shared({}, []))

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
            if not may_stand(treaty, self.day):
                continue
            here, there = (_reach(self.law, treaty, side) for side in treaty.between)
            for first, second in ((a, b) for a in here for b in there if a != b):
                self.treaties.setdefault(frozenset((first, second)), []).append(treaty)
                yield first, second
        for state in self.states:
            for said in state.declarations:
                if said.towards:
                    self.declared.add(frozenset((state.code, said.towards)))
                    yield state.code, said.towards


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
    return members or (side, *heirs)


class _OneMeasure:
    """The rows of one measure."""

    def __init__(self, matrix: Matrix, measure: str) -> None:
        self.matrix, self.measure = matrix, measure
        self.offers = tuple(
            offer
            for offer in offers(matrix.law, measure, matrix.day)
            if any(stand[0] != "no" for stand in matrix.verdicts(offer.instrument.id))
        )
        self.replaced = {
            key: tuple(sorted({by for by, _ in found}))
            for key, found in replacements(matrix.law, measure, self.offers).items()
        }
        none: list[tuple[()]] = [()] * len(matrix.states)
        asks = list(zip(*(matrix.verdicts(o.instrument.id) for o in self.offers), strict=True))
        met = list(zip(*(matrix.met(o) for o in self.offers), strict=True))
        asks, met = asks or none, met or none
        self.asks, self.asks_of = _kinds(asks)
        self.asked, self.asked_of = _kinds(list(zip(asks, met, strict=True)))
        self._points_made: dict[tuple[int, Stand, Verdict], Standpoint] = {}
        self._shared = matrix.shared_by(self.offers, self.replaced)
        self.carrying = {
            t.id
            for t in matrix.law.treaties.values()
            if covering(matrix.law.vocabulary, t.bases, measure, matrix.day)
        }
        self._special_cells: dict[Hashable, Cell] = {}

    def rows(self) -> Iterator[Row]:
        """Yield one row for each requesting state; states that stand alike share a template."""
        templates = self._templates()
        for number, requesting in enumerate(self.matrix.states):
            kind = self.asks_of[number]
            cells = list(templates[kind])
            cells[number] = ()
            for other in self.matrix.partners[requesting.code]:
                requested = self.matrix.states[other]
                pair = frozenset((requesting.code, requested.code))
                among = [t for t in self.matrix.treaties.get(pair, ()) if t.id in self.carrying]
                if among or pair in self.matrix.declared:
                    asked = self.asked_of[other]
                    cells[other] = self._special(requesting, requested, among, kind, asked)
            yield Row(requesting, self.measure, tuple(cells))

    def _templates(self) -> list[list[Cell]]:
        if not self._shared.rows:
            self._shared.rows.extend(self._template(asks) for asks in self.asks)
        return self._shared.rows

    def _template(self, asks: Stands) -> list[Cell]:
        """Return the row of every state that stands like this one to the instruments asked."""
        held = [(n, _WITH[stand]) for n, stand in enumerate(asks) if stand[0] != "no"]
        places = tuple([n for n, _ in held])
        made = [self._cell(asks, asked, places, held) for asked in self.asked]
        return [made[kind] for kind in self.asked_of]

    def _cell(self, asks: Stands, asked: Asked, places: Places, held: Held) -> Cell:
        stands, met = asked
        key = (places, tuple([joined[stands[n]] for n, joined in held]), met)
        found = self._shared.cells.get(key)
        if found is None:
            found = self._shared.cells[key] = _live(decide(self._points(asks, asked)))
        return found

    def _points(self, asks: Stands, asked: Asked) -> tuple[Standpoint, ...]:
        bound = enumerate(zip(_together(asks, asked[0]), asked[1], strict=True))
        return tuple([self._point(n, one, met) for n, (one, met) in bound if one[0] != "no"])

    def _point(self, number: int, bound: Stand, met: Verdict) -> Standpoint:
        key = (number, bound, met)
        point = self._points_made.get(key)
        if point is None:
            offer = self.offers[number]
            replacing = self.replaced.get(offer.instrument.id, ())
            firm = both(bound[1], in_national_law(offer.instrument, self.matrix.day))
            point = Standpoint(
                offer.instrument.id, offer.basis, bound[0], met, replacing, replacing=firm
            )
            self._points_made[key] = point
        return point

    def _special(
        self, requesting: State, requested: State, among: list[Treaty], asks: int, asked: int
    ) -> Cell:
        """Return the cell of a pair that has treaties or declarations of its own."""
        law, day = self.matrix.law, self.matrix.day
        pair = frozenset((requesting.code, requested.code))
        treaties = treaty_offers(law, requesting, requested, self.measure, day, among)
        key = (asks, asked, *((o.treaty.id, o.verdict) for o in treaties))
        if pair not in self.matrix.declared and key in self._special_cells:
            return self._special_cells[key]
        more = treaty_replacements(law, self.measure, treaties)
        points = [_also(p, more) for p in self._points(self.asks[asks], self.asked[asked])]
        if pair in self.matrix.declared:
            points = [self._apart(p, requesting, requested) for p in points]
        asking = Asking(law, requesting, requested, day, None)
        points += [self._of_treaty(offer, asking) for offer in treaties]
        cell = _live(decide(tuple(points)))
        if pair not in self.matrix.declared:
            self._special_cells[key] = cell
        return cell

    def _of_treaty(self, offer: TreatyOffer, asking: Asking) -> Standpoint:
        treaty, basis = offer.treaty, offer.basis
        met = all_of(weigh(asking, treaty.id, c).verdict for c in basis.conditions)
        general = self.replaced.get("bilateral", ()) if treaty.general == "true" else ()
        survives = tuple(s.instrument for s in treaty.survives)
        return Standpoint(treaty.id, basis, offer.verdict, met, general, survives, offer.verdict)

    def _apart(self, point: Standpoint, here: State, there: State) -> Standpoint:
        law, day = self.matrix.law, self.matrix.day
        for left in apart(law, here, there, law.instruments[point.id], day):
            point = point._replace(
                bound=both(point.bound, left.verdict), replacing=both(point.replacing, left.verdict)
            )
        return point


def _also(point: Standpoint, more: Replacing) -> Standpoint:
    extra = tuple(by for by, _ in more.get(point.id, ()))
    return (
        point._replace(replaced_by=tuple(sorted({*point.replaced_by, *extra}))) if extra else point
    )


def _together(asks: Stands, asked: Stands) -> Stands:
    return tuple([_WITH[here][there] for here, there in zip(asks, asked, strict=True)])


_VERDICTS: tuple[Verdict, ...] = ("yes", "no", "conditional", "unknown")
_STANDS = tuple((verdict, firm) for verdict in _VERDICTS for firm in _VERDICTS)
_WITH: dict[Stand, dict[Stand, Stand]] = {
    here: {there: (both(here[0], there[0]), both(here[1], there[1])) for there in _STANDS}
    for here in _STANDS
}


def _kinds(each: list[T]) -> tuple[list[T], list[int]]:
    """Return the distinct values, and for each place the number of its value."""
    kinds = {value: number for number, value in enumerate(dict.fromkeys(each))}
    return list(kinds), [kinds[value] for value in each]


def _live(decisions: tuple[Decision, ...]) -> Cell:
    return tuple(d for d in decisions if d.verdict != "no")

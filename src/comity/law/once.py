"""Work that is done once for a record and kept as long as the record is in use."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from datetime import date
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from comity.law.model import Instrument, Law, State

K = TypeVar("K")
T = TypeVar("T")
P = ParamSpec("P")
LAWS = 8
ANSWERS = 64
RECORDS = 512


def once_per_law(make: Callable[[Law], T]) -> Callable[[Law], T]:
    """Return a function that makes its result once for each pack, known by identity."""
    return _once(make, LAWS)


def once_per_instrument(make: Callable[[Instrument], T]) -> Callable[[Instrument], T]:
    """Return a function that makes its result once for each instrument, known by identity."""
    return _once(make, RECORDS)


def once_per_state(make: Callable[[State], T]) -> Callable[[State], T]:
    """Return a function that makes its result once for each state, known by identity."""
    return _once(make, RECORDS)


def _once(make: Callable[[K], T], most: int) -> Callable[[K], T]:
    kept: dict[int, tuple[K, T]] = {}

    def get(record: K) -> T:
        held = kept.get(id(record))
        if held is not None and held[0] is record:
            return held[1]
        if len(kept) >= most:
            kept.clear()
        kept[id(record)] = (record, make(record))
        return kept[id(record)][1]

    return get


def kept_for_the_day(
    ask: Callable[Concatenate[Law, State, date, P], T],
) -> Callable[Concatenate[Law, State, date, P], T]:
    """Return a question on a state's law that keeps its last answers: no case is in them.

    An answer is kept for a law pack and a state known by identity, a day, and the rest of what is
    asked, which must be hashable.
    """
    kept: dict[Hashable, tuple[Law, State, T]] = {}

    @wraps(ask)
    def get(law: Law, state: State, day: date, /, *more: P.args, **named: P.kwargs) -> T:
        key = (id(law), id(state), day, more, tuple(sorted(named.items())))
        held = kept.get(key)
        if held is not None and held[0] is law and held[1] is state:
            return held[2]
        if len(kept) >= ANSWERS:
            kept.clear()
        answer = ask(law, state, day, *more, **named)
        kept[key] = (law, state, answer)
        return answer

    return get

"""Work that is done once for a record and kept as long as the record is in use."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from comity.law.model import Instrument, Law, State

K = TypeVar("K")
T = TypeVar("T")
LAWS = 8
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

"""Work that is done once for a law pack and kept as long as the pack is in use."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from comity.law.model import Law

T = TypeVar("T")
KEPT = 8


def once_per_law(make: Callable[[Law], T]) -> Callable[[Law], T]:
    """Return a function that makes its result once for each pack, known by identity."""
    kept: dict[int, tuple[Law, T]] = {}

    def get(law: Law) -> T:
        held = kept.get(id(law))
        if held is not None and held[0] is law:
            return held[1]
        if len(kept) >= KEPT:
            kept.clear()
        kept[id(law)] = (law, make(law))
        return kept[id(law)][1]

    return get

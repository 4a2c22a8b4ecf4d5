"""How the values of a state's own law are counted, by status."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from comity.law.bases import Status
from comity.law.model import State
from comity.law.national import Offence

STATUSES: tuple[Status, ...] = ("checked", "part", "memory")
PARTS = ("child", "consent", "attempt", "participation", "legal_persons", "penalty")


def has_own_law(state: State) -> bool:
    """Return whether any offence or rule of a state is entered."""
    return bool(state.offences or state.rules)


def values(state: State) -> Iterator[Status]:
    """Yield the status of each value: an offence, a part with a status of its own, a rule."""
    for offence in state.offences:
        yield offence.status
        yield from _parts(offence)
    yield from (rule.status for rule in state.rules)


def _parts(offence: Offence) -> Iterator[Status]:
    held = (*(getattr(offence, name) for name in PARTS), *offence.graver)
    yield from (part.status for part in held if part is not None and part.status)


def counted(states: Iterable[State]) -> Counter[Status]:
    """Return how many values of these states have which status."""
    return Counter(status for state in states for status in values(state))

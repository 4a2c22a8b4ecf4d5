"""The treaties between two states on which nothing is settled: never relied on, never ruled out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from comity.law.model import Law
from comity.planning.naming import the
from comity.reasoning.candidates import BasisAnswer, Candidate
from comity.reasoning.offers import pair_treaties

_SHOWN = 3


class OpenTreaty(Struct, frozen=True):
    """A treaty that may stand between the two, what would settle it, and who answers."""

    towards: str
    asks: str
    settles: str
    source: str
    name: str = ""
    bilateral: bool = True


def open_treaties(law: Law, answers: Iterable[BasisAnswer]) -> tuple[OpenTreaty, ...]:
    """Return for each pair what is not entered and what is not settled, bilateral first."""
    found: dict[str, list[BasisAnswer]] = {}
    for answer in answers:
        found.setdefault(answer.requested, []).append(answer)
    return tuple(o for answers in found.values() for o in _between(law, answers))


def _between(law: Law, answers: list[BasisAnswer]) -> Iterator[OpenTreaty]:
    first = answers[0]
    here, there = (the(law.states[c].name) for c in (first.requesting, first.requested))
    pair = f"{here} and {there}"
    for answer in answers:
        if _no_bilateral(law, answer):
            says = law.vocabulary.measures[answer.measure].says
            yield OpenTreaty(
                first.requested,
                f"whether a bilateral treaty between {pair} carries {says}: none is entered here",
                f"the basis for {says}",
                f"the treaty collections of {pair}",
            )
    unknown = {c.id: c for a in answers for c in a.candidates if c.verdict == "unknown"}
    for candidate in sorted(unknown.values(), key=lambda c: c.id not in law.treaties):
        yield OpenTreaty(
            first.requested,
            f"{candidate.name} between {pair} is not settled{_missing(candidate)}",
            f"{candidate.name} as a basis towards {there}",
            "the depositary's list, or the authorities of both states",
            candidate.name,
            candidate.id in law.treaties,
        )


def _no_bilateral(law: Law, answer: BasisAnswer) -> bool:
    """Return whether no treaty between the two is entered for this measure."""
    sides = (law.states[answer.requesting], law.states[answer.requested])
    held = pair_treaties(law, *sides, answer.on)
    return not any(c.id in held for c in answer.candidates)


def _missing(candidate: Candidate) -> str:
    shown = "; ".join(candidate.missing[:_SHOWN])
    more = len(candidate.missing) - _SHOWN
    return f": {shown}{f'; and {more} more' if more > 0 else ''}" if shown else ""

"""What an answer is: one of four verdicts and a tree of reasons.

Unknown is a value: it is never yes, never no, and it names what is missing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Literal

from msgspec import Struct

from comity.law.bases import Status

Verdict = Literal["yes", "no", "conditional", "unknown"]

# One table from the words of the domain to the four verdicts.
WORDS: dict[str, dict[Verdict, str]] = {
    "bound": {
        "yes": "bound",
        "no": "not bound",
        "conditional": "bound on a condition",
        "unknown": "not known",
    },
    "applies": {
        "yes": "applies",
        "no": "does_not_apply",
        "conditional": "conditional",
        "unknown": "unknown",
    },
    "established": {
        "yes": "established",
        "no": "not established",
        "conditional": "conditional",
        "unknown": "unknown",
    },
    "met": {"yes": "met", "no": "not met", "conditional": "conditional", "unknown": "unknown"},
}
_WORST: dict[Status, int] = {"checked": 0, "part": 1, "memory": 2}
_AND: dict[Verdict, int] = {"no": 0, "unknown": 1, "conditional": 2, "yes": 3}
_NOT: dict[Verdict, Verdict] = {
    "yes": "no",
    "no": "yes",
    "unknown": "unknown",
    "conditional": "conditional",
}
_BEST: tuple[Verdict, ...] = ("yes", "conditional", "unknown", "no")


class Reason(Struct, frozen=True, omit_defaults=True):
    """One step of an answer: what is said, by which rule, on which facts, and what is missing."""

    verdict: Verdict
    says: str
    cites: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    status: Status = "checked"
    because: tuple[Reason, ...] = ()

    def walk(self) -> Iterator[Reason]:
        """Yield this reason and all below it."""
        yield self
        for reason in self.because:
            yield from reason.walk()


class Answer(Struct, frozen=True):
    """A verdict on one question as of one day, with the reasons that lead to it."""

    question: str
    on: date
    verdict: Verdict
    reasons: tuple[Reason, ...]

    @property
    def status(self) -> Status:
        """The least checked status of any reason used."""
        return worst(r.status for top in self.reasons for r in top.walk())

    @property
    def missing(self) -> tuple[str, ...]:
        """All that is missing, each thing once, in the order met."""
        walked = (m for top in self.reasons for r in top.walk() for m in r.missing)
        return tuple(dict.fromkeys(walked))


def worst(statuses: Iterable[Status]) -> Status:
    """Return the least checked of these statuses; of none, `checked`."""
    return max(statuses, key=_WORST.__getitem__, default="checked")


def all_of(verdicts: Iterable[Verdict]) -> Verdict:
    """Return the verdict of a conjunction: no decides, then unknown, then conditional."""
    return min(verdicts, key=_AND.__getitem__, default="yes")


_BOTH: dict[tuple[Verdict, Verdict], Verdict] = {
    (a, b): min((a, b), key=_AND.__getitem__) for a in _AND for b in _AND
}


def both(one: Verdict, other: Verdict) -> Verdict:
    """Return the verdict of a conjunction of two."""
    return _BOTH[one, other]


def any_of(verdicts: Iterable[Verdict]) -> Verdict:
    """Return the verdict of a disjunction: yes decides, then conditional, then unknown."""
    return min(verdicts, key=_BEST.index, default="no")


def not_(verdict: Verdict) -> Verdict:
    """Return the verdict of a negation; unknown stays unknown."""
    return _NOT[verdict]

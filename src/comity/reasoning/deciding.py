"""The decision which bases stand between two states for a measure, without its sentences.

The steps are those of docs/explanation/answers.md: bound on the day, conditions, pair-specific
facts, replacement, fallback. `legal_basis` puts it into words for one question, `matrix` runs it
over all pairs; both call `decide` and so cannot differ.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal, NamedTuple

from comity.law.bases import Basis
from comity.reasoning.answer import Verdict, both, not_

Role = Literal["basis", "supplement", "fallback", "replaced"]
TREATIES = ("mutual-recognition", "bilateral", "regional")


class Standpoint(NamedTuple):
    """One basis as it stands before the others are looked at; `replaced_by` in order of ids.

    `replacing` says whether it can take the place of others: a state that merely stands in no list
    known to be whole is not presumed to be bound, so it replaces nothing.
    """

    id: str
    basis: Basis
    bound: Verdict
    met: Verdict
    replaced_by: tuple[str, ...]
    survives: tuple[str, ...] = ()
    replacing: Verdict = "no"


class Decision(NamedTuple):
    """What became of one basis: its verdict, its role, and what replaced it."""

    id: str
    verdict: Verdict
    role: Role
    replaced_by: str


def decide(points: tuple[Standpoint, ...]) -> tuple[Decision, ...]:
    """Return the decisions on all bases of one measure between two states, in the same order."""
    bound = {p.id: p.replacing for p in points}
    made = [_alone(p, bound) for p in points]
    covered = any(
        d.verdict == "yes" and p.basis.rank in TREATIES for d, p in zip(made, points, strict=True)
    )
    return tuple(_with_role(d, p.basis, covered) for d, p in zip(made, points, strict=True))


def _with_role(decision: Decision, basis: Basis, covered: bool) -> Decision:
    if decision.role != "basis":
        return decision
    if basis.supplements:
        return decision._replace(role="supplement")
    return decision._replace(role="fallback") if covered and basis.yields else decision


def _alone(point: Standpoint, bound: dict[str, Verdict]) -> Decision:
    kept = _kept(point.id, both(point.bound, point.met))
    if kept.verdict == "no" or not point.replaced_by:
        return kept
    own = kept.verdict
    for other in point.replaced_by:
        if bound.get(other, "no") == "no":
            continue
        left = both(own, _left(point, other, bound[other]))
        if both(left, kept.verdict) != kept.verdict:
            kept = Decision(point.id, left, "replaced" if left == "no" else "basis", other)
    return kept


@lru_cache(maxsize=4096)
def _kept(key: str, verdict: Verdict) -> Decision:
    return Decision(key, verdict, "basis", "")


def _left(point: Standpoint, other: str, verdict: Verdict) -> Verdict:
    """Return what replacement leaves: nothing, or a condition.

    It is a condition where the treaty survives beside the other, and where it is not settled that
    the other one binds both or is law in both.
    """
    settled = verdict == "yes" and other not in point.survives
    return not_(verdict) if settled else "conditional"

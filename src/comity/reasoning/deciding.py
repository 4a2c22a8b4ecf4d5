"""The decision which bases stand between two states for a measure, without its sentences.

It is the order of steps of the procedure in docs/explanation/answers.md: bound on the day, conditions,
pair-specific facts, replacement, fallback. `legal_basis` puts it into words for one question,
`matrix` runs it over all pairs; both call `decide` and so cannot differ.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from comity.law.model import Basis
from comity.reasoning.answer import Verdict, all_of, not_

Role = Literal["basis", "supplement", "fallback", "replaced"]
TREATIES = ("mutual-recognition", "bilateral", "regional")


class Standpoint(NamedTuple):
    """One basis as it stands before the others are looked at."""

    id: str
    basis: Basis
    bound: Verdict
    met: Verdict
    replaced_by: tuple[str, ...]
    survives: tuple[str, ...] = ()


class Decision(NamedTuple):
    """What became of one basis: its verdict, its role, and what replaced it."""

    id: str
    verdict: Verdict
    role: Role
    replaced_by: str


def decide(points: tuple[Standpoint, ...]) -> tuple[Decision, ...]:
    """Return the decisions on all bases of one measure between two states, in the same order."""
    bound = {p.id: p.bound for p in points}
    made = [_alone(p, bound) for p in points]
    covered = any(
        d.verdict == "yes" and p.basis.rank in TREATIES for d, p in zip(made, points, strict=True)
    )
    pairs = zip(made, points, strict=True)
    return tuple(_with_role(d, _role(d, p.basis, covered)) for d, p in pairs)


def _with_role(decision: Decision, role: Role) -> Decision:
    return decision if decision.role == role else decision._replace(role=role)


def _role(decision: Decision, basis: Basis, covered: bool) -> Role:
    if decision.role == "basis" and basis.supplements:
        return "supplement"
    return "fallback" if covered and basis.yields and decision.role == "basis" else decision.role


def _alone(point: Standpoint, bound: dict[str, Verdict]) -> Decision:
    own = all_of((point.bound, point.met))
    kept = Decision(point.id, own, "basis", "")
    if own == "no":
        return kept
    for other in sorted(set(point.replaced_by)):
        if bound.get(other, "no") == "no":
            continue
        left = all_of((own, _left(point, other, bound[other])))
        if all_of((left, kept.verdict)) != kept.verdict:
            kept = Decision(point.id, left, "replaced" if left == "no" else "basis", other)
    return kept


def _left(point: Standpoint, other: str, verdict: Verdict) -> Verdict:
    """Return what replacement leaves: nothing, or a condition.

    It is a condition where the treaty survives beside the other, and where it is not settled that
    the other one binds both: replacement is not presumed, nor is it ruled out.
    """
    settled = verdict == "yes" and other not in point.survives
    return not_(verdict) if settled else "conditional"

"""What an answer on a legal basis holds: the candidates, in the order in which they are advised."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from comity.law.bases import (
    BeforeRefusal,
    Clock,
    Content,
    DualCriminality,
    Limit,
    Rank,
    Refusal,
    Status,
    TimeLimit,
)
from comity.law.model import State
from comity.reasoning.answer import WORDS, Reason, Verdict
from comity.reasoning.deciding import Role
from comity.reasoning.national import Where, answered

RANKS: tuple[Rank, ...] = ("mutual-recognition", "bilateral", "regional", "subject", "domestic")
_ORDER: tuple[Verdict, ...] = ("yes", "conditional", "unknown", "no")
_KNOWN: tuple[Status, ...] = ("checked", "part", "memory")
_ROLES: tuple[Role, ...] = ("basis", "supplement", "fallback", "replaced")


class Candidate(Struct, frozen=True, omit_defaults=False):
    """One basis with its status, what it asks for, what it limits, and why."""

    id: str
    name: str
    verdict: Verdict
    status: str
    role: Role
    rank: Rank
    provision: str
    known: Status
    since: date | None = None
    narrow: bool = False
    of_union: bool = False
    replaced_by: str = ""
    channel: str = ""
    language: str = ""
    contents: tuple[Content, ...] = ()
    dual_criminality: DualCriminality | None = None
    limits: tuple[Limit, ...] = ()
    clock: Clock | None = None
    refusals: tuple[Refusal, ...] = ()
    before_refusal: tuple[BeforeRefusal, ...] = ()
    clocks: tuple[TimeLimit, ...] = ()
    conditions: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    reasons: tuple[Reason, ...] = ()


class BasisAnswer(Struct, frozen=True):
    """The ordered candidates for one measure between two states on one day."""

    question: str
    requesting: str
    requested: str
    measure: str
    on: date
    verdict: Verdict
    candidates: tuple[Candidate, ...]
    notes: tuple[str, ...]


# Conditions that look to one kind of victim: a basis that hangs on them is advised after others.
NARROW = frozenset(
    ("child-victim", "minor-victim", "prostitution-of-others", "prostitution-of-women-or-children")
)


def advice(candidate: Candidate) -> tuple[int, bool, int, bool, int, bool, int, str]:
    """Return the key by which candidates are put in order: best first, the law of a state last."""
    return (
        _ORDER.index(candidate.verdict),
        candidate.rank == "domestic",
        _ROLES.index(candidate.role),
        candidate.narrow and candidate.verdict != "yes",
        RANKS.index(candidate.rank),
        not candidate.of_union,
        _KNOWN.index(candidate.known),
        candidate.id,
    )


def domestic(requested: State, measure: str, day: date) -> Candidate:
    """Return the candidate that always remains: what the law of the requested state allows alone.

    Where that law is entered, it says whether it asks for a treaty; where not, that is missing.
    """
    sort = "extradition" if measure == "extradition" else "assistance"
    held = answered(Where(requested), f"{sort}_needs_treaty", day)
    if held.verdict == "unknown":
        ask = f"what the law of {requested.name} allows without a treaty, on reciprocity or comity"
        says = f"the law of {requested.name} is not entered here"
        held = Reason("conditional", says, held.cites, missing=(ask,), status="memory")
    verdict: Verdict = "no" if held.verdict == "yes" else "conditional"
    ask = f"whether {requested.name} gives this help without a treaty, on reciprocity or comity"
    missing = () if verdict == "no" else held.missing or (ask,)
    return Candidate(
        id="domestic-law",
        name=f"law of {requested.name}, reciprocity or comity",
        verdict=verdict,
        status=WORDS["applies"][verdict],
        role="basis",
        rank="domestic",
        provision=held.cites[0] if held.cites and not held.cites[0].startswith("law of") else "",
        known=held.status,
        conditions=missing,
        missing=missing,
        reasons=(Reason(verdict, held.says, held.cites, (), missing, held.status),),
    )

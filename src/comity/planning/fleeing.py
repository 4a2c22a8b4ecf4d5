"""From which state a victim may flee, where a case speaks of asylum and does not say it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from comity.facts.model import Case
from comity.law.model import Law
from comity.planning.ground import Ground
from comity.planning.naming import the
from comity.planning.never_sent import ASYLUM, holds
from comity.planning.own_offences import harmed
from comity.reasoning.offers import one_state

FILL = (
    "fill `persecution_feared_in` (an empty list is an answer where `asylum: none` is said as well)"
)


def speaks_of_asylum(case: Case) -> bool:
    """Return whether any word of a case, wherever it stands, speaks of asylum or fear of return."""
    return any(holds(text, ASYLUM) for text in _texts(msgspec.to_builtins(case)))


def _texts(value: Any) -> Iterator[str]:  # noqa: ANN401 a tree of plain values
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (t for one in value.values() for t in _texts(one))
    elif isinstance(value, list | tuple):
        yield from (t for one in value for t in _texts(one))


def why_unsettled(case: Case) -> str:
    """Return why it must be said first where persecution is feared; nothing where it is settled."""
    held = case.circumstances
    if held.persecution_feared_in or held.asylum == "none":
        return ""
    if held.asylum != "unknown":
        said = f"asylum is said to be {held.asylum}"
    elif speaks_of_asylum(case):
        said = "the case speaks of asylum or fear of return"
    else:
        return ""
    return f"{said}, and does not say in which state persecution is feared: {FILL}"


def may_flee_from(law: Law, case: Case, state: str) -> bool:
    """Return whether a state may be the one: of a victim's nationality, or where family lives.

    Where the nationality of a victim is not said, every state may be.
    """
    hurt = harmed(case)
    people = [p for p in case.persons if p.id in hurt]
    if any(not p.nationality for p in people):
        return True
    codes = {n for p in people for n in p.nationality}
    codes |= {p.resides for p in case.persons if p.role == "family-member" and p.resides}
    return any(one_state(law.states[state], law.states[code]) for code in codes)


def unsettled(law: Law, case: Case, state: str) -> Ground | None:
    """Return why a state learns nothing while it is not said where persecution is feared."""
    why = why_unsettled(case)
    if not why or not may_flee_from(law, case, state):
        return None
    return Ground(
        f"{why}; {the(law.states[state].name)} may be that state",
        "the victim's own counsel, or the authority that decides on protection, says in which "
        "state persecution is feared, and the case file says it too",
        "the head of the requesting authority, in agreement with the authority that decides on "
        "protection; never the investigator alone",
    )

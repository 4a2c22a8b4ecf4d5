"""In which order to ask: what keeps evidence alive first, what alerts or burdens a person late.

Victims are heard once and late enough (EU directive 12(4), 15(3)-(4); CETS197 13(1)); data are
preserved before they are disclosed (Budapest Convention 29); arrest and search share one day.
"""

from __future__ import annotations

from datetime import date
from typing import Literal

from msgspec import Struct

from comity.facts.days import span
from comity.facts.read_off import SUSPECT_ROLES, VICTIM_ROLES, victims
from comity.planning.asks import Ask
from comity.planning.matter import Matter
from comity.planning.offices import supported
from comity.reasoning.ages import is_child

Stage = Literal[
    "preserve", "agree", "urgent", "quiet", "covert", "one-day", "open", "victims", "after"
]
_ORDER: tuple[Stage, ...] = (
    "preserve",
    "agree",
    "urgent",
    "quiet",
    "covert",
    "one-day",
    "open",
    "victims",
    "after",
)
_OF: dict[str, Stage] = {
    "data_preservation": "preserve",
    "joint_investigation": "agree",
    "spontaneous_information": "agree",
    "interception": "covert",
    "controlled_delivery": "covert",
    "search_and_seizure": "one-day",
    "freezing": "one-day",
    "extradition": "one-day",
    "service_of_documents": "open",
    "temporary_transfer": "open",
    "confiscation": "after",
    "transfer_of_proceedings": "after",
    "victim_return": "after",
}
_OF_CHILDREN = frozenset(("eu2011_36:15(3)-(4)", "opsc:8(1)"))
_HEARS = frozenset(("witness_hearing", "video_hearing"))
_SAYS: dict[Stage, tuple[str, str, tuple[str, ...]]] = {
    "preserve": (
        "Have data preserved",
        "providers delete by routine; preservation discloses nothing and can be asked at once",
        ("ets185:29(1)-(7)",),
    ),
    "agree": (
        "Tell and agree",
        "what is agreed on together, and sent without request, decides who asks for what",
        ("untoc:18(4)", "untoc:19"),
    ),
    "urgent": (
        "What has a deadline",
        "a day is named by which the help is wanted",
        ("untoc:18(24)",),
    ),
    "quiet": (
        "What needs no coercion and alerts nobody",
        "records and witnesses bear out the rest, and no suspect is warned by them",
        (),
    ),
    "covert": (
        "Covert measures",
        "they work only while no suspect is warned",
        (),
    ),
    "one-day": (
        "Arrest, search and freezing on the same day in every state",
        "one of them alone warns the others; agree on the hour before",
        (),
    ),
    "open": (
        "What the suspects come to know",
        "served papers, hearings of suspects and transfers reveal the investigation",
        (),
    ),
    "victims": (
        "Hear victims once, and late enough; ask late for what services recorded of them",
        "after the reflection period, prepared by all that is known, recorded for good",
        ("cets197:13(1)", "eu2011_36:12(4)", "eu2011_36:15(3)-(4)", "opsc:8(1)"),
    ),
    "after": (
        "What ends the matter",
        "a return waits for safety and proceedings; the rest builds on what was gathered",
        ("palermo:8(2)", "cets197:16(2)"),
    ),
}


class Turn(Struct, frozen=True):
    """One turn: its asks by evidence id, and why it comes then; without a pin good practice."""

    stage: Stage
    title: str
    because: str
    cites: tuple[str, ...]
    asks: tuple[str, ...]


def order(matter: Matter, asks: tuple[Ask, ...]) -> tuple[Turn, ...]:
    """Return the asks turn by turn; within one, the earliest deadline first."""
    found: dict[Stage, list[Ask]] = {}
    for ask in sorted(asks, key=_wanted):
        found.setdefault(_stage(matter, ask), []).append(ask)
    return tuple(_turn(matter, stage, found[stage]) for stage in _ORDER if stage in found)


def _turn(matter: Matter, stage: Stage, asks: list[Ask]) -> Turn:
    title, because, cites = _SAYS[stage]
    ids = tuple(a.evidence.id for a in asks)
    child = any(is_child(v) == "yes" for v in victims(matter.case))
    pins = tuple(c for c in cites if child or c not in _OF_CHILDREN)
    return Turn(stage, title, because, matter.binding(pins), ids)


def _wanted(ask: Ask) -> date:
    by = ask.evidence.deadline
    return span(by.day).last if by else date.max


def _stage(matter: Matter, ask: Ask) -> Stage:
    """Return the turn of an ask: whom it touches counts before its deadline."""
    wanted = ask.evidence
    if supported(matter.case, wanted):
        return "victims"
    roles = {p.role for p in matter.case.persons if p.id in wanted.of}
    if wanted.measure in _HEARS and roles & VICTIM_ROLES:
        return "victims"
    if wanted.measure in _HEARS and (roles & SUSPECT_ROLES or _acted(matter, wanted.of)):
        return "open"
    fixed = _OF.get(wanted.measure)
    return fixed or ("urgent" if wanted.deadline or wanted.urgent else "quiet")


def _acted(matter: Matter, people: tuple[str, ...]) -> bool:
    """Return whether one of these is said to have done an act, in whatever role the file has it."""
    return any(set(people) & set(e.by) for e in matter.case.events)

"""What may be told to another state: the facts linked to an ask, and never where a victim is."""

from __future__ import annotations

import re
from collections.abc import Iterable

from comity.facts.model import Case, Event, Evidence
from comity.facts.read_off import conduct, event_span, victims

_HIDDEN = re.compile(
    r"asylum|refugee|persecut|refoul|(?:international|subsidiary|humanitarian) protection"
    r"|\bshelters?\b|safe[ -]?house|place of safety",
    re.IGNORECASE,
)


def hides(text: str) -> bool:
    """Return whether a text speaks of asylum, persecution or a place of safety: never sent."""
    return bool(_HIDDEN.search(text))


def told(text: str) -> str:
    """Return a text that may be sent, or nothing where it speaks of what is never sent."""
    return "" if hides(text) else text


def linked(case: Case, evidence: Evidence, requested: str) -> tuple[Event, ...]:
    """Return the events that an ask names; else those there and those of its persons."""
    if evidence.events:
        return tuple(e for e in case.events if e.id in evidence.events)
    of = set(evidence.of)
    return tuple(e for e in case.events if e.place == requested or of.intersection((*e.by, *e.of)))


def events_told(
    case: Case, asked: Iterable[Evidence], requested: str
) -> tuple[tuple[Event, ...], tuple[Event, ...]]:
    """Return the linked events by day: those that may be told, and those that are left out."""
    found = {e.id: e for one in asked for e in linked(case, one, requested)}
    in_order = sorted(found.values(), key=lambda e: (e.day, e.id))
    out = tuple(
        e for e in in_order if hides(e.says) or _afterwards(case, e) or _by_victims(case, e)
    )
    return tuple(e for e in in_order if e not in out), out


def _by_victims(case: Case, event: Event) -> bool:
    """Return whether victims alone did it: what they were made to do is not told (CETS 197 26)."""
    own = {p.id for p in victims(case)}
    return bool(event.by) and own.issuperset(event.by)


def _afterwards(case: Case, event: Event) -> bool:
    """Return whether an event may tell where a living victim went after the last act."""
    living = {p.id for p in victims(case) if not p.died}
    if event.act != "other" or not living:
        return False
    if event.of and not living.intersection((*event.of, *event.by)):
        return False
    days, last = event_span(event), conduct(case)
    return days is None or last is None or days.last > last.last

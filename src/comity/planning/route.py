"""The route as states in order, and never as places: where, when, which stage, how sure.

The route tells nothing of where a victim was after the last act, and nothing of a shelter.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Literal

from msgspec import Struct

from comity.facts.days import span
from comity.facts.model import Event, Stand
from comity.facts.read_off import acts_of, victims
from comity.planning.matter import Matter
from comity.planning.telling import hides

Stage = Literal["recruitment", "transit", "exploitation"]
_STAGES: tuple[Stage, ...] = ("recruitment", "transit", "exploitation")
_STARTS = frozenset(("recruitment", "offer", "delivery", "selling", "sale", "removal", "capture"))
_HANDS_OVER = frozenset(("transfer", "exchange_of_control"))
_MOVES = _HANDS_OVER | {"transportation", "moving"}
_SURE: tuple[Stand, ...] = ("found", "alleged", "suspected", "denied")


class Stop(Struct, frozen=True):
    """One state on the route: its stages, the days there, and the least sure of its acts."""

    state: str
    name: str
    stages: tuple[Stage, ...]
    first: str
    last: str
    standing: Stand


class Leg(Struct, frozen=True):
    """A way from one stop to another, with the year of arrival where it is said."""

    start: str
    end: str
    year: str


class Route(Struct, frozen=True):
    """The stops in the order in which they were first reached, the ways, and the same in words."""

    stops: tuple[Stop, ...]
    legs: tuple[Leg, ...]
    says: str
    missing: tuple[str, ...]


def route(matter: Matter) -> Route:
    """Return the route of all victims together; acts that are denied or without state are out."""
    paths = [_path(acts_of(matter.case, v)) for v in victims(matter.case)]
    events = sorted({e.id: e for path in paths for e in path}.values(), key=_when)
    by_state: dict[str, list[Event]] = {}
    for event in events:
        by_state.setdefault(event.place, []).append(event)
    stops = tuple(_stop(matter, code, found, events[0]) for code, found in by_state.items())
    legs = tuple(dict.fromkeys(leg for path in paths for leg in _legs(path)))
    return Route(stops, legs, _says(stops, legs), _missing(matter))


def _path(events: Iterable[Event]) -> list[Event]:
    shown = (e for e in events if e.place and e.act != "other" and not hides(e.says))
    return sorted(shown, key=_when)


def _when(event: Event) -> tuple[date, int, date, str]:
    """Return the order of events: by day, and of one day by stage."""
    days = span(event.day) if event.day else None
    start, end = (days.first, days.last) if days else (date.max, date.max)
    return start, _STAGES.index(_stage(event)), end, event.id


def _stage(event: Event) -> Stage:
    if event.act in _STARTS:
        return "recruitment"
    return "transit" if event.act in _MOVES else "exploitation"


def _stop(matter: Matter, code: str, events: list[Event], first: Event) -> Stop:
    """Return a stop; the first act of all begins the matter, handing over too."""
    stages = {"recruitment" if e is first and e.act in _HANDS_OVER else _stage(e) for e in events}
    days = [e.day for e in events if e.day]
    last = max((e.until or e.day for e in events if e.day), key=lambda d: span(d).last, default="")
    return Stop(
        code,
        matter.law.states[code].name,
        tuple(s for s in _STAGES if s in stages),
        min(days, key=lambda d: span(d).first, default=""),
        last,
        max((e.standing for e in events), key=_SURE.index),
    )


def _legs(path: list[Event]) -> Iterable[Leg]:
    at = ""
    for event in path:
        if at and event.place != at:
            yield Leg(at, event.place, event.day[:4])
        at = event.place


def _says(stops: tuple[Stop, ...], legs: tuple[Leg, ...]) -> str:
    """Return the map in words: each stop with its stages, then the ways between them."""
    if not stops:
        return "No state is said for any act."
    names = {s.state: s.name for s in stops}
    places = "; ".join(f"{s.name}: {' and '.join(s.stages)}" for s in stops)
    ways = "; ".join(
        f"from {names[g.start]} to {names[g.end]}{f' in {g.year}' if g.year else ''}" for g in legs
    )
    return f"{places}. {f'The way goes {ways}.' if ways else 'No border is crossed.'}"


def _missing(matter: Matter) -> tuple[str, ...]:
    return tuple(
        f"the state in which this was done: {e.id.replace('-', ' ')}"
        for e in matter.case.events
        if not e.place and e.act != "other"
    )

"""What can be read off a case without any law: who, where, when, and how sure."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from comity.facts.days import Span, span
from comity.facts.model import Case, Claim, Event, Evidence, Person, Proceeding, Stand, Stated

ADULT = 18  # Palermo 3(d)
VICTIM_ROLES = frozenset(("victim", "presumed-victim", "identified-victim"))
SUSPECT_ROLES = frozenset(("suspect", "accused", "convicted", "acquitted", "user"))


def stated(claim: Claim) -> Stated:
    """Return a claim with its standing; a bare word is alleged."""
    return claim if isinstance(claim, Stated) else Stated(value=claim)


def counts(standing: Stand) -> bool:
    """Return whether a fact of this standing may be used: all but what was denied."""
    return standing != "denied"


def means_of(event: Event) -> tuple[str, ...] | None:
    """Return the means that count, or None where nothing is said of means."""
    return event.means if counts(event.means_standing or event.standing) else ()


def purposes_of(event: Event) -> tuple[str, ...] | None:
    """Return the purposes that count, or None where nothing is said of purposes."""
    return event.purposes if counts(event.purposes_standing or event.standing) else ()


def victims(case: Case) -> tuple[Person, ...]:
    """Return the victims, presumed or identified, by id."""
    return _by_id(p for p in case.persons if p.role in VICTIM_ROLES)


def suspects(case: Case) -> tuple[Person, ...]:
    """Return those who are suspected, accused, convicted or acquitted, and users, by id."""
    return _by_id(p for p in case.persons if p.role in SUSPECT_ROLES)


def person(case: Case, wanted: str) -> Person | None:
    """Return the person of this id, if there is one."""
    return next((p for p in case.persons if p.id == wanted), None)


def is_child(held: Person) -> bool:
    """Return whether a person is a child, or may be one: doubt protects (CETS 197 10(3))."""
    if held.age is not None:
        return held.age < ADULT
    return held.age_class in ("child", "unknown")


def _by_id(people: Iterable[Person]) -> tuple[Person, ...]:
    return tuple(sorted(people, key=lambda p: p.id))


def events_of(case: Case, victim: Person) -> tuple[Event, ...]:
    """Return the events of a victim by id; an event that names nobody is of all victims."""
    mine = (e for e in case.events if victim.id in e.of or not e.of)
    return tuple(sorted(mine, key=lambda e: e.id))


def acts_of(case: Case, victim: Person) -> tuple[Event, ...]:
    """Return the events of a victim that were not denied, by id."""
    return tuple(e for e in events_of(case, victim) if counts(e.standing))


def event_span(event: Event) -> Span | None:
    """Return the days an event may cover, or None where no day is given."""
    if not event.day:
        return None
    first = span(event.day)
    return Span(first.first, span(event.until).last) if event.until else first


def conduct(case: Case) -> Span | None:
    """Return the first and the last day of the acts that count, or None where no day is given."""
    return _whole(e for e in case.events if counts(e.standing) and e.act != "other")


def span_of(events: tuple[Event, ...]) -> Span | None:
    """Return the days that these events cover together, or None where no day is given."""
    return _whole(events)


def _whole(events: Iterable[Event]) -> Span | None:
    spans = [s for e in events if (s := event_span(e))]
    return Span(min(s.first for s in spans), max(s.last for s in spans)) if spans else None


def day_of(case: Case) -> date | None:
    """Return the day of the request, or the last day of the conduct where none is given."""
    if case.on:
        return span(case.on).last
    whole = conduct(case) or span_of(case.events)
    return whole.last if whole else None


def proceedings_of_states(case: Case) -> tuple[Proceeding, ...]:
    """Return what states did about the same matter, before a court of many states or without."""
    held = case.circumstances
    return (*held.proceedings, *(held.court.proceedings if held.court else ()))


def places(case: Case) -> tuple[str, ...]:
    """Return the states in which acts that count were done, each once, in order of their code."""
    acts = (e for e in case.events if counts(e.standing) and e.act != "other")
    return tuple(sorted({e.place for e in acts if e.place}))


def states_touched(case: Case) -> tuple[str, ...]:
    """Return every state of an event, of the request or of evidence, each once, by code."""
    found = {e.place for e in case.events} | {e.where for e in case.evidence} | {case.requesting}
    return tuple(sorted(found - {""}))


def evidence_in(case: Case, state: str) -> tuple[Evidence, ...]:
    """Return the evidence that lies in a state, in the order of the file."""
    return tuple(e for e in case.evidence if e.where == state)


def evidence_by_state(case: Case) -> tuple[tuple[str, tuple[Evidence, ...]], ...]:
    """Return each state in which evidence lies, with that evidence, by code."""
    return tuple((s, evidence_in(case, s)) for s in sorted({e.where for e in case.evidence}))


def home_evidence(case: Case) -> tuple[Evidence, ...]:
    """Return the evidence that lies in the requesting state itself: no request is needed."""
    return evidence_in(case, case.requesting) if case.requesting else ()


def concerned(of: tuple[str, ...], victim: Person) -> bool:
    """Return whether a circumstance is of this victim; one that names nobody is of all."""
    return not of or victim.id in of

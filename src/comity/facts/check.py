"""What must hold together in a case file: persons that exist, ages that fit, days that can be."""

from __future__ import annotations

import math
from collections.abc import Iterator

from comity.base.errors import BadInput, nearest
from comity.base.plain import Document
from comity.facts.days import Span, span
from comity.facts.model import Case, Person, Work
from comity.law.model import Law, State

ADULT = 18  # Palermo 3(d)


def check_persons(case: Case, document: Document) -> None:
    """Raise where a person's age contradicts its class, or an id is no person's."""
    for at, person in enumerate(case.persons):
        _age(person, document, f"$.persons[{at}]")
    known = {p.id for p in case.persons}
    for path, ids in _named(case):
        for at, one in enumerate(ids):
            if one not in known:
                raise BadInput(
                    f"'{one}' is no person of this case",
                    where=document.where(f"{path}[{at}]"),
                    do=nearest(one, known) or "Add the person under 'persons'",
                )


def _age(person: Person, document: Document, here: str) -> None:
    if person.age is None or person.age_class in ("", "unknown"):
        return
    said = "adult" if person.age >= ADULT else "child"
    if said != person.age_class:
        raise BadInput(
            f"The age {person.age} is not that of {_an(person.age_class)}",
            where=document.where(f"{here}.age_class"),
            why="a child is a person under 18 at the time of the act",
            do="Keep one of the two, or write 'age_class: unknown' without an age",
        )


def _an(word: str) -> str:
    return f"an {word}" if word[0] in "aeiou" else f"a {word}"


def _named(case: Case) -> Iterator[tuple[str, tuple[str, ...]]]:
    for at, event in enumerate(case.events):
        yield f"$.events[{at}].by", event.by
        yield f"$.events[{at}].of", event.of
    for at, evidence in enumerate(case.evidence):
        yield f"$.evidence[{at}].of", evidence.of
    held = case.circumstances
    if isinstance(held.work, Work):
        yield "$.circumstances.work.of", held.work.of
    for name in ("work", "ownership_powers", "practices", "offences_by_victim"):
        value = getattr(held, name)
        for at, record in enumerate(value if isinstance(value, tuple) else ()):
            if not isinstance(record, str):
                yield f"$.circumstances.{name}[{at}].of", record.of


def check_days(case: Case, document: Document, law: Law) -> None:
    """Raise where a day cannot be, an end comes before its start, or a state did not yet exist."""
    if case.on:
        span(case.on, document.where("$.on"))
        _decided(case, document)
    _askable(case, document, law)
    _penalty(case, document)
    _feared(case, document, law)
    _deaths(case, document)
    _releases(case, document)
    for at, event in enumerate(case.events):
        days = _days(event.day, event.until, document, f"$.events[{at}]")
        if days and event.place:
            _existed(law.states[event.place], days, document, f"$.events[{at}].place", law)
    for at, evidence in enumerate(case.evidence):
        if evidence.deadline:
            span(evidence.deadline.day, document.where(f"$.evidence[{at}].deadline.day"))
    known = {e.id for e in case.events}
    for at, evidence in enumerate(case.evidence):
        for n, one in enumerate(evidence.events):
            if one not in known:
                where = document.where(f"$.evidence[{at}].events[{n}]")
                raise BadInput(
                    f"'{one}' is no event of this case", where=where, do=nearest(one, known)
                )


def _decided(case: Case, document: Document) -> None:
    """Raise where a warrant, order or judgment is of a day after that of the request."""
    for at, paper in enumerate(case.papers):
        where = document.where(f"$.papers[{at}].day")
        made = paper.kind in ("warrant", "order", "judgment") and paper.day
        if made and span(paper.day, where).first > span(case.on).last:
            raise BadInput(
                f"The {paper.kind} '{paper.id}' is of {paper.day}, after the request of {case.on}",
                where=where,
                do="Correct one of the two days, or leave the paper out until it exists",
            )


def _askable(case: Case, document: Document, law: Law) -> None:
    """Raise where a union is to ask or to be asked: only its members can."""
    sides = [("$.requesting", case.requesting)]
    sides += [(f"$.evidence[{at}].where", e.where) for at, e in enumerate(case.evidence)]
    for path, code in sides:
        if code and law.states[code].kind == "organisation":
            raise BadInput(
                f"{law.states[code].name} can neither ask nor be asked",
                where=document.where(path),
                do="Name a state or territory",
            )


def _penalty(case: Case, document: Document) -> None:
    years = case.proceedings.maximum_years if case.proceedings else None
    if years is not None and not math.isfinite(years):
        raise BadInput(
            "The maximum penalty is no number of years",
            where=document.where("$.proceedings.maximum_years"),
            do="Write years, such as 15",
        )


def _feared(case: Case, document: Document, law: Law) -> None:
    """Raise when persecution is said to be feared in the state that itself asks."""
    path = "$.circumstances.persecution_feared_in"
    for at, code in enumerate(case.circumstances.persecution_feared_in):
        where = document.where(f"{path}[{at}]")
        if code == case.requesting:
            raise BadInput(
                f"{law.states[case.requesting].name} asks in this case and cannot be the state in "
                "which persecution is feared",
                where=where,
                why="a person is not protected by the state that is feared",
                do="Name the state of origin that is feared, not the one that protects",
            )


def _deaths(case: Case, document: Document) -> None:
    for at, person in enumerate(case.persons):
        if person.died:
            span(person.died, document.where(f"$.persons[{at}].died"))


def _releases(case: Case, document: Document) -> None:
    for at, evidence in enumerate(case.evidence):
        released = evidence.released
        if released and not (released.by.strip() and released.because.strip()):
            raise BadInput(
                "A release needs the office that gives it and the reason",
                where=document.where(f"$.evidence[{at}].released"),
                do="Fill 'by' with a role, never a name, and 'because'",
            )


def _days(day: str, until: str, document: Document, here: str) -> Span | None:
    if not day:
        if until:
            raise BadInput(
                "Here is an 'until' without a 'day'",
                where=document.where(f"{here}.until"),
                do="Give the first day too",
            )
        return None
    first = span(day, document.where(f"{here}.day"))
    if not until:
        return first
    last = span(until, document.where(f"{here}.until"))
    if last.last < first.first:
        raise BadInput(
            f"The event ends ({until}) before it begins ({day})",
            where=document.where(f"{here}.until"),
            do="Exchange the two days or correct one",
        )
    return Span(first.first, last.last)


def _existed(state: State, days: Span, document: Document, path: str, law: Law) -> None:
    heirs = [s for s in law.states.values() if state.code in (s.continues, s.succeeds)]
    elders = [law.states[c] for c in (state.continues, state.succeeds) if c in law.states]
    if state.since and days.last < state.since:
        raise _no_state(f"{state.name} did not exist before {state.since}", elders, document, path)
    if state.until and days.first > state.until:
        raise _no_state(f"{state.name} ceased to exist on {state.until}", heirs, document, path)


def _no_state(what: str, others: list[State], document: Document, path: str) -> BadInput:
    named = ", ".join(f"{s.name} ({s.code})" for s in others)
    do = f"Name the state of that day, such as {named}" if named else "Name the state of that day"
    return BadInput(what, where=document.where(path), do=do)

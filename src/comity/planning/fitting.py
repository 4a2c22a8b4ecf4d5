"""What does not fit together between the days of a case and the day of its plan."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from comity.base.errors import BadInput
from comity.facts.days import span
from comity.facts.model import Case
from comity.facts.read_off import event_span
from comity.law.model import State
from comity.planning.naming import the


class Misfit(Struct, frozen=True):
    """Two days that do not fit together; a `note` tells only of another day than the file's own."""

    says: str
    note: bool = False
    towards: str = ""


def misfits(case: Case, on: date) -> tuple[Misfit, ...]:
    """Return deadlines before the plan's day, events after it, and deadlines set for another."""
    return (*_deadlines(case, on), *_events(case, on), *_papers(case, on))


def _deadlines(case: Case, on: date) -> Iterator[Misfit]:
    own = span(case.on).first if case.on else on
    for evidence in case.evidence:
        if not evidence.deadline:
            continue
        wanted, name = span(evidence.deadline.day), evidence.id.replace("-", " ")
        if wanted.last < on:
            yield Misfit(
                f"help is wanted by {evidence.deadline.day} ({name}), and the plan is of {on}",
                towards=evidence.where,
            )
        elif on < own:
            yield Misfit(
                f"the deadline {evidence.deadline.day} ({name}) was set for a request of "
                f"{case.on}, and the plan is of {on}",
                note=True,
                towards=evidence.where,
            )


def _events(case: Case, on: date) -> Iterator[Misfit]:
    for event in case.events:
        days, name = event_span(event), event.id.replace("-", " ")
        if days and days.first > on:
            yield Misfit(f"{name} is of {event.day}, after the day of the plan, {on}")
        elif days and event.until and span(event.until).first > on:
            yield Misfit(f"{name} lasts until {event.until}, after the day of the plan, {on}")
    for person in case.persons:
        if person.died and span(person.died).first > on:
            yield Misfit(f"the death of a person is of {person.died}, after the plan's day, {on}")


def _papers(case: Case, on: date) -> Iterator[Misfit]:
    own = span(case.on).first if case.on else on
    asked = {p: e.where for e in case.evidence for p in e.papers}
    for paper in case.papers:
        if paper.day and span(paper.day).first > on:
            says = f"{paper.title} is of {paper.day}, after the day of the plan, {on}"
            yield Misfit(says, note=on < own, towards=asked.get(paper.id, ""))


def check_existed(state: State, on: date, part: str) -> None:
    """Raise where the requesting or requested state did not exist on the day of the plan."""
    if state.since and on < state.since:
        raise _absent(state, f"did not exist before {state.since}", on, part)
    if state.until and on > state.until:
        raise _absent(state, f"ceased to exist on {state.until}", on, part)


def _absent(state: State, what: str, on: date, part: str) -> BadInput:
    return BadInput(
        f"{the(state.name)[:1].upper()}{the(state.name)[1:]}, the {part} state, {what}",
        why=f"the plan is of {on}",
        do="Name the state of that day, or another day with `on` or --on",
    )

"""The course of the case: every day and every clock with its rule, the route, and what is known."""

from __future__ import annotations

from collections.abc import Iterator

from comity.documents.block import Block, Fold, Heading, Line, Paragraph, Picture, line
from comity.documents.masked import KEPT
from comity.documents.plan.ink import ended, pin, sure, table, text
from comity.documents.plan.map import drawn
from comity.documents.words import Words, days_words, list_words, role_words, upper_first
from comity.facts.model import Event, Person
from comity.planning.moments import Line as Moment
from comity.planning.plan import Plan
from comity.planning.route import Stop
from comity.planning.telling import kept

_KINDS = {
    "happened": "Act",
    "decided": "Decision",
    "plan": "Plan",
    "wanted": "Help wanted",
    "clock": "Clock",
    "limit": "Limitation",
}


def course(said: Words, plan: Plan) -> Iterator[Block]:
    """Yield the timeline: days first, then the clocks whose start has no day."""
    yield Heading(line("Days and clocks"), anchor="course")
    dated = [m for m in plan.timeline if m.day]
    undated = [m for m in plan.timeline if not m.day]
    head = ("Day", "What", "Sort", "Rule or source")
    widths = (2.8, 6, 1.6, 3)
    if dated:
        rows = tuple(_moment(said, m) for m in dated)
        yield table("What happened and what runs, in order of days", head, rows, widths)
    if undated:
        rows = tuple(_moment(said, m) for m in undated)
        yield table("What runs from an event whose day is not held", head, rows, widths)


def _moment(said: Words, held: Moment) -> tuple[Line, ...]:
    standing = f" ({held.standing})" if held.standing else ""
    ruled = held.kind in ("clock", "limit")
    rule = (pin(held.rule), sure(held.status)) if ruled else (said.plain(held.rule),)
    return (
        line(days_words(held.day, held.until) if held.day else upper_first(held.after)),
        line(f"{said.state(held.state)}: " if _elsewhere(held) else "", ended(_told(said, held))),
        line(f"{_KINDS[held.kind]}{standing}"),
        line(*rule) if held.rule else (),
    )


def _elsewhere(held: Moment) -> bool:
    """Return whether the state is not yet part of the words."""
    return held.kind in ("happened", "decided") and bool(held.state)


def _told(said: Words, held: Moment) -> str:
    return said.plain(held.what)


def route(said: Words, plan: Plan) -> Iterator[Block]:
    """Yield the route as a drawing of states, and the same as a table."""
    held = plan.route
    yield Heading(line("The route, as states"), anchor="route")
    yield Paragraph(
        line("States only: no place, no address, and nothing of where a victim is now."), "small"
    )
    if held.stops:
        yield Picture(drawn(held), said.sentence(held.says), 0.45)
        rows = tuple(_stop(s) for s in held.stops)
        head = ("State", "Stage", "Days", "Standing")
        yield table("The route in words", head, rows, (3, 4, 4, 2))
    else:
        yield text(held.says)
    if held.missing:
        yield text(f"Missing: {'; '.join(held.missing)}.")


def _stop(stop: Stop) -> tuple[str, ...]:
    days = days_words(stop.first, stop.last) if stop.first else "not said"
    return stop.name, upper_first(list_words(stop.stages)), days, stop.standing


def known(said: Words, plan: Plan) -> Iterator[Block]:
    """Yield the case as it is told: words, events, persons as roles, source."""
    case = plan.case
    yield Heading(line("What is known"), anchor="known")
    if case.about:
        yield text(case.about)
    acts = case.proceedings
    if acts and (acts.nature or acts.stage or acts.offence):
        told = " ".join(w for w in (acts.nature, acts.stage) if w)
        yield text(ended(f"Proceedings: {'; '.join(w for w in (told, acts.offence) if w)}"))
    if case.events:
        events = sorted(case.events, key=lambda e: e.day)
        head = ("Day", "Place", "What happened", "Means and purpose", "Standing")
        rows = tuple(_event(said, e) for e in events)
        caption = "What is said to have happened, in order of days"
        shown = table(caption, head, rows, (2, 1.8, 4.6, 3.6, 1.4))
        yield Fold(line("The acts one by one, with means and purpose"), (shown,))
    if case.persons:
        people = tuple(_person(said, p) for p in case.persons)
        caption = "Persons, as roles. Nobody is named in a plan."
        yield table(caption, ("In the papers", "Role", "What is said"), people, (2.4, 2.2, 6))
    if case.source:
        yield Paragraph(line(f"Source: {case.source}"), "small")


def _event(said: Words, event: Event) -> tuple[Line, ...]:
    act = said.terms("acts", [event.act])
    by = f"; by {said.people(event.by)}" if event.by else ""
    of = f"; of {said.people(event.of)}" if event.of else ""
    who = f" {upper_first(act)}{by}{of}." if by or of else ""
    return (
        line(days_words(event.day, event.until)),
        line(said.state(event.place) if event.place else "not said"),
        line(ended(event.says or act), who),
        line(_means(said, event)),
        line(event.standing),
    )


def _means(said: Words, event: Event) -> str:
    means = "nothing said of means"
    if event.means is not None:
        means = said.terms("means", event.means) or "no means"
    if event.purposes is None:
        return f"{means}; nothing said of a purpose"
    purposes = said.terms("purposes", event.purposes)
    return f"{means}; for {purposes}" if purposes else means


def _person(said: Words, one: Person) -> tuple[str | Line, ...]:
    note = KEPT if kept(one.note) else one.note
    told = "; ".join(x for x in (said.about(one), note) if x)
    return said.label(one), role_words(one), told

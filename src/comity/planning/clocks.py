"""The clocks of the bases advised: so long after an event, and the day if all began with the plan.

A time that the data hold as a number is counted; one that they hold in words is told in them.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from datetime import date, timedelta

from comity.law.bases import TimeLimit
from comity.law.pins import covers
from comity.planning.asks import Ask
from comity.planning.matter import Matter
from comity.planning.moments import Line

_DOES = {
    "due": "at the latest",
    "may": "possible from then on",
    "ends": "",
    "not-before": "not before",
}
_RECEIVED = "request-received"


def answers(matter: Matter, asks: tuple[Ask, ...]) -> Iterator[Line]:
    """Yield each clock of the basis advised, once for each state asked."""
    lines = (one for ask in asks for one in _of(matter, ask))
    yield from dict.fromkeys(lines)


def _of(matter: Matter, ask: Ask) -> Iterator[Line]:
    basis, state = ask.advised, ask.requested
    yield from (_counted(matter, ask, one) for one in basis.clocks)
    if basis.clock and not any(covers(basis.clock.provision, c.provision) for c in basis.clocks):
        what = f"{matter.name(state)} answers under {basis.name}: {basis.clock.says}"
        rule = f"{basis.id}:{basis.clock.provision}"
        yield Line("clock", what, "", "", "after receipt", state, rule, basis.known)


def _counted(matter: Matter, ask: Ask, clock: TimeLimit) -> Line:
    events, name = matter.law.vocabulary.events, matter.name(ask.requested)
    after = f"{length(clock)} after {events[clock.from_].says}"
    parts = (
        f"{ask.advised.name}, {name}: {events[clock.event].says}",
        _DOES[clock.does],
        f"({clock.where})" if clock.where else "",
        _at_the_earliest(matter.on, clock),
        _extended(clock),
    )
    what = ", ".join(p for p in parts if p).replace(", (", " (")
    rule = f"{ask.advised.id}:{clock.provision}"
    return Line("clock", what, "", "", after, ask.requested, rule, clock.status)


def _at_the_earliest(on: date, clock: TimeLimit) -> str:
    """Return the day of a clock that runs from receipt, were the request received with the plan."""
    if clock.from_ != _RECEIVED or clock.hours is not None:
        return ""
    return f"which is {end(on, clock)} for a request received on {on}"


def _extended(clock: TimeLimit) -> str:
    if clock.extension is None:
        return ""
    unit = "hours" if clock.hours else "days" if clock.days else "months"
    where = f" {clock.extension.where}" if clock.extension.where else ""
    return f"{clock.extension.by} {unit} more{where}"


def length(clock: TimeLimit) -> str:
    """Return how long a time limit is, in its own unit."""
    held = ((clock.hours, "hour"), (clock.days, "day"), (clock.months, "month"))
    number, unit = next((n, u) for n, u in held if n is not None)
    return f"{number} {unit}{'' if number == 1 else 's'}"


def end(start: date, clock: TimeLimit) -> date:
    """Return the last day of a time limit of days or months that begins after a day."""
    if clock.days is not None:
        return start + timedelta(days=clock.days)
    return months_after(start, clock.months or 0)


def months_after(day: date, months: int) -> date:
    """Return the same day some months later, or the last day of a month that is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))

"""Until when the conduct may be prosecuted in a state: the rule of its own law, from the last act.

UNTOC 11(5) and EU directive 9(2) ask for a long time; how long is for national law alone.
"""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from comity.facts.days import Span
from comity.facts.read_off import conduct, counts, span_of
from comity.law.bases import Status
from comity.law.national import LIFE, Rule
from comity.planning.matter import Matter
from comity.reasoning.national import Where, parts, pin, rule

NOT_COUNTED = "what delays, interrupts or lengthens it, such as the age of a child, is not counted"


class Limitation(Struct, frozen=True):
    """The limitation period of one law: its years, the day it would end, and its rule."""

    state: str
    name: str
    says: str
    years: float | None
    begins: date | None
    ends: date | None
    rule: str
    status: Status

    @property
    def never(self) -> bool:
        """Whether the law knows no limitation for it."""
        return self.years is not None and self.years >= LIFE

    def passed(self, on: date) -> bool:
        """Return whether the period would be over on a day, nothing being counted that delays."""
        return self.ends is not None and self.ends < on


def limitations(matter: Matter, code: str) -> tuple[Limitation, ...]:
    """Return the limitation period of each law of a state, read on the day of the plan."""
    last = _last_act(matter, code)
    state = matter.law.states[code]
    found = (_of(matter, where, last) for where in parts(state, matter.on))
    return tuple(dict.fromkeys(found))


def _last_act(matter: Matter, code: str) -> Span | None:
    acts = tuple(
        e for e in matter.case.events if e.place == code and e.act != "other" and counts(e.standing)
    )
    return span_of(acts) or conduct(matter.case)


def _of(matter: Matter, where: Where, last: Span | None) -> Limitation:
    held = rule(where, "limitation_period", matter.on)
    begins = last.last if last else None
    if held is None:
        state = where.state
        says = f"the limitation period of {state.name} is not entered"
        law = f"law of {state.code}"
        return Limitation(state.code, state.name, says, None, begins, None, law, "memory")
    return Limitation(
        where.state.code,
        where.name if held.jurisdiction else where.state.name,
        held.says,
        held.number,
        begins,
        _end(held, begins),
        pin(where, held.statute, held.section) if held.statute else f"law of {where.state.code}",
        held.status,
    )


def _end(held: Rule, begins: date | None) -> date | None:
    if begins is None or held.number is None or held.number >= LIFE:
        return None
    return years_after(begins, int(held.number))


def years_after(day: date, years: int) -> date:
    """Return the same day some years later; 29 February becomes 1 March."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)

"""The day on which an instrument binds a party, by the instrument's own rule."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from comity.law.model import EntryIntoForce

KINDS_THAT_COMPUTE = frozenset(
    ("days", "months", "first-of-month-after-months", "first-of-month-after-days")
)


def computed(entry: EntryIntoForce, consent: date) -> date | None:
    """Return the first day bound after consent, or None where the rule does not compute one.

    Never before the instrument's own first entry into force.
    """
    rule = entry.rule
    if rule.kind not in KINDS_THAT_COMPUTE:
        return None
    day = {
        "days": lambda: consent + timedelta(rule.number),
        "months": lambda: months_after(consent, rule.number),
        "first-of-month-after-months": lambda: next_first(months_after(consent, rule.number)),
        "first-of-month-after-days": lambda: next_first(consent + timedelta(rule.number)),
    }[rule.kind]()
    return max(day, entry.first) if entry.first else day


def months_after(day: date, months: int) -> date:
    """Return the same day so many months later, or the last day of a shorter month."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def next_first(day: date) -> date:
    """Return the first day of the month after this day."""
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)

"""Days as people know them: a day, a month or a year, read as the span they cover."""

from __future__ import annotations

import calendar
import re
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from comity.base.errors import BadInput, Where

_FORM = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")


class Span(NamedTuple):
    """The first and the last day that a fact may cover."""

    first: date
    last: date


def span(text: str, where: Where | str = "") -> Span:
    """Return the days that `2001-03-05`, `2001-03` or `2001` cover; raise if there are none."""
    return _plain(text) or _told(text, where)


@lru_cache(maxsize=4096)
def _plain(text: str) -> Span | None:
    """Return the days of a text that is well formed, or nothing: asked often, of few texts."""
    try:
        return _told(text, "")
    except BadInput:
        return None


def _told(text: str, where: Where | str) -> Span:
    form = _FORM.fullmatch(text.strip())
    if form is None:
        raise BadInput(
            f"'{text}' is not a day",
            where=where,
            do="Write a day, a month or a year: 2001-03-05, 2001-03 or 2001",
        )
    year, month, day = (int(part) if part else 0 for part in form.groups())
    try:
        first = date(year, month or 1, day or 1)
        to_month = month or 12
        return Span(first, date(year, to_month, day or calendar.monthrange(year, to_month)[1]))
    except ValueError:
        raise BadInput(
            f"There is no day '{text}' in the calendar", where=where, do="Correct the date"
        ) from None

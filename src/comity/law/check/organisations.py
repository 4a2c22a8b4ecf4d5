"""Members of organisations: unknown states, days that cannot be, rows that stand twice."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import combinations

from comity.base.errors import BadInput, nearest
from comity.law.folder import Folder
from comity.law.model import Member


def look(folder: Folder) -> Iterator[BadInput]:
    """Yield every row of a membership that cannot be."""
    for key, rows in folder.law.organisations.items():
        for number, row in enumerate(rows):
            where = folder.rows[f"organisations/{key}", number]
            if row.state not in folder.law.states:
                do = nearest(row.state, folder.law.states)
                yield BadInput(f"'{row.state}' is no state known here", where=where, do=do)
            if row.until and row.until < row.since:
                do = "Correct one of the two days"
                yield BadInput("The end lies before the beginning", where=where, do=do)
            if row.status != "memory" and row.source in ("", "none"):
                what = f"The status '{row.status}' has no source"
                yield BadInput(what, where=where, do="Name one, or write `memory`")
        for (first, one), (number, other) in combinations(enumerate(rows), 2):
            if one.state == other.state and _together(one, other):
                line = folder.rows[f"organisations/{key}", first].line
                yield BadInput(
                    f"{one.state} is a member of {key} twice at the same time, here and in "
                    f"line {line}",
                    where=folder.rows[f"organisations/{key}", number],
                    do="Give the earlier row an end, or remove one",
                )


def _together(one: Member, other: Member) -> bool:
    return max(one.since, other.since) <= min(one.until or date.max, other.until or date.max)

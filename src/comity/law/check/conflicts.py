"""Two rules that hold together with no exception between them: an error naming both.

Law is a general rule and its exceptions; where two rules stand side by side on the same point, one
must say that it is the exception (`exception_to`, `amended_by`, `except`, `since`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import combinations

from comity.base.errors import BadInput
from comity.law.folder import Folder
from comity.law.model import Instrument, Paragraph, Party

Spot = tuple[str, str]


def look(folder: Folder) -> Iterator[BadInput]:
    """Yield every pair of rules that both hold on the same point."""
    for instrument in folder.law.instruments.values():
        yield from _paragraphs(folder, instrument)
        yield from _bases(folder, "instruments", instrument.id)
        yield from _rows(folder, instrument.id)
        yield from _membership(folder, instrument)
    for treaty in folder.law.treaties.values():
        yield from _bases(folder, "bilateral", treaty.id)


def _paragraphs(folder: Folder, instrument: Instrument) -> Iterator[BadInput]:
    at: dict[str, list[tuple[str, Paragraph]]] = defaultdict(list)
    for a, article in enumerate(instrument.provisions):
        for p, paragraph in enumerate(article.paragraphs):
            at[paragraph.at].append((f"$.provisions[{a}].paragraphs[{p}]", paragraph))
    for pin, rules in at.items():
        for (first_path, first), (path, second) in combinations(rules, 2):
            excused = (first.exception_to, second.exception_to, first.amended_by, second.amended_by)
            if not any(excused):
                first_line = folder.place("instruments", instrument.id, first_path).line
                yield BadInput(
                    f"{instrument.id}:{pin} holds twice, here and in line {first_line}",
                    where=folder.place("instruments", instrument.id, path),
                    why="no exception stands between the two rules",
                    do="Write `exception_to` or `amended_by` on one of them",
                )


def _bases(folder: Folder, kind: str, key: str) -> Iterator[BadInput]:
    records = folder.law.instruments if kind == "instruments" else folder.law.treaties
    seen: dict[str, int] = {}
    for number, basis in enumerate(records[key].bases):
        for measure in basis.measures:
            if measure in seen and records[key].bases[seen[measure]].since == basis.since:
                first = folder.place(kind, key, f"$.bases[{seen[measure]}]")
                yield BadInput(
                    f"{key} offers {measure} twice, here and in line {first.line}",
                    where=folder.place(kind, key, f"$.bases[{number}]"),
                    why="no exception stands between the two bases",
                    do="Take the measure out of one of them",
                )
            seen[measure] = number


def _rows(folder: Folder, key: str) -> Iterator[BadInput]:
    by_state: dict[Spot, list[tuple[int, Party]]] = defaultdict(list)
    for number, row in enumerate(folder.law.parties.get(key, ())):
        by_state[row.state, row.territory].append((number, row))
    for rows in by_state.values():
        for (first_number, first), (number, second) in combinations(rows, 2):
            if _together(first, second):
                line = folder.rows[f"parties/{key}", first_number].line
                yield BadInput(
                    f"Two rows say how {second.state} {second.territory} stands to {key} at the "
                    f"same time, here and in line {line}",
                    where=folder.rows[f"parties/{key}", number],
                    why="no end stands between them",
                    do="Give the earlier row an end, or remove one",
                )


def _together(first: Party, second: Party) -> bool:
    start = max(first.in_force or date.min, second.in_force or date.min)
    return start < min(first.ended or date.max, second.ended or date.max)


def _membership(folder: Folder, instrument: Instrument) -> Iterator[BadInput]:
    """Compare the rows of a union's act with what membership and opt-outs give."""
    union = instrument.union
    rows = folder.law.parties.get(instrument.id, ())
    if union is None or union.id not in folder.law.organisations or union.id in folder.broken:
        return
    members = {m.state: m for m in folder.law.organisations[union.id]}
    applies = instrument.entry_into_force.rule.from_
    for number, row in enumerate(rows):
        where = folder.rows[f"parties/{instrument.id}", number]
        if (row.kind == "opt-out") != (row.state in union.except_):
            yield BadInput(
                f"The row of {row.state} and the opt-outs of {instrument.id} disagree",
                where=where,
                do="Correct the row, or `union: except` in the instrument's file",
            )
        elif row.kind == "membership" and row.state not in members:
            yield BadInput(
                f"{row.state} is bound as a member of {union.id} and is none",
                where=where,
                do=f"Correct the row, or enter the membership in organisations/{union.id}.csv",
            )
        elif row.kind == "membership" and row.in_force and applies:
            since = max(members[row.state].since, applies)
            if row.in_force != since:
                yield BadInput(
                    f"Membership gives {since} for {row.state}, the row says {row.in_force}",
                    where=where,
                    do="Correct the day of accession, of application, or of the row",
                )

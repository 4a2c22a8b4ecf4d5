"""What every section of a plan is written with: pins, verdicts, sureness and reasons as lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from comity.documents.block import Fold, Items, Line, Paragraph, Run, Table, line
from comity.documents.words import HOLDS, MARKS, STATUS, Words, upper_first
from comity.law.bases import Status
from comity.reasoning.answer import Reason, Verdict


def pin(text: str) -> Run:
    """Return one citation."""
    return Run(text, sort="pin")


def pins(cites: Iterable[str]) -> Line:
    """Return citations in brackets, or nothing where there are none."""
    told = [pin(c) for c in cites]
    if not told:
        return ()
    parted = [run for one in told for run in (Run(", "), one)][1:]
    return (Run(" ["), *parted, Run("]"))


def mark(value: Verdict, table: Mapping[Verdict, str] = HOLDS) -> Run:
    """Return a verdict in words with its mark: never by colour alone."""
    return Run(f"{MARKS[value]} {table[value]}", strong=True, sort="mark")


def sure(status: Status | None) -> Run:
    """Return how sure the law is, in brackets."""
    return Run(f" ({STATUS[status]})" if status else "", sort="doubt")


def doubt(status: Status) -> Line:
    """Return how sure the law is where it was not checked."""
    return () if status == "checked" else (sure(status),)


def ended(text: str) -> str:
    """Return a sentence with a large first letter and a stop at its end."""
    told = upper_first(text.strip())
    return told if told.endswith((".", "?", "!", "…")) else f"{told}."


def text(said: str) -> Paragraph:
    """Return a paragraph of plain text."""
    return Paragraph(line(said))


def table(
    caption: str,
    head: tuple[str, ...],
    rows: Iterable[tuple[str | Line, ...]],
    widths: tuple[float, ...],
) -> Table:
    """Return a table whose first cell names its row."""
    made = tuple(tuple(cell(c) for c in row) for row in rows)
    return Table(tuple(line(h) for h in head), made, widths, caption)


def cell(held: str | Line) -> Line:
    """Return what a cell holds as a line."""
    return line(held) if isinstance(held, str) else held


def why(said: Words, reasons: Iterable[Reason]) -> Items:
    """Return reasons with all below them, each a step deeper than what it explains."""
    found = [x for r in _once(reasons) for x in _walked(said, r, 0)]
    return Items(tuple(shown for shown, _ in found), levels=tuple(deep for _, deep in found))


def fold_why(said: Words, summary: str, reasons: Iterable[Reason]) -> Fold:
    """Return reasons to be unfolded."""
    return Fold(line(summary), (why(said, reasons),))


def _once(reasons: Iterable[Reason]) -> tuple[Reason, ...]:
    return tuple({r.says: r for r in reasons}.values())


def _walked(said: Words, reason: Reason, deep: int) -> Iterator[tuple[Line, int]]:
    yield line("because " if deep else "", *_reason(said, reason)), deep
    if len(reason.because) == 1 and reason.because[0].says == reason.says:
        return
    for below in _once(reason.because):
        yield from _walked(said, below, deep + 1)


def _reason(said: Words, reason: Reason) -> Line:
    facts = "; ".join(said.plain(f) for f in reason.facts)
    return line(
        mark(reason.verdict),
        f": {said.plain(reason.says)}",
        *pins(reason.cites),
        *doubt(reason.status),
        f" Facts: {facts}." if facts else "",
        f" Missing: {said.plain('; '.join(reason.missing))}." if reason.missing else "",
    )

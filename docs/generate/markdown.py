"""Markdown that is readable as source too: wrapped lists, and tables whose columns line up."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator, Sequence

WIDTH = 80
_MARKER = re.compile(r"^(\s*)([-+*#>]|\d+[.)])(?=\s|$)")


def cell(value: object) -> str:
    """Return a value as one cell: on one line, its pipes escaped; a dash where it is empty."""
    return " ".join(str(value).split()).replace("|", "\\|") or "–"


def table(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> Iterator[str]:
    """Yield a table; its columns line up in the source where the whole fits the width."""
    body = [[cell(value) for value in row] for row in rows]
    wide = [max(len(r[n]) for r in (list(heads), *body)) for n in range(len(heads))]
    if sum(wide) + 3 * len(wide) + 1 > WIDTH:
        wide = [0] * len(heads)
    yield _row(heads, wide)
    yield "|" + "|".join("-" * (w + 2 if w else 3) for w in wide) + "|"
    yield from (_row(row, wide) for row in body)


def _row(cells: Sequence[str], wide: Sequence[int]) -> str:
    return "| " + " | ".join(c.ljust(w) for c, w in zip(cells, wide, strict=True)) + " |"


def item(text: str, depth: int = 0) -> str:
    """Return a text as an item of a list, wrapped and indented below its sign."""
    return _wrapped(text, "  " * depth + "- ", "  " * depth + "  ")


def paragraph(text: str) -> str:
    """Return a text as a paragraph with an empty line after it."""
    return _wrapped(text, "", "") + "\n"


def quoted(text: str) -> Iterator[str]:
    """Yield a text of several paragraphs as a quotation."""
    parts = [" ".join(part.split()) for part in text.strip().split("\n\n")]
    for number, part in enumerate(parts):
        if number:
            yield ">"
        yield _wrapped(part, "> ", "> ")


def _wrapped(text: str, first: str, rest: str) -> str:
    lines = textwrap.wrap(
        " ".join(text.split()),
        WIDTH,
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return "\n".join((*lines[:1], *(_no_marker(line) for line in lines[1:])))


def _no_marker(line: str) -> str:
    """Return a continued line so that it does not begin a list, a heading or a quotation."""
    if line.startswith(">"):
        return line
    return _MARKER.sub(lambda m: f"{m[1]}{m[2][:-1]}\\{m[2][-1]}", line)


def share(part: int, whole: int) -> str:
    """Return a share in percent, rounded down, so that 70 % is never said of less."""
    return f"{100 * part // whole} %" if whole else "–"

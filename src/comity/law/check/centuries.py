"""Days of a century that no text held here is of: a digit that was lost or exchanged."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from comity.base.errors import BadInput, Where
from comity.base.plain import Plain
from comity.law.folder import Folder
from comity.law.model import Member, Party

DAY = re.compile(r"(\d{4})-\d{2}-\d{2}")
CENTURIES = range(1700, 2100)


def look(folder: Folder) -> Iterator[BadInput]:
    """Yield every day whose year cannot be."""
    for document in folder.documents.values():
        for path, text in scalars(document.value, "$"):
            if (found := DAY.fullmatch(text)) and int(found[1]) not in CENTURIES:
                yield _said(text, document.where(path))
    yield from _rows(folder, "parties", folder.law.parties)
    yield from _rows(folder, "organisations", folder.law.organisations)


def _rows(
    folder: Folder, kind: str, tables: Mapping[str, Sequence[Party | Member]]
) -> Iterator[BadInput]:
    for key, rows in tables.items():
        for number, row in enumerate(rows):
            for name in row.__struct_fields__:
                value = getattr(row, name)
                if isinstance(value, date) and value.year not in CENTURIES:
                    yield _said(str(value), folder.rows[f"{kind}/{key}", number])


def _said(text: str, where: Where) -> BadInput:
    return BadInput(f"The year of {text} cannot be", where=where, do="Correct the year")


def scalars(value: Plain, path: str) -> Iterator[tuple[str, str]]:
    """Yield every text of a tree of values, with its path."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from scalars(one, f"{path}.{key}")
    elif isinstance(value, list):
        for number, one in enumerate(value):
            yield from scalars(one, f"{path}[{number}]")

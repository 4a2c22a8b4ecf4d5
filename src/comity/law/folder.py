"""Reading the `law/` folder: each file is one record, its name is its id."""

from __future__ import annotations

import hashlib
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from comity.base.errors import BadInput, Where
from comity.base.plain import Document, Row, files, read_table, read_yaml
from comity.law.model import Instrument, Law, Member, Party, State, Treaty, Vocabulary

PARTY_COLUMNS = (
    "state",
    "territory",
    "signed",
    "consent",
    "kind",
    "in_force",
    "by",
    "ended",
    "known_until",
    "dated",
    "note",
    "status",
    "source",
)
MEMBER_COLUMNS = ("state", "since", "until", "note", "status", "source")
R = TypeVar("R")


class Folder(NamedTuple):
    """The law as read, with the place of every record: `documents` by file, `rows` by record."""

    law: Law
    documents: dict[str, Document]
    rows: dict[tuple[str, int], Where]

    def place(self, kind: str, key: str, path: str = "$") -> Where:
        """Return where a value stands, such as ('instruments', 'untoc', '$.bases[0]')."""
        return self.documents[f"{kind}/{key}"].where(path)


def digest_of(root: Path) -> str:
    """Return the SHA-256 of the names and contents of all law files, in order of their names."""
    whole = hashlib.sha256()
    for path in sorted(root.rglob("*")):
        if path.suffix in (".yaml", ".csv") and "cases" not in path.relative_to(root).parts:
            whole.update(str(path.relative_to(root)).encode())
            whole.update(hashlib.sha256(path.read_bytes()).digest())
    return whole.hexdigest()


def read_folder(root: Path) -> Folder:
    """Return the law of a folder; raise at the first file that cannot be read."""
    if not (root / "vocabulary.yaml").is_file():
        raise BadInput(
            "This is not a folder of law",
            where=str(root),
            why="it holds no vocabulary.yaml",
            do="Name the folder that holds instruments/, parties/ and vocabulary.yaml",
        )
    documents: dict[str, Document] = {}
    rows: dict[tuple[str, int], Where] = {}
    vocabulary = read_yaml(root / "vocabulary.yaml", "law/vocabulary.yaml")
    documents["vocabulary"] = vocabulary
    law = Law(
        digest=digest_of(root),
        vocabulary=vocabulary.typed(Vocabulary),
        states={s.code: s for s in _records(root, "states", State, documents)},
        instruments={i.id: i for i in _records(root, "instruments", Instrument, documents)},
        parties=_tables(root, "parties", PARTY_COLUMNS, Party, rows),
        organisations=_tables(root, "organisations", MEMBER_COLUMNS, Member, rows),
        treaties={t.id: t for t in _records(root, "bilateral", Treaty, documents)},
    )
    return Folder(law, documents, rows)


def _records(root: Path, kind: str, record: type[R], documents: dict[str, Document]) -> list[R]:
    out = []
    for path in files(root / kind, ".yaml"):
        document = read_yaml(path, f"law/{kind}/{path.name}")
        value: Any = document.typed(record)
        if value.id != path.stem:
            raise BadInput(
                f"The id '{value.id}' is not the name of the file",
                where=document.where("$.id"),
                do=f"Name the file {value.id}.yaml or write id: {path.stem}",
            )
        documents[f"{kind}/{value.id}"] = document
        out.append(value)
    return out


def _tables(
    root: Path,
    kind: str,
    columns: tuple[str, ...],
    record: type[R],
    rows: dict[tuple[str, int], Where],
) -> dict[str, tuple[R, ...]]:
    out: dict[str, tuple[R, ...]] = {}
    for path in files(root / kind, ".csv"):
        shown = f"law/{kind}/{path.name}"
        table = read_table(path, columns, shown)
        for number, row in enumerate(table):
            rows[f"{kind}/{path.stem}", number] = Where(shown, row.line)
        out[path.stem] = tuple(_row(row, record, shown) for row in table)
    return out


def _row(row: Row, record: type[R], shown: str) -> R:
    given = {k: v for k, v in row.cells.items() if v != ""}
    lines = {f"$.{k}": row.line for k in given} | {"$": row.line}
    return Document(shown, given, lines).typed(record)


def day(text: str, where: Where | str = "") -> date:
    """Return an ISO day, or raise naming what is wrong with it."""
    try:
        return date.fromisoformat(text) if len(text) == len("2005-06-01") else _no_day(text, where)
    except ValueError:
        return _no_day(text, where)


def _no_day(text: str, where: Where | str) -> date:
    raise BadInput(
        f"'{text}' is not a day of the calendar",
        where=where,
        do="Write year, month and day, such as 2005-06-01",
    )


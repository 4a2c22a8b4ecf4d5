"""Reading the `law/` folder: each file is one record, its name is its id."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from comity.base.errors import BadInput, Where
from comity.base.plain import Document, Row, files, read_table, read_yaml
from comity.law.bodies import Body
from comity.law.model import Instrument, Law, Member, Party, State, Treaty, Vocabulary
from comity.law.owed import ModelText

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
    "doubt",
    "note",
    "status",
    "source",
)
MEMBER_COLUMNS = ("state", "since", "until", "note", "status", "source")
R = TypeVar("R")


class Folder(NamedTuple):
    """The law as read, with the place of every record: `documents` by file, `rows` by record.

    `broken` are the ids of files that could not be read whole: what only follows from that is no
    mistake of its own.
    """

    law: Law
    documents: dict[str, Document]
    rows: dict[tuple[str, int], Where]
    broken: frozenset[str] = frozenset()

    def place(self, kind: str, key: str, path: str = "$") -> Where:
        """Return where a value stands, such as ('instruments', 'untoc', '$.bases[0]')."""
        return self.documents[f"{kind}/{key}"].where(path)


def digest_of(root: Path) -> str:
    """Return the SHA-256 of the names and contents of all law files, in order of their names."""
    whole = hashlib.sha256()
    for path in sorted(_law_files(str(root))):
        content = Path(path).read_bytes()
        whole.update(f"{path[len(str(root)) :]}\0{len(content)}\0".encode())
        whole.update(content)
    return whole.hexdigest()


def law_files(root: Path) -> Iterator[Path]:
    """Yield the files of a law folder: YAML and CSV, without the cases and what is hidden."""
    return (Path(name) for name in _law_files(str(root)))


def _law_files(root: str) -> Iterator[str]:
    for folder, below, names in os.walk(root):
        below[:] = [name for name in below if name != "cases" and not name.startswith(".")]
        yield from (f"{folder}/{n}" for n in names if n.endswith((".yaml", ".csv")))


def read_folder(root: Path, errors: list[BadInput] | None = None) -> Folder:
    """Return the law of a folder; raise at the first bad file, or collect all in `errors`."""
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
    read = _Reader(root, documents, rows, errors)
    law = Law(
        digest=digest_of(root),
        vocabulary=vocabulary.typed(Vocabulary),
        states={s.code: s for s in read.records("states", State)},
        instruments={i.id: i for i in read.records("instruments", Instrument)},
        parties=read.tables("parties", PARTY_COLUMNS, Party),
        organisations=read.tables("organisations", MEMBER_COLUMNS, Member),
        treaties={t.id: t for t in read.records("bilateral", Treaty)},
        bodies={b.id: b for b in read.records("bodies", Body)},
        models={m.id: m for m in read.records("models", ModelText)},
    )
    broken = frozenset(Path(str(e.where).partition(":")[0]).stem for e in errors or ())
    return Folder(law, documents, rows, broken)


class _Reader(NamedTuple):
    """Reads one kind of record after another, keeping places and collecting errors."""

    root: Path
    documents: dict[str, Document]
    rows: dict[tuple[str, int], Where]
    errors: list[BadInput] | None

    def records(self, kind: str, record: type[R]) -> list[R]:
        """Return all records of a folder of YAML files."""
        made = (self._record(path, kind, record) for path in files(self.root / kind, ".yaml"))
        return [value for value in made if value is not None]

    def _record(self, path: Path, kind: str, record: type[R]) -> R | None:
        try:
            document = read_yaml(path, f"law/{kind}/{path.name}")
            value: Any = document.typed(record)
            if value.id != path.stem:
                raise BadInput(
                    f"The id '{value.id}' is not the name of the file",
                    where=document.where("$.id"),
                    do=f"Name the file {value.id}.yaml or write id: {path.stem}",
                )
            if isinstance(value, State) and value.code != path.stem.upper():
                raise BadInput(
                    f"The code '{value.code}' is not the name of the file in capitals",
                    where=document.where("$.code"),
                    do=f"Write code: {path.stem.upper()}, or name the file after the code",
                )
        except BadInput as error:
            return self._collect(error)
        self.documents[f"{kind}/{value.id}"] = document
        kept: R = value
        return kept

    def _collect(self, error: BadInput) -> None:
        if self.errors is None:
            raise error
        self.errors.append(error)

    def tables(
        self, kind: str, columns: tuple[str, ...], record: type[R]
    ) -> dict[str, tuple[R, ...]]:
        """Return all rows of a folder of CSV files, by file."""
        return {
            path.stem: tuple(self._rows(path, kind, columns, record))
            for path in files(self.root / kind, ".csv")
        }

    def _rows(
        self, path: Path, kind: str, columns: tuple[str, ...], record: type[R]
    ) -> Iterator[R]:
        shown = f"law/{kind}/{path.name}"
        try:
            table = read_table(path, columns, shown)
        except BadInput as error:
            self._collect(error)
            return
        number = 0
        for row in table:
            try:
                value = _typed_row(row, record, shown)
            except BadInput as error:
                self._collect(error)
                continue
            self.rows[f"{kind}/{path.stem}", number] = Where(shown, row.line)
            number += 1
            yield value


def _typed_row(row: Row, record: type[R], shown: str) -> R:
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

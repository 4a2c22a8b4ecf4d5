"""Plain files, read strictly: every scalar is text, every value keeps its line.

YAML is read event by event, so that Norway's `no` and the key `on` stay words, a key given twice
is an error, and anchors (which one line can swell to gigabytes) are refused. JSON is read the same
way, being nearly a part of YAML.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import msgspec
import yaml

from comity.base.errors import BadInput, Where, nearest

LARGEST = 5_000_000
DEEPEST = 40
T = TypeVar("T")
Plain = Any  # a tree of dict, list, str and None
_Loader = yaml.CBaseLoader  # one parser everywhere: libyaml, which all wheels of PyYAML carry


class Document(NamedTuple):
    """A file's tree of plain values, and the line of each value by its path (`$.bases[0].rank`)."""

    file: str
    value: Plain
    lines: dict[str, int]

    def where(self, path: str = "$") -> Where:
        """Return the place of a value, or of the nearest value around it."""
        while path not in self.lines and path != "$":
            last = max(path.rfind("."), path.rfind("["))  # always shorter: a key may hold brackets
            path = path[:last] if last > 0 else "$"
        return Where(self.file, self.lines.get(path, 1))

    def typed(self, kind: type[T]) -> T:
        """Return the value as a record of this kind, or raise with the line that does not fit."""
        try:
            return msgspec.convert(self.value, kind, strict=False)
        except msgspec.ValidationError as error:
            raise _said(self, str(error), kind) from None


def read_text(path: Path, shown: str = "") -> str:
    """Return a file's text, or raise: missing, too large, not UTF-8."""
    name = shown or str(path)
    try:
        size = path.stat().st_size
        if size > LARGEST:
            raise BadInput(
                f"The file holds {size:,} bytes, more than the {LARGEST:,} that are read",
                where=name,
                do="Split it, or leave out what is not needed",
            )
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise BadInput(
            f"Byte {error.start} is not UTF-8",
            where=Where(name, line),
            do="Save the file as UTF-8 and try again",
        ) from None
    except OSError as error:
        raise BadInput(
            f"The file cannot be read ({error.strerror or error})",
            where=name,
            do="Check the path and the permissions",
        ) from None


def read_yaml(path: Path, shown: str = "") -> Document:
    """Return a YAML or JSON file as a document; `shown` is the name to use in errors."""
    return parse_yaml(read_text(path, shown), shown or str(path))


def parse_yaml(text: str, file: str) -> Document:
    """Return YAML or JSON text as a document of dict, list, str and None."""
    lines: dict[str, int] = {}
    try:
        value = _Reading(yaml.parse(text, Loader=_Loader), lines, file).whole()
    except yaml.YAMLError as error:
        raise _broken(error, file) from None
    except UnicodeEncodeError:
        raise BadInput(
            "The file holds half of a surrogate pair", where=file, do="Write the character itself"
        ) from None
    return Document(file, value, lines)


class _Reading(NamedTuple):
    """The reading of one file: its events, and the lines noted on the way."""

    events: Iterator[Any]
    lines: dict[str, int]
    file: str

    def whole(self) -> Plain:
        """Return the one document of the file."""
        if not any(isinstance(e, yaml.DocumentStartEvent) for e in self.events):
            raise BadInput(
                "The file is empty", where=Where(self.file, 1), do="Fill it or leave it out"
            )
        value = self.node(next(self.events), "$", 0)
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                where = Where(self.file, event.start_mark.line + 1 if event.start_mark else 0)
                what = "The file holds more than one document"
                raise BadInput(what, where=where, do="Keep only one")
        return value

    def node(self, event: Plain, path: str, depth: int) -> Plain:
        """Return the value that starts with this event, and note its line."""
        where = Where(self.file, event.start_mark.line + 1)
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise BadInput(
                "Anchors and aliases are not read",
                where=where,
                why="a few lines of them can swell to fill the memory",
                do="Write the value out",
            )
        if depth > DEEPEST:
            raise BadInput(
                f"Values are nested more than {DEEPEST} deep", where=where, do="Flatten the file"
            )
        self.lines[path] = where.line
        if isinstance(event, yaml.ScalarEvent):
            empty = event.style is None and event.value in ("", "~", "null")
            return None if empty else event.value
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(path, depth)
        return self._mapping(path, depth)

    def _sequence(self, path: str, depth: int) -> list[Plain]:
        out: list[Plain] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            out.append(self.node(event, f"{path}[{len(out)}]", depth + 1))
        return out

    def _mapping(self, path: str, depth: int) -> dict[str, Plain]:
        out: dict[str, Plain] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            where = Where(self.file, event.start_mark.line + 1)
            if not isinstance(event, yaml.ScalarEvent):
                raise BadInput(
                    "A key must be a word", where=where, do="Write the key as plain text"
                )
            if event.value in out:
                raise BadInput(
                    f"The key '{event.value}' stands twice in one mapping",
                    where=where,
                    why="of two values only one would count",
                    do="Keep one of them",
                )
            key = event.value
            out[key] = self.node(next(self.events), f"{path}.{key}", depth + 1)
            self.lines[f"{path}.{key}"] = where.line
        return out


def _broken(error: yaml.YAMLError, file: str) -> BadInput:
    mark = getattr(error, "problem_mark", None)
    return BadInput(
        f"This is not YAML that can be read ({getattr(error, 'problem', None) or error})",
        where=Where(file, mark.line + 1 if mark else 0),
        do="Mend the line; indent by two spaces, and quote a text that holds ': ' or starts with "
        "a sign",
    )


_EXPECTED = re.compile(r"^Expected (?P<type>.*?)(?:, got .*)?$")
_TYPES = {
    "int": "a whole number",
    "float": "a number",
    "str": "a text",
    "array": "a list",
    "object": "a mapping of keys",
    "date": "a day (YYYY-MM-DD)",
    "null": "nothing",
}
_SIGNS = {
    "`": "",
    " | ": " or ",
    " <= ": " of at most ",
    " >= ": " of at least ",
}
_PLACE = re.compile(r" - at `(?P<path>.*)`$")
_FIELD = re.compile(r"unknown field `(?P<field>.*)`")
_MISSING = "Object missing required field"
_ENUM = re.compile(r"Invalid enum value '(?P<value>.*)'")


def _said(document: Document, message: str, kind: type) -> BadInput:
    place = _PLACE.search(message)
    what = _PLACE.sub("", message)
    path = _found(document.value, place["path"] if place else "$", what)
    if field := _FIELD.search(what):
        here = document.where(f"{path}.{field['field']}")
        keys = words_of(kind)
        elsewhere = "It belongs to another record: move it there, or take it away"
        do = elsewhere if field["field"] in keys else nearest(field["field"], keys)
        return BadInput(f"There is no key '{field['field']}' here", where=here, do=do)
    if value := _ENUM.search(what):
        what = f"'{value['value']}' is not a word known here"
        key = re.sub(r"\[[^\]]*\]$", "", place["path"] if place else "").rsplit(".", 1)[-1]
        known = nearest(value["value"], values_of(kind, key))
        return BadInput(what, where=document.where(path), do=known)
    if _MISSING in what:
        what = what.replace(_MISSING, "Here is missing the key")
        return BadInput(what, where=document.where(path), do="Add the key with its value")
    key = path.rsplit(".", 1)[-1]
    what = _EXPECTED.sub(lambda found: f"'{key}' must be {_plainly(found['type'])}", what)
    what = what.replace("Invalid RFC3339 encoded date", f"'{key}' is not a day (YYYY-MM-DD)")
    return BadInput(what, where=document.where(path), do="Correct the value")


_STEP = re.compile(r"\.[^.\[]+|\[[^\]]*\]")
_GOT = re.compile(r", got `(?P<type>\w+)`$")
_MADE: dict[str, type] = {"str": str, "array": list, "object": dict, "null": type(None)}


def _found(tree: Plain, path: str, what: str) -> str:
    """Return a path with the key that is meant where it says `[...]`, some key of a mapping."""
    if "[...]" not in path:
        return path
    spots = [("$", tree)]
    for step in _STEP.findall(path):
        spots = [spot for at, value in spots for spot in _below(value, at, step)]
    return next((at for at, value in spots if _meant(value, what)), path.partition("[...]")[0])


def _below(value: Plain, at: str, step: str) -> Iterator[tuple[str, Plain]]:
    if step == "[...]" and isinstance(value, dict):
        yield from ((f"{at}.{key}", one) for key, one in value.items())
    elif isinstance(value, dict) and step[1:] in value:
        yield f"{at}{step}", value[step[1:]]
    elif isinstance(value, list) and step[1:-1].isdigit():
        yield f"{at}{step}", value[int(step[1:-1])]


def _meant(value: Plain, what: str) -> bool:
    if word := _ENUM.search(what):
        return bool(value == word["value"])
    if field := _FIELD.search(what):
        return isinstance(value, dict) and field["field"] in value
    got = _GOT.search(what)
    made = _MADE.get(got["type"]) if got else None
    return made is None or isinstance(value, made)


def _plainly(types: str) -> str:
    plain = re.sub(r"\w+", lambda found: _TYPES.get(found[0], found[0]), types)
    for sign, words in _SIGNS.items():
        plain = plain.replace(sign, words)
    return plain


def words_of(kind: type) -> set[str]:
    """Return the names of all keys that records of this kind and below may hold."""
    return {f.encode_name for info in _structs(kind) for f in info.fields}


def values_of(kind: type, key: str) -> set[str]:
    """Return the words that a key may hold, in records of this kind and below."""
    found: set[str] = set()
    for info in _structs(kind):
        for field in info.fields:
            if field.encode_name == key:
                found |= _literals(field.type)
    return found


def _literals(info: Plain) -> set[str]:
    if isinstance(info, msgspec.inspect.LiteralType):
        return {str(v) for v in info.values}
    return {word for part in _parts(info) for word in _literals(part)}


def _structs(kind: type) -> list[msgspec.inspect.StructType]:
    found: dict[type, msgspec.inspect.StructType] = {}
    todo = [msgspec.inspect.type_info(kind)]
    while todo:
        info = todo.pop()
        if isinstance(info, msgspec.inspect.StructType):
            if info.cls in found:
                continue
            found[info.cls] = info
            todo.extend(f.type for f in info.fields)
        else:
            todo.extend(_parts(info))
    return list(found.values())


def _parts(info: Plain) -> list[Plain]:
    many = [p for name in ("types", "item_types") for p in getattr(info, name, ())]
    one = [getattr(info, name, None) for name in ("item_type", "key_type", "value_type")]
    return many + [p for p in one if p is not None]


class Row(NamedTuple):
    """One row of a table: its line and its cells by column."""

    line: int
    cells: dict[str, str]


def read_table(path: Path, columns: tuple[str, ...], shown: str = "") -> list[Row]:
    """Return a CSV file's rows, or raise when its columns are not exactly these."""
    file = shown or str(path)
    reader = csv.reader(io.StringIO(read_text(path, shown)), strict=True)
    rows: list[Row] = []
    try:
        head = tuple(next(reader, ()))
        for name in head:
            if name not in columns:
                raise BadInput(
                    f"There is no column '{name}' here",
                    where=Where(file, 1),
                    do=nearest(name, columns),
                )
        if head != columns:
            raise BadInput(
                f"The columns must be {', '.join(columns)}", where=Where(file, 1), do="Reorder them"
            )
        for cells in reader:
            if len(cells) != len(columns):
                raise BadInput(
                    f"The row has {len(cells)} cells, the table {len(columns)} columns",
                    where=Where(file, reader.line_num),
                    do="Add or remove a comma, or quote a cell that holds one",
                )
            rows.append(Row(reader.line_num, dict(zip(columns, cells, strict=True))))
    except csv.Error as error:
        raise BadInput(
            f"This is not a table that can be read ({error})",
            where=Where(file, reader.line_num),
            do="Close the quotes",
        ) from None
    return rows


def files(folder: Path, suffix: str) -> list[Path]:
    """Return a folder's files with this suffix, by name; an absent folder has none."""
    if not folder.is_dir():
        return []
    return sorted(p for p in folder.iterdir() if p.suffix == suffix and not p.name.startswith("."))

"""What a person changed in a DOCX since a paper was written, so that the record can follow it.

Lines are held against lines by the longest common sequence, and fields within them by name, or by
place where a word processor lost the names. White space counts for nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Literal

from msgspec import Struct

from comity.documents.block import Block, Fold, Line, Paper, Picture, Run, Table, lines
from comity.documents.docx_text import Piece, PieceLine, fold, read_lines

Kind = Literal["changed", "filled", "emptied", "added", "removed"]
HOLE = "\ufffc"


class Difference(Struct, frozen=True):
    """One change: of a field, by its name, or of fixed text, near the words that stand by it."""

    kind: Kind
    field: str
    was: str
    now: str
    near: str = ""


class Value(Struct, frozen=True):
    """What a field of the paper holds; open: a placeholder that waits for words."""

    field: str
    text: str
    open: bool = False


class Held(Struct, frozen=True):
    """A line as fixed text with holes, and the values that stand in the holes."""

    fixed: str
    values: tuple[Value, ...] = ()


def read_fields(content: bytes) -> dict[str, tuple[str, ...]]:
    """Return what stands in each field of a DOCX; under an empty name what lost its own.

    A tracked change counts as accepted. Raises BadInput where the file is no DOCX.
    """
    found: dict[str, tuple[str, ...]] = {}
    for one in (v for line in read_lines(content) for v in _edited(line).values):
        found[one.field] = (*found.get(one.field, ()), one.text)
    return found


def differences(paper: Paper, content: bytes) -> tuple[Difference, ...]:
    """Return what differs between a paper and the DOCX that was made from it and edited."""
    was = tuple(_written(line) for line in _lines(paper))
    was = tuple(one for one in was if one.fixed)
    now = tuple(one for one in map(_edited, read_lines(content)) if one.fixed)
    return tuple(_compared(was, now))


def _compared(was: Sequence[Held], now: Sequence[Held]) -> Iterator[Difference]:
    matcher = SequenceMatcher(None, [h.fixed for h in was], [h.fixed for h in now], autojunk=False)
    for kind, first, last, start, end in matcher.get_opcodes():
        old, new = list(was[first:last]), list(now[start:end])
        if kind == "equal":
            for one, other in zip(old, new, strict=True):
                yield from _values(one.values, other.values)
        else:
            near = was[first - 1].fixed if first else ""
            yield from _replaced(old, new, _cut(near))


def _replaced(old: list[Held], new: list[Held], near: str) -> Iterator[Difference]:
    """Yield the changes of lines that have no equal: words of fixed text, and their fields."""
    before, after = (" ".join(h.fixed for h in side).split() for side in (old, new))
    for kind, first, last, start, end in SequenceMatcher(
        None, before, after, autojunk=False
    ).get_opcodes():
        if kind == "equal":
            continue
        gone, come = _words(before[first:last]), _words(after[start:end])
        place = _cut(" ".join(before[max(0, first - 6) : first])) or near
        if gone:
            yield Difference("removed", "", gone, "", place.replace(HOLE, "…"))
        if come:
            yield Difference("added", "", "", come, place.replace(HOLE, "…"))
    yield from _values([v for h in old for v in h.values], [v for h in new for v in h.values])


def _values(was: Sequence[Value], now: Sequence[Value]) -> Iterator[Difference]:
    """Yield the changes of fields: by place where as many stand on both sides, else by name."""
    if len(was) == len(now) and all(
        b.field in ("", a.field) for a, b in zip(was, now, strict=True)
    ):
        for one, other in zip(was, now, strict=True):
            yield from _value(one, other.text)
        return
    left = list(now)
    for one in was:
        found = next((v for v in left if v.field == one.field), None)
        if found is not None:
            left.remove(found)
        yield from _value(one, found.text if found else "")
    yield from (Difference("added", v.field, "", v.text) for v in left if v.text)


def _value(was: Value, now: str) -> Iterator[Difference]:
    if now == was.text or (was.open and not now):
        return
    if was.open:
        yield Difference("filled", was.field, "", now)
    else:
        yield Difference("changed" if now else "emptied", was.field, was.text, now)


def _written(line: Line) -> Held:
    """Return a line as the writer of DOCX puts it."""
    pieces = tuple(Piece(run.text, run.field or None) for run in line)
    opened = {run.field for run in line if run.field and run.open}
    held = _edited(_joined(pieces))
    return Held(held.fixed, tuple(Value(v.field, v.text, v.field in opened) for v in held.values))


def _joined(pieces: PieceLine) -> PieceLine:
    made: list[Piece] = []
    for one in pieces:
        if made and made[-1].field == one.field:
            made[-1] = Piece(made[-1].text + one.text, one.field)
        else:
            made.append(one)
    return tuple(made)


def _edited(line: PieceLine) -> Held:
    fixed = fold("".join(p.text if p.field is None else f" {HOLE} " for p in line))
    values = (Value(p.field, fold(p.text)) for p in line if p.field is not None)
    return Held(fixed, tuple(values))


def _lines(paper: Paper) -> Iterator[Line]:
    """Yield every line in the order in which the DOCX holds them."""
    yield (Run(paper.title),)
    yield (Run(paper.subtitle),)
    for block in paper.blocks:
        yield from _block(block)


def _block(block: Block) -> Iterator[Line]:
    match block:
        case Fold(summary=summary, blocks=inner):
            yield summary
            for one in inner:
                yield from _block(one)
        case Picture(says=says):
            yield (Run(says),)
        case Table(caption=caption):
            yield from ((Run(caption),), *lines(block))
        case _:
            yield from lines(block)


def _words(found: Sequence[str]) -> str:
    return " ".join(w for w in found if w != HOLE)


def _cut(text: str) -> str:
    return text if len(text) <= 60 else f"…{text[-60:]}"

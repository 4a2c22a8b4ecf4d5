"""The words of a DOCX that a person has edited: fixed text and fields, as lines in reading order.

ISO/IEC 29500-1: content controls (17.5.2) by tag or alias; tracked changes (17.13.5) are read as
if all were accepted. No macro, link or embedded object is looked at, and nothing is fetched.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from lxml import etree
from msgspec import Struct

from comity.base.errors import BadInput

LARGEST = 50_000_000
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_CORE = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}"
_GONE = frozenset(
    f"{_W}{name}" for name in ("del", "moveFrom", "delText", "instrText", "pPr", "rPr")
)
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SPACE = frozenset(f"{_W}{name}" for name in ("tab", "br", "cr", "ptab"))


class Piece(Struct, frozen=True):
    """A stretch of a line; in a control it has a field, empty where a program lost its name."""

    text: str
    field: str | None = None


PieceLine = tuple[Piece, ...]


def read_lines(content: bytes) -> tuple[PieceLine, ...]:
    """Return the lines of the body, cells of tables included, without empty ones."""
    body = _part(content, "word/document.xml").find(f"{_W}body")
    found: list[list[Piece]] = [[]]
    joined = False
    for paragraph in () if body is None else _paragraphs(body):
        if not joined:
            found.append([])
        found[-1].extend(_pieces(paragraph, _outer(paragraph)))
        joined = _mark_deleted(paragraph)
    lines = (_merged(one) for one in found)
    return tuple(one for one in lines if one)


def read_keywords(content: bytes) -> str:
    """Return the keywords of a DOCX's properties, empty where it has none."""
    try:
        return str(_part(content, "docProps/core.xml").findtext(f"{_CORE}keywords") or "")
    except BadInput:
        return ""


def fold(text: str) -> str:
    """Return a text with its white space folded, and without the marks of direction."""
    return " ".join(text.replace("\u200e", "").split())


def _part(content: bytes, name: str) -> Any:  # noqa: ANN401 the library is not typed
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as held, held.open(name) as file:
            text = file.read(LARGEST + 1)
        found = etree.fromstring(text, parser) if len(text) <= LARGEST else None
    except Exception:  # noqa: BLE001 any bytes may come in, and three libraries read them
        raise BadInput("The file is no DOCX that can be read", do="Give a DOCX") from None
    if found is None:
        raise BadInput(f"The DOCX holds more than {LARGEST:,} bytes of text")
    return found


def _paragraphs(body: Any) -> Iterator[Any]:  # noqa: ANN401
    for one in body.iter(f"{_W}p"):
        if not any(above.tag in (_FALLBACK, *_GONE) for above in one.iterancestors()):
            yield one


def _outer(paragraph: Any) -> str | None:  # noqa: ANN401
    """Return the field of a control that stands around a whole paragraph or cell."""
    for above in paragraph.iterancestors(f"{_W}sdt"):
        return _name(above)
    return None


def _pieces(element: Any, field: str | None) -> Iterator[Piece]:  # noqa: ANN401
    for one in element:
        if one.tag in _GONE or one.tag in (_FALLBACK, f"{_W}p"):
            continue
        if one.tag == f"{_W}sdt":
            yield from _controlled(one)
        elif one.tag == f"{_W}t":
            yield Piece(one.text or "", field)
        elif one.tag in _SPACE:
            yield Piece(" ", field)
        elif one.tag == f"{_W}noBreakHyphen":
            yield Piece("-", field)
        else:
            yield from _pieces(one, field)


def _controlled(control: Any) -> Iterator[Piece]:  # noqa: ANN401
    name = _name(control)
    yield Piece("", name)  # a control that was emptied is still there
    for held in control.findall(f"{_W}sdtContent"):
        yield from _pieces(held, name)


def _name(control: Any) -> str:  # noqa: ANN401
    """Return the tag of a control, or its alias: LibreOffice keeps one or the other, or none."""
    for kind in ("tag", "alias"):
        found = control.find(f"{_W}sdtPr/{_W}{kind}")
        if found is not None and found.get(f"{_W}val"):
            return str(found.get(f"{_W}val"))
    return ""


def _mark_deleted(paragraph: Any) -> bool:  # noqa: ANN401
    """Return whether the end of a paragraph was deleted, so that the next one joins it."""
    return paragraph.find(f"{_W}pPr/{_W}rPr/{_W}del") is not None


def _merged(pieces: list[Piece]) -> PieceLine:
    """Return a line whose neighbours of one kind are one piece; nothing for a line of spaces."""
    made: list[Piece] = []
    for one in pieces:
        if made and made[-1].field == one.field:
            made[-1] = Piece(made[-1].text + one.text, one.field)
        else:
            made.append(one)
    whole = any(p.text.strip() or p.field is not None for p in made)
    return tuple(made) if whole else ()

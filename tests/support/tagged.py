"""What a PDF tells a reader that does not look at it: its tags, its metadata, its letters."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

from msgspec import Struct
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject


class Tag(Struct, frozen=True):
    """One element of the structure tree: its type as named in the file, its words for a picture."""

    name: str
    title: str
    alt: str
    tags: tuple[Tag, ...]

    def all(self, *names: str) -> Iterator[Tag]:
        """Yield this element and those below it that bear one of some names, in order."""
        if self.name in names:
            yield self
        for tag in self.tags:
            yield from tag.all(*names)


def opened(content: bytes) -> PdfReader:
    """Return a PDF as read by pypdf, which stops at what is not right."""
    return PdfReader(io.BytesIO(content), strict=True)


def root(reader: PdfReader) -> Any:
    """Return the catalogue of a PDF."""
    return reader.trailer["/Root"]


def tree(reader: PdfReader) -> Tag:
    """Return the structure tree of a PDF from its one topmost element."""
    (top,) = _tags(root(reader)["/StructTreeRoot"].raw_get("/K"))
    return top


def _tags(node: Any) -> Iterator[Tag]:
    node = node.get_object()
    if isinstance(node, ArrayObject):
        for one in node:
            yield from _tags(one)
    elif isinstance(node, DictionaryObject) and "/S" in node:
        below = tuple(_tags(node.raw_get("/K"))) if "/K" in node else ()
        title, alt = (str(node.get(key, "")) for key in ("/T", "/Alt"))
        yield Tag(str(node["/S"])[1:], title, alt, below)


def metadata(reader: PdfReader) -> dict[str, str]:
    """Return the plain entries of the XMP metadata by their names."""
    found = reader.xmp_metadata
    assert found is not None
    text = found.stream.get_data().decode()
    return dict(re.findall(r"<([\w:]+)>([^<]*)</\1>", text))


def fonts(reader: PdfReader) -> dict[str, Any]:
    """Return the descriptor of each font by its name."""
    found: dict[str, Any] = {}
    for page in reader.pages:
        resources: Any = page["/Resources"]
        for font in resources.get("/Font", {}).values():
            held = font.get_object()
            below = held.get("/DescendantFonts")
            inner = below[0].get_object() if below else held
            found[str(held["/BaseFont"])] = inner["/FontDescriptor"]
    return found


def keys(reader: PdfReader) -> set[str]:
    """Return every key of every dictionary of the file, and every kind of action."""
    found: set[str] = set()
    for number in sorted({*reader.xref[0], *reader.xref_objStm} - {0}):
        held = reader.get_object(number)
        if isinstance(held, DictionaryObject):
            found |= _keys(held)
    return found


def _keys(held: Any) -> set[str]:
    found: set[str] = set()
    for key, value in held.items():
        found |= {str(key), f"{key} {value}"} if key == "/S" else {str(key)}
        for one in value if isinstance(value, ArrayObject) else (value,):
            if isinstance(one, DictionaryObject):
                found |= _keys(one)
    return found


def pages(reader: PdfReader) -> list[str]:
    """Return the text of each page."""
    return [page.extract_text() for page in reader.pages]

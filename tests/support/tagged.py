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
    """One element of the structure tree: its type, its title, the words for a picture, its pages.

    `pages` are the numbers of the pages on which its own content and that of `tags` stands.
    """

    name: str
    title: str
    alt: str
    pages: tuple[int, ...]
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
    numbers = {
        page.indirect_reference.idnum: number
        for number, page in enumerate(reader.pages, 1)
        if page.indirect_reference
    }
    (top,) = _Tree(numbers).tags(root(reader)["/StructTreeRoot"].raw_get("/K"), 0)
    return top


class _Tree:
    """Reads elements; content is a number on the page of its element, or names its own page."""

    def __init__(self, numbers: dict[int, int]) -> None:
        self.numbers = numbers

    def tags(self, node: Any, page: int) -> Iterator[Tag]:
        for one in _several(node):
            if isinstance(one, DictionaryObject) and "/S" in one:
                yield self._tag(one, self._page(one, page))

    def _tag(self, node: Any, page: int) -> Tag:
        inner = node.raw_get("/K") if "/K" in node else ArrayObject()
        below = tuple(self.tags(inner, page))
        own = {page for one in _several(inner) if isinstance(one, int)}
        own |= {self._page(one, page) for one in _several(inner) if _content(one)}
        title, alt = (str(node.get(key, "")) for key in ("/T", "/Alt"))
        held = own.union(*(tag.pages for tag in below))
        return Tag(str(node["/S"])[1:], title, alt, tuple(sorted(held)), below)

    def _page(self, node: Any, page: int) -> int:
        return self.numbers[node.raw_get("/Pg").idnum] if "/Pg" in node else page


def _several(node: Any) -> Iterator[Any]:
    held = node.get_object()
    if isinstance(held, ArrayObject):
        yield from (one.get_object() for one in held)
    else:
        yield held


def _content(node: Any) -> bool:
    return isinstance(node, DictionaryObject) and "/MCID" in node


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


def year_is_right_of_the_name(reader: PdfReader) -> bool:
    """Return whether "(1990)" stands right of the Arabic letters of its line."""
    found: list[tuple[float, float, str]] = []

    def note(text: str, view: list[float], place: list[float], *_: Any) -> None:
        x = view[0] * place[4] + view[2] * place[5] + view[4]
        y = view[1] * place[4] + view[3] * place[5] + view[5]
        found.append((round(y), x, text))

    for page in reader.pages:
        page.extract_text(visitor_text=note)
    for y, x, text in found:
        beside = [at for line, at, said in found if abs(line - y) < 4 and _arabic(said)]
        if "1990)" in text and beside:
            return x > max(beside)
    return False


def _arabic(said: str) -> bool:
    return any("\u0600" <= letter <= "\u06ff" for letter in said)

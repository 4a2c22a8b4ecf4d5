"""Whether every byte of a signed PDF has one reading, and every byte after a signature a reason.

Readers find a paper through its last `startxref` (ISO 32000-2, 7.5.5). What one reader finds and
another does not is how a signed paper is made to show other words; here all must find the same.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator
from typing import Any

from pyhanko.pdf_utils import generic as _generic
from pyhanko.pdf_utils import xref as _xref
from pyhanko.pdf_utils.reader import PdfFileReader

generic: Any = _generic  # the library leaves these untyped
_TABLES = (_xref.XRefSectionType.STANDARD, _xref.XRefSectionType.HYBRID_MAIN)
_PLAIN = (_xref.XRefSectionType.STANDARD, _xref.XRefSectionType.STREAM)
_GAP = re.compile(rb"<[0-9A-Fa-f]*>")
_BLANK = re.compile(rb"[ \t\r\n]*")
_HEAD = re.compile(rb"(\d+)[ \t\r\n]+(\d+)[ \t\r\n]+obj(?![A-Za-z0-9])[ \t\r\n]*")
_ANY_HEAD = re.compile(rb"\d[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]*obj")
_FOOT = re.compile(rb"[ \t\r\n]*endobj(?![A-Za-z0-9])")
_TAIL = re.compile(  # some programs leave their name before it
    rb"[ \t\r\n]*(?:%(?![^\r\n]*(?:xref|obj|EOF|trailer))[A-Za-z][\w.() -]{0,80}[\r\n]+)?"
    rb"(?<=[\r\n])(?P<word>startxref) ?(?:\r\n|\r|\n)(?P<number>\d{1,12}) ?(?:\r\n|\r|\n)"
    rb"%%EOF(?:\r\n|\r|\n)?"
)
_ENTRY = rb"\d{10} \d{5} [nf](?: \r| \n|\r\n)"
_PART = re.compile(rb"(\d+) (\d+) ?(?:\r\n|\r|\n)((?:" + _ENTRY + rb")*)")
_TABLE = re.compile(rb"xref ?(?:\r\n|\r|\n)((?:" + _PART.pattern + rb")+)trailer[ \t\r\n]*")


class Stray(Exception):
    """A byte that some reader may take otherwise, or that belongs to nothing."""


def strays(content: bytes, byte_range: list[int]) -> bool:
    """Return whether a file holds, for one of its signatures, anything that has no one reading."""
    try:
        _Layout(content).check(byte_range)
    except Exception:  # noqa: BLE001 any bytes may come in
        return True
    return False


def _must(held: object) -> None:
    if not held:
        raise Stray


class _Layout:
    """A file as its chain of cross-references lays it out, the oldest first."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        self.stream = io.BytesIO(content)
        self.reader = PdfFileReader(self.stream)
        self.xrefs: Any = self.reader.xrefs
        self.count = self.xrefs.total_revisions
        self.infos: list[Any] = [self.xrefs.get_xref_container_info(n) for n in range(self.count)]

    def check(self, byte_range: list[int]) -> None:
        start, first, second, length = byte_range
        end = second + length
        _must(start == 0 and end <= len(self.content))
        _must(_GAP.fullmatch(self.content, first, second))
        last = sum(1 for info in self.infos if info.declared_startxref < end) - 1
        self._signed(last, end)
        place = end
        for number in range(last + 1, self.count):
            place = self._update(number, place)
        _must(place == len(self.content))
        _must(self.content.count(b"startxref", end) == self.count - last - 1)
        _must(self.content.count(b"%%EOF", end) == self.count - last - 1)

    def _signed(self, last: int, end: int) -> None:
        """Check that the signed part ends with its own pointer, and holds no other one."""
        _must(all(i.declared_startxref < end for i in self.infos[: last + 1]))
        tails = [self._tail(n) for n in range(last + 1)]
        closing = tails[last]
        _must(int(closing["number"]) == self.infos[last].declared_startxref)
        _must(not self.content[closing.end() : end].strip(b" \t\r\n") and closing.end() <= end)
        known = {tail.start("word") for tail in tails}
        for found in re.finditer(b"startxref", self.content[:end]):
            _must(found.start() in known or self._within(found.start(), last))

    def _tail(self, number: int) -> re.Match[bytes]:
        """Return the pointer after a section; it must point to that section."""
        info = self.infos[number]
        self.stream.seek(info.end_location)
        place = info.end_location
        if info.xref_section_type in _TABLES:
            generic.DictionaryObject.read_from_stream(
                self.stream, generic.TrailerReference(self.reader)
            )
            place = self.stream.tell()
        else:
            place = _found(_FOOT, self.content, place).end()
        tail = _found(_TAIL, self.content, place)
        pointed = int(tail["number"])
        if number <= 1 and b"/Linearized" in self.content[:1024]:  # its two parts point crosswise
            _must(pointed in (0, *(i.declared_startxref for i in self.infos[:2])))
        else:
            _must(pointed == info.declared_startxref)
        return tail

    def _within(self, place: int, last: int) -> bool:
        """Return whether a place lies in the stream of an object, as that of an attachment."""
        named = [
            (at, ref, gen)
            for n in range(last + 1)
            for ref, (gen, at) in self.xrefs.get_xref_data(n).standard_xrefs.items()
            if at < place
        ]
        at, ref, gen = max(named)
        held, end = self._object(at, ref, gen)
        return place < end and isinstance(held, generic.StreamObject)

    def _object(self, at: int, ref: int, gen: int) -> tuple[Any, int]:
        """Return the object at a place and where it ends."""
        head = _found(_HEAD, self.content, at)
        _must((int(head[1]), int(head[2])) == (ref, gen))
        self.stream.seek(head.end())
        held = generic.read_object(self.stream, generic.Reference(ref, gen, self.reader))
        return held, _found(_FOOT, self.content, self.stream.tell()).end()

    def _update(self, number: int, place: int) -> int:
        """Check that an update is its objects, its section and its pointer; return its end."""
        info, data = self.infos[number], self.xrefs.get_xref_data(number)
        _must(info.xref_section_type in _PLAIN and data.hybrid is None)
        _must(info.declared_startxref >= place)
        held = {at: (ref, gen) for ref, (gen, at) in data.standard_xrefs.items()}
        _must(len(held) == len(data.standard_xrefs))
        if info.stream_ref is not None:
            own = (info.stream_ref.idnum, info.stream_ref.generation)
            _must(held.setdefault(info.declared_startxref, own) == own)
        start = place
        for at in sorted(held):
            _must(_found(_BLANK, self.content, place).end() == at)
            one, place = self._object(at, *held[at])
            if isinstance(one, generic.StreamObject) and one.get("/Type") == "/ObjStm":
                _must(list(_packed(one)) == _named(data, held[at][0]))
        # a reader that mends files would find an object within the stream of another
        _must(len(_ANY_HEAD.findall(self.content, start, place)) == len(held))
        if info.stream_ref is None:
            _must(_found(_BLANK, self.content, place).end() == info.declared_startxref)
            _check_table(self.content[info.declared_startxref : info.end_location])
        else:
            _must(max(held) == info.declared_startxref == info.start_location)
        _must(set(data.obj_streams_used) <= {ref for ref, _ in held.values()})
        self._check_reached(number)
        return self._tail(number).end()

    def _check_reached(self, number: int) -> None:
        """Check that the paper leads to all that an update brings: nothing is hidden in it."""
        data = self.xrefs.get_xref_data(number)
        told = set(data.obj_streams_used)
        if self.infos[number].stream_ref is not None:
            told.add(self.infos[number].stream_ref.idnum)
        sought = {*data.standard_xrefs, *data.xrefs_in_objstm} - told
        view: Any = self.reader.get_historical_resolver(number)
        seen: set[int] = set()
        rest: list[Any] = [self.reader.trailer.flatten(number)]
        while rest and sought:
            one = rest.pop()
            if isinstance(one, generic.IndirectObject):
                if one.idnum not in seen:
                    seen.add(one.idnum)
                    sought.discard(one.idnum)
                    rest.append(view.get_object(one.reference))
            elif isinstance(one, dict):
                rest.extend(dict.values(one))
            elif isinstance(one, list):
                rest.extend(list.__iter__(one))
        _must(not sought)


def _found(pattern: re.Pattern[bytes], content: bytes, at: int) -> re.Match[bytes]:
    found = pattern.match(content, at)
    if found is None:
        raise Stray
    return found


def _check_table(content: bytes) -> None:
    """Check that a table is written as the standard says, and names each object once."""
    _must(_TABLE.fullmatch(content))
    named: list[int] = []
    for part in _PART.finditer(content, len(b"xref")):
        first, size = int(part[1]), int(part[2])
        _must(len(part[3]) == 20 * size)
        named.extend(range(first, first + size))
    _must(len(set(named)) == len(named))


def _packed(held: Any) -> Iterator[int]:  # noqa: ANN401 the library leaves it untyped
    """Yield the number of each object in a stream of objects (ISO 32000-2, 7.5.7)."""
    _must("/Extends" not in held)
    numbers: Iterable[bytes] = held.data[: int(held["/First"])].split()
    words = [int(word) for word in numbers]
    _must(len(words) == 2 * int(held["/N"]))
    yield from words[::2]


def _named(data: Any, container: int) -> list[int]:  # noqa: ANN401
    """Return what a section says that a stream of objects holds, in order."""
    found = sorted(
        (held.ix_in_stream, ref)
        for ref, held in data.xrefs_in_objstm.items()
        if held.obj_stream_id == container
    )
    _must([place for place, _ in found] == list(range(len(found))))
    return [ref for _, ref in found]

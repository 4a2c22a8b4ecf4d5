"""Signed papers that one reader shows otherwise than another: never valid, whatever is moved."""

from __future__ import annotations

import io
import random
import re
import shutil
import subprocess
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.writer import copy_into_new_writer
from pyhanko.sign.signers import PdfTimeStamper

from comity.adapters.signatures.signing import sign_pdf
from support import tampering
from support.certificates import DAY, authority, issued, revocations, root, stamper
from support.papers import foreign_pdf
from support.tampering import generic
from support.verified import HOUR, LATER, SIGNER, report, signed, with_store

LISTS = revocations(root(), issued("Another"), DAY, LATER)


@lru_cache
def by_two() -> bytes:
    return sign_pdf(signed(), SIGNER.pair, DAY)


def dated(content: bytes) -> bytes:
    """With a time stamp over the whole paper."""
    out = PdfTimeStamper(stamper(authority(), DAY + HOUR)).timestamp_pdf(
        IncrementalPdfFileWriter(io.BytesIO(content)), "sha256"
    )
    return bytes(out.getvalue())


@lru_cache
def by_all() -> bytes:
    return dated(by_two())


@lru_cache
def kept() -> bytes:
    """With proof appended that nobody signed."""
    return with_store(by_all(), LISTS)


def pointed(content: bytes) -> tuple[int, int]:
    """Where the last pointer stands, and where it points to."""
    (*_, last) = re.finditer(rb"startxref\s+(\d+)", content)
    return last.start(), int(last[1])


@lru_cache
def forged(content: bytes, tail: str) -> bytes:
    """The paper with other words appended, and pointers to the old and the new revision."""
    new = tampering.updated(content, tampering.other_words)
    place, at = pointed(new)
    return new[:place] + tail.format(old=pointed(content)[1], new=at).encode()


TAILS = (
    "startxref\n{old}\n%%EOF\n%startxref {new}",
    "startxref\n{old}\n%%EOF startxref {new} ",
    "startxref\n{old}\n%%EOF\nstartxref\n{new}\n",
    "startxref\n{old}\n%%EOF\nstartxref\n{new}\n%%EOF\n",
    "startxref\n{new}\n%%EOF\nstartxref\n{old}\n%%EOF\n",
    "%startxref {new}\nstartxref\n{old}\n%%EOF\n",
    "%startxref {new}\nstartxref\n{old}\n%%EOF",
    "%startxref\n{new}\n%%EOF\n",
    "startxref {new}\n%%EOF\n",
    "startxref\r{new}\r%%EOF\r",
    "startxref\n{old}\n%%EOF\n",
    "",
)


@pytest.mark.parametrize("tail", TAILS)
@pytest.mark.parametrize("paper", [signed, by_two, by_all, kept])
def test_a_forged_page_behind_two_pointers_is_a_change(
    paper: Callable[[], bytes], tail: str
) -> None:
    assert report(forged(paper(), tail)).verdict in ("changed", "broken")


def test_it_stays_one_where_an_honest_time_stamp_follows() -> None:
    spoilt = dated(forged(signed(), TAILS[0]))
    assert report(spoilt).verdict == "changed"
    assert report(dated(signed() + b"\n% more")).verdict == "changed"


@pytest.mark.parametrize("more", [b"\n%garbage\n", b"abc", b"\n\n\n", b"  \n", b"\0\0\0"])
@pytest.mark.parametrize("paper", [signed, by_two, by_all, kept])
def test_a_few_bytes_at_the_end_are_a_change(paper: Callable[[], bytes], more: bytes) -> None:
    assert report(paper() + more).verdict == "changed"


def test_an_object_that_nothing_leads_to_is_a_change() -> None:
    def hidden(writer: Any) -> None:
        writer.add_object(generic.StreamObject(stream_data=b"hidden words " * 20))

    assert report(tampering.updated(signed(), hidden)).verdict == "changed"
    assert report(dated(tampering.updated(signed(), hidden))).verdict == "changed"


ORPHAN = b"900 0 obj\n<</Length 5>>\nstream\nBT ET\nendstream\nendobj\n"


def test_an_object_that_no_table_names_is_a_change() -> None:
    start = len(signed())
    moved = tampering.updated(signed() + ORPHAN, _again)
    assert report(tampering.updated(signed(), _again)).verdict == "valid"
    assert moved[start:].startswith(ORPHAN)
    assert report(moved).verdict == "changed"


def test_a_table_that_names_what_was_signed_before_is_a_change() -> None:
    """The bytes of an object elsewhere, or one object twice, are read one way by few."""
    again = tampering.updated(signed(), _again)
    place = again.rindex(b"\nxref\n") + 1
    table = again[place:]
    first = re.search(rb"(\d{10}) 00000 n \n", table)
    assert first
    old = table.replace(first[1], b"%010d" % signed().index(b"1 0 obj"))
    assert report(again[:place] + old).verdict in ("changed", "broken")
    twice = table.replace(b"trailer", b"0 1\n0000000000 65535 f \ntrailer")
    assert report(again[:place] + twice).verdict in ("changed", "broken")


def _again(writer: Any) -> None:
    writer.mark_update(writer.root_ref)


def test_signer_and_second_signer_and_time_stamp_and_proof_are_valid() -> None:
    for paper in (signed(), by_two(), by_all(), kept(), dated(kept())):
        assert report(paper).verdict == "valid"


@lru_cache
def streamed() -> bytes:
    """A paper whose cross-references are streams, as many programs write them."""
    writer: Any = copy_into_new_writer(
        PdfFileReader(io.BytesIO(foreign_pdf())), {"stream_xrefs": True}
    )
    out = io.BytesIO()
    writer.write(out)
    return sign_pdf(out.getvalue(), SIGNER.pair, DAY, foreign=True)


def test_a_paper_with_streams_of_references_is_read_the_same_way() -> None:
    assert b"trailer" not in streamed()
    more = with_store(dated(sign_pdf(streamed(), SIGNER.pair, DAY, foreign=True)), LISTS)
    assert report(more).verdict == "valid"
    for tail in TAILS:
        assert report(forged(streamed(), tail)).verdict in ("changed", "broken")


@pytest.mark.parametrize("hidden", [False, True])
def test_what_a_stream_of_objects_holds_must_be_led_to(hidden: bool) -> None:
    def packed(writer: Any) -> None:
        pack = writer.prepare_object_stream()
        proof = generic.DictionaryObject({pdf_name("/Certs"): generic.ArrayObject()})
        writer.root["/DSS"] = writer.add_object(proof, obj_stream=pack)
        if hidden:
            writer.add_object(generic.TextStringObject("words"), obj_stream=pack)
        writer.update_root()

    found = report(tampering.updated(streamed(), packed))
    assert found.verdict == ("changed" if hidden else "valid")


@pytest.mark.parametrize("words", [b"1 0 obj\n<<>>\nendobj", b"startxref\n9", b"%%EOF"])
def test_proof_that_holds_the_words_of_a_layout_is_a_change(words: bytes) -> None:
    """A reader that mends files, or seeks from the end, would find them."""

    def proven(writer: Any, data: bytes) -> None:
        one = writer.add_object(generic.StreamObject(stream_data=data))
        held = generic.ArrayObject([one])
        store = generic.DictionaryObject({pdf_name("/Certs"): held})
        writer.root["/DSS"] = writer.add_object(store)
        writer.update_root()

    assert report(tampering.updated(signed(), lambda w: proven(w, b"proof"))).verdict == "valid"
    assert report(tampering.updated(signed(), lambda w: proven(w, words))).verdict == "changed"


@pytest.mark.parametrize("before", [b"startxref\n", b"%%EOF"])
def test_a_pointer_far_from_the_end_is_a_change(before: bytes) -> None:
    head, _, tail = kept().rpartition(before)
    for more in (b"\n" * 2000, b" " * 2000, b"%" + b"x" * 2000 + b"\n"):
        place = head + more + before + tail if before == b"%%EOF" else head + before + more + tail
        assert report(place).verdict in ("changed", "broken")


def test_the_name_of_a_program_before_the_pointer_is_none() -> None:
    head, word, tail = kept().rpartition(b"startxref")
    assert report(head + b"%iText-Core-8.0.2\n" + word + tail).verdict == "valid"
    for comment in (b"%startxref 9\n", b"%1 0 obj\n", b"%trailer\n", b"%a\n%b\n"):
        assert report(head + comment + word + tail).verdict in ("changed", "broken")


def test_a_second_pointer_in_what_was_signed_is_a_change_and_in_an_attachment_is_none() -> None:
    spoilt = foreign_pdf() + b"\n%startxref 9\n"
    place, at = pointed(foreign_pdf())
    spoilt += foreign_pdf()[place:]
    assert at < place
    made = sign_pdf(spoilt, SIGNER.pair, DAY, foreign=True)
    assert report(made).verdict == "changed"

    def attached(writer: Any) -> None:
        info = writer.trailer.raw_get("/Info")
        one = generic.StreamObject(stream_data=b"%PDF-1.7\nstartxref\n9\n%%EOF")
        info.get_object()["/Held"] = writer.add_object(one)
        writer.mark_update(info)

    made = sign_pdf(tampering.updated(foreign_pdf(), attached), SIGNER.pair, DAY, foreign=True)
    assert report(made).verdict == "valid"


CHUNKS = (
    *(b"\n", b" ", b"\r\n", b"\0", b"\n%%EOF\n", b"%%EOF", b"\n% a comment\n", b"%", b"startxref"),
    *(b"\nstartxref\n0\n%%EOF\n", b"\n%startxref 9\n", b"endobj\n", b"xref\n0 0\n", ORPHAN),
    *(b"trailer\n<<>>\n", b"\nendstream\n", b"%PDF-1.4\n"),
)
MARKS = re.compile(rb"startxref|%%EOF|trailer|xref|endobj|endstream|%PDF")


def mutated(content: bytes, chance: random.Random) -> tuple[bytes, int]:
    """The paper with something inserted, appended or doubled, and where."""
    places = [0, *(p for m in MARKS.finditer(content) for p in m.span()), len(content)]
    place = chance.choice((chance.choice(places), chance.randrange(len(content)), len(content)))
    tail = content[pointed(content)[0] :]
    at = chance.choice([int(n) for n in re.findall(rb"startxref\s+(\d+)", content)])
    pointer = b"\nstartxref\n%d\n%%%%EOF\n" % at
    piece = content[chance.choice(places) :][: chance.randrange(1, 400)]
    more = chance.choice((chance.choice(CHUNKS), tail, pointer, b"%" + pointer[1:], piece))
    more = more * chance.randrange(1, 3) or b"\n"
    return content[:place] + more + content[place:], place


@pytest.mark.parametrize("paper", [signed, by_two, by_all, kept])
def test_nothing_inserted_or_doubled_is_valid(paper: Callable[[], bytes]) -> None:
    """500 each; blanks in the last trailer of proof that nobody signed mean nothing to anybody."""
    content, chance = paper(), random.Random(7)
    free = range(content.rindex(b"trailer"), content.rindex(b"startxref") + 1)
    for _ in range(500):
        other, place = mutated(content, chance)
        if report(other).verdict == "valid":
            assert other == content or (paper is kept and place in free), (place, other[-200:])


def shown(content: bytes, path: Path) -> str:
    path.write_bytes(content)
    return subprocess.run(
        ["pdftotext", str(path), "-"], capture_output=True, text=True, check=True, timeout=30
    ).stdout


def test_a_second_reader_shows_of_a_valid_paper_what_was_signed(tmp_path: Path) -> None:
    if shutil.which("pdftotext") is None:
        pytest.skip("needs pdftotext (poppler-utils)")
    path, words = tmp_path / "paper.pdf", shown(signed(), tmp_path / "paper.pdf")
    assert "Records are asked for." in words
    for content in (by_two(), by_all(), kept(), dated(kept())):
        assert report(content).verdict == "valid"
        assert shown(content, path) == words
    spoilt = forged(signed(), TAILS[0])
    assert shown(spoilt, path) != words
    assert report(spoilt).verdict != "valid"

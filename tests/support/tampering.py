"""What a forger may do to a signed PDF."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

from asn1crypto import cms
from pyhanko.pdf_utils import generic as _generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader

generic: Any = _generic  # the library leaves these makers untyped


def contents(signed: bytes, number: int = 0) -> tuple[int, int]:
    """Where the hexadecimal digits of a signature stand."""
    held = PdfFileReader(io.BytesIO(signed)).embedded_signatures[number]
    _, first, second, _ = held.byte_range
    return first + 1, second - 1


def cms_of(signed: bytes, number: int = 0) -> cms.ContentInfo:
    """The signature itself."""
    first, last = contents(signed, number)
    return cms.ContentInfo.load(bytes.fromhex(signed[first:last].decode()))


def with_cms(signed: bytes, held: cms.ContentInfo) -> bytes:
    """The paper with another signature in the place of its own."""
    first, last = contents(signed)
    told: bytes = held.dump(force=True).hex().encode()
    assert len(told) <= last - first
    return signed[:first] + told.ljust(last - first, b"0") + signed[last:]


def updated(signed: bytes, change: Callable[[Any], None]) -> bytes:
    """The paper with an update appended."""
    writer: Any = IncrementalPdfFileWriter(io.BytesIO(signed))
    change(writer)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def a_page_more(writer: Any) -> None:
    """Append a page."""
    page = writer.root["/Pages"]["/Kids"][0].get_object()
    stream = writer.add_object(generic.StreamObject(stream_data=b"BT ET"))
    made = generic.DictionaryObject(
        {
            pdf_name("/Type"): pdf_name("/Page"),
            pdf_name("/MediaBox"): page["/MediaBox"],
            pdf_name("/Contents"): stream,
            pdf_name("/Resources"): generic.DictionaryObject(),
        }
    )
    writer.insert_page(made)


def other_words(writer: Any) -> None:
    """Put another content stream onto the first page."""
    page, _ = writer.find_page_for_modification(0)
    page.get_object()["/Contents"] = writer.add_object(generic.StreamObject(stream_data=b"BT ET"))
    writer.mark_update(page)


def no_form(writer: Any) -> None:
    """Take the form out, and with it every signature."""
    del writer.root["/AcroForm"]
    writer.update_root()


def text_field(writer: Any) -> None:
    """Add a field that a person fills in."""
    page, _ = writer.find_page_for_modification(0)
    field = generic.DictionaryObject(
        {
            pdf_name("/FT"): pdf_name("/Tx"),
            pdf_name("/T"): generic.TextStringObject("Amount"),
            pdf_name("/V"): generic.TextStringObject("1"),
            pdf_name("/Type"): pdf_name("/Annot"),
            pdf_name("/Subtype"): pdf_name("/Widget"),
            pdf_name("/Rect"): generic.ArrayObject(map(generic.NumberObject, (0, 0, 9, 9))),
            pdf_name("/P"): page,
        }
    )
    held = writer.add_object(field)
    page.get_object()["/Annots"] = generic.ArrayObject([held])
    writer.mark_update(page)
    form = generic.DictionaryObject({pdf_name("/Fields"): generic.ArrayObject([held])})
    writer.root["/AcroForm"] = writer.add_object(form)
    writer.update_root()


def filled_in(writer: Any) -> None:
    """Fill that field in."""
    held = writer.root["/AcroForm"]["/Fields"].raw_get(0)
    held.get_object()["/V"] = generic.TextStringObject("1000")
    writer.mark_update(held)


def another_title(writer: Any) -> None:
    """Call the paper something else in its properties."""
    info = writer.trailer.raw_get("/Info")
    info.get_object()["/Title"] = generic.TextStringObject("Nothing of weight")
    writer.mark_update(info)

"""What was done to a PDF after a signature was made: nothing, further signatures, or a change.

ISO 32000-2, 12.8.2 and ETSI EN 319 142-1: later signatures, time stamps and validation data are
appended and change nothing that was signed. All else does; filled forms too, for a paper has none.
"""

from __future__ import annotations

import io
from typing import Literal

from msgspec import Struct
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import DiffResult, ModificationLevel
from pyhanko.sign.fields import enumerate_sig_fields
from pyhanko.sign.general import find_unique_cms_attribute
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.status import SignatureCoverageLevel

from comity.adapters.signatures.layout import strays

What = Literal["nothing", "appended", "changed"]


class After(Struct, frozen=True):
    """What happened after a signature, and how."""

    what: What
    says: str


def what_changed(signature: EmbeddedPdfSignature) -> str:
    """Return how what was signed differs from what is there now, or nothing."""
    try:
        if not same_bytes(signature):
            return "the bytes that were signed are not the bytes that are there"
        after = afterwards(signature)
    except Exception:  # noqa: BLE001 any bytes may come in
        return "it cannot be read"
    return after.says if after.what == "changed" else ""


def same_bytes(signature: EmbeddedPdfSignature) -> bool:
    """Return whether the digest of the signed bytes is the one that was signed (RFC 5652, 11.2)."""
    attributes = signature.signer_info["signed_attrs"]
    signed: bytes = find_unique_cms_attribute(attributes, "message_digest").native
    return signed == signature.compute_digest()


def afterwards(signature: EmbeddedPdfSignature) -> After:
    """Return what was appended after a signature, read by the difference of the revisions."""
    signature.compute_integrity_info()  # type: ignore[no-untyped-call]
    found = signature.diff_result
    if not isinstance(found, DiffResult) or not signature.summarise_integrity_info()["docmdp_ok"]:
        return After("changed", "something was added that is neither a signature nor its proof")
    if _bytes_to_spare(signature, found):
        return After(
            "changed", "it holds bytes of no revision, or bytes that readers read differently"
        )
    if found.modification_level == ModificationLevel.NONE:
        return After("nothing", "nothing was added afterwards")
    if _renamed(signature):
        return After("changed", "the paper was given another title or other properties")
    fields = {name for name, _, _ in enumerate_sig_fields(signature.reader)}
    filled = sorted(set(found.changed_form_fields) - fields)
    if filled:
        return After("changed", f"fields were filled in: {', '.join(filled)}")
    return After("appended", "only signatures, time stamps or their proof were added afterwards")


def _bytes_to_spare(signature: EmbeddedPdfSignature, found: DiffResult) -> bool:
    """Return whether bytes stand where nobody signed them and no revision explains them."""
    nothing = found.modification_level == ModificationLevel.NONE
    if nothing and signature.coverage != SignatureCoverageLevel.ENTIRE_FILE:
        return True
    return strays(_content(signature), [int(n) for n in signature.byte_range])


def _content(signature: EmbeddedPdfSignature) -> bytes:
    signature.reader.stream.seek(0)
    content: bytes = signature.reader.stream.read()
    return content


def _renamed(signature: EmbeddedPdfSignature) -> bool:
    """Return whether the paper is called otherwise than when it was signed."""
    _, _, start, length = signature.byte_range
    content = _content(signature)
    return _called(content[: start + length]) != _called(content)


def _called(content: bytes) -> tuple[str, ...]:
    """Return how a paper is called, in both places (ISO 32000-2, 14.3); programs change dates.

    A reader of its own: once it has read the metadata, the library cannot compare revisions.
    """
    reader = PdfFileReader(io.BytesIO(content))
    told = reader.document_meta_view
    view = reader.trailer_view
    info = view["/Info"] if "/Info" in view else {}  # noqa: SIM401 `get` would not follow it
    named = (str(info.get(key, "")) for key in ("/Title", "/Author", "/Subject", "/Keywords"))
    return (*named, str(told.title), str(told.author), str(told.subject), str(told.keywords))

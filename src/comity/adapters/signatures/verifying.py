"""The verification of a signed PDF, off line (ETSI EN 319 102-1, without long-term material).

Any bytes may come in; what cannot be read is `broken`, and nothing is ever fetched.
"""

from __future__ import annotations

import asyncio
import contextlib
import io
import re
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from typing import Any, TypeVar

from asn1crypto import ocsp, x509
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import enumerate_sig_fields
from pyhanko.sign.validation.dss import DocumentSecurityStore
from pyhanko.sign.validation.errors import NoDSSFoundError
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature

from comity.adapters.signatures.judging import Proof, judge
from comity.adapters.signatures.quiet import hush
from comity.adapters.signatures.report import Report, Signature, overall
from comity.adapters.signatures.trust import Trust, read_list
from comity.base.errors import BadInput

T = TypeVar("T")

_SAYS = {
    "valid": "Each signature holds and leads to a root that was given.",
    "valid-but-unknown-signer": (
        "Each signature holds, but not every signer's certificate leads to a root that was given."
    ),
    "changed": "The paper was changed after it was signed.",
    "broken": "A signature does not hold.",
    "not signed": "The paper bears no signature.",
}
_TRACE = re.compile(rb"/ByteRange\s*\[")


def verify_pdf(content: bytes, trust: Trust, at: datetime) -> Report:
    """Return what is found on the signatures of a PDF, as of a moment with a time zone."""
    hush()
    try:
        report = _verify(content, trust, at)
    except Exception:  # noqa: BLE001 any bytes may come in, and a parser raises whatever it meets
        report = Report("broken", "The file is no PDF that can be read.")
    return Report(report.verdict, report.says, report.signatures, at.isoformat(timespec="seconds"))


def _verify(content: bytes, trust: Trust, at: datetime) -> Report:
    reader = PdfFileReader(io.BytesIO(content))
    if reader.encrypted:
        return Report("broken", "The file is sealed; open it first, then verify what it holds.")
    proof = _proof(reader, trust, at)
    named = [name for name, _, _ in enumerate_sig_fields(reader, filled_status=True)]
    held = {s.field_name: s for s in _signatures(reader)}
    found = tuple(_one(name, held.get(name), proof) for name in _in_order(named, held))
    own = tuple(s for s in found if s is not None)
    if not own and _TRACE.search(content):
        return Report(
            "changed", "A signature was taken out of the paper: its bytes are still there."
        )
    verdict = overall(own)
    return Report(verdict, _SAYS[verdict], own)


def _signatures(reader: PdfFileReader) -> list[EmbeddedPdfSignature]:
    """Return the signatures that can be read at all."""
    try:
        return list(reader.embedded_signatures)
    except Exception:  # noqa: BLE001 each field without one is then said to be broken
        return []


def _in_order(named: list[str], held: dict[str, EmbeddedPdfSignature]) -> list[str]:
    return sorted(named, key=lambda n: held[n].signed_revision if n in held else -1)


def _one(name: str, signature: EmbeddedPdfSignature | None, proof: Proof) -> Signature | None:
    if signature is None:
        return Signature("".join(name), "broken", ("it is of a kind that cannot be read",))
    try:
        return asyncio.run(judge(signature, proof))
    except Exception:  # noqa: BLE001 any bytes may come in
        return Signature("".join(name), "broken", ("it cannot be read",))


def _proof(reader: PdfFileReader, trust: Trust, at: datetime) -> Proof:
    """Return what certificates are held against: what was given, and what the paper carries."""
    try:
        store = DocumentSecurityStore.read_dss(reader)
    except (NoDSSFoundError, PdfError, ValueError, KeyError, TypeError, AttributeError):
        return Proof(trust, trust.lists, (), (), at)
    lists = (*trust.lists, *_read(store.crls, read_list))
    answers = tuple(_read(store.ocsps, ocsp.OCSPResponse.load))
    found = tuple(_read(store.certs.values(), x509.Certificate.load))
    return Proof(trust, lists, answers, found, at)


def _read(held: Iterable[Any], read: Callable[[bytes], T]) -> Iterator[T]:
    """Yield what can be read of the validation data; anyone can have put them there."""
    for one in held:
        with contextlib.suppress(BadInput, ValueError, TypeError, AttributeError, PdfError):
            yield read(one.get_object().data)

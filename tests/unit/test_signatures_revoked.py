"""Revocation, time stamps over the whole paper, and that nothing is fetched."""

from __future__ import annotations

import io
import socket
from datetime import timedelta
from typing import Any

import pytest
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.signers import (
    PdfTimeStamper,
)

from comity.adapters.signatures.sealing import seal_pdf
from comity.adapters.signatures.trust import read_trust
from comity.base.errors import BadInput
from support import tampering
from support.certificates import (
    DAY,
    Made,
    authority,
    issued,
    revocations,
    root,
    stamper,
)
from support.papers import pdf
from support.verified import HOUR, LATER, SIGNER, only, report, signed, stamped, with_store


def test_a_signature_from_the_future_is_not_believed() -> None:
    found = report(signed(), at=DAY - HOUR)
    assert found.verdict == "broken"
    assert "made later than 2026-01-15" in only(found).why[0]


def test_a_certificate_revoked_before_is_not_believed() -> None:
    above = root()
    found = report(signed(), revocations(above, SIGNER, DAY - HOUR, LATER))
    assert found.verdict == "broken"
    assert only(found).why == ("its certificate was revoked on 2026-01-15",)


def test_a_certificate_revoked_later_is_believed_with_a_time_stamp_only() -> None:
    listed = revocations(root(), SIGNER, DAY + 2 * HOUR, LATER)
    assert report(stamped(DAY + HOUR), listed).verdict == "valid"
    found = report(signed(), listed)
    assert found.verdict == "broken"
    assert "without a time stamp" in only(found).why[0]


def test_a_list_that_the_issuer_did_not_sign_counts_for_nothing() -> None:
    forged = Made(root("Forger").key, SIGNER.root, SIGNER.root)
    found = report(signed(), revocations(forged, SIGNER, DAY - HOUR, LATER))
    assert found.verdict == "valid"
    assert only(found).revocation.startswith("not looked up")


def test_the_list_that_was_looked_up_is_named_with_its_day() -> None:
    above = root()
    other = issued("Another")
    other = Made(other.key, issued("Another", above).certificate, above.certificate)
    listed = revocations(above, other, DAY, DAY)
    found = report(signed(), listed)
    assert found.verdict == "valid"
    assert only(found).revocation == "looked up in the issuer's list of 2026-01-15"
    stale = only(report(signed(), listed, at=DAY + timedelta(days=60))).revocation
    assert stale.endswith("which ran out on 2026-02-14")


def test_a_list_that_the_paper_carries_is_read() -> None:
    listed = revocations(root(), SIGNER, DAY - HOUR, LATER)
    found = report(with_store(signed(), listed))
    assert found.verdict == "broken"
    assert only(found).why == ("its certificate was revoked on 2026-01-15",)


def test_lists_that_are_added_afterwards_are_no_change() -> None:
    listed = revocations(root(), issued("Another"), DAY, LATER)
    one = only(report(with_store(signed(), listed)))
    assert one.verdict == "valid"
    assert one.afterwards.startswith("only signatures, time stamps or their proof")
    assert one.revocation == "looked up in the issuer's list of 2026-01-25"


def test_rubbish_in_the_store_is_passed_over() -> None:
    def add(writer: Any) -> None:
        rubbish = writer.add_object(tampering.generic.StreamObject(stream_data=b"rubbish"))
        held = tampering.generic.ArrayObject([rubbish])
        store = tampering.generic.DictionaryObject(
            {tampering.generic.NameObject(f"/{name}"): held for name in ("CRLs", "Certs")}
        )
        writer.root["/DSS"] = writer.add_object(store)
        writer.update_root()

    assert only(report(tampering.updated(signed(), add))).signer


def with_document_stamp(content: bytes, tsa: Made) -> bytes:
    """The paper with a time stamp over the whole of it (ISO 32000-2, 12.8.5)."""
    out = PdfTimeStamper(stamper(tsa, DAY + HOUR)).timestamp_pdf(
        IncrementalPdfFileWriter(io.BytesIO(content)), "sha256"
    )
    held: bytes = out.getvalue()
    return held


def test_a_time_stamp_over_the_whole_paper_is_told_apart_from_a_signature() -> None:
    one, other = report(with_document_stamp(signed(), authority())).signatures
    assert (one.kind, one.verdict) == ("signature", "valid")
    assert (other.kind, other.verdict, other.at) == (
        "time stamp",
        "valid",
        "2026-01-15T13:00:00+00:00",
    )


def test_a_paper_with_a_time_stamp_alone_is_not_signed() -> None:
    assert report(with_document_stamp(pdf(), authority())).verdict == "not signed"


def test_a_time_stamp_over_the_whole_by_an_unknown_authority_is_said() -> None:
    found = report(with_document_stamp(signed(), authority(root("Another"))))
    assert found.verdict == "valid-but-unknown-signer"
    assert [s.verdict for s in found.signatures] == ["valid", "valid-but-unknown-signer"]


def test_a_page_appended_after_a_time_stamp_over_the_whole_is_a_change() -> None:
    stamped_whole = with_document_stamp(signed(), authority())
    found = report(tampering.updated(stamped_whole, tampering.a_page_more))
    assert [s.verdict for s in found.signatures] == ["changed", "changed"]


@pytest.mark.parametrize("content", [b"", b"no list", b"-----BEGIN X509 CRL-----\nx"])
def test_what_is_no_list_is_refused(content: bytes) -> None:
    with pytest.raises(BadInput, match="no certificate revocation list"):
        read_trust((), [content])


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_network(*_: object, **__: object) -> None:
        raise AssertionError("the network was touched")

    content = stamped()
    monkeypatch.setattr(socket.socket, "connect", no_network)
    monkeypatch.setattr(socket, "getaddrinfo", no_network)
    assert report(content).verdict == "valid"


def test_a_sealed_paper_is_said_to_be_sealed() -> None:
    assert "sealed" in report(seal_pdf(pdf(), password="four words told apart")).says

"""Verifying: each thing that can be wrong with a signed paper is seen and said."""

from __future__ import annotations

import io
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from asn1crypto import cms
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import (
    MDPPerm,
    SigSeedSubFilter,
)
from pyhanko.sign.signers import (
    PdfSignatureMetadata,
    PdfSigner,
    SimpleSigner,
)
from pyhanko_certvalidator.registry import SimpleCertificateStore

from comity.adapters.clock import now
from comity.adapters.signatures.signing import Statement, sign_pdf
from support import tampering
from support.certificates import (
    DAY,
    FIRST,
    LAST,
    authority,
    issued,
    revocations,
    root,
    rsa_key,
)
from support.papers import foreign_pdf, pdf
from support.verified import HOUR, LATER, SIGNER, only, report, signed, stamped, with_store


def test_a_whole_paper_is_valid_and_the_signer_is_named() -> None:
    found = report(signed())
    assert found.verdict == "valid"
    one = only(found)
    assert one.intact
    assert one.whole_file
    assert one.trusted
    assert one.signer
    assert one.signer.subject == "Common Name: Office of the Prosecutor"
    assert one.signer.serial == f"{SIGNER.certificate.serial_number:x}"
    assert len(one.signer.fingerprint) == 64
    assert one.root == "Common Name: Root of Ruritania"
    assert one.algorithm == "sha256_ecdsa, sha256, ec 256 bit"
    assert found.checked_at == "2026-01-25T12:00:00+00:00"


def test_without_a_time_stamp_the_time_is_said_to_be_the_signers_own_word() -> None:
    one = only(report(signed()))
    assert one.time_from == "the signer's own clock"
    assert "the time is the signer's own word: no time stamp proves it" in one.notes


def test_what_the_signer_claims_to_be_is_told() -> None:
    made = sign_pdf(pdf(), SIGNER.pair, DAY, Statement("Why", "Where", "Attorney General"))
    one = only(report(made))
    assert (one.reason, one.place, one.office) == ("Why", "Where", "Attorney General")


@pytest.mark.parametrize("roots", [(), (root("Another").pem,)], ids=["none", "another"])
def test_a_signer_under_no_given_root_is_unknown(roots: tuple[bytes, ...]) -> None:
    found = report(signed(), roots=roots)
    assert found.verdict == "valid-but-unknown-signer"
    assert only(found).root == ""
    assert not only(found).trusted


def test_a_root_of_the_same_name_with_another_key_is_another_root() -> None:
    namesake = root(number=1)
    assert namesake.certificate.subject == SIGNER.root.subject
    found = report(signed(), roots=(namesake.pem,))
    assert found.verdict in ("valid-but-unknown-signer", "broken")


def test_a_paper_without_a_signature_is_not_signed() -> None:
    assert report(pdf()).verdict == "not signed"


def test_one_bit_in_the_content_is_a_change() -> None:
    content = bytearray(signed())
    place = content.index(b"stream") + 30
    content[place] ^= 1
    found = report(bytes(content))
    assert found.verdict in ("changed", "broken")
    assert not any(s.intact for s in found.signatures)


def test_one_bit_in_the_title_is_a_change() -> None:
    found = report(signed().replace(b"Request for assistance", b"Request for assistancf"))
    assert found.verdict == "changed"
    assert only(found).why == ("the bytes that were signed are not the bytes that are there",)


@pytest.mark.parametrize("change", [tampering.a_page_more, tampering.other_words])
def test_what_is_appended_to_the_pages_is_a_change(change: Any) -> None:
    found = report(tampering.updated(signed(), change))
    assert found.verdict == "changed"
    assert only(found).intact  # the signed bytes are all there: the difference finds it
    assert "neither a signature nor its proof" in only(found).why[0]


def test_another_title_given_afterwards_is_a_change() -> None:
    found = report(tampering.updated(signed(), tampering.another_title))
    assert found.verdict == "changed"
    assert "another title" in only(found).why[0]


def test_another_program_that_only_dates_the_file_anew_changes_nothing() -> None:
    def dated(writer: Any) -> None:
        writer.mark_update(writer.root_ref)

    dated_anew = tampering.updated(signed(), dated)
    assert b"pyHanko" in dated_anew[len(signed()) :]
    assert report(dated_anew).verdict == "valid"


def test_a_field_filled_in_afterwards_is_a_change_and_named() -> None:
    form = tampering.updated(foreign_pdf(), tampering.text_field)
    made = sign_pdf(form, SIGNER.pair, DAY, foreign=True)
    assert report(made).verdict == "valid"
    found = report(tampering.updated(made, tampering.filled_in))
    assert found.verdict == "changed"
    assert only(found).why == ("fields were filled in: Amount",)


def test_a_signature_taken_out_is_a_change() -> None:
    found = report(tampering.updated(signed(), tampering.no_form))
    assert found.verdict == "changed"
    assert "taken out" in found.says


def test_the_signature_of_another_paper_does_not_fit() -> None:
    other = tampering.cms_of(sign_pdf(pdf("sealed"), SIGNER.pair, DAY))
    assert report(tampering.with_cms(signed(), other)).verdict == "changed"


def test_a_signature_value_that_is_not_the_signers_is_broken() -> None:
    held = tampering.cms_of(signed())
    held["content"]["signer_infos"][0]["signature"] = tampering.cms_of(signed("Another"))[
        "content"
    ]["signer_infos"][0]["signature"].native
    found = report(tampering.with_cms(signed(), held))
    assert found.verdict == "broken"
    assert only(found).why == ("the signature was not made with the key of its certificate",)


def test_another_certificate_in_the_signature_is_not_believed() -> None:
    held = tampering.cms_of(signed())
    thief = cms.CertificateChoices.load(issued("Thief").pair.certificate.dump())
    held["content"]["certificates"] = [thief]
    assert report(tampering.with_cms(signed(), held)).verdict == "broken"


def test_a_time_stamp_proves_the_moment() -> None:
    one = only(report(stamped(DAY + HOUR)))
    assert one.verdict == "valid"
    assert one.stamp
    assert one.stamp.verified
    assert one.time_from == "time stamp"
    assert one.at == "2026-01-15T13:00:00+00:00"


def test_a_time_stamp_by_an_unknown_authority_proves_nothing() -> None:
    one = only(report(stamped(DAY + HOUR, tsa=authority(root("Another")))))
    assert one.verdict == "valid"
    assert one.stamp
    assert not one.stamp.verified
    assert one.time_from == "the signer's own clock"
    assert any("the time stamp is not believed" in note for note in one.notes)


def test_a_time_stamp_by_one_who_may_not_stamp_proves_nothing() -> None:
    one = only(report(stamped(tsa=issued("Nobody", key=rsa_key(2)))))
    assert one.stamp
    assert one.stamp.why == "its certificate is not made for this use"


def test_a_time_stamp_over_another_signature_proves_nothing() -> None:
    mine, other = stamped(), tampering.cms_of(stamped(DAY + HOUR))
    held = tampering.cms_of(mine)
    token = other["content"]["signer_infos"][0]["unsigned_attrs"]
    held["content"]["signer_infos"][0]["unsigned_attrs"] = token
    one = only(report(tampering.with_cms(mine, held)))
    assert one.stamp
    assert one.stamp.why == "it stamps something else"
    assert one.time_from == "the signer's own clock"


def test_a_certificate_that_had_run_out_when_stamped_is_not_believed() -> None:
    brief = issued(days=(FIRST, DAY + HOUR))
    found = report(stamped(DAY + 2 * HOUR, brief))
    assert found.verdict == "broken"
    assert only(found).why == ("its certificate was not valid at that time",)


def test_one_that_ran_out_later_is_believed_and_it_is_said() -> None:
    brief = issued(days=(FIRST, DAY + HOUR))
    found = report(stamped(DAY, brief))
    assert found.verdict == "valid"
    assert "the certificate has run out since 2026-01-15" in only(found).notes


def test_a_certificate_that_had_run_out_is_not_believed_from_an_unknown_root_either() -> None:
    brief, time = issued(days=(FIRST, DAY + HOUR)), root("Root of time")
    content = stamped(DAY + 2 * HOUR, brief, authority(time))
    assert report(content, roots=(time.pem,)).verdict == "broken"


def test_a_time_stamp_from_the_future_proves_nothing() -> None:
    one = only(report(stamped(LATER + HOUR)))
    assert one.stamp
    assert one.stamp.why == "it names a time later than 2026-01-25"
    assert one.time_from == "the signer's own clock"


def test_what_the_first_signer_forbade_is_a_change() -> None:
    store: Any = SimpleCertificateStore()  # type: ignore[no-untyped-call]
    held = SimpleSigner(SIGNER.pair.certificate, SIGNER.pair.key, store)
    said = PdfSignatureMetadata(
        "Signature1",
        certify=True,
        docmdp_permissions=MDPPerm.NO_CHANGES,
        subfilter=SigSeedSubFilter.PADES,
    )
    made = PdfSigner(said, held).sign_pdf(IncrementalPdfFileWriter(io.BytesIO(pdf()))).getvalue()
    assert report(made, at=now()).verdict == "valid"

    class Careless(PdfSigner):
        def _enforce_certification_constraints(self, _: PdfFileReader) -> None:
            return

    more = PdfSignatureMetadata("Signature2", subfilter=SigSeedSubFilter.PADES)
    both = Careless(more, held).sign_pdf(IncrementalPdfFileWriter(io.BytesIO(made)))
    found = report(both.getvalue(), at=now())
    assert [s.verdict for s in found.signatures] == ["changed", "valid"]


def test_a_signature_of_a_kind_that_is_not_read_is_broken() -> None:
    other = signed().replace(b"/ETSI.CAdES.detached", b"/adbe.x509.rsa_sha1 ")
    found = report(other)
    assert found.verdict == "broken"
    assert only(found).why == ("it is of a kind that cannot be read",)


@pytest.mark.parametrize("more", [b"\n% more", b"hello" * 100, b"\nstartxref\n9\n%%EOF\n"])
def test_bytes_that_are_appended_are_a_change(more: bytes) -> None:
    assert report(signed() + more).verdict in ("changed", "broken")
    both = sign_pdf(signed(), SIGNER.pair, DAY)
    assert report(both + more).verdict in ("changed", "broken")
    kept = with_store(signed(), revocations(root(), issued("Another"), DAY, LATER))
    assert report(kept).verdict == "valid"
    assert report(kept + more).verdict in ("changed", "broken")


@pytest.mark.parametrize("content", [b"", b"%PDF-", b"hello", b"PK\x03\x04", b"%PDF-1.7\n%%EOF"])
def test_what_is_no_pdf_is_broken(content: bytes) -> None:
    assert report(content).verdict == "broken"


def test_a_truncated_paper_is_never_valid() -> None:
    whole = signed()
    for share in range(1, 20):
        assert report(whole[: len(whole) * share // 20]).verdict != "valid"


SLOW = settings(
    max_examples=150, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True
)


@SLOW
@given(st.data())
def test_a_flipped_bit_is_never_valid_outside_the_place_of_the_signature(data: Any) -> None:
    """Within it, the padding and the case of the hexadecimal digits mean nothing."""
    whole = signed()
    first, last = tampering.contents(whole)
    places = st.one_of(st.integers(0, first - 1), st.integers(last, len(whole) - 1))
    place = data.draw(places)
    flipped = bytearray(whole)
    flipped[place] ^= 1 << data.draw(st.integers(0, 7))
    assert report(bytes(flipped)).verdict != "valid"


@SLOW
@given(st.data())
def test_any_bytes_in_the_place_of_the_signature_give_a_report(data: Any) -> None:
    whole = signed()
    first, last = tampering.contents(whole)
    spoilt = bytearray(whole)
    for _ in range(data.draw(st.integers(1, 5))):
        place = data.draw(st.integers(first, min(first + 2400, last - 1)))
        spoilt[place] = data.draw(st.sampled_from(b"0123456789abcdef<> \0"))
    report(bytes(spoilt))


@SLOW
@given(st.binary(max_size=400))
def test_any_bytes_give_a_report(content: bytes) -> None:
    assert report(content).verdict in ("broken", "not signed", "changed")
    assert report(b"%PDF-1.7\n" + content + b"\nstartxref\n9\n%%EOF").verdict != "valid"


def test_a_second_reader_of_signatures_agrees(tmp_path: Path) -> None:
    if shutil.which("pdfsig") is None:
        pytest.skip("needs pdfsig (poppler-utils)")
    for content, says in ((stamped(), "Signature is Valid"), (_spoilt(), "Digest Mismatch")):
        path = tmp_path / "paper.pdf"
        path.write_bytes(content)
        done = subprocess.run(
            ["pdfsig", str(path)],
            capture_output=True,
            text=True,
            check=False,
        )
        assert says in done.stdout
        assert "ETSI.CAdES.detached" in done.stdout


def _spoilt() -> bytes:
    return signed().replace(b"Request for assistance", b"Request for assistancf")


def test_the_papers_of_the_tests_are_what_they_seem() -> None:
    assert PdfFileReader(io.BytesIO(signed())).root["/Pages"]["/Count"] == 2
    assert LAST > LATER

"""Signing: what may be signed, by which key, and what a signature leaves as it was."""

from __future__ import annotations

import io
import logging
from datetime import timedelta

import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12
from pyhanko.pdf_utils.reader import PdfFileReader

from comity.adapters.signatures.keys import Locked, from_p12, from_pem, read_certificates
from comity.adapters.signatures.sealing import seal_pdf
from comity.adapters.signatures.signing import Statement, sign_pdf
from comity.adapters.signatures.state import states
from comity.adapters.signatures.trust import read_trust
from comity.adapters.signatures.verifying import verify_pdf
from comity.base.errors import BadInput
from support.certificates import DAY, FIRST, authority, issued, root, rsa_key, time_service
from support.papers import foreign_pdf, pdf

SIGNER = issued()
SAID = Statement("Request", "Nicosia", "Attorney General")


def reader(content: bytes) -> PdfFileReader:
    return PdfFileReader(io.BytesIO(content))


def signed(content: bytes = b"", said: Statement = SAID) -> bytes:
    return sign_pdf(content or pdf(), SIGNER.pair, DAY, said)


def refusal(content: bytes, foreign: bool = False) -> str:
    with pytest.raises(BadInput) as caught:
        sign_pdf(content, SIGNER.pair, DAY, foreign=foreign)
    return caught.value.paragraph()


def test_a_signature_only_adds_bytes_after_the_paper() -> None:
    made = signed()
    assert made.startswith(pdf())
    assert len(made) > len(pdf())


def test_the_tags_and_the_claims_of_the_paper_stay() -> None:
    before, after = reader(pdf()), reader(signed())
    assert after.root["/StructTreeRoot"] == before.root["/StructTreeRoot"]
    assert after.root["/MarkInfo"]["/Marked"]
    assert after.root["/Metadata"].data == before.root["/Metadata"].data
    for claim in (b"<pdfaid:part>2<", b"<pdfaid:conformance>A<", b"<pdfuaid:part>1<"):
        assert claim in after.root["/Metadata"].data
    assert after.trailer["/Info"] == before.trailer["/Info"]


def test_the_state_of_the_paper_is_in_its_keywords_before_and_after() -> None:
    assert states(reader(pdf())) == {"whole"}
    assert states(reader(signed())) == {"whole"}
    assert states(reader(foreign_pdf())) == frozenset()


def test_the_signature_is_pades_and_says_what_it_was_given() -> None:
    (one,) = reader(signed()).embedded_signatures
    assert one.sig_object["/SubFilter"] == "/ETSI.CAdES.detached"
    assert one.sig_object["/Reason"] == "Request"
    assert one.sig_object["/Location"] == "Nicosia"
    assert one.self_reported_timestamp == DAY
    kinds = {a["type"].native for a in one.signer_info["signed_attrs"]}
    assert {"message_digest", "signing_certificate_v2", "signer_attributes_v2"} <= kinds
    assert "signing_time" not in kinds  # ETSI EN 319 142-1, 6.3: the time stands in /M


def test_its_field_fits_both_archives_and_readers_of_the_screen() -> None:
    page = reader(signed()).root["/Pages"]["/Kids"][0]
    (field,) = [a.get_object() for a in page["/Annots"]]
    print_only = 4
    assert field["/F"] & print_only  # ISO 19005-2, 6.3.2
    assert all(edge < 0 for edge in field["/Rect"])  # ISO 14289-1, 7.18.1: outside the page
    assert field["/TU"] == "Signature: Attorney General"
    assert page["/Tabs"] == "/S"  # ISO 14289-1, 7.18.3


def test_fields_are_numbered_or_named_as_given() -> None:
    twice = sign_pdf(signed(), SIGNER.pair, DAY)
    assert [s.field_name for s in reader(twice).embedded_signatures] == ["Signature1", "Signature2"]
    named = signed(said=Statement(field="Judge"))
    assert [s.field_name for s in reader(named).embedded_signatures] == ["Judge"]


def test_a_draft_is_refused_and_the_list_of_what_lacks_is_named() -> None:
    said = refusal(pdf("draft"))
    assert "is a draft" in said
    assert "`comity plan`" in said
    assert "lacking" in said


def test_a_paper_that_says_two_states_is_refused() -> None:
    both = pdf().replace(b"file=request-rus, state=whole", b"state=draft, state=whole, x=a")
    assert states(reader(both)) == {"draft", "whole"}
    assert "is a draft" in refusal(both)


def test_foreign_lets_no_draft_of_comity_through() -> None:
    assert "is a draft" in refusal(pdf("draft"), foreign=True)
    assert "not made to be signed" in refusal(pdf(""), foreign=True)


@pytest.mark.parametrize("state", ["incomplete-released", "sealed"])
def test_a_paper_let_through_by_name_and_a_sealed_annex_are_signed(state: str) -> None:
    assert reader(signed(pdf(state))).embedded_signatures


def test_a_cover_note_is_never_signed() -> None:
    assert "signer's eyes" in refusal(pdf("cover"), foreign=True)


def test_a_paper_of_others_is_signed_on_demand_only() -> None:
    assert "--foreign" in refusal(foreign_pdf())
    assert sign_pdf(foreign_pdf(), SIGNER.pair, DAY, foreign=True).startswith(foreign_pdf())


def test_what_is_no_pdf_or_is_sealed_is_refused() -> None:
    assert "no PDF" in refusal(b"%PDF-1.7\nnot really")
    assert "sealed" in refusal(seal_pdf(pdf(), password="four words told apart"))


def test_a_second_signer_leaves_the_first_valid() -> None:
    second = issued("Second", key=rsa_key(0))
    both = sign_pdf(signed(), second.pair, DAY + timedelta(hours=1))
    report = verify_pdf(both, read_trust([SIGNER.root_pem]), DAY + timedelta(days=1))
    assert [s.verdict for s in report.signatures] == ["valid", "valid"]
    assert [s.whole_file for s in report.signatures] == [False, True]
    assert [s.signer.subject for s in report.signatures if s.signer] == [
        "Common Name: Office of the Prosecutor",
        "Common Name: Second",
    ]


def test_a_certifying_signature_comes_first_and_allows_further_ones() -> None:
    certified = signed(said=Statement(certify=True))
    assert "/DocMDP" in reader(certified).root["/Perms"]
    both = sign_pdf(certified, SIGNER.pair, DAY)
    trust = read_trust([SIGNER.root_pem])
    assert verify_pdf(both, trust, DAY).verdict == "valid"
    with pytest.raises(BadInput, match="Only the first"):
        signed(certified, Statement(certify=True))


def test_no_signature_is_added_to_one_that_does_not_hold() -> None:
    spoilt = signed().replace(b"%PDF-1.7", b"%PDF-1.6", 1)
    assert "does not hold" in refusal(spoilt)


def test_a_certificate_out_of_its_days_signs_nothing() -> None:
    old = issued(days=(FIRST, DAY - timedelta(days=1)))
    with pytest.raises(BadInput, match=r"not valid on 2026-01-15.*to 2026-01-14"):
        sign_pdf(pdf(), old.pair, DAY)


def test_a_certificate_that_is_not_for_signing_signs_nothing() -> None:
    other = issued(usage=("key_agreement",))
    with pytest.raises(BadInput, match="not made for signing"):
        sign_pdf(pdf(), other.pair, DAY)


def test_a_short_key_signs_nothing() -> None:
    short = issued(key=rsa.generate_private_key(65537, 1024))
    with pytest.raises(BadInput, match="shorter than 2048"):
        sign_pdf(pdf(), short.pair, DAY)


def test_a_key_with_the_certificate_of_another_is_refused() -> None:
    with pytest.raises(BadInput, match="do not belong together"):
        from_pem(SIGNER.key_pem(), [issued("Another").pem])


def test_the_certificate_of_the_key_is_found_wherever_it_stands_in_the_chain() -> None:
    pair = from_pem(SIGNER.key_pem(), [SIGNER.root_pem + SIGNER.pem])
    assert pair.certificate.serial_number == SIGNER.certificate.serial_number
    assert [c.serial_number for c in pair.chain] == [SIGNER.root.serial_number]


def test_an_encrypted_key_opens_with_its_passphrase_only() -> None:
    locked = SIGNER.key_pem(b"let me sign")
    assert from_pem(locked, [SIGNER.pem], b"let me sign").certificate
    for wrong in (None, b"guess"):
        with pytest.raises(Locked):
            from_pem(locked, [SIGNER.pem], wrong)


def test_a_pkcs12_archive_opens_with_its_passphrase_only() -> None:
    lock = BestAvailableEncryption(b"let me sign")
    above = [SIGNER.root]
    held = pkcs12.serialize_key_and_certificates(b"", SIGNER.key, SIGNER.certificate, above, lock)
    pair = from_p12(held, b"let me sign")
    assert sign_pdf(pdf(), pair, DAY)
    with pytest.raises(Locked):
        from_p12(held, b"guess")
    with pytest.raises(Locked):
        from_p12(b"no archive")


def test_a_key_is_not_shown_when_it_is_printed() -> None:
    assert repr(SIGNER.pair) == "KeyPair()"


@pytest.mark.parametrize("content", [b"", b"-----BEGIN CERTIFICATE-----\nx\n", b"\x30\x82\x01"])
def test_what_is_no_certificate_is_refused(content: bytes) -> None:
    with pytest.raises(BadInput, match="no certificate"):
        read_certificates(content)


def test_a_time_stamp_is_taken_from_the_service() -> None:
    above = root("Root of time")
    with time_service(authority(above), DAY + timedelta(minutes=1)) as service:
        made = sign_pdf(pdf(), SIGNER.pair, DAY, SAID, service)
    trust = read_trust([SIGNER.root_pem, above.pem])
    (one,) = verify_pdf(made, trust, DAY + timedelta(days=1)).signatures
    assert one.verdict == "valid"
    assert one.time_from == "time stamp"
    assert one.at == "2026-01-15T12:01:00+00:00"


def test_a_service_that_stamps_something_else_is_refused() -> None:
    with (
        time_service(authority(), spoilt=True) as service,
        pytest.raises(BadInput, match="stamped something else"),
    ):
        sign_pdf(pdf(), SIGNER.pair, DAY, SAID, service)


def test_a_service_that_does_not_answer_is_named_without_what_opens_it() -> None:
    with pytest.raises(BadInput) as caught:
        sign_pdf(pdf(), SIGNER.pair, DAY, SAID, "http://user:word@127.0.0.1:9/")
    assert "'127.0.0.1' gave no time stamp" in caught.value.paragraph()
    assert "word@" not in caught.value.paragraph()


@pytest.mark.parametrize("service", ["file:///etc/passwd", "time.example", "http://"])
def test_a_service_is_an_address_on_the_web(service: str) -> None:
    with pytest.raises(BadInput, match="not an address"):
        sign_pdf(pdf(), SIGNER.pair, DAY, SAID, service)


def test_nothing_of_the_signer_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        verify_pdf(signed(), read_trust(), DAY)
    assert "Prosecutor" not in caplog.text

"""Sealing: only the readers who were named open a paper, and a signed one stays signed."""

from __future__ import annotations

import io
import shutil
import subprocess
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ed25519
from pyhanko.pdf_utils.reader import PdfFileReader

from comity.adapters.signatures.sealing import enclosed, open_sealed, seal_pdf
from comity.adapters.signatures.signing import sign_pdf
from comity.adapters.signatures.trust import read_trust
from comity.adapters.signatures.verifying import verify_pdf
from comity.base.errors import BadInput
from support.certificates import DAY, Made, issued, rsa_key
from support.papers import pdf

WORDS = "four words told apart"
BY_RSA = issued("Reader", usage=("key_encipherment",), key=rsa_key(0))
BY_CURVE = issued("Other reader", usage=("key_agreement",))
STRANGER = issued("Stranger", usage=("key_encipherment",), key=rsa_key(1))
SIGNER = issued()


def pages(reader: PdfFileReader) -> int:
    return int(reader.root["/Pages"]["/Count"])


@pytest.mark.parametrize("reader", [BY_RSA, BY_CURVE], ids=["RSA", "elliptic curve"])
def test_each_reader_opens_with_the_own_key(reader: Made) -> None:
    sealed = seal_pdf(pdf(), [BY_RSA.pem, BY_CURVE.pem])
    opened = open_sealed(sealed, reader.pair)
    assert pages(opened) == 2
    assert "/StructTreeRoot" in opened.root


def test_a_stranger_does_not_open_it() -> None:
    with pytest.raises(BadInput, match="does not open"):
        open_sealed(seal_pdf(pdf(), [BY_RSA.pem]), STRANGER.pair)


def test_the_password_opens_it_and_no_other() -> None:
    sealed = seal_pdf(pdf(), password=WORDS)
    assert pages(open_sealed(sealed, password=WORDS)) == 2
    for guess in ("", "another set of words"):
        with pytest.raises(BadInput, match="does not open"):
            open_sealed(sealed, password=guess)


@pytest.mark.parametrize("sealed", [seal_pdf(pdf(), [BY_RSA.pem]), seal_pdf(pdf(), password=WORDS)])
def test_it_is_aes_of_256_bit_and_tells_nothing_not_even_its_title(sealed: bytes) -> None:
    filters = PdfFileReader(io.BytesIO(sealed)).encrypt_dict["/CF"]  # type: ignore[index]
    assert {one["/CFM"] for one in filters.values()} == {"/AESV3"}  # ISO 32000-2, table 25
    for told in (b"Request for assistance", b"Attorney", b"state=whole", b"pdfaid"):
        assert told in pdf() or told == b"Attorney"
        assert told not in sealed


def test_sealing_twice_never_gives_the_same_bytes() -> None:
    assert seal_pdf(pdf(), password=WORDS) != seal_pdf(pdf(), password=WORDS)


def test_a_signed_paper_comes_out_of_its_envelope_with_its_signature() -> None:
    signed = sign_pdf(pdf(), SIGNER.pair, DAY)
    opened = open_sealed(seal_pdf(signed, [BY_RSA.pem]), BY_RSA.pair)
    assert enclosed(opened) == signed
    report = verify_pdf(enclosed(opened), read_trust([SIGNER.root_pem]), DAY)
    assert report.verdict == "valid"


def test_a_paper_that_is_not_signed_needs_no_envelope() -> None:
    assert enclosed(open_sealed(seal_pdf(pdf(), password=WORDS), password=WORDS)) == b""


def test_somebody_must_be_able_to_open_it() -> None:
    for readers, password in (([], ""), ([BY_RSA.pem], WORDS)):
        with pytest.raises(BadInput, match="certificates or with a password"):
            seal_pdf(pdf(), readers, password)


def test_a_short_password_is_refused() -> None:
    with pytest.raises(BadInput, match="shorter than 14"):
        seal_pdf(pdf(), password="0123456789abc")


@pytest.mark.parametrize(
    "reader",
    [SIGNER, issued(key=rsa_key(0)), issued(key=ed25519.Ed25519PrivateKey.generate())],
    ids=["a signer's curve", "a signer's RSA", "a key that only signs"],
)
def test_a_certificate_that_is_not_for_encryption_is_refused_by_its_number(reader: Made) -> None:
    with pytest.raises(BadInput, match="Certificate 2 of the readers"):
        seal_pdf(pdf(), [BY_RSA.pem, reader.pem])


def test_a_sealed_paper_is_not_sealed_again() -> None:
    with pytest.raises(BadInput, match="is sealed"):
        seal_pdf(seal_pdf(pdf(), password=WORDS), password=WORDS)


def test_another_reader_of_pdf_opens_it_with_the_password(tmp_path: Path) -> None:
    if shutil.which("pdftotext") is None:
        pytest.skip("needs pdftotext (poppler-utils)")
    path = tmp_path / "sealed.pdf"
    path.write_bytes(seal_pdf(pdf(), password=WORDS))

    def text(word: str) -> str:
        run = ["pdftotext", "-upw", word, str(path), "-"]
        return subprocess.run(run, capture_output=True, text=True, check=False).stdout

    assert "Attorney General" in text(WORDS)
    assert text("another set of words") == ""

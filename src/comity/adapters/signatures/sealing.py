"""A sealed annex: a PDF that only its readers can open (AES-256, ISO 32000-2, 7.6).

With certificates each reader's own key opens it; with a password whoever was told it. A file that
bears a signature is not rewritten: it is laid, whole, into a sealed envelope.
"""

from __future__ import annotations

import io
import secrets
from collections.abc import Iterable

from asn1crypto import x509
from pyhanko.pdf_utils import embed, misc
from pyhanko.pdf_utils.crypt import AuthStatus, SimpleEnvelopeKeyDecrypter
from pyhanko.pdf_utils.crypt.pubkey import RecipientEncryptionPolicy
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.writer import PdfFileWriter, copy_into_new_writer

from comity.adapters.signatures.keys import KeyPair, read_certificates
from comity.adapters.signatures.quiet import hush
from comity.adapters.signatures.signing import open_pdf
from comity.base.errors import BadInput
from comity.documents.block import Paper, Paragraph, Run
from comity.documents.pdf import write_pdf

SHORTEST = 14
_USAGE = {
    "rsa": "key_encipherment",
    "ec": "key_agreement",
    "x25519": "key_agreement",
    "x448": "key_agreement",
}
INSIDE = "sealed.pdf"
_COVER = (
    "This envelope holds a signed paper as an attachment, so that its signature stays whole. Open "
    "the list of attachments of your reader, save the paper, and verify it."
)


def seal_pdf(content: bytes, readers: Iterable[bytes] = (), password: str = "") -> bytes:
    """Return the PDF so that only the holders of certificates (PEM or DER), or a password, open it.

    Raises BadInput where nobody could open it, or a certificate is not made for it.
    """
    hush()
    found = [c for one in readers for c in read_certificates(one)]
    _check(found, password)
    reader = open_pdf(content)
    signed = bool(reader.embedded_signatures)
    writer = copy_into_new_writer(PdfFileReader(io.BytesIO(_envelope())) if signed else reader)
    if signed:
        _enclose(writer, content)
    _lock(writer, found, password)
    out = io.BytesIO()
    writer.write(out)  # type: ignore[no-untyped-call]
    return out.getvalue()


def open_sealed(content: bytes, key: KeyPair | None = None, password: str = "") -> PdfFileReader:
    """Return the reader of a sealed PDF, opened; raise BadInput where it does not open."""
    hush()
    try:
        reader = PdfFileReader(io.BytesIO(content))
        if key is not None:
            held = reader.decrypt_pubkey(SimpleEnvelopeKeyDecrypter(key.certificate, key.key))
        else:
            held = reader.decrypt(password)
    except (misc.PdfError, ValueError):
        held = None
    if held is None or held.status == AuthStatus.FAILED:
        raise BadInput("The sealed paper does not open with this key or password")
    return reader


def enclosed(reader: PdfFileReader) -> bytes:
    """Return the signed paper that an opened envelope holds, or nothing."""
    try:
        named = reader.root["/Names"]["/EmbeddedFiles"]["/Names"]
        return bytes(named[1]["/EF"]["/F"].data)
    except (KeyError, IndexError, TypeError):
        return b""


def _check(found: list[x509.Certificate], password: str) -> None:
    if bool(found) == bool(password):
        raise BadInput("Seal for certificates or with a password", do="Give one of the two")
    if password and len(password) < SHORTEST:
        raise BadInput(
            f"The password is shorter than {SHORTEST} characters",
            why="a sealed file can be tried for ever",
            do="Take several words at random",
        )


def _lock(writer: PdfFileWriter, found: list[x509.Certificate], password: str) -> None:
    if not found:
        writer.encrypt(secrets.token_urlsafe(32), password)  # type: ignore[no-untyped-call]
        return
    for number, one in enumerate(found, 1):
        _check_reader(one, number)
    writer.encrypt_pubkey(found, policy=RecipientEncryptionPolicy(ignore_key_usage=True))


def _check_reader(one: x509.Certificate, number: int) -> None:
    """Raise where a certificate is not made for encryption (RFC 5280, 4.2.1.3)."""
    needed = _USAGE.get(one.public_key.algorithm)
    usage = one.key_usage_value
    if needed is None or (usage is not None and needed not in usage.native):
        raise BadInput(
            f"Certificate {number} of the readers is not made for encryption",
            why=f"its key usage lacks {needed.replace('_', ' ')}" if needed else "its key cannot",
            do="Ask that reader for a certificate made for it (RSA, or an elliptic curve)",
        )


def _envelope() -> bytes:
    said = Paragraph((Run(_COVER),))
    return write_pdf(Paper("Sealed paper", "", "Sealed paper", "en", "2000-01-01", (said,), ""))


def _enclose(writer: PdfFileWriter, content: bytes) -> None:
    held = embed.EmbeddedFileObject.from_file_data(writer, content, mime_type="application/pdf")
    embed.embed_file(writer, embed.FileSpec(INSIDE, embedded_data=held))

"""A signature in words: whose it is, when it was made, by which method."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from asn1crypto import x509
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.status import PdfSignatureStatus, SignatureStatus

from comity.adapters.signatures.changes import After
from comity.adapters.signatures.report import Holder, Signature, TimeFrom


class Moment(NamedTuple):
    """When a signature was made, and on whose word."""

    at: datetime
    whence: TimeFrom


def path_of(status: SignatureStatus) -> tuple[x509.Certificate, ...]:
    """Return the certificates from the root to the signer, where a path was found."""
    found = status.validation_path
    return () if found is None else tuple(c for c in found if isinstance(c, x509.Certificate))


def described(
    signature: EmbeddedPdfSignature, status: PdfSignatureStatus, after: After, moment: Moment
) -> Signature:
    """Return a signature without its verdict: who, when, how, and what came afterwards."""
    path = path_of(status)
    known = status.trust_problem_indic is None and bool(path)
    said = signature.sig_object
    return Signature(
        text(signature.field_name),
        "broken",
        intact=status.intact and status.valid,
        whole_file=after.what == "nothing",
        afterwards=after.says,
        signer=holder(status.signing_cert),
        office=_office(status),
        reason=text(said.get("/Reason", "")),
        place=text(said.get("/Location", "")),
        trusted=known,
        root=path[0].subject.human_friendly if known else "",
        at=moment.at.isoformat(timespec="seconds"),
        time_from=moment.whence,
        algorithm=algorithm(status),
    )


def text(said: object) -> str:
    """Return a text of the PDF as one of ours."""
    return "".join(str(said))


def holder(one: x509.Certificate) -> Holder:
    """Return who a certificate says that its holder is."""
    return Holder(
        one.subject.human_friendly,
        one.issuer.human_friendly,
        f"{one.serial_number:x}",
        one.sha256.hex(),
        one.not_valid_before.date().isoformat(),
        one.not_valid_after.date().isoformat(),
    )


def algorithm(status: SignatureStatus) -> str:
    """Return the method of a signature and the size of its key."""
    key = status.signing_cert.public_key
    size = f" {key.bit_size} bit" if key.algorithm in ("rsa", "ec") else ""
    return f"{status.pkcs7_signature_mechanism}, {status.md_algorithm}, {key.algorithm}{size}"


def _office(status: PdfSignatureStatus) -> str:
    """Return the office that the signer claims (ETSI EN 319 122-1, 5.2.6)."""
    claimed = status.cades_signer_attrs
    values = [v for a in claimed.claimed_attrs for v in a.attr_values] if claimed else []
    return "; ".join(str(v.native) for v in values if isinstance(v.native, str))

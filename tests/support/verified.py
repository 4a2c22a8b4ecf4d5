"""Signed papers and what verifying them reports, for the tests of signatures."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import lru_cache
from typing import Any

from asn1crypto import crl, pem
from pyhanko.sign.validation.dss import DocumentSecurityStore

from comity.adapters.signatures.report import Report, Signature
from comity.adapters.signatures.signing import Statement, sign_pdf
from comity.adapters.signatures.trust import read_trust
from comity.adapters.signatures.verifying import verify_pdf
from support import tampering
from support.certificates import (
    DAY,
    Made,
    authority,
    issued,
    time_service,
)
from support.papers import pdf

SIGNER = issued()
LATER = DAY + timedelta(days=10)
HOUR = timedelta(hours=1)


@lru_cache
def signed(reason: str = "Request") -> bytes:
    return sign_pdf(pdf(), SIGNER.pair, DAY, Statement(reason))


def stamped(at: datetime = DAY, signer: Made = SIGNER, tsa: Made | None = None) -> bytes:
    with time_service(tsa or authority(), at) as service:
        return sign_pdf(pdf(), signer.pair, DAY, stamp_service=service)


def report(
    content: bytes, *lists: bytes, roots: tuple[bytes, ...] = (SIGNER.root_pem,), at: Any = LATER
) -> Report:
    return verify_pdf(content, read_trust(roots, lists), at)


def only(found: Report) -> Signature:
    (one,) = found.signatures
    return one


def with_store(content: bytes, *lists: bytes) -> bytes:
    """The paper with revocation lists in its document security store (ISO 32000-2, 12.8.4.3)."""

    def add(writer: Any) -> None:
        DocumentSecurityStore.supply_dss_in_writer(
            writer, None, crls=[crl.CertificateList.load(pem.unarmor(one)[2]) for one in lists]
        )

    return tampering.updated(content, add)

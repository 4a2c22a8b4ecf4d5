"""Whom the reader trusts: roots and revocation lists that are given, and none from elsewhere.

RFC 5280, without a network: what is not given and not in the paper is not fetched.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import pairwise

from asn1crypto import ocsp, x509
from cryptography import x509 as plain
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from msgspec import Struct
from pyhanko_certvalidator import ValidationContext

from comity.adapters.signatures.keys import read_certificates
from comity.base.errors import BadInput


class Trust(Struct, frozen=True):
    """Roots that the reader believes in, and lists of revoked certificates."""

    roots: tuple[x509.Certificate, ...] = ()
    lists: tuple[plain.CertificateRevocationList, ...] = ()


class Revoked(Struct, frozen=True):
    """A certificate of a chain that a list names, from when on."""

    subject: str
    since: datetime
    own: bool


def read_trust(roots: Iterable[bytes] = (), lists: Iterable[bytes] = ()) -> Trust:
    """Return roots and lists out of PEM or DER files; raise BadInput where one cannot be read."""
    found = tuple(c for content in roots for c in read_certificates(content))
    return Trust(found, tuple(read_list(content) for content in lists))


def read_list(content: bytes) -> plain.CertificateRevocationList:
    """Return a certificate revocation list (RFC 5280, 5) out of a PEM or DER file."""
    pem = b"-----BEGIN" in content
    try:
        found = (plain.load_pem_x509_crl if pem else plain.load_der_x509_crl)(content)
        _ = found.issuer, found.last_update_utc
    except Exception:  # noqa: BLE001 a file from outside
        raise BadInput("The file holds no certificate revocation list") from None
    return found


def context(
    trust: Trust,
    at: datetime,
    others: Iterable[x509.Certificate],
    answers: Sequence[ocsp.OCSPResponse],
) -> ValidationContext:
    """Return what paths are built from at a moment; it can fetch nothing."""
    return ValidationContext(
        trust_roots=list(trust.roots),
        other_certs=list(others),
        moment=at,
        allow_fetching=False,
        ocsps=answers,
        revocation_mode="soft-fail",
        retroactive_revinfo=True,
    )


def revoked(
    path: Sequence[x509.Certificate],
    lists: Iterable[plain.CertificateRevocationList],
    until: datetime,
) -> Revoked | None:
    """Return the first certificate of a path, root first, that was revoked until a moment."""
    held = tuple(lists)
    for above, below in pairwise(path):
        issuer, one = _plain(above), _plain(below)
        for listed in lists_of(held, issuer):
            entry = listed.get_revoked_certificate_by_serial_number(one.serial_number)
            if entry is not None and entry.revocation_date_utc <= until:
                return Revoked(
                    below.subject.human_friendly, entry.revocation_date_utc, below is path[-1]
                )
    return None


def lists_of(
    lists: Iterable[plain.CertificateRevocationList], issuer: plain.Certificate
) -> tuple[plain.CertificateRevocationList, ...]:
    """Return the lists that an issuer really signed."""
    return tuple(one for one in lists if one.issuer == issuer.subject and _signed(one, issuer))


def _signed(one: plain.CertificateRevocationList, issuer: plain.Certificate) -> bool:
    try:
        return one.is_signature_valid(issuer.public_key())  # type: ignore[arg-type]
    except (InvalidSignature, UnsupportedAlgorithm, TypeError, ValueError):
        return False


def last_list(
    path: Sequence[x509.Certificate], lists: Iterable[plain.CertificateRevocationList]
) -> plain.CertificateRevocationList | None:
    """Return the newest list that speaks of the last certificate of a path."""
    if len(path) < 2:
        return None
    found = lists_of(tuple(lists), _plain(path[-2]))
    return max(found, key=lambda one: one.last_update_utc, default=None)


def _plain(one: x509.Certificate) -> plain.Certificate:
    return plain.load_der_x509_certificate(one.dump())

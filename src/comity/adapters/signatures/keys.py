"""A person's or an office's key with its certificates, from PEM files or PKCS#12 (RFC 7292)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from asn1crypto import keys, x509
from cryptography.hazmat.primitives import serialization as form
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509 import Certificate
from pyhanko.keys import load_certs_from_pemder_data

from comity.base.errors import BadInput

_SIGNS = {"digital_signature", "non_repudiation"}  # RFC 5280 4.2.1.3
LEAST_RSA = 2048


class Locked(BadInput):
    """A key that is encrypted, and no passphrase or a wrong one was given."""


@dataclass(frozen=True, slots=True)
class KeyPair:
    """A private key, its certificate and the certificates that lead to a root; never printed."""

    key: keys.PrivateKeyInfo = field(repr=False)
    certificate: x509.Certificate = field(repr=False)
    chain: tuple[x509.Certificate, ...] = field(default=(), repr=False)


def from_pem(key: bytes, certificates: Iterable[bytes], passphrase: bytes | None = None) -> KeyPair:
    """Return the key of a PEM or DER file with those of some certificates that belong to it."""
    private = _private(key, passphrase)
    found = tuple(c for content in certificates for c in read_certificates(content))
    return _pair(private, found)


def from_p12(content: bytes, passphrase: bytes | None = None) -> KeyPair:
    """Return the key of a PKCS#12 archive with its certificates."""
    try:
        held = pkcs12.load_pkcs12(content, passphrase)
    except (ValueError, TypeError):
        raise Locked(
            "The PKCS#12 archive does not open",
            why="it is no such archive, or the passphrase is not that of the archive",
            do="Give its passphrase with --passphrase-file",
        ) from None
    if held.key is None or held.cert is None:
        raise BadInput("The PKCS#12 archive holds no key with its certificate")
    return _pair(held.key, [_told(c.certificate) for c in (held.cert, *held.additional_certs)])


def read_certificates(content: bytes) -> tuple[x509.Certificate, ...]:
    """Return the certificates of a PEM or DER file; raise where there is none."""
    try:
        found = tuple(load_certs_from_pemder_data(content))
        for one in found:
            _ = one.subject, one.not_valid_after, one.public_key.algorithm
    except Exception:  # noqa: BLE001 a file from outside; its reader raises whatever it meets
        found = ()
    if not found:
        raise BadInput(
            "The file holds no certificate that can be read", do="Give certificates as PEM or DER"
        )
    return found


def check_may_sign(pair: KeyPair, at: datetime) -> None:
    """Raise where a certificate is not valid on the day of signing or not made for signing."""
    one = pair.certificate
    if not one.not_valid_before <= at <= one.not_valid_after:
        first, last = one.not_valid_before.date(), one.not_valid_after.date()
        raise BadInput(
            f"The certificate is not valid on {at.date()}",
            why=f"it runs from {first} to {last}",
            do="Sign with a certificate that is valid",
        )
    usage = one.key_usage_value
    if usage is not None and not _SIGNS & set(usage.native):
        raise BadInput("The certificate is not made for signing", why="its key usage says so")
    if one.public_key.algorithm == "rsa" and one.public_key.bit_size < LEAST_RSA:
        raise BadInput(f"The key is shorter than {LEAST_RSA} bits", do="Sign with a longer key")


def _private(content: bytes, passphrase: bytes | None) -> Any:  # noqa: ANN401 any kind of key
    read = form.load_pem_private_key if b"-----BEGIN" in content else form.load_der_private_key
    try:
        return read(content, passphrase)
    except TypeError:
        if passphrase is not None:
            return _private(content, None)  # a passphrase for a key that is not encrypted
        raise Locked("The key is encrypted", do="Give its passphrase with --passphrase-file") from (
            None
        )
    except Exception:  # noqa: BLE001 the reader's words could hold parts of the key
        what = "The key does not open" if passphrase else "The file holds no key that can be read"
        raise Locked(what, why="it is no key, or the passphrase is another") from None


def _pair(private: Any, found: Iterable[x509.Certificate]) -> KeyPair:  # noqa: ANN401
    held = tuple(found)
    public = _spki(private.public_key())
    own = next((c for c in held if c.public_key.dump() == public), None)
    if own is None:
        raise BadInput(
            "The key and the certificates do not belong together",
            why="none of the certificates is that of the key",
            do="Give the certificate that was issued for this key",
        )
    plain = form.Encoding.DER, form.PrivateFormat.PKCS8, form.NoEncryption()
    key = keys.PrivateKeyInfo.load(private.private_bytes(*plain))
    return KeyPair(key, own, tuple(c for c in held if c.dump() != own.dump()))


def _spki(public: Any) -> bytes:  # noqa: ANN401
    told: bytes = public.public_bytes(form.Encoding.DER, form.PublicFormat.SubjectPublicKeyInfo)
    return told


def _told(one: Certificate) -> x509.Certificate:
    return x509.Certificate.load(one.public_bytes(form.Encoding.DER))

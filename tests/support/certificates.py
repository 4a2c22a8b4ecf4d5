"""Keys and certificates made on the spot: roots, signers, readers, a time stamp authority."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

from asn1crypto import keys, tsp
from asn1crypto import x509 as asn1
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from pyhanko.sign.timestamps.dummy_client import DummyTimeStamper

from comity.adapters.signatures.keys import KeyPair, from_pem

DAY = datetime(2026, 1, 15, 12, tzinfo=UTC)
FIRST, LAST = DAY - timedelta(days=365), DAY + timedelta(days=365)
_NO_USAGE = dict.fromkeys(
    (
        "digital_signature",
        "content_commitment",
        "key_encipherment",
        "data_encipherment",
        "key_agreement",
        "key_cert_sign",
        "crl_sign",
        "encipher_only",
        "decipher_only",
    ),
    False,
)


@dataclass(frozen=True)
class Made:
    """A key with its certificate and the root above it."""

    key: Any
    certificate: x509.Certificate
    root: x509.Certificate

    @property
    def pem(self) -> bytes:
        return self.certificate.public_bytes(serialization.Encoding.PEM)

    @property
    def root_pem(self) -> bytes:
        return self.root.public_bytes(serialization.Encoding.PEM)

    def key_pem(self, passphrase: bytes = b"") -> bytes:
        lock: Any = serialization.NoEncryption()
        if passphrase:
            lock = serialization.BestAvailableEncryption(passphrase)
        form = serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8
        held: bytes = self.key.private_bytes(*form, lock)
        return held

    @property
    def pair(self) -> KeyPair:
        return from_pem(self.key_pem(), [self.pem, self.root_pem])


@lru_cache
def rsa_key(number: int = 0) -> rsa.RSAPrivateKey:
    """An RSA key for each number: they are slow to make."""
    assert number >= 0
    return rsa.generate_private_key(65537, 2048)


@lru_cache
def root(name: str = "Root of Ruritania", number: int = 0) -> Made:
    """A certification authority; another number is another one of the same name."""
    assert number >= 0
    key = ec.generate_private_key(ec.SECP256R1())
    told = _name(name)
    made = _builder(told, told, key, FIRST - timedelta(days=365), LAST + timedelta(days=3650))
    made = made.add_extension(x509.BasicConstraints(True, None), critical=True)
    made = made.add_extension(_usage("key_cert_sign", "crl_sign"), critical=True)
    certificate = made.sign(key, hashes.SHA256())
    return Made(key, certificate, certificate)


def issued(
    name: str = "Office of the Prosecutor",
    above: Made | None = None,
    days: tuple[datetime, datetime] = (FIRST, LAST),
    usage: tuple[str, ...] = ("digital_signature", "content_commitment"),
    key: Any = None,
    for_time: bool = False,
) -> Made:
    """A certificate with a subject alternative name, under a root."""
    issuer = above or root()
    own = key or ec.generate_private_key(ec.SECP256R1())
    made = _builder(_name(name), issuer.certificate.subject, own, *days)
    made = made.add_extension(x509.BasicConstraints(False, None), critical=True)
    made = made.add_extension(_usage(*usage), critical=True)
    if for_time:
        stamping = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING])
        made = made.add_extension(stamping, critical=True)
    certificate = made.sign(issuer.key, hashes.SHA256())
    return Made(own, certificate, issuer.certificate)


def authority(above: Made | None = None, number: int = 1) -> Made:
    """A time stamp authority."""
    return issued(f"Time of Ruritania {number}", above, key=rsa_key(number), for_time=True)


def revocations(above: Made, revoked: Made, since: datetime, told: datetime = DAY) -> bytes:
    """A list of revoked certificates of a root, as PEM."""
    entry = (
        x509.RevokedCertificateBuilder()
        .serial_number(revoked.certificate.serial_number)
        .revocation_date(since)
        .build()
    )
    made = (
        x509.CertificateRevocationListBuilder()
        .issuer_name(above.certificate.subject)
        .last_update(told)
        .next_update(told + timedelta(days=30))
        .add_revoked_certificate(entry)
        .sign(above.key, hashes.SHA256())
    )
    return made.public_bytes(serialization.Encoding.PEM)


class _Stamper(DummyTimeStamper):
    """A time stamp authority that can stamp something else than what it was asked."""

    spoilt = False

    def request_tsa_response(self, req: tsp.TimeStampReq) -> tsp.TimeStampResp:
        if self.spoilt:
            req["message_imprint"]["hashed_message"] = b"\0" * 32
        return super().request_tsa_response(req)


def stamper(made: Made, at: datetime = DAY) -> _Stamper:
    """A time stamp authority without a network."""
    key = made.key.private_bytes(
        serialization.Encoding.DER,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    return _Stamper(
        asn1.Certificate.load(made.certificate.public_bytes(serialization.Encoding.DER)),
        keys.PrivateKeyInfo.load(key),
        fixed_dt=at,
    )


@contextmanager
def time_service(made: Made, at: datetime = DAY, spoilt: bool = False) -> Iterator[str]:
    """A time stamp service on the loopback; yields its address."""
    held = stamper(made, at)
    held.spoilt = spoilt
    server = HTTPServer(("127.0.0.1", 0), _answering(held))
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


def _answering(held: _Stamper) -> type[BaseHTTPRequestHandler]:
    class Answers(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            asked = self.rfile.read(int(self.headers["Content-Length"]))
            reply = held.request_tsa_response(tsp.TimeStampReq.load(asked)).dump()
            self.send_response(200)
            self.send_header("Content-Type", "application/timestamp-reply")
            self.end_headers()
            self.wfile.write(reply)

        def log_message(self, *_: object) -> None:
            return

    return Answers


def _name(name: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])


def _usage(*named: str) -> x509.KeyUsage:
    return x509.KeyUsage(**(_NO_USAGE | dict.fromkeys(named, True)))


def _builder(
    subject: x509.Name, issuer: x509.Name, key: Any, first: datetime, last: datetime
) -> x509.CertificateBuilder:
    told = x509.SubjectAlternativeName([x509.DNSName("office.example")])
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(first)
        .not_valid_after(last)
        .add_extension(told, critical=False)
    )

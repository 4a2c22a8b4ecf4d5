"""What the verification of a signed paper found, as a value."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Verdict = Literal["valid", "valid-but-unknown-signer", "changed", "broken", "not signed"]
TimeFrom = Literal["time stamp", "the signer's own clock", "not said"]
WORST_FIRST: tuple[Verdict, ...] = ("changed", "broken", "valid-but-unknown-signer", "valid")
CAVEAT = (
    "This says who signed and that nothing was changed; it says nothing of what is in the paper, "
    "nor whether the signer had the power to sign it."
)


class Holder(Struct, frozen=True):
    """A certificate: whose it is, who issued it, its serial number and SHA-256 in hexadecimal."""

    subject: str
    issuer: str
    serial: str
    fingerprint: str
    first_day: str
    last_day: str


class Stamp(Struct, frozen=True):
    """A time stamp (RFC 3161); `why` says what keeps it from being believed."""

    at: str
    by: Holder
    verified: bool
    why: str = ""


class Signature(Struct, frozen=True):
    """One signature. `at` is the moment against which the certificate was held, and whence."""

    field: str
    verdict: Verdict
    why: tuple[str, ...] = ()
    kind: Literal["signature", "time stamp"] = "signature"
    intact: bool = False
    whole_file: bool = False
    afterwards: str = ""
    signer: Holder | None = None
    office: str = ""
    reason: str = ""
    place: str = ""
    trusted: bool = False
    root: str = ""
    at: str = ""
    time_from: TimeFrom = "not said"
    stamp: Stamp | None = None
    revocation: str = ""
    algorithm: str = ""
    notes: tuple[str, ...] = ()


class Report(Struct, frozen=True):
    """The verdict on a file, with its signatures in the order in which they were made."""

    verdict: Verdict
    says: str
    signatures: tuple[Signature, ...] = ()
    checked_at: str = ""
    caveat: str = CAVEAT


def overall(signatures: tuple[Signature, ...]) -> Verdict:
    """Return the worst verdict of all; a time stamp alone signs nothing."""
    held = {s.verdict for s in signatures}
    if not any(s.kind == "signature" for s in signatures) and held <= {"valid"}:
        return "not signed"
    return next((v for v in WORST_FIRST if v in held), "not signed")

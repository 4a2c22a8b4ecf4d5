"""One signature judged: its bytes, its maker, its moment, and what was done afterwards."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, NamedTuple

from asn1crypto import ocsp, x509
from cryptography import x509 as plain
from msgspec.structs import replace
from pyhanko.sign.ades.report import AdESIndeterminate
from pyhanko.sign.validation import generic_cms
from pyhanko.sign.validation.pdf_embedded import (
    EmbeddedPdfSignature,
    async_validate_pdf_signature,
    async_validate_pdf_timestamp,
)
from pyhanko.sign.validation.settings import KeyUsageConstraints
from pyhanko.sign.validation.status import (
    PdfSignatureStatus,
    SignatureStatus,
    TimestampSignatureStatus,
)

from comity.adapters.signatures.changes import After, afterwards
from comity.adapters.signatures.describing import (
    Moment,
    algorithm,
    described,
    holder,
    path_of,
    text,
)
from comity.adapters.signatures.report import Signature, Stamp, Verdict
from comity.adapters.signatures.trust import Trust, context, last_list, revoked

CLOCKS_DIFFER = timedelta(minutes=5)
_USAGE = KeyUsageConstraints(key_usage={"non_repudiation", "digital_signature"})
_UNKNOWN = "its certificate leads to none of the roots that were given"
_PROBLEMS: dict[object, str] = {
    AdESIndeterminate.OUT_OF_BOUNDS_NO_POE: "its certificate was not valid at that time",
    AdESIndeterminate.CHAIN_CONSTRAINTS_FAILURE: "its certificate is not made for this use",
    AdESIndeterminate.CRYPTO_CONSTRAINTS_FAILURE: "its method is too weak to be believed",
    AdESIndeterminate.CRYPTO_CONSTRAINTS_FAILURE_NO_POE: "its method is too weak to be believed",
    AdESIndeterminate.REVOKED_NO_POE: "its certificate was revoked",
    AdESIndeterminate.REVOKED_CA_NO_POE: "the certificate of its issuer was revoked",
}
_OTHER_PROBLEM = "the chain of its certificates does not hold at that time"


class Proof(NamedTuple):
    """What a signature is held against: roots, lists, answers on revocation, the moment."""

    trust: Trust
    lists: tuple[plain.CertificateRevocationList, ...]
    answers: tuple[ocsp.OCSPResponse, ...]
    certificates: tuple[x509.Certificate, ...]
    at: datetime


async def judge(signature: EmbeddedPdfSignature, proof: Proof) -> Signature:
    """Return what is to be said of one signature."""
    if signature.sig_object_type == "/DocTimeStamp":
        return await _document_stamp(signature, proof)
    stamp = await _stamp(signature, proof)
    moment = _moment(signature, stamp, proof.at)
    status = await async_validate_pdf_signature(
        signature,
        _context(proof, moment.at),
        _context(proof, moment.at),
        key_usage_settings=_USAGE,
    )
    after = afterwards(signature)
    made = described(signature, status, after, moment)
    verdict, why = _verdict(status, after, moment, proof)
    notes = _notes(status, moment, stamp, proof)
    lists = _revocation(status, proof)
    return replace(made, verdict=verdict, why=why, stamp=stamp, notes=notes, revocation=lists)


def _context(proof: Proof, at: datetime) -> Any:  # noqa: ANN401 a new one each time: it keeps state
    return context(proof.trust, at, proof.certificates, proof.answers)


def _moment(signature: EmbeddedPdfSignature, stamp: Stamp | None, at: datetime) -> Moment:
    if stamp is not None and stamp.verified:
        return Moment(datetime.fromisoformat(stamp.at), "time stamp")
    claimed = signature.self_reported_timestamp
    if claimed is None or claimed.utcoffset() is None:
        return Moment(at, "not said")
    return Moment(claimed, "the signer's own clock")


def _verdict(
    status: PdfSignatureStatus, after: After, moment: Moment, proof: Proof
) -> tuple[Verdict, tuple[str, ...]]:
    if not status.intact:
        return "changed", ("the bytes that were signed are not the bytes that are there",)
    if after.what == "changed":
        return "changed", (after.says,)
    if not status.valid:
        return "broken", ("the signature was not made with the key of its certificate",)
    if moment.at > proof.at + CLOCKS_DIFFER:
        return "broken", (f"it says that it was made later than {proof.at.date()}",)
    problem = _problem(status, moment, proof)
    if problem == _UNKNOWN:
        return "valid-but-unknown-signer", (problem,)
    return ("broken", (problem,)) if problem else ("valid", ())


def _problem(status: SignatureStatus, moment: Moment, proof: Proof) -> str:
    """Return what keeps a certificate from being believed at a moment, or nothing."""
    path = path_of(status)
    until = moment.at if moment.whence == "time stamp" else proof.at
    found = revoked(path, proof.lists, until)
    if found is not None:
        whose = "its certificate" if found.own else "the certificate of its issuer"
        return f"{whose} was revoked on {found.since.date()}{_no_stamp(found.since, moment)}"
    if status.trust_problem_indic is None:
        return "" if path else _UNKNOWN
    if status.trust_problem_indic == AdESIndeterminate.NO_CERTIFICATE_CHAIN_FOUND:
        return _lapsed(status, moment) or _UNKNOWN
    return _PROBLEMS.get(status.trust_problem_indic, _OTHER_PROBLEM)


def _lapsed(status: SignatureStatus, moment: Moment) -> str:
    """Return that a certificate, of whomever, was not valid when it was used."""
    one = status.signing_cert
    if one.not_valid_before <= moment.at <= one.not_valid_after:
        return ""
    return _PROBLEMS[AdESIndeterminate.OUT_OF_BOUNDS_NO_POE]


def _no_stamp(since: datetime, moment: Moment) -> str:
    if moment.whence == "time stamp" or since <= moment.at:
        return ""
    return ", and without a time stamp nothing shows that it was signed before"


async def _stamp(signature: EmbeddedPdfSignature, proof: Proof) -> Stamp | None:
    """Return the time stamp over a signature, held against the moment that it names itself."""
    found = None
    checker = generic_cms.message_imprint_checker(signature.signer_info)
    for token in generic_cms.extract_tst_data_iter(signature.signer_info, signed=False):
        at = token["encap_content_info"]["content"].parsed["gen_time"].native
        held = await generic_cms.validate_tst_signed_data(token, _context(proof, at), checker)
        found = _stamped(TimestampSignatureStatus(**held), proof)
        if found.verified:
            return found
    return found


def _stamped(status: TimestampSignatureStatus, proof: Proof) -> Stamp:
    if not status.intact:
        why = "it stamps something else"
    elif not status.valid:
        why = "it was not made with the key of its certificate"
    elif status.timestamp > proof.at + CLOCKS_DIFFER:
        why = f"it names a time later than {proof.at.date()}"
    else:
        why = _problem(status, Moment(status.timestamp, "time stamp"), proof)
    at = status.timestamp.isoformat(timespec="seconds")
    return Stamp(at, holder(status.signing_cert), not why, why)


async def _document_stamp(signature: EmbeddedPdfSignature, proof: Proof) -> Signature:
    """Return what is to be said of a time stamp over the whole paper (ISO 32000-2, 12.8.5)."""
    info = signature.signed_data["encap_content_info"]["content"].parsed
    at = info["gen_time"].native
    status = await async_validate_pdf_timestamp(signature, _context(proof, at))
    stamp, after = _stamped(status, proof), afterwards(signature)
    why = stamp.why or (after.says if after.what == "changed" else "")
    verdict: Verdict = "valid"
    if not status.intact or after.what == "changed":
        verdict = "changed"
    elif why:
        verdict = "valid-but-unknown-signer" if why == _UNKNOWN else "broken"
    return Signature(
        text(signature.field_name),
        verdict,
        (why,) if why else (),
        kind="time stamp",
        intact=status.intact and status.valid,
        whole_file=after.what == "nothing",
        afterwards=after.says,
        at=stamp.at,
        time_from="time stamp",
        stamp=stamp,
        algorithm=algorithm(status),
    )


def _notes(
    status: PdfSignatureStatus, moment: Moment, stamp: Stamp | None, proof: Proof
) -> tuple[str, ...]:
    said = []
    if moment.whence != "time stamp":
        said.append("the time is the signer's own word: no time stamp proves it")
    if stamp is not None and not stamp.verified:
        said.append(f"the time stamp is not believed: {stamp.why}")
    if status.signing_cert.not_valid_after < proof.at:
        said.append(
            f"the certificate has run out since {status.signing_cert.not_valid_after.date()}"
        )
    return tuple(said)


def _revocation(status: PdfSignatureStatus, proof: Proof) -> str:
    """Return on which list the signer's certificate was looked for."""
    found = last_list(path_of(status), proof.lists)
    if found is None:
        return "not looked up: no list of the issuer was given"
    old = found.next_update_utc is not None and found.next_update_utc < proof.at
    stale = f", which ran out on {found.next_update_utc:%Y-%m-%d}" if old else ""
    return f"looked up in the issuer's list of {found.last_update_utc.date()}{stale}"

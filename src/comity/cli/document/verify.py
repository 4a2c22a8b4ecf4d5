"""`comity document verify`: who signed a paper, and was it changed; without a network."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from comity.cli.document._given import moment, need, read
from comity.cli.options import add_day, print_json, say

if TYPE_CHECKING:
    from comity.adapters.signatures.report import Holder, Report, Signature


def add(acts: Any) -> None:  # noqa: ANN401 argparse has no public name for it
    """Add the act."""
    text = "Exit status 0 where the verdict is valid, 1 where it is another, 2 for bad input."
    verify = acts.add_parser("verify", help="verify a signed PDF, off line", epilog=text)
    verify.add_argument("file", metavar="FILE", help="the PDF")
    roots = "roots that are trusted, PEM; none is trusted unless it is given"
    verify.add_argument(
        "--trust", metavar="FILE", nargs="+", action="extend", default=[], help=roots
    )
    lists = "lists of revoked certificates, PEM or DER"
    verify.add_argument("--crl", metavar="FILE", nargs="+", action="extend", default=[], help=lists)
    add_day(verify, "the day as of which it is verified; without it now")
    verify.add_argument("--json", action="store_true", help="print JSON")
    verify.set_defaults(run=_verify)


def _verify(options: argparse.Namespace) -> int:
    need("pyhanko")
    from comity.adapters.signatures.trust import read_trust
    from comity.adapters.signatures.verifying import verify_pdf

    trust = read_trust(
        [read(path, "The root") for path in options.trust],
        [read(path, "The list") for path in options.crl],
    )
    report = verify_pdf(read(options.file), trust, moment(options.on))
    if options.json:
        print_json(report)
    else:
        _say(options.file, report)
    return 0 if report.verdict == "valid" else 1


def _say(file: str, report: Report) -> None:
    say(f"{file}: {report.verdict}. {report.says}")
    for one in report.signatures:
        _say_one(one)
    if report.signatures:
        say(report.caveat)


def _say_one(one: Signature) -> None:
    say(f"{one.field} ({one.kind}): {one.verdict}{_because(one.why)}", 2)
    if one.signer:
        _say_signer(one, one.signer)
    if one.at:
        say(f"at {one.at}, by {one.time_from}", 4)
    if one.stamp:
        sure = "verified" if one.stamp.verified else f"not verified: {one.stamp.why}"
        say(f"time stamp of {one.stamp.at} by {one.stamp.by.subject}: {sure}", 4)
    for told in (one.afterwards, *one.notes):
        if told:
            say(told, 4)


def _say_signer(one: Signature, signer: Holder) -> None:
    say(f"signer: {signer.subject}", 4)
    if one.office:
        say(f"office, as the signer says: {one.office}", 4)
    for label, value in (("reason", one.reason), ("place", one.place)):
        if value:
            say(f"{label}: {value}", 4)
    say(f"certificate {signer.serial}, {signer.first_day} to {signer.last_day}", 4)
    say(f"SHA-256 {signer.fingerprint}", 4)
    say(f"root: {one.root}" if one.trusted else f"issuer, not trusted: {signer.issuer}", 4)
    say(f"revocation: {one.revocation}", 4)
    say(f"method: {one.algorithm}", 4)


def _because(why: tuple[str, ...]) -> str:
    return f", {'; '.join(why)}" if why else ""

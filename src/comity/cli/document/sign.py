"""`comity document sign`: put a signature on a paper that is whole."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from comity.base.errors import BadInput
from comity.cli.document._given import ask, need, read, secret
from comity.cli.options import say

if TYPE_CHECKING:
    from comity.adapters.signatures.keys import KeyPair

SIGNED = ".signed"


def add(acts: Any) -> None:  # noqa: ANN401 argparse has no public name for it
    """Add the act."""
    sign = acts.add_parser("sign", help="sign a PDF (PAdES)", allow_abbrev=False)
    sign.add_argument("file", metavar="FILE", help="the PDF, or the PDF that others have signed")
    _add_key(sign)
    sign.add_argument("--out", metavar="FILE", help="where it goes; without it, FILE.signed.pdf")
    sign.add_argument("--time-stamp", metavar="URL", help="a time stamp service (RFC 3161)")
    sign.add_argument("--office", metavar="TEXT", default="", help="the office of the signer")
    sign.add_argument("--reason", metavar="TEXT", default="", help="why it is signed")
    sign.add_argument("--place", metavar="TEXT", default="", help="where it is signed")
    sign.add_argument("--field", metavar="NAME", default="", help="the name of the signature")
    certify = "as the first signer, allow nothing but signatures after it"
    sign.add_argument("--certify", action="store_true", help=certify)
    foreign = "sign a paper that Comity did not make"
    sign.add_argument("--foreign", action="store_true", help=foreign)
    sign.set_defaults(run=_sign)


def _add_key(sign: argparse.ArgumentParser) -> None:
    sign.add_argument("--key", metavar="FILE", help="the signer's key, PEM")
    chain = "the signer's certificate and those above it, PEM"
    sign.add_argument("--cert", metavar="FILE", nargs="+", action="extend", default=[], help=chain)
    sign.add_argument("--p12", metavar="FILE", help="key and certificates in one PKCS#12 archive")
    words = "a file whose first line opens the key; without it, it is asked for"
    sign.add_argument("--passphrase-file", metavar="FILE", help=words)


def _sign(options: argparse.Namespace) -> int:
    need("pyhanko")
    from comity.adapters.clock import now
    from comity.adapters.signatures.signing import Statement, sign_pdf
    from comity.adapters.whole_files import write_whole

    content, out = read(options.file), _out(options)
    said = Statement(options.reason, options.place, options.office, options.field, options.certify)
    pair = _key(options)
    signed = sign_pdf(content, pair, now(), said, options.time_stamp or "", options.foreign)
    write_whole(out, signed)
    say(f"wrote {out}")
    return 0


def _key(options: argparse.Namespace) -> KeyPair:
    from comity.adapters.signatures.keys import Locked

    if bool(options.p12) == bool(options.key) or bool(options.key) != bool(options.cert):
        raise BadInput("No signer is named", do="Give --key with --cert, or --p12")
    words = secret(options.passphrase_file)
    try:
        return _open(options, words)
    except Locked:
        typed = ask("Passphrase of the key") if words is None else None
        if typed is None:
            raise
        return _open(options, typed)


def _open(options: argparse.Namespace, words: bytes | None) -> KeyPair:
    from comity.adapters.signatures.keys import from_p12, from_pem

    if options.p12:
        return from_p12(read(options.p12, "The archive"), words)
    certificates = [read(path, "The certificate") for path in options.cert]
    return from_pem(read(options.key, "The key"), certificates, words)


def _out(options: argparse.Namespace) -> Path:
    """Return where the signed paper goes: never over another one than the one that is signed."""
    given = Path(options.file)
    stem = given.stem.removesuffix(SIGNED)
    out = Path(options.out) if options.out else given.with_name(f"{stem}{SIGNED}.pdf")
    if out.exists() and not out.samefile(given):
        raise BadInput(
            "A file stands where the signed paper should go",
            where=str(out),
            why="it may bear signatures already",
            do="Sign that file, or name another with --out",
        )
    return out

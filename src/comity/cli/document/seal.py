"""`comity document seal`: encrypt a paper to those who may read it."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from comity.base.errors import BadInput
from comity.cli.document._given import need, password, read
from comity.cli.options import say


def add(acts: Any) -> None:  # noqa: ANN401 argparse has no public name for it
    """Add the act."""
    seal = acts.add_parser(
        "seal", help="encrypt a PDF to its readers (AES-256)", allow_abbrev=False
    )
    seal.add_argument("file", metavar="FILE", help="the PDF; sign it first if it is to be signed")
    who = "certificates of those who may read it, PEM"
    seal.add_argument("--to", metavar="FILE", nargs="+", action="extend", default=[], help=who)
    words = "a file whose first line is the password; tell it by another way than the paper"
    seal.add_argument("--password-file", metavar="FILE", help=words)
    seal.add_argument("--out", metavar="FILE", required=True, help="where the sealed paper goes")
    seal.set_defaults(run=_seal)


def _seal(options: argparse.Namespace) -> int:
    need("pyhanko", "typst")
    from comity.adapters.signatures.sealing import seal_pdf
    from comity.adapters.whole_files import write_whole

    out = Path(options.out)
    if out.exists():
        raise BadInput("A file stands where the sealed paper should go", where=str(out))
    readers = [read(path, "The certificate") for path in options.to]
    sealed = seal_pdf(read(options.file), readers, password(options.password_file))
    write_whole(out, sealed, private=True)
    say(f"wrote {out}")
    say(f"{options.file} is still readable to all: keep or delete it as your rules say.")
    return 0

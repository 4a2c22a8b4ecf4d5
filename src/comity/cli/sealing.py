"""Sealed annexes of `comity plan`: written only encrypted, each to the reader of its state."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from comity.base.errors import BadInput
from comity.cli.options import say

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping
    from pathlib import Path

    from comity.documents.block import Paper
    from comity.documents.folder import Extras
    from comity.law.model import Law
    from comity.planning.plan import Plan


def add_sealing(parser: Any) -> None:  # noqa: ANN401 argparse has no public name for it
    """Add what says who the persons are and who may read of them."""
    parser.add_argument(
        "--identities", metavar="FILE", help="who the persons are, for the sealed annexes"
    )
    parser.add_argument(
        "--seal-to",
        action="append",
        default=[],
        metavar="STATE=FILE",
        help="encrypt the sealed annex for a state to this certificate (PEM)",
    )
    parser.add_argument(
        "--seal-password",
        action="append",
        default=[],
        metavar="STATE=FILE",
        help="or to the password in the first line of this file",
    )


def sealed_bytes(
    options: argparse.Namespace, law: Law, plan: Plan, extras: Extras
) -> dict[str, bytes | None]:
    """Return each sealed annex by the name of its file; nothing for one that nobody may open."""
    from comity.cli.document._given import password, read
    from comity.documents.folder import sealed_papers

    readers = _by_state(law, options.seal_to, "--seal-to")
    passwords = _by_state(law, options.seal_password, "--seal-password")
    certificates = {s: read(path, "The certificate") for s, path in readers.items()}
    words = {s: password(path) for s, path in passwords.items()}
    made = {}
    for stem, paper in sealed_papers(law, plan, extras).items():
        state = dict(paper.kept)["receiver"]
        made[stem] = _sealed(paper, certificates.get(state), words.get(state, ""))
    return made


def write_sealed(made: Mapping[str, bytes | None], folder: Path) -> tuple[Path, ...]:
    """Write each annex that is sealed, for its owner's eyes alone; return their paths."""
    from comity.adapters.whole_files import write_whole

    held = {folder / f"{stem}.pdf": content for stem, content in made.items() if content}
    for path, content in held.items():
        write_whole(path, content, private=True)
    return tuple(held)


def say_sealed(written: tuple[Path, ...], readerless: tuple[str, ...]) -> None:
    """Say what was sealed, and what was not written because nobody may open it."""
    for path in written:
        say(f"wrote {path}, sealed")
    for stem in readerless:
        say(f"{stem}: not written, for nobody is named who may open it: add --seal-to STATE=FILE")


def _sealed(paper: Paper, certificate: bytes | None, password: str) -> bytes | None:
    from comity.adapters.signatures.sealing import seal_pdf
    from comity.documents.pdf import write_pdf

    if not certificate and not password:
        return None
    return seal_pdf(write_pdf(paper), [certificate] if certificate else [], password)


def _by_state(law: Law, given: list[str], option: str) -> dict[str, str]:
    from comity.law.names import find_state

    found = {}
    for one in given:
        state, sign, path = one.partition("=")
        if not sign or not path:
            raise BadInput(
                f"'{one}' names no state and file", where=option, do=f"Write {option} FRA=FILE"
            )
        code = find_state(law, state, option).code
        if code in found:
            raise BadInput(
                f"Two readers are named for {law.states[code].name}",
                where=option,
                why="a sealed annex has one reader",
                do="Keep one of them",
            )
        found[code] = path
    return found

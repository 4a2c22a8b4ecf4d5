"""Which papers may be signed: those that Comity says are whole, and, on demand, those of others."""

from __future__ import annotations

import re

from pyhanko.pdf_utils.reader import PdfFileReader

from comity.base.errors import BadInput

MAKER = "Comity"
MAY_BE_SIGNED = ("whole", "incomplete-released", "sealed")
_PAIR = re.compile(r"(?:^|[,;] ?)([a-z_]+)=([^,;]*)")


def states(reader: PdfFileReader) -> frozenset[str]:
    """Return each state that a PDF's keywords name, `state=whole`; more than one is suspicious."""
    return frozenset(
        value for key, value in _PAIR.findall(_info(reader, "/Keywords")) if key == "state"
    )


def check_state(reader: PdfFileReader, foreign: bool) -> None:
    """Raise where the paper is a draft, a cover note, or not made by Comity and not said to be."""
    found = states(reader)
    if found and found <= set(MAY_BE_SIGNED):
        return
    if "cover" in found:
        raise BadInput(
            "A cover note is for the signer's eyes and is never signed",
            do="Sign the request that it goes with",
        )
    if found or _info(reader, "/Author") == MAKER:
        raise BadInput(
            "The paper is a draft and is not signed",
            why="something that its basis demands is missing",
            do="Run `comity plan` and read its list of what is lacking; enter that in the case "
            "file, or release the paper there by name with a reason",
        )
    if not foreign:
        raise BadInput(
            "The paper was not made by Comity, so nobody has checked that it is whole",
            do="Add --foreign to sign it all the same",
        )


def _info(reader: PdfFileReader, key: str) -> str:
    try:
        return str(reader.trailer["/Info"][key])
    except (KeyError, TypeError, AttributeError):
        return ""

"""A paper as PDF to be signed: PDF/A-2a for the archive and PDF/UA-1 for every reader.

Typst sets it from data, never from text that is read as code. Letters for Arabic, Thai, Devanagari
and Chinese come with the `documents` extra, so that the same bytes come out on every machine.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from typing import Literal

import msgspec
import typst

from comity.base.errors import BadInput
from comity.documents.block import Paper

STANDARDS: list[Literal["a-2a", "ua-1"]] = ["a-2a", "ua-1"]  # ISO 19005-2 level A, ISO 14289-1
MAKER = "Comity"
_FACES = (
    ("fontpkg_noto_sans_arabic", "files"),
    ("fontpkg_noto_sans_thai", "files"),
    ("fontpkg_noto_sans_devanagari", "files"),
    ("noto_cjk_sans_otc", ""),
)


def write_pdf(paper: Paper) -> bytes:
    """Return a paper as PDF/A-2a and PDF/UA-1; raise where a letter cannot be shown."""
    data = msgspec.json.encode(paper)
    held = msgspec.json.decode(data) | {"author": MAKER}
    try:
        made = _compiler().compile(
            input=_template(),
            format="pdf",
            pdf_standards=[*STANDARDS],
            sys_inputs={"paper": msgspec.json.encode(held).decode()},
        )
    except typst.TypstError as error:
        raise BadInput(
            f"The PDF of '{paper.title}' cannot be set",
            why=str(error).partition("\n")[0],
            do="Take out what is named, or write to the developers with these words",
        ) from None
    return made if isinstance(made, bytes) else b""


@lru_cache(maxsize=1)
def _template() -> bytes:
    return (files("comity.documents") / "paper.typ").read_bytes()


@lru_cache(maxsize=1)
def _compiler() -> typst.Compiler:
    paths = [place for package, inner in _FACES for place in _places(package, inner)]
    faces = typst.Fonts(include_system_fonts=False, font_paths=list(paths))
    return typst.Compiler(font_paths=faces)


def _places(package: str, inner: str) -> list[Path]:
    """Return where a package of letters lies, without importing it."""
    found = find_spec(package)
    held = (found.submodule_search_locations or ()) if found else ()
    return [Path(place) / inner for place in held]

"""LibreOffice as another program that opens our papers: many files a call, a home of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

_PATIENCE = 120  # seconds for all files of one call


def office() -> str:
    """Return the command of LibreOffice, or skip the test and say what it lacks."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    if not found:
        pytest.skip("needs LibreOffice (Debian: libreoffice-writer): no soffice in PATH")
    return found


def converted(files: Mapping[str, bytes], ending: str, work: Path) -> dict[str, bytes]:
    """Return each DOCX as LibreOffice saves it with another ending; what it refused is absent."""
    given, made, home = (work / d for d in ("given", "made", "home"))
    for folder in (given, made, home):
        folder.mkdir(parents=True)
    for name, content in files.items():
        (given / f"{name}.docx").write_bytes(content)
    subprocess.run(
        [
            *(office(), "--headless", "--norestore", "--nolockcheck"),
            f"-env:UserInstallation={(home / 'profile').as_uri()}",
            *("--convert-to", ending, "--outdir", str(made)),
            *(str(p) for p in sorted(given.iterdir())),
        ],
        env={**os.environ, "HOME": str(home), "SAL_USE_VCLPLUGIN": "svp"},
        capture_output=True,
        timeout=_PATIENCE,
        check=True,
    )
    return {p.stem: p.read_bytes() for p in made.iterdir()}

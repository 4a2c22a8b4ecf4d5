"""Files that are written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from comity.base.errors import BadInput

LARGEST = 100_000_000


def read_file(path: Path, what: str) -> bytes:
    """Return a file's bytes; raise BadInput, which names the file, where it cannot be read."""
    try:
        if path.stat().st_size > LARGEST:
            raise BadInput(f"{what} is larger than {LARGEST:,} bytes", where=str(path))
        return path.read_bytes()
    except OSError as error:
        why = error.strerror or "the system refused"
        raise BadInput(f"{what} cannot be read", where=str(path), why=why) from None


def write_whole(path: Path, content: bytes, private: bool = False) -> None:
    """Write beside the file and rename, so that nobody meets half of it; private: owner only."""
    work = ""
    try:
        handle, work = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.absolute().parent)
        with os.fdopen(handle, "wb") as file:  # mkstemp gives mode 0600
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
            os.fchmod(file.fileno(), 0o600 if private else _usual())
        Path(work).replace(path)
    except OSError as error:
        if work:
            Path(work).unlink(missing_ok=True)
        why = error.strerror or "the system refused"
        raise BadInput("The file cannot be written", where=str(path), why=why) from None


def _usual() -> int:
    """Return the mode that the user's mask gives a new file."""
    mask = os.umask(0o077)
    os.umask(mask)
    return 0o666 & ~mask

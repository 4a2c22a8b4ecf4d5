"""What the acts on papers share: the libraries they need, files that are read, the secret words."""

from __future__ import annotations

import getpass
import sys
from datetime import UTC, datetime, time, timedelta
from importlib.util import find_spec
from pathlib import Path

from comity.base.errors import BadInput

KEY = "The key"
MOST_SECRET = 1024


def need(*libraries: str) -> None:
    """Raise where a library of the extra `documents` is not installed."""
    lacking = [name for name in libraries if find_spec(name) is None]
    if lacking:
        raise BadInput(
            f"Papers cannot be handled without {' and '.join(lacking)}",
            why="the library that does it is not installed",
            do="Run `pip install 'comity[documents]'`",
        )


def read(path: str, what: str = "The file") -> bytes:
    """Return the bytes of a file that the command line names."""
    from comity.adapters.whole_files import read_file

    return read_file(Path(path), what)


def secret(path: str | None) -> bytes | None:
    """Return the first line of a file, which holds a passphrase; nothing where none is named."""
    if path is None:
        return None
    told = read(path, "The passphrase").split(b"\n", 1)[0].rstrip(b"\r")
    if not told or len(told) > MOST_SECRET:
        raise BadInput(
            "The first line of the file is no passphrase",
            where=path,
            why=f"it is empty or longer than {MOST_SECRET} bytes",
        )
    return told


def password(path: str | None) -> str:
    """Return the password in the first line of a file; nothing where none is named."""
    words = secret(path)
    try:
        return words.decode() if words else ""
    except UnicodeDecodeError:
        raise BadInput("The password is not UTF-8", where=path or "") from None


def ask(what: str) -> bytes | None:
    """Return a passphrase that the person types unseen; nothing where nobody can type."""
    if not (sys.stdin and sys.stdin.isatty()):
        return None
    return getpass.getpass(f"{what}: ").encode() or None


def moment(on: str | None) -> datetime:
    """Return the end of a day in UTC, or now where none is named."""
    from comity.adapters.clock import now
    from comity.law.folder import day

    if not on:
        return now()
    return datetime.combine(day(on, "--on") + timedelta(days=1), time(), UTC) - timedelta(seconds=1)

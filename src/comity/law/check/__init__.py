"""The data linter of `law/`: each module here looks for one family of mistakes.

A module is found by its name being here; it offers `look(folder)`, which yields an error with file
and line for each mistake.
"""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from comity.base.errors import BadInput, Where
from comity.law.folder import Folder, read_folder

_UNKNOWN = re.compile(r"'(?P<word>[^']+)' is no (known|state) ")


def check(root: Path) -> tuple[Folder | None, tuple[BadInput, ...]]:
    """Return the folder as read and all mistakes in it, in the order of files and lines."""
    errors: list[BadInput] = []
    try:
        folder = read_folder(root, errors)
    except BadInput as error:
        return None, (error,)
    for module in sorted(m.name for m in iter_modules(__path__)):
        found = import_module(f"{__name__}.{module}").look(folder)
        errors.extend(e for e in found if not _follows(e, folder.broken))
    return folder, tuple(sorted(errors, key=_place))


def _follows(error: BadInput, broken: frozenset[str]) -> bool:
    """Return whether a mistake is only that a file which could not be read is not known."""
    unknown = _UNKNOWN.match(error.what)
    return unknown is not None and unknown["word"].lower() in broken


def _place(error: BadInput) -> tuple[str, int, str]:
    where = error.where if isinstance(error.where, Where) else Where(error.where)
    return where.file, where.line, error.what

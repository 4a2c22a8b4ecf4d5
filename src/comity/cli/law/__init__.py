"""`comity law`: questions to the law, each a module of this folder with `add(questions)`."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules
from typing import Any

FIRST = ("binds", "basis", "show")


def add(parts: Any) -> None:  # noqa: ANN401 argparse has no public name for it
    """Add the command and its questions: the oldest first, the others as they are found."""
    law = parts.add_parser("law", help="ask the law, or check its files")
    questions = law.add_subparsers(metavar="QUESTION", required=True)
    found = {m.name for m in iter_modules(__path__) if not m.name.startswith("_")}
    for name in (*FIRST, *sorted(found.difference(FIRST))):
        import_module(f"{__name__}.{name}").add(questions)

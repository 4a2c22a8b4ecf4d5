"""`comity document`: what is done with papers, each a module of this folder with `add(acts)`."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules
from typing import Any


def add(parts: Any) -> None:  # noqa: ANN401 argparse has no public name for it
    """Add the command and what it can do, as it is found."""
    document = parts.add_parser("document", help="sign, verify, seal or compare papers")
    acts = document.add_subparsers(metavar="ACT", required=True)
    for name in sorted(m.name for m in iter_modules(__path__) if not m.name.startswith("_")):
        import_module(f"{__name__}.{name}").add(acts)

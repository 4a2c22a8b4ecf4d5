"""The kinds of paper: one module each, found by its name, and no edit elsewhere for another.

A module gives `blocks(pen, letter)`: what the paper holds, in reading order, without its signature.
A module may give `SIGNED = False`, for a sheet whose form is signed elsewhere, and
`others(letter)`: the states whose authorities sign too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

from msgspec import Struct

from comity.base.errors import BadInput, nearest
from comity.documents.block import Block
from comity.documents.pen import Pen

Blocks = Callable[[Pen, Any], Iterator[Block]]  # each module names the letter that it takes

Others = Callable[[Any], tuple[str, ...]]


class Kind(Struct, frozen=True):
    """One kind of paper: what it holds, whether it is signed itself, and by whom beside."""

    id: str
    blocks: Blocks
    signed: bool
    others: Others


@lru_cache(maxsize=1)
def kinds() -> dict[str, Kind]:
    """Return every kind by its id, which is its module's name."""
    names = sorted(m.name for m in iter_modules(__path__))
    return {name: _kind(name) for name in names}


def _kind(name: str) -> Kind:
    found = import_module(f"{__name__}.{name}")
    signed, others = getattr(found, "SIGNED", True), getattr(found, "others", _nobody)
    return Kind(name, found.blocks, signed, others)


def _nobody(_letter: object) -> tuple[str, ...]:
    return ()


def kind(name: str) -> Kind:
    """Return one kind; raise where no module bears its name."""
    held = kinds()
    if name not in held:
        raise BadInput(
            f"There is no kind of paper '{name}'",
            why="each kind is a module in comity/documents/kinds",
            do=nearest(name, held) or "Add its module",
        )
    return held[name]

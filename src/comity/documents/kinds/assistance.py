"""A request for mutual legal assistance, any of its measures (UNTOC 18(15), ETS 30 article 14)."""

from __future__ import annotations

from collections.abc import Iterator

from comity.documents import parts
from comity.documents.block import Block
from comity.documents.pen import Pen
from comity.planning.letters import Letter


def blocks(pen: Pen, letter: Letter) -> Iterator[Block]:
    """Yield the letter in the order in which the conventions list its contents."""
    yield parts.head(pen, letter)
    yield from parts.proceedings(pen, letter)
    yield from parts.facts(pen, letter)
    yield from parts.help_sought(pen, letter)
    yield from parts.terms(pen, letter)

"""A request to freeze or confiscate proceeds and property (UNTOC 13(3), CETS 198 article 37)."""

from __future__ import annotations

from collections.abc import Iterator

from comity.documents import parts
from comity.documents.block import Block, Heading, Items, line
from comity.documents.pen import Pen
from comity.planning.letters import Letter

THIRD = "The rights of third parties in good faith remain untouched."
VICTIMS = (
    "What is confiscated is wanted first for the compensation of victims; the requesting state "
    "asks that its return or sharing be agreed with that in view."
)
KEEP = "The property is to be kept so that its value does not fall, until a decision is final."


def blocks(pen: Pen, letter: Letter) -> Iterator[Block]:
    """Yield the letter with what is asked of property, and what becomes of it."""
    yield parts.head(pen, letter)
    yield from parts.proceedings(pen, letter)
    yield from parts.facts(pen, letter)
    yield from parts.help_sought(pen, letter)
    yield Heading(line(pen.say("The property")))
    yield Items(tuple(line(pen.say(said)) for said in (KEEP, VICTIMS, THIRD)))
    yield from parts.terms(pen, letter)

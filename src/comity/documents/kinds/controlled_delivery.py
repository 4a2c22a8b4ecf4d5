"""A request on a controlled delivery of goods (UNTOC 20(1)); never of persons."""

from __future__ import annotations

from collections.abc import Iterator

from comity.documents import parts
from comity.documents.block import Block, Heading, Items, line
from comity.documents.pen import Pen
from comity.planning.letters import Letter

GOODS = (
    "Only goods are let pass under watch. No person, and no victim, is let travel on or left in "
    "the hands of a suspect for the sake of the operation."
)
STOP = (
    "If a person is found to be in danger, the operation ends and the person is brought to safety."
)
AGREE = "Each state decides case by case; who bears costs and who may arrest is agreed beforehand."


def blocks(pen: Pen, letter: Letter) -> Iterator[Block]:
    """Yield the letter with the conditions of the operation."""
    yield parts.head(pen, letter)
    yield from parts.proceedings(pen, letter)
    yield from parts.facts(pen, letter)
    yield from parts.help_sought(pen, letter)
    yield Heading(line(pen.say("Conditions of the operation")))
    yield Items(tuple(line(pen.say(said)) for said in (GOODS, STOP, AGREE)), numbered=True)
    yield from parts.terms(pen, letter)

"""A request to take over criminal proceedings (UNTOC 21; ETS 73 where it binds both)."""

from __future__ import annotations

from collections.abc import Iterator

from comity.documents import parts
from comity.documents.block import Block, Heading, Items, Paragraph, line
from comity.documents.particulars import rest
from comity.documents.pen import Pen
from comity.planning.letters import Letter

STANDS = (
    (
        "The requesting state does not close its own proceedings before the requested state has "
        "said that it takes them over, and asks to be told of the outcome."
    ),
    "Periods of limitation are to be looked at on both sides before the transfer.",
    (
        "Victims are told of the transfer before it takes effect, what it means for their part in "
        "the proceedings and for compensation, and are heard on it where they wish."
    ),
    "What a victim was granted (residence, protection, anonymity) does not end by the transfer.",
)


def blocks(pen: Pen, letter: Letter) -> Iterator[Block]:
    """Yield why the other state is better placed, the file, and the victims' position."""
    yield parts.head(pen, letter)
    yield from parts.proceedings(pen, letter)
    yield from parts.facts(pen, letter)
    for part in letter.parts:
        yield Heading(line(pen.say("Legal basis")))
        yield parts.made_under(pen, part)
    yield Heading(line(pen.say("Why the requested state is better placed")))
    for sought in letter.asks:
        here = f"evidence.{sought.wanted.id}"
        yield Paragraph(line(pen.free(f"{here}.needed_because", sought.wanted.needed_because)))
        yield pen.item(pen.say("What is asked:"), pen.free(f"{here}.says", sought.wanted.says))
        yield from rest(pen, sought)
        people = pen.people(letter.persons, sought.wanted.of)
        yield pen.item(pen.say("Persons concerned:"), people or pen.blank(f"{here}.of"))
    yield Heading(line(pen.say("What stands until then")))
    yield Items(tuple(line(pen.say(said)) for said in STANDS), numbered=True)
    yield from parts.terms(pen, letter)

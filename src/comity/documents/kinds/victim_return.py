"""A request on the return of a victim: nationality, papers, safety (Palermo 8, CETS 197 16)."""

from __future__ import annotations

from collections.abc import Iterator

from comity.documents import parts
from comity.documents.block import Block, Heading, Items, line
from comity.documents.pen import Pen
from comity.planning.letters import Letter

CARE = (
    (
        "The return is to be voluntary wherever possible, with due regard to the person's safety "
        "and to the proceedings."
    ),
    (
        "Nothing is to be told to the family, to the person's community or to any authority that "
        "is not needed for the return, without the person's consent."
    ),
    (
        "The person is met by a service and not by the police, and is not detained or questioned "
        "for having been trafficked."
    ),
    (
        "A child returns only after an assessment of the best interests of the child, to a named "
        "guardian or service."
    ),
)


def blocks(pen: Pen, letter: Letter) -> Iterator[Block]:
    """Yield what is asked about nationality and papers, and how the return is made safe."""
    yield parts.head(pen, letter)
    for part in letter.parts:
        yield Heading(line(pen.say("Legal basis")))
        yield parts.made_under(pen, part)
    yield Heading(line(pen.say("What is asked")))
    for number, sought in enumerate(letter.asks, 1):
        yield from parts.measure(pen, letter, sought, number)
    yield Heading(line(pen.say("How the return is made safe")))
    yield Items(tuple(line(pen.say(said)) for said in CARE))
    for clock in dict.fromkeys(p.clock for p in letter.parts if p.clock):
        yield pen.item(pen.say("Time."), parts.rule(pen, clock))

"""A request for provisional arrest, ahead of the request for extradition (ETS 24 16(2))."""

from __future__ import annotations

from collections.abc import Iterator

from comity.documents import parts
from comity.documents.block import Block, Heading, Items, Pairs, Paragraph, line
from comity.documents.kinds.extradition import warrants
from comity.documents.pen import Pen
from comity.planning.letters import Letter, Sought

ASKED = (
    "The provisional arrest of the person is asked for, as a matter of urgency. A request for "
    "extradition will be made, with its papers, within the time that the basis sets."
)
VICTIM = (
    "If the person turns out to have been a victim of trafficking, the requesting state asks to be "
    "told at once."
)


def blocks(pen: Pen, letter: Letter) -> Iterator[Block]:
    """Yield who is sought, the warrant that exists, the offence with its day and place, the law."""
    yield parts.head(pen, letter)
    yield Paragraph(line(pen.say(ASKED)), "lead")
    for part in letter.parts:
        yield parts.made_under(pen, part)
    for sought in letter.asks:
        yield from _person(pen, letter, sought)
    yield from parts.proceedings(pen, letter)
    yield from parts.facts(pen, letter)
    yield Items((line(pen.say(VICTIM)),))


def _person(pen: Pen, letter: Letter, sought: Sought) -> Iterator[Block]:
    here = f"evidence.{sought.wanted.id}"
    people = pen.people(letter.persons, sought.wanted.of)
    yield Heading(line(pen.say("The person sought")))
    rows = [
        pen.row("Person", people or pen.blank(f"{here}.of")),
        pen.row("Identity and description", pen.say("in the sealed annex")),
        pen.row("Warrant or judgment", *warrants(pen, letter, sought)),
    ]
    if sought.wanted.urgent:
        rows.append(pen.row("Why it is urgent", pen.free(f"{here}.urgent", sought.wanted.urgent)))
    yield Pairs(tuple(rows))

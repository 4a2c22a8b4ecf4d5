"""The particulars for a freezing or confiscation certificate (Regulation (EU) 2018/1805)."""

from __future__ import annotations

from collections.abc import Iterator

from comity.documents import forms
from comity.documents.block import Block, Heading, line
from comity.documents.pen import Pen
from comity.planning.letters import Letter

SIGNED = False


def blocks(pen: Pen, letter: Letter) -> Iterator[Block]:
    """Yield the particulars: authority, order, property, persons, facts."""
    yield forms.opening(pen, letter)
    yield Heading(line(pen.say("Authority that issues the order")))
    yield forms.authority(pen, letter)
    yield Heading(line(pen.say("Order and property")))
    for number, sought in enumerate(letter.asks, 1):
        yield from forms.measure(pen, letter, sought, number)
        yield forms.decisions(pen, letter, sought)
    yield Heading(line(pen.say("Identity of the persons concerned")))
    yield from forms.persons(pen, letter)
    yield Heading(line(pen.say("Summary of the facts")))
    yield pen.item(pen.say("Offence:"), pen.free("proceedings.offence", letter.acts.offence))
    yield pen.item(pen.say("Legal classification:"), pen.free("proceedings.law", letter.acts.law))
    yield from forms.facts(pen, letter)

"""The particulars for a European arrest warrant, by the boxes of the annex to 2002/584/JHA."""

from __future__ import annotations

from collections.abc import Iterator

from comity.documents import forms, parts
from comity.documents.block import Block, Heading, Pairs, Paragraph, line
from comity.documents.pen import Pen
from comity.law.national import LIFE
from comity.planning.letters import Letter, Sought

SIGNED = False
_BEFORE_TRIAL = ("inquiry", "investigation", "prosecution")
LISTED = (
    "Say whether the offence is one of the list; of a listed offence with a maximum of at least "
    "three years dual criminality is not verified."
)


def blocks(pen: Pen, letter: Letter) -> Iterator[Block]:
    """Yield the particulars, box by box."""
    yield forms.opening(pen, letter)
    for sought in letter.asks:
        yield from _boxes(pen, letter, sought)
    yield Heading(line("(i) ", pen.say("Issuing judicial authority")))
    yield forms.authority(pen, letter)


def _boxes(pen: Pen, letter: Letter, sought: Sought) -> Iterator[Block]:
    acts, here = letter.acts, f"evidence.{sought.wanted.id}"
    yield Heading(line("(a) ", pen.say("Identity of the requested person")))
    yield from forms.persons(pen, letter)
    yield Heading(line("(b) ", pen.say("Decision on which the warrant is based")))
    yield forms.decisions(pen, letter, sought)
    yield Heading(line("(c) ", pen.say("Length of the sentence")))
    longest = parts.years(pen, acts.maximum_years) if acts.maximum_years is not None else ""
    told = longest or pen.blank("proceedings.maximum_years")
    yield Pairs((pen.row("Maximum that may be imposed", told),))
    yield Heading(line("(d) ", pen.say("Decision given in the person's absence")))
    early = acts.stage in _BEFORE_TRIAL
    yield Paragraph(line(pen.say("Does not arise.") if early else pen.blank(f"{here}.absence")))
    yield Heading(line("(e) ", pen.say("Offences")))
    yield pen.item(pen.say("Offence:"), pen.free("proceedings.offence", acts.offence))
    yield pen.item(pen.say("Legal classification:"), pen.free("proceedings.law", acts.law))
    yield from forms.facts(pen, letter)
    yield Paragraph(line(pen.say(LISTED)), "small")
    yield Heading(line("(f) ", pen.say("Other circumstances")))
    if sought.wanted.consequences:
        yield Paragraph(line(pen.free(f"{here}.consequences", sought.wanted.consequences)))
    else:
        yield Paragraph(line(pen.say("None are told.")))
    yield Heading(line("(g) ", pen.say("Property to be seized and handed over")))
    yield Paragraph(
        line(pen.free(f"{here}.property", sought.wanted.property))
        if sought.wanted.property
        else line(pen.say("None is asked for."))
    )
    yield Heading(line("(h) ", pen.say("Imprisonment for life: review or clemency")))
    life = acts.maximum_years is not None and acts.maximum_years >= LIFE
    said = pen.blank(f"{here}.review") if life else pen.say("Does not arise.")
    yield Paragraph(line(said))

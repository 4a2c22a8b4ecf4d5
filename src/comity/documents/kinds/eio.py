"""The particulars for a European Investigation Order, by the sections of Annex A to 2014/41/EU."""

from __future__ import annotations

from collections.abc import Iterator

from comity.documents import forms, parts
from comity.documents.block import Block, Heading, Items, Pairs, Paragraph, Run, line
from comity.documents.particulars import rows
from comity.documents.pen import Pen
from comity.documents.words import upper_first
from comity.planning.letters import Letter, Sought

SIGNED = False
REMEDY = "Say which legal remedies were sought in the issuing state, and by when more may be."
JUDICIAL = "Needed only where no judge, court or public prosecutor issues the order."  # EIO 2(c)
LANGUAGES = "Say who translated the order, and into which language the executing state takes it."


def blocks(pen: Pen, letter: Letter) -> Iterator[Block]:
    """Yield the particulars, section by section."""
    yield forms.opening(pen, letter)
    yield Heading(line("A. ", pen.say("Issuing and executing state")))
    yield Pairs(
        (
            pen.row("Issuing state", pen.tongue.state(letter.sender)),
            pen.row("Executing state", pen.tongue.state(letter.receiver)),
        )
    )
    yield Heading(line("B. ", pen.say("Urgency")))
    yield from _urgency(pen, letter)
    yield Heading(line("C. ", pen.say("Investigative measures")))
    for number, sought in enumerate(letter.asks, 1):
        yield from forms.measure(pen, letter, sought, number)
    yield Heading(line("D. ", pen.say("Relation to an earlier order")))
    yield _said(pen, letter, "earlier-order", pen.say("None is known."))
    yield Heading(line("E. ", pen.say("Identity of the persons concerned")))
    yield from forms.persons(pen, letter)
    yield from _rest(pen, letter)


def _urgency(pen: Pen, letter: Letter) -> Iterator[Block]:
    said = [s for s in letter.asks if s.wanted.urgent or s.wanted.deadline]
    if not said:
        yield Paragraph(line(pen.say("No shorter time limit is asked for.")))
    for sought in said:
        here = f"evidence.{sought.wanted.id}"
        if sought.wanted.urgent:
            yield Paragraph(line(pen.free(f"{here}.urgent", sought.wanted.urgent)))
        for label, told in rows(pen, letter, sought):
            if label == pen.say("Wanted by:"):
                yield pen.item(label, *told)


def _rest(pen: Pen, letter: Letter) -> Iterator[Block]:
    acts = letter.acts
    yield Heading(line("F. ", pen.say("Type of proceedings")))
    nature = " ".join(pen.say(w) for w in (acts.nature, acts.stage) if w)
    yield Paragraph(line(pen.chosen("proceedings.nature", nature)))
    yield Heading(line("G. ", pen.say("Grounds for the order")))
    yield pen.item(pen.say("Reasons:"), pen.free("proceedings.purpose", acts.purpose))
    yield pen.item(pen.say("Offence:"), pen.free("proceedings.offence", acts.offence))
    yield pen.item(pen.say("Legal classification:"), pen.free("proceedings.law", acts.law))
    if acts.maximum_years is not None:
        yield pen.item(pen.say("Maximum penalty:"), parts.years(pen, acts.maximum_years))
    yield Paragraph(line(pen.say("Summary of the facts")), "plain")
    yield from forms.facts(pen, letter)
    yield Heading(line("H. ", pen.say("Additional requirements for certain measures")))
    for sought in letter.asks:
        yield from _additional(pen, sought)
    yield Heading(line("I. ", pen.say("Formalities and procedures")))
    procedures = [s for s in letter.asks if s.wanted.procedure]
    for sought in procedures:
        here = f"evidence.{sought.wanted.id}.procedure"
        yield Paragraph(line(pen.free(here, sought.wanted.procedure)))
    if not procedures:
        yield Paragraph(line(pen.say("None are asked for.")))
    yield Heading(line("J. ", pen.say("Legal remedies")))
    yield Paragraph(line(pen.say(REMEDY)), "small")
    yield _said(pen, letter, "remedies")
    yield Heading(line("K. ", pen.say("Authority that issues the order")))
    yield forms.authority(pen, letter)
    yield Heading(line("L. ", pen.say("Authority that validates the order")))
    yield _said(pen, letter, "validating-authority", pen.say(JUDICIAL))
    yield Paragraph(line(pen.say(LANGUAGES)), "small")


def _additional(pen: Pen, sought: Sought) -> Iterator[Block]:
    asked = sought.further
    title = upper_first(pen.say(sought.measure))
    if not asked:
        yield Paragraph(line(f"{pen.label(title)} ", pen.say("nothing further is open.")))
        return
    here = f"evidence.{sought.wanted.id}"
    items = tuple(
        line(Run(f"{pen.label(upper_first(pen.say(d.says)))} "), pen.blank(f"{here}.{d.item}"))
        for d in asked
    )
    yield Paragraph(line(pen.label(title)))
    yield Items(items)


def _said(pen: Pen, letter: Letter, item: str, otherwise: str = "") -> Block:
    """Return what the asks say of one section, or what stands there without it."""
    for sought in letter.asks:
        if text := sought.wanted.items.get(item, ""):
            return Paragraph(line(pen.free(f"evidence.{sought.wanted.id}.items.{item}", text)))
    return Paragraph(line(otherwise or pen.blank(item)))

"""The parts that letters share: heading, proceedings, facts, help sought, terms, papers, signature.

Each says what UNTOC 18(15), ETS 30 article 14 and their like ask for, in the order of a letter.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from babel.numbers import format_decimal

from comity.documents.block import (
    Block,
    Heading,
    Items,
    Line,
    Pairs,
    Paragraph,
    Run,
    Table,
    line,
)
from comity.documents.particulars import particulars
from comity.documents.pen import BLANK, Pen
from comity.documents.words import upper_first
from comity.facts.model import Annex, Authority
from comity.law.national import LIFE
from comity.planning.letters import Letter, Part, Rule, Sought

CONFIDENTIAL = (
    "The requesting state asks that this request, its content and the fact that it was made be "
    "kept confidential except so far as needed to carry it out, and to be told promptly if that "
    "cannot be."
)
VICTIMS = (
    "Persons heard are to be treated with regard to their safety, dignity and privacy. A victim is "
    "heard no more often than needed, may be accompanied, and meets no suspect."
)
CONSULT = (
    "If the requested state sees a ground to refuse or to put off the execution, the requesting "
    "state asks to be consulted first."
)
ROLES = (
    "Each fact is marked as alleged, suspected, denied or found by a court. Persons stand as "
    "roles; identities, where the measure needs them, follow in a sealed annex."
)


def head(pen: Pen, letter: Letter, sender: str = "From", receiver: str = "To") -> Block:
    """Return who writes to whom, by which channel, under which reference."""
    return Pairs(
        (
            pen.row(sender, *_authority(pen, letter), f" ({pen.tongue.state(letter.sender)})"),
            pen.row(
                receiver,
                pen.free("receiver_authority", letter.receiver_authority),
                f" ({pen.tongue.state(letter.receiver)})",
            ),
            pen.row("Channel", pen.either("channel", letter.channel)),
            *_contact(pen, letter),
            pen.row("Date", pen.tongue.day(letter.on)),
            pen.row(
                "Our reference", pen.free("proceedings.reference", letter.acts.reference, False)
            ),
        ),
        label_share=0.24,
    )


def _contact(pen: Pen, letter: Letter) -> tuple[tuple[Line, Line], ...]:
    """Return how the sender is reached, where the case says it."""
    said = letter.authority.contact
    return (pen.row("Contact", pen.free("authority.contact", said)),) if said else ()


def _authority(pen: Pen, letter: Letter) -> tuple[str | Run, ...]:
    who = letter.authority
    name = pen.free("authority.name", who.name, False)
    if not who.functions:
        return (name,)
    return (name, ", ", pen.free("authority.functions", who.functions, False))


def proceedings(pen: Pen, letter: Letter) -> Iterator[Block]:
    """Yield the subject and nature of the proceedings, the offence and its law (18(15)(b))."""
    acts = letter.acts
    nature = " ".join(pen.say(w) for w in (acts.nature, acts.stage) if w)
    yield Heading(line(pen.say("The proceedings")))
    yield pen.item(pen.say("Subject and nature:"), pen.chosen("proceedings.nature", nature))
    yield pen.item(
        pen.say("Conducted by:"), pen.free("authority.conducts", letter.authority.conducts)
    )
    yield pen.item(pen.say("Offence:"), pen.free("proceedings.offence", acts.offence))
    yield pen.item(pen.say("Law that makes it one:"), pen.free("proceedings.law", acts.law))
    if acts.maximum_years is not None:
        yield pen.item(pen.say("Maximum penalty:"), years(pen, acts.maximum_years))
    yield pen.item(
        pen.say("Purpose of this request:"), pen.free("proceedings.purpose", acts.purpose)
    )


def years(pen: Pen, number: float) -> str:
    """Return a maximum penalty in words; 99 stands for life (case file)."""
    if number >= LIFE:
        return pen.say("imprisonment for life")
    said = format_decimal(number, "0.##", locale=pen.tongue.locale)
    return pen.say("{n} year" if number == 1 else "{n} years", n=said)


def facts(pen: Pen, letter: Letter) -> Iterator[Block]:
    """Yield the summary of the facts (18(15)(c)), each with its standing."""
    yield Heading(line(pen.say("Summary of the facts")))
    yield Paragraph(line(pen.say(ROLES)), "small")
    if letter.events:
        yield Items(tuple(pen.event(letter.persons, e) for e in letter.events), numbered=True)
    else:
        yield Paragraph(line(pen.blank("events")))


PART = "This part of the request is made under: {basis}."
UNDER = "This request is made under: {basis}."


def made_under(pen: Pen, part: Part, phrase: str = UNDER) -> Paragraph:
    """Return the basis of a part: title and article, the sender's own words, or an open place."""
    if not part.basis:
        before, _, after = pen.say(phrase).partition("{basis}")
        own = pen.free("basis", part.own, False) if part.own else pen.blank("basis")
        return Paragraph(line(before, own, after))
    return Paragraph(line(pen.say(phrase, basis=pen.tongue.basis(_pin(part)))))


def _pin(part: Part) -> str:
    return part.provision if ":" in part.provision else f"{part.basis}:{part.provision}"


def help_sought(pen: Pen, letter: Letter) -> Iterator[Block]:
    """Yield each basis and what is asked on it (18(15)(d)-(f))."""
    several = len(letter.parts) > 1
    for part in letter.parts:
        under = pen.tongue.name(part.basis) if part.basis else part.own or pen.say(BLANK)
        title = (
            pen.say("Help sought under: {basis}", basis=under)
            if several
            else pen.say("Legal basis")
        )
        yield Heading(line(title))
        yield made_under(pen, part, PART if several else UNDER)
        if not several:
            yield Heading(line(pen.say("Help sought")))
        for number, one in enumerate(part.asks, 1):
            yield from measure(pen, letter, one, number)


def measure(pen: Pen, letter: Letter, sought: Sought, number: int) -> Iterator[Block]:
    """Yield one measure with its particulars, questions and what is still lacking."""
    wanted = sought.wanted
    here = f"evidence.{wanted.id}"
    yield Heading(line(f"{number}. {upper_first(pen.say(sought.measure))}"), 2)
    yield pen.item(pen.say("Help sought:"), pen.free(f"{here}.says", wanted.says))
    yield from particulars(pen, letter, sought)
    if wanted.questions:
        yield Paragraph(line(pen.say("Questions to be put:")))
        asked = enumerate(wanted.questions, 1)
        yield Items(
            tuple(line(pen.free(f"{here}.questions.{n}", q)) for n, q in asked), numbered=True
        )
    for demand in sought.further:
        label = pen.label(upper_first(pen.say(demand.says)))
        yield pen.item(label, pen.blank(f"{here}.{demand.item}"))


def terms(pen: Pen, letter: Letter) -> Iterator[Block]:
    """Yield confidentiality, limits on use, the care of victims, time and consultation."""
    yield Heading(line(pen.say("Terms")))
    if letter.confidential:
        yield pen.item(pen.say("Confidentiality."), pen.say(CONFIDENTIAL))
    for found in dict.fromkeys(n for p in letter.parts for n in p.limits):
        yield pen.item(pen.say("Limits on use."), rule(pen, found))
    if letter.hears:
        yield pen.item(pen.say("Victims and witnesses."), pen.say(VICTIMS))
    for clock in dict.fromkeys(p.clock for p in letter.parts if p.clock):
        yield pen.item(pen.say("Time."), rule(pen, clock))
    yield from _assurances(pen, letter)
    yield pen.item(pen.say("Consultation."), pen.say(CONSULT))


def _assurances(pen: Pen, letter: Letter) -> Iterator[Block]:
    """Yield what the sender assures, in its own words."""
    for sought in letter.asks:
        for number, said in enumerate(sought.wanted.assurances, 1):
            field = f"evidence.{sought.wanted.id}.assurances.{number}"
            yield pen.item(pen.say("Assurance."), pen.free(field, said))


def rule(pen: Pen, found: Rule) -> str:
    """Return a rule with its provision."""
    return f"{upper_first(pen.say(found.says))} ({pen.tongue.pin(found.provision)})"


def papers(pen: Pen, found: tuple[Annex, ...], sealed: str = "") -> Iterator[Block]:
    """Yield the papers that go with the letter, each with its translation or the lack of one."""
    if not found and not sealed:
        return
    yield Heading(line(pen.say("Papers that go with this request")))
    head_row = tuple(line(pen.say(w)) for w in ("Paper", "Made by", "Language", "Translation"))
    rows = [_paper(pen, paper) for paper in found]
    if sealed:
        rows.append(
            tuple(line(w) for w in (pen.say("Sealed annex: {name}", name=sealed), "", "", ""))
        )
    yield Table(head_row, tuple(rows), (0.4, 0.22, 0.14, 0.24))


def _paper(pen: Pen, paper: Annex) -> tuple[Line, ...]:
    title = pen.free(f"papers.{paper.id}.title", paper.title)
    day = f", {pen.tongue.days(paper.day)}" if paper.day else ""
    sealed = f" ({pen.say('sealed, for one reader')})" if paper.sealed_for else ""
    return (
        line(title, day, sealed),
        line(pen.free(f"papers.{paper.id}.by", paper.by)) if paper.by else (),
        line(pen.tongue.language_name(paper.language)),
        line(translation(pen, paper)),
    )


def translation(pen: Pen, paper: Annex) -> str:
    """Return the translation status of a paper in the language of this letter."""
    if paper.language == pen.tongue.language:
        return pen.say("none, in the language of this paper")
    held = next((t for t in paper.translations if t.language == pen.tongue.language), None)
    if held is None:
        pen.untranslated.append(f"papers.{paper.id}")
        return pen.say("still to be translated")
    return pen.say(f"{held.sort} translation")


class Signed(Protocol):
    """A letter that an authority of a state signs."""

    @property
    def sender(self) -> str:
        """The state that signs, as a code."""

    @property
    def authority(self) -> Authority:
        """The authority that signs."""


def signature(
    pen: Pen, letter: Signed, conditions: tuple[str, ...] = (), others: tuple[str, ...] = ()
) -> Iterator[Block]:
    """Yield the signature page: only what is whole, or let through by name, has one.

    `others` are the states whose authorities sign too, each in a place of its own.
    """
    yield Heading(line(pen.say("Signature")))
    for said in conditions:
        yield Paragraph(line(said), "small")
    offices = (letter.authority.name, letter.authority.functions)
    who = ", ".join(pen.translated(w) or w for w in offices if w)
    yield _place(pen, letter.sender, who)
    for state in others:
        yield _place(pen, state)
    yield Paragraph(line(pen.say(ELECTRONIC)), "small")


def _place(pen: Pen, state: str, who: str = "") -> Block:
    """Return the place in which one state's authority signs."""
    return Pairs(
        (
            pen.row(pen.say("For: {state}", state=pen.tongue.state(state)), who),
            pen.row("Office of the person who signs", ""),
            pen.row("Place and date", ""),
            pen.row("Signature and seal", ""),
        ),
        height=1.1,
    )


ELECTRONIC = (
    "Where this file bears an electronic signature, it is in the file itself and can be verified "
    "without a network."
)

"""A request for extradition (ETS 24 12(2)); provisional arrest has a paper of its own."""

from __future__ import annotations

from collections.abc import Iterator

from comity.documents import parts
from comity.documents.block import Block, Heading, Items, Pairs, Run, line
from comity.documents.particulars import rest
from comity.documents.pen import Pen
from comity.planning.letters import Letter, Sought

SPECIALITY = (
    "The person will be prosecuted, sentenced or detained only for the offences for which "
    "extradition is granted, unless the requested state consents or the person stays on."
)
DEATH = (
    "Where the offence could be punished by death, the requesting state states in an annex that "
    "this penalty will not be imposed or, if imposed, not carried out."
)
TORTURE = (
    "The person will be held in conditions that meet the prohibition of torture and of inhuman or "
    "degrading treatment."
)
VICTIM = (
    "If the person sought turns out to have been a victim of trafficking, the requesting state "
    "asks to be told before any decision, so that the request can be reviewed."
)


def blocks(pen: Pen, letter: Letter) -> Iterator[Block]:
    """Yield who is sought, for what, on which warrant, and the assurances given."""
    yield parts.head(pen, letter)
    for part in letter.parts:
        yield Heading(line(pen.say("Legal basis")))
        yield parts.made_under(pen, part)
    for sought in letter.asks:
        yield from _person(pen, letter, sought)
    yield from parts.proceedings(pen, letter)
    yield from parts.facts(pen, letter)
    yield Heading(line(pen.say("Assurances")))
    yield Items(tuple(line(pen.say(s)) for s in (SPECIALITY, DEATH, TORTURE, VICTIM)))
    yield from parts.terms(pen, letter)


def _person(pen: Pen, letter: Letter, sought: Sought) -> Iterator[Block]:
    wanted = sought.wanted
    here = f"evidence.{wanted.id}"
    yield Heading(line(pen.say("The person sought")))
    people = pen.people(letter.persons, wanted.of)
    rows = [
        pen.row("Person", people or pen.blank(f"{here}.of")),
        pen.row("Identity and description", pen.say("in the sealed annex")),
        pen.row("What is asked", pen.free(f"{here}.says", wanted.says)),
        pen.row("Warrant or judgment", *warrants(pen, letter, sought)),
    ]
    if wanted.consequences:
        told = pen.free(f"{here}.consequences", wanted.consequences)
        rows.append(pen.row("Other consequences of the offence", told))
    yield Pairs(tuple(rows))
    yield from rest(pen, sought, placed=("warrant-or-judgment",))


def warrants(pen: Pen, letter: Letter, sought: Sought) -> tuple[str | Run, ...]:
    """Return the warrant or judgment on which the request rests, or the place left for it."""
    held = [
        p
        for p in letter.papers
        if p.id in sought.wanted.papers and p.kind in ("warrant", "judgment", "order")
    ]
    if not held:
        return (pen.blank(f"evidence.{sought.wanted.id}.papers"),)
    said: list[str | Run] = []
    for paper in held:
        day = f", {pen.tongue.days(paper.day)}" if paper.day else ""
        said += [pen.free(f"warrants.{paper.id}", paper.title), f"{day}. "]
    return tuple(said)

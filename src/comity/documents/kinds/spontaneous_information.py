"""Information sent without a request, with handling and evaluation codes (UNTOC 18(4)-(5))."""

from __future__ import annotations

from collections.abc import Iterator

from comity.documents import parts
from comity.documents.block import Block, Heading, Pairs, Paragraph, Run, line
from comity.documents.particulars import rows
from comity.documents.pen import Pen
from comity.planning.letters import Letter, Sought

# Handling and evaluation codes as Europol's users write them (Council documents 6243/18, 6261/18).
HANDLING = {
    "H0": "use for preventing and combating crime, as the law allows",
    "H1": "not to be disclosed in judicial proceedings without the sender's permission",
    "H2": "not to be passed on without the sender's permission",
    "H3": "other restrictions, as said below",
}
SOURCE = {
    "A": "no doubt about the source",
    "B": "source mostly reliable",
    "C": "source mostly unreliable",
    "X": "reliability cannot be assessed",
}
INFORMATION = {
    "1": "not in doubt",
    "2": "known to the source itself, not to the officer who passes it on",
    "3": "not known to the source itself, borne out by other information",
    "4": "not known to the source itself, and cannot be borne out",
}
NOT_EVIDENCE = (
    "This is information, not evidence and not a request. If it is to be used in proceedings, a "
    "request is to be made first."
)
VICTIMS = (
    "Nothing in it may be used to find, to question or to expel a person who may be a victim "
    "without the sender's being asked first."
)
TOLD = "The sender asks to be told of what came of it, and at once if its use must be disclosed."

UNDER = "This information is sent under: {basis}."


def blocks(pen: Pen, letter: Letter) -> Iterator[Block]:
    """Yield what is known, how sure it is, and what may be done with it."""
    yield parts.head(pen, letter)
    for part in letter.parts:
        yield Heading(line(pen.say("Legal basis")))
        yield parts.made_under(pen, part, UNDER)
    for sought in letter.asks:
        yield from _information(pen, letter, sought)
    yield from parts.facts(pen, letter)
    yield Heading(line(pen.say("What may be done with it")))
    for said in (NOT_EVIDENCE, VICTIMS, TOLD):
        yield Paragraph(line(pen.say(said)))
    for limit in dict.fromkeys(n for p in letter.parts for n in p.limits):
        yield pen.item(pen.say("Limits on use."), parts.rule(pen, limit))


def _information(pen: Pen, letter: Letter, sought: Sought) -> Iterator[Block]:
    wanted, here = sought.wanted, f"evidence.{sought.wanted.id}"
    yield Heading(line(pen.say("The information")))
    yield Paragraph(line(pen.free(f"{here}.says", wanted.says)), "lead")
    yield Pairs(
        (
            pen.row("Handling", _code(pen, f"{here}.handling", wanted.handling, HANDLING)),
            pen.row("Source", _code(pen, f"{here}.source_grade", wanted.source_grade, SOURCE)),
            pen.row(
                "Information",
                _code(pen, f"{here}.information_grade", wanted.information_grade, INFORMATION),
            ),
        )
    )
    if wanted.handling == "H3" or wanted.handling_note:
        note = pen.free(f"{here}.handling_note", wanted.handling_note)
        yield pen.item(pen.say("Restrictions:"), note)
    for label, told in rows(pen, letter, sought):
        yield pen.item(label, *told)


def _code(pen: Pen, field: str, code: str, words: dict[str, str]) -> Run:
    if not code:
        return pen.blank(field)
    return pen.chosen(field, f"{pen.label(code)} {pen.say(words[code])}")

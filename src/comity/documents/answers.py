"""What the answers of a requested state share: who answers what, on which request."""

from __future__ import annotations

from collections.abc import Iterator

from comity.documents.block import Block, Heading, Items, Pairs, Paragraph, line
from comity.documents.parts import rule
from comity.documents.pen import Pen
from comity.documents.words import upper_first
from comity.planning.replies import Objected, ReplyLetter

NOT_FINAL = "This is not a refusal. The request stays open."


def head(pen: Pen, letter: ReplyLetter) -> Block:
    """Return who answers, which request, on which basis."""
    basis = ""
    if letter.basis:
        pin = letter.provision if ":" in letter.provision else f"{letter.basis}:{letter.provision}"
        basis = pen.tongue.basis(pin)
    here = f"replies.{letter.reply.id}"
    asked = upper_first(pen.say(letter.asked.measure))
    reference = letter.acts.reference
    return Pairs(
        (
            pen.row(
                "From",
                pen.free(f"{here}.authority", letter.authority.name),
                f" ({pen.tongue.state(letter.sender)})",
            ),
            pen.row("To", pen.tongue.state(letter.receiver)),
            pen.row("Date", pen.tongue.day(letter.on)),
            pen.row("Your reference", pen.free("proceedings.reference", reference, False)),
            pen.row("Your request", asked),
            pen.row("Made under", basis or pen.blank("basis")),
        ),
        label_share=0.24,
    )


def asked(pen: Pen, letter: ReplyLetter) -> Iterator[Block]:
    """Yield what was asked, in the words of the request."""
    wanted = letter.asked.wanted
    yield pen.item(pen.say("What was asked:"), pen.free(f"evidence.{wanted.id}.says", wanted.says))


def objections(pen: Pen, letter: ReplyLetter) -> Iterator[Block]:
    """Yield each ground with its provision and the facts on which it rests."""
    if not letter.objections:
        yield Paragraph(line(pen.blank(f"replies.{letter.reply.id}.grounds")))
    for number, one in enumerate(letter.objections, 1):
        yield from _objection(pen, letter, one, number)


def _objection(pen: Pen, letter: ReplyLetter, one: Objected, number: int) -> Iterator[Block]:
    here = f"replies.{letter.reply.id}.grounds.{number}"
    at = f" ({pen.tongue.pin(one.provision)})" if one.provision else ""
    yield Heading(line(f"{number}. {upper_first(pen.say(one.ground))}{at}"), 2)
    yield Paragraph(line(pen.free(f"{here}.because", one.because)))


def listed(pen: Pen, title: str, field: str, said: tuple[str, ...]) -> Iterator[Block]:
    """Yield a numbered list of the record's own words under a heading."""
    yield Heading(line(pen.say(title)))
    if said:
        told = enumerate(said, 1)
        yield Items(tuple(line(pen.free(f"{field}.{n}", t)) for n, t in told), numbered=True)
    else:
        yield Paragraph(line(pen.blank(field)))


def until(pen: Pen, letter: ReplyLetter, label: str) -> Iterator[Block]:
    """Yield the day by which an answer is wanted, or until which execution is put off."""
    if letter.reply.until:
        yield pen.item(pen.say(label), pen.tongue.days(letter.reply.until))


def duties(pen: Pen, letter: ReplyLetter) -> Iterator[Block]:
    """Yield what the requested state owes before or when it refuses, with its provision."""
    for duty in dict.fromkeys(letter.duties):
        yield Paragraph(line(f"{rule(pen, duty)}."), "small")


def says(pen: Pen, letter: ReplyLetter) -> Iterator[Block]:
    """Yield what else the authority says."""
    if letter.reply.says:
        yield Paragraph(line(pen.free(f"replies.{letter.reply.id}.says", letter.reply.says)))

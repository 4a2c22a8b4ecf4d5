"""Execution put off, with the reasons and until when (UNTOC 18(25)-(26))."""

from __future__ import annotations

from collections.abc import Iterator

from comity.documents import answers
from comity.documents.block import Block, Heading, Paragraph, line
from comity.documents.pen import Pen
from comity.planning.replies import ReplyLetter


def blocks(pen: Pen, letter: ReplyLetter) -> Iterator[Block]:
    """Yield why and until when, and what can be done at once."""
    yield answers.head(pen, letter)
    yield Paragraph(line(pen.say(answers.NOT_FINAL)), "lead")
    yield from answers.asked(pen, letter)
    yield Heading(line(pen.say("Why execution is put off")))
    yield from answers.objections(pen, letter)
    yield from answers.until(pen, letter, "Put off until:")
    if letter.reply.proposes:
        here = f"replies.{letter.reply.id}.proposes"
        yield from answers.listed(pen, "What can be done at once", here, letter.reply.proposes)
    yield from answers.says(pen, letter)
    yield from answers.duties(pen, letter)

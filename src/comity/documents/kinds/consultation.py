"""What the requested state sees in the way of an ask, before it decides (UNTOC 18(26))."""

from __future__ import annotations

from collections.abc import Iterator

from comity.documents import answers
from comity.documents.block import Block, Heading, Paragraph, line
from comity.documents.pen import Pen
from comity.planning.replies import ReplyLetter


def blocks(pen: Pen, letter: ReplyLetter) -> Iterator[Block]:
    """Yield the grounds that may stand against the ask, and what would meet them."""
    yield answers.head(pen, letter)
    yield Paragraph(line(pen.say(answers.NOT_FINAL)), "lead")
    yield from answers.asked(pen, letter)
    yield Heading(line(pen.say("What may stand in the way")))
    yield from answers.objections(pen, letter)
    here = f"replies.{letter.reply.id}.proposes"
    yield from answers.listed(pen, "What would meet it", here, letter.reply.proposes)
    yield from answers.until(pen, letter, "An answer is asked for by:")
    yield from answers.says(pen, letter)
    yield from answers.duties(pen, letter)

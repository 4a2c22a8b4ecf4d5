"""What the requested state still needs before it can carry an ask out (UNTOC 18(16))."""

from __future__ import annotations

from collections.abc import Iterator

from comity.documents import answers
from comity.documents.block import Block, Paragraph, line
from comity.documents.pen import Pen
from comity.planning.replies import ReplyLetter


def blocks(pen: Pen, letter: ReplyLetter) -> Iterator[Block]:
    """Yield what was asked and what is still needed."""
    yield answers.head(pen, letter)
    yield Paragraph(line(pen.say(answers.NOT_FINAL)), "lead")
    yield from answers.asked(pen, letter)
    here = f"replies.{letter.reply.id}.questions"
    yield from answers.listed(pen, "What is still needed", here, letter.reply.questions)
    yield from answers.until(pen, letter, "An answer is asked for by:")
    yield from answers.says(pen, letter)
    yield from answers.duties(pen, letter)

"""A refusal with its reasons, each on a ground of the basis (UNTOC 18(21)-(23))."""

from __future__ import annotations

from collections.abc import Iterator

from comity.documents import answers
from comity.documents.block import Block, Heading, Paragraph, line
from comity.documents.pen import Pen
from comity.planning.replies import ReplyLetter

PART = (
    "What can be carried out all the same is carried out. A new request that meets the grounds "
    "will be looked at afresh."
)
PROTECTION = (
    "A refusal says nothing on whether a person is a victim: protection does not hang on it."
)


def blocks(pen: Pen, letter: ReplyLetter) -> Iterator[Block]:
    """Yield the decision, its grounds, and what remains open."""
    yield answers.head(pen, letter)
    yield from answers.asked(pen, letter)
    yield Paragraph(line(pen.say("The request is refused on these grounds.")), "lead")
    yield Heading(line(pen.say("Grounds")))
    yield from answers.objections(pen, letter)
    if letter.reply.proposes:
        here = f"replies.{letter.reply.id}.proposes"
        yield from answers.listed(pen, "What can be done instead", here, letter.reply.proposes)
    yield from answers.says(pen, letter)
    yield Paragraph(line(pen.say(PART)))
    yield Paragraph(line(pen.say(PROTECTION)))
    yield from answers.duties(pen, letter)

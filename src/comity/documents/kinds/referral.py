"""A referral of a victim to a service in another state (Palermo 6(3), CETS 197 article 12)."""

from __future__ import annotations

from collections.abc import Iterator

from comity.documents import care
from comity.documents.block import Block, Heading, Items, Paragraph, line
from comity.documents.pen import Pen
from comity.planning.referrals import ReferralLetter

ANSWER = (
    (
        "Please say whether you accept, and if not, why. Until then nothing more is sent, and "
        "nothing of this is to be kept if you do not accept."
    ),
    "If you accept, say who will be the person's contact, and from when.",
)


def blocks(pen: Pen, letter: ReferralLetter) -> Iterator[Block]:
    """Yield what the person needs, on which consent, and how to answer."""
    referral = letter.referral
    yield from care.head(pen, letter)
    yield from care.listed(pen, letter, "Services asked for", "services")
    yield from care.listed(pen, letter, "Needs", "needs")
    if referral.why:
        yield pen.item(pen.say("Why:"), pen.free(f"referrals.{referral.id}.why", referral.why))
    yield from care.consents(pen, letter)
    yield Heading(line(pen.say("Your answer")))
    yield Items(tuple(line(pen.say(said)) for said in ANSWER), numbered=True)
    if referral.deadline:
        yield Paragraph(
            line(pen.say("Wanted by: {day}.", day=pen.tongue.days(referral.deadline.day)))
        )

"""The return of a victim made safe and preferably voluntary (Palermo 8(2), CETS 197 16(2))."""

from __future__ import annotations

from collections.abc import Iterator

from comity.documents import care
from comity.documents.block import Block, Heading, Items, Paragraph, line
from comity.documents.pen import Pen
from comity.planning.referrals import ReferralLetter

ARRIVAL = (
    (
        "The person is met by the receiving service, and by no authority that the service does not "
        "name."
    ),
    (
        "Nobody detains, questions or charges the person for having been trafficked, for having "
        "left or for having testified."
    ),
    "The person may turn back on the decision to return at any time before the journey.",
    "The referring service asks to hear how the person fares, if the person agrees.",
)


def blocks(pen: Pen, letter: ReferralLetter) -> Iterator[Block]:
    """Yield the wish to return, what was found on safety, the journey, the arrival."""
    referral = letter.referral
    here = f"referrals.{referral.id}"
    yield from care.head(pen, letter)
    yield pen.item(pen.say("Why:"), pen.free(f"{here}.why", referral.why))
    yield from care.listed(pen, letter, "What was found on safety", "safety")
    yield Heading(line(pen.say("The journey")))
    yield Paragraph(line(pen.free(f"{here}.travel", referral.travel)))
    yield from care.listed(pen, letter, "Services asked for", "services")
    yield from care.listed(pen, letter, "Needs", "needs")
    yield from care.consents(pen, letter)
    yield Heading(line(pen.say("Arrival")))
    yield Items(tuple(line(pen.say(said)) for said in ARRIVAL))
    if referral.deadline:
        yield Paragraph(
            line(pen.say("Wanted by: {day}.", day=pen.tongue.days(referral.deadline.day)))
        )

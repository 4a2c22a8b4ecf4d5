"""What referrals and returns of a victim share: who refers, on which consent, what is kept back."""

from __future__ import annotations

from collections.abc import Iterator

from comity.documents.block import Block, Heading, Items, Line, Pairs, Paragraph, Table, line
from comity.documents.pen import Pen
from comity.facts.model import Consent
from comity.planning.referrals import ReferralLetter

READER = (
    "For the service named as receiver only. It does not go to police, immigration or consular "
    "authorities, to the family or to an employer."
)
WITHDRAW = (
    "The person may withdraw the consent at any time; what rests on it ends then, and the receiver "
    "is told at once."
)
NO_PLACE = "Where the person is now, or was kept safe, is not said here and is not to be asked for."
CHILD = (
    "The person is a child, or may be one, and is treated as a child: the best interests of the "
    "child come first, and a guardian is named before anything else is done."
)


def head(pen: Pen, letter: ReferralLetter) -> Iterator[Block]:
    """Yield who refers whom to whom, and the warnings that come first."""
    referral = letter.referral
    here = f"referrals.{referral.id}"
    yield Pairs(
        (
            pen.row(
                "From",
                pen.free(f"{here}.sender", letter.authority.name),
                f" ({pen.tongue.state(letter.sender)})",
            ),
            pen.row(
                "To",
                pen.free(f"{here}.receiver", referral.receiver),
                f" ({pen.tongue.state(letter.receiver)})",
            ),
            pen.row("Date", pen.tongue.day(letter.on)),
            pen.row("About", pen.say("; ").join(pen.person(p) for p in letter.persons)),
        ),
        label_share=0.24,
    )
    yield Paragraph(line(pen.say(READER)), "warning")
    if letter.children:
        yield Paragraph(line(pen.say(CHILD)), "warning")
    yield Paragraph(line(pen.say(NO_PLACE)), "small")


def listed(pen: Pen, letter: ReferralLetter, title: str, name: str) -> Iterator[Block]:
    """Yield one list of the referral under its heading."""
    said = getattr(letter.referral, name)
    here = f"referrals.{letter.referral.id}.{name}"
    yield Heading(line(pen.say(title)))
    if said:
        told = enumerate(said, 1)
        yield Items(tuple(line(pen.free(f"{here}.{n}", t)) for n, t in told))
    else:
        yield Paragraph(line(pen.blank(here)))


def consents(pen: Pen, letter: ReferralLetter) -> Iterator[Block]:
    """Yield what the person agreed to, for how long, and what is kept from whom."""
    yield Heading(line(pen.say("Consent")))
    held = letter.referral.consents
    if not held:
        yield Paragraph(line(pen.blank(f"referrals.{letter.referral.id}.consents")))
        return
    head_row = tuple(
        line(pen.say(w)) for w in ("Given by", "Shared with", "For", "Given on", "Ends on")
    )
    rows = tuple(_consent(pen, letter, n, c) for n, c in enumerate(held, 1))
    yield Table(head_row, rows, (0.18, 0.26, 0.26, 0.15, 0.15))
    for number, consent in enumerate(held, 1):
        yield from _withheld(pen, letter, number, consent)
    yield Paragraph(line(pen.say(WITHDRAW)))


def _consent(pen: Pen, letter: ReferralLetter, number: int, consent: Consent) -> tuple[Line, ...]:
    here = f"referrals.{letter.referral.id}.consents.{number}"
    known = {p.id: p for p in letter.persons}
    roles = {p.id: p.role for p in letter.givers}
    by = consent.given_by
    who = pen.person(known[by]) if by in known else pen.say(roles.get(by, "other"))
    return (
        line(who),
        line(pen.free(f"{here}.with_whom", consent.with_whom)),
        line(pen.free(f"{here}.purpose", consent.purpose)),
        line(pen.tongue.days(consent.day)),
        line(_ends(pen, consent)),
    )


def _ends(pen: Pen, consent: Consent) -> str:
    """Return when a consent ends, and that it was refused or withdrawn where it was."""
    if consent.answer == "no":
        return pen.say("refused")
    if consent.withdrawn:
        return pen.say("withdrawn on {day}", day=pen.tongue.days(consent.withdrawn))
    return pen.tongue.days(consent.until) if consent.until else pen.say("no end set")


def _withheld(pen: Pen, letter: ReferralLetter, number: int, consent: Consent) -> Iterator[Block]:
    here = f"referrals.{letter.referral.id}.consents.{number}.withheld"
    items = []
    for at, kept in enumerate(consent.withheld, 1):
        what = pen.free(f"{here}.{at}.what", kept.what)
        whom = pen.free(f"{here}.{at}.from_whom", kept.from_whom, False)
        items.append(line(what, f" ({pen.say('kept from:')} ", whom, ")"))
    if items:
        yield Paragraph(line(pen.say("Kept back at the person's wish:")))
        yield Items(tuple(items))

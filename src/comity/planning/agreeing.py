"""What a referral or return lacks of the consent of those whom it is about."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from comity.facts.model import Case, Consent, Person, Referral
from comity.planning.complete import Lack
from comity.planning.consents import child_on, holds, label_of, may_guard, taken_back


def consent_lacks(
    case: Case, referral: Referral, person: Person, on: date, every: tuple[Consent, ...]
) -> Iterator[Lack]:
    """Yield what lacks of the consent to a referral of one person.

    `every` holds all consents of the case: who took back a word to a receiver took it back
    whichever referral it stands under.
    """
    label, at = label_of(person), referral.id
    noes = tuple(taken_back(referral, person, on, every))
    for says in noes:
        yield Lack(f"{says} {label}: nothing is sent, whoever else agrees", "cets197:12(7)", at)
    mine = [c for c in referral.consents if c.given_by == person.id]
    guards = {p.id for p in case.persons if may_guard(case, p, person)} - set(referral.of)
    theirs = [c for c in referral.consents if c.given_by in guards]
    child = child_on(case, person, on)
    given = [*mine, *theirs] if child else mine
    if not noes and not any(holds(c, referral.receiver, on) for c in given):
        yield Lack(
            f"a consent of {label} that holds on this day for this receiver", "cets197:12(7)", at
        )
    if person.count > 1:
        yield Lack(
            f"a consent of each of the {person.count} persons ({label})", "cets197:12(7)", at
        )
    if child and not any(holds(c, referral.receiver, on) for c in theirs):
        yield Lack(f"the consent of a declared guardian for {label}, a child", "cets197:10(4)", at)
    if person.age is None and not person.age_class:
        yield Lack(f"whether {label} is a child: the age is not said", "cets197:10(3)", at)

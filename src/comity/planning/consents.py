"""On whose word a referral or return rests: what holds, what was taken back, who may consent.

CETS 197 articles 10(3)-(4) and 12(7): a child speaks too, and nobody speaks against its refusal.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from comity.facts.days import span
from comity.facts.model import Case, Consent, Person, Referral
from comity.facts.read_off import ADULT, acts_of, is_child


def holds(consent: Consent, receiver: str, on: date) -> bool:
    """Return whether a consent holds: given, not ended, not withdrawn, and for this receiver."""
    if consent.answer == "no" or consent.withdrawn:
        return False
    if not receiver.strip() or span(consent.day).first > on or _ended(consent, on):
        return False
    return same(consent.with_whom, receiver)


def same(one: str, other: str) -> bool:
    """Return whether two texts are the same but for capitals and white space."""
    return one.casefold().split() == other.casefold().split()


def _ended(consent: Consent, on: date) -> bool:
    return bool(consent.until) and span(consent.until).last < on


def over(consent: Consent, on: date) -> bool:
    """Return whether a consent was refused, was withdrawn or has ended."""
    return consent.answer == "no" or bool(consent.withdrawn) or _ended(consent, on)


def taken_back(
    referral: Referral, person: Person, on: date, every: tuple[Consent, ...]
) -> Iterator[str]:
    """Yield each of a person's own words against this paper that no later yes has overcome."""
    for_here = [c for c in referral.consents if same(c.with_whom, referral.receiver)]
    purposes = [c.purpose for c in for_here]
    here = [
        *(c for c in referral.consents if any(same(c.purpose, p) for p in purposes)),
        *(c for c in every if same(c.with_whom, referral.receiver)),
    ]
    own = dict.fromkeys(c for c in here if c.given_by == person.id and over(c, on))
    for one in own:
        if not any(_overcomes(c, one, person, referral.receiver, on) for c in for_here):
            yield _how(one)


def _overcomes(later: Consent, one: Consent, person: Person, receiver: str, on: date) -> bool:
    """Return whether a person's own consent renews one that ended, or follows on a no."""
    if later.given_by != person.id or not holds(later, receiver, on):
        return False
    no = one.withdrawn or (one.day if one.answer == "no" else "")
    return not no or span(later.day).first > span(no).last


def _how(one: Consent) -> str:
    if one.answer == "no":
        return f"refused on {one.day} by"
    return f"withdrawn on {one.withdrawn} by" if one.withdrawn else f"ended on {one.until} for"


def no_to_return(returns: Iterable[Referral], person: Person, on: date) -> Iterator[str]:
    """Yield each refusal or withdrawal of a return that no later yes of the person overcomes."""
    own = [(r, c) for r in returns for c in r.consents if c.given_by == person.id]
    for _, one in own:
        no = one.answer == "no" or one.withdrawn
        if no and not any(_overcomes(c, one, person, r.receiver, on) for r, c in own):
            yield _how(one)


def may_be_child(case: Case, person: Person, on: date) -> bool:
    """Return whether a person is a child, or of an age that is not said: doubt protects."""
    return child_on(case, person, on) or (person.age is None and not person.age_class)


def label_of(person: Person) -> str:
    """Return a person by pseudonym, or by the word that the file has for them."""
    return (person.pseudonym or person.id).replace("-", " ")


def child_on(case: Case, person: Person, on: date) -> bool:
    """Return whether a person is or may be a child on a day: who surely grew up speaks alone.

    A case file gives the age at the first act; without a day of an act the age stands still.
    """
    acts = [span(e.day) for e in acts_of(case, person) if e.act != "other" and e.day]
    if person.age is None or not acts:
        return is_child(person)
    first = min(acts).last
    years = on.year - first.year - ((on.month, on.day) < (first.month, first.day))
    return person.age + max(years, 0) < ADULT


def may_guard(case: Case, one: Person, child: Person) -> bool:
    """Return whether a person may consent for a child: a declared guardian who did it no harm.

    Nobody is a guardian by kinship alone, and none who is a child or stands behind an act.
    """
    acted = any(one.id in e.by for e in acts_of(case, child))
    return one.role == "guardian" and not is_child(one) and not one.died and not acted

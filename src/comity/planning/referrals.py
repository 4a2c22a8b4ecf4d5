"""A victim's referral to a service, or return, in another state: only on what the person agreed to.

Palermo 6, 8; CETS 197 articles 10-12, 16. What is sent is the least that the service needs; where
the person is or was kept safe is never part of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from comity.facts.days import span
from comity.facts.model import (
    Annex,
    Authority,
    Case,
    Consent,
    Person,
    Proceedings,
    Referral,
    Withholding,
)
from comity.facts.read_off import ADULT, SUSPECT_ROLES, acts_of, is_child
from comity.law.model import Law
from comity.planning.complete import Lack
from comity.planning.letters import Told, persons_told
from comity.planning.plan import Plan
from comity.planning.telling import hides, silenced, told, told_of
from comity.planning.withholding import Ground, grounds_for_return

TITLES = {"referral": "Referral of a victim", "return": "Safe return of a victim"}


class ReferralLetter(Struct, frozen=True):
    """One referral or return: what the receiving service may read, and what it lacks."""

    kind: str
    file: str
    title: str
    on: date
    sender: str
    receiver: str
    authority: Authority
    acts: Proceedings
    referral: Referral
    persons: tuple[Told, ...]
    children: bool
    papers: tuple[Annex, ...] = ()
    lacks: tuple[Lack, ...] = ()


class ReferralWithheld(Struct, frozen=True):
    """A referral that is not drafted, and why."""

    referral: str
    to: str
    grounds: tuple[Ground, ...]


def referrals_of(law: Law, plan: Plan) -> tuple[ReferralLetter, ...]:
    """Return each referral that may be drafted."""
    kept = {w.referral for w in referrals_withheld(law, plan.case)}
    return tuple(_letter(plan, r) for r in plan.case.referrals if r.id not in kept)


def referrals_withheld(law: Law, case: Case) -> tuple[ReferralWithheld, ...]:
    """Return each referral to a state that is feared, or from which a victim is at risk."""
    found = (
        ReferralWithheld(r.id, r.where, grounds_for_return(law, case, r.where, r.kind))
        for r in case.referrals
    )
    return tuple(w for w in found if w.grounds)


def _letter(plan: Plan, referral: Referral) -> ReferralLetter:
    case = plan.case
    people = [p for p in case.persons if p.id in referral.of]
    number = case.referrals.index(referral) + 1
    shown = f"{number}" if hides(referral.id) else referral.id.lower()
    return ReferralLetter(
        kind="referral" if referral.kind == "referral" else "safe_return",
        file=f"referral-{referral.where.lower()}-{shown}",
        title=TITLES[referral.kind],
        on=plan.on,
        sender=plan.requesting,
        receiver=referral.where,
        authority=Authority(name=told(referral.sender)),
        acts=Proceedings(),
        referral=_told(referral, plan.on),
        persons=tuple(t for t in persons_told(case, referral.where) if t.id in referral.of),
        children=any(_child_on(case, p, plan.on) for p in people),
        lacks=tuple(_lacks(case, referral, people, plan.on)),
    )


def _told(referral: Referral, on: date) -> Referral:
    """Return what the receiver reads: consents that hold for it, and no other receiver's name."""
    held = (c for c in referral.consents if holds(c, referral.receiver, on))
    consents = tuple(replace(c, withheld=_kept_back(c)) for c in held)
    return replace(told_of(replace(referral, consents=consents)), id=referral.id)


def _kept_back(consent: Consent) -> tuple[Withholding, ...]:
    return tuple(w for w in consent.withheld if told(w.what) and told(w.from_whom))


def _lacks(case: Case, referral: Referral, people: list[Person], on: date) -> Iterator[Lack]:
    at = referral.id
    for name in silenced(replace(referral, consents=())):
        yield Lack(f"other words for its {name}: what they speak of is never sent", "", at)
    if not people:
        yield Lack("whom the referral is about", "cets197:12(7)", at)
    if not told(referral.receiver):
        yield Lack("the service or authority that receives", "cets197:12(7)", at)
    if not told(referral.sender):
        yield Lack("the service or authority that refers", "", at)
    for person in people:
        yield from _of_consent(case, referral, person, on)
    if referral.kind == "return":
        yield from _of_return(referral)
    elif not any(map(told, referral.services)):
        yield Lack("which services are asked for", "palermo:6(3)", at)


def _of_consent(case: Case, referral: Referral, person: Person, on: date) -> Iterator[Lack]:
    label, at = (person.pseudonym or person.id).replace("-", " "), referral.id
    mine = [c for c in referral.consents if c.given_by == person.id]
    adults = {p.id for p in case.persons if _may_guard(p)} - set(referral.of)
    theirs = [c for c in referral.consents if c.given_by in adults]
    child = _child_on(case, person, on)
    given = [*mine, *theirs] if child else mine
    if not any(holds(c, referral.receiver, on) for c in given):
        yield Lack(
            f"a consent of {label} that holds on this day for this receiver", "cets197:12(7)", at
        )
    if person.count > 1:
        yield Lack(
            f"a consent of each of the {person.count} persons ({label})", "cets197:12(7)", at
        )
    if child and not any(holds(c, referral.receiver, on) for c in theirs):
        yield Lack(f"the consent of a guardian for {label}, a child", "cets197:10(4)", at)
    if person.age is None and not person.age_class:
        yield Lack(f"whether {label} is a child: the age is not said", "cets197:10(3)", at)


def _child_on(case: Case, person: Person, on: date) -> bool:
    """Return whether a person is or may be a child on a day: who surely grew up speaks alone.

    A case file gives the age at the first act; without a day of an act the age stands still.
    """
    acts = [span(e.day) for e in acts_of(case, person) if e.act != "other" and e.day]
    if person.age is None or not acts:
        return is_child(person)
    first = min(acts).last
    years = on.year - first.year - ((on.month, on.day) < (first.month, first.day))
    return person.age + max(years, 0) < ADULT


def _may_guard(person: Person) -> bool:
    """Return whether a person may consent for a child: never a suspect, and no child."""
    return person.role not in SUSPECT_ROLES and not is_child(person)


def holds(consent: Consent, receiver: str, on: date) -> bool:
    """Return whether a consent holds: given, not ended, not withdrawn, and for this receiver."""
    if consent.withdrawn or not receiver.strip() or span(consent.day).first > on:
        return False
    if consent.until and span(consent.until).last < on:
        return False
    return " ".join(consent.with_whom.casefold().split()) == " ".join(receiver.casefold().split())


def _of_return(referral: Referral) -> Iterator[Lack]:
    if not any(map(told, referral.safety)):
        yield Lack("what was found on safety there, and by whom", "palermo:8(2)", referral.id)
    if not told(referral.travel):
        yield Lack("how the person travels and who goes along", "", referral.id)

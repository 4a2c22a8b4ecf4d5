"""A victim's referral to a service, or return, in another state: only on what the person agreed to.

Palermo 6, 8; CETS 197 articles 10-12, 16. What is sent is the least that the service needs; where
the person is or was kept safe is never part of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

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
from comity.law.model import Law
from comity.planning.agreeing import consent_lacks
from comity.planning.complete import Lack
from comity.planning.consents import child_on, holds, over, same
from comity.planning.ground import Ground
from comity.planning.letters import Told, persons_told
from comity.planning.offices import commanded
from comity.planning.plan import Plan
from comity.planning.returning import grounds_for_return
from comity.planning.telling import hides, silenced, told, told_of
from comity.planning.wishes import kept_from, wish_lacks

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
    givers: tuple[Told, ...] = ()
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
    everybody = persons_told(case, referral.where)
    givers = {c.given_by for c in referral.consents} - set(referral.of)
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
        persons=tuple(t for t in everybody if t.id in referral.of),
        givers=tuple(t for t in everybody if t.id in givers),
        children=any(child_on(case, p, plan.on) for p in people),
        lacks=tuple(_lacks(case, referral, people, plan.on)),
    )


def _told(referral: Referral, on: date) -> Referral:
    """Return what the receiver reads: consents that hold for it or held, and no other receiver."""
    held = (
        c
        for c in referral.consents
        if holds(c, referral.receiver, on)
        or (over(c, on) and told(referral.receiver) and same(c.with_whom, referral.receiver))
    )
    consents = tuple(replace(c, withheld=_kept_back(c, referral.receiver)) for c in held)
    return replace(told_of(replace(referral, consents=consents)), id=referral.id)


def _kept_back(consent: Consent, receiver: str) -> tuple[Withholding, ...]:
    """Return the wishes that the receiver reads: none that is to be kept from it too."""
    return tuple(
        w
        for w in consent.withheld
        if told(w.what) and told(w.from_whom) and not kept_from(w.from_whom, receiver)
    )


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
    if referral.kind == "referral" and commanded(referral.receiver):
        yield Lack("the receiver is no service: a referral goes to services", "palermo:6(3)", at)
    every = tuple(c for r in case.referrals for c in r.consents)
    for person in people:
        yield from consent_lacks(case, referral, person, on, every)
    yield from wish_lacks(case, referral)
    if referral.kind == "return":
        yield from _of_return(referral)
    elif not any(map(told, referral.services)):
        yield Lack("which services are asked for", "palermo:6(3)", at)


def _of_return(referral: Referral) -> Iterator[Lack]:
    if not any(map(told, referral.safety)):
        yield Lack("what was found on safety there, and by whom", "palermo:8(2)", referral.id)
    if not told(referral.travel):
        yield Lack("how the person travels and who goes along", "", referral.id)

"""What a victim, a child, a family member or a witness is owed in a state on a day.

Palermo 6-8; CETS197 10-16, 26-30; EU directive 8, 11-17; P029 3-4; ACTIP; OPSC 8. Reasonable
grounds protect, whatever an offence's elements do. "Shall" and "shall consider" never look alike.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from msgspec import Struct, structs

from comity.facts.model import Case, Person
from comity.facts.read_off import concerned
from comity.law.bases import Status
from comity.law.model import Instrument, Law, State, Strength
from comity.law.once import kept_for_the_day
from comity.law.owed import Holder, Right, told
from comity.reasoning.ages import is_child
from comity.reasoning.answer import Reason, Verdict, all_of, any_of, worst
from comity.reasoning.binding import bound
from comity.reasoning.duty import held_to, provision
from comity.reasoning.national import Where, answered
from comity.reasoning.obligations import binding_text
from comity.reasoning.right_facts import Asking, met

ORDER: tuple[Strength, ...] = (
    "shall",
    "shall-qualified",
    "shall-consider",
    "endeavour",
    "may",
    "rule",
    "soft",
)
ALL: tuple[Holder, ...] = (
    "presumed-victim",
    "identified-victim",
    "child-victim",
    "family-member",
    "witness",
    "accused-victim",
)
_HOLDERS: dict[str, tuple[Holder, ...]] = {
    "victim": ("presumed-victim", "identified-victim"),
    "presumed-victim": ("presumed-victim",),
    "identified-victim": ("presumed-victim", "identified-victim"),
    "family-member": ("family-member",),
    "witness": ("witness",),
}
_BEST: tuple[Verdict, ...] = ("yes", "conditional", "unknown", "no")


class Owed(Struct, frozen=True):
    """One right under one provision: to whom, by whom, how strongly, from when, until when."""

    instrument: str
    provision: str
    says: str
    strength: Strength
    verdict: Verdict
    of: tuple[Holder, ...]
    starts: str
    until: str
    days: int | None
    by: str
    when: str
    unless: str
    status: Status
    reasons: tuple[Reason, ...]


class Giving(NamedTuple):
    """A right of an instrument, with the state's standing to it."""

    instrument: Instrument
    right: Right
    stands: Reason


class Asked(NamedTuple):
    """What is asked: of which law and state, on which day, for whom, and in which case, if any."""

    law: Law
    where: Where
    day: date
    holders: tuple[Holder, ...]
    case: Case | None


class RightAnswer(Struct, frozen=True):
    """One right: the provisions that give it, strongest first, and what the state's law says."""

    right: str
    says: str
    verdict: Verdict
    strength: Strength
    owed: tuple[Owed, ...]
    own_law: tuple[Reason, ...]


class Rights(Struct, frozen=True):
    """All that persons of these kinds are owed in a state on a day."""

    question: str
    state: str
    on: date
    holders: tuple[Holder, ...]
    verdict: Verdict
    rights: tuple[RightAnswer, ...]
    own_law: tuple[Reason, ...]
    not_owed_under: tuple[str, ...]
    note: str
    missing: tuple[str, ...] = ()


NOTE = (
    "Reasonable grounds to believe that a person is a victim are enough for protection; nobody is "
    "ever found here not to be a victim."
)


def holders_of(one: Person, case: Case | None = None) -> tuple[Holder, ...]:
    """Return as whom a person of a case is owed something; doubt about age counts as childhood.

    A victim is one who is accused only where the case tells of an offence by that victim.
    """
    held = _HOLDERS.get(one.role, ())
    victim = "presumed-victim" in held
    if victim and is_child(one) != "no":
        held = (*held, "child-victim")
    offences = case.circumstances.offences_by_victim if case else ()
    accused = victim and any(concerned(o.of, one) for o in offences)
    return (*held, "accused-victim") if accused else held


@kept_for_the_day
def rights(
    law: Law, state: State, day: date, holders: tuple[Holder, ...] = ALL, jurisdiction: str = ""
) -> Rights:
    """Return what persons of these kinds are owed in a state on a day, right by right."""
    return _rights(law, Where(state, jurisdiction), day, holders, None)


def rights_in(
    law: Law, state: State, day: date, case: Case, holders: tuple[Holder, ...], jurisdiction: str
) -> Rights:
    """Return what the persons of a case are owed: what a right hangs on is read off its facts.

    So a right that is owed on a condition is owed, or not, or stays on what the facts leave open.
    """
    return _rights(law, Where(state, jurisdiction), day, holders, case)


def _rights(
    law: Law, where: Where, day: date, holders: tuple[Holder, ...], case: Case | None
) -> Rights:
    state = where.state
    stands = {
        i.id: bound(law, state, i, day).reasons[0] for i in law.instruments.values() if i.rights
    }
    giving = [
        Giving(i, r, stands[i.id])
        for i in law.instruments.values()
        for r in i.rights
        if stands[i.id].verdict != "no" and set(r.of) & set(holders)
    ]
    found: dict[str, list[Giving]] = {}
    for one in giving:
        found.setdefault(one.right.right, []).append(one)
    asked = Asked(law, where, day, holders, case)
    answers = tuple(_right(asked, w, found[w]) for w in law.vocabulary.rights if w in found)
    return Rights(
        f"What is owed in {where.name} on {day} to: {', '.join(holders)}?",
        state.code,
        day,
        holders,
        any_of(a.verdict for a in answers) if answers else "unknown",
        answers,
        tuple(_own(law, where, day, answers)),
        tuple(key for key, reason in stands.items() if reason.verdict == "no"),
        NOTE,
        () if answers else binding_text(state, day),
    )


def _right(asked: Asked, word: str, mine: list[Giving]) -> RightAnswer:
    owed = tuple(sorted((_owed(asked, g) for g in mine), key=_strongest))
    topics = dict.fromkeys(g.right.topic for g in mine if g.right.topic)
    return RightAnswer(
        word,
        asked.law.vocabulary.rights[word].says,
        owed[0].verdict,
        owed[0].strength,
        owed,
        tuple(answered(asked.where, topic, asked.day) for topic in topics),
    )


def _strongest(one: Owed) -> tuple[int, int, str]:
    return _BEST.index(one.verdict), ORDER.index(one.strength), one.provision


def _owed(asked: Asked, giving: Giving) -> Owed:
    instrument, right, stands = giving
    state, day = asked.where.state, asked.day
    held, pin = provision(instrument, right.at, day), f"{instrument.id}:{right.at}"
    verdict, reasons = held_to(state, instrument, held, day, stands)
    when = right.hangs_on(asked.law.vocabulary.right_facts)
    if when and (verdict == "yes" or (asked.case and verdict == "conditional")):
        more = tuple(_conditions(asked, giving, pin))
        verdict, reasons = all_of((verdict, *(r.verdict for r in more))), (*reasons, *more)
    return Owed(
        instrument.id,
        pin,
        held.says,
        held.strength,
        verdict,
        right.of,
        right.from_,
        right.until,
        right.days,
        right.by or f"the competent authorities of {state.name}",
        when or held.qualifier,
        right.unless,
        worst((stands.status, held.status)),
        reasons,
    )


def _conditions(asked: Asked, giving: Giving, pin: str) -> Iterable[Reason]:
    """Yield what a right hangs on: what a case settles by its facts, and the rest as it stands."""
    instrument, right, _ = giving
    words = asked.law.vocabulary.right_facts
    if asked.case is None:
        when = right.hangs_on(words)
        yield Reason("conditional", f"only where: {when}", (pin,), missing=(when,))
        return
    persons = tuple(
        p
        for p in asked.case.persons
        if {*holders_of(p, asked.case)} & {*right.of} & {*asked.holders}
    )
    for one in right.if_:
        state, says = asked.where.state, told(one, words)
        asking = Asking(pin, asked.law, asked.case, state, instrument, asked.day, says)
        found = met(asking, one.fact, persons)
        yield structs.replace(found, cites=tuple(dict.fromkeys((pin, *found.cites))))
    if right.when:
        yield Reason("conditional", f"only where: {right.when}", (pin,), missing=(right.when,))


def _own(law: Law, where: Where, day: date, answers: tuple[RightAnswer, ...]) -> Iterable[Reason]:
    """Yield what the state's law says on protection beyond the rights of the treaties."""
    said = {r.cites for a in answers for r in a.own_law}
    for topic, term in law.vocabulary.topics.items():
        if term.about == "protection":
            held = answered(where, topic, day)
            if held.verdict != "unknown" and held.cites not in said:
                yield held

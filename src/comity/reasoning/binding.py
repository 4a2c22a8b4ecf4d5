"""Which law binds whom on which day.

A treaty binds a state that consented to it, from the day its own rule of entry into force gives,
until an end takes effect (Vienna Convention on the Law of Treaties, arts 11-16, 24, 54-56).
Signature subject to ratification is not consent. A list of parties speaks for the day on which it
was complete: absent and not later is *no*, absent and later is *unknown, as known on that day*.
"""

from __future__ import annotations

from datetime import date
from itertools import combinations

from msgspec import Struct

from comity.law.bases import Status
from comity.law.model import Declaration, Instrument, Law, State, Treaty
from comity.law.once import once_per_law
from comity.reasoning.answer import Answer, Reason, Verdict, all_of, any_of, worst
from comity.reasoning.offers import one_state, sides, treaty_between
from comity.reasoning.sentences import Told, sentence
from comity.reasoning.standing import Standing, standing


class Bond(Struct, frozen=True):
    """Whether one instrument or bilateral treaty binds all of some states, since when, and why."""

    id: str
    name: str
    verdict: Verdict
    since: date | None
    status: Status
    reasons: tuple[Reason, ...]


def bound(law: Law, state: State, instrument: Instrument, day: date) -> Answer:
    """Return whether an instrument binds a state on a day (four verdicts, with reasons)."""
    stands = standing(law, state, instrument, day)
    reason = explain(law, state, instrument, day, stands)
    question = f"Is {state.name} bound by {instrument.name} on {day}?"
    return Answer(question, day, stands.verdict, (reason,))


def bonds(
    law: Law, states: tuple[State, ...], day: date, only: Instrument | None = None
) -> tuple[Bond, ...]:
    """Return every instrument (or the one given) with whether it binds all these states."""
    wanted = (only,) if only else tuple(law.instruments.values())
    made = (_bond(law, states, instrument, day) for instrument in wanted)
    order: tuple[Verdict, ...] = ("yes", "conditional", "unknown", "no")
    return tuple(sorted(made, key=lambda b: (order.index(b.verdict), b.id)))


def overall(found: tuple[Bond, ...]) -> Verdict:
    """Return whether any of these instruments binds."""
    return any_of(b.verdict for b in found)


def _bond(law: Law, states: tuple[State, ...], instrument: Instrument, day: date) -> Bond:
    stands = [standing(law, state, instrument, day) for state in states]
    reasons = [
        explain(law, state, instrument, day, one) for state, one in zip(states, stands, strict=True)
    ]
    verdict = all_of(one.verdict for one in stands)
    since = [one.since for one in stands if one.since]
    if verdict != "no":
        whole = all(one_state(states[0], other) for other in states)
        for first, second in combinations(states, 2):
            between = list(apart(law, first, second, instrument, day))
            if whole and one_state(first, second):
                between.append(_within(first, second, instrument))
            reasons += between
            verdict = all_of((verdict, *(r.verdict for r in between)))
    together = max(since) if verdict == "yes" and since else None
    status = worst(r.status for top in reasons for r in top.walk())
    return Bond(instrument.id, instrument.name, verdict, together, status, tuple(reasons))


def treaty_bonds(
    law: Law, states: tuple[State, ...], day: date, only: Treaty | None = None
) -> tuple[Bond, ...]:
    """Return the bilateral treaties that stand between these states (one or two), or the one given.

    A bilateral treaty never binds three; asked about one, it stands if that state is a side of it.
    """
    codes = tuple(s.code for s in states)
    found = (t for t in law.treaties.values() if sides(law, t, codes, day) != "no")
    wanted = (only,) if only else tuple(found)
    return tuple(_treaty_bond(law, states, t, day) for t in wanted)


def _treaty_bond(law: Law, states: tuple[State, ...], treaty: Treaty, day: date) -> Bond:
    verdict, since = treaty_between(law, treaty, tuple(s.code for s in states), day)
    names = " and ".join(s.name for s in states)
    words: dict[Verdict, str] = {
        "yes": f"{treaty.name} is in force for {names} since {since}",
        "no": f"{treaty.name} does not bind {names} on {day}",
        "unknown": f"whether {treaty.name} is in force on {day} is not known",
        "conditional": treaty.name,
    }
    missing = (f"the entry into force of {treaty.name}",) if verdict == "unknown" else ()
    reason = Reason(verdict, words[verdict], (treaty.id,), (), missing, treaty.status)
    together = since if verdict == "yes" else None
    return Bond(treaty.id, treaty.name, verdict, together, treaty.status, (reason,))


def exclusion(first: State, second: State, instrument: Instrument, day: date) -> Declaration | None:
    """Return the declaration by which the first state does not apply a text to the second."""
    for said in first.declarations:
        if (
            said.effect in EXCLUDING
            and said.provision == instrument.id
            and said.towards == second.code
            and (said.since is None or day >= said.since)
        ):
            return said
    return None


EXCLUDING = frozenset(("not-applied-toward", "relations-contested"))


def exclusion_verdict(said: Declaration) -> Verdict:
    """Return no for a dated declaration; unknown where its effect or its day is not settled."""
    settled = said.effect == "not-applied-toward" and said.since
    return "no" if settled else "unknown"


@once_per_law
def _apart_pairs(law: Law) -> frozenset[frozenset[str]]:
    """Return the pairs of states of which one declared something towards the other."""
    said = ((s.code, d.towards) for s in law.states.values() for d in s.declarations)
    return frozenset(frozenset(pair) for pair in said if pair[1])


def apart(
    law: Law, first: State, second: State, instrument: Instrument, day: date
) -> tuple[Reason, ...]:
    """Return why an instrument does not, or may not, work between two states that it binds.

    A protocol does not work where the convention that it requires does not.
    """
    if frozenset((first.code, second.code)) not in _apart_pairs(law):
        return ()
    texts = [instrument, *(law.instruments[r.instrument] for r in instrument.requires)]
    found = (
        (here, text, exclusion(here, there, text, day))
        for text in texts
        for here, there in ((first, second), (second, first))
    )
    return tuple(_apart(here, text, said) for here, text, said in found if said)


def _apart(here: State, instrument: Instrument, said: Declaration) -> Reason:
    verdict = exclusion_verdict(said)
    open_ = f"whether {instrument.name} works between the two"
    return Reason(
        verdict=verdict,
        says=f"{here.name} {said.says}",
        cites=(f"{instrument.id}: declaration of {here.code}",),
        missing=(open_,) if verdict == "unknown" else (),
        status=said.status,
    )


def _within(first: State, second: State, instrument: Instrument) -> Reason:
    says = f"{first.name} and {second.name} belong to one state: a treaty works between its parties"
    return Reason("no", says, (instrument.id,))


def explain(law: Law, state: State, instrument: Instrument, day: date, stands: Standing) -> Reason:
    """Return the reason, in a sentence with its pin, why a state stands so to an instrument."""
    says, missing = sentence(Told(law, state, instrument, day, stands))
    because = tuple(
        explain(law, state, law.instruments[needed], day, one) for needed, one in stands.requires
    )
    return Reason(
        verdict=stands.verdict,
        says=says,
        cites=_cites(instrument, stands),
        facts=_facts(instrument, stands),
        missing=missing,
        status=_status(instrument, stands),
        because=because,
    )


def _cites(instrument: Instrument, stands: Standing) -> tuple[str, ...]:
    rule = instrument.entry_into_force.rule
    needs = {"in-force", "not-yet", "membership", "in-force-by", "day-unknown"}
    if stands.rule in needs and rule.provision:
        return (f"{instrument.id}:{rule.provision}",)
    if stands.rule == "required-instrument":
        return tuple(r.provision for r in instrument.requires)
    return (instrument.id,)


def _facts(instrument: Instrument, stands: Standing) -> tuple[str, ...]:
    row = stands.row
    if row is None:
        return ()
    known = {
        "signed": row.signed,
        row.kind: row.consent,
        "in force": row.in_force,
        "in force at the latest on": row.by,
        "ended": row.ended,
    }
    facts = [f"{name} {when}" for name, when in known.items() if when]
    source = instrument.sources.get(row.source, row.source)
    return (*facts, *((row.note,) if row.note else ()), f"source: {source}")


def _status(instrument: Instrument, stands: Standing) -> Status:
    listed = {"absent", "list-ended", "list-partial", "contested", "predecessor"}
    if stands.rule in {"not-yet-adopted", "not-yet-in-force", "entry-not-verified"}:
        return instrument.entry_into_force.status
    if stands.row:
        return stands.row.status
    if stands.rule in listed:
        return instrument.party_list.status
    return instrument.union.status if instrument.union else instrument.status

"""Which of several states owed which duty in a case, and on which facts breach turns.

Each state answers for what happened on its own territory or was asked of it (Rantsev v. Cyprus and
Russia 2010, 206-208, 289, 307; J. and Others v. Austria 2017, 114). This says who owed what and on
which facts the question of breach turns; it declares no breach.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from msgspec import Struct

from comity.facts.model import Case, Event, StateConduct
from comity.facts.read_off import (
    conduct,
    counts,
    day_of,
    event_span,
    states_touched,
    victims,
)
from comity.law.model import Instrument, Law, State
from comity.law.owed import Place, StateDuty
from comity.reasoning.answer import Reason, Verdict, all_of, any_of
from comity.reasoning.binding import bound
from comity.reasoning.duty import held_to, provision
from comity.reasoning.duty_limits import limits
from comity.reasoning.weight import claim, facts_of

NO_BREACH = (
    "This says who owed what and on which facts the question of breach turns; it declares no "
    "breach."
)


class DutyOwed(Struct, frozen=True):
    """One duty of one state under one provision, with the facts on which breach turns."""

    state: str
    duty: str
    provision: str
    strength: str
    verdict: Verdict
    says: str
    trigger: str
    because: tuple[Reason, ...]
    turns_on: tuple[Reason, ...]
    leading: tuple[str, ...]
    missing: tuple[str, ...]


class StateDuties(Struct, frozen=True):
    """All duties of one state in a case; `owed` is the best verdict for each kind of duty."""

    state: str
    name: str
    owed: dict[str, Verdict]
    duties: tuple[DutyOwed, ...]
    not_bound_by: tuple[str, ...]


class Duties(Struct, frozen=True):
    """The duties of every state that a case touches."""

    question: str
    case: str
    on: date | None
    states: tuple[StateDuties, ...]
    note: str


KINDS = ("framework", "prevention", "protection", "investigation", "cooperation")


def duties(law: Law, case: Case, day: date | None = None) -> Duties:
    """Return which duty each state that a case touches owed, for which event, and why.

    The law is read on the days of the events on each state's territory; cooperation on `day`, the
    day of the request, or the last day of the conduct.
    """
    on = day or day_of(case)
    codes = dict.fromkeys((*states_touched(case), *_nationals(case)))
    states = tuple(_of_state(law, case, law.states[code], on) for code in sorted(codes))
    return Duties("Which state owed which duty?", case.case, on, states, NO_BREACH)


def _nationals(case: Case) -> Iterable[str]:
    for one in victims(case):
        yield from one.nationality
    yield from (held.state for held in case.circumstances.authorities)


class Here(NamedTuple):
    """One state in one case, under the law pack."""

    law: Law
    case: Case
    state: State


class Asked(NamedTuple):
    """One duty of one instrument, and whether that bound the state on the day it is read."""

    instrument: Instrument
    duty: StateDuty
    day: date | None
    stands: Reason


def _of_state(law: Law, case: Case, state: State, on: date | None) -> StateDuties:
    here = Here(law, case, state)
    held: list[DutyOwed] = []
    not_bound: list[str] = []
    for instrument in law.instruments.values():
        found = tuple(_under(here, instrument, on))
        held += found
        if instrument.duties and not found:
            not_bound.append(instrument.id)
    owed = {k: any_of(d.verdict for d in held if d.duty == k) for k in KINDS}
    return StateDuties(state.code, state.name, owed, tuple(held), tuple(not_bound))


def _under(here: Here, instrument: Instrument, on: date | None) -> Iterable[DutyOwed]:
    """Yield the duties of an instrument on the days on which it may have bound the state."""
    stands: dict[date | None, Reason] = {}
    found: dict[tuple[Place, ...], tuple[Event, ...]] = {}
    for duty in instrument.duties:
        if duty.attaches not in found:
            found[duty.attaches] = _events(here.case, here.state, duty.attaches)
        events = found[duty.attaches]
        days = _days(here.case, () if "asked" in duty.attaches else events, on)
        for day in days:
            if day not in stands:
                stands[day] = _bound(here.law, here.state, instrument, day)
        held = any_of(stands[day].verdict for day in days)
        if held != "no":
            best = next(day for day in days if stands[day].verdict == held)
            yield _owed(here, Asked(instrument, duty, best, stands[best]), events)


def _owed(here: Here, asked: Asked, events: tuple[Event, ...]) -> DutyOwed:
    law, case, state = here
    instrument, duty, day, stands = asked
    reach = _reach(case, state, duty, events)
    held = provision(instrument, duty.at, day or date.max)
    verdict, reasons = held_to(state, instrument, held, day or date.max, stands)
    because = (stands, reach, *reasons[1:-1], *limits(law, case, state, duty))
    verdict = all_of((verdict, *(r.verdict for r in because)))
    missing = () if verdict in ("yes", "no") else tuple(m for r in because for m in r.missing)
    return DutyOwed(
        state.code,
        duty.duty,
        f"{instrument.id}:{duty.at}",
        held.strength,
        verdict,
        duty.says or held.says,
        duty.trigger,
        because,
        tuple(_turns(law, case, state, word) for word in duty.turns_on),
        duty.leading,
        tuple(dict.fromkeys(missing)),
    )


def _events(case: Case, state: State, attaches: tuple[Place, ...]) -> tuple[Event, ...]:
    """Return the events of a state to which a duty may attach, by id."""
    here = (e for e in case.events if e.place == state.code and counts(e.standing))
    if set(attaches) == {"recruitment-on-territory"}:
        here = (e for e in here if e.act == "recruitment")
    elif "in-the-state" not in attaches and "any" not in attaches:
        here = (e for e in here if e.act != "other")
    return tuple(sorted(here, key=lambda e: e.id))


def _days(case: Case, events: tuple[Event, ...], on: date | None) -> tuple[date | None, ...]:
    """Return the days of these events, the last first; without any, that of the question.

    A duty was owed for what was done while the text bound, whatever was done before or after.
    """
    days = {day for e in events if (s := event_span(e)) for day in s}
    whole = conduct(case)
    return tuple(sorted(days, reverse=True)) or (on or (whole.last if whole else None),)


def _bound(law: Law, state: State, instrument: Instrument, day: date | None) -> Reason:
    """Return whether the instrument bound the state on the day on which a duty is read."""
    if day is None:
        missing = ("the day of the events",)
        return Reason("unknown", "no day is said", (instrument.id,), missing=missing)
    answer = bound(law, state, instrument, day)
    top = answer.reasons[0]
    return Reason(answer.verdict, top.says, top.cites, (), answer.missing, answer.status)


def _reach(case: Case, state: State, duty: StateDuty, events: tuple[Event, ...]) -> Reason:
    """Return whether the duty attaches: by place, by nationality, or by a request."""
    cites = duty.leading[:1] or (duty.at,)
    grounds = tuple(_grounds(case, state, duty.attaches, events))
    if grounds:
        says = f"it attaches to {state.name}: {'; '.join(dict.fromkeys(g for g, _ in grounds))}"
        facts = tuple(dict.fromkeys(f for _, held in grounds for f in held))
        return Reason("yes", says, cites, facts)
    placeless = [e for e in case.events if not e.place and counts(e.standing)]
    if placeless and "asked" not in duty.attaches:
        missing = tuple(f"the place of {e.id}" for e in placeless)
        says = f"whether anything of it happened in {state.name} is not said"
        return Reason("unknown", says, cites, facts_of(placeless), missing)
    says = f"nothing to which this duty attaches is said of {state.name}"
    return Reason("no", says, cites, (f"events in {state.code}: none",))


def _grounds(
    case: Case, state: State, attaches: tuple[Place, ...], events: tuple[Event, ...]
) -> Iterable[tuple[str, tuple[str, ...]]]:
    recruited = tuple(e for e in events if e.act == "recruitment")
    acts = tuple(e for e in events if e.act != "other")
    mine = [v for v in victims(case) if state.code in v.nationality]
    there = [v for v in victims(case) if v.resides == state.code]
    doers = [p.id for p in case.persons if state.code in p.nationality and p.role in _DOERS]
    asked = tuple(e.id for e in case.evidence if e.where == state.code)
    if "recruitment-on-territory" in attaches and recruited:
        yield "recruitment took place there", facts_of(recruited)
    if "act-on-territory" in attaches and acts:
        yield "acts were done there", facts_of(acts)
    if "in-the-state" in attaches and (events or there):
        yield "the person was there", (*facts_of(events), *(v.id for v in there))
    if "victim-national" in attaches and mine:
        yield "the victim is its national", tuple(v.id for v in mine)
    if "offender-national" in attaches and doers:
        yield "the suspect is its national", tuple(doers)
    if "asked" in attaches and (asked or case.requesting == state.code):
        yield "help is asked of it or by it", asked or ("requesting",)
    if "any" in attaches and (events or mine):
        said = facts_of(events) or tuple(v.id for v in mine)
        yield "it is touched by the case", said


_DOERS = frozenset(("suspect", "accused", "convicted"))


def _turns(law: Law, case: Case, state: State, word: str) -> Reason:
    """Return one fact on which breach turns, as the case file says it."""
    says = law.vocabulary.breach_facts[word].says
    for one in case.circumstances.authorities:
        if one.state == state.code and word in one.facts:
            return _stated(one, word, says)
    return Reason("unknown", says, (f"facts:{word}",), (), (f"{state.name}: {says}",))


def _stated(one: StateConduct, word: str, says: str) -> Reason:
    told = says.removeprefix("whether ")
    found = claim(one.facts[word], told, (f"facts:{word}",), word)
    since = (f"since {one.since}",) if one.since else ()
    return Reason(found.verdict, found.says, found.cites, (*found.facts, *since), found.missing)

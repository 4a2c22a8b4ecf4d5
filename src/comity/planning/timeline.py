"""The course of a case in lines: what happened, what was decided, and each clock with its rule.

A clock that starts with an event whose day is not known stands as so many days after that event;
nothing is computed from a day that the case does not hold.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from comity.facts.days import span
from comity.facts.model import Event
from comity.facts.read_off import proceedings_of_states
from comity.law.national import Rule
from comity.planning.asks import Ask
from comity.planning.clocks import answers
from comity.planning.limitation import NOT_COUNTED, Limitation, limitations
from comity.planning.matter import Matter, called, living, states_concerned
from comity.planning.moments import Kind, Line
from comity.planning.telling import told
from comity.reasoning.ages import is_child
from comity.reasoning.national import Where, parts, pin, rule
from comity.reasoning.rights import Owed, rights


def timeline(matter: Matter, asks: tuple[Ask, ...]) -> tuple[Line, ...]:
    """Return the lines of a case: those with a day in order of days, then the clocks without."""
    found = (*_events(matter), *_persons(matter), *_authorities(matter), *_plan(matter))
    found += (*_wanted(matter), *_limits(matter), *_majority(matter), *_reflection(matter))
    found += tuple(answers(matter, asks))
    return tuple(sorted(found, key=_when))


def _when(line: Line) -> tuple[bool, date]:
    return not line.day, span(line.day).first if line.day else date.max


def _events(matter: Matter) -> Iterator[Line]:
    for event in matter.case.events:
        kind: Kind = "decided" if event.standing == "found" else "happened"
        rule_ = event.source if event.standing == "found" else ""
        yield Line(
            kind,
            _said(matter, event),
            event.day,
            event.until,
            "" if event.day else "day not said",
            event.place,
            rule_,
            standing=event.standing,
        )


def _said(matter: Matter, event: Event) -> str:
    """Return an event in words, and without what could tell where a victim is kept safe."""
    acts = matter.law.vocabulary.acts
    plain = acts[event.act].says if event.act in acts else _KEPT
    return told(event.says) or plain


_KEPT = "an event whose words are kept out, since they may tell where a victim is protected"


def _persons(matter: Matter) -> Iterator[Line]:
    for one in matter.case.persons:
        if one.died:
            yield Line("happened", f"death of {called((one,))}", one.died)


def _authorities(matter: Matter) -> Iterator[Line]:
    """Yield what authorities are said to have known, and what other states decided."""
    circumstances = matter.case.circumstances
    for one in circumstances.authorities:
        if one.since:
            says = f"authorities of {matter.name(one.state)} knew or ought to have known from then"
            yield Line("happened", says, one.since, state=one.state, standing="alleged")
    for held in proceedings_of_states(matter.case):
        if held.stage not in ("none", "unknown"):
            stage = held.stage.replace("-", " ")
            says = f"{matter.name(held.state)}: {stage}{f' ({held.says})' if held.says else ''}"
            yield Line("decided", says, after="day not said", state=held.state)


def _plan(matter: Matter) -> Iterator[Line]:
    yield Line(
        "plan",
        "day of this plan: requests are measured by the law of this day",
        matter.on.isoformat(),
        state=matter.requesting.code,
    )


def _wanted(matter: Matter) -> Iterator[Line]:
    for one in matter.case.evidence:
        if one.deadline:
            measure = matter.law.vocabulary.measures[one.measure].says
            what = f"help is wanted of {matter.name(one.where)}: {one.says or measure}"
            yield Line("wanted", what, one.deadline.day, state=one.where, rule=one.deadline.why)


def _limits(matter: Matter) -> Iterator[Line]:
    for code in states_concerned(matter.case):
        for held in limitations(matter, code):
            yield _limit(matter, held)


def _limit(matter: Matter, held: Limitation) -> Line:
    """Return when prosecution would be barred: from the last act there, nothing else counted."""
    if held.years is None:
        what, after = held.says, "not entered"
    elif held.never:
        what, after = f"prosecution in {held.name} is not barred by time: {held.says}", "no end"
    else:
        over = held.passed(matter.on)
        verb = "would have been barred" if over else "would be barred"
        years = f"{held.years:g} years after the last act there"
        what = f"prosecution in {held.name} {verb}, {years}: {held.says}; {NOT_COUNTED}"
        after = "" if held.ends else years
    ends = held.ends.isoformat() if held.ends else ""
    return Line("limit", what, ends, "", after, held.state, held.rule, held.status)


def _majority(matter: Matter) -> Iterator[Line]:
    for child in (v for v in living(matter.case) if is_child(v) != "no"):
        what = f"18th birthday of {called((child,))}: not computed, no day of birth is held"
        yield Line("clock", what, after="18 years after birth", rule="crc:1")


def _reflection(matter: Matter) -> Iterator[Line]:
    """Yield the recovery and reflection period of each state concerned, by treaty and own law."""
    if living(matter.case):
        for code in states_concerned(matter.case):
            yield from _reflection_owed(matter, code)
            yield from dict.fromkeys(_reflection_own(matter, code))


def _reflection_owed(matter: Matter, code: str) -> Iterator[Line]:
    found = rights(matter.law, matter.law.states[code], matter.on)
    for answer in found.rights:
        if answer.right == "recovery_and_reflection":
            held = (o for o in answer.owed if o.verdict in ("yes", "conditional"))
            yield from (_owed(matter, code, o) for o in held)


def _owed(matter: Matter, code: str, held: Owed) -> Line:
    days = f"{held.days} days or more" if held.days else "a time that national law sets"
    what = f"recovery and reflection in {matter.name(code)}: {held.says}"
    return Line("clock", what, "", "", f"{days}, {_START}", code, held.provision, held.status)


def _reflection_own(matter: Matter, code: str) -> Iterator[Line]:
    for where in parts(matter.law.states[code], matter.on):
        held = rule(where, "reflection_period", matter.on)
        if held is not None and held.number is not None:
            name = where.name if held.jurisdiction else matter.name(code)
            what = f"recovery and reflection in {name}, by its own law: {held.says}"
            after = f"{held.number:g} days, {_START}"
            yield Line("clock", what, "", "", after, code, _pin(where, held), held.status)


_START = "from reasonable grounds on"


def _pin(where: Where, held: Rule) -> str:
    law = f"law of {where.state.code}"
    return pin(where, held.statute, held.section) if held.statute else law

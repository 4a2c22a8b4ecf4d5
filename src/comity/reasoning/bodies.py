"""Which bodies can be asked for what, by whom, for which state, and how far.

Who monitors, enforces and funds each instrument stands in law/bodies/; whether a body acts for a
state is asked of the party lists and memberships on the day (CETS197 36, UNTOC 32, ROME 13-15).
"""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from comity.law.bodies import Body, Reach, Service
from comity.law.model import Law, State
from comity.reasoning.answer import Reason, Verdict, any_of, worst
from comity.reasoning.binding import bound


class Asked(Struct, frozen=True):
    """One thing a body can be asked for, and whether it acts so for the state on the day."""

    service: str
    verdict: Verdict
    entry: Service
    reason: Reason


class BodyAnswer(Struct, frozen=True):
    """One body: what it can be asked for a state on a day, and its limits."""

    id: str
    name: str
    verdict: Verdict
    mandate: str
    asked: tuple[Asked, ...]
    limits: tuple[str, ...]
    body: Body


class Bodies(Struct, frozen=True):
    """The bodies that answer a question, those that act for the state first."""

    question: str
    state: str
    on: date
    verdict: Verdict
    bodies: tuple[BodyAnswer, ...]
    missing: tuple[str, ...] = ()


_ORDER: tuple[Verdict, ...] = ("yes", "conditional", "unknown", "no")


def bodies(
    law: Law,
    state: State | None,
    day: date,
    instrument: str = "",
    service: str = "",
    by: str = "",
) -> Bodies:
    """Return the bodies for a state on a day, of an instrument, for a service, open to an asker."""
    found = (
        _body(law, body, state, day, service, by)
        for body in law.bodies.values()
        if not instrument or instrument in _instruments(body)
    )
    kept = sorted((b for b in found if b.asked), key=lambda b: (_ORDER.index(b.verdict), b.id))
    name = state.name if state else "any state"
    return Bodies(
        f"Which bodies can be asked about {name} on {day}?",
        state.code if state else "",
        day,
        any_of(b.verdict for b in kept) if kept else "unknown",
        tuple(kept),
        () if kept else ("a body held here that gives this to whoever asks",),
    )


def _instruments(body: Body) -> set[str]:
    return {r.instrument for r in body.roles} | {body.reach.instrument}


def _body(
    law: Law, body: Body, state: State | None, day: date, service: str, by: str
) -> BodyAnswer:
    gone = _exists(body, day)
    whole = gone or _reaches(law, body, body.reach, state, day)
    asked = tuple(
        _asked(one, gone or _own(law, body, one, whole, state, day))
        for one in body.services
        if service in ("", one.service) and (not by or by in one.by or "anyone" in one.by)
    )
    verdict = any_of(a.verdict for a in asked) if asked else whole.verdict
    return BodyAnswer(body.id, body.name, verdict, body.mandate, asked, body.limits, body)


def _own(
    law: Law, body: Body, one: Service, whole: Reason, state: State | None, day: date
) -> Reason:
    """Return for whom a service is there: its own reach, if it has one that is known."""
    if one.reach is None or (one.reach.kind == "unknown" and whole.verdict == "no"):
        return whole
    return _reaches(law, body, one.reach, state, day)


def _asked(one: Service, held: Reason) -> Asked:
    if held.verdict in ("yes", "conditional") and one.needs:
        needs, status = (*held.missing, one.needs), worst((held.status, one.status))
        says = f"{held.says}; it needs this: {one.needs}"
        held = Reason("conditional", says, held.cites, held.facts, needs, status, (held,))
    return Asked(one.service, held.verdict, one, held)


def _exists(body: Body, day: date) -> Reason | None:
    if (body.since and day < body.since) or (body.until and day > body.until):
        return Reason("no", f"{body.name} did not exist on {day}", (f"body:{body.id}",))
    return None


def _reaches(law: Law, body: Body, reach: Reach, state: State | None, day: date) -> Reason:
    """Return whether a body acts for a state: on a condition where it must accept more."""
    held = _acts(law, body, reach, state, day)
    if state is None or not reach.accepts or held.verdict not in ("yes", "conditional"):
        return held
    says = f"{held.says}; it acts so if {state.name} {reach.accepts}, which is not held"
    missing = (*held.missing, f"whether {state.name} {reach.accepts}")
    return Reason("conditional", says, held.cites, held.facts, missing, held.status, (held,))


def _acts(law: Law, body: Body, reach: Reach, state: State | None, day: date) -> Reason:
    """Return whether a body acts for a state on a day: by treaty, by membership or for all."""
    cites = (f"body:{body.id}",)
    if state is None or reach.kind == "all":
        return Reason("yes", reach.says or f"{body.name} acts for every state", cites)
    if reach.kind == "parties" and reach.instrument in law.instruments:
        answer = bound(law, state, law.instruments[reach.instrument], day)
        return Reason(
            answer.verdict, answer.reasons[0].says, cites, (), answer.missing, answer.status
        )
    if reach.kind == "members":
        return _member(law, reach, state, day, cites)
    if reach.kind == "listed":
        listed = state.code in reach.states
        says = f"{state.name} is {'' if listed else 'not '}listed"
        return Reason("yes" if listed else "no", says, cites)
    missing = (reach.says or f"whether {body.name} acts for {state.name}",)
    return Reason("unknown", f"for whom {body.name} acts is not entered", cites, missing=missing)


def _member(law: Law, reach: Reach, state: State, day: date, cites: tuple[str, ...]) -> Reason:
    rows, name = law.organisations.get(reach.organisation, ()), reach.organisation.upper()
    for one in rows:
        if one.state == state.code and one.since <= day <= (one.until or day):
            return Reason("yes", f"{state.name} is a member of {name}", cites, status=one.status)
    status = worst(one.status for one in rows)
    return Reason("no", f"{state.name} was no member of {name}", cites, status=status)

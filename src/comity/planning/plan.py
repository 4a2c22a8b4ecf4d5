"""The cooperation plan of a case as of one day: decision support that a person signs."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from comity.base.errors import BadInput
from comity.facts.days import span
from comity.facts.identities import NOBODY, Identities
from comity.facts.model import Case, Evidence
from comity.facts.read_off import conduct as conduct_days
from comity.facts.read_off import home_evidence, states_touched
from comity.law.bases import Status
from comity.law.model import Law, State
from comity.law.names import find_state
from comity.planning.asking import Question, questions
from comity.planning.asks import Ask, Request, asks_of, requests_of
from comity.planning.cautions import Caution, barred, cautions
from comity.planning.conduct import Conduct, conduct_of
from comity.planning.entitled import Entitled, entitled
from comity.planning.fitting import Misfit, check_existed, misfits
from comity.planning.helping import Helper, helpers
from comity.planning.matter import Matter
from comity.planning.moments import Line
from comity.planning.openings import OpenTreaty, open_treaties
from comity.planning.order import Turn, order
from comity.planning.parallel import Parallel, parallel
from comity.planning.route import Route, route
from comity.planning.safety import SafetyStep, safety
from comity.planning.timeline import timeline
from comity.planning.withholding import Withheld
from comity.reasoning.answer import worst
from comity.reasoning.binding import Bond, bonds
from comity.reasoning.candidates import Candidate
from comity.reasoning.qualification import Qualification, qualify

__all__ = ["SENTENCE", "Ask", "Plan", "Request", "StateView", "day_of_plan", "plan_of"]

SENTENCE = (
    "Decision support for the person who signs. Nothing here is a finding of guilt, and nobody is "
    "held here not to be a victim."
)


class StateView(Struct, frozen=True):
    """One state of the case: what binds it on the days of the facts and on the day of the plan."""

    code: str
    name: str
    part: str
    then: tuple[Bond, ...]
    now: tuple[Bond, ...]


class Plan(Struct, frozen=True):
    """What a case asks for, of whom, on which basis, and what stands open."""

    case: Case
    on: date
    facts_from: date | None
    facts_until: date | None
    requesting: str
    requesting_name: str
    sentence: str
    law_digest: str
    states: tuple[StateView, ...]
    qualification: Qualification
    requests: tuple[Request, ...]
    withheld: tuple[Withheld, ...]
    misfits: tuple[Misfit, ...]
    home: tuple[Evidence, ...]
    cautions: tuple[Caution, ...]
    open_questions: tuple[str, ...]
    open_treaties: tuple[OpenTreaty, ...]
    status: Status
    safety: tuple[SafetyStep, ...]
    order: tuple[Turn, ...]
    conduct: Conduct
    timeline: tuple[Line, ...]
    route: Route
    entitled: tuple[Entitled, ...]
    helpers: tuple[Helper, ...]
    parallel: Parallel
    questions: tuple[Question, ...]


def plan_of(law: Law, case: Case, on: date, identities: Identities = NOBODY) -> Plan:
    """Return the plan of a case as of a day; raise when the case names no requesting state.

    Of the identities it takes only whether what a basis demands is held; none of them is kept.
    """
    requesting = _requesting(law, case)
    _exist(law, case, requesting, on)
    matter = Matter(law, case, on, requesting)
    asks, withheld = asks_of(matter, identities)
    qualification, conduct = qualify(law, case), conduct_days(case)
    held = conduct_of(matter, qualification, asks)
    treaties = open_treaties(law, (a.answer for a in asks))
    return Plan(
        case=case,
        on=on,
        facts_from=conduct.first if conduct else None,
        facts_until=conduct.last if conduct else None,
        requesting=requesting.code,
        requesting_name=requesting.name,
        sentence=SENTENCE,
        law_digest=law.digest,
        states=_views(law, case, conduct.first if conduct else on, on),
        qualification=qualification,
        requests=requests_of(law, asks),
        withheld=withheld,
        misfits=misfits(case, on),
        home=home_evidence(case),
        cautions=(
            *cautions(matter, _advised(asks), _abroad(asks, withheld)),
            *barred(matter, asks),
        ),
        open_questions=_open(qualification, asks),
        open_treaties=treaties,
        status=worst(a.advised.known for a in asks),
        safety=safety(matter),
        order=order(matter, asks),
        conduct=held,
        timeline=timeline(matter, asks),
        route=route(matter),
        entitled=entitled(matter),
        helpers=helpers(matter, asks),
        parallel=parallel(matter),
        questions=questions(matter, asks, qualification, held, treaties),
    )


def _abroad(asks: tuple[Ask, ...], withheld: tuple[Withheld, ...]) -> tuple[Evidence, ...]:
    return (*(a.evidence for a in asks), *(w.evidence for w in withheld))


def _advised(asks: tuple[Ask, ...]) -> dict[str, tuple[Candidate, ...]]:
    out: dict[str, tuple[Candidate, ...]] = {}
    for ask in asks:
        out[ask.requested] = (*out.get(ask.requested, ()), ask.advised)
    return out


def _exist(law: Law, case: Case, requesting: State, on: date) -> None:
    check_existed(requesting, on, "requesting")
    for code in {e.where for e in case.evidence} - {requesting.code}:
        check_existed(law.states[code], on, "requested")


def day_of_plan(case: Case, otherwise: date) -> date:
    """Return the day of the request that the case names, or the given one."""
    return span(case.on).last if case.on else otherwise


def _requesting(law: Law, case: Case) -> State:
    if not case.requesting:
        raise BadInput(
            f"The case '{case.case}' names no requesting state",
            why="a plan says what one state may ask of the others",
            do="Add the key `requesting`",
        )
    return find_state(law, case.requesting)


def _views(law: Law, case: Case, then: date, now: date) -> tuple[StateView, ...]:
    return tuple(
        StateView(
            code=code,
            name=law.states[code].name,
            part=_part(case, code),
            then=_binding(law, law.states[code], then),
            now=_binding(law, law.states[code], now),
        )
        for code in states_touched(case)
    )


def _part(case: Case, code: str) -> str:
    parts = [("asks", code == case.requesting), ("acts", any(e.place == code for e in case.events))]
    parts.append(("evidence", any(e.where == code for e in case.evidence)))
    return ", ".join(word for word, holds in parts if holds)


def _binding(law: Law, state: State, day: date) -> tuple[Bond, ...]:
    return tuple(b for b in bonds(law, (state,), day) if b.verdict in ("yes", "conditional"))


def _open(qualification: Qualification, asks: tuple[Ask, ...]) -> tuple[str, ...]:
    found = [*qualification.missing]
    for ask in asks:
        found += ask.advised.missing
    return tuple(dict.fromkeys(found))

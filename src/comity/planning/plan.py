"""The cooperation plan of a case as of one day: decision support that a person signs."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from comity.base.errors import BadInput
from comity.facts.days import span
from comity.facts.model import Case, Evidence
from comity.facts.read_off import conduct, evidence_by_state, states_touched
from comity.law.bases import Limit, Status
from comity.law.model import Law, State
from comity.law.names import find_state
from comity.planning.cautions import Caution, cautions
from comity.planning.demands import Demand, demands
from comity.reasoning.answer import worst
from comity.reasoning.binding import Bond, bonds
from comity.reasoning.candidates import BasisAnswer, Candidate
from comity.reasoning.legal_basis import legal_basis
from comity.reasoning.qualification import Qualification, qualify

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


class Ask(Struct, frozen=True):
    """One piece of evidence to be asked for: the bases, the one advised, what it still demands."""

    evidence: Evidence
    requested: str
    requested_name: str
    measure: str
    answer: BasisAnswer
    advised: Candidate
    demands: tuple[Demand, ...]

    @property
    def lacking(self) -> tuple[Demand, ...]:
        """What the advised basis demands and the case does not yet give."""
        return tuple(d for d in self.demands if not d.given)


class Request(Struct, frozen=True):
    """All that is asked of one state on one basis: one draft request."""

    requested: str
    requested_name: str
    asks: tuple[Ask, ...]


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
    home: tuple[Evidence, ...]
    cautions: tuple[Caution, ...]
    open_questions: tuple[str, ...]
    status: Status


def plan_of(law: Law, case: Case, on: date) -> Plan:
    """Return the plan of a case as of a day; raise when the case names no requesting state."""
    requesting = _requesting(law, case)
    asks = _asks(law, case, requesting, on)
    qualification = qualify(law, case)
    days = conduct(case)
    views = _views(law, case, days.first if days else on, on)
    return Plan(
        case=case,
        on=on,
        facts_from=days.first if days else None,
        facts_until=days.last if days else None,
        requesting=requesting.code,
        requesting_name=requesting.name,
        sentence=SENTENCE,
        law_digest=law.digest,
        states=views,
        qualification=qualification,
        requests=_requests(asks),
        home=tuple(e for e in case.evidence if e.where == requesting.code),
        cautions=cautions(law, case, on, requesting, _limits(asks), bool(asks)),
        open_questions=_open(qualification, asks),
        status=worst(a.advised.known for a in asks),
    )


def _limits(asks: tuple[Ask, ...]) -> tuple[Limit, ...]:
    return tuple(
        Limit(limit.limit, f"{ask.advised.id}:{limit.provision}")
        for ask in asks
        for limit in ask.advised.limits
    )


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


def _asks(law: Law, case: Case, requesting: State, on: date) -> tuple[Ask, ...]:
    out = []
    for code, wanted in evidence_by_state(case):
        if code == requesting.code:
            continue
        for evidence in wanted:
            answer = legal_basis(law, requesting, law.states[code], evidence.measure, on, case)
            advised = answer.candidates[0]
            out.append(
                Ask(
                    evidence=evidence,
                    requested=code,
                    requested_name=law.states[code].name,
                    measure=law.vocabulary.measures[evidence.measure].says,
                    answer=answer,
                    advised=advised,
                    demands=demands(law, case, evidence, advised),
                )
            )
    return tuple(out)


def _requests(asks: tuple[Ask, ...]) -> tuple[Request, ...]:
    by_state: dict[str, list[Ask]] = {}
    for ask in asks:
        by_state.setdefault(ask.requested, []).append(ask)
    return tuple(
        Request(code, found[0].requested_name, tuple(found)) for code, found in by_state.items()
    )


def _open(qualification: Qualification, asks: tuple[Ask, ...]) -> tuple[str, ...]:
    found = [*qualification.missing]
    for ask in asks:
        found += ask.advised.missing
    return tuple(dict.fromkeys(found))

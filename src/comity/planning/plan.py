"""The cooperation plan of a case as of one day: decision support that a person signs."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from comity.base.errors import BadInput
from comity.facts.days import span
from comity.facts.identities import NOBODY, Identities
from comity.facts.model import Case, Evidence, Release
from comity.facts.read_off import conduct, evidence_by_state, home_evidence, states_touched
from comity.law.bases import Status
from comity.law.model import Law, State
from comity.law.names import find_state
from comity.planning.cautions import Caution, cautions
from comity.planning.demands import Demand, demands
from comity.planning.families import family, file_name, form_title, kind, title
from comity.planning.fitting import Misfit, check_existed, misfits
from comity.planning.gives import Wanted
from comity.planning.openings import OpenTreaty, open_treaties
from comity.planning.withholding import Ground, Withheld, grounds
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
    grounds: tuple[Ground, ...] = ()

    @property
    def lacking(self) -> tuple[Demand, ...]:
        """What the advised basis demands in every case and this case does not yet give."""
        return tuple(d for d in self.demands if d.must and not d.given)

    @property
    def provisos(self) -> tuple[Demand, ...]:
        """What it demands only where a proviso holds, and the case does not give: not lacking."""
        return tuple(d for d in self.demands if d.where and not d.given)

    @property
    def released(self) -> Release | None:
        """Who released the ask where it would be withheld."""
        return self.evidence.released if self.grounds else None


class Request(Struct, frozen=True):
    """One draft: all of one family asked of one state, or the particulars for one form."""

    requested: str
    requested_name: str
    title: str
    file: str
    form: str
    kind: str
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
    withheld: tuple[Withheld, ...]
    misfits: tuple[Misfit, ...]
    home: tuple[Evidence, ...]
    cautions: tuple[Caution, ...]
    open_questions: tuple[str, ...]
    open_treaties: tuple[OpenTreaty, ...]
    status: Status


def plan_of(law: Law, case: Case, on: date, identities: Identities = NOBODY) -> Plan:
    """Return the plan of a case as of a day; raise when the case names no requesting state.

    Of the identities it takes only whether what a basis demands is held; none of them is kept.
    """
    requesting = _requesting(law, case)
    _exist(law, case, requesting, on)
    asks, withheld = _asks(law, case, requesting, on, identities)
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
        requests=_requests(law, asks),
        withheld=withheld,
        misfits=misfits(case, on),
        home=home_evidence(case),
        cautions=cautions(law, case, on, requesting, _advised(asks), bool(asks or withheld)),
        open_questions=_open(qualification, asks),
        open_treaties=open_treaties(law, (a.answer for a in asks)),
        status=worst(a.advised.known for a in asks),
    )


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


def _asks(
    law: Law, case: Case, requesting: State, on: date, identities: Identities
) -> tuple[tuple[Ask, ...], tuple[Withheld, ...]]:
    asks, withheld = [], []
    for code, wanted in evidence_by_state(case):
        for evidence in wanted if code != requesting.code else ():
            why = grounds(law, case, evidence, code)
            if why and not evidence.released:
                name = law.states[code].name
                says = law.vocabulary.measures[evidence.measure].says
                withheld.append(Withheld(evidence, code, name, says, why))
            else:
                asks.append(
                    _ask(Wanted(law, case, evidence, code, identities), requesting, on, why)
                )
    return tuple(asks), tuple(withheld)


def _ask(wanted: Wanted, requesting: State, on: date, why: tuple[Ground, ...]) -> Ask:
    law, case, evidence, code, _ = wanted
    answer = legal_basis(law, requesting, law.states[code], evidence.measure, on, case)
    advised = answer.candidates[0]
    return Ask(
        evidence=evidence,
        requested=code,
        requested_name=law.states[code].name,
        measure=law.vocabulary.measures[evidence.measure].says,
        answer=answer,
        advised=advised,
        demands=demands(wanted, advised),
        grounds=why,
    )


def _requests(law: Law, asks: tuple[Ask, ...]) -> tuple[Request, ...]:
    drafts: dict[str, list[Ask]] = {}
    for ask in asks:
        form = _form(ask)
        name = file_name(ask.requested, family(law, ask.evidence.measure), form)
        drafts.setdefault(name, []).append(ask)
    return tuple(_request(law, name, tuple(found)) for name, found in drafts.items())


def _form(ask: Ask) -> str:
    return ask.advised.id if ask.advised.rank == "mutual-recognition" else ""


def _request(law: Law, name: str, asks: tuple[Ask, ...]) -> Request:
    first, form = asks[0], _form(asks[0])
    measures = [a.evidence.measure for a in asks]
    called = form_title(form, first.advised.name) if form else title(law, measures)
    made = kind(law, first.evidence.measure, form)
    return Request(first.requested, first.requested_name, called, name, form, made, asks)


def _open(qualification: Qualification, asks: tuple[Ask, ...]) -> tuple[str, ...]:
    found = [*qualification.missing]
    for ask in asks:
        found += ask.advised.missing
    return tuple(dict.fromkeys(found))

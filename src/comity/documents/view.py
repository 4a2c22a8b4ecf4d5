"""What the page of a plan shows beyond the plan itself: rows drawn together from its parts."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from comity.documents.words import Words, count_words, list_words, upper_first
from comity.law.bases import Status
from comity.law.model import Instrument, Law
from comity.planning.cautions import Caution
from comity.planning.complete import lacks_of
from comity.planning.fitting import Misfit
from comity.planning.openings import OpenTreaty
from comity.planning.plan import Ask, Plan, Request, StateView
from comity.planning.withholding import Withheld
from comity.reasoning.answer import Reason, Verdict, worst
from comity.reasoning.binding import bonds
from comity.reasoning.candidates import Candidate
from comity.reasoning.qualification import COMMON, InstrumentResult, Qualification, VictimResult

ELEMENTS = ("person", "act", "age", "means", "purpose", "consent", "intent")
_ORDER: tuple[Verdict, ...] = ("yes", "conditional", "unknown", "no")


class BondCell(Struct, frozen=True):
    """One state under one instrument: whether it is bound on each of the two days, since when."""

    state: str
    then: Verdict
    now: Verdict
    since: date | None
    status: Status


class BondRow(Struct, frozen=True):
    """One instrument across the states of the case."""

    id: str
    name: str
    cells: tuple[BondCell, ...]
    status: Status


class BondGroup(Struct, frozen=True):
    """Instruments of one sort: those that define the conduct, carry cooperation, or the rest."""

    title: str
    rows: tuple[BondRow, ...]


class BasesOf(Struct, frozen=True):
    """The bases of one ask sorted for the reader; `same_as` names an earlier ask with the same."""

    others: tuple[Candidate, ...]
    not_applying: tuple[Candidate, ...]
    same_as: Ask | None


def bond_groups(law: Law, plan: Plan) -> tuple[BondGroup, ...]:
    """Return the instruments that bind one of the states on either day, by sort and name."""
    groups: dict[str, list[BondRow]] = {
        "Texts that define trafficking": [],
        "Texts on which states cooperate": [],
        "Other texts": [],
    }
    define, cooperate, rest = groups.values()
    for record in sorted(_bound(law, plan), key=lambda r: r.name.casefold()):
        row = _row(law, record, plan)
        (define if record.definition else cooperate if record.bases else rest).append(row)
    return tuple(BondGroup(title, tuple(found)) for title, found in groups.items() if found)


def _bound(law: Law, plan: Plan) -> tuple[Instrument, ...]:
    ids = {b.id for s in plan.states for b in (*s.then, *s.now)}
    return tuple(law.instruments[key] for key in sorted(ids))


def _row(law: Law, record: Instrument, plan: Plan) -> BondRow:
    cells = tuple(_cell(law, record, plan, state) for state in plan.states)
    return BondRow(record.id, record.name, cells, worst(c.status for c in cells))


def _cell(law: Law, record: Instrument, plan: Plan, state: StateView) -> BondCell:
    """A day on which the plan holds no bond is asked again: no and not settled must not blur."""
    days = ((state.then, plan.facts_from or plan.on), (state.now, plan.on))
    then, now = (
        next((b for b in held if b.id == record.id), None)
        or bonds(law, (law.states[state.code],), day, record)[0]
        for held, day in days
    )
    shown = now if now.since or not then.since else then
    return BondCell(state.name, then.verdict, now.verdict, shown.since, shown.status)


def instruments_of(victim: VictimResult) -> tuple[InstrumentResult, ...]:
    """Return the definitions tested: law there and then first, then the common one."""
    return tuple(
        sorted(
            victim.instruments,
            key=lambda i: (
                i.in_force != "yes",
                i.instrument != COMMON,
                _ORDER.index(i.in_force),
                _ORDER.index(i.verdict),
                i.name,
            ),
        )
    )


def whole(found: Qualification) -> tuple[Reason, ...]:
    """Return what is answered about the case as a whole and not about one victim."""
    return (found.transnational, found.organised_group, *found.aggravating, *found.roles)


def elements_of(result: InstrumentResult) -> tuple[tuple[str, Reason], ...]:
    """Return the elements of a definition with their names."""
    return tuple((name, getattr(result.elements, name)) for name in ELEMENTS)


def bases_of(request: Request, ask: Ask) -> BasesOf:
    """Return the other bases of an ask; an earlier ask with equal bases is named instead."""
    earlier = request.asks[: request.asks.index(ask)]
    mine = tuple(_stands(c) for c in ask.answer.candidates)
    same = next((e for e in earlier if mine == tuple(map(_stands, e.answer.candidates))), None)
    rest = ask.answer.candidates[1:]
    return BasesOf(
        others=tuple(c for c in rest if c.verdict != "no"),
        not_applying=tuple(c for c in rest if c.verdict == "no"),
        same_as=same,
    )


def _stands(one: Candidate) -> tuple[object, ...]:
    """Return how a basis stands; what a request on it must hold hangs on the measure and is out."""
    return one.id, one.provision, one.verdict, one.role, one.missing, one.reasons


def sets_the_same(one: Candidate, other: Candidate) -> bool:
    """Return whether two asks rest on the same basis with the same channel, limits and reasons."""
    return _sets(one) == _sets(other) and _stands(one) == _stands(other)


def _sets(one: Candidate) -> tuple[object, ...]:
    told = (one.channel, one.language, one.conditions, one.dual_criminality)
    return *told, one.limits, one.clock, one.since


def bases_advised(request: Request) -> tuple[tuple[Candidate, tuple[Ask, ...]], ...]:
    """Return the asks of a request by the basis advised for them, in the order first met."""
    groups: dict[str, list[Ask]] = {}
    for ask in request.asks:
        groups.setdefault(f"{ask.advised.id} {ask.advised.provision}", []).append(ask)
    return tuple((asks[0].advised, tuple(asks)) for asks in groups.values())


def requests_to(plan: Plan, requested: str) -> tuple[Request, ...]:
    """Return the drafts to one state."""
    return tuple(r for r in plan.requests if r.requested == requested)


def lacking_of(requests: tuple[Request, ...]) -> tuple[tuple[str, str], ...]:
    """Return all that bases and measures ask for and the case lacks: (words, provision), once."""
    found = ((n.says, n.provision) for r in requests for n in lacks_of(r))
    return tuple(dict.fromkeys(found))


def towards(plan: Plan, requested: str) -> tuple[Caution, ...]:
    """Return the warnings that speak of one state itself."""
    return tuple(c for c in plan.cautions if c.towards == requested)


def withheld_towards(plan: Plan, requested: str) -> tuple[Withheld, ...]:
    """Return the asks that are withheld towards one state."""
    return tuple(w for w in plan.withheld if w.requested == requested)


def misfits_towards(plan: Plan, requested: str) -> tuple[Misfit, ...]:
    """Return what does not fit together as far as it touches one state or the whole case."""
    return tuple(m for m in plan.misfits if m.towards in ("", requested))


def open_towards(plan: Plan, requested: str) -> tuple[OpenTreaty, ...]:
    """Return the treaties towards one state on which nothing is settled."""
    return tuple(o for o in plan.open_treaties if o.towards == requested)


def states_asked(plan: Plan) -> tuple[str, ...]:
    """Return the states asked or not to be asked yet, each once, in the plan's order."""
    found = (*(r.requested for r in plan.requests), *(w.requested for w in plan.withheld))
    return tuple(dict.fromkeys(found))


def headline(words: Words, plan: Plan) -> tuple[str, ...]:
    """Return the plan in a few sentences: what is withheld first, then what may be asked."""
    kept = len(plan.withheld)
    verb = "is" if kept == 1 else "are"
    first = [f"{count_words(kept, 'ask')} {verb} withheld and in no draft."] if kept else []
    drafts = [short(words, plan, r) for r in plan.requests]
    none = [] if first or drafts else ["The case asks for no evidence in another state."]
    return (*first, *drafts, *none)


def short(words: Words, plan: Plan, request: Request) -> str:
    """Return one draft in a sentence or two: what, of whom, on what, how much is lacking."""
    bases = list_words(words.sentence(b.name) for b, _ in bases_advised(request))
    asked = count_words(len(request.asks), "piece of evidence", "pieces of evidence")
    lacks = lacking_of((request,))
    end = "Nothing that the basis demands in every case is lacking."
    if lacks:
        verb = "is" if len(lacks) == 1 else "are"
        end = f"{count_words(len(lacks), 'item')} that the basis demands {verb} still lacking."
    if not all(a.advised.contents for a in request.asks):
        end = "The list of contents of this basis is not held here."
    who, whom = upper_first(words.the(plan.requesting)), words.the(request.requested)
    return f"{who} may ask {whom} for {asked} ({request.title}). Advised basis: {bases}. {end}"

"""Which legal basis stands between two states for a measure on a day, best first.

The ordered procedure: normalise the states; test who is bound on the day of the request; weigh
subject scope and other named conditions; count declarations between the two; drop what is
replaced, set UNTOC back where a treaty covers the measure (UNTOC 18(6)-(7)); rank; and when
nothing is left, say what remains. Rank is advice: where the parties may choose, all are shown.
"""

from __future__ import annotations

from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from comity.base.errors import BadInput
from comity.facts.model import Case
from comity.law.bases import Basis, holding
from comity.law.model import Instrument, Law, State
from comity.law.once import once_per_law
from comity.reasoning.answer import WORDS, Reason, Verdict, all_of, any_of, worst
from comity.reasoning.binding import apart, explain
from comity.reasoning.candidates import NARROW, BasisAnswer, Candidate, advice, domestic
from comity.reasoning.conditions import Asking, covered, weigh
from comity.reasoning.deciding import Decision, Standpoint, decide
from comity.reasoning.offers import (
    Offer,
    OffersOf,
    TreatyOffer,
    in_national_law,
    one_state,
    pair_treaties,
    replacements,
    treaty_offers,
    treaty_replacements,
)
from comity.reasoning.standing import Standing, standing

_offers_of = once_per_law(OffersOf)


def offers(law: Law, measure: str, day: date) -> tuple[Offer, ...]:
    """Return what all instruments offer for a measure on a day."""
    return _offers_of(law).of(measure, day)


def legal_basis(
    law: Law,
    requesting: State,
    requested: State,
    measure: str,
    day: date,
    case: Case | None = None,
) -> BasisAnswer:
    """Return the candidates for a measure that one state asks of another, in order of advice.

    Raises BadInput when a side is not a state or territory, or both are the same.
    """
    _two_sides(requesting, requested)
    asking = Asking(law, requesting, requested, day, case)
    if one_state(requesting, requested):
        return _within_one_state(asking, measure)
    asked = _Asked(asking, measure)
    made = decide(tuple(p for p, _ in asked.points))
    pairs = zip(made, asked.points, strict=True)
    candidates = [asked.candidate(decision, detail) for decision, (_, detail) in pairs]
    verdict = any_of(c.verdict for c in candidates)
    ordered = tuple(sorted((*candidates, domestic(requested, measure, day)), key=advice))
    says = law.vocabulary.measures[measure].says
    return BasisAnswer(
        question=f"On which basis may {requesting.name} ask {requested.name} for {says} on {day}?",
        requesting=requesting.code,
        requested=requested.code,
        measure=measure,
        on=day,
        verdict=verdict,
        candidates=ordered,
        notes=asked.notes(verdict),
    )


def _within_one_state(asking: Asking, measure: str) -> BasisAnswer:
    """Return that between the parts of one state its internal law decides, not a treaty."""
    here, there = asking.requesting, asking.requested
    says = asking.law.vocabulary.measures[measure].says
    return BasisAnswer(
        question=f"On which basis may {here.name} ask {there.name} for {says} on {asking.day}?",
        requesting=here.code,
        requested=there.code,
        measure=measure,
        on=asking.day,
        verdict="no",
        candidates=(domestic(there, measure, asking.day),),
        notes=(f"{here.name} and {there.name} belong to one state: its internal law decides",),
    )


def _two_sides(requesting: State, requested: State) -> None:
    for side in (requesting, requested):
        if side.kind == "organisation":
            raise BadInput(
                f"{side.name} neither asks nor is asked: it is an organisation",
                do="Name a state or territory",
            )
        if side.kind == "former":
            raise BadInput(
                f"{side.name} can no longer ask or be asked: it ended on {side.until}",
                why="what bound it then is read through the states that continue or succeed it",
                do="Name one of those, or ask `comity law binds` about the former state",
            )
    if requesting.code == requested.code:
        raise BadInput(
            f"{requesting.name} stands on both sides",
            do="Name the state that asks and another one that is asked",
        )


class _Detail(Struct, frozen=True):
    """What is needed to put one decision into words."""

    offer: Offer | TreatyOffer
    conditions: tuple[Reason, ...]
    stands: tuple[Standing, ...] = ()


class _Asked:
    """One question on its way to an answer: the standpoints of all bases with their details."""

    def __init__(self, asking: Asking, measure: str) -> None:
        self.asking, self.measure = asking, measure
        law, day = asking.law, asking.day
        self.offers = offers(law, measure, day)
        self.treaties = treaty_offers(law, asking.requesting, asking.requested, measure, day)
        self.replaced = replacements(law, measure, self.offers)
        for key, found in treaty_replacements(law, measure, self.treaties).items():
            self.replaced[key] = (*self.replaced.get(key, ()), *found)
        self.points: list[tuple[Standpoint, _Detail]] = [
            *(self._instrument(offer) for offer in self.offers),
            *(self._treaty(offer) for offer in self.treaties),
        ]

    def _replacing(self, key: str) -> tuple[str, ...]:
        return tuple(sorted({by for by, _ in self.replaced.get(key, ())}))

    def _weighed(self, key: str, basis: Basis) -> tuple[Reason, ...]:
        return tuple(weigh(self.asking, key, c) for c in basis.conditions)

    def _instrument(self, offer: Offer) -> tuple[Standpoint, _Detail]:
        asking, instrument = self.asking, offer.instrument
        sides = (asking.requesting, asking.requested)
        stands = tuple(standing(asking.law, s, instrument, asking.day) for s in sides)
        between = tuple(r.verdict for r in apart(asking.law, *sides, instrument, asking.day))
        reasons = self._weighed(instrument.id, offer.basis)
        replacing = self._replacing(instrument.id)
        made = in_national_law(instrument, asking.day)
        firm = all_of((*(s.firm for s in stands), made, *between))
        reasons = (*reasons, *_national_law(instrument, asking.day, sides))
        met = all_of(r.verdict for r in reasons)
        bound = all_of((*(s.verdict for s in stands), *between))
        point = Standpoint(instrument.id, offer.basis, bound, met, replacing, replacing=firm)
        return point, _Detail(offer, reasons, stands)

    def _treaty(self, offer: TreatyOffer) -> tuple[Standpoint, _Detail]:
        reasons = self._weighed(offer.treaty.id, offer.basis)
        met = all_of(r.verdict for r in reasons)
        general = self._replacing("bilateral") if offer.treaty.general == "true" else ()
        survives = tuple(s.instrument for s in offer.treaty.survives)
        point = Standpoint(
            offer.treaty.id, offer.basis, offer.verdict, met, general, survives, offer.verdict
        )
        return point, _Detail(offer, reasons)

    def candidate(self, decision: Decision, detail: _Detail) -> Candidate:
        """Return one decision in words."""
        basis = detail.offer.basis
        reasons = (*self._bound(detail), *detail.conditions, *self._relation(decision, detail))
        walked = [r for top in reasons for r in top.walk()]
        record = detail.offer.instrument if isinstance(detail.offer, Offer) else detail.offer.treaty
        whole = self.asking.law.vocabulary.measures[self.measure].part_of
        return Candidate(
            id=decision.id,
            name=record.name,
            verdict=decision.verdict,
            status=WORDS["applies"][decision.verdict],
            role=decision.role,
            rank=basis.rank,
            provision=f"{decision.id}:{basis.provision}" if basis.provision else decision.id,
            known=worst([basis.status, *(r.status for r in walked)]),
            since=self._since(detail),
            of_union=isinstance(record, Instrument) and record.kind == "union",
            narrow=any(c.condition in NARROW for c in basis.conditions),
            replaced_by=decision.replaced_by,
            channel=basis.channel,
            language=basis.language,
            contents=tuple(
                replace(c, status=c.status or basis.status)
                for c in holding(basis.contents, self.measure, whole)
                if self.measure not in c.except_
            ),
            dual_criminality=basis.dual_criminality,
            limits=basis.limits,
            clock=basis.clock,
            refusals=holding(basis.refusals, self.measure, whole),
            before_refusal=holding(
                (*basis.before_refusal, *record.before_refusal), self.measure, whole
            ),
            clocks=holding((*basis.clocks, *record.clocks), self.measure, whole),
            conditions=tuple(r.says for r in detail.conditions if r.verdict != "yes"),
            missing=tuple(dict.fromkeys(m for r in walked for m in r.missing)),
            reasons=reasons,
        )

    def _since(self, detail: _Detail) -> date | None:
        if isinstance(detail.offer, TreatyOffer):
            return detail.offer.since
        days = [s.since for s in detail.stands if s.verdict == "yes" and s.since]
        return max(days) if len(days) == len(detail.stands) else None

    def _bound(self, detail: _Detail) -> tuple[Reason, ...]:
        asking, offer = self.asking, detail.offer
        if isinstance(offer, TreatyOffer):
            return (_treaty_in_force(offer, asking.day),)
        sides = (asking.requesting, asking.requested)
        out = [
            explain(asking.law, side, offer.instrument, asking.day, one)
            for side, one in zip(sides, detail.stands, strict=True)
        ]
        return (*out, *apart(asking.law, *sides, offer.instrument, asking.day))

    def _relation(self, decision: Decision, detail: _Detail) -> tuple[Reason, ...]:
        basis = detail.offer.basis
        if decision.replaced_by:
            return (self._replacement(decision, detail),)
        if decision.role == "fallback" and basis.yields:
            give = basis.yields
            if give.says:
                return (Reason("yes", give.says, (f"{decision.id}:{give.provision}",)),)
            return (
                Reason(
                    "conditional",
                    f"another treaty covers the measure: {give.keeps} stay, {give.gives_up} apply "
                    "only if both states agree to use them",
                    (f"{decision.id}:{give.provision}",),
                    missing=("an agreement of both states to use these paragraphs instead",),
                ),
            )
        return ()

    def _replacement(self, decision: Decision, detail: _Detail) -> Reason:
        key = "bilateral" if isinstance(detail.offer, TreatyOffer) else decision.id
        relation = next(r for by, r in self.replaced[key] if by == decision.replaced_by)
        law = self.asking.law
        other = law.instruments.get(decision.replaced_by) or law.treaties[decision.replaced_by]
        pin = f"{other.id}:{relation.provision}" if relation.provision else other.id
        offer = detail.offer
        survives = offer.treaty.survives if isinstance(offer, TreatyOffer) else ()
        survival = next((s for s in survives if s.instrument == other.id), None)
        if survival:
            says = f"{other.name} replaces it between its parties, yet: {survival.says}"
            ask = "whether the requested state still answers requests under it"
            status = worst((relation.status, survival.status))
            return Reason("conditional", says, (pin,), missing=(ask,), status=status)
        says = f"{other.name} replaces it between states that it binds"
        missing: tuple[str, ...] = ()
        if decision.verdict != "no":
            says = f"{other.name} would replace it, and whether it did on that day is not settled"
            missing = (f"whether {other.name} was in force and in use between the two",)
        return Reason(decision.verdict, says, (pin,), (), missing, relation.status)

    def notes(self, verdict: Verdict) -> tuple[str, ...]:
        """Return what the asker should know beside the candidates."""
        asking = self.asking
        here, there = asking.requesting, asking.requested
        out = []
        if not self.treaties:
            held = pair_treaties(asking.law, here, there, asking.day)
            words = (
                f"entered, but does not carry this measure: {', '.join(held)}; another may exist"
            )
            said = words if held else "not entered"
            out.append(f"bilateral treaty {here.code}-{there.code}: {said}")
        if any(o.instrument.id == "untoc" for o in self.offers):
            out.append(covered(asking).says)
        if verdict == "no":
            out.append(
                "no treaty held here carries the measure: police cooperation (UNTOC 27 between its "
                "parties, INTERPOL), a diplomatic request, or an invitation to join a treaty remain"
            )
        return tuple(out)


def _national_law(
    instrument: Instrument, day: date, sides: tuple[State, State]
) -> tuple[Reason, ...]:
    """Return, while national law may be late, that the act works only where it had been made."""
    if in_national_law(instrument, day) == "yes":
        return ()
    says = f"{instrument.name} works through national law, which some members made late"
    names = " and ".join(s.name for s in sides)
    missing = (f"whether the national law of {names} was in force on {day}",)
    return (Reason("conditional", says, (instrument.id,), (), missing, "memory"),)


def _treaty_in_force(offer: TreatyOffer, day: date) -> Reason:
    treaty = offer.treaty
    words: dict[Verdict, str] = {
        "yes": f"{treaty.name} is in force between them since {offer.since}",
        "no": f"{treaty.name} is not in force between them on {day}",
        "unknown": f"whether {treaty.name} was in force on {day} is not known",
        "conditional": treaty.name,
    }
    missing = (f"the entry into force of {treaty.name}",) if offer.verdict == "unknown" else ()
    facts = tuple(c.says for c in treaty.continues)
    status = worst((treaty.status, *(c.status for c in treaty.continues)))
    return Reason(offer.verdict, words[offer.verdict], (treaty.id,), facts, missing, status)

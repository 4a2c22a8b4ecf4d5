"""What is asked of other states, piece by piece: the basis advised, and the draft it stands in."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from comity.facts.identities import Identities
from comity.facts.model import Evidence, Release
from comity.facts.read_off import evidence_by_state
from comity.law.model import Law
from comity.planning.demands import Demand, demands
from comity.planning.families import family, file_name, form_title, kind, title
from comity.planning.gives import Wanted, unidentified
from comity.planning.ground import Ground
from comity.planning.matter import Matter
from comity.planning.undone import further, undone
from comity.planning.withholding import Withheld, grounds
from comity.reasoning.candidates import BasisAnswer, Candidate
from comity.reasoning.legal_basis import legal_basis


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
    unidentified: tuple[str, ...] = ()

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


def asks_of(matter: Matter, identities: Identities) -> tuple[tuple[Ask, ...], tuple[Withheld, ...]]:
    """Return what may be asked of other states, each ask on its basis, and what is withheld."""
    law, case, _, requesting = matter
    asks, withheld = [], []
    for code, wanted in evidence_by_state(case):
        for evidence in wanted if code != requesting.code else ():
            found = (*grounds(matter, evidence, code), *undone(matter, evidence, code))
            why = _bound(matter, found)
            if any(g.final for g in why) or (why and not evidence.released):
                name = law.states[code].name
                says = law.vocabulary.measures[evidence.measure].says
                withheld.append(Withheld(evidence, code, name, says, why))
            else:
                made = Wanted(law, case, evidence, code, identities)
                asks.append(_ask(matter, made, why))
    return tuple(asks), tuple(withheld)


def _bound(matter: Matter, found: tuple[Ground, ...]) -> tuple[Ground, ...]:
    return tuple(replace(g, cites=matter.binding(g.cites)) for g in found)


def _ask(matter: Matter, wanted: Wanted, why: tuple[Ground, ...]) -> Ask:
    law, case, on, requesting = matter
    evidence, code = wanted.evidence, wanted.requested
    answer = legal_basis(law, requesting, law.states[code], evidence.measure, on, case)
    advised = answer.candidates[0]
    return Ask(
        evidence=evidence,
        requested=code,
        requested_name=law.states[code].name,
        measure=law.vocabulary.measures[evidence.measure].says,
        answer=answer,
        advised=advised,
        demands=(*demands(wanted, advised), *further(matter, evidence, code, advised)),
        grounds=why,
        unidentified=unidentified(wanted),
    )


def requests_of(law: Law, asks: tuple[Ask, ...]) -> tuple[Request, ...]:
    """Return the drafts: one letter a state and family, one sheet a state and form."""
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

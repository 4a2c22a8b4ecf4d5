"""What a requested state reads: a type of its own, which can hold no caution and no open question.

A letter is made from this and from nothing else, in whatever language. What the signer must know
stands on the cover, and who the persons are in a sealed annex.
"""

from __future__ import annotations

from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from comity.facts.days import span
from comity.facts.model import (
    Addressee,
    Annex,
    Authority,
    Case,
    Event,
    Evidence,
    Person,
    Proceedings,
)
from comity.facts.read_off import VICTIM_ROLES, event_span
from comity.law.model import Law
from comity.planning.channels import notified, settled_channel
from comity.planning.demands import Demand
from comity.planning.families import IN_ITS_PLACE
from comity.planning.plan import Ask, Plan, Request
from comity.planning.telling import events_told, evidence_told, told, told_of
from comity.reasoning.candidates import Candidate

_HEARINGS = frozenset(("witness_hearing", "video_hearing", "temporary_transfer"))

_MOST_ALSO = 3


class Told(Struct, frozen=True):
    """One person as another state may read of them: a victim as pseudonym or role, nothing more.

    `label` is the id in words, for who has no pseudonym and is no victim: words of the case file.
    """

    id: str
    role: str
    ordinal: int = 0
    pseudonym: str = ""
    label: str = ""
    count: int = 1
    died: bool = False
    nationality: tuple[str, ...] = ()
    resides: str = ""


class Sought(Struct, frozen=True):
    """One piece of evidence as the letter asks for it; what may not be sent is empty.

    `late` is whether the day by which it is wanted is past on the day of the letter.
    """

    measure: str
    wanted: Evidence
    late: bool = False
    further: tuple[Demand, ...] = ()


class Rule(Struct, frozen=True):
    """A rule of the basis in words, with its pin."""

    says: str
    provision: str


class Part(Struct, frozen=True):
    """What is asked on one basis; where none is settled, `own` is what the sender says.

    `also` are the other treaties that apply without a condition to all that is asked, as pins.
    """

    basis: str
    provision: str
    asks: tuple[Sought, ...]
    own: str = ""
    also: tuple[str, ...] = ()
    limits: tuple[Rule, ...] = ()
    clock: Rule | None = None


class Letter(Struct, frozen=True):
    """One draft to one state: states as codes, words as the case file has them."""

    kind: str
    file: str
    title: str
    on: date
    sender: str
    receiver: str
    receiver_authority: str
    channel: str
    authority: Authority
    acts: Proceedings
    events: tuple[Event, ...]
    persons: tuple[Told, ...]
    parts: tuple[Part, ...]
    papers: tuple[Annex, ...]
    hears: bool
    confidential: bool

    @property
    def asks(self) -> tuple[Sought, ...]:
        """Everything that the letter asks for."""
        return tuple(s for p in self.parts for s in p.asks)


def letter_of(law: Law, plan: Plan, request: Request) -> Letter:
    """Return the letter of a request: linked facts and roles, nothing of asylum or of safety."""
    case = plan.case
    events, _ = events_told(case, (a.evidence for a in request.asks), request.requested)
    named = {p for a in request.asks for p in a.evidence.papers}
    return Letter(
        kind=request.kind,
        file=request.file,
        title=request.title,
        on=plan.on,
        sender=plan.requesting,
        receiver=request.requested,
        receiver_authority=_receiver(law, plan, request),
        channel=_channel(plan.case, request),
        authority=authority_told(case),
        acts=told_of(case.proceedings or Proceedings()),
        events=tuple(e for e in events if not _later(e, plan.on)),
        persons=persons_told(case, request.requested),
        parts=tuple(_part(law, case, asks, plan.on) for asks in by_basis(request.asks)),
        papers=tuple(told_of(p) for p in case.papers if p.id in named),
        hears=any(a.evidence.measure in _HEARINGS for a in request.asks),
        confidential=any(a.evidence.confidential == "yes" for a in request.asks),
    )


def authority_told(case: Case) -> Authority:
    """Return the authority that asks, as far as it may be told."""
    return told_of(case.authority or Authority(name=""))


def _later(event: Event, on: date) -> bool:
    days = event_span(event)
    return days is not None and days.first > on


def by_basis(asks: tuple[Ask, ...]) -> tuple[tuple[Ask, ...], ...]:
    """Return asks in groups of one basis each, in the order first met."""
    groups: dict[str, list[Ask]] = {}
    for ask in asks:
        key = f"{ask.advised.id} {ask.advised.provision} {ask.evidence.basis}"
        groups.setdefault(key, []).append(ask)
    return tuple(tuple(found) for found in groups.values())


def _receiver(law: Law, plan: Plan, request: Request) -> str:
    """Return the authority that the case names, or that is notified for this basis and checked."""
    named = told(addressee(plan.case, request.requested).authority)
    if named:
        return named
    if {a.advised.id for a in request.asks} != {"untoc"}:
        return ""
    said = notified(law.states[request.requested], "central-authority", plan.on)
    return said.says if said and said.status == "checked" else ""


def addressee(case: Case, state: str) -> Addressee:
    """Return the addressee that the case names for a state, or one that names nothing."""
    return next((a for a in case.addressees if a.state == state), Addressee(state=state))


def _channel(case: Case, request: Request) -> str:
    """Return the channel that the case names, or the one that the bases settle."""
    named = told(addressee(case, request.requested).channel)
    if named:
        return named
    found = {settled_channel(a.advised, a.answer.candidates) for a in request.asks}
    return found.pop() if len(found) == 1 else ""


def _part(law: Law, case: Case, asks: tuple[Ask, ...], on: date) -> Part:
    basis = asks[0].advised
    named = basis.rank != "domestic" and basis.verdict == "yes"
    clock = basis.clock if named else None
    return Part(
        basis=basis.id if named else "",
        provision=basis.provision,
        asks=tuple(sought(case, a, on) for a in asks),
        own="" if named else _own_basis(asks),
        also=_also(asks) if named else (),
        limits=tuple(
            Rule(law.vocabulary.limits[n.limit].says, f"{basis.id}:{n.provision}")
            for n in (basis.limits if named else ())
        ),
        clock=Rule(clock.says, f"{basis.id}:{clock.provision}") if clock else None,
    )


def _also(asks: tuple[Ask, ...]) -> tuple[str, ...]:
    """Return the other bases that apply to every ask of a part, in the order of advice."""
    found = [{_pin(c): None for c in a.answer.candidates[1:] if _applies(c)} for a in asks]
    return tuple(pin for pin in found[0] if all(pin in one for one in found))[:_MOST_ALSO]


def _applies(candidate: Candidate) -> bool:
    of_treaty = candidate.rank not in ("domestic", "mutual-recognition")
    return candidate.verdict == "yes" and candidate.role != "replaced" and of_treaty


def _pin(candidate: Candidate) -> str:
    at = candidate.provision
    return at if ":" in at else f"{candidate.id}:{at}"


def _own_basis(asks: tuple[Ask, ...]) -> str:
    """Return the basis on which the sender relies, where all asks of a part say the same."""
    said = {told(a.evidence.basis) for a in asks}
    return said.pop() if len(said) == 1 else ""


def sought(case: Case, ask: Ask, on: date) -> Sought:
    """Return one ask as it may be told to the requested state."""
    wanted, by = ask.evidence, ask.evidence.deadline
    return Sought(
        measure=ask.measure,
        wanted=replace(evidence_told(case, wanted), released=None, incomplete=None),
        late=by is not None and span(by.day).last < on,
        further=tuple(d for d in ask.lacking if d.item not in IN_ITS_PLACE),
    )


def persons_told(case: Case, reader: str) -> tuple[Told, ...]:
    """Return each person as another state may read of them."""
    seen: dict[str, int] = {}
    out = []
    for person in case.persons:
        seen[person.role] = seen.get(person.role, 0) + 1
        several = sum(p.role == person.role for p in case.persons) > 1
        out.append(_told(person, seen[person.role] if several else 0, reader))
    return tuple(out)


def _told(person: Person, ordinal: int, reader: str) -> Told:
    victim = person.role in VICTIM_ROLES
    plain = "" if victim else person.id.replace("-", " ")
    return Told(
        id=person.id,
        role=person.role.replace("-", " "),
        ordinal=ordinal,
        pseudonym=told(person.pseudonym),
        label="" if plain == person.role.replace("-", " ") else told(plain),
        count=person.count,
        died=bool(person.died),
        nationality=() if victim else person.nationality,
        resides=reader if not victim and person.resides == reader else "",
    )

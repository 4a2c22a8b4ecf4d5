"""What a requested state reads: a type of its own, which can hold no caution and no open question.

A letter is made from this and from nothing else. What the signer must know stands on the cover.
"""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from comity.facts.days import span
from comity.facts.model import Case, Deadline, Event, Evidence, Person
from comity.facts.read_off import VICTIM_ROLES, event_span
from comity.law.model import Law
from comity.planning.channels import notified, settled_channel
from comity.planning.demands import Demand
from comity.planning.naming import the
from comity.planning.plan import Ask, Plan, Request
from comity.planning.telling import events_told, told

_IN_ITS_PLACE = frozenset(
    ("authority", "subject-and-nature", "offence-and-law", "offence", "facts", "help-sought")
)

_HEARINGS = frozenset(("witness_hearing", "video_hearing", "temporary_transfer"))
BLANK = "[to be completed]"


class Sought(Struct, frozen=True):
    """One piece of evidence as the letter asks for it; what may not be sent is empty."""

    measure: str
    says: str
    of: tuple[str, ...]
    holder: str = ""
    needed_because: str = ""
    link: str = ""
    procedure: str = ""
    wanted_by: str = ""
    wanted_why: str = ""
    questions: tuple[str, ...] = ()
    further: tuple[str, ...] = ()


class Rule(Struct, frozen=True):
    """A rule of the basis in words, with its pin."""

    says: str
    provision: str


class Part(Struct, frozen=True):
    """What is asked on one basis; without an id the basis is not settled and to be completed."""

    basis: str
    provision: str
    name: str
    asks: tuple[Sought, ...]
    limits: tuple[Rule, ...] = ()
    clock: Rule | None = None


class Letter(Struct, frozen=True):
    """One draft to one state."""

    title: str
    on: date
    sender: str
    sender_authority: str
    receiver: str
    receiver_authority: str
    channel: str
    reference: str
    nature: str
    conducted_by: str
    offence: str
    offence_law: str
    maximum_years: float | None
    purpose: str
    events: tuple[Event, ...]
    persons: tuple[tuple[str, str], ...]
    parts: tuple[Part, ...]
    hears: bool
    confidential: bool


def letter_of(law: Law, plan: Plan, request: Request) -> Letter:
    """Return the letter of a request: linked facts and roles, nothing of asylum or of safety."""
    case = plan.case
    who, acts = case.authority, case.proceedings
    events, _ = events_told(case, (a.evidence for a in request.asks), request.requested)
    authority = ", ".join(w for w in (who.name, who.functions) if w) if who else ""
    return Letter(
        title=request.title,
        on=plan.on,
        sender=plan.requesting_name,
        sender_authority=told(authority),
        receiver=request.requested_name,
        receiver_authority=_receiver(law, plan, request),
        channel=_channel(request),
        reference=told(acts.reference) if acts else "",
        nature=" ".join(w for w in (acts.nature, acts.stage) if w) if acts else "",
        conducted_by=told(who.conducts) if who else "",
        offence=told(acts.offence) if acts else "",
        offence_law=told(acts.law) if acts else "",
        maximum_years=acts.maximum_years if acts else None,
        purpose=told(acts.purpose) if acts else "",
        events=tuple(e for e in events if not _later(e, plan.on)),
        persons=_persons(law, case, request.requested),
        parts=tuple(_part(law, asks, plan.on) for asks in by_basis(request.asks)),
        hears=any(a.evidence.measure in _HEARINGS for a in request.asks),
        confidential=any(a.evidence.confidential == "yes" for a in request.asks),
    )


def _later(event: Event, on: date) -> bool:
    days = event_span(event)
    return days is not None and days.first > on


def by_basis(asks: tuple[Ask, ...]) -> tuple[tuple[Ask, ...], ...]:
    """Return asks in groups of one basis each, in the order first met."""
    groups: dict[str, list[Ask]] = {}
    for ask in asks:
        groups.setdefault(f"{ask.advised.id} {ask.advised.provision}", []).append(ask)
    return tuple(tuple(found) for found in groups.values())


def _receiver(law: Law, plan: Plan, request: Request) -> str:
    """Return the authority notified for this very basis and checked, else nothing."""
    if {a.advised.id for a in request.asks} != {"untoc"}:
        return ""
    said = notified(law.states[request.requested], "central-authority", plan.on)
    return said.says if said and said.status == "checked" else ""


def _channel(request: Request) -> str:
    found = {settled_channel(a.advised, a.answer.candidates) for a in request.asks}
    return found.pop() if len(found) == 1 else ""


def _part(law: Law, asks: tuple[Ask, ...], on: date) -> Part:
    basis = asks[0].advised
    named = basis.rank != "domestic" and basis.verdict == "yes"
    clock = basis.clock if named else None
    return Part(
        basis=basis.id if named else "",
        provision=basis.provision,
        name=basis.name if named else "",
        asks=tuple(_sought(a, on) for a in asks),
        limits=tuple(
            Rule(law.vocabulary.limits[n.limit].says, f"{basis.id}:{n.provision}")
            for n in (basis.limits if named else ())
        ),
        clock=Rule(clock.says, f"{basis.id}:{clock.provision}") if clock else None,
    )


def _sought(ask: Ask, on: date) -> Sought:
    wanted: Evidence = ask.evidence
    by = wanted.deadline
    return Sought(
        measure=ask.measure,
        says=told(wanted.says),
        of=wanted.of,
        holder=told(wanted.holder),
        needed_because=told(wanted.needed_because),
        link=told(wanted.link),
        procedure=told(wanted.procedure),
        wanted_by=_by(by, on),
        wanted_why=told(by.why) if by else "",
        questions=tuple(q for q in wanted.questions if told(q)),
        further=_further(ask.lacking),
    )


def _by(wanted: Deadline | None, on: date) -> str:
    """Return the day wanted; a day that is past on the day of the letter is to be completed."""
    if wanted is None:
        return ""
    return wanted.day if span(wanted.day).last >= on else BLANK


def _further(lacking: tuple[Demand, ...]) -> tuple[str, ...]:
    """Return the items that no other place of the letter leaves open."""
    return tuple(d.says for d in lacking if d.item not in _IN_ITS_PLACE)


def _persons(law: Law, case: Case, requested: str) -> tuple[tuple[str, str], ...]:
    """Return each person by id in words: a victim as pseudonym or role and nothing more."""
    roles: dict[str, int] = {}
    out = []
    for person in case.persons:
        role = person.role.replace("-", " ")
        roles[role] = roles.get(role, 0) + 1
        if person.role in VICTIM_ROLES:
            several = sum(p.role == person.role for p in case.persons) > 1
            label = person.pseudonym or (f"{role} {roles[role]}" if several else role)
            label += f" ({role})" if person.pseudonym else ""
            label += f" ({person.count} persons)" if person.count > 1 else ""
            out.append((person.id, f"{label}, deceased" if person.died else label))
        else:
            out.append((person.id, _other(law, person, role, requested)))
    return tuple(out)


def _other(law: Law, person: Person, role: str, requested: str) -> str:
    label = person.pseudonym or person.id.replace("-", " ")
    parts = [label if label == role else f"{label} ({role})"]
    parts += [f"{person.count} persons"] if person.count > 1 else []
    nations = " and ".join(the(law.states[n].name) for n in person.nationality)
    parts += [f"national of {nations}"] if nations else []
    if person.resides == requested:
        parts.append(f"resides in {the(law.states[requested].name)}")
    return ", ".join(parts)

"""What a request on a basis must hold, checked against what the case gives.

The list belongs to the basis chosen: UNTOC 18(15), ETS 30 art 14, EIO art 5 and so on stand as
`contents` in the law files. Where the list of a basis is not held, nothing is measured: a list
borrowed from another text would call things lacking that nobody demands.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from msgspec import Struct

from comity.facts.days import span
from comity.facts.model import Case, Evidence, Person
from comity.facts.read_off import VICTIM_ROLES
from comity.law.model import Law
from comity.planning.telling import events_told, told
from comity.reasoning.candidates import Candidate


class Demand(Struct, frozen=True):
    """One item that the basis demands: its provision, and what the case gives for it."""

    item: str
    says: str
    provision: str
    given: str
    where: str = ""

    @property
    def must(self) -> bool:
        """Whether the item is demanded without a proviso such as `where possible`."""
        return not self.where


class Wanted(NamedTuple):
    """One piece of evidence wanted of one state, with the case it belongs to."""

    law: Law
    case: Case
    evidence: Evidence
    requested: str


def demands(wanted: Wanted, basis: Candidate) -> tuple[Demand, ...]:
    """Return every item of the basis's own list with what the case gives; none where not held."""
    known = wanted.law.vocabulary.contents
    return tuple(
        Demand(
            item=content.item,
            says=known[content.item].says,
            provision=content.provision
            if ":" in content.provision
            else f"{basis.id}:{content.provision}",
            given=told(_GIVES.get(content.item, _nothing)(wanted)),
            where=content.where,
        )
        for content in basis.contents
    )


def _nothing(_wanted: Wanted) -> str:
    return ""


def _authority(wanted: Wanted) -> str:
    who = wanted.case.authority
    return ", ".join(w for w in (who.name, who.functions) if w) if who else ""


def _subject(wanted: Wanted) -> str:
    acts, who = wanted.case.proceedings, wanted.case.authority
    if not acts or not (acts.nature or acts.stage):
        return ""
    conducts = who.conducts if who else ""
    kind = " ".join(w for w in (acts.nature, acts.stage) if w)
    parts = [f"{kind} on {acts.offence}" if acts.offence else kind]
    parts += [f"conducted by {conducts}"] if conducts else []
    parts += [f"reference {acts.reference}"] if acts.reference else []
    return ", ".join(parts) if conducts else ""


def _object(wanted: Wanted) -> str:
    asked = wanted.evidence
    return f"{asked.says}: {asked.needed_because}" if asked.needed_because else ""


def _named_offence(wanted: Wanted) -> str:
    return wanted.case.proceedings.offence if wanted.case.proceedings else ""


def _offence(wanted: Wanted) -> str:
    acts = wanted.case.proceedings
    return f"{acts.offence}: {acts.law}" if acts and acts.offence and acts.law else ""


def _facts(wanted: Wanted) -> str:
    events, _ = events_told(wanted.case, (wanted.evidence,), wanted.requested)
    return "; ".join(f"{e.day}: {e.says} ({e.standing})" for e in events if e.says)


def _help(wanted: Wanted) -> str:
    return wanted.evidence.says


def _procedure(wanted: Wanted) -> str:
    return wanted.evidence.procedure


def _persons(wanted: Wanted) -> str:
    known = {p.id: p for p in wanted.case.persons}
    return "; ".join(_person(wanted.law, known[i]) for i in wanted.evidence.of if i in known)


def _person(law: Law, person: Person) -> str:
    """Return a person as role; where a victim lives is never part of it."""
    parts = [person.role.replace("-", " ")]
    parts += [law.states[n].name for n in person.nationality]
    if person.resides and person.role not in VICTIM_ROLES:
        parts.append(f"resides in {law.states[person.resides].name}")
    return f"{person.pseudonym or person.id} ({', '.join(parts)})"


def _purpose(wanted: Wanted) -> str:
    acts = wanted.case.proceedings
    return wanted.evidence.needed_because or (acts.purpose if acts else "")


def _deadline(wanted: Wanted) -> str:
    by = wanted.evidence.deadline
    return f"{span(by.day).last}: {by.why}" if by and by.why else ""


def _confidential(wanted: Wanted) -> str:
    said = {"yes": "to be kept confidential", "no": "not confidential"}
    return said.get(wanted.evidence.confidential, "")


def _questions(wanted: Wanted) -> str:
    return " ".join(wanted.evidence.questions)


def _penalty(wanted: Wanted) -> str:
    acts = wanted.case.proceedings
    years = acts.maximum_years if acts else None
    return f"maximum {years:g} years" if years is not None else ""


def _necessity(wanted: Wanted) -> str:
    return wanted.evidence.needed_because if wanted.evidence.link else ""


def _holder(wanted: Wanted) -> str:
    return wanted.evidence.holder


_GIVES: dict[str, Callable[[Wanted], str]] = {
    "authority": _authority,
    "subject-and-nature": _subject,
    "object-and-reason": _object,
    "identity-and-nationality": _persons,
    "offence": _named_offence,
    "offence-and-law": _offence,
    "facts": _facts,
    "help-sought": _help,
    "procedure-wanted": _procedure,
    "person-identity": _persons,
    "purpose": _purpose,
    "deadline": _deadline,
    "urgency": _deadline,
    "confidentiality": _confidential,
    "questions": _questions,
    "penalty": _penalty,
    "necessity-and-proportionality": _necessity,
    "addressee": _holder,
    "actions-and-grounds": _facts,
}

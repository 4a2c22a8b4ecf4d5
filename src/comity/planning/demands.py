"""What a request on a basis must hold, checked against what the case gives.

The list belongs to the basis chosen: UNTOC 18(15), ETS 30 art 14, EIO art 5 and so on stand as
`contents` in the law files; a basis whose list is not held is measured by UNTOC 18(15).
"""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from comity.facts.days import span
from comity.facts.model import Case, Evidence
from comity.law.bases import Content
from comity.law.model import Law
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


def demands(law: Law, case: Case, evidence: Evidence, basis: Candidate) -> tuple[Demand, ...]:
    """Return every item of contents with what the case gives; an empty `given` is what lacks."""
    contents, source = _contents(law, basis, evidence.measure)
    return tuple(
        Demand(
            item=content.item,
            says=law.vocabulary.contents[content.item].says,
            provision=content.provision
            if ":" in content.provision
            else f"{source}:{content.provision}",
            given=_GIVES.get(content.item, _nothing)(case, evidence),
            where=content.where,
        )
        for content in contents
    )


def _contents(law: Law, basis: Candidate, measure: str) -> tuple[tuple[Content, ...], str]:
    if basis.contents:
        return basis.contents, basis.id
    untoc = law.instruments["untoc"]
    general = next(b for b in untoc.bases if "mutual_legal_assistance" in b.measures)
    return tuple(c for c in general.contents if measure not in c.except_), untoc.id


def _nothing(_case: Case, _evidence: Evidence) -> str:
    return ""


def _authority(case: Case, _evidence: Evidence) -> str:
    who = case.authority
    return ", ".join(w for w in (who.name, who.functions) if w) if who else ""


def _subject(case: Case, _evidence: Evidence) -> str:
    acts = case.proceedings
    if not acts or not (acts.nature or acts.stage):
        return ""
    conducts = case.authority.conducts if case.authority else ""
    kind = " ".join(w for w in (acts.nature, acts.stage) if w)
    parts = [f"{kind} on {acts.offence}" if acts.offence else kind]
    parts += [f"conducted by {conducts}"] if conducts else []
    parts += [f"reference {acts.reference}"] if acts.reference else []
    return ", ".join(parts) if conducts else ""


def _offence(case: Case, _evidence: Evidence) -> str:
    acts = case.proceedings
    return f"{acts.offence}: {acts.law}" if acts and acts.offence and acts.law else ""


def _facts(case: Case, evidence: Evidence) -> str:
    linked = [e for e in case.events if not evidence.events or e.id in evidence.events]
    told = [f"{e.day}: {e.says} ({e.standing})" for e in linked if e.says]
    return "; ".join(told) or case.about.strip()


def _help(_case: Case, evidence: Evidence) -> str:
    return evidence.says


def _procedure(_case: Case, evidence: Evidence) -> str:
    return evidence.procedure


def _persons(case: Case, evidence: Evidence) -> str:
    known = {p.id: p for p in case.persons}
    of = [known[i] for i in evidence.of if i in known]
    told = (
        f"{p.pseudonym or p.id} ({p.role}"
        + (f", {', '.join(p.nationality)}" if p.nationality else "")
        + (f", resides in {p.resides}" if p.resides else "")
        + ")"
        for p in of
    )
    return "; ".join(told)


def _purpose(case: Case, evidence: Evidence) -> str:
    return evidence.needed_because or (case.proceedings.purpose if case.proceedings else "")


def _deadline(_case: Case, evidence: Evidence) -> str:
    wanted = evidence.deadline
    return f"{span(wanted.day).last}: {wanted.why}" if wanted and wanted.why else ""


def _confidential(_case: Case, evidence: Evidence) -> str:
    return {"yes": "to be kept confidential", "no": "not confidential"}.get(
        evidence.confidential, ""
    )


def _questions(_case: Case, evidence: Evidence) -> str:
    return " ".join(evidence.questions)


def _penalty(case: Case, _evidence: Evidence) -> str:
    years = case.proceedings.maximum_years if case.proceedings else None
    return f"maximum {years:g} years" if years is not None else ""


def _necessity(_case: Case, evidence: Evidence) -> str:
    return evidence.needed_because if evidence.link else ""


def _holder(_case: Case, evidence: Evidence) -> str:
    return evidence.holder


_GIVES: dict[str, Callable[[Case, Evidence], str]] = {
    "authority": _authority,
    "subject-and-nature": _subject,
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

"""What must hold together in papers, replies and referrals: ids that exist, days that can be."""

from __future__ import annotations

from collections.abc import Iterator

from comity.base.errors import BadInput, nearest
from comity.base.plain import Document
from comity.facts.days import span
from comity.facts.model import Case


def check_asking(case: Case, document: Document) -> None:
    """Raise where a paper, an ask or a person does not exist, or a day cannot be."""
    for kind, known, path, ids in _pointers(case):
        for at, one in enumerate(ids):
            if one not in known:
                raise BadInput(
                    f"'{one}' is no {kind} of this case",
                    where=document.where(f"{path}[{at}]" if at or len(ids) > 1 else path),
                    do=nearest(one, known) or f"Add the {kind} first",
                )
    for path, day in _days(case):
        if day:
            span(day, document.where(path))
    _offices(case, document)
    for path in (
        *(f"$.evidence[{at}].where" for at, e in enumerate(case.evidence) if not e.where),
        *(f"$.referrals[{at}].where" for at, r in enumerate(case.referrals) if not r.where),
    ):
        raise BadInput(
            "Nothing is asked of no state", where=document.where(path), do="Name the state"
        )


def _pointers(case: Case) -> Iterator[tuple[str, set[str], str, tuple[str, ...]]]:
    papers = {a.id for a in case.papers}
    asks = {e.id for e in case.evidence}
    people = {p.id for p in case.persons}
    for at, evidence in enumerate(case.evidence):
        yield "paper", papers, f"$.evidence[{at}].papers", evidence.papers
    for at, reply in enumerate(case.replies):
        yield "evidence", asks, f"$.replies[{at}].about", (reply.about,)
    for at, referral in enumerate(case.referrals):
        yield "person", people, f"$.referrals[{at}].of", referral.of
        for n, consent in enumerate(referral.consents):
            path = f"$.referrals[{at}].consents[{n}].given_by"
            yield "person", people, path, (consent.given_by,)


def _days(case: Case) -> Iterator[tuple[str, str]]:
    for at, evidence in enumerate(case.evidence):
        here = f"$.evidence[{at}]"
        yield f"{here}.return_by", evidence.return_by
        if evidence.period:
            yield f"{here}.period.since", evidence.period.since
            yield f"{here}.period.until", evidence.period.until
        if evidence.team:
            yield f"{here}.team.since", evidence.team.since
            yield f"{here}.team.until", evidence.team.until
    for at, paper in enumerate(case.papers):
        yield f"$.papers[{at}].day", paper.day
    for at, reply in enumerate(case.replies):
        yield f"$.replies[{at}].day", reply.day
        yield f"$.replies[{at}].until", reply.until
    yield from _days_of_consents(case)


def _days_of_consents(case: Case) -> Iterator[tuple[str, str]]:
    for at, referral in enumerate(case.referrals):
        if referral.deadline:
            yield f"$.referrals[{at}].deadline.day", referral.deadline.day
        for n, consent in enumerate(referral.consents):
            here = f"$.referrals[{at}].consents[{n}]"
            yield f"{here}.day", consent.day
            yield f"{here}.until", consent.until
            yield f"{here}.withdrawn", consent.withdrawn


def _offices(case: Case, document: Document) -> None:
    """Raise where something is let through without the office that does it and its reason."""
    for at, evidence in enumerate(case.evidence):
        allowed = evidence.incomplete
        if allowed and not (allowed.by.strip() and allowed.because.strip()):
            raise BadInput(
                "Signing what is incomplete needs the office that allows it and the reason",
                where=document.where(f"$.evidence[{at}].incomplete"),
                do="Fill 'by' with a role, never a name, and 'because'",
            )

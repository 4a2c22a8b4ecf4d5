"""What stays out of a request because it is never sent, so that a person finds other words."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from comity.facts.model import Case
from comity.planning.complete import Lack
from comity.planning.letters import addressee
from comity.planning.plan import Request
from comity.planning.telling import events_reworded, evidence_silenced, silenced


def rewordings(case: Case, request: Request) -> tuple[Lack, ...]:
    """Return each text of a request that needs other words, by where it stands, never by itself."""
    return tuple(dict.fromkeys(_found(case, request)))


def _found(case: Case, request: Request) -> Iterator[Lack]:
    asked = tuple(a.evidence for a in request.asks)
    for one in asked:
        name = one.id.replace("-", " ")
        for key in evidence_silenced(case, one):
            yield _lack(f"the {key.replace('_', ' ')} of {name}", one.id)
    for event in events_reworded(case, asked, request.requested):
        yield _lack(f"what happened ({event.id.replace('-', ' ')})")
    named = {p for one in asked for p in one.papers}
    for paper in case.papers:
        if paper.id in named and silenced(paper):
            yield _lack(f"the paper {paper.id.replace('-', ' ')}")
    for record, name in _whole(case, request):
        for key in silenced(record) if record else ():
            yield _lack(f"the {key.replace('_', ' ')} of {name}")


def _whole(case: Case, request: Request) -> Iterator[tuple[Struct | None, str]]:
    yield case.authority, "the authority that asks"
    yield case.proceedings, "the proceedings"
    yield addressee(case, request.requested), "the addressee"


def _lack(where: str, evidence: str = "") -> Lack:
    return Lack(f"other words for {where}: what they speak of is never sent", "", evidence)

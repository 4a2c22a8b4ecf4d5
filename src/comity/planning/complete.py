"""What keeps a request from being signed: what its basis demands and the case does not give.

Nothing incomplete gets a signature page, unless an office lets it through by name and says why.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from comity.facts.model import Release
from comity.law.bases import Status
from comity.planning.plan import Ask, Request


class Lack(Struct, frozen=True):
    """One thing that is lacking: what, which provision asks for it, and of which ask."""

    says: str
    provision: str = ""
    evidence: str = ""
    status: Status = "checked"


def lacks_of(request: Request) -> tuple[Lack, ...]:
    """Return what the bases of a request demand in every case and the case does not give."""
    return tuple(dict.fromkeys(lack for ask in request.asks for lack in _of(ask)))


def _of(ask: Ask) -> Iterator[Lack]:
    for demand in ask.lacking:
        yield Lack(demand.says, demand.provision, ask.evidence.id, demand.status)
    if not ask.advised.contents:
        yield Lack(
            "the list of what this basis demands is not held here: check its text",
            ask.advised.provision or ask.advised.id,
            ask.evidence.id,
        )


def released(request: Request, lacks: Iterable[Lack]) -> tuple[Release, ...]:
    """Return who lets a request be signed although something is lacking; nothing if one does not.

    Each ask that lacks something has a release of its own; what is of no one ask, all let through.
    """
    given = {a.evidence.id: a.evidence.incomplete for a in request.asks}
    owners = {one for lack in lacks for one in ((lack.evidence,) if lack.evidence else given)}
    found = [r for one, r in given.items() if one in owners and r]
    return tuple(dict.fromkeys(found)) if len(found) == len(owners) else ()

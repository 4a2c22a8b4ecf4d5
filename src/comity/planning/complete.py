"""What keeps a request from being signed: what its basis demands and the case does not give.

Nothing incomplete gets a signature page, unless an office lets it through by name and says why.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from comity.facts.model import Release
from comity.law.bases import Status
from comity.planning.plan import Ask, Request

_WHO = frozenset(("person-identity", "identity-and-nationality", "addressee", "target"))


# What provisional arrest needs of what extradition needs (ETS 24 16(2)).
PROVISIONAL = frozenset(
    (
        *("authority", "warrant-or-judgment", "warrant-exists", "intent-to-request", "offence"),
        *("place-and-time", "facts", "identity-and-nationality", "description-of-person"),
    )
)


class Lack(Struct, frozen=True):
    """One thing that is lacking: what, which provision asks for it, and of which ask."""

    says: str
    provision: str = ""
    evidence: str = ""
    status: Status = "checked"


def lacks_of(request: Request, items: frozenset[str] | None = None) -> tuple[Lack, ...]:
    """Return what the bases of a request demand in every case and the case does not give.

    `items` narrows it to those that a shorter paper needs.
    """
    return tuple(dict.fromkeys(lack for ask in request.asks for lack in _of(ask, items)))


def _of(ask: Ask, items: frozenset[str] | None) -> Iterator[Lack]:
    for demand in ask.lacking:
        if items is not None and demand.item not in items:
            continue
        yield Lack(demand.says, demand.provision, ask.evidence.id, demand.status)
    for person in ask.unidentified:
        who = person.replace("-", " ")
        pin = next((d.provision for d in ask.demands if d.item in _WHO), "")
        yield Lack(f"the identity of {who}, for the sealed annex", pin, ask.evidence.id)
    if not ask.advised.contents and items is None:
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

"""What a request on a basis must hold, checked against what the case gives.

The list belongs to the basis chosen: UNTOC 18(15), ETS 30 art 14, EIO art 5 and so on stand as
`contents` in the law files. Where the list of a basis is not held, nothing is measured: a list
borrowed from another text would call things lacking that nobody demands.
"""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from comity.law.bases import Status
from comity.planning.gives import Wanted, given
from comity.planning.telling import evidence_told, told, told_of
from comity.reasoning.candidates import Candidate


class Demand(Struct, frozen=True):
    """One item that the basis demands: its provision, and what the case gives for it."""

    item: str
    says: str
    provision: str
    given: str
    where: str = ""
    status: Status = "checked"

    @property
    def must(self) -> bool:
        """Whether the item is demanded without a proviso such as `where possible`."""
        return not self.where


def demands(wanted: Wanted, basis: Candidate) -> tuple[Demand, ...]:
    """Return every item of the basis's own list with what the case gives; none where not held.

    What may not be sent, and blanks, give nothing: a demand is met by what the letter will say.
    """
    wanted = _told(wanted)
    known = wanted.law.vocabulary.contents
    return tuple(
        Demand(
            item=content.item,
            says=known[content.item].says,
            provision=content.provision
            if ":" in content.provision
            else f"{basis.id}:{content.provision}",
            given=_sent(wanted, given(wanted, content.item)).strip(),
            where=content.where,
            status=content.status or basis.known,
        )
        for content in basis.contents
    )


def _told(wanted: Wanted) -> Wanted:
    case = wanted.case
    case = replace(
        case,
        authority=told_of(case.authority) if case.authority else None,
        proceedings=told_of(case.proceedings) if case.proceedings else None,
        papers=tuple(told_of(p) for p in case.papers),
    )
    return wanted._replace(case=case, evidence=evidence_told(wanted.case, wanted.evidence))


def _sent(wanted: Wanted, text: str) -> str:
    """Return what the letter will say; the address of who holds something may stand in it."""
    held = (wanted.evidence.holder, wanted.evidence.property)
    return told(text, addresses=text in held)

"""The records of international and regional bodies: what each may be asked for, and by whom."""

from __future__ import annotations

from datetime import date
from typing import Literal

from msgspec import Struct, field

from comity.law.bases import Status

Asker = Literal[
    "anyone",
    "victim",
    "ngo",
    "court",
    "police",
    "prosecutor",
    "central-authority",
    "state",
    "party",
    "security-council",
    "body",
]


class Reach(Struct, frozen=True, forbid_unknown_fields=True):
    """For which states a body acts: parties to a text, members of an organisation, or all.

    `accepts` is what a state must have accepted beside, such as an optional protocol, where it is
    not held who did: it reads after the name of the state.
    """

    kind: Literal["all", "parties", "members", "listed", "unknown"]
    instrument: str = ""
    organisation: str = ""
    states: tuple[str, ...] = ()
    says: str = ""
    accepts: str = ""


class Role(Struct, frozen=True, forbid_unknown_fields=True):
    """What a body does for one instrument, and where that is said."""

    instrument: str
    does: Literal["monitors", "enforces", "funds", "assists", "secretariat", "interprets"]
    says: str
    status: Status
    provision: str = ""
    source: str = ""


class Service(Struct, frozen=True, forbid_unknown_fields=True):
    """One thing that a body can be asked for: by whom, how, on which text, within which limits."""

    service: str
    says: str
    by: tuple[Asker, ...]
    status: Status
    how: str = ""
    provision: str = ""
    needs: str = ""
    limits: str = ""
    clock: str = ""
    reach: Reach | None = None
    source: str = ""


class Body(Struct, frozen=True, forbid_unknown_fields=True):
    """One body: its mandate, for whom it acts, what it can be asked for, and what it cannot do."""

    id: str
    name: str
    kind: Literal["monitoring", "court", "police", "judicial", "agency", "fund", "secretariat"]
    mandate: str
    reach: Reach
    services: tuple[Service, ...]
    limits: tuple[str, ...]
    status: Status
    source: tuple[str, ...]
    also: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    seat: str = ""
    roles: tuple[Role, ...] = ()
    note: str = ""
    sources: dict[str, str] = field(default_factory=dict)

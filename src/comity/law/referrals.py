"""The records of what was referred to a court whose statute is an instrument."""

from __future__ import annotations

from datetime import date
from typing import Literal

from msgspec import Struct

from comity.law.bases import Status


class Referral(Struct, frozen=True, forbid_unknown_fields=True):
    """One situation that the Security Council referred: in which state, since which day.

    `act` is the resolution; `extent` says whether it names all of that territory or a part of it.
    """

    act: str
    situation: str
    state: str
    extent: Literal["whole", "part"]
    since: date
    provision: str
    status: Status
    source: str = ""

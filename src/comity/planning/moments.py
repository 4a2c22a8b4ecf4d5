"""One line of the course of a case: a day, or so long after an event; what; and its rule."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from comity.facts.model import Stand
from comity.law.bases import Status

Kind = Literal["happened", "decided", "plan", "wanted", "clock", "limit"]


class Line(Struct, frozen=True):
    """One line of the course: a day, or so long after an event; what; and the rule behind it."""

    kind: Kind
    what: str
    day: str = ""
    until: str = ""
    after: str = ""
    state: str = ""
    rule: str = ""
    status: Status | None = None
    standing: Stand | None = None

"""What an instrument gives for a measure of cooperation: the records of a legal basis."""

from __future__ import annotations

from datetime import date
from typing import Literal

from msgspec import Struct, field

Status = Literal["checked", "part", "memory"]
Rank = Literal["mutual-recognition", "bilateral", "regional", "subject", "domestic"]


class Condition(Struct, frozen=True, forbid_unknown_fields=True):
    """A named condition that decides whether a basis carries the case."""

    condition: str
    provision: str


class Content(Struct, frozen=True, forbid_unknown_fields=True):
    """One item that a request on this basis must hold."""

    item: str
    provision: str
    where: str = ""
    except_: tuple[str, ...] = field(default=(), name="except")


class Limit(Struct, frozen=True, forbid_unknown_fields=True):
    """A limit on what may be done with the help given."""

    limit: str
    provision: str


class Yields(Struct, frozen=True, forbid_unknown_fields=True):
    """How a basis steps back behind treaties that bind the pair: what stays, what gives way."""

    to: Literal["treaties"]
    provision: str
    keeps: str
    gives_up: str
    says: str = ""


class DualCriminality(Struct, frozen=True, forbid_unknown_fields=True):
    """Whether conduct must be a crime on both sides under this basis."""

    test: Literal["required", "optional", "not-asked", "list", "limited"]
    provision: str = ""
    threshold: str = ""
    years: float | None = None
    years_in: Literal["both", "requesting", "requested"] = "both"


class Clock(Struct, frozen=True, forbid_unknown_fields=True):
    """A time limit in words, with its provision."""

    says: str
    provision: str


class TreatyBasis(Struct, frozen=True, forbid_unknown_fields=True):
    """Whether the instrument by itself suffices as the treaty that a state asks for."""

    sufficient: Literal["yes", "no"]
    provision: str


class Basis(Struct, frozen=True, forbid_unknown_fields=True):
    """What an instrument gives for some measures: conditions, channel, contents, limits, clocks."""

    measures: tuple[str, ...]
    provision: str
    status: Status
    rank: Rank = "bilateral"
    except_: tuple[str, ...] = field(default=(), name="except")
    conditions: tuple[Condition, ...] = ()
    channel: str = ""
    channel_provision: str = ""
    language: str = ""
    language_provision: str = ""
    contents: tuple[Content, ...] = ()
    yields: Yields | None = None
    dual_criminality: DualCriminality | None = None
    treaty_basis: TreatyBasis | None = None
    limits: tuple[Limit, ...] = ()
    clock: Clock | None = None
    since: date | None = None
    supplements: str = ""
    source: tuple[str, ...] = ()

"""What an instrument gives for a measure of cooperation: the records of a legal basis."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Literal, Protocol, TypeVar

from msgspec import Struct, field

Status = Literal["checked", "part", "memory"]
Rank = Literal["mutual-recognition", "bilateral", "regional", "subject", "domestic"]
Force = Literal["must", "may", "barred", "assurance"]
Duty = Literal["reasons", "consult", "postpone", "supplement"]
Does = Literal["due", "may", "ends", "not-before"]


class Condition(Struct, frozen=True, forbid_unknown_fields=True):
    """A named condition that decides whether a basis carries the case."""

    condition: str
    provision: str


class Content(Struct, frozen=True, forbid_unknown_fields=True):
    """One item that a request on this basis must hold; without own status it stands as the basis.

    `where` is a proviso; `only` names the measures for which it is asked, `except` those for which
    it is not.
    """

    item: str
    provision: str
    where: str = ""
    only: tuple[str, ...] = ()
    except_: tuple[str, ...] = field(default=(), name="except")
    status: Status | None = None
    source: str = ""


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
    """Whether conduct must be a crime on both sides under this basis.

    `listed` are the concepts on its list of offences, beside trafficking; `listed_status` says how
    sure that is.
    """

    test: Literal["required", "optional", "not-asked", "list", "limited"]
    provision: str = ""
    threshold: str = ""
    years: float | None = None
    years_in: Literal["both", "requesting", "requested"] = "both"
    listed: tuple[str, ...] = ()
    listed_status: Status = "memory"


class Clock(Struct, frozen=True, forbid_unknown_fields=True):
    """A time limit in words, with its provision."""

    says: str
    provision: str


class Refusal(Struct, frozen=True, forbid_unknown_fields=True):
    """One ground on which help is refused: it must or may be, is barred, or yields to an assurance.

    `barred` says that the ground may not be used. `where` is the case in which it holds; with an
    assurance, what must be assured.
    """

    ground: str
    provision: str
    force: Force
    status: Status
    where: str = ""
    only: tuple[str, ...] = ()
    source: str = ""


class BeforeRefusal(Struct, frozen=True, forbid_unknown_fields=True):
    """What the requested state owes before it refuses, or when it does.

    It gives reasons, consults, looks at postponing, or asks for what is lacking.
    """

    duty: Duty
    provision: str
    status: Status
    where: str = ""
    only: tuple[str, ...] = ()
    source: str = ""


class Extension(Struct, frozen=True, forbid_unknown_fields=True):
    """By how much a time limit may be extended, in its own unit."""

    by: int
    provision: str
    where: str = ""


class TimeLimit(Struct, frozen=True, forbid_unknown_fields=True):
    """A time limit that can be counted: from one event to another, in hours, days or months.

    The event is `due` by the end of the time, `may` follow once it has run, comes of itself when it
    `ends`, or comes `not-before` it has run.
    """

    event: str
    does: Does
    from_: str = field(name="from")
    provision: str
    status: Status
    hours: int | None = None
    days: int | None = None
    months: int | None = None
    extension: Extension | None = None
    where: str = ""
    only: tuple[str, ...] = ()
    source: str = ""


class TreatyBasis(Struct, frozen=True, forbid_unknown_fields=True):
    """Whether the instrument by itself suffices as the treaty that a state asks for."""

    sufficient: Literal["yes", "no"]
    provision: str


class Basis(Struct, frozen=True, forbid_unknown_fields=True):
    """What an instrument gives for some measures: conditions, channel, contents, limits, clocks.

    `clock` says a time limit in words; `clocks` are those that can be counted.
    """

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
    refusals: tuple[Refusal, ...] = ()
    before_refusal: tuple[BeforeRefusal, ...] = ()
    clocks: tuple[TimeLimit, ...] = ()
    since: date | None = None
    supplements: str = ""
    source: tuple[str, ...] = ()


class Narrowed(Protocol):
    """What may hold for some measures only."""

    @property
    def only(self) -> tuple[str, ...]:
        """The measures for which it holds; all where none is named."""


N = TypeVar("N", bound=Narrowed)


def holding(records: Iterable[N], measure: str, whole: str) -> tuple[N, ...]:
    """Return what holds for a measure, by its own name or that of the whole it is part of."""
    return tuple(r for r in records if not r.only or measure in r.only or whole in r.only)

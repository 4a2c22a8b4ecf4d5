"""What all records of a case file share, and a yes or no with its standing."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Known = Literal["yes", "no", "unknown"]
Stand = Literal["alleged", "found", "denied", "suspected"]


class Record(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, omit_defaults=True):
    """A record of a case file: fixed once read, and no key that is not known."""


class Stated(Record, frozen=True):
    """A yes, no or unknown, with its standing and what is said about it."""

    value: Known
    standing: Stand = "alleged"
    says: str = ""
    source: str = ""


Claim = Known | Stated

"""The records of a state's own law: its offences, and its rules on cooperation and on victims.

Every value has its statute, section, days and status; what is not known stands nowhere, and what is
not there is not a no: a missing value is unknown.
"""

from __future__ import annotations

from datetime import date
from typing import Literal

from msgspec import Struct, field

from comity.law.bases import Status

YesNo = Literal["yes", "no"]
Consent = Literal["irrelevant", "irrelevant-with-means", "relevant", "silent"]
LIFE = 99.0  # years that stand for imprisonment for life


class Jurisdiction(Struct, frozen=True, forbid_unknown_fields=True):
    """A part of a state with criminal law of its own: a federal state, a country of a union."""

    id: str
    name: str
    also: tuple[str, ...] = ()


class Value(Struct, frozen=True, forbid_unknown_fields=True):
    """A yes or a no of a provision; without own status it stands as its offence stands."""

    is_: YesNo = field(name="is")
    section: str = ""
    says: str = ""
    status: Status | None = None
    source: str = ""


class OwnChildRule(Struct, frozen=True, forbid_unknown_fields=True):
    """Below which age a victim needs no means, under a state's own law."""

    below: int
    means_needed: YesNo
    section: str = ""
    status: Status | None = None
    source: str = ""


class OwnConsent(Struct, frozen=True, forbid_unknown_fields=True):
    """What a state's own law makes of the consent of the victim."""

    is_: Consent = field(name="is")
    section: str = ""
    status: Status | None = None
    source: str = ""


class Penalty(Struct, frozen=True, forbid_unknown_fields=True):
    """A range of imprisonment in years (99 for life), and when it applies."""

    most: float | None = None
    least: float | None = None
    death: YesNo = "no"
    when: str = ""
    section: str = ""
    status: Status | None = None
    source: str = ""


class Offence(Struct, frozen=True, forbid_unknown_fields=True):
    """One offence of one law, by its elements, for as long as it stood in this form.

    `needs` is a fact beyond the other elements; an act in `shown_by` shows it by itself.
    """

    id: str
    concept: str
    name: str
    statute: str
    section: str
    status: Status
    source: str = ""
    jurisdiction: str = ""
    since: date | None = None
    until: date | None = None
    says: str = ""
    acts: tuple[str, ...] = ()
    means_needed: YesNo | None = None
    means: tuple[str, ...] = ()
    purposes: tuple[str, ...] = ()
    purposes_open: YesNo | None = None
    persons: Literal["any", "women", "women-and-children", "children", "adults"] = "any"
    across_border: Literal["any", "only"] = "any"
    child: OwnChildRule | None = None
    consent: OwnConsent | None = None
    attempt: Value | None = None
    participation: Value | None = None
    legal_persons: Value | None = None
    penalty: Penalty | None = None
    graver: tuple[Penalty, ...] = ()
    needs: str = ""
    shown_by: tuple[str, ...] = ()


class Rule(Struct, frozen=True, forbid_unknown_fields=True):
    """What a state's law says on one topic, by the answers that the vocabulary knows for it."""

    topic: str
    says: str
    status: Status
    is_: str = field(default="", name="is")
    number: float | None = None
    languages: tuple[str, ...] = ()
    statute: str = ""
    section: str = ""
    source: str = ""
    jurisdiction: str = ""
    since: date | None = None
    until: date | None = None
    when: str = ""

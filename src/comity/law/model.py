"""The records of the law: what an instrument, a party, a state and a bilateral treaty hold.

Keys in `law/` files are the field names here; a key that is not here is an error with its line.
"""

from __future__ import annotations

from datetime import date
from typing import Literal

from msgspec import Struct, field

from comity.law.bases import Basis, BeforeRefusal, Status, TimeLimit
from comity.law.bodies import Body
from comity.law.national import Jurisdiction, Offence, Rule
from comity.law.owed import Demand, ModelText, PartAsked, Right, StateDuty
from comity.law.referrals import Referral
from comity.law.words import Term, Topic, Vocabulary

__all__ = ["Term", "Topic", "Vocabulary"]

Strength = Literal["shall", "shall-qualified", "shall-consider", "endeavour", "may", "soft", "rule"]


class EntryRule(Struct, frozen=True, forbid_unknown_fields=True):
    """How the day is found on which an instrument binds a later party."""

    kind: Literal[
        "days",
        "months",
        "first-of-month-after-months",
        "first-of-month-after-days",
        "applies",
        "transposition",
        "none",
        "unknown",
    ]
    number: int = 0
    from_: date | None = field(default=None, name="from")
    provision: str = ""


class EntryIntoForce(Struct, frozen=True, forbid_unknown_fields=True):
    """When an instrument entered into force, and its rule for later parties."""

    says: str
    rule: EntryRule
    status: Status
    first: date | None = None
    not_before: date | None = None
    not_before_because: str = ""


class PartyList(Struct, frozen=True, forbid_unknown_fields=True):
    """How complete the list of parties is: known whole on one day, or partial."""

    status: Status
    complete_on: date | None = None
    extent: Literal["whole", "partial"] = "whole"
    note: str = ""
    open_to: str = ""


class UnionMembers(Struct, frozen=True, forbid_unknown_fields=True):
    """A union whose members are bound by membership, save those that opted out.

    `opted_in` is the day of a later decision to take part; from `settled` on, every member that
    then belonged to the union had the national law that the act needs.
    """

    id: str
    status: Status
    except_: dict[str, str] = field(default_factory=dict, name="except")
    opted_in: dict[str, date] = field(default_factory=dict)
    settled: date | None = None


class Requirement(Struct, frozen=True, forbid_unknown_fields=True):
    """An instrument that must bind a state before this one can."""

    instrument: str
    provision: str


class Relation(Struct, frozen=True, forbid_unknown_fields=True):
    """What an instrument does to another one: replaces, supplements, amends, yields to."""

    relation: Literal["replaces", "supplements", "amends", "yields-to"]
    instrument: str
    status: Status
    provision: str = ""
    between: Literal["", "parties"] = ""
    measures: tuple[str, ...] = ()
    when: str = ""


class Survival(Struct, frozen=True, forbid_unknown_fields=True):
    """A treaty that is still treated as usable beside the one that replaces it."""

    instrument: str
    says: str
    status: Status
    source: tuple[str, ...] = ()


class ChildRule(Struct, frozen=True, forbid_unknown_fields=True):
    """The age below which no means is needed, and where doubt about age is treated."""

    below: int
    means_needed: Literal["yes", "no"]
    provision: str
    age_doubt_provision: str = ""


class Pinned(Struct, frozen=True, forbid_unknown_fields=True):
    """A rule in words with its provision."""

    provision: str
    irrelevant: str = ""
    test: str = ""


class Definition(Struct, frozen=True, forbid_unknown_fields=True):
    """How an instrument defines the conduct: acts, means, purposes, child rule, consent."""

    provision: str
    status: Status
    acts: tuple[str, ...] = ()
    means: tuple[str, ...] = ()
    purposes: tuple[str, ...] = ()
    purposes_provision: str = ""
    child: ChildRule | None = None
    consent: Pinned | None = None
    intent: str = ""
    protection: str = ""
    non_punishment: Pinned | None = None
    persons: Literal["any", "women-and-children", "children"] = "any"
    extends: str = ""
    open: Literal["yes", "no"] = "no"


class Paragraph(Struct, frozen=True, forbid_unknown_fields=True):
    """One rule of an article, in our own words, with its strength."""

    at: str
    says: str
    pillar: Literal["prosecution", "protection", "prevention", "partnership", "monitoring"]
    about: str
    strength: Strength
    status: Status
    source: str
    qualifier: str = ""
    asks: str = ""
    since: date | None = None
    amended_by: str = ""
    exception_to: str = ""
    when: str = ""


class Article(Struct, frozen=True, forbid_unknown_fields=True):
    """One article: its paragraphs, or why it is not modelled."""

    article: str
    title: str = ""
    paragraphs: tuple[Paragraph, ...] = ()
    not_modelled: str = ""
    rest_not_modelled: str = ""
    status: Status | None = None
    source: str = ""


class Instrument(Struct, frozen=True, forbid_unknown_fields=True):
    """One treaty, act of a union or soft-law text."""

    id: str
    name: str
    title: str
    kind: Literal["universal", "regional", "union", "soft-law", "model"]
    region: str
    depositary: str
    adopted: date
    status: Status
    source: tuple[str, ...]
    entry_into_force: EntryIntoForce
    party_list: PartyList
    provisions: tuple[Article, ...]
    sources: dict[str, str]
    opened: date | None = None
    also: tuple[str, ...] = ()
    note: str = ""
    reservations: str = ""
    place: str = ""
    articles: str = ""
    union: UnionMembers | None = None
    requires: tuple[Requirement, ...] = ()
    relations: tuple[Relation, ...] = ()
    definition: Definition | None = None
    bases: tuple[Basis, ...] = ()
    before_refusal: tuple[BeforeRefusal, ...] = ()
    clocks: tuple[TimeLimit, ...] = ()
    rights: tuple[Right, ...] = ()
    demands: tuple[Demand, ...] = ()
    duties: tuple[StateDuty, ...] = ()
    parts: tuple[PartAsked, ...] = ()
    referrals: tuple[Referral, ...] = ()


PartyKind = Literal[
    "ratification",
    "accession",
    "acceptance",
    "approval",
    "succession",
    "notification",
    "membership",
    "signature",
    "opt-out",
    "predecessor",
    "separate-agreement",
    "extension",
    "exclusion",
]
CONSENT: frozenset[str] = frozenset(
    {
        "ratification",
        "accession",
        "acceptance",
        "approval",
        "succession",
        "notification",
        "membership",
        "extension",
    }
)


class Party(Struct, frozen=True, forbid_unknown_fields=True):
    """One row of a party list; with `territory`, the row speaks of that part of the state only.

    `in_force` is the first day bound and `ended` the first day no longer bound; `by` is a day on
    which it was bound at the latest (with `in_force` too, the days between are not known).
    """

    state: str
    kind: PartyKind
    status: Status
    source: str
    territory: str = ""
    signed: date | None = None
    consent: date | None = None
    in_force: date | None = None
    by: date | None = None
    ended: date | None = None
    known_until: date | None = None
    dated: Literal["", "rule", "printed", "succession", "membership", "unknown"] = ""
    doubt: Literal["", "membership", "end"] = ""
    note: str = ""


Effect = Literal[
    "takes-as-basis",
    "unclear",
    "central-authority",
    "languages",
    "vessel-authority",
    "dispute-clause-excluded",
    "reserved",
    "reservation-unconfirmed",
    "not-applied-toward",
    "relations-contested",
    "jurisdiction-accepted",
]


class Declaration(Struct, frozen=True, forbid_unknown_fields=True):
    """What a state declared about a provision, perhaps towards one other state only."""

    provision: str
    effect: Effect
    says: str
    status: Status
    source: str
    towards: str = ""
    since: date | None = None


class State(Struct, frozen=True, forbid_unknown_fields=True):
    """A state, a territory with a status of its own, a contested entity, a union, a former one.

    `law_read_on` is the day of the text of its own law that was read, where that is known.
    """

    id: str
    code: str
    name: str
    kind: Literal["state", "territory", "contested", "organisation", "former"]
    status: Status
    source: str
    alpha_2: str = ""
    also: tuple[str, ...] = ()
    part_of: str = ""
    since: date | None = None
    until: date | None = None
    continues: str = ""
    succeeds: str = ""
    note: str = ""
    declarations: tuple[Declaration, ...] = ()
    jurisdictions: tuple[Jurisdiction, ...] = ()
    law_read_on: date | None = None
    offences: tuple[Offence, ...] = ()
    rules: tuple[Rule, ...] = ()
    sources: dict[str, str] = field(default_factory=dict)


class Member(Struct, frozen=True, forbid_unknown_fields=True):
    """One state's membership of an organisation; `until` is the last day that counts."""

    state: str
    since: date
    status: Status
    source: str
    until: date | None = None
    note: str = ""


class Continuation(Struct, frozen=True, forbid_unknown_fields=True):
    """A state that stands in a bilateral treaty in the place of one that is no more."""

    state: str
    predecessor: str
    says: str
    status: Status
    since: date | None = None
    source: tuple[str, ...] = ()


class Treaty(Struct, frozen=True, forbid_unknown_fields=True):
    """One treaty between two sides; a side may be an organisation, meaning each of its members."""

    id: str
    name: str
    title: str
    between: tuple[str, str]
    status: Status
    source: tuple[str, ...]
    bases: tuple[Basis, ...]
    sources: dict[str, str]
    signed: date | None = None
    in_force: date | None = None
    by: date | None = None
    ended: date | None = None
    continues: tuple[Continuation, ...] = ()
    general: Literal["true", "false"] = "false"
    survives: tuple[Survival, ...] = ()
    relations: tuple[Relation, ...] = ()
    territories: tuple[str, ...] = ()
    excludes: tuple[str, ...] = ()
    before_refusal: tuple[BeforeRefusal, ...] = ()
    clocks: tuple[TimeLimit, ...] = ()
    note: str = ""


class Law(Struct, frozen=True):
    """The whole law pack, read-only; every record stands under its id."""

    digest: str
    vocabulary: Vocabulary
    states: dict[str, State]
    instruments: dict[str, Instrument]
    parties: dict[str, tuple[Party, ...]]
    organisations: dict[str, tuple[Member, ...]]
    treaties: dict[str, Treaty]
    bodies: dict[str, Body]
    models: dict[str, ModelText]

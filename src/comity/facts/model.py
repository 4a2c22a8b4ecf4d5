"""The records of a case file: what is said to have happened, by whom to whom, where and when.

Keys in a case file are the field names here. Nothing here is a conclusion of law, and nobody is
named: persons are roles, and names belong in the sealed annex of a request.
"""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta

from comity.facts.asking import (
    Addressee,
    Annex,
    Consent,
    Deadline,
    Evidence,
    Language,
    Objection,
    Period,
    Referral,
    Release,
    Reply,
    Team,
    Translation,
    Withholding,
)
from comity.facts.claim import Claim, Known, Record, Stand, Stated
from comity.facts.setting import Attack, Conflict, Court, Proceeding, StateConduct

__all__ = [
    "Addressee",
    "Annex",
    "Attack",
    "Claim",
    "Conflict",
    "Consent",
    "Court",
    "Deadline",
    "Evidence",
    "Known",
    "Objection",
    "Period",
    "Proceeding",
    "Referral",
    "Release",
    "Reply",
    "Stand",
    "StateConduct",
    "Stated",
    "Team",
    "Translation",
    "Withholding",
]

Role = Literal[
    "victim",
    "presumed-victim",
    "identified-victim",
    "suspect",
    "accused",
    "convicted",
    "acquitted",
    "witness",
    "family-member",
    "guardian",
    "interpreter",
    "expert",
    "official",
    "user",
    "other",
]
Part = Literal["", "principal", "attempt", "accomplice", "organiser", "inciter", "user"]
Power = Literal[
    "buying_or_selling",
    "lending_or_bartering",
    "treated_as_property",
    "deprivation_of_liberty",
    "control_of_movement",
    "control_of_body_or_sexuality",
    "use_without_pay",
    "use_of_force_to_keep",
    "control_of_life",
]
Servile = Literal["debt_bondage", "serfdom", "servile_marriage", "child_exploitation"]
WorkException = Literal[
    "unknown", "none", "military", "civic", "conviction", "emergency", "communal"
]
StateAim = Literal[
    "unknown",
    "none",
    "political-coercion",
    "economic-development",
    "labour-discipline",
    "strike-punishment",
    "discrimination",
]
Asylum = Literal["unknown", "none", "pending", "granted"]
Years = Annotated[int, Meta(ge=0, le=120)]
Count = Annotated[int, Meta(ge=1, le=100_000)]
Maximum = Annotated[float, Meta(ge=0, le=100)]


class Authority(Record, frozen=True):
    """The authority that asks, and the one that conducts the proceedings."""

    name: str
    functions: str = ""
    conducts: str = ""
    contact: str = ""


class Proceedings(Record, frozen=True):
    """The proceedings for which help is asked."""

    nature: Literal["", "criminal", "civil", "administrative"] = ""
    stage: Literal["", "inquiry", "investigation", "prosecution", "trial", "appeal", "sentence"] = (
        ""
    )
    offence: str = ""
    law: str = ""
    charged: tuple[str, ...] = ()
    maximum_years: Maximum | None = None
    reference: str = ""
    purpose: str = ""


class Person(Record, frozen=True):
    """One person, or several alike, as a role; `age` is in years at the time of the first act.

    A parent is a guardian only where the role says so: `guardian` is who may consent for a child.
    """

    id: str
    role: Role
    count: Count = 1
    age: Years | None = None
    age_class: Literal["", "adult", "child", "unknown"] = ""
    sex: Literal["unknown", "female", "male", "both", "other"] = "unknown"
    nationality: tuple[str, ...] = ()
    resides: str = ""
    pseudonym: str = ""
    died: str = ""
    identity: Literal["", "unknown"] = ""
    part: Part = ""
    note: str = ""


class Event(Record, frozen=True):
    """One act: who did it to whom, where, when, by which means and for which purpose.

    Without `means` (or `purposes`) nothing is said of them; an empty list says there were none.
    """

    id: str
    act: str
    by: tuple[str, ...] = ()
    of: tuple[str, ...] = ()
    place: str = ""
    day: str = ""
    until: str = ""
    means: tuple[str, ...] | None = None
    purposes: tuple[str, ...] | None = None
    says: str = ""
    standing: Stand = "alleged"
    means_standing: Stand | None = None
    purposes_standing: Stand | None = None
    intent: Known = "unknown"
    source: str = ""


class Group(Record, frozen=True):
    """The elements of an organised criminal group (UNTOC 2(a), 2(c))."""

    value: Known = "unknown"
    standing: Stand = "alleged"
    members: Count | None = None
    structured: Claim = "unknown"
    lasting: Claim = "unknown"
    in_concert: Claim = "unknown"
    aims_at_serious_crime: Claim = "unknown"
    material_benefit: Claim = "unknown"
    says: str = ""


class Work(Record, frozen=True):
    """The elements of forced labour (C029 2(1)-(2)), of these persons or of all victims."""

    of: tuple[str, ...] = ()
    work_or_service: Claim = "unknown"
    menace_of_penalty: Claim = "unknown"
    not_voluntary: Claim = "unknown"
    exception: WorkException = "unknown"
    imposed_by_state: Claim = "unknown"
    aim: StateAim = "unknown"
    lives_with_exploiter: Claim = "unknown"
    cannot_change_condition: Claim = "unknown"
    says: str = ""


class Ownership(Record, frozen=True):
    """A power attaching to ownership (SLAV1926 1(1)) that was exercised over these persons."""

    power: Power
    of: tuple[str, ...] = ()
    standing: Stand = "alleged"
    says: str = ""


class Practice(Record, frozen=True):
    """A practice similar to slavery (SUPP1956 1(a)-(d)) to which these persons were subjected."""

    practice: Servile
    of: tuple[str, ...] = ()
    standing: Stand = "alleged"
    says: str = ""


class VictimOffence(Record, frozen=True):
    """An offence by a victim, and how it hangs together with the trafficking."""

    offence: str
    of: tuple[str, ...] = ()
    compelled: Claim = "unknown"
    direct_consequence: Claim = "unknown"
    directly_related: Claim = "unknown"
    says: str = ""


class Circumstances(Record, frozen=True):
    """What belongs to the case as a whole and not to one event."""

    organised_group: Known | Group = "unknown"
    elsewhere_prepared: Claim = "unknown"
    group_active_elsewhere: Claim = "unknown"
    effects_elsewhere: Claim = "unknown"
    proceeds_in: tuple[str, ...] = ()
    work: Work | tuple[Work, ...] = ()
    forced_labour_found: Claim = "unknown"
    ownership_powers: tuple[Power | Ownership, ...] = ()
    practices: tuple[Servile | Practice, ...] = ()
    consent_raised: Claim = "unknown"
    gives_consent_to_extradition: Claim = "unknown"
    victim_at_risk_from: tuple[str, ...] = ()
    persecution_feared_in: tuple[str, ...] = ()
    asylum: Asylum = "unknown"
    crossed_border_illegally_for_gain: Claim = "unknown"
    child_transferred_for_consideration: Claim = "unknown"
    organ_removed_unlawfully: Claim = "unknown"
    services_used_knowingly: Claim = "unknown"
    offences_by_victim: tuple[VictimOffence, ...] = ()
    officials_complicit: tuple[str, ...] = ()
    life_endangered: Claim = "unknown"
    documents_forged: Claim = "unknown"
    documents_withheld: Claim = "unknown"
    married_without_consent: Claim = "unknown"
    adoption_consent_induced: Claim = "unknown"
    deprived_of_liberty: Claim = "unknown"
    attack: Attack | None = None
    conflict: Conflict | None = None
    court: Court | None = None
    proceedings: tuple[Proceeding, ...] = ()
    authorities: tuple[StateConduct, ...] = ()


class Case(Record, frozen=True):
    """A whole case file."""

    case: str
    title: str = ""
    about: str = ""
    on: str = ""
    requesting: str = ""
    authority: Authority | None = None
    proceedings: Proceedings | None = None
    source: str = ""
    persons: tuple[Person, ...] = ()
    events: tuple[Event, ...] = ()
    circumstances: Circumstances = Circumstances()
    evidence: tuple[Evidence, ...] = ()
    addressees: tuple[Addressee, ...] = ()
    papers: tuple[Annex, ...] = ()
    replies: tuple[Reply, ...] = ()
    referrals: tuple[Referral, ...] = ()
    language: Language = "en"

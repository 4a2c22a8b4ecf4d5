"""What surrounds the acts: an attack, an armed conflict, what courts and authorities did."""

from __future__ import annotations

from typing import Literal

from msgspec import field

from comity.facts.claim import Claim, Record


class Attack(Record, frozen=True):
    """The contextual elements of a crime against humanity (ROME 7(1), 7(2)(a))."""

    course_of_conduct: Claim = "unknown"
    policy: Claim = "unknown"
    policy_of: Literal["", "state", "organisation"] = ""
    civilian_population: Claim = "unknown"
    widespread: Claim = "unknown"
    systematic: Claim = "unknown"
    acts_part_of_it: Claim = "unknown"
    knowledge: Claim = "unknown"
    sexual_acts_caused: Claim = "unknown"
    prostitution_enforced: Claim = "unknown"
    discriminatory: Claim = "unknown"
    says: str = ""


class Conflict(Record, frozen=True):
    """The contextual elements of a war crime (ROME 8; Elements of Crimes)."""

    exists: Claim = "unknown"
    kind: Literal["", "international", "non-international"] = ""
    nexus: Claim = "unknown"
    awareness: Claim = "unknown"
    children_used: Claim = "unknown"
    says: str = ""


class Proceeding(Record, frozen=True):
    """What a state did about the same person and conduct (ROME 17, 20(3))."""

    state: str
    stage: Literal["none", "investigating", "not-prosecuted", "prosecuting", "tried", "unknown"] = (
        "unknown"
    )
    same_person_and_conduct: Claim = "unknown"
    unwilling: Claim = "unknown"
    unable: Claim = "unknown"
    says: str = ""


class Court(Record, frozen=True):
    """How the International Criminal Court came to the matter, and what decides whether it may."""

    referral: Literal["", "state", "security-council", "prosecutor"] = ""
    authorised: Claim = "unknown"
    under_consideration_since: str = ""
    accepted: tuple[str, ...] = ()
    accepted_from: str = ""
    grave: Claim = "unknown"
    contributed: Claim = "unknown"
    meant_and_knew: Claim = "unknown"
    proceedings: tuple[Proceeding, ...] = ()
    says: str = ""


class StateConduct(Record, frozen=True):
    """What the authorities of one state knew and did, by the facts on which breach turns."""

    state: str
    since: str = ""
    facts: dict[str, Claim] = field(default_factory=dict)
    says: str = ""

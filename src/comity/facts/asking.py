"""What is asked of another state and answered to it: evidence, papers, replies, referrals.

Nobody is named here either: identities stand in a file of their own (`facts.identities`).
"""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, field

from comity.facts.claim import Claim, Known, Record

Handling = Literal["", "H0", "H1", "H2", "H3"]
SourceGrade = Literal["", "A", "B", "C", "X"]
InformationGrade = Literal["", "1", "2", "3", "4"]
DataKind = Literal["", "subscriber", "traffic", "content"]
TranslationSort = Literal["sworn", "official", "unofficial", "machine"]
PaperKind = Literal[
    "order",
    "judgment",
    "warrant",
    "law",
    "transcript",
    "report",
    "consent",
    "document-to-serve",
    "other",
]
Move = Literal["additional-information", "consultation", "postponement", "refusal"]
Language = Annotated[str, Meta(pattern=r"^[a-z]{2,3}$")]


class Deadline(Record, frozen=True):
    """The day by which help is wanted, and why."""

    day: str
    why: str = ""


class Release(Record, frozen=True):
    """Who, as an office, released what would be withheld or stopped, and why."""

    by: str
    because: str


class Period(Record, frozen=True):
    """The days that records or data are to cover."""

    since: str
    until: str = ""


class Team(Record, frozen=True):
    """What the parties to a joint investigation team agree on."""

    purpose: str = ""
    since: str = ""
    until: str = ""
    parties: tuple[str, ...] = ()
    operates_in: tuple[str, ...] = ()
    leaders: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    participants: tuple[str, ...] = ()
    arrangements: tuple[str, ...] = ()


class Evidence(Record, frozen=True):
    """One piece of evidence that is wanted or held, and the measure that gets it."""

    id: str
    measure: str
    where: str
    says: str = ""
    holder: str = ""
    of: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    procedure: str = ""
    deadline: Deadline | None = None
    needed_because: str = ""
    confidential: Known = "unknown"
    questions: tuple[str, ...] = ()
    link: str = ""
    urgent: str = ""
    basis: str = ""
    period: Period | None = None
    data: DataKind = ""
    property: str = ""
    extent: str = ""
    lawful_at_home: Claim = "unknown"
    consent: Claim = "unknown"
    officers: str = ""
    return_by: str = ""
    provisional_arrest: Known = "unknown"
    consequences: str = ""
    team: Team | None = None
    handling: Handling = ""
    handling_note: str = ""
    source_grade: SourceGrade = ""
    information_grade: InformationGrade = ""
    assurances: tuple[str, ...] = ()
    items: dict[str, str] = field(default_factory=dict)
    papers: tuple[str, ...] = ()
    released: Release | None = None
    incomplete: Release | None = None


class Addressee(Record, frozen=True):
    """The authority of another state to which requests go, as the sender found it out."""

    state: str
    authority: str = ""
    channel: str = ""


class Translation(Record, frozen=True):
    """A translation of a paper that exists: into which language, of which sort, by which office."""

    language: Language
    sort: TranslationSort
    by: str = ""


class Annex(Record, frozen=True):
    """A paper that goes with a request; one that is sealed is for one reader only."""

    id: str
    kind: PaperKind
    title: str
    day: str = ""
    by: str = ""
    language: Language = "en"
    translations: tuple[Translation, ...] = ()
    sealed_for: str = ""


class Objection(Record, frozen=True):
    """A ground on which a request is, or may have to be, refused or put off."""

    ground: str
    because: str


class Reply(Record, frozen=True):
    """What the requested state answers to an ask, short of carrying it out."""

    id: str
    move: Move
    about: str
    authority: str = ""
    day: str = ""
    questions: tuple[str, ...] = ()
    grounds: tuple[Objection, ...] = ()
    proposes: tuple[str, ...] = ()
    until: str = ""
    says: str = ""


class Withholding(Record, frozen=True):
    """What a person wants kept from someone, and why."""

    what: str
    from_whom: str
    because: str = ""


class Consent(Record, frozen=True):
    """What a person agreed to: with whom what is shared, what for, and until when.

    Who answered `no` refused it on that day.
    """

    given_by: str
    with_whom: str
    purpose: str
    day: str
    answer: Literal["yes", "no"] = "yes"
    until: str = ""
    withdrawn: str = ""
    withheld: tuple[Withholding, ...] = ()


class Referral(Record, frozen=True):
    """A victim's referral to a service, or safe return, in another state."""

    id: str
    kind: Literal["referral", "return"]
    of: tuple[str, ...]
    where: str
    sender: str = ""
    receiver: str = ""
    services: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    why: str = ""
    travel: str = ""
    safety: tuple[str, ...] = ()
    consents: tuple[Consent, ...] = ()
    deadline: Deadline | None = None

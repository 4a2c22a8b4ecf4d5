"""What an instrument owes to persons, asks of a state's law, and asks of its authorities.

Each record points by `at` to a paragraph of the same instrument: its words, strength and status are
those of the paragraph. A part in the offence has a status of its own: that a text does not name it
stands in no paragraph.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct, field

from comity.law.bases import Status
from comity.law.words import Term

Holder = Literal[
    "presumed-victim",
    "identified-victim",
    "child-victim",
    "family-member",
    "witness",
    "accused-victim",
]
Start = Literal["always", "reasonable-grounds", "identification", "proceedings", "return"]
Place = Literal[
    "in-the-state",
    "act-on-territory",
    "recruitment-on-territory",
    "victim-national",
    "offender-national",
    "asked",
    "any",
]


class RightFact(Struct, frozen=True, forbid_unknown_fields=True):
    """A fact on which a right hangs and that a case can settle: a word of `right_facts`.

    `at` is where the text sets it; `says` its own words, where they are not the usual ones.
    """

    fact: str
    at: str = ""
    says: str = ""


class Right(Struct, frozen=True, forbid_unknown_fields=True):
    """What a person of a kind is owed: by whom, from when, until when, and what it may hang on.

    `if` are facts that a case can settle, `when` what is left to be judged.
    """

    right: str
    at: str
    of: tuple[Holder, ...]
    from_: Start = field(default="always", name="from")
    until: str = ""
    days: int | None = None
    by: str = ""
    topic: str = ""
    unless: str = ""
    when: str = ""
    if_: tuple[RightFact, ...] = field(default=(), name="if")

    def hangs_on(self, words: Mapping[str, Term]) -> str:
        """Return all that it hangs on, in words."""
        return "; ".join(x for x in (self.when, *(told(f, words) for f in self.if_)) if x)


def told(one: RightFact, words: Mapping[str, Term]) -> str:
    """Return a fact on which a right hangs in words, with the pin that sets it."""
    says = one.says or words[one.fact].says
    return f"{says} ({one.at})" if one.at else says


class Demand(Struct, frozen=True, forbid_unknown_fields=True):
    """What an instrument asks of a state's own law, so that the law can be held against it.

    One of `element` (of the trafficking offence), `concept` (an offence that must exist) and
    `topic` (with the answers that meet it, or the least number) says what is compared.
    """

    at: str
    element: Literal[
        "", "definition", "child", "consent", "attempt", "participation", "legal_persons", "penalty"
    ] = ""
    concept: str = ""
    topic: str = ""
    meets: tuple[str, ...] = ()
    partly: tuple[str, ...] = ()
    least: float | None = None
    graver: Literal["yes", "no"] = "no"
    purposes: tuple[str, ...] = ()
    model: str = ""


class PartAsked(Struct, frozen=True, forbid_unknown_fields=True):
    """Whether an instrument asks states to punish a part in the offence beside the principal's.

    `asked: no` says that the text names such parts and not this one; where it is silent on them
    altogether, nothing stands here. `at` may be an article or several paragraphs.
    """

    part: Literal["attempt", "accomplice", "organiser", "inciter", "user"]
    at: str
    asked: Literal["yes", "conditional", "no"]
    says: str
    status: Status
    source: str = ""


class StateDuty(Struct, frozen=True, forbid_unknown_fields=True):
    """What an instrument asks of a state in a case: which duty, where it attaches, what starts it.

    `turns_on` names the facts on which the question of breach turns (words of `breach_facts`).
    `persons` says whom it serves; `scope` the condition that the text sets for the whole offence.
    """

    duty: Literal["framework", "protection", "investigation", "cooperation", "prevention"]
    at: str
    attaches: tuple[Place, ...]
    turns_on: tuple[str, ...]
    persons: Literal["any", "children", "women", "women-and-children"] = "any"
    trigger: str = ""
    says: str = ""
    leading: tuple[str, ...] = ()
    scope: Literal["", "transnational-and-group", "suspected-transnational-group"] = ""


class ModelText(Struct, frozen=True, forbid_unknown_fields=True):
    """A text of ours that would close a gap in a state's law, and the provisions it follows."""

    id: str
    title: str
    text: str
    follows: tuple[str, ...]
    note: str = ""

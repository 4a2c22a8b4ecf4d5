"""The records of the vocabulary: the words by which laws are compared, list by list."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct, field


class Term(Struct, frozen=True, forbid_unknown_fields=True):
    """A word of the vocabulary, what it means, and other words for it.

    `needs` is which personal data of a person whom a measure concerns must be given so that it can
    be carried out; `victim_needs` which of them of a victim, who is a pseudonym everywhere else.
    """

    says: str
    also: tuple[str, ...] = ()
    part_of: str = ""
    if_not_named: str = ""
    form_of: str = ""
    form_if: str = ""
    within: str = ""
    reads: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    victim_needs: tuple[str, ...] = ()


class Topic(Struct, frozen=True, forbid_unknown_fields=True):
    """A question that every state's own law answers, and the answers that there are.

    `unit` says that the answer is a number, and of what; `languages` that it is a list of them.
    """

    asks: str
    about: Literal["cooperation", "protection", "prosecution", "prevention"]
    answers: dict[str, str] = field(default_factory=dict)
    unit: str = ""
    languages: Literal["yes", "no"] = "no"
    office: Literal["yes", "no"] = "no"
    also: tuple[str, ...] = ()

    @property
    def says(self) -> str:
        """The question, as the words of other lists say what they mean."""
        return self.asks


class Vocabulary(Struct, frozen=True, forbid_unknown_fields=True):
    """The terms by which laws are compared, by list."""

    acts: dict[str, Term]
    means: dict[str, Term]
    purposes: dict[str, Term]
    measures: dict[str, Term]
    ranks: dict[str, Term]
    conditions: dict[str, Term]
    limits: dict[str, Term]
    contents: dict[str, Term]
    grounds: dict[str, Term]
    events: dict[str, Term]
    personal_data: dict[str, Term]
    subjects: dict[str, Term]
    concepts: dict[str, Term]
    topics: dict[str, Topic]
    services: dict[str, Term]
    rights: dict[str, Term]
    breach_facts: dict[str, Term]

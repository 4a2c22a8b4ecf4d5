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


ClaimWord = Literal[
    "",
    "crossed_border_illegally_for_gain",
    "child_transferred_for_consideration",
    "organ_removed_unlawfully",
    "services_used_knowingly",
    "documents_forged",
    "documents_withheld",
    "married_without_consent",
    "adoption_consent_induced",
    "deprived_of_liberty",
    "life_endangered",
]
ListWord = Literal["", "proceeds_in", "officials_complicit"]
TestWord = Literal[
    "",
    "forced_labour",
    "slavery",
    "servitude",
    "debt_bondage",
    "serfdom",
    "sale_of_child",
    "forced_marriage",
    "illegal_adoption",
    "organ_trafficking",
    "documents",
    "smuggling",
    "knowing_use",
    "organised_group",
    "international_crime",
]


class Limb(Struct, frozen=True, forbid_unknown_fields=True):
    """One thing that a concept asks of the facts; what shows it is named by one key alone.

    `acts`, `means`, `purposes`: one of these words is said. `claim`: a claim of the case file.
    `listed`: a list of the case file is not empty, told with `fact`. `concept`: what another
    concept asks. `test`: the elements that an instrument sets; with `purposes`, less may be enough
    too. None of them: a case file has no word for it. `wanting`: a further fact on which it hangs;
    `only_if` says so in words.
    """

    test: TestWord = ""
    concept: str = ""
    acts: tuple[str, ...] = ()
    means: tuple[str, ...] = ()
    purposes: tuple[str, ...] = ()
    claim: ClaimWord = ""
    listed: ListWord = ""
    fact: str = ""
    says: str = ""
    unsaid: str = ""
    only_if: str = ""
    wanting: str = ""


class Concept(Term, frozen=True, forbid_unknown_fields=True):
    """What an offence is about, and what of the facts shows it: `any` of these limbs, or `all`.

    `children`: only a child can be its victim. `whole` says in a sentence what its parts make.
    """

    any_: tuple[Limb, ...] = field(default=(), name="any")
    all_: tuple[Limb, ...] = field(default=(), name="all")
    children: Literal["yes", "no"] = "no"
    whole: str = ""

    @property
    def limbs(self) -> tuple[Limb, ...]:
        """All that it asks, whether one is enough or not."""
        return (*self.any_, *self.all_)


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
    concepts: dict[str, Concept]
    topics: dict[str, Topic]
    services: dict[str, Term]
    rights: dict[str, Term]
    right_facts: dict[str, Term]
    breach_facts: dict[str, Term]

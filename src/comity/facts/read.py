"""Reading a case file: keys, words, states, days and persons are checked, each with its line."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TypeVar

from msgspec.structs import replace

from comity.base.errors import BadInput
from comity.base.plain import Document, read_yaml
from comity.facts.check import check_days, check_persons
from comity.facts.check_asking import check_asking
from comity.facts.check_setting import check_setting
from comity.facts.claim import Claim
from comity.facts.model import (
    Addressee,
    Annex,
    Case,
    Circumstances,
    Court,
    Event,
    Evidence,
    Person,
    Proceeding,
    Proceedings,
    Referral,
    Reply,
    StateConduct,
)
from comity.law.model import Law, Term
from comity.law.names import find_state, find_word

R = TypeVar("R", Person, Event, Evidence, Annex, Reply, Referral)
NAMING = re.compile(
    r"((sur|fore|first|last|full|given|family|maiden|nick)_?)?names?|alias|dob|birth_?da(te|y)"
    r"|(date|place)_of_birth|(passport|id|identity|national_id)(_?(number|no))?|phone|address"
    r"|e_?mail|photo|fingerprints?|present_place|shelter",
    re.IGNORECASE,
)


def read_case(path: Path, law: Law) -> Case:
    """Return the case of a YAML or JSON file; raise with file, line and remedy if it is wrong."""
    return case_of(read_yaml(Path(path)), law)


def case_of(document: Document, law: Law) -> Case:
    """Return the case that a document holds, its words and states in the law pack's own form."""
    _shaped(document)
    _nameless(document)
    case = _Normal(document, law).case(document.typed(Case))
    check_persons(case, document)
    check_days(case, document, law)
    check_asking(case, document)
    check_setting(case, document, law)
    return case


def _shaped(document: Document) -> None:
    if not isinstance(document.value, dict):
        raise BadInput(
            "A case file is a list of keys with values, and this is not",
            where=document.where(),
            do="Start with 'case: <id>' and put persons, events and evidence below",
        )


def _nameless(document: Document) -> None:
    """Refuse what would name a person: DESIGN 6, persons are roles."""
    people = document.value.get("persons")
    for at, person in enumerate(people if isinstance(people, list) else ()):
        for key in person if isinstance(person, dict) else ():
            if key != "id" and NAMING.fullmatch(key.replace("-", "_")):
                raise BadInput(
                    f"A case file holds no '{key}' of a person",
                    where=document.where(f"$.persons[{at}].{key}"),
                    why="persons are roles; names belong in the sealed annex",
                    do="Leave the key out; use 'id', 'role' and, if need be, 'pseudonym'",
                )


class _Normal:
    """Rewrites typed words into those of the law pack, each error with its line."""

    def __init__(self, document: Document, law: Law) -> None:
        self.document, self.law = document, law

    def case(self, case: Case) -> Case:
        return replace(
            case,
            case=self.identifier(case.case, "$.case"),
            requesting=self.state(case.requesting, "$.requesting"),
            persons=self.each(case.persons, "$.persons", self.person),
            events=self.each(case.events, "$.events", self.event),
            proceedings=self.proceedings(case.proceedings),
            evidence=self.each(case.evidence, "$.evidence", self.evidence),
            addressees=self.addressees(case.addressees),
            papers=self.each(case.papers, "$.papers", lambda paper, _: paper),
            replies=self.each(case.replies, "$.replies", lambda reply, _: reply),
            referrals=self.each(case.referrals, "$.referrals", self.referral),
            circumstances=self.circumstances(case.circumstances),
        )

    def each(self, records: tuple[R, ...], path: str, one: Callable[[R, str], R]) -> tuple[R, ...]:
        seen: set[str] = set()
        made: list[R] = []
        for at, record in enumerate(records):
            here = f"{path}[{at}]"
            identifier = self.identifier(record.id, f"{here}.id")
            if identifier.casefold() in seen:  # some file systems tell no capitals apart
                raise BadInput(
                    f"The id '{identifier}' stands twice in '{path[2:]}'",
                    where=self.document.where(f"{here}.id"),
                    do="Give each its own id",
                )
            seen.add(identifier.casefold())
            made.append(one(record, here))
        return tuple(made)

    def identifier(self, text: str, path: str) -> str:
        if not re.fullmatch(r"[\w.\-]+", text):
            raise BadInput(
                f"'{text}' cannot be an id",
                where=self.document.where(path),
                do="Use letters, digits, '-', '_' and '.', without spaces",
            )
        return text

    def proceedings(self, held: Proceedings | None) -> Proceedings | None:
        if held is None or not held.charged:
            return held
        known, path = self.law.vocabulary.concepts, "$.proceedings.charged"
        found = (
            self.word(known, typed, "concept", f"{path}[{at}]")
            for at, typed in enumerate(held.charged)
        )
        return replace(held, charged=tuple(dict.fromkeys(found)))

    def person(self, person: Person, here: str) -> Person:
        return replace(
            person,
            nationality=self.states(person.nationality, f"{here}.nationality"),
            resides=self.state(person.resides, f"{here}.resides"),
        )

    def event(self, event: Event, here: str) -> Event:
        words = self.law.vocabulary
        return replace(
            event,
            act=self.word(words.acts, event.act, "act", f"{here}.act"),
            place=self.state(event.place, f"{here}.place"),
            means=self.forms(self.words(words.means, event.means, "means", f"{here}.means")),
            purposes=self.words(words.purposes, event.purposes, "purpose", f"{here}.purposes"),
        )

    def forms(self, means: tuple[str, ...] | None) -> tuple[str, ...] | None:
        """Return means with those of which they are a form: who is locked up is coerced."""
        if means is None:
            return None
        terms = self.law.vocabulary.means
        general = (terms[m].form_of for m in means if m in terms and not terms[m].form_if)
        return tuple(dict.fromkeys((*means, *(g for g in general if g))))

    def evidence(self, evidence: Evidence, here: str) -> Evidence:
        where = self.document.where(f"{here}.measure")
        measure = find_word(self.law.vocabulary.measures, evidence.measure, "measure", where)
        team = evidence.team
        if team:
            states = self.states(team.operates_in, f"{here}.team.operates_in")
            parties = self.states(team.parties, f"{here}.team.parties")
            team = replace(team, operates_in=states, parties=parties)
        place = self.state(evidence.where, f"{here}.where")
        items = self.items(evidence.items, f"{here}.items")
        return replace(evidence, measure=measure, where=place, team=team, items=items)

    def items(self, typed: dict[str, str], here: str) -> dict[str, str]:
        known, found = self.law.vocabulary.contents, {}
        for word, says in typed.items():
            where = self.document.where(f"{here}.{word}")
            found[find_word(known, word, "item", where)] = says
        return found

    def addressees(self, typed: tuple[Addressee, ...]) -> tuple[Addressee, ...]:
        named = (
            replace(a, state=self.state(a.state, f"$.addressees[{at}].state"))
            for at, a in enumerate(typed)
        )
        return tuple(named)

    def referral(self, referral: Referral, here: str) -> Referral:
        return replace(referral, where=self.state(referral.where, f"{here}.where"))

    def circumstances(self, held: Circumstances) -> Circumstances:
        lists = (
            "proceeds_in",
            "victim_at_risk_from",
            "persecution_feared_in",
            "officials_complicit",
        )
        found = {
            name: self.states(getattr(held, name), f"$.circumstances.{name}") for name in lists
        }
        made = replace(held, **found)
        path = "$.circumstances"
        return replace(
            made,
            proceedings=self.of_states(held.proceedings, f"{path}.proceedings"),
            court=self.court(held.court, f"{path}.court") if held.court else None,
            authorities=tuple(
                self.conduct(one, f"{path}.authorities[{at}]")
                for at, one in enumerate(held.authorities)
            ),
        )

    def court(self, court: Court, here: str) -> Court:
        proceedings = self.of_states(court.proceedings, f"{here}.proceedings")
        accepted = self.states(court.accepted, f"{here}.accepted")
        return replace(court, accepted=accepted, proceedings=proceedings)

    def of_states(self, held: tuple[Proceeding, ...], here: str) -> tuple[Proceeding, ...]:
        return tuple(
            replace(one, state=self.state(one.state, f"{here}[{at}].state"))
            for at, one in enumerate(held)
        )

    def conduct(self, conduct: StateConduct, here: str) -> StateConduct:
        known = self.law.vocabulary.breach_facts
        facts: dict[str, Claim] = {}
        for typed, claim in conduct.facts.items():
            where = self.document.where(f"{here}.facts.{typed}")
            word = find_word(known, typed, "fact", where)
            if word in facts:
                raise BadInput(
                    f"'{typed}' is the fact '{word}', which stands here already",
                    where=where,
                    do="Keep one of them",
                )
            facts[word] = claim
        return replace(conduct, state=self.state(conduct.state, f"{here}.state"), facts=facts)

    def state(self, typed: str, path: str) -> str:
        return find_state(self.law, typed, self.document.where(path)).code if typed else ""

    def states(self, typed: Iterable[str], path: str) -> tuple[str, ...]:
        return tuple(
            find_state(self.law, one, self.document.where(f"{path}[{at}]")).code
            for at, one in enumerate(typed)
        )

    def word(self, terms: Mapping[str, Term], typed: str, kind: str, path: str) -> str:
        if typed == "other":
            return typed
        return find_word(terms, typed, kind, self.document.where(path))

    def words(
        self, terms: dict[str, Term], typed: tuple[str, ...] | None, kind: str, path: str
    ) -> tuple[str, ...] | None:
        """Return known words in their order, each once; of `unknown` alone nothing is said.

        Beside known words, `unknown` is another that is not known: it stays open as `other`.
        """
        if typed is None or typed == ("unknown",):
            return None
        plain = ("other" if t == "unknown" else t for t in typed)
        found = (self.word(terms, t, kind, f"{path}[{at}]") for at, t in enumerate(plain))
        return tuple(dict.fromkeys(found))

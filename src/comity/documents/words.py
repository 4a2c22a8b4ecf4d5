"""Verdicts, statuses, days, states and pins in words for a reader; no verdict lives by colour."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from comity.base.errors import BadInput
from comity.facts.days import span
from comity.facts.model import Case, Person
from comity.law.bases import Status
from comity.law.model import Law
from comity.planning.naming import in_sentence, the
from comity.reasoning.answer import Verdict
from comity.reasoning.candidates import Candidate

MARKS: dict[Verdict, str] = {"yes": "●", "conditional": "◐", "unknown": "○", "no": "\u00d7"}
HOLDS: dict[Verdict, str] = {
    "yes": "yes",
    "conditional": "on a condition",
    "unknown": "not settled",
    "no": "no",
}
APPLIES: dict[Verdict, str] = {
    "yes": "applies",
    "conditional": "applies on a condition",
    "unknown": "not settled",
    "no": "does not apply",
}
MET: dict[Verdict, str] = {
    "yes": "met on the facts as said",
    "conditional": "met on a condition",
    "unknown": "not settled",
    "no": "not met on the facts as said",
}
LAW_THEN: dict[Verdict, str] = {
    "yes": "law in force there and then",
    "conditional": "in force there and then on a condition",
    "unknown": "whether it was the law there and then is not settled",
    "no": "not in force there and then",
}
STATUS: dict[Status, str] = {
    "checked": "checked",
    "part": "checked in part",
    "memory": "from memory",
}
DUAL = {
    "required": "required: the conduct must be an offence in both states",
    "optional": "the requested state may refuse where it is lacking",
    "not-asked": "not asked",
    "list": "not asked for offences on the list",
    "limited": "asked in part only",
}
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_SNAKE = re.compile(r"\b[a-z]+(?:_[a-z]+)+\b(?!\.)")
_RANGE = re.compile(r"\d+[a-z]?-\d+[a-z]?")
_ISO = re.compile(r"\b(?:19|20)\d\d-[01]\d(?:-[0-3]\d)?\b(?![-/])")


def day_words(day: date | None) -> str:
    """Return a day as `22 November 2026`, or `not known`."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}" if day else "not known"


def days_words(first: str, last: str = "") -> str:
    """Return the day, month or year of a case file in words; a text that is no day stays itself."""
    if not first:
        return "day not said"
    told = _partial(first)
    return f"{told} to {_partial(last)}" if last and last != first else told


def _partial(text: str) -> str:
    try:
        known = span(text)
    except BadInput:
        return text
    parts = text.strip().split("-")
    if len(parts) == 1:
        return parts[0]
    if len(parts) == 2:
        return f"{_MONTHS[known.first.month - 1]} {parts[0]}"
    return day_words(known.first)


def list_words(items: Iterable[str], last: str = "and") -> str:
    """Return `a`, `a and b` or `a, b and c`."""
    told = list(items)
    if len(told) < 2:
        return "".join(told)
    return f"{', '.join(told[:-1])} {last} {told[-1]}"


def count_words(number: int, one: str, many: str = "") -> str:
    """Return `1 item` or `3 items`, its number never parted from its noun."""
    return f"{number}\u00a0{one if number == 1 else many or one + 's'}"


def upper_first(text: str) -> str:
    """Return the text with its first letter large and the rest untouched."""
    return text[:1].upper() + text[1:]


class Words:
    """What needs the law pack or the case to be said: states, terms, pins and persons."""

    def __init__(self, law: Law, case: Case, codes: Iterable[str]) -> None:
        self.law, self.case = law, case
        names = {code: law.states[code].name for code in codes if code in law.states}
        self._names = tuple(s.name for s in law.states.values() if the(s.name) != s.name)
        self._codes = re.compile(rf"\b({'|'.join(sorted(names)) or '(?!)'})\b")

    def state(self, code: str) -> str:
        """Return the name of a state."""
        return self.law.states[code].name if code in self.law.states else code

    def the(self, code: str) -> str:
        """Return the name of a state inside a sentence: `the Philippines`."""
        return the(self.state(code))

    def in_sentence(self, name: str) -> str:
        """Return a state's name with its article, where it has one."""
        return the(name)

    def sentence(self, text: str) -> str:
        """Return a sentence with the articles that state names need."""
        return in_sentence(text, self._names)

    def states(self, codes: Iterable[str]) -> str:
        """Return the names of some states."""
        return list_words(self.the(c) for c in codes)

    def plain(self, text: str) -> str:
        """Return a reason's sentence with codes, term ids and ISO days put into words."""
        if text.startswith("source:"):
            return text
        told = self._codes.sub(lambda m: self.state(m[1]), text)
        told = _SNAKE.sub(lambda m: m[0].replace("_", " "), told)
        return self.sentence(_ISO.sub(lambda m: _partial(m[0]), told))

    def terms(self, kind: str, ids: Iterable[str]) -> str:
        """Return the words of some acts, means or purposes."""
        known = getattr(self.law.vocabulary, kind)
        return ", ".join(known[i].says if i in known else i for i in ids)

    def name(self, key: str) -> str:
        """Return the name of an instrument or a treaty."""
        record = self.law.instruments.get(key) or self.law.treaties.get(key)
        return record.name if record else key

    def title(self, key: str) -> str:
        """Return the whole title of an instrument or a treaty."""
        record = self.law.instruments.get(key) or self.law.treaties.get(key)
        return record.title if record else key

    def article(self, pin: str) -> str:
        """Return the place of a pin in words: `article 14(1)(a)`, or nothing."""
        at = pin.partition(":")[2].strip()
        return (
            f"{'articles' if _RANGE.fullmatch(at) else 'article'} {at}" if at[:1].isdigit() else at
        )

    def pin(self, pin: str) -> str:
        """Return a pin as a lawyer writes it: the instrument's name and the article."""
        at = self.article(pin)
        name = self.name(pin.partition(":")[0])
        return f"{name}, {at}" if at else name

    def basis(self, candidate: Candidate) -> str:
        """Return a basis with its whole title and article, for a letter to another state."""
        at = self.article(candidate.provision)
        law = self.sentence(candidate.name)
        title = self.title(candidate.id) if candidate.rank != "domestic" else law
        return f"{title}, {at}" if at else title

    def people(self, ids: Iterable[str]) -> str:
        """Return persons as pseudonym and role."""
        known = {p.id: p for p in self.case.persons}
        return ", ".join(self.person(known[i]) if i in known else i for i in ids)

    def person(self, person: Person) -> str:
        """Return one person as pseudonym and role, never as a name."""
        label, role = self.label(person), role_words(person)
        return label if label == role else f"{label} ({role})"

    def label(self, person: Person) -> str:
        """Return what a person is called in the papers: the pseudonym, else the id in words."""
        return person.pseudonym or person.id.replace("-", " ")

    def about(self, person: Person) -> str:
        """Return age, sex, nationality and residence of a person as far as they are said."""
        parts = [f"{person.count} persons"] if person.count > 1 else []
        parts += [f"aged {person.age}" if person.age is not None else person.age_class]
        parts += [f"died {days_words(person.died)}"] if person.died else []
        parts += [person.sex if person.sex not in ("unknown", "other") else ""]
        nations = list_words(self.the(n) for n in person.nationality)
        parts += [f"national of {nations}"] if nations else []
        parts += [f"resides in {self.the(person.resides)}"] if person.resides else []
        return ", ".join(p for p in parts if p and p != "unknown")


def role_words(person: Person) -> str:
    """Return the role of a person in words."""
    return person.role.replace("-", " ")

"""The words of a paper in its language: one template in English, one catalogue a further language.

Catalogues are gettext files under `locale/`, found by their names: another language is one file.
What a catalogue lacks stands in English and is remembered in `lacking`, so that nothing is silent.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from pathlib import Path

from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.messages.pofile import read_po

from comity.base.errors import BadInput
from comity.facts.days import span
from comity.law.model import Law

SOURCE = "en"
_HERE = Path(__file__).parent / "locale"
_WITH_ENGLISH_DAYS = {"en": "en_GB"}
_FIRST_OF_MONTH = {"fr": "1er"}  # CLDR writes the bare number
_AND_BEFORE_I = re.compile(r" y (?=[IÍ]|Hi(?![ae]))")  # Spanish says `e Irlanda`; CLDR does not
_UNSAID = re.compile(r"\{(\w+)\}")


@lru_cache(maxsize=1)
def languages() -> tuple[str, ...]:
    """Return the languages in which papers can be made, English first."""
    return (SOURCE, *sorted(f.stem for f in _HERE.glob("*.po")))


@lru_cache(maxsize=16)
def _catalogue(language: str) -> dict[str, str]:
    with (_HERE / f"{language}.po").open("rb") as kept:
        read = read_po(kept, locale=language)
    return {str(m.id): str(m.string) for m in read if m.id and m.string and not m.fuzzy}


class Tongue:
    """One language: its phrases, days, states and lists."""

    def __init__(self, law: Law, language: str) -> None:
        if language not in languages():
            raise BadInput(
                f"Papers are not made in '{language}'",
                do=f"Take one of {', '.join(languages())}, as `language` or with --language",
            )
        self.law, self.language = law, language
        self.locale = Locale.parse(_WITH_ENGLISH_DAYS.get(language, language))
        self._known = {} if language == SOURCE else _catalogue(language)
        self.lacking: set[str] = set()

    def say(self, phrase: str, **values: object) -> str:
        """Return a phrase of the template in this language, its places filled."""
        return self._in(phrase).format(**values) if values else self._in(phrase)

    def can_say(self, phrase: str) -> bool:
        """Return whether a phrase is one of the template's own in this language."""
        if self.language != SOURCE:
            return phrase in self._known
        return any(phrase in _catalogue(one) for one in languages() if one != SOURCE)

    def _in(self, phrase: str) -> str:
        if self.language == SOURCE or not phrase:
            return phrase
        if phrase not in self._known:
            self.lacking.add(phrase)
        return self._known.get(phrase, phrase)

    def state(self, code: str) -> str:
        """Return a state's name: as the law pack has it, or in this language by its own list."""
        record = self.law.states[code]
        if self.language == SOURCE:
            return record.name
        return self._known.get(record.name) or self._territory(code) or record.name

    def _territory(self, code: str) -> str:
        two = _two_letters().get(code, "")
        return str(self.locale.territories.get(two, ""))

    def states(self, codes: Iterable[str]) -> str:
        """Return the names of some states as a list."""
        return self.list(self.state(c) for c in codes)

    def list(self, items: Iterable[str]) -> str:
        """Return some words as a list in a sentence."""
        said = str(format_list(list(items), locale=self.locale))
        return _AND_BEFORE_I.sub(" e ", said) if self.locale.language == "es" else said

    def day(self, day: date) -> str:
        """Return a day in words."""
        said = str(format_date(day, format="long", locale=self.locale))
        first = _FIRST_OF_MONTH.get(self.locale.language, "")
        return re.sub(r"^1\b", first, said) if first else said

    def days(self, day: str, until: str = "") -> str:
        """Return a day, month or year of a case file in words, or two of them."""
        first = self._partial(day)
        if not until or until == day:
            return first
        return self.say("{first} to {last}", first=first, last=self._partial(until))

    def _partial(self, text: str) -> str:
        first = span(text).first
        if len(text) == len("2001"):
            return text
        if len(text) == len("2001-02"):
            return str(format_skeleton("yMMMM", first, locale=self.locale))
        return self.day(first)

    def language_name(self, code: str) -> str:
        """Return the name of a language."""
        return str(self.locale.languages.get(code, code))

    def title(self, key: str) -> str:
        """Return the whole title of an instrument or a treaty."""
        record = self.law.instruments.get(key) or self.law.treaties.get(key)
        return self.say(record.title) if record else key

    def name(self, key: str) -> str:
        """Return the short name of an instrument or a treaty."""
        record = self.law.instruments.get(key) or self.law.treaties.get(key)
        return self.say(record.name) if record else key

    def article(self, pin: str) -> str:
        """Return the place of a pin in words: `article 14(1)(a)`, or nothing."""
        at = pin.partition(":")[2].strip()
        if not at:
            return ""
        if not at[:1].isdigit() and not re.fullmatch(r"[IVXLC]+(\(.*)?", at):
            return self.say(at)
        several = re.fullmatch(r"\d+[a-z]?-\d+[a-z]?", at)
        return self.say("articles {at}" if several else "article {at}", at=at)

    def pin(self, pin: str) -> str:
        """Return a pin as a lawyer writes it: the instrument's name and the article."""
        at, name = self.article(pin), self.name(pin.partition(":")[0])
        return f"{name}, {at}" if at else name

    def basis(self, pin: str) -> str:
        """Return a basis with its whole title and article."""
        at, title = self.article(pin), self.title(pin.partition(":")[0])
        return f"{title}, {at}" if at else title


@lru_cache(maxsize=1)
def _two_letters() -> dict[str, str]:
    """Return the two-letter codes by three letters, as CLDR has them."""
    from babel.core import get_global  # noqa: PLC0415 loaded only for papers in other languages

    aliases = get_global("territory_aliases")
    return {three: found[0] for three, found in aliases.items() if len(three) == 3 and found}

"""The catalogues of papers: each entry whole, said once, with the places of its English."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from babel.messages.catalog import Message
from babel.messages.pofile import read_po

from comity.documents import tongue
from comity.documents.tongue import SOURCE, languages

OTHERS = tuple(c for c in languages() if c != SOURCE)
PLACE = re.compile(r"\{\w*\}")
MSGID = re.compile(r'^msgid ((?:".*"\s*)+)', re.MULTILINE)
# Words that are written as in English.
ALIKE = {
    "es": frozenset(("; ", "Myanmar", "{label}:")),
    "fr": frozenset(
        (
            "Contact",
            "Consultation.",
            "Date",
            "Page {n}",
            "Signature",
            "Source",
            "article {at}",
            "articles {at}",
            "expert",
            "servitude",
            "suspect",
        )
    ),
}


def _file(language: str) -> Path:
    return Path(tongue.__file__).parent / "locale" / f"{language}.po"


def _entries(language: str) -> tuple[Message, ...]:
    with _file(language).open("rb") as kept:
        return tuple(m for m in read_po(kept, locale=language) if m.id)


@pytest.mark.parametrize("language", OTHERS)
def test_each_entry_keeps_the_places_of_its_english(language: str) -> None:
    """A place that is lost or renamed would leave a hole in a paper or stop it."""
    wrong = [
        m.id
        for m in _entries(language)
        if m.string and Counter(PLACE.findall(str(m.id))) != Counter(PLACE.findall(str(m.string)))
    ]
    assert not wrong


@pytest.mark.parametrize("language", OTHERS)
def test_no_entry_is_empty_or_uncertain(language: str) -> None:
    """An empty or `fuzzy` entry would stand in English."""
    assert not [m.id for m in _entries(language) if not str(m.string).strip() or m.fuzzy]


@pytest.mark.parametrize("language", OTHERS)
def test_no_phrase_stands_twice(language: str) -> None:
    """Of two entries for one phrase one would be lost without a word."""
    found = Counter(
        "".join(re.findall(r'"(.*)"', i)) for i in MSGID.findall(_file(language).read_text("utf-8"))
    )
    assert not [phrase for phrase, times in found.items() if times > 1]


@pytest.mark.parametrize("language", OTHERS)
def test_no_entry_repeats_its_english(language: str) -> None:
    """A phrase copied instead of translated would pass for said."""
    alike = {str(m.id) for m in _entries(language) if m.id == m.string}
    assert alike <= ALIKE.get(language, frozenset())

"""Which script a stretch of text is in, so that each is set in letters that exist for it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby
from typing import Literal

Script = Literal["latin", "rtl", "complex", "east-asian"]
_RTL = ("ARABIC", "HEBREW", "SYRIAC", "THAANA", "NKO")
_COMPLEX = (
    *("THAI", "LAO", "KHMER", "MYANMAR", "TIBETAN", "DEVANAGARI", "BENGALI", "GURMUKHI"),
    *("GUJARATI", "TAMIL", "TELUGU", "KANNADA", "MALAYALAM", "SINHALA", "ETHIOPIC"),
)
_EAST = ("CJK", "HIRAGANA", "KATAKANA", "HANGUL", "BOPOMOFO", "IDEOGRAPHIC", "FULLWIDTH")


@lru_cache(maxsize=4096)
def script(letter: str) -> Script | None:
    """Return the script of one letter; none for what takes the script of its neighbours."""
    if letter < "\u0590":
        return "latin" if letter.isalpha() else None
    name = unicodedata.name(letter, "")
    if name.startswith(_RTL):
        return "rtl"
    if name.startswith(_COMPLEX):
        return "complex"
    if name.startswith(_EAST):
        return "east-asian"
    return "latin" if letter.isalpha() else None


def stretches(text: str) -> Iterator[tuple[Script, str]]:
    """Return a text cut into stretches of one script each, in the order in which it is read.

    Spaces, digits and marks belong to the stretch before them.
    """
    if text.isascii():
        yield "latin", text
        return
    last: Script = next((s for s in map(script, text) if s), "latin")
    marked: list[tuple[Script, str]] = []
    for letter in text:
        last = script(letter) or last
        marked.append((last, letter))
    for found, letters in groupby(marked, key=lambda one: one[0]):
        yield found, "".join(letter for _, letter in letters)

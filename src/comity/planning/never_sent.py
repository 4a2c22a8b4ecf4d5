"""The words that are never sent, read from the list beside this file, and how a text holds them."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from importlib.resources import files

from msgspec import Struct

from comity.base.plain import parse_yaml

ASYLUM = "asylum"
_ANY = "zzanyzz"  # stands for a star while a word is folded


class NeverSent(Struct, frozen=True, forbid_unknown_fields=True):
    """Words by theme and language, and what may be said although it holds one of them."""

    never: dict[str, dict[str, tuple[str, ...]]]
    may_be_said: tuple[str, ...]

    def words(self, theme: str = "") -> tuple[str, ...]:
        """Return the words of one theme, or of all, in every language."""
        themes = (self.never[theme],) if theme else tuple(self.never.values())
        return tuple(w for languages in themes for words in languages.values() for w in words)


@cache
def never_sent() -> NeverSent:
    """Return the list, read once."""
    name = "never_sent.yaml"
    text = files("comity.planning").joinpath(name).read_text(encoding="utf-8")
    return parse_yaml(text, name).typed(NeverSent)


def folded(text: str) -> str:
    """Return small letters without accents, each other sign or run of white space one space."""
    apart = unicodedata.normalize("NFKD", text.replace("œ", "oe").replace("Œ", "OE"))
    seen = (c for c in apart if unicodedata.category(c) not in ("Mn", "Cf"))
    return re.sub(r"[\W_]+", " ", "".join(seen).casefold()) + " "


@cache
def _pattern(theme: str) -> re.Pattern[str]:
    told = sorted({_word(w) for w in never_sent().words(theme)}, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(told)})\b")


def _word(word: str) -> str:
    return folded(word.replace("*", _ANY)).strip().replace(_ANY, r"\w*")


@cache
def _allowed() -> re.Pattern[str]:
    told = sorted((folded(w).strip() for w in never_sent().may_be_said), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(told)})\b")


@lru_cache(maxsize=2048)
def holds(text: str, theme: str = "") -> bool:
    """Return whether a text holds a word of the list, or of one of its themes."""
    return bool(_pattern(theme).search(_allowed().sub(" ", folded(text))))

"""What is never sent stands in the case file alone: a plan and a cover show that it was kept.

A plan lies on many desks. Whole sentences of the case that tell of asylum, a place of safety or an
address are replaced wherever they are repeated; the words of the plan itself stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, TypeVar

import msgspec
from msgspec import Struct
from msgspec.structs import fields, replace

from comity.documents.block import Picture
from comity.facts.model import Case
from comity.planning.telling import kept

P = TypeVar("P", bound=Struct)
KEPT = "[kept from papers]"
_SENTENCE = re.compile(r"(?<=[.!?;])\s+|\n+")
_FEW = 1  # a word alone may be one of ours as well: it is masked only where it stands alone


class Mask:
    """The sentences of one case that are kept, found wherever they are repeated."""

    def __init__(self, case: Case) -> None:
        found = {s for text in _texts(msgspec.to_builtins(case)) for s in _sentences(text)}
        self._alone = frozenset(_bare(s) for s in found)
        many = sorted((s for s in found if len(s.split()) > _FEW), key=len, reverse=True)
        self._within = re.compile("|".join(map(_pattern, many)), re.I) if many else None

    def text(self, text: str) -> str:
        """Return a text with each sentence that is kept replaced by a mark."""
        if _bare(text) in self._alone:
            return KEPT
        return self._within.sub(KEPT, text) if self._within else text

    def of(self, made: P) -> P:
        """Return a paper, or a part of one, with its texts masked; drawings hold states alone."""
        masked = {
            f.name: self._value(getattr(made, f.name))
            for f in fields(made)
            if not (isinstance(made, Picture) and f.name == "svg")
        }
        return replace(made, **masked)

    def plain(self, value: Any) -> Any:  # noqa: ANN401 a tree of plain values
        """Return a tree of plain values with its texts masked."""
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, dict):
            return {key: self.plain(one) for key, one in value.items()}
        return [self.plain(one) for one in value] if isinstance(value, list | tuple) else value

    def _value(self, value: Any) -> Any:  # noqa: ANN401 a value of any field
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, tuple):
            return tuple(self._value(one) for one in value)
        return self.of(value) if isinstance(value, Struct) else value


def _sentences(text: str) -> Iterator[str]:
    """Yield what is kept of a text: its sentences, or the whole where only the whole tells it."""
    parts = [s for s in _SENTENCE.split(text) if kept(s)]
    yield from parts or ([text] if kept(text) else [])


def _bare(text: str) -> str:
    return " ".join(text.split()).strip(" .!?;:").casefold()


def _pattern(sentence: str) -> str:
    words = sentence.strip(" .!?;").split()
    return r"[\s_-]+".join(r"[\s_-]+".join(map(re.escape, re.split("[_-]", w))) for w in words)


def _texts(value: Any) -> Iterator[str]:  # noqa: ANN401 a tree of plain values
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from _texts(one)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _texts(one)

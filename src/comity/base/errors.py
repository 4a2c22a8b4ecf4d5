"""The one root of all errors, and how an error is said."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from typing import NamedTuple

MANY = 40
LONGEST = 200


class Where(NamedTuple):
    """A place in a file; line 0 means the file as a whole."""

    file: str
    line: int = 0

    def __str__(self) -> str:
        return f"{self.file}:{self.line}" if self.line else self.file


class ComityError(Exception):
    """A mistake that a person can mend, said in one paragraph: where, what, why, what to do."""

    def __init__(self, what: str, *, where: Where | str = "", why: str = "", do: str = "") -> None:
        self.what, self.where, self.why, self.do = what, where, why, do
        super().__init__(self.paragraph())

    def paragraph(self) -> str:
        """Return the error as one paragraph without line breaks."""
        place = f"{self.where}: " if str(self.where) else ""
        told = (self.why[:1].upper() + self.why[1:], self.do[:1].upper() + self.do[1:])
        sentences = (_ended(s) for s in (self.what, *told) if s)
        return " ".join(_printable(place + " ".join(sentences)).split())


def _printable(words: str) -> str:
    """Return the words without control characters, each given word cut to a readable length."""
    plain = "".join(c if c.isprintable() or c.isspace() else "\ufffd" for c in words)
    return " ".join(w if len(w) <= LONGEST else f"{w[:LONGEST]}…" for w in plain.split())


def _ended(words: str) -> str:
    whole = words.strip()
    return whole if whole.endswith(("?", "!", ".", "…")) else f"{whole}."


class BadInput(ComityError):
    """What a person gave cannot be read or makes no sense."""


def nearest(word: str, known: Iterable[str]) -> str:
    """Return a remedy that names the known word most like this one, or lists some of them."""
    words = sorted(set(known))
    folded = {w.casefold(): w for w in words}
    close = difflib.get_close_matches(word.casefold(), folded, n=1, cutoff=0.7)
    if close:
        return f"Did you mean '{folded[close[0]]}'?"
    if len(words) > MANY:
        return "Nothing that is known is near to it: check the spelling."
    return f"Known are: {', '.join(words)}." if words else ""

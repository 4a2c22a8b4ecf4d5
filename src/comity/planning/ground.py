"""Why something is withheld."""

from __future__ import annotations

from msgspec import Struct


class Ground(Struct, frozen=True):
    """Why an ask is withheld, what must come first, and which office may release it.

    What is `final` no office releases: what must come first comes first. Only pins that bind the
    requesting state are cited.
    """

    why: str
    first: str
    release: str
    cites: tuple[str, ...] = ()
    final: bool = False

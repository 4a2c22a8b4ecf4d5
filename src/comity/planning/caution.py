"""A warning: what must not be asked or told, towards whom, and the provision behind it."""

from __future__ import annotations

from msgspec import Struct


class Caution(Struct, frozen=True):
    """One warning: what, towards which state (or all), and the provision behind it."""

    says: str
    cites: tuple[str, ...]
    towards: str = ""

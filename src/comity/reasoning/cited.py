"""Where a value of a state's own law stands: statute, section, how sure, and where it was read.

A part of an offence, such as its penalty, stands where it says so itself, else where the offence
does; one from memory has no source of the offence's. Nothing is cited for what is not entered.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from comity.law.bases import Status
from comity.law.national import Offence, OwnChildRule, OwnConsent, Penalty, Rule, Value
from comity.reasoning.national import Where

Part = OwnChildRule | OwnConsent | Value | Penalty


class Cited(Struct, frozen=True):
    """One place in a state's own law; `source` is the address of what was read, if anything was."""

    statute: str
    section: str
    status: Status
    source: str


def whole(where: Where, held: Iterable[Offence]) -> tuple[Cited, ...]:
    """Return where offences stand, each place once."""
    return tuple(dict.fromkeys(_cited(where, o, o.section, o.status, o.source) for o in held))


def parts(where: Where, offence: Offence, held: Iterable[Part | None]) -> tuple[Cited, ...]:
    """Return where these parts of an offence stand, such as its penalty."""
    return tuple(
        _cited(
            where,
            offence,
            one.section or offence.section,
            one.status or offence.status,
            one.source or ("" if one.status == "memory" else offence.source),
        )
        for one in held
        if one is not None
    )


def ruled(where: Where, held: Rule | None) -> tuple[Cited, ...]:
    """Return where a rule stands; nowhere if none is entered."""
    return (_cited(where, held, held.section, held.status, held.source),) if held else ()


def _cited(where: Where, held: Offence | Rule, section: str, status: Status, source: str) -> Cited:
    return Cited(held.statute, section, status, where.state.sources.get(source, source))

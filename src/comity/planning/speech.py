"""In which languages a state takes requests, as far as its own law or its notice says."""

from __future__ import annotations

from datetime import date

from comity.law.bases import Status
from comity.law.model import Law
from comity.planning.channels import notified
from comity.reasoning.national import Where, rule

# ISO 639-2 codes and English names of the languages in which papers can be made.
_SHORT = {"eng": "en", "fra": "fr", "fre": "fr", "spa": "es"}
_NAMED = {"English": "en", "French": "fr", "Spanish": "es"}


def accepted(law: Law, requested: str, measure: str, on: date) -> tuple[tuple[str, ...], Status]:
    """Return the languages that a state takes, as two-letter codes, and how sure that is.

    Its own law is read first, then what it notified under UNTOC 18(14); of languages in which no
    paper is made here only the fact that others are taken remains, as no code.
    """
    state = law.states[requested]
    sort = "extradition" if measure == "extradition" else "assistance"
    found = rule(Where(state), f"{sort}_languages", on)
    if found and found.languages:
        return tuple(_SHORT[one] for one in found.languages if one in _SHORT), found.status
    said = notified(state, "languages", on)
    if said:
        return tuple(c for name, c in _NAMED.items() if name in said.says), said.status
    return (), "memory"

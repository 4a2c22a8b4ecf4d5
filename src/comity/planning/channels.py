"""How and to whom a request goes, only as far as it is settled; what a state has notified."""

from __future__ import annotations

import re
from datetime import date

from comity.law.model import Declaration, State
from comity.reasoning.candidates import Candidate

_HESITATES = re.compile(
    r"\b(?:if|or|where|unless|as the law|consultation|with|for|once|also|urgent|stays open)\b|24/7"
    r"|SIS",
    re.IGNORECASE,
)
_URGENT = re.compile(r"\burgent\b")


def settled_channel(basis: Candidate, candidates: tuple[Candidate, ...]) -> str:
    """Return the one channel that is settled, or nothing; what is only for urgency is left out.

    Under the European Convention the second protocol, where it binds both, opens the direct way.
    """
    if basis.verdict != "yes" or "from memory" in basis.channel:
        return ""
    if basis.id == "ets30" and any(c.id == "ets182" and c.verdict == "yes" for c in candidates):
        return "directly between the judicial authorities"
    clauses = [c.strip() for c in _without_brackets(basis.channel).split(";")]
    clear = [c for c in clauses if c and not _URGENT.search(c)]
    return clear[0] if len(clear) == 1 and not _HESITATES.search(clear[0]) else ""


def _without_brackets(text: str) -> str:
    while (bare := re.sub(r"\s*\([^()]*\)", "", text)) != text:
        text = bare
    return text


def notified(state: State, effect: str, on: date) -> Declaration | None:
    """Return what a state notified under UNTOC 18(13)-(14), with its status, if it is held."""
    for said in state.declarations:
        begun = said.since is None or on >= said.since
        if begun and said.effect == effect and said.provision.startswith("untoc:18("):
            return said
    return None

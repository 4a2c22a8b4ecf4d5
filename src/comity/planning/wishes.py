"""What a person wants kept from someone, held against what a referral would send (CETS 197 11(1)).

A wish is never dropped without a word: what is not sent, and what it runs against, is for a human.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from comity.facts.model import Case, Consent, Referral, Withholding
from comity.planning.complete import Lack
from comity.planning.never_sent import folded
from comity.planning.telling import told

_PIN = "cets197:11(1)"
_ALL = re.compile(
    r"\b(?:any ?(?:one|body)|all|every(?: ?(?:one|body))?|no ?(?:one|body)"
    r"|tous|toutes|tout le monde|quiconque|personne|todos|todas|todo el mundo|cualquiera|nadie)\b"
)
_PARTS = re.compile(r"[,;/]|\b(?:and|or|et|ou|y|o|e)\b", re.IGNORECASE)
_IDLE = frozenset(
    (
        *("the", "her", "his", "its", "their", "she", "they", "that", "what", "who", "and", "for"),
        *("with", "from", "has", "had", "was", "were", "not", "are", "les", "des", "une", "son"),
        *("ses", "leur", "elle", "que", "qui", "est", "pour", "avec", "dans", "sur", "par", "pas"),
        *("los", "las", "una", "sus", "ella", "ese", "esa", "con", "por", "para", "del", "esta"),
    )
)
_READ = ("services", "needs", "why", "safety", "travel")


def kept_from(whom: str, receiver: str) -> bool:
    """Return whether this receiver is among those from whom something is kept."""
    if not whom.strip() or _ALL.search(folded(whom)):
        return True
    reader = _name(receiver)
    named = (found for part in _PARTS.split(whom) if (found := _name(part)))
    return any(one <= reader or reader <= one for one in named if reader)


def wish_lacks(case: Case, referral: Referral) -> Iterator[Lack]:
    """Yield each wish that is not sent, and each that this paper would break.

    A wish that a person stated for another referral counts here too.
    """
    for where, consent, kept in _wishes(case, referral):
        mine = consent in referral.consents
        if mine and not (told(kept.what) and told(kept.from_whom)):
            says = f"a wish of the person stands in words that are not sent: {where}"
            yield Lack(says, _PIN, referral.id)
        if kept_from(kept.from_whom, referral.receiver):
            yield from _broken(referral, kept, where)


def _wishes(case: Case, referral: Referral) -> Iterator[tuple[str, Consent, Withholding]]:
    for one in case.referrals:
        for number, consent in enumerate(one.consents, 1):
            if one is referral or consent.given_by in referral.of:
                for at, kept in enumerate(consent.withheld, 1):
                    yield f"{one.id}.consents.{number}.withheld.{at}", consent, kept


def _broken(referral: Referral, kept: Withholding, where: str) -> Iterator[Lack]:
    for name in _READ:
        said = getattr(referral, name)
        for n, text in enumerate((said,) if isinstance(said, str) else said, 1):
            if _words(kept.what) & _words(text):
                place = name if isinstance(said, str) else f"{name}.{n}"
                says = f"the person's word on {place}: it is wanted kept from this receiver"
                yield Lack(f"{says} ({where})", _PIN, referral.id)


def _name(text: str) -> frozenset[str]:
    """Return the words that name an office: one letter may tell two apart, two letters join."""
    joins = 2
    return frozenset(w for w in folded(text).split() if len(w) != joins) - _IDLE - {"exercise"}


def _words(text: str) -> frozenset[str]:
    """Return the words that carry a text, each without its ending of the plural."""
    found = (w for w in folded(text).split() if w not in _IDLE)
    return frozenset(w.removesuffix("s") for w in found if len(w) > 2)

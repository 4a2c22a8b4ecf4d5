"""What victims did themselves: who is both, and the words that would name such an offence.

Non-punishment comes first (CETS 197 26, EU directive 8, ACTIP 14(7)): what a victim was made to do
is told to no other state before it is decided on at home.
"""

from __future__ import annotations

from comity.facts.model import Case, VictimOffence
from comity.facts.read_off import SUSPECT_ROLES, counts, victims
from comity.planning.never_sent import folded

NON_PUNISHMENT = ("cets197:26", "actip:14(7)", "eu2011_36:8")
_SHORTEST = 4
_PLAIN = frozenset(
    (
        *("about", "against", "being", "compelled", "crime", "crimes", "criminal", "cultivating"),
        *("cultivation", "dealing", "delit", "delito", "illegal", "made", "offence", "offences"),
        *(
            "offense",
            "persons",
            "possessing",
            "possession",
            "producing",
            "production",
            "produccion",
            "sale",
        ),
        *("selling", "supply", "tending", "unlawful", "using", "with", "without"),
    )
)


def harmed(case: Case) -> frozenset[str]:
    """Return who is a victim: by role, or because an act that counts was done to the person."""
    done = (e for e in case.events if counts(e.standing) and e.act != "other")
    return frozenset((*(p.id for p in victims(case)), *(i for e in done for i in e.of)))


def both(case: Case) -> frozenset[str]:
    """Return who is a victim and is said to have done something: for each, non-punishment first."""
    hurt, own = harmed(case), {p.id for p in victims(case)}
    accused = {p.id for p in case.persons if p.role in SUSPECT_ROLES}
    did = {i for e in case.events if e.act != "other" and set(e.of) - {*e.by} for i in e.by}
    named = {i for o in case.circumstances.offences_by_victim for i in o.of or own}
    return frozenset((hurt & accused) | (own & did) | named)


def sought_as_suspect(case: Case) -> frozenset[str]:
    """Return those of them whom the case itself calls suspect, accused, convicted or the like."""
    return both(case) & {p.id for p in case.persons if p.role in SUSPECT_ROLES}


def names_own_offence(case: Case, text: str) -> bool:
    """Return whether a text names an offence by a victim, other than the one of the proceedings."""
    held = case.circumstances.offences_by_victim
    if not held or not text.strip():
        return False
    said = frozenset(folded(text).split())
    return any(words and all(_has(said, w) for w in words) for words in _telling(case, held))


def _has(said: frozenset[str], word: str) -> bool:
    return word in said or f"{word}s" in said


def _telling(case: Case, held: tuple[VictimOffence, ...]) -> list[frozenset[str]]:
    """Return for each offence the words that give it away; none for one that is charged here."""
    acts = case.proceedings
    charged = frozenset(folded(f"{acts.offence} {acts.law}").split()) if acts else frozenset()
    return [_words(o.offence) - charged for o in held]


def _words(offence: str) -> frozenset[str]:
    return frozenset(w for w in folded(offence).split() if len(w) >= _SHORTEST and w not in _PLAIN)

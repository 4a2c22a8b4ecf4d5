"""Servitude: work exacted in a condition that the person cannot change.

No treaty defines it (Palermo 3(a), ICCPR 8(2), ECHR 4(1)). As the courts read it: an obligation to
serve under coercion, as a rule on another's property, with no prospect of change (Siliadin v.
France 2005, 123-124); forced labour of a graver kind, which the feeling that it is permanent sets
apart (C.N. and V. v. France 2012, 91; Chowdury v. Greece 2017, 99).
"""

from __future__ import annotations

from comity.facts.model import Case, Claim, Person, Work
from comity.facts.read_off import acts_of, concerned, counts, purposes_of, stated
from comity.reasoning.answer import Reason
from comity.reasoning.labour import forced_labour
from comity.reasoning.weight import claim, joined, purposes_standing, shown

CITES = ("echr:4(1)", "iccpr:8(2)")


def servitude(case: Case, victim: Person) -> Reason:
    """Return whether a person is held in servitude: coerced to serve, and unable to change it."""
    labour = forced_labour(case, victim)
    lasting = _claim(case, victim, "cannot_change_condition", "the condition could not be changed")
    if lasting.verdict == "unknown" and (found := _found(case, victim)):
        return found
    says = "service was exacted in a condition that the person could not change"
    whole = joined(says, CITES, (labour, lasting))
    lodged = _claim(case, victim, "lives_with_exploiter", "the person had to live there")
    because = (*whole.because, lodged) if lodged.verdict != "unknown" else whole.because
    return Reason(whole.verdict, whole.says, CITES, whole.facts, whole.missing, "memory", because)


def _claim(case: Case, victim: Person, name: str, says: str) -> Reason:
    held = case.circumstances.work
    works = [w for w in ((held,) if isinstance(held, Work) else held) if concerned(w.of, victim)]
    works.sort(key=lambda w: not w.of)
    said: list[Claim] = [getattr(w, name) for w in works]
    first: Claim = next((c for c in said if stated(c).value != "unknown"), "unknown")
    return claim(first, says, CITES, name.replace("_", " "))


def _found(case: Case, victim: Person) -> Reason | None:
    """Return servitude that a court found as a whole."""
    held = tuple(
        e
        for e in acts_of(case, victim)
        if "servitude" in (purposes_of(e) or ())
        and purposes_standing(e) == "found"
        and counts(e.standing)
    )
    return shown(held, "servitude was found as a whole", CITES, purposes_standing) if held else None

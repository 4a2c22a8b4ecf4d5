"""Forced labour and the worst forms of child labour: C029 2(1)-(2), C182 3(a)-(d)."""

from __future__ import annotations

from collections.abc import Iterable

from comity.facts.model import Case, Claim, Event, Person, Work
from comity.facts.read_off import acts_of, concerned, counts, means_of, purposes_of, stated
from comity.reasoning.ages import child_reason
from comity.reasoning.answer import Reason
from comity.reasoning.weight import (
    act_standing,
    claim,
    joined,
    plain_words,
    purposes_standing,
    shown,
)

MENACING = frozenset(("threat_of_force", "use_of_force", "other_coercion"))
# What vitiates an offer to work; payment to others does not, and 'other' is not known.
FORCING = MENACING | frozenset(
    ("abduction", "fraud", "deception", "abuse_of_power", "abuse_of_position_of_vulnerability")
)
# Means that point to the menace of a penalty, and are none unless they served as one (indicators of
# forced labour of the ILO: retention of identity documents).
INDICATING = {
    "withholding_documents": "the documents were kept so that the person could not leave or refuse"
}
LABOUR = frozenset(
    ("forced_labour", "begging", "criminal_activities", "servitude", "use_in_hostilities")
)
_FORMS = {
    "sexual_exploitation": "c182:3(b)",
    "criminal_activities": "c182:3(c)",
    "forced_labour": "c182:3(a)",
    "begging": "c182:3(a)",
    "servitude": "c182:3(a)",
    "slavery": "c182:3(a)",
    "use_in_hostilities": "c182:3(a)",
    "practices_similar_to_slavery": "c182:3(a)",
}
_EXCEPTIONS = {
    "military": ("c029:2(2)(a)", "military service, for work of a purely military character"),
    "civic": ("c029:2(2)(b)", "normal civic obligations"),
    "conviction": (
        "c029:2(2)(c)",
        "a conviction in a court, under public supervision and not for private parties",
    ),
    "emergency": ("c029:2(2)(d)", "an emergency"),
    "communal": ("c029:2(2)(e)", "minor communal services"),
}


def forced_labour(case: Case, victim: Person, intended: bool = False) -> Reason:
    """Return whether work is exacted as C029 2(1)-(2) means it, or was intended to be.

    Consent got by deception or coercion is no voluntary offer (practice of the ILO supervisors).
    """
    works = _works(case, victim)
    menace = _menace(case, victim, works)
    indicated = _indicated(case, victim) if menace.verdict == "unknown" else None
    parts = (
        _work(case, victim, works, intended),
        indicated or menace,
        _not_voluntary(case, victim, works),
        _exception(works),
    )
    says = "work was exacted under the menace of a penalty and was not offered voluntarily"
    whole = joined(says, ("c029:2(1)",), parts)
    found = stated(case.circumstances.forced_labour_found)
    open_ = whole.verdict == "unknown" or (indicated and whole.verdict == "conditional")
    if open_ and found.value != "unknown" and counts(found.standing):
        says = "forced labour was said as a whole to have been there"
        return claim(found, says, ("c029:2(1)",), "forced_labour_found")
    return whole


def _works(case: Case, victim: Person) -> tuple[Work, ...]:
    """Return what is said of a victim's work, of this victim alone first.

    Lawful work under an exception takes nothing away from other work that was exacted.
    """
    held = case.circumstances.work
    mine = [w for w in ((held,) if isinstance(held, Work) else held) if concerned(w.of, victim)]
    mine.sort(key=lambda w: not w.of)
    return tuple(w for w in mine if not _excepted(w)) or tuple(mine)


def _excepted(work: Work) -> bool:
    return work.exception in _EXCEPTIONS


def _first(works: tuple[Work, ...], name: str) -> Claim:
    said: list[Claim] = [getattr(w, name) for w in works]
    return next((c for c in said if stated(c).value != "unknown"), "unknown")


def _work(case: Case, victim: Person, works: tuple[Work, ...], intended: bool) -> Reason:
    cites, says = ("c029:2(1)",), "work or service was exacted"
    said = claim(_first(works, "work_or_service"), says, cites, "work")
    if said.verdict != "unknown":
        return said
    events = acts_of(case, victim)
    exacted = tuple(e for e in events if e.act == "exacting_work")
    if exacted:
        return shown(exacted, says, cites, act_standing)
    meant = tuple(e for e in events if LABOUR.intersection(purposes_of(e) or ()))
    if intended and meant:
        return shown(meant, "work or service was intended", cites, purposes_standing)
    return said


def _menace(case: Case, victim: Person, works: tuple[Work, ...]) -> Reason:
    cites, says = ("c029:2(1)",), "it was exacted under the menace of a penalty"
    said = claim(_first(works, "menace_of_penalty"), says, cites, "menace of penalty")
    drawn = _with_means(acts_of(case, victim), MENACING)
    if said.verdict == "unknown" and drawn:
        return shown(drawn, "threats, force or coercion are the menace of a penalty", cites)
    return said


def _indicated(case: Case, victim: Person) -> Reason | None:
    """Return what only points to the menace of a penalty, as a condition; never more than that."""
    drawn = _with_means(acts_of(case, victim), frozenset(INDICATING))
    if not drawn:
        return None
    words = sorted({m for e in drawn for m in means_of(e) or () if m in INDICATING})
    pointing = shown(drawn, "", ("c029:2(1)",))
    missing = (*(f"whether {INDICATING[word]}" for word in words), *pointing.missing)
    says = (
        f"{plain_words(words)}: an indicator of the menace of a penalty, if {INDICATING[words[0]]}"
    )
    return Reason("conditional", says, pointing.cites, pointing.facts, missing, "memory")


def _not_voluntary(case: Case, victim: Person, works: tuple[Work, ...]) -> Reason:
    cites, says = ("c029:2(1)",), "it was not offered voluntarily"
    said = claim(_first(works, "not_voluntary"), says, cites, "not voluntary")
    drawn = _with_means(acts_of(case, victim), FORCING)
    if said.verdict == "unknown" and drawn:
        by = "an offer that was got by the means used is not voluntary"
        return shown(drawn, by, cites, status="memory")
    return said


def _with_means(events: Iterable[Event], wanted: frozenset[str]) -> tuple[Event, ...]:
    return tuple(e for e in events if wanted.intersection(means_of(e) or ()))


def _exception(works: tuple[Work, ...]) -> Reason:
    """Return whether none of the five exceptions applies: C029 2(2)(a)-(e)."""
    named = [w.exception for w in works if _excepted(w)]
    if named:
        pin, what = _EXCEPTIONS[named[0]]
        says = f"the work is said to fall under an exception: {what}"
        return Reason("no", says, (pin,), (f"exception: {named[0]}",))
    return Reason("yes", "none of the five exceptions is said to apply", ("c029:2(2)",))


def worst_child_labour(case: Case, victim: Person) -> Reason:
    """Return whether a child was used in one of the worst forms of labour: C182 3(a)-(d)."""
    denied = forced_labour(case, victim, intended=True).verdict == "no"
    left_out = {"forced_labour", "begging", "servitude"} if denied else set()
    events = acts_of(case, victim)
    forms = {p for e in events for p in purposes_of(e) or ()}.intersection(_FORMS) - left_out
    cites = tuple(sorted({_FORMS[p] for p in forms})) or ("c182:3",)
    if forms:
        used_for = f"the person was used, or meant to be used, for {plain_words(sorted(forms))}"
        drawn = (e for e in events if forms.intersection(purposes_of(e) or ()))
        used = shown(drawn, used_for, cites, purposes_standing, "memory")
    else:
        missing = ("what the child was used for",)
        says = "it is not known whether the person was used for one of the worst forms of labour"
        used = Reason("unknown", says, cites, (), missing, "memory")
    return joined(
        "a child was used, or meant to be used, for a worst form of child labour",
        cites,
        (child_reason(victim), used),
    )

"""One victim's facts under a state's own offences, as they stood on the day of the act.

The offence that is charged is always one of national law (UNTOC 11(6)); there is no crime without a
law on the day of the act. An offence of trafficking is tested by its own acts, means, purposes and
child rule; every other one by the conduct that its concept names.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Literal, NamedTuple

from msgspec import Struct, structs

from comity.facts.model import Case, Person
from comity.facts.read_off import acts_of, span_of
from comity.facts.read_off import conduct as conduct_days
from comity.law.bases import Status
from comity.law.model import ChildRule, Definition, Law, Pinned
from comity.law.national import Offence, Penalty
from comity.reasoning.answer import Reason, Verdict, all_of, any_of, worst
from comity.reasoning.borders import transnational
from comity.reasoning.concepts import conduct
from comity.reasoning.definitions import deciding, missing_of
from comity.reasoning.elements import Elements
from comity.reasoning.national import TRAFFICKING, Where, offences, parts, pin, stood
from comity.reasoning.reach import OwnText, View

_CONSENT = {"irrelevant": "always", "irrelevant-with-means": "where a listed means was used"}


class OffenceResult(Struct, frozen=True, omit_defaults=True):
    """One offence of a state's own law on the facts of one victim."""

    state: str
    jurisdiction: str
    offence: str
    name: str
    concept: str
    provision: str
    verdict: Verdict
    says: str
    reasons: tuple[Reason, ...]
    status: Status
    stood: Verdict
    penalty: Penalty | None = None
    elements: Elements | None = None
    missing: tuple[str, ...] = ()


class OwnLawResult(Struct, frozen=True):
    """All offences of one law on one day: the best of those on trafficking speaks."""

    state: str
    jurisdiction: str
    name: str
    on: date
    verdict: Verdict
    says: str
    offences: tuple[OffenceResult, ...]
    missing: tuple[str, ...] = ()


def under_own_law(
    law: Law, case: Case, victim: Person, code: str, day: date
) -> tuple[OwnLawResult, ...]:
    """Return the facts of a victim under the law of a state on a day, law by law of its parts."""
    return tuple(_one(law, case, victim, where, day) for where in parts(law.states[code], day))


def own_laws(law: Law, case: Case, victim: Person) -> tuple[OwnLawResult, ...]:
    """Return a victim's facts under the law of each state in which the acts were done, on the day.

    Where the law changed while the acts went on, the day of each act decides. Offences beside
    trafficking are kept only where the facts meet them, if on a condition.
    """
    return tuple(
        kept for code in _states(case, victim) for kept in _during(law, case, victim, code)
    )


def _states(case: Case, victim: Person) -> tuple[str, ...]:
    acts = (e for e in acts_of(case, victim) if e.act != "other")
    return tuple(sorted({e.place for e in acts if e.place}))


def _during(law: Law, case: Case, victim: Person, code: str) -> Iterable[OwnLawResult]:
    there = tuple(e for e in acts_of(case, victim) if e.place == code)
    days = span_of(there) or conduct_days(case)
    if days is None:
        return
    state = law.states[code]
    both = (*parts(state, days.first), *parts(state, days.last))
    for where in {w.jurisdiction: w for w in both}.values():
        now = _one(law, case, victim, where, days.last)
        one_day = days.first == days.last
        then = now if one_day else _one(law, case, victim, where, days.first)
        yield _kept(now if then.verdict == now.verdict else _changed(then, now))


def _changed(then: OwnLawResult, now: OwnLawResult) -> OwnLawResult:
    """Return that the law changed while the acts went on: the day of each act decides."""
    both = {then.verdict, now.verdict}
    verdict: Verdict = "unknown" if both == {"unknown", "no"} else "conditional"
    says = f"on {then.on}: {then.says}; on {now.on}: {now.says}"
    missing = ("on which day each act was done", *then.missing, *now.missing)
    return structs.replace(now, verdict=verdict, says=says, missing=tuple(dict.fromkeys(missing)))


def _kept(one: OwnLawResult) -> OwnLawResult:
    shown = tuple(
        o for o in one.offences if o.concept in TRAFFICKING or o.verdict in ("yes", "conditional")
    )
    return structs.replace(one, offences=shown)


class _Last(NamedTuple):
    """What was found for one case under one law pack: several questions ask the same of it."""

    law: Law
    case: Case
    found: dict[tuple[str, str, str, date], OwnLawResult]


_last: list[_Last] = []  # the case asked last, alone; put in its place whole, so that none is mixed


def _one(law: Law, case: Case, victim: Person, where: Where, day: date) -> OwnLawResult:
    held = _last[0] if _last else None
    if held is None or held.law is not law or held.case is not case:
        held = _Last(law, case, {})
        _last[:] = [held]
    key = (victim.id, where.state.code, where.jurisdiction, day)
    if key not in held.found:
        held.found[key] = _tested(law, case, victim, where, day)
    return held.found[key]


def _tested(law: Law, case: Case, victim: Person, where: Where, day: date) -> OwnLawResult:
    held = tuple(
        offence_result(law, case, victim, where, offence, day) for offence in offences(where, day)
    )
    named = [o for o in held if o.concept in TRAFFICKING]
    verdict = any_of(o.verdict for o in named) if named else "unknown"
    says, missing = _told(where, day, named, verdict)
    return OwnLawResult(
        where.state.code, where.jurisdiction, where.name, day, verdict, says, held, missing
    )


def _told(
    where: Where, day: date, named: list[OffenceResult], verdict: Verdict
) -> tuple[str, tuple[str, ...]]:
    if named:
        best = next(o for o in named if o.verdict == verdict)
        return best.says, () if verdict in ("yes", "no") else best.missing
    entered = [o for o in where.state.offences if o.concept in TRAFFICKING]
    first = min((o.since for o in entered if o.since), default=None)
    missing = (f"the offences of the law of {where.name} on {day}",)
    if first and day < first:
        says = (
            f"the first offence of trafficking that is entered for {where.name} begins on {first}; "
            "whether there was one before is not entered"
        )
        return says, missing
    return f"no offence of trafficking is entered for {where.name} on {day}", missing


def offence_result(
    law: Law, case: Case, victim: Person, where: Where, offence: Offence, day: date
) -> OffenceResult:
    """Return whether the facts of a victim are this offence, element by element."""
    cite = pin(where, offence.statute, offence.section)
    elements = _elements(law, case, victim, offence, cite)
    tested = elements.needed() if elements else _conduct(law, case, victim, offence, cite)
    beyond = (*_border(law, case, offence, cite), *_needs(case, victim, offence, cite))
    reasons = (*tested, *beyond, *_standing(where, offence, day, cite))
    verdict = all_of(r.verdict for r in reasons)
    if verdict == "no" and (later := _changed_since(where, offence, day, cite)):
        verdict, reasons = "unknown", (later, *reasons)
    return OffenceResult(
        where.state.code,
        where.jurisdiction,
        offence.id,
        offence.name,
        offence.concept,
        cite,
        verdict,
        _sentence(offence, where, verdict, reasons),
        reasons,
        worst((offence.status, *(r.status for top in reasons for r in top.walk()))),
        stood(offence, day),
        offence.penalty,
        elements,
        missing_of(reasons, verdict),
    )


def _elements(law: Law, case: Case, victim: Person, offence: Offence, cite: str) -> Elements | None:
    """Return the elements of an offence that names acts or purposes as a treaty does."""
    if offence.concept not in TRAFFICKING or not offence.acts:
        return None
    text = OwnText(cite, offence.name)
    view = View(law, case, victim, text, definition_of(offence, cite), acts_of(case, victim))
    return deciding(view)[1]


def definition_of(offence: Offence, cite: str) -> Definition:
    """Return an offence in the form in which an instrument defines the conduct."""
    child, consent = offence.child, offence.consent
    irrelevant = _CONSENT.get(consent.is_, "") if consent else ""
    return Definition(
        provision=cite,
        status=offence.status,
        acts=offence.acts,
        means=offence.means if offence.means_needed != "no" else (),
        purposes=offence.purposes,
        child=ChildRule(child.below, child.means_needed, cite) if child else None,
        consent=Pinned(cite, irrelevant=irrelevant) if irrelevant else None,
        persons=_persons(offence),
        open=offence.purposes_open or "no",
    )


def _persons(offence: Offence) -> Literal["any", "women-and-children", "children"]:
    if offence.persons == "children" or offence.concept == "child_trafficking":
        return "children"
    return "women-and-children" if "women" in offence.persons else "any"


def _conduct(
    law: Law, case: Case, victim: Person, offence: Offence, cite: str
) -> tuple[Reason, ...]:
    found = conduct(law, _concept(offence), case, victim)
    cites = (cite, *found.cites)
    return (
        Reason(
            found.verdict,
            found.says,
            cites,
            found.facts,
            found.missing,
            found.status,
            found.because,
        ),
    )


def _concept(offence: Offence) -> str:
    return "sale_of_person" if offence.concept in TRAFFICKING else offence.concept


def _border(law: Law, case: Case, offence: Offence, cite: str) -> tuple[Reason, ...]:
    if offence.across_border == "any":
        return ()
    across = transnational(case, law)
    says = f"this offence reaches traffic across a border only: {across.says}"
    missing = () if across.verdict in ("yes", "no") else across.missing
    return (Reason(across.verdict, says, (cite,), across.facts, missing, because=(across,)),)


def _needs(case: Case, victim: Person, offence: Offence, cite: str) -> tuple[Reason, ...]:
    """Return the further fact that an offence asks for, unless an act shows it."""
    shown = any(e.act in offence.shown_by for e in acts_of(case, victim))
    if not offence.needs or shown:
        return ()
    says, missing = f"this offence needs more: {offence.needs}", (f"whether {offence.needs}",)
    return (Reason("conditional", says, (cite,), (), missing, offence.status),)


def _changed_since(where: Where, offence: Offence, day: date, cite: str) -> Reason | None:
    """Return that a law may have been widened since it was read: then its no is not a no."""
    read = where.state.law_read_on
    if read is None or offence.until or day <= read:
        return None
    says = f"{cite} was read as it stood on {read}; whether it was widened since is not entered"
    missing = (f"whether {cite} changed between {read} and {day}",)
    return Reason("unknown", says, (cite,), (), missing, offence.status)


def _standing(where: Where, offence: Offence, day: date, cite: str) -> tuple[Reason, ...]:
    """Return that it is not known since when the offence stood in this form, where it is not."""
    if stood(offence, day) != "conditional":
        return ()
    missing = (f"since when {cite} stands in this form",)
    says = f"since when this offence stood in {where.name} is not entered"
    return (Reason("conditional", says, (cite,), (), missing, offence.status),)


def _sentence(offence: Offence, where: Where, verdict: Verdict, reasons: tuple[Reason, ...]) -> str:
    cite = f"{offence.statute} {offence.section}"
    words = {
        "yes": f"{where.name}: the facts are {offence.name} ({cite})",
        "no": f"{where.name}: the facts are not {offence.name} ({cite})",
        "conditional": f"{where.name}: the facts are {offence.name} ({cite}) on a condition",
        "unknown": f"{where.name}: whether the facts are {offence.name} ({cite}) is not known",
    }
    why = "; ".join(r.says for r in reasons if verdict != "yes" and r.verdict == verdict)
    return words[verdict] + (f": {why}" if why else "")

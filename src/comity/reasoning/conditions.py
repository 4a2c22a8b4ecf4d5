"""The named conditions of a basis, weighed on a case; without a case they stay open.

UNTOC 3, 16(1), 18(1) and Palermo 4 set three different scopes: see docs/explanation/answers.md.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from comity.facts.model import Case
from comity.law.bases import Condition
from comity.law.model import Declaration, Instrument, Law, State
from comity.reasoning.answer import Reason, Verdict, all_of
from comity.reasoning.national import Where, answered
from comity.reasoning.scope import (
    child_victim,
    organised_group,
    sexual_purpose,
    suspected_transnational_and_group,
    transnational,
)
from comity.reasoning.standing import standing

SERIOUS_YEARS = 4  # UNTOC 2(b)


class Asking(NamedTuple):
    """Who asks whom, on which day, under which instrument, in which case if one is given."""

    law: Law
    requesting: State
    requested: State
    day: date
    case: Case | None


def weigh(asking: Asking, instrument: str, condition: Condition) -> Reason:
    """Return whether a condition of a basis is met: yes, no, or what it hangs on."""
    pin = f"{instrument}:{condition.provision}"
    reader = _READERS.get(condition.condition)
    says = asking.law.vocabulary.conditions[condition.condition].says
    if reader is None or (asking.case is None and condition.condition not in WITHOUT_CASE):
        return _open(pin, says)
    return reader(asking, instrument, pin)


def _open(pin: str, says: str) -> Reason:
    return Reason("conditional", f"depends on this: {says}", (pin,), missing=(says,))


def _together(pin: str, says: str, *because: Reason) -> Reason:
    return Reason(all_of(r.verdict for r in because), says, (pin,), because=because)


def covered(asking: Asking) -> Reason:
    """Return through which door the offence enters UNTOC: Palermo 1(3), or serious crime 2(b)."""
    palermo = asking.law.instruments.get("palermo")
    if palermo and _both_bound(asking, palermo) == "yes":
        return Reason(
            "yes",
            "both states are parties to the Palermo Protocol, so trafficking counts as an offence "
            "of the Convention",
            ("palermo:1(3)", "untoc:37(4)"),
        )
    return _serious(asking)


def _both_bound(asking: Asking, instrument: Instrument) -> Verdict:
    return all_of(
        standing(asking.law, s, instrument, asking.day).verdict
        for s in (asking.requesting, asking.requested)
    )


def _serious(asking: Asking) -> Reason:
    years = (
        asking.case.proceedings.maximum_years if asking.case and asking.case.proceedings else None
    )
    says = "without the Palermo Protocol between them, the offence must be a serious crime"
    cites = ("untoc:2(b)", "untoc:3(1)(b)")
    if years is None:
        missing = (f"the maximum penalty for the offence ({SERIOUS_YEARS} years or more needed)",)
        return Reason("conditional", says, cites, missing=missing)
    verdict: Verdict = "yes" if years >= SERIOUS_YEARS else "no"
    return Reason(verdict, says, cites, facts=(f"maximum penalty: {years} years",))


def _suspected(asking: Asking, _instrument: str, pin: str) -> Reason:
    case = _given(asking)
    return _together(
        pin,
        "assistance needs reasonable grounds to suspect a transnational offence with a group",
        covered(asking),
        suspected_transnational_and_group(case, asking.requested, asking.law),
    )


def _covered_offence(asking: Asking, _instrument: str, pin: str) -> Reason:
    case = _given(asking)
    return _together(
        pin,
        "the offence must be covered, transnational and committed with a group",
        covered(asking),
        transnational(case, asking.law),
        organised_group(case),
    )


def _covered_in_group(asking: Asking, _instrument: str, pin: str) -> Reason:
    case = _given(asking)
    return _together(
        pin,
        "the offence must be covered and involve a group",
        covered(asking),
        organised_group(case),
    )


def _transnational_group(asking: Asking, _instrument: str, pin: str) -> Reason:
    case = _given(asking)
    return _together(
        pin,
        "the Protocol reaches transnational offences with a group",
        transnational(case, asking.law),
        organised_group(case),
    )


def _transnational_only(asking: Asking, _instrument: str, pin: str) -> Reason:
    return _together(
        pin, "the offence must be transnational", transnational(_given(asking), asking.law)
    )


def _child(asking: Asking, _instrument: str, pin: str) -> Reason:
    return _together(pin, "the text protects children", child_victim(_given(asking)))


def _prostitution(asking: Asking, _instrument: str, pin: str) -> Reason:
    return _together(pin, "the text reaches prostitution only", sexual_purpose(_given(asking)))


def _serious_crime(asking: Asking, _instrument: str, pin: str) -> Reason:
    return _together(pin, "the text reaches serious crime", _serious(asking))


def treaty_rule(asking: Asking, instrument: str, pin: str) -> Reason:
    """Return whether the requested state takes the treaty as its basis: UNTOC 16(4)-(6).

    Silence is not a yes; one whose words could not be read is to be asked about.
    """
    asked = asking.requested
    said = _declared(asked, f"{instrument}:16(5)(a)", asking.day) if instrument == "untoc" else None
    if said is None:
        own = answered(Where(asked), "extradition_needs_treaty", asking.day)
        return Reason(
            "conditional",
            f"whether {asked.name} extradites without a treaty, or takes this one as the basis"
            f"{_by_notice(instrument)}, is not held and is to be asked",
            (pin,),
            missing=(f"the treaty rule of {asked.name} for extradition, and what it notified",),
            because=() if own.verdict == "unknown" else (own,),
        )
    cites = (pin, f"{said.provision}: {asked.code}")
    if said.effect == "takes-as-basis":
        return Reason("yes", f"{asked.name} {said.says}", cites, status=said.status)
    return Reason(
        "conditional",
        f"{asked.name}: {said.says}",
        cites,
        missing=(f"the exact words of the notification of {asked.name} under 16(5)(a)",),
        status=said.status,
    )


def _by_notice(instrument: str) -> str:
    return " by a notification under 16(5)(a)" if instrument == "untoc" else ""


def _declared(state: State, provision: str, day: date) -> Declaration | None:
    for said in state.declarations:
        if said.provision == provision and (said.since is None or day >= said.since):
            return said
    return None


def _given(asking: Asking) -> Case:
    assert asking.case is not None  # weigh() lets no reader of facts run without a case
    return asking.case


_READERS: dict[str, Callable[[Asking, str, str], Reason]] = {
    "suspected-transnational-group": _suspected,
    "covered-offence": _covered_offence,
    "covered-offence-in-group": _covered_in_group,
    "transnational-and-group": _transnational_group,
    "transnational": _transnational_only,
    "child-victim": _child,
    "minor-victim": _child,
    "prostitution-of-others": _prostitution,
    "prostitution-of-women-or-children": _prostitution,
    "serious-crime": _serious_crime,
    "treaty-rule-of-requested-state": treaty_rule,
}
# Conditions that look to the requested state, and so are weighed without a case too.
WITHOUT_CASE = frozenset(("treaty-rule-of-requested-state",))

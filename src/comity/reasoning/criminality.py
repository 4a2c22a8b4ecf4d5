"""Dual criminality under the basis chosen: what is asked, and whether the conduct is a crime there.

The test belongs to the basis, not to the offence (UNTOC 16(1), 18(9); EAW 2(2); EIO 11(1)(g); ETS24
2(1); ETS30 5(1)(a)). Ratification is not legislation: that both states are parties to the Palermo
Protocol never meets it.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Literal

from msgspec import Struct

from comity.facts.model import Case
from comity.facts.read_off import conduct as days_of_conduct
from comity.facts.read_off import victims
from comity.law.bases import DualCriminality
from comity.law.model import Law, State
from comity.law.national import LIFE
from comity.reasoning.answer import Reason, Verdict, all_of, any_of, both
from comity.reasoning.candidates import BasisAnswer, Candidate
from comity.reasoning.legal_basis import legal_basis
from comity.reasoning.national import TRAFFICKING, Where, answered, rule
from comity.reasoning.own_law import OffenceResult, OwnLawResult, under_own_law

Outcome = Literal["met", "not met", "not asked", "discretionary", "conditional", "unknown"]
# Measures that bear on rights against the will of the person: where a basis asks for less, these
# are what it still asks for (ETS30 5(1)(a), CETS198 28(1)(g), OASMLA 5).
COERCIVE = frozenset(
    ("search_and_seizure", "interception", "freezing", "confiscation", "temporary_transfer")
)
# A group is criminal, and proceeds are, by the offence behind them: alone they carry no conduct.
ACCESSORY = frozenset(("criminal_group", "money_laundering"))
_AS: dict[Verdict, Outcome] = {
    "yes": "met",
    "no": "not met",
    "conditional": "conditional",
    "unknown": "unknown",
}
_ASSUMED = (
    "the law of the requested state is read as on the day of the request, which is common and not "
    "everywhere so"
)


class Side(Struct, frozen=True):
    """What the conduct is under one state's law: which offences carry it, and what is wanting."""

    state: str
    name: str
    on: date
    verdict: Verdict
    says: str
    carried_by: tuple[OffenceResult, ...]
    wanting: tuple[str, ...]
    missing: tuple[str, ...]


class Criminality(Struct, frozen=True):
    """Whether dual criminality is asked under a basis, and whether it is met."""

    question: str
    on: date
    measure: str
    basis: str
    basis_name: str
    test: str
    provision: str
    outcome: Outcome
    verdict: Verdict
    says: str
    requesting: Side
    requested: Side
    other_offences: tuple[str, ...]
    reasons: tuple[Reason, ...]
    missing: tuple[str, ...]


def criminality(
    law: Law, case: Case, requesting: State, requested: State, measure: str, day: date
) -> Criminality:
    """Return what dual criminality is asked and met for a measure, on the basis first advised."""
    found = legal_basis(law, requesting, requested, measure, day, case)
    basis = chosen(found)
    acted = days_of_conduct(case)
    own = acted.last if acted else day
    asking = side(law, case, requesting, own)
    asked, reading = _requested(law, case, requested, day, own)
    test = _test(basis, measure)
    judged = _judged(basis, test, case, asking, asked)
    outcome, verdict, says, reasons = judged
    rules = answered(Where(requested), _topic(measure), day)
    missing = () if verdict in ("yes", "no") else (*asking.missing, *asked.missing)
    return Criminality(
        f"Is dual criminality met for {measure} between {requesting.name} and {requested.name}?",
        day,
        measure,
        basis.id if basis else "",
        basis.name if basis else "no basis",
        test.test if test else "not known",
        _pin(basis, test),
        outcome,
        verdict,
        says,
        asking,
        asked,
        tuple(o.name for o in asked.carried_by if o.concept not in TRAFFICKING),
        (*reasons, reading, rules),
        tuple(dict.fromkeys(missing)),
    )


def chosen(found: BasisAnswer) -> Candidate | None:
    """Return the basis that is advised first, by itself and not as a supplement."""
    held = [c for c in found.candidates if c.verdict in ("yes", "conditional")]
    firm = [c for c in held if c.role in ("basis", "fallback")]
    return next(iter(firm or held), None)


def side(law: Law, case: Case, state: State, day: date) -> Side:
    """Return what the conduct is under a state's law on a day: the best of victims and parts."""
    results = [
        one for victim in victims(case) for one in under_own_law(law, case, victim, state.code, day)
    ]
    tested = [o for one in results for o in one.offences if o.concept not in ACCESSORY]
    carried = tuple(sorted((o for o in tested if o.verdict in ("yes", "conditional")), key=_rank))
    verdict = any_of(o.verdict for o in tested) if tested else "unknown"
    if verdict == "no":
        verdict = "unknown"  # what is entered is not the whole of a state's criminal law
    named = [o for o in tested if o.concept in TRAFFICKING]
    wanting = () if any(o.verdict == "yes" for o in named) else tuple(_wanting(named))
    says, missing = _side_says(state, day, carried, results)
    return Side(state.code, state.name, day, verdict, says, carried, wanting, missing)


def _rank(one: OffenceResult) -> tuple[bool, bool, str]:
    return one.verdict != "yes", one.concept not in TRAFFICKING, one.provision


def _wanting(named: Iterable[OffenceResult]) -> Iterable[str]:
    for one in named:
        for reason in one.reasons:
            if reason.verdict == "no":
                yield f"{one.provision}: {reason.says}"


def _side_says(
    state: State, day: date, carried: tuple[OffenceResult, ...], results: list[OwnLawResult]
) -> tuple[str, tuple[str, ...]]:
    if not carried:
        missing = tuple(dict.fromkeys(m for one in results for m in one.missing))
        says = f"no offence that is entered for {state.name} on {day} is shown to carry the conduct"
        return says, missing or (f"the offences of the law of {state.name} on {day}",)
    best = carried[0]
    return best.says, () if best.verdict == "yes" else best.missing


def _requested(law: Law, case: Case, requested: State, day: date, own: date) -> tuple[Side, Reason]:
    """Return the requested state's side on the day on which its law is read, and why that day."""
    held = rule(Where(requested), "dual_criminality_read_on", day)
    if held is None:
        cites = (f"law of {requested.code}",)
        return side(law, case, requested, day), Reason("yes", _ASSUMED, cites, status="memory")
    reason = answered(Where(requested), "dual_criminality_read_on", day)
    if held.is_ == "act":
        return side(law, case, requested, own), reason
    if held.is_ == "both":
        first, last = side(law, case, requested, own), side(law, case, requested, day)
        worse = all_of((first.verdict, last.verdict))
        return (first if first.verdict == worse else last), reason
    return side(law, case, requested, day), reason


def _topic(measure: str) -> str:
    sort = "extradition" if measure == "extradition" else "assistance"
    return f"{sort}_dual_criminality"


def _test(basis: Candidate | None, measure: str) -> DualCriminality | None:
    held = basis.dual_criminality if basis else None
    if held and held.test == "limited" and measure not in COERCIVE:
        return DualCriminality("not-asked", held.provision, held.threshold)
    return held


def _pin(basis: Candidate | None, test: DualCriminality | None) -> str:
    return f"{basis.id}:{test.provision}" if basis and test and test.provision else ""


def _judged(
    basis: Candidate | None,
    test: DualCriminality | None,
    case: Case,
    asking: Side,
    asked: Side,
) -> tuple[Outcome, Verdict, str, tuple[Reason, ...]]:
    cites = (_pin(basis, test) or (basis.id if basis else "law of the requested state"),)
    sides = both(asking.verdict, asked.verdict)
    if test is None:
        says = "the basis says nothing of dual criminality: the law of the requested state decides"
        reason = Reason(sides if sides != "yes" else "conditional", says, cites)
        return _AS[reason.verdict], reason.verdict, says, (reason,)
    if test.test == "not-asked":
        says = "this basis does not ask that the conduct be a crime on both sides for this measure"
        return "not asked", "yes", says, (Reason("yes", says, cites),)
    if test.test == "list":
        listed = _listed(test, case, asking, cites)
        if listed.verdict == "yes":
            named = charged_words(case)
            says = f"{named} is a listed offence: what the executing state punishes is not asked"
            return "not asked", "yes", says, (listed,)
        # the years are those of the list; off the list the conduct alone is tested (EAW 2(4))
        unlisted = DualCriminality(test.test, test.provision)
        conducted = _conduct(unlisted, asking, asked, cites)
        verdict = any_of((listed.verdict, conducted.verdict))
        says = f"{listed.says}; or by the conduct test: {conducted.says}"
        return _AS[verdict], verdict, says, (listed, conducted)
    conducted = _conduct(test, asking, asked, cites)
    if test.test == "optional" and conducted.verdict != "yes":
        says = f"{conducted.says}; the requested state may refuse for that, and may help"
        return "discretionary", "conditional", says, (conducted,)
    return _AS[conducted.verdict], conducted.verdict, conducted.says, (conducted,)


def charged_words(case: Case) -> str:
    """Return what is charged, by its concepts; the trafficking in question where nothing is."""
    charged = case.proceedings.charged if case.proceedings else ()
    told = ("another offence" if c == "other" else c.replace("_", " ") for c in charged)
    return " and ".join(told) or "trafficking"


def _listed(test: DualCriminality, case: Case, asking: Side, cites: tuple[str, ...]) -> Reason:
    """Return whether the offence charged is on the list with the years it needs: EAW 2(2).

    The list is read of the offence charged and of no other that the facts may bear; where there are
    no proceedings, of the trafficking that the law of the requesting state makes of the facts.
    """
    if case.proceedings is None:
        return _as_trafficking(test, case, asking, cites)
    charged = set(case.proceedings.charged)
    fact = (f"charged: {charged_words(case)}",)
    if not charged:
        missing = ("which offence is charged, as a concept of the vocabulary (`charged`)",)
        says = "whether what is charged is a listed offence is not said"
        return Reason("unknown", says, cites, missing=missing)
    if off := sorted(charged - TRAFFICKING - set(test.listed) - {"other"}):
        says = f"not on the list as it is held: {', '.join(off).replace('_', ' ')}"
        return Reason("no", says, cites, fact, status=test.listed_status)
    if "other" in charged:
        missing = ("whether the other offence that is charged is on the list",)
        says = "what is charged is not known to be a listed offence"
        return Reason("unknown", says, cites, fact, missing)
    if charged <= TRAFFICKING:
        return _as_trafficking(test, case, asking, cites)
    return _as_charged(test, case, asking, cites)


def _as_charged(test: DualCriminality, case: Case, asking: Side, cites: tuple[str, ...]) -> Reason:
    """Return whether the maximum that is said reaches that of the list, for one offence charged."""
    held = case.proceedings
    charged, most = (held.charged, held.maximum_years) if held else ((), None)
    needed = test.years or 3.0
    known = test.listed_status
    if most is None or (len(charged) > 1 and most >= needed):
        missing = (
            f"the maximum penalty of each offence charged ({needed:g} years or more needed)",
        )
        return Reason("conditional", "the maximum penalty decides", cites, (), missing, known)
    fact = (f"maximum penalty in {asking.name}: {_years(most)}",)
    if most < needed:
        return Reason("no", f"the maximum is below {needed:g} years", cites, fact, status=known)
    says = (
        f"a listed offence as the authority of {asking.name} states it, with a maximum of "
        f"{_years(most)}: its own law decides"
    )
    return Reason("yes", says, cites, fact, status=known)


def _as_trafficking(
    test: DualCriminality, case: Case, asking: Side, cites: tuple[str, ...]
) -> Reason:
    """Return whether the law of the requesting state makes trafficking of it, and the years."""
    own = [o for o in asking.carried_by if o.concept in TRAFFICKING]
    years = max((m for o in own if (m := _most(o)) is not None), default=None)
    said = case.proceedings.maximum_years if case.proceedings else None
    most = said if said is not None else years
    needed = test.years or 3.0
    if not own and said is None:
        missing = (
            f"whether the law of {asking.name} makes this trafficking, and its maximum penalty",
        )
        says = f"the list looks to the law of {asking.name}, under which no offence is shown"
        return Reason("unknown", says, cites, missing=missing)
    if most is None:
        missing = (f"the maximum penalty in {asking.name} ({needed:g} years or more needed)",)
        return Reason("conditional", "the maximum penalty decides", cites, missing=missing)
    fact = (f"maximum penalty in {asking.name}: {_years(most)}",)
    if most < needed:
        return Reason("no", f"the maximum is below {needed:g} years", cites, fact)
    named = case.proceedings.offence if case.proceedings else ""
    if not own and not asking.wanting and named:
        says = (
            f"a listed offence as the authority of {asking.name} states it, with a maximum of "
            f"{_years(most)}: its own law decides"
        )
        return Reason("yes", says, cites, fact, status="memory")
    if not own:
        missing = (f"whether the law of {asking.name} makes this trafficking",)
        says = f"it is a listed offence if the law of {asking.name} makes this trafficking"
        return Reason("conditional", says, cites, missing=missing)
    firm = any(o.verdict == "yes" for o in own)
    says = f"a listed offence under the law of {asking.name}, with a maximum of {_years(most)}"
    open_ = () if firm else own[0].missing
    return Reason("yes" if firm else "conditional", says, cites, fact, open_)


def _most(one: OffenceResult) -> float | None:
    return one.penalty.most if one.penalty else None


def _years(years: float) -> str:
    return "life" if years >= LIFE else f"{years:g} years"


def _conduct(test: DualCriminality, asking: Side, asked: Side, cites: tuple[str, ...]) -> Reason:
    """Return whether the same conduct is a crime on both sides, with the penalty that is needed."""
    parts = (
        Reason(asking.verdict, asking.says, cites, (), asking.missing),
        Reason(asked.verdict, asked.says, cites, (), asked.missing),
        *_penalties(test, asking, asked, cites),
    )
    verdict = all_of(r.verdict for r in parts)
    words = {
        "yes": "the conduct is a crime on both sides",
        "no": "what the basis needs is not there",
        "conditional": "the conduct is a crime on both sides on a condition",
        "unknown": "whether the conduct is a crime on both sides is not known",
    }
    missing = () if verdict in ("yes", "no") else tuple(m for r in parts for m in r.missing)
    return Reason(verdict, words[verdict], cites, (), tuple(dict.fromkeys(missing)), because=parts)


def _penalties(
    test: DualCriminality, asking: Side, asked: Side, cites: tuple[str, ...]
) -> Iterable[Reason]:
    if test.years is None:
        return
    for one in (asking, asked):
        if test.years_in == "both" or (test.years_in == "requesting") == (one is asking):
            yield _heavy(one, test.years, cites)


def _heavy(one: Side, years: float, cites: tuple[str, ...]) -> Reason:
    """Return whether an offence that carries the conduct has the maximum that the basis needs."""
    known = [p for o in one.carried_by if (p := _most(o)) is not None]
    wanted = f"the maximum penalty in {one.name} ({years:g} years or more needed)"
    if not known:
        return Reason("unknown", f"no penalty is entered for {one.name}", cites, missing=(wanted,))
    most = max(known)
    fact = (f"maximum penalty in {one.name}: {_years(most)}",)
    if most >= years:
        return Reason("yes", f"{one.name}: a maximum of {_years(most)}", cites, fact)
    return Reason("no", f"{one.name}: the maximum is below {years:g} years", cites, fact)

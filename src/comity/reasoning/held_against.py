"""One demand of an instrument, held against what a state's own law says on a day.

An element is met by any offence of trafficking that stands; a word that a law covers by another of
the same meaning counts (`selling` is also a `transfer`). What is not entered is unknown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from types import MappingProxyType

from comity.law.bases import Status
from comity.law.model import Instrument, Law
from comity.law.national import LIFE, Offence, Penalty, Value
from comity.law.owed import Demand
from comity.reasoning.answer import Reason, Verdict, all_of, any_of, worst
from comity.reasoning.national import Where, answered, offences, pin, rule, stood
from comity.reasoning.own_law import TRAFFICKING
from comity.reasoning.reach import ALSO
from comity.reasoning.weight import plain_words

ADULT = 18
Part = tuple[str, Verdict, tuple[Reason, ...]]


def compared(law: Law, where: Where, instrument: Instrument, demand: Demand, day: date) -> Part:
    """Return what is compared, whether it is met, and the reasons, one for each part."""
    if demand.topic:
        return _topic(law, where, demand, day)
    if demand.concept:
        return _concept(law, where, demand, day)
    return _element(law, where, instrument, demand, day)


def _topic(law: Law, where: Where, demand: Demand, day: date) -> Part:
    asks = law.vocabulary.topics[demand.topic].asks
    held, said = rule(where, demand.topic, day), answered(where, demand.topic, day)
    if held is None:
        return asks, "unknown", (said,)
    verdict = _answer(held.is_, held.number, demand)
    if verdict == "yes" and stood(held, day) == "conditional":
        verdict = "conditional"
    least = f" (at least {demand.least:g} asked)" if demand.least is not None else ""
    told = f"{said.says}{least}"
    return asks, verdict, (Reason(verdict, told, said.cites, (), said.missing, said.status),)


def _answer(is_: str, number: float | None, demand: Demand) -> Verdict:
    if demand.least is not None:
        if number is None:
            return "unknown"
        return "yes" if number >= demand.least else "no"
    if is_ in demand.meets or not demand.meets:
        return "yes"
    return "conditional" if is_ in demand.partly else "no"


def _concept(law: Law, where: Where, demand: Demand, day: date) -> Part:
    says = law.vocabulary.concepts[demand.concept].says
    held = [o for o in offences(where, day) if o.concept == demand.concept]
    what = f"an offence of {says}"
    if not held:
        missing = (f"whether the law of {where.name} has {what}",)
        told = f"no {what.removeprefix('an ')} is entered for {where.name}"
        return what, "unknown", (Reason("unknown", told, (_of(where),), missing=missing),)
    return what, any_of(_stands(o, day) for o in held), tuple(_is(where, o, day) for o in held)


def _stands(offence: Offence, day: date) -> Verdict:
    return "yes" if stood(offence, day) == "yes" else "conditional"


def _is(where: Where, offence: Offence, day: date) -> Reason:
    cite, verdict = pin(where, offence.statute, offence.section), _stands(offence, day)
    missing = () if verdict == "yes" else (f"since when {cite} stands in this form",)
    return Reason(verdict, offence.name, (cite,), (), missing, offence.status)


def _of(where: Where) -> str:
    return f"law of {where.state.code}"


def _element(law: Law, where: Where, instrument: Instrument, demand: Demand, day: date) -> Part:
    held = tuple(o for o in offences(where, day) if o.concept in TRAFFICKING)
    what = _SAYS[demand.element]
    if not held:
        missing = (f"the offence of trafficking in the law of {where.name} on {day}",)
        says = f"no offence of trafficking is entered for {where.name} on {day}"
        return what, "unknown", (Reason("unknown", says, (_of(where),), missing=missing),)
    reasons = tuple(_ELEMENTS[demand.element](law, where, instrument, demand, held))
    return what, all_of(r.verdict for r in reasons), reasons


_SAYS = MappingProxyType(
    {
        "definition": "the definition: acts, means and purposes",
        "child": "a child under 18 needs no means",
        "consent": "consent is irrelevant where a means was used",
        "attempt": "the attempt is an offence",
        "participation": "participation is an offence",
        "legal_persons": "legal persons are liable",
        "penalty": "the penalties",
    }
)


def _definition(
    _law: Law, where: Where, instrument: Instrument, demand: Demand, held: tuple[Offence, ...]
) -> Iterable[Reason]:
    wanted = instrument.definition
    if wanted is None or demand.purposes:
        yield _purposes(where, demand.purposes, held)
        return
    yield _acts(where, wanted.acts, held)
    yield _means(where, wanted.means, held)
    yield _purposes(where, demand.purposes or wanted.purposes, held)


def _acts(where: Where, wanted: tuple[str, ...], held: tuple[Offence, ...]) -> Reason:
    named = {a for o in held for a in o.acts}
    if not named:
        missing = (f"the acts that the offence of {where.name} names",)
        return Reason("unknown", "no acts are entered", _pins(where, held), missing=missing)
    lacking = [a for a in wanted if not named & {a, *(k for k, v in ALSO.items() if a in v)}]
    return _lacking("acts", lacking, where, held)


def _means(where: Where, wanted: tuple[str, ...], held: tuple[Offence, ...]) -> Reason:
    without = [o for o in held if o.means_needed == "no" and o.persons in ("any", "adults")]
    if without or not wanted:
        return Reason("yes", "no means is needed", _pins(where, without or held))
    named = {m for o in held for m in o.means}
    if not named:
        missing = (f"the means that the offence of {where.name} names",)
        return Reason("unknown", "no means are entered", _pins(where, held), missing=missing)
    return _lacking("means", [m for m in wanted if m not in named], where, held)


def _purposes(where: Where, wanted: tuple[str, ...], held: tuple[Offence, ...]) -> Reason:
    named = {p for o in held for p in o.purposes}
    lacking = [p for p in wanted if p not in named]
    if lacking and any(o.purposes_open == "yes" for o in held):
        says = f"not named, but the list is open: {plain_words(lacking)}"
        missing = tuple(f"whether the open list takes in {plain_words([p])}" for p in lacking)
        return Reason("conditional", says, _pins(where, held), (), missing, _worst(held))
    return _lacking("purposes", lacking, where, held)


def _lacking(kind: str, lacking: list[str], where: Where, held: tuple[Offence, ...]) -> Reason:
    if not lacking:
        says = f"all {kind} of the definition are covered"
        return Reason("yes", says, _pins(where, held), status=_worst(held))
    says = f"{kind} of the definition that are not named: {plain_words(lacking)}"
    return Reason("no", says, _pins(where, held), status=_worst(held))


def _child(
    _law: Law, where: Where, _instrument: Instrument, _demand: Demand, held: tuple[Offence, ...]
) -> Iterable[Reason]:
    freely = [
        o
        for o in held
        if o.means_needed == "no"
        or (o.child and o.child.means_needed == "no" and o.child.below >= ADULT)
    ]
    if freely:
        yield Reason("yes", "a child needs no means", _pins(where, freely), status=_worst(freely))
        return
    ruled = [o for o in held if o.child]
    if not ruled:
        missing = (f"whether a child needs a means under the law of {where.name}",)
        yield Reason("unknown", "no child rule is entered", _pins(where, held), missing=missing)
        return
    lower = max(o.child.below for o in ruled if o.child)
    says = "a means is needed for a child too"
    if any(o.child and o.child.means_needed == "no" for o in ruled):
        says = f"only a child below {lower} needs no means"
    yield Reason("no", says, _pins(where, ruled), status=_worst(ruled))


def _consent(
    _law: Law, where: Where, _instrument: Instrument, _demand: Demand, held: tuple[Offence, ...]
) -> Iterable[Reason]:
    said = [o for o in held if o.consent]
    firm = [o for o in said if o.consent and o.consent.is_.startswith("irrelevant")]
    if firm:
        yield Reason("yes", "consent is irrelevant", _pins(where, firm), status=_worst(firm))
        return
    missing = (f"whether consent saves the offender under the law of {where.name}",)
    if any(o.consent and o.consent.is_ == "relevant" for o in said):
        yield Reason("no", "consent counts", _pins(where, said), status=_worst(said))
        return
    says = "the law says nothing of consent; the courts decide"
    verdict: Verdict = "conditional" if said else "unknown"
    yield Reason(verdict, says, _pins(where, held), missing=missing)


def _value(name: str) -> Callable[..., Iterable[Reason]]:
    """Return a reader of a yes or no of the offences: attempt, participation, legal persons."""

    def read(
        _law: Law, where: Where, _instrument: Instrument, _demand: Demand, held: tuple[Offence, ...]
    ) -> Iterable[Reason]:
        said = [(o, v) for o in held if isinstance(v := getattr(o, name), Value)]
        words = _SAYS[name]
        if not said:
            missing = (f"whether {words} under the law of {where.name}",)
            told = f"nothing is entered on this: {words}"
            yield Reason("unknown", told, (_of(where),), missing=missing)
            return
        best = next((x for x in said if x[1].is_ == "yes"), said[0])
        offence, value = best
        cite = pin(where, offence.statute, value.section or offence.section)
        verdict: Verdict = "yes" if value.is_ == "yes" else "no"
        told = words if verdict == "yes" else f"not so: {words}"
        yield Reason(verdict, told, (cite,), status=value.status or offence.status)

    return read


def _penalty(
    _law: Law, where: Where, _instrument: Instrument, demand: Demand, held: tuple[Offence, ...]
) -> Iterable[Reason]:
    least = demand.least or 0.0
    known = [p.most for o in held for p in _ranges(o, demand) if p.most is not None]
    kind = "the graver forms" if demand.graver == "yes" else "the offence"
    if not known:
        missing = (f"the maximum penalty for {kind} in {where.name}",)
        yield Reason("unknown", "no maximum is entered", _pins(where, held), missing=missing)
        return
    most = max(known)
    told = f"{kind}: a maximum of {'life' if most >= LIFE else f'{most:g} years'}"
    verdict: Verdict = "yes" if most >= least else "no"
    yield Reason(
        verdict, f"{told} ({least:g} years asked)", _pins(where, held), status=_worst(held)
    )


def _ranges(offence: Offence, demand: Demand) -> tuple[Penalty, ...]:
    plain = (offence.penalty,) if offence.penalty else ()
    return (offence.graver or plain) if demand.graver == "yes" else plain


def _pins(where: Where, held: Iterable[Offence]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(pin(where, o.statute, o.section) for o in held)) or (_of(where),)


def _worst(held: Iterable[Offence]) -> Status:
    return worst(o.status for o in held)


_ELEMENTS: MappingProxyType[str, Callable[..., Iterable[Reason]]] = MappingProxyType(
    {
        "definition": _definition,
        "child": _child,
        "consent": _consent,
        "attempt": _value("attempt"),
        "participation": _value("participation"),
        "legal_persons": _value("legal_persons"),
        "penalty": _penalty,
    }
)

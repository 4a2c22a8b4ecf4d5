"""One demand of an instrument, held against what a state's own law says on a day.

An element is met by any offence of trafficking that stands; a word that a law covers by another of
the same meaning counts (`selling` is also a `transfer`). What is not entered is unknown. Palermo 3
and 5, CETS197 18-24 and EU directive 2-5 ask for the elements, UNTOC 34(2) for no border.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from comity.law.bases import Status
from comity.law.model import Definition, Instrument, Law
from comity.law.national import LIFE, Offence, Penalty, Rule, Value
from comity.law.owed import Demand
from comity.reasoning.answer import Reason, Verdict, all_of, any_of, worst
from comity.reasoning.national import TRAFFICKING, Where, answered, offences, pin, rule, stood
from comity.reasoning.reach import ALSO
from comity.reasoning.weight import plain_words

ADULT = 18


class Standing(NamedTuple):
    """What of a law may stand on a day: its offences by concept, and its rules once asked for."""

    trafficking: tuple[Offence, ...]
    by_concept: dict[str, list[Offence]]
    topics: dict[str, tuple[Rule | None, Reason]]
    elements: dict[str, tuple[Reason, ...]]


def standing_offences(where: Where, day: date) -> Standing:
    """Return the offences of a law that may stand on a day, ready to be looked up."""
    by: dict[str, list[Offence]] = {}
    for offence in offences(where, day):
        by.setdefault(offence.concept, []).append(offence)
    named = tuple(o for concept in sorted(TRAFFICKING) for o in by.get(concept, ()))
    return Standing(named, by, {}, {})


class Point(NamedTuple):
    """One demand and what it is held against: a state's law with the offences that may stand.

    Offences must exist without a border to cross (UNTOC 34(2), CETS197 2): one that reaches traffic
    across a border only counts where the law has no other.
    """

    law: Law
    where: Where
    instrument: Instrument
    demand: Demand
    standing: Standing
    day: date

    @property
    def held(self) -> tuple[Offence, ...]:
        """The offences of trafficking among them."""
        named = self.standing.trafficking
        return tuple(o for o in named if o.across_border == "any") or named


class Part(NamedTuple):
    """What is compared, whether it is met, and why; `undated` where only the day is in doubt."""

    what: str
    verdict: Verdict
    reasons: tuple[Reason, ...]
    undated: bool = False


def compared(point: Point) -> Part:
    """Return what is compared, whether it is met, and the reasons, one for each part."""
    if point.demand.topic:
        return _topic(point)
    if point.demand.concept:
        return _concept(point)
    return _element(point)


def _topic(point: Point) -> Part:
    where, demand, day = point.where, point.demand, point.day
    asks = point.law.vocabulary.topics[demand.topic].asks
    topics = point.standing.topics
    if demand.topic not in topics:  # asked by several instruments, and the same for all of them
        said = answered(where, demand.topic, day)
        topics[demand.topic] = (rule(where, demand.topic, day), said)
    held, said = topics[demand.topic]
    if held is None:
        return Part(asks, "unknown", (said,))
    verdict = _answer(held.is_, held.number, demand)
    undated = verdict == "yes" and stood(held, day) == "conditional"
    if undated:
        verdict = "conditional"
    least = f" (at least {demand.least:g} asked)" if demand.least is not None else ""
    reason = Reason(verdict, f"{said.says}{least}", said.cites, (), said.missing, said.status)
    return Part(asks, verdict, (reason,), undated)


def _answer(is_: str, number: float | None, demand: Demand) -> Verdict:
    if demand.least is not None:
        if number is None:
            return "unknown"
        return "yes" if number >= demand.least else "no"
    if is_ in demand.meets or not demand.meets:
        return "yes"
    return "conditional" if is_ in demand.partly else "no"


def _concept(point: Point) -> Part:
    where, concept, day = point.where, point.demand.concept, point.day
    says = point.law.vocabulary.concepts[concept].says
    held = point.standing.by_concept.get(concept, [])
    what = f"an offence of {says}"
    if not held:
        missing = (f"whether the law of {where.name} has {what}",)
        told = f"no {what.removeprefix('an ')} is entered for {where.name}"
        reason = Reason("unknown", told, (_of(where),), missing=missing)
        return Part(what, "unknown", (reason,))
    verdict = any_of(_stands(o, day) for o in held)
    return Part(what, verdict, tuple(_is(where, o, day) for o in held), verdict == "conditional")


def _stands(offence: Offence, day: date) -> Verdict:
    return "yes" if stood(offence, day) == "yes" else "conditional"


def _is(where: Where, offence: Offence, day: date) -> Reason:
    cite, verdict = pin(where, offence.statute, offence.section), _stands(offence, day)
    missing = () if verdict == "yes" else (f"since when {cite} stands in this form",)
    return Reason(verdict, offence.name, (cite,), (), missing, offence.status)


def _of(where: Where) -> str:
    return f"law of {where.state.code}"


def _element(point: Point) -> Part:
    where, held, day = point.where, point.held, point.day
    what = _SAYS[point.demand.element]
    if not held:
        missing = (f"the offence of trafficking in the law of {where.name} on {day}",)
        says = f"no offence of trafficking is entered for {where.name} on {day}"
        return Part(what, "unknown", (Reason("unknown", says, (_of(where),), missing=missing),))
    if at_large := _at_large(point):
        return at_large._replace(what=what)
    reasons = _reasons(point)
    verdict = all_of(r.verdict for r in reasons)
    if verdict == "yes" and not any(stood(o, day) == "yes" for o in held):
        return Part(what, "conditional", reasons, undated=True)
    return Part(what, verdict, reasons)


def _at_large(point: Point) -> Part | None:
    """Return what a rule for all offences says where none says it of itself: legal persons."""
    name = point.demand.element
    if any(getattr(o, name, None) for o in point.held) or not rule(point.where, name, point.day):
        return None
    asked = Demand(at=point.demand.at, topic=name, meets=("yes",), partly=("conditional",))
    return _topic(point._replace(demand=asked))


def _reasons(point: Point) -> tuple[Reason, ...]:
    """Return the reasons for an element; those that no instrument words for itself, only once."""
    element, kept = point.demand.element, point.standing.elements
    if element in ("definition", "penalty"):
        return tuple(_ELEMENTS[element](point))
    if element not in kept:
        kept[element] = tuple(_ELEMENTS[element](point))
    return kept[element]


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


def _definition(point: Point) -> Iterable[Reason]:
    wanted = point.instrument.definition
    if wanted is None or point.demand.purposes:
        yield _purposes(point, point.demand.purposes)
        return
    yield from _whom(point, wanted)
    yield _acts(point, wanted.acts)
    yield _means(point, wanted.means)
    yield _purposes(point, wanted.purposes)


def _whom(point: Point, wanted: Definition) -> Iterable[Reason]:
    """Yield what the law leaves out: persons, and traffic that crosses no border."""
    held, pins, status = point.held, _pins(point.where, point.held), _worst(point.held)
    if all(o.across_border == "only" for o in held):
        yield Reason("no", "traffic inside the state is not reached", pins, status=status)
    reached = {o.persons for o in held}
    whole = "any" in reached or {"adults"} < reached
    if wanted.persons == "any" and not whole:
        says = f"only these persons are protected: {', '.join(sorted(reached)).replace('-', ' ')}"
        yield Reason("no", says, pins, status=status)


def _acts(point: Point, wanted: tuple[str, ...]) -> Reason:
    named = {a for o in point.held for a in o.acts}
    if not named:
        missing = (f"the acts that the offence of {point.where.name} names",)
        pins = _pins(point.where, point.held)
        return Reason("unknown", "no acts are entered", pins, missing=missing)
    lacking = [a for a in wanted if not named & {a, *(k for k, v in ALSO.items() if a in v)}]
    return _lacking("acts", lacking, point)


def _means(point: Point, wanted: tuple[str, ...]) -> Reason:
    where, held = point.where, point.held
    without = [o for o in held if o.means_needed == "no" and o.persons in ("any", "adults")]
    if without or not wanted:
        return Reason("yes", "no means is needed", _pins(where, without or held))
    named = {m for o in held for m in o.means}
    if not named:
        missing = (f"the means that the offence of {where.name} names",)
        return Reason("unknown", "no means are entered", _pins(where, held), missing=missing)
    terms = point.law.vocabulary.means
    lacking = [m for m in wanted if m not in named and terms[m].within not in named]
    return _lacking("means", lacking, point)


def _purposes(point: Point, wanted: tuple[str, ...]) -> Reason:
    held, pins = point.held, _pins(point.where, point.held)
    named = {p for o in held for p in o.purposes}
    lacking = [p for p in wanted if p not in named]
    if lacking and any(o.purposes_open == "yes" for o in held):
        says = f"not named, but the list is open: {plain_words(lacking)}"
        missing = tuple(f"whether the open list takes in {plain_words([p])}" for p in lacking)
        return Reason("conditional", says, pins, (), missing, _worst(held))
    if lacking and (own := _of_their_own(point, lacking)):
        says = f"not named as purposes, but offences of their own: {plain_words(lacking)}"
        missing = ("whether these offences reach who only recruits, moves or houses a person",)
        return Reason("conditional", says, (*pins, *own), (), missing, _worst(held))
    return _lacking("purposes", lacking, point)


# Purposes that a state may punish as offences of their own, under other names.
_AS_OFFENCES = MappingProxyType(
    {
        "practices_similar_to_slavery": ("debt_bondage", "serfdom", "slavery", "servitude"),
        "servitude": ("servitude", "slavery"),
        "sexual_exploitation": ("exploitation_of_prostitution",),
        "organ_removal": ("organ_trafficking",),
        "criminal_activities": ("criminal_exploitation",),
        "illegal_adoption": ("illegal_adoption", "sale_of_child"),
    }
)


def _of_their_own(point: Point, lacking: list[str]) -> tuple[str, ...]:
    """Return the offences that punish each of these kinds of exploitation; none if one lacks."""
    by = point.standing.by_concept
    found = [
        [o for concept in _AS_OFFENCES.get(word, (word,)) for o in by.get(concept, ())]
        for word in lacking
    ]
    return _pins(point.where, [o for one in found for o in one]) if all(found) else ()


def _lacking(kind: str, lacking: list[str], point: Point) -> Reason:
    where, held = point.where, point.held
    if not lacking:
        says = f"all {kind} of the definition are covered"
        return Reason("yes", says, _pins(where, held), status=_worst(held))
    says = f"{kind} of the definition that are not named: {plain_words(lacking)}"
    return Reason("no", says, _pins(where, held), status=_worst(held))


def _child(point: Point) -> Iterable[Reason]:
    where, held = point.where, point.held
    freely = [o for o in held if _spares(o)]
    if freely:
        yield _everywhere(point, freely)
        return
    ruled = [o for o in held if o.child]
    if not ruled:
        missing = (f"whether a child needs a means under the law of {where.name}",)
        yield Reason("unknown", "no child rule is entered", _pins(where, held), missing=missing)
        return
    lower = max(
        (o.child.below for o in ruled if o.child and o.child.means_needed == "no"), default=0
    )
    says = f"only a child below {lower} needs no means" if lower else "a child needs a means too"
    yield Reason("no", says, _pins(where, ruled), status=_worst(ruled))


def _spares(offence: Offence) -> bool:
    """Return whether an offence reaches a child of any age below 18 without a means."""
    if offence.means_needed == "no" and offence.persons == "any":
        return True
    below = offence.child.below if offence.child else ADULT
    rule = offence.child.means_needed if offence.child else offence.means_needed
    return rule == "no" and below >= ADULT and offence.persons != "women"


def _everywhere(point: Point, freely: list[Offence]) -> Reason:
    """Return whether every act that the law punishes reaches a child without a means."""
    where, acts = point.where, {a for o in freely for a in o.acts}
    others = [o for o in point.held if o not in freely and o.persons not in ("adults", "women")]
    beyond = sorted({a for o in others for a in o.acts} - acts)
    pins, status = _pins(where, freely), _worst(freely)
    if not beyond or not all(o.acts for o in freely):
        return Reason("yes", "a child needs no means", pins, status=status)
    missing = (f"whether a child needs a means for this: {plain_words(beyond)}",)
    says = f"a child needs no means, which is not entered for this: {plain_words(beyond)}"
    return Reason("conditional", says, pins, (), missing, status)


def _consent(point: Point) -> Iterable[Reason]:
    where, held = point.where, point.held
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


def _value(name: str) -> Callable[[Point], Iterable[Reason]]:
    """Return a reader of a yes or no of the offences: attempt, participation, legal persons."""

    def read(point: Point) -> Iterable[Reason]:
        where, held = point.where, point.held
        said = [(o, v) for o in held if isinstance(v := getattr(o, name), Value)]
        words = _SAYS[name]
        if not said:
            missing = (f"whether {words} under the law of {where.name}",)
            told = f"nothing is entered on this: {words}"
            yield Reason("unknown", told, (_of(where),), missing=missing)
            return
        offence, value = next((x for x in said if x[1].is_ == "yes"), said[0])
        cite = pin(where, offence.statute, value.section or offence.section)
        verdict: Verdict = "yes" if value.is_ == "yes" else "no"
        told = words if verdict == "yes" else f"not so: {words}"
        yield Reason(verdict, told, (cite,), status=value.status or offence.status)

    return read


def _penalty(point: Point) -> Iterable[Reason]:
    where, held, demand = point.where, point.held, point.demand
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


_ELEMENTS: MappingProxyType[str, Callable[[Point], Iterable[Reason]]] = MappingProxyType(
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

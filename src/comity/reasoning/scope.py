"""Scope: transnational, with a group, of a child; and to whom, where and when a text applies.

UNTOC 2(a), 2(c), 3(2), 18(1); Palermo 3(d), 4. Denied facts never count. What is only alleged
says so; what is only suspected is enough for reasonable grounds (18(1)) and for nothing more.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from comity.facts.days import Span
from comity.facts.model import Case, Claim, Event, Group, Person, Stand, Stated
from comity.facts.read_off import (
    conduct,
    counts,
    places,
    purposes_of,
    span_of,
    stated,
    suspects,
    victims,
)
from comity.law.model import Definition, Instrument, Law, State
from comity.reasoning.answer import Reason, Verdict, all_of, any_of
from comity.reasoning.binding import bound

ADULT = 18
MEMBERS = 3
# A fact said in the words of one text is also what another text calls by another name.
ALSO = {
    "transportation": ("moving", "removal"),
    "moving": ("transportation", "removal"),
    "removal": ("moving", "transportation"),
    "transfer": ("exchange_of_control", "delivery"),
    "selling": ("transfer", "exchange_of_control", "delivery", "sale"),
    "sale": ("selling", "transfer", "exchange_of_control", "delivery"),
    "delivery": ("transfer", "exchange_of_control"),
    "buying": ("receipt", "exchange_of_control", "acceptance"),
    "acceptance": ("receipt", "exchange_of_control"),
    "receipt": ("acceptance",),
}
# What another text may or may not mean by its own word is a condition.
MAYBE = {"exchange_of_control": ("transfer", "delivery"), "retention": ("harbouring",)}
_LIMBS = (
    (
        "elsewhere_prepared",
        "untoc:3(2)(b)",
        "a substantial part of the preparation or control took place in another state",
    ),
    (
        "group_active_elsewhere",
        "untoc:3(2)(c)",
        "the group engages in criminal activities in more than one state",
    ),
    ("effects_elsewhere", "untoc:3(2)(d)", "the offence has substantial effects in another state"),
)
_OF_A_GROUP = (
    ("structured", "untoc:2(c)", "the group is structured: not formed at random for one offence"),
    ("lasting", "untoc:2(a)", "the group exists for a period of time"),
    ("in_concert", "untoc:2(a)", "its members act in concert"),
    ("aims_at_serious_crime", "untoc:2(a)", "it aims at serious crime or Convention offences"),
    ("material_benefit", "untoc:2(a)", "it seeks a financial or other material benefit"),
)


def basis(stands: Iterable[Stand]) -> str:
    """Return on which facts a verdict rests, by the weakest standing used."""
    held = set(stands)
    for weak in ("suspected", "alleged"):
        if weak in held:
            return f"on the facts {weak}"
    return "on the facts found" if held else "on no facts"


def best(stands: Iterable[Stand]) -> Stand:
    """Return the strongest of these standings."""
    order: tuple[Stand, ...] = ("found", "alleged", "suspected", "denied")
    return min(stands, key=order.index, default="denied")


def weighed(stands: Iterable[Stand]) -> Verdict:
    """Return what facts of these standings establish: suspicion alone only on a condition."""
    held = {s for s in stands if counts(s)}
    if not held:
        return "no"
    return "yes" if held & {"found", "alleged"} else "conditional"


def claim(
    held: Claim, says: str, cites: tuple[str, ...], name: str, suffices: bool = False
) -> Reason:
    """Return a claim as a reason; `suffices` where suspicion is enough."""
    said = stated(held)
    fact = f"{name}: {said.value} ({said.standing})" + (f", {said.says}" if said.says else "")
    if said.value == "unknown" or not counts(said.standing):
        facts = (fact,) if said.value != "unknown" else ()
        return Reason("unknown", f"not known: {says}", cites, facts, (f"whether {says}",))
    if said.value == "no":
        return Reason("no", f"not so: {says} ({basis([said.standing])})", cites, (fact,))
    verdict: Verdict = "yes" if suffices else weighed([said.standing])
    return Reason(
        verdict, f"{says} ({basis([said.standing])})", cites, (fact,), _proof(verdict, fact)
    )


def _proof(verdict: Verdict, fact: str) -> tuple[str, ...]:
    return (f"whether this holds, as is suspected: {fact}",) if verdict == "conditional" else ()


def fact_of(event: Event) -> str:
    """Return an event as a fact: its id, act, place, day and standing."""
    place = f" in {event.place}" if event.place else ""
    day = f" {event.day}" if event.day else ""
    return f"{event.id}: {event.act}{place}{day} ({event.standing})"


def transnational(case: Case) -> Reason:
    """Return whether the offence is transnational, limb by limb: UNTOC 3(2)(a)-(d)."""
    return _transnational(case, suffices=False)


def _transnational(case: Case, suffices: bool) -> Reason:
    held = case.circumstances
    limbs = (
        _several_states(case, suffices),
        *(claim(getattr(held, n), says, (pin,), n, suffices) for n, pin, says in _LIMBS),
    )
    verdict = any_of(r.verdict for r in limbs)
    met = [r.cites[0] for r in limbs if r.verdict == verdict and verdict in ("yes", "conditional")]
    words = {
        "yes": f"the offence is transnational ({', '.join(met)})",
        "conditional": f"the offence is transnational if the suspicion holds ({', '.join(met)})",
        "no": "the offence was committed in one state, without a link to another",
        "unknown": "committed in one state as far as is said; its links to others are not known",
    }
    return _summed(verdict, words[verdict], ("untoc:3(2)",), limbs)


def _summed(
    verdict: Verdict, says: str, cites: tuple[str, ...], parts: tuple[Reason, ...]
) -> Reason:
    """Return a reason over its parts; it misses what the parts miss that hold the verdict open."""
    deciding = [r for r in parts if r.verdict == verdict]
    facts = tuple(dict.fromkeys(f for r in deciding for f in r.facts))
    missing = () if verdict in ("yes", "no") else tuple(m for r in deciding for m in r.missing)
    return Reason(verdict, says, cites, facts, tuple(dict.fromkeys(missing)), because=parts)


def _several_states(case: Case, suffices: bool) -> Reason:
    acts = sorted(
        (e for e in case.events if counts(e.standing) and e.act != "other"), key=lambda e: e.id
    )
    facts, found = tuple(fact_of(e) for e in acts), places(case)
    cites, says = ("untoc:3(2)(a)",), "it was committed in more than one state"
    if len(found) > 1:
        firm = {e.place for e in acts if e.standing != "suspected" and e.place}
        verdict: Verdict = "yes" if suffices or len(firm) > 1 else "conditional"
        where = f"{says} ({', '.join(found)}), {basis(e.standing for e in acts)}"
        return Reason(verdict, where, cites, facts, _proof(verdict, "; ".join(facts)))
    if not acts or any(not e.place for e in acts):
        return Reason("unknown", f"not known: {says}", cites, facts, ("the place of each act",))
    return Reason("no", f"all acts that are said were done in {found[0]}", cites, facts)


def organised_group(case: Case) -> Reason:
    """Return whether an organised criminal group is involved, by its elements: UNTOC 2(a), 2(c)."""
    return _group(case, suffices=False)


def _group(case: Case, suffices: bool) -> Reason:
    cites, held = ("untoc:2(a)", "untoc:2(c)"), case.circumstances.organised_group
    if not isinstance(held, Group):
        return claim(
            held, "an organised criminal group is involved", cites, "organised_group", suffices
        )
    parts = _elements(case, held, suffices)
    verdict = all_of(r.verdict for r in parts)
    if held.value != "unknown" and (verdict == "unknown" or held.value == "no"):
        whole = Stated(value=held.value, standing=held.standing, says=held.says)
        said = claim(
            whole, "an organised criminal group is involved", cites, "organised_group", suffices
        )
        return Reason(said.verdict, said.says, cites, said.facts, said.missing, because=parts)
    if suffices and verdict == "unknown" and _grounds(parts):
        verdict = "yes"
    words = {
        "yes": "an organised criminal group is involved",
        "no": "an element of an organised criminal group is wanting",
        "conditional": "an organised criminal group is involved if what is suspected holds",
        "unknown": "whether an organised criminal group is involved is not known",
    }
    says = words[verdict] if verdict == "unknown" else f"{words[verdict]} ({basis(_stands(held))})"
    return _summed(verdict, says, cites, parts)


def _grounds(parts: tuple[Reason, ...]) -> bool:
    """Return whether three or more, with another element, give grounds to suspect a group."""
    return parts[0].verdict == "yes" and any(r.verdict == "yes" for r in parts[1:])


def _stands(held: Group) -> tuple[Stand, ...]:
    own = (stated(getattr(held, name)) for name, _, _ in _OF_A_GROUP)
    return (held.standing, *(s.standing for s in own if s.value != "unknown"))


def _elements(case: Case, held: Group, suffices: bool) -> tuple[Reason, ...]:
    parts = (claim(getattr(held, n), says, (pin,), n, suffices) for n, pin, says in _OF_A_GROUP)
    return (_members(case, held, suffices), *parts)


def _members(case: Case, held: Group, suffices: bool) -> Reason:
    cites = ("untoc:2(a)",)
    if held.members is not None:
        verdict: Verdict = "yes" if held.members >= MEMBERS else "no"
        enough = "three or more persons" if verdict == "yes" else "fewer than three persons"
        weak = weighed([held.standing]) if verdict == "yes" and not suffices else verdict
        fact = f"members: {held.members} ({held.standing})"
        return Reason(weak, enough, cites, (fact,), _proof(weak, fact))
    people = suspects(case)
    if sum(p.count for p in people) >= MEMBERS:
        return Reason(
            "yes", "three or more persons are suspected", cites, tuple(p.id for p in people)
        )
    return Reason(
        "unknown",
        "how many belong to the group is not said",
        cites,
        (),
        ("how many belong to the group",),
    )


def suspected_transnational_and_group(case: Case, requested: State | None) -> Reason:
    """Return whether there are reasonable grounds to suspect both elements: UNTOC 18(1).

    Victims, witnesses, proceeds or evidence in the requested state make it transnational here.
    """
    across, group = _across(case, requested), _group(case, suffices=True)
    verdict = all_of((across.verdict, group.verdict))
    words = {
        "yes": "there are reasonable grounds to suspect a transnational offence with a group",
        "no": "nothing gives grounds to suspect both a transnational offence and a group",
        "conditional": "grounds to suspect a transnational offence with a group are conditional",
        "unknown": "whether there are grounds to suspect both is not known",
    }
    return _summed(verdict, words[verdict], ("untoc:18(1)",), (across, group))


def _across(case: Case, requested: State | None) -> Reason:
    plain = _transnational(case, suffices=True)
    if requested is None:
        return plain
    there = _in_requested(case, requested.code)
    verdict = any_of((plain.verdict, there.verdict))
    says = there.says if there.verdict == "yes" else plain.says
    return _summed(verdict, says, ("untoc:18(1)",), (plain, there))


def _in_requested(case: Case, code: str) -> Reason:
    held = (
        *(f"evidence {e.id}" for e in case.evidence if e.where == code),
        *(f"{p.role} {p.id}" for p in sorted(case.persons, key=lambda p: p.id) if _there(p, code)),
        *(("proceeds",) if code in case.circumstances.proceeds_in else ()),
    )
    if held:
        says = f"victims, witnesses, proceeds, instrumentalities or evidence are in {code}"
        return Reason("yes", says, ("untoc:18(1)",), tuple(sorted(held)))
    says = f"no victim, witness, proceeds or evidence is said to be in {code}"
    return Reason("unknown", says, ("untoc:18(1)",), (), (f"what lies in {code}",))


def _there(one: Person, code: str) -> bool:
    wanted = {"victim", "presumed-victim", "identified-victim", "witness"}
    return one.role in wanted and one.resides == code


def is_child(one: Person) -> Verdict:
    """Return whether a person was under 18 at the first act: Palermo 3(d), CETS197 4(d)."""
    if one.age is not None:
        return "yes" if one.age < ADULT else "no"
    known: dict[str, Verdict] = {"child": "yes", "adult": "no"}
    return known.get(one.age_class, "unknown")


def child_victim(case: Case) -> Reason:
    """Return whether the victims were under 18 at the act: Palermo 3(d), CETS197 4(d)."""
    people, cites = victims(case), ("palermo:3(d)", "cets197:4(d)")
    ages = {p.id: is_child(p) for p in people}
    facts = tuple(f"{p.id}: {_aged(p)}" for p in people)
    if not people:
        return Reason(
            "unknown", "no victim is described", cites, (), ("the victims and their ages",)
        )
    if set(ages.values()) == {"yes"}:
        return Reason("yes", "every victim was under 18 at the first act", cites, facts)
    if set(ages.values()) == {"no"}:
        return Reason("no", "every victim was 18 or over at the first act", cites, facts)
    children = [i for i, v in ages.items() if v == "yes"]
    open_ = [i for i, v in ages.items() if v == "unknown"]
    says = "; ".join(
        part
        for part in (
            f"under 18 at the first act: {', '.join(children)}" if children else "",
            f"of unknown age: {', '.join(open_)}" if open_ else "",
            "the others were adults" if "no" in ages.values() else "",
        )
        if part
    )
    return Reason(
        "conditional", says, cites, facts, tuple(f"the age of {i} at the act" for i in open_)
    )


def _aged(one: Person) -> str:
    return f"age {one.age}" if one.age is not None else one.age_class or "age not said"


def sexual_purpose(case: Case) -> Reason:
    """Return whether prostitution or other sexual exploitation was intended: Palermo 3(a)."""
    cites, word = ("palermo:3(a)",), "sexual_exploitation"
    events = sorted(case.events, key=lambda e: e.id)
    held = [e for e in events if word in (purposes_of(e) or ())]
    if held:
        stands = [purposes_standing(e) for e in held]
        verdict = weighed(stands)
        facts = tuple(fact_of(e) for e in held)
        says = f"sexual exploitation was intended ({basis(stands)})"
        return Reason(verdict, says, cites, facts, _proof(verdict, "; ".join(facts)))
    if all(purposes_of(e) is None for e in events):
        return Reason("unknown", "no purpose is said", cites, (), ("the purpose of the acts",))
    return Reason("no", "no purpose of sexual exploitation is said", cites)


def means_standing(event: Event) -> Stand:
    """Return the standing of an event's means."""
    return event.means_standing or event.standing


def purposes_standing(event: Event) -> Stand:
    """Return the standing of an event's purposes."""
    return event.purposes_standing or event.standing


class View(NamedTuple):
    """One victim under one instrument."""

    law: Law
    case: Case
    victim: Person
    instrument: Instrument
    definition: Definition
    events: tuple[Event, ...]

    def cite(self, provision: str) -> tuple[str, ...]:
        """Return the pins of provisions, such as `2(a), 3(1)`, under this instrument."""
        pins = (p.strip() for p in provision.split(","))
        return tuple(p if ":" in p else f"{self.instrument.id}:{p}" for p in pins if p)


def in_force(
    view: View, instrument: Instrument
) -> tuple[Verdict, tuple[Reason, ...], tuple[str, ...], tuple[str, ...]]:
    """Return whether the text was the law where and when the acts were done, state by state."""
    reasons = {s: _on_days(view, instrument, s) for s in _states(view)}
    verdict = any_of(r.verdict for r in reasons.values()) if reasons else "unknown"
    law_for = tuple(s for s, r in reasons.items() if r.verdict in ("yes", "conditional"))
    not_for = tuple(s for s, r in reasons.items() if r.verdict == "no")
    return verdict, tuple(reasons.values()), law_for, not_for


def _states(view: View) -> tuple[str, ...]:
    found = {e.place for e in view.events} | {view.case.requesting}
    return tuple(sorted(found - {""}))


def _days(view: View, state: str) -> Span | None:
    """Return the days of the acts in a state; for one without acts, of all acts."""
    there = tuple(e for e in view.events if e.place == state)
    return span_of(there) if there else span_of(view.events) or conduct(view.case)


def _on_days(view: View, instrument: Instrument, code: str) -> Reason:
    state, days = view.law.states[code], _days(view, code)
    if days is None:
        missing = (f"the day of the acts in {code}",)
        return Reason("unknown", f"{code}: no day is said", (instrument.id,), missing=missing)
    first = bound(view.law, state, instrument, days.first)
    last = bound(view.law, state, instrument, days.last)
    if first.verdict == last.verdict:
        says = last.reasons[0].says
        return Reason(
            last.verdict, says, last.reasons[0].cites, (), last.missing, last.status, last.reasons
        )
    return Reason(
        "conditional",
        f"{last.reasons[0].says}: only for acts from that day on",
        last.reasons[0].cites,
        (f"acts from {days.first} to {days.last}",),
        last.missing,
        last.status,
        last.reasons,
    )


def protects(view: View) -> Reason:
    """Return whether a text protects this person: all, women and children, or children."""
    child, whom = is_child(view.victim), view.definition.persons
    cites = view.cite(view.definition.child.provision if view.definition.child else "")
    if whom == "any":
        return Reason("yes", "the text protects every person", view.cite(view.definition.provision))
    if child == "yes":
        return Reason("yes", "the text protects children", cites, (view.victim.id,))
    if whom == "women-and-children" and view.victim.sex == "female":
        return Reason("yes", "the text protects women", cites, (view.victim.id,))
    if child == "unknown":
        missing = (f"the age of {view.victim.id} at the act",)
        return Reason("conditional", "only if the person was under 18", cites, (), missing)
    if whom == "women-and-children" and view.victim.sex != "male":
        missing = (f"the sex of {view.victim.id}",)
        return Reason("unknown", "the text protects women and children", cites, (), missing)
    only = "women and children" if whom == "women-and-children" else "children"
    return Reason("no", f"the text protects {only} only", cites, (view.victim.id,))


def acts_in(view: View, other: Mapping[str, tuple[str, ...]] = ALSO) -> tuple[Event, ...]:
    """Return the events that are acts of a text, by its own words or those of another text."""
    listed = set(view.definition.acts)
    return tuple(e for e in view.events if listed.intersection((e.act, *other.get(e.act, ()))))


def age_reason(view: View) -> Reason:
    """Return whether the person was under 18 at the first act: Palermo 3(d), CETS197 4(d)."""
    child, rule = is_child(view.victim), view.definition.child
    cites = view.cite(rule.provision if rule else view.definition.provision)
    age = view.victim.age
    fact = (
        f"{view.victim.id}: age {age if age is not None else view.victim.age_class or 'not said'}"
    )
    if child == "unknown":
        says = "the age is not known: both branches are run; no presumption of minority for guilt"
        return Reason(child, says, cites, (fact,), (f"the age of {view.victim.id} at the act",))
    says = "under 18 at the first act" if child == "yes" else "18 or over at the first act"
    return Reason(child, says, cites, (fact,))

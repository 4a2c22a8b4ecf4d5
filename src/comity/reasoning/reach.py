"""One victim under one text: its acts, whom it protects, and where and when it was the law."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from comity.facts.days import Span
from comity.facts.model import Case, Event, Person
from comity.facts.read_off import conduct, span_of
from comity.law.model import Definition, Instrument, Law
from comity.reasoning.ages import ADULT, child_at, is_child
from comity.reasoning.answer import Answer, Reason, Verdict, any_of
from comity.reasoning.binding import bound

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


class OwnText(NamedTuple):
    """An offence of a state's own law, read as an instrument is: by elements."""

    id: str
    name: str


class View(NamedTuple):
    """One victim under one text: all events that count, and the acts that are looked at."""

    law: Law
    case: Case
    victim: Person
    instrument: Instrument | OwnText
    definition: Definition
    events: tuple[Event, ...]
    acts: tuple[Event, ...] = ()

    def cite(self, provision: str) -> tuple[str, ...]:
        """Return the pins of provisions, such as `2(a), 3(1)`, under this text."""
        if isinstance(self.instrument, OwnText):
            return (
                provision
                if provision.startswith(self.instrument.id)
                else f"{self.instrument.id} {provision}",
            )
        pins = (p.strip() for p in provision.split(","))
        return tuple(p if ":" in p else f"{self.instrument.id}:{p}" for p in pins if p)

    def child(self, below: int = ADULT) -> Verdict:
        """Return whether the victim was under 18, or `below` another age, at these acts."""
        ages = {child_at(self.case, self.victim, e, below) for e in self.acts}
        ages = ages or {is_child(self.victim, below)}
        return ages.pop() if len(ages) == 1 else "unknown"


class Bearing(NamedTuple):
    """Events that say something of the acts: on them, by the same doers, or by others."""

    own: tuple[Event, ...]
    near: tuple[Event, ...]
    far: tuple[Event, ...]


def bearing(view: View, read: Callable[[Event], tuple[str, ...] | None]) -> Bearing:
    """Return the events that say something of means, or of purposes, by how near they are.

    Means and purpose are those of the act (Palermo 3(a)): what another did at another time bears
    on it only if it served it.
    """
    ids, said = {e.id for e in view.acts}, [e for e in view.events if read(e) is not None]
    own = tuple(e for e in said if e.id in ids or not view.acts)
    rest = [e for e in said if e not in own]
    near = tuple(e for e in rest if _same_doers(e, view.acts))
    return Bearing(own, near, tuple(e for e in rest if e not in near))


def _same_doers(event: Event, acts: tuple[Event, ...]) -> bool:
    return not event.by or any(not a.by or set(a.by) & set(event.by) for a in acts)


def acts_in(view: View, other: Mapping[str, tuple[str, ...]] = ALSO) -> tuple[Event, ...]:
    """Return the events that are acts of a text, by its own words or those of another text."""
    listed = set(view.definition.acts)
    looked_at = view.acts or view.events
    return tuple(e for e in looked_at if listed.intersection((e.act, *other.get(e.act, ()))))


def in_force(
    view: View, instrument: Instrument
) -> tuple[Verdict, tuple[Reason, ...], tuple[str, ...], tuple[str, ...]]:
    """Return whether the text was the law where and when the acts were done, state by state."""
    reasons = {s: _on_days(view, instrument, s) for s in _states(view)}
    verdict = any_of(r.verdict for r in reasons.values()) if reasons else "unknown"
    law_for = tuple(s for s, r in reasons.items() if r.verdict in ("yes", "conditional"))
    not_for = tuple(s for s, r in reasons.items() if r.verdict == "no")
    return verdict, tuple(reasons.values()), law_for, not_for


def _acts(view: View) -> tuple[Event, ...]:
    return view.acts or tuple(e for e in view.events if e.act != "other") or view.events


def _states(view: View) -> tuple[str, ...]:
    """Return where the acts were done; the state that asks only where no place is said."""
    found = {e.place for e in _acts(view)} - {""}
    return tuple(sorted(found or ({view.case.requesting} - {""})))


def _days(view: View, state: str) -> Span | None:
    """Return the days of the acts in a state; for one without acts, of all acts."""
    there = tuple(e for e in _acts(view) if e.place == state)
    return span_of(there) if there else span_of(view.events) or conduct(view.case)


def _on_days(view: View, instrument: Instrument, code: str) -> Reason:
    state, days = view.law.states[code], _days(view, code)
    if days is None:
        missing = (f"the day of the acts in {code}",)
        says = f"{state.name}: no day is said"
        return Reason("unknown", says, (instrument.id,), missing=missing)
    first = bound(view.law, state, instrument, days.first)
    last = bound(view.law, state, instrument, days.last)
    top = last.reasons[0]
    if first.verdict == last.verdict:
        return Reason(
            last.verdict, top.says, top.cites, (), last.missing, last.status, last.reasons
        )
    return _changed(days, first, last)


def _changed(days: Span, first: Answer, last: Answer) -> Reason:
    """Return that the law changed between the first and the last day of the acts."""
    both = (first.verdict, last.verdict)
    verdict: Verdict = "unknown" if "unknown" in both else "conditional"
    says = (
        f"on {days.first}: {first.reasons[0].says}; on {days.last}: {last.reasons[0].says}; "
        "the day of each act decides"
    )
    missing = tuple(dict.fromkeys((*first.missing, *last.missing)))
    facts, top = (f"acts from {days.first} to {days.last}",), last.reasons[0]
    return Reason(verdict, says, top.cites, facts, missing, last.status, last.reasons)


def protects(view: View) -> Reason:
    """Return whether a text protects this person: all, women and children, or children."""
    child, whom = view.child(), view.definition.persons
    cites = view.cite(view.definition.child.provision if view.definition.child else "")
    if whom == "any":
        return Reason("yes", "the text protects every person", view.cite(view.definition.provision))
    if child == "yes":
        return Reason("yes", "the text protects children", cites, (view.victim.id,))
    if whom == "women-and-children" and view.victim.sex == "female":
        return Reason("yes", "the text protects women", cites, (view.victim.id,))
    only = "women and children" if whom == "women-and-children" else "children"
    if whom == "women-and-children" and view.victim.sex != "male":
        missing = (f"the sex of {view.victim.id}",)
        return Reason("unknown", "the text protects women and children", cites, (), missing)
    if child == "unknown":
        missing = (f"the age of {view.victim.id} at the act",)
        says = f"the text protects {only}: this person only if under 18 at the act"
        return Reason("conditional", says, cites, (), missing)
    return Reason("no", f"the text protects {only} only", cites, (view.victim.id,))

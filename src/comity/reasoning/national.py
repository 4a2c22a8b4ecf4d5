"""A state's own law on a day: which offences and rules stood then, where, and what is not held.

A value without a first day may have stood or not: it counts on a condition. What is not entered is
unknown; that a law is silent is known only where a rule says so.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple, TypeVar

from comity.law.model import State
from comity.law.national import Jurisdiction, Offence, Rule
from comity.law.once import once_per_state
from comity.reasoning.answer import Reason, Verdict

TRAFFICKING = frozenset(("trafficking", "child_trafficking"))
Dated = TypeVar("Dated", Offence, Rule)


class Where(NamedTuple):
    """A state, and the part of it whose law is asked; empty for the whole."""

    state: State
    jurisdiction: str = ""

    @property
    def name(self) -> str:
        """The name by which the law is called."""
        held = next((j.name for j in self.state.jurisdictions if j.id == self.jurisdiction), "")
        return f"{held} ({self.state.name})" if held else self.state.name


def stood(value: Offence | Rule, day: date) -> Verdict:
    """Return whether a value stood on a day; without a first day only on a condition."""
    if value.until and day > value.until:
        return "no"
    if value.since is None:
        return "conditional"
    return "yes" if day >= value.since else "no"


def offences(where: Where, day: date) -> tuple[Offence, ...]:
    """Return the offences of a state, or of a part with those of the whole, that may stand.

    They come by id: the order of the file says nothing.
    """
    return _standing(_by_id(where.state), where.jurisdiction, day)


def rule(where: Where, topic: str, day: date) -> Rule | None:
    """Return the rule on a topic that stands: that of the part first, then that of the whole."""
    mine = _standing(_by_topic(where.state).get(topic, ()), where.jurisdiction, day)
    return min(
        mine,
        key=lambda r: (r.jurisdiction != where.jurisdiction, r.since is None, r.section, r.says),
        default=None,
    )


@once_per_state
def _by_id(state: State) -> tuple[Offence, ...]:
    return tuple(sorted(state.offences, key=lambda o: (o.id, o.jurisdiction)))


@once_per_state
def _by_topic(state: State) -> dict[str, tuple[Rule, ...]]:
    topics = dict.fromkeys(r.topic for r in state.rules)
    return {topic: tuple(r for r in state.rules if r.topic == topic) for topic in topics}


def _standing(values: tuple[Dated, ...], part: str, day: date) -> tuple[Dated, ...]:
    return tuple(v for v in values if v.jurisdiction in ("", part) and stood(v, day) != "no")


def parts(state: State, day: date) -> tuple[Where, ...]:
    """Return every law of a state on a day: that of each part entered, and that of the whole.

    The law of the whole is left out where the parts alone make the offence of trafficking.
    """
    entered = {o.jurisdiction for o in state.offences} | {r.jurisdiction for r in state.rules}
    named = tuple(Where(state, j.id) for j in state.jurisdictions if j.id in entered)
    whole = any(
        o.concept in TRAFFICKING and not o.jurisdiction and stood(o, day) != "no"
        for o in state.offences
    )
    return (Where(state), *named) if whole or not named else named


def pin(where: Where, statute: str, section: str) -> str:
    """Return the citation of a state's own law, such as `DEU Strafgesetzbuch 232(1)`."""
    return " ".join(x for x in (where.state.code, statute, section) if x)


def part_of(state: State, named: str) -> Jurisdiction | None:
    """Return the part of a state by id or name."""
    wanted = named.casefold()
    return next((j for j in state.jurisdictions if wanted in _names(j)), None)


def _names(part: Jurisdiction) -> set[str]:
    return {name.casefold() for name in (part.id, part.name, *part.also)}


def answered(where: Where, topic: str, day: date) -> Reason:
    """Return what a state's law says on a topic as a reason; unknown where nothing is entered."""
    held = rule(where, topic, day)
    if held is None:
        missing = (f"what the law of {where.name} says: {topic.replace('_', ' ')}",)
        says = f"the law of {where.name} is not entered on this point"
        return Reason("unknown", says, (f"law of {where.state.code}",), missing=missing)
    cites = (pin(where, held.statute, held.section),)
    since = f"whether this was the law of {where.name} on {day}"
    undated = (since,) if stood(held, day) == "conditional" else ()
    wanting = (*undated, held.when) if held.is_ == "conditional" else undated
    verdict = _VERDICTS.get(held.is_, "yes")
    if wanting and verdict == "yes":
        verdict = "conditional"
    return Reason(verdict, f"{where.name}: {held.says}", cites, (), wanting, held.status)


_VERDICTS: dict[str, Verdict] = {"no": "no", "none": "no", "conditional": "conditional"}

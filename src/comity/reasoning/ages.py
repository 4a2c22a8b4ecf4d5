"""How old a victim was: Palermo 3(d), CETS197 4(d), EU directive 2(6), CRC 1.

A case file gives the age in years at the first act. A later act may fall after the 18th birthday,
and the child rule reads the age at the time of each act.
"""

from __future__ import annotations

from datetime import date

from comity.facts.days import Span, span
from comity.facts.model import Case, Event, Person
from comity.facts.read_off import counts, events_of, victims
from comity.reasoning.answer import Reason, Verdict

ADULT = 18


def is_child(one: Person, below: int = ADULT) -> Verdict:
    """Return whether a person was under 18 at the first act: Palermo 3(d), CETS197 4(d).

    A state's own law may draw the line `below` another age.
    """
    if one.age is not None:
        return "yes" if one.age < below else "no"
    if one.age_class == "child" and below >= ADULT:
        return "yes"
    return "no" if one.age_class == "adult" and below <= ADULT else "unknown"


def child_at(case: Case, victim: Person, act: Event, below: int = ADULT) -> Verdict:
    """Return whether a victim was under 18 when an act began: Palermo 3(c)-(d), CETS197 4(c)-(d).

    A child whose age alone is known has its 18th birthday between two days; an act between them is
    of unknown age. An act that goes on counts as done to a child if it began as such.
    """
    if is_child(victim, below) != "yes" or victim.age is None:
        return is_child(victim, below)
    starts = _starts(case, victim)
    if not starts:
        return "yes"
    if not act.day:
        return "unknown"
    first, begins = min(starts), span(act.day)
    if begins == first:
        return "yes"
    earliest, latest = first.first, min(s.last for s in starts)
    if begins.last <= _later(earliest, below - 1 - victim.age):
        return "yes"
    return "no" if begins.first >= _later(latest, below - victim.age) else "unknown"


def _starts(case: Case, victim: Person) -> tuple[Span, ...]:
    acts = (e for e in events_of(case, victim) if counts(e.standing) and e.act != "other")
    return tuple(span(e.day) for e in acts if e.day)


def _later(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year + years)
    except ValueError:  # 29 February
        return date(day.year + years, 3, 1)


def age_fact(one: Person) -> str:
    """Return what is said of a person's age, as a fact."""
    said = f"age {one.age}" if one.age is not None else one.age_class or "age not said"
    return f"{one.id}: {said}"


def child_reason(victim: Person) -> Reason:
    """Return whether a victim was under 18 at the first act, an unknown age being a condition."""
    child, cites, fact = is_child(victim), ("crc:1",), (age_fact(victim),)
    if child == "unknown":
        missing = (f"the age of {victim.id} at the act",)
        return Reason("conditional", "this holds if the person was under 18", cites, fact, missing)
    says = "the person was under 18" if child == "yes" else "the person was 18 or over"
    return Reason(child, says, cites, fact)


def child_victim(case: Case) -> Reason:
    """Return whether the victims were under 18 at the act: Palermo 3(d), CETS197 4(d)."""
    people, cites = victims(case), ("palermo:3(d)", "cets197:4(d)")
    ages = {p.id: is_child(p) for p in people}
    facts = tuple(age_fact(p) for p in people)
    if not people:
        wanted = ("the victims and their ages",)
        return Reason("unknown", "no victim is described", cites, (), wanted)
    if set(ages.values()) == {"yes"}:
        return Reason("yes", "every victim was under 18 at the first act", cites, facts)
    if set(ages.values()) == {"no"}:
        return Reason("no", "every victim was 18 or over at the first act", cites, facts)
    open_ = [i for i, v in ages.items() if v == "unknown"]
    missing = tuple(f"the age of {i} at the act" for i in open_)
    return Reason("conditional", _mixed(ages, open_), cites, facts, missing)


def _mixed(ages: dict[str, Verdict], open_: list[str]) -> str:
    children = [i for i, v in ages.items() if v == "yes"]
    parts = (
        f"under 18 at the first act: {', '.join(children)}" if children else "",
        f"of unknown age: {', '.join(open_)}" if open_ else "",
        "the others were adults" if "no" in ages.values() else "",
    )
    return "; ".join(part for part in parts if part)

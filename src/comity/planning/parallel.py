"""Parallel proceedings: which states may prosecute and why, what runs elsewhere, and who consults.

UNTOC 15; CETS197 31; EU directive 10; ACTIP 10. That a state may try the conduct says nothing on
whether it should: the forms of acting together are weighed apart, for a person to decide.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

from msgspec import Struct

from comity.facts.model import Person
from comity.facts.read_off import (
    counts,
    places,
    proceedings_of_states,
    states_touched,
    suspects,
    victims,
)
from comity.planning.forms import Form, forms
from comity.planning.matter import Matter, called
from comity.reasoning.ages import is_child
from comity.reasoning.answer import Verdict
from comity.reasoning.national import Where, answered, parts, rule

Ground = Literal["territory", "nationality-of-suspect", "nationality-of-victim", "proceeds"]
_TERRITORY = ("untoc:15(1)", "cets197:31(1)(a)-(c)", "eu2011_36:10(1)")
_OF_CHILD = ("opsc:4(1)",)
_OF_SUSPECT = ("untoc:15(2)", "cets197:31(1)(d)", "eu2011_36:10(1)")
_OF_VICTIM = ("untoc:15(2)", "cets197:31(1)(e)")
_CONSULT = ("untoc:15(5)", "cets197:31(4)", "actip:10(5)")
SAYS = (
    "Points stand side by side and are not added up. Whether a joint team, a transfer or plain "
    "requests serve better is for the authorities to decide together, the victims being heard."
)


class Claim(Struct, frozen=True):
    """One ground on which a state may prosecute, as far as it is known."""

    state: str
    name: str
    ground: Ground
    verdict: Verdict
    says: str
    facts: tuple[str, ...]
    cites: tuple[str, ...]
    missing: tuple[str, ...] = ()


class Elsewhere(Struct, frozen=True):
    """What is said of proceedings in another state on the same matter."""

    state: str
    name: str
    says: str


class Parallel(Struct, frozen=True):
    """Who may prosecute, what runs elsewhere, on what to consult, and the forms weighed."""

    claims: tuple[Claim, ...]
    elsewhere: tuple[Elsewhere, ...]
    consult: tuple[str, ...]
    says: str
    forms: tuple[Form, ...]


def parallel(matter: Matter) -> Parallel:
    """Return the grounds of each state and the forms of acting together with each other state."""
    touched = states_touched(matter.case)
    others = tuple(c for c in touched if c != matter.requesting.code and _can_ask(matter, c))
    return Parallel(
        (*_territory(matter), *_suspects(matter), *_victims(matter), *_proceeds(matter)),
        tuple(_elsewhere(matter)),
        matter.binding(_CONSULT),
        SAYS,
        forms(matter, others),
    )


def _can_ask(matter: Matter, code: str) -> bool:
    return matter.law.states[code].kind not in ("organisation", "former")


def _territory(matter: Matter) -> Iterator[Claim]:
    for code in places(matter.case):
        acts = [e for e in matter.case.events if e.place == code and counts(e.standing)]
        facts = tuple(e.id.replace("-", " ") for e in acts if e.act != "other")
        name = matter.law.states[code].name
        says = "acts were done on its territory"
        child = any(is_child(v) == "yes" for v in victims(matter.case))
        pins = (*_TERRITORY, *(_OF_CHILD if child else ()))
        cites = matter.binding(pins, code) or (f"law of {code}",)
        yield Claim(code, name, "territory", "yes", says, facts, cites)


def _suspects(matter: Matter) -> Iterator[Claim]:
    people = [p for p in suspects(matter.case) if p.role != "acquitted"]
    for code, of in _by_nationality(people).items():
        yield from _abroad(matter, code, of, "nationality-of-suspect")


def _victims(matter: Matter) -> Iterator[Claim]:
    for code, of in _by_nationality(victims(matter.case)).items():
        yield from _abroad(matter, code, of, "nationality-of-victim")


def _by_nationality(people: Iterable[Person]) -> dict[str, list[Person]]:
    found: dict[str, list[Person]] = {}
    for one in people:
        for code in one.nationality:
            found.setdefault(code, []).append(one)
    return found


def _abroad(matter: Matter, code: str, of: list[Person], ground: Ground) -> Iterator[Claim]:
    """Yield whether a state's courts reach acts abroad by or against its nationals, by its law."""
    if all(e.place in ("", code) for e in matter.case.events if e.act != "other"):
        return
    mine = ground == "nationality-of-suspect"
    topic, pins = ("nationals_abroad", _OF_SUSPECT) if mine else ("victims_abroad", _OF_VICTIM)
    whom = "a suspect" if mine else "a victim"
    state = matter.law.states[code]
    entered = [w for w in parts(state, matter.on) if rule(w, topic, matter.on)]
    for where in entered or [Where(state)]:
        own = answered(where, topic, matter.on)
        yield Claim(
            code,
            where.name,
            ground,
            own.verdict,
            f"{whom} is its national; {own.says}",
            (called(of),),
            (*own.cites, *matter.binding(pins, code)),
            own.missing,
        )


def _proceeds(matter: Matter) -> Iterator[Claim]:
    for code in matter.case.circumstances.proceeds_in:
        says = "proceeds are said to be there: laundering them may be tried there"
        yield Claim(
            code,
            matter.law.states[code].name,
            "proceeds",
            "conditional",
            says,
            ("the case names it among the states of proceeds",),
            matter.binding(("untoc:6(1)(a)",), code) or (f"law of {code}",),
            (f"whether laundering is shown in {matter.law.states[code].name}",),
        )


def _elsewhere(matter: Matter) -> Iterator[Elsewhere]:
    for held in proceedings_of_states(matter.case):
        says = "; ".join(x for x in (held.stage.replace("-", " "), held.says) if x)
        yield Elsewhere(held.state, matter.law.states[held.state].name, says)

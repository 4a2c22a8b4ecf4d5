"""Warnings on what a word to another state may set off: death penalty, torture, return, records.

Each stands on a fact of the case or on the entered law of the state that would be told.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from comity.facts.model import Evidence, Person
from comity.planning.caution import Caution
from comity.planning.matter import Matter, called, living
from comity.planning.telling import hides
from comity.reasoning.national import Where, answered, rule

_HANDS_OVER = frozenset(("extradition", "transfer_of_proceedings", "spontaneous_information"))


def hazards(matter: Matter, asked: tuple[Evidence, ...]) -> Iterator[Caution]:
    """Yield what the evidence wanted of other states calls for; `asked` holds it, withheld too."""
    yield from _contested(matter, asked)
    yield from _origin(matter, asked)
    yield from _death(matter, asked)
    yield from _own_death(matter, asked)
    yield from _return(matter, asked)
    yield from _family(matter, asked)
    yield from _records(matter, asked)


def _told(asked: Iterable[Evidence]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(e.where for e in asked))


def _contested(matter: Matter, asked: tuple[Evidence, ...]) -> Iterator[Caution]:
    """Yield that an entity which not all recognise may find its letter returned unread."""
    for code in _told(asked):
        sides = dict.fromkeys((matter.requesting.code, code))
        if any(matter.law.states[one].kind == "contested" for one in sides):
            yield Caution(
                f"Whether {' and '.join(matter.name(one) for one in sides)} deal with each other "
                "as states is not held here: settle first by which channel a letter is taken, "
                "such as an international mission or a body that both accept",
                (),
                code,
            )


def _origin(matter: Matter, asked: tuple[Evidence, ...]) -> Iterator[Caution]:
    """Yield that a state of origin learns nothing before it is known that nobody flees from it."""
    feared = matter.case.circumstances.persecution_feared_in
    for code in _told(asked):
        of = [v for v in living(matter.case) if code in v.nationality]
        if of and code not in feared and code != matter.requesting.code:
            yield Caution(
                f"{matter.name(code)} is the state of origin of a victim ({called(of)}): ask the "
                "victim's own counsel whether protection from it is or may be sought, before "
                "anything that could lead to the person, the family or a claim is told to it",
                (),
                code,
            )


def _death(matter: Matter, asked: tuple[Evidence, ...]) -> Iterator[Caution]:
    for code in _told(asked):
        where = Where(matter.law.states[code])
        held = rule(where, "death_penalty", matter.on)
        if held is not None and held.is_ == "possible":
            yield Caution(
                f"{matter.name(code)} keeps the death penalty and may impose it for such conduct "
                f"({held.says}): settle an assurance that it is neither imposed nor carried out "
                "before facts, evidence or a person that could lead to it are handed over",
                answered(where, "death_penalty", matter.on).cites,
                code,
            )


def _own_death(matter: Matter, asked: tuple[Evidence, ...]) -> Iterator[Caution]:
    where = Where(matter.requesting)
    held = rule(where, "death_penalty", matter.on)
    if held is None or held.is_ != "possible":
        return
    for code in _told(e for e in asked if e.measure == "extradition"):
        yield Caution(
            f"The law of {matter.name(matter.requesting.code)} keeps the death penalty and may "
            f"impose it: offer {matter.name(code)} an assurance with the request",
            answered(where, "death_penalty", matter.on).cites,
            code,
        )


def _return(matter: Matter, asked: tuple[Evidence, ...]) -> Iterator[Caution]:
    """Yield what stands before a return and before a person is handed over or told of."""
    for one in asked:
        if one.measure == "victim_return":
            yield Caution(
                "No return where torture, persecution or renewed exploitation is to be feared: the "
                "risk is assessed for this person first, and nobody is asked to arrange it before",
                ("cat:3(1)", "refugee1951:33(1)", "iccpr:7", "echr:3", "cets197:16(2)"),
                one.where,
            )
        elif one.measure in _HANDS_OVER - {"extradition"}:
            yield Caution(
                f"What is told to {matter.name(one.where)} may lead to an arrest there: ask first "
                "whether torture or an unfair trial is to be feared for anyone who is named",
                ("iccpr:7", "echr:3"),
                one.where,
            )


def _family(matter: Matter, asked: tuple[Evidence, ...]) -> Iterator[Caution]:
    for code in _told(asked):
        family = [p for p in matter.case.persons if p.role == "family-member" and p.resides == code]
        if family:
            yield Caution(
                f"Family of a victim lives in {matter.name(code)} ({called(family)}): ask that "
                "nobody goes there, writes or calls before its safety was assessed"
                f"{_part(matter, family)}",
                ("cets197:28(1)", "untoc:24(1)"),
                code,
            )


def _part(matter: Matter, family: Iterable[Person]) -> str:
    ids = {p.id for p in family}
    acted = any(ids & set(e.by) for e in matter.case.events)
    told = "; it is said to have taken part, so that it may not speak for the victim nor be told"
    return told if acted else ""


def _records(matter: Matter, asked: tuple[Evidence, ...]) -> Iterator[Caution]:
    """Yield that what a shelter or a support service recorded stays there: CETS197 11(1)."""
    if living(matter.case):
        yield Caution(
            "What a shelter, a counsellor or a support service recorded is neither asked for nor "
            "told without a ground of its own: consent that is informed, or an order of a court",
            ("cets197:11(1)", "palermo:6(1)"),
        )
    for one in (*asked, *matter.case.evidence):
        if hides(one.holder):
            yield Caution(
                f"This would reach into records of a place of safety ({one.id.replace('-', ' ')}): "
                "put the question to the victim and to the service first",
                ("cets197:11(1)",),
                one.where if one.where != matter.requesting.code else "",
            )

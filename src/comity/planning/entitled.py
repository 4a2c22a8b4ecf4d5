"""What each victim, family member and witness is owed in each state concerned on the day.

Palermo 6-8; CETS197 10-16, 28-30; EU directive 8, 11-17. One row a right: the provision that gives
it most strongly, by whom, until when, and what the state's own law says of it.
"""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from comity.facts.model import Case, Person
from comity.law.bases import Status
from comity.law.model import State, Strength
from comity.law.owed import Holder
from comity.planning.matter import Matter, states_concerned
from comity.reasoning.answer import Verdict
from comity.reasoning.rights import RightAnswer, holders_of, rights, rights_in


class Due(Struct, frozen=True):
    """One right in one state: how strongly, by whom, from when, until when, and the rule."""

    right: str
    says: str
    verdict: Verdict
    strength: Strength
    by: str
    starts: str
    until: str
    when: str
    rule: str
    status: Status
    own_law: str = ""
    own_rule: str = ""


class Entitled(Struct, frozen=True):
    """What some persons of one standing are owed in one state."""

    state: str
    name: str
    persons: tuple[str, ...]
    holders: tuple[Holder, ...]
    rows: tuple[Due, ...]
    missing: tuple[str, ...]


def entitled(matter: Matter) -> tuple[Entitled, ...]:
    """Return the rights of the living persons of a case, the requesting state first."""
    groups = _groups(matter.case)
    return tuple(
        _in_state(matter, code, holders, people)
        for code in states_concerned(matter.case)
        for holders, people in groups.items()
    )


def _groups(case: Case) -> dict[tuple[Holder, ...], list[Person]]:
    """Return persons who are owed the same together, victims first."""
    found: dict[tuple[Holder, ...], list[Person]] = {}
    for one in case.persons:
        holders = holders_of(one, case)
        if holders and not one.died:
            found.setdefault(holders, []).append(one)
    return dict(sorted(found.items(), key=lambda kv: -len(kv[0])))


def _in_state(
    matter: Matter, code: str, holders: tuple[Holder, ...], people: list[Person]
) -> Entitled:
    state = matter.law.states[code]
    found = rights_in(matter.law, state, matter.on, matter.case, holders, "")
    rows = tuple(_due(r) for r in found.rights if r.verdict != "no")
    if "presumed-victim" in holders and "accused-victim" not in holders:
        rows = (*rows, *_if_accused(matter, state))
    ids = tuple(p.id for p in people)
    return Entitled(code, state.name, ids, holders, rows, found.missing)


def _if_accused(matter: Matter, state: State) -> tuple[Due, ...]:
    """Return that a victim is not punished, should one be accused: nobody is said to be."""
    found = rights(matter.law, state, matter.on, ("accused-victim",)).rights
    due = (_due(r) for r in found if r.right == "non_punishment" and r.verdict != "no")
    return tuple(
        replace(d, verdict="conditional", when="; ".join(w for w in (_ACCUSED, d.when) if w))
        for d in due
    )


_ACCUSED = "the person is accused of something that it did as a victim"


def _due(answer: RightAnswer) -> Due:
    best = answer.owed[0]
    own = next((r for r in answer.own_law if r.verdict != "unknown"), None)
    until = f"{best.days} days or more" if best.days else best.until
    return Due(
        answer.right,
        answer.says,
        best.verdict,
        best.strength,
        best.by,
        best.starts,
        until,
        best.when,
        best.provision,
        best.status,
        own.says if own else "",
        own.cites[0] if own else "",
    )

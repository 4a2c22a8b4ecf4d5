"""Joint team or transfer of proceedings, state by state: the basis, and points for and against.

UNTOC 19, 21; EU MLA Convention 13; ETS182 20; ETS73 6; ETS30 21. Every point names the facts it
rests on. They are put side by side and never added up: a person weighs them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from msgspec import Struct

from comity.facts.model import Event, Evidence, Person
from comity.facts.read_off import counts, evidence_in, suspects
from comity.law.bases import Status
from comity.law.model import State
from comity.planning.limitation import Limitation, limitations
from comity.planning.matter import Matter, called, living
from comity.reasoning.answer import Verdict
from comity.reasoning.legal_basis import legal_basis
from comity.reasoning.national import Where, answered, rule

Sort = Literal["joint_investigation", "transfer_of_proceedings"]
_NONE = frozenset(("joint_investigation", "transfer_of_proceedings", "victim_return"))


class Point(Struct, frozen=True):
    """One reason for or against, with the facts and the rules it rests on."""

    says: str
    facts: tuple[str, ...] = ()
    cites: tuple[str, ...] = ()


class Form(Struct, frozen=True):
    """A joint team with a state, or a transfer to it: the basis, the points, what stands open."""

    form: Sort
    towards: str
    name: str
    verdict: Verdict
    basis: str
    rule: str
    known: Status
    speaks_for: tuple[Point, ...]
    speaks_against: tuple[Point, ...]
    open: tuple[str, ...]


class _View(NamedTuple):
    """A state with which a form is weighed, and what the case says of it."""

    matter: Matter
    state: State

    @property
    def code(self) -> str:
        return self.state.code

    @property
    def name(self) -> str:
        return self.matter.name(self.state.code)

    def acts(self, code: str) -> list[Event]:
        """Return the acts of a state that count."""
        found = (e for e in self.matter.case.events if e.place == code and counts(e.standing))
        return [e for e in found if e.act != "other"]

    def wanted(self) -> list[Evidence]:
        """Return the evidence that lies there; a team or a transfer that is asked for is none."""
        return [e for e in evidence_in(self.matter.case, self.code) if e.measure not in _NONE]


def forms(matter: Matter, others: Iterable[str]) -> tuple[Form, ...]:
    """Return a joint team with each of some states, and a transfer to it."""
    views = tuple(_View(matter, matter.law.states[code]) for code in others)
    return (*(_team(v) for v in views), *(_transfer(v) for v in views))


def _team(view: _View) -> Form:
    open_ = (f"whether the authorities of {view.name} investigate the same facts",)
    return _form(view, "joint_investigation", tuple(_for_team(view)), _against_team(view), open_)


def _transfer(view: _View) -> Form:
    open_ = (
        "whether an accused is in custody, and in which state",
        "what the victims, heard through their own counsel, say to a trial elsewhere",
        f"whether {view.name} may still try the person, or a judgment already bars it",
    )
    points = tuple(_for_transfer(view))
    return _form(view, "transfer_of_proceedings", points, _against_transfer(view), open_)


def _form(
    view: _View,
    sort: Sort,
    good: tuple[Point, ...],
    bad: Iterable[Point],
    open_: tuple[str, ...],
) -> Form:
    law, case, on, requesting = view.matter
    best = legal_basis(law, requesting, view.state, sort, on, case).candidates[0]
    law_of = f"law of {view.code}" if best.rank == "domestic" else best.id
    missing = best.missing if best.verdict != "yes" else ()
    return Form(
        sort,
        view.code,
        view.state.name,
        best.verdict,
        best.name,
        best.provision or law_of,
        best.known,
        good,
        tuple(bad),
        (*open_, *missing),
    )


def _ids(events: Iterable[Event]) -> tuple[str, ...]:
    return tuple(e.id.replace("-", " ") for e in events)


def _for_team(view: _View) -> Iterator[Point]:
    here, there = view.acts(view.matter.requesting.code), view.acts(view.code)
    if here and there:
        yield Point("acts were done in both states", _ids((*here, *there)))
    wanted = view.wanted()
    if len(wanted) > 1:
        facts = tuple(e.id.replace("-", " ") for e in wanted)
        yield Point(f"several pieces of evidence lie in {view.name}", facts)
    linked = _linked(view)
    if linked:
        yield Point(f"those suspected are of {view.name} or live there", (called(linked),))


def _linked(view: _View) -> list[Person]:
    return [
        p
        for p in suspects(view.matter.case)
        if view.code in (*p.nationality, p.resides) and p.role != "acquitted"
    ]


def _against_team(view: _View) -> Iterator[Point]:
    wanted = view.wanted()
    if len(wanted) == 1:
        fact = (wanted[0].id.replace("-", " "),)
        yield Point("one piece of evidence is wanted: a request does it with less", fact)
    if not view.acts(view.code):
        yield Point(f"no act is said to have been done in {view.name}", ("events of the case",))
    yield from _dangers(view, "what the team holds, its members there see")


def _dangers(view: _View, because: str) -> Iterator[Point]:
    """Yield what speaks against sharing the case whole with a state."""
    held = view.matter.case.circumstances
    feared = {
        f"officials of {view.name} are said to be involved": held.officials_complicit,
        f"persecution is feared in {view.name}": held.persecution_feared_in,
        f"a victim is at risk from {view.name}": held.victim_at_risk_from,
    }
    for says, codes in feared.items():
        if view.code in codes:
            yield Point(f"{says}: {because}", ("circumstances of the case",))
    where = Where(view.state)
    death = rule(where, "death_penalty", view.matter.on)
    if death is not None and death.is_ == "possible":
        cites = answered(where, "death_penalty", view.matter.on).cites
        yield Point(f"{view.name} may impose the death penalty", (death.says,), cites)


def _for_transfer(view: _View) -> Iterator[Point]:
    linked = _linked(view)
    if linked:
        yield Point(f"those suspected are of {view.name} or live there", (called(linked),))
        yield from _keeps_nationals(view, linked)
    here, there = view.acts(view.matter.requesting.code), view.acts(view.code)
    if len(there) > len(here):
        yield Point(f"most acts were done in {view.name}", _ids(there))
    lived = [v for v in living(view.matter.case) if v.resides == view.code]
    if lived:
        yield Point(f"victims live in {view.name}", (called(lived),))
    yield from _barred(view, view.matter.requesting.code, view.code)


def _keeps_nationals(view: _View, linked: list[Person]) -> Iterator[Point]:
    where = Where(view.state)
    held = rule(where, "extradition_of_nationals", view.matter.on)
    nationals = [p for p in linked if view.code in p.nationality]
    if nationals and held is not None and held.is_ == "no":
        cites = answered(where, "extradition_of_nationals", view.matter.on).cites
        says = f"{view.name} does not give up its nationals: {held.says}"
        yield Point(says, (called(nationals),), cites)


def _barred(view: _View, code: str, other: str) -> Iterator[Point]:
    """Yield that time bars, or may bar, prosecution in one state while it does not in the other."""
    on = view.matter.on
    over = [x for x in limitations(view.matter, code) if x.passed(on)]
    free = [x for x in limitations(view.matter, other) if x.years is not None and not x.passed(on)]
    if over and free:
        says = f"time may bar prosecution in {over[0].name} and not in {free[0].name}"
        yield Point(says, (*_ends(over[:1]), *_ends(free[:1])), (over[0].rule, free[0].rule))


def _ends(found: Iterable[Limitation]) -> tuple[str, ...]:
    return tuple(f"{x.name}: {x.ends or 'no end'}" for x in found)


def _against_transfer(view: _View) -> Iterator[Point]:
    home = view.matter.requesting.code
    here = view.acts(home)
    if here:
        yield Point(f"acts were done in {view.matter.name(home)}", _ids(here))
    lived = [v for v in living(view.matter.case) if v.resides not in ("", view.code)]
    if lived:
        yield Point(f"victims do not live in {view.name}", (called(lived),))
    judged = [p for p in view.matter.case.persons if p.role in ("convicted", "acquitted")]
    if judged:
        cites = view.matter.binding(view.matter.binding(("eaw:3",)), view.code)
        yield Point("a person was judged: a second trial may be barred", (called(judged),), cites)
    yield from _barred(view, view.code, home)
    yield from _dangers(view, "the whole file would lie there")

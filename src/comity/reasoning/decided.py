"""What a court decided, held against the answers here: element by element, and never fed in.

Only what the court decided is compared. Where the answer is another one, the file of decided cases
says why; a difference without a reason, or a reason without a difference, is a mistake.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from msgspec import Struct, structs

from comity.facts.model import Case, Person
from comity.facts.read_off import victims
from comity.law.model import Law
from comity.reasoning.answer import Reason, Verdict, all_of, any_of, not_
from comity.reasoning.atrocity import crimes
from comity.reasoning.duties import duties
from comity.reasoning.labour import forced_labour
from comity.reasoning.qualification import COMMON, VictimResult, qualify
from comity.reasoning.servitude import servitude
from comity.reasoning.slavery import slavery

Asks = Literal[
    "trafficking",
    "forced_labour",
    "servitude",
    "slavery",
    "slavery_needs_means",
    "enslavement",
    "sexual_slavery",
    "context_humanity",
    "context_war",
    "child_rule",
    "means_needed",
    "non_punishment",
    "duty_owed",
]


class Differs(Struct, frozen=True, forbid_unknown_fields=True):
    """Another answer than the court's, and why."""

    answer: Verdict
    because: str


class Held(Struct, frozen=True, forbid_unknown_fields=True):
    """One thing that the court decided: yes or no, of one victim or state where it said so."""

    asks: Asks
    court: Literal["yes", "no"]
    of: str = ""
    state: str = ""
    duty: str = ""
    differs: Differs | None = None


class Decision(Struct, frozen=True, forbid_unknown_fields=True):
    """One decided case: its file of facts, the court, and what it held."""

    case: str
    court: str
    held: tuple[Held, ...]
    note: str = ""


class Decisions(Struct, frozen=True, forbid_unknown_fields=True):
    """All decided cases that are held."""

    cases: tuple[Decision, ...]


class Compared(Struct, frozen=True):
    """One point of a decision with the answer here, and the reason where they differ."""

    case: str
    held: Held
    answer: Verdict

    @property
    def agrees(self) -> bool:
        """Whether the answer is the court's."""
        return self.answer == self.held.court


def compared(law: Law, case: Case, decision: Decision) -> tuple[Compared, ...]:
    """Return each point that the court decided with the answer to it here."""
    qualified = {v.victim: v for v in qualify(law, case).victims}
    owed = {s.state: s.owed for s in duties(law, case).states}
    found: list[Compared] = []
    for held in decision.held:
        if held.asks == "duty_owed":
            answer = owed.get(held.state, {}).get(held.duty, "unknown")
        else:
            people = [v for v in victims(case) if held.of in ("", v.id)]
            answer = any_of(_answer(case, v, qualified[v.id], held.asks) for v in people)
        found.append(Compared(decision.case, held, answer))
    return tuple(found)


def _answer(case: Case, victim: Person, result: VictimResult, asks: Asks) -> Verdict:
    if asks == "trafficking":
        return result.verdict
    if asks in ("forced_labour", "servitude", "slavery"):
        tests = {"forced_labour": forced_labour, "servitude": servitude, "slavery": slavery}
        return tests[asks](case, victim).verdict
    if asks == "slavery_needs_means":
        return _needs_means(case, victim)
    if asks == "non_punishment":
        return any_of(r.verdict for r in _tests(result))
    if asks in ("child_rule", "means_needed"):
        common = next(r for r in result.instruments if r.instrument == COMMON)
        age = common.elements.age.verdict
        return all_of((age, result.verdict)) if asks == "child_rule" else not_(age)
    return _crime(case, victim, asks)


def _tests(result: VictimResult) -> Iterable[Reason]:
    """Return the tests of non-punishment that a text sets, without the duty to assess first."""
    return (
        r for r in result.non_punishment if not r.cites[0].startswith(("cets197:10", "palermo"))
    )


def _needs_means(case: Case, victim: Person) -> Verdict:
    """Return whether the answer on slavery falls when every means is taken out of the facts."""
    bare = tuple(structs.replace(e, means=None, means_standing=None) for e in case.events)
    without = slavery(structs.replace(case, events=bare), victim).verdict
    return "no" if without == slavery(case, victim).verdict else "yes"


def _crime(case: Case, victim: Person, asks: Asks) -> Verdict:
    by = {c.crime: c for c in crimes(case, victim)}
    if asks == "context_humanity":
        return by["enslavement"].context.verdict
    if asks == "context_war":
        return by["sexual slavery as a war crime"].context.verdict
    return by[asks.replace("_", " ")].act.verdict

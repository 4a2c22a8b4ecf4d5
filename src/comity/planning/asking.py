"""Open questions, each with what it decides and who can answer it, in order of what they decide.

Who answers follows from where a question comes from: a fact is for the investigation, a list of
parties for its depositary, a rule of a state for that state's central authority, and what touches a
victim for the protection authority and for the victim's own counsel.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from comity.law.model import Law
from comity.law.once import once_per_law
from comity.planning.asks import Ask
from comity.planning.conduct import Conduct
from comity.planning.matter import Matter, called, living
from comity.planning.openings import OpenTreaty
from comity.reasoning.ages import is_child
from comity.reasoning.answer import Reason
from comity.reasoning.candidates import Candidate
from comity.reasoning.national import Where, rule
from comity.reasoning.qualification import Qualification

Who = Literal[
    "victims-counsel",
    "protection-authority",
    "investigation",
    "central-authority",
    "depositary",
    "both-authorities",
]
_INVESTIGATION = "the investigation: add the fact to the case file"
_COUNSEL = "the victim's own counsel, in confidence"
_PROTECTION = "the protection authority"


class Question(Struct, frozen=True):
    """What is not known, what it would settle, who can answer, and towards which state."""

    asks: str
    settles: tuple[str, ...]
    who: Who
    answered_by: str
    towards: str = ""


def questions(
    matter: Matter,
    asks: tuple[Ask, ...],
    found: Qualification,
    conduct: Conduct,
    treaties: tuple[OpenTreaty, ...],
) -> tuple[Question, ...]:
    """Return the open questions: safety, bases advised, dual criminality, facts, other treaties."""
    every = (
        *_safety(matter),
        *_bases(matter, asks),
        *_dual(matter, conduct),
        *_facts(found),
        *_treaties(treaties),
    )
    return _joined(every)


def _joined(every: Iterable[Question]) -> tuple[Question, ...]:
    """Return each question once, with all that it settles and all who can answer it."""
    kept: dict[str, Question] = {}
    for one in every:
        held = kept.get(one.asks)
        kept[one.asks] = _both(held, one) if held else one
    return tuple(kept.values())


def _both(held: Question, more: Question) -> Question:
    settles = tuple(dict.fromkeys((*held.settles, *more.settles)))
    by = held.answered_by
    by = by if more.answered_by in by else f"{by}; {more.answered_by}"
    return replace(held, settles=settles, answered_by=by)


def _safety(matter: Matter) -> Iterator[Question]:
    """Yield what the victim's counsel and the protection authority know: asked before all."""
    asked = {e.where for e in matter.case.evidence} - {matter.requesting.code}
    for code in sorted(asked):
        of = [v for v in living(matter.case) if code in v.nationality]
        if of and code not in matter.case.circumstances.persecution_feared_in:
            ask = f"whether protection from {matter.name(code)} is or may be sought ({called(of)})"
            settles = (f"whether anything may be asked of {matter.name(code)}",)
            yield Question(ask, settles, "victims-counsel", _COUNSEL, code)
        yield from _death(matter, code)
    for one in (v for v in living(matter.case) if is_child(v) == "unknown"):
        settles = ("whether the person is owed what a child is",)
        yield Question(
            f"the age of {one.id} at the act", settles, "protection-authority", _PROTECTION
        )


def _death(matter: Matter, code: str) -> Iterator[Question]:
    state = matter.law.states[code]
    if rule(Where(state), "death_penalty", matter.on) is None:
        ask = f"whether {matter.name(code)} may impose the death penalty for this conduct"
        settles = ("whether an assurance is needed before facts or persons are handed over",)
        yield Question(ask, settles, "central-authority", _central(matter, code), code)


def _central(matter: Matter, code: str) -> str:
    return f"the central authority of {matter.name(code)}"


def _bases(matter: Matter, asks: tuple[Ask, ...]) -> Iterator[Question]:
    for ask in asks:
        settles = (f"{ask.advised.name} as the basis towards {matter.name(ask.requested)}",)
        for missing in ask.advised.missing:
            who = _who(matter.law, ask.advised, missing)
            by = _answers(matter, who, ask.requested)
            yield Question(missing, settles, who, by, ask.requested)


def _who(law: Law, basis: Candidate, missing: str) -> Who:
    """Return who answers what a basis waits for, by the reason that names it missing."""
    if basis.rank == "domestic":
        return "central-authority"
    for top in basis.reasons:
        for reason in top.walk():
            if missing in reason.missing and not any(missing in b.missing for b in reason.because):
                return _by_reason(law, basis, reason, nested=reason is not top)
    return "investigation"


def _by_reason(law: Law, basis: Candidate, reason: Reason, *, nested: bool) -> Who:
    first = reason.cites[0]
    if first in _entries(law):
        return "depositary" if reason.verdict == "unknown" else "both-authorities"
    if first in _said_by_state(law, basis.id) or first.startswith("law of"):
        return "central-authority"
    return "investigation" if nested else "both-authorities"


@once_per_law
def _entries(law: Law) -> frozenset[str]:
    """Return how a reason cites that a text binds: by id, or by its rule of entry into force."""
    rules = {f"{i.id}:{i.entry_into_force.rule.provision}" for i in law.instruments.values()}
    return frozenset((*law.instruments, *law.treaties, *rules))


def _said_by_state(law: Law, key: str) -> frozenset[str]:
    """Return the pins of conditions that no fact of a case meets: a state says whether they are."""
    record = law.instruments.get(key) or law.treaties.get(key)
    terms = law.vocabulary.conditions
    held = (c for b in record.bases for c in b.conditions) if record else ()
    return frozenset(f"{key}:{c.provision}" for c in held if not terms[c.condition].reads)


def _answers(matter: Matter, who: Who, code: str) -> str:
    """Return in words who answers."""
    return {
        "depositary": "the depositary's list",
        "central-authority": _central(matter, code),
        "both-authorities": f"the central authorities of {matter.name(matter.requesting.code)} "
        f"and {matter.name(code)}",
        "victims-counsel": _COUNSEL,
        "protection-authority": _PROTECTION,
        "investigation": _INVESTIGATION,
    }[who]


def _dual(matter: Matter, conduct: Conduct) -> Iterator[Question]:
    """Yield what dual criminality waits for: the law of a side, or a fact."""
    for test in conduct.dual:
        settles = (f"dual criminality with {matter.name(test.requested)}",)
        for missing in test.missing if test.verdict != "yes" else ():
            whose = _law_of(matter, missing, test.requested)
            who: Who = "central-authority" if whose else "investigation"
            by = " and ".join(_central(matter, code) for code in whose) or _INVESTIGATION
            yield Question(missing, settles, who, by, test.requested)


def _law_of(matter: Matter, missing: str, requested: str) -> tuple[str, ...]:
    """Return the states whose own law would answer; none where a fact is missing."""
    if "law of" not in missing and not missing.startswith("since when"):
        return ()
    sides = (matter.requesting.code, requested)
    named = tuple(c for c in sides if matter.law.states[c].name in missing or f"{c} " in missing)
    return named or sides


def _facts(found: Qualification) -> Iterator[Question]:
    for missing in found.missing:
        waiting = [
            (i.name, v.victim.replace("-", " "))
            for v in found.victims
            for i in v.instruments
            if missing in i.missing and i.in_force == "yes"
        ]
        names = ", ".join(dict.fromkeys(name for name, _ in waiting))
        whom = ", ".join(dict.fromkeys(victim for _, victim in waiting))
        told = f"the definition of {names} ({whom})" if waiting else "what the facts amount to"
        yield Question(missing, (told,), "investigation", _INVESTIGATION)


def _treaties(treaties: tuple[OpenTreaty, ...]) -> Iterator[Question]:
    for one in treaties:
        yield Question(one.asks, (one.settles,), "both-authorities", one.source, one.towards)

"""What must not be asked or told, and to whom: said before anything is sent.

A provision is cited only where it says what the caution says and binds the requesting state; any
other caution is good practice and says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from comity.facts.model import Case, Evidence, Person
from comity.facts.read_off import victims
from comity.law.bases import Limit
from comity.law.model import Law
from comity.planning.asks import Ask
from comity.planning.bars import bar_cautions
from comity.planning.caution import Caution
from comity.planning.hazards import hazards
from comity.planning.matter import Matter
from comity.planning.naming import the
from comity.reasoning.candidates import Candidate

__all__ = ["PRACTICE", "Caution", "cautions"]

PRACTICE = "good practice"
_KEPT = frozenset(("confidential-if-asked", "confidential-investigation"))
Advised = Mapping[str, tuple[Candidate, ...]]


def cautions(matter: Matter, advised: Advised, asked: tuple[Evidence, ...]) -> tuple[Caution, ...]:
    """Return the warnings of a case, the gravest first, each once.

    `advised` holds the bases advised by the state that is asked, `asked` all that is wanted of
    other states, withheld or not; a rule that does not bind the requesting state is not cited.
    """
    law, case = matter.law, matter.case
    found = (
        *_persecution(law, case),
        *_risk(law, case),
        *_officials(law, case),
        *hazards(matter, asked),
        *_always(case, bool(asked)),
        *(c for state, bases in advised.items() for c in _of_bases(law, case, state, bases)),
    )
    return tuple(dict.fromkeys(_as_bound(matter, c) for c in found))


def barred(matter: Matter, asks: tuple[Ask, ...]) -> tuple[Caution, ...]:
    """Return what may bar each ask, each once; what binds nobody is not cited."""
    return tuple(dict.fromkeys(_as_bound(matter, c) for c in bar_cautions(matter, asks)))


def _as_bound(matter: Matter, caution: Caution) -> Caution:
    bound = matter.binding(caution.cites)
    if bound:
        return replace(caution, cites=bound)
    return replace(caution, says=f"{caution.says} ({PRACTICE})", cites=())


def _persecution(law: Law, case: Case) -> Iterator[Caution]:
    for code in case.circumstances.persecution_feared_in:
        yield Caution(
            f"Persecution is feared in {the(law.states[code].name)}: nothing may be asked of it or "
            "told to it, by any channel, from which it could learn of the person or of a claim",
            (),
            code,
        )


def _risk(law: Law, case: Case) -> Iterator[Caution]:
    whom = "A victim is" if any(not v.died for v in victims(case)) else "The family of a victim is"
    safe = "of the person and of the family there" if whom == "A victim is" else "of the family"
    for code in case.circumstances.victim_at_risk_from:
        yield Caution(
            f"{whom} at risk from {the(law.states[code].name)}: settle the safety {safe} before "
            "any request",
            ("cets197:28(1)", "untoc:24(1)", "untoc:25(1)"),
            code,
        )


def _officials(law: Law, case: Case) -> Iterator[Caution]:
    for code in case.circumstances.officials_complicit:
        yield Caution(
            f"Officials of {the(law.states[code].name)} are said to be involved: choose the "
            "authority asked and the circle of readers with care",
            (),
            code,
        )


def _always(case: Case, asked: bool) -> Iterator[Caution]:
    here = victims(case)
    place = ", and never state a present place of safety" if any(not v.died for v in here) else ""
    if here and asked:
        yield Caution(
            "Name a victim only where the measure needs it; use the pseudonym elsewhere" + place,
            ("palermo:6(1)", "cets197:11(1)"),
        )
    for dead in (v for v in here if v.died):
        yield Caution(
            f"A victim{_which(here, dead)} is dead, {dead.died}: the family is to be protected, "
            "and told before others are",
            (),
        )
    if any(e.measure == "controlled_delivery" for e in case.evidence):
        yield Caution(
            "Controlled delivery is for goods; a victim is never let travel on under watch", ()
        )


def _which(here: tuple[Person, ...], dead: Person) -> str:
    """Return which victim is meant, where there are several."""
    return f" ({dead.pseudonym or dead.id.replace('-', ' ')})" if len(here) > 1 else ""


def _of_bases(law: Law, case: Case, state: str, bases: tuple[Candidate, ...]) -> Iterator[Caution]:
    limits = [
        Limit(one.limit, f"{b.id}:{one.provision}")
        for b in dict.fromkeys(bases)
        for one in b.limits
    ]
    if any(e.confidential == "yes" and e.where == state for e in case.evidence):
        yield Caution(
            "Ask that the request be kept confidential, and to be told promptly if that cannot be",
            tuple(dict.fromkeys(n.provision for n in limits if n.limit in _KEPT)),
            state,
        )
    if limits:
        says = dict.fromkeys(law.vocabulary.limits[n.limit].says for n in limits)
        pins = tuple(dict.fromkeys(n.provision for n in limits))
        yield Caution(f"Limits of the basis advised: {'; '.join(says)}", pins, state)

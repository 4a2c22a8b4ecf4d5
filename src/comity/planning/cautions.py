"""What must not be asked or told, and to whom: said before anything is sent."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from comity.facts.model import Case
from comity.facts.read_off import victims
from comity.law.bases import Limit
from comity.law.model import Law, State
from comity.reasoning.standing import standing


class Caution(Struct, frozen=True):
    """One warning: what, towards which state (or all), and the provision behind it."""

    says: str
    cites: tuple[str, ...]
    towards: str = ""


def cautions(
    law: Law, case: Case, on: date, requesting: State, limits: tuple[Limit, ...], asked: bool
) -> tuple[Caution, ...]:
    """Return the warnings of a case, the gravest first.

    `limits` are those of the bases advised; a rule that does not bind the requesting state on the
    day is cited as good practice.
    """
    found = (
        *_asylum(law, case),
        *_risk(law, case),
        *_officials(law, case),
        *_always(law, case, limits, asked),
    )
    return tuple(_as_bound(law, requesting, on, c) for c in found)


def _as_bound(law: Law, requesting: State, on: date, caution: Caution) -> Caution:
    bound = tuple(c for c in caution.cites if _binds(law, requesting, on, c))
    if bound:
        return replace(caution, cites=bound)
    return replace(caution, says=f"{caution.says} (good practice: no rule bound on that day)")


def _binds(law: Law, requesting: State, on: date, pin: str) -> bool:
    instrument = law.instruments.get(pin.partition(":")[0])
    return instrument is None or standing(law, requesting, instrument, on).verdict == "yes"


def _asylum(law: Law, case: Case) -> Iterator[Caution]:
    for code in case.circumstances.asylum_sought_from:
        yield Caution(
            f"A person seeks asylum from {law.states[code].name}: nothing about that person may "
            "be asked of it or told to it",
            ("palermo:14(1)", "cets197:14(5)", "cets197:40(4)"),
            code,
        )


def _risk(law: Law, case: Case) -> Iterator[Caution]:
    for code in case.circumstances.victim_at_risk_from:
        yield Caution(
            f"A victim is at risk from {law.states[code].name}: settle the safety of the person "
            "and of the family there before any request",
            ("cets197:28(1)", "untoc:24(1)", "untoc:25(1)"),
            code,
        )


def _officials(law: Law, case: Case) -> Iterator[Caution]:
    for code in case.circumstances.officials_complicit:
        yield Caution(
            f"Officials of {law.states[code].name} are said to be involved: choose the authority "
            "asked and the circle of readers with care",
            ("untoc:8", "untoc:18(20)"),
            code,
        )


def _always(law: Law, case: Case, limits: tuple[Limit, ...], asked: bool) -> Iterator[Caution]:
    if victims(case) and asked:
        yield Caution(
            "Name a victim only where the measure needs it; use the pseudonym elsewhere, and never "
            "state a present place of safety",
            ("palermo:6(1)", "cets197:11(1)", "cets197:30"),
        )
    if any(e.confidential == "yes" for e in case.evidence):
        yield Caution(
            "Ask that the request be kept confidential, and to be told promptly if that cannot be",
            ("untoc:18(20)",),
        )
    for limit in dict.fromkeys(limits):
        says = law.vocabulary.limits[limit.limit].says
        yield Caution(f"Limit of the basis advised: {says}", (limit.provision,))
    if any(e.measure == "controlled_delivery" for e in case.evidence):
        yield Caution(
            "Controlled delivery is for goods; a victim is never let travel on under watch",
            ("untoc:20(4)",),
        )

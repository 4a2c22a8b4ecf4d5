"""What must not be asked or told, and to whom: said before anything is sent."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from comity.facts.model import Case
from comity.facts.read_off import victims
from comity.law.model import Law


class Caution(Struct, frozen=True):
    """One warning: what, towards which state (or all), and the provision behind it."""

    says: str
    cites: tuple[str, ...]
    towards: str = ""


def cautions(law: Law, case: Case, asked: tuple[str, ...]) -> tuple[Caution, ...]:
    """Return the warnings of a case, the gravest first."""
    return (*_asylum(law, case), *_risk(law, case), *_officials(law, case), *_always(case, asked))


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


def _always(case: Case, asked: tuple[str, ...]) -> Iterator[Caution]:
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
    yield Caution(
        "What is received serves only the proceedings stated, unless the requested state consents; "
        "what clears an accused person may be disclosed on notice",
        ("untoc:18(19)",),
    )
    yield Caution(
        "Controlled delivery is for goods; a victim is never let travel on under watch",
        ("untoc:20(4)",),
    )

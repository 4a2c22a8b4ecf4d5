"""The shipped law with a state of our own making: its offences and rules are those of the test."""

from datetime import date
from typing import Any

from msgspec import convert
from msgspec.structs import replace

from comity.law.model import Instrument, Law, State
from comity.law.national import Jurisdiction, Offence, Rule
from comity.law.owed import Demand
from support.shipped import LAW

DAY = date(2020, 6, 1)
OFFENCE: dict[str, Any] = {
    "id": "trafficking",
    "concept": "trafficking",
    "name": "Trafficking",
    "statute": "Penal Code",
    "section": "1",
    "status": "checked",
    "since": "2010-01-01",
}
RULE: dict[str, Any] = {
    "says": "the law says so",
    "status": "checked",
    "statute": "Code",
    "section": "9",
    "since": "2010-01-01",
}


def entered(
    *offences: dict[str, Any],
    rules: tuple[dict[str, Any], ...] = (),
    parts: tuple[dict[str, Any], ...] = (),
    code: str = "NOR",
    law: Law = LAW,
) -> tuple[Law, State]:
    """The law in which this state has these offences and rules, and no others."""
    told = [OFFENCE | {"id": f"o{n}", **o} for n, o in enumerate(offences)]
    state = replace(
        law.states[code],
        offences=convert(told, tuple[Offence, ...]),
        rules=convert([RULE | r for r in rules], tuple[Rule, ...]),
        jurisdictions=convert(parts, tuple[Jurisdiction, ...]),
    )
    return replace(law, digest="made", states=law.states | {code: state}), state


def with_demands(law: Law, instrument: str, *demands: dict[str, Any]) -> Law:
    """The law in which an instrument makes these demands on the law of states, and no others."""
    held = convert(demands, tuple[Demand, ...])
    made: Instrument = replace(law.instruments[instrument], demands=held)
    return replace(law, instruments=law.instruments | {instrument: made})

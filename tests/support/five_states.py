"""A made-up case of five states, three victims and eleven pieces of evidence, and its plan."""

from datetime import date
from functools import lru_cache
from pathlib import Path

from comity.facts.model import Case
from comity.facts.read import read_case
from comity.planning.matter import Matter
from comity.planning.plan import Plan, plan_of
from support.shipped import LAW

DAY = date(2026, 11, 22)


@lru_cache(maxsize=1)
def case() -> Case:
    return read_case(Path(__file__).with_name("five-states.yaml"), LAW)


@lru_cache(maxsize=1)
def plan() -> Plan:
    return plan_of(LAW, case(), DAY)


def matter(other: Case | None = None, on: date = DAY) -> Matter:
    held = other or case()
    return Matter(LAW, held, on, LAW.states[held.requesting])

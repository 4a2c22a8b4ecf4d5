"""A request to or from an entity that not all states recognise says so first."""

from __future__ import annotations

from datetime import date

from comity.facts.model import Case, Evidence
from comity.planning.plan import plan_of
from support.shipped import LAW


def told(requesting: str, requested: str) -> list[str]:
    wanted = Evidence(id="books", measure="records", where=requested, says="books", of=("s",))
    case = Case(case="contested", requesting=requesting, evidence=(wanted,))
    found = plan_of(LAW, case, date(2026, 11, 22)).cautions
    return [c.says for c in found if "deal with each other as states" in c.says]


def test_a_request_of_or_to_a_contested_entity_settles_the_channel_first() -> None:
    assert len(told("XKX", "MDA")) == 1
    assert len(told("MDA", "XKX")) == 1


def test_between_states_nothing_is_said() -> None:
    assert told("ITA", "MDA") == []

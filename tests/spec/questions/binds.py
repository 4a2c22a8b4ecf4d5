"""Does an instrument or a treaty bind these states on a day."""

from __future__ import annotations

from datetime import date
from typing import Any

from comity.law.folder import day
from comity.law.model import Law, Treaty
from comity.law.names import find_instrument, find_state
from comity.reasoning.binding import bonds, overall, treaty_bonds


def check(law: Law, ask: dict[str, Any], expect: dict[str, Any]) -> None:
    states = tuple(find_state(law, s) for s in ask["binds"])
    only = find_instrument(law, ask["instrument"])
    on = day(ask["on"])
    found = (
        treaty_bonds(law, states, on, only)
        if isinstance(only, Treaty)
        else bonds(law, states, on, only)
    )
    assert overall(found) == expect["verdict"]
    assert found[0].reasons
    if "since" in expect:
        assert found[0].since == date.fromisoformat(expect["since"])
    if expect["verdict"] == "unknown":
        assert any(r.missing for top in found[0].reasons for r in top.walk())

"""Does a state owe a provision on a day, and how strongly."""

from __future__ import annotations

from typing import Any

from comity.law.folder import day
from comity.law.model import Law
from comity.law.names import find_state
from comity.reasoning.duty import owes, provision


def check(law: Law, ask: dict[str, Any], expect: dict[str, Any]) -> None:
    key, _, at = ask["provision"].partition(":")
    instrument = law.instruments[key]
    answer = owes(law, find_state(law, ask["owes"]), instrument, at, day(ask["on"]))
    if "verdict" in expect:
        assert answer.verdict == expect["verdict"]
    if "strength" in expect:
        assert provision(instrument, at).strength == expect["strength"]

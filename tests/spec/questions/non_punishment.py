"""By which test each instrument spares a victim who was made to offend."""

from __future__ import annotations

from typing import Any

from comity.law.model import Law


def check(law: Law, ask: dict[str, Any], expect: dict[str, Any]) -> None:
    definitions = {i: law.instruments[i].definition for i in ask["non_punishment"]}
    tests = {
        i: d.non_punishment.test
        for i, d in definitions.items()
        if d is not None and d.non_punishment
    }
    assert tests == expect["tests"]

"""What a made law leaves of one demand, for the tests that hold laws against what is owed."""

from datetime import date
from typing import Any

from comity.reasoning.obligations import Gap, gaps
from support.lawful import DAY, entered, with_demands
from support.shipped import LAW

PALERMO = LAW.instruments["palermo"].definition
assert PALERMO
WHOLE: dict[str, Any] = {
    "acts": list(PALERMO.acts),
    "means_needed": "yes",
    "means": list(PALERMO.means),
    "purposes": list(PALERMO.purposes),
}
UNDATED: dict[str, Any] = {"since": None}


def gap(
    demand: dict[str, Any],
    *offences: dict[str, Any],
    rules: tuple[dict[str, Any], ...] = (),
    day: date = DAY,
) -> Gap:
    law, state = entered(*offences, rules=rules)
    made = with_demands(law, "palermo", {"at": "5(1)"} | demand)
    (found,) = gaps(made, state, day, "palermo").gaps
    return found


def verdicts(found: Gap) -> tuple[str, ...]:
    return tuple(r.verdict for r in found.parts)


DEFINITION = {"element": "definition"}

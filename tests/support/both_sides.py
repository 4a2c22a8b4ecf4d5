"""Norway asks Switzerland, each with the offences that a test enters."""

from datetime import date
from typing import Any

from msgspec import convert
from msgspec.structs import replace

from comity.law.bases import DualCriminality
from comity.law.model import Law
from comity.reasoning.criminality import Criminality, criminality
from support.lawful import DAY, entered
from support.said import SUSPECTS, TRAFFICKED, said

ACTS: dict[str, Any] = {
    "acts": ["receipt"],
    "means_needed": "yes",
    "means": ["fraud"],
    "purposes": ["sexual_exploitation"],
    "penalty": {"most": 10},
}
OTHER: dict[str, Any] = ACTS | {"means": ["abduction"]}
EVENT: dict[str, Any] = TRAFFICKED | {"place": "NOR", "day": "2020-05-01"}
Offences = tuple[dict[str, Any], ...]


def law_of(
    mine: Offences, theirs: Offences, rules: Offences, test: Any, text: str = "ets24"
) -> Law:
    """Norway asks Switzerland under the European Convention on Extradition, tested so."""
    law, _ = entered(*mine)
    law, _ = entered(*theirs, rules=rules, code="CHE", law=law)
    if test is None:
        return law
    told = convert({"provision": "2(1)"} | test, DualCriminality) if test else None
    held = law.instruments[text]
    bases = tuple(replace(b, dual_criminality=told) for b in held.bases)
    return replace(law, instruments=law.instruments | {text: replace(held, bases=bases)})


def asked(
    mine: Offences = (ACTS,),
    theirs: Offences = (ACTS,),
    test: dict[str, Any] | None = None,
    rules: Offences = (),
    events: Offences = (EVENT,),
    measure: str = "extradition",
    maximum: float | None = None,
    charged: tuple[str, ...] | None = None,
    day: date = DAY,
    text: str = "ets24",
) -> Criminality:
    law = law_of(mine, theirs, rules, test, text)
    acts: dict[str, Any] = {"maximum_years": maximum} if maximum is not None else {}
    acts |= {"charged": charged} if charged is not None else {}
    top = {"proceedings": acts} if acts else None
    case = said(*events, others=SUSPECTS, top=top)
    return criminality(law, case, law.states["NOR"], law.states["CHE"], measure, day)


REQUIRED = {"test": "required"}

"""A case that meets every step of the threshold of the Court, to be changed one fact at a time."""

from datetime import date
from typing import Any

from comity.reasoning.answer import Reason
from comity.reasoning.threshold import Threshold, threshold
from support.said import WOMAN, said
from support.shipped import LAW

CYPRUS: dict[str, Any] = {"place": "CYP", "day": "2015-05-01"}
SUSPECT: dict[str, Any] = {"id": "s", "role": "suspect", "age": 40, "nationality": ["CYP"]}
ATTACK: dict[str, Any] = {
    "course_of_conduct": "yes",
    "policy": "yes",
    "policy_of": "state",
    "civilian_population": "yes",
    "widespread": "yes",
    "acts_part_of_it": "yes",
    "knowledge": "yes",
}
COURT: dict[str, Any] = {
    "referral": "state",
    "grave": "yes",
    "contributed": "yes",
    "meant_and_knew": "yes",
    "proceedings": [{"state": "CYP", "stage": "none"}],
}
STEPS = (
    "time",
    "person",
    "place or nationality",
    "trigger",
    "crime",
    "part of the accused",
    "admissibility",
)


def asked(
    *events: dict[str, Any],
    suspects: tuple[dict[str, Any], ...] = (SUSPECT,),
    victim: dict[str, Any] | None = WOMAN,
    on: date | None = None,
    owned: bool = True,
    attack: dict[str, str] = ATTACK,
    **court: Any,
) -> Threshold:
    held: dict[str, Any] = {"attack": attack, "court": COURT | court}
    if owned:
        held["ownership_powers"] = ["buying_or_selling"]
    case = said(*(events or (CYPRUS,)), victim=victim, others=suspects, **held)
    return threshold(LAW, case, on)


def step(name: str, *events: dict[str, Any], **keys: Any) -> Reason:
    return asked(*events, **keys).steps[name]

"""Small cases, read as a case file is: a victim, acts, and what else is said."""

from typing import Any

from comity.base.plain import Document
from comity.facts.model import Case, Person
from comity.facts.read import case_of
from comity.facts.read_off import victims
from comity.reasoning.answer import Reason
from comity.reasoning.definitions import InstrumentResult
from comity.reasoning.qualification import qualify
from support.shipped import LAW

WOMAN: dict[str, Any] = {"id": "v", "role": "victim", "age": 30, "sex": "female"}
GIRL: dict[str, Any] = WOMAN | {"age": 12}
OF_UNKNOWN_AGE: dict[str, Any] = {"id": "v", "role": "victim", "sex": "female"}

# What forced labour is (C029 2(1)), and no link to another state (UNTOC 3(2)(b)-(d)).
FORCED: dict[str, Any] = {
    "work_or_service": "yes",
    "menace_of_penalty": "yes",
    "not_voluntary": "yes",
}
NO_LIMB: dict[str, Any] = {
    "elsewhere_prepared": "no",
    "group_active_elsewhere": "no",
    "effects_elsewhere": "no",
}


def said(
    *events: dict[str, Any],
    victim: dict[str, Any] | None = WOMAN,
    others: tuple[dict[str, Any], ...] = (),
    top: dict[str, Any] | None = None,
    **circumstances: Any,
) -> Case:
    """A case of one victim, with events numbered e0, e1, ... that are acts of receipt if unsaid."""
    told = [{"id": f"e{n}", "act": "receipt"} | e for n, e in enumerate(events)]
    people = [*([victim] if victim else []), *others]
    held: dict[str, Any] = {"case": "c", "persons": people, "events": told}
    held |= {"circumstances": circumstances} | (top or {})
    return case_of(Document("case", held, {}), LAW)


def of(case: Case) -> Person:
    """The first victim of a case."""
    return victims(case)[0]


def suspected(value: str = "yes") -> dict[str, str]:
    """A claim that is only suspected."""
    return {"value": value, "standing": "suspected"}


def denied(value: str = "yes") -> dict[str, str]:
    """A claim that is denied."""
    return {"value": value, "standing": "denied"}


def found(value: str = "yes") -> dict[str, str]:
    """A claim that a court found."""
    return {"value": value, "standing": "found"}


def all_cites(reason: Reason) -> set[str]:
    """Every pin of a reason and of those below it."""
    return {c for r in reason.walk() for c in r.cites}


TRAFFICKED: dict[str, Any] = {
    "by": ["s"],
    "of": ["v"],
    "place": "CYP",
    "day": "2020",
    "means": ["fraud"],
    "purposes": ["sexual_exploitation"],
}
SUSPECTS: tuple[dict[str, Any], ...] = (
    {"id": "s", "role": "suspect"},
    {"id": "t", "role": "suspect"},
)


def under(
    instrument: str,
    *events: dict[str, Any],
    victim: dict[str, Any] = WOMAN,
    others: tuple[dict[str, Any], ...] = SUSPECTS,
    **circumstances: Any,
) -> InstrumentResult:
    """What the first victim's facts are under one definition."""
    case = said(*events, victim=victim, others=others, **circumstances)
    results = qualify(LAW, case).victims[0].instruments
    return next(r for r in results if r.instrument == instrument)

"""A no of a law that was read before the day asked is open: it may have been widened since."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec import structs

from comity.base.plain import Document
from comity.facts.read import case_of
from comity.facts.read_off import victims
from comity.reasoning.answer import Verdict
from comity.reasoning.own_law import under_own_law
from support.shipped import LAW


def verdict(read_on: date | None, day: date, purpose: str) -> Verdict:
    facts = {
        "case": "read-on",
        "persons": [{"id": "woman", "role": "victim", "age_class": "adult", "sex": "female"}],
        "events": [
            {
                "id": "hired",
                "act": "recruitment",
                "place": "Brazil",
                "day": "2020-01-01",
                "means": ["threat_of_force"],
                "purposes": [purpose],
                "intent": "yes",
            }
        ],
    }
    case = case_of(Document("case", facts, {}), LAW)
    state = structs.replace(LAW.states["BRA"], law_read_on=read_on)
    law = structs.replace(LAW, states=LAW.states | {"BRA": state})
    found = under_own_law(law, case, victims(case)[0], "BRA", day)
    return next(o.verdict for o in found[0].offences if o.offence == "trafficking")


@pytest.mark.parametrize(
    ("read_on", "purpose", "expected"),
    [
        (date(2020, 1, 1), "surrogacy", "unknown"),
        (date(2026, 11, 1), "surrogacy", "no"),
        (None, "surrogacy", "no"),
        (date(2020, 1, 1), "sexual_exploitation", "yes"),
    ],
)
def test_only_a_no_is_open_after_the_day_of_reading(
    read_on: date | None, purpose: str, expected: str
) -> None:
    assert verdict(read_on, date(2026, 11, 1), purpose) == expected

"""What carries the conduct on each side of a request."""

from __future__ import annotations

from datetime import date

from comity.base.plain import Document
from comity.facts.read import case_of
from comity.law.model import Law
from comity.reasoning.criminality import ACCESSORY, side


def test_a_criminal_group_alone_carries_no_conduct(law: Law) -> None:
    facts = {
        "case": "surrogacy",
        "persons": [{"id": "woman", "role": "presumed-victim", "age": "25", "sex": "female"}],
        "events": [
            {
                "id": "hired",
                "act": "recruitment",
                "of": ["woman"],
                "place": "Greece",
                "day": "2026-09",
                "means": ["deception"],
                "purposes": ["surrogacy"],
            }
        ],
        "circumstances": {"organised_group": "yes", "proceeds_in": ["Greece"]},
    }
    case = case_of(Document("case", facts, {}), law)
    found = side(law, case, law.states["GRC"], date(2026, 9, 30))
    assert found.verdict != "yes"
    assert not {o.concept for o in found.carried_by} & ACCESSORY

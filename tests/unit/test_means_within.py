"""A wider word of a law takes in the narrower one of the facts; a narrower one never the wider."""

from __future__ import annotations

from datetime import date

import pytest

from comity.base.plain import Document
from comity.facts.read import case_of
from comity.facts.read_off import victims
from comity.law.national import Offence, OwnChildRule
from comity.reasoning.answer import Verdict
from comity.reasoning.national import Where
from comity.reasoning.own_law import offence_result
from support.shipped import LAW


def verdict(listed: tuple[str, ...], used: str) -> Verdict:
    facts = {
        "case": "within",
        "persons": [{"id": "victim", "role": "victim", "age_class": "adult"}],
        "events": [
            {
                "id": "hired",
                "act": "recruitment",
                "place": "Germany",
                "day": "2020-01-01",
                "means": [used],
                "purposes": ["sexual_exploitation"],
                "intent": "yes",
            }
        ],
    }
    case = case_of(Document("case", facts, {}), LAW)
    offence = Offence(
        id="trafficking",
        concept="trafficking",
        name="Trafficking",
        statute="Code",
        section="1",
        status="memory",
        since=date(2000, 1, 1),
        acts=("recruitment",),
        means_needed="yes",
        means=listed,
        purposes=("sexual_exploitation",),
        child=OwnChildRule(below=18, means_needed="no"),
    )
    where = Where(LAW.states["DEU"])
    result = offence_result(LAW, case, victims(case)[0], where, offence, date(2020, 1, 1))
    return result.verdict


@pytest.mark.parametrize(
    ("listed", "used", "expected"),
    [
        (("other_coercion",), "threat_of_force", "yes"),
        (("other_coercion",), "use_of_force", "yes"),
        (("deception",), "fraud", "yes"),
        (("fraud",), "deception", "no"),
        (("threat_of_force",), "other_coercion", "no"),
        (("threat_of_force",), "deception", "no"),
        (("other_coercion",), "confinement", "yes"),
        (("other_coercion",), "withholding_documents", "conditional"),
        (("use_of_force",), "withholding_documents", "no"),
    ],
)
def test_what_a_listed_means_takes_in(listed: tuple[str, ...], used: str, expected: str) -> None:
    assert verdict(listed, used) == expected

"""A duty was owed for what was done while the text bound, whatever was done before or after."""

from __future__ import annotations

import pytest

from comity.base.plain import Document
from comity.facts.read import case_of
from comity.law.model import Law
from comity.reasoning.answer import any_of
from comity.reasoning.duties import duties


@pytest.mark.parametrize("days", [("2021-05",), ("2021-05", "2023-05")])
def test_russia_owed_what_was_done_before_it_left_the_convention(
    law: Law, days: tuple[str, ...]
) -> None:
    facts = {
        "case": "hired",
        "persons": [{"id": "a", "role": "presumed-victim", "age": "20"}],
        "events": [
            {"id": f"e{at}", "act": "recruitment", "of": ["a"], "place": "Russia", "day": day}
            for at, day in enumerate(days)
        ],
    }
    (russia,) = duties(law, case_of(Document("case", facts, {}), law)).states
    held = [d for d in russia.duties if d.provision == "echr:4" and d.duty == "investigation"]
    assert any_of(d.verdict for d in held) == "yes"

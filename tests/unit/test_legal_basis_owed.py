"""What a basis owes before it refuses, and its clocks: its own and those of the whole text."""

from typing import Any

import pytest

from comity.law.model import Law
from comity.reasoning.candidates import Candidate
from comity.reasoning.legal_basis import legal_basis
from support.texts import CHE, DAY, NOR, law_of, text, treaty

MLA = "mutual_legal_assistance"
REASONS: dict[str, Any] = {"duty": "reasons", "provision": "4", "status": "checked"}
CLOCK: dict[str, Any] = {
    "event": "answer",
    "does": "due",
    "from": "receipt",
    "provision": "6",
    "status": "checked",
    "days": 30,
}


def one(law: Law, measure: str = MLA) -> Candidate:
    found = legal_basis(law, law.states[NOR], law.states[CHE], measure, DAY).candidates
    return next(c for c in found if c.id == "a")


@pytest.mark.parametrize("make", [text, treaty])
def test_a_basis_owes_what_it_says_itself_and_what_its_text_says_of_all(make: Any) -> None:
    own = {"before_refusal": [REASONS], "clocks": [CLOCK]}
    whole = {
        "before_refusal": [REASONS | {"provision": "5"}],
        "clocks": [CLOCK | {"provision": "7"}],
    }
    held = one(law_of(make("a", own, **whole)))
    assert [d.provision for d in held.before_refusal] == ["4", "5"]
    assert [c.provision for c in held.clocks] == ["6", "7"]


def test_what_is_owed_for_one_measure_is_not_told_of_another() -> None:
    only = {"only": ["service_of_documents"]}
    own = {
        "measures": [MLA, "service_of_documents"],
        "before_refusal": [REASONS | only],
        "clocks": [CLOCK | only],
    }
    held = text("a", own)
    asked = one(law_of(held))
    assert (asked.before_refusal, asked.clocks) == ((), ())
    served = one(law_of(held), "service_of_documents")
    assert (len(served.before_refusal), len(served.clocks)) == (1, 1)


def test_what_is_owed_for_the_whole_is_owed_for_its_parts() -> None:
    own = {"before_refusal": [REASONS | {"only": [MLA]}], "clocks": [CLOCK | {"only": [MLA]}]}
    served = one(law_of(text("a", own)), "service_of_documents")
    assert (len(served.before_refusal), len(served.clocks)) == (1, 1)

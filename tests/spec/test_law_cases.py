"""Every situation in law/cases/ is asked, and must be answered as the file expects.

A new case is a new entry or a new file there, and no edit here.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from comity.base.plain import Document, files, read_yaml
from comity.facts.read import case_of
from comity.law.folder import day
from comity.law.model import Law, Treaty
from comity.law.names import find_instrument, find_state, find_word
from comity.reasoning.binding import bonds, overall, treaty_bonds
from comity.reasoning.duty import owes, provision
from comity.reasoning.legal_basis import legal_basis

CASES = Path(__file__).parents[2] / "law" / "cases"


def all_cases() -> Iterator[Any]:
    for path in files(CASES, ".yaml"):
        for entry in read_yaml(path).value["cases"]:
            if "ask" in entry:
                yield pytest.param(
                    entry["ask"], entry["expect"], id=f"{path.stem}: {entry['name']}"
                )


@pytest.mark.parametrize(("ask", "expect"), list(all_cases()))
def test_the_law_answers_as_the_case_expects(
    law: Law, ask: dict[str, Any], expect: dict[str, Any]
) -> None:
    kind = next(k for k in ("binds", "basis", "owes", "non_punishment") if k in ask)
    {"binds": _binds, "basis": _basis, "owes": _owes, "non_punishment": _non_punishment}[kind](
        law, ask, expect
    )


def _binds(law: Law, ask: dict[str, Any], expect: dict[str, Any]) -> None:
    states = tuple(find_state(law, s) for s in ask["binds"])
    only = find_instrument(law, ask["instrument"])
    on = day(ask["on"])
    found = (
        treaty_bonds(law, states, on, only)
        if isinstance(only, Treaty)
        else bonds(law, states, on, only)
    )
    assert overall(found) == expect["verdict"]
    assert found[0].reasons
    if "since" in expect:
        assert found[0].since == date.fromisoformat(expect["since"])
    if expect["verdict"] == "unknown":
        assert any(r.missing for top in found[0].reasons for r in top.walk())


def _basis(law: Law, ask: dict[str, Any], expect: dict[str, Any]) -> None:
    requesting, requested = (find_state(law, s) for s in ask["basis"])
    measure = find_word(law.vocabulary.measures, ask["measure"], "measure")
    case = case_of(Document("case", ask["case"], {}), law) if "case" in ask else None
    answer = legal_basis(law, requesting, requested, measure, day(ask["on"]), case)
    by = {c.id: c for c in answer.candidates}
    assert {i: by[i].status for i in expect.get("status", {})} == expect.get("status", {})
    assert {i: by[i].role for i in expect.get("role", {})} == expect.get("role", {})
    if "first" in expect:
        assert answer.candidates[0].id == expect["first"]
    for key, wanted in expect.get("missing", {}).items():
        assert any(wanted in m for m in by[key].missing)
    for key, wanted in expect.get("limits", {}).items():
        assert wanted in {limit.limit for limit in by[key].limits}
    for key, wanted in expect.get("dual_criminality", {}).items():
        found = by[key].dual_criminality
        assert found is not None
        assert found.test == wanted
    for key, wanted in expect.get("clock", {}).items():
        clock = by[key].clock
        assert clock is not None
        assert wanted in clock.says
    for key, wanted in expect.get("sufficient", {}).items():
        bases = [b.treaty_basis for b in law.instruments[key].bases if measure in b.measures]
        assert [b.sufficient for b in bases if b] == [wanted]
    if "note" in expect:
        assert any(expect["note"] in note for note in answer.notes)


def _owes(law: Law, ask: dict[str, Any], expect: dict[str, Any]) -> None:
    key, _, at = ask["provision"].partition(":")
    instrument = law.instruments[key]
    answer = owes(law, find_state(law, ask["owes"]), instrument, at, day(ask["on"]))
    if "verdict" in expect:
        assert answer.verdict == expect["verdict"]
    if "strength" in expect:
        assert provision(instrument, at).strength == expect["strength"]


def _non_punishment(law: Law, ask: dict[str, Any], expect: dict[str, Any]) -> None:
    definitions = {i: law.instruments[i].definition for i in ask["non_punishment"]}
    tests = {
        i: d.non_punishment.test
        for i, d in definitions.items()
        if d is not None and d.non_punishment
    }
    assert tests == expect["tests"]

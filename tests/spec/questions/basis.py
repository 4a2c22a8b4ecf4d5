"""On which basis may one state ask another for a measure."""

from __future__ import annotations

from typing import Any

from comity.law.folder import day
from comity.law.model import Law
from comity.law.names import find_state, find_word
from comity.reasoning.legal_basis import legal_basis
from spec.situations import facts


def check(law: Law, ask: dict[str, Any], expect: dict[str, Any]) -> None:
    requesting, requested = (find_state(law, s) for s in ask["basis"])
    measure = find_word(law.vocabulary.measures, ask["measure"], "measure")
    case = facts(law, ask["case"]) if "case" in ask else None
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
    for key, items in expect.get("contents", {}).items():
        assert set(items) <= {c.item for c in by[key].contents}
    for key, items in expect.get("no_contents", {}).items():
        assert not set(items) & {c.item for c in by[key].contents}
    for key, wanted in expect.get("refusals", {}).items():
        found_forces = {(r.ground, r.force) for r in by[key].refusals}
        assert {(g, f) for g, f in wanted.items()} <= found_forces
    for key, wanted in expect.get("before_refusal", {}).items():
        assert {d.duty: d.provision for d in by[key].before_refusal} == wanted
    for key, wanted in expect.get("clocks", {}).items():
        times = {(c.event, str(c.hours or c.days or c.months)) for c in by[key].clocks}
        assert {(event, str(time)) for event, time in wanted.items()} <= times
    for key, wanted in expect.get("sufficient", {}).items():
        bases = [b.treaty_basis for b in law.instruments[key].bases if measure in b.measures]
        assert [b.sufficient for b in bases if b] == [wanted]
    if "note" in expect:
        assert any(expect["note"] in note for note in answer.notes)

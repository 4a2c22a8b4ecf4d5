"""Which state owed which duty in a case."""

from __future__ import annotations

from datetime import date
from typing import Any

from msgspec import Struct, field

from comity.law.model import Law
from comity.reasoning.answer import Verdict, any_of
from comity.reasoning.duties import NO_BREACH, DutyOwed, duties
from spec.situations import facts, kept, parts, typed


class Ask(Struct, frozen=True, forbid_unknown_fields=True):
    duties: str
    case: str | dict[str, Any]
    on: date | None = None


class Expect(Struct, frozen=True, forbid_unknown_fields=True):
    """By state; `provisions` and `strength` by `STATE pin`, `turns` by `STATE pin fact`."""

    owed: dict[str, dict[str, Verdict]] = field(default_factory=dict)
    provisions: dict[str, Verdict] = field(default_factory=dict)
    strength: dict[str, str] = field(default_factory=dict)
    turns: dict[str, Verdict] = field(default_factory=dict)
    not_bound: dict[str, tuple[str, ...]] = field(default_factory=dict)
    missing: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()


def check(law: Law, ask: dict[str, Any], expect: dict[str, Any]) -> None:
    asked, wanted = typed(ask, Ask), typed(expect, Expect)
    answer = duties(law, facts(law, asked.case), asked.on)
    by = {s.state: s for s in answer.states}
    rows: dict[str, list[DutyOwed]] = {}
    for one in (d for s in answer.states for d in s.duties):
        for key in (f"{one.state} {one.provision}", f"{one.state} {one.provision} {one.duty}"):
            rows.setdefault(key, []).append(one)
    turns = {
        f"{k} {t.cites[0].partition(':')[2]}": t.verdict
        for k, held in rows.items()
        for d in held
        for t in d.turns_on
    }
    assert wanted == Expect(
        {s: kept(by[s].owed, wanted.owed[s]) for s in wanted.owed},
        kept({k: any_of(d.verdict for d in v) for k, v in rows.items()}, wanted.provisions),
        kept({k: v[0].strength for k, v in rows.items()}, wanted.strength),
        kept(turns, wanted.turns),
        {
            s: tuple(i for i in held if i in by[s].not_bound_by)
            for s, held in wanted.not_bound.items()
        },
        parts(wanted.missing, tuple(m for v in rows.values() for d in v for m in d.missing)),
        tuple(k for k in wanted.absent if k not in rows),
    )
    assert answer.note == NO_BREACH

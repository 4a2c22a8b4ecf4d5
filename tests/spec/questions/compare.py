"""How do the laws of two states compare on one kind of conduct."""

from __future__ import annotations

from datetime import date
from typing import Any

from msgspec import Struct, field

from comity.law.model import Law
from comity.law.names import find_state
from comity.reasoning.answer import Verdict
from comity.reasoning.compare import Same, compare
from comity.reasoning.national import Where
from spec.situations import facts, kept, typed


class Ask(Struct, frozen=True, forbid_unknown_fields=True):
    compare: tuple[str, str]
    on: date
    conduct: str = "trafficking"
    case: str | dict[str, Any] = ""


class Expect(Struct, frozen=True, forbid_unknown_fields=True):
    verdict: Verdict | None = None
    rows: dict[str, Same] = field(default_factory=dict)
    one: dict[str, str] = field(default_factory=dict)
    other: dict[str, str] = field(default_factory=dict)
    only_one: dict[str, tuple[str, ...]] = field(default_factory=dict)
    only_other: dict[str, tuple[str, ...]] = field(default_factory=dict)
    offences: tuple[int, int] | None = None
    facts: tuple[Verdict, Verdict] | None = None


def check(law: Law, ask: dict[str, Any], expect: dict[str, Any]) -> None:
    asked, wanted = typed(ask, Ask), typed(expect, Expect)
    one, other = (_where(law, s) for s in asked.compare)
    case = facts(law, asked.case) if asked.case else None
    answer = compare(law, one, other, asked.conduct, asked.on, case)
    sides = answer.case
    assert wanted == Expect(
        answer.verdict if wanted.verdict else None,
        kept({r.point: r.same for r in answer.rows}, wanted.rows),
        kept({r.point: r.one for r in answer.rows}, wanted.one),
        kept({r.point: r.other for r in answer.rows}, wanted.other),
        kept(answer.only_one, wanted.only_one),
        kept(answer.only_other, wanted.only_other),
        (len(answer.offences[0]), len(answer.offences[1])) if wanted.offences else None,
        (sides[0].verdict, sides[1].verdict) if sides and wanted.facts else None,
    )


def _where(law: Law, typed_: str) -> Where:
    name, _, part = typed_.partition("/")
    return Where(find_state(law, name), part)

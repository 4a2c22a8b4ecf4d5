"""What are the facts of a case under a state's own law on a day."""

from __future__ import annotations

from datetime import date
from typing import Any

from msgspec import Struct, field

from comity.facts.read_off import victims
from comity.law.model import Law
from comity.law.names import find_state
from comity.reasoning.answer import Verdict
from comity.reasoning.own_law import under_own_law
from spec.situations import facts, kept, parts, told, typed


class Ask(Struct, frozen=True, forbid_unknown_fields=True):
    own_law: str
    on: date
    case: str | dict[str, Any]
    part: str = ""


class Expect(Struct, frozen=True, forbid_unknown_fields=True):
    """By the id of the offence; `penalty` in years, 99 for life."""

    verdict: Verdict | None = None
    offences: dict[str, Verdict] = field(default_factory=dict)
    stood: dict[str, Verdict] = field(default_factory=dict)
    penalty: dict[str, float | None] = field(default_factory=dict)
    absent: tuple[str, ...] = ()
    says: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()


def check(law: Law, ask: dict[str, Any], expect: dict[str, Any]) -> None:
    asked, wanted = typed(ask, Ask), typed(expect, Expect)
    case, state = facts(law, asked.case), find_state(law, asked.own_law)
    found = under_own_law(law, case, victims(case)[0], state.code, asked.on)
    answer = next(r for r in found if r.jurisdiction == asked.part)
    by = {o.offence: o for o in answer.offences}
    assert set(wanted.absent) <= {o.id for o in state.offences}
    assert wanted == Expect(
        answer.verdict if wanted.verdict else None,
        kept({i: o.verdict for i, o in by.items()}, wanted.offences),
        kept({i: o.stood for i, o in by.items()}, wanted.stood),
        kept({i: o.penalty.most if o.penalty else None for i, o in by.items()}, wanted.penalty),
        tuple(i for i in wanted.absent if i not in by),
        parts(wanted.says, (answer.says, *(s for o in by.values() for s in told(o.reasons)))),
        parts(wanted.missing, answer.missing),
    ), answer.says

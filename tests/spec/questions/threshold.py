"""Does a case reach the threshold of the International Criminal Court."""

from __future__ import annotations

from datetime import date
from typing import Any

from msgspec import Struct, field

from comity.law.model import Law
from comity.reasoning.answer import Verdict, any_of
from comity.reasoning.threshold import OUTCOME, threshold
from spec.situations import facts, kept, parts, told, typed


class Ask(Struct, frozen=True, forbid_unknown_fields=True):
    threshold: str
    case: str | dict[str, Any]
    on: date | None = None


class Expect(Struct, frozen=True, forbid_unknown_fields=True):
    verdict: Verdict | None = None
    steps: dict[str, Verdict] = field(default_factory=dict)
    crimes: dict[str, Verdict] = field(default_factory=dict)
    says: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    forum: str = ""


def check(law: Law, ask: dict[str, Any], expect: dict[str, Any]) -> None:
    asked, wanted = typed(ask, Ask), typed(expect, Expect)
    answer = threshold(law, facts(law, asked.case), asked.on)
    tested = [c for v in answer.crimes for c in v.crimes]
    crimes = {c.crime: any_of(o.verdict for o in tested if o.crime == c.crime) for c in tested}
    steps = tuple(answer.steps.values())
    assert wanted == Expect(
        answer.verdict if wanted.verdict else None,
        kept({k: r.verdict for k, r in answer.steps.items()}, wanted.steps),
        kept(crimes, wanted.crimes),
        parts(wanted.says, told(steps)),
        parts(wanted.missing, tuple(m for r in steps for m in r.missing)),
        wanted.forum if wanted.forum in answer.forum else answer.forum,
    )
    assert answer.outcome == OUTCOME[answer.verdict]

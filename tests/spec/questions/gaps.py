"""Where does a state's own law fall short of what an instrument asks on a day."""

from __future__ import annotations

from datetime import date
from typing import Any

from msgspec import Struct, field

from comity.law.model import Law, Strength
from comity.law.names import find_state
from comity.reasoning.answer import Verdict
from comity.reasoning.obligations import Gap, Meets, gaps
from spec.situations import kept, parts, told, typed


class Ask(Struct, frozen=True, forbid_unknown_fields=True):
    gaps: str
    on: date
    instrument: str = ""


class Expect(Struct, frozen=True, forbid_unknown_fields=True):
    """By pin; where a provision makes several demands, by `pin what` with what is compared."""

    verdict: Verdict | None = None
    meets: dict[str, Meets] = field(default_factory=dict)
    strength: dict[str, Strength] = field(default_factory=dict)
    models: dict[str, str] = field(default_factory=dict)
    says: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    nothing_under: tuple[str, ...] = ()


def check(law: Law, ask: dict[str, Any], expect: dict[str, Any]) -> None:
    asked, wanted = typed(ask, Ask), typed(expect, Expect)
    answer = gaps(law, find_state(law, asked.gaps), asked.on, asked.instrument)
    rows: dict[str, Gap] = {}
    for one in answer.gaps:
        part = f"{one.jurisdiction} " if one.jurisdiction else ""
        rows |= {f"{part}{one.provision}": one, f"{part}{one.provision} {one.what}": one}
    drawn = [rows[k] for k in {**wanted.meets, **wanted.strength} if k in rows] or answer.gaps
    assert wanted == Expect(
        answer.verdict if wanted.verdict else None,
        kept({k: g.meets for k, g in rows.items()}, wanted.meets),
        kept({k: g.strength for k, g in rows.items()}, wanted.strength),
        kept({k: g.model.id if g.model else "" for k, g in rows.items()}, wanted.models),
        parts(wanted.says, tuple(s for g in drawn for s in told(g.parts))),
        parts(wanted.missing, tuple(m for g in drawn for m in g.missing)),
        tuple(i for i in wanted.nothing_under if all(g.instrument != i for g in answer.gaps)),
    )
    assert all(g.missing for g in answer.gaps if g.meets == "unknown")

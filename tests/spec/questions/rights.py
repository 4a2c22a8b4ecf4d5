"""What is a person owed in a state on a day."""

from __future__ import annotations

from datetime import date
from typing import Any

from msgspec import Struct, field

from comity.law.model import Law, Strength
from comity.law.names import find_state
from comity.law.owed import Holder
from comity.reasoning.answer import Verdict
from comity.reasoning.rights import ALL, Owed, holders_of, rights, rights_in
from spec.situations import facts, kept, typed


class Ask(Struct, frozen=True, forbid_unknown_fields=True):
    rights: str
    on: date
    to: tuple[Holder, ...] = ALL
    part: str = ""
    case: str | dict[str, Any] = ""


class Expect(Struct, frozen=True, forbid_unknown_fields=True):
    """By provision where the key is a pin, by right where it is a word of the vocabulary."""

    verdict: Verdict | None = None
    rights: dict[str, Verdict] = field(default_factory=dict)
    strongest: dict[str, Strength] = field(default_factory=dict)
    provisions: dict[str, Verdict] = field(default_factory=dict)
    strength: dict[str, Strength] = field(default_factory=dict)
    days: dict[str, int | None] = field(default_factory=dict)
    until: dict[str, str] = field(default_factory=dict)
    starts: dict[str, str] = field(default_factory=dict)
    when: dict[str, str] = field(default_factory=dict)
    own_law: dict[str, Verdict] = field(default_factory=dict)
    nothing_under: tuple[str, ...] = ()
    no_right: tuple[str, ...] = ()


def check(law: Law, ask: dict[str, Any], expect: dict[str, Any]) -> None:
    asked, wanted = typed(ask, Ask), typed(expect, Expect)
    case = facts(law, asked.case) if asked.case else None
    persons = case.persons if case else ()
    held = tuple(dict.fromkeys(h for p in persons for h in holders_of(p, case))) or asked.to
    state = find_state(law, asked.rights)
    if case:
        answer = rights_in(law, state, asked.on, case, held, asked.part)
    else:
        answer = rights(law, state, asked.on, held, asked.part)
    rows: dict[str, Owed] = {o.provision: o for r in answer.rights for o in r.owed}
    words = {r.right for r in answer.rights}
    under = {o.instrument for o in rows.values()} - set(answer.not_owed_under)
    assert wanted == Expect(
        answer.verdict if wanted.verdict else None,
        kept({r.right: r.verdict for r in answer.rights}, wanted.rights),
        kept({r.right: r.strength for r in answer.rights}, wanted.strongest),
        kept({p: o.verdict for p, o in rows.items()}, wanted.provisions),
        kept({p: o.strength for p, o in rows.items()}, wanted.strength),
        kept({p: o.days for p, o in rows.items()}, wanted.days),
        kept({p: o.until for p, o in rows.items()}, wanted.until),
        kept({p: o.starts for p, o in rows.items()}, wanted.starts),
        {p: w for p, w in wanted.when.items() if w in rows[p].when or w in rows[p].says},
        kept({r.right: s.verdict for r in answer.rights for s in r.own_law}, wanted.own_law),
        tuple(i for i in wanted.nothing_under if i not in under),
        tuple(w for w in wanted.no_right if w not in words),
    )
    assert all(o.reasons for o in rows.values())

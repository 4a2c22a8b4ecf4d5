"""Is dual criminality asked under the basis, and is it met."""

from __future__ import annotations

from datetime import date
from typing import Any

from msgspec import Struct

from comity.law.model import Law
from comity.law.names import find_state
from comity.reasoning.answer import Verdict
from comity.reasoning.criminality import Outcome, criminality
from spec.situations import facts, parts, typed


class Ask(Struct, frozen=True, forbid_unknown_fields=True):
    criminality: tuple[str, str]
    measure: str
    on: date
    case: str | dict[str, Any]


class Expect(Struct, frozen=True, forbid_unknown_fields=True):
    verdict: Verdict | None = None
    outcome: tuple[Outcome, ...] = ()
    basis: str = ""
    test: str = ""
    provision: str = ""
    requesting: Verdict | None = None
    requested: Verdict | None = None
    says: tuple[str, ...] = ()
    other_offences: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()


def check(law: Law, ask: dict[str, Any], expect: dict[str, Any]) -> None:
    asked, wanted = typed(ask, Ask), typed(expect, Expect)
    one, other = (find_state(law, s) for s in asked.criminality)
    answer = criminality(law, facts(law, asked.case), one, other, asked.measure, asked.on)
    assert wanted == Expect(
        answer.verdict if wanted.verdict else None,
        wanted.outcome if answer.outcome in (wanted.outcome or (answer.outcome,)) else (),
        answer.basis if wanted.basis else "",
        answer.test if wanted.test else "",
        answer.provision if wanted.provision else "",
        answer.requesting.verdict if wanted.requesting else None,
        answer.requested.verdict if wanted.requested else None,
        parts(wanted.says, (answer.says, answer.requesting.says, answer.requested.says)),
        parts(wanted.other_offences, answer.other_offences),
        parts(wanted.missing, answer.missing),
    ), (answer.outcome, answer.says)
    assert answer.verdict in ("yes", "no") or answer.missing

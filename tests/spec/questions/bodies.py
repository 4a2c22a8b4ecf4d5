"""Which bodies can be asked for what, for a state on a day."""

from __future__ import annotations

from datetime import date
from typing import Any

from msgspec import Struct, field

from comity.law.model import Law
from comity.law.names import find_state
from comity.reasoning.answer import Verdict
from comity.reasoning.bodies import bodies
from spec.situations import kept, parts, typed


class Ask(Struct, frozen=True, forbid_unknown_fields=True):
    bodies: str
    on: date
    instrument: str = ""
    service: str = ""
    by: str = ""


class Expect(Struct, frozen=True, forbid_unknown_fields=True):
    """By body; `services` by `body service`."""

    verdict: Verdict | None = None
    bodies: dict[str, Verdict] = field(default_factory=dict)
    services: dict[str, Verdict] = field(default_factory=dict)
    absent: tuple[str, ...] = ()
    limits: tuple[str, ...] = ()


def check(law: Law, ask: dict[str, Any], expect: dict[str, Any]) -> None:
    asked, wanted = typed(ask, Ask), typed(expect, Expect)
    state = find_state(law, asked.bodies) if asked.bodies != "any" else None
    answer = bodies(law, state, asked.on, asked.instrument, asked.service, asked.by)
    by = {b.id: b.verdict for b in answer.bodies}
    services = {f"{b.id} {a.service}": a.verdict for b in answer.bodies for a in b.asked}
    assert set(wanted.absent) <= set(law.bodies)
    assert wanted == Expect(
        answer.verdict if wanted.verdict else None,
        kept(by, wanted.bodies),
        kept(services, wanted.services),
        tuple(b for b in wanted.absent if b not in by),
        parts(wanted.limits, tuple(x for b in answer.bodies for x in b.limits)),
    )

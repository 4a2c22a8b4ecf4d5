"""Which international body can help this case now: for which states, at whose request, and why.

A body is named for a need that a fact of the case shows; whether it acts for a state is asked of
the party lists and memberships on the day (reasoning/bodies).
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from comity.facts.read_off import states_touched, suspects
from comity.law.bases import Status
from comity.law.bodies import Asker
from comity.planning.asks import Ask
from comity.planning.matter import Matter, living
from comity.reasoning.ages import is_child
from comity.reasoning.answer import Verdict
from comity.reasoning.bodies import Asked, BodyAnswer, bodies

MOST = 12
_ASKERS = frozenset(("police", "prosecutor", "court", "central-authority", "victim", "ngo"))
_ORDER: tuple[Verdict, ...] = ("yes", "conditional", "unknown", "no")


class Service(Struct, frozen=True):
    """One thing that a body can do for this case, for which need of it."""

    service: str
    says: str
    because: str
    by: tuple[Asker, ...]
    how: str
    needs: str
    limits: str
    rule: str
    verdict: Verdict
    status: Status


class Helper(Struct, frozen=True):
    """One body that can help: for which states, with what, and what it cannot do."""

    id: str
    name: str
    kind: str
    states: tuple[str, ...]
    not_settled: tuple[str, ...]
    verdict: Verdict
    services: tuple[Service, ...]
    limits: tuple[str, ...]


def helpers(matter: Matter, asks: tuple[Ask, ...]) -> tuple[Helper, ...]:
    """Return the bodies for this case, at most a dozen, those that meet most needs first."""
    needs = dict(_needs(matter, asks))
    found: dict[str, dict[str, BodyAnswer]] = {}
    for code in states_touched(matter.case):
        for body in bodies(matter.law, matter.law.states[code], matter.on).bodies:
            found.setdefault(body.id, {})[code] = body
    made = (_helper(of, needs) for of in found.values() if _is_for_cases(matter, of))
    kept = sorted((h for h in made if h.services), key=_best)
    return _adding(kept)[:MOST]


def _best(one: Helper) -> tuple[bool, int, int, str]:
    return not one.states, -len(one.services), -len(one.states), one.id


def _adding(found: list[Helper]) -> tuple[Helper, ...]:
    """Return the bodies that act for a state, help persons, or meet a need still unmet."""
    kept: list[Helper] = []
    for one in found:
        met = {s.service for k in kept for s in k.services}
        new = any(s.service not in met for s in one.services)
        if one.states or new or one.kind == "agency":
            kept.append(one)
    return tuple(kept)


def _is_for_cases(matter: Matter, of: dict[str, BodyAnswer]) -> bool:
    """Return whether a body helps with cases; courts and funds only where a court is seised."""
    kind = next(iter(of.values())).body.kind
    return kind not in ("court", "fund") or matter.case.circumstances.court is not None


def _needs(matter: Matter, asks: tuple[Ask, ...]) -> Iterator[tuple[str, str]]:
    """Yield each service that a fact of the case calls for, with the fact."""
    yield from _between(matter, asks)
    yield from _of_suspects(matter)
    yield from _of_victims(matter, asks)


def _between(matter: Matter, asks: tuple[Ask, ...]) -> Iterator[tuple[str, str]]:
    others = tuple(dict.fromkeys(a.requested for a in asks))
    touched = [c for c in states_touched(matter.case) if c != matter.requesting.code]
    if others:
        yield "judicial_contacts", f"help is asked of {matter.names(others)}"
    if touched:
        because = f"acts or evidence touch {matter.names(touched)} too"
        yield "case_coordination", because
        yield "joint_team_support", because
        yield "analysis", because
        yield "police_channel", because


def _of_suspects(matter: Matter) -> Iterator[tuple[str, str]]:
    people = suspects(matter.case)
    if people and not matter.case.circumstances.persecution_feared_in:
        yield "notices", "persons are suspected who may have to be found"
        yield "database_check", "persons and documents moved across borders"


def _of_victims(matter: Matter, asks: tuple[Ask, ...]) -> Iterator[tuple[str, str]]:
    alive = living(matter.case)
    if alive:
        yield "victim_assistance", "a victim is alive and to be helped"
    if any(a.evidence.measure == "victim_return" for a in asks):
        yield "voluntary_return", "the return of a victim is asked for"
    if any(is_child(v) == "yes" for v in alive):
        yield "family_tracing", "a victim is a child"
    if alive and matter.case.circumstances.persecution_feared_in:
        yield "international_protection", "persecution is feared"


def _helper(of: dict[str, BodyAnswer], needs: dict[str, str]) -> Helper:
    """Return one body with what it does in the state for which it acts most surely."""
    order = sorted(of, key=lambda code: (_ORDER.index(of[code].verdict), code))
    best = of[order[0]]
    services = tuple(_service(a, needs[a.service]) for a in best.asked if _helps(a, needs))
    return Helper(
        best.id,
        best.name,
        best.body.kind,
        tuple(c for c in of if of[c].verdict in ("yes", "conditional")),
        tuple(c for c in of if of[c].verdict == "unknown"),
        min((s.verdict for s in services), key=_ORDER.index, default="no"),
        services,
        best.limits,
    )


def _helps(asked: Asked, needs: dict[str, str]) -> bool:
    return asked.service in needs and asked.verdict != "no" and bool(_ASKERS & set(asked.entry.by))


def _service(asked: Asked, because: str) -> Service:
    entry = asked.entry
    return Service(
        asked.service,
        entry.says,
        because,
        entry.by,
        entry.how,
        entry.needs,
        entry.limits,
        entry.provision or asked.reason.cites[0],
        asked.verdict,
        entry.status,
    )

"""What a requested state may hold against an ask: a final judgment, nationality, lapse of time.

Each is a caution on the cover, with the grounds for refusal of the basis advised and the rule of
the state's own law.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from comity.facts.model import Proceeding
from comity.facts.read_off import counts, proceedings_of_states, stated
from comity.planning.asks import Ask
from comity.planning.caution import Caution
from comity.planning.issuing import only_prosecutor
from comity.planning.limitation import NOT_COUNTED, limitations
from comity.planning.matter import Matter, called
from comity.planning.undone import TRIES, sought
from comity.reasoning.candidates import Candidate
from comity.reasoning.national import TRAFFICKING, Where, answered, rule


def bar_cautions(matter: Matter, asks: Iterable[Ask]) -> Iterator[Caution]:
    """Yield what a requested state may hold against an ask, gravest first, with its provisions."""
    held = tuple(asks)
    for ask in held:
        if ask.evidence.measure in TRIES:
            yield from _tried(matter, ask)
            yield from _national(matter, ask)
        yield from _lapsed(matter, ask)
        if ask.advised.id == "eaw" and only_prosecutor(matter.case):
            yield Caution(
                "A public prosecutor who may be instructed by a ministry is no issuing judicial "
                "authority (Court of Justice of the European Union, C-508/18, from memory): say "
                "that no instruction is possible, or let a court issue the warrant",
                ("eaw:6(1)",),
                ask.requested,
            )


def pins_of(basis: Candidate, ground: str) -> tuple[str, ...]:
    """Return where a basis names a ground for refusal that it does not bar."""
    found = (r for r in basis.refusals if r.ground == ground and r.force != "barred")
    return tuple(
        dict.fromkeys(
            r.provision if ":" in r.provision else f"{basis.id}:{r.provision}" for r in found
        )
    )


def _tried(matter: Matter, ask: Ask) -> Iterator[Caution]:
    for one in proceedings_of_states(matter.case):
        if one.stage == "tried" and _same(one):
            says = f" ({one.says})" if one.says else ""
            yield Caution(
                f"{matter.name(one.state)} is said to have tried the same person for the same "
                f"conduct{says}: a final judgment bars a second trial. Settle what was judged and "
                f"whether it is final before {matter.name(ask.requested)} is asked "
                f"({ask.evidence.id.replace('-', ' ')})",
                pins_of(ask.advised, "ne-bis-in-idem"),
                ask.requested,
            )


def _same(one: Proceeding) -> bool:
    claim = stated(one.same_person_and_conduct)
    return claim.value == "yes" and counts(claim.standing)


def _national(matter: Matter, ask: Ask) -> Iterator[Caution]:
    if ask.evidence.measure != "extradition":
        return
    of = [p for p in sought(matter, ask.evidence) if ask.requested in p.nationality]
    if not of:
        return
    where = Where(matter.law.states[ask.requested])
    held = rule(where, "extradition_of_nationals", matter.on)
    own = answered(where, "extradition_of_nationals", matter.on)
    when = f" ({held.when})" if held and held.when else ""
    yield Caution(
        f"{called(of)}: national of {matter.name(ask.requested)}. {own.says}{when}",
        (*(own.cites if held else ()), *pins_of(ask.advised, "nationality")),
        ask.requested,
    )


def _lapsed(matter: Matter, ask: Ask) -> Iterator[Caution]:
    """Yield a limitation period that would be over; what is held is that of trafficking."""
    acts = matter.case.proceedings
    if acts and acts.charged and not TRAFFICKING.intersection(acts.charged):
        return
    there = (ask.requested,) if ask.evidence.measure in TRIES else ()
    for code in (matter.requesting.code, *there):
        for one in limitations(matter, code):
            if one.passed(matter.on):
                yield Caution(
                    f"Prosecution may be barred by time under the law of {one.name}: {one.says}; "
                    f"counted from the last act it would have ended on {one.ends}; {NOT_COUNTED}"
                    f" ({ask.evidence.id.replace('-', ' ')})",
                    (one.rule, *pins_of(ask.advised, "lapse-of-time")),
                    ask.requested,
                )

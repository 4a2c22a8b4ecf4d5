"""Asks that no basis carries: of the dead, of the acquitted, on denied facts, barred at home.

And what must be held beside the list of a basis: an assurance against death, parties to a team.
"""

from __future__ import annotations

from collections.abc import Iterator

from comity.facts.days import span
from comity.facts.model import Evidence, Person
from comity.facts.read_off import VICTIM_ROLES, counts, stated
from comity.planning.demands import Demand
from comity.planning.ground import Ground
from comity.planning.matter import Matter, called
from comity.planning.telling import linked, told
from comity.reasoning.candidates import Candidate
from comity.reasoning.legal_basis import legal_basis
from comity.reasoning.national import Where, answered, rule

TRIES = frozenset(("extradition", "transfer_of_proceedings"))
_IN_PERSON = frozenset(("temporary_transfer", "witness_hearing", "video_hearing"))
_NOBODY = "nobody, as long as the case file says so"
_AT_HOME = frozenset(("lawful-at-home", "necessity-and-proportionality"))


def undone(matter: Matter, evidence: Evidence, code: str) -> tuple[Ground, ...]:
    """Return why an ask cannot be made at all, whatever the state that is asked."""
    return (*_of_persons(matter, evidence, code), *_at_home(matter, evidence, code))


def sought(matter: Matter, evidence: Evidence) -> tuple[Person, ...]:
    """Return the persons against whom an ask goes: those it concerns who are not its victims."""
    found = (p for p in matter.case.persons if p.id in evidence.of)
    return tuple(p for p in found if p.role not in (*VICTIM_ROLES, "family-member", "witness"))


def _of_persons(matter: Matter, evidence: Evidence, code: str) -> Iterator[Ground]:
    moved = evidence.measure in TRIES
    of = sought(matter, evidence)
    held = tuple(p for p in matter.case.persons if p.id in evidence.of)
    who = of if moved else held
    dead = [p for p in who if p.died and span(p.died).first <= matter.on]
    if dead and (moved or (evidence.measure in _IN_PERSON and len(dead) == len(who))):
        yield Ground(
            f"{called(dead)} is dead ({', '.join(p.died for p in dead)})",
            "another person, who lives, is named under `of`",
            _NOBODY,
            final=True,
        )
    if not moved:
        return
    if cleared := [p for p in of if p.role == "acquitted"]:
        yield Ground(
            f"{called(cleared)} was acquitted",
            "it is said by which decision the acquittal was set aside, or that it is open to "
            "appeal and under which law the person may be sought meanwhile",
            "the head of the requesting authority, with that decision in hand",
        )
    events = linked(matter.case, evidence, code)
    if events and all(e.standing == "denied" for e in events):
        yield Ground(
            "every fact on which the ask rests was denied by a court or withdrawn",
            "a fact that stands is named under `events`",
            _NOBODY,
            final=True,
        )


def _at_home(matter: Matter, evidence: Evidence, code: str) -> Iterator[Ground]:
    """Yield that a measure which could not be ordered at home is not asked of another state."""
    claim = stated(evidence.lawful_at_home)
    if claim.value != "no" or not counts(claim.standing):
        return
    law, case, on, requesting = matter
    state = law.states[code]
    basis = legal_basis(law, requesting, state, evidence.measure, on, case).candidates[0]
    pins = (_pin(basis, c.provision) for c in basis.contents if c.item in _AT_HOME)
    says = f" ({claim.says})" if claim.says else ""
    yield Ground(
        f"the measure could not be ordered in a like case at home{says}",
        "another measure is found that could be ordered at home",
        _NOBODY,
        final=True,
        cites=tuple(dict.fromkeys(pins)),
    )


def further(matter: Matter, evidence: Evidence, code: str, basis: Candidate) -> Iterator[Demand]:
    """Yield what an ask must hold beside what its basis lists."""
    if evidence.measure in TRIES:
        yield from _assurance(matter, evidence, code, basis)
    if evidence.measure == "joint_investigation" and evidence.team:
        parties = {matter.requesting.code, code, *evidence.team.parties}
        strangers = [s for s in evidence.team.operates_in if s not in parties]
        if strangers:
            at = next((c.provision for c in basis.contents if c.item == "team-purpose"), "")
            yield _demand(matter, "team-parties", _pin(basis, at or basis.provision))


def _assurance(matter: Matter, evidence: Evidence, code: str, basis: Candidate) -> Iterator[Demand]:
    """Yield the assurance against death that the state which will try the person must give.

    Where its law is not entered on this point the assurance is asked for too: unknown is no no.
    """
    trying = matter.requesting.code if evidence.measure == "extradition" else code
    where = Where(matter.law.states[trying])
    held = rule(where, "death_penalty", matter.on)
    if basis.rank == "mutual-recognition" or (held and held.is_ != "possible"):
        return
    named = (_pin(basis, r.provision) for r in basis.refusals if r.ground == "death-penalty")
    own = answered(where, "death_penalty", matter.on).cites
    at = next(named, "") or next(iter(own), "")
    given = told(evidence.items.get("death-assurance", "")).strip()
    yield _demand(matter, "death-assurance", at, given)


def _demand(matter: Matter, item: str, at: str, given: str = "") -> Demand:
    says = matter.law.vocabulary.contents[item].says
    return Demand(item, says, at, given, status="memory")


def _pin(basis: Candidate, provision: str) -> str:
    return provision if ":" in provision or not provision else f"{basis.id}:{provision}"

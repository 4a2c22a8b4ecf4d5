"""Whether an offence is transnational: UNTOC 3(2)(a)-(d), limb by limb."""

from __future__ import annotations

from comity.facts.model import Case
from comity.facts.read_off import counts, places
from comity.law.model import Law
from comity.reasoning.answer import Reason, Verdict, any_of
from comity.reasoning.weight import basis, claim, facts_of, proof, summed

_LIMBS = (
    (
        "elsewhere_prepared",
        "untoc:3(2)(b)",
        "a substantial part of the preparation or control took place in another state",
    ),
    (
        "group_active_elsewhere",
        "untoc:3(2)(c)",
        "the group engages in criminal activities in more than one state",
    ),
    ("effects_elsewhere", "untoc:3(2)(d)", "the offence has substantial effects in another state"),
)


def transnational(case: Case, law: Law | None = None) -> Reason:
    """Return whether the offence is transnational, limb by limb: UNTOC 3(2)(a)-(d).

    With the law, a state and its territories count as one state.
    """
    return crossing(case, suffices=False, law=law)


def crossing(case: Case, suffices: bool, law: Law | None = None) -> Reason:
    """Return whether the offence is transnational; `suffices` where suspicion is enough (18(1))."""
    held = case.circumstances
    limbs = (
        _several_states(case, suffices, law),
        *(claim(getattr(held, n), says, (pin,), n, suffices) for n, pin, says in _LIMBS),
    )
    verdict = any_of(r.verdict for r in limbs)
    met = [r.cites[0] for r in limbs if r.verdict == verdict and verdict in ("yes", "conditional")]
    words = {
        "yes": f"the offence is transnational ({', '.join(met)})",
        "conditional": f"the offence is transnational if the suspicion holds ({', '.join(met)})",
        "no": "the offence was committed in one state, without a link to another",
        "unknown": "whether the offence is transnational is not known",
    }
    return summed(verdict, words[verdict], ("untoc:3(2)",), limbs)


def _several_states(case: Case, suffices: bool, law: Law | None) -> Reason:
    acts = sorted(
        (e for e in case.events if counts(e.standing) and e.act != "other"), key=lambda e: e.id
    )
    facts, found = facts_of(acts), _states(places(case), law)
    cites, says = ("untoc:3(2)(a)",), "the offence was committed in more than one state"
    if len(found) > 1:
        firm = {e.place for e in acts if e.standing != "suspected" and e.place}
        sure = suffices or len(_states(tuple(firm), law)) > 1
        verdict: Verdict = "yes" if sure else "conditional"
        stand = basis(e.standing for e in acts if not sure or suffices or e.place in firm)
        where = f"{says} ({', '.join(found)}), {stand}"
        return Reason(verdict, where, cites, facts, proof(verdict, "; ".join(facts)))
    if not acts or any(not e.place for e in acts):
        unknown = f"it is not known whether {says}"
        return Reason("unknown", unknown, cites, facts, ("the place of each act",))
    return Reason("no", f"all acts that are said were done in {found[0]}", cites, facts)


def _states(codes: tuple[str, ...], law: Law | None) -> tuple[str, ...]:
    """Return the states of these places, a territory being of the state that answers for it."""
    held = law.states if law else {}
    whole = {(held[c].part_of or c) if c in held else c for c in codes}
    return tuple(sorted(whole))

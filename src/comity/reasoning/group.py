"""Whether an organised criminal group is involved: UNTOC 2(a), 2(c), element by element."""

from __future__ import annotations

from comity.facts.model import Case, Group, Stand, Stated
from comity.facts.read_off import counts, stated, suspects
from comity.reasoning.answer import Reason, Verdict, all_of
from comity.reasoning.weight import basis, claim, proof, summed, weighed

MEMBERS = 3
MAY_BE_MEMBERS = frozenset(("suspect", "accused", "convicted"))
_OF_A_GROUP = (
    ("structured", "untoc:2(c)", "the group is structured: not formed at random for one offence"),
    ("lasting", "untoc:2(a)", "the group exists for a period of time"),
    ("in_concert", "untoc:2(a)", "its members act in concert"),
    ("aims_at_serious_crime", "untoc:2(a)", "it aims at serious crime or Convention offences"),
    ("material_benefit", "untoc:2(a)", "it seeks a financial or other material benefit"),
)


def organised_group(case: Case) -> Reason:
    """Return whether an organised criminal group is involved, by its elements: UNTOC 2(a), 2(c)."""
    return grouped(case, suffices=False)


def grouped(case: Case, suffices: bool) -> Reason:
    """Return whether a group is involved; `suffices` where suspicion is enough (UNTOC 18(1))."""
    cites, held = ("untoc:2(a)", "untoc:2(c)"), case.circumstances.organised_group
    if not isinstance(held, Group):
        return claim(
            held, "an organised criminal group is involved", cites, "organised_group", suffices
        )
    parts = _of_a_group(case, held, suffices)
    verdict = all_of(r.verdict for r in parts)
    if held.value != "unknown" and (verdict == "unknown" or held.value == "no"):
        whole = Stated(value=held.value, standing=held.standing, says=held.says)
        said = claim(
            whole, "an organised criminal group is involved", cites, "organised_group", suffices
        )
        return Reason(said.verdict, said.says, cites, said.facts, said.missing, because=parts)
    if suffices and verdict == "unknown" and _grounds(parts):
        verdict = "yes"
    words = {
        "yes": "an organised criminal group is involved",
        "no": "an element of an organised criminal group is wanting",
        "conditional": "an organised criminal group is involved if what is suspected holds",
        "unknown": "whether an organised criminal group is involved is not known",
    }
    says = words[verdict] if verdict == "unknown" else f"{words[verdict]} ({basis(_stands(held))})"
    return summed(verdict, says, cites, parts)


def _grounds(parts: tuple[Reason, ...]) -> bool:
    """Return whether three or more, with another element, give grounds to suspect a group."""
    return parts[0].verdict == "yes" and any(r.verdict == "yes" for r in parts[1:])


def _stands(held: Group) -> tuple[Stand, ...]:
    own = (stated(getattr(held, name)) for name, _, _ in _OF_A_GROUP)
    return (held.standing, *(s.standing for s in own if s.value != "unknown"))


def _of_a_group(case: Case, held: Group, suffices: bool) -> tuple[Reason, ...]:
    parts = (claim(getattr(held, n), says, (pin,), n, suffices) for n, pin, says in _OF_A_GROUP)
    return (_members(case, held, suffices), *parts)


def _members(case: Case, held: Group, suffices: bool) -> Reason:
    cites, wanted = ("untoc:2(a)",), ("how many belong to the group",)
    if held.members is not None and counts(held.standing):
        verdict: Verdict = "yes" if held.members >= MEMBERS else "no"
        enough = "three or more persons" if verdict == "yes" else "fewer than three persons"
        weak = weighed([held.standing]) if verdict == "yes" and not suffices else verdict
        fact = f"members: {held.members} ({held.standing})"
        return Reason(weak, f"{enough} belong to it", cites, (fact,), proof(weak, fact))
    people = tuple(p for p in suspects(case) if p.role in MAY_BE_MEMBERS and p.part != "user")
    if held.members is None and sum(p.count for p in people) >= MEMBERS:
        says = "three or more persons are suspected"
        return Reason("yes", says, cites, tuple(p.id for p in people))
    return Reason("unknown", "how many belong to the group is not said", cites, (), wanted)

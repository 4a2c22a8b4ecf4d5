"""One victim's facts under one definition: act by act, and the best of them speaks.

Act, means, purpose and intent belong together: what one did without a purpose and another with one
are two acts, and neither lends the other its elements.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from comity.facts.model import Stand
from comity.facts.read_off import means_of, purposes_of
from comity.law.bases import Status
from comity.law.model import Instrument
from comity.reasoning.answer import Reason, Verdict, all_of, any_of, worst
from comity.reasoning.elements import Elements, elements
from comity.reasoning.reach import MAYBE, View, acts_in, bearing, in_force
from comity.reasoning.weight import basis, best, means_standing, purposes_standing


class InstrumentResult(Struct, frozen=True):
    """One victim's facts under one definition, and for which states it was the law then."""

    instrument: str
    name: str
    victim: str
    verdict: Verdict
    says: str
    elements: Elements
    in_force: Verdict
    law_for: tuple[str, ...]
    not_law_for: tuple[str, ...]
    binding: tuple[Reason, ...]
    status: Status
    missing: tuple[str, ...] = ()


def tested(view: View, instrument: Instrument) -> InstrumentResult:
    """Return whether the facts meet a definition (Palermo 3 and its like), with every element.

    Whether the text was in force is asked where and when the acts that decide were done.
    """
    looked_at, held = deciding(view)
    needed = held.needed()
    verdict = whole(held)
    force, binding, law_for, not_for = in_force(looked_at, instrument)
    return InstrumentResult(
        instrument.id,
        instrument.name,
        view.victim.id,
        verdict,
        _sentence(looked_at, verdict, needed, force),
        held,
        force,
        law_for,
        not_for,
        binding,
        worst((view.definition.status, *(s.status for r in needed for s in r.walk()))),
        missing_of(needed, verdict),
    )


def whole(held: Elements) -> Verdict:
    """Return the verdict of all elements together."""
    return all_of(r.verdict for r in held.needed())


def deciding(view: View) -> tuple[View, Elements]:
    """Return the acts that decide, with their elements: each act is tested by itself first."""
    acts = (*acts_in(view), *(e for e in acts_in(view, MAYBE) if e not in acts_in(view)))
    if not acts:
        return view, elements(view)
    runs = [(one := view._replace(acts=(e,)), elements(one)) for e in acts]
    verdict = any_of(whole(held) for _, held in runs)
    chosen = [(one, held) for one, held in runs if whole(held) == verdict]
    together = view._replace(acts=tuple(e for one, _ in chosen for e in one.acts))
    joint = elements(together)
    return (together, joint) if whole(joint) == verdict else chosen[0]


def missing_of(needed: Iterable[Reason], verdict: Verdict) -> tuple[str, ...]:
    """Return what the elements miss that hold a verdict open; nothing where it is no."""
    if verdict == "no":
        return ()
    return tuple(dict.fromkeys(m for r in needed if r.verdict != "no" for m in r.missing))


def _sentence(view: View, verdict: Verdict, needed: tuple[Reason, ...], force: Verdict) -> str:
    name = view.instrument.name
    words = {
        "yes": f"the definition of {name} is met {basis(_rests_on(view))}",
        "no": f"the definition of {name} is not met on the facts as they are said",
        "conditional": f"the definition of {name} is met on a condition",
        "unknown": f"whether the definition of {name} is met is not known",
    }
    why = "; ".join(r.says for r in needed if verdict != "yes" and r.verdict == verdict)
    where = {
        "no": "; it was not in force there then",
        "conditional": "; it was in force there then on a condition",
        "unknown": "; whether it was in force there then is not known",
    }
    return words[verdict] + (f": {why}" if why else "") + where.get(force, "")


def _rests_on(view: View) -> Iterable[Stand]:
    """Yield, for each element, the best standing of a fact that carries it."""
    yield best(e.standing for e in acts_in(view))
    for listed, read, stand in (
        (view.definition.means, means_of, means_standing),
        (view.definition.purposes, purposes_of, purposes_standing),
    ):
        said = bearing(view, read)
        if held := [stand(e) for e in (*said.own, *said.near) if read(e) and listed]:
            yield best(held)

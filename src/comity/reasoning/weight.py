"""How much a fact weighs: found, alleged or suspected; and reasons that are put together of others.

Denied facts never count. What is only alleged says so; what is only suspected establishes nothing
without a condition, save where a text asks for reasonable grounds only (UNTOC 18(1)).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from comity.facts.model import Claim, Event, Stand
from comity.facts.read_off import counts, stated
from comity.law.bases import Status
from comity.reasoning.answer import Reason, Verdict, all_of

SUSPICION = "whether what is suspected holds"


def basis(stands: Iterable[Stand]) -> str:
    """Return on which facts a verdict rests, by the weakest standing used."""
    held = set(stands)
    for weak in ("suspected", "alleged"):
        if weak in held:
            return f"on the facts {weak}"
    return "on the facts found" if held else "on no facts"


def best(stands: Iterable[Stand]) -> Stand:
    """Return the strongest of these standings."""
    order: tuple[Stand, ...] = ("found", "alleged", "suspected", "denied")
    return min(stands, key=order.index, default="denied")


def weighed(stands: Iterable[Stand]) -> Verdict:
    """Return what facts of these standings establish: suspicion alone only on a condition."""
    held = {s for s in stands if counts(s)}
    if not held:
        return "no"
    return "yes" if held & {"found", "alleged"} else "conditional"


def claim(
    held: Claim, says: str, cites: tuple[str, ...], name: str, suffices: bool = False
) -> Reason:
    """Return a claim as a reason; `suffices` where suspicion is enough."""
    said = stated(held)
    fact = f"{name}: {said.value} ({said.standing})" + (f", {said.says}" if said.says else "")
    if said.value == "unknown" or not counts(said.standing):
        facts = (fact,) if said.value != "unknown" else ()
        return Reason(
            "unknown", f"it is not known whether {says}", cites, facts, (f"whether {says}",)
        )
    if said.value == "no":
        told = f"it is not the case that {says} ({basis([said.standing])})"
        return Reason("no", told, cites, (fact,))
    verdict: Verdict = "yes" if suffices else weighed([said.standing])
    return Reason(
        verdict, f"{says} ({basis([said.standing])})", cites, (fact,), proof(verdict, fact)
    )


def proof(verdict: Verdict, fact: str) -> tuple[str, ...]:
    """Return what a suspected fact still misses."""
    return (f"whether this holds, as is suspected: {fact}",) if verdict == "conditional" else ()


def fact_of(event: Event) -> str:
    """Return an event as a fact: its id, act, place, day and standing."""
    place = f" in {event.place}" if event.place else ""
    day = f" {event.day}" if event.day else ""
    return f"{event.id}: {event.act}{place}{day} ({event.standing})"


def facts_of(events: Iterable[Event]) -> tuple[str, ...]:
    """Return events as facts, in their order."""
    return tuple(fact_of(e) for e in events)


def act_standing(event: Event) -> Stand:
    """Return the standing of an event's act."""
    return event.standing


def means_standing(event: Event) -> Stand:
    """Return the standing of an event's means."""
    return event.means_standing or event.standing


def purposes_standing(event: Event) -> Stand:
    """Return the standing of an event's purposes."""
    return event.purposes_standing or event.standing


def plain_words(words: Iterable[str]) -> str:
    """Return words of the vocabulary as they are read in a sentence."""
    return ", ".join(word.replace("_", " ") for word in words)


def shown(
    events: Iterable[Event],
    says: str,
    cites: tuple[str, ...],
    stand: Callable[[Event], Stand] = means_standing,
    status: Status = "checked",
) -> Reason:
    """Return a reason drawn from events that are there, by the best standing among them."""
    drawn = tuple(events)
    stands = [stand(e) for e in drawn]
    verdict = weighed(stands)
    missing = (SUSPICION,) if verdict == "conditional" else ()
    told = f"{says} ({basis([best(stands)])})"
    return Reason(verdict, told, cites, facts_of(drawn), missing, status)


def joined(says: str, cites: tuple[str, ...], parts: tuple[Reason, ...]) -> Reason:
    """Return a conjunction: what is wanting in a no, what is missing in anything else."""
    verdict = all_of(r.verdict for r in parts)
    wanting = "; ".join(r.says for r in parts if r.verdict == "no")
    words = {"yes": says, "no": wanting, "unknown": f"it is not known whether {says}"}
    missing = () if verdict == "no" else tuple(m for r in parts for m in r.missing)
    facts = tuple(dict.fromkeys(f for r in parts for f in r.facts))
    told = words.get(verdict, f"on a condition, {says}")
    return Reason(verdict, told, cites, facts, tuple(dict.fromkeys(missing)), because=parts)


def summed(
    verdict: Verdict, says: str, cites: tuple[str, ...], parts: tuple[Reason, ...]
) -> Reason:
    """Return a reason over its parts; it misses what the parts miss that hold the verdict open."""
    deciding = [r for r in parts if r.verdict == verdict]
    facts = tuple(dict.fromkeys(f for r in deciding for f in r.facts))
    missing = () if verdict in ("yes", "no") else tuple(m for r in deciding for m in r.missing)
    return Reason(verdict, says, cites, facts, tuple(dict.fromkeys(missing)), because=parts)

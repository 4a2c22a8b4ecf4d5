"""What each suspect is said to have done, and what makes the offence graver.

Palermo 5, CETS197 18-21 and 24, EU directive 3-4. Nothing here is a finding of guilt.
"""

from __future__ import annotations

from comity.facts.model import Case, Person
from comity.facts.read_off import counts, stated, suspects, victims
from comity.reasoning.ages import is_child
from comity.reasoning.answer import Reason, Verdict
from comity.reasoning.group import organised_group
from comity.reasoning.weight import basis, claim, facts_of, plain_words, weighed

_AS = {"attempt": "in an attempt"}
# What each text asks states to punish beside the principal; what stands nowhere is not asked by it.
_COVERED: dict[str, tuple[tuple[Verdict, str, str], ...]] = {
    "attempt": (
        ("conditional", "palermo:5(2)(a)", "the attempt, subject to the basic concepts of the law"),
        ("yes", "cets197:21(2)", "the attempt"),
        ("yes", "eu2011_36:3", "the attempt"),
    ),
    "accomplice": (
        ("yes", "palermo:5(2)(b)", "taking part as an accomplice"),
        ("yes", "cets197:21(1)", "aiding or abetting"),
        ("yes", "eu2011_36:3", "aiding and abetting"),
    ),
    "organiser": (
        ("yes", "palermo:5(2)(c)", "organising or directing others"),
        ("yes", "untoc:5(1)(b)", "organising or directing serious crime of a group"),
        ("no", "cets197:21", "organising is not named beside aiding and abetting"),
    ),
    "inciter": (
        ("yes", "eu2011_36:3", "inciting"),
        ("yes", "untoc:5(1)(b)", "counselling serious crime of a group"),
        ("no", "palermo:5(2)", "inciting is not named"),
    ),
    "user": (
        ("conditional", "cets197:19", "knowing use, which states need only consider punishing"),
        ("conditional", "eu2011_36:18a", "knowing use, to be punished since 2026-07-15"),
        ("no", "palermo:5", "use of services is not named"),
    ),
}


def roles(case: Case) -> tuple[Reason, ...]:
    """Return what each suspect is said to have done, in which part: Palermo 5, CETS197 18-21."""
    return tuple(_role(case, one) for one in suspects(case))


def _role(case: Case, one: Person) -> Reason:
    events = [e for e in case.events if one.id in e.by and counts(e.standing)]
    did = sorted(events, key=lambda e: e.id)
    facts, cites = facts_of(did), ("palermo:5(1)-(2)", "cets197:18", "cets197:21")
    if one.role == "acquitted":
        says = f"{one.id}: a court acquitted, and no part is ascribed here"
        return Reason("no", says, cites, facts)
    if one.role == "user" or one.part == "user":
        says = f"{one.id}: said to have used the services, which is no act of trafficking"
        return Reason("conditional", says, ("cets197:19",), facts, because=_covered("user"))
    if one.part:
        part = _AS.get(one.part, f"as {'an' if one.part[0] in 'aeiou' else 'a'} {one.part}")
        says = f"{one.id}: said to have taken part {part}"
        return Reason("conditional", says, cites, facts, because=_covered(one.part))
    if not did:
        missing = (f"what {one.id} is said to have done",)
        return Reason("unknown", f"{one.id}: no act is said", cites, (), missing)
    acts = plain_words(dict.fromkeys(e.act for e in did))
    says = f"{one.id}: said to have acted as a principal does ({acts}), "
    says += basis(e.standing for e in did)
    return Reason(weighed(e.standing for e in did), says, cites, facts)


def _covered(part: str) -> tuple[Reason, ...]:
    """Return what each text asks states to punish of this part."""
    return tuple(Reason(v, says, (pin,)) for v, pin, says in _COVERED.get(part, ()))


def aggravating(case: Case) -> tuple[Reason, ...]:
    """Return the circumstances that make the offence graver: CETS197 24(a)-(d), EU directive 4."""
    held, cites = case.circumstances, ("cets197:24", "eu2011_36:4(2)")
    children = tuple(p.id for p in victims(case) if is_child(p) == "yes")
    flags: list[Reason] = []
    if stated(held.life_endangered).value != "unknown":
        says = "the life of a victim was endangered, which counts if by intent or gross negligence"
        flags.append(claim(held.life_endangered, says, cites, "life endangered"))
    if children:
        flags.append(Reason("yes", "a victim was a child", cites, children))
    group = organised_group(case)
    if group.verdict in ("yes", "conditional"):
        says = (
            "the offence was committed within a criminal organisation, if the law means this group"
        )
        flags.append(Reason("conditional", says, cites, group.facts, group.missing))
    if held.officials_complicit:
        cites, says = ("cets197:24", "eu2011_36:4(3)"), "officials are said to have taken part"
        flags.append(Reason("conditional", says, cites, held.officials_complicit))
    return tuple(flags)

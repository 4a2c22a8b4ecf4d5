"""What each suspect is said to have done, and what makes the offence graver.

Palermo 5, CETS197 18-21 and 24, EU directive 3-4. Nothing here is a finding of guilt.
"""

from __future__ import annotations

from comity.facts.model import Case, Person
from comity.facts.read_off import counts, stated, suspects, victims
from comity.law.model import Law
from comity.reasoning.ages import is_child
from comity.reasoning.answer import Reason, Verdict
from comity.reasoning.group import organised_group
from comity.reasoning.weight import basis, claim, facts_of, plain_words, weighed

_AS = {"attempt": "in an attempt"}
_FIRST: tuple[Verdict, ...] = ("yes", "conditional", "no", "unknown")


def roles(law: Law, case: Case) -> tuple[Reason, ...]:
    """Return what each suspect is said to have done, in which part: Palermo 5, CETS197 18-21."""
    return tuple(_role(law, case, one) for one in suspects(case))


def _role(law: Law, case: Case, one: Person) -> Reason:
    events = [e for e in case.events if one.id in e.by and counts(e.standing)]
    did = sorted(events, key=lambda e: e.id)
    facts, cites = facts_of(did), ("palermo:5(1)-(2)", "cets197:18", "cets197:21")
    if one.role == "acquitted":
        says = f"{one.id}: a court acquitted, and no part is ascribed here"
        return Reason("no", says, cites, facts)
    if one.role == "user" or one.part == "user":
        says = f"{one.id}: said to have used the services, which is no act of trafficking"
        return Reason("conditional", says, ("cets197:19",), facts, because=_asked(law, "user"))
    if one.part:
        part = _AS.get(one.part, f"as {'an' if one.part[0] in 'aeiou' else 'a'} {one.part}")
        says = f"{one.id}: said to have taken part {part}"
        return Reason("conditional", says, cites, facts, because=_asked(law, one.part))
    if not did:
        missing = (f"what {one.id} is said to have done",)
        return Reason("unknown", f"{one.id}: no act is said", cites, (), missing)
    acts = plain_words(dict.fromkeys(e.act for e in did))
    says = f"{one.id}: said to have acted as a principal does ({acts}), "
    says += basis(e.standing for e in did)
    return Reason(weighed(e.standing for e in did), says, cites, facts)


def _asked(law: Law, part: str) -> tuple[Reason, ...]:
    """Return which texts ask states to punish this part, and which name others and not this one."""
    held = (
        Reason(one.asked, one.says, (f"{text.id}:{one.at}",), status=one.status)
        for text in law.instruments.values()
        for one in text.parts
        if one.part == part
    )
    return tuple(sorted(held, key=lambda r: _FIRST.index(r.verdict)))


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

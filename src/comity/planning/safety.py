"""What must come first for the safety of persons, in order, and on which fact of the case it rests.

CETS197 10, 12, 13, 26, 28; EU directive 8, 12, 14; UNTOC 24-25; Palermo 6. A provision is cited
only where it binds the requesting state on the day; what rests on none is good practice.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from comity.facts.model import Person
from comity.facts.read_off import stated
from comity.planning.matter import Matter, called, living
from comity.planning.never_sent import ASYLUM, holds
from comity.reasoning.ages import is_child

Need = Literal[
    "immediate-danger",
    "guardian",
    "doubt-about-age",
    "asylum-counsel",
    "family-at-home",
    "witness-protection",
    "reflection-period",
    "non-punishment",
]


class SafetyStep(Struct, frozen=True):
    """One thing that comes before any request: what, because of which fact, by whom, on what."""

    need: Need
    says: str
    because: tuple[str, ...]
    by: str
    cites: tuple[str, ...] = ()

    @property
    def practice(self) -> bool:
        """Whether no provision that binds here says it, so that it is good practice."""
        return not self.cites


def safety(matter: Matter) -> tuple[SafetyStep, ...]:
    """Return what must come first, the most pressing first; each step names its fact."""
    found = (
        *_danger(matter),
        *_children(matter),
        *_asylum(matter),
        *_family(matter),
        *_witnesses(matter),
        *_reflection(matter),
        *_non_punishment(matter),
    )
    return tuple(replace(s, cites=matter.binding(s.cites)) for s in found)


def _danger(matter: Matter) -> Iterator[SafetyStep]:
    """Yield what comes before all else for a living victim: where nothing is said, a question."""
    alive, because = living(matter.case), tuple(_dangers(matter))
    if not alive:
        return
    says = "Assess the danger to each victim now, and protect before anything is asked or told"
    if not because:
        says = (
            "Is a victim in danger now, from whom and where? Ask each victim and those who support "
            "them, and protect before anything is asked or told"
        )
    yield SafetyStep(
        "immediate-danger",
        says,
        because
        or (f"{called(alive)}: nothing is said of danger, which is not that there is none",),
        "the police or the protection authority, with those who support the victim",
        ("cets197:28(1)", "eu2011_36:12(3)", "untoc:25(1)", "palermo:6(5)"),
    )


def _dangers(matter: Matter) -> Iterator[str]:
    held = matter.case.circumstances
    if held.victim_at_risk_from:
        yield f"a victim is at risk from {matter.names(held.victim_at_risk_from)}"
    if held.persecution_feared_in:
        yield f"persecution is feared in {matter.names(held.persecution_feared_in)}"
    if held.officials_complicit:
        yield f"officials of {matter.names(held.officials_complicit)} are said to be involved"
    if stated(held.life_endangered).value == "yes":
        yield "the life of a victim was endangered"


def _family(matter: Matter) -> Iterator[SafetyStep]:
    family = [p for p in matter.case.persons if p.role == "family-member"]
    abroad = [p for p in family if p.resides not in ("", matter.requesting.code)]
    if not family:
        return
    told = "Before anyone visits, calls or writes to the family, assess what that may do to it"
    if any(v for v in living(matter.case)):
        told += ", and ask the victim"
    yield SafetyStep(
        "family-at-home",
        told,
        tuple(_where(matter, p) for p in abroad or family),
        "the requesting authority, with those who support the victim",
        ("cets197:28(1)", "untoc:24(1)"),
    )


def _where(matter: Matter, one: Person) -> str:
    acted = [e.id.replace("-", " ") for e in matter.case.events if one.id in e.by]
    lives = f"family in {matter.name(one.resides)}" if one.resides else "of the family"
    part = f", said to have taken part ({', '.join(acted)})" if acted else ""
    return f"{called((one,))}: {lives}{part}"


def _children(matter: Matter) -> Iterator[SafetyStep]:
    """Yield the guardian and the presumption of childhood: doubt about age calls for both."""
    children = [v for v in living(matter.case) if is_child(v) == "yes"]
    doubtful = [v for v in living(matter.case) if is_child(v) == "unknown"]
    if children or doubtful:
        yield SafetyStep(
            "guardian",
            "A guardian or representative apart from anyone who took part, before the child is "
            "heard or any step is taken about it; the best interests of the child come first",
            (
                *(f"{called((c,))}: under 18{_by_family(matter, c)}" for c in children),
                *(
                    f"{called((d,))}: may be under 18{_by_family(matter, d)}, and is presumed to "
                    "be where there are reasons to believe it"
                    for d in doubtful
                ),
            ),
            "the child protection authority or the court",
            ("cets197:10(4)", "eu2011_36:14(2)", "eu2011_36:13(1)", "crc:3(1)"),
        )
    if doubtful:
        yield SafetyStep(
            "doubt-about-age",
            "Where there are reasons to believe that the person is a child, treat the person as "
            "one until the age is verified",
            tuple(f"the age of {called((d,))} is not said" for d in doubtful),
            "the protection authority",
            ("cets197:10(3)", "eu2011_36:13(2)"),
        )


def _asylum(matter: Matter) -> Iterator[SafetyStep]:
    because = tuple(_claims(matter))
    if because and living(matter.case):
        yield SafetyStep(
            "asylum-counsel",
            "Counsel for asylum, of the person's own, before any state is asked or told anything; "
            "the state that is feared learns of neither the person nor the claim",
            because,
            "the requesting authority, with the authority that decides on protection",
            ("cets197:14(5)", "cets197:40(4)", "palermo:14(1)", "refugee1951:33(1)"),
        )


def _claims(matter: Matter) -> Iterator[str]:
    """Yield that persecution is feared, or that words of the case speak of protection from it."""
    case = matter.case
    if feared := case.circumstances.persecution_feared_in:
        yield f"persecution is feared in {matter.names(feared)}"
    for one in case.persons:
        if holds(one.note, ASYLUM):
            yield f"{called((one,))}: asylum is spoken of in the note"
    for event in case.events:
        if holds(event.says, ASYLUM):
            yield f"{event.id.replace('-', ' ')}: asylum is spoken of"
    if holds(f"{case.title}. {case.about}", ASYLUM):
        yield "asylum is spoken of in what the case is about"


def _by_family(matter: Matter, child: Person) -> str:
    family = {p.id for p in matter.case.persons if p.role == "family-member"}
    acted = any(family & set(e.by) for e in matter.case.events if child.id in e.of or not e.of)
    return ", and family is said to have taken part in the acts" if acted else ""


def _reflection(matter: Matter) -> Iterator[SafetyStep]:
    alive = living(matter.case)
    if alive:
        yield SafetyStep(
            "reflection-period",
            "Let the recovery and reflection period run, with help that hangs on no testimony, "
            "before a victim is asked to give evidence",
            tuple(f"{called((v,))}: {v.role.replace('-', ' ')}" for v in alive),
            "the protection authority of the state where the victim is",
            ("cets197:13(1)", "cets197:12(6)", "eu2011_36:11(3)", "eu2004_81:6(1)"),
        )


def _witnesses(matter: Matter) -> Iterator[SafetyStep]:
    heard = {p for e in matter.case.evidence if "hearing" in e.measure for p in e.of}
    people = [p for p in matter.case.persons if p.role == "witness" or p.id in heard]
    people = [p for p in people if p.role not in _NOT_PROTECTED and not p.died]
    if people:
        yield SafetyStep(
            "witness-protection",
            "Settle what protects each witness, and how each can be heard unseen, before a name or "
            "a date of hearing leaves the office",
            tuple(f"{called((p,))}: may be heard" for p in people),
            "the requesting authority, with the authority that will hear them",
            ("untoc:24(1)", "untoc:24(4)", "cets197:28(1)", "cets197:30", "eu2011_36:12(4)"),
        )


_NOT_PROTECTED = frozenset(("suspect", "accused", "convicted", "acquitted", "user", "official"))


def _non_punishment(matter: Matter) -> Iterator[SafetyStep]:
    """Yield that an offence by a victim is assessed at home before another prosecutor hears."""
    offences = matter.case.circumstances.offences_by_victim
    if offences:
        yield SafetyStep(
            "non-punishment",
            "Decide on not punishing the victim before another prosecutor is told of what the "
            "victim did; leave it out of every request until then",
            tuple(f"an offence by a victim: {o.offence}" for o in offences),
            "the prosecutor, after trained persons have assessed the victim",
            ("cets197:26", "eu2011_36:8", "p029:4(2)", "actip:14(7)"),
        )

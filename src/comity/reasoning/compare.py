"""The laws of two states side by side for one kind of conduct, and for one case if given.

What is compared are the elements that Palermo 3 and 5 ask for, and the rules on cooperation.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Literal, NamedTuple

from msgspec import Struct

from comity.facts.model import Case
from comity.law.model import Law
from comity.law.national import LIFE, Offence, Penalty, Rule
from comity.reasoning.answer import Verdict
from comity.reasoning.cited import Cited, parts, ruled, whole
from comity.reasoning.criminality import Side, side
from comity.reasoning.national import TRAFFICKING, Where, answered, offences, pin, rule
from comity.reasoning.weight import plain_words

Same = Literal["same", "different", "unknown"]
LIABLE = "legal_persons"  # the topic that asks of trafficking what an offence may say of itself
STATUS = {"checked": "checked", "part": "checked in part", "memory": "from memory"}


class Row(Struct, frozen=True):
    """One point of comparison: what each law says and where, and whether they say the same."""

    point: str
    one: str
    other: str
    same: Same
    one_cites: tuple[Cited, ...] = ()
    other_cites: tuple[Cited, ...] = ()


class Held(NamedTuple):
    """One side: a law, and its offences of the conduct that is compared."""

    where: Where
    offences: tuple[Offence, ...]


class Compared(Struct, frozen=True):
    """Two laws on one kind of conduct on a day."""

    question: str
    concept: str
    on: date
    states: tuple[str, str]
    names: tuple[str, str]
    verdict: Verdict
    offences: tuple[tuple[str, ...], tuple[str, ...]]
    rows: tuple[Row, ...]
    only_one: dict[str, tuple[str, ...]]
    only_other: dict[str, tuple[str, ...]]
    case: tuple[Side, Side] | None
    missing: tuple[str, ...] = ()


def compare(
    law: Law, one: Where, other: Where, concept: str, day: date, case: Case | None = None
) -> Compared:
    """Return two laws side by side for one concept: elements, penalties, rules on cooperation.

    The verdict says whether the elements are the same: unknown where one side is not entered.
    """
    held = (_of(one, concept, day), _of(other, concept, day))
    both = (Held(one, held[0]), Held(other, held[1]))
    rows = (
        *_elements(both),
        _legal_persons(both, day),
        *_rules(law, one, other, day, {LIABLE} if concept in TRAFFICKING else set()),
    )
    lists = ("acts", "means", "purposes")
    firm = [r.same for r in rows[: len(lists)]]
    verdict: Verdict = "unknown" if "unknown" in firm else "no" if "different" in firm else "yes"
    sides = None
    if case:
        sides = (side(law, case, one.state, day), side(law, case, other.state, day))
    return Compared(
        f"How do the laws of {one.name} and {other.name} compare on {concept} on {day}?",
        concept,
        day,
        (one.state.code, other.state.code),
        (one.name, other.name),
        verdict,
        (_names(one, held[0]), _names(other, held[1])),
        rows,
        {x: _lacks(held[0], held[1], x) for x in lists},
        {x: _lacks(held[1], held[0], x) for x in lists},
        sides,
        tuple(
            f"the offences of {concept.replace('_', ' ')} in the law of {where.name} on {day}"
            for where, mine in zip((one, other), held, strict=True)
            if not mine
        ),
    )


def _of(where: Where, concept: str, day: date) -> tuple[Offence, ...]:
    return tuple(o for o in offences(where, day) if o.concept == concept)


def _names(where: Where, held: Iterable[Offence]) -> tuple[str, ...]:
    return tuple(f"{pin(where, o.statute, o.section)} {o.name} ({STATUS[o.status]})" for o in held)


def _words(held: Iterable[Offence], kind: str) -> set[str]:
    return {w for o in held for w in getattr(o, kind)}


def _lacks(mine: tuple[Offence, ...], theirs: tuple[Offence, ...], kind: str) -> tuple[str, ...]:
    return tuple(sorted(_words(mine, kind) - _words(theirs, kind))) if mine and theirs else ()


def _elements(both: tuple[Held, Held]) -> Iterable[Row]:
    for kind in ("acts", "means", "purposes"):
        sets = [_words(one.offences, kind) for one in both]
        said = [plain_words(sorted(words)) or "none listed" for words in sets]
        same: Same = "same" if sets[0] == sets[1] else "different"
        entered = all(one.offences for one in both)
        cites = [whole(*one) for one in both]
        yield _row(kind, both, said, same if entered else "unknown", cites)
    for point, name, read in _POINTS:
        texts = ["; ".join(dict.fromkeys(read(o) for o in one.offences)) for one in both]
        yield _row(point, both, texts, _same(texts), [_stands(one, name) for one in both])


def _same(texts: list[str]) -> Same:
    if not all(texts) or any("not entered" in text for text in texts):
        return "unknown"
    return "same" if texts[0] == texts[1] else "different"


def _row(
    point: str, both: tuple[Held, Held], said: list[str], same: Same, cites: list[tuple[Cited, ...]]
) -> Row:
    texts = [t if h.offences else "no offence entered" for h, t in zip(both, said, strict=True)]
    return Row(point, texts[0], texts[1], same, cites[0], cites[1])


def _stands(held: Held, name: str) -> tuple[Cited, ...]:
    """Return where the offences of a side say something on a point, each place once."""
    found = (c for o in held.offences for c in _of_offence(held.where, o, name))
    return tuple(dict.fromkeys(found))


def _of_offence(where: Where, offence: Offence, name: str) -> tuple[Cited, ...]:
    if name == "child" and offence.means_needed == "no":
        return whole(where, (offence,))
    value = getattr(offence, name)
    return parts(where, offence, value if isinstance(value, tuple) else (value,))


def _legal_persons(both: tuple[Held, Held], day: date) -> Row:
    """Return whether companies are liable: by the offences, or by a rule on trafficking at large.

    Many laws say it once for all offences and not in each.
    """
    told = [_at_large(one, day) for one in both]
    said = [_liable(one.offences, rule_) for one, rule_ in zip(both, told, strict=True)]
    cites = [
        (*_stands(one, LIABLE), *(ruled(one.where, rule_) if _silent(one) else ()))
        for one, rule_ in zip(both, told, strict=True)
    ]
    return _row("legal persons", both, said, _same(said), cites)


def _at_large(one: Held, day: date) -> Rule | None:
    named = any(o.concept in TRAFFICKING for o in one.offences)
    return rule(one.where, LIABLE, day) if named else None


def _silent(one: Held) -> bool:
    return any(o.legal_persons is None for o in one.offences)


def _liable(held: tuple[Offence, ...], told: Rule | None) -> str:
    at_large = ": ".join(x for x in (told.is_, told.when) if x) if told else "not entered"
    each = (o.legal_persons.is_ if o.legal_persons else at_large for o in held)
    return "; ".join(dict.fromkeys(each))


def _child(offence: Offence) -> str:
    if offence.means_needed == "no":
        return "nobody needs a means"
    rule = offence.child
    if rule is None:
        return "not entered"
    return f"below {rule.below}: {'a means too' if rule.means_needed == 'yes' else 'no means'}"


def _consent(offence: Offence) -> str:
    return offence.consent.is_.replace("-", " ") if offence.consent else "not entered"


def _attempt(offence: Offence) -> str:
    return offence.attempt.is_ if offence.attempt else "not entered"


def _penalty(offence: Offence) -> str:
    return _range(offence.penalty) if offence.penalty else "not entered"


def _graver(offence: Offence) -> str:
    return ", ".join(_range(p) for p in offence.graver) or "not entered"


def _range(held: Penalty) -> str:
    if held.most is None:
        return f"at least {held.least:g} years" if held.least is not None else "not entered"
    most = "life" if held.most >= LIFE else f"{held.most:g} years"
    least = f"{held.least:g} to " if held.least else "up to "
    return f"{least}{most}" + (" or death" if held.death == "yes" else "")


_POINTS = (
    ("child rule", "child", _child),
    ("consent", "consent", _consent),
    ("attempt", "attempt", _attempt),
    ("penalty", "penalty", _penalty),
    ("graver forms", "graver", _graver),
)


def _rules(law: Law, one: Where, other: Where, day: date, told: set[str]) -> Iterable[Row]:
    for topic, term in law.vocabulary.topics.items():
        if topic in told:
            continue
        held = (rule(one, topic, day), rule(other, topic, day))
        if term.about == "cooperation" or all(held):
            said = (answered(one, topic, day), answered(other, topic, day))
            cites = (ruled(one, held[0]), ruled(other, held[1]))
            yield Row(topic, said[0].says, said[1].says, _alike(*held), *cites)


def _alike(one: Rule | None, other: Rule | None) -> Same:
    """Return whether two rules answer alike; a condition or a free text is alike word for word."""
    if one is None or other is None:
        return "unknown"
    if (one.is_, one.number, one.languages) != (other.is_, other.number, other.languages):
        return "different"
    return "different" if one.is_ in ("", "conditional") and one.says != other.says else "same"

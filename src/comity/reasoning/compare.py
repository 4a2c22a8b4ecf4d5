"""The laws of two states side by side for one kind of conduct, and for one case if given.

What is compared are the elements that Palermo 3 and 5 ask for, and the rules on cooperation.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Literal

from msgspec import Struct

from comity.facts.model import Case
from comity.law.model import Law
from comity.law.national import LIFE, Offence, Penalty, Rule
from comity.reasoning.answer import Verdict
from comity.reasoning.criminality import Side, side
from comity.reasoning.national import TRAFFICKING, Where, answered, offences, pin, rule
from comity.reasoning.weight import plain_words

Same = Literal["same", "different", "unknown"]
LIABLE = "legal_persons"  # the topic that asks of trafficking what an offence may say of itself
STATUS = {"checked": "checked", "part": "checked in part", "memory": "from memory"}


class Row(Struct, frozen=True):
    """One point of comparison: what each law says, and whether they say the same."""

    point: str
    one: str
    other: str
    same: Same


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
    rows = (
        *_elements(held),
        _legal_persons(one, other, held, day),
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


def _elements(held: tuple[tuple[Offence, ...], tuple[Offence, ...]]) -> Iterable[Row]:
    for kind in ("acts", "means", "purposes"):
        sets = [_words(side_, kind) for side_ in held]
        said = [plain_words(sorted(words)) or "none listed" for words in sets]
        same: Same = "same" if sets[0] == sets[1] else "different"
        yield _row(kind, held, said, same if all(held) else "unknown")
    for point, read in _POINTS:
        texts = ["; ".join(dict.fromkeys(read(o) for o in side_)) for side_ in held]
        known = all(texts) and not any("not entered" in t for t in texts)
        yield _row(
            point,
            held,
            texts,
            ("same" if texts[0] == texts[1] else "different") if known else "unknown",
        )


def _row(point: str, held: tuple[tuple[Offence, ...], ...], said: list[str], same: Same) -> Row:
    texts = [t if h else "no offence entered" for h, t in zip(held, said, strict=True)]
    return Row(point, texts[0], texts[1], same)


def _legal_persons(
    one: Where, other: Where, held: tuple[tuple[Offence, ...], tuple[Offence, ...]], day: date
) -> Row:
    """Return whether companies are liable: by the offences, or by a rule on trafficking at large.

    Many laws say it once for all offences and not in each.
    """
    said = [_liable(where, mine, day) for where, mine in zip((one, other), held, strict=True)]
    known = not any("not entered" in text for text in said) and all(held)
    alike: Same = "same" if said[0] == said[1] else "different"
    return _row("legal persons", held, said, alike if known else "unknown")


def _liable(where: Where, held: tuple[Offence, ...], day: date) -> str:
    told = rule(where, LIABLE, day) if any(o.concept in TRAFFICKING for o in held) else None
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
    ("child rule", _child),
    ("consent", _consent),
    ("attempt", _attempt),
    ("penalty", _penalty),
    ("graver forms", _graver),
)


def _rules(law: Law, one: Where, other: Where, day: date, told: set[str]) -> Iterable[Row]:
    for topic, term in law.vocabulary.topics.items():
        if topic in told:
            continue
        held = (rule(one, topic, day), rule(other, topic, day))
        if term.about == "cooperation" or all(held):
            said = (answered(one, topic, day), answered(other, topic, day))
            yield Row(topic, said[0].says, said[1].says, _alike(*held))


def _alike(one: Rule | None, other: Rule | None) -> Same:
    """Return whether two rules answer alike; a condition or a free text is alike word for word."""
    if one is None or other is None:
        return "unknown"
    if (one.is_, one.number, one.languages) != (other.is_, other.number, other.languages):
        return "different"
    return "different" if one.is_ in ("", "conditional") and one.says != other.says else "same"

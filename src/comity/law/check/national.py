"""A state's own law: words, answers and sources that do not fit, days and ages that cannot be.

Two rules on one topic that hold on the same day for the same jurisdiction are an error naming both.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import combinations
from math import inf
from typing import NamedTuple

from comity.base.errors import BadInput, nearest
from comity.law.bases import Status
from comity.law.folder import Folder
from comity.law.model import State, Topic, Vocabulary
from comity.law.national import LIFE, Offence, Penalty, Rule

ADULT = 18
LANGUAGE = re.compile("[a-z]{3}")
KINDS = {"acts": "act", "means": "means", "purposes": "purpose"}
Mistake = tuple[str, str, str]


class Span(NamedTuple):
    """The days on which a value stands."""

    since: date
    until: date


def look(folder: Folder) -> Iterator[BadInput]:
    """Yield every mistake in a state's offences, rules, jurisdictions and their sources."""
    for state in folder.law.states.values():
        for path, what, do in _of(state, folder.law.vocabulary):
            yield BadInput(what, where=folder.place("states", state.id, path), do=do)


def _of(state: State, words: Vocabulary) -> Iterator[Mistake]:
    for number, offence in enumerate(state.offences):
        path = f"$.offences[{number}]"
        yield from _words(offence, path, words)
        yield from _elements(offence, path)
        yield from _common(state, path, offence.jurisdiction, offence.since, offence.until)
        yield from _statuses(state, offence, path)
    for number, rule in enumerate(state.rules):
        path = f"$.rules[{number}]"
        yield from _answer(rule, path, words)
        yield from _common(state, path, rule.jurisdiction, rule.since, rule.until)
        yield from _source(state, path, rule.status, rule.source, rule.section)
    yield from _twice(state)


def _known(word: str, known: Iterable[str], path: str, kind: str) -> Iterator[Mistake]:
    held = set(known)
    if word not in held:
        yield path, f"'{word}' is no known {kind}", nearest(word, held)


def _words(offence: Offence, path: str, words: Vocabulary) -> Iterator[Mistake]:
    yield from _known(offence.concept, words.concepts, f"{path}.concept", "concept")
    for name, known in (("acts", words.acts), ("means", words.means), ("purposes", words.purposes)):
        listed = getattr(offence, name)
        one = KINDS[name]
        for number, word in enumerate(listed):
            yield from _known(word, known, f"{path}.{name}[{number}]", one)
            if word in listed[:number]:
                what = f"The {one} '{word}' stands twice"
                yield f"{path}.{name}[{number}]", what, "Take one of the two away"


def _elements(offence: Offence, path: str) -> Iterator[Mistake]:
    if offence.concept == "trafficking" and offence.means_needed is None:
        do = "Write means_needed: yes where the law lists means, and no where none is needed"
        yield path, "An offence of trafficking does not say whether a means is needed", do
    if offence.means_needed == "no" and offence.means:
        yield f"{path}.means", "Means are listed, and none is needed", "Take one of the two away"
    if offence.means_needed == "yes" and not offence.means and offence.status == "checked":
        do = "List under `means` those that the law names"
        yield path, "A means is needed, and none is listed", do
    child = offence.child
    if child and not 0 < child.below <= ADULT + 3:
        what = f"A child below {child.below} cannot be"
        yield f"{path}.child", what, f"Write the age, {ADULT} as a rule"
    for at, penalty in _penalties(offence, path):
        for years in (penalty.least, penalty.most):
            if years is not None and not 0 <= years <= LIFE:
                yield at, f"A penalty of {years:g} years cannot be", "Write years; 99 for life"
        if penalty.least is not None and penalty.most is not None and penalty.least > penalty.most:
            yield at, "The least penalty is above the most", "Correct one of the two"


def _penalties(offence: Offence, path: str) -> Iterator[tuple[str, Penalty]]:
    if offence.penalty:
        yield f"{path}.penalty", offence.penalty
    for number, penalty in enumerate(offence.graver):
        yield f"{path}.graver[{number}]", penalty


def _common(
    state: State, path: str, jurisdiction: str, since: date | None, until: date | None
) -> Iterator[Mistake]:
    if since and until and until < since:
        yield path, "The end lies before the beginning", "Correct one of the two days"
    if jurisdiction:
        known = [j.id for j in state.jurisdictions]
        at = f"{path}.jurisdiction"
        yield from _known(jurisdiction, known, at, f"jurisdiction of {state.name}")


def _statuses(state: State, offence: Offence, path: str) -> Iterator[Mistake]:
    yield from _source(state, path, offence.status, offence.source, offence.section)
    parts = ("child", "consent", "attempt", "participation", "legal_persons")
    held = [(f"{path}.{name}", getattr(offence, name)) for name in parts]
    for at, part in (*held, *_penalties(offence, path)):
        if part is not None and (part.status or part.source):
            status = part.status or offence.status
            yield from _source(state, at, status, part.source or offence.source, "part")


def _source(
    state: State, path: str, status: Status, source: str, section: str
) -> Iterator[Mistake]:
    if status != "memory" and not source:
        do = "Name a key of `sources`, or write `memory`"
        yield path, f"The status '{status}' has no source", do
    if source:
        yield from _known(source, state.sources, path, f"key of `sources` in {state.id}.yaml")
    if status == "checked" and not section:
        yield path, "A checked value names no section", "Name the section that was read"


def _answer(rule: Rule, path: str, words: Vocabulary) -> Iterator[Mistake]:
    topic = words.topics.get(rule.topic)
    if topic is None:
        yield from _known(rule.topic, words.topics, f"{path}.topic", "topic")
        return
    if rule.is_:
        answers = topic.answers or ("number:", "languages:", "says:")
        yield from _known(rule.is_, answers, f"{path}.is", f"answer on {rule.topic}")
    elif topic.answers:
        do = f"Write `is` with one of: {', '.join(topic.answers)}"
        yield path, f"The rule on {rule.topic} gives no answer", do
    if rule.number is not None:
        yield from _number(rule, topic, f"{path}.number")
    elif topic.unit:
        yield path, f"The rule on {rule.topic} gives no number", f"Write `number` in {topic.unit}"
    if topic.languages == "yes" and not rule.languages:
        yield path, f"The rule on {rule.topic} names no language", "Write `languages: [eng]`"
    if topic.languages == "no" and rule.languages:
        what = f"The answer on {rule.topic} is no list of languages"
        yield f"{path}.languages", what, "Take `languages` away"
    for language in rule.languages:
        if not LANGUAGE.fullmatch(language):
            what = f"'{language}' is no code of a language"
            yield f"{path}.languages", what, "Write three letters of ISO 639, such as fra"
    if rule.is_ == "conditional" and not rule.when:
        yield path, "A conditional answer names no condition", "Write it under `when`"


def _number(rule: Rule, topic: Topic, path: str) -> Iterator[Mistake]:
    number = rule.number or 0.0
    if not topic.unit:
        yield path, f"The answer on {rule.topic} is no number", "Take `number` away"
    elif not 0 <= number < inf or (topic.unit == "years" and number > LIFE):
        what = f"{number:g} {topic.unit} cannot be"
        yield path, what, "Write the number of the law; 99 years for never or for life"


def _twice(state: State) -> Iterator[Mistake]:
    """Yield ids that stand twice, and rules on one topic that hold together."""
    seen: dict[tuple[str, str], int] = {}
    for number, offence in enumerate(state.offences):
        if (offence.id, offence.jurisdiction) in seen:
            what = f"The offence '{offence.id}' stands twice"
            yield f"$.offences[{number}]", what, "Give each form of an offence an id of its own"
        seen[offence.id, offence.jurisdiction] = number
    for (_, one), (number, other) in combinations(enumerate(state.rules), 2):
        same = (one.topic, one.jurisdiction) == (other.topic, other.jurisdiction)
        if same and _overlap(_span(one), _span(other)):
            what = f"Two rules on {one.topic} hold on the same day ({one.section}, {other.section})"
            yield f"$.rules[{number}]", what, "Say by `since` and `until` which holds when"


def _span(rule: Rule) -> Span:
    return Span(rule.since or date.min, rule.until or date.max)


def _overlap(one: Span, other: Span) -> bool:
    return one.since <= other.until and other.since <= one.until

"""One page a state: its offences with their elements, its rules by topic, and what is not held."""

from __future__ import annotations

from collections.abc import Iterator

from comity.law.model import Law, State
from comity.law.national import LIFE, Offence, OwnChildRule, OwnConsent, Penalty, Rule, Value
from docs.generate.counting import STATUSES, counted, has_own_law
from docs.generate.markdown import item, share

PERSONS = {
    "any": "anyone",
    "women": "women",
    "women-and-children": "women and children",
    "children": "children",
    "adults": "adults",
}


def pages(law: Law) -> Iterator[tuple[str, Iterator[str]]]:
    """Yield one page a state whose own law is entered."""
    for state in law.states.values():
        if has_own_law(state):
            yield f"states/{state.id}.md", _lines(law, state)


def _lines(law: Law, state: State) -> Iterator[str]:
    yield f"# {state.name}: own law\n"
    yield from _head(state)
    yield from _offences(law, state)
    yield from _rules(law, state)
    yield from _not_entered(law, state)
    if state.sources:
        yield "\n## Sources\n"
        yield from (f"- `{key}`: {source}" for key, source in state.sources.items())


def _head(state: State) -> Iterator[str]:
    found = counted([state])
    told = ", ".join(f"{found[s]} {s}" for s in STATUSES)
    yield item(f"code: `{state.code}`; file: `law/states/{state.id}.yaml`")
    yield item(
        f"{found.total()} values: {told}; {share(found['checked'], found.total())} checked "
        "([how this is counted](../states.md))"
    )
    for part in state.jurisdictions:
        also = f", also {', '.join(part.also)}" if part.also else ""
        yield item(f"part with law of its own: {part.name} (`{state.code}/{part.id}`{also})")
    yield item(
        "a value without a first day may have stood on the day asked or not: it counts on that "
        "condition"
    )


def _offences(law: Law, state: State) -> Iterator[str]:
    if not state.offences:
        return
    yield "\n## Offences"
    for offence in state.offences:
        yield from _offence(law, state, offence)


def _part(state: State, part: str) -> str:
    return next((j.name for j in state.jurisdictions if j.id == part), part)


def _days(one: Offence | Rule) -> str:
    since = f"since {one.since}" if one.since else "first day not entered"
    return since + (f", until {one.until}" if one.until else "")


def _offence(law: Law, state: State, one: Offence) -> Iterator[str]:
    part = f" ({_part(state, one.jurisdiction)})" if one.jurisdiction else ""
    yield f"\n### {one.name}{part}\n"
    yield item(f"{one.statute} {one.section} [{_known(one.status, one.source)}]")
    yield item(f"`{one.id}`: {law.vocabulary.concepts[one.concept].says}")
    yield item(_days(one))
    if one.says:
        yield item(one.says)
    yield from _elements(one)
    yield from _values(one)
    if one.penalty:
        yield item(f"penalty: {_penalty(one.penalty)}")
    yield from (item(f"graver form: {_penalty(p)}") for p in one.graver)


def _elements(one: Offence) -> Iterator[str]:
    if one.acts:
        yield item(f"acts: {_words(one.acts)}")
    if one.means_needed == "no":
        yield item("means: none needed")
    elif one.means:
        yield item(f"means: {_words(one.means)}")
    elif one.means_needed == "yes":
        yield item("means: needed; which ones is not entered")
    if one.purposes:
        open_ = " (the list is open)" if one.purposes_open == "yes" else ""
        yield item(f"purposes: {_words(one.purposes)}{open_}")
    if one.persons != "any":
        yield item(f"protects: {PERSONS[one.persons]}")
    if one.across_border == "only":
        yield item("across a border only")


def _words(words: tuple[str, ...]) -> str:
    return ", ".join(w.replace("_", " ") for w in words)


def _values(one: Offence) -> Iterator[str]:
    if one.child:
        needs = "a means too" if one.child.means_needed == "yes" else "no means"
        yield item(f"child below {one.child.below}: {needs}{_own(one.child)}")
    if one.consent:
        yield item(f"consent: {one.consent.is_.replace('-', ' ')}{_own(one.consent)}")
    for name in ("attempt", "participation", "legal_persons"):
        held: Value | None = getattr(one, name)
        if held:
            says = f", {held.says}" if held.says else ""
            yield item(f"{name.replace('_', ' ')}: {held.is_}{says}{_own(held)}")


def _own(part: OwnChildRule | OwnConsent | Value | Penalty) -> str:
    """Return the section of a part, and its status where it has one of its own."""
    section = f" ({part.section})" if part.section else ""
    return section + (f" [{_known(part.status, part.source)}]" if part.status else "")


def _known(status: str, source: str) -> str:
    return f"{status}; `{source}`" if source else status


def _penalty(held: Penalty) -> str:
    range_ = [f"least {_years(held.least)}"] if held.least is not None else []
    range_ += [f"most {_years(held.most)}"] if held.most is not None else []
    range_ += ["death"] if held.death == "yes" else []
    when = f", when: {held.when}" if held.when else ""
    return f"{', '.join(range_) or 'no range entered'}{when}{_own(held)}"


def _years(years: float) -> str:
    return "life" if years >= LIFE else f"{years:g} years"


def _rules(law: Law, state: State) -> Iterator[str]:
    for about in ("cooperation", "protection", "prosecution", "prevention"):
        words = [w for w, t in law.vocabulary.topics.items() if t.about == about]
        held = [(w, r) for w in words for r in state.rules if r.topic == w]
        if held:
            yield f"\n## Rules on {about}\n"
        for word, one in held:
            yield item(f"**{law.vocabulary.topics[word].asks}?** {_answer(law, state, one)}")


def _answer(law: Law, state: State, one: Rule) -> str:
    topic = law.vocabulary.topics[one.topic]
    part = f"{_part(state, one.jurisdiction)}: " if one.jurisdiction else ""
    said = topic.answers.get(one.is_, "")
    answer = f"*{said}*; " if said else ""
    if one.number is not None:
        answer = f"*{_number(one.number, topic.unit)}*; "
    if one.languages:
        answer = f"*{', '.join(one.languages)}*; "
    when = f"; on condition: {one.when}" if one.when else ""
    pin = " ".join(x for x in (one.statute, one.section) if x)
    pin = f" ({pin}; {_days(one)})" if pin else f" ({_days(one)})"
    return f"{part}{answer}{one.says}{when}{pin} [{_known(one.status, one.source)}]"


def _number(number: float, unit: str) -> str:
    return "never" if unit == "years" and number >= LIFE else f"{number:g} {unit}"


def _not_entered(law: Law, state: State) -> Iterator[str]:
    """Yield the topics and offences of which nothing is entered: unknown, never a no."""
    said = {r.topic for r in state.rules}
    named = {o.concept for o in state.offences}
    topics = [w for w in law.vocabulary.topics if w not in said]
    concepts = [w for w in law.vocabulary.concepts if w not in named]
    if topics or concepts:
        yield "\n## Not entered\n"
        yield "Of these nothing is held. They are unknown, which is not a no.\n"
    if topics:
        yield item(f"topics: {_words(tuple(topics))}")
    if concepts:
        yield item(f"offences: {_words(tuple(concepts))}")

"""The words of the law files."""

from __future__ import annotations

from collections.abc import Iterator

from comity.law.model import Law, Term, Topic
from comity.law.words import Concept, Limb
from docs.generate.markdown import item, table


def pages(law: Law) -> Iterator[tuple[str, Iterator[str]]]:
    """Yield the one page."""
    yield "vocabulary.md", _lines(law)


def _lines(law: Law) -> Iterator[str]:
    yield "# The words of the law files"
    for kind in law.vocabulary.__struct_fields__:
        yield f"\n## {kind}\n"
        if kind == "topics":
            for word, topic in law.vocabulary.topics.items():
                yield from _topic(word, topic)
        elif kind == "concepts":
            for word, concept in law.vocabulary.concepts.items():
                yield from _concept(word, concept)
        elif kind == "measures":
            yield "Of a victim no personal datum is given but those of the last column.\n"
            rows = (_measure(word, term) for word, term in law.vocabulary.measures.items())
            yield from table(("word", "means", "also", "needs", "of a victim"), rows)
        else:
            terms = getattr(law.vocabulary, kind).items()
            yield from table(
                ("word", "means", "also"), ((f"`{w}`", t.says, ", ".join(t.also)) for w, t in terms)
            )


def _concept(word: str, concept: Concept) -> Iterator[str]:
    also = f" (also: {', '.join(concept.also)})" if concept.also else ""
    yield item(f"`{word}`: {concept.says}{also}")
    if concept.limbs:
        many = "all of these" if concept.all_ else "one of these"
        yield item("what of the facts shows it" + (f", {many}:" if concept.limbs[1:] else ":"), 1)
    for one in concept.limbs:
        yield item(_limb(one), 2)
    if concept.children == "yes":
        yield item("only a child can be its victim", 1)


def _limb(one: Limb) -> str:
    """Return one limb in words: what shows it, or that a case file cannot say it."""
    parts = [f"the elements of `{one.test}`"] if one.test else []
    parts += [f"what `{one.concept}` asks"] if one.concept else []
    parts += [
        f"{label} {', '.join(f'`{w}`' for w in words)}"
        for label, words in (
            ("an act:", one.acts),
            ("a means:", one.means),
            ("or a purpose:" if one.test else "a purpose carried out:", one.purposes),
        )
        if words
    ]
    parts += [f"`circumstances.{name}`" for name in (one.claim, one.listed) if name]
    wanting = f"wanting: {one.wanting}" if one.wanting else ""
    return "; ".join(p for p in (" ".join(parts), wanting) if p)


def _measure(word: str, term: Term) -> tuple[str, ...]:
    needs = (", ".join(term.needs), ", ".join(term.victim_needs))
    return (f"`{word}`", term.says, ", ".join(term.also), *needs)


def _topic(word: str, topic: Topic) -> Iterator[str]:
    also = f" (also: {', '.join(topic.also)})" if topic.also else ""
    yield item(f"`{word}` ({topic.about}): {topic.asks}?{also}")
    for answer, says in topic.answers.items():
        yield item(f"`{answer}`: {says}", 1)
    if topic.unit:
        yield item(f"`number`: in {topic.unit}", 1)
    if topic.languages == "yes":
        yield item("`languages`: codes of ISO 639", 1)
    if topic.office == "yes":
        yield item("`says`: the office", 1)

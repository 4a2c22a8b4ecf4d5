"""The words of the law files."""

from __future__ import annotations

from collections.abc import Iterator

from comity.law.model import Law, Term, Topic
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
        elif kind == "measures":
            yield "Of a victim no personal datum is given but those of the last column.\n"
            rows = (_measure(word, term) for word, term in law.vocabulary.measures.items())
            yield from table(("word", "means", "also", "needs", "of a victim"), rows)
        else:
            terms = getattr(law.vocabulary, kind).items()
            yield from table(
                ("word", "means", "also"), ((f"`{w}`", t.says, ", ".join(t.also)) for w, t in terms)
            )


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

"""The first page of the reference."""

from __future__ import annotations

from collections.abc import Iterator

from comity.law.model import Law
from docs.generate.counting import has_own_law
from docs.generate.markdown import paragraph, table


def pages(law: Law) -> Iterator[tuple[str, Iterator[str]]]:
    """Yield the one page."""
    yield "README.md", _lines(law)


def _lines(law: Law) -> Iterator[str]:
    yield "# Reference\n"
    yield "- [What is held of each state's own law, and how much of it is checked](states.md)"
    yield "- [What courts decided, and what is answered here](decided.md)"
    yield "- [Which body can be asked for what](bodies.md)"
    yield "- [Model texts that would close a gap](models.md)"
    yield "- [The kinds of paper, and which personal data each measure needs](papers.md)"
    yield "- [The words of the law files](vocabulary.md)"
    yield "- [Which instrument carries which measure](measures.md)"
    yield "- [Treaties between two states](bilateral.md)"
    yield "- [The schema of a case file](case-file.schema.json)\n"
    yield "## Instruments\n"
    yield from table(
        ("id", "name", "first in force", "parties listed", "list whole on", "status"),
        (
            (
                f"[{one.id}](law/{one.id}.md)",
                one.name,
                one.entry_into_force.first or "",
                len(law.parties.get(one.id, ())),
                one.party_list.complete_on or "partial",
                one.status,
            )
            for one in law.instruments.values()
        ),
    )
    yield "\n## States with own law\n"
    yield paragraph(
        ", ".join(f"[{s.name}](states/{s.id}.md)" for s in law.states.values() if has_own_law(s))
    ).rstrip("\n")

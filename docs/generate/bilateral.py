"""Treaties between two states."""

from __future__ import annotations

from collections.abc import Iterator

from comity.law.model import Law, Treaty
from docs.generate import bases
from docs.generate.markdown import table


def pages(law: Law) -> Iterator[tuple[str, Iterator[str]]]:
    """Yield the one page."""
    yield "bilateral.md", _lines(law)


def _lines(law: Law) -> Iterator[str]:
    yield "# Treaties between two states\n"
    yield from table(
        ("id", "between", "in force", "carries", "status"),
        (_treaty(treaty) for treaty in law.treaties.values()),
    )
    for treaty in law.treaties.values():
        if told := tuple(bases.lines(law, treaty, "###")):
            yield f"\n## {treaty.id}\n\n{treaty.title}"
            yield from told


def _treaty(treaty: Treaty) -> tuple[str, ...]:
    since = f"{treaty.in_force}" if treaty.in_force else "not known"
    since = f"at the latest {treaty.by}" if treaty.by and not treaty.in_force else since
    carries = ", ".join(dict.fromkeys(m for b in treaty.bases for m in b.measures))
    return (f"`{treaty.id}`", " – ".join(treaty.between), since, carries, treaty.status)

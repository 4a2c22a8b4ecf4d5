"""Which instrument carries which measure."""

from __future__ import annotations

from collections.abc import Iterator

from comity.law.bases import Basis
from comity.law.model import Instrument, Law
from docs.generate.markdown import table


def pages(law: Law) -> Iterator[tuple[str, Iterator[str]]]:
    """Yield the one page."""
    yield "measures.md", _lines(law)


def _lines(law: Law) -> Iterator[str]:
    yield "# Which instrument carries which measure\n"
    yield "A measure that is part of another one is carried by a basis for the whole, too.\n"
    for measure, term in law.vocabulary.measures.items():
        part = f" (part of `{term.part_of}`)" if term.part_of else ""
        yield f"\n## {measure}{part}\n\n{term.says[:1].upper()}{term.says[1:]}.\n"
        yield from table(
            ("instrument", "provision", "rank", "on condition", "status"),
            (
                _basis(one, basis)
                for one in law.instruments.values()
                for basis in one.bases
                if measure in basis.measures
            ),
        )


def _basis(one: Instrument, basis: Basis) -> tuple[str, ...]:
    conditions = ", ".join(f"{c.condition} ({c.provision})" for c in basis.conditions)
    return (f"[{one.id}](law/{one.id}.md)", basis.provision, basis.rank, conditions, basis.status)

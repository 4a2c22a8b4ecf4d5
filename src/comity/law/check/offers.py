"""What an instrument offers: bases for nothing, penalties, days and clocks that cannot be."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from comity.base.errors import BadInput
from comity.law.bases import Basis, TimeLimit
from comity.law.folder import Folder
from comity.law.model import Instrument, Treaty, Vocabulary
from comity.law.national import LIFE

Mistake = tuple[str, str, str]


def look(folder: Folder) -> Iterator[BadInput]:
    """Yield every basis that carries no measure, or one that it excepts, or that cannot be."""
    records: tuple[tuple[str, Instrument | Treaty, date | None], ...] = (
        *(("instruments", one, one.adopted) for one in folder.law.instruments.values()),
        *(("bilateral", one, one.signed) for one in folder.law.treaties.values()),
    )
    for kind, record, made in records:
        found = list(_clocks(record.clocks, "$"))
        for number, basis in enumerate(record.bases):
            path = f"$.bases[{number}]"
            found += _of(basis, path, made)
            found += _narrow(basis, path, folder.law.vocabulary)
        for path, what, do in found:
            yield BadInput(what, where=folder.place(kind, record.id, path), do=do)


def _of(basis: Basis, path: str, made: date | None) -> Iterator[Mistake]:
    if not basis.measures:
        yield f"{path}.measures", "The basis carries no measure", "Name one, or take it away"
    for measure in basis.except_:
        if measure in basis.measures:
            what = f"The basis carries {measure} and excepts it"
            yield f"{path}.except", what, "Take it out of `measures` or of `except`"
    if basis.since and made and basis.since < made:
        what = f"The basis begins on {basis.since}, before the text was made on {made}"
        yield f"{path}.since", what, "Correct one of the two days"
    dual = basis.dual_criminality
    if dual and dual.years is not None and not 0 < dual.years <= LIFE:
        what = f"A threshold of {dual.years:g} years cannot be"
        yield f"{path}.dual_criminality", what, "Write the years of the treaty's own threshold"
    yield from _clocks(basis.clocks, path)


def _clocks(clocks: tuple[TimeLimit, ...], path: str) -> Iterator[Mistake]:
    for number, clock in enumerate(clocks):
        units = [n for n in (clock.hours, clock.days, clock.months) if n is not None]
        if len(units) != 1 or units[0] < 1:
            what = f"The clock to {clock.event} runs in no single unit of time"
            yield f"{path}.clocks[{number}]", what, "Give one of `hours`, `days` and `months`"


def _narrow(basis: Basis, path: str, words: Vocabulary) -> Iterator[Mistake]:
    """Yield what is said for a measure that the basis does not carry."""
    for name in ("contents", "refusals", "before_refusal", "clocks"):
        for number, one in enumerate(getattr(basis, name)):
            for measure in one.only:
                if measure in words.measures and not _carries(basis, measure, words):
                    what = f"What holds for {measure} only stands in a basis that does not carry it"
                    yield f"{path}.{name}[{number}]", what, "Correct `only`, or the measures"


def _carries(basis: Basis, measure: str, words: Vocabulary) -> bool:
    whole = words.measures[measure].part_of
    return measure in basis.measures or (whole in basis.measures and measure not in basis.except_)

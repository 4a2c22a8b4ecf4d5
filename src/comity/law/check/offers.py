"""What an instrument offers: bases for nothing, penalties and days that cannot be."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from comity.base.errors import BadInput
from comity.law.bases import Basis
from comity.law.folder import Folder
from comity.law.national import LIFE

Mistake = tuple[str, str, str]


def look(folder: Folder) -> Iterator[BadInput]:
    """Yield every basis that carries no measure, or one that it excepts, or that cannot be."""
    for instrument in folder.law.instruments.values():
        for number, basis in enumerate(instrument.bases):
            for path, what, do in _of(basis, f"$.bases[{number}]", instrument.adopted):
                yield BadInput(what, where=folder.place("instruments", instrument.id, path), do=do)
    for treaty in folder.law.treaties.values():
        for number, basis in enumerate(treaty.bases):
            for path, what, do in _of(basis, f"$.bases[{number}]", treaty.signed):
                yield BadInput(what, where=folder.place("bilateral", treaty.id, path), do=do)


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

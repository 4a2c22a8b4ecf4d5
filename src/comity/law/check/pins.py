"""Pins of a basis or definition that lead nowhere in a text whose every article is held."""

from __future__ import annotations

from collections.abc import Iterator

from comity.base.errors import BadInput, nearest
from comity.law.folder import Folder
from comity.law.model import Instrument
from comity.law.pins import covers


def look(folder: Folder) -> Iterator[BadInput]:
    """Yield every pin of a basis that no provision of a wholly held instrument takes in."""
    for instrument in folder.law.instruments.values():
        if instrument.articles:
            yield from _of(folder, instrument)


def _of(folder: Folder, instrument: Instrument) -> Iterator[BadInput]:
    held = {p.at for a in instrument.provisions for p in a.paragraphs}
    held |= {a.article for a in instrument.provisions if a.not_modelled}
    for number, basis in enumerate(instrument.bases):
        pins = {basis.provision, *(c.provision for c in basis.conditions)}
        pins |= {c.provision for c in basis.contents} | {x.provision for x in basis.limits}
        for pin in sorted(p for p in pins if p and ":" not in p):
            if not any(_leads(pin, at) for at in held):
                yield BadInput(
                    f"{instrument.id}:{pin} leads to no provision that is held",
                    where=folder.place("instruments", instrument.id, f"$.bases[{number}]"),
                    do=nearest(pin, held),
                )


def _leads(pin: str, at: str) -> bool:
    return covers(at, pin) or covers(pin, at)

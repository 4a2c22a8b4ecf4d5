"""Pins that lead nowhere in a text whose every article is held."""

from __future__ import annotations

from collections.abc import Iterator

from comity.base.errors import BadInput, nearest
from comity.law.bases import Basis
from comity.law.folder import Folder
from comity.law.model import Definition, Instrument, Treaty
from comity.law.pins import leads, pins_of


def look(folder: Folder) -> Iterator[BadInput]:
    """Yield every pin of an instrument that no provision of a wholly held text takes in."""
    for instrument in folder.law.instruments.values():
        for path, pin in _pins(instrument):
            yield from _judge(folder, ("instruments", instrument.id, path), pin, instrument)
    for treaty in folder.law.treaties.values():
        for path, pin in _of_bases(treaty):
            yield from _judge(folder, ("bilateral", treaty.id, path), pin, None)


def _judge(
    folder: Folder, place: tuple[str, str, str], pin: str, own: Instrument | None
) -> Iterator[BadInput]:
    """Judge one pin: of another text by its id, which must be known, or of the text itself."""
    key, colon, at = pin.partition(":")
    if colon and key not in folder.law.instruments and key not in folder.broken:
        yield BadInput(
            f"'{key}' is no known instrument",
            where=folder.place(*place),
            do=nearest(key, folder.law.instruments),
        )
    text = folder.law.instruments.get(key) if colon else own
    if text is None or not text.articles or leads(at if colon else pin, text):
        return
    yield BadInput(
        f"{text.id}:{at or pin} leads to no provision that is held",
        where=folder.place(*place),
        do=nearest(at or pin, pins_of(text)),
    )


def _pins(instrument: Instrument) -> Iterator[tuple[str, str]]:
    """Yield each pin once for its place, with that place."""
    yield from _of_bases(instrument)
    for name in ("relations", "requires", "referrals"):
        for number, record in enumerate(getattr(instrument, name)):
            if record.provision:
                yield f"$.{name}[{number}]", record.provision
    for number, right in enumerate(instrument.rights):
        yield from ((f"$.rights[{number}].if", one.at) for one in right.if_ if one.at)
    yield from ((f"$.parts[{number}].at", one.at) for number, one in enumerate(instrument.parts))
    if entry := instrument.entry_into_force.rule.provision:
        yield "$.entry_into_force.rule", entry
    if instrument.definition:
        yield from _of_definition(instrument.definition)


def _of_bases(record: Instrument | Treaty) -> Iterator[tuple[str, str]]:
    for number, basis in enumerate(record.bases):
        path = f"$.bases[{number}]"
        yield from ((path, pin) for pin in sorted(_of_basis(basis)) if pin)
        yield from _of_parts(basis, path)
    yield from _of_parts(record, "$")


def _of_parts(record: Basis | Instrument | Treaty, path: str) -> Iterator[tuple[str, str]]:
    """Yield the pins of refusals, of what comes before them, and of clocks."""
    for name in ("refusals", "before_refusal", "clocks"):
        for number, one in enumerate(getattr(record, name, ())):
            more = getattr(one, "extension", None)
            pins = {one.provision, more.provision if more else ""} - {""}
            yield from ((f"{path}.{name}[{number}]", pin) for pin in sorted(pins))


def _of_basis(basis: Basis) -> set[str]:
    pins = {basis.provision, basis.channel_provision, basis.language_provision}
    pins |= {c.provision for c in basis.conditions} | {c.provision for c in basis.contents}
    pins |= {x.provision for x in basis.limits}
    pins |= {basis.yields.provision} if basis.yields else set()
    pins |= {basis.dual_criminality.provision} if basis.dual_criminality else set()
    pins |= {basis.treaty_basis.provision} if basis.treaty_basis else set()
    pins |= {basis.clock.provision} if basis.clock else set()
    return pins


def _of_definition(definition: Definition) -> Iterator[tuple[str, str]]:
    for name in ("provision", "purposes_provision", "intent", "protection"):
        if pin := getattr(definition, name):
            yield f"$.definition.{name}", pin
    for name in ("child", "consent", "non_punishment"):
        part = getattr(definition, name)
        for key in ("provision", "age_doubt_provision"):
            if pin := getattr(part, key, ""):
                yield f"$.definition.{name}", pin

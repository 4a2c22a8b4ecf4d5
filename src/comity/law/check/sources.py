"""A status without a source: what is called checked must say where it was read."""

from __future__ import annotations

from collections.abc import Iterator

from comity.base.errors import BadInput, nearest
from comity.law.bases import Basis, Status
from comity.law.folder import Folder
from comity.law.model import Instrument, Treaty


def look(folder: Folder) -> Iterator[BadInput]:
    """Yield every checked fact without a source, and every source key that is not listed.

    A basis, the entry into force and the list of parties rest on the instrument's own sources where
    they name none.
    """
    for instrument in folder.law.instruments.values():
        yield from _of_instrument(folder, instrument)
    for treaty in folder.law.treaties.values():
        yield from _of_treaty(folder, treaty)


def _judge(
    folder: Folder,
    place: tuple[str, str, str],
    status: Status | None,
    keys: tuple[str, ...],
    sources: dict[str, str],
) -> Iterator[BadInput]:
    where = folder.place(*place)
    named = [k for k in keys if k and k != "none"]
    if status in ("checked", "part") and not named:
        yield BadInput(
            f"The status '{status}' has no source",
            where=where,
            do="Name a key of `sources`, or write `memory`",
        )
    for key in named:
        if key not in sources:
            yield BadInput(f"'{key}' is no key of `sources`", where=where, do=nearest(key, sources))


def _parts(
    folder: Folder,
    place: tuple[str, str, str],
    record: Basis | Instrument | Treaty,
    whole: tuple[str, ...],
    sources: dict[str, str],
) -> Iterator[BadInput]:
    """Judge what a request holds, the grounds for refusal and the clocks, by their own status."""
    kind, key, path = place
    path = path.removesuffix(".status")
    for name in ("contents", "refusals", "before_refusal", "clocks"):
        for number, one in enumerate(getattr(record, name, ())):
            at = (kind, key, f"{path}.{name}[{number}]")
            named = (one.source,) if one.source else whole
            yield from _judge(folder, at, one.status, named, sources)


def _of_instrument(folder: Folder, instrument: Instrument) -> Iterator[BadInput]:
    key, sources = instrument.id, instrument.sources
    whole = ("instruments", key, "$.status")
    yield from _judge(folder, whole, instrument.status, instrument.source, sources)
    place = ("instruments", key, "$.entry_into_force.status")
    status = instrument.entry_into_force.status
    yield from _judge(folder, place, status, instrument.source, sources)
    if instrument.definition:
        place = ("instruments", key, "$.definition.status")
        yield from _judge(folder, place, instrument.definition.status, instrument.source, sources)
    place = ("instruments", key, "$.party_list.status")
    listed = tuple(row.source for row in folder.law.parties.get(key, ())) or instrument.source
    yield from _judge(folder, place, instrument.party_list.status, listed[:1], sources)
    for number, basis in enumerate(instrument.bases):
        place = ("instruments", key, f"$.bases[{number}].status")
        own = basis.source or instrument.source
        yield from _judge(folder, place, basis.status, own, sources)
        yield from _parts(folder, place, basis, own, sources)
    yield from _parts(folder, ("instruments", key, "$"), instrument, instrument.source, sources)
    for a, article in enumerate(instrument.provisions):
        path = f"$.provisions[{a}]"
        if article.status:
            place = ("instruments", key, f"{path}.status")
            yield from _judge(folder, place, article.status, (article.source,), sources)
        for p, paragraph in enumerate(article.paragraphs):
            place = ("instruments", key, f"{path}.paragraphs[{p}].status")
            yield from _judge(folder, place, paragraph.status, (paragraph.source,), sources)
    for name in ("parts", "referrals"):
        for number, record in enumerate(getattr(instrument, name)):
            place = ("instruments", key, f"$.{name}[{number}].status")
            yield from _judge(folder, place, record.status, (record.source,), sources)
    for number, row in enumerate(folder.law.parties.get(key, ())):
        named = row.source if row.source != "none" else ""
        where = folder.rows[f"parties/{key}", number]
        if row.status != "memory" and not named:
            yield BadInput(f"The status '{row.status}' has no source", where=where, do="Name one")
        elif named and named not in sources:
            yield BadInput(
                f"'{named}' is no key of `sources` in {key}.yaml",
                where=where,
                do=nearest(named, sources),
            )


def _of_treaty(folder: Folder, treaty: Treaty) -> Iterator[BadInput]:
    place = ("bilateral", treaty.id, "$.status")
    yield from _judge(folder, place, treaty.status, treaty.source, treaty.sources)
    for number, basis in enumerate(treaty.bases):
        place = ("bilateral", treaty.id, f"$.bases[{number}]")
        yield from _judge(folder, place, basis.status, basis.source, treaty.sources)
        own = basis.source or treaty.source
        yield from _parts(folder, place, basis, own, treaty.sources)
    place = ("bilateral", treaty.id, "$")
    yield from _parts(folder, place, treaty, treaty.source, treaty.sources)
    for name in ("continues", "survives"):
        for number, record in enumerate(getattr(treaty, name)):
            place = ("bilateral", treaty.id, f"$.{name}[{number}]")
            yield from _judge(folder, place, record.status, record.source, treaty.sources)

"""Words that stand in no vocabulary, and ids of nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from comity.base.errors import BadInput, nearest
from comity.law.bases import Basis
from comity.law.folder import Folder
from comity.law.model import Declaration, Definition, Instrument, Treaty
from comity.law.names import folded
from comity.law.pins import leads, pins_of


class Used(NamedTuple):
    """A word as used: where in its file, what it should be one of."""

    word: str
    path: str
    known: Iterable[str]
    kind: str


def look(folder: Folder) -> Iterator[BadInput]:
    """Yield every word of a law file that the vocabulary or the pack does not know."""
    for instrument in folder.law.instruments.values():
        for used in _of_instrument(folder, instrument):
            yield from _judge(folder, "instruments", instrument.id, used)
    for treaty in folder.law.treaties.values():
        for used in _of_treaty(folder, treaty):
            yield from _judge(folder, "bilateral", treaty.id, used)
    for state in folder.law.states.values():
        for number, said in enumerate(state.declarations):
            for used in _of_declaration(folder, said, f"$.declarations[{number}]"):
                yield from _judge(folder, "states", state.id, used)
        for path, word in (
            ("$.part_of", state.part_of),
            ("$.continues", state.continues),
            ("$.succeeds", state.succeeds),
        ):
            if word:
                used = Used(word, path, folder.law.states, "state")
                yield from _judge(folder, "states", state.id, used)
    yield from _same_names(folder)
    yield from _same_titles(folder)
    yield from _in_tables(folder)


def _same_names(folder: Folder) -> Iterator[BadInput]:
    """Yield names that two states share: a person who types one must get one state."""
    owners: dict[str, str] = {}
    for state in sorted(folder.law.states.values(), key=lambda s: s.code):
        names = {folded(n) for n in (state.name, *state.also, state.alpha_2, state.code) if n}
        for name in sorted(names):
            other = owners.setdefault(name, state.code)
            if other != state.code:
                yield BadInput(
                    f"'{name}' means {other} and {state.code}",
                    where=folder.place("states", state.id),
                    do="Take the name away from one of them",
                )


def _same_titles(folder: Folder) -> Iterator[BadInput]:
    """Yield names that two instruments share: a person who types one must get one text."""
    owners: dict[str, str] = {}
    for one in folder.law.instruments.values():
        for name in sorted({folded(n) for n in (one.id, one.name, one.title, *one.also)}):
            other = owners.setdefault(name, one.id)
            if other != one.id:
                yield BadInput(
                    f"'{name}' means {other} and {one.id}",
                    where=folder.place("instruments", one.id),
                    do="Take the name away from one of them",
                )


def _judge(folder: Folder, kind: str, key: str, used: Used) -> Iterator[BadInput]:
    known = set(used.known)
    if used.word not in known:
        yield BadInput(
            f"'{used.word}' is no known {used.kind}",
            where=folder.place(kind, key, used.path),
            do=nearest(used.word, known),
        )


def _of_instrument(folder: Folder, instrument: Instrument) -> Iterator[Used]:
    law = folder.law
    for number, need in enumerate(instrument.requires):
        yield Used(
            need.instrument, f"$.requires[{number}].instrument", law.instruments, "instrument"
        )
    others = {*law.instruments, "bilateral"}
    for number, relation in enumerate(instrument.relations):
        path = f"$.relations[{number}]"
        yield Used(relation.instrument, f"{path}.instrument", others, "instrument")
        for measure in relation.measures:
            yield Used(measure, f"{path}.measures", law.vocabulary.measures, "measure")
    yield from _of_bases(folder, instrument.bases)
    yield from _narrowed(folder, instrument, "$")
    if instrument.definition:
        yield from _of_definition(folder, instrument.definition)
    for a, article in enumerate(instrument.provisions):
        for p, paragraph in enumerate(article.paragraphs):
            path = f"$.provisions[{a}].paragraphs[{p}].about"
            yield Used(paragraph.about, path, law.vocabulary.subjects, "subject")
            if paragraph.amended_by:
                path = f"$.provisions[{a}].paragraphs[{p}].amended_by"
                yield Used(paragraph.amended_by, path, law.instruments, "instrument")
    opened = instrument.party_list.open_to.split()
    if opened[:2] == ["members", "of"]:
        union = opened[2] if opened[2:] else ""
        yield Used(union, "$.party_list.open_to", law.organisations, "organisation")
    if instrument.union:
        yield Used(instrument.union.id, "$.union.id", law.organisations, "organisation")
        for name, codes in (
            ("except", instrument.union.except_),
            ("opted_in", instrument.union.opted_in),
        ):
            for code in codes:
                yield Used(code, f"$.union.{name}.{code}", law.states, "state")


def _of_declaration(folder: Folder, said: Declaration, path: str) -> Iterator[Used]:
    key, _, at = said.provision.partition(":")
    yield Used(key, f"{path}.provision", folder.law.instruments, "instrument")
    if said.towards:
        yield Used(said.towards, f"{path}.towards", folder.law.states, "state")
    instrument = folder.law.instruments.get(key)
    if at and instrument and instrument.articles and not leads(at, instrument):
        yield Used(at, f"{path}.provision", pins_of(instrument), f"provision of {key}")


def _of_treaty(folder: Folder, treaty: Treaty) -> Iterator[Used]:
    known = {*folder.law.states, *folder.law.organisations}
    for number, side in enumerate(treaty.between):
        yield Used(side, f"$.between[{number}]", known, "state or organisation")
    if treaty.between[0] == treaty.between[1]:
        yield Used(treaty.between[1], "$.between", known - {treaty.between[0]}, "other side")
    for number, heir in enumerate(treaty.continues):
        yield Used(heir.state, f"$.continues[{number}].state", folder.law.states, "state")
        path = f"$.continues[{number}].predecessor"
        yield Used(heir.predecessor, path, treaty.between, "side of this treaty")
    for number, beside in enumerate(treaty.survives):
        path = f"$.survives[{number}].instrument"
        yield Used(beside.instrument, path, folder.law.instruments, "instrument")
    for number, relation in enumerate(treaty.relations):
        path = f"$.relations[{number}]"
        yield Used(relation.instrument, f"{path}.instrument", folder.law.instruments, "instrument")
        for measure in relation.measures:
            known_measures = folder.law.vocabulary.measures
            yield Used(measure, f"{path}.measures", known_measures, "measure")
    for name in ("territories", "excludes"):
        for territory in getattr(treaty, name):
            yield Used(territory, f"$.{name}", folder.law.states, "territory")
    yield from _of_bases(folder, treaty.bases)
    yield from _narrowed(folder, treaty, "$")


def _of_bases(folder: Folder, bases: tuple[Basis, ...]) -> Iterator[Used]:
    words = folder.law.vocabulary
    for number, basis in enumerate(bases):
        path = f"$.bases[{number}]"
        if basis.supplements:
            place = f"{path}.supplements"
            yield Used(basis.supplements, place, folder.law.instruments, "instrument")
        for measure in basis.measures:
            yield Used(measure, f"{path}.measures", words.measures, "measure")
        for measure in basis.except_:
            yield Used(measure, f"{path}.except", words.measures, "measure")
        for n, condition in enumerate(basis.conditions):
            place = f"{path}.conditions[{n}]"
            yield Used(condition.condition, place, words.conditions, "condition")
        for n, content in enumerate(basis.contents):
            yield Used(content.item, f"{path}.contents[{n}]", words.contents, "item of contents")
        for concept in basis.dual_criminality.listed if basis.dual_criminality else ():
            place = f"{path}.dual_criminality.listed"
            yield Used(concept, place, words.concepts, "concept")
        for n, limit in enumerate(basis.limits):
            yield Used(limit.limit, f"{path}.limits[{n}]", words.limits, "limit")
        for n, refusal in enumerate(basis.refusals):
            place = f"{path}.refusals[{n}]"
            yield Used(refusal.ground, place, words.grounds, "ground for refusal")
        yield from _narrowed(folder, basis, path)


def _narrowed(folder: Folder, record: Basis | Instrument | Treaty, path: str) -> Iterator[Used]:
    """Yield the events of all clocks, and the measures for which something holds only."""
    words = folder.law.vocabulary
    for n, clock in enumerate(record.clocks):
        for event in (clock.event, clock.from_):
            yield Used(event, f"{path}.clocks[{n}]", words.events, "event")
    for name in ("contents", "refusals", "before_refusal", "clocks"):
        for n, one in enumerate(getattr(record, name, ())):
            for measure in one.only:
                yield Used(measure, f"{path}.{name}[{n}]", words.measures, "measure")


def _of_definition(folder: Folder, definition: Definition) -> Iterator[Used]:
    words = folder.law.vocabulary
    if definition.extends:
        known = folder.law.instruments
        yield Used(definition.extends, "$.definition.extends", known, "instrument")
    for act in definition.acts:
        yield Used(act, "$.definition.acts", words.acts, "act")
    for means in definition.means:
        yield Used(means, "$.definition.means", words.means, "means")
    for purpose in definition.purposes:
        yield Used(purpose, "$.definition.purposes", words.purposes, "purpose")


def _in_tables(folder: Folder) -> Iterator[BadInput]:
    for key, rows in folder.law.parties.items():
        if key not in folder.law.instruments and key not in folder.broken:
            yield BadInput(
                f"No instrument has the id '{key}'",
                where=f"law/parties/{key}.csv",
                do=nearest(key, folder.law.instruments),
            )
        for number, row in enumerate(rows):
            part = folder.law.states.get(row.territory)
            if part and part.part_of in folder.law.states and part.part_of != row.state:
                yield BadInput(
                    f"{part.name} ({part.code}) is no part of {row.state}",
                    where=folder.rows[f"parties/{key}", number],
                    do=f"Correct the row, or `part_of` in {part.id}.yaml",
                )
            for code in (row.state, row.territory):
                if code and code not in folder.law.states:
                    yield BadInput(
                        f"'{code}' is no state known here",
                        where=folder.rows[f"parties/{key}", number],
                        do=nearest(code, folder.law.states),
                    )

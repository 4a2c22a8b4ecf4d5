"""Days that cannot be: before an instrument opened, ends before beginnings, rules not followed."""

from __future__ import annotations

from collections.abc import Iterator

from comity.base.errors import BadInput
from comity.law.check.centuries import CENTURIES
from comity.law.entry import computed
from comity.law.folder import Folder
from comity.law.model import Instrument, Law, Party

LONGEST_RULE = {"days": 1000, "months": 60}


def look(folder: Folder) -> Iterator[BadInput]:
    """Yield every day that contradicts another one."""
    for key, rows in folder.law.parties.items():
        instrument = folder.law.instruments.get(key)
        for number, row in enumerate(rows):
            where = folder.rows[f"parties/{key}", number]
            for what, do in (*_of_row(row, instrument), *_lifetime(row, folder.law)):
                yield BadInput(what, where=where, do=do)
    for treaty in folder.law.treaties.values():
        if treaty.ended and treaty.in_force and treaty.ended <= treaty.in_force:
            yield BadInput(
                "The end lies before the beginning",
                where=folder.place("bilateral", treaty.id, "$.ended"),
                do="Correct one of the two days",
            )
        if treaty.signed and treaty.in_force and treaty.in_force < treaty.signed:
            yield BadInput(
                "The treaty is in force before it was signed",
                where=folder.place("bilateral", treaty.id, "$.in_force"),
                do="Correct one of the two days",
            )
        if treaty.signed and treaty.by and treaty.by < treaty.signed:
            yield BadInput(
                "The treaty is bound by a day that lies before it was signed",
                where=folder.place("bilateral", treaty.id, "$.by"),
                do="Correct one of the two days",
            )
    yield from _of_instruments(folder)


def _of_row(row: Party, instrument: Instrument | None) -> Iterator[tuple[str, str]]:
    if row.ended and row.in_force and row.ended <= row.in_force:
        yield "The end lies before the beginning", "Correct one of the two days"
    if row.signed and row.consent and row.consent < row.signed and row.kind != "succession":
        yield "The consent lies before the signature", "Correct one of the two days"
    if instrument is None:
        return
    opened = instrument.opened or instrument.adopted
    for name, day in (("signature", row.signed), ("consent", row.consent), ("end", row.ended)):
        if day and day < opened:
            yield (
                f"The {name} of {day} lies before {instrument.id} opened on {opened}",
                "Correct the day",
            )
    if row.dated == "rule" and row.consent:
        yield from _of_rule(row, instrument)


def _of_rule(row: Party, instrument: Instrument) -> Iterator[tuple[str, str]]:
    if not row.consent or row.consent.year not in CENTURIES or _endless(instrument):
        return
    day = computed(instrument.entry_into_force, row.consent)
    if day != row.in_force:
        yield (
            f"The rule of {instrument.id} gives {day}, the row says {row.in_force}",
            "Correct the day, or write `printed` under `dated` when a source prints it so",
        )


def _of_instruments(folder: Folder) -> Iterator[BadInput]:
    for instrument in folder.law.instruments.values():
        entry = instrument.entry_into_force
        if _endless(instrument):
            yield BadInput(
                f"A rule of {entry.rule.number} {_unit(instrument)} cannot be",
                where=folder.place("instruments", instrument.id, "$.entry_into_force.rule"),
                do="Write the number of the treaty's own final clauses",
            )
        for name, day, path in (
            ("opening for signature", instrument.opened, "$.opened"),
            ("entry into force", entry.first, "$.entry_into_force.first"),
            ("application", entry.rule.from_, "$.entry_into_force.rule"),
            ("day of the party list", instrument.party_list.complete_on, "$.party_list"),
        ):
            if day and day < instrument.adopted:
                yield BadInput(
                    f"The {name} of {day} lies before the adoption on {instrument.adopted}",
                    where=folder.place("instruments", instrument.id, path),
                    do="Correct one of the two days",
                )


def _unit(instrument: Instrument) -> str:
    return "days" if instrument.entry_into_force.rule.kind.endswith("days") else "months"


def _endless(instrument: Instrument) -> bool:
    number = instrument.entry_into_force.rule.number
    return not 0 <= number <= LONGEST_RULE[_unit(instrument)]


def _lifetime(row: Party, law: Law) -> Iterator[tuple[str, str]]:
    """Yield a consent of a state that was not there; an heir may count its predecessor's."""
    state = law.states.get(row.state)
    if state is None or row.consent is None:
        return
    do = "Correct the day, or name the state of that day"
    heir = state.continues or state.succeeds or row.kind == "succession"
    if state.since and row.consent < state.since and not heir:
        yield f"{state.name} did not exist before {state.since}", do
    if state.until and row.consent > state.until:
        yield f"{state.name} ceased to exist on {state.until}", do

"""Situations referred to a court: unknown states, days that cannot be, one told twice."""

from __future__ import annotations

from collections.abc import Iterator

from comity.base.errors import BadInput, nearest
from comity.law.folder import Folder
from comity.law.model import Instrument, Law

Mistake = tuple[str, str, str]


def look(folder: Folder) -> Iterator[BadInput]:
    """Yield every mistake in the referrals of an instrument."""
    for one in folder.law.instruments.values():
        for path, what, do in _of(one, folder.law):
            yield BadInput(what, where=folder.place("instruments", one.id, path), do=do)


def _of(instrument: Instrument, law: Law) -> Iterator[Mistake]:
    first = instrument.entry_into_force.first
    for number, held in enumerate(instrument.referrals):
        path = f"$.referrals[{number}]"
        if held.state not in law.states:
            what = f"'{held.state}' is no known state"
            yield f"{path}.state", what, nearest(held.state, law.states)
        if first is None or held.since < first:
            what = f"The referral reaches back to {held.since}, before {instrument.id} was in force"
            yield f"{path}.since", what, "Write a day on or after its first entry into force"
        same = [(o.state, o.situation) for o in instrument.referrals[:number]]
        if (held.state, held.situation) in same:
            what = f"The referral of {held.situation} stands twice"
            yield path, what, "Remove one of the two"

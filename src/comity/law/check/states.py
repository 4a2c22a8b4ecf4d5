"""The records of states: days, parts, sources, and what they declared."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from comity.base.errors import BadInput
from comity.law.folder import Folder
from comity.law.model import Declaration, Law, State

Mistake = tuple[str, str, str]
ALPHA_2 = re.compile("[A-Z]{2}")


def look(folder: Folder) -> Iterator[BadInput]:
    """Yield every mistake in what a state is and in what it declared."""
    for state in folder.law.states.values():
        for path, what, do in (*_of(state), *_declared(state, folder.law)):
            yield BadInput(what, where=folder.place("states", state.id, path), do=do)


def _of(state: State) -> Iterator[Mistake]:
    if state.alpha_2 and not ALPHA_2.fullmatch(state.alpha_2):
        what = f"'{state.alpha_2}' is no code of two letters"
        yield "$.alpha_2", what, "Write two capital letters of ISO 3166-1"
    if state.since and state.until and state.until < state.since:
        yield "$.until", "The end lies before the beginning", "Correct one of the two days"
    if state.kind == "territory" and not state.part_of:
        do = "Write the code of its state under `part_of`"
        yield "$.kind", f"{state.name} is a territory, and of no state", do
    if state.kind == "former" and not state.until:
        yield "$.kind", f"{state.name} is no more, and has no last day", "Write it under `until`"
    if state.status != "memory" and state.source in ("", "none"):
        yield "$.status", f"The status '{state.status}' has no source", "Name one under `source`"
    for part, times in Counter(j.id for j in state.jurisdictions).items():
        if times > 1:
            what = f"The jurisdiction '{part}' stands twice"
            yield "$.jurisdictions", what, "Give each an id of its own"


def _declared(state: State, law: Law) -> Iterator[Mistake]:
    seen: set[Declaration] = set()
    for number, said in enumerate(state.declarations):
        path = f"$.declarations[{number}]"
        if said in seen:
            yield path, "The declaration stands twice", "Remove one of the two"
        seen.add(said)
        if said.towards == state.code:
            what = f"{state.name} declares something towards itself"
            yield f"{path}.towards", what, "Name the other state, or leave `towards` out"
        if said.status != "memory" and said.source in ("", "none"):
            what = f"The status '{said.status}' has no source"
            yield f"{path}.status", what, "Say where it was read, or write `memory`"
        instrument = law.instruments.get(said.provision.partition(":")[0])
        if said.since and instrument and said.since < instrument.adopted:
            what = f"The declaration of {said.since} lies before the adoption of {instrument.id}"
            yield f"{path}.since", what, f"Correct the day: adopted on {instrument.adopted}"

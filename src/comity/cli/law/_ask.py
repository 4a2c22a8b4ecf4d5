"""What the questions on a state's law share: a state with its part, and a case."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from comity.base.errors import BadInput, nearest
from comity.law.model import Law
from comity.law.names import find_state

if TYPE_CHECKING:
    from comity.facts.model import Case
    from comity.reasoning.national import Where


def where(law: Law, typed: str) -> Where:
    """Return a state, or a part of it written after a slash: `GBR/scotland`."""
    from comity.reasoning.national import Where, part_of

    name, _, part = typed.partition("/")
    state = find_state(law, name)
    if not part:
        return Where(state)
    held = part_of(state, part)
    if held is None:
        known = [j.id for j in state.jurisdictions]
        raise BadInput(
            f"{state.name} has no part '{part}' whose law is held",
            do=nearest(part, known) or f"Ask for {state.name} as a whole",
        )
    return Where(state, held.id)


def case_of(options: argparse.Namespace, law: Law) -> Case | None:
    """Return the case that --case names, if it names one."""
    from comity.facts.read import read_case

    return read_case(Path(options.case), law) if options.case else None

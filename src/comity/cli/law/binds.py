"""`comity law binds`: which law binds these states on a day."""

from __future__ import annotations

import argparse
from datetime import date
from typing import TYPE_CHECKING, Any

from comity.cli.options import STATUS_WORDS, add_day, day_of, law_of, print_json, say, say_reasons
from comity.law.model import Instrument, State, Treaty
from comity.law.names import find_instrument, find_state

if TYPE_CHECKING:
    from comity.reasoning.binding import Bond


def add(questions: Any) -> None:  # noqa: ANN401 argparse has no public name for it
    """Add the question."""
    binds = questions.add_parser("binds", help="which law binds these states on a day")
    binds.add_argument("states", metavar="STATE", nargs="+")
    binds.add_argument("--instrument", metavar="ID", help="ask about one instrument only")
    add_day(binds, "the day")
    binds.add_argument("--json", action="store_true", help="print JSON")
    binds.set_defaults(run=_binds)


def _binds(options: argparse.Namespace) -> int:
    from comity.reasoning.binding import bonds, overall, treaty_bonds

    law, on = law_of(options), day_of(options)
    states = _distinct(tuple(find_state(law, typed) for typed in options.states))
    only = find_instrument(law, options.instrument) if options.instrument else None
    found = () if isinstance(only, Treaty) else bonds(law, states, on, only)
    if only is None or isinstance(only, Treaty):
        found = (*found, *treaty_bonds(law, states, on, only))
    answer = {
        "question": _question(states, only, on),
        "verdict": overall(found),
        "states": [s.code for s in states],
        "on": on,
        "instruments": found,
        "reasons": [r for b in found if only or b.verdict == "yes" for r in b.reasons],
    }
    if options.json:
        print_json(answer)
        return 0
    _say_bonds(str(answer["question"]), found, bool(only))
    return 0


def _say_bonds(question: str, found: tuple[Bond, ...], one: bool) -> None:
    from comity.reasoning.binding import overall

    say(f"{question} {overall(found).capitalize()}.")
    if one:
        for bond in found:
            say(f"Since {bond.since}." if bond.since else f"{bond.verdict.capitalize()}.", 2)
            say_reasons(bond.reasons)
        return
    for bond in found:
        if bond.verdict in ("yes", "conditional"):
            since = f"since {bond.since}" if bond.since else bond.verdict
            say(f"{bond.id:<16} {since:<17} {bond.name} ({STATUS_WORDS[bond.status]})", 2, 35)
    for verdict, words in (("unknown", "Not settled (ask with --instrument)"), ("no", "Not by")):
        ids = [b.id for b in found if b.verdict == verdict]
        if ids:
            say(f"{words}: {', '.join(ids)}.", 2)


def _distinct(states: tuple[State, ...]) -> tuple[State, ...]:
    return tuple({s.code: s for s in states}.values())


def _question(states: tuple[State, ...], only: Instrument | Treaty | None, on: date) -> str:
    names = ", ".join(s.name for s in states)
    what = only.name if only else "any instrument held here"
    return f"Does {what} bind {names} on {on}?"

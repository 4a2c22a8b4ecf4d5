"""`comity law duties`: which state owed which duty in a case."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from comity.cli.options import add_day, law_of, print_json, say
from comity.law.folder import day

if TYPE_CHECKING:
    from comity.reasoning.answer import Reason
    from comity.reasoning.duties import Duties, DutyOwed

HELD = frozenset(("yes", "conditional"))


def add(questions: Any) -> None:  # noqa: ANN401 argparse has no public name for it
    """Add the question."""
    asks = questions.add_parser("duties", help="which state owed which duty in a case")
    asks.add_argument("case", metavar="CASE", help="a case file, YAML or JSON")
    add_day(asks, "the day for duties to cooperate; without it the case's own")
    asks.add_argument("--all", action="store_true", help="print every provision by itself")
    asks.add_argument("--json", action="store_true", help="print JSON")
    asks.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    from comity.facts.read import read_case
    from comity.reasoning.duties import duties

    law = law_of(options)
    on = day(options.on, "--on") if options.on else None
    answer = duties(law, read_case(Path(options.case), law), on)
    if options.json:
        print_json(answer)
    else:
        _say(answer, whole=options.all)
    return 0


def _say(answer: Duties, *, whole: bool) -> None:
    say(f"{answer.case}: {answer.question}")
    for state in answer.states:
        say(f"{state.name}: " + ", ".join(f"{k} {v}" for k, v in state.owed.items()))
        for kind in state.owed:
            held = [d for d in state.duties if d.duty == kind and d.verdict in HELD]
            (_say_each if whole else _say_kind)(kind, held)
        if whole and state.not_bound_by:
            say(f"Not bound then by: {', '.join(state.not_bound_by)}.", 2)
    say(answer.note if whole else f"{answer.note} Each provision: --all.")


def _say_kind(kind: str, held: list[DutyOwed]) -> None:
    """Print one kind of duty in short: why it attaches, its provisions, what breach turns on."""
    if not held:
        return
    pins = dict.fromkeys(f"{d.provision} [{d.strength}]" for d in held)
    say(f"{kind}: {', '.join(pins)}", 2, 4)
    for why in dict.fromkeys(d.because[1].says for d in held):
        say(why, 4)
    turns = {t.says: t for d in held for t in d.turns_on}
    for turn in turns.values():
        _say_turn(turn)


def _say_each(_kind: str, held: list[DutyOwed]) -> None:
    for one in held:
        say(f"{one.duty} [{one.provision}; {one.strength}; {one.verdict}] {one.says}", 2)
        say(f"{one.because[1].says}", 4)
        for turn in one.turns_on:
            _say_turn(turn)


def _say_turn(turn: Reason) -> None:
    said = "not said" if turn.verdict == "unknown" else turn.verdict
    say(f"turns on: {turn.says} ({said})", 4)

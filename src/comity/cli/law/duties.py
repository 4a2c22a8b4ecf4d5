"""`comity law duties`: which state owed which duty in a case."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from comity.cli.options import add_day, law_of, print_json, say
from comity.law.folder import day

if TYPE_CHECKING:
    from comity.reasoning.duties import Duties, StateDuties


def add(questions: Any) -> None:  # noqa: ANN401 argparse has no public name for it
    """Add the question."""
    asks = questions.add_parser("duties", help="which state owed which duty in a case")
    asks.add_argument("case", metavar="CASE", help="a case file, YAML or JSON")
    add_day(asks, "the day for duties to cooperate; without it the case's own")
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
        _say(answer)
    return 0


def _say(answer: Duties) -> None:
    say(f"{answer.case}: {answer.question}")
    for state in answer.states:
        _say_state(state)
    say(answer.note)


def _say_state(state: StateDuties) -> None:
    say(f"{state.name}: " + ", ".join(f"{k} {v}" for k, v in state.owed.items()))
    for one in state.duties:
        if one.verdict in ("yes", "conditional"):
            say(f"{one.duty} [{one.provision}; {one.strength}; {one.verdict}] {one.says}", 2)
            say(f"{one.because[1].says}", 4)
            for turn in one.turns_on:
                said = "not said" if turn.verdict == "unknown" else turn.verdict
                say(f"turns on: {turn.says} ({said})", 4)
    if state.not_bound_by:
        say(f"Not bound then by: {', '.join(state.not_bound_by)}.", 2)

"""`comity law threshold`: whether a case reaches the International Criminal Court."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from comity.cli.options import add_day, law_of, print_json, say
from comity.law.folder import day

if TYPE_CHECKING:
    from comity.reasoning.threshold import Threshold


def add(questions: Any) -> None:  # noqa: ANN401 argparse has no public name for it
    """Add the question."""
    asks = questions.add_parser("threshold", help="whether a case is one for the ICC")
    asks.add_argument("case", metavar="CASE", help="a case file, YAML or JSON")
    add_day(asks, "the day asked about; without it the case's own")
    asks.add_argument("--json", action="store_true", help="print JSON")
    asks.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    from comity.facts.read import read_case
    from comity.reasoning.threshold import threshold

    law = law_of(options)
    on = day(options.on, "--on") if options.on else None
    answer = threshold(law, read_case(Path(options.case), law), on)
    if options.json:
        print_json(answer)
    else:
        _say(answer)
    return 0


def _say(answer: Threshold) -> None:
    say(f"{answer.case}: {answer.question} {answer.outcome.capitalize()}.")
    for name, reason in answer.steps.items():
        say(f"{name}: {reason.verdict}, {reason.says} [{', '.join(reason.cites)}]", 2, 4)
    for one in answer.crimes:
        for crime in one.crimes:
            says = f"context {crime.context.verdict}, act {crime.act.verdict}"
            say(f"{one.victim}: {crime.crime} [{crime.provision}]: {crime.verdict} ({says})", 2, 4)
    for missing in answer.missing:
        say(f"missing: {missing}", 2)
    say(f"Forum: {answer.forum}. {answer.cooperation}.")

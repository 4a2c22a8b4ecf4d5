"""`comity law compare`: the laws of two states side by side for one conduct."""

from __future__ import annotations

import argparse
import textwrap
from typing import TYPE_CHECKING, Any

from comity.base.errors import BadInput
from comity.cli.law._ask import case_of, where
from comity.cli.options import WIDTH, add_day, day_of, law_of, print_json, say
from comity.law.names import find_word

if TYPE_CHECKING:
    from comity.reasoning.compare import Compared
    from comity.reasoning.criminality import Criminality

LABEL = 14


def add(questions: Any) -> None:  # noqa: ANN401 argparse has no public name for it
    """Add the question."""
    asks = questions.add_parser("compare", help="the laws of two states side by side")
    asks.add_argument("one", metavar="STATE", help="a state, or a part of it: GBR/scotland")
    asks.add_argument("other", metavar="STATE")
    asks.add_argument(
        "--conduct", metavar="WORD", default="trafficking", help="the kind of conduct"
    )
    asks.add_argument(
        "--case", metavar="FILE", help="a case file whose facts are held against both"
    )
    asks.add_argument(
        "--measure", metavar="WORD", help="with --case: is dual criminality met for it"
    )
    add_day(asks, "the day")
    asks.add_argument("--json", action="store_true", help="print JSON")
    asks.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    from comity.reasoning.compare import compare
    from comity.reasoning.criminality import criminality

    law, on = law_of(options), day_of(options)
    one, other = where(law, options.one), where(law, options.other)
    concept = find_word(law.vocabulary.concepts, options.conduct, "conduct")
    case = case_of(options, law)
    found = compare(law, one, other, concept, on, case)
    crime = None
    if options.measure:
        if case is None:
            raise BadInput("Dual criminality needs the facts", do="Add --case FILE")
        measure = find_word(law.vocabulary.measures, options.measure, "measure")
        crime = criminality(law, case, one.state, other.state, measure, on)
    if options.json:
        print_json({"compare": found, "criminality": crime} if crime else found)
        return 0
    _say(found)
    if crime:
        _say_crime(crime)
    return 0


def _say(found: Compared) -> None:
    say(found.question)
    for name, held in zip(found.names, found.offences, strict=True):
        say(f"{name}: {'; '.join(held) or 'no such offence is entered'}", 2)
    _columns("", *found.names)
    for row in found.rows:
        mark = {"same": "=", "different": "≠", "unknown": "?"}[row.same]
        _columns(f"{mark} {row.point.replace('_', ' ')}", row.one, row.other)
    for side in found.case or ():
        say(f"{side.name} on these facts: {side.verdict}, {side.says}", 0, 2)
        for one in side.wanting:
            say(f"wanting: {one}", 4)


def _columns(label: str, one: str, other: str) -> None:
    """Print a row of three columns within the width of the terminal."""
    wide = (WIDTH - LABEL - 4) // 2
    cells = [textwrap.wrap(label, LABEL), textwrap.wrap(one, wide), textwrap.wrap(other, wide)]
    for at in range(max(len(c) for c in cells)):
        parts = [c[at] if at < len(c) else "" for c in cells]
        print(f"{parts[0]:<{LABEL}}  {parts[1]:<{wide}}  {parts[2]}".rstrip())


def _say_crime(crime: Criminality) -> None:
    pin = f" [{crime.provision}]" if crime.provision else ""
    say(f"{crime.question} {crime.outcome.capitalize()}: {crime.says}{pin} ({crime.basis_name}).")
    if crime.other_offences:
        say(f"Offences that may carry it there: {', '.join(crime.other_offences)}.", 2)
    for missing in crime.missing:
        say(f"missing: {missing}", 2)

"""`comity qualify`: what the facts of a case amount to under the treaties."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from comity.cli.options import law_of, print_json, say

if TYPE_CHECKING:
    from comity.reasoning.qualification import Qualification


def add(parts: Any) -> None:  # noqa: ANN401 argparse has no public name for it
    """Add the command."""
    parser = parts.add_parser("qualify", help="qualify the facts of a case")
    parser.add_argument("case", metavar="CASE", help="a case file, YAML or JSON")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.set_defaults(run=_qualify)


def _qualify(options: argparse.Namespace) -> int:
    from comity.facts.read import read_case
    from comity.reasoning.qualification import qualify

    law = law_of(options)
    found = qualify(law, read_case(Path(options.case), law))
    if options.json:
        print_json(found)
    else:
        _say(found)
    return 0


def _say(found: Qualification) -> None:
    say(f"{found.case}: {found.says}")
    for victim in found.victims:
        say(f"{victim.victim}: {victim.says}")
        for result in victim.instruments:
            say(f"{result.instrument:<12} {result.verdict:<12} {result.says}", 2, 26)
        for own in victim.own_law:
            say(f"{own.state} law on {own.on}: {own.verdict}, {own.says}", 2, 4)
            beside = [o.name for o in own.offences if o.verdict == "yes" and o.says != own.says]
            if beside:
                say(f"also met there: {', '.join(dict.fromkeys(beside))}", 4)
        say(f"Protection: {victim.protection.says}", 2)
        for neighbour in victim.neighbours:
            reason = neighbour.reason
            say(f"beside it, {neighbour.concept}: {reason.verdict}, {reason.says}", 2)
    for missing in found.missing:
        say(f"missing: {missing}")
    say(found.guilt)

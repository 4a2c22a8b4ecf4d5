"""`comity law basis`: on which basis one state may ask another."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from comity.base.errors import BadInput
from comity.cli.options import STATUS_WORDS, add_day, day_of, law_of, print_json, say, say_reasons
from comity.law.model import Law
from comity.law.names import find_state, find_word

if TYPE_CHECKING:
    from comity.reasoning.candidates import BasisAnswer, Candidate


def add(questions: Any) -> None:  # noqa: ANN401 argparse has no public name for it
    """Add the question."""
    basis = questions.add_parser("basis", help="on which basis one state may ask another")
    basis.add_argument("requesting", metavar="REQUESTING")
    basis.add_argument("requested", metavar="REQUESTED")
    basis.add_argument("--measure", metavar="MEASURE", help="such as extradition or bank_records")
    basis.add_argument("--case", metavar="FILE", help="a case file whose facts are weighed")
    add_day(basis, "the day of the request")
    basis.add_argument("--json", action="store_true", help="print JSON")
    basis.set_defaults(run=_basis)


def _basis(options: argparse.Namespace) -> int:
    from comity.reasoning.legal_basis import legal_basis

    law = law_of(options)
    if not options.measure:
        raise BadInput(
            "The question names no measure",
            do=f"Add --measure with one of: {', '.join(law.vocabulary.measures)}",
        )
    requesting, requested = find_state(law, options.requesting), find_state(law, options.requested)
    measure = find_word(law.vocabulary.measures, options.measure, "measure")
    case = None
    if options.case:
        from comity.facts.read import read_case

        case = read_case(Path(options.case), law)
    answer = legal_basis(law, requesting, requested, measure, day_of(options), case)
    if options.json:
        print_json(answer)
    else:
        _say_basis(law, answer)
    return 0


def _say_basis(law: Law, answer: BasisAnswer) -> None:
    say(answer.question)
    held = [c for c in answer.candidates if c.verdict in ("yes", "conditional")]
    for number, candidate in enumerate(held, 1):
        say(f"{number}. {candidate.name}: {candidate.status} ({_small(law, candidate)})", 0, 3)
        if candidate.channel:
            say(f"channel: {candidate.channel}", 3)
        say_reasons(candidate.reasons, 3)
    for verdict, words in (("unknown", "Not settled"), ("no", "Does not apply")):
        names = [c.id for c in answer.candidates if c.verdict == verdict]
        if names:
            say(f"{words}: {', '.join(names)} (reasons: --json).")
    for note in answer.notes:
        say(f"Note: {note}.")


def _small(law: Law, candidate: Candidate) -> str:
    rank = law.vocabulary.ranks[candidate.rank].says
    role = "" if candidate.role == "basis" else f", {candidate.role}"
    pin = f"{candidate.provision}, " if candidate.provision else ""
    return f"{pin}{rank}{role}, {STATUS_WORDS[candidate.known]}"

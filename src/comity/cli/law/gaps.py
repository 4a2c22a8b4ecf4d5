"""`comity law gaps`: where a state's own law falls short of what it owes."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from comity.cli.options import STATUS_WORDS, add_day, day_of, law_of, print_json, say
from comity.law.model import Treaty
from comity.law.names import find_instrument, find_state

if TYPE_CHECKING:
    from comity.reasoning.obligations import Gap, Gaps


def add(questions: Any) -> None:  # noqa: ANN401 argparse has no public name for it
    """Add the question."""
    asks = questions.add_parser("gaps", help="where a state's law falls short of what it owes")
    asks.add_argument("state", metavar="STATE")
    asks.add_argument("--instrument", metavar="ID", help="hold one instrument only against it")
    asks.add_argument("--models", action="store_true", help="print the model texts too")
    add_day(asks, "the day")
    asks.add_argument("--json", action="store_true", help="print JSON")
    asks.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    from comity.reasoning.obligations import gaps

    law = law_of(options)
    only = find_instrument(law, options.instrument) if options.instrument else None
    key = only.id if only and not isinstance(only, Treaty) else ""
    answer = gaps(law, find_state(law, options.state), day_of(options), key)
    if options.json:
        print_json(answer)
    elif not answer.gaps:
        what = f"{only.name} asks" if only else "The instruments held here ask"
        say(f"{what} nothing of the law of {answer.state} on {answer.on} that can be compared.")
        say("Either it does not bind the state on that day (ask `comity law binds`), or it asks")
        say("nothing of national law.")
    else:
        _say(answer, models=options.models)
    return 0


def _say(answer: Gaps, *, models: bool) -> None:
    say(f"{answer.question} {', '.join(f'{n} {m}' for m, n in answer.counts.items())}.")
    for meets in ("not met", "partly met"):
        for gap in answer.gaps:
            if gap.meets == meets:
                _say_gap(gap, models=models)
    unknown = dict.fromkeys(
        f"{g.provision} ({g.what})" for g in answer.gaps if g.meets == "unknown"
    )
    if unknown:
        say(f"Not known: {'; '.join(unknown)}.", 0, 2)
    say(answer.note)


def _say_gap(gap: Gap, *, models: bool) -> None:
    part = f" ({gap.jurisdiction})" if gap.jurisdiction else ""
    say(
        f"{gap.meets}: {gap.provision}{part} [{gap.strength}; {STATUS_WORDS[gap.status]}]"
        f" {gap.what}"
    )
    for reason in gap.parts:
        if reason.verdict != "yes":
            say(f"- {reason.says} [{', '.join(reason.cites)}]", 2)
    if gap.model and models:
        say(f"Model text ({gap.model.id}): {gap.model.text}", 4, 0)

"""`comity law bodies`: which bodies can be asked for what."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from comity.cli.options import STATUS_WORDS, add_day, day_of, law_of, print_json, say
from comity.law.names import find_instrument, find_state, find_word

if TYPE_CHECKING:
    from comity.reasoning.bodies import Bodies, BodyAnswer


def add(questions: Any) -> None:  # noqa: ANN401 argparse has no public name for it
    """Add the question."""
    asks = questions.add_parser("bodies", help="which bodies can be asked for what")
    asks.add_argument("state", metavar="STATE", nargs="?", help="the state it is about")
    asks.add_argument("--instrument", metavar="ID", help="bodies of this instrument only")
    asks.add_argument("--service", metavar="WORD", help="such as individual_complaint or notices")
    asks.add_argument("--by", metavar="WHO", default="", help="such as victim, ngo or prosecutor")
    add_day(asks, "the day")
    asks.add_argument("--json", action="store_true", help="print JSON")
    asks.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    from comity.reasoning.bodies import bodies

    law, on = law_of(options), day_of(options)
    state = find_state(law, options.state) if options.state else None
    instrument = find_instrument(law, options.instrument).id if options.instrument else ""
    words = law.vocabulary.services
    service = find_word(words, options.service, "service") if options.service else ""
    answer = bodies(law, state, on, instrument, service, _by(options.by))
    if options.json:
        print_json(answer)
    else:
        _say(answer)
    return 0


def _by(typed: str) -> str:
    from typing import get_args

    from comity.base.errors import BadInput, nearest
    from comity.law.bodies import Asker

    if typed and typed not in get_args(Asker):
        do = nearest(typed, get_args(Asker)) or f"Write one of: {', '.join(get_args(Asker))}"
        raise BadInput(f"'{typed}' is nobody who asks a body", do=do)
    return typed


def _say(answer: Bodies) -> None:
    say(answer.question)
    for one in answer.bodies:
        if one.verdict != "no":
            _say_body(one)
    names = [b.id for b in answer.bodies if b.verdict == "no"]
    if names:
        say(f"Not for this state on this day: {', '.join(names)}.")


def _say_body(one: BodyAnswer) -> None:
    say(f"{one.name} ({one.id}): {one.mandate} ({STATUS_WORDS[one.body.status]})")
    for asked in one.asked:
        entry = asked.entry
        pin = f" [{entry.provision}]" if entry.provision else ""
        say(f"- {entry.says}{pin}: {asked.verdict}, by {', '.join(entry.by)}", 2)
        more = (entry.reach or one.body.reach).accepts
        accepts = f"the state {more}" if more else ""
        for label, text in (
            ("only if", accepts),
            ("needs", entry.needs),
            ("limit", entry.limits),
            ("by", entry.clock),
        ):
            if text:
                say(f"{label}: {text}", 6)
    for limit in one.limits:
        say(f"It cannot: {limit}" if limit[:1].islower() else limit, 4)

"""`comity law rights`: what a victim, child, family member or witness is owed in a state."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from comity.base.errors import BadInput
from comity.cli.law._ask import case_of, where
from comity.cli.options import STATUS_WORDS, add_day, day_of, law_of, print_json, say, say_reasons

if TYPE_CHECKING:
    from comity.facts.model import Case
    from comity.law.owed import Holder
    from comity.reasoning.rights import RightAnswer, Rights

# Who is one is the other too: a child victim is a victim, and so is one who is accused.
_AS_WELL: dict[str, tuple[Holder, ...]] = {
    "child-victim": ("presumed-victim", "child-victim"),
    "accused-victim": ("presumed-victim", "accused-victim"),
}
SHOWN = 2  # provisions of one right that are printed without --all
WORDS = {
    "shall": "must be given",
    "shall-qualified": "must be given within what the text allows",
    "shall-consider": "is only to be considered",
    "endeavour": "is to be endeavoured",
    "may": "may be given",
    "soft": "is recommended",
    "rule": "is a rule",
}


def add(questions: Any) -> None:  # noqa: ANN401 argparse has no public name for it
    """Add the question."""
    asks = questions.add_parser("rights", help="what victims and witnesses are owed in a state")
    asks.add_argument("state", metavar="STATE", help="a state, or a part of it: GBR/scotland")
    asks.add_argument("--for", dest="holder", metavar="WHO", help="such as child-victim or witness")
    asks.add_argument(
        "--case", metavar="FILE", help="a case file: the rights of its persons, on its facts"
    )
    add_day(asks, "the day")
    asks.add_argument("--all", action="store_true", help="print every provision of every right")
    asks.add_argument("--json", action="store_true", help="print JSON")
    asks.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    from comity.reasoning.rights import rights, rights_in

    law, on = law_of(options), day_of(options)
    place, case = where(law, options.state), case_of(options, law)
    holders = _holders(options, case)
    if case is None:
        answer = rights(law, place.state, on, holders, place.jurisdiction)
    else:
        answer = rights_in(law, place.state, on, case, holders, place.jurisdiction)
    if options.json:
        print_json(answer)
    else:
        _say(answer, whole=options.all)
    return 0


def _holders(options: argparse.Namespace, case: Case | None) -> tuple[Holder, ...]:
    from comity.base.errors import nearest
    from comity.reasoning.rights import ALL, holders_of

    if options.holder:
        named = next((h for h in ALL if h == options.holder), None)
        if named is None:
            do = nearest(options.holder, ALL) or f"Write one of: {', '.join(ALL)}"
            raise BadInput(f"Nobody is owed anything as '{options.holder}'", do=do)
        return _AS_WELL.get(named, (named,))
    if case is None:
        return ALL
    found = tuple(dict.fromkeys(h for p in case.persons for h in holders_of(p, case)))
    if not found:
        raise BadInput(
            "The case describes no victim, family member or witness",
            do="Add one under 'persons', or ask with --for",
        )
    return found


def _say(answer: Rights, *, whole: bool) -> None:
    say(answer.question)
    for one in answer.rights:
        if whole or one.verdict in ("yes", "conditional"):
            _say_right(one, whole=whole)
    if answer.own_law:
        say("Beyond that, the state's own law:")
        say_reasons(answer.own_law)
    if answer.not_owed_under:
        say(f"Not bound by: {', '.join(answer.not_owed_under)}.")
    say(answer.note)


def _say_right(one: RightAnswer, *, whole: bool) -> None:
    strength = WORDS[one.strength]
    if one.verdict == "conditional":
        strength = f"where its condition holds it {strength}"
    say(f"{one.says[:1].upper()}{one.says[1:]}: {one.verdict}, {strength}", 0, 2)
    shown = one.owed if whole else [o for o in one.owed if o.verdict in ("yes", "conditional")]
    for owed in shown if whole else shown[:SHOWN]:
        span = f", {owed.days} days" if owed.days else ""
        start = {"reasonable-grounds": ", from reasonable grounds on"}.get(owed.starts, "")
        say(
            f"{owed.provision} [{owed.strength}; {owed.verdict}; {STATUS_WORDS[owed.status]}]"
            f" to {', '.join(owed.of)}{start}{span}"
            + (f"; where: {owed.when}" if owed.when else "")
            + (f"; unless: {owed.unless}" if owed.unless else ""),
            2,
        )
        wanting = (m for r in owed.reasons for m in r.missing if m not in owed.when)
        for missing in dict.fromkeys(wanting if owed.verdict == "conditional" else ()):
            say(f"missing: {missing}", 4)
    if len(shown) > SHOWN and not whole:
        more = ", ".join(o.provision for o in shown[SHOWN:])
        say(f"and {len(shown) - SHOWN} more (--all): {more}", 2)
    say_reasons(tuple(r for r in one.own_law if whole or r.verdict != "unknown"), 2)

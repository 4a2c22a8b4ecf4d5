"""Whether a state owes one provision on one day, and how strongly.

A reservation takes the provision away; opting out of a dispute clause takes nothing else away.
"Shall" and "shall consider" are never the same.
"""

from __future__ import annotations

from datetime import date

from comity.base.errors import BadInput, nearest
from comity.law.model import Declaration, Instrument, Law, Paragraph, State
from comity.reasoning.answer import Answer, Reason, all_of
from comity.reasoning.binding import explain
from comity.reasoning.standing import standing

TAKES_AWAY = frozenset(("reserved", "dispute-clause-excluded"))


def owes(law: Law, state: State, instrument: Instrument, at: str, day: date) -> Answer:
    """Return whether a state owes the provision `at` of an instrument on a day."""
    paragraph = provision(instrument, at, day)
    stands = standing(law, state, instrument, day)
    explained = explain(law, state, instrument, day, stands)
    return held_to(state, instrument, paragraph, day, explained)


def held_to(
    state: State, instrument: Instrument, paragraph: Paragraph, day: date, stands: Reason
) -> Answer:
    """Return whether a state owes a paragraph, its standing to the instrument being known."""
    at, reasons = paragraph.at, [stands]
    reasons += [_taken(instrument, at, d) for d in _declared(state, instrument, at, day)]
    if paragraph.since and day < paragraph.since:
        pin = f"{instrument.id}:{paragraph.at}"
        reasons.append(Reason("no", f"the rule applies only since {paragraph.since}", (pin,)))
    verdict = all_of(r.verdict for r in reasons)
    says = f"{paragraph.strength}: {paragraph.says}"
    reasons.append(
        Reason(verdict, says, (f"{instrument.id}:{paragraph.at}",), (), (), paragraph.status)
    )
    question = f"Does {state.name} owe {instrument.name} {at} on {day}?"
    return Answer(question, day, verdict, tuple(reasons))


def provision(instrument: Instrument, at: str, day: date = date.max) -> Paragraph:
    """Return the paragraph at a pin as it stands on a day: its newest version, or the first one.

    Raise naming the nearest pin where there is none.
    """
    versions = sorted(
        (p for a in instrument.provisions for p in a.paragraphs if p.at == at),
        key=lambda p: p.since or date.min,
    )
    if not versions:
        held = {p.at for a in instrument.provisions for p in a.paragraphs}
        raise BadInput(f"{instrument.id} has no provision '{at}'", do=nearest(at, held))
    standing_then = [p for p in versions if not p.since or p.since <= day]
    return standing_then[-1] if standing_then else versions[0]


def _declared(state: State, instrument: Instrument, at: str, day: date) -> list[Declaration]:
    pin = f"{instrument.id}:{at}"
    return [
        d
        for d in state.declarations
        if d.provision == pin and d.effect in TAKES_AWAY and (d.since is None or day >= d.since)
    ]


def _taken(instrument: Instrument, at: str, said: Declaration) -> Reason:
    return Reason("no", said.says, (f"{instrument.id}:{at}",), status=said.status)

"""Whether a state owes one provision on one day, and how strongly.

A reservation takes the provision away; opting out of a dispute clause takes nothing else away.
"Shall" and "shall consider" are never the same (Palermo 6(3), 15(3); UNTOC 35(3)).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from comity.base.errors import BadInput, nearest
from comity.law.model import Declaration, Instrument, Law, Paragraph, State
from comity.law.once import once_per_instrument
from comity.reasoning.answer import Answer, Reason, Verdict, all_of
from comity.reasoning.binding import explain
from comity.reasoning.standing import standing

TAKES_AWAY = frozenset(("reserved", "dispute-clause-excluded"))


def owes(law: Law, state: State, instrument: Instrument, at: str, day: date) -> Answer:
    """Return whether a state owes the provision `at` of an instrument on a day."""
    paragraph = provision(instrument, at, day)
    stands = standing(law, state, instrument, day)
    explained = explain(law, state, instrument, day, stands)
    verdict, reasons = held_to(state, instrument, paragraph, day, explained)
    question = f"Does {state.name} owe {instrument.name} {at} on {day}?"
    return Answer(question, day, verdict, reasons)


def held_to(
    state: State, instrument: Instrument, paragraph: Paragraph, day: date, stands: Reason
) -> tuple[Verdict, tuple[Reason, ...]]:
    """Return whether a state owes a paragraph and why, its standing to the text being known."""
    pin = f"{instrument.id}:{paragraph.at}"
    reasons = [stands, *(_taken(pin, d) for d in _declared(state, pin, day))]
    if paragraph.since and day < paragraph.since:
        reasons.append(Reason("no", f"the rule applies only since {paragraph.since}", (pin,)))
    verdict = stands.verdict if len(reasons) == 1 else all_of(r.verdict for r in reasons)
    says = f"{paragraph.strength}: {paragraph.says}"
    return verdict, (*reasons, Reason(verdict, says, (pin,), (), (), paragraph.status))


def taken_away(state: State, day: date) -> frozenset[str]:
    """Return the pins that declarations of a state had taken away by a day."""
    held = (d for d in state.declarations if d.effect in TAKES_AWAY)
    return frozenset(d.provision for d in held if d.since is None or day >= d.since)


def owed(
    instrument: Instrument, paragraph: Paragraph, day: date, stands: Verdict, taken: frozenset[str]
) -> Verdict:
    """Return whether a paragraph is owed, without its reasons: for questions that ask of many."""
    if (paragraph.since and day < paragraph.since) or f"{instrument.id}:{paragraph.at}" in taken:
        return "no"
    return stands


def provision(instrument: Instrument, at: str, day: date = date.max) -> Paragraph:
    """Return the paragraph at a pin as it stands on a day: its newest version, or the first one.

    Raise naming the nearest pin where there is none.
    """
    versions = _versions(instrument).get(at)
    if versions is None:
        raise BadInput(
            f"{instrument.id} has no provision '{at}'", do=nearest(at, _versions(instrument))
        )
    standing_then = [p for p in versions if not p.since or p.since <= day]
    return standing_then[-1] if standing_then else versions[0]


def provisions(instrument: Instrument, day: date) -> Iterator[Paragraph]:
    """Yield every paragraph of an instrument in the version that stands on a day, in order."""
    for at, versions in _versions(instrument).items():
        yield versions[0] if len(versions) == 1 else provision(instrument, at, day)


@once_per_instrument
def _versions(instrument: Instrument) -> dict[str, list[Paragraph]]:
    """Return the paragraphs of an instrument by pin, the oldest version first."""
    held: dict[str, list[Paragraph]] = {}
    for article in instrument.provisions:
        for paragraph in article.paragraphs:
            held.setdefault(paragraph.at, []).append(paragraph)
    return {at: sorted(one, key=lambda p: p.since or date.min) for at, one in held.items()}


def _declared(state: State, pin: str, day: date) -> list[Declaration]:
    return [
        d
        for d in state.declarations
        if d.provision == pin and d.effect in TAKES_AWAY and (d.since is None or day >= d.since)
    ]


def _taken(pin: str, said: Declaration) -> Reason:
    return Reason("no", said.says, (pin,), status=said.status)

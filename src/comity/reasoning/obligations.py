"""What a state owes on a day, and where its own law falls short of it, element by element.

Every demand names the provision that makes it, and its strength is that provision's: a gap against
"shall consider" (Palermo 6(3), CETS197 19) is no breach of a duty to legislate (UNTOC 34(1)). What
is not entered of a state's law is unknown, never a gap.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Literal, get_args

from msgspec import Struct

from comity.law.bases import Status
from comity.law.model import Instrument, Law, Paragraph, State, Strength
from comity.law.once import kept_for_the_day
from comity.law.owed import ModelText
from comity.reasoning.answer import Reason, Verdict, all_of, worst
from comity.reasoning.duty import owed, provision, provisions, taken_away
from comity.reasoning.held_against import Point, compared, standing_offences
from comity.reasoning.national import parts
from comity.reasoning.standing import standing

Meets = Literal["met", "met if it stood then", "partly met", "not met", "unknown"]
_MEETS: dict[Verdict, Meets] = {
    "yes": "met",
    "conditional": "partly met",
    "no": "not met",
    "unknown": "unknown",
}
_BINDS = frozenset(("yes", "conditional"))
NOTE = (
    "A gap is where the law that is entered here says less than the provision asks. Practice and "
    "case law may say more, and what is not entered is unknown."
)


class Obligation(Struct, frozen=True):
    """One provision that a state owes on a day, with its strength."""

    provision: str
    says: str
    about: str
    pillar: str
    strength: Strength
    verdict: Verdict
    asks: str
    status: Status


class Obligations(Struct, frozen=True):
    """All that a state owes on a day, by instrument in force for it."""

    question: str
    state: str
    on: date
    verdict: Verdict
    obligations: tuple[Obligation, ...]
    missing: tuple[str, ...] = ()


class Gap(Struct, frozen=True):
    """One demand held against a state's own law: what is met, what is wanting, and a model text."""

    instrument: str
    provision: str
    says: str
    strength: Strength
    what: str
    jurisdiction: str
    owed: Verdict
    verdict: Verdict
    meets: Meets
    parts: tuple[Reason, ...]
    missing: tuple[str, ...]
    model: ModelText | None
    status: Status


class Gaps(Struct, frozen=True):
    """All demands held against a state's own law on a day."""

    question: str
    state: str
    on: date
    verdict: Verdict
    counts: dict[str, int]
    gaps: tuple[Gap, ...]
    note: str
    missing: tuple[str, ...] = ()


@kept_for_the_day
def obligations(law: Law, state: State, day: date, about: str = "") -> Obligations:
    """Return every provision that a state owes on a day; `about` keeps one subject only."""
    found = tuple(
        one
        for instrument in law.instruments.values()
        if standing(law, state, instrument, day).verdict in ("yes", "conditional")
        for one in _of_instrument(law, state, instrument, day)
        if about in ("", one.about)
    )
    verdict: Verdict = "yes" if any(o.verdict == "yes" for o in found) else "unknown"
    question = f"What does {state.name} owe on {day}?"
    missing = () if verdict == "yes" else binding_text(state, day)
    return Obligations(question, state.code, day, verdict, found, missing)


def binding_text(state: State, day: date) -> tuple[str, ...]:
    """Return what is missing where no text that is held here is known to bind a state."""
    return (f"a text that binds {state.name} on {day} and is held here",)


def _of_instrument(
    law: Law, state: State, instrument: Instrument, day: date
) -> Iterable[Obligation]:
    stands, taken = standing(law, state, instrument, day).verdict, taken_away(state, day)
    for paragraph in provisions(instrument, day):
        if paragraph.strength != "rule":
            yield _obligation(
                instrument, paragraph, owed(instrument, paragraph, day, stands, taken)
            )


def _obligation(instrument: Instrument, held: Paragraph, verdict: Verdict) -> Obligation:
    return Obligation(
        f"{instrument.id}:{held.at}",
        held.says,
        held.about,
        held.pillar,
        held.strength,
        verdict,
        held.asks,
        held.status,
    )


@kept_for_the_day
def gaps(law: Law, state: State, day: date, only: str = "") -> Gaps:
    """Return every demand of the instruments that bind a state, held against its law on a day."""
    laws = tuple((where, standing_offences(where, day)) for where in parts(state, day))
    taken = taken_away(state, day)
    found = tuple(
        _gap(Point(law, where, instrument, demand, offences, day), stands, taken)
        for instrument in law.instruments.values()
        if only in ("", instrument.id) and instrument.demands
        if (stands := standing(law, state, instrument, day).verdict) in _BINDS
        for demand in instrument.demands
        for where, offences in laws
    )
    kept = tuple(g for g in found if g.owed != "no")
    counts: dict[str, int] = {m: sum(g.meets == m for g in kept) for m in get_args(Meets)}
    return Gaps(
        f"Where does the law of {state.name} fall short of what it owes on {day}?",
        state.code,
        day,
        _overall(kept),
        counts,
        kept,
        NOTE,
        () if kept else binding_text(state, day),
    )


def _overall(found: tuple[Gap, ...]) -> Verdict:
    """Return whether the law meets all that must be met, definitions with the rest."""
    firm = [g.verdict for g in found if g.strength in ("shall", "shall-qualified", "rule")]
    return all_of(firm) if firm else "unknown"


def _gap(point: Point, stands: Verdict, taken: frozenset[str]) -> Gap:
    law, instrument, demand = point.law, point.instrument, point.demand
    held = provision(instrument, demand.at, point.day)
    what, verdict, reasons, undated = compared(point)
    missing = () if verdict == "yes" else tuple(m for r in reasons for m in r.missing)
    return Gap(
        instrument.id,
        f"{instrument.id}:{demand.at}",
        held.says,
        held.strength,
        what,
        point.where.jurisdiction,
        owed(instrument, held, point.day, stands, taken),
        verdict,
        "met if it stood then" if undated else _MEETS[verdict],
        reasons,
        tuple(dict.fromkeys(missing)),
        law.models.get(demand.model) if verdict != "yes" and not undated else None,
        worst((held.status, *(r.status for r in reasons))),
    )

"""The sentence for each rule by which a state stands to an instrument, and what is missing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from comity.law.model import Instrument, Law, State
from comity.reasoning.standing import Standing


class Told(NamedTuple):
    """All that a sentence may speak of."""

    law: Law
    state: State
    instrument: Instrument
    day: date
    stands: Standing

    @property
    def who(self) -> str:
        """The state's name."""
        return self.state.name

    @property
    def what(self) -> str:
        """The instrument's name."""
        return self.instrument.name

    @property
    def until(self) -> date | None:
        """The day until which the list, or the row, is known."""
        row = self.stands.row
        return (row.known_until if row else None) or self.instrument.party_list.complete_on

    @property
    def known(self) -> str:
        """How far the list is known, in words."""
        return f"as known on {self.until}" if self.until else "as far as known"

    @property
    def later(self) -> str:
        """What a list would have to say."""
        if self.until:
            return f"the parties to {self.what} after {self.until}"
        return f"a whole list of parties to {self.what}"

    @property
    def open_to(self) -> str:
        """Those to whom the instrument is open, in words."""
        words = self.instrument.party_list.open_to.split()
        if words[:2] != ["members", "of"]:
            return "states"
        named = [self.law.states[code].name for code in words[4:]]
        return " and ".join([f"members of {ORGANISATIONS.get(words[2], words[2])}", *named])


ORGANISATIONS = {
    "eue": "the European Union",
    "asean": "ASEAN",
    "saarc": "SAARC",
    "sadc": "SADC",
    "ecowas": "ECOWAS",
    "arab-league": "the Arab League",
    "coe": "the Council of Europe",
    "oas": "the Organization of American States",
    "au": "the African Union",
}
Sentence = tuple[str, tuple[str, ...]]


def sentence(told: Told) -> Sentence:
    """Return the sentence for a standing, and what would decide it where it is open."""
    rule = told.stands.rule
    if rule == "ended" and told.stands.verdict == "unknown":
        rule = "doubtful"
    if rule in _SETTLED:
        return _SETTLED[rule](told), ()
    return _OPEN.get(rule, _list_open)(told)


def _existence(told: Told) -> str:
    state = told.state
    if state.until and told.day > state.until:
        states = told.law.states.values()
        heirs = sorted(s.name for s in states if state.code in (s.continues, s.succeeds))
        then = f"; see {', '.join(heirs)}" if heirs else ""
        return f"{state.name} ceased to exist on {state.until}{then}"
    return f"{state.name} did not exist as a state before {state.since}"


def _opt_out(told: Told) -> str:
    union = told.instrument.union
    why = union.except_.get(told.state.code, "") if union else ""
    return f"{told.who} takes no part in {told.what}" + (f" ({why})" if why else "")


def _not_yet(told: Told) -> str:
    if told.stands.since:
        return f"{told.what} binds {told.who} only since {told.stands.since}"
    return f"{told.who} had not yet consented to {told.what}"


def _ended(told: Told) -> str:
    row = told.stands.row
    return f"{told.what} ended for {told.who} on {row.ended if row else ''}"


_SETTLED: dict[str, Callable[[Told], str]] = {
    "not-binding": lambda t: f"{t.what} binds nobody: it is soft law or a model",
    "not-yet-adopted": lambda t: f"{t.what} was adopted only on {t.instrument.adopted}",
    "state-did-not-exist": _existence,
    "not-yet-in-force": lambda t: f"{t.what} was not yet in force for anyone on {t.day}",
    "opt-out": _opt_out,
    "separate-agreement": lambda t: (
        f"{t.who} is not bound by {t.what} itself; a separate agreement stands in its place"
    ),
    "in-force": lambda t: f"{t.what} is in force for {t.who} since {t.stands.since}",
    "in-force-by": lambda t: (
        f"{t.what} is in force for {t.who}, at the latest since {t.stands.since}"
    ),
    "not-yet": _not_yet,
    "ended": _ended,
    "signature-only": lambda t: f"{t.who} only signed {t.what}, which is not consent ({t.known})",
    "membership": lambda t: (
        f"{t.who} is bound by {t.what} as a member of the union since {t.stands.since}"
    ),
    "not-a-member": lambda t: (
        f"{t.who} is not and was not a member of the union whose act {t.what} is"
    ),
    "left-the-union": lambda t: f"{t.who} had left the union whose act {t.what} is",
    "not-open": lambda t: f"{t.what} is open to {t.open_to} only, and {t.who} never was one",
    "not-yet-open": lambda t: f"{t.what} is open to {t.open_to}, and {t.who} was not yet one",
    "absent": lambda t: f"{t.who} is not among the parties to {t.what} ({t.known})",
    "territory-excluded": lambda t: f"{t.what} does not extend to {t.who}",
    "parent-not-bound": lambda t: f"the state that answers for {t.who} is not bound by {t.what}",
    "required-instrument": lambda t: (
        f"{t.what} binds {t.who} only together with another instrument"
    ),
}


def _transposition(told: Told) -> Sentence:
    says = (
        f"{told.what} binds {told.who} as to its result, but is to be met in national law only by "
        f"{told.stands.since}"
    )
    return says, (f"whether the law of {told.who} had transposed {told.what} on {told.day}",)


def _territory(told: Told) -> Sentence:
    parent = told.law.states[told.state.part_of].name
    return (
        f"no declaration of {parent} on the extension of {told.what} to {told.who} is held",
        (f"the territorial declarations of {parent} to {told.what}",),
    )


def _entry(told: Told) -> Sentence:
    since = told.instrument.entry_into_force.not_before
    return (
        f"whether {told.what} has entered into force since {since} was not verified",
        (f"entry into force of {told.what}",),
    )


def _list_open(told: Told) -> Sentence:
    says = f"the list of parties to {told.what} does not settle it for {told.who} ({told.known})"
    return says, (told.later,)


_OPEN: dict[str, Callable[[Told], Sentence]] = {
    "transposition-runs": _transposition,
    "territory-unknown": _territory,
    "entry-not-verified": _entry,
    "doubtful": lambda t: (
        f"the source on {t.who} and {t.what} is doubted",
        (f"a second source on {t.who} and {t.what}",),
    ),
    "day-unknown": lambda t: (
        f"{t.who} gave its consent to {t.what}, but the day it took effect is not known",
        (f"the day on which {t.what} entered into force for {t.who}",),
    ),
    "contested": lambda t: (
        f"the status of {t.who} is contested, and no consent of its own to {t.what} is listed",
        (f"whether {t.what} applies to {t.who}",),
    ),
    "predecessor": lambda t: (
        f"the lists do not say whether {t.who}, a former state, was party to {t.what}",
        (f"the participation of {t.who} in {t.what}",),
    ),
    "signature-later-unknown": lambda t: (
        f"{t.who} signed {t.what}; whether it ratified later was not checked ({t.known})",
        (t.later,),
    ),
}

"""The case in hand: whose plan it is, on which day, and which provisions bind on that day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from comity.facts.model import Case, Person
from comity.facts.read_off import places, victims
from comity.law.model import Law, State
from comity.planning.naming import the
from comity.reasoning.standing import standing


class Matter(NamedTuple):
    """A case under a law on a day, and the state that asks."""

    law: Law
    case: Case
    on: date
    requesting: State

    def name(self, code: str) -> str:
        """Return the name of a state as it stands inside a sentence."""
        return the(self.law.states[code].name)

    def names(self, codes: Iterable[str]) -> str:
        """Return the names of some states as a list in a sentence."""
        told = [self.name(c) for c in codes]
        return " and ".join(x for x in (", ".join(told[:-1]), *told[-1:]) if x)

    def binding(self, pins: Iterable[str], code: str = "") -> tuple[str, ...]:
        """Return those pins whose text binds a state, by default the requesting one, on the day."""
        state = self.law.states[code] if code else self.requesting
        return tuple(p for p in pins if self._binds(state, p))

    def _binds(self, state: State, pin: str) -> bool:
        instrument = self.law.instruments.get(pin.partition(":")[0])
        if instrument is None:
            return True
        return standing(self.law, state, instrument, self.on).verdict == "yes"


def living(case: Case) -> tuple[Person, ...]:
    """Return the victims who are not said to be dead."""
    return tuple(v for v in victims(case) if not v.died)


def called(people: Iterable[Person]) -> str:
    """Return persons by pseudonym, or by the word that the file has for them."""
    return ", ".join(p.pseudonym or p.id.replace("-", " ") for p in people)


def states_concerned(case: Case) -> tuple[str, ...]:
    """Return the states of the acts, of the request and of residence of a victim, each once."""
    lived = (v.resides for v in living(case))
    return tuple(dict.fromkeys(c for c in (case.requesting, *places(case), *lived) if c))

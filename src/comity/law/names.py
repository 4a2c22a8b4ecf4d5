"""Finding a state, an instrument or a word by what a person typed."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from comity.base.errors import BadInput, Where, nearest
from comity.law.model import Instrument, Law, State, Term, Treaty


def folded(text: str) -> str:
    """Return a name without case, accents, dashes, underscores, dots and spaces."""
    bare = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in bare if c.isalnum())


@lru_cache(maxsize=4)
def _states(law: _ById) -> dict[str, str]:
    names: dict[str, str] = {}
    for state in law.law.states.values():
        for name in (state.name, *state.also):
            names.setdefault(folded(name), state.code)
    for state in law.law.states.values():
        for name in (state.alpha_2, state.code):
            if name:
                names[folded(name)] = state.code
    return names


class _ById:
    """A law pack as a cache key: the same object is the same law."""

    def __init__(self, law: Law) -> None:
        self.law = law

    def __hash__(self) -> int:
        return hash(self.law.digest)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _ById) and other.law.digest == self.law.digest


def find_state(law: Law, typed: str, where: Where | str = "") -> State:
    """Return the state or territory of an alpha-2 or alpha-3 code or a name; raise if unknown."""
    names = _states(_ById(law))
    code = names.get(folded(typed))
    if code is None:
        shown = {n for s in law.states.values() for n in (s.name, *s.also)}
        raise BadInput(
            f"'{typed}' is no state or territory known here",
            where=where,
            do=f"{nearest(typed, shown)} ISO codes and English names are known",
        )
    return law.states[code]


def find_instrument(law: Law, typed: str, where: Where | str = "") -> Instrument | Treaty:
    """Return the instrument or bilateral treaty of an id in any case, dashed or not."""
    wanted = folded(typed)
    records: tuple[Instrument | Treaty, ...] = (*law.instruments.values(), *law.treaties.values())
    for record in records:
        if folded(record.id) == wanted:
            return record
    for instrument in law.instruments.values():
        if wanted in {folded(n) for n in (instrument.name, instrument.title, *instrument.also)}:
            return instrument
    known = (*law.instruments, *law.treaties)
    raise BadInput(f"'{typed}' is no instrument held here", where=where, do=nearest(typed, known))


def find_word(terms: dict[str, Term], typed: str, kind: str, where: Where | str = "") -> str:
    """Return the vocabulary's own word for what was typed; raise with the nearest known word."""
    wanted = folded(typed)
    for word, term in terms.items():
        if wanted == folded(word) or any(wanted == folded(other) for other in term.also):
            return word
    shown = [w for word, term in terms.items() for w in (word, *term.also)]
    raise BadInput(f"'{typed}' is no known {kind}", where=where, do=nearest(typed, shown))

"""Finding a state, an instrument or a word by what a person typed."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

from comity.base.errors import BadInput, Where, nearest
from comity.law.model import Instrument, Law, State, Term, Treaty
from comity.law.once import once_per_law


def folded(text: str) -> str:
    """Return a name without case, accents, dashes, underscores, dots and spaces."""
    bare = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in bare if c.isalnum())


@once_per_law
def _codes_by_name(law: Law) -> dict[str, str]:
    names: dict[str, str] = {}
    for state in law.states.values():
        for name in (state.name, *state.also):
            names.setdefault(folded(name), state.code)
    for state in law.states.values():
        for name in (state.alpha_2, state.code):
            if name:
                names[folded(name)] = state.code
    return names


def find_state(law: Law, typed: str, where: Where | str = "") -> State:
    """Return the state or territory of an alpha-2 or alpha-3 code or a name; raise if unknown."""
    code = _codes_by_name(law).get(folded(typed))
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


def find_word(terms: Mapping[str, Term], typed: str, kind: str, where: Where | str = "") -> str:
    """Return the vocabulary's own word for what was typed; raise with the nearest known word."""
    wanted = folded(typed)
    for word, term in terms.items():
        if wanted == folded(word) or any(wanted == folded(other) for other in term.also):
            return word
    shown = [w for word, term in terms.items() for w in (word, *term.also)]
    raise BadInput(f"'{typed}' is no known {kind}", where=where, do=nearest(typed, shown))

"""The situations of law/cases/: what is asked, of which facts, and what must be answered.

A file may hold `facts` that several of its situations share by name; `but` says what differs.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import msgspec

from comity.base.plain import Document, files, read_yaml
from comity.facts.model import Case
from comity.facts.read import case_of, read_case
from comity.law.model import Law
from comity.reasoning.answer import Reason

ROOT = Path(__file__).parents[2]
CASES = ROOT / "law" / "cases"
T = TypeVar("T")
Plain = dict[str, Any]


class Situation(NamedTuple):
    """One entry of a file that asks the law something."""

    file: str
    name: str
    ask: Plain
    expect: Plain


def situations() -> Iterator[Situation]:
    """Yield every situation that asks a question, its shared facts filled in."""
    for path in files(CASES, ".yaml"):
        held = read_yaml(path).value
        for entry in held["cases"]:
            if "ask" in entry:
                ask = _filled(entry["ask"], held.get("facts", {}))
                yield Situation(path.stem, entry["name"], ask, entry["expect"])


def _filled(ask: Plain, shared: Plain) -> Plain:
    named = ask.get("case")
    if not isinstance(named, str) or named.endswith(".yaml"):
        return ask
    facts = _merged(shared[named], ask.get("but", {}))
    return {k: v for k, v in ask.items() if k != "but"} | {"case": {"case": named, **facts}}


def _merged(one: Plain, other: Plain) -> Plain:
    both = {k for k in one.keys() & other.keys() if isinstance(one[k], dict)}
    return {**one, **other, **{k: _merged(one[k], other[k]) for k in both}}


def facts(law: Law, case: str | Plain) -> Case:
    """Return the case that a situation holds, or the file that it names."""
    if isinstance(case, str):
        return read_case(ROOT / case, law)
    return case_of(Document("case", case, {}), law)


def typed(value: Plain, kind: type[T]) -> T:
    """Return a part of a situation as a record; a key that is not known is an error."""
    return msgspec.convert(value, kind, strict=False)


def kept(found: dict[str, T], wanted: dict[str, T]) -> dict[str, T]:
    """Return what was found of that which is expected."""
    return {k: v for k, v in found.items() if k in wanted}


def parts(wanted: tuple[str, ...], said: tuple[str, ...]) -> tuple[str, ...]:
    """Return the expected parts of sentences that stand in what is said."""
    return tuple(part for part in wanted if any(part in one for one in said))


def told(reasons: tuple[Reason, ...]) -> tuple[str, ...]:
    """Return all that a tree of reasons says."""
    return tuple(r.says for top in reasons for r in top.walk())

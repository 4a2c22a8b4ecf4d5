"""No verdict depends on the order of files or rows."""

from __future__ import annotations

import random
from collections.abc import Mapping
from datetime import date
from typing import TypeVar

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from comity.law.model import Law
from comity.reasoning.binding import bonds
from comity.reasoning.legal_basis import legal_basis
from support.shipped import LAW

T = TypeVar("T")
DAYS = st.dates(date(1995, 1, 1), date(2027, 12, 31))
QUICK = settings(max_examples=25, deadline=None)


def shuffled(law: Law, seed: int) -> Law:
    """The same law with its files and rows in another order, under a digest of its own."""
    turn = random.Random(seed)

    def files(records: Mapping[str, T]) -> dict[str, T]:
        keys = list(records)
        turn.shuffle(keys)
        return {k: records[k] for k in keys}

    def rows(table: tuple[T, ...]) -> tuple[T, ...]:
        mixed = list(table)
        turn.shuffle(mixed)
        return tuple(mixed)

    return msgspec.structs.replace(
        law,
        digest=f"shuffled-{seed}",
        states=files(law.states),
        instruments=files(law.instruments),
        treaties=files(law.treaties),
        parties={k: rows(v) for k, v in files(law.parties).items()},
        organisations={k: rows(v) for k, v in files(law.organisations).items()},
    )


@QUICK
@given(seed=st.integers(0, 10**9), day=DAYS, data=st.data())
def test_bonds_do_not_depend_on_the_order_of_files_or_rows(
    seed: int, day: date, data: st.DataObject
) -> None:
    codes = data.draw(
        st.lists(st.sampled_from(sorted(LAW.states)), min_size=1, max_size=3, unique=True)
    )
    other = shuffled(LAW, seed)
    assert bonds(LAW, tuple(LAW.states[c] for c in codes), day) == bonds(
        other, tuple(other.states[c] for c in codes), day
    )


@QUICK
@given(seed=st.integers(0, 10**9), day=DAYS, data=st.data())
def test_bases_do_not_depend_on_the_order_of_files_or_rows(
    seed: int, day: date, data: st.DataObject
) -> None:
    asked = sorted(
        c for c, s in LAW.states.items() if s.kind in ("state", "territory", "contested")
    )
    one, two = data.draw(st.lists(st.sampled_from(asked), min_size=2, max_size=2, unique=True))
    measure = data.draw(st.sampled_from(sorted(LAW.vocabulary.measures)))
    other = shuffled(LAW, seed)
    here = legal_basis(LAW, LAW.states[one], LAW.states[two], measure, day)
    there = legal_basis(other, other.states[one], other.states[two], measure, day)
    assert msgspec.json.encode(here) == msgspec.json.encode(there)

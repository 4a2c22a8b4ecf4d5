"""A cell of the matrix never differs from the answer to the same single question."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comity.law.model import Law
from comity.reasoning.legal_basis import legal_basis
from comity.reasoning.matrix import Matrix
from support.shipped import LAW

PAIRED = ("NLD", "USA", "CYP", "RUS", "AZE", "ARM", "GBR", "FRA", "ISL", "NOR", "THA", "KHM")


@pytest.mark.parametrize("day", [date(2001, 3, 28), date(2013, 4, 17), date(2026, 1, 15)])
def test_every_measure_between_states_with_treaties_of_their_own(law: Law, day: date) -> None:
    matrix = Matrix(law, day, tuple(law.states[c] for c in PAIRED))
    for row in matrix.rows():
        for requested, cell in zip(matrix.states, row.cells, strict=True):
            if requested is row.requesting:
                continue
            answer = legal_basis(law, row.requesting, requested, row.measure, day)
            single = {
                (c.id, c.verdict, c.role)
                for c in answer.candidates
                if c.verdict != "no" and c.id != "domestic-law"
            }
            assert {(d.id, d.verdict, d.role) for d in cell} == single


@settings(max_examples=20, deadline=None)
@given(day=st.dates(date(1995, 1, 1), date(2027, 12, 31)), data=st.data())
def test_any_states_on_any_day(day: date, data: st.DataObject) -> None:
    codes = data.draw(
        st.lists(
            st.sampled_from(sorted(c for c, s in LAW.states.items() if s.kind == "state")),
            min_size=4,
            max_size=4,
            unique=True,
        )
    )
    measure = data.draw(st.sampled_from(sorted(LAW.vocabulary.measures)))
    matrix = Matrix(LAW, day, tuple(LAW.states[c] for c in codes))
    for row in matrix.rows((measure,)):
        for requested, cell in zip(matrix.states, row.cells, strict=True):
            if requested is not row.requesting:
                answer = legal_basis(LAW, row.requesting, requested, measure, day)
                verdicts = {c.id: c.verdict for c in answer.candidates if c.verdict != "no"}
                assert {d.id: d.verdict for d in cell} == {
                    k: v for k, v in verdicts.items() if k != "domestic-law"
                }


def test_before_any_treaty_every_cell_is_empty() -> None:
    matrix = Matrix(LAW, date(1900, 1, 1))
    assert all(cell == () for row in matrix.rows() for cell in row.cells)

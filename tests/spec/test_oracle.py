"""The engine and the independent oracle agree on every ordered pair, measure and day.

The oracle (tests/oracle) states the rules a second time for clingo, from the researched law and by
a hand that had not read the engine.
"""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from comity.law.model import Law
from comity.reasoning.answer import WORDS
from comity.reasoning.matrix import Matrix
from oracle.run import solve

DAYS = ("2001-03-28", "2005-06-01", "2013-04-17", "2021-02-01", "2026-01-15")


@pytest.mark.parametrize("day", DAYS)
def test_both_agree_on_every_pair_and_measure(law: Law, law_folder: Path, day: str) -> None:
    oracle = solve(law_folder, day)
    matrix = Matrix(law, date.fromisoformat(day))
    words = WORDS["applies"]
    differ: Counter[tuple[str, str, str, str]] = Counter()
    asked = 0
    for row in matrix.rows():
        for requested, cell in zip(matrix.states, row.cells, strict=True):
            if requested is row.requesting:
                continue
            ours = {d.id: words[d.verdict] for d in cell}
            key = (row.requesting.code, requested.code, row.measure)
            theirs = dict(oracle.get(key, {}))
            asked += bool(theirs)
            for instrument in ours.keys() | theirs.keys():
                one, other = ours.get(instrument, "-"), theirs.get(instrument, "-")
                if one != other:
                    differ[row.measure, instrument, one, other] += 1
    assert not differ, differ.most_common(20)
    assert asked == len(oracle)
    assert asked > 500_000

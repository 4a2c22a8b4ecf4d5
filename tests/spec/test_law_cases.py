"""Every situation in law/cases/ is asked, and must be answered as the file expects.

A new situation is a new entry or a new file there, and no edit here; a new question is a new module
of `questions`, called by the first key of `ask`.
"""

from __future__ import annotations

from importlib import import_module

import pytest

from comity.law.model import Law
from spec.situations import Situation, situations

ALL = tuple(situations())


@pytest.mark.parametrize("one", ALL, ids=[f"{s.file}: {s.name}" for s in ALL])
def test_the_law_answers_as_the_case_expects(law: Law, one: Situation) -> None:
    import_module(f"spec.questions.{next(iter(one.ask))}").check(law, one.ask, one.expect)


def test_no_two_situations_of_a_file_bear_the_same_name() -> None:
    named = [(s.file, s.name) for s in ALL]
    assert len(named) == len(set(named))

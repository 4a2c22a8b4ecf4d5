"""The four verdicts: how they combine, how they are worded, and what is worst."""

from datetime import date
from itertools import product

import pytest

from comity.reasoning.answer import (
    WORDS,
    Answer,
    Reason,
    Verdict,
    all_of,
    any_of,
    both,
    not_,
    worst,
)

VERDICTS: tuple[Verdict, ...] = ("yes", "conditional", "unknown", "no")


@pytest.mark.parametrize(
    ("question", "verdict", "word"),
    [
        ("bound", "yes", "bound"),
        ("bound", "no", "not bound"),
        ("bound", "conditional", "bound on a condition"),
        ("bound", "unknown", "not known"),
        ("applies", "yes", "applies"),
        ("applies", "no", "does_not_apply"),
        ("established", "yes", "established"),
        ("established", "no", "not established"),
        ("met", "yes", "met"),
        ("met", "no", "not met"),
        *((q, v, v) for q in ("applies", "established", "met") for v in ("conditional", "unknown")),
    ],
)
def test_each_question_has_its_own_word_for_a_verdict(
    question: str, verdict: Verdict, word: str
) -> None:
    assert WORDS[question][verdict] == word


@pytest.mark.parametrize(
    ("verdict", "turned"),
    [("yes", "no"), ("no", "yes"), ("unknown", "unknown"), ("conditional", "conditional")],
)
def test_what_is_open_stays_open_when_it_is_denied(verdict: Verdict, turned: Verdict) -> None:
    assert not_(verdict) == turned


@pytest.mark.parametrize(("one", "other"), list(product(VERDICTS, VERDICTS)))
def test_in_a_conjunction_no_decides_then_unknown_then_conditional(
    one: Verdict, other: Verdict
) -> None:
    order = ("no", "unknown", "conditional", "yes")
    decided = min((one, other), key=order.index)
    assert both(one, other) == all_of((one, other)) == decided


@pytest.mark.parametrize(("one", "other"), list(product(VERDICTS, VERDICTS)))
def test_in_a_disjunction_yes_decides_then_conditional_then_unknown(
    one: Verdict, other: Verdict
) -> None:
    assert any_of((one, other)) == min((one, other), key=VERDICTS.index)


def test_of_nothing_all_holds_and_none_is_met() -> None:
    assert (all_of(()), any_of(())) == ("yes", "no")


def test_the_worst_status_is_the_least_checked() -> None:
    assert worst(("checked", "part")) == worst(("part", "checked")) == "part"
    assert worst(("part", "memory")) == worst(("memory", "part")) == "memory"
    assert worst(("checked", "memory")) == "memory"
    assert worst(()) == "checked"


def test_an_answer_is_as_sure_as_the_least_sure_reason_under_it() -> None:
    deep = Reason("yes", "from memory", ("palermo:3(a)",), status="memory")
    top = Reason("yes", "checked", ("palermo:3",), because=(deep,))
    assert Answer("?", date(2020, 1, 1), "yes", (top,)).status == "memory"


def test_an_answer_misses_each_thing_once_in_the_order_met() -> None:
    deep = Reason("unknown", "deep", ("palermo:3(a)",), missing=("the age", "the place"))
    top = Reason("unknown", "top", ("palermo:3",), missing=("the day", "the age"), because=(deep,))
    answer = Answer("?", date(2020, 1, 1), "unknown", (top,))
    assert answer.missing == ("the day", "the age", "the place")

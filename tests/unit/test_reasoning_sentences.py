"""How far a list is known, and what would settle what it leaves open."""

from typing import Any

import pytest

from comity.law.model import Law
from comity.reasoning.answer import Reason
from comity.reasoning.binding import bound
from support.texts import DAY, NOR, law_of, party, text

SIGNED: dict[str, Any] = {"kind": "signature", "in_force": None, "signed": "2000-01-01"}


def told(law: Law, code: str = NOR) -> Reason:
    return bound(law, law.states[code], law.instruments["a"], DAY).reasons[0]


def listed(complete: str | None, *rows: dict[str, Any]) -> Law:
    known = {"status": "checked"} | ({"complete_on": complete} if complete else {})
    return law_of(text("a", party_list=known), a=rows)


@pytest.mark.parametrize(
    ("complete", "row", "missing"),
    [
        ("2010-01-01", {}, "the parties to A after 2010-01-01"),
        ("2010-01-01", {"known_until": "2015-01-01"}, "the parties to A after 2015-01-01"),
        (None, {"known_until": "2015-01-01"}, "the parties to A after 2015-01-01"),
        (None, {}, "a whole list of parties to A"),
    ],
)
def test_a_signature_is_known_as_far_as_its_row_or_else_its_list(
    complete: str | None, row: dict[str, Any], missing: str
) -> None:
    reason = told(listed(complete, party(NOR, **SIGNED | row)))
    assert (reason.verdict, reason.missing) == ("unknown", (missing,))


@pytest.mark.parametrize(
    ("complete", "missing"),
    [
        ("2010-01-01", "the parties to A after 2010-01-01"),
        (None, "a whole list of parties to A"),
    ],
)
def test_a_list_that_is_silent_is_known_as_far_as_it_was_whole(
    complete: str | None, missing: str
) -> None:
    assert told(listed(complete)).missing == (missing,)


def test_a_doubted_end_asks_for_a_second_source_and_a_sure_one_for_nothing() -> None:
    ended = {"ended": "2015-01-01"}
    assert told(listed(None, party(NOR, **ended))).missing == ()
    doubted = told(listed(None, party(NOR, doubt="end", **ended)))
    assert (doubted.verdict, doubted.missing) == ("unknown", ("a second source on Norway and A",))


def test_an_unknown_day_asks_for_the_day() -> None:
    reason = told(listed("2010-01-01", party(NOR, in_force=None)))
    assert reason.missing == ("the day on which A entered into force for Norway",)

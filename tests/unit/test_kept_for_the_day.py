"""Answers on a state's law are kept for the day, and never given for another question."""

from __future__ import annotations

from datetime import date

from msgspec import structs

from comity.reasoning.obligations import gaps, obligations
from comity.reasoning.rights import rights
from support.shipped import LAW

DAY, ITALY, FRANCE = date(2026, 1, 15), LAW.states["ITA"], LAW.states["FRA"]


def test_the_same_question_is_answered_once() -> None:
    assert gaps(LAW, ITALY, DAY) is gaps(LAW, ITALY, DAY)


def test_another_day_state_instrument_or_holder_is_another_question() -> None:
    first = rights(LAW, ITALY, DAY, ("witness",))
    assert rights(LAW, ITALY, DAY, ("child-victim",)).holders == ("child-victim",)
    assert rights(LAW, FRANCE, DAY, ("witness",)).state == "FRA"
    assert rights(LAW, ITALY, date(2004, 1, 1), ("witness",)).on == date(2004, 1, 1)
    assert rights(LAW, ITALY, DAY, ("witness",)) == first
    assert {g.instrument for g in gaps(LAW, ITALY, DAY, "palermo").gaps} == {"palermo"}
    assert len({g.instrument for g in gaps(LAW, ITALY, DAY).gaps}) > 1


def test_another_law_or_another_copy_of_a_state_is_another_question() -> None:
    bare = structs.replace(ITALY, offences=(), rules=())
    law = structs.replace(LAW, states=LAW.states | {"ITA": bare})
    assert gaps(law, bare, DAY).counts["met"] < gaps(LAW, ITALY, DAY).counts["met"]
    assert gaps(LAW, bare, DAY).counts["met"] == gaps(law, bare, DAY).counts["met"]


def test_many_questions_forget_the_first_and_still_answer_it_alike() -> None:
    first = obligations(LAW, ITALY, DAY)
    for year in range(1900, 1980):
        obligations(LAW, ITALY, date(year, 1, 1))
    assert obligations(LAW, ITALY, DAY) == first

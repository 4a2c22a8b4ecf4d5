"""Which definition speaks for a case: the law in force there then, and the common one."""

from typing import Any

import pytest
from msgspec.structs import replace

from comity.reasoning.qualification import Qualification, qualify
from support.said import GIRL, SUSPECTS, TRAFFICKED, WOMAN, said
from support.shipped import LAW


def answer(*events: dict[str, Any], victim: dict[str, Any] | None = WOMAN) -> Qualification:
    return qualify(LAW, said(*events, victim=victim, others=SUSPECTS))


CRIME: dict[str, Any] = TRAFFICKED | {"purposes": ["criminal_activities"]}
COMMON = "Palermo (Trafficking) Protocol"


def test_a_text_that_was_not_in_force_there_then_does_not_speak() -> None:
    greece, america = (answer(CRIME | {"place": p}) for p in ("GRC", "USA"))
    assert (greece.verdict, america.verdict) == ("yes", "unknown")


def test_a_text_that_speaks_on_a_condition_may_decide() -> None:
    verdicts = [answer(CRIME | {"place": "GRC", "day": d}).verdict for d in ("2010", "2012-06-01")]
    assert verdicts == ["unknown", "yes"]


def test_the_common_definition_speaks_even_before_it_was_in_force() -> None:
    found = answer(TRAFFICKED | {"day": "1999"})
    assert found.verdict == "yes"
    assert "it was not in force there then" in found.says


@pytest.mark.parametrize(
    ("place", "day", "common"),
    [
        ("CZE", "2014-01-01", False),  # the directive in force, the protocol not yet
        ("CZE", "2012-06-01", False),  # the directive on a condition, the protocol not yet
        ("GRC", "2012-06-01", True),  # the protocol in force, the directive on a condition
        ("GRC", "2020-01-01", True),  # both in force
        ("GRC", "1999-01-01", True),  # neither
    ],
)
def test_the_text_that_was_the_law_is_told_first_and_among_equals_the_common_one(
    place: str, day: str, common: bool
) -> None:
    says = answer(TRAFFICKED | {"place": place, "day": day}).says
    assert (COMMON in says) is common


def test_the_sale_of_a_child_does_not_speak_for_trafficking() -> None:
    sold = TRAFFICKED | {"act": "sale", "means": [], "purposes": ["begging"]}
    found = answer(sold, victim=GIRL)
    opsc = next(r for r in found.victims[0].instruments if r.instrument == "opsc")
    assert opsc.in_force == "yes"
    assert "sale of children" not in found.says.lower()


def test_what_texts_that_do_not_speak_miss_is_not_missing() -> None:
    found = answer(TRAFFICKED | {"place": "USA"})
    assert found.missing == ("proof that each suspect meant the exploitation",)


def test_of_several_victims_the_best_verdict_speaks() -> None:
    other = {"id": "w", "role": "victim", "age": 30}
    events = (TRAFFICKED, TRAFFICKED | {"of": ["w"], "means": []})
    found = qualify(LAW, said(*events, others=(*SUSPECTS, other)))
    assert [v.verdict for v in found.victims] == ["yes", "no"]
    assert found.verdict == "yes"
    assert found.says.startswith("v: ")


def test_without_a_victim_the_victims_are_missing() -> None:
    found = answer(TRAFFICKED | {"of": []}, victim=None)
    assert (found.verdict, found.missing) == ("unknown", ("the victims",))


@pytest.mark.parametrize("concept", ["forced labour", "slavery", "sale of a child"])
def test_what_stands_beside_is_told_for_each_victim(concept: str) -> None:
    found = answer(TRAFFICKED).victims[0]
    assert concept in {n.concept for n in found.neighbours}


def test_a_text_that_was_surely_in_force_speaks_before_one_on_a_condition() -> None:
    first = ("eu2011_36", "cets197")
    for order in (first, first[::-1]):
        texts = {k: LAW.instruments[k] for k in order} | LAW.instruments
        held = {k: texts[k] for k in dict.fromkeys((*order, *LAW.instruments))}
        law = replace(LAW, digest="made", instruments=held, parties=LAW.parties | {"palermo": ()})
        case = said(TRAFFICKED | {"place": "CYP", "day": "2012-06-01"}, others=SUSPECTS)
        (found,) = qualify(law, case).victims
        force = {r.instrument: r.in_force for r in found.instruments}
        assert (force["eu2011_36"], force["cets197"]) == ("conditional", "yes")
        assert LAW.instruments["cets197"].name in found.says

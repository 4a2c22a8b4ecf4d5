"""A state's own law: parts and days, further facts, laws read long ago, and child rules."""

from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace

from comity.law.model import Law, State
from comity.reasoning.own_law import OffenceResult, own_laws, under_own_law
from support.lawful import DAY, entered
from support.said import GIRL, OF_UNKNOWN_AGE, SUSPECTS, TRAFFICKED, WOMAN, of, said

ACTS: dict[str, Any] = {
    "acts": ["receipt"],
    "means_needed": "yes",
    "means": ["fraud"],
    "purposes": ["sexual_exploitation"],
}
HERE: dict[str, Any] = TRAFFICKED | {"place": "NOR", "day": "2020-05-01"}
SILENT: dict[str, Any] = {k: v for k, v in HERE.items() if k != "means"}
PIN = "NOR Penal Code 1"


def offence(
    held: dict[str, Any],
    *events: dict[str, Any],
    victim: dict[str, Any] = WOMAN,
    read_on: date | None = None,
) -> OffenceResult:
    law, state = entered(ACTS | held)
    made: State = replace(state, law_read_on=read_on)
    case = said(*(events or (HERE,)), victim=victim, others=SUSPECTS)
    laws: Law = replace(law, states=law.states | {"NOR": made})
    (found,) = under_own_law(laws, case, of(case), "NOR", DAY)
    return found.offences[0]


# Parts and days


def test_a_law_of_the_whole_that_came_while_the_acts_went_on_is_asked_too() -> None:
    parts = ({"id": "north", "name": "The North"},)
    whole = ACTS | {"since": "2015-01-01"}
    law, _ = entered(whole, ACTS | {"jurisdiction": "north"}, parts=parts)
    case = said(HERE | {"day": "2014-06-01", "until": "2016-06-01"}, others=SUSPECTS)
    assert {r.jurisdiction for r in own_laws(law, case, of(case))} == {"", "north"}


def test_one_case_is_answered_anew_under_another_law() -> None:
    case = said(HERE, others=SUSPECTS)
    reached, _ = entered(ACTS)
    left_out, _ = entered(ACTS | {"means": ["abduction"]})
    for law, verdict in ((reached, "yes"), (left_out, "no"), (reached, "yes")):
        assert [r.verdict for r in under_own_law(law, case, of(case), "NOR", DAY)] == [verdict]


def test_on_the_first_day_of_a_part_nothing_is_said_of_an_earlier_offence_elsewhere() -> None:
    parts = ({"id": "north", "name": "The North"}, {"id": "south", "name": "The South"})
    beside = {"concept": "fraud", "jurisdiction": "south", "since": "2000-01-01"}
    law, _ = entered(ACTS | {"jurisdiction": "north"}, beside, parts=parts)
    case = said(HERE, others=SUSPECTS)
    told = {
        day: {r.jurisdiction: r.says for r in under_own_law(law, case, of(case), "NOR", day)}
        for day in (date(2009, 12, 31), date(2010, 1, 1))
    }
    before, on = (told[day]["south"] for day in told)
    assert "begins on 2010-01-01" in before
    assert on == "no offence of trafficking is entered for The South (Norway) on 2010-01-01"


# Further facts, and laws that were read long ago


@pytest.mark.parametrize(
    ("acts", "verdict"),
    [(("receipt",), "conditional"), (("receipt", "selling"), "yes"), (("selling",), "yes")],
)
def test_an_act_that_shows_the_further_fact_is_enough(acts: tuple[str, ...], verdict: str) -> None:
    held = {"acts": ["receipt", "selling"], "needs": "a sale", "shown_by": ["selling"]}
    result = offence(held, *(HERE | {"act": act} for act in acts))
    assert result.verdict == verdict
    if verdict == "conditional":
        needed = result.reasons[-1]
        assert (needed.verdict, needed.cites) == ("conditional", (PIN,))
        assert needed.missing == ("whether a sale",)


@pytest.mark.parametrize(
    ("read_on", "verdict"),
    [(None, "no"), (DAY, "no"), (date(2020, 5, 31), "unknown"), (date(2021, 1, 1), "no")],
)
def test_a_law_read_before_the_day_may_have_been_widened_since(
    read_on: date | None, verdict: str
) -> None:
    result = offence({"means": ["abduction"]}, read_on=read_on)
    assert result.verdict == verdict
    if verdict == "unknown":
        later = result.reasons[0]
        assert (later.verdict, later.cites) == ("unknown", (PIN,))
        assert later.missing == (f"whether {PIN} changed between 2020-05-31 and 2020-06-01",)
        assert later.missing[0] in result.missing


# Means, where no child rule is entered, and where payment is asked


CHILD = f"whether {PIN} asks for a means where the victim is a child"
AGE = "the age of v at the act"


@pytest.mark.parametrize(("victim", "missing"), [(GIRL, (CHILD,)), (OF_UNKNOWN_AGE, (AGE, CHILD))])
def test_a_law_of_which_no_child_rule_is_entered_may_reach_a_child_without_means(
    victim: dict[str, Any], missing: tuple[str, ...]
) -> None:
    result = offence({}, HERE | {"means": []}, victim=victim)
    assert result.elements is not None
    means = result.elements.means
    assert (result.verdict, means.verdict, means.missing) == ("unknown", "unknown", missing)
    assert [r.verdict for r in means.because] == ["no"]


def test_a_law_that_asks_for_payment_misses_the_payment() -> None:
    held = {"means": ["payment_or_benefit_to_controller"]}
    for event in (SILENT, HERE | {"means": []}, HERE):
        result = offence(held, event)
        assert result.elements is not None
        assert result.elements.means.verdict == "unknown"
        assert result.elements.means.missing == (
            "whether pay or another benefit was given, taken or promised for the act",
        )


def test_the_acts_without_means_are_shown_and_no_others() -> None:
    other = HERE | {"act": "detention", "means": []}
    result = offence({}, HERE | {"means": []}, other)
    assert result.elements is not None
    assert result.elements.means.facts == ("e0: receipt in NOR 2020-05-01 (alleged)",)

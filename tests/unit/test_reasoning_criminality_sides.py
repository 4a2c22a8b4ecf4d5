"""Dual criminality: the day on which a law is read, and what the conduct is on one side."""

from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace

from comity.reasoning.criminality import Side, chosen, side
from comity.reasoning.legal_basis import legal_basis
from support.both_sides import ACTS, EVENT, OTHER, REQUIRED, asked, law_of
from support.lawful import DAY, entered
from support.said import SUSPECTS, WOMAN, said
from support.shipped import LAW
from unit.test_reasoning_criminality import LIST

# The day on which the law of the requested state is read


BEFORE: dict[str, Any] = ACTS | {"since": "2000-01-01", "until": "2020-05-15"}
AFTER: dict[str, Any] = ACTS | {"since": "2020-05-15"}


def read_on(is_: str | None, theirs: dict[str, Any]) -> tuple[str, str]:
    rules = ({"topic": "dual_criminality_read_on", "is": is_},) if is_ else ()
    found = asked(theirs=(theirs,), test=REQUIRED, rules=rules)
    return found.requested.verdict, str(found.requested.on)


@pytest.mark.parametrize(
    ("is_", "theirs", "verdict", "on"),
    [
        (None, AFTER, "yes", "2020-06-01"),
        (None, BEFORE, "unknown", "2020-06-01"),
        ("request", AFTER, "yes", "2020-06-01"),
        ("request", BEFORE, "unknown", "2020-06-01"),
        ("act", AFTER, "unknown", "2020-05-01"),
        ("act", BEFORE, "yes", "2020-05-01"),
        ("both", AFTER, "unknown", "2020-05-01"),
        ("both", BEFORE, "unknown", "2020-06-01"),
        ("both", ACTS, "yes", "2020-05-01"),
    ],
)
def test_the_law_of_the_requested_state_is_read_on_the_day_it_says(
    is_: str | None, theirs: dict[str, Any], verdict: str, on: str
) -> None:
    assert read_on(is_, theirs) == (verdict, on)


def test_that_the_day_of_the_request_is_meant_is_told_from_memory_where_no_rule_is_entered() -> (
    None
):
    reading = asked(test=REQUIRED).reasons[1]
    assert (reading.verdict, reading.status, reading.cites) == ("yes", "memory", ("law of CHE",))


def test_the_requesting_states_law_is_read_on_the_last_day_of_the_acts() -> None:
    found = asked(mine=(BEFORE,), test=REQUIRED)
    assert (found.requesting.verdict, found.requesting.on) == ("yes", date(2020, 5, 1))
    undated = asked(events=(EVENT | {"day": ""},), test=REQUIRED)
    assert undated.requesting.on == DAY


@pytest.mark.parametrize(
    ("measure", "topic"),
    [
        ("extradition", "extradition_dual_criminality"),
        ("search_and_seizure", "assistance_dual_criminality"),
    ],
)
def test_what_the_requested_states_own_law_asks_is_told(measure: str, topic: str) -> None:
    found = asked(measure=measure, rules=({"topic": topic, "is": "required"},))
    assert found.reasons[-1].cites == ("CHE Code 9",)


# One side


def of(*held: dict[str, Any], event: dict[str, Any] = EVENT, victims: int = 1) -> Side:
    law, state = entered(*held)
    more = tuple({"id": f"w{n}", "role": "victim", "age": 20} for n in range(victims - 1))
    case = said(event, victim=WOMAN, others=(*SUSPECTS, *more))
    return side(law, case, state, DAY)


def test_what_carries_the_conduct_is_told_the_surest_first_and_trafficking_before_others() -> None:
    held = (
        ACTS | {"since": None, "section": "3"},
        {"concept": "assault", "section": "2"},
        ACTS | {"section": "4"},
        OTHER,
    )
    found = of(*held, event=EVENT | {"means": ["fraud", "use_of_force"]})
    assert [o.provision for o in found.carried_by] == [
        "NOR Penal Code 4",
        "NOR Penal Code 2",
        "NOR Penal Code 3",
    ]
    assert (found.verdict, found.missing) == ("yes", ())


def test_offences_that_do_not_carry_the_conduct_leave_a_law_open() -> None:
    found = of(OTHER)
    assert (found.verdict, found.carried_by) == ("unknown", ())
    assert any("NOR Penal Code 1" in w for w in found.wanting)
    assert found.missing


def test_a_law_of_which_nothing_is_entered_is_open() -> None:
    found = of()
    assert (found.verdict, found.wanting) == ("unknown", ())
    assert found.missing == ("the offences of the law of Norway on 2020-06-01",)


def test_what_is_wanting_is_told_only_where_no_trafficking_is_carried() -> None:
    assert of(OTHER, ACTS).wanting == ()
    beside = of(OTHER, {"concept": "assault"}, event=EVENT | {"means": ["use_of_force"]})
    assert beside.verdict == "yes"
    assert beside.wanting


def test_a_conditional_side_misses_what_its_best_offence_misses() -> None:
    found = of(ACTS | {"since": None})
    assert found.verdict == "conditional"
    assert "since when NOR Penal Code 1 stands in this form" in found.missing


def test_the_best_of_several_victims_speaks() -> None:
    assert of(ACTS, victims=2).verdict == "yes"
    assert len(of(ACTS, victims=2).carried_by) == 1


def test_a_group_or_its_proceeds_alone_carry_no_conduct() -> None:
    law, state = entered({"concept": "criminal_group"}, {"concept": "money_laundering"})
    case = said(EVENT, others=SUSPECTS, organised_group="yes", proceeds_in=["CYP"])
    assert side(law, case, state, DAY).carried_by == ()


def test_offences_beside_trafficking_that_carry_the_conduct_are_named() -> None:
    theirs = (ACTS, {"concept": "assault", "name": "Assault"})
    found = asked(
        theirs=theirs, test=REQUIRED, events=(EVENT | {"means": ["fraud", "use_of_force"]},)
    )
    assert found.other_offences == ("Assault",)


def test_an_answer_that_is_decided_misses_nothing() -> None:
    low = (ACTS | {"penalty": {"most": 0.5}},)
    found = asked(low, (ACTS | {"since": None},), REQUIRED | {"years": 1})
    assert (found.outcome, found.missing, found.reasons[0].missing) == ("not met", (), ())
    undated = asked(
        (ACTS | {"since": None},), (OTHER,), REQUIRED | {"years": 11, "years_in": "requesting"}
    )
    assert (undated.outcome, undated.missing) == ("not met", ())


def test_the_basis_is_named() -> None:
    assert asked(test=REQUIRED).basis_name == LAW.instruments["ets24"].name


def test_a_test_that_is_not_asked_is_met_by_its_reason_too() -> None:
    assert asked(test={"test": "not-asked"}).reasons[0].verdict == "yes"


def test_what_is_wanting_names_the_element_that_fails_and_no_other() -> None:
    (wanting,) = of(OTHER).wanting
    assert wanting.startswith("NOR Penal Code 1: no listed means")


def test_the_highest_maximum_of_the_requesting_state_counts_for_the_list() -> None:
    mine = (ACTS | {"penalty": {"most": 2}}, ACTS | {"penalty": {"most": 5}})
    assert asked(mine, (), LIST).outcome == "not asked"


def test_one_firm_offence_makes_a_listed_one_firm() -> None:
    mine = (ACTS, ACTS | {"since": None, "section": "2"})
    assert asked(mine, (), LIST).outcome == "not asked"


def test_a_listed_offence_on_a_condition_misses_what_the_first_one_misses() -> None:
    mine = (ACTS | {"since": None}, ACTS | {"since": None, "section": "2"})
    missing = asked(mine, (), LIST).reasons[0].missing
    assert "since when NOR Penal Code 1 stands in this form" in missing


def test_a_basis_by_itself_goes_before_a_supplement_and_a_fallback_counts() -> None:
    law = law_of((ACTS,), (ACTS,), (), None)
    found = legal_basis(law, law.states["NOR"], law.states["CHE"], "extradition", DAY)
    first = found.candidates[0]
    supplement = replace(first, id="s", role="supplement")
    fallback = replace(first, id="f", role="fallback")
    for held, advised in (
        ((supplement, fallback, first), "f"),
        ((supplement, first), first.id),
        ((supplement,), "s"),
        ((), None),
    ):
        best = chosen(replace(found, candidates=held))
        assert (best.id if best else None) == advised

"""Dual criminality: what the basis asks, penalties, and the list of offences."""

from datetime import date

import pytest

from comity.reasoning.criminality import criminality
from support.both_sides import ACTS, EVENT, OTHER, REQUIRED, Offences, asked
from support.lawful import DAY, entered
from support.said import SUSPECTS, said
from support.texts import law_of, text


def test_the_basis_that_is_advised_first_sets_the_test() -> None:
    found = asked(test=REQUIRED)
    assert (found.basis, found.test, found.provision) == ("ets24", "required", "ets24:2(1)")
    assert (found.outcome, found.verdict, found.missing) == ("met", "yes", ())
    assert (found.requesting.state, found.requested.state) == ("NOR", "CHE")


def test_conduct_that_is_no_shown_crime_on_one_side_leaves_it_unknown() -> None:
    for found in (asked(theirs=(OTHER,), test=REQUIRED), asked(mine=(), test=REQUIRED)):
        assert (found.outcome, found.verdict) == ("unknown", "unknown")
        assert found.missing


def test_a_crime_on_a_condition_meets_it_on_a_condition() -> None:
    found = asked(theirs=(ACTS | {"since": None},), test=REQUIRED)
    assert (found.outcome, found.verdict) == ("conditional", "conditional")
    assert "since when CHE Penal Code 1 stands in this form" in found.missing
    assert found.reasons[0].missing


def test_both_sides_are_shown_under_the_provision_of_the_basis() -> None:
    (reason, *_) = asked(test=REQUIRED).reasons
    assert reason.cites == ("ets24:2(1)",)
    assert [r.cites for r in reason.because] == [("ets24:2(1)",)] * 2


# Penalties


def heavy(mine: float | None, theirs: float | None, years_in: str = "both") -> str:
    sides = [(ACTS | {"penalty": {"most": m} if m is not None else None},) for m in (mine, theirs)]
    test = REQUIRED | {"years": 1, "years_in": years_in}
    return asked(sides[0], sides[1], test).outcome


@pytest.mark.parametrize(
    ("mine", "theirs", "years_in", "outcome"),
    [
        (1, 1, "both", "met"),
        (0.9, 1, "both", "not met"),
        (1, 0.9, "both", "not met"),
        (0.9, 1, "requested", "met"),
        (1, 0.9, "requested", "not met"),
        (1, 0.9, "requesting", "met"),
        (0.9, 1, "requesting", "not met"),
        (1, None, "both", "unknown"),
        (None, 1, "both", "unknown"),
        (None, 1, "requested", "met"),
    ],
)
def test_the_maximum_penalty_is_held_against_what_the_basis_needs(
    mine: float | None, theirs: float | None, years_in: str, outcome: str
) -> None:
    assert heavy(mine, theirs, years_in) == outcome


def test_a_penalty_that_is_not_entered_is_missing() -> None:
    test = REQUIRED | {"years": 1}
    reason = asked(theirs=(ACTS | {"penalty": None},), test=test).reasons[0]
    assert "the maximum penalty in Switzerland (1 years or more needed)" in reason.missing


def test_the_highest_maximum_of_the_offences_that_carry_the_conduct_counts() -> None:
    both = (ACTS | {"penalty": {"most": 0.5}}, ACTS)
    assert asked(theirs=both, test=REQUIRED | {"years": 1}).outcome == "met"
    idle = (ACTS | {"penalty": {"most": 0.5}}, OTHER)
    assert asked(theirs=idle, test=REQUIRED | {"years": 1}).outcome == "not met"


def test_a_maximum_is_shown_as_a_fact() -> None:
    reason = asked(test=REQUIRED | {"years": 1}).reasons[0]
    assert reason.because[2].facts == ("maximum penalty in Norway: 10 years",)
    assert reason.because[2].cites == ("ets24:2(1)",)
    life = asked(mine=(ACTS | {"penalty": {"most": 99}},), test=REQUIRED | {"years": 1})
    assert life.reasons[0].because[2].facts == ("maximum penalty in Norway: life",)
    low = asked(mine=(ACTS | {"penalty": {"most": 0.5}},), test=REQUIRED | {"years": 1})
    assert low.reasons[0].because[2].facts == ("maximum penalty in Norway: 0.5 years",)


# Tests other than that of the conduct


def test_a_basis_that_does_not_ask_it_needs_no_crime_on_both_sides() -> None:
    found = asked(theirs=(OTHER,), test={"test": "not-asked"})
    assert (found.outcome, found.verdict, found.missing) == ("not asked", "yes", ())
    assert found.reasons[0].cites == ("ets24:2(1)",)


@pytest.mark.parametrize(
    ("theirs", "outcome", "verdict"),
    [((ACTS,), "met", "yes"), ((OTHER,), "discretionary", "conditional")],
)
def test_an_optional_test_lets_the_requested_state_help_all_the_same(
    theirs: Offences, outcome: str, verdict: str
) -> None:
    found = asked(theirs=theirs, test={"test": "optional"})
    assert (found.outcome, found.verdict) == (outcome, verdict)


def test_a_basis_that_is_silent_leaves_it_to_the_requested_state() -> None:
    found = asked(test={})
    assert (found.test, found.provision) == ("not known", "")
    assert (found.outcome, found.verdict) == ("conditional", "conditional")
    assert found.reasons[0].cites == ("ets24",)
    assert asked(theirs=(OTHER,), test={}).outcome == "unknown"


@pytest.mark.parametrize("measure", ["search_and_seizure", "interception", "temporary_transfer"])
def test_a_limited_test_asks_it_for_coercive_measures(measure: str) -> None:
    text = asked(measure=measure).basis
    found = asked(measure=measure, test={"test": "limited"}, text=text)
    assert (found.test, found.outcome) == ("limited", "met")


@pytest.mark.parametrize(
    ("measure", "outcome"),
    [
        ("freezing", "met"),
        ("confiscation", "met"),
        ("interception", "met"),
        ("search_and_seizure", "met"),
        ("temporary_transfer", "met"),
        ("bank_records", "not asked"),
    ],
)
def test_property_is_taken_only_for_what_is_a_crime_on_both_sides(
    measure: str, outcome: str
) -> None:
    basis = {"measures": [measure], "dual_criminality": {"test": "limited", "provision": "2"}}
    law, norway = entered(ACTS, law=law_of(text("a", basis)))
    law, swiss = entered(ACTS, code="CHE", law=law)
    found = criminality(law, said(EVENT, others=SUSPECTS), norway, swiss, measure, DAY)
    assert (found.basis, found.outcome) == ("a", outcome)


def test_a_limited_test_does_not_ask_it_for_other_measures() -> None:
    search, hearing = (asked(measure=m) for m in ("search_and_seizure", "witness_hearing"))
    assert (search.basis, search.test, search.outcome) == ("ets30", "limited", "met")
    assert (hearing.basis, hearing.test, hearing.outcome) == ("ets30", "not-asked", "not asked")
    assert hearing.provision == search.provision


def test_without_any_basis_the_law_of_the_requested_state_decides() -> None:
    found = asked(day=date(1900, 1, 1), events=(EVENT | {"day": "1899"},))
    assert found.verdict == "unknown"
    assert found.requesting.on == date(1899, 12, 31)


# The list of offences


LIST = {"test": "list", "years": 3}
THEY = ("trafficking",)
WIDER = LIST | {"listed": ["smuggling", "corruption"]}


def test_a_listed_offence_with_three_years_is_not_tested_on_the_other_side() -> None:
    found = asked(theirs=(OTHER,), test=LIST)
    assert (found.outcome, found.verdict) == ("not asked", "yes")
    assert found.reasons[0].facts == ("maximum penalty in Norway: 10 years",)
    assert found.reasons[0].cites == ("ets24:2(1)",)


@pytest.mark.parametrize(("most", "outcome"), [(3, "not asked"), (2.9, "unknown")])
def test_three_years_are_needed_on_the_list(most: float, outcome: str) -> None:
    mine = (ACTS | {"penalty": {"most": most}},)
    for test in (LIST, {"test": "list"}):
        assert asked(mine, (), test).outcome == outcome


def test_below_three_years_the_conduct_alone_is_tested() -> None:
    mine = (ACTS | {"penalty": {"most": 2}},)
    for test in (LIST | {"years_in": "requesting"}, LIST, {"test": "list"}):
        found = asked(mine, (ACTS,), test)
        assert (found.outcome, [r.verdict for r in found.reasons[:2]]) == ("met", ["no", "yes"])
        assert found.reasons[0].facts == ("maximum penalty in Norway: 2 years",)


def test_the_maximum_that_the_case_file_gives_goes_before_that_of_the_law() -> None:
    assert asked(theirs=(), test=LIST, maximum=2, charged=THEY).outcome == "unknown"
    low = (ACTS | {"penalty": {"most": 2}},)
    assert asked(low, (), LIST, maximum=5, charged=THEY).outcome == "not asked"
    open_ = asked((), (), LIST, maximum=5, charged=THEY)
    assert open_.outcome == "conditional"
    assert open_.reasons[0].missing == ("whether the law of Norway makes this trafficking",)


def test_a_maximum_that_nobody_gives_is_missing() -> None:
    found = asked((ACTS | {"penalty": None},), (), LIST)
    assert (found.outcome, found.reasons[0].verdict) == ("conditional", "conditional")
    assert found.reasons[0].missing == ("the maximum penalty in Norway (3 years or more needed)",)


def test_without_an_offence_of_the_requesting_state_the_list_is_open() -> None:
    found = asked((), (), LIST)
    assert (found.outcome, found.reasons[0].verdict) == ("unknown", "unknown")
    assert len(found.reasons[0].missing) == 1


def test_the_list_is_read_of_the_offence_charged_and_of_no_other() -> None:
    found = asked(theirs=(), test=LIST, maximum=10, charged=("labour_exploitation",))
    assert (found.outcome, found.reasons[0].verdict) == ("unknown", "no")
    assert found.reasons[0].says == "not on the list as it is held: labour exploitation"


def test_where_no_charge_is_said_the_conduct_decides() -> None:
    found = asked(theirs=(), test=LIST, maximum=10)
    assert (found.outcome, found.reasons[0].verdict) == ("unknown", "unknown")
    assert "`charged`" in found.reasons[0].missing[0]
    assert asked(test=LIST, maximum=10).outcome == "met"


def test_another_listed_offence_with_three_years_is_not_tested() -> None:
    found = asked(theirs=(), test=WIDER, maximum=14, charged=("smuggling",))
    assert (found.outcome, found.reasons[0].status) == ("not asked", "memory")
    assert found.says.startswith("smuggling is a listed offence")
    assert asked(theirs=(), test=WIDER, maximum=2, charged=("smuggling",)).outcome == "unknown"


@pytest.mark.parametrize(
    ("charged", "verdict"),
    [
        (("other", "smuggling"), "unknown"),
        (("corruption", "smuggling"), "conditional"),
        (("fraud", "smuggling"), "no"),
    ],
)
def test_of_several_charges_each_must_be_on_the_list(
    charged: tuple[str, ...], verdict: str
) -> None:
    """EAW 2(2): the maximum is that of each offence; one figure does not show it of all."""
    found = asked(theirs=(), test=WIDER, maximum=99, charged=charged)
    assert found.reasons[0].verdict == verdict


def test_an_offence_beside_trafficking_is_not_on_the_list() -> None:
    found = asked(({"concept": "sale_of_person", "penalty": {"most": 10}},), (), LIST)
    assert found.reasons[0].verdict == "unknown"


def test_a_listed_offence_on_a_condition_is_conditional() -> None:
    found = asked((ACTS | {"since": None},), (), LIST)
    assert (found.outcome, found.reasons[0].verdict) == ("conditional", "conditional")
    assert "since when NOR Penal Code 1 stands in this form" in found.reasons[0].missing

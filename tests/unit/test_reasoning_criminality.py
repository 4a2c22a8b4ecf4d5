"""Dual criminality: what the basis asks, and whether the conduct is a crime on both sides."""

from datetime import date
from typing import Any

import pytest
from msgspec import convert
from msgspec.structs import replace

from comity.law.bases import DualCriminality
from comity.law.model import Law
from comity.reasoning.criminality import Criminality, Side, chosen, criminality, side
from comity.reasoning.legal_basis import legal_basis
from support.lawful import DAY, entered
from support.said import SUSPECTS, TRAFFICKED, WOMAN, said
from support.shipped import LAW

ACTS: dict[str, Any] = {
    "acts": ["receipt"],
    "means_needed": "yes",
    "means": ["fraud"],
    "purposes": ["sexual_exploitation"],
    "penalty": {"most": 10},
}
OTHER: dict[str, Any] = ACTS | {"means": ["abduction"]}
EVENT: dict[str, Any] = TRAFFICKED | {"place": "NOR", "day": "2020-05-01"}
Offences = tuple[dict[str, Any], ...]


def law_of(
    mine: Offences, theirs: Offences, rules: Offences, test: Any, text: str = "ets24"
) -> Law:
    """Norway asks Switzerland under the European Convention on Extradition, tested so."""
    law, _ = entered(*mine)
    law, _ = entered(*theirs, rules=rules, code="CHE", law=law)
    if test is None:
        return law
    told = convert({"provision": "2(1)"} | test, DualCriminality) if test else None
    held = law.instruments[text]
    bases = tuple(replace(b, dual_criminality=told) for b in held.bases)
    return replace(law, instruments=law.instruments | {text: replace(held, bases=bases)})


def asked(
    mine: Offences = (ACTS,),
    theirs: Offences = (ACTS,),
    test: dict[str, Any] | None = None,
    rules: Offences = (),
    events: Offences = (EVENT,),
    measure: str = "extradition",
    maximum: float | None = None,
    day: date = DAY,
    text: str = "ets24",
) -> Criminality:
    law = law_of(mine, theirs, rules, test, text)
    top = {"proceedings": {"maximum_years": maximum}} if maximum is not None else None
    case = said(*events, others=SUSPECTS, top=top)
    return criminality(law, case, law.states["NOR"], law.states["CHE"], measure, day)


REQUIRED = {"test": "required"}


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
    assert asked(theirs=(), test=LIST, maximum=2).outcome == "unknown"
    low = (ACTS | {"penalty": {"most": 2}},)
    assert asked(low, (), LIST, maximum=5).outcome == "not asked"
    assert asked((), (), LIST, maximum=5).outcome == "conditional"


def test_a_maximum_that_nobody_gives_is_missing() -> None:
    found = asked((ACTS | {"penalty": None},), (), LIST)
    assert (found.outcome, found.reasons[0].verdict) == ("conditional", "conditional")
    assert found.reasons[0].missing == ("the maximum penalty in Norway (3 years or more needed)",)


def test_without_an_offence_of_the_requesting_state_the_list_is_open() -> None:
    found = asked((), (), LIST)
    assert (found.outcome, found.reasons[0].verdict) == ("unknown", "unknown")
    assert len(found.reasons[0].missing) == 1


def test_an_offence_beside_trafficking_is_not_on_the_list() -> None:
    found = asked(({"concept": "sale_of_person", "penalty": {"most": 10}},), (), LIST)
    assert found.reasons[0].verdict == "unknown"


def test_a_listed_offence_on_a_condition_is_conditional() -> None:
    found = asked((ACTS | {"since": None},), (), LIST)
    assert (found.outcome, found.reasons[0].verdict) == ("conditional", "conditional")
    assert "since when NOR Penal Code 1 stands in this form" in found.reasons[0].missing


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

"""Several offences of one law together, held against what a text asks: none hides another."""

from typing import Any

import pytest

from comity.reasoning.obligations import Gap, gaps
from support.lawful import DAY, entered, with_demands
from support.shipped import LAW

PALERMO = LAW.instruments["palermo"].definition
assert PALERMO
WHOLE: dict[str, Any] = {
    "acts": list(PALERMO.acts),
    "means_needed": "yes",
    "means": list(PALERMO.means),
    "purposes": list(PALERMO.purposes),
}
BARE: dict[str, Any] = WHOLE | {"means": [], "means_needed": "no"}
DEFINITION, CHILD = {"element": "definition"}, {"element": "child"}


def all_gaps(demands: tuple[dict[str, Any], ...], *offences: dict[str, Any]) -> tuple[Gap, ...]:
    law, state = entered(*offences)
    made = with_demands(law, "palermo", *({"at": "5(1)"} | d for d in demands))
    return gaps(made, state, DAY, "palermo").gaps


def gap(demand: dict[str, Any], *offences: dict[str, Any]) -> Gap:
    (found,) = all_gaps((demand,), *offences)
    return found


def told(found: Gap) -> dict[str, str]:
    return {r.says: r.verdict for r in found.parts}


# Each demand is read for itself


def test_two_demands_on_the_definition_are_read_apart() -> None:
    held = WHOLE | {"purposes": ["slavery"]}
    wanted = ({"purposes": ["slavery"]}, {"purposes": ["organ_removal"]})
    found = all_gaps(tuple(DEFINITION | w for w in wanted), held)
    assert [g.verdict for g in found] == ["yes", "no"]


def test_two_demands_on_the_penalty_are_read_apart() -> None:
    held = WHOLE | {"penalty": {"most": 5}, "graver": [{"most": 9}]}
    wanted = ({"least": 4}, {"least": 6}, {"least": 6, "graver": "yes"})
    found = all_gaps(tuple({"element": "penalty"} | w for w in wanted), held)
    assert [g.verdict for g in found] == ["yes", "no", "yes"]


# What is not entered, and what is missing


@pytest.mark.parametrize("demand", [{"concept": "debt_bondage"}, DEFINITION, CHILD])
def test_what_is_not_entered_is_unknown_in_every_part(demand: dict[str, Any]) -> None:
    found = gap(demand)
    assert (found.verdict, [r.verdict for r in found.parts]) == ("unknown", ["unknown"])
    assert found.parts[0].cites == ("law of NOR",)
    assert len(found.parts[0].missing) == 1


def test_an_offence_that_stands_misses_nothing_and_an_undated_one_its_day() -> None:
    demand = {"concept": "debt_bondage"}
    dated = gap(demand, {"concept": "debt_bondage"})
    assert (dated.parts[0].verdict, dated.parts[0].missing) == ("yes", ())
    undated = gap(demand, {"concept": "debt_bondage", "since": None})
    assert undated.parts[0].verdict == "conditional"
    assert undated.parts[0].missing == ("since when NOR Penal Code 1 stands in this form",)


# Whom the offences reach


BORDER = "traffic inside the state is not reached"


def test_traffic_inside_the_state_is_left_out_only_where_every_offence_asks_for_a_border() -> None:
    only = WHOLE | {"across_border": "only"}
    assert told(gap(DEFINITION, only, only))[BORDER] == "no"
    for pair in ((only, WHOLE), (WHOLE, only)):
        assert BORDER not in told(gap(DEFINITION, *pair))


@pytest.mark.parametrize(
    ("persons", "left_out"),
    [
        (("adults",), True),
        (("women",), True),
        (("children",), True),
        (("women", "children"), True),
        (("adults", "children"), False),
        (("any",), False),
        (("women", "any"), False),
    ],
)
def test_a_law_must_protect_adults_and_children_alike(
    persons: tuple[str, ...], left_out: bool
) -> None:
    found = gap(DEFINITION, *(WHOLE | {"persons": p} for p in persons))
    says = [v for s, v in told(found).items() if s.startswith("only these persons")]
    assert says == (["no"] if left_out else [])


# Means and purposes


def test_an_offence_on_adults_without_means_meets_the_means_and_is_cited_alone() -> None:
    for persons in ("any", "adults"):
        held = (WHOLE | {"section": "8"}, BARE | {"section": "9", "persons": persons})
        (means,) = (r for r in gap(DEFINITION, *held).parts if r.says == "no means is needed")
        assert (means.verdict, means.cites) == ("yes", ("NOR Penal Code 9",))
    children = gap(DEFINITION, WHOLE | {"means": ["fraud"]}, BARE | {"persons": "children"})
    assert "no means is needed" not in told(children)


def test_one_open_list_of_purposes_is_enough_to_leave_a_purpose_open() -> None:
    some = WHOLE | {"purposes": ["slavery"]}
    for pair in ((some, some | {"purposes_open": "yes"}), (some | {"purposes_open": "yes"}, some)):
        assert gap(DEFINITION, *pair).verdict == "conditional"
    assert gap(DEFINITION, some, some).verdict == "no"


# Children


def test_an_offence_without_means_reaches_children_whatever_its_child_rule_says() -> None:
    rule = {"child": {"below": 16, "means_needed": "yes"}}
    assert gap(CHILD, BARE | rule).verdict == "yes"
    assert gap(CHILD, WHOLE | rule).verdict == "no"


def test_an_offence_on_women_or_adults_needs_no_child_rule_beside_one_that_has_it() -> None:
    freely = WHOLE | {"acts": ["receipt"], "child": {"below": 18, "means_needed": "no"}}
    for persons in ("women", "adults"):
        other = WHOLE | {"acts": ["transfer"], "persons": persons}
        assert gap(CHILD, freely, other).verdict == "yes"
    whole = gap(CHILD, freely, WHOLE | {"acts": ["transfer"]})
    assert whole.verdict == "conditional"
    assert "transfer" in whole.missing[0]


def test_an_offence_whose_acts_are_not_entered_may_reach_every_act() -> None:
    rule = {"child": {"below": 18, "means_needed": "no"}}
    freely = (WHOLE | {"acts": []} | rule, WHOLE | {"acts": ["receipt"]} | rule)
    other = WHOLE | {"acts": ["transfer"]}
    assert gap(CHILD, *freely, other).verdict == "yes"
    assert gap(CHILD, freely[1], other).verdict == "conditional"


# A yes or no of the offences


@pytest.mark.parametrize("element", ["attempt", "participation", "legal_persons"])
def test_where_no_offence_says_yes_the_first_is_cited(element: str) -> None:
    held = tuple(WHOLE | {element: {"is": "no", "section": s}} for s in ("20", "30"))
    found = gap({"element": element}, *held)
    assert (found.verdict, found.parts[0].cites) == ("no", ("NOR Penal Code 20",))
    yes = WHOLE | {element: {"is": "yes", "section": "40"}}
    assert gap({"element": element}, *held, yes).parts[0].cites == ("NOR Penal Code 40",)


def test_a_rule_for_all_offences_speaks_only_where_no_offence_speaks_of_companies() -> None:
    rule = {"topic": "legal_persons", "is": "yes", "section": "30"}
    silent, no = WHOLE, WHOLE | {"legal_persons": {"is": "no", "section": "4"}}
    law, state = entered(silent, no, rules=(rule,))
    made = with_demands(law, "palermo", {"at": "5(1)", "element": "legal_persons"})
    (found,) = gaps(made, state, DAY, "palermo").gaps
    assert (found.verdict, found.parts[0].cites) == ("no", ("NOR Penal Code 4",))

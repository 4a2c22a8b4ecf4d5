"""A demand of an instrument held against a state's own law: met, wanting, open or not entered."""

from typing import Any

import pytest

from comity.reasoning.obligations import Gap, gaps
from support.gaps import DEFINITION, UNDATED, WHOLE, gap, verdicts
from support.lawful import DAY, entered, with_demands


def test_an_offence_with_all_of_the_definition_meets_it() -> None:
    found = gap(DEFINITION, WHOLE)
    assert (found.verdict, found.meets, verdicts(found)) == ("yes", "met", ("yes",) * 3)
    assert {r.cites for r in found.parts} == {("NOR Penal Code 1",)}
    assert found.missing == ()


@pytest.mark.parametrize(("kind", "at"), [("acts", 0), ("means", 1), ("purposes", 2)])
def test_a_word_of_the_definition_that_is_not_named_is_a_gap(kind: str, at: int) -> None:
    lacking = WHOLE[kind][-1]
    found = gap(DEFINITION, WHOLE | {kind: WHOLE[kind][:-1]})
    assert (found.verdict, found.meets) == ("no", "not met")
    assert found.parts[at].verdict == "no"
    assert lacking.replace("_", " ") in found.parts[at].says
    assert [r.verdict for n, r in enumerate(found.parts) if n != at] == ["yes", "yes"]


@pytest.mark.parametrize(("kind", "at"), [("acts", 0), ("means", 1)])
def test_what_is_not_entered_of_an_offence_is_unknown_and_no_gap(kind: str, at: int) -> None:
    found = gap(DEFINITION, WHOLE | {kind: []})
    assert (found.verdict, found.meets) == ("unknown", "unknown")
    assert found.parts[at].missing == (f"the {kind} that the offence of Norway names",)
    assert found.missing == found.parts[at].missing


def test_two_offences_together_may_meet_the_definition() -> None:
    acts = WHOLE["acts"]
    found = gap(DEFINITION, WHOLE | {"acts": acts[:2]}, WHOLE | {"acts": acts[2:]})
    assert found.verdict == "yes"


def test_a_word_of_the_same_meaning_counts() -> None:
    acts = [a for a in WHOLE["acts"] if a not in ("transfer", "receipt")]
    found = gap(DEFINITION, WHOLE | {"acts": [*acts, "selling", "buying"]})
    assert found.verdict == "yes"
    assert gap(DEFINITION, WHOLE | {"acts": acts}).verdict == "no"


def test_an_offence_without_means_asks_for_less_and_so_meets_the_means() -> None:
    for persons in ("any", "adults"):
        bare = WHOLE | {"means": [], "means_needed": "no", "persons": persons}
        assert gap(DEFINITION, bare).parts[1].verdict == "yes"
    tied = WHOLE | {"means": ["fraud"], "means_needed": "yes"}
    assert gap(DEFINITION, tied).parts[1].verdict == "no"


def test_an_open_list_of_purposes_is_partly_met_and_names_what_is_open() -> None:
    held = WHOLE | {"purposes": ["sexual_exploitation"], "purposes_open": "yes"}
    found = gap(DEFINITION, held)
    assert (found.verdict, found.meets) == ("conditional", "partly met")
    assert "whether the open list takes in forced labour" in found.missing
    closed = gap(DEFINITION, held | {"purposes_open": "no"})
    assert closed.verdict == "no"


def test_an_open_list_that_names_all_needs_no_condition() -> None:
    assert gap(DEFINITION, WHOLE | {"purposes_open": "yes"}).verdict == "yes"


OWN_OFFENCES = {
    "practices_similar_to_slavery": ("debt_bondage", "serfdom", "slavery", "servitude"),
    "servitude": ("servitude", "slavery"),
    "sexual_exploitation": ("exploitation_of_prostitution",),
    "organ_removal": ("organ_trafficking",),
    "forced_labour": ("forced_labour",),
    "slavery": ("slavery",),
}


@pytest.mark.parametrize(
    ("purpose", "concept"), [(p, c) for p, concepts in OWN_OFFENCES.items() for c in concepts]
)
def test_a_purpose_that_is_an_offence_of_its_own_is_partly_met(purpose: str, concept: str) -> None:
    held = WHOLE | {"purposes": [p for p in WHOLE["purposes"] if p != purpose]}
    own = {"concept": concept, "section": "2"}
    found = gap(DEFINITION, held, own)
    assert found.verdict == "conditional"
    assert found.parts[2].cites == ("NOR Penal Code 1", "NOR Penal Code 2")
    assert found.missing == (
        "whether these offences reach who only recruits, moves or houses a person",
    )
    assert gap(DEFINITION, held, own | {"concept": "fraud"}).verdict == "no"


@pytest.mark.parametrize(
    ("purpose", "concept"),
    [
        ("criminal_activities", "criminal_exploitation"),
        ("illegal_adoption", "illegal_adoption"),
        ("illegal_adoption", "sale_of_child"),
    ],
)
def test_a_purpose_that_a_demand_names_may_be_an_offence_of_its_own(
    purpose: str, concept: str
) -> None:
    demand = {"element": "definition", "purposes": [purpose]}
    assert gap(demand, WHOLE, {"concept": concept}).verdict == "conditional"
    assert gap(demand, WHOLE).verdict == "no"


def test_each_purpose_that_is_not_named_must_be_an_offence_of_its_own() -> None:
    held = WHOLE | {"purposes": ["sexual_exploitation"]}
    assert gap(DEFINITION, held, {"concept": "slavery"}).verdict == "no"


def test_a_demand_that_names_purposes_asks_for_these_only() -> None:
    demand = {"element": "definition", "purposes": ["begging"]}
    found = gap(demand, {"purposes": ["begging"]})
    assert (found.verdict, verdicts(found)) == ("yes", ("yes",))


# No offence, and days


def test_without_an_offence_of_trafficking_all_is_unknown() -> None:
    found = gap(DEFINITION, {"concept": "fraud"})
    assert (found.verdict, found.parts[0].cites) == ("unknown", ("law of NOR",))
    assert found.missing == ("the offence of trafficking in the law of Norway on 2020-06-01",)


def test_an_undated_offence_meets_it_if_it_stood_then() -> None:
    found = gap(DEFINITION, WHOLE | UNDATED)
    assert (found.verdict, found.meets, found.model) == (
        "conditional",
        "met if it stood then",
        None,
    )
    assert gap(DEFINITION, WHOLE | UNDATED, WHOLE).meets == "met"


def test_an_undated_offence_with_a_gap_has_the_gap() -> None:
    assert gap(DEFINITION, WHOLE | UNDATED | {"acts": ["receipt"]}).meets == "not met"


def test_the_offence_against_children_counts_too() -> None:
    assert gap(DEFINITION, WHOLE | {"concept": "child_trafficking"}).verdict == "yes"


# The child rule


@pytest.mark.parametrize("element", ["attempt", "participation", "legal_persons"])
def test_a_yes_or_no_of_the_offence_is_read_with_its_section(element: str) -> None:
    met = gap({"element": element}, {element: {"is": "yes", "section": "4"}})
    assert (met.verdict, met.parts[0].cites) == ("yes", ("NOR Penal Code 4",))
    plain = gap({"element": element}, {element: {"is": "no"}})
    assert (plain.verdict, plain.parts[0].cites) == ("no", ("NOR Penal Code 1",))
    both = gap({"element": element}, {element: {"is": "no"}}, {element: {"is": "yes"}})
    assert both.verdict == "yes"
    silent = gap({"element": element}, {})
    assert (silent.verdict, silent.parts[0].cites) == ("unknown", ("law of NOR",))
    assert len(silent.missing) == 1


def test_a_value_stands_by_its_own_status_or_that_of_the_offence() -> None:
    own = gap({"element": "attempt"}, {"attempt": {"is": "yes", "status": "memory"}})
    assert own.parts[0].status == "memory"
    plain = gap({"element": "attempt"}, {"attempt": {"is": "yes"}, "status": "part"})
    assert plain.parts[0].status == "part"


COMPANIES: dict[str, Any] = {"topic": "legal_persons", "is": "yes", "section": "30"}


@pytest.mark.parametrize(
    ("answer", "verdict"),
    [
        ({"is": "yes"}, "yes"),
        ({"is": "no"}, "no"),
        ({"is": "conditional", "when": "by a fine"}, "conditional"),
        ({"is": "yes", "since": None}, "conditional"),
    ],
)
def test_a_rule_for_all_offences_says_whether_companies_are_liable(
    answer: dict[str, Any], verdict: str
) -> None:
    found = gap({"element": "legal_persons"}, {}, rules=(COMPANIES | answer,))
    assert (found.verdict, found.parts[0].cites) == (verdict, ("NOR Code 30",))
    assert bool(found.missing) is (verdict == "conditional")


def test_what_the_offence_says_of_companies_goes_before_a_rule_for_all() -> None:
    held = {"legal_persons": {"is": "yes", "section": "4"}}
    found = gap({"element": "legal_persons"}, held, rules=(COMPANIES | {"is": "no"},))
    assert (found.verdict, found.parts[0].cites) == ("yes", ("NOR Penal Code 4",))


# Penalties


@pytest.mark.parametrize(("most", "verdict"), [(4.0, "yes"), (3.9, "no"), (99.0, "yes")])
def test_the_maximum_penalty_is_held_against_what_is_asked(most: float, verdict: str) -> None:
    found = gap({"element": "penalty", "least": 4}, {"penalty": {"most": most}})
    assert (found.verdict, found.missing) == (verdict, ())
    assert ("life" in found.parts[0].says) is (most == 99.0)


def test_the_highest_of_several_maxima_counts() -> None:
    held = ({"penalty": {"most": 2}}, {"penalty": {"most": 5}})
    assert gap({"element": "penalty", "least": 4}, *held).verdict == "yes"


def test_a_penalty_that_is_not_entered_is_missing() -> None:
    for held in ({}, {"penalty": {"least": 1}}):
        found = gap({"element": "penalty", "least": 4}, held)
        assert (found.verdict, len(found.missing)) == ("unknown", 1)
        assert found.parts[0].cites == ("NOR Penal Code 1",)


def test_the_graver_forms_have_a_penalty_of_their_own() -> None:
    demand = {"element": "penalty", "least": 10, "graver": "yes"}
    held = {"penalty": {"most": 5}, "graver": [{"most": 10}]}
    assert gap(demand, held).verdict == "yes"
    assert gap(demand | {"graver": "no"}, held).verdict == "no"
    assert gap(demand, {"penalty": {"most": 12}}).verdict == "yes"
    assert gap({"element": "penalty"}, {"penalty": {"most": 0.5}}).verdict == "yes"


# Other offences


def test_an_offence_that_must_exist_is_met_by_one_of_that_concept() -> None:
    demand = {"concept": "corruption"}
    found = gap(demand, {"concept": "corruption", "section": "7"})
    assert (found.verdict, found.parts[0].cites) == ("yes", ("NOR Penal Code 7",))
    assert found.missing == ()
    none = gap(demand, WHOLE)
    assert (none.verdict, none.parts[0].cites) == ("unknown", ("law of NOR",))
    assert len(none.missing) == 1


def test_an_undated_offence_that_must_exist_is_met_if_it_stood_then() -> None:
    demand, undated = {"concept": "corruption"}, {"concept": "corruption", "since": None}
    found = gap(demand, undated)
    assert (found.verdict, found.meets) == ("conditional", "met if it stood then")
    assert found.missing == ("since when NOR Penal Code 1 stands in this form",)
    assert gap(demand, undated, {"concept": "corruption"}).meets == "met"


# Topics


def topic(demand: dict[str, Any], rule: dict[str, Any] | None) -> Gap:
    rules = ({"topic": demand["topic"]} | rule,) if rule is not None else ()
    return gap(demand, WHOLE, rules=rules)


PRIVACY = {"topic": "privacy", "meets": ["yes"], "partly": ["may"]}


@pytest.mark.parametrize(("is_", "verdict"), [("yes", "yes"), ("may", "conditional"), ("no", "no")])
def test_a_rule_meets_a_demand_by_its_answer(is_: str, verdict: str) -> None:
    found = topic(PRIVACY, {"is": is_})
    assert (found.verdict, found.parts[0].cites) == (verdict, ("NOR Code 9",))


def test_any_answer_meets_a_demand_that_names_none() -> None:
    assert topic({"topic": "identification_authority"}, {"is": ""}).verdict == "yes"


def test_a_topic_that_is_not_entered_is_unknown() -> None:
    found = topic(PRIVACY, None)
    assert (found.verdict, found.parts[0].cites) == ("unknown", ("law of NOR",))
    assert found.missing == ("what the law of Norway says: privacy",)


@pytest.mark.parametrize(
    ("number", "verdict"), [(30, "yes"), (29, "no"), (45, "yes"), (None, "unknown")]
)
def test_a_number_is_held_against_the_least_that_is_asked(
    number: float | None, verdict: str
) -> None:
    found = topic({"topic": "reflection_period", "least": 30}, {"number": number})
    assert found.verdict == verdict


def test_an_undated_rule_meets_a_demand_if_it_stood_then() -> None:
    found = topic(PRIVACY, {"is": "yes", "since": None})
    assert (found.verdict, found.meets) == ("conditional", "met if it stood then")
    assert found.missing == ("whether this was the law of Norway on 2020-06-01",)
    denied = topic(PRIVACY, {"is": "no", "since": None})
    assert (denied.verdict, denied.meets) == ("no", "not met")


def test_the_same_topic_is_answered_alike_for_every_demand() -> None:
    law, state = entered(WHOLE, rules=({"topic": "privacy", "is": "may"},))
    made = with_demands(
        law, "palermo", {"at": "6(1)"} | PRIVACY, {"at": "6(1)", "topic": "privacy"}
    )
    found = gaps(made, state, DAY, "palermo").gaps
    assert [g.verdict for g in found] == ["conditional", "yes"]

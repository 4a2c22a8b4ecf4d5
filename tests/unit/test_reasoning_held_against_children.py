"""What a law says of children and of consent, held against what is owed."""

from typing import Any

import pytest

from support.gaps import gap

CHILD = {"element": "child"}


@pytest.mark.parametrize(
    ("held", "verdict"),
    [
        ({"means_needed": "no"}, "yes"),
        ({"child": {"below": 18, "means_needed": "no"}}, "yes"),
        ({"child": {"below": 21, "means_needed": "no"}}, "yes"),
        ({"child": {"below": 17, "means_needed": "no"}}, "no"),
        ({"child": {"below": 18, "means_needed": "yes"}}, "no"),
        ({}, "unknown"),
    ],
)
def test_a_child_under_18_needs_no_means(held: dict[str, Any], verdict: str) -> None:
    found = gap(CHILD, {"means_needed": "yes"} | held)
    assert found.verdict == verdict
    assert found.parts[0].cites == ("NOR Penal Code 1",)
    wanted = ("whether a child needs a means under the law of Norway",)
    assert found.missing == (wanted if verdict == "unknown" else ())


def test_a_child_rule_that_stops_too_early_says_where() -> None:
    low, lower = ({"child": {"below": n, "means_needed": "no"}} for n in (16, 14))
    assert "below 16" in gap(CHILD, low, lower).parts[0].says
    tied = {"child": {"below": 18, "means_needed": "yes"}}
    assert "a child needs a means too" in gap(CHILD, tied).parts[0].says


def test_one_offence_that_frees_children_is_enough() -> None:
    tied = {"child": {"below": 18, "means_needed": "yes"}}
    free = {"child": {"below": 18, "means_needed": "no"}, "section": "2"}
    found = gap(CHILD, tied, free)
    assert (found.verdict, found.parts[0].cites) == ("yes", ("NOR Penal Code 2",))


def test_an_offence_that_frees_women_or_adults_frees_no_child() -> None:
    women = {"means_needed": "no", "persons": "women"}
    adults = {"means_needed": "yes", "persons": "adults", "acts": ["transfer"]}
    tied = {"child": {"below": 18, "means_needed": "yes"}}
    assert gap(CHILD, women, tied).verdict == "no"
    free = {"means_needed": "no", "acts": ["receipt"]}
    assert gap(CHILD, free, adults).verdict == "yes"


def test_an_act_for_which_no_child_rule_is_entered_is_a_condition() -> None:
    free = {"means_needed": "no", "acts": ["receipt"]}
    other = {"means_needed": "yes", "acts": ["transfer", "receipt"], "section": "2"}
    found = gap(CHILD, free, other)
    assert (found.verdict, found.parts[0].cites) == ("conditional", ("NOR Penal Code 1",))
    assert found.missing == ("whether a child needs a means for this: transfer",)
    assert gap(CHILD, free | {"acts": []}, other).verdict == "yes"


# Consent

CONSENT = {"element": "consent"}


@pytest.mark.parametrize(
    ("consent", "verdict"),
    [
        ({"is": "irrelevant"}, "yes"),
        ({"is": "irrelevant-with-means"}, "yes"),
        ({"is": "relevant"}, "no"),
        ({"is": "silent"}, "conditional"),
        (None, "unknown"),
    ],
)
def test_consent_must_not_save_the_offender(consent: dict[str, str] | None, verdict: str) -> None:
    found = gap(CONSENT, {"consent": consent})
    assert (found.verdict, found.parts[0].cites) == (verdict, ("NOR Penal Code 1",))
    wanted = ("whether consent saves the offender under the law of Norway",)
    assert found.missing == (wanted if verdict in ("conditional", "unknown") else ())


def test_one_offence_by_which_consent_is_irrelevant_is_enough() -> None:
    held = ({"consent": {"is": "relevant"}}, {"consent": {"is": "irrelevant"}, "section": "2"})
    found = gap(CONSENT, *held)
    assert (found.verdict, found.parts[0].cites) == ("yes", ("NOR Penal Code 2",))


# Attempt, participation, legal persons

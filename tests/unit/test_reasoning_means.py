"""The means: listed, a form of a listed one, or not needed (Palermo 3(a), 3(c); EU 2(5))."""

from typing import Any

import pytest

from comity.reasoning.answer import Reason
from support.said import GIRL, OF_UNKNOWN_AGE, TRAFFICKED, WOMAN, under

UNSAID: dict[str, Any] = {k: v for k, v in TRAFFICKED.items() if k != "means"}
JOURNEY: dict[str, Any] = {"act": "other", "of": ["v"], "day": "2019"}


def means(*events: dict[str, Any], text: str = "palermo", **keys: Any) -> Reason:
    return under(text, *events, **keys).elements.means


LISTED = (
    "threat_of_force",
    "use_of_force",
    "other_coercion",
    "abduction",
    "fraud",
    "deception",
    "abuse_of_power",
    "abuse_of_position_of_vulnerability",
    "payment_or_benefit_to_controller",
)


@pytest.mark.parametrize("word", LISTED)
def test_each_listed_means_reaches_an_adult(word: str) -> None:
    reason = means(TRAFFICKED | {"means": [word]})
    assert (reason.verdict, reason.cites) == ("yes", ("palermo:3(a)",))


def test_without_a_listed_means_the_text_reaches_no_adult() -> None:
    reason = means(TRAFFICKED | {"means": []})
    assert reason.verdict == "no"
    assert reason.facts == ("e0: receipt in CYP 2020 (alleged)",)


def test_means_of_which_nothing_is_said_are_missing() -> None:
    reason = means(UNSAID)
    assert reason.verdict == "unknown"
    assert reason.missing == ("whether a listed means was used (write 'means: []' if none was)",)


def test_a_means_that_is_not_named_may_be_a_listed_one() -> None:
    reason = means(TRAFFICKED | {"means": ["other"]})
    assert reason.verdict == "unknown"
    assert reason.missing == (
        "whether the means that was said amounts to a listed one, such as coercion",
    )


@pytest.mark.parametrize(
    "word", ["withholding_documents", "withholding_wages", "isolation", "tied_status"]
)
def test_what_may_be_coercion_or_abuse_is_a_means_on_a_condition(word: str) -> None:
    reason = means(TRAFFICKED | {"means": [word]})
    assert (reason.verdict, len(reason.missing)) == ("conditional", 1)
    assert reason.cites == ("palermo:3(a)",)


def test_a_form_of_a_means_goes_before_one_that_is_not_named() -> None:
    assert means(TRAFFICKED | {"means": ["isolation", "other"]}).verdict == "conditional"


def test_means_and_purposes_of_the_same_doers_at_another_time_bear_on_the_act() -> None:
    by_same = JOURNEY | {"by": ["s"], "means": ["fraud"]}
    assert means(UNSAID, by_same).verdict == "yes"
    form = JOURNEY | {"by": ["s"], "means": ["isolation"]}
    assert means(UNSAID, form).verdict == "conditional"
    unnamed = JOURNEY | {"by": ["s"], "means": ["other"]}
    assert means(UNSAID, unnamed).missing == (
        "whether the means that was said amounts to a listed one, such as coercion",
    )


def test_means_at_another_time_are_a_condition_where_the_act_had_none() -> None:
    without = TRAFFICKED | {"means": []}
    for doer in ("s", "t"):
        reason = means(without, JOURNEY | {"by": [doer], "means": ["fraud"]})
        assert reason.verdict == "conditional"
        assert reason.facts == ("e1: other 2019 (alleged)",)
        assert reason.missing == (
            "whether the means used at another time, or by another, served the act",
        )


def test_the_means_of_strangers_are_a_condition_even_where_the_act_is_silent() -> None:
    assert means(UNSAID, JOURNEY | {"by": ["t"], "means": ["fraud"]}).verdict == "conditional"


def test_a_child_needs_no_means_and_an_adult_does() -> None:
    assert means(TRAFFICKED | {"means": []}, victim=GIRL).cites == ("palermo:3(c)-(d)",)
    assert means(TRAFFICKED | {"means": []}, victim=WOMAN).verdict == "no"


def test_of_unknown_age_both_branches_are_told_with_what_each_misses() -> None:
    reason = means(UNSAID, victim=OF_UNKNOWN_AGE)
    assert reason.verdict == "conditional"
    assert reason.cites == ("palermo:3(c)-(d)", "palermo:3(a)")
    assert reason.missing == (
        "the age of v at the act",
        "whether a listed means was used (write 'means: []' if none was)",
    )
    assert [r.verdict for r in reason.because] == ["unknown"]


def test_of_unknown_age_a_listed_means_settles_it() -> None:
    assert means(TRAFFICKED, victim=OF_UNKNOWN_AGE).verdict == "yes"


def test_a_text_without_means_asks_for_none() -> None:
    reason = means(TRAFFICKED | {"act": "moving", "means": []}, text="saarc2002")
    assert (reason.verdict, reason.cites) == ("yes", ("saarc2002:I(3)",))


def test_the_sale_of_a_child_asks_for_consideration_in_the_place_of_means() -> None:
    delivered = TRAFFICKED | {"act": "delivery"}
    assert means(delivered, text="opsc", victim=GIRL).verdict == "unknown"
    assert means(delivered | {"act": "sale"}, text="opsc", victim=GIRL).verdict == "yes"


# Surrogacy: the child rule of the directive does not reach it (2(5))

CARRIED: dict[str, Any] = TRAFFICKED | {
    "means": [],
    "purposes": ["surrogacy"],
    "day": "2026-09-01",
}


def test_a_child_exploited_by_surrogacy_needs_a_means_unless_she_is_the_mother() -> None:
    reason = means(CARRIED, text="eu2011_36", victim=GIRL)
    assert reason.verdict == "conditional"
    assert reason.missing == ("whether v is the surrogate mother",)
    assert reason.cites == ("eu2011_36:2(5)", "eu2011_36:2(1)")
    assert [r.verdict for r in reason.because] == ["no"]


def test_of_unknown_age_her_age_is_missing_too() -> None:
    reason = means(CARRIED, text="eu2011_36", victim=OF_UNKNOWN_AGE)
    assert reason.missing == ("the age of v at the act", "whether v is the surrogate mother")


def test_what_the_means_miss_is_missing_for_surrogacy_too() -> None:
    unsaid = {k: v for k, v in CARRIED.items() if k != "means"}
    reason = means(unsaid, text="eu2011_36", victim=GIRL)
    assert "whether a listed means was used (write 'means: []' if none was)" in reason.missing


def test_a_boy_is_no_surrogate_mother() -> None:
    boy = GIRL | {"sex": "male"}
    assert means(CARRIED, text="eu2011_36", victim=boy).verdict == "no"


def test_an_adult_surrogate_mother_needs_a_means() -> None:
    assert means(CARRIED, text="eu2011_36").verdict == "no"
    assert means(CARRIED | {"means": ["fraud"]}, text="eu2011_36", victim=GIRL).verdict == "yes"


def test_another_purpose_beside_surrogacy_brings_the_child_rule_back() -> None:
    both = CARRIED | {"purposes": ["surrogacy", "sexual_exploitation"]}
    assert means(both, text="eu2011_36", victim=GIRL).verdict == "yes"


@pytest.mark.parametrize("doer", ["s", "t"])
def test_another_purpose_said_elsewhere_brings_the_child_rule_back_too(doer: str) -> None:
    elsewhere = JOURNEY | {"by": [doer], "purposes": ["sexual_exploitation"]}
    assert means(CARRIED, elsewhere, text="eu2011_36", victim=GIRL).verdict == "yes"


def test_palermo_reaches_a_child_exploited_by_surrogacy_without_means() -> None:
    assert means(CARRIED, victim=GIRL).verdict == "yes"

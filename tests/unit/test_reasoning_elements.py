"""The elements of a definition: act, age, consent, intent, and whom the text protects."""

from typing import Any

import pytest

from comity.reasoning.definitions import InstrumentResult
from comity.reasoning.elements import Elements
from support.said import GIRL, OF_UNKNOWN_AGE, TRAFFICKED, WOMAN, denied, under

NO_LIMB: dict[str, Any] = dict.fromkeys(
    ("elsewhere_prepared", "group_active_elsewhere", "effects_elsewhere"), "no"
)
MAN: dict[str, Any] = WOMAN | {"sex": "male"}


def held(*events: dict[str, Any], text: str = "palermo", **keys: Any) -> Elements:
    return under(text, *(events or (TRAFFICKED,)), **keys).elements


# The act


@pytest.mark.parametrize("act", ["exacting_work", "ownership_powers"])
def test_to_exploit_leaves_open_who_brought_the_person_there(act: str) -> None:
    reason = held(TRAFFICKED | {"act": act}).act
    assert reason.verdict == "unknown"
    assert reason.missing == ("how the person came under the control of those who exploited",)


def test_an_act_that_the_text_does_not_list_is_no_act_of_it() -> None:
    assert held(TRAFFICKED | {"act": "detention"}).act.verdict == "no"


def test_where_only_a_journey_is_said_no_act_is_said() -> None:
    reason = held(TRAFFICKED | {"act": "other"}).act
    assert (reason.verdict, reason.missing) == ("unknown", ("what was done to the person",))


def test_where_every_act_is_denied_no_act_is_left() -> None:
    reason = held(TRAFFICKED | {"standing": "denied"}).act
    assert reason.verdict == "no"
    assert reason.facts


def test_an_act_that_the_text_may_mean_is_a_condition() -> None:
    reason = held(TRAFFICKED | {"act": "exchange_of_control"}).act
    assert reason.verdict == "conditional"
    assert reason.missing == ("whether exchange of control is an act of the text",)


REMOVED: dict[str, Any] = TRAFFICKED | {"act": "removal"}


def test_the_inter_american_convention_reaches_international_traffic_only() -> None:
    inside = held(REMOVED, text="oasminors", victim=GIRL, **NO_LIMB).act
    assert (inside.verdict, inside.missing) == ("no", ())
    across = held(REMOVED, REMOVED | {"place": "GRC"}, text="oasminors", victim=GIRL).act
    assert (across.verdict, across.missing) == ("yes", ())
    assert set(across.cites) == {"oasminors:2(b)"}
    assert [r.cites for r in across.because] == [("oasminors:2(b)",), ("untoc:3(2)",)]


def test_traffic_of_which_the_border_is_not_said_is_open_under_it() -> None:
    reason = held(REMOVED, text="oasminors", victim=GIRL).act
    assert (reason.verdict, len(reason.missing)) == ("unknown", 3)


def test_a_suspected_act_across_a_border_is_conditional_under_it() -> None:
    there = REMOVED | {"place": "GRC", "standing": "suspected"}
    weak = REMOVED | {"standing": "suspected"}
    reason = held(weak, there, text="oasminors", victim=GIRL, **NO_LIMB).act
    assert reason.verdict == "conditional"
    assert len(reason.missing) == 2


def test_what_is_no_act_of_it_stays_none_whatever_the_border() -> None:
    detained = TRAFFICKED | {"act": "detention"}
    reason = held(detained, detained | {"place": "GRC"}, text="oasminors", victim=GIRL).act
    assert reason.verdict == "no"


# Age


@pytest.mark.parametrize(("victim", "verdict"), [(GIRL, "yes"), (WOMAN, "no")])
def test_the_age_is_read_by_the_child_rule_of_the_text(
    victim: dict[str, Any], verdict: str
) -> None:
    reason = held(victim=victim).age
    assert (reason.verdict, reason.cites) == (verdict, ("palermo:3(c)-(d)",))
    assert reason.facts == (f"v: age {victim['age']}",)


def test_an_unknown_age_is_missing_and_nobody_is_presumed_a_child_for_guilt() -> None:
    reason = held(victim=OF_UNKNOWN_AGE).age
    assert (reason.verdict, reason.missing) == ("unknown", ("the age of v at the act",))
    assert "nobody is presumed to be a child for the purpose of guilt" in reason.says
    assert reason.facts == ("v: age not said",)


def test_a_child_that_may_have_come_of_age_is_not_said_to_be_of_unknown_age() -> None:
    later = TRAFFICKED | {"day": "2021", "means": []}
    first = TRAFFICKED | {"act": "detention"}
    reason = held(first, later, victim=GIRL | {"age": 17}).age
    assert (reason.verdict, reason.missing) == ("unknown", ("the age of v at the act",))
    assert "perhaps no longer at this one" in reason.says
    assert reason.facts == ("v: age 17",)


def test_an_international_act_that_is_decided_misses_nothing() -> None:
    weak = REMOVED | {"standing": "suspected"}
    reason = held(weak, text="oasminors", victim=GIRL, **NO_LIMB).act
    assert (reason.verdict, reason.missing) == ("no", ())
    maybe = TRAFFICKED | {"act": "other"}
    silent = held(maybe, maybe | {"place": "GRC"}, text="oasminors", victim=GIRL).act
    assert silent.verdict == "unknown"


def test_a_suspected_act_stays_conditional_however_firm_the_border() -> None:
    weak = REMOVED | {"standing": "suspected"}
    reason = held(weak, text="oasminors", victim=GIRL, **NO_LIMB | {"effects_elsewhere": "yes"})
    assert reason.act.verdict == "conditional"


# Consent


def test_a_childs_consent_never_matters() -> None:
    reason = held(TRAFFICKED | {"means": []}, victim=GIRL, consent_raised="yes").consent
    assert (reason.verdict, reason.facts) == ("yes", ("consent raised: yes",))
    assert "child" in reason.says
    removed = held(REMOVED, text="oasminors", victim=GIRL, consent_raised="yes").consent
    assert removed.verdict == "yes"


@pytest.mark.parametrize("text", ["opsc", "saarc2002"])
def test_under_some_texts_consent_never_matters(text: str) -> None:
    reason = held(TRAFFICKED | {"means": []}, text=text, consent_raised="yes").consent
    assert reason.verdict == "yes"


def test_a_text_that_is_silent_on_consent_leaves_it_open() -> None:
    reason = held(REMOVED, text="oasminors", consent_raised="yes").consent
    assert (reason.verdict, reason.missing) == ("unknown", ("what the text makes of consent",))


def test_a_means_makes_an_adults_consent_irrelevant() -> None:
    reason = held(consent_raised="yes").consent
    assert (reason.verdict, reason.cites) == ("yes", ("palermo:3(b)",))
    assert reason.says == "consent is irrelevant, since a listed means was used"


def test_without_means_consent_counts_where_it_is_raised() -> None:
    without = TRAFFICKED | {"means": []}
    assert held(without, consent_raised="yes").consent.verdict == "no"
    assert held(without, consent_raised="no").consent.verdict == "unknown"


def test_where_the_means_are_open_consent_is_as_open() -> None:
    unsaid = {k: v for k, v in TRAFFICKED.items() if k != "means"}
    reason = held(unsaid, consent_raised="yes").consent
    assert reason.verdict == "unknown"
    assert reason.missing == ("whether a listed means was used (write 'means: []' if none was)",)


# Intent


def test_an_act_that_is_said_to_be_meant_is_meant() -> None:
    reason = held(TRAFFICKED | {"intent": "yes"}).intent
    assert (reason.verdict, reason.cites, reason.missing) == ("yes", ("palermo:5(1)",), ())


def test_acts_of_which_all_are_without_intent_are_not_meant() -> None:
    assert held(TRAFFICKED | {"intent": "no"}).intent.verdict == "no"


def test_a_meant_act_is_not_undone_by_another_without_intent() -> None:
    both = (TRAFFICKED | {"intent": "no"}, TRAFFICKED | {"intent": "yes"})
    assert held(*both).intent.verdict == "yes"


def test_an_act_of_unsaid_intent_beside_one_without_keeps_the_inference() -> None:
    assert held(TRAFFICKED | {"intent": "no"}, TRAFFICKED).intent.verdict == "yes"


def test_intent_may_be_inferred_from_a_purpose_and_is_still_to_be_proved() -> None:
    reason = held().intent
    assert reason.verdict == "yes"
    assert reason.cites == ("palermo:5(1)", "untoc:5(2)")
    assert reason.missing == ("proof that each suspect meant the exploitation",)


def test_a_suspected_purpose_infers_an_intent_on_a_condition() -> None:
    reason = held(TRAFFICKED | {"purposes_standing": "suspected"}).intent
    assert reason.verdict == "conditional"
    assert reason.missing == (
        "whether what is suspected holds",
        "proof that each suspect meant the exploitation",
    )


def test_without_purpose_and_intent_the_intent_is_missing() -> None:
    reason = held(TRAFFICKED | {"purposes": []}).intent
    assert (reason.verdict, reason.missing) == ("unknown", ("the intent of the suspects",))


def test_an_act_without_intent_infers_nothing_from_its_purpose() -> None:
    journey = TRAFFICKED | {"act": "other", "intent": "no"}
    assert held(journey).intent.verdict == "unknown"


def test_the_intent_of_an_act_that_the_text_may_mean_is_read_too() -> None:
    given = TRAFFICKED | {"act": "exchange_of_control", "intent": "no"}
    assert held(given).intent.verdict == "no"


# Whom the text protects


def saarc(victim: dict[str, Any]) -> InstrumentResult:
    return under("saarc2002", TRAFFICKED | {"act": "moving"}, victim=victim)


def test_palermo_protects_every_person() -> None:
    assert held(victim=MAN).person.verdict == "yes"
    assert held(victim=MAN).person.cites == ("palermo:3(a)",)


@pytest.mark.parametrize("victim", [GIRL, GIRL | {"sex": "male"}, WOMAN, WOMAN | {"age": None}])
def test_the_saarc_convention_protects_women_and_children(victim: dict[str, Any]) -> None:
    reason = saarc({k: v for k, v in victim.items() if v is not None}).elements.person
    assert (reason.verdict, reason.cites, reason.facts) == ("yes", ("saarc2002:I(1)",), ("v",))


def test_the_saarc_convention_does_not_protect_men() -> None:
    assert saarc(MAN).elements.person.verdict == "no"


def test_a_man_of_unknown_age_is_protected_by_it_if_he_was_a_boy() -> None:
    reason = saarc(OF_UNKNOWN_AGE | {"sex": "male"}).elements.person
    assert (reason.verdict, reason.missing) == ("conditional", ("the age of v at the act",))


@pytest.mark.parametrize("age", [{"age": 30}, {}])
def test_a_person_of_unsaid_sex_leaves_its_protection_open(age: dict[str, Any]) -> None:
    reason = saarc({"id": "v", "role": "victim", **age}).elements.person
    assert (reason.verdict, reason.missing) == ("unknown", ("the sex of v",))


@pytest.mark.parametrize(
    ("victim", "verdict"), [(GIRL, "yes"), (WOMAN, "no"), (OF_UNKNOWN_AGE, "conditional")]
)
def test_the_optional_protocol_protects_children_only(victim: dict[str, Any], verdict: str) -> None:
    sold = TRAFFICKED | {"act": "sale"}
    assert under("opsc", sold, victim=victim).elements.person.verdict == verdict


def test_a_denied_consent_is_told_as_it_was_raised() -> None:
    assert held(consent_raised=denied()).consent.facts == ("consent raised: yes",)

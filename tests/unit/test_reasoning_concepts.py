"""The conduct test: what each concept of an offence asks of the facts, whatever its label."""

from typing import Any, get_args

import pytest
from msgspec.structs import replace

from comity.facts.model import Circumstances
from comity.law.words import ClaimWord, Concept, Limb, ListWord, TestWord
from comity.reasoning.answer import Reason
from comity.reasoning.concepts import TESTS, conduct
from support.said import GIRL, OF_UNKNOWN_AGE, WOMAN, of, said, suspected
from support.shipped import LAW

CONDUCT = ("uncac:43(2)",)
FORCED: dict[str, Any] = {
    "work_or_service": "yes",
    "menace_of_penalty": "yes",
    "not_voluntary": "yes",
}


def is_(
    concept: str, *events: dict[str, Any], victim: dict[str, Any] = WOMAN, **held: Any
) -> Reason:
    case = said(*events, victim=victim, **held)
    return conduct(LAW, concept, case, of(case))


def test_a_concept_without_a_test_is_open_and_its_elements_are_missing() -> None:
    reason = is_("piracy")
    assert (reason.verdict, reason.cites) == ("unknown", CONDUCT)
    assert reason.missing == ("the elements of piracy",)


def test_every_concept_of_the_vocabulary_but_trafficking_has_a_test() -> None:
    untested = {c for c in LAW.vocabulary.concepts if "the elements of" in " ".join(is_(c).missing)}
    assert untested == {"trafficking", "child_trafficking"}


WITH_MEANS = [
    ("fraud", ("fraud", "deception"), "conditional"),
    ("coercion", ("threat_of_force", "use_of_force", "other_coercion"), "yes"),
    ("assault", ("use_of_force",), "yes"),
    ("abduction", ("abduction",), "yes"),
    ("deprivation_of_liberty", ("confinement", "abduction"), "yes"),
]


@pytest.mark.parametrize(
    ("concept", "means", "verdict"),
    [(concept, word, verdict) for concept, words, verdict in WITH_MEANS for word in words],
)
def test_a_means_that_was_used_is_conduct_of_its_own(
    concept: str, means: str, verdict: str
) -> None:
    reason = is_(concept, {"means": [means]})
    assert (reason.verdict, reason.cites) == (verdict, CONDUCT)


@pytest.mark.parametrize("concept", [c for c, _, _ in WITH_MEANS])
def test_a_means_that_was_not_said_leaves_the_conduct_open(concept: str) -> None:
    reason = is_(concept, {"means": ["abuse_of_power"]})
    assert (reason.verdict, reason.cites) == ("unknown", CONDUCT)
    assert reason.missing
    weak = {"means": [{c: w[0] for c, w, _ in WITH_MEANS}[concept]]}
    assert is_(concept, weak | {"standing": "suspected"}).verdict == "conditional"


def test_deceit_is_fraud_only_if_it_caused_a_loss_of_property() -> None:
    reason = is_("fraud", {"means": ["deception"]})
    assert reason.missing == ("whether the deceit caused a loss of property",)
    assert [r.verdict for r in reason.because] == ["yes"]


@pytest.mark.parametrize(
    ("concept", "act"),
    [
        ("deprivation_of_liberty", "detention"),
        ("abduction", "capture"),
        ("abduction", "removal"),
        ("sale_of_person", "sale"),
        ("sale_of_person", "selling"),
        ("sale_of_person", "buying"),
    ],
)
def test_an_act_that_was_done_is_conduct_of_its_own(concept: str, act: str) -> None:
    reason = is_(concept, {"act": act})
    assert (reason.verdict, reason.cites) == ("yes", CONDUCT)
    assert is_(concept, {"act": act, "standing": "suspected"}).verdict == "conditional"
    other = is_(concept, {"act": "harbouring"})
    assert (other.verdict, bool(other.missing)) == ("unknown", True)


def test_liberty_taken_is_as_it_is_said() -> None:
    assert is_("deprivation_of_liberty", deprived_of_liberty="yes").verdict == "yes"
    assert is_("deprivation_of_liberty", deprived_of_liberty=suspected()).verdict == "conditional"
    assert is_("deprivation_of_liberty", {}).verdict == "unknown"


PURPOSES = {
    "exploitation_of_prostitution": "sexual_exploitation",
    "surrogacy": "surrogacy",
    "begging": "begging",
    "criminal_exploitation": "criminal_activities",
}


@pytest.mark.parametrize(("concept", "purpose"), PURPOSES.items())
def test_what_was_intended_is_an_offence_if_it_was_begun(concept: str, purpose: str) -> None:
    reason = is_(concept, {"purposes": [purpose]})
    assert (reason.verdict, reason.cites) == ("conditional", CONDUCT)
    assert len(reason.missing) == 1
    assert reason.facts == ("e0: receipt (alleged)",)
    assert [r.verdict for r in reason.because] == ["yes"]
    other = is_(concept, {"purposes": ["organ_removal"]})
    assert (other.verdict, len(other.missing), other.cites) == ("unknown", 1, CONDUCT)


def test_what_was_intended_on_suspicion_misses_the_suspicion_too() -> None:
    event = {"purposes": ["begging"], "purposes_standing": "suspected"}
    assert len(is_("begging", event).missing) == 2


def test_the_sexual_use_of_a_child_asks_for_a_child() -> None:
    event = {"purposes": ["sexual_exploitation"]}
    assert is_("sexual_exploitation_of_child", event).verdict == "no"
    assert is_("sexual_exploitation_of_child", event, victim=GIRL).verdict == "conditional"
    assert is_("sexual_exploitation_of_child", {}, victim=GIRL).verdict == "unknown"
    doubtful = is_("sexual_exploitation_of_child", event, victim=OF_UNKNOWN_AGE)
    assert "the age of v at the act" in doubtful.missing


@pytest.mark.parametrize("concept", ["child_cruelty", "child_labour"])
def test_offences_against_children_ask_for_a_child(concept: str) -> None:
    event = {"act": "exacting_work", "means": ["use_of_force"]}
    assert is_(concept, event, victim=GIRL).verdict == "yes"
    assert is_(concept, event).verdict == "no"


def test_sexual_assault_asks_for_the_act_and_for_force() -> None:
    event = {"purposes": ["sexual_exploitation"], "means": ["threat_of_force"]}
    reason = is_("rape_or_sexual_assault", event)
    assert reason.verdict == "conditional"
    assert len(reason.because) == 2
    assert is_("rape_or_sexual_assault", event | {"means": ["fraud"]}).verdict == "unknown"
    assert is_("rape_or_sexual_assault", event | {"purposes": ["begging"]}).verdict == "unknown"


def test_an_abduction_cites_the_rule_by_which_conduct_is_compared() -> None:
    reason = is_("abduction", {"act": "capture", "means": ["use_of_force"]})
    assert (reason.verdict, reason.cites) == ("yes", CONDUCT)
    assert {r.cites for r in reason.because} == {CONDUCT}


def test_work_that_was_intended_shows_what_forced_labour_would_ask() -> None:
    reason = is_("labour_exploitation", {"purposes": ["begging"]})
    assert [r.cites for r in reason.because] == [("c029:2(1)",)]


def test_forced_labour_is_exploited_work() -> None:
    assert is_("labour_exploitation", work=FORCED).verdict == "yes"


@pytest.mark.parametrize(
    "purpose", ["forced_labour", "begging", "criminal_activities", "servitude", "slavery"]
)
def test_work_that_was_intended_is_exploited_if_its_conditions_were_abusive(purpose: str) -> None:
    reason = is_("labour_exploitation", {"purposes": [purpose]})
    assert reason.verdict == "conditional"
    assert reason.missing == ("the conditions of the work: pay, hours, safety, lodging",)
    assert reason.facts == ("e0: receipt (alleged)",)


def test_work_suspected_to_be_forced_is_exploited_on_a_condition() -> None:
    reason = is_("labour_exploitation", work=FORCED | {"menace_of_penalty": suspected()})
    assert reason.verdict == "conditional"
    assert "menace of penalty: yes (suspected)" in reason.facts


def test_no_work_is_no_exploited_work_yet() -> None:
    reason = is_("labour_exploitation", {"purposes": ["sexual_exploitation"]})
    assert (reason.verdict, len(reason.missing)) == ("unknown", 1)


def test_proceeds_somewhere_are_laundered_if_they_were_moved() -> None:
    reason = is_("money_laundering", proceeds_in=["CYP"])
    assert (reason.verdict, reason.facts) == ("conditional", ("proceeds in CYP",))
    assert reason.missing == ("whether proceeds were converted, moved or hidden, and by whom",)
    silent = is_("money_laundering")
    assert (silent.verdict, silent.missing) == ("unknown", reason.missing)


def test_officials_that_took_part_are_corrupt_if_they_took_an_advantage() -> None:
    reason = is_("corruption", officials_complicit=["CYP"])
    assert (reason.verdict, reason.facts) == ("conditional", ("officials of CYP",))
    assert reason.missing == ("whether an undue advantage was given to or taken by an official",)
    silent = is_("corruption")
    assert (silent.verdict, silent.missing) == ("unknown", reason.missing)


@pytest.mark.parametrize("concept", ["harbouring_illegal_stay", "illegal_employment"])
def test_what_the_case_file_cannot_say_is_missing(concept: str) -> None:
    reason = is_(concept)
    assert (reason.verdict, reason.cites, len(reason.missing)) == ("unknown", CONDUCT, 1)


@pytest.mark.parametrize("practice", ["debt_bondage", "serfdom"])
def test_each_practice_is_a_concept_of_its_own(practice: str) -> None:
    assert is_(practice, practices=[practice]).verdict == "yes"
    other = {"debt_bondage": "serfdom", "serfdom": "debt_bondage"}[practice]
    assert is_(practice, practices=[other]).verdict == "unknown"


@pytest.mark.parametrize(
    ("concept", "held", "pin"),
    [
        ("forced_labour", {"work": FORCED}, "c029:2(1)"),
        ("slavery", {"ownership_powers": ["buying_or_selling"]}, "slav1926:1(1)"),
        ("servitude", {"work": FORCED | {"cannot_change_condition": "yes"}}, "echr:4(1)"),
        ("forced_marriage", {"married_without_consent": "yes"}, "cedaw:16(1)(b)"),
        ("illegal_adoption", {"adoption_consent_induced": "yes"}, "opsc:3(1)(a)(ii)"),
        ("organ_trafficking", {"organ_removed_unlawfully": "yes"}, "cets216:4(1)"),
        ("smuggling", {"crossed_border_illegally_for_gain": "yes"}, "smuggling:3(a)"),
        ("knowing_use", {"services_used_knowingly": "yes"}, "cets197:19"),
        ("documents", {"documents_forged": "yes"}, "cets197:20"),
        ("criminal_group", {"organised_group": "yes"}, "untoc:2(a)"),
    ],
)
def test_a_concept_of_a_treaty_is_tested_by_that_treaty(
    concept: str, held: dict[str, Any], pin: str
) -> None:
    reason = is_(concept, **held)
    assert reason.verdict == "yes"
    assert pin in reason.cites


def test_the_sale_of_a_child_is_tested_by_the_optional_protocol() -> None:
    assert is_("sale_of_child", {"act": "sale"}, victim=GIRL).cites == ("opsc:2(a)",)


def test_an_international_crime_is_tested_by_the_statute_of_the_court() -> None:
    reason = is_("international_crime")
    assert (reason.verdict, reason.cites) == ("unknown", ("rome:7", "rome:8"))


def test_every_word_for_a_test_a_claim_or_a_list_is_one_that_can_be_read() -> None:
    assert set(get_args(TestWord)) - {""} == set(TESTS)
    named = set(get_args(ClaimWord)) | set(get_args(ListWord))
    assert named - {""} <= set(Circumstances.__struct_fields__)


def test_what_a_concept_asks_is_what_the_vocabulary_says() -> None:
    piracy = Concept(
        says="piracy", any_=(Limb(acts=("capture",), says="a person was taken at sea"),)
    )
    words = replace(LAW.vocabulary, concepts=LAW.vocabulary.concepts | {"piracy": piracy})
    case = said({"act": "capture"})
    assert conduct(replace(LAW, vocabulary=words), "piracy", case, of(case)).verdict == "yes"

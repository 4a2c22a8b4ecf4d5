"""Forced labour and the worst forms of child labour: C029 2(1)-(2), C182 3(a)-(d)."""

from typing import Any

import pytest

from comity.facts.model import Case
from comity.reasoning.answer import Reason
from comity.reasoning.labour import forced_labour, worst_child_labour
from support.said import GIRL, OF_UNKNOWN_AGE, all_cites, denied, found, of, said, suspected

WHOLE: dict[str, Any] = {
    "work_or_service": "yes",
    "menace_of_penalty": "yes",
    "not_voluntary": "yes",
}
WORKED: dict[str, Any] = {"act": "exacting_work"}


def labour(case: Case, intended: bool = False) -> Reason:
    return forced_labour(case, of(case), intended)


def worst(*events: dict[str, Any], victim: dict[str, Any] = GIRL, **held: Any) -> Reason:
    case = said(*events, victim=victim, **held)
    return worst_child_labour(case, of(case))


def test_work_under_a_penalty_and_not_offered_freely_is_forced_labour() -> None:
    reason = labour(said(work=WHOLE))
    assert reason.verdict == "yes"
    assert all_cites(reason) == {"c029:2(1)", "c029:2(2)"}


@pytest.mark.parametrize("element", WHOLE)
def test_each_element_of_forced_labour_is_needed(element: str) -> None:
    assert labour(said(work=WHOLE | {element: "no"})).verdict == "no"
    assert labour(said(work=WHOLE | {element: "unknown"})).verdict == "unknown"
    assert labour(said(work=WHOLE | {element: suspected()})).verdict == "conditional"


@pytest.mark.parametrize("means", ["threat_of_force", "use_of_force", "other_coercion"])
def test_threats_force_and_coercion_are_the_menace_of_a_penalty(means: str) -> None:
    assert labour(said(WORKED | {"means": [means]})).verdict == "yes"


@pytest.mark.parametrize(
    "means",
    ["abduction", "fraud", "deception", "abuse_of_power", "abuse_of_position_of_vulnerability"],
)
def test_an_offer_got_by_deceit_or_abuse_is_not_voluntary_yet_no_menace(means: str) -> None:
    reason = labour(said(WORKED | {"means": [means]}))
    assert reason.verdict == "unknown"
    assert reason.missing == ("whether it was exacted under the menace of a penalty",)
    menaced = said(WORKED | {"means": [means]}, work={"menace_of_penalty": "yes"})
    assert labour(menaced).verdict == "yes"


KEPT: dict[str, Any] = {"means": ["withholding_documents", "abuse_of_position_of_vulnerability"]}
SERVED = "whether the documents were kept so that the person could not leave or refuse"


@pytest.mark.parametrize("standing", ["found", "alleged", "suspected"])
def test_papers_that_were_kept_point_to_a_menace_and_never_prove_it(standing: str) -> None:
    reason = labour(said(WORKED | KEPT | {"means_standing": standing}))
    assert reason.verdict == "conditional"
    assert SERVED in reason.missing
    (menace,) = [r for r in reason.because if "indicator" in r.says]
    assert (menace.verdict, menace.status, menace.cites) == (
        "conditional",
        "memory",
        ("c029:2(1)",),
    )
    assert menace.facts


def test_papers_that_were_kept_alone_leave_open_whether_the_work_was_offered_freely() -> None:
    reason = labour(said(WORKED | {"means": ["withholding_documents"]}))
    assert (reason.verdict, SERVED in reason.missing) == ("unknown", True)
    assert "whether it was not offered voluntarily" in reason.missing


def test_a_threat_beside_kept_papers_is_the_menace() -> None:
    event = WORKED | {"means": [*KEPT["means"], "threat_of_force"]}
    assert labour(said(event)).verdict == "yes"


@pytest.mark.parametrize(("menace", "verdict"), [("yes", "yes"), ("no", "no")])
def test_what_is_said_of_the_menace_goes_before_kept_papers(menace: str, verdict: str) -> None:
    assert labour(said(WORKED | KEPT, work={"menace_of_penalty": menace})).verdict == verdict


def test_papers_whose_keeping_is_denied_point_to_nothing() -> None:
    assert labour(said(WORKED | KEPT | {"means_standing": "denied"})).verdict == "unknown"


def test_forced_labour_that_a_court_found_stands_where_papers_only_point_to_it() -> None:
    case = said(WORKED | KEPT, forced_labour_found=found())
    assert labour(case).verdict == "yes"


@pytest.mark.parametrize("means", ["payment_or_benefit_to_controller", "other"])
def test_payment_to_others_does_not_take_the_freedom_of_an_offer(means: str) -> None:
    case = said(WORKED | {"means": [means]}, work={"menace_of_penalty": "yes"})
    assert labour(case).missing == ("whether it was not offered voluntarily",)


def test_what_is_said_of_the_menace_goes_before_the_means() -> None:
    case = said(WORKED | {"means": ["threat_of_force"]}, work={"menace_of_penalty": "no"})
    assert labour(case).verdict == "no"


def test_what_is_said_of_the_offer_goes_before_the_means() -> None:
    case = said(WORKED | {"means": ["threat_of_force"]}, work={"not_voluntary": "no"})
    assert labour(case).verdict == "no"


def test_what_is_said_of_the_work_goes_before_the_acts() -> None:
    case = said(WORKED | {"means": ["threat_of_force"]}, work={"work_or_service": "no"})
    assert labour(case).verdict == "no"


@pytest.mark.parametrize(
    "purpose", ["forced_labour", "begging", "criminal_activities", "servitude"]
)
def test_work_that_was_only_intended_counts_where_the_intention_is_asked(purpose: str) -> None:
    case = said({"means": ["use_of_force"], "purposes": [purpose]})
    assert labour(case, intended=True).verdict == "yes"
    assert labour(case).verdict == "unknown"
    assert labour(case).missing == ("whether work or service was exacted",)


def test_a_sexual_purpose_is_no_intended_work() -> None:
    case = said({"means": ["use_of_force"], "purposes": ["sexual_exploitation"]})
    assert labour(case, intended=True).verdict == "unknown"


def test_work_that_was_exacted_stands_by_its_own_standing() -> None:
    event = WORKED | {"standing": "suspected", "means": ["use_of_force"]}
    assert labour(said(event)).verdict == "conditional"


@pytest.mark.parametrize(
    ("exception", "pin"),
    [
        ("military", "c029:2(2)(a)"),
        ("civic", "c029:2(2)(b)"),
        ("conviction", "c029:2(2)(c)"),
        ("emergency", "c029:2(2)(d)"),
        ("communal", "c029:2(2)(e)"),
    ],
)
def test_each_exception_takes_work_out_of_the_convention(exception: str, pin: str) -> None:
    reason = labour(said(work=WHOLE | {"exception": exception}))
    assert reason.verdict == "no"
    assert pin in all_cites(reason)
    assert f"exception: {exception}" in reason.facts


def test_of_two_exceptions_that_of_this_victim_is_told() -> None:
    held = [{"exception": "military"}, {"exception": "civic", "of": ["v"]}]
    assert "c029:2(2)(b)" in all_cites(labour(said(work=held)))


def test_forced_labour_that_is_open_or_found_cites_the_convention() -> None:
    assert labour(said()).cites == ("c029:2(1)",)
    assert labour(said(forced_labour_found=found())).cites == ("c029:2(1)",)


def test_service_of_children_in_hostilities_is_work_that_was_intended() -> None:
    case = said({"means": ["use_of_force"], "purposes": ["use_in_hostilities"]})
    assert labour(case, intended=True).verdict == "yes"
    assert labour(case).verdict == "unknown"
    assert worst({"purposes": ["use_in_hostilities"]}).cites == ("c182:3(a)",)


def test_a_child_of_whom_no_use_is_said_is_asked_about_under_article_3() -> None:
    assert worst({"purposes": []}).cites == ("c182:3",)


@pytest.mark.parametrize("exception", ["none", "unknown"])
def test_without_an_exception_named_none_applies(exception: str) -> None:
    assert labour(said(work=WHOLE | {"exception": exception})).verdict == "yes"


def test_lawful_work_beside_it_does_not_excuse_other_work() -> None:
    lawful = {"work_or_service": "yes", "exception": "military"}
    assert labour(said(work=[lawful, WHOLE])).verdict == "yes"


def test_what_is_said_of_this_victim_alone_goes_first() -> None:
    of_all, own = WHOLE | {"menace_of_penalty": "no"}, WHOLE | {"of": ["v"]}
    assert labour(said(work=[of_all, own])).verdict == "yes"


def test_the_work_of_another_victim_says_nothing_of_this_one() -> None:
    other = ({"id": "w", "role": "victim", "age": 20},)
    assert labour(said(work=WHOLE | {"of": ["w"]}, others=other)).verdict == "unknown"


def test_what_one_entry_leaves_open_another_may_say() -> None:
    own = {"of": ["v"], "work_or_service": "yes"}
    assert labour(said(work=[own, WHOLE])).verdict == "yes"


def test_a_finding_as_a_whole_fills_what_the_elements_leave_open() -> None:
    assert labour(said(forced_labour_found=found())).verdict == "yes"
    assert labour(said(forced_labour_found="no")).verdict == "no"


def test_a_finding_as_a_whole_does_not_outweigh_an_element_that_fails() -> None:
    case = said(work=WHOLE | {"menace_of_penalty": "no"}, forced_labour_found=found())
    assert labour(case).verdict == "no"


def test_a_denied_finding_as_a_whole_leaves_the_elements_missing() -> None:
    reason = labour(said(forced_labour_found=denied()))
    assert reason.verdict == "unknown"
    assert "whether work or service was exacted" in reason.missing


@pytest.mark.parametrize(
    ("purpose", "pin"),
    [
        ("sexual_exploitation", "c182:3(b)"),
        ("criminal_activities", "c182:3(c)"),
        ("forced_labour", "c182:3(a)"),
        ("begging", "c182:3(a)"),
        ("servitude", "c182:3(a)"),
        ("slavery", "c182:3(a)"),
        ("practices_similar_to_slavery", "c182:3(a)"),
    ],
)
def test_each_worst_form_of_child_labour_has_its_own_letter(purpose: str, pin: str) -> None:
    reason = worst({"purposes": [purpose]})
    assert (reason.verdict, reason.cites) == ("yes", (pin,))


def test_an_adult_is_in_no_form_of_child_labour() -> None:
    adult = GIRL | {"age": 18}
    assert worst({"purposes": ["begging"]}, victim=adult).verdict == "no"


def test_a_person_of_unknown_age_is_in_child_labour_on_a_condition() -> None:
    reason = worst({"purposes": ["begging"]}, victim=OF_UNKNOWN_AGE)
    assert (reason.verdict, reason.missing) == ("conditional", ("the age of v at the act",))


def test_a_child_of_whom_no_use_is_said_leaves_it_open() -> None:
    reason = worst({"purposes": []})
    assert (reason.verdict, reason.missing) == ("unknown", ("what the child was used for",))


@pytest.mark.parametrize("purpose", ["forced_labour", "begging", "servitude"])
def test_work_that_is_no_forced_labour_is_no_worst_form_by_that_name(purpose: str) -> None:
    reason = worst({"purposes": [purpose]}, work={"menace_of_penalty": "no"})
    assert reason.verdict == "unknown"


@pytest.mark.parametrize("purpose", ["sexual_exploitation", "criminal_activities", "slavery"])
def test_other_worst_forms_do_not_fall_with_forced_labour(purpose: str) -> None:
    assert worst({"purposes": [purpose]}, work={"menace_of_penalty": "no"}).verdict == "yes"


def test_work_that_was_only_intended_is_not_exacted_where_nobody_asks_for_the_intention() -> None:
    case = said({"purposes": ["forced_labour"], "means": ["threat_of_force"]})
    assert forced_labour(case, of(case)).verdict == "unknown"
    assert forced_labour(case, of(case)).missing == ("whether work or service was exacted",)
    assert labour(case, intended=True).verdict == "yes"


def test_a_finding_as_a_whole_does_not_outweigh_what_is_only_suspected_of_an_element() -> None:
    weak = WHOLE | {"menace_of_penalty": suspected()}
    assert labour(said(work=weak, forced_labour_found="yes")).verdict == "conditional"
    failing = {"work_or_service": "no"}
    kept = said(
        WORKED | {"means": ["withholding_documents"]}, work=failing, forced_labour_found="yes"
    )
    assert labour(kept).verdict == "no"


def test_papers_that_are_only_suspected_to_be_kept_miss_that_as_well() -> None:
    event = WORKED | {"means": ["withholding_documents"]}
    firm, weak = (
        labour(said(event | {"means_standing": s}, work={"not_voluntary": "yes"}))
        for s in ("alleged", "suspected")
    )
    assert (firm.verdict, weak.verdict) == ("conditional", "conditional")
    assert (len(firm.missing), len(weak.missing)) == (1, 2)

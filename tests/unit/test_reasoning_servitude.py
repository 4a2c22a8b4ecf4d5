"""Servitude: coerced service in a condition that cannot be changed (Siliadin; C.N. and V.)."""

from typing import Any

from comity.reasoning.answer import Reason
from comity.reasoning.servitude import CITES, servitude
from support.said import found, of, said, suspected

FORCED: dict[str, Any] = {
    "work_or_service": "yes",
    "menace_of_penalty": "yes",
    "not_voluntary": "yes",
}
WHOLE: dict[str, Any] = FORCED | {"cannot_change_condition": "yes"}
OTHER: dict[str, Any] = {"id": "w", "role": "victim", "age": 20}


def held(*events: dict[str, Any], **circumstances: Any) -> Reason:
    case = said(*events, others=(OTHER,), **circumstances)
    return servitude(case, of(case))


def test_forced_labour_without_a_prospect_of_change_is_servitude() -> None:
    reason = held(work=WHOLE)
    assert (reason.verdict, reason.cites) == ("yes", ("echr:4(1)", "iccpr:8(2)"))
    assert reason.status == "memory"


def test_forced_labour_that_one_can_leave_is_no_servitude() -> None:
    assert held(work=WHOLE | {"cannot_change_condition": "no"}).verdict == "no"


def test_a_lasting_condition_without_forced_labour_is_no_servitude() -> None:
    assert held(work=WHOLE | {"menace_of_penalty": "no"}).verdict == "no"


def test_whether_the_condition_could_change_is_missing_where_it_is_unsaid() -> None:
    reason = held(work=FORCED)
    assert reason.verdict == "unknown"
    assert reason.missing == ("whether the condition could not be changed",)


def test_a_suspected_condition_is_conditional() -> None:
    assert held(work=WHOLE | {"cannot_change_condition": suspected()}).verdict == "conditional"


def test_living_with_the_exploiter_is_shown_and_decides_nothing() -> None:
    for value in ("yes", "no"):
        reason = held(work=WHOLE | {"lives_with_exploiter": value})
        assert reason.verdict == "yes"
        assert len(reason.because) == 3
        assert reason.because[2].cites == CITES
    assert len(held(work=WHOLE).because) == 2


def test_what_is_said_of_this_victim_goes_before_what_is_said_of_all() -> None:
    of_all, own = {"cannot_change_condition": "no"}, WHOLE | {"of": ["v"]}
    assert held(work=[of_all, own]).verdict == "yes"


def test_what_is_said_of_another_victim_does_not_count() -> None:
    others = {"cannot_change_condition": "yes", "of": ["w"]}
    assert held(work=[FORCED, others]).verdict == "unknown"


def test_what_the_own_entry_leaves_open_that_of_all_may_say() -> None:
    own = FORCED | {"of": ["v"]}
    assert held(work=[own, {"cannot_change_condition": "yes"}]).verdict == "yes"


FOUND: dict[str, Any] = {"purposes": ["servitude"], "purposes_standing": "found"}


def test_servitude_that_a_court_found_as_a_whole_is_servitude() -> None:
    reason = held(FOUND)
    assert (reason.verdict, reason.cites) == ("yes", CITES)


def test_servitude_that_is_only_alleged_as_a_purpose_is_not_found() -> None:
    assert held(FOUND | {"purposes_standing": "alleged"}).verdict == "unknown"


def test_another_purpose_that_a_court_found_is_no_servitude() -> None:
    assert held(FOUND | {"purposes": ["begging"]}).verdict == "unknown"


def test_a_finding_does_not_outweigh_that_the_condition_could_change() -> None:
    work = FORCED | {"cannot_change_condition": found("no")}
    assert held(FOUND, work=work).verdict == "no"

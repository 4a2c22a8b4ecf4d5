"""The international crimes that trafficking may be: context first, then the act (ROME 7-8)."""

from typing import Any

import pytest

from comity.reasoning.atrocity import Crime, attack, conflict, crimes, international_crime
from support.said import GIRL, WOMAN, all_cites, found, of, said, suspected

ATTACK: dict[str, Any] = {
    "course_of_conduct": "yes",
    "policy": "yes",
    "policy_of": "state",
    "civilian_population": "yes",
    "widespread": "yes",
    "systematic": "no",
    "acts_part_of_it": "yes",
    "knowledge": "yes",
}
NEEDED = ("course_of_conduct", "policy", "civilian_population", "acts_part_of_it", "knowledge")
WAR: dict[str, Any] = {"exists": "yes", "nexus": "yes", "awareness": "yes"}
FORCED: dict[str, Any] = {
    "work_or_service": "yes",
    "menace_of_penalty": "yes",
    "not_voluntary": "yes",
}
OWNED: dict[str, Any] = {"ownership_powers": ["buying_or_selling"]}


def crime(name: str, *events: dict[str, Any], victim: dict[str, Any] = WOMAN, **held: Any) -> Crime:
    case = said(*events, victim=victim, **held)
    return next(c for c in crimes(case, of(case)) if c.crime == name)


def test_an_attack_with_every_element_is_one() -> None:
    reason = attack(said(attack=ATTACK))
    assert (reason.verdict, reason.cites) == ("yes", ("rome:7(2)(a)",))
    assert all_cites(reason) == {"rome:7(1)", "rome:7(2)(a)"}


@pytest.mark.parametrize("element", NEEDED)
def test_each_element_of_an_attack_is_needed(element: str) -> None:
    assert attack(said(attack=ATTACK | {element: "no"})).verdict == "no"
    assert attack(said(attack=ATTACK | {element: "unknown"})).verdict == "unknown"


@pytest.mark.parametrize("scale", ["widespread", "systematic"])
def test_an_attack_that_is_widespread_or_systematic_is_enough(scale: str) -> None:
    held = ATTACK | {"widespread": "no", "systematic": "no"}
    assert attack(said(attack=held)).verdict == "no"
    assert attack(said(attack=held | {scale: "yes"})).verdict == "yes"
    assert attack(said(attack=held | {scale: suspected()})).verdict == "conditional"


def test_whether_a_network_is_an_organisation_in_that_sense_is_disputed() -> None:
    reason = attack(said(attack=ATTACK | {"policy_of": "organisation"}))
    assert reason.verdict == "conditional"
    assert reason.missing == (
        "whether the network is an organisation as 7(2)(a) means it, which is disputed",
    )
    unsaid = attack(said(attack=ATTACK | {"policy_of": ""}))
    assert unsaid.verdict == "conditional"


def test_a_policy_that_a_court_found_is_not_disputed_here() -> None:
    held = ATTACK | {"policy_of": "organisation", "policy": found()}
    assert attack(said(attack=held)).verdict == "yes"


def test_without_a_word_on_an_attack_all_of_it_is_missing() -> None:
    reason = attack(said())
    assert (reason.verdict, len(reason.missing)) == ("unknown", 7)


@pytest.mark.parametrize("element", WAR)
def test_each_element_of_the_link_to_an_armed_conflict_is_needed(element: str) -> None:
    assert conflict(said(conflict=WAR)).verdict == "yes"
    assert conflict(said(conflict=WAR | {element: "no"})).verdict == "no"
    assert conflict(said(conflict=WAR | {element: "unknown"})).verdict == "unknown"


def test_every_crime_has_its_own_provision() -> None:
    case = said()
    assert {c.crime: c.provision for c in crimes(case, of(case))} == {
        "enslavement": "rome:7(1)(c)",
        "sexual slavery": "rome:7(1)(g)",
        "enforced prostitution": "rome:7(1)(g)",
        "persecution by forced labour": "rome:7(1)(h)",
        "sexual slavery as a war crime": "rome:8(2)(b)(xxii), 8(2)(e)(vi)",
        "use of children in hostilities": "rome:8(2)(b)(xxvi), 8(2)(e)(vii)",
    }


def test_ownership_within_an_attack_is_enslavement() -> None:
    held = crime("enslavement", attack=ATTACK, **OWNED)
    assert held.verdict == "yes"
    assert held.act.cites[0] == "rome:7(2)(c)"
    assert crime("enslavement", **OWNED).verdict == "unknown"
    assert crime("enslavement", attack=ATTACK | {"knowledge": "no"}, **OWNED).verdict == "no"
    assert crime("enslavement", attack=ATTACK).verdict == "unknown"


@pytest.mark.parametrize("name", ["sexual slavery", "sexual slavery as a war crime"])
def test_sexual_slavery_asks_for_ownership_and_for_sexual_acts(name: str) -> None:
    whole = {"attack": ATTACK | {"sexual_acts_caused": "yes"}, "conflict": WAR}
    assert crime(name, **whole, **OWNED).verdict == "yes"
    assert crime(name, **whole).verdict == "unknown"
    without = {"attack": ATTACK | {"sexual_acts_caused": "no"}, "conflict": WAR}
    assert crime(name, **without, **OWNED).verdict == "no"


def test_a_war_crime_needs_the_conflict_and_not_the_attack() -> None:
    held = {"attack": {"sexual_acts_caused": "yes"}, "conflict": WAR}
    assert crime("sexual slavery as a war crime", **held, **OWNED).verdict == "yes"
    assert crime("sexual slavery", **held, **OWNED).verdict == "unknown"


SEXUAL: dict[str, Any] = {"purposes": ["sexual_exploitation"]}


def test_a_sexual_purpose_is_a_sexual_act_if_it_came_to_that() -> None:
    held = crime("sexual slavery", SEXUAL, attack=ATTACK, **OWNED)
    assert held.verdict == "conditional"
    assert held.act.missing == ("whether the persons held were made to engage in sexual acts",)


def test_a_sexual_purpose_that_a_court_found_is_enough() -> None:
    event = SEXUAL | {"purposes_standing": "found"}
    assert crime("sexual slavery", event, attack=ATTACK, **OWNED).verdict == "yes"


def test_one_court_that_found_it_is_enough_whichever_event_comes_first() -> None:
    firm = SEXUAL | {"purposes_standing": "found"}
    for events in ((SEXUAL, firm), (firm, SEXUAL)):
        assert crime("sexual slavery", *events, attack=ATTACK, **OWNED).verdict == "yes"


def test_every_crime_and_its_parts_cite_the_statute() -> None:
    case = said(SEXUAL, attack=ATTACK, conflict=WAR, **OWNED)
    for one in crimes(case, of(case)):
        whole = {c for r in (one.context, one.act) for c in all_cites(r)}
        assert any(c.startswith("rome:") for c in whole)
    acts = {c.crime: c.act.cites for c in crimes(case, of(case))}
    assert acts["sexual slavery"] == ("rome:7(1)(g)",)
    assert acts["persecution by forced labour"] == ("rome:7(1)(h)",)
    reason = international_crime(case, of(case))
    assert {r.cites for r in reason.because} == {(c.provision,) for c in crimes(case, of(case))}


def test_the_contexts_cite_the_articles_that_ask_for_them() -> None:
    case = said(attack=ATTACK, conflict=WAR)
    assert conflict(case).cites == ("rome:8",)
    assert [r.cites for r in attack(case).because] == [
        ("rome:7(2)(a)",),
        ("rome:7(2)(a)",),
        ("rome:7(1)",),
        ("rome:7(1)",),
        ("rome:7(1)",),
        ("rome:7(1)",),
    ]


def test_a_disputed_policy_rests_on_what_is_said_of_it() -> None:
    reason = attack(said(attack=ATTACK | {"policy_of": "organisation"})).because[1]
    assert [r.verdict for r in reason.because] == ["yes"]


def test_a_sexual_act_that_is_drawn_rests_on_the_purpose() -> None:
    act = crime("sexual slavery", SEXUAL, attack=ATTACK, **OWNED).act
    drawn = act.because[1]
    assert (drawn.verdict, [r.verdict for r in drawn.because]) == ("conditional", ["yes"])


def test_another_purpose_says_nothing_of_sexual_acts() -> None:
    event = {"purposes": ["begging"]}
    assert crime("sexual slavery", event, attack=ATTACK, **OWNED).verdict == "unknown"


def test_what_is_said_of_sexual_acts_goes_before_the_purpose() -> None:
    held = ATTACK | {"sexual_acts_caused": "no"}
    assert crime("sexual slavery", SEXUAL, attack=held, **OWNED).verdict == "no"


@pytest.mark.parametrize("value", ["yes", "no", "unknown"])
def test_enforced_prostitution_is_as_it_is_said(value: str) -> None:
    held = ATTACK | {"prostitution_enforced": value}
    assert crime("enforced prostitution", attack=held).verdict == value


def test_persecution_asks_for_forced_labour_of_a_group_for_what_it_is() -> None:
    held = {"attack": ATTACK | {"discriminatory": "yes"}, "work": FORCED}
    assert crime("persecution by forced labour", **held).verdict == "yes"
    assert crime("persecution by forced labour", attack=held["attack"]).verdict == "unknown"
    plain = {"attack": ATTACK | {"discriminatory": "no"}, "work": FORCED}
    assert crime("persecution by forced labour", **plain).verdict == "no"


@pytest.mark.parametrize("value", ["yes", "no", "unknown"])
def test_the_use_of_children_in_hostilities_belongs_to_a_conflict(value: str) -> None:
    name = "use of children in hostilities"
    held = crime(name, victim=GIRL, conflict=WAR | {"children_used": value})
    assert held.verdict == value
    assert held.act.cites == ("rome:8(2)(b)(xxvi)", "rome:8(2)(e)(vii)")
    assert crime(name, victim=GIRL, conflict={"children_used": "yes"}).verdict == "unknown"
    assert crime(name, conflict=WAR | {"children_used": "yes"}).verdict == "no"


def test_the_best_of_the_crimes_speaks() -> None:
    case = said(attack=ATTACK | {"prostitution_enforced": "yes"})
    reason = international_crime(case, of(case))
    assert (reason.verdict, reason.cites) == ("yes", ("rome:7", "rome:8"))
    assert "enforced prostitution" in reason.says
    assert len(reason.because) == 6


def test_no_crime_where_neither_context_is_there() -> None:
    case = said(attack=ATTACK | {"knowledge": "no"}, conflict=WAR | {"exists": "no"}, **OWNED)
    assert international_crime(case, of(case)).verdict == "no"

"""What questions of a lawyer got wrong at first: threshold, duties, own law, dual criminality."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from msgspec import convert

from comity.facts.model import Case
from comity.law.bases import DualCriminality
from comity.reasoning.answer import Reason
from comity.reasoning.criminality import Side, _listed
from comity.reasoning.duties import duties
from comity.reasoning.own_law import own_laws
from comity.reasoning.threshold import threshold
from support.shipped import LAW

FOUND = {"value": "yes", "standing": "found"}
ATTACK = {
    "course_of_conduct": FOUND,
    "policy": FOUND,
    "policy_of": "state",
    "civilian_population": FOUND,
    "widespread": FOUND,
    "acts_part_of_it": FOUND,
    "knowledge": FOUND,
}
OWNED = [{"power": "treated_as_property", "standing": "found"}]


def case(
    *events: dict[str, Any],
    victim: dict[str, Any] | None = None,
    suspects: tuple[dict[str, Any], ...] = ({"age_class": "adult"},),
    **held: object,
) -> Case:
    """Return a case of one victim `v` and suspects `s0`, `s1` and so on."""
    people = [{"id": "v", "role": "victim"} | (victim or {"age_class": "adult", "sex": "female"})]
    people += [{"id": f"s{i}", "role": "suspect"} | one for i, one in enumerate(suspects)]
    acts = [{"id": f"e{i}", "of": ["v"], "by": ["s0"]} | e for i, e in enumerate(events)]
    proceedings = held.pop("proceedings", None)
    plain = {"case": "c", "persons": people, "events": acts, "circumstances": held}
    return convert(plain | ({"proceedings": proceedings} if proceedings else {}), Case)


def act(place: str, day: str, until: str = "", **more: object) -> dict[str, Any]:
    return {"act": "ownership_powers", "place": place, "day": day, "until": until} | more


def reach(*events: dict[str, Any], nations: tuple[str, ...] = ("CHN",), **court: object) -> Reason:
    accused = tuple({"age_class": "adult", "nationality": [n] if n else []} for n in nations)
    held = case(*events, suspects=accused, court={"referral": "state"} | court)
    return threshold(LAW, held, date(2026, 1, 15)).steps["place or nationality"]


def test_an_act_without_a_place_leaves_jurisdiction_open() -> None:
    assert reach(act("", "2016-06-01")).verdict == "unknown"
    assert reach(act("CHN", "2016-06-01"), act("", "2016-06-02")).verdict == "unknown"


def test_the_unsaid_nationality_of_one_accused_leaves_jurisdiction_open() -> None:
    answer = reach(act("CHN", "2016-06-01"), nations=("CHN", ""))
    assert answer.verdict == "unknown"
    assert "the nationality of s1" in answer.missing


def test_no_jurisdiction_where_all_is_said_and_no_party_is_touched() -> None:
    assert reach(act("MMR", "2016-06-01")).verdict == "no"


@pytest.mark.parametrize(
    ("first", "last", "verdict"),
    [
        ("2012-06-01", "2012-09-01", "no"),
        ("2013-06-01", "2015-01-01", "conditional"),
        ("2014-03-01", "2014-12-31", "yes"),
    ],
)
def test_an_acceptance_reaches_the_acts_since_its_day(first: str, last: str, verdict: str) -> None:
    held = reach(act("UKR", first, last), accepted=["UKR"], accepted_from="2013-11-21")
    assert held.verdict == verdict


@pytest.mark.parametrize(
    ("place", "day", "verdict"),
    [
        ("LBY", "2016-01-01", "yes"),
        ("LBY", "2009-01-01", "no"),
        ("SDN", "2004-01-01", "conditional"),
        ("SYR", "2015-01-01", "unknown"),
    ],
)
def test_a_referral_by_the_security_council_reaches_its_situation(
    place: str, day: str, verdict: str
) -> None:
    assert reach(act(place, day), referral="security-council").verdict == verdict


@pytest.mark.parametrize(("until", "verdict"), [("", "no"), ("2005-12-31", "conditional")])
def test_a_suspect_may_have_grown_up_while_the_conduct_lasted(until: str, verdict: str) -> None:
    held = case(act("UGA", "2003-06-01", until), suspects=({"age": 16},))
    assert threshold(LAW, held).steps["person"].verdict == verdict


@pytest.mark.parametrize(("civilians", "verdict"), [("yes", "unknown"), ("no", "no")])
def test_another_inhumane_act_stays_open_where_there_was_an_attack(
    civilians: str, verdict: str
) -> None:
    context = ATTACK | {"civilian_population": civilians, "discriminatory": "no"}
    held = case(
        {"act": "transfer", "place": "UGA", "day": "2004", "purposes": ["forced_marriage"]},
        attack=context | {"sexual_acts_caused": "no", "prostitution_enforced": "no"},
        conflict={"exists": "no"},
        ownership_powers=[{"power": "treated_as_property", "standing": "denied"}],
        work={"menace_of_penalty": "no", "not_voluntary": "no", "work_or_service": "no"},
    )
    assert threshold(LAW, held).steps["crime"].verdict == verdict


def verdicts(held: Case, state: str) -> dict[str, str]:
    found = next(s for s in duties(LAW, held).states if s.state == state)
    return {d.provision: d.verdict for d in found.duties}


def harboured(day: str = "2020-01-01", **more: object) -> dict[str, Any]:
    return {"act": "harbouring", "place": "BGR", "day": day, "means": ["threat_of_force"]} | more


@pytest.mark.parametrize(
    ("victim", "verdict"),
    [({"age": 30}, "no"), ({"age": 12}, "yes"), ({"age_class": "unknown"}, "conditional")],
)
def test_a_duty_towards_children_is_owed_for_a_child(victim: dict[str, Any], verdict: str) -> None:
    owed = verdicts(case(harboured(), victim=victim), "BGR")
    for pin in ("crc:39", "opsc:9(3)", "c182:7(2)(b)", "eu2011_36:13(1)", "cets197:16(7)"):
        assert owed[pin] == verdict, pin


@pytest.mark.parametrize(("day", "verdict"), [("2020-01-01", "no"), ("2026-08-01", "yes")])
def test_a_duty_is_owed_only_since_its_provision_applies(day: str, verdict: str) -> None:
    assert verdicts(case(harboured(day)), "BGR")["eu2011_36:18a(1)"] == verdict


def test_palermo_protects_at_home_on_a_condition_and_cooperates_across_borders_only() -> None:
    held = case(
        harboured(),
        organised_group="no",
        elsewhere_prepared="no",
        group_active_elsewhere="no",
        effects_elsewhere="no",
    )
    owed = verdicts(held, "BGR")
    assert owed["palermo:6(1)"] == "conditional"
    assert owed["palermo:10(1)"] == "no"
    assert owed["palermo:5(1)"] == "yes"
    assert owed["cets197:12(1)(a)"] == "yes"


def own(place: str, age: int, means: list[str], act: str = "recruitment", day: str = "") -> str:
    event = {"act": act, "place": place, "day": day or "2018-05-01", "means": means}
    held = case(event | {"purposes": ["sexual_exploitation"]}, victim={"age": age})
    person = next(p for p in held.persons if p.id == "v")
    found = own_laws(LAW, held, person)
    return next(
        (o.verdict for o in found if o.jurisdiction == "england-and-wales"), found[0].verdict
    )


def test_a_law_that_asks_for_a_means_for_children_too_is_read_so() -> None:
    assert [own(s, 15, []) for s in ("BRA", "IND", "IDN")] == ["no", "no", "no"]


def test_a_law_of_which_no_child_rule_is_entered_stays_open_for_a_child() -> None:
    assert own("GRC", 15, [], day="2011-05-01") == "unknown"
    assert own("GRC", 30, [], day="2011-05-01") == "no"


def test_a_child_rule_is_read_at_its_own_age() -> None:
    assert own("DEU", 19, []) == "yes"
    assert own("DEU", 22, []) == "no"


def test_a_law_whose_only_means_is_pay_is_not_denied_by_deceit() -> None:
    assert own("FRA", 30, ["deception"], day="2010-05-01") == "unknown"


def test_an_offence_that_needs_travel_is_met_without_it_on_a_condition() -> None:
    assert own("GBR", 30, ["threat_of_force"], "harbouring") == "conditional"
    assert own("GBR", 30, ["threat_of_force"], "transportation") == "yes"


@pytest.mark.parametrize(("years", "verdict"), [(10, "conditional"), (2, "no")])
def test_a_maximum_alone_does_not_make_the_listed_offence(years: int, verdict: str) -> None:
    asking = Side("ITA", "Italy", date(2026, 1, 15), "unknown", "", (), (), ())
    held = case(harboured(), proceedings={"maximum_years": years, "charged": ("trafficking",)})
    assert _listed(DualCriminality("list", "2(2)"), held, asking, ("eaw:2(2)",)).verdict == verdict

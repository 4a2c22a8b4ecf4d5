"""Which bodies act for a state on a day, for whom they are open, and what they need."""

from datetime import date
from typing import Any

import pytest
from msgspec import convert
from msgspec.structs import replace

from comity.law.bodies import Body
from comity.law.model import Law
from comity.reasoning.bodies import Bodies, BodyAnswer, bodies
from support.lawful import DAY
from support.shipped import LAW

SERVICE: dict[str, Any] = {
    "service": "individual_complaint",
    "says": "hears complaints",
    "by": ["victim"],
    "status": "checked",
}
BODY: dict[str, Any] = {
    "id": "b",
    "name": "The Body",
    "kind": "monitoring",
    "mandate": "to watch",
    "reach": {"kind": "all"},
    "services": [SERVICE],
    "limits": [],
    "status": "checked",
    "source": ["x"],
}

TRANSPOSED = (
    f"whether the law of Greece had transposed {LAW.instruments['eu2011_36'].name} on 2012-01-01"
)


def law_of(*held: dict[str, Any]) -> Law:
    made = convert([BODY | b for b in held], tuple[Body, ...])
    return replace(LAW, bodies={b.id: b for b in made})


def asked(
    *held: dict[str, Any],
    state: str | None = "NOR",
    day: date = DAY,
    **keys: str,
) -> Bodies:
    return bodies(law_of(*held), LAW.states[state] if state else None, day, **keys)


def one(held: dict[str, Any], **keys: Any) -> BodyAnswer:
    return asked(held, **keys).bodies[0]


def test_a_body_for_all_acts_for_every_state() -> None:
    found = one({})
    assert found.verdict == "yes"
    assert found.asked[0].reason.cites == ("body:b",)
    assert one({"reach": {"kind": "parties", "instrument": "actip"}}, state=None).verdict == "yes"


@pytest.mark.parametrize(("state", "verdict"), [("NOR", "yes"), ("USA", "no")])
def test_a_body_of_a_treaty_acts_for_its_parties(state: str, verdict: str) -> None:
    found = one({"reach": {"kind": "parties", "instrument": "cets197"}}, state=state)
    assert (found.verdict, found.asked[0].reason.cites) == (verdict, ("body:b",))


def test_a_body_of_a_treaty_that_is_not_held_is_open() -> None:
    found = one({"reach": {"kind": "parties", "instrument": "cedaw-op"}})
    assert found.verdict == "unknown"
    assert found.asked[0].reason.missing == ("whether The Body acts for Norway",)
    assert found.asked[0].reason.cites == ("body:b",)


@pytest.mark.parametrize(
    ("state", "day", "verdict"),
    [
        ("HRV", date(2013, 6, 30), "no"),
        ("HRV", date(2013, 7, 1), "yes"),
        ("GBR", date(2020, 12, 31), "yes"),
        ("GBR", date(2021, 1, 1), "no"),
        ("NOR", DAY, "no"),
    ],
)
def test_a_body_of_a_union_acts_for_its_members_on_the_day(
    state: str, day: date, verdict: str
) -> None:
    found = one({"reach": {"kind": "members", "organisation": "eue"}}, state=state, day=day)
    assert (found.verdict, found.asked[0].reason.cites) == (verdict, ("body:b",))


@pytest.mark.parametrize(("state", "verdict"), [("NOR", "yes"), ("SWE", "no")])
def test_a_body_with_a_list_acts_for_those_on_it(state: str, verdict: str) -> None:
    found = one({"reach": {"kind": "listed", "states": ["NOR"]}}, state=state)
    assert (found.verdict, found.asked[0].reason.cites) == (verdict, ("body:b",))


@pytest.mark.parametrize(
    ("day", "verdict"),
    [
        (date(2009, 12, 31), "no"),
        (date(2010, 1, 1), "yes"),
        (date(2015, 12, 31), "yes"),
        (date(2016, 1, 1), "no"),
    ],
)
def test_a_body_acts_only_while_it_exists(day: date, verdict: str) -> None:
    held = {"since": "2010-01-01", "until": "2015-12-31"}
    assert one(held, day=day).verdict == verdict
    assert one(held, day=day).asked[0].reason.cites == ("body:b",)


def test_what_a_body_needs_is_a_condition() -> None:
    held = SERVICE | {"needs": "exhaustion of remedies", "status": "memory"}
    found = one({"services": [held]})
    reason = found.asked[0].reason
    assert (found.verdict, found.asked[0].verdict) == ("conditional", "conditional")
    assert (reason.missing, reason.status) == (("exhaustion of remedies",), "memory")
    assert [r.verdict for r in reason.because] == ["yes"]


MORE = {"kind": "parties", "instrument": "cets197", "accepts": "signed the annex"}


def test_what_a_state_must_accept_beside_is_a_condition_that_is_named() -> None:
    found = one({"reach": MORE})
    reason = found.asked[0].reason
    assert (found.verdict, reason.missing) == ("conditional", ("whether Norway signed the annex",))
    assert reason.says.endswith("it acts so if Norway signed the annex, which is not held")
    assert [r.verdict for r in reason.because] == ["yes"]


@pytest.mark.parametrize(("state", "verdict"), [("USA", "no"), (None, "yes")])
def test_what_is_accepted_beside_matters_only_to_a_state_that_is_bound(
    state: str | None, verdict: str
) -> None:
    assert one({"reach": MORE}, state=state).verdict == verdict


def test_where_it_is_not_known_who_is_bound_an_acceptance_decides_nothing() -> None:
    held = MORE | {"instrument": "cedaw-op"}
    assert one({"reach": held}).verdict == "unknown"


def test_an_acceptance_and_what_a_body_needs_are_both_missing() -> None:
    reason = one({"reach": MORE, "services": [SERVICE | {"needs": "remedies"}]}).asked[0].reason
    assert reason.missing == ("whether Norway signed the annex", "remedies")


def test_a_service_may_reach_a_state_that_its_body_does_not() -> None:
    wide = SERVICE | {"reach": {"kind": "listed", "states": ["NOR"]}}
    body = {"reach": {"kind": "listed", "states": ["SWE"]}}
    assert one(body | {"services": [wide]}).verdict == "yes"
    dark = SERVICE | {"reach": {"kind": "unknown", "says": "no list"}}
    assert one(body | {"services": [dark]}).verdict == "no"
    assert one(body | {"services": [dark]}, state="SWE").verdict == "unknown"


def test_a_membership_is_as_sure_as_its_row() -> None:
    reach = {"reach": {"kind": "members", "organisation": "oas"}}
    assert one(reach, state="BRA").asked[0].reason.status == "memory"
    assert one(reach, state="NOR").asked[0].reason.status == "memory"


def test_what_a_body_needs_matters_not_where_it_does_not_act() -> None:
    held = {"services": [SERVICE | {"needs": "x"}], "reach": {"kind": "listed", "states": []}}
    assert one(held).verdict == "no"


def test_a_service_may_reach_other_states_than_its_body() -> None:
    narrow = SERVICE | {"reach": {"kind": "listed", "states": ["SWE"]}}
    assert one({"services": [narrow]}).verdict == "no"
    assert one({"services": [narrow]}, state="SWE").verdict == "yes"
    gone = {"services": [narrow], "until": "2010-01-01"}
    assert one(gone, state="SWE").verdict == "no"


def test_the_best_service_speaks_for_a_body() -> None:
    held = [SERVICE | {"needs": "x"}, SERVICE | {"service": "country_visit"}]
    found = one({"services": held})
    assert (found.verdict, [a.verdict for a in found.asked]) == ("yes", ["conditional", "yes"])


def test_only_the_service_that_is_wanted_is_told() -> None:
    held = [SERVICE, SERVICE | {"service": "country_visit"}]
    found = one({"services": held}, service="country_visit")
    assert [a.service for a in found.asked] == ["country_visit"]
    assert asked({}, service="country_visit").bodies == ()


def test_only_bodies_that_are_open_to_the_asker_are_told() -> None:
    assert len(asked({}, by="victim").bodies) == 1
    assert asked({}, by="ngo").bodies == ()
    anyone = {"services": [SERVICE | {"by": ["anyone"]}]}
    assert len(asked(anyone, by="ngo").bodies) == 1


def test_only_bodies_of_the_instrument_are_told() -> None:
    role = {"instrument": "palermo", "does": "monitors", "says": "x", "status": "checked"}
    assert len(asked({"roles": [role]}, instrument="palermo").bodies) == 1
    assert asked({"roles": [role]}, instrument="cets197").bodies == ()
    reach = {"reach": {"kind": "parties", "instrument": "cets197"}}
    assert len(asked(reach, instrument="cets197").bodies) == 1


def test_bodies_that_act_come_first() -> None:
    listed = {"kind": "listed", "states": ["SWE"]}
    held = (
        {"id": "a-no", "reach": listed},
        {"id": "b-unknown", "reach": {"kind": "unknown"}},
        {"id": "c-if", "services": [SERVICE | {"needs": "x"}]},
        {"id": "e-yes"},
        {"id": "d-yes"},
    )
    found = asked(*held)
    assert [b.id for b in found.bodies] == ["d-yes", "e-yes", "c-if", "b-unknown", "a-no"]
    assert found.verdict == "yes"


def test_where_no_body_is_held_the_answer_is_unknown() -> None:
    assert asked().verdict == "unknown"


def test_a_question_may_be_about_no_state() -> None:
    found = asked({}, state=None)
    assert (found.state, found.verdict) == ("", "yes")
    assert asked({}).state == "NOR"


def test_a_body_says_itself_for_whom_it_acts() -> None:
    told = one({"reach": {"kind": "all", "says": "every member state"}}).asked[0].reason
    assert told.says == "every member state"
    assert one({}).asked[0].reason.says == "The Body acts for every state"


def test_what_a_body_needs_is_no_surer_than_its_reach_or_its_service() -> None:
    parties = {"kind": "parties", "instrument": "cets197"}
    sure = one({"reach": parties, "services": [SERVICE | {"needs": "x"}]}).asked[0].reason
    assert (sure.verdict, sure.status) == ("conditional", sure.because[0].status)
    memory = SERVICE | {"needs": "x", "status": "memory"}
    assert one({"reach": parties, "services": [memory]}).asked[0].reason.status == "memory"
    text = LAW.instruments["cets197"]
    rows = tuple(replace(p, status="memory") for p in LAW.parties["cets197"])
    law = replace(law_of({"reach": parties, "services": [SERVICE | {"needs": "x"}]}), digest="m")
    held = replace(law, parties=law.parties | {text.id: rows})
    (found,) = bodies(held, held.states["NOR"], DAY).bodies
    assert found.asked[0].reason.status == "memory"


@pytest.mark.parametrize(
    ("state", "day", "missing"),
    [
        ("NOR", DAY, ("whether Norway accepted more",)),
        ("GRC", date(2012, 1, 1), (TRANSPOSED, "whether Greece accepted more")),
    ],
)
def test_a_body_that_a_state_must_accept_beside_acts_on_that_condition(
    state: str, day: date, missing: tuple[str, ...]
) -> None:
    instrument = "cets197" if state == "NOR" else "eu2011_36"
    reach = {"kind": "parties", "instrument": instrument, "accepts": "accepted more"}
    reason = asked({"reach": reach}, state=state, day=day).bodies[0].asked[0].reason
    assert (reason.verdict, reason.missing) == ("conditional", missing)
    assert reason.because[0].verdict == ("yes" if state == "NOR" else "conditional")

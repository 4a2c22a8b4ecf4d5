"""What each suspect is said to have done, and what makes the offence graver: never guilt."""

from typing import Any, get_args

import pytest
from msgspec.structs import replace

from comity.facts.model import Part
from comity.law.owed import PartAsked
from comity.reasoning.answer import Reason
from comity.reasoning.roles import aggravating, roles
from support.said import GIRL, OF_UNKNOWN_AGE, WOMAN, denied, said, suspected
from support.shipped import LAW


def role(*events: dict[str, Any], **person: Any) -> Reason:
    one = {"id": "s", "role": "suspect", **person}
    return roles(LAW, said(*events, others=(one,)))[0]


BY: dict[str, Any] = {"by": ["s"]}


def test_a_suspect_that_acted_acted_as_a_principal_does() -> None:
    reason = role(BY, BY | {"act": "harbouring"})
    assert reason.verdict == "yes"
    assert reason.cites == ("palermo:5(1)-(2)", "cets197:18", "cets197:21")
    assert "receipt, harbouring" in reason.says
    assert len(reason.facts) == 2


def test_a_suspect_of_suspected_acts_only_is_conditional() -> None:
    assert role(BY | {"standing": "suspected"}).verdict == "conditional"


def test_denied_acts_and_those_of_others_are_not_ascribed() -> None:
    reason = role(BY | {"standing": "denied"}, {})
    assert (reason.verdict, reason.missing) == ("unknown", ("what s is said to have done",))


def test_to_a_person_whom_a_court_acquitted_no_part_is_ascribed() -> None:
    assert role(BY, role="acquitted", part="principal").verdict == "no"


@pytest.mark.parametrize("person", [{"role": "user"}, {"part": "user"}])
def test_a_user_does_no_act_of_trafficking(person: dict[str, str]) -> None:
    reason = role(BY, **person)
    assert (reason.verdict, reason.cites) == ("conditional", ("cets197:19",))


@pytest.mark.parametrize("part", ["attempt", "accomplice", "organiser", "inciter", "principal"])
def test_a_part_that_is_said_is_not_yet_proved(part: str) -> None:
    reason = role(BY, part=part)
    assert reason.verdict == "conditional"
    assert part in reason.says


@pytest.mark.parametrize(
    ("part", "texts"),
    [
        (
            "attempt",
            {"palermo:5(2)(a)": "conditional", "cets197:21(2)": "yes", "eu2011_36:3": "yes"},
        ),
        ("accomplice", {"palermo:5(2)(b)": "yes", "cets197:21(1)": "yes", "eu2011_36:3": "yes"}),
        ("organiser", {"palermo:5(2)(c)": "yes", "untoc:5(1)(b)": "yes", "cets197:21": "no"}),
        ("inciter", {"eu2011_36:3": "yes", "untoc:5(1)(b)": "yes", "palermo:5(2)": "no"}),
        (
            "user",
            {"cets197:19": "conditional", "eu2011_36:18a": "conditional", "palermo:5": "no"},
        ),
        ("principal", {}),
    ],
)
def test_each_text_asks_states_to_punish_some_parts_and_not_others(
    part: str, texts: dict[str, str]
) -> None:
    assert {r.cites[0]: r.verdict for r in role(BY, part=part).because} == texts


def test_a_text_that_asks_to_punish_a_part_is_found_by_its_file() -> None:
    actip = LAW.instruments["actip"]
    more = PartAsked(part="inciter", at="5(2)", asked="yes", says="inciting", status="part")
    law = replace(LAW, instruments=LAW.instruments | {"actip": replace(actip, parts=(more,))})
    case = said(BY, others=({"id": "s", "role": "suspect", "part": "inciter"},))
    found = {r.cites[0]: (r.verdict, r.status) for r in roles(law, case)[0].because}
    assert found["actip:5(2)"] == ("yes", "part")
    assert set(found) - {"actip:5(2)"} == {r.cites[0] for r in roles(LAW, case)[0].because}


def test_texts_that_ask_to_punish_a_part_stand_before_those_that_do_not() -> None:
    told = [r.verdict for r in role(BY, part="inciter").because]
    assert told == ["yes", "yes", "no"]


def test_every_part_of_the_law_is_one_that_a_case_file_can_name() -> None:
    assert {p.part for i in LAW.instruments.values() for p in i.parts} <= set(get_args(Part))


def test_victims_and_witnesses_have_no_part() -> None:
    assert roles(LAW, said(BY, others=({"id": "s", "role": "witness"},))) == ()


def graver(victim: dict[str, Any] = WOMAN, **held: Any) -> list[tuple[str, tuple[str, ...]]]:
    return [(r.verdict, r.cites) for r in aggravating(said(victim=victim, **held))]


USUAL = ("cets197:24", "eu2011_36:4(2)")


def test_without_any_circumstance_nothing_makes_it_graver() -> None:
    assert graver() == []


def test_a_child_makes_it_graver_and_is_named() -> None:
    assert graver(GIRL) == [("yes", USUAL)]
    assert aggravating(said(victim=GIRL))[0].facts == ("v",)
    assert graver(OF_UNKNOWN_AGE) == []


@pytest.mark.parametrize(
    ("held", "verdict"), [("yes", "yes"), ("no", "no"), (suspected(), "conditional")]
)
def test_danger_to_life_counts_as_it_is_said(held: object, verdict: str) -> None:
    assert graver(life_endangered=held) == [(verdict, USUAL)]


def test_a_group_makes_it_graver_if_the_law_means_it() -> None:
    assert graver(organised_group="yes") == [("conditional", USUAL)]
    weak = {"value": "yes", "standing": "suspected"}
    assert graver(organised_group=weak) == [("conditional", USUAL)]
    assert graver(organised_group="no") == []


def test_officials_make_it_graver_by_a_rule_of_their_own() -> None:
    assert graver(officials_complicit=["CYP"]) == [
        ("conditional", ("cets197:24", "eu2011_36:4(3)"))
    ]
    assert aggravating(said(officials_complicit=["CYP"]))[0].facts == ("CYP",)


def test_a_danger_that_is_denied_is_told_as_open() -> None:
    assert graver(life_endangered=denied()) == [("unknown", USUAL)]

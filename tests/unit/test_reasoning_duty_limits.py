"""Whom a duty serves and which offences its text reaches: women, children, borders, groups."""

from typing import Any

import pytest
from msgspec import convert

from comity.law.owed import StateDuty
from comity.reasoning.answer import Reason
from comity.reasoning.duty_limits import limits
from support.said import GIRL, NO_LIMB, OF_UNKNOWN_AGE, WOMAN, said
from support.shipped import LAW

MAN: dict[str, Any] = WOMAN | {"sex": "male"}
UNSAID: dict[str, Any] = {"id": "v", "role": "victim", "age": 30}
PAIR: dict[str, Any] = {"id": "v", "role": "victim", "age": 30, "sex": "both", "count": 2}
ACROSS: tuple[dict[str, Any], ...] = ({"place": "NOR"}, {"place": "CHE"})


def limit(
    *events: dict[str, Any],
    victims: tuple[dict[str, Any], ...] = (WOMAN,),
    state: str = "NOR",
    facts: dict[str, Any] = NO_LIMB,
    **keys: Any,
) -> Reason:
    plain = {"duty": "investigation", "at": "5(1)", "attaches": ["any"], "turns_on": []}
    duty = convert(plain | keys, StateDuty)
    others = tuple(v | {"id": f"w{n}"} for n, v in enumerate(victims[1:]))
    case = said(*(events or ({},)), victim=victims[0], others=others, **facts)
    (found,) = limits(LAW, case, LAW.states[state], duty)
    return found


@pytest.mark.parametrize(
    ("victims", "verdict"),
    [
        ((WOMAN, MAN), "yes"),
        ((MAN, WOMAN), "yes"),
        ((MAN, PAIR), "yes"),
        ((MAN, MAN), "no"),
        ((MAN, UNSAID), "unknown"),
        ((UNSAID, MAN), "unknown"),
    ],
)
@pytest.mark.parametrize("persons", ["women", "women-and-children"])
def test_one_woman_among_the_victims_is_enough_and_silence_is_no_man(
    persons: str, victims: tuple[dict[str, Any], ...], verdict: str
) -> None:
    reason = limit(victims=victims, persons=persons)
    assert (reason.verdict, reason.cites) == (verdict, ("cedaw:6", "saarc2002:I"))


def test_only_a_sex_that_is_not_said_is_missing() -> None:
    reason = limit(victims=(MAN, UNSAID, UNSAID), persons="women")
    assert reason.missing == ("the sex of w0", "the sex of w1")
    assert limit(victims=(UNSAID, MAN), persons="women").missing == ("the sex of v",)


@pytest.mark.parametrize(
    ("known", "verdict"),
    [
        ({"age": 17}, "yes"),
        ({"age": 18}, "conditional"),
        ({"age_class": "child"}, "yes"),
        ({"age_class": "adult"}, "conditional"),
    ],
)
def test_one_victim_under_eighteen_is_enough_beside_one_of_unknown_age(
    known: dict[str, Any], verdict: str
) -> None:
    person = {"id": "v", "role": "victim", "sex": "female"} | known
    for victims in ((OF_UNKNOWN_AGE, person), (person, OF_UNKNOWN_AGE)):
        assert limit(victims=victims, persons="children").verdict == verdict


def test_a_girl_is_protected_as_a_child_and_a_woman_as_a_woman() -> None:
    assert limit(victims=(GIRL,), persons="women-and-children").cites != ("cedaw:6", "saarc2002:I")
    assert limit(victims=(GIRL,), persons="women").cites == ("cedaw:6", "saarc2002:I")


GROUP = NO_LIMB | {"organised_group": "yes"}
NO_GROUP = NO_LIMB | {"organised_group": "no"}


@pytest.mark.parametrize(
    ("events", "facts", "verdict"),
    [
        (ACROSS, GROUP, "yes"),
        (ACROSS, NO_GROUP, "no"),
        (ACROSS[:1], GROUP, "no"),
        (ACROSS, NO_LIMB, "unknown"),
        (({},), GROUP, "unknown"),
    ],
)
def test_to_investigate_is_owed_for_transnational_offences_of_a_group(
    events: tuple[dict[str, Any], ...], facts: dict[str, Any], verdict: str
) -> None:
    reason = limit(*events, facts=facts, scope="transnational-and-group")
    assert (reason.verdict, reason.cites) == (verdict, ("palermo:4", "untoc:3(1)"))
    assert len(reason.because) == 2


@pytest.mark.parametrize("facts", [GROUP, NO_GROUP, NO_LIMB])
def test_protection_is_never_refused_for_want_of_a_border_or_a_group(facts: dict[str, Any]) -> None:
    for events in (ACROSS[:1], ({},)):
        reason = limit(*events, facts=facts, duty="protection", scope="transnational-and-group")
        assert (reason.verdict, reason.cites) == ("conditional", ("palermo:4", "untoc:3(1)"))
        assert reason.missing == (
            "whether the offence is transnational and involves an organised group",
        )
    sure = limit(*ACROSS, facts=GROUP, duty="protection", scope="transnational-and-group")
    assert (sure.verdict, sure.missing) == ("yes", ())


def test_help_is_owed_on_grounds_to_suspect_a_border_and_a_group() -> None:
    facts = {"organised_group": {"value": "yes", "standing": "suspected"}}
    reason = limit(*ACROSS, facts=NO_LIMB | facts, scope="suspected-transnational-group")
    assert (reason.verdict, reason.cites) == ("yes", ("untoc:18(1)",))

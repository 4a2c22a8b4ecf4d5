"""The organised criminal group, element by element: UNTOC 2(a), 2(c), 18(1)."""

from typing import Any

import pytest

from comity.reasoning.answer import Reason
from comity.reasoning.group import grouped, organised_group
from support.said import said, suspected

ELEMENTS = ("structured", "lasting", "in_concert", "aims_at_serious_crime", "material_benefit")
WHOLE: dict[str, Any] = {"members": 3, **dict.fromkeys(ELEMENTS, "yes")}


def people(*roles: str, **keys: Any) -> tuple[dict[str, Any], ...]:
    return tuple({"id": f"p{n}", "role": role, **keys} for n, role in enumerate(roles))


def group(others: tuple[dict[str, Any], ...] = (), suffices: bool = False, **held: Any) -> Reason:
    return grouped(said(others=others, organised_group=held), suffices)


@pytest.mark.parametrize("element", ELEMENTS)
def test_a_group_that_lacks_one_element_is_no_organised_group(element: str) -> None:
    assert group(**WHOLE | {element: "no"}).verdict == "no"


@pytest.mark.parametrize("element", ELEMENTS)
def test_a_group_of_which_one_element_is_suspected_is_conditional(element: str) -> None:
    reason = group(**WHOLE | {element: suspected()})
    assert reason.verdict == "conditional"
    assert any(element in m for m in reason.missing)


def test_the_structure_is_read_by_its_own_definition() -> None:
    cites = {c for r in group(**WHOLE).because for c in r.cites}
    assert cites == {"untoc:2(a)", "untoc:2(c)"}
    structured = next(r for r in group(**WHOLE).because if "structured" in r.says)
    assert structured.cites == ("untoc:2(c)",)


@pytest.mark.parametrize("role", ["suspect", "accused", "convicted"])
def test_three_who_may_be_members_make_the_number(role: str) -> None:
    held = WHOLE | {"members": None}
    assert group(people(role, role, role), **held).verdict == "yes"


def test_the_members_that_are_counted_are_named() -> None:
    reason = group(people("suspect", "suspect", "accused"), **WHOLE | {"members": None})
    assert reason.because[0].facts == ("p0", "p1", "p2")


def test_two_who_may_be_members_leave_the_number_open() -> None:
    reason = group(people("suspect", "suspect"), **WHOLE | {"members": None})
    assert (reason.verdict, reason.missing) == ("unknown", ("how many belong to the group",))


def test_persons_described_together_are_counted_as_many() -> None:
    one = people("suspect", count=3)
    assert group(one, **WHOLE | {"members": None}).verdict == "yes"


@pytest.mark.parametrize("role", ["acquitted", "user", "witness", "official"])
def test_those_who_are_not_under_suspicion_are_no_members(role: str) -> None:
    reason = group(people("suspect", "suspect", role), **WHOLE | {"members": None})
    assert reason.verdict == "unknown"


def test_a_suspect_who_only_used_the_services_is_no_member() -> None:
    held = (*people("suspect", "suspect"), {"id": "u", "role": "suspect", "part": "user"})
    assert group(held, **WHOLE | {"members": None}).verdict == "unknown"


def test_a_number_that_is_said_goes_before_the_persons_listed() -> None:
    three = people("suspect", "suspect", "suspect")
    assert group(three, **WHOLE | {"members": 2}).verdict == "no"


def test_a_number_that_is_only_suspected_is_a_condition() -> None:
    reason = group(**WHOLE | {"standing": "suspected"})
    assert reason.verdict == "conditional"
    assert reason.because[0].facts == ("members: 3 (suspected)",)


def test_a_suspected_number_is_enough_for_grounds_to_suspect() -> None:
    assert group(suffices=True, **WHOLE | {"standing": "suspected"}).verdict == "yes"


def test_a_denied_number_is_not_used() -> None:
    reason = group(**WHOLE | {"standing": "denied"})
    assert (reason.verdict, reason.because[0].verdict) == ("unknown", "unknown")


def test_a_group_that_is_said_as_a_whole_holds_where_its_elements_are_unsaid() -> None:
    assert group(value="yes", members=3).verdict == "yes"


def test_a_group_that_is_said_not_to_be_one_is_none() -> None:
    assert group(value="no", **WHOLE).verdict == "no"


def test_a_group_that_is_said_as_a_whole_does_not_outweigh_a_missing_element() -> None:
    assert group(value="yes", **WHOLE | {"lasting": "no"}).verdict == "no"


def test_three_members_alone_give_no_grounds_to_suspect_a_group() -> None:
    assert group(suffices=True, members=3).verdict == "unknown"


@pytest.mark.parametrize("element", ELEMENTS)
def test_three_members_and_one_element_give_grounds_to_suspect_a_group(element: str) -> None:
    held: dict[str, Any] = {element: "yes"}
    assert group(suffices=True, members=3, **held).verdict == "yes"


def test_an_element_without_members_gives_no_grounds_to_suspect_a_group() -> None:
    assert group(suffices=True, lasting="yes", material_benefit="yes").verdict == "unknown"


def test_a_group_says_on_which_facts_it_rests() -> None:
    assert "on the facts alleged" in group(**WHOLE).says
    assert "on the facts suspected" in group(**WHOLE | {"lasting": suspected()}).says


def test_a_bare_word_on_the_group_is_taken_as_alleged() -> None:
    reason = organised_group(said(organised_group="yes"))
    assert (reason.verdict, reason.cites) == ("yes", ("untoc:2(a)", "untoc:2(c)"))
    assert organised_group(said(organised_group="no")).verdict == "no"


def test_what_is_unsaid_of_a_group_weakens_no_finding() -> None:
    firm = {"value": "no", "standing": "found"}
    reason = group(standing="found", members=3, structured=firm)
    assert (reason.verdict, reason.says) == (
        "no",
        "an element of an organised criminal group is wanting (on the facts found)",
    )
    mixed = group(standing="found", members=3, structured=firm, lasting="yes")
    assert mixed.says.endswith("(on the facts alleged)")

"""What becomes of one basis beside others: applied, supplementing, falling back, replaced."""

from typing import Any

import pytest
from msgspec import convert

from comity.law.bases import Basis
from comity.reasoning.deciding import Decision, Standpoint, decide

YIELDS = {"yields": {"to": "treaties", "provision": "1", "keeps": "x", "gives_up": "y"}}


def point(key: str, **keys: Any) -> Standpoint:
    rank, more = keys.pop("rank", "regional"), keys.pop("basis", {})
    plain = {"measures": ["extradition"], "provision": "1", "status": "checked", "rank": rank}
    held = convert(plain | more, Basis)
    values = {"bound": "yes", "met": "yes", "replaced_by": (), "replacing": "yes"} | keys
    return Standpoint(key, held, **values)


def by(*points: Standpoint) -> dict[str, Decision]:
    return {d.id: d for d in decide(points)}


def told(key: str, *points: Standpoint) -> tuple[str, str, str]:
    held = by(*points)[key]
    return held.verdict, held.role, held.replaced_by


@pytest.mark.parametrize(
    ("bound", "met", "verdict"),
    [
        ("yes", "yes", "yes"),
        ("yes", "conditional", "conditional"),
        ("unknown", "yes", "unknown"),
        ("no", "yes", "no"),
        ("yes", "no", "no"),
    ],
)
def test_a_basis_alone_needs_to_bind_and_its_conditions_to_be_met(
    bound: str, met: str, verdict: str
) -> None:
    assert told("a", point("a", bound=bound, met=met)) == (verdict, "basis", "")


def test_a_basis_is_replaced_by_one_that_takes_its_place() -> None:
    new, old = point("new"), point("old", replaced_by=("new",))
    assert told("old", new, old) == ("no", "replaced", "new")
    assert told("new", new, old) == ("yes", "basis", "")


@pytest.mark.parametrize("replacing", ["conditional", "unknown"])
def test_a_replacement_that_is_not_settled_is_a_condition(replacing: str) -> None:
    new, old = point("new", replacing=replacing), point("old", replaced_by=("new",))
    assert told("old", new, old) == ("conditional", "basis", "new")


def test_what_does_not_bind_or_is_not_there_replaces_nothing() -> None:
    old = point("old", replaced_by=("new",))
    assert told("old", old) == ("yes", "basis", "")
    assert told("old", old, point("new", replacing="no")) == ("yes", "basis", "")


def test_a_basis_that_survives_beside_the_other_stays_on_a_condition() -> None:
    old = point("old", replaced_by=("new",), survives=("new",))
    assert told("old", point("new"), old) == ("conditional", "basis", "new")


def test_the_strongest_replacement_decides() -> None:
    weak, strong = point("a", replacing="conditional"), point("b")
    old = point("old", replaced_by=("a", "b"))
    assert told("old", weak, strong, old) == ("no", "replaced", "b")


def test_what_does_not_apply_is_not_said_to_be_replaced() -> None:
    old = point("old", bound="no", replaced_by=("new",))
    assert told("old", point("new"), old) == ("no", "basis", "")


@pytest.mark.parametrize("rank", ["mutual-recognition", "bilateral", "regional"])
def test_a_treaty_that_yields_falls_back_behind_one_that_applies(rank: str) -> None:
    wide = point("wide", rank="subject", basis=YIELDS)
    assert told("wide", point("close", rank=rank), wide) == ("yes", "fallback", "")
    assert told("close", point("close", rank=rank), wide)[1] == "basis"


def test_a_treaty_that_yields_stays_a_basis_where_no_closer_one_applies() -> None:
    wide = point("wide", rank="subject", basis=YIELDS)
    assert told("wide", wide)[1] == "basis"
    for other in (point("close", met="conditional"), point("also", rank="subject")):
        assert told("wide", other, wide)[1] == "basis"


def test_a_treaty_that_does_not_yield_never_falls_back() -> None:
    assert told("wide", point("close"), point("wide", rank="subject"))[1] == "basis"


def test_a_text_that_only_supplements_is_a_supplement() -> None:
    more = point("more", basis={"supplements": "yes"})
    assert told("more", more, point("close"))[1] == "supplement"


@pytest.mark.parametrize("keys", [{"supplements": "yes"}, YIELDS])
def test_what_is_replaced_is_told_as_replaced_whatever_else_it_would_be(
    keys: dict[str, Any],
) -> None:
    old = point("old", rank="subject", basis=keys, replaced_by=("new",))
    assert told("old", point("new"), old) == ("no", "replaced", "new")

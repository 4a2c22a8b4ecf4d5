"""What treaties between two states offer: days, sides, predecessors, unions, territories."""

from datetime import date
from typing import Any

import pytest
from msgspec import convert
from msgspec.structs import replace

from comity.law.bases import Basis
from comity.law.model import Treaty
from comity.reasoning.candidates import Candidate, advice, domestic
from comity.reasoning.offers import (
    covering,
    in_force,
    in_national_law,
    may_stand,
    one_state,
    reach,
    sides,
    treaty_between,
    treaty_offers,
)
from support.lawful import DAY, entered
from support.shipped import LAW

BASIS: dict[str, Any] = {"measures": ["extradition"], "provision": "1", "status": "checked"}


def treaty(*between: str, **keys: Any) -> Treaty:
    plain = {
        "id": "t",
        "name": "T",
        "title": "T",
        "between": list(between) or ["NOR", "USA"],
        "status": "checked",
        "source": ["x"],
        "bases": [],
        "sources": {},
        "in_force": "2000-01-01",
    }
    return convert(plain | keys, Treaty)


def between(first: str, second: str, held: Treaty, day: date = DAY) -> str:
    return reach(LAW, held, first, second, day)


# Sides


def test_a_treaty_stands_between_its_two_sides_both_ways() -> None:
    assert between("NOR", "USA", treaty()) == between("USA", "NOR", treaty()) == "yes"
    assert between("NOR", "SWE", treaty()) == between("SWE", "USA", treaty()) == "no"


def test_a_successor_stands_in_the_place_of_its_predecessor() -> None:
    continued = {"state": "RUS", "predecessor": "SUN", "says": "x", "status": "checked"}
    held = treaty("SUN", "CYP", continues=[continued])
    assert between("RUS", "CYP", held) == "yes"
    assert between("UKR", "CYP", held) == "no"


def test_a_treaty_of_a_union_stands_for_its_members_on_the_day() -> None:
    held = treaty("eue", "USA")
    assert between("HRV", "USA", held, date(2013, 7, 1)) == "yes"
    assert between("HRV", "USA", held, date(2013, 6, 30)) == "no"
    assert between("GBR", "USA", held, date(2020, 12, 31)) == "yes"
    assert between("GBR", "USA", held, date(2021, 1, 1)) == "no"
    assert between("NOR", "USA", held) == "no"


def test_a_member_that_a_treaty_excludes_is_no_side_of_it() -> None:
    assert between("DNK", "USA", treaty("eue", "USA", excludes=["DNK"])) == "no"


def test_a_territory_is_open_unless_the_treaty_names_it() -> None:
    assert between("GRL", "USA", treaty("DNK", "USA")) == "unknown"
    assert between("GRL", "USA", treaty("DNK", "USA", territories=["GRL"])) == "yes"
    assert between("GRL", "USA", treaty("NOR", "USA", territories=["GRL"])) == "no"
    assert between("GRL", "USA", treaty("eue", "USA")) == "unknown"


def test_one_state_or_two_may_be_asked_about_and_never_three() -> None:
    held = treaty()
    assert sides(LAW, held, ("NOR",), DAY) == "yes"
    assert sides(LAW, held, ("SWE",), DAY) == "no"
    assert sides(LAW, held, ("NOR", "USA"), DAY) == "yes"
    assert sides(LAW, held, ("NOR", "USA", "SWE"), DAY) == "no"


# Days


@pytest.mark.parametrize(
    ("keys", "day", "verdict"),
    [
        ({}, date(1999, 12, 31), "no"),
        ({}, date(2000, 1, 1), "yes"),
        ({"ended": "2010-01-01"}, date(2009, 12, 31), "yes"),
        ({"ended": "2010-01-01"}, date(2010, 1, 1), "no"),
        ({"in_force": None}, DAY, "unknown"),
        ({"in_force": None, "signed": "2000-01-01"}, date(1999, 12, 31), "no"),
        ({"in_force": None, "signed": "2000-01-01"}, date(2000, 1, 1), "unknown"),
        ({"in_force": None, "by": "2005-01-01"}, date(2004, 12, 31), "unknown"),
        ({"in_force": None, "by": "2005-01-01"}, date(2005, 1, 1), "yes"),
    ],
)
def test_a_treaty_is_in_force_on_the_days_that_it_gives(
    keys: dict[str, Any], day: date, verdict: str
) -> None:
    held = treaty(**keys)
    assert in_force(held, "NOR", "USA", day)[0] == verdict
    assert may_stand(held, day) is (verdict != "no")
    assert treaty_between(LAW, held, ("NOR", "USA"), day)[0] == verdict
    assert treaty_between(LAW, held, ("NOR", "SWE"), day) == ("no", None)


def test_a_successor_is_bound_from_its_own_day() -> None:
    row = {"state": "RUS", "predecessor": "SUN", "says": "x", "status": "checked"}
    held = treaty("SUN", "CYP", continues=[row | {"since": "2005-01-01"}])
    assert in_force(held, "RUS", "CYP", date(2004, 12, 31)) == ("no", date(2005, 1, 1))
    assert in_force(held, "RUS", "CYP", date(2005, 1, 1)) == ("yes", date(2005, 1, 1))
    assert in_force(held, "UKR", "CYP", date(2004, 12, 31)) == ("yes", date(2000, 1, 1))
    latest = treaty(
        "SUN", "CYP", in_force=None, by="2002-01-01", continues=[row | {"since": "2005-01-01"}]
    )
    assert in_force(latest, "RUS", "CYP", date(2004, 1, 1))[0] == "unknown"
    assert in_force(latest, "RUS", "CYP", date(2005, 1, 1)) == ("yes", date(2002, 1, 1))


@pytest.mark.parametrize("states", [("RUS", "CYP"), ("CYP", "RUS"), ("RUS",)])
def test_a_successor_is_bound_from_its_own_day_whoever_is_asked_first(
    states: tuple[str, ...],
) -> None:
    row = {"state": "RUS", "predecessor": "SUN", "says": "x", "status": "checked"}
    held = treaty("SUN", "CYP", continues=[row | {"since": "2005-01-01"}])
    first = date(2005, 1, 1)
    assert treaty_between(LAW, held, states, date(2004, 12, 31)) == ("no", first)
    assert treaty_between(LAW, held, states, first) == ("yes", first)
    assert treaty_between(LAW, held, ("CYP",), date(2004, 12, 31)) == ("yes", date(2000, 1, 1))


def among(first: str, second: str, held: Treaty) -> list[str]:
    law = replace(LAW, digest="made", treaties={"t": held})
    found = treaty_offers(law, law.states[first], law.states[second], "extradition", DAY)
    return [o.verdict for o in found]


def test_a_treaty_of_a_union_offers_nothing_between_its_members() -> None:
    held = treaty("eue", "USA", bases=[BASIS])
    assert among("FRA", "USA", held) == ["yes"]
    assert among("FRA", "DEU", held) == []


def test_a_treaty_offers_a_territory_what_nobody_kept_from_it() -> None:
    held = treaty("DNK", "USA", bases=[BASIS])
    assert among("GRL", "USA", held) == among("USA", "GRL", held) == ["unknown"]
    assert among("GRL", "NOR", held) == among("ABW", "USA", held) == []


def offered(measure: str, held: Treaty, day: date = DAY) -> list[tuple[str, str]]:
    law = replace(LAW, digest="made", treaties={"t": held})
    found = treaty_offers(law, law.states["NOR"], law.states["USA"], measure, day)
    return [(o.treaty.id, o.verdict) for o in found]


def test_a_treaty_offers_only_the_measures_that_it_carries() -> None:
    held = treaty(bases=[BASIS])
    assert offered("extradition", held) == [("t", "yes")]
    assert offered("bank_records", held) == []
    assert offered("extradition", treaty("SWE", "USA", bases=[BASIS])) == []
    assert offered("extradition", treaty(bases=[BASIS], in_force=None)) == [("t", "unknown")]


# Measures


def basis(measure: str, *bases: dict[str, Any], day: date = DAY) -> Basis | None:
    held = convert([BASIS | b for b in bases], tuple[Basis, ...])
    return covering(LAW.vocabulary, held, measure, day)


def test_the_basis_that_names_a_measure_goes_before_the_general_one() -> None:
    general = {"measures": ["mutual_legal_assistance"], "provision": "1"}
    special = {"measures": ["bank_records"], "provision": "2"}
    held = basis("bank_records", general, special)
    assert held is not None
    assert held.provision == "2"


def test_a_general_duty_carries_what_it_does_not_name_unless_it_takes_it_out() -> None:
    general = {"measures": ["mutual_legal_assistance"]}
    assert basis("bank_records", general) is not None
    assert basis("bank_records", general | {"except": ["bank_records"]}) is None
    assert basis("extradition", general) is None


def test_a_measure_that_needs_a_condition_where_it_is_not_named_gets_it() -> None:
    words = LAW.vocabulary.measures
    word = next(w for w, m in words.items() if m.if_not_named and m.part_of)
    plain = next(w for w, m in words.items() if not m.if_not_named and m.part_of)
    held = basis(word, {"measures": [words[word].part_of]})
    assert held is not None
    assert [c.condition for c in held.conditions] == [words[word].if_not_named]
    more = [{"condition": "child-victim", "provision": "2"}]
    both = basis(word, {"measures": [words[word].part_of], "conditions": more})
    assert both is not None
    assert [c.condition for c in both.conditions] == ["child-victim", words[word].if_not_named]
    other = basis(plain, {"measures": [words[plain].part_of]})
    assert other is not None
    assert other.conditions == ()


def test_a_basis_carries_from_its_first_day() -> None:
    late = {"since": "2020-06-01"}
    assert basis("extradition", late) is not None
    assert basis("extradition", late, day=date(2020, 5, 31)) is None


# One state, late national law, the law of the requested state


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [("DNK", "GRL", True), ("GRL", "FRO", True), ("DNK", "NOR", False), ("GRL", "GIB", False)],
)
def test_a_state_and_its_territories_are_one(first: str, second: str, same: bool) -> None:
    assert one_state(LAW.states[first], LAW.states[second]) is same


def test_national_law_may_have_been_late_until_it_is_settled() -> None:
    late = next(i for i in LAW.instruments.values() if i.union and i.union.settled)
    assert late.union is not None
    assert late.union.settled is not None
    settled = late.union.settled
    assert in_national_law(late, settled) == "yes"
    assert in_national_law(late, settled.replace(year=settled.year - 1)) == "conditional"
    assert in_national_law(LAW.instruments["untoc"], date(2004, 1, 1)) == "yes"


def by_law(is_: str | None, measure: str, topic: str, **keys: Any) -> Candidate:
    rules = ({"topic": topic, "is": is_} | keys,) if is_ else ()
    return domestic(entered(rules=rules)[1], measure, DAY)


@pytest.mark.parametrize(
    ("measure", "topic"),
    [
        ("extradition", "extradition_needs_treaty"),
        ("bank_records", "assistance_needs_treaty"),
    ],
)
def test_the_law_of_the_requested_state_says_whether_it_needs_a_treaty(
    measure: str, topic: str
) -> None:
    tied = by_law("yes", measure, topic)
    assert (tied.verdict, tied.status, tied.missing) == ("no", "does_not_apply", ())
    assert (tied.provision, tied.known) == ("NOR Code 9", "checked")
    free = by_law("no", measure, topic)
    assert (free.verdict, len(free.missing)) == ("conditional", 1)
    bound = by_law("conditional", measure, topic, when="on reciprocity")
    assert (bound.verdict, bound.missing) == ("conditional", ("on reciprocity",))
    silent = by_law(None, measure, topic)
    assert (silent.verdict, silent.provision, silent.known) == ("conditional", "", "memory")
    assert len(silent.missing) == 1
    assert silent.reasons[0].cites == ("law of NOR",)
    assert (silent.rank, silent.role) == ("domestic", "basis")


def test_candidates_are_advised_the_surest_first() -> None:
    plain = by_law(None, "extradition", "")
    first = replace(plain, id="a", verdict="yes")
    order = (
        first,
        replace(plain, id="b", verdict="conditional"),
        replace(plain, id="c", verdict="unknown"),
        replace(plain, id="d", verdict="no"),
    )
    turned = list(reversed(order))
    assert sorted(turned, key=advice) == list(order)
    whole = (
        replace(plain, id="z", rank="bilateral"),
        replace(plain, id="y", rank="bilateral", role="fallback"),
        replace(plain, id="w", rank="bilateral", role="fallback", narrow=True),
        plain,
    )
    turned = list(reversed(whole))
    assert sorted(turned, key=advice) == list(whole)
    sure = replace(plain, id="n", known="checked")
    assert sorted((plain, sure), key=advice) == [sure, plain]
    union = replace(plain, id="u", of_union=True)
    assert sorted((plain, union), key=advice) == [union, plain]

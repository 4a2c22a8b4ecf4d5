"""All pairs at once: every cell is the answer that the same question gets alone."""

from datetime import date
from typing import Any

import pytest
from msgspec import convert
from msgspec.structs import replace

from comity.law.model import Law
from comity.law.national import Rule
from comity.reasoning.legal_basis import legal_basis
from comity.reasoning.matrix import Matrix, sovereign
from support.lawful import RULE
from support.texts import (
    CHE,
    DAY,
    NOR,
    OPEN,
    conditions,
    declaring,
    law_of,
    party,
    replacing,
    text,
    treaty,
)

MLA, EXTRADITION = "mutual_legal_assistance", "extradition"
MEASURES = (MLA, EXTRADITION)
BOTH_MEASURES: dict[str, Any] = {"measures": list(MEASURES)}
STATES = (NOR, CHE, "USA", "DEU", "FRA")
TREATY_RULE = "treaty-rule-of-requested-state"
ALL = tuple(party(code, in_force="2001-01-01") for code in STATES)
Cells = dict[tuple[str, str, str], set[tuple[str, str, str]]]


def cells(law: Law, day: date = DAY, states: tuple[str, ...] = STATES) -> Cells:
    """Every cell of the matrix, each of which must be what is answered to its question alone."""
    matrix = Matrix(law, day, tuple(law.states[c] for c in states))
    found: Cells = {}
    for row in matrix.rows(MEASURES):
        for requested, cell in zip(matrix.states, row.cells, strict=True):
            key = (row.measure, row.requesting.code, requested.code)
            found[key] = {(d.id, d.verdict, d.role) for d in cell}
            if requested is row.requesting:
                assert cell == ()
                continue
            alone = legal_basis(law, row.requesting, requested, row.measure, day).candidates
            assert found[key] == {
                (c.id, c.verdict, c.role)
                for c in alone
                if c.verdict != "no" and c.id != "domestic-law"
            }
            assert all(d.verdict != "no" for d in cell)
    return found


def ids(found: Cells, here: str, there: str, measure: str = MLA) -> dict[str, str]:
    return {key: verdict for key, verdict, _ in found[measure, here, there]}


def test_states_that_are_bound_alike_are_answered_alike_and_others_not() -> None:
    rows = {"a": ALL, "b": ALL[:2], "c": (*ALL[:1], party(CHE, in_force=None))}
    law = law_of(text("a"), text("b"), text("c"), **rows)
    found = cells(law)
    assert ids(found, NOR, CHE) == {"a": "yes", "b": "yes", "c": "unknown"}
    assert ids(found, NOR, "USA") == ids(found, "DEU", "FRA") == {"a": "yes"}


def test_one_text_for_each_measure_is_told_for_its_measure() -> None:
    law = law_of(text("a"), text("b", {"measures": [EXTRADITION]}), a=ALL, b=ALL)
    found = cells(law)
    assert ids(found, "DEU", "FRA") == {"a": "yes"}
    assert ids(found, "DEU", "FRA", EXTRADITION) == {"b": "yes"}


def test_a_text_may_hang_on_other_conditions_for_another_measure() -> None:
    bases: tuple[dict[str, Any], ...] = ({}, {"measures": [EXTRADITION]} | conditions(OPEN))
    found = cells(law_of(text("a", *bases), a=ALL))
    assert ids(found, "DEU", "FRA") == {"a": "yes"}
    assert ids(found, "DEU", "FRA", EXTRADITION) == {"a": "conditional"}


@pytest.mark.parametrize("named", [(TREATY_RULE,), (TREATY_RULE, OPEN), (OPEN, TREATY_RULE)])
def test_the_treaty_rule_is_that_of_each_requested_state(named: tuple[str, ...]) -> None:
    law = law_of(*(text(k, conditions(*named)) for k in ("a", "untoc")), a=ALL, untoc=ALL)
    said = declaring(law, CHE, "untoc:16(5)(a)", "takes-as-basis")
    found = cells(said)
    firm = "yes" if len(named) == 1 else "conditional"
    assert ids(found, NOR, CHE) == {"a": "conditional", "untoc": firm}
    assert ids(found, CHE, NOR) == {"a": "conditional", "untoc": "conditional"}
    assert ids(found, "USA", CHE) == ids(found, NOR, CHE)


def test_a_condition_that_no_facts_are_given_for_stays_open_for_all() -> None:
    found = cells(law_of(text("a", conditions("child-victim", OPEN)), a=ALL))
    assert all(ids(found, here, "FRA") == {"a": "conditional"} for here in STATES[:4])


LATE: dict[str, Any] = {
    "kind": "union",
    "union": {"id": "eue", "status": "checked", "settled": "2010-01-01"},
}


@pytest.mark.parametrize(
    ("day", "verdicts"),
    [
        (date(2009, 12, 31), {"a": "conditional", "b": "conditional"}),
        (date(2010, 1, 1), {"a": "yes"}),
    ],
)
def test_an_act_that_was_late_in_national_law_replaces_for_sure_only_afterwards(
    day: date, verdicts: dict[str, str]
) -> None:
    law = law_of(text("a", BOTH_MEASURES, **LATE, **replacing("b")), text("b"), b=ALL)
    found = cells(law, day)
    assert ids(found, "DEU", "FRA") == ids(found, "FRA", "DEU") == verdicts
    assert ids(found, "DEU", "USA") == {"b": "yes"}
    assert ids(found, "DEU", "FRA", EXTRADITION) == {"a": verdicts["a"]}


def test_a_late_act_with_conditions_of_its_own_hangs_on_both() -> None:
    law = law_of(text("a", conditions(OPEN), **LATE))
    for day in (date(2009, 12, 31), date(2010, 1, 1)):
        assert ids(cells(law, day), "DEU", "FRA") == {"a": "conditional"}


def test_one_text_may_replace_another_for_one_measure_only() -> None:
    only = replacing("b", measures=[EXTRADITION])
    found = cells(law_of(text("a", BOTH_MEASURES, **only), text("b", BOTH_MEASURES), a=ALL, b=ALL))
    assert ids(found, "DEU", "FRA") == {"a": "yes", "b": "yes"}
    assert ids(found, "DEU", "FRA", EXTRADITION) == {"a": "yes"}


def test_what_no_list_speaks_of_replaces_nothing() -> None:
    listed = text("a", party_list={"status": "part", "extent": "partial"}, **replacing("b"))
    found = cells(law_of(listed, text("b"), a=ALL[:2], b=ALL))
    assert ids(found, NOR, CHE) == {"a": "yes"}
    assert ids(found, NOR, "USA") == ids(found, "USA", NOR) == {"a": "unknown", "b": "yes"}
    assert ids(found, "USA", "DEU") == {"a": "unknown", "b": "yes"}


def test_a_text_whose_day_is_unknown_for_one_state_leaves_the_other_text_on_a_condition() -> None:
    rows = (*ALL[:2], party("USA", in_force=None))
    found = cells(law_of(text("a", **replacing("b")), text("b"), a=rows, b=ALL))
    assert ids(found, NOR, CHE) == {"a": "yes"}
    assert ids(found, NOR, "USA") == {"a": "unknown", "b": "conditional"}
    assert ids(found, "DEU", "USA") == ids(found, "DEU", "FRA") == {"b": "yes"}


def test_a_directive_in_its_time_binds_on_a_condition_and_so_does_its_place() -> None:
    entry = {
        "says": "x",
        "first": "2011-01-01",
        "status": "checked",
        "rule": {"kind": "transposition", "from": "2030-01-01", "provision": "9"},
    }
    union = {"kind": "union", "union": {"id": "eue", "status": "checked"}}
    a = text("a", entry_into_force=entry, **union, **replacing("b"))
    found = cells(law_of(a, text("b"), b=ALL))
    assert ids(found, "DEU", "FRA") == {"a": "conditional", "b": "conditional"}


# Pairs that have something of their own


def test_a_treaty_stands_between_its_two_sides_beside_what_binds_all() -> None:
    u = {
        "rank": "subject",
        "yields": {"to": "treaties", "provision": "1", "keeps": "x", "gives_up": "y"},
    }
    law = law_of(text("a", u), treaty("t"), treaty("s", {"measures": [EXTRADITION]}), a=ALL)
    found = cells(law)
    assert found[MLA, NOR, CHE] == {("a", "yes", "fallback"), ("t", "yes", "basis")}
    assert found[MLA, CHE, NOR] == found[MLA, NOR, CHE]
    assert found[MLA, NOR, "USA"] == {("a", "yes", "basis")}
    assert ids(found, NOR, CHE, EXTRADITION) == {"s": "yes"}


@pytest.mark.parametrize(
    ("keys", "verdicts"),
    [
        ({"in_force": "2020-06-02"}, {}),
        ({"ended": "2020-06-01"}, {}),
        ({"in_force": None}, {"t": "unknown"}),
        ({"between": ["SUN", CHE], "continues": "NOR"}, {"t": "yes"}),
        ({"between": ["SUN", CHE], "continues": "USA"}, {}),
        ({"between": [NOR, "NGA"]}, {}),
        ({"between": ["NGA", CHE]}, {}),
    ],
)
def test_a_treaty_counts_on_its_days_and_for_its_sides(
    keys: dict[str, Any], verdicts: dict[str, str]
) -> None:
    heir = keys.get("continues")
    if heir:
        told = {"predecessor": "SUN", "says": "x", "status": "checked"}
        keys = keys | {"continues": [told | {"state": heir}]}
    assert ids(cells(law_of(treaty("t", **keys))), NOR, CHE) == verdicts


def test_a_treaty_of_a_union_stands_for_each_member_on_its_own_conditions() -> None:
    held = treaty("t", conditions(OPEN, "child-victim"), between=["eue", NOR], excludes=["FRA"])
    found = cells(law_of(held))
    assert ids(found, NOR, "DEU") == ids(found, "DEU", NOR) == {"t": "conditional"}
    assert ids(found, NOR, "FRA") == ids(found, "DEU", "FRA") == {}
    ruled = treaty("t", conditions(TREATY_RULE, OPEN), between=["eue", NOR])
    assert ids(cells(law_of(ruled)), "DEU", NOR) == {"t": "conditional"}


def test_two_treaties_with_the_same_partners_are_not_confused() -> None:
    law = law_of(
        text("a"),
        treaty("s", between=[NOR, "USA"], in_force=None),
        treaty("t", between=[NOR, "DEU"]),
        treaty("u", between=[NOR, "FRA"], in_force="2020-06-01"),
        treaty("v", between=["USA", "FRA"], in_force="2020-06-01"),
        a=ALL[1:],
    )
    found = cells(law)
    assert ids(found, NOR, "USA") == {"s": "unknown"}
    assert ids(found, NOR, "DEU") == {"t": "yes"}
    assert ids(found, NOR, "FRA") == {"u": "yes"}
    assert ids(found, "USA", "FRA") == {"a": "yes", "v": "yes"}


def test_one_treaty_of_a_union_stands_beside_what_binds_each_of_its_members() -> None:
    for rows in (ALL[:1] + ALL[3:4], ALL[:1] + ALL[4:], ALL[3:], ALL[:4]):
        law = law_of(text("a"), treaty("t", between=["eue", NOR]), a=rows)
        bound = {r["state"] for r in rows}
        found = cells(law)
        for member in ("DEU", "FRA"):
            both = {NOR, member} <= bound
            assert ids(found, NOR, member) == ({"a": "yes"} if both else {}) | {"t": "yes"}
            assert ids(found, member, NOR) == ids(found, NOR, member)


def test_a_treaty_and_a_text_may_both_replace_a_third() -> None:
    texts = (text("a", **replacing("c")), text("c"))
    for keys, verdicts in (
        ({}, {"t": "yes"}),
        ({"in_force": None}, {"t": "unknown", "c": "conditional"}),
    ):
        law = law_of(*texts, treaty("t", **keys, **replacing("c")), a=(), c=ALL)
        found = cells(law)
        assert ids(found, NOR, CHE) == verdicts
        assert ids(found, NOR, "USA") == {"c": "yes"}
        law = law_of(*texts, treaty("t", **keys, **replacing("c")), a=ALL, c=ALL)
        assert ids(cells(law), NOR, CHE) == {"a": "yes", "t": verdicts["t"]}


@pytest.mark.parametrize(
    ("keys", "verdict"),
    [
        ({"general": "true"}, ""),
        ({}, "yes"),
        (
            {
                "general": "true",
                "survives": [{"instrument": "a", "says": "x", "status": "part"}],
            },
            "conditional",
        ),
    ],
)
def test_a_text_replaces_general_treaties_only(keys: dict[str, Any], verdict: str) -> None:
    law = law_of(text("a", **replacing("bilateral")), treaty("t", **keys), a=ALL)
    assert ids(cells(law), NOR, CHE).get("t", "") == verdict


@pytest.mark.parametrize(
    ("effect", "since", "verdicts"),
    [
        ("not-applied-toward", "2010-01-01", {"b": "yes"}),
        ("not-applied-toward", None, {"a": "unknown", "b": "conditional"}),
        ("relations-contested", "2010-01-01", {"a": "unknown", "b": "conditional"}),
        ("not-applied-toward", "2020-06-02", {"a": "yes"}),
    ],
)
def test_a_declaration_towards_one_state_changes_that_pair_only(
    effect: str, since: str | None, verdicts: dict[str, str]
) -> None:
    law = law_of(text("a", **replacing("b")), text("b"), a=ALL, b=ALL)
    found = cells(declaring(law, NOR, "a", effect, towards=CHE, since=since))
    assert ids(found, NOR, CHE) == ids(found, CHE, NOR) == verdicts
    assert ids(found, NOR, "USA") == ids(found, "USA", CHE) == {"a": "yes"}
    far = declaring(law, NOR, "a", effect, towards="NGA", since=since)
    assert ids(cells(far), NOR, CHE) == {"a": "yes"}


def test_a_declaration_does_not_touch_the_treaty_beside_it() -> None:
    law = law_of(text("a"), treaty("t"), treaty("s", between=[NOR, "USA"]), a=ALL)
    said = declaring(law, NOR, "a", "not-applied-toward", towards=CHE, since="2010-01-01")
    found = cells(said)
    assert ids(found, NOR, CHE) == {"t": "yes"}
    assert ids(found, NOR, "USA") == {"a": "yes", "s": "yes"}


def test_a_declaration_towards_one_member_of_a_union_leaves_the_other_members() -> None:
    law = law_of(text("a"), treaty("t", between=["eue", NOR]), a=ALL)
    said = declaring(law, NOR, "a", "not-applied-toward", towards="DEU", since="2010-01-01")
    found = cells(said)
    assert ids(found, NOR, "DEU") == ids(found, "DEU", NOR) == {"t": "yes"}
    assert ids(found, NOR, "FRA") == ids(found, "FRA", NOR) == {"a": "yes", "t": "yes"}


# Which states, which measures


def test_without_a_choice_all_states_of_the_lists_and_all_measures_are_asked() -> None:
    rows = tuple(party(c) for c in ("SUN", NOR, "EUE", CHE))
    law = law_of(text("a"), a=rows)
    assert [s.code for s in sovereign(law)] == [CHE, NOR]
    matrix = Matrix(law, DAY)
    assert matrix.states == sovereign(law)
    held = [(r.measure, r.requesting.code) for r in matrix.rows()]
    assert held == [(m, c) for m in law.vocabulary.measures for c in (CHE, NOR)]
    assert Matrix(law, DAY, (law.states[NOR],)).states == (law.states[NOR],)


def test_the_law_of_the_requested_state_is_looked_at_alone() -> None:
    rule = convert([RULE | {"topic": "extradition_needs_treaty", "is": "no"}], tuple[Rule, ...])
    law = law_of(text("a", conditions(TREATY_RULE)), a=ALL)
    state = replace(law.states[CHE], rules=rule)
    found = cells(replace(law, states=law.states | {CHE: state}))
    assert ids(found, NOR, CHE) == {"a": "conditional"}


def test_where_no_text_is_in_force_for_anyone_every_cell_is_empty() -> None:
    law = law_of(text("a", {"measures": [EXTRADITION]}), treaty("t", {"measures": []}))
    assert set(map(len, cells(law, date(1989, 1, 1)).values())) == {0}
    assert set(map(len, cells(law_of()).values())) == {0}

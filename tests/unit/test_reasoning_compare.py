"""Two laws side by side: elements, penalties, rules; unknown where one side is not entered."""

from typing import Any

import pytest
from msgspec.structs import replace

from comity.reasoning.compare import Compared, compare
from comity.reasoning.national import Where
from support.lawful import DAY, entered
from support.said import SUSPECTS, TRAFFICKED, said

WHOLE: dict[str, Any] = {
    "acts": ["receipt", "transfer"],
    "means": ["fraud"],
    "means_needed": "yes",
    "purposes": ["servitude"],
    "child": {"below": 18, "means_needed": "no"},
    "consent": {"is": "irrelevant"},
    "attempt": {"is": "yes"},
    "penalty": {"least": 2, "most": 10},
    "graver": [{"most": 15}],
}


def side_by_side(
    mine: tuple[dict[str, Any], ...],
    theirs: tuple[dict[str, Any], ...],
    rules: tuple[tuple[dict[str, Any], ...], tuple[dict[str, Any], ...]] = ((), ()),
    **keys: Any,
) -> Compared:
    law, norway = entered(*mine, rules=rules[0])
    law, sweden = entered(*theirs, rules=rules[1], code="SWE", law=law)
    return compare(law, Where(norway), Where(sweden), "trafficking", DAY, **keys)


def point(name: str, mine: dict[str, Any], theirs: dict[str, Any]) -> tuple[str, str, str]:
    found = side_by_side((WHOLE | mine,), (WHOLE | theirs,))
    row = next(r for r in found.rows if r.point == name)
    return row.one, row.other, row.same


def test_two_laws_with_the_same_elements_are_the_same() -> None:
    found = side_by_side((WHOLE,), (WHOLE,))
    assert found.verdict == "yes"
    named = ("acts", "means", "purposes", "child rule", "consent", "attempt", "penalty")
    assert {r.point: r.same for r in found.rows if r.point in named} == dict.fromkeys(named, "same")
    assert found.only_one == {"acts": (), "means": (), "purposes": ()}
    assert found.states == ("NOR", "SWE")
    assert found.offences[0][0].startswith("NOR Penal Code 1 Trafficking")


@pytest.mark.parametrize("kind", ["acts", "means", "purposes"])
def test_a_word_that_only_one_law_has_makes_them_differ(kind: str) -> None:
    less = WHOLE | {kind: WHOLE[kind][1:]}
    found = side_by_side((WHOLE,), (less,))
    assert found.verdict == "no"
    assert (found.only_one[kind], found.only_other[kind]) == ((WHOLE[kind][0],), ())
    turned = side_by_side((less,), (WHOLE,))
    assert (turned.only_one[kind], turned.only_other[kind]) == ((), (WHOLE[kind][0],))
    assert next(r.same for r in found.rows if r.point == kind) == "different"


def test_a_list_that_is_empty_is_told_so() -> None:
    assert point("means", {"means": []}, {})[0] == "none listed"


def test_a_penalty_does_not_decide_whether_the_elements_are_the_same() -> None:
    assert side_by_side((WHOLE,), (WHOLE | {"penalty": {"most": 3}},)).verdict == "yes"


def test_where_one_side_is_not_entered_it_is_unknown() -> None:
    for found in (
        side_by_side((WHOLE,), ()),
        side_by_side((), (WHOLE,)),
        side_by_side((WHOLE,), ({"concept": "fraud"},)),
        side_by_side((WHOLE,), (WHOLE | {"until": "2015-01-01"},)),
    ):
        assert found.verdict == "unknown"
        assert found.rows[0].same == "unknown"
        assert "no offence entered" in (found.rows[0].one, found.rows[0].other)
        assert found.only_one["acts"] == found.only_other["acts"] == ()


@pytest.mark.parametrize(
    ("held", "told"),
    [
        ({"means_needed": "no"}, "nobody needs a means"),
        ({"child": {"below": 16, "means_needed": "no"}}, "below 16: no means"),
        ({"child": {"below": 18, "means_needed": "yes"}}, "below 18: a means too"),
    ],
)
def test_child_rules_are_compared_by_age_and_means(held: dict[str, Any], told: str) -> None:
    assert point("child rule", held, {}) == (told, "below 18: no means", "different")


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("child rule", "child"),
        ("consent", "consent"),
        ("attempt", "attempt"),
        ("penalty", "penalty"),
    ],
)
def test_what_is_not_entered_of_one_law_is_unknown(name: str, key: str) -> None:
    one, _, same = point(name, {key: None}, {})
    assert (one, same) == ("not entered", "unknown")


@pytest.mark.parametrize(
    ("penalty", "told"),
    [
        ({"most": 10}, "up to 10 years"),
        ({"least": 2, "most": 10}, "2 to 10 years"),
        ({"least": 0, "most": 10}, "up to 10 years"),
        ({"least": 5, "most": 99}, "5 to life"),
        ({"least": 5}, "at least 5 years"),
        ({"least": 5, "most": 99, "death": "yes"}, "5 to life or death"),
        ({}, "not entered"),
    ],
)
def test_a_penalty_is_told_as_a_range(penalty: dict[str, Any], told: str) -> None:
    assert point("penalty", {"penalty": penalty}, {})[0] == told
    assert point("graver forms", {"graver": [penalty]}, {})[0] == told


def test_graver_forms_that_are_not_entered_are_unknown() -> None:
    assert point("graver forms", {"graver": []}, {})[2] == "unknown"


def test_several_forms_of_one_law_are_told_together() -> None:
    found = side_by_side((WHOLE, WHOLE | {"attempt": {"is": "no"}}), (WHOLE,))
    row = next(r for r in found.rows if r.point == "attempt")
    assert (row.one, row.other, row.same) == ("yes; no", "yes", "different")


def topic(
    mine: dict[str, Any] | None, theirs: dict[str, Any] | None, name: str = "extradition_minimum"
) -> str | None:
    told = [({"topic": name} | r,) if r is not None else () for r in (mine, theirs)]
    found = side_by_side((), (), rules=(told[0], told[1]))
    return next((r.same for r in found.rows if r.point == name), None)


@pytest.mark.parametrize(
    ("mine", "theirs", "same"),
    [
        ({"is": "yes"}, {"is": "yes"}, "same"),
        ({"is": "yes", "says": "a"}, {"is": "yes", "says": "b"}, "same"),
        ({"is": "yes"}, {"is": "no"}, "different"),
        ({"is": "conditional", "says": "a"}, {"is": "conditional", "says": "b"}, "different"),
        ({"is": "conditional"}, {"is": "conditional"}, "same"),
        ({"says": "a"}, {"says": "b"}, "different"),
        ({"number": 1}, {"number": 2}, "different"),
        ({"languages": ["en"]}, {"languages": ["fr"]}, "different"),
        ({"is": "yes"}, None, "unknown"),
        (None, None, "unknown"),
    ],
)
def test_rules_on_cooperation_are_always_compared(
    mine: dict[str, Any] | None, theirs: dict[str, Any] | None, same: str
) -> None:
    assert topic(mine, theirs) == same


def test_each_law_is_told_on_its_own_side() -> None:
    name = "extradition_minimum"
    rules = (({"topic": name, "says": "one year"},), ({"topic": name, "says": "two years"},))
    row = next(r for r in side_by_side((), (), rules=rules).rows if r.point == name)
    assert (row.one, row.other) == ("Norway: one year", "Sweden: two years")


def test_other_rules_are_compared_only_where_both_are_entered() -> None:
    held = {"is": "yes"}
    assert topic(held, held, "privacy") == "same"
    assert topic(held, None, "privacy") is None
    assert topic(None, held, "privacy") is None


def test_a_case_is_put_to_both_laws() -> None:
    event = TRAFFICKED | {"purposes": ["servitude"], "place": "NOR"}
    found = side_by_side((WHOLE,), (), case=said(event, others=SUSPECTS))
    assert found.case is not None
    assert [s.verdict for s in found.case] == ["yes", "unknown"]
    assert [s.state for s in found.case] == ["NOR", "SWE"]
    assert side_by_side((WHOLE,), ()).case is None


def test_both_laws_are_named_by_their_states() -> None:
    assert side_by_side((WHOLE,), (WHOLE,)).names == ("Norway", "Sweden")


COMPANIES: dict[str, Any] = {"topic": "legal_persons", "is": "yes"}
FINED: dict[str, Any] = COMPANIES | {"is": "conditional", "when": "by a fine"}


@pytest.mark.parametrize(
    ("mine", "rules", "told", "same"),
    [
        ({"legal_persons": {"is": "yes"}}, (), "yes", "same"),
        ({"legal_persons": {"is": "no"}}, (), "no", "different"),
        ({"legal_persons": {"is": "yes"}}, (FINED,), "yes", "same"),
        ({}, (COMPANIES,), "yes", "same"),
        ({}, (FINED,), "conditional: by a fine", "different"),
        ({}, (), "not entered", "unknown"),
    ],
)
def test_companies_are_liable_by_the_offence_or_by_a_rule_for_all(
    mine: dict[str, Any], rules: tuple[dict[str, Any], ...], told: str, same: str
) -> None:
    theirs = WHOLE | {"legal_persons": {"is": "yes"}}
    found = side_by_side((WHOLE | mine,), (theirs,), (rules, ()))
    rows = [r for r in found.rows if r.point in ("legal persons", "legal_persons")]
    assert [(r.one, r.other, r.same) for r in rows] == [(told, "yes", same)]


def test_the_liability_for_trafficking_is_not_that_for_another_offence() -> None:
    fraud = WHOLE | {"concept": "fraud"}
    law, norway = entered(fraud, rules=(COMPANIES,))
    found = compare(law, Where(norway), Where(norway), "fraud", DAY)
    told = {r.point: r.one for r in found.rows}
    assert told["legal persons"] == "not entered"
    assert told["legal_persons"].startswith("Norway")


# Where each law says it

PLACED: dict[str, Any] = WHOLE | {
    "source": "code",
    "child": {"below": 18, "means_needed": "no", "section": "1(2)"},
    "attempt": {"is": "yes", "section": "22", "status": "memory"},
    "graver": [{"most": 15, "section": "1(3)"}, {"most": 20, "section": "1(4)"}],
    "consent": None,
}
EXTRADITES: dict[str, Any] = {"topic": "extradition_needs_treaty", "is": "yes", "section": "3"}


def cites(name: str, *held: dict[str, Any], **keys: Any) -> list[tuple[str, ...]]:
    row = next(r for r in side_by_side(held, (WHOLE,), **keys).rows if r.point == name)
    return [(c.statute, c.section, c.status, c.source) for c in row.one_cites]


@pytest.mark.parametrize(
    ("name", "sections"),
    [
        ("acts", ["1"]),
        ("means", ["1"]),
        ("purposes", ["1"]),
        ("child rule", ["1(2)"]),
        ("consent", []),
        ("attempt", ["22"]),
        ("penalty", ["1"]),
        ("graver forms", ["1(3)", "1(4)"]),
        ("legal persons", []),
    ],
)
def test_each_point_says_where_it_stands(name: str, sections: list[str]) -> None:
    assert [section for _, section, _, _ in cites(name, PLACED)] == sections


def test_a_part_is_as_sure_as_it_says_itself_and_else_as_its_offence() -> None:
    assert cites("attempt", PLACED) == [("Penal Code", "22", "memory", "")]
    assert cites("child rule", PLACED) == [("Penal Code", "1(2)", "checked", "code")]
    own = PLACED | {"attempt": {"is": "yes", "source": "other"}}
    assert cites("attempt", own) == [("Penal Code", "1", "checked", "other")]


def test_a_source_is_told_by_its_address() -> None:
    law, norway = entered(PLACED)
    state = replace(norway, sources={"code": "https://example.org/code"})
    found = compare(law, Where(state), Where(state), "trafficking", DAY)
    row = next(r for r in found.rows if r.point == "acts")
    assert [c.source for c in (*row.one_cites, *row.other_cites)] == [
        "https://example.org/code",
        "https://example.org/code",
    ]


def test_a_law_that_asks_no_means_says_so_where_its_offence_stands() -> None:
    free = WHOLE | {"means_needed": "no", "means": [], "child": None}
    assert [c[1] for c in cites("child rule", free)] == ["1"]


def test_a_rule_is_cited_by_its_statute() -> None:
    rules = ((EXTRADITES,), ())
    assert cites("extradition_needs_treaty", WHOLE, rules=rules) == [("Code", "3", "checked", "")]
    row = next(
        r
        for r in side_by_side((WHOLE,), (WHOLE,), rules).rows
        if r.point == "extradition_needs_treaty"
    )
    assert row.other_cites == ()


def test_companies_are_cited_by_the_offence_or_by_the_rule_that_answers() -> None:
    rules = ((COMPANIES | {"section": "30"},), ())
    assert [c[1] for c in cites("legal persons", WHOLE, rules=rules)] == ["30"]
    own = WHOLE | {"legal_persons": {"is": "yes", "section": "4"}}
    assert [c[1] for c in cites("legal persons", own, rules=rules)] == ["4"]


def test_each_side_is_cited_where_it_stands() -> None:
    theirs = WHOLE | {"section": "7"}
    rules = ((EXTRADITES,), (EXTRADITES | {"section": "5"},))
    found = {r.point: r for r in side_by_side((WHOLE,), (theirs,), rules).rows}
    for point, mine, other in (("acts", "1", "7"), ("extradition_needs_treaty", "3", "5")):
        row = found[point]
        assert [c.section for c in row.one_cites] == [mine]
        assert [c.section for c in row.other_cites] == [other]


def test_where_one_offence_is_silent_on_companies_the_rule_is_cited_beside_the_other() -> None:
    rules = ((COMPANIES | {"section": "30"},), ())
    own = WHOLE | {"legal_persons": {"is": "yes", "section": "4"}}
    assert [c[1] for c in cites("legal persons", own, WHOLE, rules=rules)] == ["4", "30"]

"""What is advised between two states: which basis first, what it asks for, and why not others."""

from datetime import date
from typing import Any

import pytest

from comity.base.errors import BadInput
from comity.law.model import Law
from comity.reasoning.candidates import BasisAnswer, Candidate
from comity.reasoning.legal_basis import legal_basis
from support.lawful import RULE, entered
from support.said import NO_LIMB, said
from support.shipped import LAW
from support.texts import (
    BOTH,
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

MLA = "mutual_legal_assistance"


def ask(law: Law, measure: str = MLA, day: date = DAY, **keys: Any) -> BasisAnswer:
    here, there = keys.pop("between", (NOR, CHE))
    return legal_basis(law, law.states[here], law.states[there], measure, day, **keys)


def one(key: str, law: Law, **keys: Any) -> Candidate:
    return next(c for c in ask(law, **keys).candidates if c.id == key)


def verdicts(law: Law, **keys: Any) -> dict[str, str]:
    return {c.id: c.verdict for c in ask(law, **keys).candidates if c.id != "domestic-law"}


# Who may ask whom


@pytest.mark.parametrize(
    ("here", "there", "says"),
    [
        ("EUE", "NOR", "organisation"),
        ("NOR", "EUE", "organisation"),
        ("SUN", "NOR", "can no longer ask or be asked"),
        ("NOR", "SUN", "can no longer ask or be asked"),
        ("NOR", "NOR", "stands on both sides"),
    ],
)
def test_only_two_different_states_ask_each_other(here: str, there: str, says: str) -> None:
    with pytest.raises(BadInput, match=says):
        ask(LAW, between=(here, there))


def test_between_the_parts_of_one_state_its_internal_law_decides() -> None:
    answer = ask(LAW, between=("DNK", "GRL"))
    assert (answer.verdict, [c.id for c in answer.candidates]) == ("no", ["domestic-law"])
    assert answer.notes == ("Denmark and Greenland belong to one state: its internal law decides",)
    assert (answer.requesting, answer.requested, answer.on) == ("DNK", "GRL", DAY)


# Who is bound, and since when


def test_a_text_that_binds_both_applies_since_the_later_of_them_joined() -> None:
    law = law_of(text("a"))
    held = one("a", law)
    assert (held.verdict, held.status, held.role) == ("yes", "applies", "basis")
    assert (held.since, held.provision, held.known) == (date(2003, 3, 3), "a:1", "checked")
    assert [(r.verdict, r.cites) for r in held.reasons] == [("yes", ("a:9",)), ("yes", ("a:9",))]
    assert (held.conditions, held.missing, held.of_union, held.narrow) == ((), (), False, False)
    assert (ask(law).verdict, ask(law).candidates[-1].id) == ("yes", "domestic-law")
    assert one("a", law, between=(CHE, NOR)).since == date(2003, 3, 3)


def test_a_text_that_binds_one_of_them_only_later_binds_them_since_no_day_yet() -> None:
    held = one("a", law_of(text("a"), a=(party(NOR), party(CHE, in_force="2025-01-01"))))
    assert (held.verdict, held.since) == ("no", None)


@pytest.mark.parametrize("code", [NOR, CHE])
def test_a_text_that_binds_one_side_only_does_not_apply(code: str) -> None:
    held = one("a", law_of(text("a"), a=(party(code),)))
    assert (held.verdict, held.since) == ("no", None)
    assert sorted(r.verdict for r in held.reasons) == ["no", "yes"]


def test_a_side_of_which_no_list_speaks_leaves_it_open_since_when() -> None:
    listed = text("a", party_list={"status": "part", "extent": "partial"})
    for rows in ((party(NOR),), (party(CHE),)):
        held = one("a", law_of(listed, a=rows))
        assert (held.verdict, held.since, held.known) == ("unknown", None, "part")
        assert len(held.missing) == 1


def test_one_basis_is_enough_and_the_others_are_still_told() -> None:
    law = law_of(text("a"), text("b"), a=())
    assert verdicts(law) == {"a": "no", "b": "yes"}
    assert ask(law).verdict == "yes"
    assert ask(law_of(text("a"), a=())).verdict == "no"


def test_a_basis_without_a_provision_is_cited_by_its_text() -> None:
    assert one("a", law_of(text("a", {"provision": ""}))).provision == "a"


def test_a_state_that_does_not_apply_a_text_towards_the_other_gives_no_basis() -> None:
    law = law_of(text("a"), text("b", **replacing("c")), text("c"))
    for key, left in (("a", {"a": "no", "b": "yes", "c": "no"}), ("b", {"b": "no", "c": "yes"})):
        said = declaring(law, CHE, key, "not-applied-toward", towards=NOR, since="2010-01-01")
        found = verdicts(said)
        assert {k: found[k] for k in left} == left
        assert one(key, said).reasons[-1].cites == (f"{key}: declaration of CHE",)


# Conditions


def test_every_condition_of_a_basis_must_be_met() -> None:
    law = law_of(text("a", conditions("child-victim", OPEN)), treaty("t", conditions(OPEN)))
    adult = said({}, **NO_LIMB)
    assert verdicts(law) == {"a": "conditional", "t": "conditional"}
    assert verdicts(law, case=adult) == {"a": "no", "t": "conditional"}
    held = one("a", law, case=adult)
    assert [r.cites for r in held.reasons[2:]] == [("a:0",), ("a:1",)]
    assert len(held.conditions) == 2
    assert any("agree" in m for m in held.missing)
    narrow = treaty("t", conditions("child-victim", OPEN))
    assert verdicts(law_of(narrow), case=adult) == {"t": "no"}


def test_a_condition_that_is_met_is_no_longer_told_as_one() -> None:
    girl = {"id": "v", "role": "victim", "age": 12, "sex": "female"}
    law = law_of(text("a", conditions("child-victim", OPEN)))
    held = one("a", law, case=said({}, victim=girl))
    assert (held.verdict, len(held.conditions)) == ("conditional", 1)
    assert [r.verdict for r in held.reasons[2:]] == ["yes", "conditional"]


@pytest.mark.parametrize(
    ("named", "narrow"), [(("child-victim", OPEN), True), ((OPEN,), False), ((), False)]
)
def test_a_basis_for_one_kind_of_victim_is_known_as_one(
    named: tuple[str, ...], narrow: bool
) -> None:
    assert one("a", law_of(text("a", conditions(*named)))).narrow is narrow


# Unions, and national law that was late

LATE: dict[str, Any] = {
    "kind": "union",
    "union": {"id": "eue", "status": "checked", "settled": "2010-01-01"},
}
BETWEEN_MEMBERS = ("DEU", "FRA")


def test_an_act_of_a_union_works_for_sure_when_every_law_is_made() -> None:
    law = law_of(text("a", **LATE))
    held = one("a", law, between=BETWEEN_MEMBERS)
    assert (held.verdict, held.of_union, len(held.reasons)) == ("yes", True, 2)
    on_that_day = one("a", law, between=BETWEEN_MEMBERS, day=date(2010, 1, 1))
    assert (on_that_day.verdict, on_that_day.conditions) == ("yes", ())
    early = one("a", law, between=BETWEEN_MEMBERS, day=date(2009, 12, 31))
    assert (early.verdict, early.known) == ("conditional", "memory")
    assert [(r.verdict, r.cites) for r in early.reasons[2:]] == [("conditional", ("a",))]
    assert early.missing == (
        "whether the national law of Germany and France was in force on 2009-12-31",
    )


def test_late_national_law_is_one_condition_beside_those_of_the_basis() -> None:
    law = law_of(text("a", conditions(OPEN), **LATE))
    early = one("a", law, between=BETWEEN_MEMBERS, day=date(2009, 12, 31))
    assert [r.cites for r in early.reasons[2:]] == [("a:0",), ("a",)]
    assert len(early.conditions) == 2


def test_an_act_that_may_be_late_does_not_surely_replace_a_treaty() -> None:
    rows = tuple(party(code, in_force="2000-01-01") for code in BETWEEN_MEMBERS)
    law = law_of(text("a", **LATE, **replacing("b")), text("b"), b=rows)
    asked = [
        one("b", law, between=BETWEEN_MEMBERS, day=day)
        for day in (date(2009, 12, 31), date(2010, 1, 1))
    ]
    assert [(c.verdict, c.role) for c in asked] == [("conditional", "basis"), ("no", "replaced")]
    assert [c.replaced_by for c in asked] == ["a", "a"]


# Replacement


def test_a_text_that_binds_both_replaces_the_other_and_says_where() -> None:
    held = one("b", law_of(text("a", **replacing("b", status="part")), text("b")))
    assert (held.verdict, held.role, held.replaced_by) == ("no", "replaced", "a")
    last = held.reasons[-1]
    assert (last.verdict, last.cites, last.missing, last.status) == ("no", ("a:7",), (), "part")
    assert last.says == "A replaces it between states that it binds"
    bare = one("b", law_of(text("a", **replacing("b", provision="")), text("b")))
    assert bare.reasons[-1].cites == ("a",)


@pytest.mark.parametrize("code", [NOR, CHE])
def test_a_text_that_binds_one_of_them_replaces_nothing(code: str) -> None:
    law = law_of(text("a", **replacing("b")), text("b"), a=(party(code),))
    assert verdicts(law) == {"a": "no", "b": "yes"}


def test_a_text_whose_day_is_unknown_leaves_the_other_on_a_condition() -> None:
    rows = (party(NOR), party(CHE, in_force=None))
    held = one("b", law_of(text("a", **replacing("b")), text("b"), a=rows))
    assert (held.verdict, held.role, held.replaced_by) == ("conditional", "basis", "a")
    last = held.reasons[-1]
    assert (last.verdict, last.cites) == ("conditional", ("a:7",))
    assert last.missing == ("whether A was in force and in use between the two",)
    assert "would replace it" in last.says


def test_a_text_may_be_replaced_by_another_text_and_by_a_treaty() -> None:
    texts = (text("a", **replacing("c")), text("c"))
    unknown = treaty("t", in_force=None, **replacing("c"))
    assert one("c", law_of(*texts, unknown)).replaced_by == "a"
    firm = treaty("t", **replacing("c", provision="8"))
    by_treaty = one("c", law_of(*texts, firm, a=()))
    assert (by_treaty.verdict, by_treaty.replaced_by) == ("no", "t")
    assert by_treaty.reasons[-1].cites == ("t:8",)
    later = one("c", law_of(*texts, text("d", **replacing("c", provision="3")), a=()))
    assert (later.replaced_by, later.reasons[-1].cites) == ("d", ("d:3",))


def test_a_text_that_replaces_bilateral_treaties_replaces_the_general_ones() -> None:
    a = text("a", **replacing("bilateral", provision="26"))
    held = one("t", law_of(a, treaty("t", general="true")))
    assert (held.verdict, held.role, held.replaced_by) == ("no", "replaced", "a")
    assert held.reasons[-1].cites == ("a:26",)
    special = one("t", law_of(a, treaty("t")))
    assert (special.verdict, special.replaced_by) == ("yes", "")


@pytest.mark.parametrize(
    ("by", "of", "worst"),
    [("checked", "part", "part"), ("part", "checked", "part"), ("part", "memory", "memory")],
)
def test_a_treaty_that_courts_still_use_survives_on_a_condition(
    by: str, of: str, worst: str
) -> None:
    a = text("a", **replacing("bilateral", status=by))
    kept = [{"instrument": k, "says": f"used beside {k}", "status": of} for k in ("z", "a")]
    held = one("t", law_of(a, treaty("t", general="true", survives=kept)))
    assert (held.verdict, held.role) == ("conditional", "basis")
    last = held.reasons[-1]
    assert (last.verdict, last.cites, last.status) == ("conditional", ("a:7",), worst)
    assert last.says.endswith("used beside a")
    assert last.missing == ("whether the requested state still answers requests under it",)


# UNTOC steps back behind treaties, and what supplements stands beside

YIELDS = {"to": "treaties", "provision": "18(7)", "keeps": "18(1)-(8)", "gives_up": "18(9)-(29)"}


def test_where_a_treaty_covers_the_measure_the_convention_steps_back() -> None:
    law = law_of(text("u", {"rank": "subject", "yields": YIELDS}), treaty("t"))
    held = one("u", law)
    assert (held.verdict, held.role) == ("yes", "fallback")
    last = held.reasons[-1]
    assert (last.verdict, last.cites) == ("conditional", ("u:18(7)",))
    assert last.missing == ("an agreement of both states to use these paragraphs instead",)
    assert held.missing == last.missing
    assert [c.id for c in ask(law).candidates] == ["t", "u", "domestic-law"]
    alone = one("u", law_of(text("u", {"rank": "subject", "yields": YIELDS})))
    assert (alone.role, len(alone.reasons)) == ("basis", 2)


def test_a_convention_that_says_itself_what_stays_is_quoted() -> None:
    said = {"rank": "subject", "yields": YIELDS | {"says": "read into that treaty"}}
    last = one("u", law_of(text("u", said), treaty("t"))).reasons[-1]
    assert (last.verdict, last.says, last.cites) == ("yes", "read into that treaty", ("u:18(7)",))
    assert last.missing == ()


def test_what_only_supplements_is_advised_after_what_stands_alone() -> None:
    law = law_of(text("a", {"supplements": "b", "yields": YIELDS}), text("b"))
    assert [(c.id, c.role) for c in ask(law).candidates[:2]] == [
        ("b", "basis"),
        ("a", "supplement"),
    ]
    assert len(one("a", law).reasons) == 2


# Bilateral treaties


def test_a_treaty_in_force_is_told_with_its_first_day() -> None:
    held = one("t", law_of(treaty("t", {"provision": "4"})))
    assert (held.verdict, held.since, held.provision) == ("yes", date(2005, 5, 5), "t:4")
    assert [(r.verdict, r.cites, r.missing) for r in held.reasons] == [("yes", ("t",), ())]
    assert held.reasons[0].says == "T is in force between them since 2005-05-05"
    assert (held.rank, held.of_union, held.name) == ("bilateral", False, "T")


def test_a_treaty_whose_day_is_unknown_says_what_is_missing() -> None:
    held = one("t", law_of(treaty("t", in_force=None)))
    assert (held.verdict, held.since) == ("unknown", None)
    assert held.missing == ("the entry into force of T",)
    assert held.reasons[0].says == "whether T was in force on 2020-06-01 is not known"


def test_a_treaty_that_ended_is_told_as_not_in_force() -> None:
    law = law_of(treaty("t", ended="2015-01-01"))
    held = one("t", law)
    assert (held.verdict, held.missing) == ("no", ())
    assert held.reasons[0].says == "T is not in force between them on 2020-06-01"
    assert ask(law).verdict == "no"


@pytest.mark.parametrize(
    ("own", "heir", "worst"), [("part", "checked", "part"), ("checked", "part", "part")]
)
def test_a_treaty_of_a_predecessor_is_as_sure_as_its_succession(
    own: str, heir: str, worst: str
) -> None:
    continued = {"state": NOR, "predecessor": "SUN", "says": "took its place", "status": heir}
    held = treaty("t", between=["SUN", CHE], status=own, continues=[continued])
    found = one("t", law_of(held))
    assert (found.verdict, found.known) == ("yes", worst)
    assert found.reasons[0].facts == ("took its place",)


# What a request must hold, and what is said beside the candidates


def test_a_request_holds_what_the_basis_asks_of_this_measure() -> None:
    held = {
        "measures": ["service_of_documents", MLA],
        "contents": [
            {"item": "authority", "provision": "5(a)"},
            {"item": "facts", "provision": "5(c)", "except": ["service_of_documents"]},
        ],
    }
    law = law_of(text("a", held))
    assert [c.item for c in one("a", law).contents] == ["authority", "facts"]
    assert [c.item for c in one("a", law, measure="service_of_documents").contents] == ["authority"]


def test_it_is_said_whether_a_bilateral_treaty_is_entered() -> None:
    none = ask(law_of(text("a"))).notes
    assert none == ("bilateral treaty NOR-CHE: not entered",)
    other = ask(law_of(text("a"), treaty("t", {"measures": ["extradition"]}))).notes
    assert other == (
        "bilateral treaty NOR-CHE: entered, but does not carry this measure: t; another may exist",
    )
    assert ask(law_of(text("a"), treaty("t"))).notes == ()


def test_where_untoc_is_asked_the_door_through_which_the_offence_enters_it_is_said() -> None:
    notes = ask(law_of(text("a"), text("untoc"), treaty("t"))).notes
    assert len(notes) == 1
    assert "must be a serious crime" in notes[0]
    both = law_of(text("a"), text("untoc"), text("palermo", {"measures": []}), treaty("t"))
    assert "both states are parties to the Palermo Protocol" in ask(both).notes[0]


def test_where_nothing_carries_the_measure_other_ways_are_named() -> None:
    nothing = ask(law_of(text("a"), treaty("t"), a=(), t=()), measure="extradition")
    assert nothing.verdict == "no"
    assert "INTERPOL" in nothing.notes[-1]
    open_ = ask(law_of(text("a", conditions(OPEN)), treaty("t", conditions(OPEN))))
    assert (open_.verdict, open_.notes) == ("conditional", ())


def test_the_law_of_the_requested_state_comes_last_whatever_it_allows() -> None:
    rules = ({"topic": "assistance_needs_treaty", "is": "no"},)
    law, _ = entered(rules=rules, code=CHE, law=law_of(text("a", conditions(OPEN)), a=BOTH))
    found = ask(law).candidates
    assert [(c.id, c.verdict) for c in found] == [
        ("a", "conditional"),
        ("domestic-law", "conditional"),
    ]
    assert found[-1].provision == f"CHE {RULE['statute']} {RULE['section']}"

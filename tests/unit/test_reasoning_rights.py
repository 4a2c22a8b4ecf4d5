"""What victims, children, families and witnesses are owed, by whom and how strongly."""

from datetime import date
from typing import Any, get_args

import pytest
from msgspec import convert
from msgspec.structs import replace

from comity.facts.model import VictimOffence
from comity.law.model import Law, Strength
from comity.law.owed import Right
from comity.reasoning.rights import ALL, ORDER, Rights, holders_of, rights
from support.lawful import DAY, entered
from support.said import GIRL, OF_UNKNOWN_AGE, WOMAN, of, said
from support.shipped import LAW

BARE = {k: replace(i, rights=()) for k, i in LAW.instruments.items()}


def law_of(law: Law = LAW, **held: list[dict[str, Any]]) -> Law:
    """The law in which these instruments give these rights, and no others."""
    plain = {"right": "accommodation", "of": ["presumed-victim"]}
    made = {
        k: replace(BARE[k], rights=convert([plain | r for r in rows], tuple[Right, ...]))
        for k, rows in held.items()
    }
    return replace(law, instruments=BARE | made)


def owed(state: str = "NOR", day: date = DAY, law: Law | None = None, **keys: Any) -> Rights:
    held = law or law_of(palermo=[{"at": "6(1)"}], cets197=[{"at": "12(1)(a)"}])
    return rights(held, LAW.states[state], day, **keys)


def test_a_right_is_owed_under_each_text_that_binds_the_strongest_first() -> None:
    law = law_of(
        palermo=[{"at": "6(3)"}, {"at": "5(1)"}], cets197=[{"at": "12(1)(a)"}], actip=[{"at": "6"}]
    )
    (right,) = owed(law=law).rights
    strengths = [o.strength for o in right.owed]
    assert strengths[-1] == "shall-consider"
    assert "shall-consider" not in strengths[:-1]
    assert (right.verdict, right.strength) == ("yes", strengths[0])
    assert all(o.provision.split(":")[0] != "actip" for o in right.owed)


def test_a_text_that_does_not_bind_is_named_as_owing_nothing() -> None:
    found = owed("USA")
    assert found.not_owed_under == ("cets197",)
    assert owed("NOR").not_owed_under == ()


def test_a_right_of_a_text_in_doubt_comes_after_a_firm_one() -> None:
    law = law_of(palermo=[{"at": "6(3)"}], eu2011_36=[{"at": "22(1)"}])
    (right,) = owed("GRC", date(2012, 1, 1), law=law).rights
    assert [o.verdict for o in right.owed] == ["yes", "conditional"]


def test_rights_are_given_to_the_kinds_of_persons_that_are_asked_for() -> None:
    law = law_of(palermo=[{"at": "6(1)", "of": ["witness", "family-member"]}])
    for holder in ("witness", "family-member"):
        assert len(owed(law=law, holders=(holder,)).rights) == 1
    assert owed(law=law, holders=("presumed-victim",)).rights == ()
    assert len(owed(law=law).rights) == 1
    assert owed(law=law).holders == ALL


def test_where_no_right_is_held_the_answer_is_unknown() -> None:
    found = owed(law=law_of())
    assert (found.verdict, found.rights) == ("unknown", ())
    assert owed().verdict == "yes"


def test_rights_come_in_the_order_of_the_vocabulary() -> None:
    law = law_of(palermo=[{"at": "6(1)", "right": "legal_aid"}, {"at": "6(1)"}])
    assert [r.right for r in owed(law=law).rights] == ["accommodation", "legal_aid"]


def test_a_right_says_who_owes_it_when_and_unless() -> None:
    row = {"at": "6(1)", "by": "the police", "when": "if asked", "unless": "danger", "days": 30}
    (held,) = owed(law=law_of(palermo=[row])).rights[0].owed
    assert (held.by, held.when, held.unless, held.days) == ("the police", "if asked", "danger", 30)
    plain = owed().rights[0].owed[0]
    assert plain.by == "the competent authorities of Norway"


def test_a_qualification_of_the_provision_stands_where_the_right_has_none() -> None:
    qualified = next(
        p for a in LAW.instruments["palermo"].provisions for p in a.paragraphs if p.qualifier
    )
    (held,) = owed(law=law_of(palermo=[{"at": qualified.at}])).rights[0].owed
    assert held.when == qualified.qualifier


def test_a_right_is_as_sure_as_the_least_sure_of_text_and_standing() -> None:
    paragraphs = [p for a in LAW.instruments["palermo"].provisions for p in a.paragraphs]
    for paragraph in paragraphs:
        (held,) = owed(law=law_of(palermo=[{"at": paragraph.at}])).rights[0].owed
        order = ("checked", "part", "memory")
        assert order.index(held.status) >= order.index(paragraph.status)


def with_rules(*rules: dict[str, Any], topic: str = "accommodation") -> Rights:
    law, state = entered(rules=rules)
    held = law_of(law, palermo=[{"at": "6(1)", "topic": topic}])
    return rights(replace(held, states=law.states), state, DAY)


def test_what_the_states_own_law_says_stands_beside_the_right() -> None:
    (right,) = with_rules({"topic": "accommodation", "is": "yes"}).rights
    assert [(r.verdict, r.cites) for r in right.own_law] == [("yes", ("NOR Code 9",))]
    (silent,) = with_rules().rights
    assert [r.verdict for r in silent.own_law] == ["unknown"]
    assert with_rules(topic="").rights[0].own_law == ()


def test_own_law_on_protection_beyond_the_treaties_is_told_once() -> None:
    beside = {"topic": "privacy", "is": "yes", "section": "10"}
    found = with_rules({"topic": "accommodation", "is": "yes"}, beside)
    assert [r.cites for r in found.own_law] == [("NOR Code 10",)]


def test_own_law_on_cooperation_is_no_protection() -> None:
    beside = {"topic": "extradition_of_nationals", "is": "no", "section": "10"}
    assert with_rules(beside).own_law == ()


@pytest.mark.parametrize(
    ("role", "holders"),
    [
        ("victim", ("presumed-victim", "identified-victim")),
        ("presumed-victim", ("presumed-victim",)),
        ("identified-victim", ("presumed-victim", "identified-victim")),
    ],
)
def test_a_victim_is_owed_what_each_kind_of_victim_is_owed(
    role: str, holders: tuple[str, ...]
) -> None:
    assert holders_of(of(said(victim=WOMAN | {"role": role}))) == holders


@pytest.mark.parametrize("victim", [GIRL, OF_UNKNOWN_AGE])
def test_a_child_and_a_person_of_doubtful_age_are_owed_what_a_child_is(
    victim: dict[str, Any],
) -> None:
    assert "child-victim" in holders_of(of(said(victim=victim)))


@pytest.mark.parametrize("role", ["family-member", "witness"])
def test_families_and_witnesses_are_owed_what_is_theirs(role: str) -> None:
    person = said(others=({"id": "p", "role": role, "age": 9},)).persons[1]
    assert holders_of(person) == (role,)


def test_a_suspect_is_owed_nothing_here() -> None:
    person = said(others=({"id": "p", "role": "suspect"},)).persons[1]
    assert holders_of(person) == ()


def test_a_right_that_is_owed_only_sometimes_is_conditional_and_says_when() -> None:
    row = {"at": "6(1)", "when": "the victim asks"}
    (held,) = owed(law=law_of(palermo=[row])).rights[0].owed
    plain = owed(law=law_of(palermo=[{"at": "6(1)"}])).rights[0].owed[0]
    assert (held.verdict, plain.verdict) == ("conditional", "yes")
    assert held.reasons[:-1] == plain.reasons
    assert (held.reasons[-1].verdict, held.reasons[-1].cites, held.reasons[-1].missing) == (
        "conditional",
        ("palermo:6(1)",),
        ("the victim asks",),
    )


def test_a_condition_says_nothing_of_a_right_that_is_open_or_not_owed() -> None:
    row = {"at": "2(1)", "when": "the victim asks"}
    (held,) = owed("GRC", date(2012, 1, 1), law=law_of(eu2011_36=[row])).rights[0].owed
    assert held.verdict == "no"
    assert "only where" not in held.reasons[-1].says


@pytest.mark.parametrize("holder", ALL)
def test_every_kind_of_person_is_asked_about_unless_one_is_named(holder: str) -> None:
    law = law_of(palermo=[{"at": "6(1)", "of": [holder]}])
    assert len(owed(law=law).rights) == 1
    kinds = {
        "presumed-victim",
        "identified-victim",
        "child-victim",
        "family-member",
        "witness",
        "accused-victim",
    }
    assert set(ALL) == kinds


def test_a_child_keeps_what_it_is_owed_as_a_victim() -> None:
    assert holders_of(of(said(victim=GIRL))) == (
        "presumed-victim",
        "identified-victim",
        "child-victim",
    )


@pytest.mark.parametrize(("of_", "accused"), [((), True), (("victim",), True), (("x",), False)])
def test_a_victim_is_called_accused_only_where_an_offence_is_told(
    of_: tuple[str, ...], accused: bool
) -> None:
    case = said(victim=GIRL)
    offence = VictimOffence(offence="theft", of=of_ and (of(case).id if accused else "x",))
    told = replace(case.circumstances, offences_by_victim=(offence,))
    made = replace(case, circumstances=told)
    assert ("accused-victim" in holders_of(of(made), made)) is accused
    assert "accused-victim" not in holders_of(of(case), case)


def test_a_right_under_a_list_from_memory_is_from_memory() -> None:
    text = LAW.instruments["palermo"]
    rows = tuple(replace(p, status="memory") for p in LAW.parties["palermo"])
    parties = LAW.parties | {text.id: rows}
    law = replace(law_of(palermo=[{"at": "6(1)"}]), digest="made", parties=parties)
    assert owed(law=law).rights[0].owed[0].status == "memory"


def test_every_strength_of_a_rule_has_its_place_the_strongest_first() -> None:
    assert sorted(ORDER) == sorted(get_args(Strength))
    assert (ORDER[0], ORDER[-1]) == ("shall", "soft")


def test_a_right_is_no_surer_than_the_provision_that_gives_it() -> None:
    law = law_of(palermo=[{"at": "6(1)"}])
    assert {o.status for r in owed(law=law).rights for o in r.owed} == {"checked"}
    text = law.instruments["palermo"]
    articles = tuple(
        replace(a, paragraphs=tuple(replace(p, status="memory") for p in a.paragraphs))
        for a in text.provisions
    )
    made = {"palermo": replace(text, provisions=articles)}
    held = replace(law, digest="made", instruments=law.instruments | made)
    assert {o.status for r in owed(law=held).rights for o in r.owed} == {"memory"}

"""Which law binds several states together, since when, and why not between some of them."""

from datetime import date
from typing import Any

import pytest
from msgspec import convert
from msgspec.structs import replace

from comity.law.model import Declaration, Law, Party, Treaty
from comity.reasoning.answer import Reason
from comity.reasoning.binding import Bond, bonds, bound, overall, treaty_bonds
from support.shipped import LAW
from support.texts import law_of, text

DAY = date(2020, 6, 1)


def bond(*codes: str, text: str = "untoc", day: date = DAY, law: Law = LAW) -> Bond:
    (held,) = bonds(law, tuple(law.states[c] for c in codes), day, law.instruments[text])
    return held


def test_a_text_binds_states_together_since_the_last_of_them_joined() -> None:
    held = bond("NOR", "CHE")
    assert (held.verdict, held.since) == ("yes", date(2006, 11, 26))
    assert len(held.reasons) == 2
    before = bond("NOR", "CHE", day=date(2006, 11, 25))
    assert (before.verdict, before.since) == ("no", None)


def test_any_text_that_binds_is_enough_and_those_that_bind_come_first() -> None:
    found = bonds(LAW, (LAW.states["NOR"], LAW.states["CHE"]), DAY)
    assert overall(found) == "yes"
    order = ("yes", "conditional", "unknown", "no")
    assert [order.index(b.verdict) for b in found] == sorted(order.index(b.verdict) for b in found)
    assert overall(()) == "no"


def test_no_treaty_works_within_one_state() -> None:
    held = bond("DNK", "GRL")
    assert held.verdict == "no"
    assert held.reasons[-1].cites == ("untoc",)
    assert held.reasons[-1].verdict == "no"
    assert len(bond("DNK", "NOR").reasons) == 2


def declared(effect: str, since: str | None = None, towards: str = "CHE") -> Law:
    plain = {
        "provision": "untoc",
        "effect": effect,
        "says": "does not apply it",
        "status": "memory",
        "source": "x",
        "towards": towards,
        "since": since,
    }
    state = replace(LAW.states["NOR"], declarations=(convert(plain, Declaration),))
    return replace(LAW, digest="made", states=LAW.states | {"NOR": state})


@pytest.mark.parametrize(
    ("effect", "since", "verdict"),
    [
        ("not-applied-toward", "2020-06-01", "no"),
        ("not-applied-toward", "2020-06-02", "yes"),
        ("not-applied-toward", None, "unknown"),
        ("relations-contested", "2010-01-01", "unknown"),
        ("central-authority", "2010-01-01", "yes"),
    ],
)
def test_a_state_may_not_apply_a_text_towards_another(
    effect: str, since: str | None, verdict: str
) -> None:
    for codes in (("NOR", "CHE"), ("CHE", "NOR")):
        held = bond(*codes, law=declared(effect, since))
        assert held.verdict == verdict
        if verdict != "yes":
            reason = held.reasons[-1]
            assert (reason.cites, reason.status) == (("untoc: declaration of NOR",), "memory")
            assert len(reason.missing) == (1 if verdict == "unknown" else 0)
            assert held.since is None
            protocol = bond(*codes, text="palermo", law=declared(effect, since))
            assert protocol.verdict == verdict


def test_a_declaration_towards_a_third_state_changes_nothing_between_two() -> None:
    law = declared("not-applied-toward", "2010-01-01", towards="SWE")
    assert bond("NOR", "CHE", law=law).verdict == "yes"
    assert bond("NOR", "CHE", "SWE", law=law).verdict == "no"


# Bilateral treaties


def between(verdict: str, **keys: Any) -> Bond:
    plain: dict[str, Any] = {
        "id": "t",
        "name": "T",
        "title": "T",
        "between": ["NOR", "USA"],
        "status": "part",
        "source": ["x"],
        "bases": [],
        "sources": {},
    }
    held = convert(plain | keys, Treaty)
    law = replace(LAW, digest="made", treaties={"t": held})
    (found,) = treaty_bonds(law, (law.states["NOR"], law.states["USA"]), DAY)
    assert found.verdict == verdict
    return found


def test_a_treaty_between_two_is_told_with_its_first_day_or_what_is_missing() -> None:
    firm = between("yes", in_force="2000-01-01")
    assert (firm.since, firm.reasons[0].missing, firm.status) == (date(2000, 1, 1), (), "part")
    assert firm.reasons[0].cites == ("t",)
    open_ = between("unknown")
    assert (open_.since, open_.reasons[0].missing) == (None, ("the entry into force of T",))
    early = between("no", in_force="2021-01-01")
    assert (early.since, early.reasons[0].missing) == (None, ())


def test_a_treaty_of_others_is_not_among_those_between_two() -> None:
    states = (LAW.states["NOR"], LAW.states["CHE"])
    assert "cyp-sun-mla-1984" not in {b.id for b in treaty_bonds(LAW, states, DAY)}
    (only,) = treaty_bonds(LAW, states, DAY, LAW.treaties["cyp-sun-mla-1984"])
    assert only.verdict == "no"


# What a reason rests on


def reason_of(**row: Any) -> tuple[tuple[str, ...], tuple[str, ...], str]:
    told = {"state": "NOR", "kind": "ratification", "status": "part", "source": "x"} | row
    parties = LAW.parties | {"untoc": (convert(told, Party),)}
    law = replace(LAW, digest="made", parties=parties)
    reason = bound(law, law.states["NOR"], law.instruments["untoc"], DAY).reasons[0]
    return reason.cites, reason.facts, reason.status


def test_a_reason_rests_on_the_row_and_its_source() -> None:
    cites, facts, status = reason_of(
        signed="2000-12-13", consent="2003-09-23", in_force="2003-10-23", note="so"
    )
    assert cites == ("untoc:38",) or cites[0].startswith("untoc:38")
    assert facts == (
        "signed 2000-12-13",
        "ratification 2003-09-23",
        "in force 2003-10-23",
        "so",
        "source: x",
    )
    assert status == "part"
    assert "so" not in reason_of(in_force="2003-10-23")[1]


@pytest.mark.parametrize("row", [{"by": "2005-01-01"}, {"in_force": "2025-01-01"}, {}])
def test_days_of_entry_into_force_cite_the_articles_on_it(row: dict[str, Any]) -> None:
    assert reason_of(**row)[0][0].startswith("untoc:38")


def test_what_a_list_is_silent_on_is_as_sure_as_the_list() -> None:
    held = LAW.instruments["untoc"]
    for complete, day in ((DAY, DAY), (date(2019, 1, 1), DAY), (None, DAY)):
        listed = replace(held.party_list, complete_on=complete, status="memory")
        law = replace(
            LAW,
            digest="made",
            parties=LAW.parties | {"untoc": ()},
            instruments=LAW.instruments | {"untoc": replace(held, party_list=listed)},
        )
        reason = bound(law, law.states["NOR"], law.instruments["untoc"], day).reasons[0]
        assert (reason.status, reason.cites) == ("memory", ("untoc",))


# Three together, and what is cited


def test_a_state_and_its_territory_are_one_side_when_asked_with_a_third() -> None:
    three = bond("DNK", "GRL", "NOR")
    assert (three.verdict, len(three.reasons)) == ("unknown", 3)
    within = bond("DNK", "GRL", "FRO")
    assert (within.verdict, len(within.reasons)) == ("no", 6)


def test_a_treaty_whose_day_is_unknown_is_said_to_be_so() -> None:
    assert between("unknown").reasons[0].says == "whether T is in force on 2020-06-01 is not known"
    assert between("no", ended="2010-01-01").reasons[0].says.startswith("T does not bind Norway")


def stands(key: str, law: Law, code: str = "NOR", day: date = DAY) -> Reason:
    (reason,) = bound(law, law.states[code], law.instruments[key], day).reasons
    return reason


def test_a_text_that_needs_another_cites_the_rule_that_says_so() -> None:
    needed = [{"instrument": "a", "provision": "b:37(2)"}]
    law = law_of(text("a"), text("b", requires=needed), a=())
    reason = stands("b", law)
    assert (reason.verdict, reason.cites) == ("no", ("b:37(2)",))
    assert [r.cites for r in reason.because] == [("a",)]
    whole = stands("b", law_of(text("a"), text("b", requires=needed)))
    assert (whole.verdict, whole.cites) == ("yes", ("b:9",))


UNION: dict[str, Any] = {"kind": "union", "union": {"id": "eue", "status": "memory"}}


def test_an_act_of_a_union_cites_its_rule_and_is_as_sure_as_the_list_of_members() -> None:
    law = law_of(text("a", **UNION))
    member, other = stands("a", law, "FRA"), stands("a", law)
    assert (member.verdict, member.cites, member.status) == ("yes", ("a:9",), "memory")
    assert (other.verdict, other.cites, other.status) == ("no", ("a",), "memory")


@pytest.mark.parametrize(
    ("keys", "entry", "verdict"),
    [
        ({"adopted": "2020-06-02"}, {}, "no"),
        ({}, {"first": "2020-06-02"}, "no"),
        ({}, {"not_before": "2020-06-02"}, "no"),
        ({}, {"not_before": "2020-06-01"}, "unknown"),
    ],
)
def test_whether_a_text_is_in_force_at_all_is_as_sure_as_its_entry_into_force(
    keys: dict[str, Any], entry: dict[str, str], verdict: str
) -> None:
    plain = {"says": "x", "rule": {"kind": "none", "provision": "9"}, "status": "memory"}
    reason = stands("a", law_of(text("a", entry_into_force=plain | entry, **keys)))
    assert (reason.verdict, reason.status, reason.cites) == (verdict, "memory", ("a",))


@pytest.mark.parametrize(
    ("code", "rule"), [("NOR", "no"), ("TWN", "unknown"), ("SCG", "unknown"), ("YUG", "unknown")]
)
def test_what_rests_on_the_silence_of_a_list_is_as_sure_as_the_list(code: str, rule: str) -> None:
    listed = {"status": "part", "complete_on": "2030-01-01"}
    day = DAY if code in ("NOR", "TWN") else LAW.states[code].until
    assert day is not None
    reason = stands("a", law_of(text("a", party_list=listed), a=()), code, day)
    assert (reason.verdict, reason.status, reason.cites) == (rule, "part", ("a",))

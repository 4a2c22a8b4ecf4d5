"""How a state stands to texts that are open to some only, to acts of a union, and over time."""

from datetime import date, timedelta
from typing import Any

import pytest
from msgspec import convert
from msgspec.structs import replace

from comity.law.model import Law, Member
from comity.reasoning.standing import Standing, by_membership, standing
from support.shipped import LAW
from support.texts import DAY, NOR, law_of, party, text

A_DAY = timedelta(days=1)
CLOSED: dict[str, Any] = {"party_list": {"status": "checked", "complete_on": "2030-01-01"}}


def open_to(words: str) -> dict[str, Any]:
    return {"party_list": CLOSED["party_list"] | {"open_to": words}}


def joined(law: Law, body: str, **since: tuple[str, ...]) -> Law:
    """The law in which these states became members on these days, and nobody else did."""
    rows = [
        {"state": code, "since": day, "status": "checked", "source": "x"}
        for code, days in since.items()
        for day in days
    ]
    members = {body: convert(rows, tuple[Member, ...])}
    return replace(law, organisations=law.organisations | members)


def of(law: Law, code: str = NOR, day: date = DAY, key: str = "a") -> tuple[str, str]:
    held = standing(law, law.states[code], law.instruments[key], day)
    return held.verdict, held.rule


# Texts that need others


def test_one_silent_list_among_the_needed_texts_is_enough_to_take_no_ones_place() -> None:
    silent, sure = Standing("unknown", "list-ended"), Standing("yes", "in-force")
    for needed in ((silent, sure), (sure, silent)):
        held = Standing("yes", "in-force", requires=tuple(zip("xy", needed, strict=True)))
        assert held.firm == "no"
    assert Standing("yes", "in-force", requires=(("x", sure), ("y", sure))).firm == "yes"


@pytest.mark.parametrize(
    ("first", "second", "since"),
    [
        ("2001-01-01", "2010-01-01", date(2010, 1, 1)),
        ("2012-01-01", "2003-01-01", date(2012, 1, 1)),
    ],
)
def test_a_text_binds_with_the_one_that_it_needs_from_the_later_day(
    first: str, second: str, since: date
) -> None:
    needs = [{"instrument": "a", "provision": "b:37"}]
    rows = {"a": (party(NOR, in_force=first),), "b": (party(NOR, in_force=second),)}
    law = law_of(text("a"), text("b", requires=needs), **rows)
    held = standing(law, law.states[NOR], law.instruments["b"], DAY)
    assert (held.verdict, held.rule, held.since) == ("yes", "in-force", since)
    before = standing(law, law.states[NOR], law.instruments["b"], since - A_DAY)
    assert before.verdict == "no"


def test_a_text_that_is_open_because_of_the_one_it_needs_says_so() -> None:
    needs = [{"instrument": "a", "provision": "b:37"}]
    law = law_of(text("a"), text("b", requires=needs), a=(party(NOR, in_force=None),))
    assert of(law, key="b") == ("unknown", "required-instrument")
    assert of(law_of(text("a"), text("b", requires=needs)), key="b") == ("yes", "in-force")


def test_a_text_whose_own_day_is_unknown_stays_open_beside_one_that_binds() -> None:
    needs = [{"instrument": "a", "provision": "b:37"}]
    law = law_of(text("a"), text("b", requires=needs), b=(party(NOR, in_force=None),))
    assert of(law, key="b") == ("unknown", "day-unknown")


# Texts that are open to members of an organisation


@pytest.mark.parametrize(
    ("words", "code", "held"),
    [
        ("members of asean", NOR, ("no", "not-open")),
        ("members of asean", "THA", ("no", "absent")),
        ("members of asean and NOR", NOR, ("no", "absent")),
        ("any state", NOR, ("no", "absent")),
        ("", NOR, ("no", "absent")),
        ("members of asean", "TWN", ("no", "not-open")),
    ],
)
def test_a_text_is_closed_to_whoever_never_belonged(
    words: str, code: str, held: tuple[str, str]
) -> None:
    assert of(law_of(text("a", **open_to(words)), a=()), code) == held


def test_a_text_whose_entry_was_not_verified_is_still_closed_to_others() -> None:
    entry = {
        "says": "x",
        "rule": {"kind": "none"},
        "status": "part",
        "not_before": "2020-06-01",
    }
    law = law_of(text("a", entry_into_force=entry, **open_to("members of asean")), a=())
    assert of(law) == ("no", "not-open")
    assert of(law, "THA") == ("unknown", "entry-not-verified")
    assert of(law, day=DAY - A_DAY) == of(law, "THA", DAY - A_DAY) == ("no", "not-yet-in-force")


def test_a_consent_without_a_day_cannot_be_older_than_membership() -> None:
    rows = (party(NOR, in_force=None), party("SWE", in_force="2005-01-01"))
    closed = law_of(text("a", **open_to("members of coe")), a=rows)
    law = joined(closed, "coe", NOR=("2010-01-01",), SWE=("2010-01-01",))
    assert of(law, day=date(2009, 12, 31)) == ("no", "not-yet-open")
    assert of(law, day=date(2010, 1, 1)) == ("unknown", "day-unknown")
    assert of(law, "SWE", date(2009, 12, 31)) == ("yes", "in-force")
    back = joined(closed, "coe", NOR=("2000-01-01", "2010-01-01"))
    assert of(back, day=date(2009, 12, 31)) == ("unknown", "day-unknown")
    named = law_of(text("a", **open_to("members of coe and NOR")), a=rows)
    for words in (named, law_of(text("a", **open_to("any state")), a=rows)):
        early = joined(words, "coe", NOR=("2010-01-01",))
        assert of(early, day=date(2009, 12, 31)) == ("unknown", "day-unknown")


# States that left and came back


@pytest.mark.parametrize("turned", [False, True])
def test_of_two_rows_the_surer_decides_and_then_the_later(turned: bool) -> None:
    def rows(*held: dict[str, Any]) -> Law:
        told = tuple(party(NOR, **h) for h in held)
        return law_of(text("a"), a=tuple(reversed(told)) if turned else told)

    left = {"in_force": "2004-01-01", "ended": "2008-01-01"}
    back = {"in_force": "2025-01-01"}
    unknown: dict[str, Any] = {"in_force": None}
    assert of(rows(left, back)) == ("no", "not-yet")
    assert of(rows(left, unknown)) == ("unknown", "day-unknown")
    assert of(rows(left, unknown), day=date(2006, 1, 1)) == ("yes", "in-force")
    assert of(rows(left, back), day=date(2006, 1, 1)) == ("yes", "in-force")
    assert of(rows(left, back), day=date(2025, 1, 1)) == ("yes", "in-force")
    once = {"in_force": "2001-01-01", "ended": "2003-01-01"}
    assert of(rows(once, left, back), day=date(2006, 1, 1)) == ("yes", "in-force")


# The first days of texts and states


def test_a_text_may_bind_on_the_day_of_its_adoption_and_of_its_entry_into_force() -> None:
    entry = {"says": "x", "rule": {"kind": "none"}, "status": "checked", "first": "2001-01-02"}
    row = (party(NOR, in_force="1990-01-02"),)
    law = law_of(text("a", adopted="1990-01-02"), text("b", entry_into_force=entry), a=row, b=row)
    assert of(law, day=date(1990, 1, 1)) == ("no", "not-yet-adopted")
    assert of(law, day=date(1990, 1, 2)) == ("yes", "in-force")
    assert of(law, day=date(2001, 1, 1), key="b") == ("no", "not-yet-in-force")
    assert of(law, day=date(2001, 1, 2), key="b") == ("yes", "in-force")


def test_a_state_may_be_bound_on_its_first_day_and_on_its_last() -> None:
    made = replace(LAW.states[NOR], since=date(2000, 1, 2), until=date(2010, 3, 4))
    held = law_of(text("a"), a=(party(NOR, in_force="1995-01-01"),))
    law = replace(held, states=held.states | {NOR: made})
    for day, bound in ((date(2000, 1, 1), "no"), (date(2000, 1, 2), "yes")):
        assert of(law, day=day)[0] == bound
    for day, bound in ((date(2010, 3, 4), "yes"), (date(2010, 3, 5), "no")):
        assert of(law, day=day)[0] == bound


@pytest.mark.parametrize("kind", ["soft-law", "model"])
def test_soft_law_and_models_bind_nobody_whatever_a_list_says(kind: str) -> None:
    assert of(law_of(text("a", kind=kind))) == ("no", "not-binding")


# Acts of a union


def act(kind: str = "applies", from_: str | None = "2005-01-01", **union: Any) -> Law:
    """A law with one act of a union of France since 2000 and Croatia since 2010."""
    entry = {
        "says": "x",
        "status": "checked",
        "first": "2003-01-01",
        "rule": {"kind": kind, "from": from_, "provision": "9"},
    }
    held = {"id": "eue", "status": "checked"} | union
    law = law_of(text("a", kind="union", union=held, entry_into_force=entry))
    return joined(law, "eue", FRA=("2000-01-01",), HRV=("2010-01-01",), IRL=("2000-01-01",))


@pytest.mark.parametrize(
    ("code", "from_", "since"),
    [
        ("FRA", "2005-01-01", date(2005, 1, 1)),
        ("HRV", "2005-01-01", date(2010, 1, 1)),
        ("HRV", None, date(2010, 1, 1)),
    ],
)
def test_an_act_binds_a_member_from_the_later_of_application_and_accession(
    code: str, from_: str | None, since: date
) -> None:
    law = act(from_=from_)
    assert of(law, code, since) == ("yes", "membership")
    held = standing(law, law.states[code], law.instruments["a"], since - A_DAY)
    assert (held.verdict, held.rule, held.since) == ("no", "not-yet", since)
    assert standing(law, law.states[code], law.instruments["a"], DAY).since == since


def test_an_act_binds_until_the_last_day_of_membership() -> None:
    law = act()
    rows = tuple(replace(m, until=date(2015, 5, 5)) for m in law.organisations["eue"])
    left = replace(law, organisations=law.organisations | {"eue": rows})
    assert of(left, "FRA", date(2015, 5, 5)) == ("yes", "membership")
    assert of(left, "FRA", date(2015, 5, 6)) == ("no", "left-the-union")


def test_who_never_belonged_or_opted_out_is_not_bound() -> None:
    out: dict[str, Any] = {"except": {"FRA": "a protocol"}}
    law = act(**out)
    assert of(law, "FRA") == ("no", "opt-out")
    assert of(law, NOR) == ("no", "not-a-member")
    assert of(law, "HRV") == ("yes", "membership")


def test_a_text_that_is_no_act_of_a_union_says_nothing_of_members() -> None:
    held = by_membership(LAW, NOR, LAW.instruments["untoc"], DAY)
    assert (held.verdict, held.rule) == ("unknown", "list-partial")


def test_while_a_directive_is_transposed_it_binds_members_as_to_its_result() -> None:
    law = act("transposition")
    assert of(law, "FRA", date(2002, 12, 31)) == ("no", "not-yet-in-force")
    assert of(law, "FRA", date(2003, 1, 1)) == ("conditional", "transposition-runs")
    assert of(law, "FRA", date(2004, 12, 31)) == ("conditional", "transposition-runs")
    assert of(law, "FRA", date(2005, 1, 1)) == ("yes", "membership")
    assert of(law, "HRV", date(2004, 1, 1)) == ("no", "not-yet")
    assert of(law, NOR, date(2004, 1, 1)) == ("no", "not-a-member")
    assert of(act(), "FRA", date(2004, 1, 1)) == ("no", "not-yet")


def test_who_decided_later_to_take_part_has_its_own_time_to_transpose() -> None:
    law = act("transposition", opted_in={"IRL": "2004-01-01"})
    assert of(law, "IRL", date(2003, 12, 31)) == ("no", "not-yet")
    assert of(law, "IRL", date(2004, 1, 1)) == ("conditional", "transposition-runs")
    assert of(law, "FRA", date(2003, 12, 31)) == ("conditional", "transposition-runs")


# Territories


HONG_KONG = {"kind": "accession", "in_force": "2001-01-01"}


@pytest.mark.parametrize(
    ("rows", "held"),
    [
        ((party("HKG", **HONG_KONG),), ("yes", "in-force")),
        ((party("HKG", kind="signature"),), ("unknown", "territory-unknown")),
        ((party("CHN", **HONG_KONG),), ("unknown", "territory-unknown")),
        ((party("CHN", territory="HKG", **HONG_KONG),), ("no", "parent-not-bound")),
        ((), ("unknown", "territory-unknown")),
    ],
)
def test_hong_kong_may_have_a_row_of_its_own(
    rows: tuple[dict[str, Any], ...], held: tuple[str, str]
) -> None:
    assert of(law_of(text("a"), a=rows), "HKG") == held


@pytest.mark.parametrize("code", ["HKG", "MAC"])
def test_a_text_closed_to_china_is_closed_to_hong_kong_and_macao(code: str) -> None:
    closed = law_of(text("a", **open_to("members of asean")), a=())
    assert of(closed, code) == ("no", "parent-not-bound")
    assert of(act(), code) == ("no", "parent-not-bound")
    named = law_of(text("a", **open_to("members of asean and CHN")), a=())
    assert of(named, code) == ("unknown", "territory-unknown")
    party_to_it = law_of(text("a", **open_to("members of asean")), a=(party("CHN"),))
    assert of(party_to_it, code) == ("unknown", "territory-unknown")


def test_a_territory_is_never_bound_where_its_state_is_not() -> None:
    rows = (party("DNK", ended="2015-01-01"), party("DNK", territory="GRL", kind="extension"))
    assert of(law_of(text("a"), a=rows), "GRL") == ("no", "parent-not-bound")
    later = (party("DNK"), party("DNK", territory="GRL", kind="extension", in_force="2025-01-01"))
    assert of(law_of(text("a"), a=later), "GRL") == ("no", "not-yet")
    assert of(law_of(text("a"), a=()), "GRL") == ("no", "parent-not-bound")
    assert of(law_of(text("a"), a=(party("DNK"),)), "GRL") == ("unknown", "territory-unknown")
    unknown = law_of(text("a"), a=(party("DNK", in_force=None),))
    assert of(unknown, "GRL") == ("unknown", "territory-unknown")
    other = (party("DNK"), party(NOR, kind="accession"))
    assert of(law_of(text("a"), a=other), "GRL") == ("unknown", "territory-unknown")

"""What a right hangs on, read off the facts of a case: settled, or open with what is missing."""

from datetime import date
from typing import Any

import pytest
from msgspec import convert
from msgspec.structs import replace

from comity.facts.model import Case
from comity.law.owed import Right
from comity.reasoning.right_facts import READ
from comity.reasoning.rights import Owed, rights_in
from support.lawful import DAY
from support.said import FORCED, GIRL, NO_LIMB, OF_UNKNOWN_AGE, WOMAN, said, suspected
from support.shipped import LAW

BARE = {k: replace(i, rights=()) for k, i in LAW.instruments.items()}
MAN: dict[str, Any] = WOMAN | {"sex": "male"}


def owed(
    case: Case,
    *facts: str,
    state: str = "NOR",
    day: date = DAY,
    text: str = "palermo",
    at: str = "6(1)",
    **keys: Any,
) -> Owed:
    row: dict[str, Any] = {"right": "accommodation", "of": ["presumed-victim"], "at": at} | keys
    row |= {"if": [{"fact": f} for f in facts]}
    made = {text: replace(BARE[text], rights=(convert(row, Right),))}
    law = replace(LAW, instruments=BARE | made)
    found = rights_in(law, LAW.states[state], day, case, ("presumed-victim",), "")
    return found.rights[0].owed[0]


def verdict(case: Case, fact: str, **keys: Any) -> str:
    return owed(case, fact, **keys).verdict


def victims(*held: dict[str, Any], **circumstances: Any) -> Case:
    more = tuple({"role": "victim"} | one for one in held[1:])
    return said(victim={"id": "v", "role": "victim"} | held[0], others=more, **circumstances)


def test_every_fact_of_a_right_can_be_read_off_a_case() -> None:
    assert set(READ) == set(LAW.vocabulary.right_facts)


def test_a_right_that_hangs_on_nothing_is_owed() -> None:
    assert owed(said({})).verdict == "yes"


def test_what_is_left_to_be_judged_stays_a_condition() -> None:
    case = said({}, victim=WOMAN | {"nationality": ["NGA"]})
    held = owed(case, "third_country_national", when="in appropriate cases")
    assert (held.verdict, held.reasons[-1].missing) == ("conditional", ("in appropriate cases",))
    assert held.when == (
        "in appropriate cases; a third-country national to whom the Directive applies"
    )
    assert held.reasons[-2].verdict == "yes"


def test_a_fact_that_is_not_so_takes_the_right_away_whatever_is_left() -> None:
    case = said({}, victim=WOMAN | {"nationality": ["ITA"]})
    held = owed(case, "third_country_national", when="in appropriate cases")
    assert held.verdict == "no"


def test_a_fact_cites_the_right_and_names_its_pin() -> None:
    row: dict[str, Any] = {"right": "accommodation", "of": ["presumed-victim"], "at": "6(1)"}
    row |= {"if": [{"fact": "transnational", "at": "4", "says": "it crosses a border"}]}
    made = {"palermo": replace(BARE["palermo"], rights=(convert(row, Right),))}
    law = replace(LAW, instruments=BARE | made)
    found = rights_in(law, LAW.states["NOR"], DAY, said({}), ("presumed-victim",), "")
    held = found.rights[0].owed[0]
    assert held.when == "it crosses a border (4)"
    assert held.reasons[-1].cites[0] == "palermo:6(1)"


ACROSS = ({"place": "NGA", "day": "2019"}, {"place": "NOR", "day": "2020"})
GROUP: dict[str, Any] = {"organised_group": "yes"}


def test_a_border_and_a_group_are_read_off_the_case() -> None:
    assert verdict(said(*ACROSS), "transnational") == "yes"
    assert verdict(said(*ACROSS, **GROUP), "transnational_and_group") == "yes"
    assert verdict(said(*ACROSS), "transnational_and_group") == "conditional"


def test_no_protection_is_refused_for_want_of_a_border_or_a_group() -> None:
    case = said({"place": "NOR", "day": "2020"}, organised_group="no", **NO_LIMB)
    for fact in ("transnational", "transnational_and_group"):
        held = owed(case, fact)
        assert held.verdict == "conditional"
        assert held.reasons[-1].missing


@pytest.mark.parametrize(
    ("person", "expected"),
    [
        ({"nationality": ["NGA"]}, "yes"),
        ({"nationality": ["ITA"]}, "no"),
        ({"nationality": ["NGA", "ITA"]}, "no"),
        ({}, "conditional"),
        ({"nationality": ["NGA"], "age": 12}, "conditional"),
        ({"nationality": ["NGA"], "age": None}, "conditional"),
    ],
)
def test_a_third_country_national_is_told_by_nationality_and_age(
    person: dict[str, Any], expected: str
) -> None:
    assert verdict(said({}, victim=WOMAN | person), "third_country_national") == expected


@pytest.mark.parametrize(("day", "expected"), [("2020-12-31", "no"), ("2021-01-01", "yes")])
def test_the_members_of_the_union_are_those_of_the_day(day: str, expected: str) -> None:
    case = said({}, victim=WOMAN | {"nationality": ["GBR"]})
    on = date.fromisoformat(day)
    assert verdict(case, "third_country_national", day=on) == expected


def test_a_national_is_one_and_residence_is_asked_of_others() -> None:
    mine = said({}, victim=WOMAN | {"nationality": ["NOR"]})
    assert verdict(mine, "national_or_resident") == "yes"
    other = owed(said({}, victim=WOMAN | {"nationality": ["NGA"]}), "national_or_resident")
    assert other.verdict == "conditional"
    assert "resided there permanently" in other.reasons[-1].missing[0]


@pytest.mark.parametrize(
    ("victim", "expected"),
    [(WOMAN, "no"), (GIRL, "no"), (OF_UNKNOWN_AGE, "conditional")],
)
def test_an_age_is_in_doubt_only_where_it_is_not_known(
    victim: dict[str, Any], expected: str
) -> None:
    assert verdict(said({}, victim=victim), "age_in_doubt") == expected


@pytest.mark.parametrize(
    ("victim", "purposes", "expected"),
    [
        (WOMAN, ["sexual_exploitation"], "yes"),
        (GIRL, ["sexual_exploitation"], "yes"),
        (MAN, ["sexual_exploitation"], "no"),
        (WOMAN, ["forced_labour"], "conditional"),
        ({"id": "v", "role": "victim"}, ["sexual_exploitation"], "conditional"),
    ],
)
def test_women_and_children_in_prostitution_are_told_by_sex_age_and_purpose(
    victim: dict[str, Any], purposes: list[str], expected: str
) -> None:
    case = said({"purposes": purposes}, victim=victim)
    assert verdict(case, "woman_or_child_in_prostitution") == expected


@pytest.mark.parametrize(
    ("held", "expected"), [("yes", "yes"), ("no", "no"), ("unknown", "conditional")]
)
def test_a_person_was_smuggled_as_it_is_said(held: str, expected: str) -> None:
    case = said({}, crossed_border_illegally_for_gain=held)
    assert verdict(case, "smuggled") == expected


def test_forced_labour_that_is_shown_settles_a_right_and_one_denied_does_not() -> None:
    assert verdict(said({}, work=FORCED), "victim_of_forced_labour") == "yes"
    denied = owed(said({}, forced_labour_found="no"), "victim_of_forced_labour")
    assert denied.verdict == "conditional"
    assert "reasonable grounds are enough for protection" in denied.reasons[-1].says


def test_an_organ_that_was_taken_settles_a_right() -> None:
    assert verdict(said({}, organ_removed_unlawfully="yes"), "victim_of_organ_trafficking") == "yes"
    assert verdict(said({}), "victim_of_organ_trafficking") == "conditional"


def test_a_child_that_was_sold_or_used_sexually_settles_a_right() -> None:
    sold = said({}, victim=GIRL, child_transferred_for_consideration="yes")
    assert verdict(sold, "sold_or_abused_child") == "yes"
    used = said({"purposes": ["sexual_exploitation"]}, victim=GIRL)
    assert verdict(used, "sold_or_abused_child") == "yes"
    assert verdict(said({}, victim=GIRL), "sold_or_abused_child") == "conditional"


OFFENCE: dict[str, Any] = {"offence": "theft"}


def test_who_is_said_to_have_committed_an_offence_is_accused() -> None:
    assert verdict(said({}, offences_by_victim=[OFFENCE]), "accused") == "yes"
    assert verdict(said({}), "accused") == "conditional"
    other = said(
        {}, offences_by_victim=[OFFENCE | {"of": ["w"]}], others=({"id": "w", "role": "victim"},)
    )
    assert verdict(other, "accused") == "conditional"


@pytest.mark.parametrize(
    ("held", "compelled", "consequence"),
    [
        ({"compelled": "yes", "direct_consequence": "yes"}, "yes", "yes"),
        ({"compelled": "yes", "direct_consequence": "no"}, "yes", "no"),
        ({"compelled": "yes"}, "yes", "conditional"),
        ({"compelled": suspected()}, "conditional", "conditional"),
        ({"compelled": "no"}, "no", "no"),
    ],
)
def test_compulsion_is_as_it_is_said_of_the_offence(
    held: dict[str, Any], compelled: str, consequence: str
) -> None:
    case = said({}, offences_by_victim=[OFFENCE | held])
    assert verdict(case, "compelled") == compelled
    assert verdict(case, "compelled_as_consequence") == consequence
    assert verdict(said({}), "compelled") == "conditional"


@pytest.mark.parametrize(
    ("nature", "expected"), [("criminal", "yes"), ("civil", "no"), ("", "conditional")]
)
def test_proceedings_are_of_the_nature_that_is_said(nature: str, expected: str) -> None:
    case = said({}, top={"proceedings": {"nature": nature}} if nature else {})
    assert verdict(case, "criminal_proceedings") == expected


def test_what_the_authorities_knew_is_read_as_the_duties_read_it() -> None:
    knew: dict[str, Any] = {"state": "NOR", "facts": {"knew_or_ought": "yes"}}
    assert verdict(said({}, authorities=[knew]), "authorities_knew") == "yes"
    assert verdict(said({}, authorities=[knew | {"state": "SWE"}]), "authorities_knew") == (
        "conditional"
    )
    denied = knew | {"facts": {"knew_or_ought": "no"}}
    assert verdict(said({}, authorities=[denied]), "authorities_knew") == "no"


def test_the_place_of_the_acts_is_read_off_the_events() -> None:
    here, there = said({"place": "NOR"}), said({"place": "SWE"})
    assert (verdict(here, "offence_on_territory"), verdict(there, "offence_on_territory")) == (
        "yes",
        "no",
    )
    assert verdict(here, "offence_in_another_party") == "no"
    assert verdict(there, "offence_in_another_party") == "yes"
    away = said({"place": "USA"})
    assert verdict(away, "offence_in_another_party", text="cets197", at="12(1)(a)") == "no"
    for fact in ("offence_on_territory", "offence_in_another_party"):
        assert verdict(said({}), fact) == "conditional"


def test_what_is_so_for_one_person_and_not_for_another_is_a_condition() -> None:
    case = victims(
        {"age": 30, "nationality": ["NGA"]}, {"id": "w", "age": 30, "nationality": ["ITA"]}
    )
    held = owed(case, "third_country_national")
    assert held.verdict == "conditional"
    assert "v is a national of a third country" in held.reasons[-1].says
    assert "w is a national of a member" in held.reasons[-1].says
    assert held.reasons[-1].missing


def test_of_a_witness_the_facts_are_those_of_the_victims() -> None:
    witness = {"id": "w", "role": "witness"}
    case = said({}, others=(witness,), work=FORCED)
    row: dict[str, Any] = {"right": "witness_protection", "of": ["witness"], "at": "6(1)"}
    row |= {"if": [{"fact": "victim_of_forced_labour"}]}
    made = {"palermo": replace(BARE["palermo"], rights=(convert(row, Right),))}
    law = replace(LAW, instruments=BARE | made)
    found = rights_in(law, LAW.states["NOR"], DAY, case, ("witness",), "")
    assert found.rights[0].owed[0].verdict == "yes"


def test_where_a_text_is_not_known_to_bind_the_facts_settle_nothing() -> None:
    case = said({}, victim=WOMAN | {"nationality": ["ITA"]})
    held = owed(case, "third_country_national", state="CHN", text="iccpr", at="7")
    assert held.verdict == "unknown"
    assert "only where" not in held.reasons[-1].says


# What a right hangs on, beside how its text binds


def test_a_text_that_binds_on_a_condition_gives_no_more_where_the_facts_are_there() -> None:
    case = said({}, victim=WOMAN | {"nationality": ["GRC"]})
    early: dict[str, Any] = {
        "state": "GRC",
        "day": date(2012, 1, 1),
        "text": "eu2011_36",
        "at": "22(1)",
    }
    assert owed(case, "national_or_resident", **early).verdict == "conditional"
    assert owed(case, "national_or_resident", state="GRC").verdict == "yes"


def test_what_a_right_hangs_on_cites_the_right_and_the_rule_on_the_fact() -> None:
    case = said({}, victim=WOMAN | {"nationality": ["NGA"]})
    held = owed(case, "third_country_national", when="in appropriate cases")
    assert [r.cites for r in held.reasons[-2:]] == [
        ("palermo:6(1)", "palermo:3"),
        ("palermo:6(1)",),
    ]


def test_one_right_that_is_owed_is_enough_for_the_whole() -> None:
    rows: tuple[dict[str, Any], ...] = (
        {"right": "accommodation", "of": ["presumed-victim"], "at": "6(1)"},
        {"right": "privacy", "of": ["presumed-victim"], "at": "6(1)"},
    )
    rows = (rows[0], rows[1] | {"if": [{"fact": "third_country_national"}]})
    made = {"palermo": replace(BARE["palermo"], rights=convert(rows, tuple[Right, ...]))}
    law = replace(LAW, instruments=BARE | made)
    case = said({}, victim=WOMAN | {"nationality": ["ITA"]})
    found = rights_in(law, LAW.states["NOR"], DAY, case, ("presumed-victim",), "")
    assert {r.verdict for r in found.rights} == {"yes", "no"}
    assert found.verdict == "yes"

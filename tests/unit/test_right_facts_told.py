"""Each fact on which a right hangs: its verdict, where it stands, and what is missing."""

from datetime import date
from typing import Any

import pytest

from comity.facts.model import Case
from comity.reasoning.answer import Reason
from comity.reasoning.right_facts import READ, Asking, met
from support.lawful import DAY
from support.said import FORCED, GIRL, NO_LIMB, OF_UNKNOWN_AGE, WOMAN, of, said
from support.shipped import LAW

PIN = "palermo:6(1)"
MAN: dict[str, Any] = WOMAN | {"sex": "male"}
UNSAID: dict[str, Any] = {"id": "v", "role": "victim"}
HERE, THERE = {"place": "NOR"}, {"place": "CHE"}
SEXUAL = {"purposes": ["sexual_exploitation"]}
THEFT: dict[str, Any] = {"offence": "theft"}
PLACES = ("where each act was done",)


def asking(case: Case) -> Asking:
    text = LAW.instruments["palermo"]
    return Asking(PIN, LAW, case, LAW.states["NOR"], text, DAY, "the fact is there")


def read(word: str, *events: dict[str, Any], victim: dict[str, Any] = WOMAN, **keys: Any) -> Reason:
    case = said(*(events or ({},)), victim=victim, **keys)
    return READ[word](asking(case), of(case))


@pytest.mark.parametrize(
    ("word", "events", "keys", "verdict", "cites", "missing"),
    [
        (
            "third_country_national",
            (),
            {},
            "unknown",
            ("palermo:3",),
            ("the nationality of v",),
        ),
        (
            "third_country_national",
            (),
            {"victim": GIRL | {"nationality": ["NGA"]}},
            "conditional",
            ("palermo:3",),
            ("whether Norway applies the Directive to minors",),
        ),
        (
            "national_or_resident",
            (),
            {"victim": WOMAN | {"nationality": ["NOR"]}},
            "yes",
            (PIN,),
            (),
        ),
        (
            "national_or_resident",
            (),
            {},
            "unknown",
            (PIN,),
            ("whether v is a national of Norway, or resided there permanently",),
        ),
        (
            "woman_or_child_in_prostitution",
            (),
            {"victim": UNSAID},
            "unknown",
            ("saarc2002:I",),
            ("whether v is a woman or a child",),
        ),
        (
            "woman_or_child_in_prostitution",
            (),
            {"victim": UNSAID | {"age": 30}},
            "unknown",
            ("saarc2002:I",),
            ("whether v is a woman or a child",),
        ),
        (
            "woman_or_child_in_prostitution",
            (),
            {},
            "unknown",
            ("saarc2002:I",),
            ("whether sexual exploitation was intended",),
        ),
        ("woman_or_child_in_prostitution", (), {"victim": MAN}, "no", ("saarc2002:I",), ()),
        (
            "age_in_doubt",
            (),
            {"victim": OF_UNKNOWN_AGE},
            "conditional",
            ("cets197:10(3)", "eu2011_36:13(2)"),
            ("whether there are reasons to believe that v is a child",),
        ),
        ("accused", (), {}, "unknown", (PIN,), ()),
        ("accused", (), {"offences_by_victim": [THEFT]}, "yes", (PIN,), ()),
        ("compelled", (), {}, "unknown", (PIN,), ()),
        (
            "compelled",
            (),
            {"offences_by_victim": [THEFT | {"compelled": "yes"}]},
            "yes",
            (PIN,),
            (),
        ),
        (
            "criminal_proceedings",
            (),
            {},
            "unknown",
            (PIN,),
            ("whether there are criminal proceedings against offenders",),
        ),
        (
            "criminal_proceedings",
            (),
            {"top": {"proceedings": {"nature": "civil"}}},
            "no",
            (PIN,),
            (),
        ),
        (
            "authorities_knew",
            (),
            {},
            "unknown",
            ("facts:knew_or_ought",),
            ("Norway: the fact is there",),
        ),
        ("offence_on_territory", (HERE,), {}, "yes", (PIN,), ()),
        ("offence_on_territory", (THERE,), {}, "no", (PIN,), ()),
        ("offence_on_territory", (THERE, {}), {}, "unknown", (PIN,), PLACES),
        ("offence_on_territory", (), {}, "unknown", (PIN,), PLACES),
        ("offence_in_another_party", (HERE,), {}, "no", (PIN,), ()),
        ("offence_in_another_party", (HERE, {}), {}, "unknown", (PIN,), PLACES),
        ("offence_in_another_party", (), {}, "unknown", (PIN,), PLACES),
    ],
)
def test_a_fact_says_where_it_stands_and_what_is_missing(
    word: str,
    events: tuple[dict[str, Any], ...],
    keys: dict[str, Any],
    verdict: str,
    cites: tuple[str, ...],
    missing: tuple[str, ...],
) -> None:
    reason = read(word, *events, **keys)
    assert (reason.verdict, reason.cites, reason.missing) == (verdict, cites, missing)


def test_what_is_said_of_a_person_is_shown_as_a_fact() -> None:
    norwegian = read("national_or_resident", victim=WOMAN | {"nationality": ["NOR"]})
    assert norwegian.facts == ("v: Norway",)
    nature = read("criminal_proceedings", top={"proceedings": {"nature": "criminal"}})
    assert (nature.verdict, nature.facts) == ("yes", ("nature: criminal",))


def test_a_consequence_cites_the_right_in_each_of_its_parts() -> None:
    both = THEFT | {"compelled": "yes", "direct_consequence": "yes"}
    for word, parts in (("compelled", 1), ("compelled_as_consequence", 2)):
        reason = read(word, offences_by_victim=[both])
        assert reason.verdict == "yes"
        assert [r.cites for r in reason.because] == [(PIN,)] * parts


@pytest.mark.parametrize(
    ("events", "group", "verdict"),
    [((HERE, THERE), "yes", "yes"), ((HERE,), "yes", "no"), ((HERE, THERE), "no", "no")],
)
def test_a_border_and_a_group_are_both_asked_for(
    events: tuple[dict[str, str], ...], group: str, verdict: str
) -> None:
    reason = read("transnational_and_group", *events, **NO_LIMB, organised_group=group)
    assert (reason.verdict, reason.cites) == (verdict, ("untoc:3(1)",))


def test_a_child_may_be_sold_or_used_and_one_is_enough() -> None:
    sold = read("sold_or_abused_child", {"act": "sale"}, victim=GIRL)
    used = read("sold_or_abused_child", SEXUAL, victim=GIRL)
    assert (sold.verdict, sold.cites) == ("yes", ("opsc:2(a)",))
    assert (used.verdict, used.cites) == ("yes", ("opsc:2(b)",))
    assert used.because[1].because[1].cites == ("palermo:3(a)",)
    unsaid = read("sold_or_abused_child", victim=GIRL).because[1].because[1]
    assert (unsaid.verdict, unsaid.cites) == ("unknown", ("palermo:3(a)",))
    assert read("sold_or_abused_child", SEXUAL | {"act": "sale"}).verdict == "no"


@pytest.mark.parametrize(
    ("word", "keys"),
    [
        ("victim_of_organ_trafficking", {"victim": WOMAN}),
        ("sold_or_abused_child", {"victim": WOMAN}),
        ("victim_of_forced_labour", {"work": FORCED | {"menace_of_penalty": "no"}}),
        ("transnational", NO_LIMB),
    ],
)
def test_protection_is_refused_for_none_of_these(word: str, keys: dict[str, Any]) -> None:
    case = said(HERE | SEXUAL, **keys)
    reason = met(asking(case), word, (of(case),))
    assert reason.verdict == "conditional"
    assert reason.missing


def test_of_who_is_no_victim_it_is_asked_of_the_victims() -> None:
    witness = {"id": "w", "role": "witness", "nationality": ["NOR"]}
    case = said({}, others=(witness,))
    person = next(p for p in case.persons if p.id == "w")
    reason = met(asking(case), "national_or_resident", (person,))
    assert reason.missing == ("whether v is a national of Norway, or resided there permanently",)
    accused = met(asking(case), "accused", (of(case),))
    assert (accused.verdict, accused.missing) == ("conditional", ("v: the fact is there",))


@pytest.mark.parametrize(("day", "verdict"), [(date(2013, 6, 30), "yes"), (date(2013, 7, 1), "no")])
def test_a_national_is_one_of_the_union_from_the_first_day(day: date, verdict: str) -> None:
    case = said({}, victim=WOMAN | {"nationality": ["HRV"]})
    asked = asking(case)._replace(day=day)
    assert READ["third_country_national"](asked, of(case)).verdict == verdict

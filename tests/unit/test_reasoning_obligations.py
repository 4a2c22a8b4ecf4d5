"""What a state owes on a day, and what its law lacks by the strength of the provision."""

from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace

from comity.reasoning.obligations import Gaps, gaps, obligations
from support.lawful import DAY, entered, with_demands
from support.shipped import LAW

PENALTY: dict[str, Any] = {"element": "penalty", "least": 4}
MEETS = {"penalty": {"most": 5}}
FAILS = {"penalty": {"most": 1}}


def of(code: str, about: str = "", day: date = DAY) -> dict[str, str]:
    found = obligations(LAW, LAW.states[code], day, about).obligations
    return {o.provision: o.verdict for o in found}


def test_a_state_owes_the_provisions_of_the_texts_that_bind_it() -> None:
    norway = of("NOR")
    assert norway["palermo:5(1)"] == "yes"
    assert any(pin.startswith("cets197:12(1)") for pin in norway)
    assert not any(pin.startswith("actip:") for pin in norway)


def test_before_a_text_binds_nothing_of_it_is_owed() -> None:
    assert not any(p.startswith("cets197:") for p in of("NOR", day=date(2007, 1, 1)))


def test_a_rule_of_interpretation_is_no_obligation() -> None:
    found = obligations(LAW, LAW.states["NOR"], DAY)
    assert found.verdict == "yes"
    assert all(o.strength != "rule" for o in found.obligations)


def test_one_subject_can_be_asked_for_alone() -> None:
    everything = obligations(LAW, LAW.states["NOR"], DAY).obligations
    about = next(o.about for o in everything if o.about)
    some = obligations(LAW, LAW.states["NOR"], DAY, about).obligations
    assert {o.about for o in some} == {about}
    assert len(some) < len(everything)


def test_where_nothing_is_known_to_bind_the_answer_is_unknown() -> None:
    assert obligations(LAW, LAW.states["NOR"], date(1800, 1, 1)).verdict == "unknown"


def test_while_a_directive_is_transposed_only_the_duty_to_transpose_is_owed() -> None:
    greece = of("GRC", day=date(2012, 1, 1))
    assert (greece["eu2011_36:22(1)"], greece["eu2011_36:2(1)"]) == ("conditional", "no")


def held(*demands: dict[str, Any], offence: dict[str, Any], day: date = DAY) -> Gaps:
    law, state = entered(offence)
    return gaps(with_demands(law, "palermo", *demands), state, day, "palermo")


def test_a_gap_carries_the_provision_its_strength_and_what_is_owed() -> None:
    (gap,) = held({"at": "5(1)"} | PENALTY, offence=MEETS).gaps
    assert (gap.instrument, gap.provision, gap.strength) == ("palermo", "palermo:5(1)", "shall")
    assert (gap.owed, gap.meets) == ("yes", "met")


@pytest.mark.parametrize(
    ("offence", "verdict", "met"), [(MEETS, "yes", 1), (FAILS, "no", 0), ({}, "unknown", 0)]
)
def test_what_a_state_must_do_decides_whether_its_law_is_enough(
    offence: dict[str, Any], verdict: str, met: int
) -> None:
    found = held({"at": "5(1)"} | PENALTY, offence=offence)
    assert (found.verdict, found.counts["met"]) == (verdict, met)
    assert sum(found.counts.values()) == 1


def test_what_a_state_shall_only_consider_decides_nothing() -> None:
    (weak,) = (
        p.at for a in LAW.instruments["palermo"].provisions for p in a.paragraphs if p.at == "6(3)"
    )
    alone = held({"at": weak} | PENALTY, offence=FAILS)
    assert (alone.verdict, alone.gaps[0].strength) == ("unknown", "shall-consider")
    both = held({"at": weak} | PENALTY, {"at": "5(1)"} | PENALTY, offence=MEETS)
    assert both.verdict == "yes"


def test_a_text_that_does_not_bind_makes_no_demand() -> None:
    assert held({"at": "5(1)"} | PENALTY, offence=FAILS, day=date(2001, 1, 1)).gaps == ()


def test_only_the_instrument_that_is_asked_for_is_held() -> None:
    law, state = entered(MEETS)
    assert {g.instrument for g in gaps(law, state, DAY, "cets197").gaps} == {"cets197"}
    assert len({g.instrument for g in gaps(law, state, DAY).gaps}) > 3


def test_a_gap_comes_with_a_model_text_and_what_is_met_does_not() -> None:
    model = next(iter(LAW.models))
    demand = {"at": "5(1)", "model": model} | PENALTY
    (lacking,) = held(demand, offence=FAILS).gaps
    assert lacking.model is not None
    assert lacking.model.id == model
    assert held(demand, offence=MEETS).gaps[0].model is None
    assert held(demand, offence=MEETS | {"since": None}).gaps[0].model is None


def test_a_gap_is_as_sure_as_the_least_sure_of_provision_and_law() -> None:
    (gap,) = held({"at": "5(1)"} | PENALTY, offence=MEETS | {"status": "memory"}).gaps
    assert gap.status == "memory"
    (sure,) = held({"at": "5(1)"} | PENALTY, offence=MEETS).gaps
    assert sure.status == "checked"


def test_each_part_of_a_state_is_held_against_the_demand() -> None:
    parts = ({"id": "north", "name": "The North"}, {"id": "south", "name": "The South"})
    law, state = entered(
        MEETS | {"jurisdiction": "north"}, FAILS | {"jurisdiction": "south"}, parts=parts
    )
    found = gaps(with_demands(law, "palermo", {"at": "5(1)"} | PENALTY), state, DAY, "palermo")
    assert [(g.jurisdiction, g.verdict) for g in found.gaps] == [("north", "yes"), ("south", "no")]


def test_a_gap_that_is_met_misses_nothing() -> None:
    demand = {"at": "5(1)", "topic": "privacy", "meets": ["conditional"]}
    law, state = entered(
        MEETS, rules=({"topic": "privacy", "is": "conditional", "when": "if asked"},)
    )
    (gap,) = gaps(with_demands(law, "palermo", demand), state, DAY, "palermo").gaps
    assert (gap.verdict, gap.missing) == ("yes", ())


def test_a_state_that_is_bound_misses_no_text_that_binds_it() -> None:
    a_day_of_its_own = date(2020, 6, 17)  # answers are kept for the day
    assert obligations(LAW, LAW.states["NOR"], a_day_of_its_own).missing == ()
    early = obligations(LAW, LAW.states["NOR"], date(1801, 1, 1))
    assert early.missing == ("a text that binds Norway on 1801-01-01 and is held here",)


def test_while_a_directive_is_transposed_its_duty_to_transpose_makes_its_demand() -> None:
    law, greece = entered(FAILS, code="GRC")
    made = with_demands(law, "eu2011_36", {"at": "22(1)"} | PENALTY, {"at": "2(1)"} | PENALTY)
    found = gaps(made, greece, date(2012, 1, 1), "eu2011_36").gaps
    assert [(g.provision, g.owed) for g in found] == [("eu2011_36:22(1)", "conditional")]
    assert gaps(made, made.states["ARE"], date(2012, 1, 1), "eu2011_36").gaps == ()
    listed = replace(LAW.instruments["cets197"].party_list, complete_on=date(2000, 1, 1))
    silent = replace(made.instruments["cets197"], party_list=listed, demands=())
    open_ = with_demands(
        replace(
            made,
            parties=made.parties | {"cets197": ()},
            instruments=made.instruments | {"cets197": silent},
        ),
        "cets197",
        {"at": "18"} | PENALTY,
    )
    assert gaps(open_, greece, date(2012, 1, 1), "cets197").gaps == ()


@pytest.mark.parametrize("strength", ["shall", "shall-qualified", "rule"])
def test_what_a_text_asks_firmly_decides_whether_a_law_is_enough(strength: str) -> None:
    at = next(
        p.at
        for a in LAW.instruments["palermo"].provisions
        for p in a.paragraphs
        if p.strength == strength
    )
    assert held({"at": at} | PENALTY, offence=FAILS).verdict == "no"
    assert held({"at": at} | PENALTY, offence=MEETS).verdict == "yes"


def test_a_gap_is_no_surer_than_the_provision_that_makes_it() -> None:
    law, state = entered(MEETS)
    text = law.instruments["palermo"]
    articles = tuple(
        replace(a, paragraphs=tuple(replace(p, status="part") for p in a.paragraphs))
        for a in text.provisions
    )
    texts = law.instruments | {"palermo": replace(text, provisions=articles)}
    made = with_demands(replace(law, instruments=texts), "palermo", {"at": "5(1)"} | PENALTY)
    assert gaps(made, state, DAY, "palermo").gaps[0].status == "part"

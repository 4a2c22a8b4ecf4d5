"""The facts of a victim under a state's own offences, as they stood on the day of the act."""

from datetime import date
from typing import Any

import pytest

from comity.reasoning.own_law import OffenceResult, OwnLawResult, own_laws, under_own_law
from support.lawful import DAY, entered
from support.said import GIRL, OF_UNKNOWN_AGE, SUSPECTS, TRAFFICKED, WOMAN, of, said

ACTS: dict[str, Any] = {
    "acts": ["receipt"],
    "means_needed": "yes",
    "means": ["fraud"],
    "purposes": ["sexual_exploitation"],
}
HERE: dict[str, Any] = TRAFFICKED | {"place": "NOR", "day": "2020-05-01"}


def laws(
    *held: dict[str, Any],
    events: tuple[dict[str, Any], ...] = (HERE,),
    victim: dict[str, Any] = WOMAN,
    day: date = DAY,
    circumstances: dict[str, Any] | None = None,
    parts: tuple[dict[str, Any], ...] = (),
) -> tuple[OwnLawResult, ...]:
    law, state = entered(*held, parts=parts)
    case = said(*events, victim=victim, others=SUSPECTS, **(circumstances or {}))
    return under_own_law(law, case, of(case), state.code, day)


def one(*held: dict[str, Any], **keys: Any) -> OwnLawResult:
    return laws(*held, **keys)[0]


def offence(held: dict[str, Any], **keys: Any) -> OffenceResult:
    return one(ACTS | held, **keys).offences[0]


# Trafficking by its own elements


def test_an_offence_of_trafficking_is_tested_by_its_own_elements() -> None:
    result = offence({})
    assert (result.verdict, result.provision) == ("yes", "NOR Penal Code 1")
    assert result.elements is not None
    assert result.elements.act.cites == ("NOR Penal Code 1",)
    assert (result.stood, result.status) == ("yes", "checked")


@pytest.mark.parametrize(
    "lacking", [{"acts": ["transfer"]}, {"means": ["abduction"]}, {"purposes": ["servitude"]}]
)
def test_what_the_offence_does_not_list_is_not_that_offence(lacking: dict[str, Any]) -> None:
    result = offence(lacking)
    assert (result.verdict, result.missing) == ("no", ())


def test_an_offence_that_needs_no_means_reaches_adults_without_any() -> None:
    bare = (HERE | {"means": []},)
    assert offence({"means_needed": "no"}, events=bare).verdict == "yes"
    assert offence({}, events=bare).verdict == "no"


def test_the_child_rule_is_that_of_the_offence() -> None:
    bare = (HERE | {"means": []},)
    free = {"child": {"below": 18, "means_needed": "no"}}
    tied = {"child": {"below": 18, "means_needed": "yes"}}
    assert offence(free, events=bare, victim=GIRL).verdict == "yes"
    assert offence(tied, events=bare, victim=GIRL).verdict == "no"
    assert offence({}, events=bare, victim=GIRL).verdict == "unknown"


@pytest.mark.parametrize(
    ("below", "age", "verdict"),
    [(21, 20, "yes"), (21, 21, "no"), (14, 13, "yes"), (14, 14, "no"), (14, 17, "no")],
)
def test_the_child_rule_stops_at_the_age_of_the_offence(below: int, age: int, verdict: str) -> None:
    held = {"child": {"below": below, "means_needed": "no"}}
    bare = (HERE | {"means": []},)
    assert offence(held, events=bare, victim=WOMAN | {"age": age}).verdict == verdict


@pytest.mark.parametrize(
    ("below", "age_class", "verdict"),
    [
        (21, "child", "yes"),
        (21, "adult", "conditional"),
        (18, "adult", "no"),
        (14, "adult", "no"),
        (14, "child", "conditional"),
    ],
)
def test_child_and_adult_speak_of_18_and_of_no_other_age(
    below: int, age_class: str, verdict: str
) -> None:
    held = {"child": {"below": below, "means_needed": "no"}}
    bare = (HERE | {"means": []},)
    victim = OF_UNKNOWN_AGE | {"age_class": age_class}
    assert offence(held, events=bare, victim=victim).verdict == verdict


@pytest.mark.parametrize(
    ("consent", "verdict"),
    [("irrelevant", "yes"), ("irrelevant-with-means", "yes"), ("silent", "unknown")],
)
def test_consent_is_as_the_law_has_it(consent: str, verdict: str) -> None:
    held = {"consent": {"is": consent}, "means": [], "means_needed": "no"}
    raised = {"consent_raised": "yes"}
    elements = offence(held, circumstances=raised).elements
    assert elements
    expected = "unknown" if consent == "irrelevant-with-means" else verdict
    assert elements.consent.verdict == expected


@pytest.mark.parametrize(
    ("held", "victim", "verdict"),
    [
        ({"persons": "children"}, GIRL, "yes"),
        ({"persons": "children"}, WOMAN, "no"),
        ({"concept": "child_trafficking"}, WOMAN, "no"),
        ({"persons": "women-and-children"}, WOMAN, "yes"),
        ({"persons": "women"}, WOMAN, "yes"),
        ({"persons": "women-and-children"}, WOMAN | {"sex": "male"}, "no"),
        ({"persons": "any"}, WOMAN | {"sex": "male"}, "yes"),
        ({"persons": "children"}, OF_UNKNOWN_AGE, "conditional"),
    ],
)
def test_an_offence_protects_whom_it_says(
    held: dict[str, Any], victim: dict[str, Any], verdict: str
) -> None:
    assert offence(held, victim=victim).verdict == verdict


@pytest.mark.parametrize(
    ("listed", "verdict"), [("yes", "conditional"), ("no", "no"), (None, "no")]
)
def test_an_open_list_of_purposes_takes_another_in_on_a_condition(
    listed: str | None, verdict: str
) -> None:
    held = {"purposes": ["servitude"], "purposes_open": listed}
    assert offence(held, events=(HERE | {"purposes": ["surrogacy"]},)).verdict == verdict


def test_an_open_list_names_the_purpose_that_it_may_take_in() -> None:
    held = {"purposes": ["servitude"], "purposes_open": "yes"}
    result = offence(held, events=(HERE | {"purposes": ["surrogacy"]},))
    assert "whether surrogacy is a purpose under an open list" in result.missing


def test_an_offence_of_trafficking_without_acts_is_tested_as_a_sale_of_persons() -> None:
    bare: dict[str, Any] = {"acts": []}
    assert offence(bare, events=(HERE | {"act": "sale"},)).verdict == "yes"
    result = offence(bare)
    assert (result.verdict, result.elements) == ("unknown", None)


# Borders, days and other concepts


def test_an_offence_across_borders_asks_for_a_border() -> None:
    limbs = dict.fromkeys(
        ("elsewhere_prepared", "group_active_elsewhere", "effects_elsewhere"), "no"
    )
    only = {"across_border": "only"}
    inside = offence(only, circumstances=limbs)
    assert (inside.verdict, inside.missing) == ("no", ())
    across = offence(only, events=(HERE, HERE | {"place": "SWE"}))
    assert across.verdict == "yes"
    assert across.reasons[-1].cites == ("NOR Penal Code 1",)
    assert across.reasons[-1].because[0].cites == ("untoc:3(2)",)
    unsaid = offence(only)
    assert (unsaid.verdict, len(unsaid.reasons[-1].missing)) == ("unknown", 3)


def test_an_offence_without_a_first_day_holds_if_it_stood_then() -> None:
    result = offence({"since": None})
    assert (result.verdict, result.stood) == ("conditional", "conditional")
    assert "since when NOR Penal Code 1 stands in this form" in result.missing


def test_a_dated_offence_says_nothing_of_its_days() -> None:
    assert len(offence({}).reasons) == 5


def test_another_offence_is_tested_by_its_conduct() -> None:
    result = offence({"concept": "forced_labour"})
    assert (result.verdict, result.elements) == ("unknown", None)
    assert result.reasons[0].cites == ("NOR Penal Code 1", "c029:2(1)")


def test_a_result_is_as_sure_as_the_least_sure_thing_in_it() -> None:
    assert offence({"status": "memory"}).status == "memory"
    assert offence({"concept": "smuggling"}).status == "memory"


# The law as a whole


def test_the_best_offence_of_trafficking_speaks_for_a_law() -> None:
    result = one(ACTS | {"means": ["abduction"]}, ACTS)
    assert (result.verdict, result.missing) == ("yes", ())
    assert "the facts are Trafficking" in result.says
    assert [o.verdict for o in result.offences] == ["no", "yes"]


def test_offences_beside_trafficking_do_not_speak_for_it() -> None:
    result = one(ACTS | {"means": ["abduction"]}, {"concept": "fraud"})
    assert result.verdict == "no"
    alone = one({"concept": "fraud"})
    assert alone.verdict == "unknown"
    assert alone.missing == ("the offences of the law of Norway on 2020-06-01",)


def test_a_law_that_is_open_misses_what_its_best_offence_misses() -> None:
    result = one(ACTS | {"since": None})
    assert result.verdict == "conditional"
    assert "since when NOR Penal Code 1 stands in this form" in result.missing


def test_before_the_first_offence_that_is_entered_the_law_is_not_known() -> None:
    result = one(ACTS, ACTS | {"since": "2012-01-01"}, day=date(2009, 12, 31))
    assert result.verdict == "unknown"
    assert "begins on 2010-01-01" in result.says
    assert result.missing == ("the offences of the law of Norway on 2009-12-31",)


def test_each_part_of_a_state_answers_by_itself() -> None:
    north = {"id": "north", "name": "The North"}
    south = {"id": "south", "name": "The South"}
    found = laws(
        ACTS | {"jurisdiction": "north"},
        ACTS | {"jurisdiction": "south", "means": ["abduction"]},
        parts=(north, south),
    )
    assert [(r.jurisdiction, r.verdict) for r in found] == [("north", "yes"), ("south", "no")]


# The law where and when the acts were done


def during(*held: dict[str, Any], events: tuple[dict[str, Any], ...]) -> tuple[OwnLawResult, ...]:
    law, _ = entered(*held)
    case = said(*events, others=SUSPECTS)
    return own_laws(law, case, of(case))


LONG: dict[str, Any] = HERE | {"day": "2009-06-01", "until": "2020-05-01"}


def test_only_the_states_in_which_acts_were_done_are_asked() -> None:
    journey = HERE | {"act": "other", "place": "ISL"}
    assert [r.state for r in during(ACTS, events=(HERE, journey))] == ["NOR"]
    placeless = HERE | {"place": ""}
    assert during(ACTS, events=(placeless,)) == ()


def test_without_a_day_no_law_can_be_asked() -> None:
    assert during(ACTS, events=(HERE | {"day": ""},)) == ()


def test_the_law_of_the_last_day_speaks_where_it_did_not_change() -> None:
    (result,) = during(ACTS, events=(HERE,))
    assert (result.verdict, result.on) == ("yes", date(2020, 5, 1))


def test_a_law_that_changed_while_the_acts_went_on_is_a_condition() -> None:
    (result,) = during(ACTS, events=(LONG,))
    assert result.verdict == "conditional"
    assert result.missing[0] == "on which day each act was done"
    assert "on 2009-06-01" in result.says


def test_a_law_that_was_unknown_and_then_did_not_reach_is_unknown() -> None:
    (result,) = during(ACTS | {"means": ["abduction"]}, events=(LONG,))
    assert result.verdict == "unknown"


def test_beside_trafficking_only_offences_that_may_hold_are_kept() -> None:
    held = ({"concept": "fraud"}, {"concept": "forced_labour"}, ACTS | {"means": ["abduction"]})
    (result,) = during(*held, events=(HERE,))
    assert [o.concept for o in result.offences] == ["fraud", "trafficking"]


def test_an_unknown_law_of_the_first_day_is_missing_where_it_changed() -> None:
    (result,) = during(ACTS, events=(LONG,))
    assert "the offences of the law of Norway on 2009-06-01" in result.missing


def test_an_open_law_of_the_last_day_is_missing_where_it_changed() -> None:
    early = ACTS | {"until": "2015-12-31", "since": "2000-01-01"}
    late = ACTS | {"since": "2016-01-01", "purposes": ["servitude"], "purposes_open": "yes"}
    event = LONG | {"purposes": ["sexual_exploitation"]}
    (result,) = during(early, late, events=(event,))
    assert result.verdict == "conditional"
    assert "whether sexual exploitation is a purpose under an open list" in result.missing


def test_each_state_is_asked_on_the_days_of_its_own_acts() -> None:
    abroad = HERE | {"place": "ISL", "day": "2009-01-01"}
    found = during(ACTS, events=(HERE, abroad))
    assert {r.state: r.on for r in found} == {
        "ISL": date(2009, 1, 1),
        "NOR": date(2020, 5, 1),
    }


def test_acts_without_a_day_are_read_on_the_days_of_the_case() -> None:
    law, _ = entered(ACTS)
    other = {"id": "w", "role": "victim", "age": 20}
    events = (HERE | {"day": ""}, HERE | {"of": ["w"]})
    case = said(*events, others=(*SUSPECTS, other))
    (result,) = own_laws(law, case, of(case))
    assert result.on == date(2020, 5, 1)


def test_parts_that_had_a_law_on_either_day_are_both_asked() -> None:
    parts = ({"id": "north", "name": "The North"},)
    whole = ACTS | {"until": "2015-12-31", "since": "2000-01-01"}
    law, _ = entered(whole, ACTS | {"jurisdiction": "north"}, parts=parts)
    for events in ((LONG,), (HERE,)):
        case = said(*events, others=SUSPECTS)
        found = {r.jurisdiction for r in own_laws(law, case, of(case))}
        assert found == ({"", "north"} if events == (LONG,) else {"north"})


def test_an_offence_beside_trafficking_that_holds_is_kept() -> None:
    held = ({"concept": "assault"}, {"concept": "sale_of_child"})
    (result,) = during(*held, events=(HERE | {"means": ["use_of_force"]},))
    assert [(o.concept, o.verdict) for o in result.offences] == [("assault", "yes")]


def test_a_law_that_does_not_reach_the_facts_misses_nothing() -> None:
    result = one(ACTS | {"means": ["abduction"]})
    assert (result.verdict, result.missing) == ("no", ())


def test_on_the_first_day_of_the_first_offence_it_is_the_law() -> None:
    beside = {"concept": "fraud"}
    first = one(ACTS | {"until": "2010-01-01"}, beside, day=date(2010, 1, 2))
    assert "no offence of trafficking is entered" in first.says


def test_an_undated_offence_cites_itself() -> None:
    assert offence({"since": None}).reasons[-1].cites == ("NOR Penal Code 1",)


def test_a_border_that_is_decided_misses_nothing() -> None:
    only = {"across_border": "only"}
    across = offence(only, events=(HERE, HERE | {"place": "SWE"}))
    assert across.reasons[-1].missing == ()

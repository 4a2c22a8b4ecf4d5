"""Protection and non-punishment stand apart from the offence: CETS197 10, 13, 26; EU 8, 11, 13."""

from datetime import date
from typing import Any

import pytest

from comity.reasoning.answer import Reason
from comity.reasoning.protection import non_punishment, protection
from support.said import GIRL, OF_UNKNOWN_AGE, WOMAN, all_cites, of, said
from support.shipped import LAW

DAY = date(2020, 6, 1)
OTHER: dict[str, Any] = {"id": "w", "role": "victim", "age": 20}


def protected(
    *events: dict[str, Any],
    victim: dict[str, Any] = WOMAN,
    day: date | None = DAY,
    others: tuple[dict[str, Any], ...] = (),
    top: dict[str, Any] | None = None,
) -> Reason:
    case = said(*events, victim=victim, others=others, top=top)
    return protection(LAW, case, of(case), day)


def test_reasonable_grounds_protect_under_the_texts_that_say_so() -> None:
    reason = protected({"place": "GRC"})
    assert reason.verdict == "yes"
    assert reason.says.startswith("reasonable grounds")
    assert set(reason.cites) == {
        "cets197:10(2)",
        "cets197:12(6)",
        "cets197:13(1)",
        "eu2011_36:11(2)",
        "eu2011_36:11(3)",
        "palermo:6",
    }


def test_palermo_and_the_asean_convention_protect_without_a_threshold_of_their_own() -> None:
    reason = protected({"place": "THA"})
    assert reason.verdict == "yes"
    assert set(reason.cites) == {"actip:14", "palermo:6"}
    assert "set no threshold of their own" in reason.says


def test_the_council_of_europe_convention_alone_gives_the_threshold() -> None:
    assert protected({"place": "NOR"}).says.startswith("reasonable grounds")
    assert protected({"place": "USA"}).says.startswith("the person is to be protected; the texts")


def test_a_victim_is_protected_where_it_resides_and_where_the_request_comes_from() -> None:
    at_home = protected(victim=WOMAN | {"resides": "NOR"})
    assert (at_home.verdict, "cets197:10(2)" in at_home.cites) == ("yes", True)
    asked = protected(top={"requesting": "NOR"})
    assert (asked.verdict, "cets197:10(2)" in asked.cites) == ("yes", True)


def test_a_victim_without_acts_of_its_own_is_where_the_acts_of_the_case_were() -> None:
    event = {"place": "NOR", "of": ["w"]}
    assert "cets197:10(2)" in protected(event, others=(OTHER,)).cites


def test_acts_on_another_victim_do_not_place_one_that_has_its_own() -> None:
    events = ({"place": "USA", "of": ["v"]}, {"place": "NOR", "of": ["w"]})
    assert "cets197:10(2)" not in protected(*events, others=(OTHER,)).cites


def test_where_no_text_is_known_to_bind_the_state_and_its_law_are_missing() -> None:
    reason = protected({"place": "PRK"})
    assert reason.verdict == "unknown"
    assert "the state in which the person is, and its law" in reason.missing
    assert reason.cites


def test_protection_that_is_owed_misses_nothing() -> None:
    assert protected({"place": "GRC"}).missing == ()


def test_without_a_day_protection_is_open_and_cites_palermo() -> None:
    reason = protected({"place": "GRC"}, day=None)
    assert (reason.verdict, reason.cites) == ("unknown", ("palermo:6",))


def test_while_a_text_is_being_transposed_protection_is_conditional() -> None:
    reason = protected({"place": "GRC"}, day=date(2012, 1, 1))
    assert reason.verdict == "yes"
    only = [r for r in reason.because if r.cites[0].startswith("eu2011_36")]
    assert [r.verdict for r in only] == ["conditional"]


def test_where_only_a_directive_being_transposed_may_bind_protection_is_conditional() -> None:
    reason = protected({"place": "CZE"}, day=date(2012, 1, 1))
    assert (reason.verdict, reason.missing) == (
        "conditional",
        ("the state in which the person is, and its law",),
    )
    assert set(reason.cites) == {"eu2011_36:11(2)", "eu2011_36:11(3)"}


def test_the_directive_alone_gives_the_threshold() -> None:
    reason = protected({"place": "CZE"}, day=date(2014, 1, 1))
    assert reason.verdict == "yes"
    assert reason.says.startswith("reasonable grounds")
    assert set(reason.cites) == {"eu2011_36:11(2)", "eu2011_36:11(3)"}


def test_protection_rests_on_what_the_person_is_held_to_be_and_on_the_events() -> None:
    reason = protected({"place": "GRC"}, victim=WOMAN | {"role": "presumed-victim"})
    assert reason.facts == (
        "v is held to be a presumed victim",
        "e0: receipt in GRC (alleged)",
    )


def test_a_person_of_unknown_age_is_treated_as_a_child_until_it_is_verified() -> None:
    doubt = protected({"place": "GRC"}, victim=OF_UNKNOWN_AGE).because[-1]
    assert doubt.verdict == "conditional"
    assert doubt.cites == ("cets197:10(3)", "eu2011_36:13(2)")
    assert doubt.missing == ("the age of v",)


@pytest.mark.parametrize("victim", [GIRL, WOMAN])
def test_an_age_that_is_known_raises_no_doubt(victim: dict[str, Any]) -> None:
    reason = protected({"place": "GRC"}, victim=victim)
    assert "cets197:10(3)" not in all_cites(reason)
    assert len(reason.because) == 3


def asked(**held: Any) -> tuple[Reason, ...]:
    case = said(others=(OTHER,), offences_by_victim=[{"offence": "theft", **held}])
    return non_punishment(case, of(case))


def test_each_text_has_its_own_test_of_non_punishment() -> None:
    assert [r.cites for r in asked()] == [
        ("cets197:10(1)", "cets197:26"),
        ("cets197:26",),
        ("eu2011_36:8", "p029:4(2)"),
        ("actip:14(7)",),
        ("palermo",),
    ]


def test_compulsion_alone_meets_the_council_of_europe_and_not_the_union() -> None:
    held = asked(compelled="yes", direct_consequence="no", directly_related="yes")
    assert [r.verdict for r in held] == ["yes", "yes", "no", "yes", "no"]


def test_a_direct_consequence_without_compulsion_meets_neither() -> None:
    held = asked(compelled="no", direct_consequence="yes")
    assert [r.verdict for r in held] == ["yes", "no", "no", "unknown", "no"]


def test_compulsion_as_a_direct_consequence_meets_both() -> None:
    held = asked(compelled="yes", direct_consequence="yes")
    assert [r.verdict for r in held[:3]] == ["yes", "yes", "yes"]


def test_the_offence_is_named_before_a_decision_on_it_and_where_palermo_is_silent() -> None:
    held = asked()
    assert (held[0].facts, held[-1].facts) == (("theft",), ("theft",))


def test_an_offence_by_another_victim_is_not_asked_of_this_one() -> None:
    assert asked(of=["w"]) == ()
    assert len(asked(of=["v"])) == 5

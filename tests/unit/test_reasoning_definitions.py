"""Act by act: which act decides, on which facts it rests, and what is missing."""

from typing import Any

from msgspec.structs import replace

from comity.reasoning.qualification import qualify
from support.said import SUSPECTS, TRAFFICKED, said, under
from support.shipped import LAW

UNSAID: dict[str, Any] = {k: v for k, v in TRAFFICKED.items() if k != "means"}


def test_purposes_of_a_text_without_any_list_carry_nothing_on_their_own() -> None:
    moved = TRAFFICKED | {"act": "moving", "standing": "found", "means_standing": "suspected"}
    assert "met on the facts found" in under("saarc2002", moved).says


def test_what_one_did_without_purpose_and_another_without_means_are_two_acts() -> None:
    hired = TRAFFICKED | {"purposes": []}
    kept = TRAFFICKED | {"by": ["t"], "means": []}
    assert under("palermo", hired, kept).verdict != "yes"


def test_of_two_acts_the_better_one_speaks() -> None:
    without = TRAFFICKED | {"means": [], "place": "GRC"}
    assert under("palermo", without, TRAFFICKED).verdict == "yes"
    assert under("palermo", without, TRAFFICKED).law_for == ("CYP",)


def test_an_act_that_the_text_may_mean_speaks_where_the_plain_one_fails() -> None:
    plain = TRAFFICKED | {"purposes": []}
    maybe = TRAFFICKED | {"act": "exchange_of_control", "by": ["t"]}
    assert under("palermo", plain, maybe).verdict == "conditional"


def test_a_verdict_that_is_no_misses_nothing() -> None:
    result = under("palermo", TRAFFICKED | {"purposes": [], "intent": "unknown"})
    assert (result.verdict, result.missing) == ("no", ())


def test_a_verdict_that_is_yes_names_the_proof_that_is_still_wanted() -> None:
    result = under("palermo", TRAFFICKED)
    assert result.missing == ("proof that each suspect meant the exploitation",)


def test_a_verdict_that_is_open_names_what_every_open_element_misses() -> None:
    result = under("palermo", UNSAID)
    assert result.missing == (
        "whether a listed means was used (write 'means: []' if none was)",
        "proof that each suspect meant the exploitation",
    )


def test_a_verdict_rests_on_the_weakest_of_act_means_and_purpose() -> None:
    firm = TRAFFICKED | {"standing": "found"}
    assert "met on the facts found" in under("palermo", firm).says
    weak_means = firm | {"means_standing": "alleged"}
    assert "met on the facts alleged" in under("palermo", weak_means).says
    weak_purpose = firm | {"purposes_standing": "alleged"}
    assert "met on the facts alleged" in under("palermo", weak_purpose).says
    weak_act = firm | {"standing": "alleged", "means_standing": "found"}
    assert "met on the facts alleged" in under("palermo", weak_act).says


def test_a_verdict_rests_on_means_at_another_time_by_the_same_doers_as_well() -> None:
    firm = UNSAID | {"standing": "found"}
    other = {"act": "other", "of": ["v"], "by": ["s"], "means": ["fraud"]}
    assert "met on the facts alleged" in under("palermo", firm, other).says


def test_a_result_is_as_sure_as_the_least_sure_element() -> None:
    assert under("palermo", TRAFFICKED).status == "checked"
    formed = TRAFFICKED | {"means": ["isolation"]}
    assert under("palermo", formed).status == "memory"


def test_the_law_in_force_is_asked_where_and_when_the_deciding_act_was_done() -> None:
    result = under("cets197", TRAFFICKED, TRAFFICKED | {"place": "USA", "means": []})
    assert (result.law_for, result.not_law_for) == (("CYP",), ())


def test_two_acts_that_fail_for_reasons_of_their_own_are_not_read_together() -> None:
    unmeant = TRAFFICKED | {"intent": "no"}
    aimless = TRAFFICKED | {"purposes": [], "intent": "unknown"}
    result = under("palermo", unmeant, aimless)
    assert (result.verdict, result.elements.intent.verdict) == ("no", "no")
    assert result.elements.intent.facts == ("e0: receipt in CYP 2020 (alleged)",)
    turned = under("palermo", aimless, unmeant)
    assert turned.elements.purpose.verdict == "no"


def test_a_result_is_no_surer_than_the_definition_as_it_is_held() -> None:
    text = LAW.instruments["palermo"]
    assert text.definition is not None
    assert under("palermo", TRAFFICKED).status != "memory"
    held = replace(text, definition=replace(text.definition, status="memory"))
    law = replace(LAW, digest="made", instruments=LAW.instruments | {"palermo": held})
    case = said(TRAFFICKED, others=SUSPECTS)
    results = qualify(law, case).victims[0].instruments
    assert next(r for r in results if r.instrument == "palermo").status == "memory"

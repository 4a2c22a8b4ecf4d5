"""The purposes: named, added by a later text, part of a named one, or of another's act only."""

from typing import Any

import pytest

from comity.reasoning.answer import Reason
from support.said import GIRL, TRAFFICKED, found, suspected, under

UNSAID: dict[str, Any] = {k: v for k, v in TRAFFICKED.items() if k != "purposes"}
JOURNEY: dict[str, Any] = {"act": "other", "of": ["v"], "day": "2019"}
FORCED: dict[str, Any] = {
    "work_or_service": "yes",
    "menace_of_penalty": "yes",
    "not_voluntary": "yes",
}
TODAY = "2026-09-01"
INTENDED = "the purpose intended at the time of the act"


def purpose(*words: str, text: str = "palermo", victim: Any = None, **keys: Any) -> Reason:
    event = TRAFFICKED | {"purposes": list(words)} | keys.pop("event", {})
    more = {"victim": victim} if victim else {}
    return under(text, event, **more, **keys).elements.purpose


@pytest.mark.parametrize("word", ["sexual_exploitation", "organ_removal", "servitude"])
def test_a_purpose_that_the_text_names_needs_no_more(word: str) -> None:
    reason = purpose(word)
    assert (reason.verdict, reason.cites, reason.missing) == ("yes", ("palermo:3(a)",), ())


def test_a_purpose_of_which_nothing_is_said_is_missing() -> None:
    reason = under("palermo", UNSAID).elements.purpose
    assert (reason.verdict, reason.missing) == ("unknown", (INTENDED,))


def test_no_exploitation_intended_is_no_purpose() -> None:
    reason = purpose()
    assert (reason.verdict, reason.facts) == ("no", ("e0: receipt in CYP 2020 (alleged)",))


def test_purposes_that_are_denied_are_no_purpose() -> None:
    reason = purpose("organ_removal", event={"purposes_standing": "denied"})
    assert reason.verdict == "no"
    assert "denied" in reason.says


def test_a_suspected_purpose_is_conditional() -> None:
    reason = purpose("organ_removal", event={"purposes_standing": "suspected"})
    assert (reason.verdict, len(reason.missing)) == ("conditional", 1)


def test_a_purpose_that_is_not_named_is_asked_for() -> None:
    reason = purpose("other")
    assert (reason.verdict, reason.missing) == (
        "unknown",
        ("what the purpose was that is said but not named",),
    )


# Of another person's act


def of_another(*words: str, **keys: Any) -> Reason:
    elsewhere = JOURNEY | {"by": ["t"], "purposes": list(words)}
    return under("palermo", UNSAID, elsewhere, **keys).elements.purpose


def test_the_purpose_of_another_is_a_condition_for_this_act() -> None:
    reason = of_another("organ_removal")
    assert reason.verdict == "conditional"
    assert reason.missing == ("whether the purpose of one person was also that of the other",)


def test_a_suspected_purpose_of_another_misses_both() -> None:
    elsewhere = JOURNEY | {"by": ["t"], "purposes": ["organ_removal"], "standing": "suspected"}
    reason = under("palermo", UNSAID, elsewhere).elements.purpose
    assert (reason.verdict, len(reason.missing)) == ("conditional", 2)


@pytest.mark.parametrize("word", ["illegal_adoption", "forced_labour"])
def test_a_purpose_of_another_that_is_open_leaves_this_one_open(word: str) -> None:
    event = TRAFFICKED | {"means": []}
    event.pop("purposes")
    elsewhere = JOURNEY | {"by": ["t"], "purposes": [word]}
    reason = under("palermo", event, elsewhere).elements.purpose
    assert reason.verdict == "unknown"
    assert reason.missing[-1] == INTENDED
    assert len(reason.missing) > 1


def test_a_purpose_of_another_that_is_none_of_the_text_leaves_this_one_open() -> None:
    reason = of_another("begging", work=FORCED | {"menace_of_penalty": "no"})
    assert (reason.verdict, reason.missing) == ("unknown", (INTENDED,))


def test_the_purpose_of_the_same_doers_at_another_time_is_that_of_the_act() -> None:
    elsewhere = JOURNEY | {"by": ["s"], "purposes": ["organ_removal"]}
    assert under("palermo", UNSAID, elsewhere).elements.purpose.verdict == "yes"


# Purposes with a test of their own


def test_forced_labour_is_tested_by_the_convention_on_it() -> None:
    reason = purpose("forced_labour", work=FORCED)
    assert reason.verdict == "yes"
    assert reason.cites == ("palermo:3(a)", "c029:2(1)")
    assert [r.cites for r in reason.because[0].because] == [("palermo:3(a)",), ("c029:2(1)",)]
    assert purpose("forced_labour", work=FORCED | {"menace_of_penalty": "no"}).verdict == "no"


def test_a_suspected_purpose_of_forced_labour_stays_conditional() -> None:
    weak = {"purposes_standing": "suspected"}
    reason = purpose("forced_labour", event=weak, work=FORCED)
    assert (reason.verdict, len(reason.missing)) == ("conditional", 1)


def test_a_purpose_that_fails_its_test_misses_nothing() -> None:
    assert purpose("forced_labour", work=FORCED | {"menace_of_penalty": "no"}).missing == ()


def test_a_purpose_that_holds_its_test_open_misses_what_the_test_misses() -> None:
    assert purpose("forced_labour").missing == (
        "whether it was exacted under the menace of a penalty",
    )


@pytest.mark.parametrize("word", ["forced_labour", "slavery", "practices_similar_to_slavery"])
def test_a_purpose_that_a_court_found_needs_no_test(word: str) -> None:
    reason = purpose(word, event={"purposes_standing": "found"})
    assert (reason.verdict, reason.cites, reason.missing) == ("yes", ("palermo:3(a)",), ())
    assert len(reason.because[0].because) == 2


def test_one_court_that_found_it_is_enough() -> None:
    alleged = TRAFFICKED | {"purposes": ["slavery"]}
    firm = alleged | {"purposes_standing": "found", "act": "other"}
    assert under("palermo", alleged, firm).elements.purpose.verdict != "no"
    both = (alleged, firm | {"act": "receipt"})
    assert under("palermo", *both).elements.purpose.verdict == "yes"


def test_a_purpose_that_a_court_found_falls_with_its_test() -> None:
    event = {"purposes_standing": "found"}
    held = FORCED | {"menace_of_penalty": "no"}
    assert purpose("forced_labour", event=event, work=held).verdict == "no"


def test_servitude_falls_where_there_is_no_forced_labour() -> None:
    held = FORCED | {"menace_of_penalty": "no"}
    assert purpose("servitude", work=held).verdict == "no"
    assert purpose("servitude", work=FORCED | {"menace_of_penalty": "unknown"}).verdict == "yes"


def test_slavery_and_servile_status_are_tested_by_their_conventions() -> None:
    owned = purpose("slavery", ownership_powers=["buying_or_selling"])
    assert (owned.verdict, owned.cites) == ("yes", ("palermo:3(a)", "slav1926:1(1)"))
    bonded = purpose("practices_similar_to_slavery", practices=["debt_bondage"])
    assert (bonded.verdict, bonded.cites) == ("yes", ("palermo:3(a)", "supp1956:1(a)"))
    assert purpose("practices_similar_to_slavery").verdict == "unknown"


# Purposes that a text does not name


def test_the_directive_names_begging_and_tests_it_as_forced_labour() -> None:
    assert purpose("begging", text="eu2011_36", work=FORCED).verdict == "yes"
    held = FORCED | {"menace_of_penalty": "no"}
    assert purpose("begging", text="eu2011_36", work=held).verdict == "no"


@pytest.mark.parametrize("word", ["begging", "criminal_activities"])
def test_begging_and_crime_count_under_palermo_as_forced_labour(word: str) -> None:
    assert purpose(word, work=FORCED).verdict == "yes"
    assert purpose(word, work=FORCED | {"menace_of_penalty": "no"}).verdict == "no"
    assert purpose(word).cites == ("palermo:3(a)", "c029:2(1)")


@pytest.mark.parametrize("standing", ["alleged", "suspected"])
def test_begging_and_crime_count_as_servile_status_where_that_is_better(standing: str) -> None:
    held = [{"practice": "debt_bondage", "standing": standing}]
    reason = purpose("begging", practices=held)
    assert reason.verdict == ("yes" if standing == "alleged" else "conditional")
    assert "supp1956:1(a)" in reason.cites


def test_begging_keeps_the_test_of_forced_labour_where_both_hold() -> None:
    reason = purpose("begging", practices=["debt_bondage"], work=FORCED)
    assert reason.cites == ("palermo:3(a)", "c029:2(1)")


def test_a_court_that_found_begging_did_not_find_forced_labour() -> None:
    event = {"purposes_standing": "found"}
    assert purpose("begging", event=event).verdict == "unknown"
    assert purpose("forced_marriage", event=event).verdict == "unknown"


def test_a_forced_marriage_counts_under_palermo_where_it_is_servile() -> None:
    reason = purpose("forced_marriage", practices=["servile_marriage"])
    assert (reason.verdict, reason.cites) == ("yes", ("palermo:3(a)", "supp1956:1(c)"))
    assert purpose("forced_marriage").verdict == "unknown"


def test_surrogacy_is_no_purpose_of_palermo() -> None:
    reason = purpose("surrogacy")
    assert (reason.verdict, reason.cites) == ("no", ("palermo:3(a)",))


def test_a_purpose_that_is_unlawful_where_the_child_lives_is_a_condition() -> None:
    event = {"act": "removal"}
    reason = purpose("begging", text="oasminors", victim=GIRL, event=event)
    assert (reason.verdict, reason.missing) == (
        "conditional",
        ("whether the purpose is unlawful where the child lived or is",),
    )


SOLD: dict[str, Any] = {"act": "sale"}


def test_a_child_sold_for_adoption_asks_whether_consent_was_induced() -> None:
    reason = purpose("illegal_adoption", text="opsc", victim=GIRL, event=SOLD)
    assert (reason.verdict, reason.cites) == ("conditional", ("opsc:3(1)(a)(ii)",))
    assert reason.missing == ("whether an intermediary improperly induced consent to the adoption",)


def test_a_child_sold_for_a_purpose_that_is_not_listed_is_conditional() -> None:
    reason = purpose("surrogacy", text="opsc", victim=GIRL, event=SOLD)
    assert reason.verdict == "conditional"
    assert reason.missing == ("whether surrogacy amounts to one of the purposes listed",)


def test_a_child_sold_for_begging_is_tested_as_forced_labour() -> None:
    reason = purpose("begging", text="opsc", victim=GIRL, event=SOLD, work=FORCED)
    assert reason.verdict == "yes"


@pytest.mark.parametrize("word", ["begging", "criminal_activities", "use_in_hostilities"])
def test_what_counts_as_labour_falls_with_it_unless_it_is_servile(word: str) -> None:
    held = FORCED | {"menace_of_penalty": "no"}
    assert purpose(word, work=held).verdict == "no" or word == "use_in_hostilities"
    better = purpose(word, work=FORCED, practices=["debt_bondage"])
    assert better.cites == ("palermo:3(a)", "c029:2(1)")
    assert purpose(word, work=FORCED).verdict == "yes"


def test_a_suspected_servile_status_is_better_than_labour_that_fails() -> None:
    weak = [{"practice": "debt_bondage", "standing": "suspected"}]
    held = FORCED | {"menace_of_penalty": "no"}
    reason = purpose("begging", work=held, practices=weak)
    assert (reason.verdict, "supp1956:1(a)" in reason.cites) == ("conditional", True)


def test_a_purpose_that_holds_misses_nothing_and_one_that_fails_either() -> None:
    assert purpose("organ_removal", "surrogacy").missing == ()
    assert purpose("surrogacy").missing == ()


def test_one_finding_among_several_events_is_a_finding() -> None:
    alleged = TRAFFICKED | {"purposes": ["practices_similar_to_slavery"]}
    firm = alleged | {"purposes_standing": "found"}
    for events in ((alleged, firm), (firm, alleged)):
        assert under("palermo", *events).elements.purpose.verdict == "yes"


def test_servitude_that_a_court_found_falls_with_forced_labour_too() -> None:
    event = {"purposes_standing": "found"}
    held = FORCED | {"menace_of_penalty": "no"}
    assert purpose("servitude", event=event, work=held).verdict == "no"


# Purposes that directive 2024/1712 added


def added(word: str, day: str, **keys: Any) -> Reason:
    event = {"day": day} | keys.pop("event", {})
    return purpose(word, text="eu2011_36", event=event, **keys)


@pytest.mark.parametrize("word", ["forced_marriage", "illegal_adoption"])
def test_an_added_purpose_is_one_once_the_addition_is_the_law(word: str) -> None:
    reason = added(word, TODAY)
    assert (reason.verdict, reason.missing) == ("yes", ())


def test_an_added_purpose_cites_the_addition() -> None:
    assert added("forced_marriage", TODAY).cites == ("eu2011_36:2(3)",)


def test_surrogacy_was_no_purpose_before_the_addition() -> None:
    assert added("surrogacy", "2020").verdict == "no"


def test_a_marriage_before_the_addition_counts_only_where_it_was_servile() -> None:
    assert added("forced_marriage", "2020").verdict == "unknown"
    reason = added("forced_marriage", "2020", practices=["servile_marriage"])
    assert reason.verdict == "yes"
    assert "supp1956:1(c)" in reason.cites
    assert [r.verdict for r in reason.because[0].because] == ["no", "yes"]


def test_while_the_addition_is_being_transposed_national_law_decides() -> None:
    reason = added("surrogacy", "2025-01-01", event={"day": "2025-01-01", "means": ["fraud"]})
    assert reason.verdict == "conditional"
    assert any("had transposed" in m for m in reason.missing)


def test_an_added_purpose_that_is_decided_misses_nothing() -> None:
    assert added("surrogacy", TODAY).missing == ()
    assert added("surrogacy", "2020").missing == ()
    assert added("surrogacy", TODAY, event={"means": []}).missing == ()


def test_a_suspected_added_purpose_stays_conditional() -> None:
    reason = added("forced_marriage", TODAY, event={"purposes_standing": "suspected"})
    assert (reason.verdict, len(reason.missing)) == ("conditional", 1)


def test_surrogacy_needs_a_means_for_an_adult() -> None:
    assert added("surrogacy", TODAY).verdict == "yes"
    assert added("surrogacy", TODAY, event={"means": []}).verdict == "no"
    assert added("surrogacy", TODAY).cites == ("eu2011_36:2(3)", "eu2011_36:2(1)")


def test_a_marriage_needs_no_means_of_its_own() -> None:
    assert added("forced_marriage", TODAY, event={"means": []}).verdict == "yes"


def test_the_best_of_several_purposes_speaks() -> None:
    reason = purpose("surrogacy", "organ_removal")
    assert (reason.verdict, reason.says) == ("yes", "organ removal (on the facts alleged)")
    assert {r.verdict for r in reason.because} == {"yes", "no"}


def test_what_is_found_of_forced_labour_as_a_whole_carries_the_purpose() -> None:
    assert purpose("forced_labour", forced_labour_found=found()).verdict == "yes"
    assert purpose("forced_labour", forced_labour_found=suspected()).verdict == "conditional"


def test_a_purpose_of_which_nothing_is_said_is_not_told_as_another_persons() -> None:
    reason = under("palermo", UNSAID).elements.purpose
    assert (reason.says, reason.because) == ("nothing is said of the purpose", ())


def test_a_finding_at_another_time_by_the_same_doers_is_a_finding() -> None:
    later = JOURNEY | {"by": ["s"], "purposes": ["practices_similar_to_slavery"]}
    firm = later | {"purposes_standing": "found"}
    for events in ((later, firm), (firm, later)):
        reason = under("palermo", UNSAID, *events).elements.purpose
        assert reason.verdict == "yes"
    assert under("palermo", UNSAID, later, later).elements.purpose.verdict == "unknown"


def test_a_part_that_fails_misses_nothing_however_weakly_it_was_said() -> None:
    weak = {"purposes_standing": "suspected"}
    labour = purpose("forced_labour", event=weak, work=FORCED | {"menace_of_penalty": "no"})
    assert (labour.verdict, labour.because[0].missing) == ("no", ())
    early = added("surrogacy", "2020", event=weak)
    assert (early.verdict, early.because[0].missing) == ("no", ())


def test_begging_that_is_forced_labour_is_not_weakened_by_a_suspected_practice() -> None:
    held = [{"practice": "debt_bondage", "standing": "suspected"}]
    reason = purpose("begging", practices=held, work=FORCED)
    assert (reason.verdict, reason.cites) == ("yes", ("palermo:3(a)", "c029:2(1)"))

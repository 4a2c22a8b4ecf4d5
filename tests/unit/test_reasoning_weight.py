"""How much a fact weighs: found, alleged, suspected, denied; and reasons made of reasons."""

from comity.facts.model import Event, Stated
from comity.reasoning.answer import Reason, Verdict
from comity.reasoning.weight import (
    SUSPICION,
    basis,
    best,
    claim,
    fact_of,
    joined,
    means_standing,
    plain_words,
    proof,
    purposes_standing,
    shown,
    summed,
    weighed,
)

PIN = ("palermo:3(a)",)


def event(**keys: str) -> Event:
    return Event(id="e", act="receipt", **keys)  # type: ignore[arg-type]


def reason(verdict: Verdict, missing: str = "", fact: str = "f") -> Reason:
    return Reason(verdict, f"says {verdict}", PIN, (fact,), (missing,) if missing else ())


def test_the_weakest_fact_names_the_ground_on_which_a_verdict_stands() -> None:
    assert basis(["found", "alleged", "suspected"]) == "on the facts suspected"
    assert basis(["found", "alleged"]) == "on the facts alleged"
    assert basis(["found"]) == "on the facts found"
    assert basis([]) == "on no facts"


def test_the_strongest_of_several_standings_is_the_best() -> None:
    assert best(["denied", "suspected", "alleged", "found"]) == "found"
    assert best(["denied", "suspected", "alleged"]) == "alleged"
    assert best(["denied", "suspected"]) == "suspected"
    assert best([]) == "denied"


def test_suspicion_alone_establishes_only_on_a_condition() -> None:
    assert weighed(["suspected"]) == "conditional"
    assert weighed(["suspected", "alleged"]) == "yes"
    assert weighed(["found"]) == "yes"


def test_what_is_only_denied_establishes_nothing() -> None:
    assert weighed(["denied"]) == weighed([]) == "no"
    assert weighed(["denied", "found"]) == "yes"


def test_a_claim_that_is_not_known_names_what_is_missing_and_rests_on_no_fact() -> None:
    said = claim("unknown", "it was so", PIN, "name")
    assert (said.verdict, said.missing, said.facts) == ("unknown", ("whether it was so",), ())
    assert said.cites == PIN


def test_a_denied_claim_is_open_and_the_denial_is_shown_as_a_fact() -> None:
    said = claim(Stated(value="yes", standing="denied"), "it was so", PIN, "name")
    assert (said.verdict, said.missing) == ("unknown", ("whether it was so",))
    assert said.facts == ("name: yes (denied)",)


def test_a_claim_that_is_said_not_to_hold_is_a_no_with_its_fact() -> None:
    said = claim("no", "it was so", PIN, "name")
    assert (said.verdict, said.facts, said.missing) == ("no", ("name: no (alleged)",), ())


def test_a_suspected_claim_is_conditional_and_asks_whether_the_suspicion_holds() -> None:
    said = claim(Stated(value="yes", standing="suspected", says="so"), "it was so", PIN, "name")
    assert said.verdict == "conditional"
    assert said.facts == ("name: yes (suspected), so",)
    assert said.missing == ("whether this holds, as is suspected: name: yes (suspected), so",)


def test_a_suspected_claim_is_enough_where_a_text_asks_for_grounds_only() -> None:
    held = Stated(value="yes", standing="suspected")
    said = claim(held, "it was so", PIN, "name", suffices=True)
    assert (said.verdict, said.missing) == ("yes", ())


def test_only_a_conditional_verdict_needs_proof() -> None:
    assert proof("conditional", "f") == ("whether this holds, as is suspected: f",)
    assert proof("yes", "f") == proof("unknown", "f") == ()


def test_an_event_is_told_with_its_place_day_and_standing() -> None:
    assert fact_of(event(place="CYP", day="2001-03")) == "e: receipt in CYP 2001-03 (alleged)"
    assert fact_of(event(standing="found")) == "e: receipt (found)"


def test_means_and_purposes_may_stand_otherwise_than_the_act() -> None:
    both = event(standing="found", means_standing="denied", purposes_standing="suspected")
    assert (means_standing(both), purposes_standing(both)) == ("denied", "suspected")
    plain = event(standing="found")
    assert (means_standing(plain), purposes_standing(plain)) == ("found", "found")


def test_words_of_the_vocabulary_are_read_without_underscores() -> None:
    assert plain_words(["forced_labour", "begging"]) == "forced labour, begging"


def test_what_is_drawn_from_suspected_events_waits_for_the_suspicion() -> None:
    said = shown((event(standing="suspected"),), "it was so", PIN)
    assert (said.verdict, said.missing) == ("conditional", (SUSPICION,))


def test_what_is_drawn_from_events_rests_on_the_best_of_them() -> None:
    said = shown((event(standing="suspected"), event(standing="found")), "it was so", PIN)
    assert (said.verdict, said.missing) == ("yes", ())
    assert said.says == "it was so (on the facts found)"


def test_a_conjunction_that_fails_says_only_what_is_wanting_and_misses_nothing() -> None:
    whole = joined("all", PIN, (reason("no"), reason("unknown", "the age")))
    assert (whole.verdict, whole.says, whole.missing) == ("no", "says no", ())


def test_a_conjunction_that_is_open_misses_all_that_its_parts_miss() -> None:
    whole = joined("all", PIN, (reason("conditional", "a"), reason("unknown", "b")))
    assert (whole.verdict, whole.missing) == ("unknown", ("a", "b"))
    assert len(whole.because) == 2


def test_what_holds_open_a_sum_is_missing_and_nothing_else() -> None:
    parts = (reason("unknown", "a", "x"), reason("no", "b", "y"))
    whole = summed("unknown", "all", PIN, parts)
    assert (whole.missing, whole.facts, whole.because) == (("a",), ("x",), parts)


def test_a_sum_that_is_decided_misses_nothing() -> None:
    assert summed("yes", "all", PIN, (reason("yes", "a"),)).missing == ()
    assert summed("no", "all", PIN, (reason("no", "a"),)).missing == ()
    assert summed("conditional", "all", PIN, (reason("conditional", "a"),)).missing == ("a",)

"""Slavery and the practices similar to it: SLAV1926 1(1), SUPP1956 1(a)-(d)."""

from typing import Any

import pytest

from comity.reasoning.answer import Reason
from comity.reasoning.slavery import ownership_in_fact, practice, servile_status, slavery
from comity.reasoning.weight import SUSPICION
from support.said import GIRL, WOMAN, of, said

FAMILY: dict[str, Any] = {"id": "f", "role": "family-member"}
SUSPECT: dict[str, Any] = {"id": "s", "role": "suspect"}
OTHER: dict[str, Any] = {"id": "w", "role": "victim", "age": 20}


def owned(*events: dict[str, Any], victim: dict[str, Any] = WOMAN, **held: Any) -> Reason:
    case = said(*events, victim=victim, others=(FAMILY, SUSPECT, OTHER), **held)
    return slavery(case, of(case))


def servile(*events: dict[str, Any], victim: dict[str, Any] = WOMAN, **held: Any) -> Reason:
    case = said(*events, victim=victim, others=(FAMILY, SUSPECT, OTHER), **held)
    return servile_status(case, of(case))


@pytest.mark.parametrize("power", ["buying_or_selling", "treated_as_property"])
def test_to_buy_sell_or_treat_as_property_is_slavery(power: str) -> None:
    reason = owned(ownership_powers=[power])
    assert (reason.verdict, reason.cites) == ("yes", ("slav1926:1(1)",))
    assert reason.facts == (f"{power} (alleged)",)


@pytest.mark.parametrize("act", ["sale", "selling", "buying", "ownership_powers"])
def test_an_act_of_trade_or_of_ownership_is_slavery(act: str) -> None:
    assert owned({"act": act}).verdict == "yes"


def test_receipt_alone_says_nothing_of_slavery() -> None:
    reason = owned({})
    assert reason.verdict == "unknown"
    assert reason.missing == (
        "which powers that attach to ownership were exercised, or were meant to be",
    )


@pytest.mark.parametrize(
    "power",
    [
        "lending_or_bartering",
        "deprivation_of_liberty",
        "control_of_movement",
        "control_of_body_or_sexuality",
        "use_without_pay",
        "use_of_force_to_keep",
        "control_of_life",
    ],
)
def test_other_powers_are_weighed_together_by_the_courts(power: str) -> None:
    reason = owned(ownership_powers=[power])
    assert reason.verdict == "conditional"
    assert reason.missing == (
        "whether these powers amount together to ownership in fact: courts differ",
    )


def test_a_suspected_sale_of_a_person_waits_for_the_suspicion() -> None:
    reason = owned({"act": "sale", "standing": "suspected"})
    assert (reason.verdict, reason.missing) == ("conditional", (SUSPICION,))


def test_treatment_as_property_that_a_court_denied_is_no_slavery() -> None:
    reason = owned(ownership_powers=[{"power": "treated_as_property", "standing": "denied"}])
    assert reason.verdict == "no"
    assert reason.facts == ("treated_as_property (denied)",)


def test_that_denial_does_not_settle_what_other_powers_amount_to() -> None:
    powers = [{"power": "treated_as_property", "standing": "denied"}, {"power": "use_without_pay"}]
    reason = owned(ownership_powers=powers)
    assert reason.verdict == "conditional"
    assert "use_without_pay (alleged)" in reason.facts
    assert reason.missing


def test_a_denied_treatment_as_property_does_not_undo_a_sale() -> None:
    powers = [{"power": "treated_as_property", "standing": "denied"}]
    assert owned({"act": "sale"}, ownership_powers=powers).verdict == "yes"


def test_another_power_that_is_denied_is_simply_not_counted() -> None:
    powers = [{"power": "use_without_pay", "standing": "denied"}]
    assert owned(ownership_powers=powers).verdict == "unknown"


def test_a_denial_about_another_victim_says_nothing_of_this_one() -> None:
    powers = [{"power": "treated_as_property", "standing": "denied", "of": ["w"]}]
    assert owned(ownership_powers=powers).verdict == "unknown"


def test_powers_over_another_victim_say_nothing_of_this_one() -> None:
    powers = [{"power": "treated_as_property", "of": ["w"]}]
    assert owned(ownership_powers=powers).verdict == "unknown"


def test_a_child_sold_for_adoption_is_in_slavery_only_if_it_was_to_be_held_so() -> None:
    reason = owned({"act": "sale", "purposes": ["illegal_adoption"]}, victim=GIRL)
    assert (reason.verdict, reason.missing) == ("conditional", ("how the child was to be treated",))


def test_a_child_sold_for_adoption_and_for_begging_is_in_slavery() -> None:
    event = {"act": "sale", "purposes": ["illegal_adoption", "begging"]}
    assert owned(event, victim=GIRL).verdict == "yes"


PINS = {
    "debt_bondage": "supp1956:1(a)",
    "serfdom": "supp1956:1(b)",
    "servile_marriage": "supp1956:1(c)",
    "child_exploitation": "supp1956:1(d)",
}


@pytest.mark.parametrize(("word", "pin"), PINS.items())
def test_each_practice_similar_to_slavery_has_its_own_letter(word: str, pin: str) -> None:
    reason = servile(practices=[word])
    assert (reason.verdict, reason.cites, reason.missing) == ("yes", (pin,), ())


def test_two_practices_are_both_named_and_cited() -> None:
    reason = servile(practices=["serfdom", "debt_bondage"])
    assert reason.cites == ("supp1956:1(a)", "supp1956:1(b)")
    assert reason.facts == ("debt_bondage (alleged)", "serfdom (alleged)")


def test_a_suspected_practice_waits_for_the_suspicion() -> None:
    held = [{"practice": "serfdom", "standing": "suspected"}]
    reason = servile(practices=held)
    assert (reason.verdict, reason.missing) == ("conditional", (SUSPICION,))


def test_a_denied_practice_and_that_of_another_do_not_count() -> None:
    held = [{"practice": "serfdom", "standing": "denied"}, {"practice": "serfdom", "of": ["w"]}]
    reason = servile(practices=held)
    assert reason.verdict == "unknown"
    assert reason.cites == ("supp1956:1(a)-(d)",)
    assert len(reason.missing) == 1


@pytest.mark.parametrize(("word", "pin"), PINS.items())
def test_one_practice_can_be_asked_for_by_itself(word: str, pin: str) -> None:
    case = said(practices=[word])
    assert practice(case, of(case), word).verdict == "yes"
    assert practice(case, of(case), word).cites == (pin,)
    others = [w for w in PINS if w != word]
    without = said(practices=others)
    reason = practice(without, of(without), word)
    assert (reason.verdict, reason.missing) == (
        "unknown",
        (f"whether there was {word.replace('_', ' ')}",),
    )


def test_one_practice_that_is_suspected_is_conditional() -> None:
    case = said(practices=[{"practice": "serfdom", "standing": "suspected"}])
    reason = practice(case, of(case), "serfdom")
    assert (reason.verdict, reason.missing) == ("conditional", (SUSPICION,))


MARRIED: dict[str, Any] = {
    "purposes": ["forced_marriage"],
    "means": ["payment_or_benefit_to_controller"],
}


def test_a_woman_given_in_marriage_against_payment_is_in_servile_marriage() -> None:
    reason = servile(MARRIED)
    assert (reason.verdict, reason.cites) == ("yes", ("supp1956:1(c)",))


def test_a_man_is_not_in_servile_marriage() -> None:
    assert servile(MARRIED, victim=WOMAN | {"sex": "male"}).verdict == "unknown"


def test_a_person_of_unsaid_sex_is_in_servile_marriage_on_a_condition() -> None:
    reason = servile(MARRIED, victim={"id": "v", "role": "victim", "age": 30})
    assert (reason.verdict, reason.missing) == ("conditional", ("the sex of v",))


def test_marriage_without_payment_and_payment_without_marriage_are_not_servile() -> None:
    assert servile(MARRIED | {"means": ["use_of_force"]}).verdict == "unknown"
    assert servile(MARRIED | {"purposes": ["begging"]}).verdict == "unknown"


GIVEN: dict[str, Any] = {"by": ["f"], "purposes": ["begging"]}


@pytest.mark.parametrize(
    "act", ["transfer", "delivery", "sale", "selling", "exchange_of_control", "offer"]
)
def test_a_child_handed_over_by_its_family_to_be_exploited_is_in_servile_status(act: str) -> None:
    reason = servile(GIVEN | {"act": act}, victim=GIRL)
    assert (reason.verdict, reason.cites) == ("yes", ("supp1956:1(d)",))


def test_a_child_that_somebody_else_received_is_not_handed_over_by_its_family() -> None:
    assert servile(GIVEN | {"act": "receipt"}, victim=GIRL).verdict == "unknown"
    given = GIVEN | {"act": "delivery", "by": ["s"]}
    assert servile(given, victim=GIRL).verdict == "unknown"


def test_an_adult_handed_over_by_the_family_is_not_in_that_practice() -> None:
    assert servile(GIVEN | {"act": "delivery"}).verdict == "unknown"


@pytest.mark.parametrize("purpose", ["illegal_adoption", "surrogacy", "forced_marriage", "other"])
def test_a_purpose_that_is_no_exploitation_by_itself_is_not_enough(purpose: str) -> None:
    given = GIVEN | {"act": "delivery", "purposes": [purpose]}
    assert servile(given, victim=GIRL).verdict == "unknown"


def test_the_better_of_marriage_and_handing_over_speaks() -> None:
    unsaid = {"id": "v", "role": "victim", "age": 12}
    married = MARRIED | {"act": "delivery", "by": ["f"]}
    married["purposes"] = ["forced_marriage", "begging"]
    reason = servile(married, victim=unsaid)
    assert (reason.verdict, reason.cites) == ("yes", ("supp1956:1(d)",))


# Powers short of a sale: two readings of the courts, and that of the Statute of the Court

HOLDING = (
    "deprivation_of_liberty",
    "control_of_movement",
    "use_of_force_to_keep",
    "control_of_life",
)
USING = ("use_without_pay", "control_of_body_or_sexuality")


def readings(*powers: str, standing: str = "alleged") -> tuple[Reason, ...]:
    held = [{"power": p, "standing": standing} for p in powers]
    return owned(ownership_powers=held).because


@pytest.mark.parametrize(("holding", "using"), [(h, u) for h in HOLDING for u in USING])
def test_holding_and_using_a_person_is_slavery_on_one_reading_and_none_on_the_other(
    holding: str, using: str
) -> None:
    modern, classic = readings(holding, using)
    assert (modern.verdict, modern.missing, classic.verdict) == ("yes", (), "no")
    assert modern.cites == classic.cites == ("slav1926:1(1)",)


def test_a_loan_of_the_person_is_slavery_on_the_modern_reading() -> None:
    assert readings("lending_or_bartering")[0].verdict == "yes"


@pytest.mark.parametrize("power", [*HOLDING, *USING])
def test_holding_or_using_alone_waits_for_other_powers(power: str) -> None:
    modern, classic = readings(power)
    assert (modern.verdict, classic.verdict) == ("conditional", "no")
    assert modern.missing == ("which other powers were exercised",)


def test_suspected_powers_stay_conditional_on_the_modern_reading() -> None:
    modern, _ = readings("control_of_movement", "use_without_pay", standing="suspected")
    assert modern.verdict == "conditional"
    assert modern.missing


def in_fact(*powers: str, standing: str = "alleged", event: Any = None) -> Reason:
    held = [{"power": p, "standing": standing} for p in powers]
    case = said(*([event] if event else []), ownership_powers=held)
    return ownership_in_fact(case, of(case))


@pytest.mark.parametrize("holding", HOLDING)
def test_holding_a_person_and_using_its_body_is_ownership_under_the_statute(holding: str) -> None:
    reason = in_fact(holding, "control_of_body_or_sexuality")
    assert (reason.verdict, reason.missing) == ("yes", ())
    assert reason.cites == ("rome:7(2)(c)", "slav1926:1(1)")


def test_a_loan_is_ownership_under_the_statute() -> None:
    assert in_fact("lending_or_bartering").verdict == "yes"


@pytest.mark.parametrize(
    "powers",
    [
        ("control_of_movement", "use_without_pay"),
        ("control_of_body_or_sexuality",),
        ("control_of_movement",),
    ],
)
def test_detention_with_work_or_one_power_alone_is_weighed(powers: tuple[str, ...]) -> None:
    reason = in_fact(*powers)
    assert (reason.verdict, len(reason.missing)) == ("conditional", 1)
    assert len(reason.because) == 2


def test_suspected_ownership_under_the_statute_waits_for_the_suspicion() -> None:
    reason = in_fact("lending_or_bartering", standing="suspected")
    assert (reason.verdict, reason.missing) == ("conditional", (SUSPICION,))


def test_a_sale_is_ownership_under_the_statute_and_silence_is_open() -> None:
    assert in_fact(event={"act": "sale"}).verdict == "yes"
    assert in_fact("lending_or_bartering", event={"act": "sale"}).verdict == "yes"
    weak = in_fact("lending_or_bartering", event={"act": "sale", "standing": "suspected"})
    assert weak.verdict == "conditional"
    assert in_fact().verdict == "unknown"


def test_slavery_rests_on_the_powers_and_on_the_acts() -> None:
    reason = owned({"act": "sale"}, ownership_powers=["buying_or_selling"])
    assert reason.facts == ("buying_or_selling (alleged)", "e0: sale (alleged)")


def test_payment_at_one_act_and_marriage_at_another_make_a_servile_marriage() -> None:
    paid = {"means": ["payment_or_benefit_to_controller"]}
    assert servile({"purposes": ["forced_marriage"]}, paid).verdict == "yes"

"""The sale of a child: OPSC 2(a)."""

from typing import Any

import pytest

from comity.reasoning.answer import Reason
from comity.reasoning.sale import consideration, sale_of_child
from support.said import GIRL, OF_UNKNOWN_AGE, WOMAN, all_cites, of, said, suspected

PAID: dict[str, Any] = {"means": ["payment_or_benefit_to_controller"]}


def sold(*events: dict[str, Any], victim: dict[str, Any] = GIRL, **held: Any) -> Reason:
    case = said(*events, victim=victim, **held)
    return sale_of_child(case, of(case))


@pytest.mark.parametrize("act", ["sale", "selling", "buying"])
def test_to_sell_or_buy_a_child_is_a_sale(act: str) -> None:
    reason = sold({"act": act})
    assert reason.verdict == "yes"
    assert all_cites(reason) == {"opsc:2(a)", "crc:1"}
    assert reason.cites == ("opsc:2(a)",)


@pytest.mark.parametrize(
    "act", ["transfer", "delivery", "exchange_of_control", "offer", "receipt", "acceptance"]
)
def test_to_hand_over_or_take_a_child_is_a_sale_where_somebody_was_paid(act: str) -> None:
    assert sold({"act": act} | PAID).verdict == "yes"
    assert sold({"act": act}).verdict == "unknown"


@pytest.mark.parametrize("act", ["recruitment", "harbouring", "transportation"])
def test_payment_for_what_hands_nobody_over_is_no_sale(act: str) -> None:
    reason = sold({"act": act} | PAID)
    assert reason.verdict == "unknown"
    assert reason.missing == ("whether the person was handed over for pay or other consideration",)


def test_other_means_than_payment_make_no_sale() -> None:
    assert sold({"act": "delivery", "means": ["use_of_force"]}).verdict == "unknown"


def test_the_sale_of_an_adult_is_no_sale_of_a_child() -> None:
    assert sold({"act": "sale"}, victim=WOMAN).verdict == "no"


def test_the_sale_of_a_person_of_unknown_age_is_conditional() -> None:
    reason = sold({"act": "sale"}, victim=OF_UNKNOWN_AGE)
    assert (reason.verdict, reason.missing) == ("conditional", ("the age of v at the act",))


def test_what_is_said_of_the_consideration_goes_before_the_acts() -> None:
    assert sold({"act": "sale"}, child_transferred_for_consideration="no").verdict == "no"
    assert sold(child_transferred_for_consideration="yes").verdict == "yes"
    assert sold(child_transferred_for_consideration=suspected()).verdict == "conditional"


def test_a_trade_stands_by_its_act_and_a_payment_by_its_means() -> None:
    case = said({"act": "sale", "standing": "suspected", "means_standing": "found"})
    assert consideration(case, of(case)).verdict == "conditional"
    paid = said({"act": "delivery", "means_standing": "suspected"} | PAID)
    assert consideration(paid, of(paid)).verdict == "conditional"

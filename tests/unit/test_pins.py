"""Pins: what lies within what."""

from __future__ import annotations

import pytest

from comity.law.pins import covers


@pytest.mark.parametrize(
    ("held", "wanted"),
    [
        ("18(15)", "18(15)(a)"),
        ("14(1)-(2)", "14(2)"),
        ("4-6", "5"),
        ("4-6", "6(1)"),
        ("15(1),(7)", "15(7)"),
        ("86,93", "93"),
        ("31(1)(a)-(c)", "31(1)(b)"),
        ("I", "I(3)"),
        ("18a(1)", "18a(1)"),
    ],
)
def test_a_pin_lies_within_a_broader_one(held: str, wanted: str) -> None:
    assert covers(held, wanted)


@pytest.mark.parametrize(
    ("held", "wanted"),
    [("9", "96(5)"), ("4-6", "7"), ("14(1)-(2)", "14(3)"), ("5(1)", "5(10)"), ("18", "18a")],
)
def test_a_pin_does_not_lie_within_another(held: str, wanted: str) -> None:
    assert not covers(held, wanted)

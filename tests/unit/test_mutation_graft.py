"""A mistake in a constant is seen by the tests, and not by the hand that makes it."""

import ast

import pytest

from mutation.graft import stored


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("A = {x: y for x, y in B}", {"A"}),
        ("A: dict = {x: {y: both(x, y) for y in B} for x in B}", {"A"}),
        ("A, C = 1, 2", {"A", "C"}),
    ],
)
def test_names_within_a_comprehension_are_no_constants(line: str, names: set[str]) -> None:
    assert stored(ast.parse(line).body[0]) == names

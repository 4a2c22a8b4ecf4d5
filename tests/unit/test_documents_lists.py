"""Lists in a sentence, as each language writes them."""

from __future__ import annotations

import pytest

from comity.documents.tongue import Tongue
from support.shipped import LAW


@pytest.mark.parametrize(
    ("codes", "said"),
    [
        (("FRA", "IRL"), "Francia e Irlanda"),
        (("FRA", "ESP"), "Francia y España"),
        (("FRA", "ITA", "ISL"), "Francia, Italia e Islandia"),
    ],
)
def test_spanish_says_e_before_the_sound_of_i(codes: tuple[str, ...], said: str) -> None:
    """`y Irlanda` is a fault of grammar that CLDR's pattern makes."""
    assert Tongue(LAW, "es").states(codes) == said


def test_states_that_are_no_more_are_not_called_by_a_successor() -> None:
    """CLDR takes the code of the Soviet Union for Russia's."""
    gone = Tongue(LAW, "es").states(("SUN", "DDR", "SCG"))
    assert gone == "Unión Soviética, República Democrática Alemana y Serbia y Montenegro"

"""An answer that is unknown names what is missing, also where there is nothing to show."""

from __future__ import annotations

from datetime import date

from comity.law.model import Law
from comity.reasoning.bodies import bodies
from comity.reasoning.compare import compare
from comity.reasoning.national import Where
from comity.reasoning.obligations import gaps, obligations
from comity.reasoning.rights import rights

LONG_AGO = date(1890, 1, 1)


def test_a_day_before_any_text(law: Law) -> None:
    state = law.states["DEU"]
    for found in (
        rights(law, state, LONG_AGO),
        obligations(law, state, LONG_AGO),
        gaps(law, state, LONG_AGO),
    ):
        assert found.verdict != "unknown" or found.missing


def test_no_body_offers_it(law: Law) -> None:
    found = bodies(law, law.states["DEU"], LONG_AGO, instrument="saarc2002", service="notices")
    assert found.verdict == "unknown"
    assert found.missing


def test_a_law_that_is_not_entered_is_named(law: Law) -> None:
    one, other = Where(law.states["DEU"]), Where(law.states["RWA"])
    found = compare(law, one, other, "trafficking", date(2020, 1, 1))
    assert found.missing == ("the offences of trafficking in the law of Rwanda on 2020-01-01",)

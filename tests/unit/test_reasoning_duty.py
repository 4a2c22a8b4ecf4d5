"""Whether one provision is owed on a day: reservations, first days, versions."""

from datetime import date
from typing import Any

import pytest
from msgspec import convert
from msgspec.structs import replace

from comity.law.model import Declaration, Law, Paragraph
from comity.reasoning.answer import Answer
from comity.reasoning.duty import owes, provision, provisions
from comity.reasoning.obligations import obligations
from support.shipped import LAW

DAY = date(2020, 6, 1)
SAID: dict[str, Any] = {
    "provision": "palermo:5(1)",
    "effect": "reserved",
    "says": "reserved it",
    "status": "memory",
    "source": "x",
}


def declared(**keys: Any) -> Law:
    told = convert(SAID | keys, Declaration)
    state = replace(LAW.states["NOR"], declarations=(told,))
    return replace(LAW, digest="made", states=LAW.states | {"NOR": state})


def owed(law: Law = LAW, at: str = "5(1)", day: date = DAY, state: str = "NOR") -> Answer:
    return owes(law, law.states[state], law.instruments["palermo"], at, day)


def listed(law: Law, day: date = DAY, at: str = "palermo:5(1)") -> str:
    found = obligations(law, law.states["NOR"], day).obligations
    return next(o.verdict for o in found if o.provision == at)


def test_a_provision_of_a_text_that_binds_is_owed_and_cited() -> None:
    answer = owed()
    assert answer.verdict == "yes"
    assert answer.reasons[-1].cites == ("palermo:5(1)",)
    assert len(answer.reasons) == 2
    assert owed(day=date(2003, 1, 1)).verdict == "no"


@pytest.mark.parametrize("effect", ["reserved", "dispute-clause-excluded"])
def test_a_reservation_takes_the_provision_away(effect: str) -> None:
    answer = owed(declared(effect=effect))
    assert answer.verdict == "no"
    assert (answer.reasons[1].cites, answer.reasons[1].status) == (("palermo:5(1)",), "memory")
    assert listed(declared(effect=effect)) == "no"


@pytest.mark.parametrize("effect", ["central-authority", "reservation-unconfirmed", "unclear"])
def test_another_declaration_takes_nothing_away(effect: str) -> None:
    assert owed(declared(effect=effect)).verdict == "yes"
    assert listed(declared(effect=effect)) == "yes"


def test_a_reservation_takes_away_its_own_provision_only() -> None:
    assert owed(declared(provision="palermo:5(2)(a)")).verdict == "yes"
    assert listed(declared(provision="palermo:5(2)(a)")) == "yes"


@pytest.mark.parametrize(
    ("since", "verdict"), [("2020-06-01", "no"), ("2020-06-02", "yes"), (None, "no")]
)
def test_a_reservation_counts_from_its_day(since: str | None, verdict: str) -> None:
    law = declared(since=since)
    assert (owed(law).verdict, listed(law)) == (verdict, verdict)


def versions(*since: str | None) -> Law:
    """The law in which Palermo 5(1) has these versions."""
    held = LAW.instruments["palermo"]
    old = provision(held, "5(1)")
    made = tuple(
        replace(old, says=f"version {n}", since=date.fromisoformat(s) if s else None)
        for n, s in enumerate(since)
    )

    def put(paragraphs: tuple[Paragraph, ...]) -> tuple[Paragraph, ...]:
        return tuple(v for p in paragraphs for v in (made if p.at == "5(1)" else (p,)))

    articles = tuple(replace(a, paragraphs=put(a.paragraphs)) for a in held.provisions)
    text = replace(held, provisions=articles)
    return replace(LAW, digest="made", instruments=LAW.instruments | {"palermo": text})


def version(law: Law, day: date) -> str:
    return provision(law.instruments["palermo"], "5(1)", day).says


@pytest.mark.parametrize("order", [(None, "2015-01-01"), ("2015-01-01", None)])
def test_the_newest_version_that_stands_on_the_day_is_read(order: tuple[str | None, ...]) -> None:
    law = versions(*order)
    first = "version 0" if order[0] is None else "version 1"
    last = "version 1" if order[0] is None else "version 0"
    assert version(law, date(2014, 12, 31)) == first
    assert version(law, date(2015, 1, 1)) == last
    told = {
        d: [p.says for p in provisions(law.instruments["palermo"], d) if p.at == "5(1)"]
        for d in (date(2014, 12, 31), date(2015, 1, 1))
    }
    assert list(told.values()) == [[first], [last]]


def test_a_rule_is_owed_from_its_first_day() -> None:
    law = versions("2015-01-01")
    before, on = (owed(law, day=d) for d in (date(2014, 12, 31), date(2015, 1, 1)))
    assert (before.verdict, on.verdict) == ("no", "yes")
    assert before.reasons[1].cites == ("palermo:5(1)",)
    assert listed(law, date(2014, 12, 31)) == "no"
    assert listed(law, date(2015, 1, 1)) == "yes"

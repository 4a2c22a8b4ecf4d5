"""Which state owed which duty: by place, nationality or request; breach is never declared."""

from datetime import date
from typing import Any

import pytest
from msgspec import convert
from msgspec.structs import replace

from comity.law.model import Declaration, Law, Paragraph
from comity.law.owed import StateDuty
from comity.reasoning.duties import DutyOwed, StateDuties, duties
from support.said import WOMAN, denied, said
from support.shipped import LAW

PINS = {"echr": "4", "palermo": "5(1)"}


def with_duty(*duty: dict[str, Any], instrument: str = "palermo") -> Law:
    """The law in which this instrument alone makes duties, and these only."""
    plain = {"duty": "protection", "at": PINS[instrument], "turns_on": ["assisted"]}
    held = convert([plain | d for d in duty], tuple[StateDuty, ...])
    bare = {k: replace(i, duties=()) for k, i in LAW.instruments.items()}
    return replace(LAW, instruments=bare | {instrument: replace(bare[instrument], duties=held)})


def of(
    state: str,
    attaches: str,
    *events: dict[str, Any],
    victim: dict[str, Any] = WOMAN,
    others: tuple[dict[str, Any], ...] = (),
    top: dict[str, Any] | None = None,
    on: date | None = None,
    **circumstances: Any,
) -> StateDuties:
    told = events or ({"place": "CYP", "day": "2015-05-01"},)
    case = said(*told, victim=victim, others=others, top=top, **circumstances)
    found = duties(with_duty({"attaches": [attaches]}), case, on)
    return next(s for s in found.states if s.state == state)


def one(state: str, attaches: str, *events: dict[str, Any], **keys: Any) -> DutyOwed:
    return of(state, attaches, *events, **keys).duties[0]


THERE: dict[str, Any] = {"place": "CYP", "day": "2015-05-01"}
JOURNEY: dict[str, Any] = THERE | {"act": "other"}
HIRED: dict[str, Any] = THERE | {"act": "recruitment"}
FACT = "e0: receipt in CYP 2015-05-01 (alleged)"


@pytest.mark.parametrize(
    ("attaches", "event", "verdict"),
    [
        ("act-on-territory", THERE, "yes"),
        ("act-on-territory", JOURNEY, "no"),
        ("in-the-state", THERE, "yes"),
        ("in-the-state", JOURNEY, "yes"),
        ("any", THERE, "yes"),
        ("any", JOURNEY, "yes"),
        ("recruitment-on-territory", HIRED, "yes"),
        ("recruitment-on-territory", THERE, "no"),
        ("victim-national", THERE, "no"),
        ("offender-national", THERE, "no"),
        ("asked", THERE, "no"),
    ],
)
def test_a_duty_attaches_to_what_happened_on_the_territory(
    attaches: str, event: dict[str, Any], verdict: str
) -> None:
    held = one("CYP", attaches, event)
    assert (held.verdict, held.missing) == (verdict, ())
    assert held.because[1].cites == ("5(1)",)
    assert len(held.because) == 2
    assert held.because[1].facts


def test_what_is_denied_places_no_duty() -> None:
    again = THERE | {"standing": "denied"}
    assert one("CYP", "act-on-territory", again).verdict == "no"


def test_a_duty_to_a_victim_attaches_where_it_resides() -> None:
    home = WOMAN | {"resides": "GRC"}
    event = THERE | {"place": "GRC", "act": "other", "standing": "denied"}
    held = one("GRC", "in-the-state", event, victim=home)
    assert (held.verdict, held.because[1].facts) == ("yes", ("v",))
    assert one("GRC", "act-on-territory", event, victim=home).verdict == "no"


def test_a_duty_to_nationals_attaches_by_the_nationality_of_the_victim() -> None:
    victim = WOMAN | {"nationality": ["UKR"]}
    held = one("UKR", "victim-national", victim=victim)
    assert (held.verdict, held.because[1].facts) == ("yes", ("v",))
    assert one("UKR", "any", victim=victim).because[1].facts == ("v",)
    assert one("UKR", "in-the-state", victim=victim).verdict == "no"


@pytest.mark.parametrize("role", ["suspect", "accused", "convicted"])
def test_a_duty_attaches_by_the_nationality_of_those_under_suspicion(role: str) -> None:
    other = ({"id": "s", "role": role, "nationality": ["CYP"]},)
    held = one("CYP", "offender-national", others=other)
    assert (held.verdict, held.because[1].facts) == ("yes", ("s",))


@pytest.mark.parametrize("role", ["acquitted", "witness"])
def test_a_duty_does_not_attach_by_the_nationality_of_others(role: str) -> None:
    other = ({"id": "s", "role": role, "nationality": ["CYP"]},)
    assert one("CYP", "offender-national", others=other).verdict == "no"


def test_a_duty_to_help_attaches_to_who_is_asked_and_to_who_asks() -> None:
    evidence = {"evidence": [{"id": "x", "measure": "records", "where": "RUS"}]}
    asked = one("RUS", "asked", top=evidence)
    assert (asked.verdict, asked.because[1].facts) == ("yes", ("x",))
    asking = one("CYP", "asked", top={"requesting": "CYP"})
    assert (asking.verdict, asking.because[1].facts) == ("yes", ("requesting",))


def test_acts_of_which_the_place_is_unsaid_leave_a_duty_open() -> None:
    events = (THERE | {"place": ""}, THERE | {"act": "recruitment", "place": ""})
    held = one("GRC", "act-on-territory", *events, top={"requesting": "GRC"})
    assert (held.verdict, held.missing) == ("unknown", ("the place of e0", "the place of e1"))
    assert len(held.because[1].facts) == 2
    denied_ = tuple(e | {"standing": "denied"} for e in events)
    assert one("GRC", "act-on-territory", *denied_, top={"requesting": "GRC"}).verdict == "no"


def test_a_duty_to_help_does_not_wait_for_the_place_of_the_acts() -> None:
    other = WOMAN | {"nationality": ["GRC"]}
    assert one("GRC", "asked", THERE | {"place": ""}, victim=other).verdict == "no"


def test_the_law_is_read_on_the_last_day_of_the_events_there() -> None:
    early = THERE | {"day": "2003-01-01"}
    late = THERE | {"day": "2015-05-01"}
    assert of("CYP", "act-on-territory", THERE | {"day": "1999-01-01"}).duties == ()
    assert of("CYP", "act-on-territory", THERE | {"day": "1999-01-01"}).not_bound_by == ("palermo",)
    assert one("CYP", "act-on-territory", early, late).verdict == "yes"
    elsewhere = late | {"place": "GRC"}
    assert of("CYP", "act-on-territory", THERE | {"day": "1999"}, elsewhere).duties == ()


def test_help_is_read_on_the_day_of_the_request() -> None:
    top = {"evidence": [{"id": "x", "measure": "records", "where": "CYP"}]}
    old = THERE | {"day": "1999-01-01"}
    assert of("CYP", "asked", old, top=top).duties == ()
    assert one("CYP", "asked", old, top=top, on=date(2015, 1, 1)).verdict == "yes"


def test_without_a_day_it_is_open_whether_a_text_bound() -> None:
    held = one("CYP", "act-on-territory", {"place": "CYP"})
    assert (held.verdict, held.missing) == ("unknown", ("the day of the events",))


def test_the_best_verdict_for_each_kind_of_duty_is_told() -> None:
    law = with_duty(
        {"duty": "protection", "attaches": ["in-the-state"]},
        {"duty": "protection", "attaches": ["victim-national"]},
        {"duty": "cooperation", "attaches": ["asked"]},
    )
    (state,) = duties(law, said(THERE)).states
    assert state.owed == {
        "framework": "no",
        "prevention": "no",
        "protection": "yes",
        "investigation": "no",
        "cooperation": "no",
    }
    assert state.not_bound_by == ()


def test_a_duty_carries_its_provision_strength_and_leading_case() -> None:
    law = with_duty({"attaches": ["any"], "leading": ["Rantsev"], "says": "so"})
    (held,) = duties(law, said(THERE)).states[0].duties
    assert (held.provision, held.strength, held.says) == ("palermo:5(1)", "shall", "so")
    assert held.because[1].cites == ("Rantsev",)
    plain = one("CYP", "any")
    assert plain.says


def test_all_states_that_a_case_touches_are_asked() -> None:
    victim = WOMAN | {"nationality": ["UKR"]}
    authorities = [{"state": "GRC", "says": "nothing was done"}]
    case = said(THERE, victim=victim, authorities=authorities, top=None)
    found = duties(with_duty({"attaches": ["any"]}), case)
    assert [s.state for s in found.states] == ["CYP", "GRC", "UKR"]
    assert "declares no breach" in found.note


def turns(**authority: Any) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    held = one("CYP", "any", authorities=[{"state": "CYP"} | authority]).turns_on[0]
    return held.verdict, held.facts, held.missing


def test_the_facts_on_which_breach_turns_are_as_the_case_file_has_them() -> None:
    assert turns(facts={"assisted": "no"}) == ("no", ("assisted: no (alleged)",), ())
    since = turns(facts={"assisted": "no"}, since="2015")
    assert since[1] == ("assisted: no (alleged)", "since 2015")
    assert turns(facts={"assisted": denied()})[0] == "unknown"


def test_a_fact_on_which_breach_turns_and_that_is_unsaid_is_missing() -> None:
    elsewhere = {"state": "GRC", "facts": {"assisted": "no"}}
    for authority in ({"says": "nothing"}, {"facts": {"punished": "no"}}, elsewhere):
        verdict, facts, missing = turns(**authority)
        assert (verdict, facts, len(missing)) == ("unknown", (), 1)
        assert missing[0].startswith("Cyprus: ")
    cites = one("CYP", "any").turns_on[0].cites
    assert cites == ("facts:assisted",)


def test_events_that_a_duty_rests_on_are_told_in_their_order() -> None:
    held = one("CYP", "in-the-state", THERE, JOURNEY)
    assert held.because[1].facts == (FACT, "e1: other in CYP 2015-05-01 (alleged)")


GIRL: dict[str, Any] = WOMAN | {"age": 12}
MAN: dict[str, Any] = WOMAN | {"sex": "male"}
BOY: dict[str, Any] = GIRL | {"sex": "male"}
UNSAID: dict[str, Any] = {"id": "v", "role": "victim"}


@pytest.mark.parametrize(
    ("persons", "victim", "verdict"),
    [
        ("any", MAN, "yes"),
        ("children", GIRL, "yes"),
        ("children", WOMAN, "no"),
        ("children", UNSAID, "conditional"),
        ("children", None, "yes"),
        ("women", WOMAN, "yes"),
        ("women", MAN, "no"),
        ("women", UNSAID, "unknown"),
        ("women-and-children", MAN, "no"),
        ("women-and-children", BOY, "yes"),
        ("women-and-children", WOMAN, "yes"),
        ("women-and-children", None, "yes"),
    ],
)
def test_a_duty_under_a_text_for_women_or_children_is_owed_to_them_only(
    persons: str, victim: dict[str, Any] | None, verdict: str
) -> None:
    law = with_duty({"attaches": ["any"], "persons": persons})
    (held,) = duties(law, said(THERE, victim=victim)).states[0].duties
    assert held.verdict == verdict
    if verdict == "no":
        assert any(r.verdict == "no" and r.cites for r in held.because[1:])


def test_one_child_among_adults_is_enough() -> None:
    law = with_duty({"attaches": ["any"], "persons": "children"})
    other = {"id": "w", "role": "victim", "age": 9}
    (held,) = duties(law, said(THERE, others=(other,))).states[0].duties
    assert held.verdict == "yes"


def test_a_duty_that_is_decided_misses_nothing() -> None:
    held = one("CYP", "act-on-territory", {"place": "CYP", "act": "other"}, top=None)
    assert (held.verdict, held.missing) == ("no", ())
    assert held.because[0].cites == ("palermo",)


def test_only_the_first_leading_case_is_cited_for_where_a_duty_attaches() -> None:
    law = with_duty({"attaches": ["any"], "leading": ["Rantsev", "Chowdury"]})
    (held,) = duties(law, said(THERE)).states[0].duties
    assert held.because[1].cites == ("Rantsev",)
    assert held.leading == ("Rantsev", "Chowdury")


# Reservations, and rules that changed between the events


def reserving(law: Law, *pins: str) -> Law:
    """The law in which Cyprus made reservations to these provisions."""
    plain = {"effect": "reserved", "says": "not taken", "status": "part", "source": "x"}
    held = convert([plain | {"provision": p} for p in pins], tuple[Declaration, ...])
    state = replace(law.states["CYP"], declarations=held)
    return replace(law, states=law.states | {"CYP": state})


def test_a_reservation_takes_a_duty_away_and_is_told() -> None:
    law = with_duty({"attaches": ["any"]})
    pins = ("palermo:5(1)", "palermo:5(1)", "palermo:5(2)(a)")
    (state,) = duties(reserving(law, *pins), said(THERE)).states
    (held,) = state.duties
    assert (held.verdict, state.owed["protection"]) == ("no", "no")
    assert [(r.says, r.verdict) for r in held.because[2:]] == [("not taken", "no")] * 2
    assert len(duties(law, said(THERE)).states[0].duties[0].because) == 2


def test_a_duty_is_told_in_the_version_of_the_last_of_several_events() -> None:
    text = with_duty({"attaches": ["any"]}).instruments["palermo"]

    def put(paragraph: Paragraph) -> tuple[Paragraph, ...]:
        newer = replace(paragraph, says="the newer rule", since=date(2012, 1, 1))
        return (paragraph, newer) if paragraph.at == "5(1)" else (paragraph,)

    articles = tuple(
        replace(a, paragraphs=tuple(v for p in a.paragraphs for v in put(p)))
        for a in text.provisions
    )
    held = {"palermo": replace(text, provisions=articles)}
    law = replace(LAW, digest="made", instruments=LAW.instruments | held)
    early, late = THERE | {"day": "2010-05-01"}, THERE | {"day": "2015-05-01"}

    def told(*events: dict[str, Any]) -> str:
        owed = duties(law, said(*events)).states[0].duties
        return next(d for d in owed if d.provision == "palermo:5(1)").says

    assert told(early, late) == told(late, early) == "the newer rule" != told(early)

"""What holds of every answer, whatever the case: small profiles, the same examples every time."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from comity.facts.model import Case
from comity.facts.read_off import victims
from comity.law.model import Law, State
from comity.reasoning.answer import Reason
from comity.reasoning.binding import bonds, bound
from comity.reasoning.bodies import bodies
from comity.reasoning.compare import compare
from comity.reasoning.criminality import criminality
from comity.reasoning.duties import duties
from comity.reasoning.legal_basis import legal_basis
from comity.reasoning.national import Where
from comity.reasoning.obligations import gaps, obligations
from comity.reasoning.own_law import under_own_law
from comity.reasoning.qualification import qualify
from comity.reasoning.rights import rights
from comity.reasoning.threshold import threshold
from generative.cases import STEADY, additions, cases
from support.shipped import LAW

TEXTS = ("palermo", "cets197", "eu2011_36", "actip")
DAY = date(2026, 11, 22)
DAYS = st.dates(date(1995, 1, 1), date(2027, 12, 31))
STATES = st.sampled_from(sorted(c for c, s in LAW.states.items() if s.kind == "state"))
ENTERED = st.sampled_from(sorted(c for c, s in LAW.states.items() if s.offences))

OF_A_CASE: dict[str, Callable[[Law, Case], Any]] = {
    "qualify": qualify,
    "duties": duties,
    "threshold": threshold,
    "own law": lambda law, case: under_own_law(law, case, victims(case)[0], "ITA", DAY),
    "criminality": lambda law, case: criminality(
        law, case, law.states["DEU"], law.states["ITA"], "extradition", DAY
    ),
    "basis": lambda law, case: legal_basis(
        law, law.states["DEU"], law.states["PHL"], "records", DAY, case
    ),
}
OF_A_STATE: dict[str, Callable[[Law, State, date], Any]] = {
    "rights": rights,
    "obligations": obligations,
    "gaps": gaps,
    "bodies": bodies,
    "compare": lambda law, state, day: compare(
        law, Where(law.states["DEU"]), Where(state), "trafficking", day
    ),
    "binds": lambda law, state, day: bonds(law, (state,), day),
}


def verdicts(law: Law, case: Case) -> dict[str, str]:
    """Every verdict on a case by what it is on; of the persons of the case as it was."""
    found: dict[str, str] = {}
    for victim in qualify(law, case).victims:
        for result in victim.instruments:
            found[f"{victim.victim} {result.instrument}"] = result.verdict
    for state in duties(law, case).states:
        for kind, verdict in state.owed.items():
            found[f"{state.state} {kind}"] = verdict
    answer = threshold(law, case)
    found |= {step: reason.verdict for step, reason in answer.steps.items()}
    return found


@STEADY
@given(data=st.data())
def test_a_fact_more_never_turns_yes_into_unknown(data: st.DataObject) -> None:
    case = data.draw(cases())
    before, after = verdicts(LAW, case), verdicts(LAW, data.draw(additions(case)))
    lost = {k: after[k] for k, v in before.items() if v == "yes" and after[k] == "unknown"}
    assert not lost


@STEADY
@given(case=cases(youngest=6, oldest=17, some=False))
def test_a_child_never_needs_a_means(case: Case) -> None:
    for victim in qualify(LAW, case).victims:
        for result in victim.instruments:
            if result.instrument in TEXTS:
                assert result.elements.means.verdict == "yes"


@STEADY
@given(case=cases(youngest=18))
def test_consent_saves_nothing_where_a_means_is_shown(case: Case) -> None:
    def raised(value: str) -> Case:
        return replace(case, circumstances=replace(case.circumstances, consent_raised=value))

    answers = [qualify(LAW, raised(value)).victims for value in ("yes", "no", "unknown")]
    for same in zip(*answers, strict=True):
        assert len({msgspec.json.encode([r.verdict for r in v.instruments]) for v in same}) == 1
        for result in same[0].instruments:
            held = result.elements
            if result.instrument in TEXTS and held.means.verdict == "yes":
                assert held.consent.verdict == "yes"


@STEADY
@given(code=STATES, day=DAYS)
def test_a_state_that_is_not_bound_owes_nothing_under_the_text(code: str, day: date) -> None:
    state = LAW.states[code]
    free = {i.id for i in LAW.instruments.values() if bound(LAW, state, i, day).verdict == "no"}
    assert not free & {o.instrument for r in rights(LAW, state, day).rights for o in r.owed}
    owed = obligations(LAW, state, day).obligations
    assert not free & {o.provision.partition(":")[0] for o in owed}
    assert not free & {g.instrument for g in gaps(LAW, state, day).gaps}


@STEADY
@given(case=cases())
def test_nor_has_it_a_duty_in_a_case(case: Case) -> None:
    day = date.fromisoformat(case.events[0].day)
    for state in duties(LAW, replace(case, on=case.events[0].day)).states:
        for duty in state.duties:
            key = duty.provision.partition(":")[0]
            held = bound(LAW, LAW.states[state.state], LAW.instruments[key], day)
            assert held.verdict != "no"


@pytest.mark.parametrize("question", OF_A_CASE)
@STEADY
@given(case=cases())
def test_a_case_asked_twice_gives_the_same_bytes(question: str, case: Case) -> None:
    ask = OF_A_CASE[question]
    assert msgspec.json.encode(ask(LAW, case)) == msgspec.json.encode(ask(LAW, case))


@pytest.mark.parametrize("question", OF_A_STATE)
@STEADY
@given(code=STATES, day=DAYS)
def test_a_state_asked_twice_gives_the_same_bytes(question: str, code: str, day: date) -> None:
    ask, state = OF_A_STATE[question], LAW.states[code]
    assert msgspec.json.encode(ask(LAW, state, day)) == msgspec.json.encode(ask(LAW, state, day))


@pytest.mark.parametrize("question", OF_A_CASE)
@STEADY
@given(case=cases(), seed=st.integers(0, 999))
def test_the_order_of_persons_and_facts_changes_nothing(
    question: str, case: Case, seed: int
) -> None:
    turn = random.Random(seed)
    other = replace(
        case,
        persons=tuple(turn.sample(case.persons, len(case.persons))),
        events=tuple(turn.sample(case.events, len(case.events))),
    )
    ask = OF_A_CASE[question]
    assert msgspec.json.encode(ask(LAW, case)) == msgspec.json.encode(ask(LAW, other))


def turned(state: State, seed: int) -> State:
    turn = random.Random(seed)
    return replace(
        state,
        offences=tuple(turn.sample(state.offences, len(state.offences))),
        rules=tuple(turn.sample(state.rules, len(state.rules))),
    )


@pytest.mark.parametrize("question", OF_A_STATE)
@STEADY
@given(code=ENTERED, day=DAYS, seed=st.integers(0, 999))
def test_the_order_of_offences_and_rules_changes_nothing(
    question: str, code: str, day: date, seed: int
) -> None:
    ask, state = OF_A_STATE[question], LAW.states[code]
    other = ask(LAW, turned(state, seed), day)
    assert msgspec.json.encode(ask(LAW, state, day)) == msgspec.json.encode(other)


@STEADY
@given(case=cases(), code=ENTERED, seed=st.integers(0, 999))
def test_nor_does_it_for_a_case_under_that_law(case: Case, code: str, seed: int) -> None:
    other = replace(
        LAW, states={**LAW.states, code: turned(LAW.states[code], seed)}, digest=f"turned-{seed}"
    )
    one = victims(case)[0]
    here, there = (under_own_law(law, case, one, code, DAY) for law in (LAW, other))
    assert msgspec.json.encode(here) == msgspec.json.encode(there)


@STEADY
@given(case=cases())
def test_protection_is_never_refused(case: Case) -> None:
    assert all(v.protection.verdict != "no" for v in qualify(LAW, case).victims)


def nameless(answer: object, path: str = "$") -> Iterator[str]:
    """Yield where an answer is unknown and nothing in or below it says what is missing.

    Reasons that stand side by side in one answer say it together.
    """
    if isinstance(answer, msgspec.Struct):
        if getattr(answer, "verdict", "") == "unknown" and not any(missing(answer)):
            yield f"{path}: {answer!r:.300}"
        parts: list[tuple[object, Any]] = [
            (f, getattr(answer, f)) for f in answer.__struct_fields__
        ]
    elif isinstance(answer, dict):
        parts = list(answer.items())
    elif isinstance(answer, list | tuple):
        parts = [] if answer and isinstance(answer[0], Reason) else list(enumerate(answer))
    else:
        return
    for key, part in parts:
        yield from nameless(part, f"{path}.{key}")


def missing(answer: object) -> Iterator[str]:
    if isinstance(answer, msgspec.Struct):
        yield from getattr(answer, "missing", ())
        answer = [getattr(answer, f) for f in answer.__struct_fields__]
    if isinstance(answer, dict):
        answer = list(answer.values())
    if isinstance(answer, list | tuple):
        for part in answer:
            yield from missing(part)


@pytest.mark.parametrize("question", OF_A_CASE)
@STEADY
@given(case=cases())
def test_unknown_on_a_case_names_what_is_missing(question: str, case: Case) -> None:
    assert not list(nameless(OF_A_CASE[question](LAW, case)))[:3]


@pytest.mark.parametrize("question", OF_A_STATE)
@STEADY
@given(code=STATES, day=DAYS)
def test_unknown_on_a_state_names_what_is_missing(question: str, code: str, day: date) -> None:
    assert not list(nameless(OF_A_STATE[question](LAW, LAW.states[code], day)))[:3]

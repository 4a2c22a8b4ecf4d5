"""How what a court decided is held against the answers: which question each point stands for."""

from typing import Any

import pytest
from msgspec import convert
from msgspec.structs import replace

from comity.facts.model import Case, Person
from comity.reasoning import decided
from comity.reasoning.answer import Reason
from comity.reasoning.decided import Compared, Decision, compared
from support.said import FORCED, GIRL, OF_UNKNOWN_AGE, TRAFFICKED, WOMAN, said
from support.shipped import LAW

OTHER: dict[str, Any] = {"id": "w", "role": "victim", "age": 40}
SUSPECT: dict[str, Any] = {"id": "s", "role": "suspect"}
ATTACK: dict[str, Any] = {
    "course_of_conduct": "yes",
    "policy": "yes",
    "policy_of": "state",
    "civilian_population": "yes",
    "widespread": "yes",
    "acts_part_of_it": "yes",
    "knowledge": "yes",
    "sexual_acts_caused": "no",
}


def point(case: Case, asks: str, **held: Any) -> Compared:
    plain = {"case": "c", "court": "a court", "held": [{"asks": asks, "court": "yes"} | held]}
    (found,) = compared(LAW, case, convert(plain, Decision))
    return found


def told(*events: dict[str, Any], others: tuple[dict[str, Any], ...] = (), **keys: Any) -> Case:
    return said(*(events or (TRAFFICKED,)), others=(SUSPECT, *others), **keys)


def answer(asks: str, *events: dict[str, Any], of: str = "", **keys: Any) -> str:
    return point(told(*events, **keys), asks, of=of).answer


def test_the_answer_agrees_with_the_court_or_does_not() -> None:
    case = told()
    assert point(case, "trafficking").agrees
    assert not point(case, "trafficking", court="no").agrees
    assert point(case, "trafficking").case == "c"


def test_of_several_victims_one_is_enough_unless_the_court_spoke_of_one() -> None:
    both = (TRAFFICKED, {"id": "e9", "act": "receipt", "of": ["w"], "means": []})
    keys: dict[str, Any] = {"others": (OTHER,)}
    assert answer("trafficking", *both, of="v", **keys) == "yes"
    assert answer("trafficking", *both, of="w", **keys) != "yes"
    assert answer("trafficking", *both, **keys) == "yes"


def test_each_neighbour_of_trafficking_is_asked_by_its_name() -> None:
    assert answer("forced_labour", work=FORCED) == "yes"
    assert answer("forced_labour", work=FORCED | {"not_voluntary": "no"}) == "no"
    assert answer("slavery", work=FORCED) == answer("servitude", work=FORCED) == "unknown"
    assert answer("slavery", ownership_powers=["buying_or_selling"]) == "yes"
    assert answer("forced_labour", ownership_powers=["buying_or_selling"]) == "unknown"


@pytest.mark.parametrize("means", [["fraud"], []])
def test_slavery_asks_for_no_means(means: list[str]) -> None:
    bought = TRAFFICKED | {"means": means}
    assert answer("slavery_needs_means", bought, ownership_powers=["buying_or_selling"]) == "no"


def test_a_test_of_slavery_that_asked_for_means_would_be_found_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def wrong(case: Case, _victim: Person) -> Reason:
        return Reason("yes" if any(e.means for e in case.events) else "no", "by force only")

    monkeypatch.setattr(decided, "slavery", wrong)
    assert answer("slavery_needs_means") == "yes"


@pytest.mark.parametrize(
    ("victim", "event", "child_rule", "means_needed"),
    [
        (GIRL, TRAFFICKED, "yes", "no"),
        (WOMAN, TRAFFICKED, "no", "yes"),
        (OF_UNKNOWN_AGE, TRAFFICKED, "unknown", "unknown"),
        (GIRL, TRAFFICKED | {"purposes": []}, "no", "no"),
    ],
)
def test_the_child_rule_asks_for_a_child_that_was_trafficked_and_then_for_no_means(
    victim: dict[str, Any], event: dict[str, Any], child_rule: str, means_needed: str
) -> None:
    assert answer("child_rule", event, victim=victim) == child_rule
    assert answer("means_needed", event, victim=victim) == means_needed


def test_who_is_a_child_is_asked_of_the_common_definition() -> None:
    other = LAW.instruments["actip"]
    assert other.definition is not None
    assert other.definition.child is not None
    lower = replace(other.definition, child=replace(other.definition.child, below=16))
    made = {"actip": replace(other, definition=lower)}
    texts = made | {k: i for k, i in LAW.instruments.items() if k not in made}
    law = replace(LAW, digest="made", instruments=texts)
    plain = {"case": "c", "court": "a court", "held": [{"asks": "child_rule", "court": "yes"}]}
    (point,) = compared(law, told(victim=WOMAN | {"age": 17}), convert(plain, Decision))
    assert point.agrees


@pytest.mark.parametrize(
    ("held", "verdict"),
    [
        ({"compelled": "no", "direct_consequence": "no", "directly_related": "no"}, "no"),
        ({"compelled": "yes", "direct_consequence": "no", "directly_related": "no"}, "yes"),
        ({"compelled": "no", "direct_consequence": "yes", "directly_related": "yes"}, "yes"),
        ({}, "unknown"),
    ],
)
def test_non_punishment_is_the_test_of_a_text_and_not_the_duty_to_assess(
    held: dict[str, str], verdict: str
) -> None:
    assert answer("non_punishment", offences_by_victim=[{"offence": "theft", **held}]) == verdict


def test_without_an_offence_of_the_victim_nothing_is_left_unpunished() -> None:
    assert answer("non_punishment") == "no"


def test_crimes_are_asked_by_their_context_or_their_act() -> None:
    owned: dict[str, Any] = {"ownership_powers": ["buying_or_selling"]}
    assert answer("context_humanity", attack=ATTACK) == "yes"
    assert answer("context_humanity", attack=ATTACK | {"policy": "no"}) == "no"
    war = {"exists": "yes", "nexus": "yes", "awareness": "yes"}
    assert answer("context_war", conflict=war, attack=ATTACK | {"policy": "no"}) == "yes"
    assert answer("context_war", attack=ATTACK, conflict=war | {"nexus": "no"}) == "no"
    assert answer("enslavement", attack=ATTACK | {"policy": "no"}, **owned) == "yes"
    assert answer("sexual_slavery", attack=ATTACK, **owned) == "no"


def test_a_duty_is_asked_of_a_state_and_by_its_kind() -> None:
    case = told()
    found = {
        (state, duty): point(case, "duty_owed", state=state, duty=duty).answer
        for state in ("CYP", "NOR")
        for duty in ("investigation", "no-such-duty")
    }
    assert found["CYP", "investigation"] != "unknown"
    assert found["CYP", "no-such-duty"] == found["NOR", "investigation"] == "unknown"


def test_the_points_come_in_the_order_of_the_decision() -> None:
    held = [{"asks": "servitude", "court": "no"}, {"asks": "slavery", "court": "no"}]
    plain = convert({"case": "c", "court": "x", "held": held}, Decision)
    assert [p.held.asks for p in compared(LAW, told(), plain)] == ["servitude", "slavery"]

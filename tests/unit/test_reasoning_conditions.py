"""The conditions of a basis, weighed on the facts of a case, and the treaty rule of a state."""

from datetime import date
from typing import Any

import pytest
from msgspec import convert
from msgspec.structs import replace

from comity.facts.model import Case
from comity.law.bases import Condition
from comity.law.model import Declaration, Law
from comity.reasoning.answer import Reason
from comity.reasoning.conditions import Asking, weigh
from support.lawful import entered
from support.said import GIRL, NO_LIMB, WOMAN, said
from support.shipped import LAW
from support.texts import law_of, party, text

DAY = date(2020, 6, 1)
ACROSS: tuple[dict[str, Any], ...] = ({"place": "NOR"}, {"place": "CHE"})


def met(
    word: str,
    case: Case | None,
    day: date = DAY,
    law: Law = LAW,
    text: str = "untoc",
    to: str = "CHE",
) -> Reason:
    asking = Asking(law, law.states["NOR"], law.states[to], day, case)
    return weigh(asking, text, convert({"condition": word, "provision": "18"}, Condition))


def facts(*events: dict[str, Any], years: float | None = None, **keys: Any) -> Case:
    top = {"proceedings": {"maximum_years": years}} if years is not None else None
    return said(*(events or ACROSS), top=top, **NO_LIMB | {"organised_group": "yes"} | keys)


BEFORE_PALERMO = date(2005, 1, 1)  # Norway was a party to both, Switzerland to neither

CONDITIONS = (
    "suspected-transnational-group",
    "covered-offence",
    "covered-offence-in-group",
    "transnational-and-group",
    "transnational",
    "child-victim",
    "minor-victim",
    "prostitution-of-others",
    "prostitution-of-women-or-children",
    "serious-crime",
)


@pytest.mark.parametrize("word", CONDITIONS)
def test_without_a_case_a_condition_is_open_and_named(word: str) -> None:
    reason = met(word, None)
    assert (reason.verdict, reason.cites, len(reason.missing)) == ("conditional", ("untoc:18",), 1)


@pytest.mark.parametrize("word", CONDITIONS[:5])
def test_a_transnational_offence_with_a_group_meets_what_untoc_asks(word: str) -> None:
    reason = met(word, facts())
    assert (reason.verdict, reason.cites) == ("yes", ("untoc:18",))


@pytest.mark.parametrize(
    ("word", "verdict"),
    [
        ("suspected-transnational-group", "no"),
        ("covered-offence", "no"),
        ("covered-offence-in-group", "no"),
        ("transnational-and-group", "no"),
        ("transnational", "yes"),
    ],
)
def test_without_a_group_only_what_asks_for_none_is_met(word: str, verdict: str) -> None:
    assert met(word, facts(organised_group="no")).verdict == verdict


@pytest.mark.parametrize(
    ("word", "verdict"),
    [
        ("covered-offence", "no"),
        ("covered-offence-in-group", "yes"),
        ("transnational-and-group", "no"),
        ("transnational", "no"),
    ],
)
def test_within_one_state_only_what_asks_for_no_border_is_met(word: str, verdict: str) -> None:
    assert met(word, facts({"place": "NOR"})).verdict == verdict


@pytest.mark.parametrize("word", ["suspected-transnational-group", "covered-offence"])
def test_between_parties_to_palermo_trafficking_is_covered_whatever_its_penalty(word: str) -> None:
    reason = met(word, facts(years=1))
    assert reason.verdict == "yes"
    assert reason.because[0].cites == ("palermo:1(3)", "untoc:37(4)")


@pytest.mark.parametrize(("years", "verdict"), [(4, "yes"), (3.9, "no"), (None, "conditional")])
@pytest.mark.parametrize("word", ["covered-offence", "covered-offence-in-group"])
def test_without_palermo_between_them_the_offence_must_be_serious(
    word: str, years: float | None, verdict: str
) -> None:
    reason = met(word, facts(years=years), BEFORE_PALERMO)
    assert reason.verdict == verdict
    assert reason.because[0].cites == ("untoc:2(b)", "untoc:3(1)(b)")
    if years is None:
        assert reason.because[0].missing == (
            "the maximum penalty for the offence (4 years or more needed)",
        )


@pytest.mark.parametrize(("years", "verdict"), [(4, "yes"), (3.9, "no"), (None, "conditional")])
def test_a_text_on_serious_crime_asks_for_four_years(years: float | None, verdict: str) -> None:
    assert met("serious-crime", facts(years=years)).verdict == verdict


@pytest.mark.parametrize("word", ["child-victim", "minor-victim"])
@pytest.mark.parametrize(("victim", "verdict"), [(GIRL, "yes"), (WOMAN, "no")])
def test_a_text_on_children_asks_for_a_child(
    word: str, victim: dict[str, Any], verdict: str
) -> None:
    assert met(word, facts(victim=victim)).verdict == verdict


@pytest.mark.parametrize("word", ["prostitution-of-others", "prostitution-of-women-or-children"])
@pytest.mark.parametrize(
    ("purpose", "verdict"), [("sexual_exploitation", "yes"), ("begging", "no")]
)
def test_a_text_on_prostitution_asks_for_that_purpose(
    word: str, purpose: str, verdict: str
) -> None:
    assert met(word, facts({"purposes": [purpose]})).verdict == verdict


# The treaty rule of the requested state: UNTOC 16(4)-(6)

RULE = "treaty-rule-of-requested-state"


def declared(effect: str, since: str | None = None, provision: str = "untoc:16(5)(a)") -> Law:
    told = {
        "provision": provision,
        "effect": effect,
        "says": "says so",
        "status": "part",
        "source": "x",
        "since": since,
    }
    law, state = entered(code="CHE")
    made = replace(state, declarations=(convert(told, Declaration),))
    return replace(law, states=law.states | {"CHE": made})


@pytest.mark.parametrize("case", [None, facts()])
def test_a_state_that_takes_the_convention_as_its_basis_meets_the_rule(case: Case | None) -> None:
    reason = met(RULE, case, law=declared("takes-as-basis"))
    assert (reason.verdict, reason.status) == ("yes", "part")
    assert reason.cites == ("untoc:18", "untoc:16(5)(a): CHE")


def test_a_notice_whose_words_are_unclear_is_to_be_asked_about() -> None:
    reason = met(RULE, None, law=declared("unclear"))
    assert (reason.verdict, reason.status) == ("conditional", "part")
    assert len(reason.missing) == 1
    assert reason.cites == ("untoc:18", "untoc:16(5)(a): CHE")


@pytest.mark.parametrize(
    ("since", "verdict"),
    [("2020-06-01", "yes"), ("2020-06-02", "conditional"), (None, "yes")],
)
def test_a_notice_counts_from_its_day(since: str | None, verdict: str) -> None:
    assert met(RULE, None, law=declared("takes-as-basis", since)).verdict == verdict


def test_silence_and_notices_on_other_texts_are_no_yes() -> None:
    for law in (entered(code="CHE")[0], declared("takes-as-basis", provision="untoc:18(14)")):
        reason = met(RULE, None, law=law)
        assert (reason.verdict, reason.cites, len(reason.missing)) == (
            "conditional",
            ("untoc:18",),
            1,
        )
        assert reason.because == ()
    other = met(RULE, None, law=declared("takes-as-basis"), text="uncac")
    assert other.verdict == "conditional"


def test_what_the_states_own_law_says_of_treaties_is_shown() -> None:
    rules = ({"topic": "extradition_needs_treaty", "is": "yes"},)
    law, _ = entered(rules=rules, code="CHE")
    reason = met(RULE, None, law=law)
    assert [r.cites for r in reason.because] == [("CHE Code 9",)]


def test_a_condition_without_a_reader_stays_open() -> None:
    word = next(w for w in LAW.vocabulary.conditions if w not in (*CONDITIONS, RULE))
    assert met(word, facts()).verdict == "conditional"


@pytest.mark.parametrize(
    ("bound", "verdict"),
    [(("NOR", "CHE"), "yes"), (("NOR",), "no"), (("CHE",), "no")],
)
def test_palermo_opens_its_door_only_between_two_parties_to_it(
    bound: tuple[str, ...], verdict: str
) -> None:
    law = law_of(text("untoc"), text("palermo"), palermo=tuple(party(code) for code in bound))
    reason = met("covered-offence", facts(years=1), law=law)
    assert (reason.verdict, reason.because[0].verdict) == (verdict, verdict)
    assert reason.because[0].facts == (() if verdict == "yes" else ("maximum penalty: 1.0 years",))

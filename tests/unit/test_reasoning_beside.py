"""Offences that may stand beside trafficking, each with its own elements."""

from typing import Any

import pytest

from comity.reasoning.answer import Reason
from comity.reasoning.beside import (
    documents,
    forced_marriage,
    illegal_adoption,
    knowing_use,
    organ_trafficking,
    smuggling,
    state_imposed,
)
from support.said import denied, of, said, suspected


def entry(value: object) -> Reason:
    return smuggling(said(crossed_border_illegally_for_gain=value))


@pytest.mark.parametrize("value", ["yes", "no"])
def test_illegal_entry_for_gain_is_smuggling(value: str) -> None:
    reason = entry(value)
    assert (reason.verdict, reason.cites, reason.status) == (value, ("smuggling:3(a)",), "memory")


def test_suspected_illegal_entry_is_conditional_and_unsaid_entry_open() -> None:
    assert entry(suspected()).verdict == "conditional"
    reason = smuggling(said())
    assert (reason.verdict, len(reason.missing)) == ("unknown", 1)


def organ(*events: dict[str, Any], **held: Any) -> Reason:
    case = said(*events, **held)
    return organ_trafficking(case, of(case))


def test_an_organ_removed_unlawfully_is_organ_trafficking() -> None:
    reason = organ(organ_removed_unlawfully="yes")
    assert (reason.verdict, reason.cites) == ("yes", ("cets216:4(1)",))


def test_where_other_purposes_are_said_nothing_points_to_an_organ() -> None:
    reason = organ({"purposes": ["begging"]})
    assert (reason.verdict, reason.cites) == ("no", ("cets216:4(1)",))


@pytest.mark.parametrize("purpose", ["organ_removal", "other"])
def test_a_purpose_that_may_be_an_organ_leaves_it_open(purpose: str) -> None:
    assert organ({"purposes": [purpose]}).verdict == "unknown"
    assert organ({"purposes": ["begging"]}, {"purposes": [purpose]}).verdict == "unknown"


def test_where_no_purpose_is_said_an_organ_is_not_ruled_out() -> None:
    reason = organ({})
    assert (reason.verdict, len(reason.missing)) == ("unknown", 1)


def test_what_is_said_of_the_organ_goes_before_the_purposes() -> None:
    assert organ({"purposes": ["begging"]}, organ_removed_unlawfully="yes").verdict == "yes"


USER: tuple[dict[str, Any], ...] = ({"id": "u", "role": "user"},)


def test_somebody_who_used_the_services_knew_or_not() -> None:
    reason = knowing_use(said(others=USER))
    assert (reason.verdict, reason.facts) == ("conditional", ("u",))
    assert reason.missing == ("whether the user knew that the person was a victim",)


def test_a_suspect_whose_part_was_to_use_is_a_user() -> None:
    other = ({"id": "s", "role": "suspect", "part": "user"},)
    assert knowing_use(said(others=other)).verdict == "conditional"


def test_a_suspect_with_another_part_is_no_user() -> None:
    other = ({"id": "s", "role": "suspect", "part": "principal"},)
    assert knowing_use(said(others=other)).verdict == "unknown"


@pytest.mark.parametrize("value", ["yes", "no"])
def test_what_is_said_of_the_knowledge_decides(value: str) -> None:
    assert knowing_use(said(others=USER, services_used_knowingly=value)).verdict == value


@pytest.mark.parametrize(
    ("day", "directive"), [("2026-07-14", False), ("2026-07-15", True), ("", True)]
)
def test_the_directive_asks_for_knowing_use_to_be_punished_since_15_july_2026(
    day: str, directive: bool
) -> None:
    for case in (said({"day": day}, others=USER), said({"day": day})):
        cites = knowing_use(case).cites
        assert "cets197:19" in cites
        assert ("eu2011_36:18a" in cites) is directive


def papers(*events: dict[str, Any], **held: Any) -> Reason:
    case = said(*events, **held)
    return documents(case, of(case))


def test_forged_papers_and_kept_papers_have_their_own_letters() -> None:
    forged = papers(documents_forged="yes", documents_withheld="no")
    assert forged.verdict == "yes"
    assert "forged" in forged.says
    assert papers().because[1].cites == ("cets197:20(c)",)
    kept = papers(documents_forged="no", documents_withheld="yes")
    assert kept.verdict == "yes"
    assert "kept" in kept.says
    assert {r.cites for r in kept.because} == {("cets197:20(a)-(b)",), ("cets197:20(c)",)}
    assert kept.cites == ("cets197:20",)


def test_papers_neither_forged_nor_kept_are_no_document_offence() -> None:
    assert papers(documents_forged="no", documents_withheld="no").verdict == "no"


def test_papers_of_which_nothing_is_said_leave_it_open() -> None:
    reason = papers()
    assert (reason.verdict, len(reason.missing)) == ("unknown", 2)


def test_papers_kept_as_a_means_are_papers_kept() -> None:
    event = {"means": ["withholding_documents"]}
    assert papers(event).verdict == "yes"
    assert papers(event).because[1].cites == ("cets197:20(c)",)
    assert papers(event | {"means_standing": "suspected"}).verdict == "conditional"
    assert papers(event, documents_forged="no", documents_withheld="no").verdict == "no"
    assert papers({"means": ["debt"]}).verdict == "unknown"


def marriage(*events: dict[str, Any], **held: Any) -> Reason:
    case = said(*events, **held)
    return forced_marriage(case, of(case))


@pytest.mark.parametrize("value", ["yes", "no"])
def test_marriage_without_consent_is_forced_marriage(value: str) -> None:
    reason = marriage({"purposes": ["forced_marriage"]}, married_without_consent=value)
    assert (reason.verdict, reason.cites) == (value, ("cedaw:16(1)(b)", "supp1956:1(c)"))


def test_a_marriage_that_was_intended_holds_if_it_came_to_that() -> None:
    reason = marriage({"purposes": ["forced_marriage"]})
    assert reason.verdict == "conditional"
    assert reason.missing == ("whether a person was married without free and full consent",)
    assert reason.because[0].verdict == "yes"


def test_a_marriage_that_nobody_speaks_of_is_open() -> None:
    assert marriage({"purposes": ["begging"]}).verdict == "unknown"
    assert marriage(married_without_consent=denied()).verdict == "unknown"


def adoption(*events: dict[str, Any], **held: Any) -> Reason:
    case = said(*events, **held)
    return illegal_adoption(case, of(case))


@pytest.mark.parametrize("value", ["yes", "no"])
def test_consent_improperly_induced_makes_an_adoption_illegal(value: str) -> None:
    reason = adoption({"purposes": ["illegal_adoption"]}, adoption_consent_induced=value)
    assert (reason.verdict, reason.cites) == (value, ("opsc:3(1)(a)(ii)",))


def test_an_adoption_that_was_intended_holds_if_it_came_to_that() -> None:
    assert adoption({"purposes": ["illegal_adoption"]}).verdict == "conditional"
    assert adoption({"purposes": ["forced_marriage"]}).verdict == "unknown"


def imposed(*works: dict[str, Any]) -> Reason:
    other = ({"id": "w", "role": "victim", "age": 20},)
    case = said(work=list(works) if len(works) != 1 else works[0], others=other)
    return state_imposed(case, of(case))


AIMS = {
    "political-coercion": "c105:1(a)",
    "economic-development": "c105:1(b)",
    "labour-discipline": "c105:1(c)",
    "strike-punishment": "c105:1(d)",
    "discrimination": "c105:1(e)",
}


@pytest.mark.parametrize(("aim", "pin"), AIMS.items())
def test_each_of_the_five_aims_of_a_state_has_its_own_letter(aim: str, pin: str) -> None:
    reason = imposed({"imposed_by_state": "yes", "aim": aim})
    assert (reason.verdict, reason.cites) == ("yes", ("c105:1",))
    assert [r.cites for r in reason.because] == [("c105:1",), (pin,)]
    assert f"aim: {aim}" in reason.facts


def test_work_that_no_state_imposed_is_not_of_that_convention() -> None:
    assert imposed({"imposed_by_state": "no", "aim": "discrimination"}).verdict == "no"
    assert imposed({"aim": "discrimination"}).verdict == "unknown"
    weak = {"imposed_by_state": suspected(), "aim": "discrimination"}
    assert imposed(weak).verdict == "conditional"


def test_work_imposed_for_another_aim_is_not_of_that_convention() -> None:
    reason = imposed({"imposed_by_state": "yes", "aim": "none"})
    assert reason.verdict == "no"
    assert reason.because[1].cites == ("c105:1",)
    assert "aim: none" in reason.facts


def test_an_aim_that_is_unsaid_is_missing() -> None:
    reason = imposed({"imposed_by_state": "yes"})
    assert (reason.verdict, reason.because[1].cites) == ("unknown", ("c105:1",))
    assert reason.missing == ("the aim for which a state imposed the work",)


def test_of_several_works_what_is_said_of_one_is_used() -> None:
    works = ({"aim": "none"}, {"imposed_by_state": "yes", "aim": "discrimination"})
    assert imposed(*works).because[1].cites == ("c105:1(e)",)
    assert imposed(*works).verdict == "yes"
    other = {"imposed_by_state": "yes", "aim": "discrimination", "of": ["w"]}
    assert imposed(other).verdict == "unknown"
    two = (
        {"imposed_by_state": "yes", "aim": "discrimination"},
        {"aim": "labour-discipline"},
    )
    assert imposed(*two).because[1].cites == ("c105:1(e)",)

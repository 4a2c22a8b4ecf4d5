"""What must hold together in papers, replies and referrals of a case file."""

from __future__ import annotations

import pytest

from comity.base.errors import BadInput
from comity.base.plain import parse_yaml
from comity.facts.model import Case
from comity.facts.read import case_of
from support.shipped import LAW

CASE = """\
case: exercise
requesting: Italy
persons:
  - {id: v, role: presumed-victim}
papers:
  - {id: order, kind: order, title: the order, day: 2026-01-02}
evidence:
  - {id: bank, measure: bank_records, where: France, says: transfers, papers: [order]}
replies:
  - {id: more, move: additional-information, about: bank, day: 2026-02}
referrals:
  - id: help
    kind: referral
    of: [v]
    where: France
    consents: [{given_by: v, with_whom: a service, purpose: help, day: 2026-01-01}]
"""


def case(old: str = "", new: str = "") -> Case:
    assert CASE.count(old) == 1 or not old
    return case_of(parse_yaml(CASE.replace(old, new) if old else CASE, "case.yaml"), LAW)


def test_a_case_whose_papers_replies_and_referrals_hold_together_is_read() -> None:
    assert case().replies[0].about == "bank"


@pytest.mark.parametrize(
    ("old", "new", "line", "says"),
    [
        ("papers: [order]", "papers: [ordre]", 8, "'ordre' is no paper"),
        ("about: bank", "about: banc", 10, "'banc' is no evidence"),
        ("of: [v]", "of: [w]", 14, "'w' is no person"),
        ("given_by: v", "given_by: w", 16, "'w' is no person"),
    ],
)
def test_what_points_at_nothing_is_refused_with_its_line(
    old: str, new: str, line: int, says: str
) -> None:
    with pytest.raises(BadInput, match=rf"case\.yaml:{line}: {says}"):
        case(old, new)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("day: 2026-01-02", "day: 2026-13-02"),
        ("day: 2026-02}", "day: soon}"),
        ("day: 2026-01-01", "day: 2026-02-30"),
        ("day: 2026-01-01", "day: 2026-01-01, withdrawn: yesterday"),
        ("day: 2026-01-01", "day: 2026-01-01, until: later"),
        ("where: France\n    consents", "where: France\n    deadline: {day: x}\n    consents"),
        ("says: transfers", "says: transfers, period: {since: x}"),
        ("says: transfers", "says: transfers, return_by: x"),
        ("says: transfers", "says: transfers, team: {since: x}"),
    ],
)
def test_a_day_that_cannot_be_is_refused(old: str, new: str) -> None:
    with pytest.raises(BadInput, match=r"case\.yaml:"):
        case(old, new)


@pytest.mark.parametrize("blank", ["by: ' '", "by: ''"])
def test_nobody_signs_what_is_incomplete_without_the_office_that_allows_it(blank: str) -> None:
    with pytest.raises(BadInput, match=r"case\.yaml:8: Signing what is incomplete needs"):
        case("papers: [order]", f"incomplete: {{{blank}, because: haste}}")


def test_signing_what_is_incomplete_needs_a_reason() -> None:
    with pytest.raises(BadInput, match="needs the office that allows it and the reason"):
        case("papers: [order]", "incomplete: {by: the chief, because: '  '}")


def test_ids_that_differ_in_capitals_alone_would_be_one_file_and_are_refused() -> None:
    other = "  - {id: MORE, move: refusal, about: bank}\nreferrals:\n"
    with pytest.raises(BadInput, match="'MORE' stands twice in 'replies'"):
        case("referrals:\n", other)


def test_states_of_a_referral_are_known_states() -> None:
    with pytest.raises(BadInput, match="'Frence'"):
        case("where: France\n    consents", "where: Frence\n    consents")


@pytest.mark.parametrize("old", ["where: France, says", "where: France\n    consents"])
def test_an_ask_or_referral_to_no_state_is_refused(old: str) -> None:
    with pytest.raises(BadInput, match=r"case\.yaml:\d+: "):
        case(old, old.replace("France", "''"))


def test_a_language_is_a_code_of_letters() -> None:
    with pytest.raises(BadInput, match=r"case\.yaml:"):
        case("requesting: Italy", "requesting: Italy\nlanguage: French")

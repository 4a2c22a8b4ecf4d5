"""The plan: cautions and their pins, drafts by family, demands, channels, open treaties, names."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from comity.facts.model import Case, Evidence
from comity.facts.read import read_case
from comity.planning.channels import notified, settled_channel
from comity.planning.letters import letter_of
from comity.planning.naming import in_sentence, the
from comity.planning.plan import Plan, plan_of
from support.shipped import LAW

CASES = Path(__file__).parents[2] / "examples" / "cases"
DAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def rantsev() -> Case:
    return read_case(CASES / "rantsev.yaml", LAW)


def plan(case: Case, *evidence: Evidence, requesting: str = "CYP") -> Plan:
    return plan_of(LAW, replace(case, requesting=requesting, evidence=evidence), DAY)


def wanted(measure: str, where: str) -> Evidence:
    return Evidence(
        id=f"{measure}-{where}", measure=measure, where=where, says="x", of=("manager",)
    )


def test_a_caution_cites_only_what_says_it(rantsev: Case) -> None:
    risks = replace(
        rantsev.circumstances, persecution_feared_in=("TUR",), officials_complicit=("RUS",)
    )
    made = plan_of(LAW, replace(rantsev, circumstances=risks), DAY)
    said = {c.says.split(":")[0]: c for c in made.cautions}
    assert said["Persecution is feared in Türkiye"].cites == ()
    assert said["Officials of Russia are said to be involved"].cites == ()
    assert not [c for c in made.cautions if "untoc:18(20)" in c.cites]


def test_confidentiality_is_cited_from_the_basis_advised(rantsev: Case) -> None:
    kept = replace(wanted("records", "FRA"), confidential="yes")
    found = [c for c in plan(rantsev, kept).cautions if c.says.startswith("Ask that")]
    assert [c.cites for c in found] == [("eio:19",)]


def test_one_draft_a_family_and_one_sheet_a_form(rantsev: Case) -> None:
    measures = ("records", "bank_records", "extradition", "freezing", "confiscation")
    made = plan(rantsev, *(wanted(m, w) for w in ("USA", "FRA") for m in measures))
    assert {r.file: len(r.asks) for r in made.requests} == {
        "form-fra-eio.docx": 2,
        "form-fra-eaw.docx": 1,
        "form-fra-eu2018-1805.docx": 2,
        "request-usa.docx": 2,
        "request-usa-extradition.docx": 1,
        "request-usa-freezing-confiscation.docx": 2,
    }
    titles = {r.file: r.title for r in made.requests}
    assert titles["request-usa-extradition.docx"] == "Request for extradition"
    assert titles["form-fra-eio.docx"] == "Particulars for the European Investigation Order"


def test_a_basis_without_a_list_of_contents_measures_nothing(rantsev: Case) -> None:
    (request,) = plan(rantsev, wanted("controlled_delivery", "THA")).requests
    assert request.asks[0].demands == ()
    assert request.asks[0].lacking == ()


def test_what_is_wanted_only_under_a_proviso_is_not_lacking(rantsev: Case) -> None:
    asks = [a for r in plan_of(LAW, rantsev, DAY).requests for a in r.asks]
    assert all(d.must for a in asks for d in a.lacking)


def test_the_domestic_law_names_no_basis_in_a_letter() -> None:
    made = plan_of(LAW, read_case(CASES / "chowdury.yaml", LAW), DAY)
    letter = letter_of(LAW, made, made.requests[0])
    assert [p.basis for p in letter.parts] == [""]
    assert letter.channel == ""


def test_a_pair_without_a_bilateral_treaty_says_so_first() -> None:
    made = plan_of(LAW, read_case(CASES / "chowdury.yaml", LAW), DAY)
    assert "bilateral treaty between Greece and Bangladesh" in made.open_treaties[0].asks
    assert [o.bilateral for o in made.open_treaties] == sorted(
        (o.bilateral for o in made.open_treaties), reverse=True
    )
    assert len(made.open_treaties) > 1


def test_the_direct_channel_hangs_on_the_second_protocol(rantsev: Case) -> None:
    answer = plan_of(LAW, rantsev, DAY).requests[0].asks[0].answer
    basis, rest = answer.candidates[0], answer.candidates[1:]
    without = tuple(c for c in rest if c.id != "ets182")
    assert settled_channel(basis, rest) == "directly between the judicial authorities"
    assert settled_channel(basis, without) == "ministry of justice to ministry of justice"
    assert settled_channel(replace(basis, verdict="conditional"), rest) == ""


def test_a_channel_that_leaves_a_choice_is_not_settled(rantsev: Case) -> None:
    basis = plan_of(LAW, rantsev, DAY).requests[0].asks[0].advised
    choice = replace(basis, id="x", channel="ministry of justice or diplomatic")
    assert settled_channel(choice, ()) == ""


def test_a_notified_authority_is_held_from_its_day_on() -> None:
    spain = LAW.states["ESP"]
    assert notified(spain, "central-authority", date(2007, 4, 16)) is None
    found = notified(spain, "central-authority", date(2007, 4, 17))
    assert found is not None
    assert found.says.startswith("Ministry of Justice")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("United States", "the United States"),
        ("Philippines", "the Philippines"),
        ("Netherlands", "the Netherlands"),
        ("United Kingdom", "the United Kingdom"),
        ("Cayman Islands", "the Cayman Islands"),
        ("Democratic Republic of the Congo", "the Democratic Republic of the Congo"),
        ("Cyprus", "Cyprus"),
    ],
)
def test_a_state_takes_its_article(name: str, said: str) -> None:
    assert the(name) == said


def test_an_article_is_put_into_a_sentence_and_into_no_longer_name() -> None:
    names = ("United States", "Netherlands")
    assert in_sentence("law of United States", names) == "law of the United States"
    assert in_sentence("law of the United States", names) == "law of the United States"
    assert in_sentence("a United States Attorney", names) == "a United States Attorney"
    assert in_sentence("by United States Attorneys", names) == "by United States Attorneys"
    assert in_sentence("US-Netherlands treaty", names) == "US-Netherlands treaty"

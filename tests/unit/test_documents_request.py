"""The draft request as DOCX: what stands in it, what does not, and the same bytes each time."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn
from msgspec.structs import replace

from comity.documents.cover import DRAFT
from comity.documents.paper import Paper, changed_by_hand
from comity.documents.request import request_paper
from comity.facts.model import Case
from comity.facts.read import read_case
from comity.law.model import Law
from comity.law.pack import load_law
from comity.planning.plan import plan_of

CASES = Path(__file__).parents[2] / "examples" / "cases"
DAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def law() -> Law:
    return load_law(None)


@pytest.fixture(scope="module")
def case(law: Law) -> Case:
    return read_case(CASES / "rantsev.yaml", law)


def drafted(law: Law, case: Case) -> bytes:
    plan = plan_of(law, case, DAY)
    return request_paper(law, plan, plan.requests[0])


@pytest.fixture(scope="module")
def draft(law: Law, case: Case) -> bytes:
    return drafted(law, case)


def opened(content: bytes) -> Any:  # noqa: ANN401
    return Document(io.BytesIO(content))


def lines(content: bytes) -> list[str]:
    return [p.text for p in opened(content).paragraphs]


def cells(content: bytes) -> list[list[str]]:
    return [[c.text for c in row.cells] for t in opened(content).tables for row in t.rows]


def test_the_same_case_gives_the_same_bytes(law: Law, case: Case, draft: bytes) -> None:
    assert drafted(law, case) == draft


def test_the_files_inside_carry_one_fixed_day(draft: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(draft)) as kept:
        assert {i.date_time for i in kept.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert "docProps/thumbnail.jpeg" not in kept.namelist()
        assert b"thumbnail" not in kept.read("_rels/.rels")


def test_the_cover_note_comes_first_and_the_request_on_a_part_of_its_own(draft: bytes) -> None:
    paper = opened(draft)
    assert paper.paragraphs[0].text == DRAFT
    titles = [p.text for p in paper.paragraphs if p.style.name == "Title"]
    assert titles == [DRAFT, "Request for mutual legal assistance"]
    assert len(paper.sections) == 2
    feet = [s.footer.paragraphs[0].text for s in paper.sections]
    assert feet[0].startswith("Cover note, not part of the request")
    assert feet[1].startswith("Request for mutual legal assistance: Cyprus to Russia")


def test_the_cover_tells_given_from_lacking_with_provisions(law: Law, case: Case) -> None:
    bare = replace(case, authority=None, proceedings=None)
    found = cells(drafted(law, bare))
    row = ["The authority that asks", "European MLA Convention, article 14(1)(a)", "LACKING"]
    assert row in found
    assert any(
        "NOT TO BE SIGNED while this is lacking: the authority that asks" in line
        for line in lines(drafted(law, bare))
    )


def test_the_letter_names_the_basis_in_full_with_its_article(draft: bytes) -> None:
    wanted = "European Convention on Mutual Assistance in Criminal Matters, article 1."
    assert any(line.endswith(wanted) for line in lines(draft))


def test_facts_keep_their_standing(draft: bytes, case: Case) -> None:
    told = [p.text for p in opened(draft).paragraphs if p.style.name == "List Number"]
    assert sum("(alleged)" in line for line in told) == len(case.events)


def test_questions_are_numbered_afresh_for_each_measure(draft: bytes) -> None:
    paper = opened(draft)
    listed = [p for p in paper.paragraphs if p.style.name == "List Number"]
    lists = [p._p.pPr.numPr.numId.val for p in listed]
    assert len(set(lists)) == 3
    assert "Who kept the passports?" in [p.text for p in listed]


def test_a_request_on_a_condition_says_the_condition(law: Law) -> None:
    chowdury = read_case(CASES / "chowdury.yaml", law)
    plan = plan_of(law, chowdury, DAY)
    told = lines(request_paper(law, plan, plan.requests[0]))
    assert any("No treaty is relied on" in line for line in told)
    assert any(line.startswith("How sure the law is here. From memory") for line in told)


def test_asks_on_different_bases_stand_under_their_own(law: Law, case: Case) -> None:
    video = replace(case.evidence[1], id="video", measure="video_hearing")
    mixed = replace(case, evidence=(*case.evidence, video))
    plan = plan_of(law, mixed, DAY)
    bases = {a.advised.name for a in plan.requests[0].asks}
    heads = [
        p.text
        for p in opened(request_paper(law, plan, plan.requests[0])).paragraphs
        if p.style.name == "Heading 1"
    ]
    assert len(bases) > 1
    assert {f"Help sought under the {name}" for name in bases} <= set(heads)


def test_header_rows_repeat_and_the_language_is_set(draft: bytes) -> None:
    paper = opened(draft)
    first = paper.tables[0].rows[0]._tr.trPr
    assert first.find(qn("w:tblHeader")) is not None
    told = {e.get(qn("w:val")) for e in paper.styles.element.iter(qn("w:lang"))}
    assert told == {"en-GB"}
    assert paper.core_properties.language == "en-GB"
    assert paper.core_properties.created.replace(tzinfo=None) == datetime(2026, 11, 22)  # noqa: DTZ001


def test_the_paper_is_a4(draft: bytes) -> None:
    sizes = {
        (round(s.page_width.cm, 1), round(s.page_height.cm, 1)) for s in opened(draft).sections
    }
    assert sizes == {(21.0, 29.7)}


def test_a_caution_about_the_requested_state_opens_the_cover_and_bars_signing(
    law: Law, case: Case
) -> None:
    risks = replace(case.circumstances, asylum_sought_from=("RUS",))
    told = lines(drafted(law, replace(case, circumstances=risks)))
    assert told[2] == "First, about Russia"
    assert told[3].startswith("A person seeks asylum from Russia")
    assert any(
        line.startswith("NOT TO BE SIGNED before this is settled: A person seeks asylum")
        for line in told
    )


def test_text_that_xml_cannot_hold_does_not_break_the_paper(law: Law, case: Case) -> None:
    odd = replace(case, about="a\x00b\x0b <w:p> & c\nd")
    assert "ab <w:p> & c d" in lines(drafted(law, odd))


def test_a_draft_that_another_program_saved_is_known(draft: bytes) -> None:
    paper = opened(draft)
    paper.core_properties.last_modified_by = "A person"
    out = io.BytesIO()
    paper.save(out)
    assert not changed_by_hand(draft)
    assert changed_by_hand(out.getvalue())
    assert changed_by_hand(b"no zip at all")


def test_an_empty_paper_can_be_opened() -> None:
    assert lines(Paper("t", "s", DAY).bytes()) == []

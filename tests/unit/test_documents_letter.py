"""Letters, sheets and covers as DOCX: what stands in which, and the same bytes each time."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn
from msgspec.structs import replace

from comity.documents.block import Paper
from comity.documents.cover import DRAFT, NOT_HELD
from comity.documents.drafts import Desk, draft
from comity.documents.folder import plan_drafts, plan_papers
from comity.documents.parts import UNDER
from comity.documents.pen import BLANK
from comity.documents.word import changed_by_hand, write_docx
from comity.facts.model import Case, Evidence, Release
from comity.facts.read import read_case
from comity.law.model import Law
from comity.planning.letters import letter_of
from comity.planning.plan import plan_of
from support.examples import CASES, NAMES
from support.shipped import LAW

DAY = date(2026, 11, 22)
FOR_THE_SIGNER = (
    *("NOT TO BE SIGNED", "LACKING", "lacking", "Officials of", "ersecution", "asylum"),
    *("at risk", "No treaty", "on a condition", "not settled", "hecked", "rom memory"),
)


@pytest.fixture(scope="module")
def case(law: Law) -> Case:
    return read_case(CASES / "rantsev.yaml", law)


@pytest.fixture(scope="module")
def letter(case: Case) -> bytes:
    return files(case)["request-rus.docx"]


def files(case: Case, on: date = DAY) -> dict[str, bytes]:
    plan = plan_of(LAW, case, on)
    papers = plan_papers(LAW, plan, plan_drafts(LAW, plan))
    return {f"{stem}.docx": write_docx(paper) for stem, paper in papers.items()}


def feared(case: Case) -> Case:
    """The case with danger on every side, and one ask released."""
    risks = replace(
        case.circumstances,
        persecution_feared_in=("TUR",),
        officials_complicit=("RUS",),
        victim_at_risk_from=("RUS", "LBY"),
    )
    freed = Release(by="the head of the ministry", because="the father asked to be heard")
    father = replace(case.evidence[1], released=freed)
    ward = Evidence(id="ward", measure="records", where="RUS", says="papers", of=("victim",))
    bank = Evidence(id="bank", measure="records", where="LBY", says="books", of=("manager",))
    evidence = (*case.evidence[:1], father, *case.evidence[2:], ward, bank)
    return replace(case, circumstances=risks, evidence=evidence)


def opened(content: bytes) -> Any:
    return Document(io.BytesIO(content))


def text(element: Any) -> str:
    """The text of a paragraph or cell, that of its fields too."""
    return "".join(t.text or "" for t in element.iter(qn("w:t")))


def lines(content: bytes) -> list[str]:
    return [text(p._p) for p in opened(content).paragraphs]


def cells(content: bytes) -> list[list[str]]:
    return [[text(c._tc) for c in row.cells] for t in opened(content).tables for row in t.rows]


def foot(content: bytes) -> str:
    return str(opened(content).sections[-1].footer.paragraphs[0].text)


def whole(content: bytes) -> str:
    """All text of all parts of a paper, as it lies in the file."""
    with zipfile.ZipFile(io.BytesIO(content)) as kept:
        parts = [n for n in kept.namelist() if n.startswith(("word/document", "word/foot", "doc"))]
        return "\n".join(kept.read(n).decode() for n in parts)


def test_the_same_case_gives_the_same_bytes(case: Case) -> None:
    assert files(case) == files(case)


def test_the_files_inside_carry_one_fixed_day(letter: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(letter)) as kept:
        assert {i.date_time for i in kept.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert "docProps/thumbnail.jpeg" not in kept.namelist()
        assert b"thumbnail" not in kept.read("_rels/.rels")


def test_the_cover_is_a_file_of_its_own(case: Case, letter: bytes) -> None:
    cover = files(case)["cover-rus.docx"]
    assert lines(cover)[0] == f"{DRAFT}: Russia"
    assert "not part of any request" in foot(cover)
    assert DRAFT not in whole(letter)
    assert lines(letter)[0] == "Request for mutual legal assistance"
    assert len(opened(letter).sections) == 1


@pytest.mark.parametrize("name", NAMES)
def test_nothing_for_the_signer_stands_in_what_is_sent(name: str) -> None:
    made = files(feared(read_case(CASES / f"{name}.yaml", LAW))) if name == "rantsev" else {}
    made |= {f"2 {k}": v for k, v in files(read_case(CASES / f"{name}.yaml", LAW)).items()}
    for file, content in made.items():
        if "request-" in file or "form-" in file:
            assert [w for w in FOR_THE_SIGNER if w in whole(content)] == []


def test_a_cover_speaks_of_no_other_state(case: Case) -> None:
    made = files(feared(case))
    assert "Libya" not in whole(made["cover-rus.docx"])
    assert "Türkiye" not in whole(made["cover-rus.docx"])
    assert "Russia" not in whole(made["cover-lby.docx"])


def test_the_cover_tells_what_is_withheld_and_what_was_released(case: Case) -> None:
    made = files(feared(case))
    said = lines(made["cover-rus.docx"])
    assert "Withheld: 1\u00a0ask" in said
    assert sum(line.startswith("Papers. ") for line in said) == 2
    assert any("released by the head of the ministry, because the father" in s for s in said)
    assert "ward" not in whole(made["request-rus.docx"])
    assert not [line for line in lines(made["request-rus.docx"]) if line.endswith(": Papers.")]


def test_the_cover_tells_given_from_lacking_with_provisions(case: Case) -> None:
    bare = files(replace(case, authority=None, proceedings=None))
    row = ["The authority that asks", "European MLA Convention, article 14(1)(a)", "LACKING"]
    assert row in cells(bare["cover-rus.docx"])
    assert "[to be completed] (Cyprus)" in [c for r in cells(bare["request-rus.docx"]) for c in r]


def test_a_letter_with_gaps_is_a_draft_without_a_signature(letter: bytes) -> None:
    assert foot(letter).startswith("DRAFT. ")
    assert "Signature" not in lines(letter)


def test_a_letter_without_gaps_can_be_signed(case: Case) -> None:
    plan = plan_of(LAW, case, DAY)
    letter = letter_of(LAW, plan, plan.requests[0])
    acts = replace(letter.acts, law="section 5")
    full = replace(letter, receiver_authority="the Ministry of Justice", acts=acts)
    paper = write_docx(draft(Desk(LAW), full, ()).paper)
    assert "Signature" in lines(paper)
    assert "DRAFT" not in foot(paper)


def test_an_authority_notified_under_the_basis_itself_is_the_addressee(case: Case) -> None:
    group = replace(case.circumstances, organised_group="yes", effects_elsewhere="yes")
    asked = (replace(case.evidence[0], where="ZAF"),)
    made = files(replace(case, circumstances=group, evidence=asked))["request-zaf.docx"]
    head = dict(cells(made)[:4])
    assert head["To"].startswith("Director-General, Department of Justice")
    assert head["Channel"] == BLANK


def test_the_letter_names_the_basis_in_full_with_its_article(letter: bytes) -> None:
    wanted = "European Convention on Mutual Assistance in Criminal Matters, article 1."
    assert any(wanted in line for line in lines(letter))


def test_the_letter_cites_the_other_treaties_that_apply_and_no_other(letter: bytes) -> None:
    (said,) = (line for line in lines(letter) if "it also rests on" in line)
    assert "Second Additional Protocol to the European Convention on Mutual Assistance" in said
    assert "Transnational Organized Crime" not in said  # on a condition here


def test_the_direct_channel_stands_in_the_letter_as_settled(letter: bytes) -> None:
    assert ["Channel", "Directly between the judicial authorities"] in cells(letter)


def test_the_domestic_law_is_left_to_be_completed(law: Law) -> None:
    made = files(read_case(CASES / "chowdury.yaml", law))
    assert any(UNDER.format(basis=BLANK) in line for line in lines(made["request-bgd.docx"]))
    assert any(NOT_HELD in line for line in lines(made["cover-bgd.docx"]))
    said = lines(made["cover-bgd.docx"])
    assert any("bilateral treaty between Greece and Bangladesh" in line for line in said)


def test_a_form_has_a_sheet_of_particulars_and_no_letter(case: Case) -> None:
    made = files(replace(case, evidence=(replace(case.evidence[0], where="FRA"),)))
    assert "request-fra.docx" not in made
    said = lines(made["form-fra-eio.docx"])
    assert said[0] == "Particulars for the European Investigation Order"
    assert any("Annex A to Directive 2014/41/EU" in line for line in said)


def test_facts_keep_their_standing_and_only_those_linked_are_told(letter: bytes) -> None:
    told = [text(p._p) for p in opened(letter).paragraphs if p.style.name == "List Number"]
    assert sum("(alleged)" in line for line in told) == 4
    assert "handed" not in whole(letter)
    assert "dead within the month" not in whole(letter)
    assert "permit tied to work in a cabaret" not in whole(letter)


def test_questions_are_numbered_afresh_for_each_measure(letter: bytes) -> None:
    listed = [p for p in opened(letter).paragraphs if p.style.name == "List Number"]
    assert len({p._p.pPr.numPr.numId.val for p in listed}) == 3
    assert "Who kept the passports?" in [text(p._p) for p in listed]


def test_header_rows_repeat_and_the_language_is_set(case: Case) -> None:
    paper = opened(files(case)["cover-rus.docx"])
    first = paper.tables[0].rows[0]._tr.trPr
    assert first.find(qn("w:tblHeader")) is not None
    told = {e.get(qn("w:val")) for e in paper.styles.element.iter(qn("w:lang"))}
    assert told == {"en-GB"}
    assert paper.core_properties.language == "en-GB"
    assert paper.core_properties.created.replace(tzinfo=None) == datetime(2026, 11, 22)  # noqa: DTZ001


def test_the_papers_are_a4(case: Case) -> None:
    papers = [opened(c) for n, c in files(case).items() if n.endswith(".docx")]
    sizes = {
        (round(s.page_width.cm, 1), round(s.page_height.cm, 1)) for p in papers for s in p.sections
    }
    assert sizes == {(21.0, 29.7)}


def test_text_that_xml_cannot_hold_does_not_break_the_paper(case: Case) -> None:
    odd = replace(case.evidence[0], says="a\x00b\x0b <w:p> & c\nd")
    made = files(replace(case, evidence=(odd,)))["request-rus.docx"]
    assert any("Ab <w:p> & c d" in line for line in lines(made))


def test_a_draft_that_another_program_saved_is_known(letter: bytes) -> None:
    paper = opened(letter)
    paper.core_properties.last_modified_by = "A person"
    out = io.BytesIO()
    paper.save(out)
    assert not changed_by_hand(letter)
    again = opened(letter)
    again.paragraphs[0].add_run(" edited")
    same_maker = io.BytesIO()
    again.save(same_maker)
    assert changed_by_hand(same_maker.getvalue())
    assert changed_by_hand(out.getvalue())
    assert changed_by_hand(b"no zip at all")


def test_an_empty_paper_can_be_opened() -> None:
    empty = Paper("t", "", "s", "en", "2026-11-22", (), "foot")
    assert lines(write_docx(empty)) == ["t"]

"""The papers to edit, opened by programs that are not ours: LibreOffice, and the schema of Word.

LibreOffice 7.4 keeps the alias of a control and drops the tag. A field is found again by either
(`docx_text`), so either must be left.
"""

from __future__ import annotations

import io
import re
import unicodedata
from functools import lru_cache

import pytest
from pypdf import PdfReader

from comity.documents.block import Paper, fields, lines, words
from comity.documents.kinds import kinds
from comity.documents.scripts import stretches
from comity.documents.word import write_docx
from support.every_paper import NAMES, papers
from support.office import converted
from support.tagged import opened, year_is_right_of_the_name
from support.wordprocessing import (
    W,
    controls,
    folded,
    fragment,
    loose_relations,
    out_of_order,
    paragraphs,
    root_of,
    run_marks,
    untyped,
    xml_parts,
)

PAPERS = sorted(papers())


@lru_cache(maxsize=64)
def made(name: str) -> bytes:
    return write_docx(papers()[name])


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return {name.replace(" ", "-"): made(name) for name in PAPERS}


@pytest.fixture(scope="module")
def as_pdf(files: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return converted(files, "pdf", tmp_path_factory.mktemp("pdf"))


@pytest.fixture(scope="module")
def as_docx(files: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return converted(files, "docx", tmp_path_factory.mktemp("docx"))


def wanted(paper: Paper) -> list[str]:
    """Every line of a paper, its title and subtitle first."""
    body = [words(found) for block in paper.blocks for found in lines(block)]
    return [folded(one) for one in (paper.title, paper.subtitle, *body) if one.strip()]


def bare(said: str) -> str:
    """A text without white space or marks of direction, its ligatures undone."""
    return "".join(unicodedata.normalize("NFKC", folded(said)).split())


def pages_of(pdf: bytes, paper: Paper) -> str:
    """The text of all pages, bare, without their feet: a line may go on over the page."""
    pages = (bare(page.extract_text()) for page in PdfReader(io.BytesIO(pdf)).pages)
    before, _, after = (re.escape(bare(said)) for said in paper.page_word.partition("{n}"))
    foot = rf"{re.escape(bare(paper.foot))}{before}\d+{after}"
    return "".join(re.sub(foot, "", page, count=1) for page in pages)


def test_there_is_a_paper_of_every_kind() -> None:
    assert set(kinds()) <= set(papers())


def test_libreoffice_opens_every_paper(
    files: dict[str, bytes], as_pdf: dict[str, bytes], as_docx: dict[str, bytes]
) -> None:
    assert set(as_pdf) == set(as_docx) == set(files)


def test_nothing_is_lost_when_libreoffice_saves_a_paper_again(
    files: dict[str, bytes], as_docx: dict[str, bytes]
) -> None:
    for name, content in files.items():
        assert paragraphs(as_docx[name]) == paragraphs(content), name


def test_every_line_stands_on_the_pages_that_libreoffice_sets(as_pdf: dict[str, bytes]) -> None:
    for name in PAPERS:
        shown = pages_of(as_pdf[name.replace(" ", "-")], papers()[name])
        lost = [one for one in wanted(papers()[name]) if bare(one) not in shown]
        assert lost == [], name


def test_a_name_in_another_script_is_set_in_letters_that_libreoffice_has(
    as_pdf: dict[str, bytes],
) -> None:
    """A letter without a glyph is extracted as something else, or not at all."""
    shown = pages_of(as_pdf["scripts"], papers()["scripts"])
    assert [n for n in NAMES.values() if shown.count(bare(n)) < 5] == []
    assert "\ufffd" not in shown


def test_a_number_stays_behind_the_arabic_name_that_it_follows(as_pdf: dict[str, bytes]) -> None:
    assert year_is_right_of_the_name(opened(as_pdf["scripts"]))


def test_each_field_keeps_a_name_and_its_words(
    files: dict[str, bytes], as_docx: dict[str, bytes]
) -> None:
    for name, content in files.items():
        was = [(_kept(tag, said), said) for tag, _, said in controls(content)]
        now = [(_kept(tag, said), said) for tag, _, said in controls(as_docx[name])]
        assert now == was, name


def _kept(tag: str, said: str) -> str:
    """What is left of a name: LibreOffice 7.4 drops that of a control with other scripts."""
    return tag if {script for script, _ in stretches(said)} == {"latin"} else ""


@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_holds_its_lines_in_reading_order(name: str) -> None:
    assert paragraphs(made(name)) == wanted(papers()[name])


@pytest.mark.parametrize("name", PAPERS)
def test_each_field_of_a_paper_is_a_control(name: str) -> None:
    found: dict[str, str] = {}
    for tag, _, said in controls(made(name)):
        found[tag] = found.get(tag, "") + said
    held = fields(papers()[name].blocks)
    assert list(found) == list(held)
    assert {tag for tag in held if held[tag] and folded(held[tag]) != folded(found[tag])} == set()


@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_has_no_need_of_repair(name: str) -> None:
    content = made(name)
    faults = [f"{p}: {f}" for p, root in xml_parts(content).items() for f in out_of_order(root)]
    assert faults + untyped(content) + loose_relations(content) == []


@pytest.mark.parametrize("name", PAPERS)
def test_the_controls_of_a_paper_have_numbers_of_their_own(name: str) -> None:
    numbers = [number for _, number, _ in controls(made(name))]
    assert len(numbers) == len(set(numbers))
    assert all(0 < int(number) < 2**31 for number in numbers)


MARKS = {"rtl": "rtl", "complex": "cs", "east-asian": "eastAsia"}


def test_each_run_is_marked_by_its_script() -> None:
    """Without `w:rtl` or `w:cs` a word processor takes the face, size and weight for Latin."""
    marked = run_marks(made("scripts"))
    assert len(marked) > 50
    for said, marks in marked:
        for script, _ in stretches(said):
            expected = {MARKS[script]} if script in MARKS else set()
            assert marks & set(MARKS.values()) == expected, said


def test_a_bold_name_is_bold_in_its_own_script() -> None:
    bold = {said.strip() for said, marks in run_marks(made("scripts")) if "bCs" in marks}
    assert {NAMES["ar"], NAMES["th"], NAMES["hi"]} <= bold


def test_each_script_tells_its_language() -> None:
    root = root_of(made("scripts"))
    told = {(re.sub(r"^\{.*\}", "", k), v) for e in root.iter(f"{W}lang") for k, v in e.items()}
    assert {("bidi", "ar"), ("bidi", "th"), ("bidi", "hi"), ("eastAsia", "zh")} <= told
    assert ("val", "ru") in told


FAULTS = {
    "a child at the wrong place": ("<w:rPr><w:lang/><w:b/></w:rPr>", "lang stands before b in rPr"),
    "a child twice": ("<w:pPr><w:jc/><w:jc/></w:pPr>", "jc stands twice in pPr"),
    "a child that does not belong": ("<w:sdtPr><w:b/></w:sdtPr>", "b has no place in sdtPr"),
    "properties behind": ("<w:r><w:t/><w:rPr/></w:r>", "rPr is not the first child of r"),
}


@pytest.mark.parametrize("fault", sorted(FAULTS))
def test_the_check_of_order_sees(fault: str) -> None:
    xml, said = FAULTS[fault]
    assert out_of_order(fragment(xml)) == [said]

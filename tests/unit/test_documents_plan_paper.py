"""The plan as a paper: all sections, the page from it, and its print with an annex."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import pairwise

import pytest

from comity.documents.block import Block, Fold, Heading, Paper, Picture, Table, lines, words
from comity.documents.page import page_of
from comity.documents.pdf import write_pdf
from comity.documents.plan_paper import plan_paper
from comity.documents.printed import ANNEX, printed
from comity.facts.read import read_case
from comity.planning.plan import plan_of
from support.examples import CASES, NAMES
from support.five_states import plan
from support.shipped import LAW

DAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def paper() -> Paper:
    return plan_paper(LAW, plan())


def every(blocks: Iterable[Block]) -> list[Block]:
    return [x for b in blocks for x in (b, *(every(b.blocks) if isinstance(b, Fold) else ()))]


def told(blocks: Iterable[Block]) -> str:
    return " ".join(words(said) for b in blocks for said in lines(b))


@pytest.mark.parametrize("name", NAMES)
def test_every_example_has_a_paper_whose_headings_go_down_one_step_at_a_time(name: str) -> None:
    made = plan_paper(LAW, plan_of(LAW, read_case(CASES / f"{name}.yaml", LAW), DAY))
    levels = [b.level for b in every(made.blocks) if isinstance(b, Heading)]
    assert levels[0] == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))


def test_every_row_of_a_table_has_a_cell_for_each_head(paper: Paper) -> None:
    tables = [b for b in every(paper.blocks) if isinstance(b, Table)]
    assert all(len(t.head) == len(t.widths) for t in tables)
    assert all(len(row) == len(t.head) for t in tables for row in t.rows)
    assert all(t.caption for t in tables)


def test_what_comes_first_stands_before_what_to_ask(paper: Paper) -> None:
    said = told(paper.blocks)
    order = ("What to do first", "What must not be asked or told", "What to ask of whom")
    places = [said.index(t) for t in order]
    assert places == sorted(places)


def test_every_part_of_the_plan_is_told(paper: Paper) -> None:
    said = told(paper.blocks)
    held = plan()
    assert all(h.name in said for h in held.helpers)
    assert all(o.offence in said for o in held.conduct.offences)
    assert all(o.rule in said for o in held.conduct.offences)
    assert all(one.rule in said for one in held.timeline if one.kind == "clock")
    assert all(d.rule in said for e in held.entitled for d in e.rows)


def test_a_no_of_an_offence_stands_with_protection(paper: Paper) -> None:
    refused = sum(o.verdict == "no" for o in plan().conduct.offences)
    assert told(paper.blocks).count("(protection stands all the same)") == refused


def test_nobody_is_said_not_to_be_a_victim(paper: Paper) -> None:
    said = told(paper.blocks).casefold()
    assert "not a victim" not in said


def test_the_drawing_has_words_and_is_read_as_one_picture(paper: Paper) -> None:
    (picture,) = [b for b in every(paper.blocks) if isinstance(b, Picture)]
    page = page_of(paper)
    assert f'role="img" aria-label="{picture.says}"' in page
    assert '<svg aria-hidden="true"' in page


def test_the_page_tells_what_the_paper_tells(paper: Paper) -> None:
    page = page_of(paper)
    assert page.count("<section ") == sum(
        isinstance(b, Heading) and b.level == 1 for b in paper.blocks
    )
    assert page.count("<details") == 1 + sum(isinstance(b, Fold) for b in every(paper.blocks))


def test_in_print_every_fold_stands_in_full_in_the_annex(paper: Paper) -> None:
    made = printed(paper)
    folds = [b for b in paper.blocks if isinstance(b, Fold)]
    said = told(made.blocks)
    assert all(f"{words(f.summary)}: annex, " in said for f in folds)
    assert all(words(one) in said for fold in folds for b in fold.blocks for one in lines(b))


def test_the_annex_comes_after_everything_else(paper: Paper) -> None:
    said = told(printed(paper).blocks)
    assert said.index("How to read the answers") < said.index(ANNEX)


def test_a_paper_without_folds_needs_no_annex() -> None:
    bare = Paper("t", "", "s", "en", "2026-11-22", (), "foot")
    assert printed(bare) is bare


def test_the_plan_is_set_as_a_pdf_that_declares_its_standards() -> None:
    made = plan_of(LAW, read_case(CASES / "toviave.yaml", LAW), DAY)
    pdf = write_pdf(printed(plan_paper(LAW, made)))
    assert pdf.startswith(b"%PDF-")
    assert b"pdfuaid" in pdf

"""A page on paper: what it folds away stands in an annex, each once and numbered."""

from __future__ import annotations

from comity.documents.block import (
    Block,
    Fold,
    Heading,
    PageBreak,
    Paper,
    Paragraph,
    Run,
    line,
    words,
)
from comity.documents.printed import ANNEX, printed

WHY = Fold(line("Why"), (Paragraph(line("because")),))
HOW = Fold(line("How"), (Paragraph(line("so")),))


def paper(*blocks: Block) -> Paper:
    return Paper("t", "", "s", "en", "2026-11-22", blocks, "foot")


def said(made: Paper) -> list[str]:
    return [words(b.line) for b in made.blocks if isinstance(b, Heading | Paragraph)]


def test_a_page_without_folds_stays_as_it_is() -> None:
    made = paper(Paragraph(line("all")))
    assert printed(made) is made


def test_a_fold_becomes_a_reference_and_an_annex() -> None:
    assert said(printed(paper(WHY))) == ["Why: annex, 1.", ANNEX, "1. Why", "because"]


def test_the_annex_begins_a_page_of_its_own() -> None:
    assert any(isinstance(b, PageBreak) for b in printed(paper(WHY)).blocks)


def test_folds_are_numbered_in_the_order_of_the_page() -> None:
    told = said(printed(paper(WHY, HOW)))
    assert told[:2] == ["Why: annex, 1.", "How: annex, 2."]


def test_what_two_places_unfold_alike_is_printed_once() -> None:
    again = Fold(line("Why again"), WHY.blocks)
    told = said(printed(paper(WHY, again)))
    assert told == ["Why: annex, 1.", "Why again: annex, 1.", ANNEX, "1. Why", "because"]


def test_no_reason_is_lost_on_paper() -> None:
    texts = " ".join(said(printed(paper(WHY, Paragraph(line("x")), HOW))))
    assert all(word in texts for word in ("because", "so", "x"))


def test_a_page_printed_twice_is_the_same() -> None:
    made = paper(WHY, HOW)
    assert printed(made) == printed(made)


def test_empty_text_makes_no_run() -> None:
    assert line("", Run("")) == ()

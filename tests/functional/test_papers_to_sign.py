"""The papers to sign: what PDF/A-2a and PDF/UA-1 ask for that a file can be asked for.

No full validator runs here. What is not seen: colour contrast, and whether a reader speaks the
tags well. Labels beside values are tagged as a table without a TH, since the Python binding of
Typst 0.15 lacks `pdf.header-cell`; the tables that have a head have their TH.
"""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DictionaryObject, NameObject, TextStringObject

from comity.documents.block import (
    Block,
    Fold,
    Heading,
    Pairs,
    Paper,
    Picture,
    Table,
    line,
    lines,
    words,
)
from comity.documents.pdf import write_pdf
from comity.documents.plan_paper import plan_paper
from comity.documents.printed import printed
from comity.documents.scripts import script
from support.every_paper import NAMES, papers, plan
from support.shipped import LAW
from support.tagged import (
    fonts,
    keys,
    metadata,
    opened,
    pages,
    root,
    tree,
    year_is_right_of_the_name,
)
from support.wordprocessing import folded

PLANS = ("rantsev", "operation-golf")
NAMED = sorted({*papers(), *(f"plan of {name}" for name in PLANS)})
every = pytest.mark.parametrize("name", NAMED)
HEADINGS = tuple(f"H{n}" for n in range(1, 7))


@lru_cache(maxsize=64)
def paper(name: str) -> Paper:
    if name in papers():
        return papers()[name]
    return printed(plan_paper(LAW, plan(name.removeprefix("plan of "))))


@lru_cache(maxsize=64)
def made(name: str) -> PdfReader:
    return opened(write_pdf(paper(name)))


def blocks(name: str) -> list[Block]:
    """Every block of a paper, those that unfold too."""
    return list(_flat(paper(name).blocks))


def _flat(found: Iterable[Block]) -> Iterator[Block]:
    for block in found:
        yield block
        yield from _flat(block.blocks) if isinstance(block, Fold) else ()


def bare(said: str) -> str:
    return "".join(unicodedata.normalize("NFKC", said).split())


@every
def test_it_says_that_it_is_pdf_a_and_pdf_ua(name: str) -> None:
    told = metadata(made(name))
    assert (told["pdfaid:part"], told["pdfaid:conformance"]) == ("2", "A")
    assert told["pdfuaid:part"] == "1"
    assert root(made(name))["/OutputIntents"][0].get_object()["/S"] == "/GTS_PDFA1"


@every
def test_it_is_tagged_and_shows_its_title_and_language(name: str) -> None:
    held = root(made(name))
    assert held["/MarkInfo"]["/Marked"].value is True
    assert held["/Lang"] == paper(name).language
    assert held["/ViewerPreferences"]["/DisplayDocTitle"].value is True
    metadata_of = made(name).xmp_metadata
    assert metadata_of is not None
    assert metadata_of.dc_title == {"x-default": paper(name).title}


@every
def test_every_letter_comes_with_the_file(name: str) -> None:
    held = fonts(made(name))
    assert held
    for font, descriptor in held.items():
        assert {"/FontFile2", "/FontFile3"} & set(descriptor), font


@every
def test_it_runs_nothing_and_leads_nowhere(name: str) -> None:
    found = keys(made(name))
    assert "/StructTreeRoot" in found
    outside = {"/JS", "/JavaScript", "/URI", "/Launch", "/GoToR", "/OpenAction", "/AA", "/Annots"}
    assert found & (outside | {"/EmbeddedFiles", "/AcroForm", "/Encrypt"}) == set()
    assert {k for k in found if k.startswith("/S /") and k[3:] in outside} == set()


def test_the_search_for_what_runs_would_find_it() -> None:
    writer = PdfWriter(clone_from=made("scripts"))
    writer.root_object[NameObject("/OpenAction")] = DictionaryObject(
        {
            NameObject("/S"): NameObject("/JavaScript"),
            NameObject("/JS"): TextStringObject("app.alert('seen')"),
        }
    )
    out = io.BytesIO()
    writer.write(out)
    assert {"/OpenAction", "/JS", "/S /JavaScript"} <= keys(opened(out.getvalue()))


@every
def test_its_headings_are_those_of_the_paper_in_order(name: str) -> None:
    tags = list(tree(made(name)).all(*HEADINGS))
    wanted = [("H1", paper(name).title)]
    wanted += [(f"H{b.level + 1}", words(b.line)) for b in blocks(name) if isinstance(b, Heading)]
    assert [(t.name, folded(t.title)) for t in tags] == [(n, folded(w)) for n, w in wanted]
    assert all(int(b.name[1]) <= int(a.name[1]) + 1 for a, b in pairwise(tags))


@every
def test_each_table_with_a_head_has_its_headers(name: str) -> None:
    tables = list(tree(made(name)).all("Table"))
    headed = [t for t in tables if next(t.all("THead"), None)]
    wanted = [b for b in blocks(name) if isinstance(b, Table)]
    assert [len(list(t.all("TH"))) for t in headed] == [len(b.head) for b in wanted]
    for table in tables:
        widths = {len(list(row.all("TH", "TD"))) for row in table.all("TR")}
        assert len(widths) == 1


@every
def test_each_drawing_has_words(name: str) -> None:
    figures = list(tree(made(name)).all("Figure"))
    assert [f.alt for f in figures] == [b.says for b in blocks(name) if isinstance(b, Picture)]


@every
def test_text_is_tagged_as_paragraphs(name: str) -> None:
    top = tree(made(name))
    assert {t.name for t in top.tags} <= {*HEADINGS, "P", "L", "Table", "Figure", "Div"}


def wanted(name: str) -> list[str]:
    held = paper(name)
    body = [words(found) for block in held.blocks for found in lines(block)]
    return [one for one in (held.title, held.subtitle, *body) if one.strip()]


@lru_cache(maxsize=64)
def sheets(name: str) -> tuple[str, ...]:
    """The text of each page, its foot cut off."""
    before, _, after = paper(name).page_word.partition("{n}")
    texts, shown = pages(made(name)), []
    for number, text in enumerate(texts, 1):
        foot = f"{paper(name).foot}{before}{number}{after}/{len(texts)}"
        letters_of = r"\s*".join(map(re.escape, "".join(foot.split())))
        body, found = re.subn(rf"{letters_of}\s*$", "", text)
        assert found, f"page {number} has no foot at its end"
        shown.append(body)
    return tuple(shown)


@every
def test_no_heading_ends_a_page_and_no_caption_leaves_its_table(name: str) -> None:
    top = tree(made(name))
    left = [a.title for a, b in pairwise(top.tags) if a.name in HEADINGS and a.pages != b.pages[:1]]
    assert left == []
    for table in top.all("Table"):
        firsts = [t.pages[0] for t in table.tags if t.pages]
        assert firsts == sorted(firsts)
        if table.tags[0].name == "Caption":
            assert table.tags[0].pages == tuple(firsts[1:2])


@every
def test_no_row_of_a_table_is_cut(name: str) -> None:
    rows = list(tree(made(name)).all("TR"))
    assert [row.pages for row in rows if len(row.pages) > 1] == []
    assert [f.pages for f in tree(made(name)).all("Figure") if len(f.pages) != 1] == []


@every
def test_labels_stand_on_one_page_where_they_fit(name: str) -> None:
    tables = [t for t in tree(made(name)).all("Table") if not next(t.all("TH"), None)]
    wanted = [b for b in blocks(name) if isinstance(b, Pairs)]
    assert len(tables) == len(wanted)
    for table, pairs in zip(tables, wanted, strict=True):
        if len(pairs.rows) < 9 and sum(len(words(value)) for _, value in pairs.rows) < 500:
            assert len(table.pages) == 1


@pytest.mark.parametrize("name", [n for n in NAMED if n != "scripts"])
def test_its_text_is_in_reading_order(name: str) -> None:
    text, place = bare("".join(sheets(name))), 0
    for one in wanted(name):
        found = text.find(bare(one), place)
        assert found >= 0, f"after {text[max(0, place - 60) : place]!r} comes no {one!r}"
        place = found + len(bare(one))


def letters(said: str) -> set[str]:
    """The letters of a text that are not Latin; marks above and below are left out."""
    folded_in = unicodedata.normalize("NFKC", said)
    return {c for c in folded_in if c.isalpha() and script(c) and c > "\u02ff"}


def test_names_in_other_scripts_have_their_letters() -> None:
    """Only the letters: clusters of Arabic, Thai and Hindi are drawn by glyphs that stand for
    several letters or a part of one, right to left in Arabic, and pypdf reads no ActualText."""
    shown = letters("".join(pages(made("scripts"))))
    for name in NAMES.values():
        assert letters(name) <= shown, name
    assert "\ufffd" not in "".join(pages(made("scripts")))


def test_names_in_other_scripts_come_out_whole_where_letters_are_not_joined() -> None:
    shown = bare("".join(pages(made("scripts"))))
    assert shown.count(bare(NAMES["ru"])) >= 5
    assert shown.count(bare(NAMES["zh"])) >= 5


def test_a_number_stays_behind_the_arabic_name_that_it_follows() -> None:
    assert year_is_right_of_the_name(made("scripts"))


@pytest.mark.parametrize(("code", "font"), [
    ("ar", "NotoSansArabic"), ("zh", "NotoSansCJKsc"), ("th", "NotoSansThai"),
    ("hi", "NotoSansDevanagari"), ("ru", "LibertinusSerif"),
])  # fmt: skip
def test_a_script_is_set_in_a_face_that_has_its_letters(code: str, font: str) -> None:
    """The face by itself, so that what is missing could not come out of another."""
    assert NAMES[code]
    assert any(font in name for name in fonts(made("scripts")))


def signed(name: str) -> bool:
    return any(isinstance(b, Heading) and re.match(SIGN, words(b.line)) for b in paper(name).blocks)


SIGN = r"Sign|Firma"


@pytest.mark.parametrize("name", [n for n in NAMED if dict(paper(n).kept).get("state") == "draft"])
def test_a_draft_has_no_page_to_sign(name: str) -> None:
    assert not signed(name)
    text = "".join(pages(made(name)))
    assert "Signature and seal" not in text
    assert "Firma y sello" not in text


@pytest.mark.parametrize("name", [n for n in NAMED if dict(paper(n).kept).get("state") == "whole"])
def test_a_whole_paper_ends_with_the_place_to_sign(name: str) -> None:
    shown = pages(made(name))
    assert [i for i, text in enumerate(shown, 1) if "Signature and seal" in text] == [len(shown)]
    assert re.search(r"^Signature$", shown[-1], re.MULTILINE)


def test_there_are_drafts_and_whole_papers_among_them() -> None:
    states = [dict(paper(name).kept).get("state") for name in NAMED]
    assert states.count("draft") >= 5
    assert states.count("whole") >= 5


LONG = Table(
    head=(line("Number"), line("Words")),
    rows=tuple((line(f"n{n}"), line(f"row{n}")) for n in range(120)),
    widths=(0.2, 0.8),
    caption="Longer than a page",
)


def test_a_table_longer_than_a_page_goes_on_with_its_head() -> None:
    whole = Paper("t", "", "s", "en", "2026-11-22", (LONG,), "foot")
    reader = opened(write_pdf(whole))
    shown = pages(reader)
    assert len(shown) == 3
    assert all("Number" in text for text in shown)
    assert folded(shown[0]).index(LONG.caption) < folded(shown[0]).index("Number")
    said = " ".join(shown).split()
    assert [f"row{n}" for n in range(120) if f"row{n}" not in said] == []

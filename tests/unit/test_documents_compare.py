"""What a person changes in a draft comes back as differences, field by field."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comity.base.errors import BadInput
from comity.documents.block import (
    Fold,
    Heading,
    Items,
    PageBreak,
    Pairs,
    Paper,
    Paragraph,
    Picture,
    Run,
    Table,
    line,
)
from comity.documents.compare import Difference, differences, read_fields
from comity.documents.docx_text import read_keywords, read_lines
from comity.documents.word import write_docx

ARABIC, CHINESE = "ضياء الدين", "王小明 12"
PAPER = Paper(
    title="Request",
    subtitle="Cyprus – Russia",
    subject="Request",
    language="en",
    day="2026-01-02",
    blocks=(
        Heading(line("Who asks")),
        Paragraph(line("From: ", Run("Attorney  General", field="sender"), ".")),
        Paragraph(line("Our reference: ", Run("[to be completed]", field="ref", open=True), ".")),
        Items(
            (line("On 5 May ", Run("he signed", field="events.0.says"), "."), line("Twice.")),
            numbered=True,
        ),
        Table(
            (line("Person"), line("Role")),
            ((line(Run(ARABIC, field="a.name", language="ar")), line("witness")),),
            (1, 1),
            caption="Persons",
        ),
        Pairs(((line("Name"), line(Run(CHINESE, field="b.name"))),)),
        Paragraph(line(Run("one", field="x"), Run("two", field="y"))),
        PageBreak(),
        Fold(line("More"), (Paragraph(line("Within.")),)),
        Picture("<svg/>", "A map."),
    ),
    foot="Request",
    kept=(("file", "request-rus"), ("state", "draft")),
)
DOCX = write_docx(PAPER)


def edited(*changes: tuple[str, str], content: bytes = DOCX) -> bytes:
    """The DOCX with words of its text replaced."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w") as new:
        for item in old.infolist():
            text = old.read(item)
            if item.filename == "word/document.xml":
                for was, now in changes:
                    assert was in text.decode(), was
                    text = text.decode().replace(was, now, 1).encode()
            new.writestr(item, text)
    return out.getvalue()


def said(content: bytes) -> list[tuple[str, str, str, str]]:
    return [(d.kind, d.field, d.was, d.now) for d in differences(PAPER, content)]


def test_a_paper_as_it_was_written_differs_in_nothing() -> None:
    assert differences(PAPER, DOCX) == ()


def test_the_fields_of_a_paper_are_read_by_name() -> None:
    assert read_fields(DOCX) == {
        "sender": ("Attorney General",),
        "ref": ("[to be completed]",),
        "events.0.says": ("he signed",),
        "a.name": (ARABIC,),
        "b.name": (CHINESE,),
        "x": ("one",),
        "y": ("two",),
    }


def test_the_keywords_name_the_file() -> None:
    assert read_keywords(DOCX).startswith("file=request-rus; state=draft; digest=")
    assert read_keywords(b"nothing") == ""


def test_a_changed_field_says_what_it_was_and_is() -> None:
    content = edited(("Attorney  General", "Ministry of Justice"))
    assert said(content) == [("changed", "sender", "Attorney General", "Ministry of Justice")]


def test_a_placeholder_that_got_words_is_filled() -> None:
    content = edited(("[to be completed]", "MLA 7/2026"))
    assert said(content) == [("filled", "ref", "", "MLA 7/2026")]


def test_a_placeholder_that_was_taken_out_is_as_open_as_before() -> None:
    assert said(edited(("[to be completed]", ""))) == []


def test_an_emptied_field_is_told() -> None:
    assert said(edited((ARABIC, ""))) == [("emptied", "a.name", ARABIC, "")]


def test_fields_that_touch_are_told_apart() -> None:
    assert said(edited((">two<", ">three<"))) == [("changed", "y", "two", "three")]


def test_white_space_counts_for_nothing() -> None:
    assert (
        said(edited(("Attorney  General", "Attorney General "), ("he signed", " he  signed"))) == []
    )


def test_fixed_text_that_was_changed_is_removed_and_added() -> None:
    (one, other) = differences(PAPER, edited(("On 5 May", "On 6 May")))
    assert (one.kind, one.field, one.was) == ("removed", "", "5")
    assert (other.kind, other.field, other.now) == ("added", "", "6")
    assert one.near.endswith("On")


def test_a_line_that_was_written_in_is_added() -> None:
    more = "<w:p><w:r><w:t>Do not tell the suspect.</w:t></w:r></w:p><w:sectPr"
    assert said(edited(("<w:sectPr", more))) == [("added", "", "", "Do not tell the suspect.")]


def test_a_line_that_was_taken_out_is_removed() -> None:
    assert said(edited(("Twice.", ""))) == [("removed", "", "Twice.", "")]


def test_a_field_changed_beside_changed_fixed_text_is_found() -> None:
    found = said(edited(("On 5 May", "On 6 May"), ("he signed", "she signed")))
    assert ("changed", "events.0.says", "he signed", "she signed") in found


def test_a_control_that_was_taken_out_leaves_its_field_empty() -> None:
    start = DOCX_XML.rindex("<w:sdt>", 0, DOCX_XML.index("he signed"))
    end = DOCX_XML.index("</w:sdt>", start) + len("</w:sdt>")
    assert ("emptied", "events.0.says", "he signed", "") in said(edited((DOCX_XML[start:end], "")))


with zipfile.ZipFile(io.BytesIO(DOCX)) as _kept:
    DOCX_XML = _kept.read("word/document.xml").decode()


def run_of(text: str) -> str:
    """The run of the DOCX that holds a text."""
    end = DOCX_XML.index("</w:r>", DOCX_XML.index(text)) + len("</w:r>")
    return DOCX_XML[DOCX_XML.rindex("<w:r>", 0, end) : end]


def test_a_control_without_a_run_is_still_its_field() -> None:
    content = edited((run_of("he signed"), ""))
    assert read_fields(content)["events.0.says"] == ("",)
    assert said(content) == [("emptied", "events.0.says", "he signed", "")]


def test_tracked_changes_count_as_accepted() -> None:
    gone = '<w:del w:id="1" w:author="x"><w:r><w:delText>he</w:delText></w:r></w:del>'
    come = '<w:ins w:id="2" w:author="x"><w:r><w:t>she</w:t></w:r></w:ins>'
    run = run_of("he signed")
    kept = '<w:r><w:t xml:space="preserve"> signed</w:t></w:r>'
    assert said(edited((run, gone + come + kept))) == [
        ("changed", "events.0.says", "he signed", "she signed")
    ]


def test_a_moved_text_stands_only_where_it_went() -> None:
    moved = '<w:moveFrom w:id="1" w:author="x"><w:r><w:t>Twice.</w:t></w:r></w:moveFrom>'
    assert said(edited((run_of("Twice."), moved))) == [("removed", "", "Twice.", "")]


def test_a_deleted_end_of_paragraph_joins_two_lines() -> None:
    mark = (
        '<w:pPr><w:pStyle w:val="Heading1"/><w:rPr><w:del w:id="1" w:author="x"/></w:rPr></w:pPr>'
    )
    content = edited(('<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>', mark))
    assert "Who asksFrom: " in ["".join(p.text for p in one[:1]) for one in read_lines(content)]


def test_a_text_box_is_read_once() -> None:
    box = (
        "<w:p><w:r><mc:AlternateContent xmlns:mc="
        '"http://schemas.openxmlformats.org/markup-compatibility/2006">'
        "<mc:Choice><w:txbxContent><w:p><w:r><w:t>Urgent!</w:t></w:r></w:p></w:txbxContent>"
        "</mc:Choice><mc:Fallback><w:p><w:r><w:t>Urgent!</w:t></w:r></w:p></mc:Fallback>"
        "</mc:AlternateContent></w:r></w:p><w:sectPr"
    )
    assert said(edited(("<w:sectPr", box))) == [("added", "", "", "Urgent!")]


def test_names_that_a_program_lost_are_found_again_by_place() -> None:
    nameless = DOCX_XML.replace('w:val="a.name"', 'w:val=""').replace(ARABIC, "ضياء")
    content = edited((DOCX_XML, nameless))
    assert read_fields(content)[""] == ("ضياء",)
    assert said(content) == [("changed", "a.name", ARABIC, "ضياء")]


def test_an_alias_serves_where_the_tag_was_lost() -> None:
    untagged = DOCX_XML.replace('<w:tag w:val="sender"/>', "")
    assert read_fields(edited((DOCX_XML, untagged)))["sender"] == ("Attorney General",)


def resaved(content: bytes, folder: Path) -> bytes:
    """The DOCX as LibreOffice writes it."""
    if shutil.which("soffice") is None:
        pytest.skip("needs soffice (LibreOffice)")
    (folder / "in").mkdir()
    (folder / "in" / "paper.docx").write_bytes(content)
    run = ["soffice", "--headless", "--convert-to", "docx", "--outdir", "out", "in/paper.docx"]
    home = os.environ | {"HOME": str(folder)}
    subprocess.run(run, cwd=folder, env=home, capture_output=True, timeout=120, check=True)
    return (folder / "out" / "paper.docx").read_bytes()


def test_what_libreoffice_saves_anew_differs_in_nothing(tmp_path: Path) -> None:
    content = resaved(DOCX, tmp_path)
    assert content != DOCX
    assert said(content) == []
    assert read_fields(content)["sender"] == ("Attorney General",)


def test_what_was_edited_before_libreoffice_saved_it_is_found(tmp_path: Path) -> None:
    changes = (ARABIC, "ضياء"), ("[to be completed]", "MLA 7/2026"), ("Twice.", "Thrice.")
    assert set(said(resaved(edited(*changes), tmp_path))) == {
        ("changed", "a.name", ARABIC, "ضياء"),
        ("filled", "ref", "", "MLA 7/2026"),
        ("removed", "", "Twice.", ""),
        ("added", "", "", "Thrice."),
    }


def test_names_in_any_script_are_not_doubled_by_libreoffice(tmp_path: Path) -> None:
    held = resaved(DOCX, tmp_path)
    text = "".join(p.text for one in read_lines(held) for p in one)
    assert text.count(ARABIC) == 1
    assert text.count("王小明") == 1


BAD: dict[str, Callable[[], bytes]] = {
    "nothing": lambda: b"",
    "text": lambda: b"hello",
    "half a file": lambda: DOCX[: len(DOCX) // 2],
    "no document": lambda: _zip("word/other.xml", b"<a/>"),
    "no XML": lambda: _zip("word/document.xml", b"<a"),
    "entities": lambda: _zip("word/document.xml", b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a'),
    "a bomb": lambda: _zip("word/document.xml", b" " * 50_000_001),
}


def _zip(name: str, text: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr(name, text)
    return out.getvalue()


@pytest.mark.parametrize("what", BAD)
def test_what_is_no_docx_is_refused(what: str) -> None:
    with pytest.raises(BadInput):
        read_lines(BAD[what]())


def test_a_file_outside_is_never_read_into_the_text(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("told")
    words = (
        f'<!DOCTYPE w:document [<!ENTITY e SYSTEM "file://{secret}">]>'
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        "<w:body><w:p><w:r><w:t>a&e;b</w:t></w:r></w:p></w:body></w:document>"
    )
    lines = read_lines(_zip("word/document.xml", words.encode()))
    assert "told" not in str(lines)
    assert len(lines) == 1


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.integers(0, len(DOCX) - 1), st.integers(0, 7))
def test_a_flipped_bit_gives_differences_or_a_refusal(place: int, bit: int) -> None:
    content = bytearray(DOCX)
    content[place] ^= 1 << bit
    try:
        found = differences(PAPER, bytes(content))
    except BadInput:
        return
    assert all(isinstance(one, Difference) for one in found)


TEXT = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cf", "Zl", "Zp", "Co", "Cn"]),
    min_size=1,
    max_size=12,
).filter(str.strip)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.lists(st.tuples(TEXT, st.booleans()), min_size=1, max_size=5))
def test_any_paper_differs_from_its_own_docx_in_nothing(told: list[tuple[str, bool]]) -> None:
    runs = tuple(Run(text, field=f"f{n}" if f else "") for n, (text, f) in enumerate(told))
    paper = Paper("T", "", "s", "en", "2026-01-02", (Paragraph(runs),), "foot")
    assert differences(paper, write_docx(paper)) == ()

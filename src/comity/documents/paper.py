"""A4 papers as DOCX with real Word styles, page numbers and the same bytes each time."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time
from typing import Any

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from comity.base.errors import BadInput

FONT = "Cambria"
LANGUAGE = "en-GB"
MAKER = "Comity (draft)"
_INK = RGBColor(0x1B, 0x1A, 0x17)
_SIZES = {"Normal": 11, "Title": 20, "Subtitle": 12, "Heading 1": 14, "Heading 2": 12}
_SPACE = {"Title": (0, 6), "Subtitle": (0, 12), "Heading 1": (18, 6), "Heading 2": (12, 4)}
_ZIP_DAY = (1980, 1, 1, 0, 0, 0)
_NO_XML = {c: None for c in range(32) if chr(c) not in "\t\n\r"} | {0xFFFE: None, 0xFFFF: None}


class Paper:
    """One paper in the making; `bytes` ends it."""

    def __init__(self, title: str, subject: str, day: date) -> None:
        self.document: Any = Document()
        self._page()
        self._styles()
        self._properties(title, subject, day)

    def _page(self) -> None:
        section = self.document.sections[0]
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        section.left_margin = section.right_margin = Cm(2.5)
        section.top_margin, section.bottom_margin = Cm(2.3), Cm(2.2)

    def _styles(self) -> None:
        styles = self.document.styles
        for name, size in _SIZES.items():
            _style(styles[name], size, _SPACE.get(name, (0, 6)))
        styles["Normal"].paragraph_format.line_spacing = 1.12
        for name in ("List Number", "List Bullet"):
            styles[name].paragraph_format.space_after = Pt(4)
        small = styles.add_style("Small", WD_STYLE_TYPE.PARAGRAPH)
        small.base_style = styles["Normal"]
        small.font.size = Pt(9)
        small.paragraph_format.space_after = Pt(2)
        _languages(styles.element)

    def _properties(self, title: str, subject: str, day: date) -> None:
        kept = self.document.core_properties
        moment = datetime.combine(day, time(), UTC).replace(tzinfo=None)
        kept.title, kept.subject, kept.language = title, subject, LANGUAGE
        kept.author = kept.last_modified_by = MAKER
        kept.created = kept.modified = moment
        kept.revision, kept.keywords, kept.comments = 1, "", ""

    def footer(self, text: str) -> None:
        """Set the foot of the pages: a text, and the page number at the right."""
        foot = self.document.sections[-1].footer
        foot.is_linked_to_previous = False
        line = foot.paragraphs[0]
        line.style = self.document.styles["Small"]
        line.paragraph_format.tab_stops.add_tab_stop(Cm(16), WD_TAB_ALIGNMENT.RIGHT)
        line.add_run(f"{_clean(text)}\t")
        line.add_run("Page ")
        _field(line, "PAGE")

    def holds(self, text: str) -> bool:
        """Return whether a text stands anywhere in the paper so far, tables too."""
        return any(text in (found.text or "") for found in self.document.element.iter(qn("w:t")))

    def title(self, text: str) -> None:
        """Add the title of the paper."""
        self.document.add_paragraph(_clean(text), style="Title")

    def subtitle(self, text: str) -> None:
        """Add the line below a title."""
        self.document.add_paragraph(_clean(text), style="Subtitle")

    def heading(self, text: str, level: int = 1) -> None:
        """Add a heading."""
        self.document.add_paragraph(_clean(text), style=f"Heading {level}")

    def text(self, text: str, label: str = "", small: bool = False) -> None:
        """Add a paragraph, perhaps with a bold label before it."""
        line = self.document.add_paragraph(style="Small" if small else "Normal")
        if label:
            line.add_run(f"{_clean(label)} ").bold = True
        line.add_run(_clean(text))

    def bullets(self, items: Iterable[str]) -> None:
        """Add a list without numbers."""
        for item in items:
            self.document.add_paragraph(_clean(item), style="List Bullet")

    def numbers(self, items: Iterable[str]) -> None:
        """Add a numbered list that starts at one."""
        number = _new_numbering(self.document)
        for item in items:
            line = self.document.add_paragraph(_clean(item), style="List Number")
            properties = line._p.get_or_add_pPr().get_or_add_numPr()
            properties.get_or_add_numId().val = number
            properties.get_or_add_ilvl().val = 0

    def table(
        self, head: Sequence[str], rows: Iterable[Sequence[str]], widths: Sequence[float]
    ) -> None:
        """Add a table with a header row that repeats on each page; widths in centimetres."""
        table = self._table(widths)
        first = table.add_row()
        self._row(first, head, widths, strong=tuple(head))
        _repeats(first)
        for row in rows:
            strong = tuple(words for words in row if words.startswith("LACKING"))
            self._row(table.add_row(), row, widths, strong)
        for cell in first.cells:
            _shade(cell)
        self.document.add_paragraph(style="Small")

    def pairs(
        self, rows: Iterable[tuple[str, str]], widths: tuple[float, float], height: float = 0
    ) -> None:
        """Add a table of labels and values; widths and the least height in centimetres."""
        table = self._table(widths)
        for label, value in rows:
            row = table.add_row()
            if height:
                row.height = Cm(height)
            self._row(row, (label, value), widths, strong=(label,))
        self.document.add_paragraph(style="Small")

    def _table(self, widths: Sequence[float]) -> Any:  # noqa: ANN401
        table = self.document.add_table(rows=0, cols=len(widths), style="Table Grid")
        table.autofit = False
        for column, width in zip(table.columns, widths, strict=True):
            column.width = Cm(width)
        return table

    def _row(
        self,
        row: Any,  # noqa: ANN401
        cells: Sequence[str],
        widths: Sequence[float],
        strong: Sequence[str] = (),
    ) -> None:
        _whole(row)
        for cell, words, width in zip(row.cells, cells, widths, strict=True):
            cell.width = Cm(width)
            line = cell.paragraphs[0]
            line.style = self.document.styles["Small"]
            line.add_run(_clean(words)).bold = words in strong

    def bytes(self) -> bytes:
        """Return the paper as DOCX, its inner files dated the same each time."""
        made = io.BytesIO()
        self.document.save(made)
        return _same_each_time(made.getvalue())


def changed_by_hand(content: bytes) -> bool:
    """Return whether a DOCX was saved by another program since it was made here."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as kept:
            core = kept.read("docProps/core.xml").decode("utf-8", "replace")
    except (zipfile.BadZipFile, KeyError):
        return True
    return f"<cp:lastModifiedBy>{MAKER}</cp:lastModifiedBy>" not in core


def _same_each_time(content: bytes) -> bytes:
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as made,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as kept,
    ):
        for item in made.infolist():
            if item.filename == "docProps/thumbnail.jpeg":
                continue
            entry = zipfile.ZipInfo(item.filename, _ZIP_DAY)
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
            kept.writestr(entry, _without_thumbnail(item.filename, made.read(item)))
    return out.getvalue()


def _without_thumbnail(name: str, content: bytes) -> bytes:
    if name != "_rels/.rels":
        return content
    text = content.decode()
    start = text.find("<Relationship ", max(0, text.find("thumbnail") - 400))
    while start != -1:
        end = text.index("/>", start) + 2
        if "thumbnail" in text[start:end]:
            return (text[:start] + text[end:]).encode()
        start = text.find("<Relationship ", end)
    return content


def _clean(text: str) -> str:
    """Leave out what XML cannot hold and fold white space."""
    if not isinstance(text, str):
        raise BadInput("A paper takes text", why=f"it was given {type(text).__name__}")
    return " ".join(text.translate(_NO_XML).split(" ")).replace("\n", " ").replace("\r", "")


def _style(style: Any, size: int, space: tuple[int, int]) -> None:  # noqa: ANN401
    style.font.name, style.font.size = FONT, Pt(size)
    style.font.color.rgb = _INK
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for slot in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.attrib.pop(qn(f"w:{slot}Theme"), None)
        fonts.set(qn(f"w:{slot}"), FONT)
    style.paragraph_format.space_before, style.paragraph_format.space_after = map(Pt, space)
    if style.name != "Normal":
        style.paragraph_format.keep_with_next = True
    for mark in style.element.rPr.findall(qn("w:spacing")):
        style.element.rPr.remove(mark)
    border = style.element.pPr.find(qn("w:pBdr"))
    if border is not None:
        style.element.pPr.remove(border)


def _languages(styles: Any) -> None:  # noqa: ANN401
    for told in styles.iter(qn("w:lang")):
        told.set(qn("w:val"), LANGUAGE)


def _field(line: Any, code: str) -> None:  # noqa: ANN401
    for kind in ("begin", "code", "separate", "shown", "end"):
        run = line.add_run("1" if kind == "shown" else "")
        if kind == "code":
            told = OxmlElement("w:instrText")
            told.set(qn("xml:space"), "preserve")
            told.text = f" {code} "
            run._r.append(told)
        elif kind != "shown":
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
            run._r.append(mark)


def _new_numbering(document: Any) -> int:  # noqa: ANN401
    """Return a fresh list on the numbering of `List Number`, so that it starts at one again."""
    numbering = document.part.numbering_part.element
    style = document.styles["List Number"].element
    base = style.pPr.numPr.numId.val
    abstract = next(n for n in numbering.num_lst if n.numId == base).abstractNumId.val
    made = numbering.add_num(abstract)
    made.add_lvlOverride(ilvl=0).add_startOverride(1)
    return int(made.numId)


def _repeats(row: Any) -> None:  # noqa: ANN401
    mark = OxmlElement("w:tblHeader")
    mark.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(mark)


def _whole(row: Any) -> None:  # noqa: ANN401
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))


def _shade(cell: Any) -> None:  # noqa: ANN401
    mark = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", "EFEBE1")):
        mark.set(qn(f"w:{name}"), value)
    cell._tc.get_or_add_tcPr().append(mark)

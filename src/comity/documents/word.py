"""A paper as DOCX to be edited: real styles, fields that can be found again, the same bytes.

Each value of the record stands in a content control (ISO/IEC 29500-1, 17.5.2) whose tag is the
field's name, so that what a person edits comes back as a difference and not as a guess.
"""

from __future__ import annotations

import io
import zipfile
from collections import Counter
from datetime import UTC, date, datetime, time
from typing import Any

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_BREAK
from docx.shared import Cm, Pt, RGBColor

from comity.documents import word_parts as part
from comity.documents.block import (
    Block,
    Fold,
    Heading,
    Items,
    Line,
    Paper,
    Paragraph,
    Picture,
    Run,
    Table,
    words,
)
from comity.documents.block import (
    PageBreak as Break,
)
from comity.documents.block import (
    Pairs as PairRows,
)

MAKER = "Comity (draft)"
WIDTH = 16.0  # centimetres of text on A4
_INK = RGBColor(0x1B, 0x1A, 0x17)
_SIZES = {
    "Normal": 11,
    "Title": 20,
    "Subtitle": 12,
    "Heading 1": 14,
    "Heading 2": 12,
    "Heading 3": 11,
}
_SPACE = {
    "Title": (0, 6),
    "Subtitle": (0, 12),
    "Heading 1": (18, 6),
    "Heading 2": (12, 4),
    "Heading 3": (10, 3),
}
_TONES = {"plain": "Normal", "small": "Small", "lead": "Lead", "warning": "Warning"}


def write_docx(paper: Paper) -> bytes:
    """Return a paper as DOCX, its inner files dated the same each time."""
    made = _Writer(paper)
    for block in paper.blocks:
        made.block(block)
    return made.bytes()


class _Writer:
    """One DOCX in the making."""

    def __init__(self, paper: Paper) -> None:
        self.paper = paper
        self.shown: Counter[str] = Counter()
        self.document: Any = Document()
        self._page()
        self._styles()
        self._properties()
        self.document.add_paragraph(part.clean(paper.title), style="Title")
        if paper.subtitle:
            self.document.add_paragraph(part.clean(paper.subtitle), style="Subtitle")
        self._foot()

    def _page(self) -> None:
        section = self.document.sections[0]
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        section.left_margin = section.right_margin = Cm(2.5)
        section.top_margin, section.bottom_margin = Cm(2.3), Cm(2.2)

    def _styles(self) -> None:
        styles = self.document.styles
        for name, size in _SIZES.items():
            part.style(styles[name], size, _SPACE.get(name, (0, 6)), _INK)
        styles["Normal"].paragraph_format.line_spacing = 1.12
        for name in ("List Number", "List Bullet"):
            styles[name].paragraph_format.space_after = Pt(4)
        for name, size in (("Small", 9), ("Lead", 12), ("Warning", 11)):
            made = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
            made.base_style = styles["Normal"]
            part.sized(made, size)
            made.paragraph_format.space_after = Pt(2 if name == "Small" else 6)
        part.side_rule(styles["Warning"])
        part.languages(styles.element, self.paper.language)

    def _properties(self) -> None:
        kept = self.document.core_properties
        moment = datetime.combine(date.fromisoformat(self.paper.day), time(), UTC)
        kept.title, kept.subject = self.paper.title, self.paper.subject
        kept.language = part.LANGUAGES.get(self.paper.language, self.paper.language)
        kept.author = kept.last_modified_by = MAKER
        kept.created = kept.modified = moment.replace(tzinfo=None)
        kept.revision, kept.comments = 1, ""
        told = (*self.paper.kept, ("digest", part.NO_DIGEST))
        kept.keywords = "; ".join(f"{key}={value}" for key, value in told)

    def _foot(self) -> None:
        before, _, after = self.paper.page_word.partition("{n}")
        foot = self.document.sections[-1].footer
        foot.is_linked_to_previous = False
        part.foot(foot.paragraphs[0], self.document, self.paper.foot, (before, after))

    def block(self, block: Block) -> None:
        """Add one block at the end."""
        match block:
            case Heading(line=said, level=level):
                self._line(said, f"Heading {level}")
            case Paragraph(line=said, tone=tone):
                made = self._line(said, _TONES.get(tone, "Normal"))
                if words(said).rstrip().endswith(":"):
                    made.paragraph_format.keep_with_next = True
            case Items(items=items, numbered=numbered):
                self._items(items, numbered)
            case Table():
                self._table(block)
            case PairRows():
                self._pairs(block)
            case Picture(says=says):
                self._line((Run(says),), "Small")
            case Fold(summary=summary, blocks=inner):
                self._line(summary, "Heading 3")
                for one in inner:
                    self.block(one)
            case Break():
                self.document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)

    def _line(self, said: Line, style: str) -> Any:  # noqa: ANN401
        made = self.document.add_paragraph(style=style)
        self._runs(made, said)
        return made

    def _runs(self, place: Any, said: Line, strong: bool = False) -> None:  # noqa: ANN401
        for run in said:
            part.run(place, run, strong, self.shown[run.field])
            self.shown[run.field] += 1

    def _items(self, items: tuple[Line, ...], numbered: bool) -> None:
        number = part.new_numbering(self.document) if numbered else 0
        for item in items:
            line = self._line(item, "List Number" if numbered else "List Bullet")
            if numbered:
                properties = line._p.get_or_add_pPr().get_or_add_numPr()
                properties.get_or_add_numId().val = number
                properties.get_or_add_ilvl().val = 0

    def _table(self, block: Table) -> None:
        widths = tuple(WIDTH * share / sum(block.widths) for share in block.widths)
        if block.caption:
            self._line((Run(block.caption, strong=True),), "Small")
        table = self._grid(widths)
        first = table.add_row()
        self._row(first, block.head, widths, strong=True)
        part.repeats(first)
        for cell in first.cells:
            part.shade(cell)
        for row in block.rows:
            self._row(table.add_row(), row, widths)
        self.document.add_paragraph(style="Small")

    def _pairs(self, block: PairRows) -> None:
        label = WIDTH * block.label_share
        widths = (label, WIDTH - label)
        table = self._grid(widths)
        for one, other in block.rows:
            row = table.add_row()
            if block.height:
                row.height = Cm(block.height)
            self._row(row, (tuple(Run(r.text, strong=True) for r in one), other), widths)
        self.document.add_paragraph(style="Small")

    def _grid(self, widths: tuple[float, ...]) -> Any:  # noqa: ANN401
        table = self.document.add_table(rows=0, cols=len(widths), style="Table Grid")
        table.autofit = False
        for column, width in zip(table.columns, widths, strict=True):
            column.width = Cm(width)
        return table

    def _row(
        self,
        row: Any,  # noqa: ANN401
        cells: tuple[Line, ...],
        widths: tuple[float, ...],
        strong: bool = False,
    ) -> None:
        part.whole(row)
        for cell, said, width in zip(row.cells, cells, widths, strict=True):
            cell.width = Cm(width)
            cell.paragraphs[0].style = self.document.styles["Small"]
            self._runs(cell.paragraphs[0], said, strong)

    def bytes(self) -> bytes:
        """Return the file."""
        made = io.BytesIO()
        self.document.save(made)
        return part.same_each_time(made.getvalue())


def changed_by_hand(content: bytes) -> bool:
    """Return whether a DOCX was saved by another program since it was made here.

    The properties hold the digest of the text as it was made; any other text was edited.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as kept:
            core = kept.read("docProps/core.xml").decode("utf-8", "replace")
            text = kept.read(part.TEXT)
    except (zipfile.BadZipFile, KeyError):
        return True
    by_us = f"<cp:lastModifiedBy>{MAKER}</cp:lastModifiedBy>" in core
    return not by_us or f"digest={part.digest_of(text)}" not in core

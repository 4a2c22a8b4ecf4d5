"""What a paper holds, whatever it is written as: blocks that writers turn into pages.

`docx` makes it a file to edit, `pdf` a file to sign and `page` one to read. A paper is made once,
as a value, so that they can never say different things.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from msgspec import Struct

Tone = Literal["plain", "small", "lead", "warning", "note", "quote"]
Sort = Literal["", "pin", "mark", "doubt"]


class Run(Struct, frozen=True):
    """A stretch of text; `field` names the value of the record that it shows, to be edited.

    `language` is given where it differs from the paper's own, such as for a name in Arabic. `sort`
    tells a page that it is a citation, a verdict with its mark, or how sure the law is; `href` is a
    place in the same paper or a file beside it.
    """

    text: str
    strong: bool = False
    field: str = ""
    language: str = ""
    open: bool = False
    sort: Sort = ""
    href: str = ""


Line = tuple[Run, ...]


class Heading(Struct, frozen=True, tag_field="block", tag="heading"):
    """A heading of level 1 to 3; `anchor` is its address within a page."""

    line: Line
    level: int = 1
    anchor: str = ""


class Paragraph(Struct, frozen=True, tag_field="block", tag="paragraph"):
    """One paragraph; a warning is marked by words and a rule at its side, never by colour alone."""

    line: Line
    tone: Tone = "plain"


class Items(Struct, frozen=True, tag_field="block", tag="items"):
    """A list, with numbers or without; each list starts at one.

    `levels` says how deep each item stands below what it explains; without it all are of one level.
    """

    items: tuple[Line, ...]
    numbered: bool = False
    tone: Tone = "plain"
    levels: tuple[int, ...] = ()


class Table(Struct, frozen=True, tag_field="block", tag="table"):
    """Rows under a head that repeats on each page; `widths` are shares of the page's width."""

    head: tuple[Line, ...]
    rows: tuple[tuple[Line, ...], ...]
    widths: tuple[float, ...]
    caption: str = ""


class Pairs(Struct, frozen=True, tag_field="block", tag="pairs"):
    """Labels with their values; `height` is the least height of a row in centimetres."""

    rows: tuple[tuple[Line, Line], ...]
    height: float = 0
    label_share: float = 0.32


class Picture(Struct, frozen=True, tag_field="block", tag="picture"):
    """A drawing as SVG, with the words that say the same; `width` is a share of the page's."""

    svg: str
    says: str
    width: float = 1.0


class Fold(Struct, frozen=True, tag_field="block", tag="fold"):
    """What a page unfolds on demand; on paper it stands in full below its summary."""

    summary: Line
    blocks: tuple[Block, ...]
    open: bool = False


class PageBreak(Struct, frozen=True, tag_field="block", tag="pagebreak"):
    """What follows begins a page of its own, such as a signature page or an annex."""


Block = Heading | Paragraph | Items | Table | Pairs | Picture | Fold | PageBreak


class Paper(Struct, frozen=True):
    """One paper: what it is called, in which language, what it holds and what stands at its foot.

    `day` is an ISO day. A draft says so at its foot and holds no place for a signature.
    """

    title: str
    subtitle: str
    subject: str
    language: str
    day: str
    blocks: tuple[Block, ...]
    foot: str
    page_word: str = "Page {n}"
    kept: tuple[tuple[str, str], ...] = ()


def line(*parts: str | Run) -> Line:
    """Return a line of runs; bare text becomes a plain run, empty text none."""
    made = (Run(p) if isinstance(p, str) else p for p in parts)
    return tuple(r for r in made if r.text)


def strong(text: str) -> Run:
    """Return a run in bold."""
    return Run(text, strong=True)


def labelled(label: str, *parts: str | Run) -> Paragraph:
    """Return a paragraph that begins with a bold label."""
    return Paragraph(line(strong(f"{label} "), *parts))


def words(found: Line) -> str:
    """Return a line as bare text."""
    return "".join(r.text for r in found)


def fields(blocks: Iterable[Block]) -> dict[str, str]:
    """Return every editable value by its field, in the order in which the paper shows them."""
    found: dict[str, str] = {}
    for run in runs(blocks):
        if run.field:
            found[run.field] = found.get(run.field, "") + ("" if run.open else run.text)
    return found


def runs(blocks: Iterable[Block]) -> tuple[Run, ...]:
    """Return every run of some blocks in reading order."""
    return tuple(run for block in blocks for text in lines(block) for run in text)


def lines(block: Block) -> tuple[Line, ...]:
    """Return every line of one block in reading order."""
    match block:
        case Heading(line=said) | Paragraph(line=said):
            return (said,)
        case Items(items=items):
            return items
        case Table(head=head, rows=rows):
            return (*head, *(cell for row in rows for cell in row))
        case Pairs(rows=pairs):
            return tuple(cell for pair in pairs for cell in pair)
        case Fold(summary=summary, blocks=inner):
            return (summary, *(text for b in inner for text in lines(b)))
    return ()

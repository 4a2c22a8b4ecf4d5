"""The plan as one self-contained page: no network, no script, the same bytes each time."""

from __future__ import annotations

from functools import lru_cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup
from msgspec import Struct

from comity.documents.block import Block, Heading, Paper, Picture, words
from comity.documents.masked import Mask
from comity.documents.plan_paper import plan_paper
from comity.law.model import Law
from comity.planning.plan import Plan


class Section(Struct, frozen=True):
    """One section of a page: its heading of the first level, and what stands below it."""

    title: str
    anchor: str
    blocks: tuple[Block, ...]


def plan_page(law: Law, plan: Plan) -> str:
    """Return the plan as an HTML page with its styles inside."""
    return page_of(Mask(plan.case).of(plan_paper(law, plan)))


def page_of(paper: Paper) -> str:
    """Return a paper as an HTML page; what stands before its first heading leads the page."""
    before, sections = _parted(paper)
    template = _environment().get_template("plan.html.j2")
    return template.render(paper=paper, before=before, sections=sections)


def _parted(paper: Paper) -> tuple[tuple[Block, ...], tuple[Section, ...]]:
    groups: list[list[Block]] = [[]]
    for block in paper.blocks:
        if isinstance(block, Heading) and block.level == 1:
            groups.append([])
        groups[-1].append(block)
    return tuple(groups[0]), tuple(_section(group) for group in groups[1:])


def _section(group: list[Block]) -> Section:
    head = group[0]
    assert isinstance(head, Heading)  # a group after the first begins with one
    return Section(words(head.line), head.anchor, tuple(group[1:]))


def _drawing(picture: Picture) -> Markup:
    """Return a drawing of ours as it stands, hidden from readers to whom its words are read."""
    return Markup(picture.svg.replace("<svg ", '<svg aria-hidden="true" focusable="false" ', 1))  # noqa: S704 drawn by us, its text escaped


@lru_cache(maxsize=1)
def _environment() -> Environment:
    made = Environment(
        loader=PackageLoader("comity.documents", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["drawing"] = _drawing
    made.filters["sort"] = _sort_of
    made.filters["text"] = words
    return made


def _sort_of(block: Block) -> str:
    """Return the kind of a block, by which the template chooses how to show it."""
    return type(block).__name__.lower()

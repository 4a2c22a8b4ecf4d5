"""A page as it is printed: what it unfolds moves behind it, each reason once and numbered.

On paper the first pages are what is read; the reasons stand in an annex, where each can be found
by its number. What several places unfold alike is printed once.
"""

from __future__ import annotations

from msgspec.structs import replace

from comity.documents.block import (
    Block,
    Fold,
    Heading,
    PageBreak,
    Paper,
    Paragraph,
    line,
    words,
)

ANNEX = "Annex: reasons and tables"


def printed(paper: Paper) -> Paper:
    """Return the paper with its folds in an annex, and their numbers where they stood."""
    annex: dict[tuple[Block, ...], tuple[int, Fold]] = {}
    blocks = tuple(_block(block, annex) for block in paper.blocks)
    if not annex:
        return paper
    behind: list[Block] = [PageBreak(), Heading(line(ANNEX), anchor="annex")]
    for number, fold in annex.values():
        behind += [Heading(line(f"{number}. {words(fold.summary)}"), 2), *fold.blocks]
    return replace(paper, blocks=(*blocks, *behind))


def _block(block: Block, annex: dict[tuple[Block, ...], tuple[int, Fold]]) -> Block:
    if not isinstance(block, Fold):
        return block
    number, _ = annex.setdefault(block.blocks, (len(annex) + 1, block))
    return Paragraph(line(f"{words(block.summary)}: annex, {number}."), "small")

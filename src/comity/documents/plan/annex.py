"""The plan as it is printed: what a page unfolds stands in full in an annex, under its number.

So the first pages hold what is to be done and asked, and nothing is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

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

TITLE = "Annex: reasons in full"


def printed(paper: Paper) -> Paper:
    """Return a paper with its folds moved to an annex; each leaves the number where it stood."""
    folds = tuple(b for b in paper.blocks if isinstance(b, Fold))
    if not folds:
        return paper
    return replace(paper, blocks=(*_main(paper.blocks), PageBreak(), *_annex(folds)))


def _main(blocks: Iterable[Block]) -> Iterator[Block]:
    number = 0
    for block in blocks:
        if isinstance(block, Fold):
            number += 1
            told = f"{words(block.summary)}: annex {number}."
            yield Paragraph((Run(told),), "small")
        else:
            yield block


def _annex(folds: tuple[Fold, ...]) -> Iterator[Block]:
    yield Heading(line(TITLE), anchor="annex")
    for number, fold in enumerate(folds, 1):
        yield Heading(line(f"{number}. {words(fold.summary)}"), 2)
        yield from _full(fold.blocks)


def _full(blocks: Iterable[Block]) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Fold):
            yield Heading(block.summary, 3)
            yield from _full(block.blocks)
        else:
            yield block

"""Small papers, whole or not, as values and as PDF."""

from __future__ import annotations

from functools import lru_cache

from comity.documents.block import Heading, PageBreak, Pairs, Paper, Paragraph, Run, line
from comity.documents.pdf import write_pdf


def paper(state: str = "whole", stem: str = "request-rus") -> Paper:
    """A request of two pages that names its file and its state."""
    return Paper(
        title="Request for assistance",
        subtitle="Cyprus – Russia",
        subject="Request",
        language="en",
        day="2026-01-02",
        blocks=(
            Heading(line("The proceedings")),
            Pairs(((line("From"), line(Run("Attorney General", field="sender"))),)),
            Paragraph(line("Records are asked for.")),
            PageBreak(),
            Paragraph(line("A second page.")),
        ),
        foot="Request",
        kept=(("file", stem), ("state", state)) if state else (),
    )


@lru_cache
def pdf(state: str = "whole") -> bytes:
    """The same as PDF."""
    return write_pdf(paper(state))


@lru_cache
def foreign_pdf() -> bytes:
    """A PDF of somebody else: it names another maker, and no state."""
    return pdf("").replace(b"/Author(Comity)", b"/Author(Others)")

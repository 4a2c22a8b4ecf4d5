"""Measure the papers against a template engine with a word processor, and against their limits.

    make bench

The same letter, as DOCX and PDF: made here, and through docxtpl and LibreOffice. LibreOffice is no
part of Comity; without it that row says so.
"""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from statistics import median

from comity.documents.block import lines, words
from comity.documents.drafts import Desk, request_draft
from comity.documents.folder import plan_drafts, plan_files
from comity.documents.pdf import write_pdf
from comity.documents.word import write_docx
from comity.facts.read import read_case
from comity.law.model import Law
from comity.law.pack import load_law
from comity.planning.plan import Plan, plan_of

CASES = Path(__file__).parents[1] / "examples" / "cases"
DAY = date(2026, 11, 22)


def main() -> None:
    """Print all figures."""
    law = load_law()
    plan = plan_of(law, read_case(CASES / "rantsev.yaml", law), DAY)
    one = _median(lambda: _one(law, plan), 9)
    print(f"{'one request, letter, DOCX and PDF, warm':<58}{one * 1000:>9.0f} ms  limit 400 ms")
    peer = _peer(law, plan)
    if peer is None:
        print("the same letter through docxtpl and LibreOffice: LibreOffice is not installed")
    else:
        print(
            f"{'the same through docxtpl and LibreOffice':<58}{peer * 1000:>9.0f} ms"
            f"  {peer / one:.0f}x slower"
        )
    name, count, seconds = _whole(law)
    says = f"whole plan, all papers, {count} states ({name})"
    print(f"{says:<58}{seconds * 1000:>9.0f} ms  limit 5000 ms")


def _median(work: Callable[[], object], times: int) -> float:
    work()
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return median(taken)


def _one(law: Law, plan: Plan) -> tuple[bytes, bytes]:
    paper = request_draft(Desk(law), plan, plan.requests[0]).paper
    return write_docx(paper), write_pdf(paper)


def _whole(law: Law) -> tuple[str, int, float]:
    """Return the example with the most states, how many, and its seconds from the file on."""
    cases = [read_case(p, law) for p in sorted(CASES.glob("*.yaml")) if "." not in p.stem]
    found = max(cases, key=lambda c: len({e.where for e in c.evidence} | {c.requesting}))
    path = CASES / f"{found.case}.yaml"
    start = time.perf_counter()
    case = read_case(path, law)
    plan = plan_of(law, case, DAY)
    plan_files(law, plan, plan_drafts(law, plan))
    return found.case, len({e.where for e in case.evidence} | {case.requesting}), (
        time.perf_counter() - start
    )  # fmt: skip


def _peer(law: Law, plan: Plan) -> float | None:
    if shutil.which("soffice") is None:
        return None
    from docxtpl import DocxTemplate

    paper = request_draft(Desk(law), plan, plan.requests[0]).paper
    template = _template()
    rows = [[words(t) for t in lines(b)] for b in paper.blocks]

    def made() -> None:
        with tempfile.TemporaryDirectory() as folder:
            document = DocxTemplate(io.BytesIO(template))
            document.render({"title": paper.title, "blocks": rows}, autoescape=True)
            document.save(f"{folder}/letter.docx")
            run = ["soffice", "--headless", "--convert-to", "pdf", "--outdir", folder]
            subprocess.run(
                [*run, f"{folder}/letter.docx"], check=True, capture_output=True,
                env=os.environ | {"HOME": folder},
            )  # fmt: skip
            assert Path(folder, "letter.pdf").exists()

    return _median(made, 3)


def _template() -> bytes:
    """Return a template that prints every line of every block."""
    from docx import Document

    made = Document()
    made.add_paragraph("{{ title }}", style="Title")
    made.add_paragraph("{%p for block in blocks %}")
    made.add_paragraph("{%p for line in block %}")
    made.add_paragraph("{{ line }}")
    made.add_paragraph("{%p endfor %}")
    made.add_paragraph("{%p endfor %}")
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


if __name__ == "__main__":
    main()

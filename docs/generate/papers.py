"""The kinds of paper: what each is, which measures it carries, and in which languages."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module

from comity.documents.kinds import Kind, kinds
from comity.documents.tongue import languages
from comity.law.model import Law
from comity.planning.families import FORMS_HELD, kind
from docs.generate.markdown import item, paragraph, table


def pages(law: Law) -> Iterator[tuple[str, Iterator[str]]]:
    """Yield the one page."""
    yield "papers.md", _lines(law)


def _lines(law: Law) -> Iterator[str]:
    yield "# Kinds of paper\n"
    yield paragraph(
        "Each kind is one module in `src/comity/documents/kinds/`, found by its name; another is "
        "one more module. All are made from the same records, as DOCX to edit and PDF to sign. "
        f"Languages: {', '.join(languages())}; another is one more catalogue in "
        "`src/comity/documents/locale/`. A sheet gives the particulars for a form that the "
        "instrument itself prescribes, and is not signed."
    ).rstrip("\n")
    rows = ((f"`{k.id}`", _says(k.id), _carries(law, k.id), _signed(k.signed)) for k in _all())
    yield ""
    yield from table(("kind", "what it is", "carries", "signed"), rows)
    yield "\n## Personal data\n"
    yield paragraph(
        "No paper names a person. Who the persons are goes into a sealed annex, and only what the "
        "measure cannot do without; of a victim nothing but what the last column says."
    ).rstrip("\n")
    yield ""
    terms = law.vocabulary.measures
    needed = (
        (one.says, ", ".join(one.needs) or "–", ", ".join(one.victim_needs) or "–")
        for one in terms.values()
    )
    yield from table(("measure", "needs", "of a victim"), needed)
    yield "\n## States of a paper\n"
    yield item("`whole`: nothing that its basis demands is lacking, and it has a place to sign")
    yield item("`incomplete-released`: an office let it be signed although something is lacking")
    yield item("`draft`: something is lacking; it has no place to sign and `sign` refuses it")


def _all() -> Iterator[Kind]:
    return iter(kinds().values())


def _says(name: str) -> str:
    told = import_module(f"comity.documents.kinds.{name}").__doc__ or ""
    return told.strip().split("\n")[0].rstrip(".")


def _carries(law: Law, name: str) -> str:
    """Return the measures that a kind carries, by the measure or by the form of a basis."""
    forms = [f for f in FORMS_HELD if kind(law, "records", f) == name]
    if forms:
        return ", ".join(f"what is asked under {law.instruments[f].name}" for f in forms)
    found = [t.says for m, t in law.vocabulary.measures.items() if kind(law, m, "") == name]
    return "; ".join(found) or "–"


def _signed(signed: bool) -> str:
    return "yes" if signed else "no"

"""The cover note of a draft request: what its basis still demands. It is never sent."""

from __future__ import annotations

from comity.documents.paper import Paper
from comity.documents.view import bases_advised, lacking_of, towards
from comity.documents.words import APPLIES, STATUS, Words, count_words, upper_first
from comity.planning.cautions import Caution
from comity.planning.plan import Ask, Plan, Request
from comity.reasoning.candidates import Candidate

DRAFT = "Draft, not to be sent: what the basis demands"


def cover(paper: Paper, said: Words, plan: Plan, request: Request) -> None:
    """Add the cover note; it ends with a new part for the request proper."""
    paper.title(DRAFT)
    paper.subtitle(
        "Cover note for the requesting authority only. Take it off before the request is signed "
        "and sent."
    )
    _stops(paper, said, plan, request)
    paper.text(_standing(request))
    paper.text(plan.sentence)
    for basis, asks in bases_advised(request):
        _basis(paper, said, basis)
        for ask in asks:
            _demands(paper, said, ask)
    _cautions(paper, said, plan, request)
    paper.footer("Cover note, not part of the request", numbered=False)
    paper.part()


def _stops(paper: Paper, said: Words, plan: Plan, request: Request) -> None:
    found = towards(plan, request)
    if found:
        paper.heading(f"First, about {request.requested_name}")
        paper.bullets(_caution(said, c) for c in found)
        paper.heading("What the basis demands")


def _caution(said: Words, caution: Caution) -> str:
    return f"{caution.says} ({', '.join(said.pin(p) for p in caution.cites)})."


def _standing(request: Request) -> str:
    lacks = lacking_of(request)
    must = sum(must for _, _, must in lacks)
    if must:
        verb = "is" if must == 1 else "are"
        return f"{upper_first(count_words(must, 'item'))} that the basis demands {verb} lacking."
    if lacks:
        return (
            "What the basis demands in every case is given. "
            f"Lacking is what is wanted only in some cases ({count_words(len(lacks), 'item')}): "
            "check whether this is one."
        )
    return "Nothing that the basis demands is lacking. A person still reads and signs."


def _basis(paper: Paper, said: Words, basis: Candidate) -> None:
    paper.heading(f"Basis: {basis.name}")
    paper.text(f"{said.basis(basis)}. {upper_first(APPLIES[basis.verdict])}.", "Basis.")
    told = f"{upper_first(STATUS[basis.known])}."
    if basis.known != "checked":
        told += " Open the official text before signing."
    paper.text(told, "How sure the law is here.")
    if basis.conditions:
        paper.text("; ".join(basis.conditions) + ".", "Decides:")
    if basis.missing:
        paper.text("; ".join(basis.missing) + ".", "Missing facts:")
    if not basis.contents:
        paper.text(
            "This basis's own list of contents is not held here: the request is measured by "
            f"{said.pin('untoc:18(15)')}."
        )


def _demands(paper: Paper, said: Words, ask: Ask) -> None:
    paper.heading(upper_first(ask.evidence.says or ask.measure), 2)
    paper.table(
        ("Item", "Provision", "What the case gives"),
        [
            (
                upper_first(d.says) + (f" (where {d.where})" if d.where else ""),
                said.pin(d.provision),
                said.plain(d.given) if d.given else _lacking(d.where),
            )
            for d in ask.demands
        ],
        (4.6, 4.0, 7.4),
    )


def _lacking(where: str) -> str:
    return f"LACKING (wanted only where {where})" if where else "LACKING"


def _cautions(paper: Paper, said: Words, plan: Plan, request: Request) -> None:
    paper.heading("Before it is sent")
    paper.bullets(_caution(said, c) for c in plan.cautions if c.towards != request.requested)

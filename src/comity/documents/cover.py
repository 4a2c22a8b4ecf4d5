"""The cover of the drafts to one state: a file of its own, for the requesting authority only."""

from __future__ import annotations

from collections.abc import Iterable

from comity.documents.block import (
    Block,
    Heading,
    Items,
    Line,
    Paper,
    Paragraph,
    Table,
    labelled,
    line,
    strong,
)
from comity.documents.drafts import Draft
from comity.documents.view import (
    lacking_of,
    misfits_towards,
    open_towards,
    requests_to,
    towards,
    withheld_towards,
)
from comity.documents.words import APPLIES, DUAL, STATUS, Words, count_words, day_words, upper_first
from comity.law.model import Law
from comity.planning.cautions import Caution
from comity.planning.channels import notified
from comity.planning.complete import Lack
from comity.planning.families import form_words
from comity.planning.letters import by_basis
from comity.planning.plan import Ask, Plan, Request
from comity.planning.telling import events_told, evidence_silenced, silenced
from comity.reasoning.candidates import Candidate

DRAFT = "Cover note, not to be sent"
NOT_HELD = "The list of contents of this basis is not held here."


def cover_paper(
    law: Law, said: Words, plan: Plan, requested: str, drafts: Iterable[Draft] = ()
) -> Paper:
    """Return the cover of all drafts to one state; it speaks of no other state."""
    requests = requests_to(plan, requested)
    held = _Blocks()
    _first(held, said, plan, requested)
    for request in requests:
        _request(held, law, said, plan, request)
    _completeness(held, said, drafts)
    _open(held, said, plan, requested)
    held.text(plan.sentence)
    files = ", ".join(r.file for r in requests)
    return Paper(
        title=f"{DRAFT}: {law.states[requested].name}",
        subtitle=f"For the requesting authority only. It goes with {files}.",
        subject="Cover note",
        language="en",
        day=plan.on.isoformat(),
        blocks=tuple(held.made),
        foot=f"Cover note of {day_words(plan.on)}, not part of any request",
        kept=(("state", "cover"),),
    )


class _Blocks:
    """The blocks of a cover in the making."""

    def __init__(self) -> None:
        self.made: list[Block] = []

    def heading(self, text: str, level: int = 1) -> None:
        self.made.append(Heading(line(text), level))

    def text(self, text: str, label: str = "") -> None:
        self.made.append(labelled(label, text) if label else Paragraph(line(text)))

    def bullets(self, items: Iterable[str]) -> None:
        self.made.append(Items(tuple(line(text) for text in items)))

    def table(
        self, head: tuple[str, ...], rows: Iterable[tuple[str, ...]], widths: tuple[float, ...]
    ) -> None:
        cells = tuple(tuple(_cell(text) for text in row) for row in rows)
        self.made.append(Table(tuple(line(h) for h in head), cells, widths))


def _cell(text: str) -> Line:
    return line(strong(text)) if text.startswith("LACKING") else line(text)


def _completeness(paper: _Blocks, said: Words, drafts: Iterable[Draft]) -> None:
    """Say of each draft what keeps it from being signed, or who lets it be signed all the same."""
    for draft in drafts:
        if draft.lacks:
            paper.heading(f"Before signature: {draft.stem}", 2)
            paper.bullets(lack_words(said, lack) for lack in draft.lacks)
        for release in draft.released:
            paper.text(
                f"{release.by} lets it be signed although something is lacking, because "
                f"{release.because}.",
                "Released.",
            )


def lack_words(said: Words, lack: Lack) -> str:
    """Return what is lacking, with the provision that asks for it and how sure that is."""
    sure = "" if lack.status == "checked" else f", {STATUS[lack.status]}"
    at = f" ({said.pin(lack.provision)}{sure})" if ":" in lack.provision else ""
    return f"{upper_first(lack.says)}{at}."


def _first(paper: _Blocks, said: Words, plan: Plan, requested: str) -> None:
    found = towards(plan, requested)
    if found:
        paper.heading(f"First, about {said.the(requested)}")
        paper.bullets(caution_words(said, c) for c in found)
    general = [c for c in plan.cautions if not c.towards]
    if general:
        paper.heading("Before anything is sent")
        paper.bullets(caution_words(said, c) for c in general)
    _released(paper, plan, requested)
    _withheld(paper, said, plan, requested)
    odd = misfits_towards(plan, requested)
    if odd:
        paper.heading("Does not fit together")
        paper.bullets(upper_first(said.plain(m.says)) + "." for m in odd)


def _withheld(paper: _Blocks, said: Words, plan: Plan, requested: str) -> None:
    kept = withheld_towards(plan, requested)
    if kept:
        paper.heading(f"Withheld: {count_words(len(kept), 'ask')}")
        paper.bullets(
            f"{upper_first(w.evidence.says or w.measure)}. {upper_first(g.why)}"
            f"{_cited(said, g.cites)}. First: {g.first}. Who may release it: {g.release}."
            for w in kept
            for g in w.grounds
        )


def caution_words(said: Words, caution: Caution) -> str:
    """Return a caution with its provisions, if it rests on any."""
    return f"{upper_first(said.plain(caution.says))}{_cited(said, caution.cites)}."


def _cited(said: Words, cites: Iterable[str]) -> str:
    pins = ", ".join(said.pin(p) for p in cites)
    return f" ({pins})" if pins else ""


def _released(paper: _Blocks, plan: Plan, requested: str) -> None:
    freed = [(a, a.released) for r in requests_to(plan, requested) for a in r.asks if a.released]
    if freed:
        paper.heading("Released although it would be withheld")
        paper.bullets(
            f"{upper_first(a.evidence.says or a.measure)}: released by {r.by}, because "
            f"{r.because}. It would be withheld: {'; '.join(g.why for g in a.grounds)}."
            for a, r in freed
            if r
        )


def _request(paper: _Blocks, law: Law, said: Words, plan: Plan, request: Request) -> None:
    paper.heading(f"{request.title}: {request.file}")
    paper.text(_standing(request))
    if request.form:
        told = form_words(request.form, said.name(request.form))
        paper.text(f"{upper_first(told)}; it is named from memory, open it first.", "Form.")
    _authorities(paper, law, said, plan, request)
    _left_out(paper, plan, request)
    for asks in by_basis(request.asks):
        _basis(paper, said, asks)
        for ask in asks:
            _ask(paper, said, ask)


def _standing(request: Request) -> str:
    if not all(a.advised.contents for a in request.asks):
        return (
            f"{NOT_HELD} Check in its text what a request must hold, in which language, and which "
            "papers go with it; nothing was measured."
        )
    lacks = lacking_of((request,))
    if lacks:
        verb = "is" if len(lacks) == 1 else "are"
        return (
            f"{upper_first(count_words(len(lacks), 'item'))} that the basis demands {verb} lacking."
        )
    return (
        "Nothing that the basis demands in every case is lacking. A person still reads and signs."
    )


def _authorities(paper: _Blocks, law: Law, said: Words, plan: Plan, request: Request) -> None:
    state = law.states[request.requested]
    for effect, label in (("central-authority", "Central authority"), ("languages", "Language")):
        found = notified(state, effect, plan.on)
        words = "nothing is held of what was notified; ask before sending."
        if found:
            words = (
                f"{found.says}, as notified under {said.pin(found.provision)} "
                f"({STATUS[found.status]}). Another basis may have another; check."
            )
        paper.text(upper_first(words), f"{label}.")


def _left_out(paper: _Blocks, plan: Plan, request: Request) -> None:
    _, out = events_told(plan.case, (a.evidence for a in request.asks), request.requested)
    told = [e.id.replace("-", " ") for e in out]
    told += [
        f"words of {a.evidence.id.replace('-', ' ')}" for a in request.asks if _silent(plan, a)
    ]
    papers = {p for a in request.asks for p in a.evidence.papers}
    told += [
        f"words of {p.id.replace('-', ' ')}"
        for p in plan.case.papers
        if p.id in papers and silenced(p)
    ]
    if told:
        paper.text(
            f"{', '.join(told)}: it speaks of asylum, a place of safety or an address, may tell "
            "where a victim went after the last act, or tells what a victim did.",
            "Left out of the draft.",
        )


def _silent(plan: Plan, ask: Ask) -> bool:
    """Return whether some words of an ask are such as are never sent."""
    return bool(evidence_silenced(plan.case, ask.evidence))


def _basis(paper: _Blocks, said: Words, asks: tuple[Ask, ...]) -> None:
    basis = asks[0].advised
    paper.heading(f"Basis: {said.sentence(basis.name)}", 2)
    paper.text(f"{said.basis(basis)}. {upper_first(APPLIES[basis.verdict])}.", "Advised.")
    told = f"{upper_first(STATUS[basis.known])}."
    if basis.known != "checked":
        told += " Open the official text before signing."
    paper.text(told, "How sure the law is here.")
    for label, words in _of_basis(said, basis):
        paper.text(upper_first(said.plain(words)) + ".", label)
    rest = [c for c in asks[0].answer.candidates[1:] if c.verdict in ("yes", "conditional")]
    if rest:
        names = "; ".join(f"{said.sentence(c.name)} ({APPLIES[c.verdict]})" for c in rest)
        paper.text(f"{names}.", "Other bases.")


def _of_basis(said: Words, basis: Candidate) -> tuple[tuple[str, str], ...]:
    dual = basis.dual_criminality
    asked = f"{DUAL[dual.test]}{f' ({dual.threshold})' if dual.threshold else ''}" if dual else ""
    if dual and dual.provision:
        asked += f"; {said.pin(f'{basis.id}:{dual.provision}')}"
    rows = (
        ("Decides:", "; ".join(basis.conditions)),
        ("Missing facts:", "" if basis.verdict == "yes" else "; ".join(basis.missing)),
        ("Channel as the basis has it:", basis.channel),
        ("Language as the basis has it:", basis.language),
        ("Dual criminality:", asked),
    )
    return tuple((label, words) for label, words in rows if words)


def _ask(paper: _Blocks, said: Words, ask: Ask) -> None:
    if not ask.demands:
        return
    paper.heading(upper_first(ask.evidence.says or ask.measure), 2)
    paper.table(
        ("Item", "Provision", "What the case gives"),
        [
            (
                upper_first(d.says) + (f" (where {d.where})" if d.where else ""),
                said.pin(d.provision),
                said.plain(d.given) or ("LACKING" if d.must else f"Not given; where {d.where}"),
            )
            for d in ask.demands
        ],
        (4.4, 4.8, 6.8),
    )


def _open(paper: _Blocks, said: Words, plan: Plan, requested: str) -> None:
    found = open_towards(plan, requested)
    if found:
        paper.heading("Not settled")
        paper.bullets(upper_first(said.plain(o.asks)) + "." for o in found)

"""What to ask of whom, in which order, on which basis, and what each request still lacks."""

from __future__ import annotations

from collections.abc import Iterator

from comity.documents import view
from comity.documents.block import (
    Block,
    Fold,
    Heading,
    Items,
    Line,
    Pairs,
    Paragraph,
    Run,
    line,
    strong,
)
from comity.documents.plan.bases import Row, of_basis, others
from comity.documents.plan.first import warning
from comity.documents.plan.ink import fold_why, mark, pin, pins, sure, table, text
from comity.documents.words import APPLIES, Words, count_words, days_words, upper_first
from comity.law.model import Law
from comity.planning.plan import Ask, Plan, Request
from comity.planning.withholding import Withheld

NOT_HELD = (
    "The list of contents of this basis is not held here: check in its text what a request must "
    "hold. Nothing was measured."
)


def ask(law: Law, said: Words, plan: Plan) -> Iterator[Block]:
    """Yield the answer in a few sentences, the order, and then state by state each ask."""
    yield Heading(line("What to ask of whom"), anchor="ask")
    yield from _answer(said, plan)
    if plan.order:
        yield from _order(said, plan)
    for code in view.states_asked(plan):
        yield Heading(line(said.state(code)), 2, f"to-{code.lower()}")
        yield from _towards(law, said, plan, code)


def _answer(said: Words, plan: Plan) -> Iterator[Block]:
    """Yield what is withheld, then what may be asked: one draft in a sentence, more in a table."""
    withheld, *told = (
        view.headline(said, plan) if plan.withheld else ("", *view.headline(said, plan))
    )
    if withheld:
        yield Paragraph(line(strong(withheld)), "lead")
    if len(plan.requests) < 2:
        yield from (Paragraph(line(t), "lead") for t in told)
        return
    head = ("Of", "What", "Advised basis", "Lacking")
    rows = tuple(_draft(said, r) for r in plan.requests)
    caption = f"What {said.the(plan.requesting)} may ask, draft by draft"
    yield table(caption, head, rows, (2, 4.4, 3.2, 1.6))


def _draft(said: Words, request: Request) -> tuple[str, ...]:
    count = count_words(len(request.asks), "piece of evidence", "pieces of evidence")
    bases = "; ".join(said.sentence(b.name) for b, _ in view.bases_advised(request))
    lacks = len(view.lacking_of((request,)))
    held = all(a.advised.contents for a in request.asks)
    lacking = (count_words(lacks, "item") if lacks else "nothing") if held else "not measured"
    return request.requested_name, f"{request.title}: {count}", bases, lacking


def _order(said: Words, plan: Plan) -> Iterator[Block]:
    asks = {a.evidence.id: a for r in plan.requests for a in r.asks}
    yield Heading(line("In this order"), 2)
    items = []
    for turn in plan.order:
        told = [_named(said, asks[i]) for i in turn.asks]
        wanted = [run for one in told for run in (Run("; "), *one)][1:]
        head = strong(f"{turn.title}: ")
        practice = "" if turn.cites else " (good practice)"
        because = Run(f". Because {turn.because}{practice}.")
        items.append(line(head, *wanted, because, *pins(turn.cites)))
    yield Items(tuple(items), numbered=True)
    if plan.withheld:
        kept = "; ".join(
            f"{w.evidence.says or w.measure} ({w.requested_name})" for w in plan.withheld
        )
        yield Paragraph(line(strong("Not before a release: "), f"{kept}."), "warning")


def _named(said: Words, one: Ask) -> Line:
    what = one.evidence.says or one.measure
    link = Run(what, href=f"#ask-{one.evidence.id}")
    by = one.evidence.deadline
    until = f", by {days_words(by.day)}" if by else ""
    return line(link, f" ({said.state(one.requested)}{until})")


def _towards(law: Law, said: Words, plan: Plan, code: str) -> Iterator[Block]:
    found = view.towards(plan, code)
    if found:
        first = tuple(line(strong("First. "), *warning(said, c)) for c in found)
        count = count_words(len(found), "warning")
        yield Fold(line(strong(f"First, {count} on {said.the(code)}")), (_stop(first),))
    for kept in view.withheld_towards(plan, code):
        yield from _withheld(kept)
    for request in view.requests_to(plan, code):
        yield _request(request, code)
        for one in request.asks:
            yield from _ask(law, said, request, one)


def _stop(lines: tuple[Line, ...]) -> Items:
    return Items(lines, tone="warning")


def _withheld(kept: Withheld) -> Iterator[Block]:
    what = kept.evidence.says or kept.measure
    yield Heading(line(f"Withheld: {what}"), 3, f"ask-{kept.evidence.id}")
    yield Paragraph(line(strong("Not drafted, and in no letter.")), "warning")
    rows = [
        row
        for ground in kept.grounds
        for row in (
            (line("Why"), line(upper_first(ground.why), *pins(ground.cites))),
            (line("What must come first"), line(upper_first(ground.first))),
            (line("Who may release it"), line(upper_first(ground.release))),
        )
    ]
    yield Pairs(tuple(rows))


def _request(request: Request, code: str) -> Paragraph:
    count = count_words(len(request.asks), "piece of evidence", "pieces of evidence")
    sheet = ", a sheet of particulars for the form and no letter" if request.form else ""
    cover = f"cover-{code.lower()}.docx"
    return Paragraph(
        line(
            strong(request.title),
            f": {count}, in ",
            Run(request.file, href=request.file),
            f"{sheet}. For you alone: ",
            Run(cover, href=cover),
            ".",
        )
    )


def _ask(law: Law, said: Words, request: Request, one: Ask) -> Iterator[Block]:
    basis, wanted = one.advised, one.evidence
    yield Heading(line(upper_first(wanted.says or one.measure)), 3, f"ask-{wanted.id}")
    if one.released:
        yield Paragraph(line(strong("Released"), _released(one)), "warning")
    name = strong(said.sentence(basis.name))
    where = pin(basis.provision or basis.id)
    yield Paragraph(line(mark(basis.verdict, APPLIES), ": ", name, " ", where, sure(basis.known)))
    if one.lacking:
        lacks = "; ".join(d.says for d in one.lacking)
        yield Paragraph(line(strong("LACKING: "), f"{lacks}."), "warning")
    yield Pairs(_of_evidence(said, one))
    yield from _basis(law, said, request, one)
    yield from _demands(said, one)
    yield from others(law, said, request, one)


def _basis(law: Law, said: Words, request: Request, one: Ask) -> Iterator[Block]:
    """Yield what the basis sets, once for the asks of a request that rest on the same."""
    earlier = request.asks[: request.asks.index(one)]
    same = next((e for e in earlier if view.sets_the_same(e.advised, one.advised)), None)
    if same:
        link = Run(same.evidence.says or same.measure, href=f"#ask-{same.evidence.id}")
        told = "Channel, language, conditions, limits and clock are those of "
        yield Paragraph(line(told, link, "."), "small")
        return
    yield Pairs(of_basis(law, said, one.advised))
    yield fold_why(said, f"Why {said.sentence(one.advised.name)}", one.advised.reasons)


def _released(one: Ask) -> str:
    by = one.released
    grounds = "; ".join(g.why for g in one.grounds)
    return f" by {by.by}, because {by.because}. It would be withheld: {grounds}." if by else ""


def _of_evidence(said: Words, one: Ask) -> tuple[Row, ...]:
    wanted = one.evidence
    by = wanted.deadline
    until = (f"{days_words(by.day)}: {by.why}" if by.why else days_words(by.day)) if by else ""
    rows = (
        ("Measure", upper_first(one.measure)),
        ("Held by", wanted.holder),
        ("Concerning", said.people(wanted.of)),
        ("Needed because", wanted.needed_because),
        ("What it shows", wanted.link),
        ("Wanted by", until),
    )
    return tuple((line(label), line(told)) for label, told in rows if told)


def _demands(said: Words, one: Ask) -> Iterator[Block]:
    if not one.demands:
        yield text(NOT_HELD)
        return
    count = count_words(len(one.demands), "item")
    rows = tuple(
        (
            line(upper_first(d.says), f" (where {d.where})" if d.where else ""),
            line(pin(d.provision)),
            line(said.plain(d.given)) if d.given else _not_given(d.must, d.where),
        )
        for d in one.demands
    )
    head = ("Item", "Provision", "What the case gives")
    held = table("What the request must hold", head, rows, (3, 2, 5))
    lacks = f", {len(one.lacking)} lacking" if one.lacking else ""
    yield Fold(line(f"What the request must hold: {count}{lacks}"), (held,))


def _not_given(must: bool, where: str) -> Line:
    return line(strong("LACKING")) if must else line(f"not given; where {where}")

"""A basis in full, and the bases beside it: what each sets, waits for, or fails on."""

from __future__ import annotations

from collections.abc import Iterator

from comity.documents import view
from comity.documents.block import Block, Fold, Line, Paragraph, Run, line, strong
from comity.documents.plan.ink import ended, mark, pin, pins, sure, table, why
from comity.documents.words import APPLIES, DUAL, Words, count_words
from comity.documents.words import day_words as day_of
from comity.law.model import Law
from comity.planning.plan import Ask, Request
from comity.reasoning.candidates import Candidate

Row = tuple[Line, Line]


def of_basis(law: Law, said: Words, basis: Candidate) -> tuple[Row, ...]:
    """Return what a basis sets: channel, language, conditions, limits and clock."""
    since = f"; between the two since {day_of(basis.since)}" if basis.since else ""
    rank = law.vocabulary.ranks[basis.rank].says
    missing = basis.missing if basis.verdict != "yes" else ()
    rows: tuple[tuple[str, Line], ...] = (
        ("Basis", line(f"{said.basis(basis)}{since}; {rank}")),
        ("Channel", line(basis.channel or "not held here: ask the central authority")),
        ("Language", line(basis.language)),
        ("Conditions", line(said.plain("; ".join(basis.conditions)) or "none that it names")),
        ("Dual criminality", _dual(basis)),
        ("Limits on use", _limits(law, basis)),
        ("Clock", _clock(basis)),
        ("Missing facts", line(said.plain("; ".join(missing)))),
    )
    return tuple((line(label), told) for label, told in rows if told)


def _dual(basis: Candidate) -> Line:
    held = basis.dual_criminality
    if held is None:
        return line("nothing held here")
    threshold = f": {held.threshold}" if held.threshold else ""
    where = pins((f"{basis.id}:{held.provision}",)) if held.provision else ()
    return line(f"{DUAL[held.test]}{threshold}", *where)


def _limits(law: Law, basis: Candidate) -> Line:
    told: list[Run] = []
    for limit in basis.limits:
        says = law.vocabulary.limits[limit.limit].says
        told += [Run("; " if told else ""), Run(says), *pins((f"{basis.id}:{limit.provision}",))]
    return line(*told) or line("none held for this basis; see what to do first")


def _clock(basis: Candidate) -> Line:
    if basis.clock is None:
        return line("none that the basis sets")
    return line(basis.clock.says, *pins((f"{basis.id}:{basis.clock.provision}",)))


def others(law: Law, said: Words, request: Request, one: Ask) -> Iterator[Block]:
    """Yield the other bases of an ask: those that may serve, and those that do not apply."""
    bases = view.bases_of(request, one)
    if bases.same_as:
        same = bases.same_as.evidence
        link = Run(same.says or bases.same_as.measure, href=f"#ask-{same.id}")
        yield Paragraph(line("The other bases are the same as for ", link, "."), "small")
        return
    if bases.others:
        yield Fold(line("Other bases, in order of advice"), _other_bases(law, said, bases.others))
    if bases.not_applying:
        count = count_words(len(bases.not_applying), "basis", "bases")
        verb = "does" if len(bases.not_applying) == 1 else "do"
        blocks = tuple(b for c in bases.not_applying for b in _not_applying(said, c))
        yield Fold(line(f"{count} that {verb} not apply, each with the reason"), blocks)
    notes = [ended(said.plain(note)) for note in one.answer.notes]
    if notes:
        yield Paragraph(line(f"Note: {' '.join(notes)}"), "small")


def _other_bases(law: Law, said: Words, others: tuple[Candidate, ...]) -> tuple[Block, ...]:
    rows = tuple(
        (
            line(said.sentence(c.name), " ", pin(c.provision)),
            line(mark(c.verdict, APPLIES)),
            line(f"{c.role}, {law.vocabulary.ranks[c.rank].says}"),
            line(sure(c.known)),
        )
        for c in others
    )
    head = ("Basis", "Answer", "Part it plays", "Sureness")
    shown = table("Other bases, in order of advice", head, rows, (4, 2.4, 3, 1.8))
    return (shown, *(b for c in others for b in _waits(said, c)))


def _waits(said: Words, other: Candidate) -> tuple[Block, ...]:
    missing = f". Missing: {said.plain('; '.join(other.missing))}" if other.missing else ""
    name = strong(said.sentence(other.name))
    head = Paragraph(line(name, f", {APPLIES[other.verdict]}{missing}"), "small")
    return head, why(said, other.reasons)


def _not_applying(said: Words, other: Candidate) -> tuple[Block, ...]:
    by = f", replaced by {said.name(other.replaced_by)}" if other.replaced_by else ""
    reasons = [r for r in other.reasons if r.verdict == "no"] or other.reasons
    head = Paragraph(line(strong(said.sentence(other.name)), by), "small")
    return head, why(said, reasons)

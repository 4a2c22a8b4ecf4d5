"""What sheets for the forms of mutual recognition share: the form itself is the instrument's."""

from __future__ import annotations

from collections.abc import Iterator

from comity.documents.block import Block, Items, Line, Pairs, Paragraph, Run, line
from comity.documents.particulars import rows
from comity.documents.parts import for_the_defence
from comity.documents.pen import Pen
from comity.documents.words import upper_first
from comity.planning.families import form_words
from comity.planning.letters import Letter, Sought

OPENING = (
    "The particulars go into {form}; no letter is sent on this basis. This sheet gives them in "
    "the order of the form."
)


def opening(pen: Pen, letter: Letter) -> Block:
    """Return what this sheet is and where its particulars go."""
    basis = letter.parts[0].basis or letter.kind
    form = pen.say(form_words(basis, pen.tongue.name(basis)))
    return Paragraph(line(pen.say(OPENING, form=form)))


def authority(pen: Pen, letter: Letter) -> Block:
    """Return the authority that issues the form, its file and who conducts the proceedings."""
    who = letter.authority
    item = "judicial-authority"
    named = (
        (f"evidence.{s.wanted.id}.items.{item}", s.wanted.items.get(item)) for s in letter.asks
    )
    issues = [(at, told) for at, told in named if told][:1]
    return Pairs(
        (
            *(pen.row("Issuing judicial authority", pen.free(at, told)) for at, told in issues),
            pen.row("Authority", pen.free("authority.name", who.name)),
            pen.row("Office", pen.free("authority.functions", who.functions)),
            pen.row("Conducted by", pen.free("authority.conducts", who.conducts)),
            pen.row(
                "Our reference", pen.free("proceedings.reference", letter.acts.reference, False)
            ),
            pen.row(
                "Executing authority",
                pen.free("receiver_authority", letter.receiver_authority),
            ),
        )
    )


def persons(pen: Pen, letter: Letter) -> Iterator[Block]:
    """Yield the persons that the measures concern, as roles; identities follow sealed."""
    ids = dict.fromkeys(i for s in letter.asks for i in s.wanted.of)
    known = {p.id: p for p in letter.persons}
    if ids:
        yield Items(tuple(line(pen.person(known[i])) for i in ids if i in known))
        yield Paragraph(line(pen.say("Identities follow in the sealed annex.")), "small")
    else:
        yield Paragraph(line(pen.blank("persons")))


def facts(pen: Pen, letter: Letter) -> Iterator[Block]:
    """Yield the acts with their days, places and standing."""
    if letter.events:
        yield Items(tuple(pen.event(letter.persons, e) for e in letter.events), numbered=True)
    else:
        yield Paragraph(line(pen.blank("events")))
    yield from for_the_defence(pen, letter)


def measure(pen: Pen, letter: Letter, sought: Sought, number: int) -> Iterator[Block]:
    """Yield one measure as a table of its particulars, and its questions."""
    wanted = sought.wanted
    here = f"evidence.{wanted.id}"
    found = [
        pen.row("Measure", f"{number}. {upper_first(pen.say(sought.measure))}"),
        pen.row("What is sought", pen.free(f"{here}.says", wanted.says)),
    ]
    for label, told in rows(pen, letter, sought):
        found.append((line(label.rstrip(": \u00a0")), line(*told)))
    yield Pairs(tuple(found))
    if wanted.questions:
        yield Paragraph(line(pen.say("Questions to be put:")))
        asked = enumerate(wanted.questions, 1)
        yield Items(
            tuple(line(pen.free(f"{here}.questions.{n}", q)) for n, q in asked), numbered=True
        )


def decisions(pen: Pen, letter: Letter, sought: Sought) -> Block:
    """Return the warrant, order or judgment on which a form rests, or the place left for it."""
    held = [p for p in letter.papers if p.id in sought.wanted.papers]
    here = f"evidence.{sought.wanted.id}.papers"
    if not held:
        return Pairs((pen.row("Warrant, order or judgment", pen.blank(here)),))
    return Pairs(tuple(_decision(pen, n, p.title, p.day) for n, p in enumerate(held, 1)))


def _decision(pen: Pen, number: int, title: str, day: str) -> tuple[Line, Line]:
    told: list[str | Run] = [pen.free(f"decisions.{number}", title)]
    if day:
        told.append(f", {pen.tongue.days(day)}")
    return pen.row("Warrant, order or judgment", *told)

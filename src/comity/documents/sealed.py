"""The sealed annex of a request: who the persons are, for one reader, and only what is needed.

UNTOC 18(15)(e) asks for identities where possible; CETS 197 article 11 and Palermo 6(1) protect
those of victims. Which datum a measure cannot do without stands in the vocabulary of the law.
"""

from __future__ import annotations

from collections.abc import Iterator

from comity.documents.block import Block, Heading, Line, Pairs, Paper, Paragraph, Run, line
from comity.documents.pen import Pen
from comity.documents.tongue import SOURCE, Tongue
from comity.documents.words import upper_first
from comity.facts.identities import Identities, Identity, datum
from comity.facts.model import Case, Person
from comity.law.model import Law
from comity.planning.gives import needed
from comity.planning.letters import persons_told
from comity.planning.plan import Plan, Request
from comity.planning.telling import told

ONLY = (
    "For the authority that carries out the request, and nobody else. It is kept apart from the "
    "file, is not copied, and is destroyed or returned when it is no longer needed."
)
LEAST = "It holds only what the measures asked for cannot do without."
VICTIM = (
    "This person may be a victim. The name is not to be spoken in public, put on a list, or told "
    "to a suspect, to the family or to another authority without the consent of the sender."
)


def sealed_paper(
    law: Law, plan: Plan, request: Request, identities: Identities, language: str = SOURCE
) -> Paper | None:
    """Return the sealed annex of a request, or nothing where no measure needs an identity."""
    return _sealed(law, plan, request, identities, language)[0]


def sealed_pen(
    law: Law, plan: Plan, request: Request, identities: Identities, language: str
) -> Pen:
    """Return the pen that wrote the annex: it knows which phrases its language lacks."""
    return _sealed(law, plan, request, identities, language)[1]


def _sealed(
    law: Law, plan: Plan, request: Request, identities: Identities, language: str
) -> tuple[Paper | None, Pen]:
    pen = Pen(Tongue(law, language), plan.case.language)
    blocks = tuple(_persons(law, pen, plan.case, request, identities))
    if not blocks:
        return None, pen
    stem = f"sealed-{request.file.removesuffix('.docx')}"
    title = pen.say("Sealed annex: identities")
    reader = pen.tongue.state(request.requested)
    made = Paper(
        title=title,
        subtitle=f"{pen.tongue.state(plan.requesting)} – {reader}",
        subject=title,
        language=language,
        day=plan.on.isoformat(),
        blocks=(
            _belongs_to(pen, plan, request),
            Paragraph(line(pen.say(ONLY)), "warning"),
            Paragraph(line(pen.say(LEAST)), "small"),
            *blocks,
        ),
        foot=f"{title} – {pen.say('for one reader')}",
        page_word=pen.say("Page {n}", n="{n}"),
        kept=(("file", stem), ("state", "sealed"), ("receiver", request.requested)),
    )
    return made, pen


def _belongs_to(pen: Pen, plan: Plan, request: Request) -> Block:
    """Return which letter the annex belongs to: its title, its day, its reference."""
    acts, who = plan.case.proceedings, plan.case.authority
    reference = told(acts.reference) if acts else ""
    return Pairs(
        (
            pen.row("From", told(who.name) if who else ""),
            pen.row("Belongs to", pen.say(request.title)),
            pen.row("Date", pen.tongue.day(plan.on)),
            pen.row("Our reference", reference),
        ),
        label_share=0.24,
    )


def _persons(
    law: Law, pen: Pen, case: Case, request: Request, identities: Identities
) -> Iterator[Block]:
    people = {p.id: p for p in persons_told(case, request.requested)}
    for person in case.persons:
        kinds = _kinds(law, request, person)
        held = identities.persons.get(person.id)
        if kinds and held:
            yield Heading(line(upper_first(pen.person(people[person.id]))))
            if needed_as_victim(person):
                yield Paragraph(line(pen.say(VICTIM)), "warning")
            yield Pairs(tuple(_rows(law, pen, person, held, kinds)))


def needed_as_victim(person: Person) -> bool:
    """Return whether the care for a victim's name is owed to this person."""
    return person.role.endswith("victim")


def _kinds(law: Law, request: Request, person: Person) -> tuple[str, ...]:
    """Return the data of a person that the asks of a request cannot do without, in one order."""
    found = {
        kind
        for ask in request.asks
        if person.id in ask.evidence.of
        for kind in needed(law, ask.evidence, person)
    }
    return tuple(k for k in law.vocabulary.personal_data if k in found)


def _rows(
    law: Law, pen: Pen, person: Person, held: Identity, kinds: tuple[str, ...]
) -> Iterator[tuple[Line, Line]]:
    for kind in kinds:
        label = upper_first(law.vocabulary.personal_data[kind].says)
        if kind == "nationality":
            nations = pen.tongue.states(person.nationality)
            yield pen.row(label, nations or pen.say("not known"))
            continue
        found = tuple(one for one in datum(held, kind) if told(one.text, addresses=True))
        texts: list[str | Run] = []
        for one in found:
            texts += [pen.say("; ")] if texts else []
            texts.append(Run(one.text, language=one.language))
        yield pen.row(label, *(texts or [pen.say("not known")]))

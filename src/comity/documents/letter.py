"""A draft to one state as DOCX: a letter, or the particulars for a form. Made from a Letter only.

Nothing for the signer's eyes can stand here: a `Letter` holds no caution and no open question.
"""

from __future__ import annotations

from comity.documents.paper import Paper
from comity.documents.words import Words, day_words, days_words, upper_first
from comity.facts.model import Event
from comity.planning.letters import BLANK, Letter, Part, Rule, Sought
from comity.planning.naming import the

NO_BASIS = "[legal basis to be completed]"
NO_CHANNEL = "[channel to be completed]"
CONFIDENTIAL = (
    "The requesting state asks that this request, its content and the fact that it was made be "
    "kept confidential except so far as needed to carry it out, and to be told promptly if that "
    "cannot be."
)
VICTIMS = (
    "Persons heard are to be treated with regard to their safety, dignity and privacy. A victim is "
    "heard no more often than needed, may be accompanied, and meets no suspect."
)
CONSULT = (
    "If the requested state sees a ground to refuse or to put off the execution, the requesting "
    "state asks to be consulted first."
)


def letter_paper(said: Words, letter: Letter) -> bytes:
    """Return the draft letter to one state as DOCX; nobody is named in it."""
    title = f"{letter.title}: {letter.sender} to {letter.receiver}"
    paper = Paper(title, letter.title, letter.on)
    paper.title(letter.title)
    paper.subtitle("In a case of suspected trafficking in persons")
    _heading(paper, letter)
    _proceedings(paper, letter)
    _facts(paper, said, letter)
    for part in letter.parts:
        _part(paper, said, letter, part, len(letter.parts) > 1)
    _terms(paper, said, letter)
    whole = not paper.holds("to be completed]")
    if whole:
        _signature(paper, letter)
    paper.footer(title if whole else f"Draft of {day_words(letter.on)}. {title}")
    return paper.bytes()


def _heading(paper: Paper, letter: Letter) -> None:
    rows = [
        ("From", f"{letter.sender_authority or BLANK} ({letter.sender})"),
        ("To", f"{letter.receiver_authority or BLANK} ({letter.receiver})"),
        ("Channel", upper_first(letter.channel) or NO_CHANNEL),
        ("Our reference", letter.reference or BLANK),
    ]
    paper.pairs(rows, (3.6, 12.4))


def _proceedings(paper: Paper, letter: Letter) -> None:
    paper.heading("The proceedings")
    paper.text(f"{upper_first(letter.nature) or BLANK}.", "Subject and nature:")
    paper.text(f"{letter.conducted_by or BLANK}.", "Conducted by:")
    paper.text(f"{letter.offence or BLANK}.", "Offence:")
    paper.text(f"{letter.offence_law or BLANK}.", "Law that makes it one:")
    if letter.maximum_years is not None:
        paper.text(f"{letter.maximum_years:g} years.", "Maximum penalty:")
    paper.text(f"{upper_first(letter.purpose) or BLANK}.", "Purpose of this request:")


def _facts(paper: Paper, said: Words, letter: Letter) -> None:
    paper.heading("Summary of the facts")
    paper.text(
        "Each fact is marked as alleged, suspected, denied or found by a court. Persons stand as "
        "roles; identities, where the measure needs them, follow in a sealed annex."
    )
    if letter.events:
        paper.numbers(event_words(said, letter, e) for e in letter.events)
    else:
        paper.text(BLANK)


def event_words(said: Words, letter: Letter, event: Event) -> str:
    """Return one fact with its day, place, standing, means and purpose."""
    place = f", {said.state(event.place)}" if event.place else ""
    told = event.says or said.terms("acts", [event.act])
    by = f" By: {people(letter, event.by)}." if event.by else ""
    means = f" Means: {said.terms('means', event.means)}." if event.means else ""
    aims = f" Purpose: {said.terms('purposes', event.purposes)}." if event.purposes else ""
    start = f"{upper_first(days_words(event.day, event.until))}{place}"
    return f"{start}: {told} ({event.standing}).{by}{means}{aims}"


def people(letter: Letter, ids: tuple[str, ...]) -> str:
    """Return persons as the requested state may read of them."""
    known = dict(letter.persons)
    return "; ".join(known[i] for i in ids if i in known)


def basis_words(said: Words, part: Part) -> str:
    """Return the basis of a part with its whole title and article, or the place left for it."""
    if not part.basis:
        return NO_BASIS
    at = said.article(part.provision)
    return f"the {said.title(part.basis)}, {at}" if at else f"the {said.title(part.basis)}"


def _part(paper: Paper, said: Words, letter: Letter, part: Part, several: bool) -> None:
    under = f"under the {part.name}" if part.basis else "on a basis to be completed"
    paper.heading(f"Help sought {under}" if several else "Legal basis")
    share = "part of the " if several else ""
    paper.text(f"This {share}request is made under {basis_words(said, part)}.")
    if not several:
        paper.heading("Help sought")
    for number, sought in enumerate(part.asks, 1):
        _sought(paper, letter, sought, number)


def _sought(paper: Paper, letter: Letter, sought: Sought, number: int) -> None:
    paper.heading(f"{number}. {upper_first(sought.measure)}", 2)
    paper.text(f"{upper_first(sought.says) or BLANK}.", "Help sought:")
    for label, words in particulars(letter, sought):
        paper.text(f"{upper_first(words)}.", label)
    if sought.questions:
        paper.text("", "Questions to be put:")
        paper.numbers(sought.questions)
    for words in sought.further:
        paper.text(f"{BLANK}.", f"{upper_first(words)}:")


def particulars(letter: Letter, sought: Sought) -> tuple[tuple[str, str], ...]:
    """Return what is said of one piece of evidence, by label, as far as it is said."""
    by = days_words(sought.wanted_by) if sought.wanted_by else ""
    rows = (
        ("Holder or addressee:", sought.holder),
        ("Persons concerned:", people(letter, sought.of)),
        ("Why it is needed:", sought.needed_because),
        ("Link with the offence:", sought.link),
        ("Procedure wanted:", sought.procedure),
        ("Wanted by:", f"{by}, because {sought.wanted_why or BLANK}" if by else ""),
    )
    return tuple((label, words) for label, words in rows if words)


def _terms(paper: Paper, said: Words, letter: Letter) -> None:
    paper.heading("Terms")
    if letter.confidential:
        paper.text(CONFIDENTIAL, "Confidentiality.")
    for rule in dict.fromkeys(n for p in letter.parts for n in p.limits):
        paper.text(_rule(said, rule), "Limits on use.")
    if letter.hears:
        paper.text(VICTIMS, "Victims and witnesses.")
    for rule in dict.fromkeys(p.clock for p in letter.parts if p.clock):
        paper.text(_rule(said, rule), "Time.")
    paper.text(CONSULT, "Consultation.")


def _rule(said: Words, rule: Rule) -> str:
    return f"{upper_first(rule.says)} ({said.pin(rule.provision)})."


def _signature(paper: Paper, letter: Letter) -> None:
    paper.heading("Signature")
    rows = (
        (f"For {the(letter.sender)}", letter.sender_authority),
        ("Office of the person who signs", ""),
        ("Place and date", ""),
        ("Signature and seal", ""),
    )
    paper.pairs(rows, (5.6, 10.4), height=1.1)

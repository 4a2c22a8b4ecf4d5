"""A sheet of particulars for a form of mutual recognition: the form itself is the instrument's."""

from __future__ import annotations

from comity.documents.letter import event_words, particulars
from comity.documents.paper import Paper
from comity.documents.words import Words, day_words, upper_first
from comity.planning.families import form_words
from comity.planning.letters import BLANK, Letter, Sought


def form_paper(said: Words, letter: Letter, form: str) -> bytes:
    """Return as DOCX, by item, what goes into the form that this basis prescribes."""
    title = f"{letter.title}: {letter.sender} to {letter.receiver}"
    paper = Paper(title, letter.title, letter.on)
    paper.title(letter.title)
    paper.subtitle(f"From {said.in_sentence(letter.sender)} to {said.in_sentence(letter.receiver)}")
    paper.text(
        f"The particulars go into {form_words(form, said.name(form))}; no letter is sent on this "
        "basis. This sheet gives them by item."
    )
    paper.pairs(_general(letter), (5.6, 10.4))
    _facts(paper, said, letter)
    for number, sought in enumerate((s for p in letter.parts for s in p.asks), 1):
        _sought(paper, letter, sought, number)
    paper.footer(f"Draft of {day_words(letter.on)}. {title}")
    return paper.bytes()


def _general(letter: Letter) -> tuple[tuple[str, str], ...]:
    years = letter.maximum_years
    return (
        ("Issuing authority", letter.sender_authority or BLANK),
        ("Executing authority", letter.receiver_authority or BLANK),
        ("Channel", upper_first(letter.channel) or BLANK),
        ("File reference", letter.reference or BLANK),
        ("Proceedings", upper_first(letter.nature) or BLANK),
        ("Conducted by", letter.conducted_by or BLANK),
        ("Offence", letter.offence or BLANK),
        ("Legal classification", letter.offence_law or BLANK),
        ("Maximum penalty", f"{years:g} years" if years is not None else BLANK),
        ("Reasons for the order", upper_first(letter.purpose) or BLANK),
        ("Confidentiality", "Asked for" if letter.confidential else BLANK),
    )


def _facts(paper: Paper, said: Words, letter: Letter) -> None:
    paper.heading("Description of the acts")
    if letter.events:
        paper.numbers(event_words(said, letter, e) for e in letter.events)
    else:
        paper.text(BLANK)


def _sought(paper: Paper, letter: Letter, sought: Sought, number: int) -> None:
    paper.heading(f"Measure {number}: {sought.measure}")
    rows = [("What is sought:", upper_first(sought.says) or BLANK)]
    rows += [(label, upper_first(words)) for label, words in particulars(letter, sought)]
    rows += [(f"{upper_first(words)}:", BLANK) for words in sought.further]
    paper.pairs([(label.rstrip(":"), words) for label, words in rows], (5.6, 10.4))
    if sought.questions:
        paper.text("", "Questions to be put:")
        paper.numbers(sought.questions)

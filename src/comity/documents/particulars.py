"""What is said of one piece of evidence, label by label, as far as the case says it."""

from __future__ import annotations

from collections.abc import Iterator

from comity.documents.block import Paragraph, Run
from comity.documents.pen import Pen
from comity.documents.words import upper_first
from comity.facts.read_off import stated
from comity.planning.letters import Letter, Sought

Row = tuple[str, tuple[str | Run, ...]]

_FREE = (
    ("Holder or addressee:", "holder"),
    ("Property and where it is:", "property"),
    ("Extent of execution:", "extent"),
    ("Why it is needed:", "needed_because"),
    ("Link with the offence:", "link"),
    ("Procedure wanted:", "procedure"),
    ("Officers to be present:", "officers"),
    ("Why it is urgent:", "urgent"),
    ("Other consequences of the offence:", "consequences"),
)
_DATA = {
    "subscriber": "subscriber data",
    "traffic": "traffic data",
    "content": "content data",
}
_AT_HOME = {
    "yes": (
        "The requesting authority states that the measure could be ordered in a like case at home."
    ),
    "no": "The measure could not be ordered in a like case in the requesting state.",
}
FOLLOWS = "A request for the disclosure of the data will be made."  # ETS 185 29(2)(f)
_CONSENT = {"yes": "given", "no": "not given"}


def particulars(pen: Pen, letter: Letter, sought: Sought) -> Iterator[Paragraph]:
    """Yield each particular as a labelled paragraph."""
    for label, parts in rows(pen, letter, sought):
        yield pen.item(label, *parts)


def rows(pen: Pen, letter: Letter, sought: Sought) -> Iterator[Row]:
    """Yield label, in the paper's language, and value of each particular that is said."""
    wanted = sought.wanted
    here = f"evidence.{wanted.id}"
    if people := pen.people(letter.persons, wanted.of):
        yield pen.say("Persons concerned:"), (people,)
    for label, name in _FREE:
        if text := getattr(wanted, name):
            yield pen.say(label), (pen.free(f"{here}.{name}", text),)
    if wanted.data:
        yield (
            pen.say("Category of data:"),
            (pen.chosen(f"{here}.data", pen.say(_DATA[wanted.data])),),
        )
    if wanted.period:
        days = pen.tongue.days(wanted.period.since, wanted.period.until)
        yield pen.say("Period covered:"), (pen.day(f"{here}.period", days),)
    yield from _claims(pen, sought)
    yield from _until(pen, sought)
    yield from _items(pen, sought)


def _items(pen: Pen, sought: Sought) -> Iterator[Row]:
    """Yield what no other key holds, under the word by which the basis asks for it."""
    known = pen.tongue.law.vocabulary.contents
    for item, text in sought.wanted.items.items():
        field = f"evidence.{sought.wanted.id}.items.{item}"
        yield pen.label(upper_first(pen.say(known[item].says))), (pen.free(field, text),)


def rest(pen: Pen, sought: Sought, placed: tuple[str, ...] = ()) -> Iterator[Paragraph]:
    """Yield further items, given or lacking, that the paper has not `placed` elsewhere."""
    for label, told in _items(pen, sought):
        yield pen.item(label, *told)
    for demand in sought.further:
        if demand.item in placed:
            continue
        field = f"evidence.{sought.wanted.id}.{demand.item}"
        yield pen.item(pen.label(upper_first(pen.say(demand.says))), pen.blank(field))


def _claims(pen: Pen, sought: Sought) -> Iterator[Row]:
    wanted = sought.wanted
    at_home, consent = stated(wanted.lawful_at_home).value, stated(wanted.consent).value
    if at_home in _AT_HOME:
        yield pen.say("The measure at home:"), (pen.say(_AT_HOME[at_home]),)
    if wanted.measure == "data_preservation":
        yield pen.say("What follows:"), (pen.say(FOLLOWS),)
    if consent in _CONSENT:
        yield pen.say("Consent of the person:"), (pen.say(_CONSENT[consent]),)


def _until(pen: Pen, sought: Sought) -> Iterator[Row]:
    wanted, here = sought.wanted, f"evidence.{sought.wanted.id}"
    if wanted.return_by:
        yield (
            pen.say("To be returned by:"),
            (pen.day(f"{here}.return_by", pen.tongue.days(wanted.return_by)),),
        )
    by = wanted.deadline
    if by:
        day = (
            pen.blank(f"{here}.deadline.day")
            if sought.late
            else pen.day(f"{here}.deadline.day", pen.tongue.days(by.day))
        )
        yield (
            pen.say("Wanted by:"),
            (
                day,
                pen.say("; "),
                pen.say("reason:"),
                " ",
                pen.free(f"{here}.deadline.why", by.why, False),
            ),
        )

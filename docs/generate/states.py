"""The count: what is held of each state's own law and of each instrument, and how sure it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from comity.law.bases import Status
from comity.law.model import Instrument, Law, State
from docs.generate.counting import STATUSES, counted, has_own_law
from docs.generate.markdown import item, paragraph, share, table

# The states whose law was to be entered in full, and the share of it that was to be checked.
IN_FULL = (
    "ZAF",
    "PAK",
    "IND",
    "USA",
    "MEX",
    "GBR",
    "DEU",
    "FRA",
    "ITA",
    "ROU",
    "GRC",
    "NGA",
    "THA",
    "PHL",
    "BRA",
)
AIM = 70
WORDS: dict[Status, str] = {
    "checked": "a source that says it was opened, and its address stands on the state's page; it "
    "is not always the official text",
    "part": "opened, and one point is open",
    "memory": "not opened: open the text before you rely on it",
}


def pages(law: Law) -> Iterator[tuple[str, Iterator[str]]]:
    """Yield the one page."""
    yield "states.md", _lines(law)


def _lines(law: Law) -> Iterator[str]:
    held = [s for s in law.states.values() if has_own_law(s)]
    yield "# What is held of each state's own law\n"
    yield from _how()
    yield from _whole(held)
    yield from _in_full(law, [law.states[code] for code in IN_FULL if code in law.states])
    yield from _every(law, held)
    yield from _instruments(law)
    yield ""
    yield from (f"[{s.code}]: states/{s.id}.md" for s in held)
    yield from (f"[{key}]: law/{key}.md" for key in law.instruments)


def _how() -> Iterator[str]:
    yield paragraph(
        "Counted from the law files: one value for each offence, one for each part of an offence "
        "that has a status of its own (child rule, consent, attempt, participation, legal persons, "
        "penalty, graver form), and one for each rule. A part without a status of its own stands "
        "as its offence stands, and is not counted again. Shares are rounded down."
    )
    yield from (item(f"*{status}*: {says}") for status, says in WORDS.items())
    yield ""
    yield paragraph(
        "What is not entered is unknown, and is counted nowhere: a high share says how sure the "
        "entries are, not that the law is complete."
    ).rstrip("\n")


def _whole(held: list[State]) -> Iterator[str]:
    found = counted(held)
    total = found.total()
    yield "\n## In all\n"
    yield from table(
        ("", "number", "share"),
        (
            ("states with own law", len(held), ""),
            ("offences", sum(len(s.offences) for s in held), ""),
            ("rules", sum(len(s.rules) for s in held), ""),
            ("values", total, ""),
            *((f"– {status}", found[status], share(found[status], total)) for status in STATUSES),
        ),
    )


def _in_full(law: Law, held: list[State]) -> Iterator[str]:
    topics = len(law.vocabulary.topics)
    reach = [s for s in held if _reaches(s)]
    yield "\n## The states that were to be entered in full\n"
    yield paragraph(
        f"These {len(held)} were to be whole, with {AIM} % of all values checked. {len(reach)} "
        f"reach the {AIM} %: {_names(reach)}. {_below(held)} {_answering(law, held)}"
    )
    yield from table(
        ("state", "values", "checked", "part", "memory", "share", f"{AIM} %", "topics"),
        ((*_row(s), "yes" if _reaches(s) else "no", f"{_topics(s)} of {topics}") for s in held),
    )


def _reaches(state: State) -> bool:
    found = counted([state])
    return 100 * found["checked"] >= AIM * found.total() > 0


def _below(held: list[State]) -> str:
    below = [s for s in held if not _reaches(s)]
    return f"{len(below)} do not: {_names(below)}." if below else "None stays below."


def _answering(law: Law, held: list[State]) -> str:
    whole = [s for s in held if _topics(s) == len(law.vocabulary.topics)]
    if not whole:
        return "None answers every topic; each state's page names what is not entered."
    return f"{len(whole)} answer every topic: {_names(whole)}."


def _names(held: Iterable[State]) -> str:
    return ", ".join(s.name for s in held) or "none"


def _topics(state: State) -> int:
    return len({r.topic for r in state.rules})


def _row(state: State) -> tuple[object, ...]:
    found = counted([state])
    numbers = (found[status] for status in STATUSES)
    total = found.total()
    return (
        f"[{state.code}]",
        total,
        *numbers,
        share(found["checked"], total),
    )


def _every(law: Law, held: list[State]) -> Iterator[str]:
    yield "\n## Every state with own law\n"
    yield paragraph(
        "Topics: on how many of the topics of the vocabulary at least one rule is entered, for the "
        f"whole or a part of the state, on any day; there are {len(law.vocabulary.topics)}."
    )
    yield from table(
        ("state", "values", "checked", "part", "memory", "share", "offences", "topics"),
        ((*_row(s), len(s.offences), _topics(s)) for s in held),
    )


def _instruments(law: Law) -> Iterator[str]:
    yield "\n## Instruments\n"
    yield paragraph(
        "Paragraphs held and how many of them are checked; rights, demands and duties; rows of the "
        "list of parties and how many of them are checked."
    )
    whole = law.instruments.values()
    rows = sorted(whole, key=lambda i: (-_checked(i)[0], i.id))
    heads = ("id", "par.", "checked", "share", "rights", "demands", "duties", "rows", "checked")
    yield from table(heads, (_instrument(law, one) for one in rows))


def _checked(one: Instrument) -> tuple[float, int, int]:
    found = Counter(p.status for a in one.provisions for p in a.paragraphs)
    total = found.total()
    return (found["checked"] / total if total else 0, found["checked"], total)


def _instrument(law: Law, one: Instrument) -> tuple[object, ...]:
    _, checked, total = _checked(one)
    rows = law.parties.get(one.id, ())
    return (
        f"[{one.id}]",
        total,
        checked,
        share(checked, total),
        len(one.rights),
        len(one.demands),
        len(one.duties),
        len(rows),
        sum(r.status == "checked" for r in rows),
    )

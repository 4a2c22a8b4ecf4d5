"""Evidence at home, the open questions with who can answer them, and how to read the answers."""

from __future__ import annotations

from collections.abc import Iterator

from comity.documents.block import Block, Fold, Heading, Line, Pairs, line
from comity.documents.plan.ink import mark, pin, table, text
from comity.documents.words import HOLDS, STATUS, Words, upper_first
from comity.planning.asking import Question
from comity.planning.plan import Plan
from comity.reasoning.answer import Verdict

_READ: tuple[tuple[Verdict, str], ...] = (
    ("yes", "The rule holds on the day it reads, on the facts as they are said."),
    ("conditional", "It holds if a named condition does; the condition stands beside it."),
    ("unknown", "Neither yes nor no. What is missing is named; it must not be read as no."),
    ("no", "The rule does not hold. Of a definition: not on these facts; protection stands apart."),
)
_SURE = {
    "checked": "The text or the list was opened and its address is recorded.",
    "part": "Some of what was used was opened, not all of it.",
    "memory": "Nothing was opened: open the official text before signing.",
}


def home(said: Words, plan: Plan) -> Iterator[Block]:
    """Yield the evidence in the requesting state itself."""
    yield Heading(line("Evidence at home"), anchor="home")
    if not plan.home:
        yield text("The case file names none.")
        return
    rows = tuple(
        (upper_first(e.says or e.id), e.holder or "not said", e.link or e.needed_because)
        for e in plan.home
    )
    caption = f"What lies in {said.the(plan.requesting)} itself and needs no request"
    yield table(caption, ("What", "Held by", "What it shows"), rows, (4, 3, 4))


def questions(said: Words, plan: Plan) -> Iterator[Block]:
    """Yield the open questions in order of what they decide; other treaties are folded."""
    yield Heading(line("Open questions"), anchor="open")
    treaties = {o.asks for o in plan.open_treaties}
    first = [q for q in plan.questions if q.asks not in treaties]
    rest = [q for q in plan.questions if q.asks in treaties]
    if not plan.questions:
        yield text("None on the bases advised.")
    if first:
        yield _table(said, "What is not known, what it would settle, and who can answer", first)
    if rest:
        caption = "Treaties that may stand between the two, and are not settled"
        yield Fold(line(f"{caption}: {len(rest)}"), (_table(said, caption, rest),))


def _table(said: Words, caption: str, found: list[Question]) -> Block:
    rows = tuple(_question(said, q) for q in found)
    return table(caption, ("Open", "Would settle", "Can be answered by"), rows, (5, 4, 3))


def _question(said: Words, one: Question) -> tuple[Line, ...]:
    return (
        line(upper_first(said.plain(one.asks))),
        line(said.sentence("; ".join(one.settles))),
        line(one.answered_by),
    )


def read(plan: Plan) -> Iterator[Block]:
    """Yield what the marks, the pins and the words on sureness mean."""
    yield Heading(line("How to read the answers"), anchor="read")
    rows = [(line(mark(value, HOLDS)), line(says)) for value, says in _READ]
    rows += [(line(upper_first(STATUS[key])), line(says)) for key, says in _SURE.items()]  # type: ignore[index]
    alleged = (
        "What is alleged somebody says; what is found a court has held. Neither is decided here."
    )
    rows.append((line("Standing"), line(alleged)))
    told = "A pin: the text and the place in it. The command comity law show prints it."
    rows.append((line(pin("palermo:3(c)")), line(told)))
    sure = f"The bases advised here are, at the least sure, {STATUS[plan.status]}."
    rows.append((line("Sureness of the law"), line(sure)))
    digest = " ".join(plan.law_digest[i : i + 8] for i in range(0, len(plan.law_digest), 8))
    rows.append((line("Law pack"), line(digest)))
    rows.append((line("Case file"), line(plan.case.case)))
    yield Pairs(tuple(rows))

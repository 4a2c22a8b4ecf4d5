"""What persons are owed in each state, and which international body can help this case now."""

from __future__ import annotations

from collections.abc import Iterator

from comity.documents.block import Block, Fold, Heading, Items, Line, Paragraph, line, strong
from comity.documents.plan.ink import doubt, ended, mark, pin, table, text
from comity.documents.words import Words, count_words, list_words, upper_first
from comity.planning.entitled import Due, Entitled
from comity.planning.helping import Helper, Service
from comity.planning.plan import Plan
from comity.reasoning.answer import Verdict
from comity.reasoning.rights import NOTE

_STRENGTH = {
    "shall": "must be given",
    "shall-qualified": "must be given, with a proviso",
    "shall-consider": "must be considered",
    "endeavour": "must be tried",
    "may": "may be given",
    "rule": "is a rule",
    "soft": "is recommended",
}
_ASKERS = {"ngo": "NGO", "victim": "the victim"}
_STARTS = {
    "always": "",
    "reasonable-grounds": "from reasonable grounds on",
    "identification": "from identification on",
    "proceedings": "during proceedings",
    "return": "on return",
}


def owed(said: Words, plan: Plan) -> Iterator[Block]:
    """Yield the rights state by state: those that must be given in full, the rest folded."""
    yield Heading(line("What persons are owed, state by state"), anchor="rights")
    yield text(f"{NOTE} As of the day of the plan; where a person is stands in no paper.")
    for held in plan.entitled:
        yield from _in_state(said, held)
    if not plan.entitled:
        yield text("No living victim, family member or witness is described.")


def _in_state(said: Words, held: Entitled) -> Iterator[Block]:
    people = said.people(held.persons)
    firm = [d for d in held.rows if d.verdict == "yes" and d.strength.startswith("shall")]
    count = count_words(len(held.rows), "right")
    head = ("Right", "How strongly", "By whom and until when", "Rule")
    rows = tuple(_due(said, d) for d in held.rows)
    caption = f"Owed to {people} in {said.in_sentence(held.name)}"
    if not rows:
        missing = f" Missing: {'; '.join(held.missing)}." if held.missing else ""
        yield text(f"{caption}: nothing is known to bind here.{missing}")
        return
    yield Fold(
        line(f"{caption}: {count}, {len(firm)} of them firm"),
        (table(caption, head, rows, (3, 2.4, 3.6, 4)),),
    )


def _due(said: Words, due: Due) -> tuple[Line, ...]:
    terms = (_STARTS[due.starts], f"until: {due.until}" if due.until else "")
    only = f"only where: {due.when}" if due.when else ""
    when = "; ".join(said.plain(t) for t in (due.by, *terms, only) if t)
    own = ""
    if due.own_law:
        own = f" Own law: {ended(said.plain(due.own_law.partition(': ')[2] or due.own_law))}"
    where = (" ", pin(due.own_rule)) if due.own_rule else ()
    return (
        line(upper_first(due.says)),
        line(mark(due.verdict, _GIVEN), f", {_STRENGTH[due.strength]}"),
        line(upper_first(when)),
        line(pin(due.rule), *doubt(due.status), own, *where),
    )


_GIVEN: dict[Verdict, str] = {
    "yes": "owed",
    "conditional": "owed on a condition",
    "unknown": "not settled",
    "no": "not owed",
}


def bodies(said: Words, plan: Plan) -> Iterator[Block]:
    """Yield the bodies that can help, those that meet most needs first."""
    yield Heading(line("Who can help across borders"), anchor="bodies")
    if not plan.helpers:
        yield text("The case shows no need that an international body held here meets.")
    for one in plan.helpers:
        yield Heading(line(one.name), 2)
        yield Paragraph(line(_for(said, one)))
        yield Items(tuple(_service(said, s) for s in one.services))
        yield Fold(line("What it cannot do"), (Items(tuple(line(x) for x in one.limits)),))


def _for(said: Words, one: Helper) -> str:
    acts = f"Acts for {said.states(one.states)}." if one.states else ""
    unsure = said.states(one.not_settled)
    open_ = f"Whether it acts for {unsure} is not held here." if unsure else ""
    return " ".join(x for x in (acts, open_) if x)


def _service(said: Words, one: Service) -> Line:
    askers = list_words((_ASKERS.get(a, a.replace("-", " ")) for a in one.by), "or")
    how = f" How: {ended(one.how)}" if one.how else ""
    needs = f" Needs: {ended(one.needs)}" if one.needs else ""
    limits = f" Limits: {ended(one.limits)}" if one.limits else ""
    return line(
        strong(ended(one.says)),
        f" Because {said.plain(one.because)}. May be asked by: {askers}.{how}{needs}{limits} ",
        pin(one.rule),
        *doubt(one.status),
    )

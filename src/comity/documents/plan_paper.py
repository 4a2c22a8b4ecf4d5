"""The whole plan as a paper: from it the page is rendered and the PDF is set, word for word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from comity.documents.block import Block, Paper
from comity.documents.drafts import Draft
from comity.documents.plan.amounts import amounts
from comity.documents.plan.ask import ask
from comity.documents.plan.course import course, known, route
from comity.documents.plan.first import avoid, first, sentence
from comity.documents.plan.law import bound, conduct, parallel
from comity.documents.plan.papers import papers
from comity.documents.plan.people import bodies, owed
from comity.documents.plan.rest import home, questions, read
from comity.documents.words import Words, day_words, upper_first
from comity.law.model import Law
from comity.planning.plan import Plan


def plan_paper(law: Law, plan: Plan, drafts: Iterable[Draft] = ()) -> Paper:
    """Return the plan with all its sections: what to do first, what to ask, the law, the rest."""
    said = Words(law, plan.case, (s.code for s in plan.states))
    title = plan.case.title or plan.case.case
    return Paper(
        title=title,
        subtitle=_subtitle(said, plan),
        subject="Cooperation plan",
        language="en",
        day=plan.on.isoformat(),
        blocks=(sentence(plan), *_sections(law, said, plan, tuple(drafts))),
        foot=f"Cooperation plan of {day_words(plan.on)}, for the requesting authority alone",
    )


def _subtitle(said: Words, plan: Plan) -> str:
    facts = "days of the facts not said"
    if plan.facts_from and plan.facts_until:
        facts = f"facts of {day_words(plan.facts_from)} to {day_words(plan.facts_until)}"
    office = plan.case.authority.name if plan.case.authority else ""
    asks = f"{upper_first(said.the(plan.requesting))} asks"
    told = (asks, office, f"plan of {day_words(plan.on)}", facts)
    return "; ".join(x for x in told if x)


def _sections(law: Law, said: Words, plan: Plan, drafts: tuple[Draft, ...]) -> Iterator[Block]:
    yield from first(said, plan)
    yield from avoid(said, plan)
    yield from ask(law, said, plan)
    yield from papers(said, plan, drafts)
    yield from questions(said, plan)
    yield from amounts(said, plan)
    yield from conduct(said, plan)
    yield from parallel(said, plan)
    yield from course(said, plan)
    yield from route(said, plan)
    yield from owed(said, plan)
    yield from bodies(said, plan)
    yield from bound(law, plan)
    yield from known(said, plan)
    yield from home(said, plan)
    yield from read(plan)

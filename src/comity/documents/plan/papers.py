"""The papers of a plan: which may be signed, what keeps the others, what is not drafted at all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from comity.documents.block import Block, Fold, Heading, Items, Line, line, strong
from comity.documents.drafts import Draft
from comity.documents.plan.ink import ended, pins, table, text
from comity.documents.words import STATUS, Words, count_words, upper_first
from comity.planning.complete import Lack
from comity.planning.fleeing import unsettled
from comity.planning.plan import Plan
from comity.planning.referrals import referrals_withheld
from comity.planning.replies import unanswerable

STATES = {
    "whole": "whole, may be signed",
    "incomplete-released": "let through although something is lacking",
    "draft": "a draft, not to be signed",
}


def papers(said: Words, plan: Plan, drafts: Iterable[Draft]) -> Iterator[Block]:
    """Yield each paper with how far it is whole, and by provision what it lacks."""
    held = tuple(drafts)
    yield Heading(line("Papers, and what is lacking before signature"), anchor="papers")
    if held:
        rows = tuple(_row(said, d) for d in held)
        head = ("Paper", "To", "State", "Lacking")
        yield table("What was drafted", head, rows, (4, 2, 4, 2))
    else:
        yield text("Nothing was drafted.")
    for one in held:
        if one.lacks:
            summary = f"{one.stem}: {count_words(len(one.lacks), 'thing')} before signature"
            yield Fold(line(summary), (Items(tuple(_lack(lack) for lack in one.lacks)),))
    yield from _not_drafted(said, plan)


def _row(said: Words, draft: Draft) -> tuple[str, ...]:
    number = str(len(draft.lacks)) if draft.lacks else "nothing"
    state = STATES[draft.state]
    for release in draft.released:
        state += f"; by {release.by}: {release.because}"
    return draft.stem, upper_first(said.the(draft.receiver)), state, number


def _lack(lack: Lack) -> Line:
    sure = "" if lack.status == "checked" else f" ({STATUS[lack.status]})"
    cited = pins((lack.provision,)) if ":" in lack.provision else ()
    return line(f"{upper_first(lack.says)}{sure}", *cited, ".")


def _not_drafted(said: Words, plan: Plan) -> Iterator[Block]:
    for kept in referrals_withheld(said.law, plan.case):
        name = kept.referral.replace("-", " ")
        for ground in kept.grounds:
            yield Items(
                (
                    line(
                        strong(f"Not drafted: {name}, to {said.the(kept.to)}. "),
                        f"{ended(said.plain(ground.why))} First: {ground.first}.",
                    ),
                ),
                tone="warning",
            )
    open_ = unsettled(said.law, plan.case, plan.requesting)
    if open_:
        names = ", ".join(r.id.replace("-", " ") for r in plan.case.replies)
        if names:
            yield text(f"Not drafted: {names}. {ended(open_.why)} First: {open_.first}.")
        return
    asked = frozenset(a.evidence.id for r in plan.requests for a in r.asks)
    for reply in unanswerable(plan.case, asked):
        name = reply.id.replace("-", " ")
        yield text(f"Not drafted: {name}; what it answers stands in no draft.")

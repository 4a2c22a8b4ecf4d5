"""What `comity plan` says of the papers it made: which may be signed, and what keeps the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comity.cli.options import STATUS_WORDS, say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from comity.documents.drafts import Draft
    from comity.law.model import Law
    from comity.planning.complete import Lack
    from comity.planning.plan import Plan


def say_drafts(law: Law, plan: Plan, drafts: Iterable[Draft]) -> None:
    """Say of each paper whether it may be signed, and what is lacking with its provision."""
    from comity.documents.plan.papers import STATES

    say("Before signature:")
    for draft in drafts:
        say(f"- {draft.stem}: {STATES[draft.state]}", 2)
        for lack in draft.lacks:
            say(_lack(lack), 4)
        for release in draft.released:
            say(f"let through by {release.by}: {release.because}", 4)
    _say_referrals(law, plan)


def _lack(lack: Lack) -> str:
    sure = "" if lack.status == "checked" else f", {STATUS_WORDS[lack.status]}"
    return f"lacking: {lack.says}{f' [{lack.provision}{sure}]' if lack.provision else ''}"


def _say_referrals(law: Law, plan: Plan) -> None:
    from comity.planning.referrals import referrals_withheld
    from comity.planning.replies import unanswerable

    for kept in referrals_withheld(law, plan.case):
        for ground in kept.grounds:
            say(f"- {kept.referral}, to {law.states[kept.to].name}: withheld: {ground.why}", 2)
            say(f"first: {ground.first}", 4)
    asked = frozenset(a.evidence.id for r in plan.requests for a in r.asks)
    for reply in unanswerable(plan.case, asked):
        say(f"- {reply.id}: no paper, for what it answers stands in no draft", 2)


def drafts_summary(drafts: Iterable[Draft]) -> list[dict[str, object]]:
    """Return the same for a program."""
    return [
        {
            "paper": draft.stem,
            "receiver": draft.receiver,
            "state": draft.state,
            "lacks": draft.lacks,
            "released": draft.released,
        }
        for draft in drafts
    ]

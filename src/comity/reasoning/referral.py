"""What the Security Council has referred to the International Criminal Court: ROME 13(b)."""

from __future__ import annotations

from comity.facts.model import Case
from comity.facts.read_off import conduct, places
from comity.law.bases import Status
from comity.law.model import Instrument, Law
from comity.law.referrals import Referral
from comity.reasoning.answer import Reason, worst


def referred(law: Law, statute: Instrument, case: Case) -> Reason:
    """Return whether the acts lie in what the Security Council has referred: ROME 13(b).

    The situations stand under `referrals` in the file of the statute.
    """
    cites, fact = ("rome:13(b)",), ("referral: security-council",)
    held = statute.referrals
    where, days = set(places(case)), conduct(case)
    mine = tuple(r for r in held if r.state in where)
    if not where or days is None:
        missing = ("where and when the acts were done",)
        says = "a referral by the Security Council reaches only the situation that it names"
        return Reason("unknown", says, cites, fact, missing, _status(held))
    if not mine:
        missing = ("the resolution by which the Security Council referred this situation",)
        says = "no referral of this situation by the Security Council is held"
        return Reason("unknown", says, cites, fact, missing, _status(held))
    if days.last < min(r.since for r in mine):
        says = f"the referral reaches only acts since {min(r.since for r in mine)}"
        return Reason("no", says, cites, fact, (), _status(mine))
    whole = {r.state for r in mine if r.extent == "whole"}
    if days.first < max(r.since for r in mine) or where != whole:
        missing = ("which acts were done in the situation and since the day that were referred",)
        says = f"only the acts in what was referred count: {_named(law, held)}"
        return Reason("conditional", says, cites, fact, missing, _status(held))
    says = "a referral by the Security Council needs neither place nor nationality"
    return Reason("yes", says, cites, fact, status=_status(mine))


def _named(law: Law, held: tuple[Referral, ...]) -> str:
    """Return what was referred, situation by situation, in words."""
    return ", and ".join(
        f"{r.situation}, not all of {law.states[r.state].name}, since {r.since}"
        if r.extent == "part"
        else f"{r.situation} since {r.since}"
        for r in held
    )


def _status(held: tuple[Referral, ...]) -> Status:
    """Return how sure the list is; that nothing else was referred is from memory."""
    return worst(r.status for r in held) if held else "memory"

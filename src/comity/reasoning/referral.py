"""What the Security Council has referred to the International Criminal Court: ROME 13(b)."""

from __future__ import annotations

from datetime import date

from comity.facts.model import Case
from comity.facts.read_off import conduct, places
from comity.reasoning.answer import Reason

FIRST = date(2002, 7, 1)  # ROME 11(1), 126(1)
# S/RES/1593 (2005), which names Darfur, and S/RES/1970 (2011): from when each referral reaches.
REFERRED = {"SDN": FIRST, "LBY": date(2011, 2, 15)}
SITUATIONS = "Darfur, not all of Sudan, since 2002-07-01, and Libya since 2011-02-15"


def referred(case: Case) -> Reason:
    """Return whether the acts lie in what the Security Council has referred: ROME 13(b).

    Until now two situations: Darfur since 2002-07-01 and Libya since 2011-02-15.
    """
    cites, fact = ("rome:13(b)",), ("referral: security-council",)
    where, days = set(places(case)), conduct(case)
    begins = [REFERRED[code] for code in where if code in REFERRED]
    if not where or days is None:
        missing = ("where and when the acts were done",)
        says = "a referral by the Security Council reaches only the situation that it names"
        return Reason("unknown", says, cites, fact, missing, "memory")
    if not begins:
        missing = ("the resolution by which the Security Council referred this situation",)
        says = "no referral of this situation by the Security Council is held"
        return Reason("unknown", says, cites, fact, missing, "memory")
    if days.last < min(begins):
        says = f"the referral reaches only acts since {min(begins)}"
        return Reason("no", says, cites, fact, (), "memory")
    if days.first < max(begins) or where != {"LBY"}:
        missing = ("which acts were done in the situation and since the day that were referred",)
        says = f"only the acts in what was referred count: {SITUATIONS}"
        return Reason("conditional", says, cites, fact, missing, "memory")
    says = "a referral by the Security Council needs neither place nor nationality"
    return Reason("yes", says, cites, fact, status="memory")

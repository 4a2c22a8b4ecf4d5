"""The sale of a child: OPSC 2(a), 3(1)(a)."""

from __future__ import annotations

from comity.facts.model import Case, Person
from comity.facts.read_off import acts_of, means_of
from comity.reasoning.ages import child_reason
from comity.reasoning.answer import Reason
from comity.reasoning.weight import act_standing, claim, joined, means_standing, shown

PAYMENT = "payment_or_benefit_to_controller"
HANDING_OVER = frozenset(
    ("transfer", "delivery", "sale", "selling", "exchange_of_control", "offer")
)
TAKING = frozenset(("receipt", "acceptance", "buying"))
TRADE = frozenset(("sale", "selling", "buying"))


def sale_of_child(case: Case, victim: Person) -> Reason:
    """Return whether a child was handed over for pay or other consideration: OPSC 2(a)."""
    return joined(
        "a child was handed over for pay or other consideration",
        ("opsc:2(a)",),
        (child_reason(victim), consideration(case, victim)),
    )


def consideration(case: Case, victim: Person) -> Reason:
    """Return whether the person was handed over for consideration: OPSC 2(a)."""
    cites, says = ("opsc:2(a)",), "the person was handed over for pay or other consideration"
    held = case.circumstances.child_transferred_for_consideration
    said = claim(held, says, cites, "consideration")
    if said.verdict != "unknown":
        return said
    events = acts_of(case, victim)
    if traded := tuple(e for e in events if e.act in TRADE):
        return shown(traded, says, cites, act_standing)
    paid = (e for e in events if PAYMENT in (means_of(e) or ()))
    if drawn := tuple(e for e in paid if e.act in HANDING_OVER | TAKING):
        return shown(drawn, says, cites, means_standing)
    return said

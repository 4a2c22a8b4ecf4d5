"""The elements of the international crimes that trafficking may be: context first, then the act.

ROME 7(1)(c), 7(1)(g)-(h), 7(2)(a), 7(2)(c), 8(2)(b)(xxii), 8(2)(e)(vi)-(vii). Trafficking is not a
crime of its own in the Statute; the scale of a profit is not the scale of an attack.
"""

from __future__ import annotations

from msgspec import Struct

from comity.facts.claim import Claim
from comity.facts.model import Attack, Case, Conflict, Person
from comity.facts.read_off import acts_of, purposes_of, stated
from comity.reasoning.ages import child_reason
from comity.reasoning.answer import Reason, Verdict, any_of
from comity.reasoning.labour import forced_labour
from comity.reasoning.slavery import ownership_in_fact
from comity.reasoning.weight import claim, joined, purposes_standing, shown, summed

WIDE = ("rome:7(1)",)


class Crime(Struct, frozen=True):
    """One international crime, its context and its act, each as a reason."""

    crime: str
    provision: str
    verdict: Verdict
    context: Reason
    act: Reason


def international_crime(case: Case, victim: Person) -> Reason:
    """Return whether the facts are one of the international crimes: the best of them speaks."""
    held = crimes(case, victim)
    parts = tuple(
        joined(f"{c.crime} ({c.provision})", (c.provision,), (c.context, c.act)) for c in held
    )
    verdict = any_of(r.verdict for r in parts)
    says = next(r.says for r in parts if r.verdict == verdict)
    return summed(verdict, says, ("rome:7", "rome:8"), parts)


def crimes(case: Case, victim: Person) -> tuple[Crime, ...]:
    """Return each crime of ROME 7 and 8 that trafficking may be, tested on one victim."""
    humanity, war = attack(case), conflict(case)
    held = case.circumstances.attack or Attack()
    owned = ownership_in_fact(case, victim)
    sexual = _sexual(case, victim, held)
    enforced = _said(held.prostitution_enforced, "sexual acts were enforced for gain", "7(1)(g)")
    used = _said(
        (case.circumstances.conflict or Conflict()).children_used,
        "children under 15 were conscripted, enlisted or used in hostilities",
        "8(2)(b)(xxvi), 8(2)(e)(vii)",
    )
    young = joined("the person was a child so used", used.cites, (child_reason(victim), used))
    slave = joined(
        "ownership powers were exercised and sexual acts caused", ("rome:7(1)(g)",), (owned, sexual)
    )
    return (
        _crime("enslavement", "rome:7(1)(c)", humanity, owned),
        _crime("sexual slavery", "rome:7(1)(g)", humanity, slave),
        _crime("enforced prostitution", "rome:7(1)(g)", humanity, enforced),
        _crime("persecution by forced labour", "rome:7(1)(h)", humanity, _persecuted(case, victim)),
        _crime("sexual slavery as a war crime", "rome:8(2)(b)(xxii), 8(2)(e)(vi)", war, slave),
        _crime("use of children in hostilities", "rome:8(2)(b)(xxvi), 8(2)(e)(vii)", war, young),
    )


def _crime(name: str, provision: str, context: Reason, act: Reason) -> Crime:
    whole = joined(name, (provision,), (context, act))
    return Crime(name, provision, whole.verdict, context, act)


def _said(held: Claim, says: str, provision: str) -> Reason:
    return claim(held, says, tuple(f"rome:{p.strip()}" for p in provision.split(",")), says)


def attack(case: Case) -> Reason:
    """Return whether the contextual elements of a crime against humanity are there: ROME 7(1)-(2).

    Widespread or systematic: one is enough. All other elements are needed.
    """
    held = case.circumstances.attack or Attack()
    scale = (
        _said(held.widespread, "the attack was widespread", "7(1)"),
        _said(held.systematic, "the attack was systematic", "7(1)"),
    )
    verdict = any_of(r.verdict for r in scale)
    says = next(r.says for r in scale if r.verdict == verdict)
    course = "there was a course of conduct with several commissions of listed acts"
    parts = (
        _said(held.course_of_conduct, course, "7(2)(a)"),
        _policy(held),
        _said(held.civilian_population, "it was directed against civilians", "7(1)"),
        summed(verdict, says, WIDE, scale),
        _said(held.acts_part_of_it, "the acts were part of the attack", "7(1)"),
        _said(held.knowledge, "those who acted knew of the attack", "7(1)"),
    )
    return joined("there was an attack as the Statute means it", ("rome:7(2)(a)",), parts)


def _policy(held: Attack) -> Reason:
    says = "the attack was pursuant to a policy of a state or an organisation"
    said = _said(held.policy, says, "7(2)(a)")
    firm = stated(held.policy).standing == "found"
    if said.verdict != "yes" or firm or held.policy_of == "state":
        return said
    missing = ("whether the network is an organisation as 7(2)(a) means it, which is disputed",)
    contested = f"{said.says}, if the body behind it is an organisation in that sense"
    return Reason("conditional", contested, said.cites, said.facts, missing, "memory", (said,))


def conflict(case: Case) -> Reason:
    """Return whether the contextual elements of a war crime are there: ROME 8(2)(b), 8(2)(e)."""
    held = case.circumstances.conflict or Conflict()
    kind = f" ({held.kind})" if held.kind else ""
    parts = (
        _said(held.exists, f"there was an armed conflict{kind}", "8(2)"),
        _said(held.nexus, "the acts took place in its context and were associated with it", "8"),
        _said(held.awareness, "those who acted were aware of it", "8"),
    )
    return joined("the acts belong to an armed conflict", ("rome:8",), parts)


def _sexual(case: Case, victim: Person, held: Attack) -> Reason:
    says = "the persons held were made to engage in sexual acts"
    said = _said(held.sexual_acts_caused, says, "7(1)(g)")
    events = acts_of(case, victim)
    drawn = tuple(e for e in events if "sexual_exploitation" in (purposes_of(e) or ()))
    if said.verdict != "unknown" or not drawn:
        return said
    meant = shown(drawn, "sexual exploitation was intended", said.cites, purposes_standing)
    if any(purposes_standing(e) == "found" for e in drawn):
        return meant
    told = f"{meant.says}; it holds if sexual acts were caused"
    return Reason("conditional", told, said.cites, meant.facts, said.missing, because=(meant,))


def _persecuted(case: Case, victim: Person) -> Reason:
    """Return persecution by forced labour, which needs no ownership: ROME 7(1)(h), 7(2)(g)."""
    held = case.circumstances.attack or Attack()
    says = "a group was deprived of fundamental rights because of its identity"
    parts = (forced_labour(case, victim), _said(held.discriminatory, says, "7(2)(g)"))
    return joined("forced labour was exacted from a persecuted group", ("rome:7(1)(h)",), parts)

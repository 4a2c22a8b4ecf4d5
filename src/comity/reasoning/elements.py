"""The elements of a definition on the acts that are looked at: act, age, consent, intent.

Palermo 3(a)-(d), 5(1); CETS197 4, 18; EU directive 2; ACTIP 2; SAARC I; OAS 2; OPSC 2-3.
"""

from __future__ import annotations

from msgspec import Struct

from comity.facts.read_off import events_of, purposes_of, stated
from comity.reasoning.ages import age_fact, is_child
from comity.reasoning.answer import Reason, all_of
from comity.reasoning.borders import transnational
from comity.reasoning.means import means
from comity.reasoning.purposes import purpose
from comity.reasoning.reach import MAYBE, View, acts_in, bearing, protects
from comity.reasoning.weight import (
    SUSPICION,
    act_standing,
    facts_of,
    plain_words,
    purposes_standing,
    shown,
    weighed,
)

# Texts on international traffic only: an act inside one state is not theirs.
INTERNATIONAL = {"oasminors": "oasminors:2(b)"}
# To exploit is not yet to bring a person under control: how that came about is another fact.
EXPLOITING = frozenset(("exacting_work", "ownership_powers", "other"))


class Elements(Struct, frozen=True):
    """The elements of one definition, each with its reason."""

    person: Reason
    act: Reason
    age: Reason
    means: Reason
    purpose: Reason
    consent: Reason
    intent: Reason

    def needed(self) -> tuple[Reason, ...]:
        """Return the elements on which the definition turns."""
        return (self.person, self.act, self.means, self.purpose, self.intent)


def elements(view: View) -> Elements:
    """Return every element of a text on the acts that are looked at, each with its reason."""
    by = means(view)
    return Elements(
        protects(view), act(view), age(view), by, purpose(view), consent(view, by), intent(view)
    )


def act(view: View) -> Reason:
    """Return whether an act of the text was done: Palermo 3(a). One is enough."""
    done = _act(view)
    pin = INTERNATIONAL.get(view.instrument.id)
    if pin is None or done.verdict == "no":
        return done
    across = transnational(view.case, view.law)
    verdict = all_of((done.verdict, across.verdict))
    says = f"{done.says}, and this text reaches international traffic only: {across.says}"
    missing = () if verdict in ("yes", "no") else (*done.missing, *across.missing)
    because = (done, across)
    return Reason(verdict, says, (*done.cites, pin), done.facts, missing, "memory", because)


def _act(view: View) -> Reason:
    cites = view.cite(view.definition.provision)
    if held := acts_in(view):
        return shown(held, plain_words(sorted({e.act for e in held})), cites, act_standing)
    if maybe := acts_in(view, MAYBE):
        names = plain_words(sorted({e.act for e in maybe}))
        missing = (f"whether {names} is an act of the text",)
        says = f"{names}, if the text means it"
        return Reason("conditional", says, cites, facts_of(maybe), missing)
    if any(e.act not in EXPLOITING for e in view.events):
        names = plain_words(sorted({e.act for e in view.events if e.act != "other"}))
        says = f"no act of the text is said, but only this: {names}"
        return Reason("no", says, cites, facts_of(view.events))
    if any(e.act != "other" for e in view.events):
        missing = ("how the person came under the control of those who exploited",)
        says = "exploitation is said, but not who recruited, moved, housed or received the person"
        return Reason("unknown", says, cites, facts_of(view.events), missing)
    denied = events_of(view.case, view.victim)
    if denied and not view.events:
        return Reason("no", "every act that was said is denied", cites, facts_of(denied))
    return Reason("unknown", "no act is said", cites, missing=("what was done to the person",))


def age(view: View) -> Reason:
    """Return whether the person was under 18 at the act: Palermo 3(d), CETS197 4(d)."""
    child, rule, one = view.child(), view.definition.child, view.victim
    cites, fact = view.cite(rule.provision if rule else view.definition.provision), age_fact(one)
    missing = (f"the age of {one.id} at the act",)
    if child == "unknown" and is_child(one, view.below) == "yes":
        young = f"under {view.below} at the first act"
        says = f"{young}, but perhaps no longer at this one: both branches are run"
        return Reason(child, says, cites, (fact,), missing)
    if child == "unknown":
        says = (
            "the age is not known: both branches are run, and nobody is presumed to be a child for "
            "the purpose of guilt"
        )
        return Reason(child, says, cites, (fact,), missing)
    says = (
        f"under {view.below} at the act" if child == "yes" else f"{view.below} or over at the act"
    )
    return Reason(child, says, cites, (fact,))


def consent(view: View, by: Reason) -> Reason:
    """Return whether consent is irrelevant, for a child or by a means: Palermo 3(b)-(c)."""
    raised, rule = stated(view.case.circumstances.consent_raised), view.definition.consent
    fact = (f"consent raised: {raised.value}",)
    cites = view.cite(rule.provision if rule else view.definition.provision)
    if view.child() == "yes":
        return Reason("yes", "a child's consent never matters", cites, fact)
    if rule and rule.irrelevant == "always":
        return Reason("yes", "consent never matters under this text", cites, fact)
    if not view.definition.means:
        missing = ("what the text makes of consent",)
        return Reason("unknown", "the text says nothing of consent", cites, fact, missing)
    if by.verdict == "yes":
        return Reason("yes", "consent is irrelevant, since a listed means was used", cites, fact)
    if by.verdict == "no":
        says = "consent is not irrelevant where no listed means was used"
        known = raised.value == "yes"
        asks = () if known else ("whether the person consented",)
        return Reason("no" if known else "unknown", says, cites, fact, asks)
    says = "consent is irrelevant if a listed means was used, or if the person was a child"
    return Reason(by.verdict, says, cites, fact, by.missing)


def intent(view: View) -> Reason:
    """Return whether the act was meant, and the exploitation with it: Palermo 5(1), UNTOC 5(2)."""
    pin = view.definition.intent or view.definition.provision
    cites, acts = view.cite(pin), acts_in(view) or acts_in(view, MAYBE)
    meant = tuple(e for e in acts if e.intent == "yes")
    if meant:
        return shown(meant, "the act is said to be intended", cites, act_standing)
    if acts and all(e.intent == "no" for e in acts):
        return Reason("no", "the acts are said to be without intent", cites, facts_of(acts))
    said = bearing(view, purposes_of)
    drawn = tuple(e for e in (said.own or said.near) if purposes_of(e) and e.intent != "no")
    wanted = "proof that each suspect meant the exploitation"
    if drawn:
        verdict = weighed(purposes_standing(e) for e in drawn)
        missing = (SUSPICION, wanted) if verdict == "conditional" else (wanted,)
        says = "the intent is alleged with the purpose, and may be inferred from the facts"
        return Reason(verdict, says, (*cites, "untoc:5(2)"), facts_of(drawn), missing)
    return Reason(
        "unknown", "nothing is said of intent", cites, (), ("the intent of the suspects",)
    )

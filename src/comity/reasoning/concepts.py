"""What each concept of an offence asks of the facts: the conduct test, stripped of every label.

UNTOC does not say how dual criminality is tested; UNCAC 43(2), ETS185 25(5) and CETS198 28 look to
the conduct, not to its name, and so is it done here. What a concept asks stands in the vocabulary,
under `concepts`. Where the facts show less than an offence asks, the answer is a condition that
says what is wanting.
"""

from __future__ import annotations

from collections.abc import Callable
from types import MappingProxyType

from comity.facts.model import Case, Claim, Person
from comity.facts.read_off import acts_of, means_of, purposes_of
from comity.law.model import Law
from comity.law.words import Concept, Limb
from comity.reasoning.ages import child_reason
from comity.reasoning.answer import Reason, any_of
from comity.reasoning.atrocity import international_crime
from comity.reasoning.beside import (
    documents,
    forced_marriage,
    illegal_adoption,
    knowing_use,
    organ_trafficking,
    smuggling,
)
from comity.reasoning.group import organised_group
from comity.reasoning.labour import forced_labour
from comity.reasoning.sale import sale_of_child
from comity.reasoning.servitude import servitude
from comity.reasoning.slavery import practice, slavery
from comity.reasoning.weight import (
    act_standing,
    claim,
    joined,
    means_standing,
    plain_words,
    purposes_standing,
    shown,
    summed,
)

CONDUCT = ("uncac:43(2)",)
Test = Callable[[Case, Person], Reason]


def conduct(law: Law, concept: str, case: Case, victim: Person) -> Reason:
    """Return whether the facts are conduct of this concept; unknown where no test is held."""
    held = law.vocabulary.concepts.get(concept)
    if held is None or not held.limbs:
        says = f"no test is held for {concept.replace('_', ' ')}"
        return Reason("unknown", says, CONDUCT, missing=(f"the elements of {concept}",))
    inner = _limbs(law, held, case, victim)
    if held.children == "no":
        return inner
    return joined(held.whole, CONDUCT, (child_reason(victim), inner))


def _limbs(law: Law, held: Concept, case: Case, victim: Person) -> Reason:
    parts = tuple(_limb(law, one, case, victim) for one in held.limbs)
    if held.all_:
        return joined(held.whole, CONDUCT, parts)
    return parts[0] if len(parts) == 1 else _any(parts)


def _any(parts: tuple[Reason, ...]) -> Reason:
    verdict = any_of(r.verdict for r in parts)
    cites = tuple(dict.fromkeys(c for r in parts if r.verdict == verdict for c in r.cites))
    told = next(r.says for r in parts if r.verdict == verdict)
    return summed(verdict, told, cites, parts)


def _limb(law: Law, one: Limb, case: Case, victim: Person) -> Reason:
    if one.concept:
        return conduct(law, one.concept, case, victim)
    if one.test:
        tested = TESTS[one.test](case, victim)
        return _less(one, tested, case, victim) if one.purposes else tested
    if one.claim:
        held: Claim = getattr(case.circumstances, one.claim)
        return claim(held, one.says, CONDUCT, one.claim.replace("_", " "))
    if one.listed:
        return _listed(one, getattr(case.circumstances, one.listed))
    return _said(one, case, victim)


def _said(one: Limb, case: Case, victim: Person) -> Reason:
    """Return what the words of the events say; a limb without words is one a file cannot say."""
    if one.acts:
        return _acts(one, case, victim)
    if one.means:
        return _hanging(one, _means(one, case, victim))
    if one.purposes:
        return _purposes(one, case, victim)
    return Reason("unknown", one.unsaid, CONDUCT, missing=(one.wanting,))


def _unsaid(one: Limb) -> Reason:
    missing = (f"whether {one.says}",)
    return Reason("unknown", f"nothing is said of this: {one.says}", CONDUCT, missing=missing)


def _acts(one: Limb, case: Case, victim: Person) -> Reason:
    drawn = tuple(e for e in acts_of(case, victim) if e.act in one.acts)
    return shown(drawn, one.says, CONDUCT, act_standing) if drawn else _unsaid(one)


def _means(one: Limb, case: Case, victim: Person) -> Reason:
    wanted = set(one.means)
    drawn = tuple(e for e in acts_of(case, victim) if wanted.intersection(means_of(e) or ()))
    if not drawn:
        return _unsaid(one)
    names = sorted({m for e in drawn for m in means_of(e) or () if m in wanted})
    return shown(drawn, f"{one.says}: {plain_words(names)}", CONDUCT, means_standing)


def _hanging(one: Limb, said: Reason) -> Reason:
    """Return what is shown as the condition that it is where it hangs on a further fact."""
    if said.verdict != "yes" or not one.wanting:
        return said
    told, missing = f"{said.says}; {one.only_if}", (one.wanting,)
    return Reason("conditional", told, CONDUCT, said.facts, missing, "checked", (said,))


def _purposes(one: Limb, case: Case, victim: Person) -> Reason:
    """Return a kind of exploitation: a purpose that is said holds if it was carried out."""
    drawn = tuple(
        e for e in acts_of(case, victim) if set(one.purposes).intersection(purposes_of(e) or ())
    )
    if not drawn:
        return _unsaid(one)
    meant = shown(drawn, f"it was intended that {one.says}", CONDUCT, purposes_standing)
    wanting = (*meant.missing, f"whether {one.says} or the attempt to it was begun")
    says = f"{meant.says}; it is an offence if it was done or begun"
    return Reason("conditional", says, CONDUCT, meant.facts, wanting, "checked", (meant,))


def _less(one: Limb, tested: Reason, case: Case, victim: Person) -> Reason:
    """Return what may be enough short of a test: a purpose that is said, or the test half met."""
    if tested.verdict == "yes":
        return tested
    wanted, missing = set(one.purposes), (one.wanting,)
    drawn = tuple(e for e in acts_of(case, victim) if wanted.intersection(purposes_of(e) or ()))
    if not drawn and tested.verdict != "conditional":
        return Reason("unknown", one.unsaid, CONDUCT, missing=missing)
    facts = shown(drawn, one.says, CONDUCT).facts if drawn else tested.facts
    return Reason("conditional", one.says, CONDUCT, facts, missing, because=(tested,))


def _listed(one: Limb, states: tuple[str, ...]) -> Reason:
    missing = (one.wanting,)
    if not states:
        return Reason("unknown", one.unsaid, CONDUCT, missing=missing)
    fact = f"{one.fact} {', '.join(states)}"
    return Reason("conditional", one.says, CONDUCT, (fact,), missing)


def _practice(word: str) -> Test:
    def test(case: Case, victim: Person) -> Reason:
        return practice(case, victim, word)

    return test


# Elements that an instrument sets; each cites its own.
TESTS: MappingProxyType[str, Test] = MappingProxyType(
    {
        "forced_labour": forced_labour,
        "slavery": slavery,
        "servitude": servitude,
        "debt_bondage": _practice("debt_bondage"),
        "serfdom": _practice("serfdom"),
        "sale_of_child": sale_of_child,
        "forced_marriage": forced_marriage,
        "illegal_adoption": illegal_adoption,
        "organ_trafficking": organ_trafficking,
        "documents": documents,
        "smuggling": lambda case, _victim: smuggling(case),
        "knowing_use": lambda case, _victim: knowing_use(case),
        "organised_group": lambda case, _victim: organised_group(case),
        "international_crime": international_crime,
    }
)

"""The means of a definition, for whom one is needed, and what the child rule does not reach.

Palermo 3(a), 3(c); CETS197 4(a), 4(c); EU directive 2(1), 2(5); ACTIP 2.
"""

from __future__ import annotations

from comity.facts.model import Event
from comity.facts.read_off import means_of, purposes_of
from comity.reasoning.ages import ADULT
from comity.reasoning.answer import Reason, Verdict
from comity.reasoning.reach import Bearing, OwnText, View, bearing
from comity.reasoning.sale import PAYMENT, consideration
from comity.reasoning.weight import facts_of, means_standing, shown

# Purposes that the child rule does not reach, save for a surrogate mother who is herself a child.
MEANS_ALL_THE_SAME = {"surrogacy": "eu2011_36:2(5)"}
BEYOND = "eu2011_36"  # the text that says so


def means(view: View) -> Reason:
    """Return whether a listed means was used, or is not needed: Palermo 3(a), 3(c)."""
    rule = view.definition.child
    if not view.definition.means:
        return _no_means_in_text(view)
    if view.instrument.id == BEYOND and only_by_means(view):
        return by_means(view)
    child, adult = view.child(), adult_means(view)
    if rule is None:
        return adult if child == "no" else _no_child_rule(view, child, adult)
    if child == "no" or adult.verdict == "yes" or rule.means_needed == "yes":
        return adult
    if child == "yes":
        return Reason("yes", f"{_young(view)}: no means is needed", view.cite(rule.provision))
    young = f"if the person was under {view.below} at the act, no means is needed"
    return Reason(
        "conditional",
        f"{young}; if not: {adult.says}",
        (*view.cite(rule.provision), *adult.cites),
        adult.facts,
        (f"the age of {view.victim.id} at the act", *adult.missing),
        because=(adult,),
    )


def _young(view: View) -> str:
    return "a child" if view.below == ADULT else f"below {view.below}"


def _nobody(view: View) -> str:
    rule = view.definition.child
    if rule and rule.means_needed == "yes":
        return "nobody"
    return "no adult" if view.below == ADULT else f"nobody of {view.below} or over"


def _no_child_rule(view: View, child: Verdict, adult: Reason) -> Reason:
    """Return that a law of which no child rule is entered may reach a child without a means."""
    if not isinstance(view.instrument, OwnText) or adult.verdict != "no":
        return adult
    age = () if child == "yes" else (f"the age of {view.victim.id} at the act",)
    missing = (*age, f"whether {view.instrument.id} asks for a means where the victim is a child")
    says = f"no child rule is entered; without one: {adult.says}"
    return Reason("unknown", says, adult.cites, adult.facts, missing, because=(adult,))


def _no_means_in_text(view: View) -> Reason:
    if "sale" in view.definition.acts:
        return consideration(view.case, view.victim)
    cites = view.cite(view.definition.provision)
    return Reason("yes", "the text asks for no means", cites, status=view.definition.status)


def only_by_means(view: View) -> bool:
    """Return whether every purpose said is one that the child rule does not reach."""
    held = bearing(view, purposes_of)
    said = {p for e in (*held.own, *held.near, *held.far) for p in purposes_of(e) or ()}
    return bool(said) and said <= MEANS_ALL_THE_SAME.keys()


def by_means(view: View) -> Reason:
    """Return whether a means was shown where the child rule stops: EU directive 2(5).

    For the exploitation of surrogacy a means is needed, unless the surrogate mother is a child.
    """
    adult, child = adult_means(view), view.child()
    if adult.verdict == "yes" or child == "no" or view.victim.sex == "male":
        return adult
    age = () if child == "yes" else (f"the age of {view.victim.id} at the act",)
    return Reason(
        "conditional",
        "the child rule does not reach the exploitation of surrogacy, unless the surrogate mother "
        f"is herself a child; for anybody else: {adult.says}",
        tuple(dict.fromkeys((*MEANS_ALL_THE_SAME.values(), *adult.cites))),
        adult.facts,
        (*age, f"whether {view.victim.id} is the surrogate mother", *adult.missing),
        because=(adult,),
    )


def adult_means(view: View) -> Reason:
    """Return whether a listed means was used in or for the act: Palermo 3(a), 3(b)."""
    cites, listed = view.cite(view.definition.provision), set(view.definition.means)
    said = bearing(view, means_of)
    silent = not said.own
    own, near, far = (tuple(e for e in part if _meeting(view, e, listed)) for part in said)
    if own or (silent and near):
        held = (*own, *near)
        return shown(held, _names(view, held, listed), cites, means_standing)
    if near or far:
        held = (*near, *far)
        missing = ("whether the means used at another time, or by another, served the act",)
        says = f"{_names(view, held, listed)}, if these means served the act"
        return Reason("conditional", says, cites, facts_of(held), missing)
    return _none_listed(view, said, cites)


def _names(view: View, held: tuple[Event, ...], listed: set[str]) -> str:
    words = sorted({m for e in held for m in _meeting(view, e, listed)})
    return ", ".join(view.law.vocabulary.means[word].says for word in words)


def _meeting(view: View, event: Event, listed: set[str]) -> tuple[str, ...]:
    """Return the means of an event that a list names, or takes in by a wider word."""
    terms = view.law.vocabulary.means
    return tuple(
        m
        for m in means_of(event) or ()
        if m in listed or (m in terms and terms[m].within in listed)
    )


def _as_form(view: View, said: Bearing, cites: tuple[str, ...]) -> Reason | None:
    """Return a means that is a form of a listed one on a condition, such as keeping a passport."""
    terms, listed = view.law.vocabulary.means, set(view.definition.means)
    events = (*said.own, *said.near)
    words = sorted({m for e in events for m in means_of(e) or () if m in terms})
    forms = [terms[w] for w in words if terms[w].form_if and terms[w].form_of in listed]
    if not forms:
        return None
    missing = tuple(f"whether {one.form_if}" for one in forms)
    named = ", ".join(dict.fromkeys(terms[one.form_of].says for one in forms))
    says = f"{'; '.join(one.says for one in forms)}: {named}, if {forms[0].form_if}"
    return Reason("conditional", says, cites, facts_of(events), missing, "memory")


def _none_listed(view: View, said: Bearing, cites: tuple[str, ...]) -> Reason:
    if form := _as_form(view, said, cites):
        return form
    events = (*said.own, *said.near)
    if set(view.definition.means) == {PAYMENT}:
        missing = ("whether pay or another benefit was given, taken or promised for the act",)
        says = "the text asks for pay or another benefit, of which nothing is said"
        return Reason("unknown", says, cites, facts_of(events), missing)
    if any("other" in (means_of(e) or ()) for e in events):
        missing = ("whether the means that was said amounts to a listed one, such as coercion",)
        says = "a means was said that is not named, and only a listed one reaches an adult"
        return Reason("unknown", says, cites, facts_of(events), missing)
    if not said.own:
        missing = ("whether a listed means was used (write 'means: []' if none was)",)
        says = (
            f"nothing is said of means, and without a listed means the text reaches {_nobody(view)}"
        )
        return Reason("unknown", says, cites, (), missing)
    says = f"no listed means is said, and without one the text reaches {_nobody(view)}"
    return Reason("no", says, cites, facts_of(view.acts or view.events))

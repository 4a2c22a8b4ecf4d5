"""Whether what happened, as it is said, is trafficking in persons: victim by victim, text by text.

Acts, means, purposes, child rule, consent and intent are those of each instrument's own definition
(Palermo 3, CETS197 4, EU directive 2 and what 2024/1712 adds, ACTIP 2, SAARC I, OAS 2, OPSC 2-3).
Treaties bind states: the offence that is charged is always one of national law (UNTOC 11(6)).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from msgspec import Struct

from comity.facts.model import Case, Event, Person, Stand
from comity.facts.read_off import (
    day_of,
    events_of,
    means_of,
    purposes_of,
    stated,
    victims,
)
from comity.law.bases import Status
from comity.law.model import Instrument, Law
from comity.reasoning.answer import Reason, Verdict, all_of, any_of, worst
from comity.reasoning.neighbours import (
    Neighbour,
    acts_of,
    aggravating,
    consideration,
    forced_labour,
    neighbours,
    non_punishment,
    protection,
    roles,
    servile_status,
    slavery,
)
from comity.reasoning.scope import (
    MAYBE,
    View,
    acts_in,
    age_reason,
    basis,
    best,
    fact_of,
    in_force,
    is_child,
    means_standing,
    organised_group,
    protects,
    purposes_standing,
    transnational,
    weighed,
)

NO_GUILT = (
    "This is decision support signed by a person; it is no finding of guilt, and the offence is "
    "always the one of national law."
)
COMMON = "palermo"  # the definition that is tested on every case, in force there then or not
NOT_NAMED: dict[str, str] = {
    "begging": "counts only as forced labour or services",
    "criminal_activities": "counts only as forced labour or services",
    "forced_marriage": "counts only as servile marriage, a practice similar to slavery",
    "illegal_adoption": "counts only where exploitation follows",
}


class Elements(Struct, frozen=True):
    """The elements of one definition, each with its reason."""

    person: Reason
    act: Reason
    age: Reason
    means: Reason
    purpose: Reason
    consent: Reason
    intent: Reason


class InstrumentResult(Struct, frozen=True):
    """One victim's facts under one definition, and for which states it was the law then."""

    instrument: str
    name: str
    victim: str
    verdict: Verdict
    says: str
    elements: Elements
    in_force: Verdict
    law_for: tuple[str, ...]
    not_law_for: tuple[str, ...]
    binding: tuple[Reason, ...]
    status: Status
    missing: tuple[str, ...] = ()


class VictimResult(Struct, frozen=True):
    """All that is answered about one victim; protection is decided apart from the offence."""

    victim: str
    verdict: Verdict
    says: str
    protection: Reason
    instruments: tuple[InstrumentResult, ...]
    neighbours: tuple[Neighbour, ...]
    non_punishment: tuple[Reason, ...] = ()


class Qualification(Struct, frozen=True):
    """The whole answer, with its flags; never a finding of guilt."""

    case: str
    on: date | None
    verdict: Verdict
    says: str
    guilt: str
    victims: tuple[VictimResult, ...]
    transnational: Reason
    organised_group: Reason
    aggravating: tuple[Reason, ...]
    roles: tuple[Reason, ...]
    missing: tuple[str, ...] = ()


def qualify(law: Law, case: Case, day: date | None = None) -> Qualification:
    """Return what the facts are under each definition; `day` is the day protection is asked for.

    The elements and the law in force are read on the days of the acts.
    """
    on = day or day_of(case)
    found = tuple(_victim(law, case, person, on) for person in victims(case))
    verdict = any_of(v.verdict for v in found) if found else "unknown"
    says = "; ".join(f"{v.victim}: {v.says}" for v in found) or "no victim is described"
    missing = [m for v in found for i in v.instruments for m in i.missing]
    return Qualification(
        case.case,
        on,
        verdict,
        says,
        NO_GUILT,
        found,
        transnational(case),
        organised_group(case),
        aggravating(case),
        roles(case),
        tuple(dict.fromkeys(missing if found else ["the victims"])),
    )


def _victim(law: Law, case: Case, victim: Person, on: date | None) -> VictimResult:
    tested = tuple(
        _tested(View(law, case, victim, instrument, definition, acts_of(case, victim)))
        for instrument in law.instruments.values()
        if (definition := instrument.definition) and not definition.extends
    )
    leading = _leading(tested)
    verdict = any_of(r.verdict for r in leading)
    says = next((r.says for r in leading if r.verdict == verdict), "no definition is held")
    return VictimResult(
        victim.id,
        verdict,
        says,
        protection(law, case, victim, on),
        tested,
        neighbours(case, victim),
        non_punishment(case, victim),
    )


def _leading(tested: tuple[InstrumentResult, ...]) -> list[InstrumentResult]:
    """Return the texts that speak for the whole: those in force there then, and the common one."""
    rank = {"yes": 0, "conditional": 1}
    held = (r for r in tested if r.in_force in rank or r.instrument == COMMON)
    return sorted(held, key=lambda r: (rank.get(r.in_force, 2), r.instrument != COMMON))


def _tested(view: View) -> InstrumentResult:
    elements = _elements(view)
    needed = (elements.person, elements.act, elements.means, elements.purpose, elements.intent)
    verdict = all_of(r.verdict for r in needed)
    force, binding, law_for, not_for = in_force(view, view.instrument)
    return InstrumentResult(
        view.instrument.id,
        view.instrument.name,
        view.victim.id,
        verdict,
        _sentence(view, verdict, needed, force),
        elements,
        force,
        law_for,
        not_for,
        binding,
        worst((view.definition.status, *(s.status for r in needed for s in r.walk()))),
        _missing(needed, verdict),
    )


def _missing(needed: Iterable[Reason], verdict: Verdict) -> tuple[str, ...]:
    if verdict == "no":
        return ()
    return tuple(dict.fromkeys(m for r in needed if r.verdict != "no" for m in r.missing))


def _sentence(view: View, verdict: Verdict, needed: tuple[Reason, ...], force: Verdict) -> str:
    words = {
        "yes": f"the definition of {view.instrument.name} is met {basis(_rests_on(view))}",
        "no": f"the definition of {view.instrument.name} is not met on the facts as they are said",
        "conditional": f"the definition of {view.instrument.name} is met on a condition",
        "unknown": f"whether the definition of {view.instrument.name} is met is not known",
    }
    why = "; ".join(r.says for r in needed if verdict != "yes" and r.verdict == verdict)
    where = {
        "no": "; not in force there then",
        "conditional": "; in force there then on a condition",
        "unknown": "; whether in force there is not known",
    }
    return words[verdict] + (f": {why}" if why else "") + where.get(force, "")


def _rests_on(view: View) -> Iterable[Stand]:
    """Yield, for each element, the best standing of a fact that carries it."""
    yield best(e.standing for e in acts_in(view))
    for listed, read, stand in (
        (view.definition.means, means_of, means_standing),
        (view.definition.purposes, purposes_of, purposes_standing),
    ):
        if held := [stand(e) for e in view.events if read(e) and listed]:
            yield best(held)


def _elements(view: View) -> Elements:
    means = _means(view)
    return Elements(
        protects(view),
        _act(view),
        age_reason(view),
        means,
        _purpose(view),
        _consent(view, means),
        _intent(view),
    )


def _act(view: View) -> Reason:
    cites: tuple[str, ...] = view.cite(view.definition.provision)
    held = acts_in(view)
    if held:
        names = ", ".join(sorted({e.act for e in held}))
        return _held(names, cites, held, [e.standing for e in held])
    maybe = acts_in(view, MAYBE)
    if maybe:
        names = ", ".join(sorted({e.act for e in maybe}))
        missing = (f"whether {names} is an act of the text",)
        return Reason(
            "conditional", f"{names}, if the text means it", cites, _facts(maybe), missing
        )
    if any(e.act != "other" for e in view.events):
        said = ", ".join(sorted({e.act for e in view.events}))
        return Reason("no", f"no act of the text is said, only: {said}", cites, _facts(view.events))
    denied = events_of(view.case, view.victim)
    if denied and not view.events:
        return Reason("no", "every act that was said is denied", cites, _facts(denied))
    return Reason("unknown", "no act is said", cites, missing=("what was done to the person",))


def _facts(events: Iterable[Event]) -> tuple[str, ...]:
    return tuple(fact_of(e) for e in events)


def _held(
    says: str,
    cites: tuple[str, ...],
    events: tuple[Event, ...],
    stands: list[Stand],
    status: Status = "checked",
) -> Reason:
    verdict, facts = weighed(stands), _facts(events)
    missing = ("whether what is suspected holds",) if verdict == "conditional" else ()
    return Reason(verdict, f"{says} ({basis([best(stands)])})", cites, facts, missing, status)


def _means(view: View) -> Reason:
    child, rule = is_child(view.victim), view.definition.child
    if not view.definition.means:
        return _no_means_in_text(view)
    if child == "yes" and rule and rule.means_needed == "no":
        return Reason("yes", "a child: no means is needed", view.cite(rule.provision))
    adult = _adult_means(view)
    if child == "no" or adult.verdict == "yes" or not rule:
        return adult
    return Reason(
        "conditional",
        f"if the person was under 18 no means is needed; if not: {adult.says}",
        (*view.cite(rule.provision), *adult.cites),
        adult.facts,
        (f"the age of {view.victim.id} at the act", *adult.missing),
        because=(adult,),
    )


def _no_means_in_text(view: View) -> Reason:
    if "sale" in view.definition.acts:
        return consideration(view.case, view.victim)
    cites = view.cite(view.definition.provision)
    return Reason("yes", "the text asks for no means", cites, status=view.definition.status)


def _adult_means(view: View) -> Reason:
    cites, listed = view.cite(view.definition.provision), set(view.definition.means)
    held = tuple(e for e in view.events if listed.intersection(means_of(e) or ()))
    if held:
        names = sorted({m for e in held for m in means_of(e) or () if m in listed})
        reason = _held(", ".join(names), cites, held, [means_standing(e) for e in held])
        return reason if _linked(held, acts_in(view)) else _unlinked(reason)
    if view.events and all(means_of(e) is None for e in view.events):
        missing = ("whether a listed means was used (write 'means: []' if none was)",)
        says = "nothing is said of means, and without a listed means the text reaches no adult"
        return Reason("unknown", says, cites, (), missing)
    says = "no listed means is said, and without one the text reaches no adult"
    return Reason("no", says, cites, _facts(view.events))


def _linked(with_means: tuple[Event, ...], acts: tuple[Event, ...]) -> bool:
    """Return whether some means belong to an act: the same event, or somebody in both."""
    ids = {e.id for e in acts}
    doers = {p for e in acts for p in e.by}
    return any(e.id in ids or not e.by or not doers or doers & set(e.by) for e in with_means)


def _unlinked(reason: Reason) -> Reason:
    missing = ("whether the means used by one person served the act of another",)
    says = f"{reason.says}, if these means served the act"
    return Reason("conditional", says, reason.cites, reason.facts, missing)


def _purpose(view: View) -> Reason:
    cites = view.cite(view.definition.provision)
    said = [e for e in view.events if purposes_of(e) is not None]
    if not said:
        wanted = ("the purpose intended at the time of the act",)
        return Reason("unknown", "nothing is said of the purpose", cites, (), wanted)
    words = sorted({p for e in said for p in purposes_of(e) or ()})
    if not words:
        denied = [e for e in said if e.purposes]
        says = "the purposes that were said are denied" if denied else "no purpose of exploitation"
        return Reason("no", says, cites, _facts(said))
    parts = tuple(_one_purpose(view, word) for word in words)
    verdict = any_of(r.verdict for r in parts)
    deciding = [r for r in parts if r.verdict == verdict]
    missing = () if verdict == "no" else tuple(m for r in deciding for m in r.missing)
    facts = tuple(dict.fromkeys(f for r in deciding for f in r.facts))
    says = "; ".join(r.says for r in deciding)
    pins = tuple(dict.fromkeys(c for r in deciding for c in r.cites))
    return Reason(verdict, says, pins, facts, tuple(dict.fromkeys(missing)), because=parts)


def _one_purpose(view: View, word: str) -> Reason:
    """Return whether one purpose that was said is a purpose of the text."""
    listed = view.definition.purposes
    cites = view.cite(view.definition.provision)
    events = tuple(e for e in view.events if word in (purposes_of(e) or ()))
    plain = _held(word, cites, events, [purposes_standing(e) for e in events])
    if word in listed:
        return _named(view, word, plain)
    if adding := _adding(view, word):
        return _added(view, adding, plain)
    if "unlawful_purpose" in listed:
        missing = ("whether the purpose is unlawful where the child lived or is",)
        says = f"{word}, if that is an unlawful purpose there"
        return Reason("conditional", says, cites, plain.facts, missing, "memory")
    return _not_named(view, word, plain)


def _named(view: View, word: str, plain: Reason) -> Reason:
    tests = {
        "forced_labour": lambda: forced_labour(view.case, view.victim, intended=True),
        "begging": lambda: forced_labour(view.case, view.victim, intended=True),
        "slavery": lambda: slavery(view.case, view.victim),
        "practices_similar_to_slavery": lambda: servile_status(view.case, view.victim),
    }
    if word not in tests:
        return plain
    return _both(word, plain, tests[word](), _found(view, word))


def _found(view: View, word: str) -> bool:
    events = (e for e in view.events if word in (purposes_of(e) or ()))
    return any(purposes_standing(e) == "found" for e in events)


def _both(word: str, plain: Reason, test: Reason, found: bool) -> Reason:
    """Return a purpose with the test of its content; a court's own finding of it needs no test."""
    if found and test.verdict != "no":
        return Reason("yes", plain.says, plain.cites, plain.facts, because=(plain, test))
    verdict = all_of((plain.verdict, test.verdict))
    says = f"{plain.says}: {test.says}"
    cites, facts = (*plain.cites, *test.cites), (*plain.facts, *test.facts)
    missing = () if verdict == "no" else (*plain.missing, *test.missing)
    return Reason(verdict, says or word, cites, facts, missing, because=(plain, test))


def _adding(view: View, word: str) -> Instrument | None:
    """Return the text that adds a purpose to this definition, such as directive 2024/1712."""
    for one in view.law.instruments.values():
        held = one.definition
        if held and held.extends == view.instrument.id and word in held.purposes:
            return one
    return None


def _added(view: View, adding: Instrument, plain: Reason) -> Reason:
    """Return an added purpose: only once the addition binds; before, only by national law."""
    force, reasons, law_for, _ = in_force(view, adding)
    pin = adding.definition.purposes_provision if adding.definition else ""
    cites = view.cite(pin or adding.id)
    missing = tuple(m for r in reasons if r.verdict == force for m in r.missing)
    words = {
        "yes": f"{plain.says}, added by {adding.name} in {', '.join(law_for)}",
        "no": f"{plain.says}: {adding.name} did not give this purpose there and then",
    }
    says = words.get(force, f"{plain.says}: only where national law had it before {adding.name}")
    verdict = all_of((plain.verdict, force))
    if verdict in ("yes", "no"):
        return Reason(verdict, says, cites, plain.facts, (), "memory", reasons)
    both = (*plain.missing, *missing)
    return Reason(verdict, says, cites, plain.facts, both, "memory", reasons)


def _not_named(view: View, word: str, plain: Reason) -> Reason:
    cites = view.cite(view.definition.provision)
    listed = view.definition.purposes
    if word in ("begging", "criminal_activities") and "forced_labour" in listed:
        test = forced_labour(view.case, view.victim, intended=True)
        return _both(word, _as(plain, word), test, found=False)
    if word in NOT_NAMED and "practices_similar_to_slavery" in listed:
        return _both(word, _as(plain, word), servile_status(view.case, view.victim), found=False)
    says = (
        f"{word} is not a purpose of the text, whose list is a minimum that national law may add to"
    )
    return Reason("no", says, cites, plain.facts)


def _as(plain: Reason, word: str) -> Reason:
    says = f"{plain.says}, which {NOT_NAMED[word]}"
    return Reason(plain.verdict, says, plain.cites, plain.facts, plain.missing)


def _consent(view: View, means: Reason) -> Reason:
    raised, rule = stated(view.case.circumstances.consent_raised), view.definition.consent
    fact = (f"consent raised: {raised.value}",)
    cites = view.cite(rule.provision if rule else view.definition.provision)
    if is_child(view.victim) == "yes":
        return Reason("yes", "a child's consent never matters", cites, fact)
    if rule and rule.irrelevant == "always":
        return Reason("yes", "consent never matters under this text", cites, fact)
    if means.verdict == "yes":
        return Reason("yes", "consent is irrelevant, since a listed means was used", cites, fact)
    if means.verdict == "no":
        says = "consent is not irrelevant where no listed means was used"
        return Reason("no" if raised.value == "yes" else "unknown", says, cites, fact)
    says = "consent is irrelevant if a listed means was used"
    return Reason(means.verdict, says, cites, fact, means.missing)


def _intent(view: View) -> Reason:
    pin = view.definition.intent or view.definition.provision
    cites, acts = view.cite(pin), acts_in(view)
    meant = tuple(e for e in acts if e.intent == "yes")
    if meant:
        return _held("intent is said", cites, meant, [e.standing for e in meant])
    if acts and all(e.intent == "no" for e in acts):
        return Reason("no", "the acts are said to be without intent", cites, _facts(acts))
    drawn = tuple(e for e in view.events if purposes_of(e) and e.intent != "no")
    if drawn:
        says = "intent is alleged with the purpose; it may be inferred from the facts"
        reason = _held(says, (*cites, "untoc:5(2)"), drawn, [purposes_standing(e) for e in drawn])
        missing = (*reason.missing, "proof that each suspect meant the exploitation")
        return Reason(reason.verdict, reason.says, reason.cites, reason.facts, missing)
    return Reason(
        "unknown", "nothing is said of intent", cites, (), ("the intent of the suspects",)
    )

"""Whether the facts of a case meet what a right hangs on: scope, persons, offence, proceedings.

Protection is never refused for want of a border or a group, nor because an offence is not shown
(Palermo 4 and 6, ACTIP 3(1), UNTOC 3(1)): there it stays a condition. What is not said is one too.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from comity.facts.model import Case, Person, VictimOffence
from comity.facts.read_off import VICTIM_ROLES, acts_of, concerned, purposes_of, victims
from comity.law.model import Instrument, Law, State
from comity.reasoning.ages import age_fact, child_reason, is_child
from comity.reasoning.answer import Reason, Verdict, any_of, worst
from comity.reasoning.beside import organ_trafficking, smuggling
from comity.reasoning.binding import bound
from comity.reasoning.borders import transnational
from comity.reasoning.group import organised_group
from comity.reasoning.labour import forced_labour
from comity.reasoning.sale import sale_of_child
from comity.reasoning.weight import claim, facts_of, joined, purposes_standing, shown

UNION = "eue"


class Asking(NamedTuple):
    """One right in one case: under which text, of which state, on which day, in which words."""

    pin: str
    law: Law
    case: Case
    state: State
    instrument: Instrument
    day: date
    says: str


Read = Callable[[Asking, Person], Reason]


def met(asking: Asking, word: str, persons: tuple[Person, ...]) -> Reason:
    """Return whether a fact on which a right hangs is there for these persons of the case.

    Of who is no victim it is asked of the victims. Where it is so for some and not for others, the
    right is owed on a condition.
    """
    mine = tuple(p for p in persons if p.role in VICTIM_ROLES)
    whom = mine or (victims(asking.case) if persons else ())
    each = tuple(_open(asking, one, _kept(word, READ[word](asking, one))) for one in whom)
    verdicts = {r.verdict for r in each}
    verdict: Verdict = each[0].verdict if len(verdicts) == 1 else "conditional"
    told = "; ".join(dict.fromkeys(r.says for r in each))
    missing: tuple[str, ...] = ()
    if verdict == "conditional":
        of_whom = (f"of whom this is asked: {asking.says}",)
        missing = tuple(dict.fromkeys(m for r in each for m in r.missing)) or of_whom
    return Reason(
        verdict,
        f"only where: {asking.says}" + (f" ({told})" if told else ""),
        tuple(dict.fromkeys(c for r in each for c in r.cites)),
        tuple(dict.fromkeys(f for r in each for f in r.facts)),
        missing,
        worst(r.status for r in each),
    )


def _kept(word: str, found: Reason) -> Reason:
    """Return a reason that refuses no protection for want of a border, a group or an offence."""
    if word not in NEVER_REFUSED or found.verdict != "no":
        return found
    says = f"{found.says}; reasonable grounds are enough for protection"
    return Reason("unknown", says, found.cites, found.facts)


def _open(asking: Asking, one: Person, found: Reason) -> Reason:
    """Return what is not known as a condition that names what would settle it."""
    if found.verdict in ("yes", "no"):
        return found
    missing = found.missing or (f"{one.id}: {asking.says}",)
    return Reason("conditional", found.says, found.cites, found.facts, missing, found.status)


def _across(asking: Asking, _one: Person) -> Reason:
    return transnational(asking.case, asking.law)


def _across_with_group(asking: Asking, one: Person) -> Reason:
    says = "the offence is transnational and involves an organised criminal group"
    parts = (_across(asking, one), organised_group(asking.case))
    return joined(says, ("untoc:3(1)",), parts)


def _third_country(asking: Asking, one: Person) -> Reason:
    """Return whether a person is a national of no member of the Union; of a child it depends."""
    cites, facts = (f"{asking.instrument.id}:3",), tuple(f"{one.id}: {n}" for n in one.nationality)
    rows = asking.law.organisations.get(UNION, ())
    members = {m.state for m in rows if m.since <= asking.day <= (m.until or asking.day)}
    if not facts:
        missing = (f"the nationality of {one.id}",)
        return Reason("unknown", "no nationality is said", cites, (), missing)
    if members.intersection(one.nationality):
        return Reason("no", f"{one.id} is a national of a member of the Union", cites, facts)
    if is_child(one) != "no":
        missing = (f"whether {asking.state.name} applies the Directive to minors",)
        says = f"{one.id} is a national of a third country, and may be a minor"
        return Reason("conditional", says, cites, facts, missing)
    return Reason("yes", f"{one.id} is a national of a third country", cites, facts)


def _national(asking: Asking, one: Person) -> Reason:
    name = asking.state.name
    if asking.state.code in one.nationality:
        return Reason(
            "yes", f"{one.id} is a national of {name}", (asking.pin,), (f"{one.id}: {name}",)
        )
    missing = (f"whether {one.id} is a national of {name}, or resided there permanently",)
    return Reason(
        "unknown", f"no tie of {one.id} to {name} is shown", (asking.pin,), missing=missing
    )


def _woman_or_child(asking: Asking, one: Person) -> Reason:
    cites, facts = ("saarc2002:I",), (f"{one.id}: {one.sex}", age_fact(one))
    purpose = _sexual(asking.case, one)
    if one.sex == "female" or is_child(one) == "yes":
        return Reason(purpose.verdict, purpose.says, cites, facts, purpose.missing)
    if one.sex == "male" and is_child(one) == "no":
        return Reason("no", f"{one.id} is neither a woman nor a child", cites, facts)
    missing = (f"whether {one.id} is a woman or a child",)
    return Reason("unknown", f"sex and age of {one.id} are not said", cites, facts, missing)


def _sexual(case: Case, one: Person) -> Reason:
    """Return whether a sexual purpose is said; that another is said does not exclude it."""
    word, says = "sexual_exploitation", "sexual exploitation was intended"
    drawn = tuple(e for e in acts_of(case, one) if word in (purposes_of(e) or ()))
    if drawn:
        return shown(drawn, says, ("palermo:3(a)",), purposes_standing)
    missing = (f"whether {says}",)
    return Reason("unknown", "no sexual purpose is said", ("palermo:3(a)",), missing=missing)


def _sold_child(asking: Asking, one: Person) -> Reason:
    sold = sale_of_child(asking.case, one)
    used = joined(
        "a child was meant for prostitution or other sexual use",
        ("opsc:2(b)",),
        (child_reason(one), _sexual(asking.case, one)),
    )
    verdict = any_of((sold.verdict, used.verdict))
    best = next(r for r in (sold, used) if r.verdict == verdict)
    return Reason(verdict, best.says, best.cites, best.facts, best.missing, because=(sold, used))


def _age_in_doubt(_asking: Asking, one: Person) -> Reason:
    cites, facts = ("cets197:10(3)", "eu2011_36:13(2)"), (age_fact(one),)
    if is_child(one) != "unknown":
        return Reason("no", f"the age of {one.id} is not in doubt", cites, facts)
    missing = (f"whether there are reasons to believe that {one.id} is a child",)
    return Reason("conditional", f"the age of {one.id} is not known", cites, facts, missing)


def _offences(asking: Asking, one: Person) -> tuple[VictimOffence, ...]:
    held = asking.case.circumstances.offences_by_victim
    return tuple(o for o in held if concerned(o.of, one))


def _accused(asking: Asking, one: Person) -> Reason:
    facts = tuple(o.offence for o in _offences(asking, one))
    if facts:
        return Reason("yes", f"{one.id} is said to have committed an offence", (asking.pin,), facts)
    return Reason("unknown", f"no offence of {one.id} is said", (asking.pin,))


def _compelled(asking: Asking, one: Person) -> Reason:
    return _best(asking, one, lambda o: (claim(o.compelled, _DID, (asking.pin,), "compelled"),))


def _as_consequence(asking: Asking, one: Person) -> Reason:
    says = "the offence was a direct consequence of the trafficking"
    return _best(
        asking,
        one,
        lambda o: (
            claim(o.compelled, _DID, (asking.pin,), "compelled"),
            claim(o.direct_consequence, says, (asking.pin,), "direct consequence"),
        ),
    )


_DID = "the person was compelled to the offence"


def _best(
    asking: Asking, one: Person, parts: Callable[[VictimOffence], tuple[Reason, ...]]
) -> Reason:
    """Return the best of a victim's offences: not to be punished for one is a right already."""
    says = f"{one.id} was compelled to an offence as the text asks"
    each = tuple(joined(says, (asking.pin,), parts(o)) for o in _offences(asking, one))
    if not each:
        return Reason("unknown", f"no offence of {one.id} is said", (asking.pin,))
    verdict = any_of(r.verdict for r in each)
    return next(r for r in each if r.verdict == verdict)


def _criminal(asking: Asking, _one: Person) -> Reason:
    held = asking.case.proceedings
    nature = held.nature if held else ""
    if not nature:
        missing = ("whether there are criminal proceedings against offenders",)
        return Reason("unknown", "nothing is said of proceedings", (asking.pin,), missing=missing)
    verdict: Verdict = "yes" if nature == "criminal" else "no"
    return Reason(verdict, f"the proceedings are {nature}", (asking.pin,), (f"nature: {nature}",))


def _knew(asking: Asking, _one: Person) -> Reason:
    """Return what the authorities knew, as the duties of the state read it."""
    cites = ("facts:knew_or_ought",)
    for held in asking.case.circumstances.authorities:
        if held.state == asking.state.code and "knew_or_ought" in held.facts:
            return claim(held.facts["knew_or_ought"], asking.says, cites, "knew_or_ought")
    missing = (f"{asking.state.name}: {asking.says}",)
    return Reason("unknown", "what the authorities knew is not said", cites, (), missing)


def _here(asking: Asking, one: Person) -> Reason:
    acts = tuple(e for e in acts_of(asking.case, one) if e.act != "other")
    here = tuple(e for e in acts if e.place == asking.state.code)
    name = asking.state.name
    if here:
        return Reason("yes", f"an act was done in {name}", (asking.pin,), facts_of(here))
    if acts and all(e.place for e in acts):
        return Reason("no", f"no act was done in {name}", (asking.pin,), facts_of(acts))
    return Reason(
        "unknown", "not every act has a place", (asking.pin,), missing=("where each act was done",)
    )


def _elsewhere(asking: Asking, one: Person) -> Reason:
    """Return whether an act was done in another state that the text bound on the day."""
    pin, law, case, state, instrument, day, _ = asking
    acts = tuple(e for e in acts_of(case, one) if e.act != "other")
    others = sorted({e.place for e in acts} - {state.code, ""})
    held = tuple(bound(law, law.states[code], instrument, day).reasons[0] for code in others)
    if held:
        verdict = any_of(r.verdict for r in held)
        return next(r for r in held if r.verdict == verdict)
    if acts and all(e.place for e in acts):
        return Reason("no", f"every act was done in {state.name}", (pin,), facts_of(acts))
    return Reason(
        "unknown", "not every act has a place", (pin,), missing=("where each act was done",)
    )


# What decides whether somebody is a victim, or whether a text reaches the offence.
NEVER_REFUSED = frozenset(
    (
        "transnational",
        "transnational_and_group",
        "victim_of_forced_labour",
        "victim_of_organ_trafficking",
        "sold_or_abused_child",
    )
)
READ: MappingProxyType[str, Read] = MappingProxyType(
    {
        "transnational": _across,
        "transnational_and_group": _across_with_group,
        "third_country_national": _third_country,
        "national_or_resident": _national,
        "woman_or_child_in_prostitution": _woman_or_child,
        "sold_or_abused_child": _sold_child,
        "smuggled": lambda asking, _one: smuggling(asking.case),
        "victim_of_forced_labour": lambda asking, one: forced_labour(asking.case, one),
        "victim_of_organ_trafficking": lambda asking, one: organ_trafficking(asking.case, one),
        "age_in_doubt": _age_in_doubt,
        "accused": _accused,
        "compelled": _compelled,
        "compelled_as_consequence": _as_consequence,
        "criminal_proceedings": _criminal,
        "authorities_knew": _knew,
        "offence_on_territory": _here,
        "offence_in_another_party": _elsewhere,
    }
)

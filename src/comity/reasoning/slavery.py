"""Slavery and the practices similar to it: SLAV1926 1(1), SUPP1956 1(a)-(d)."""

from __future__ import annotations

from comity.facts.model import Case, Event, Ownership, Person, Practice
from comity.facts.read_off import acts_of, concerned, counts, means_of, purposes_of
from comity.reasoning.ages import is_child
from comity.reasoning.answer import Reason, any_of
from comity.reasoning.sale import HANDING_OVER, PAYMENT, TRADE
from comity.reasoning.weight import SUSPICION, basis, best, facts_of, plain_words, shown, weighed

OWNED = frozenset(("buying_or_selling", "treated_as_property"))
LENDING = "lending_or_bartering"
# Powers that hold a person, and powers that use one: together they are possession in fact.
HOLDING = frozenset(
    ("deprivation_of_liberty", "control_of_movement", "use_of_force_to_keep", "control_of_life")
)
USING = frozenset(("use_without_pay", "control_of_body_or_sexuality"))
NOT_EXPLOITATION = frozenset(("illegal_adoption", "surrogacy", "forced_marriage", "other"))
_PRACTICES = {
    "debt_bondage": "supp1956:1(a)",
    "serfdom": "supp1956:1(b)",
    "servile_marriage": "supp1956:1(c)",
    "child_exploitation": "supp1956:1(d)",
}


def slavery(case: Case, victim: Person) -> Reason:
    """Return whether a power attaching to ownership was exercised: SLAV1926 1(1).

    To buy, sell or treat a person as property shows it in fact (Kunarac, Tang); other powers, a
    loan of the person among them, only if taken together they amount to it (Siliadin said no).
    """
    cites, powers = ("slav1926:1(1)",), _powers(case, victim)
    denied = _denied(case, victim)
    drawn = tuple(e for e in acts_of(case, victim) if e.act in TRADE or e.act == "ownership_powers")
    plain = tuple(e for e in drawn if not _for_adoption(e))
    facts = (*(f"{p.power} ({p.standing})" for p in powers), *facts_of(drawn))
    firm = [p.standing for p in powers if p.power in OWNED] + [e.standing for e in plain]
    if firm:
        says = f"powers that attach to ownership were exercised in fact ({basis([best(firm)])})"
        missing = (SUSPICION,) if weighed(firm) == "conditional" else ()
        return Reason(weighed(firm), says, cites, facts, missing)
    if denied and not drawn and not powers:
        says = "that the person was treated as property is denied, and no other power is said"
        return Reason("no", says, cites, denied)
    if powers:
        return _together(powers, cites, facts)
    if drawn:
        says = "a child sold for adoption is in slavery only if it was to be held as property"
        return Reason("conditional", says, cites, facts, ("how the child was to be treated",))
    missing = ("which powers that attach to ownership were exercised, or were meant to be",)
    return Reason("unknown", "no power that attaches to ownership is said", cites, (), missing)


def _together(
    powers: tuple[Ownership, ...], cites: tuple[str, ...], facts: tuple[str, ...]
) -> Reason:
    """Return powers short of a sale by the two readings of the courts, which differ."""
    named, stands = {p.power for p in powers}, [p.standing for p in powers]
    whole = bool(named & HOLDING and named & USING) or LENDING in named
    held = weighed(stands)
    modern = Reason(
        held if whole else "conditional",
        "on the reading that looks to powers exercised in fact, holding a person together with "
        "using that person is slavery (ICTY Appeals Chamber 2002; High Court of Australia 2008; "
        "Inter-American Court 2016)",
        cites,
        facts,
        () if whole and held == "yes" else ("which other powers were exercised",),
        "memory",
    )
    classic = Reason(
        "no",
        "on the reading that asks for a genuine right of legal ownership, it is none "
        "(European Court of Human Rights 2005)",
        cites,
        facts,
        status="memory",
    )
    says = "it is slavery if the powers that were exercised amount, together, to ownership"
    weight = "whether these powers amount together to ownership in fact: courts differ"
    return Reason("conditional", says, cites, facts, (weight,), because=(modern, classic))


def ownership_in_fact(case: Case, victim: Person) -> Reason:
    """Return whether powers attaching to ownership were exercised as ROME 7(2)(c) means them.

    The Elements of Crimes name purchase, sale, loan, barter or a similar deprivation of liberty:
    holding a person and using that person's body meet them, detention with work alone does not.
    """
    held, named = slavery(case, victim), {p.power for p in _powers(case, victim)}
    cites = ("rome:7(2)(c)", *held.cites)
    if held.verdict != "conditional" or not held.because:
        return Reason(held.verdict, held.says, cites, held.facts, held.missing, held.status)
    if LENDING in named or (named & HOLDING and "control_of_body_or_sexuality" in named):
        stands = [p.standing for p in _powers(case, victim)]
        missing = (SUSPICION,) if weighed(stands) == "conditional" else ()
        says = "a person was held, and used or lent, as an owner would"
        return Reason(weighed(stands), says, cites, held.facts, missing, "memory", held.because)
    says = "it is enslavement if the powers that were exercised amount, together, to ownership"
    return Reason("conditional", says, cites, held.facts, held.missing, "memory", held.because)


def _for_adoption(event: Event) -> bool:
    return set(purposes_of(event) or ()) == {"illegal_adoption"}


def _powers(case: Case, victim: Person) -> tuple[Ownership, ...]:
    held = (
        p if isinstance(p, Ownership) else Ownership(power=p)
        for p in case.circumstances.ownership_powers
    )
    kept = (p for p in held if concerned(p.of, victim) and counts(p.standing))
    return tuple(sorted(kept, key=lambda p: p.power))


def _denied(case: Case, victim: Person) -> tuple[str, ...]:
    """Return the denial, by a court or the victim, that the person was treated as property."""
    held = (p for p in case.circumstances.ownership_powers if isinstance(p, Ownership))
    mine = (p for p in held if concerned(p.of, victim) and p.power == "treated_as_property")
    return tuple(f"{p.power} ({p.standing})" for p in mine if not counts(p.standing))


def servile_status(case: Case, victim: Person) -> Reason:
    """Return whether one of the four practices similar to slavery is met: SUPP1956 1(a)-(d)."""
    held = _practices(case, victim)
    if held:
        stands = [p.standing for p in held]
        facts = tuple(f"{p.practice} ({p.standing})" for p in held)
        cites = tuple(dict.fromkeys(_PRACTICES[p.practice] for p in held))
        missing = (SUSPICION,) if weighed(stands) == "conditional" else ()
        names = plain_words(dict.fromkeys(p.practice for p in held))
        says = f"{names}, which is a practice similar to slavery ({basis([best(stands)])})"
        return Reason(weighed(stands), says, cites, facts, missing)
    drawn = tuple(r for r in (_marriage(case, victim), _child(case, victim)) if r)
    if drawn:
        verdict = any_of(r.verdict for r in drawn)
        return next(r for r in drawn if r.verdict == verdict)
    missing = ("whether there was debt bondage, serfdom, servile marriage or a child handed over",)
    says = "no practice similar to slavery is said"
    return Reason("unknown", says, ("supp1956:1(a)-(d)",), missing=missing)


def practice(case: Case, victim: Person, word: str) -> Reason:
    """Return whether one practice similar to slavery is met, such as debt bondage: SUPP1956 1."""
    held = [p for p in _practices(case, victim) if p.practice == word]
    cites, name = (_PRACTICES[word],), word.replace("_", " ")
    if held:
        stands = [p.standing for p in held]
        missing = (SUSPICION,) if weighed(stands) == "conditional" else ()
        facts = tuple(f"{p.practice} ({p.standing})" for p in held)
        return Reason(weighed(stands), f"{name} ({basis([best(stands)])})", cites, facts, missing)
    missing = (f"whether there was {name}",)
    return Reason("unknown", f"{name} is not said", cites, missing=missing)


def _practices(case: Case, victim: Person) -> tuple[Practice, ...]:
    held = (
        p if isinstance(p, Practice) else Practice(practice=p) for p in case.circumstances.practices
    )
    kept = (p for p in held if concerned(p.of, victim) and counts(p.standing))
    return tuple(sorted(kept, key=lambda p: p.practice))


def _marriage(case: Case, victim: Person) -> Reason | None:
    """Return servile marriage, of a woman given against payment: SUPP1956 1(c)(i)."""
    events = acts_of(case, victim)
    married = any("forced_marriage" in (purposes_of(e) or ()) for e in events)
    paid = tuple(e for e in events if PAYMENT in (means_of(e) or ()))
    if not (married and paid) or victim.sex == "male":
        return None
    cites = ("supp1956:1(c)",)
    if victim.sex == "female":
        return shown(paid, "a woman or girl was given in marriage against payment", cites)
    missing = (f"the sex of {victim.id}",)
    says = "this is servile marriage if a woman was given against payment"
    return Reason("conditional", says, cites, facts_of(paid), missing)


def _child(case: Case, victim: Person) -> Reason | None:
    """Return a child handed over by its family to be exploited: SUPP1956 1(d)."""
    family = {p.id for p in case.persons if p.role == "family-member"}
    given = tuple(
        e
        for e in acts_of(case, victim)
        if e.act in HANDING_OVER
        and family.intersection(e.by)
        and set(purposes_of(e) or ()) - NOT_EXPLOITATION
    )
    if is_child(victim) != "yes" or not given:
        return None
    says = "a child was handed over by its family to be exploited"
    return shown(given, says, ("supp1956:1(d)",), lambda e: e.standing)

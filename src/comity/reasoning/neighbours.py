"""What stands beside trafficking: concepts that may hold with it or without it, and protection.

C029 2; SLAV1926 1(1); SUPP1956 1; OPSC 2; C182 3; CETS216 4; Smuggling Protocol 3(a); CETS197 19.
Protection and non-punishment ask other questions than the offence and are answered apart from it:
CETS197 10, 13, 26; EU directive 8, 11, 13; P029 4(2); ACTIP 14(7); Palermo 6.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from msgspec import Struct

from comity.facts.model import (
    Case,
    Claim,
    Event,
    Ownership,
    Person,
    Practice,
    Stand,
    VictimOffence,
    Work,
)
from comity.facts.read_off import (
    concerned,
    counts,
    events_of,
    means_of,
    places,
    purposes_of,
    stated,
    suspects,
    victims,
)
from comity.law.bases import Status
from comity.law.model import Law
from comity.reasoning.answer import Reason, Verdict, all_of, any_of
from comity.reasoning.binding import bound
from comity.reasoning.scope import basis, claim, fact_of, is_child, weighed

MENACING = frozenset(("threat_of_force", "use_of_force", "other_coercion"))
PAYMENT = "payment_or_benefit_to_controller"
LABOUR = frozenset(("forced_labour", "begging", "criminal_activities", "servitude"))
HANDING_OVER = frozenset(
    ("transfer", "delivery", "sale", "selling", "exchange_of_control", "offer")
)
TAKING = frozenset(("receipt", "acceptance", "buying"))
TRADE = frozenset(("sale", "selling", "buying"))
OWNED = frozenset(("buying_or_selling", "lending_or_bartering", "treated_as_property"))
_C182 = {"sexual_exploitation": "c182:3(b)", "criminal_activities": "c182:3(c)"}
_PRACTICES = {
    "debt_bondage": "supp1956:1(a)",
    "serfdom": "supp1956:1(b)",
    "servile_marriage": "supp1956:1(c)",
    "child_exploitation": "supp1956:1(d)",
}


class Neighbour(Struct, frozen=True):
    """A concept beside trafficking, and whether the facts meet it."""

    concept: str
    reason: Reason


def neighbours(case: Case, victim: Person) -> tuple[Neighbour, ...]:
    """Return every neighbouring concept tested on one victim; several may hold at once."""
    return (
        Neighbour("smuggling of migrants", smuggling(case)),
        Neighbour("forced labour", forced_labour(case, victim)),
        Neighbour("slavery", slavery(case, victim)),
        Neighbour("servile status", servile_status(case, victim)),
        Neighbour("sale of a child", sale_of_child(case, victim)),
        Neighbour("worst form of child labour", worst_child_labour(case, victim)),
        Neighbour("organ trafficking", organ_trafficking(case, victim)),
        Neighbour("knowing use of services", knowing_use(case)),
    )


def acts_of(case: Case, victim: Person) -> tuple[Event, ...]:
    """Return the events of a victim that were not denied, by id."""
    return tuple(e for e in events_of(case, victim) if counts(e.standing))


def _purposes(events: Iterable[Event]) -> frozenset[str] | None:
    """Return all purposes that count, or None where nothing is said of any."""
    said = [p for e in events if (p := purposes_of(e)) is not None]
    return frozenset(one for p in said for one in p) if said else None


def _with_means(events: Iterable[Event], wanted: frozenset[str]) -> tuple[Event, ...]:
    return tuple(e for e in events if wanted.intersection(means_of(e) or ()))


def _shown(
    events: tuple[Event, ...], says: str, cites: tuple[str, ...], status: Status = "checked"
) -> Reason:
    """Return a reason drawn from events that are there."""
    stands: list[Stand] = [e.means_standing or e.standing for e in events]
    facts = tuple(fact_of(e) for e in events)
    verdict = weighed(stands)
    missing = ("whether what is suspected holds",) if verdict == "conditional" else ()
    return Reason(verdict, f"{says} ({basis(stands)})", cites, facts, missing, status)


def _joined(says: str, cites: tuple[str, ...], parts: tuple[Reason, ...]) -> Reason:
    verdict = all_of(r.verdict for r in parts)
    wanting = "; ".join(r.says for r in parts if r.verdict == "no")
    words = {"yes": says, "no": wanting, "unknown": f"not known: {says}"}
    missing = () if verdict == "no" else tuple(m for r in parts for m in r.missing)
    facts = tuple(dict.fromkeys(f for r in parts for f in r.facts))
    told = words.get(verdict, f"on a condition: {says}")
    return Reason(verdict, told, cites, facts, tuple(dict.fromkeys(missing)), because=parts)


def forced_labour(case: Case, victim: Person, intended: bool = False) -> Reason:
    """Return whether work is exacted as C029 2(1)-(2) means it, or was intended to be.

    Consent got by deception or coercion is no voluntary offer (practice of the ILO supervisors).
    """
    works = _works(case, victim)
    parts = (
        _work(case, victim, works, intended),
        _menace(case, victim, works),
        _not_voluntary(case, victim, works),
        _exception(works),
    )
    whole = _joined("work was exacted under menace, not voluntarily", ("c029:2(1)",), parts)
    found = stated(case.circumstances.forced_labour_found)
    if whole.verdict == "unknown" and found.value != "unknown" and counts(found.standing):
        says = "forced labour is said to have been established"
        return claim(found, says, ("c029:2(1)",), "forced_labour_found")
    return whole


def _works(case: Case, victim: Person) -> tuple[Work, ...]:
    held = case.circumstances.work
    return tuple(
        w for w in ((held,) if isinstance(held, Work) else held) if concerned(w.of, victim)
    )


def _first(works: tuple[Work, ...], name: str) -> Claim:
    said: list[Claim] = [getattr(w, name) for w in works]
    return next((c for c in said if stated(c).value != "unknown"), "unknown")


def _work(case: Case, victim: Person, works: tuple[Work, ...], intended: bool) -> Reason:
    said = claim(
        _first(works, "work_or_service"), "work or service was exacted", ("c029:2(1)",), "work"
    )
    if said.verdict != "unknown":
        return said
    events = acts_of(case, victim)
    exacted = tuple(e for e in events if e.act == "exacting_work")
    if exacted:
        return _shown(exacted, "work or service was exacted", ("c029:2(1)",))
    meant = tuple(e for e in events if LABOUR.intersection(purposes_of(e) or ()))
    if intended and meant:
        return _shown(meant, "work or service was intended", ("c029:2(1)",))
    return said


def _menace(case: Case, victim: Person, works: tuple[Work, ...]) -> Reason:
    cites, says = ("c029:2(1)",), "it was exacted under the menace of a penalty"
    said = claim(_first(works, "menace_of_penalty"), says, cites, "menace of penalty")
    drawn = _with_means(acts_of(case, victim), MENACING)
    if said.verdict == "unknown" and drawn:
        return _shown(drawn, "threats, force or coercion are a menace of penalty", cites)
    return said


def _not_voluntary(case: Case, victim: Person, works: tuple[Work, ...]) -> Reason:
    cites, says = ("c029:2(1)",), "it was not offered voluntarily"
    said = claim(_first(works, "not_voluntary"), says, cites, "not voluntary")
    events = acts_of(case, victim)
    drawn = tuple(e for e in events if set(means_of(e) or ()) - {PAYMENT, "other"})
    if said.verdict == "unknown" and drawn:
        return _shown(drawn, "an offer got by these means is not voluntary", cites, "memory")
    return said


def _exception(works: tuple[Work, ...]) -> Reason:
    named = [w.exception for w in works if w.exception not in ("unknown", "none")]
    if named:
        says = f"the exception for {named[0]} work or service applies"
        return Reason("no", says, ("c029:2(2)",), (f"exception: {named[0]}",))
    return Reason("yes", "none of the five exceptions is said to apply", ("c029:2(2)",))


def slavery(case: Case, victim: Person) -> Reason:
    """Return whether a power attaching to ownership was exercised: SLAV1926 1(1).

    Some powers speak for themselves; others show slavery only taken together (Kunarac), and a
    narrower reading asks for ownership in law (Siliadin).
    """
    cites, powers = ("slav1926:1(1)",), _powers(case, victim)
    drawn = tuple(e for e in acts_of(case, victim) if e.act in TRADE or e.act == "ownership_powers")
    facts = (*(f"{p.power} ({p.standing})" for p in powers), *(fact_of(e) for e in drawn))
    firm = [p.standing for p in powers if p.power in OWNED] + [e.standing for e in drawn]
    if firm:
        says = f"powers that attach to ownership were exercised ({basis(firm)})"
        missing = ("whether what is suspected holds",) if weighed(firm) == "conditional" else ()
        return Reason(weighed(firm), says, cites, facts, missing)
    if powers:
        says = "powers were exercised that amount to ownership only if taken together they do"
        return Reason("conditional", says, cites, facts, ("the weight of these powers together",))
    missing = ("which powers that attach to ownership were exercised",)
    return Reason("unknown", "no power that attaches to ownership is said", cites, (), missing)


def _powers(case: Case, victim: Person) -> tuple[Ownership, ...]:
    held = (
        p if isinstance(p, Ownership) else Ownership(power=p)
        for p in case.circumstances.ownership_powers
    )
    kept = (p for p in held if concerned(p.of, victim) and counts(p.standing))
    return tuple(sorted(kept, key=lambda p: p.power))


def servile_status(case: Case, victim: Person) -> Reason:
    """Return whether one of the four practices similar to slavery is met: SUPP1956 1(a)-(d)."""
    held = _practices(case, victim)
    if held:
        stands = [p.standing for p in held]
        names = tuple(f"{p.practice} ({p.standing})" for p in held)
        cites = tuple(dict.fromkeys(_PRACTICES[p.practice] for p in held))
        missing = ("whether what is suspected holds",) if weighed(stands) == "conditional" else ()
        says = f"a practice similar to slavery ({basis(stands)})"
        return Reason(weighed(stands), says, cites, names, missing)
    return _drawn_practice(case, victim) or Reason(
        "unknown",
        "no practice similar to slavery is said",
        ("supp1956:1(a)-(d)",),
        missing=(
            "whether there was debt bondage, serfdom, servile marriage or a child handed over",
        ),
    )


def _practices(case: Case, victim: Person) -> tuple[Practice, ...]:
    held = (
        p if isinstance(p, Practice) else Practice(practice=p) for p in case.circumstances.practices
    )
    kept = (p for p in held if concerned(p.of, victim) and counts(p.standing))
    return tuple(sorted(kept, key=lambda p: p.practice))


def _drawn_practice(case: Case, victim: Person) -> Reason | None:
    events = acts_of(case, victim)
    married = any("forced_marriage" in (purposes_of(e) or ()) for e in events)
    paid = _with_means(events, frozenset((PAYMENT,)))
    if married and paid:
        return _shown(paid, "given in marriage against payment to others", ("supp1956:1(c)",))
    family = {p.id for p in case.persons if p.role == "family-member"}
    given = tuple(e for e in events if e.act in HANDING_OVER and family.intersection(e.by))
    if is_child(victim) == "yes" and given and _purposes(given):
        return _shown(given, "a child handed over by its family to be used", ("supp1956:1(d)",))
    return None


def smuggling(case: Case) -> Reason:
    """Return whether an illegal entry was procured for gain: Smuggling Protocol 3(a).

    The object of smuggling is the border; it may stand beside trafficking.
    """
    says = "the illegal entry of a person into another state was procured for gain"
    said = claim(
        case.circumstances.crossed_border_illegally_for_gain, says, ("smuggling:3(a)",), "entry"
    )
    return Reason(said.verdict, said.says, said.cites, said.facts, said.missing, "memory")


def sale_of_child(case: Case, victim: Person) -> Reason:
    """Return whether a child was handed over for pay or other consideration: OPSC 2(a)."""
    return _joined(
        "a child was handed over for pay or other consideration",
        ("opsc:2(a)",),
        (child_reason(victim), consideration(case, victim)),
    )


def child_reason(victim: Person) -> Reason:
    """Return whether a victim was under 18 at the first act, an unknown age being a condition."""
    child, cites = is_child(victim), ("crc:1",)
    age = f"{victim.id}: age {victim.age if victim.age is not None else victim.age_class or '?'}"
    if child == "unknown":
        missing = (f"the age of {victim.id} at the act",)
        return Reason("conditional", "holds if the person was under 18", cites, (age,), missing)
    says = "the person was under 18" if child == "yes" else "the person was 18 or over"
    return Reason(child, says, cites, (age,))


def consideration(case: Case, victim: Person) -> Reason:
    """Return whether the person was handed over for consideration: OPSC 2(a)."""
    said = claim(
        case.circumstances.child_transferred_for_consideration,
        "handed over for pay or other consideration",
        ("opsc:2(a)",),
        "consideration",
    )
    if said.verdict != "unknown":
        return said
    events = acts_of(case, victim)
    traded = tuple(e for e in events if e.act in TRADE)
    paid = _with_means(events, frozenset((PAYMENT,)))
    drawn = traded or tuple(e for e in paid if e.act in HANDING_OVER | TAKING)
    if drawn:
        return _shown(drawn, "handed over for pay or other consideration", ("opsc:2(a)",))
    return said


def worst_child_labour(case: Case, victim: Person) -> Reason:
    """Return whether a child was used in one of the worst forms of labour: C182 3(a)-(d)."""
    wanted = _purposes(acts_of(case, victim))
    cites = tuple(sorted({_C182.get(p, "c182:3(a)") for p in wanted or ()})) or ("c182:3",)
    if not wanted:
        missing = ("what the child was used for",)
        used = Reason("unknown", "no use of the person is said", cites, (), missing, "memory")
    else:
        says = f"used or meant to be used for {', '.join(sorted(wanted))}"
        events = tuple(e for e in acts_of(case, victim) if purposes_of(e))
        used = _shown(events, says, cites, "memory")
    return _joined("a worst form of child labour", cites, (child_reason(victim), used))


def organ_trafficking(case: Case, victim: Person) -> Reason:
    """Return whether an organ was removed illicitly, the organ being the object: CETS216 4(1)."""
    says = "an organ was removed without valid consent or for gain"
    said = claim(
        case.circumstances.organ_removed_unlawfully, says, ("cets216:4(1)",), "organ removed"
    )
    wanted = _purposes(acts_of(case, victim))
    if said.verdict == "unknown" and wanted is not None and "organ_removal" not in wanted:
        none = "nothing that is said points to the removal of an organ"
        return Reason("no", none, said.cites, (), (), "memory")
    return Reason(said.verdict, said.says, said.cites, said.facts, said.missing, "memory")


def knowing_use(case: Case) -> Reason:
    """Return whether a user knew: states shall only consider making it an offence (CETS197 19).

    The EU directive requires it since 2026-07-15 (18a).
    """
    cites, says = ("cets197:19", "eu2011_36:18a"), "services were used knowing of the trafficking"
    said = claim(case.circumstances.services_used_knowingly, says, cites, "knowing use")
    users = tuple(sorted(p.id for p in case.persons if p.role == "user" or p.part == "user"))
    if said.verdict == "unknown" and users:
        missing = ("whether the user knew that the person was a victim",)
        return Reason("conditional", "there is a user; knowledge decides", cites, users, missing)
    return said


def protection(law: Law, case: Case, victim: Person, day: date | None) -> Reason:
    """Return whether the person is to be treated as a victim now: reasonable grounds suffice.

    CETS197 10(2), 12(6), 13(1); EU directive 11(2)-(3); Palermo 6. It never turns on the elements
    of an offence, and no answer here says that a person is not a victim.
    """
    grounds = tuple(fact_of(e) for e in events_of(case, victim))
    grounds = (f"{victim.id} is held to be a {victim.role}", *grounds)
    texts = tuple(_texts(law, case, victim, day)) if day else ()
    duty = any_of(r.verdict for r in texts)
    verdict: Verdict = duty if duty in ("yes", "conditional") else "unknown"
    words = {
        "yes": "reasonable grounds to believe that the person is a victim suffice: to be protected",
        "unknown": "reasonable grounds would suffice; which text binds where the person is, is not "
        "known: to be protected meanwhile",
    }
    missing = () if verdict == "yes" else ("the state in which the person is, and its law",)
    because = (*texts, *_age_doubt(victim))
    found = dict.fromkeys(c for r in texts if r.verdict == duty for c in r.cites)
    cites = tuple(found) or ("palermo:6",)
    says = words.get(verdict, words["unknown"])
    return Reason(verdict, says, cites, grounds, missing, because=because)


_PROTECTING = (
    ("cets197", ("10(2)", "12(6)", "13(1)"), "reasonable grounds: no removal, help, a period"),
    ("eu2011_36", ("11(2)", "11(3)"), "a reasonable-grounds indication: assistance and support"),
    ("actip", ("14",), "protection of victims"),
    ("palermo", ("6",), "protection of victims, in part only to be considered"),
)


def _texts(law: Law, case: Case, victim: Person, day: date) -> Iterable[Reason]:
    own = {e.place for e in events_of(case, victim)} or set(places(case))
    for code in sorted((own | {victim.resides, case.requesting}) - {""}):
        for name, pins, says in _PROTECTING:
            answer = bound(law, law.states[code], law.instruments[name], day)
            if answer.verdict == "no":  # a text that does not bind says nothing on protection
                continue
            cites = tuple(f"{name}:{p}" for p in pins)
            told = f"{code} on {day}: {says}"
            yield Reason(
                answer.verdict, told, cites, (), answer.missing, answer.status, answer.reasons
            )


def _age_doubt(victim: Person) -> tuple[Reason, ...]:
    if is_child(victim) != "unknown":
        return ()
    return (
        Reason(
            "conditional",
            "if there are reasons to believe that the person is a child, it is treated as one "
            "until its age is verified; this presumption is for protection, never for guilt",
            ("cets197:10(3)", "eu2011_36:13(2)"),
            missing=(f"the age of {victim.id}",),
        ),
    )


def non_punishment(case: Case, victim: Person) -> tuple[Reason, ...]:
    """Return, for each offence by a victim, what each text's own test says of punishment.

    CETS197 26: compelled. EU 8 and P029 4(2): compelled as a direct consequence. ACTIP 14(7):
    directly related, only to be considered. Palermo has no such rule. No flat immunity: an early
    assessment comes first, and reasons for departing from it.
    """
    held = case.circumstances.offences_by_victim
    return tuple(
        reason
        for one in sorted(held, key=lambda o: o.offence)
        if concerned(one.of, victim)
        for reason in _tests(one)
    )


def _tests(one: VictimOffence) -> tuple[Reason, ...]:
    what = one.offence
    compelled = claim(one.compelled, f"{what}: compelled", ("cets197:26",), "compelled")
    direct = claim(
        one.direct_consequence,
        f"{what}: as a direct consequence of being trafficked",
        ("eu2011_36:8", "p029:4(2)"),
        "direct consequence",
    )
    related = claim(
        one.directly_related,
        f"{what}: directly related to the trafficking (only to be considered)",
        ("actip:14(7)",),
        "directly related",
    )
    both = _joined(f"{what}: compelled as a direct consequence", direct.cites, (compelled, direct))
    none = f"{what}: the Palermo Protocol has no rule of non-punishment"
    first = f"{what}: trained persons assess first whether this is a victim; then it is decided"
    return (
        Reason("yes", first, ("cets197:10(1)", "cets197:26"), (what,)),
        compelled,
        both,
        related,
        Reason("no", none, ("palermo",), (what,)),
    )


def roles(case: Case) -> tuple[Reason, ...]:
    """Return what each suspect is said to have done, in which part: Palermo 5, CETS197 18-21."""
    return tuple(_role(case, one) for one in suspects(case))


def _role(case: Case, one: Person) -> Reason:
    events = [e for e in case.events if one.id in e.by and counts(e.standing)]
    did = sorted(events, key=lambda e: e.id)
    facts, cites = tuple(fact_of(e) for e in did), ("palermo:5(1)-(2)", "cets197:18", "cets197:21")
    if one.part:
        return Reason("conditional", f"{one.id}: {one.part}, as is said", cites, facts)
    if not did:
        missing = (f"what {one.id} is said to have done",)
        return Reason("unknown", f"{one.id}: no act is said", cites, (), missing)
    says = f"{one.id}: acts as a principal would, {basis(e.standing for e in did)}"
    return Reason(weighed(e.standing for e in did), says, cites, facts)


def aggravating(case: Case) -> tuple[Reason, ...]:
    """Return the circumstances that make the offence graver: CETS197 24(a)-(d), EU directive 4."""
    held = case.circumstances
    children = tuple(p.id for p in victims(case) if is_child(p) == "yes")
    flags: list[Reason] = []
    if stated(held.life_endangered).value != "unknown":
        says = "the life of a victim was endangered"
        cites = ("cets197:24", "eu2011_36:4(2)")
        flags.append(claim(held.life_endangered, says, cites, "life endangered"))
    if children:
        cites = ("cets197:24", "eu2011_36:4(2)")
        flags.append(Reason("yes", "a victim was a child", cites, children))
    if held.officials_complicit:
        cites, says = ("cets197:24", "eu2011_36:4(3)"), "officials are said to have taken part"
        flags.append(Reason("conditional", says, cites, held.officials_complicit))
    return tuple(flags)

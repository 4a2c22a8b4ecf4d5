"""Protection and non-punishment: other questions than the offence, answered apart from it.

CETS197 10, 13, 26; EU directive 8, 11, 13; P029 4(2); ACTIP 14; Palermo 6.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from comity.facts.model import Case, Person, VictimOffence
from comity.facts.read_off import concerned, events_of, places
from comity.law.model import Law
from comity.reasoning.ages import is_child
from comity.reasoning.answer import Reason, any_of
from comity.reasoning.binding import bound
from comity.reasoning.weight import claim, facts_of, joined

THRESHOLD = frozenset(("cets197", "eu2011_36"))  # texts that say: reasonable grounds suffice
_PROTECTING = (
    (
        "cets197",
        ("10(2)", "12(6)", "13(1)"),
        (
            "where there are reasonable grounds to believe that the person is a victim, the person "
            "is not removed, is assisted, and is given time to recover and reflect"
        ),
    ),
    (
        "eu2011_36",
        ("11(2)", "11(3)"),
        "assistance and support are due as soon as there is a reasonable-grounds indication",
    ),
    ("actip", ("14",), "victims are protected and assisted"),
    ("palermo", ("6",), "victims are protected; several measures need only be considered"),
)
_SAYS = {
    "threshold": "reasonable grounds to believe that the person is a victim suffice: the person is "
    "to be protected",
    "plain": "the person is to be protected; the texts that bind here set no threshold of their "
    "own, and reasonable grounds are enough in good practice",
    "condition": "the person is to be protected if a text binds where the person is, and meanwhile",
    "unknown": "it is not known which text binds where the person is; reasonable grounds are "
    "enough in good practice, and the person is to be protected meanwhile",
}


def protection(law: Law, case: Case, victim: Person, day: date | None) -> Reason:
    """Return whether the person is to be treated as a victim now: reasonable grounds suffice.

    CETS197 10(2), 12(6), 13(1); EU directive 11(2)-(3); Palermo 6. It never turns on the elements
    of an offence, and no answer here says that a person is not a victim.
    """
    said = f"{victim.id} is held to be a {victim.role.replace('-', ' ')}"
    grounds = (said, *facts_of(events_of(case, victim)))
    texts = tuple(_texts(law, case, victim, day)) if day else ()
    duty = any_of(r.verdict for r in texts)
    verdict = duty if duty in ("yes", "conditional") else "unknown"
    cites = tuple(dict.fromkeys(c for r in texts if r.verdict == duty for c in r.cites))
    threshold = any(c.partition(":")[0] in THRESHOLD for c in cites)
    plain = "threshold" if threshold else "plain"
    says = _SAYS[{"yes": plain, "conditional": "condition"}.get(verdict, "unknown")]
    missing = () if verdict == "yes" else ("the state in which the person is, and its law",)
    because = (*texts, *_age_doubt(victim))
    return Reason(verdict, says, cites or ("palermo:6",), grounds, missing, because=because)


def _texts(law: Law, case: Case, victim: Person, day: date) -> Iterable[Reason]:
    own = {e.place for e in events_of(case, victim)} or set(places(case))
    for code in sorted((own | {victim.resides, case.requesting}) - {""}):
        for name, pins, says in _PROTECTING:
            answer = bound(law, law.states[code], law.instruments[name], day)
            if answer.verdict == "no":  # a text that does not bind says nothing on protection
                continue
            cites = tuple(f"{name}:{p}" for p in pins)
            told = f"{law.instruments[name].name}, for {law.states[code].name} on {day}: {says}"
            yield Reason(
                answer.verdict, told, cites, (), answer.missing, answer.status, answer.reasons
            )


def _age_doubt(victim: Person) -> tuple[Reason, ...]:
    """Return how a person of unknown age is treated: CETS197 10(3), EU directive 13(2)."""
    if is_child(victim) != "unknown":
        return ()
    return (
        Reason(
            "conditional",
            "where there are reasons to believe that the person is a child, the person is treated "
            "as one until the age is verified; this presumption serves protection, never guilt",
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
    what = f"the offence by the victim ({one.offence})"
    compelled = claim(
        one.compelled, f"{what} was committed under compulsion", ("cets197:26",), "compelled"
    )
    direct = claim(
        one.direct_consequence,
        f"{what} was a direct consequence of being trafficked",
        ("eu2011_36:8", "p029:4(2)"),
        "direct consequence",
    )
    related = claim(
        one.directly_related,
        f"{what} is directly related to the trafficking, which need only be considered",
        ("actip:14(7)",),
        "directly related",
    )
    says = f"{what} was committed under compulsion, as a direct consequence of being trafficked"
    both = joined(says, direct.cites, (compelled, direct))
    none = f"the Palermo Protocol has no rule of non-punishment that would reach {one.offence}"
    first = (
        f"before a decision on {one.offence}, trained persons assess whether the person is a "
        "victim; whoever departs from their assessment gives reasons"
    )
    return (
        Reason("yes", first, ("cets197:10(1)", "cets197:26"), (one.offence,)),
        compelled,
        both,
        related,
        Reason("no", none, ("palermo",), (one.offence,)),
    )

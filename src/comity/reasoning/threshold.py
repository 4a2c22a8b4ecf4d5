"""Whether a case reaches the threshold of the International Criminal Court, step by step.

Time (ROME 11, 126-127), person (25-26), territory or nationality of the accused (12), trigger
(13-15), context and act (7-8), mode of liability (25, 30), admissibility (17, 20). The elements of
the crimes, the part of the accused and the jurisdiction are three questions and stay apart.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from msgspec import Struct

from comity.base.errors import BadInput
from comity.facts.days import Span, span
from comity.facts.model import Case, Court, Person, Proceeding
from comity.facts.read_off import conduct, counts, day_of, places, suspects, victims
from comity.law.model import Instrument, Law, State
from comity.reasoning.answer import Reason, Verdict, all_of, any_of
from comity.reasoning.atrocity import Crime, crimes
from comity.reasoning.binding import bound
from comity.reasoning.referral import referred
from comity.reasoning.weight import claim, summed

ADULT = 18  # ROME 26
STATUTE = "rome"
FIRST = date(2002, 7, 1)  # ROME 11(1), 126(1)
OUTCOME: dict[Verdict, str] = {
    "yes": "threshold plausible",
    "conditional": "contested or conditional",
    "no": "not met",
    "unknown": "unknown",
}
FORUMS: dict[Verdict, str] = {
    "yes": "national courts first, and the Court where they do not act genuinely",
    "conditional": "national courts; the Court only if the open conditions hold",
    "no": "national courts only",
    "unknown": "national courts; whether the Court too is not known",
}
COOPERATION = (
    "States Parties cooperate fully with the Court (rome:86) and give the help of rome:93; the "
    "Court may help a state's own proceedings, also those of a state that is no party (rome:93(10))"
)


class Before(NamedTuple):
    """What the Court has before it: the law, the case, and the day that is asked about."""

    law: Law
    case: Case
    statute: Instrument
    court: Court
    on: date | None


class VictimCrimes(Struct, frozen=True):
    """The international crimes tested on one victim."""

    victim: str
    crimes: tuple[Crime, ...]


class Threshold(Struct, frozen=True):
    """The steps of the threshold, the crimes by victim, the outcome and the forum."""

    question: str
    case: str
    on: date | None
    verdict: Verdict
    outcome: str
    steps: dict[str, Reason]
    crimes: tuple[VictimCrimes, ...]
    forum: str
    cooperation: str
    missing: tuple[str, ...]


def threshold(law: Law, case: Case, day: date | None = None) -> Threshold:
    """Return each step of the threshold of the Court for a case, and what they give together.

    The law is read on the days of the conduct, withdrawals on `day`. Raises BadInput where the
    Statute is not held.
    """
    if STATUTE not in law.instruments:
        raise BadInput("The Rome Statute is not held", do="Add law/instruments/rome.yaml")
    statute, on = law.instruments[STATUTE], day or day_of(case)
    court = case.circumstances.court or Court()
    tested = tuple(VictimCrimes(v.id, crimes(case, v)) for v in victims(case))
    steps = {
        "time": _time(case),
        "person": _person(case),
        "place or nationality": _reach(Before(law, case, statute, court, on)),
        "trigger": _trigger(court),
        "crime": _crime(tested),
        "part of the accused": _part(court),
        "admissibility": _admissible(law, court),
    }
    verdict = all_of(r.verdict for r in steps.values())
    missing = () if verdict == "no" else tuple(m for r in steps.values() for m in r.missing)
    return Threshold(
        "Does the case reach the threshold of the International Criminal Court?",
        case.case,
        on,
        verdict,
        OUTCOME[verdict],
        steps,
        tested,
        FORUMS[verdict],
        COOPERATION,
        tuple(dict.fromkeys(missing)),
    )


def _time(case: Case) -> Reason:
    cites, days = ("rome:11(1)",), conduct(case)
    if days is None:
        return Reason("unknown", "no day is said", cites, missing=("the days of the acts",))
    fact = (f"acts from {days.first} to {days.last}",)
    if days.last < FIRST:
        return Reason("no", f"all acts lie before {FIRST}", cites, fact)
    if days.first < FIRST:
        missing = ("which acts were done on or after 2002-07-01",)
        says = f"only acts on or after {FIRST} count"
        return Reason("conditional", says, cites, fact, missing)
    return Reason("yes", f"the acts were done on or after {FIRST}", cites, fact)


def _person(case: Case) -> Reason:
    cites, people = ("rome:25(1)", "rome:26"), suspects(case)
    if not people:
        return Reason("unknown", "no suspect is described", cites, missing=("who is suspected",))
    grown = [p for p in people if p.age_class == "adult" or (p.age or 0) >= ADULT]
    if grown:
        return Reason("yes", "a suspect was 18 or over", cites, tuple(p.id for p in grown))
    young = [p for p in people if _young(case, p)]
    if len(young) == len(people):
        return Reason("no", "every suspect was under 18", cites, tuple(p.id for p in young))
    missing = tuple(f"whether {p.id} was 18 or over" for p in people if p not in young)
    says = "natural persons are suspected, and only who was 18 or over can be tried"
    return Reason("conditional", says, cites, tuple(p.id for p in people), missing)


def _young(case: Case, suspect: Person) -> bool:
    """Return whether a suspect was under 18 in all of the conduct, the age being that at its start.

    The person of whom only childhood is said may have grown up if the conduct lasted.
    """
    days = conduct(case)
    acts = [e for e in case.events if counts(e.standing) and e.act != "other"]
    later = any(e.until for e in acts) or len({e.day for e in acts}) > 1
    lasted = days.last.year - days.first.year + 1 if days and later else 0
    if suspect.age is not None:
        return suspect.age + lasted < ADULT
    return suspect.age_class == "child" and not lasted


def _reach(before: Before) -> Reason:
    """Return whether place or nationality of the accused gives jurisdiction: ROME 12(2), 13(b).

    The nationality of a victim never counts.
    """
    case = before.case
    if before.court.referral == "security-council":
        return referred(before.law, before.statute, case)
    nations = sorted({n for p in suspects(case) for n in p.nationality})
    limbs = tuple(
        _party(before, code, pin)
        for codes, pin in ((places(case), "rome:12(2)(a)"), (nations, "rome:12(2)(b)"))
        for code in codes
    )
    if not limbs:
        missing = ("where the acts were done, and the nationality of the accused",)
        says = "neither place nor nationality of the accused is said"
        return Reason("unknown", says, ("rome:12(2)",), missing=missing)
    verdict = any_of(r.verdict for r in limbs)
    if verdict == "no" and (unsaid := tuple(_unsaid(case))):
        says = "what is said gives no jurisdiction, and not all places and nationalities are said"
        return Reason("unknown", says, ("rome:12(2)",), (), unsaid, because=limbs)
    says = next(r.says for r in limbs if r.verdict == verdict)
    return summed(verdict, says, ("rome:12(2)",), limbs)


def _unsaid(case: Case) -> Iterable[str]:
    """Yield the places and nationalities on which jurisdiction may still turn."""
    acts = [e for e in case.events if counts(e.standing) and not e.place]
    if acts or not places(case):
        yield "where each act was done"
    people = suspects(case)
    if not people:
        yield "the nationality of the accused"
    yield from (f"the nationality of {p.id}" for p in people if not p.nationality)


def _party(before: Before, code: str, pin: str) -> Reason:
    """Return whether a state was party, or had accepted, on the days of the acts: ROME 11(2)."""
    law, court, state = before.law, before.court, before.law.states[code]
    days = conduct(before.case)
    if days is None:
        return Reason("unknown", "no day is said", (pin,), missing=("the days of the acts",))
    if code in court.accepted and (accepted := _accepted(court, state, days, pin)):
        return accepted
    first = bound(law, state, before.statute, max(days.first, FIRST))
    last = bound(law, state, before.statute, days.last)
    cites, reasons = (pin, "rome:11(2)"), last.reasons
    if first.verdict != last.verdict and "yes" in (first.verdict, last.verdict):
        says = f"only the acts while the Statute bound {state.name} count"
        missing = ("on which day each act was done",)
        both = (*first.reasons, *reasons)
        return Reason("conditional", says, cites, (), missing, last.status, both)
    verdict = any_of((first.verdict, last.verdict))
    held = Reason(verdict, reasons[0].says, cites, (), last.missing, last.status, reasons)
    return _withdrawn(before, code, held)


def _accepted(court: Court, state: State, days: Span, pin: str) -> Reason | None:
    """Return what a declaration of acceptance reaches, or None where all acts lie before it."""
    cites, fact = (pin, "rome:12(3)"), (f"declaration of {state.code}",)
    begins = span(court.accepted_from).first if court.accepted_from else FIRST
    if days.last < begins:
        return None
    if begins <= max(days.first, FIRST):
        says = f"{state.name} accepted the jurisdiction by a declaration"
        return Reason("yes", says, cites, fact)
    missing = (f"which acts were done on or after {begins}",)
    says = f"{state.name} accepted the jurisdiction by a declaration, for acts since {begins} only"
    return Reason("conditional", says, cites, fact, missing)


def _withdrawn(before: Before, code: str, held: Reason) -> Reason:
    """Return what a withdrawal leaves: what was under consideration before it: ROME 127(2)."""
    law, on, state = before.law, before.on, before.law.states[code]
    if held.verdict != "yes" or on is None:
        return held
    if bound(law, state, before.statute, on).verdict != "no":
        return held
    ends = [r.ended for r in law.parties.get(STATUTE, ()) if r.state == code and r.ended]
    ended = max(ends, default=None)
    since = before.court.under_consideration_since
    cites = (*held.cites, "rome:127(2)")
    if ended and since and span(since).last < ended:
        says = f"the matter was under consideration before the withdrawal took effect on {ended}"
        return Reason("yes", says, cites, (f"under consideration since {since}",), because=(held,))
    missing = (f"whether the matter was under consideration before {ended or 'the withdrawal'}",)
    says = (
        f"{state.name} was bound on the days of the acts and has withdrawn since; whether a matter "
        "that was opened only afterwards is covered is contested"
    )
    return Reason("conditional", says, cites, (), missing, "memory", (held,))


def _trigger(court: Court) -> Reason:
    if court.referral == "state":
        return Reason("yes", "a state referred it", ("rome:13(a)", "rome:14"), ("referral: state",))
    if court.referral == "security-council":
        says = "the Security Council referred it"
        return Reason("yes", says, ("rome:13(b)",), ("referral: security-council",))
    if court.referral == "prosecutor":
        says = "the Pre-Trial Chamber authorised the Prosecutor's own investigation"
        return claim(court.authorised, says, ("rome:13(c)", "rome:15(3)-(4)"), "authorised")
    says = "nobody has referred it; victims and organisations can only send information"
    missing = ("a referral, or an investigation of the Prosecutor's own motion",)
    return Reason("unknown", says, ("rome:13", "rome:15(2)"), missing=missing)


def _crime(tested: Iterable[VictimCrimes]) -> Reason:
    parts = tuple(
        Reason(c.verdict, f"{one.victim}: {c.crime}", (c.provision,), because=(c.context, c.act))
        for one in tested
        for c in one.crimes
    )
    if not parts:
        return Reason("unknown", "no victim is described", ("rome:7",), missing=("the victims",))
    verdict = any_of(r.verdict for r in parts)
    if verdict == "no" and (other := _another(tested)):
        return Reason(other.verdict, other.says, other.cites, (), other.missing, because=parts)
    best = next(r for r in parts if r.verdict == verdict)
    missing = () if verdict in ("yes", "no") else _missing(best)
    words = {
        "yes": f"the facts are {best.says}",
        "no": "an element is wanting in each crime",
        "conditional": f"the facts are {best.says} on a condition",
        "unknown": "whether context and act of a crime are there is not known",
    }
    return Reason(verdict, words[verdict], ("rome:7", "rome:8"), (), missing, because=parts)


def _another(tested: Iterable[VictimCrimes]) -> Reason | None:
    """Return that another act of ROME 7 or 8 may be there where a context is: not all are tested.

    Forced marriage has been held to be another inhumane act (7(1)(k)).
    """
    if all(c.context.verdict == "no" for one in tested for c in one.crimes):
        return None
    cites = ("rome:7(1)", "rome:7(1)(k)", "rome:8(2)")
    missing = ("whether there was another act of rome:7(1), such as torture or forced marriage",)
    says = "none of the crimes that are tested here; other acts of the Statute are not tested"
    return Reason("unknown", says, cites, missing=missing)


def _missing(reason: Reason) -> tuple[str, ...]:
    return tuple(dict.fromkeys(m for one in reason.because for m in one.missing))


def _part(court: Court) -> Reason:
    """Return the mode of liability and the mental element, apart from the crime itself."""
    did = claim(
        court.contributed,
        "the accused committed the crime or contributed to it as the Statute asks",
        ("rome:25(3)",),
        "contributed",
    )
    meant = claim(
        court.meant_and_knew, "the accused acted with intent and knowledge", ("rome:30",), "meant"
    )
    verdict = all_of((did.verdict, meant.verdict))
    says = "; ".join(r.says for r in (did, meant) if r.verdict == verdict)
    return summed(verdict, says, ("rome:25(3)", "rome:30"), (did, meant))


def _admissible(law: Law, court: Court) -> Reason:
    cites = ("rome:17(1)",)
    grave = claim(court.grave, "the case is grave enough", ("rome:17(1)(d)",), "grave")
    if not court.proceedings:
        missing = ("what the states with jurisdiction have done about it", *grave.missing)
        says = "nothing is said of proceedings in a state"
        verdict: Verdict = "no" if grave.verdict == "no" else "unknown"
        return Reason(verdict, says, cites, (), missing, because=(grave,))
    parts = (*(_proceeding(law, p) for p in court.proceedings), grave)
    verdict = all_of(r.verdict for r in parts)
    says = "; ".join(r.says for r in parts if r.verdict == verdict)
    return summed(verdict, says, cites, parts)


_PINS = {
    "investigating": "rome:17(1)(a)",
    "prosecuting": "rome:17(1)(a)",
    "not-prosecuted": "rome:17(1)(b)",
    "tried": "rome:17(1)(c), 20(3)",
}


def _proceeding(law: Law, held: Proceeding) -> Reason:
    """Return whether proceedings in a state leave the case admissible: ROME 17(1)-(3), 20(3).

    The same person and substantially the same conduct are compared, never the label.
    """
    name, fact = law.states[held.state].name, (f"{held.state}: {held.stage}",)
    if held.stage == "none":
        says = f"{name} has done nothing, which alone leaves the case admissible"
        return Reason("yes", says, ("rome:17(1)",), fact, status="memory")
    if held.stage == "unknown":
        missing = (f"what {name} has done about it",)
        return Reason("unknown", f"what {name} did is not known", ("rome:17(1)",), fact, missing)
    cites = (_PINS[held.stage],)
    same = claim(held.same_person_and_conduct, "the same person and conduct", cites, "same")
    if same.verdict == "no":
        says = f"the proceedings in {name} concern another person or other conduct"
        return Reason("yes", says, cites, fact, because=(same,))
    not_genuine = (
        claim(held.unwilling, f"{name} is unwilling", ("rome:17(2)",), "unwilling"),
        claim(held.unable, f"{name} is unable", ("rome:17(3)",), "unable"),
    )
    verdict = any_of(r.verdict for r in not_genuine)
    if verdict == "no" and same.verdict != "yes":
        verdict = same.verdict
    words = {
        "yes": f"{name} does not act genuinely",
        "no": f"{name} acts, or has acted, genuinely on the same person and conduct",
        "conditional": f"{name} does not act genuinely, if what is suspected holds",
        "unknown": f"whether {name} acts genuinely on the same person and conduct is not known",
    }
    return summed(verdict, words[verdict], cites, (same, *not_genuine))

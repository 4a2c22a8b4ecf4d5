"""Concepts beside trafficking that are offences of their own, each with its own elements.

Smuggling Protocol 3(a); CETS216 4; CETS197 19-20; SUPP1956 1(c) and CEDAW 16(1)(b); OPSC
3(1)(a)(ii).
"""

from __future__ import annotations

from datetime import date

from comity.facts.model import Case, Claim, Person, Work
from comity.facts.read_off import acts_of, concerned, conduct, means_of, purposes_of, stated
from comity.reasoning.answer import Reason, any_of
from comity.reasoning.weight import (
    claim,
    facts_of,
    joined,
    means_standing,
    purposes_standing,
    shown,
    summed,
)

USERS_PUNISHED = date(2026, 7, 15)  # EU directive 18a: transposition of directive 2024/1712


def smuggling(case: Case) -> Reason:
    """Return whether an illegal entry was procured for gain: Smuggling Protocol 3(a).

    The object of smuggling is the border; it may stand beside trafficking.
    """
    says = "the illegal entry of a person into another state was procured for gain"
    said = claim(
        case.circumstances.crossed_border_illegally_for_gain, says, ("smuggling:3(a)",), "entry"
    )
    return _memory(said)


def organ_trafficking(case: Case, victim: Person) -> Reason:
    """Return whether an organ was removed illicitly, the organ being the object: CETS216 4(1)."""
    says = "an organ was removed without valid consent or for gain"
    held = case.circumstances.organ_removed_unlawfully
    said = claim(held, says, ("cets216:4(1)",), "organ removed")
    wanted = [p for e in acts_of(case, victim) if (p := purposes_of(e)) is not None]
    named = {one for purposes in wanted for one in purposes}
    if said.verdict == "unknown" and wanted and not named & {"organ_removal", "other"}:
        none = "nothing that is said points to the removal of an organ"
        return Reason("no", none, said.cites, (), (), "memory")
    return _memory(said)


def _memory(said: Reason) -> Reason:
    return Reason(said.verdict, said.says, said.cites, said.facts, said.missing, "memory")


def knowing_use(case: Case) -> Reason:
    """Return whether a user knew: states shall only consider making it an offence (CETS197 19).

    The EU directive requires it since 2026-07-15 (18a).
    """
    says = "services of a victim were used by somebody who knew of the trafficking"
    whole = conduct(case)
    early = whole is not None and whole.last < USERS_PUNISHED
    cites = ("cets197:19",) if early else ("cets197:19", "eu2011_36:18a")
    said = claim(case.circumstances.services_used_knowingly, says, cites, "knowing use")
    users = tuple(sorted(p.id for p in case.persons if p.role == "user" or p.part == "user"))
    if said.verdict == "unknown" and users:
        missing = ("whether the user knew that the person was a victim",)
        told = "somebody used the services; what that person knew decides"
        return Reason("conditional", told, cites, users, missing)
    return said


_AIMS = {
    "political-coercion": "c105:1(a)",
    "economic-development": "c105:1(b)",
    "labour-discipline": "c105:1(c)",
    "strike-punishment": "c105:1(d)",
    "discrimination": "c105:1(e)",
}


def state_imposed(case: Case, victim: Person) -> Reason:
    """Return whether a state imposed the work for one of five aims: C105 1(a)-(e).

    No exception of C029 2(2) helps a state that imposes work for one of them.
    """
    held = case.circumstances.work
    works = [w for w in ((held,) if isinstance(held, Work) else held) if concerned(w.of, victim)]
    said: Claim = next(
        (w.imposed_by_state for w in works if stated(w.imposed_by_state).value != "unknown"),
        "unknown",
    )
    imposed = claim(said, "a state imposed the work", ("c105:1",), "imposed by a state")
    aims = [w.aim for w in works if w.aim != "unknown"]
    named = [a for a in aims if a != "none"]
    if named:
        says = f"its aim was one of the five: {named[0].replace('-', ' ')}"
        aim = Reason("yes", says, (_AIMS[named[0]],), (f"aim: {named[0]}",))
    elif aims:
        aim = Reason("no", "its aim was none of the five", ("c105:1",), ("aim: none",))
    else:
        missing = ("the aim for which a state imposed the work",)
        aim = Reason("unknown", "no aim is said", ("c105:1",), missing=missing)
    return joined("a state imposed work for one of the five aims", ("c105:1",), (imposed, aim))


def documents(case: Case, victim: Person) -> Reason:
    """Return whether papers were forged, procured, kept or destroyed to enable it: CETS197 20."""
    held, cites = case.circumstances, ("cets197:20",)
    forged = claim(
        held.documents_forged, "papers were forged or procured", ("cets197:20(a)-(b)",), "forged"
    )
    kept_says = "papers of a victim were kept, removed or destroyed"
    kept = claim(held.documents_withheld, kept_says, ("cets197:20(c)",), "withheld")
    drawn = tuple(
        e for e in acts_of(case, victim) if "withholding_documents" in (means_of(e) or ())
    )
    if kept.verdict == "unknown" and drawn:
        kept = shown(drawn, kept_says, ("cets197:20(c)",), means_standing)
    verdict = any_of((forged.verdict, kept.verdict))
    says = next(r.says for r in (kept, forged) if r.verdict == verdict)
    return summed(verdict, says, cites, (forged, kept))


def forced_marriage(case: Case, victim: Person) -> Reason:
    """Return whether a person was married without free and full consent: CEDAW 16(1)(b)."""
    cites = ("cedaw:16(1)(b)", "supp1956:1(c)")
    says = "a person was married without free and full consent"
    said = claim(case.circumstances.married_without_consent, says, cites, "marriage")
    return said if said.verdict != "unknown" else _meant(case, victim, "forced_marriage", said)


def illegal_adoption(case: Case, victim: Person) -> Reason:
    """Return whether consent to an adoption was improperly induced: OPSC 3(1)(a)(ii)."""
    says = "consent to the adoption of a child was improperly induced"
    held = case.circumstances.adoption_consent_induced
    said = claim(held, says, ("opsc:3(1)(a)(ii)",), "adoption")
    return said if said.verdict != "unknown" else _meant(case, victim, "illegal_adoption", said)


def _meant(case: Case, victim: Person, purpose: str, said: Reason) -> Reason:
    """Return what was intended where nothing is said of what was done: a condition."""
    drawn = tuple(e for e in acts_of(case, victim) if purpose in (purposes_of(e) or ()))
    if not drawn:
        return said
    meant = shown(drawn, f"{purpose.replace('_', ' ')} was intended", said.cites, purposes_standing)
    says = f"{meant.says}; it holds if it came to that"
    return Reason("conditional", says, said.cites, facts_of(drawn), said.missing, because=(meant,))

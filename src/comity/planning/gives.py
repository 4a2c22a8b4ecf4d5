"""What a case gives for each item that a basis may demand of a request.

An item that no other key of a case file can hold stands under `items`, by its own word. Who a
person is stands nowhere here: it is said only that the sealed annex holds it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from comity.facts.days import span
from comity.facts.identities import NOBODY, Identities, datum
from comity.facts.model import Case, Evidence, Person, Team
from comity.facts.read_off import VICTIM_ROLES, stated
from comity.law.model import Law
from comity.planning.issuing import issuer, judicial
from comity.planning.telling import events_told, told

SEALED = "in the sealed annex"
STATED = "stated in the letter"
_IDENTIFIED = frozenset(("extradition",))  # nobody is surrendered as a role
_JUDGED = frozenset(("judicial-authority", "one-person"))  # never met by words alone
_THREE = "necessity-and-proportionality"


class Wanted(NamedTuple):
    """One piece of evidence wanted of one state, with the case it belongs to."""

    law: Law
    case: Case
    evidence: Evidence
    requested: str
    identities: Identities = NOBODY


def given(wanted: Wanted, item: str) -> str:
    """Return what the case gives for an item, or nothing."""
    made = _GIVES.get(item, _nothing)(wanted)
    return made or ("" if item in _JUDGED else wanted.evidence.items.get(item, ""))


def _nothing(_wanted: Wanted) -> str:
    return ""


def _authority(wanted: Wanted) -> str:
    return issuer(wanted.case.authority)


def _subject(wanted: Wanted) -> str:
    acts, who = wanted.case.proceedings, wanted.case.authority
    if not acts or not (acts.nature or acts.stage):
        return ""
    conducts = who.conducts if who else ""
    kind = " ".join(w for w in (acts.nature, acts.stage) if w)
    parts = [f"{kind} on {acts.offence}" if acts.offence else kind]
    parts += [f"conducted by {conducts}"] if conducts else []
    parts += [f"reference {acts.reference}"] if acts.reference else []
    return ", ".join(parts) if conducts else ""


def _object(wanted: Wanted) -> str:
    asked = wanted.evidence
    return f"{asked.says}: {asked.needed_because}" if asked.needed_because else ""


def _named_offence(wanted: Wanted) -> str:
    return wanted.case.proceedings.offence if wanted.case.proceedings else ""


def _offence(wanted: Wanted) -> str:
    acts = wanted.case.proceedings
    return f"{acts.offence}: {acts.law}" if acts and acts.offence and acts.law else ""


def _law_text(wanted: Wanted) -> str:
    return _paper("law")(wanted)


def _facts(wanted: Wanted) -> str:
    events, _ = events_told(wanted.case, (wanted.evidence,), wanted.requested)
    acts = wanted.law.vocabulary.acts
    said = ((e, e.says or (acts[e.act].says if e.act in acts else "")) for e in events)
    return "; ".join(f"{e.day}: {says} ({e.standing})" for e, says in said if says)


def _persons(wanted: Wanted) -> str:
    known = {p.id: p for p in wanted.case.persons}
    found = [known[i] for i in wanted.evidence.of if i in known]
    sealed = any(_held(wanted, p, "name") for p in found)
    if wanted.evidence.measure in _IDENTIFIED and not sealed:
        return ""
    people = "; ".join(_person(wanted.law, p) for p in found)
    return f"{people}; identity {SEALED}" if people and sealed else people


def _person(law: Law, person: Person) -> str:
    """Return a person as role; where a victim lives is never part of it."""
    parts = [person.role.replace("-", " ")]
    parts += [law.states[n].name for n in person.nationality]
    if person.resides and person.role not in VICTIM_ROLES:
        parts.append(f"resides in {law.states[person.resides].name}")
    return f"{person.pseudonym or person.id} ({', '.join(parts)})"


def needed(law: Law, evidence: Evidence, person: Person) -> tuple[str, ...]:
    """Return the personal data of one person that a measure cannot do without."""
    measure = law.vocabulary.measures[evidence.measure]
    return measure.victim_needs if person.role in VICTIM_ROLES else measure.needs


def _held(wanted: Wanted, person: Person, kind: str) -> bool:
    """Return whether a datum is held that the measure needs of this person."""
    identity = wanted.identities.persons.get(person.id)
    if identity is None or kind not in needed(wanted.law, wanted.evidence, person):
        return False
    return any(told(one.text, addresses=True) for one in datum(identity, kind))


def unidentified(wanted: Wanted) -> tuple[str, ...]:
    """Return the persons whose identity the measure needs and nobody has given, by id.

    Who is said to be unknown needs none; of the others it is the name, or where the measure does
    without it one of the data that find them.
    """
    concerned = (p for p in wanted.case.persons if p.id in wanted.evidence.of)
    return tuple(p.id for p in concerned if not p.identity and not _identified(wanted, p))


def _identified(wanted: Wanted, person: Person) -> bool:
    kinds = [k for k in needed(wanted.law, wanted.evidence, person) if k != "nationality"]
    asked = ["name"] if "name" in kinds else kinds
    return not asked or any(_held(wanted, person, kind) for kind in asked)


def _sealed(*kinds: str) -> Callable[[Wanted], str]:
    """Return what says that one of these data stands in the sealed annex."""

    def found(wanted: Wanted) -> str:
        people = [p for p in wanted.case.persons if p.id in wanted.evidence.of]
        return SEALED if any(_held(wanted, p, k) for p in people for k in kinds) else ""

    return found


def _either(*ways: Callable[[Wanted], str]) -> Callable[[Wanted], str]:
    """Return the first of several ways that gives something."""
    return lambda wanted: next((said for said in (way(wanted) for way in ways) if said), "")


def _key(name: str) -> Callable[[Wanted], str]:
    """Return what a key of the evidence says."""
    return lambda wanted: str(getattr(wanted.evidence, name))


def _purpose(wanted: Wanted) -> str:
    acts = wanted.case.proceedings
    return wanted.evidence.needed_because or (acts.purpose if acts else "")


def _deadline(wanted: Wanted) -> str:
    by = wanted.evidence.deadline
    return f"{span(by.day).last}: {by.why}" if by and by.why else ""


def _confidential(wanted: Wanted) -> str:
    said = {"yes": "to be kept confidential", "no": "not confidential"}
    return said.get(wanted.evidence.confidential, "")


def _questions(wanted: Wanted) -> str:
    return " ".join(wanted.evidence.questions)


def _penalty(wanted: Wanted) -> str:
    acts = wanted.case.proceedings
    years = acts.maximum_years if acts else None
    return f"maximum {years:g} years" if years is not None else ""


def _necessity(wanted: Wanted) -> str:
    """Return why it is needed, where all three are said: necessary, proportionate, lawful here."""
    asked = wanted.evidence
    whole = asked.items.get("proportionality") and stated(asked.lawful_at_home).value == "yes"
    return (asked.needed_because if whole else "") or asked.items.get(_THREE, "")


def _judicial(wanted: Wanted) -> str:
    """Return the authority that issues, where its own words may be those of a judicial one."""
    named = wanted.evidence.items.get("judicial-authority", "") or issuer(wanted.case.authority)
    return named if judicial(named) else ""


def _one_person(wanted: Wanted) -> str:
    """Return that the form is of one person, or of none so far."""
    of = {p.id: p.count for p in wanted.case.persons if p.id in wanted.evidence.of}
    return "one person" if sum(of.values()) <= 1 else ""


def _period(wanted: Wanted) -> str:
    held = wanted.evidence.period
    return f"{held.since} to {held.until}" if held and held.until else (held.since if held else "")


def _claimed(name: str, says: str) -> Callable[[Wanted], str]:
    """Return what says that a claim of the evidence is yes."""
    return lambda wanted: says if stated(getattr(wanted.evidence, name)).value == "yes" else ""


def _paper(*kinds: str) -> Callable[[Wanted], str]:
    """Return the titles of the papers of these kinds that go with the ask."""

    def found(wanted: Wanted) -> str:
        papers = (p for p in wanted.case.papers if p.id in wanted.evidence.papers)
        return "; ".join(p.title for p in papers if p.kind in kinds)

    return found


def _team(*names: str) -> Callable[[Wanted], str]:
    """Return what is agreed on a team, if all of it is said."""

    def found(wanted: Wanted) -> str:
        team = wanted.evidence.team or Team()
        said = [_listed(getattr(team, name)) for name in names]
        return "; ".join(said) if all(said) else ""

    return found


def _listed(value: str | Iterable[str]) -> str:
    return value if isinstance(value, str) else ", ".join(value)


def _always(_wanted: Wanted) -> str:
    return STATED


_GIVES: dict[str, Callable[[Wanted], str]] = {
    "account": _either(_sealed("account"), _key("holder")),
    "actions-and-grounds": _facts,
    "addressee": _either(_sealed("address", "name"), _key("holder")),
    "authority": _authority,
    "conditions-of-use": _key("handling"),
    "confidentiality": _confidential,
    "consent-of-person": _claimed("consent", "given"),
    "consequences": _key("consequences"),
    "custodian": _key("holder"),
    "custody": _sealed("custody"),
    "data": _key("says"),
    "data-category": _key("data"),
    "deadline": _deadline,
    "description-of-person": _persons,
    "duration": _period,
    "extent-of-execution": _key("extent"),
    "facts": _facts,
    "facts-for-order": _facts,
    "help-sought": _key("says"),
    "identity-and-nationality": _persons,
    "information": _key("says"),
    "intent-to-request": _always,
    "judicial-authority": _judicial,
    "law-text": _law_text,
    "lawful-at-home": _claimed("lawful_at_home", STATED),
    "lawful-order": _paper("order", "warrant"),
    "necessity": _key("needed_because"),
    "necessity-and-proportionality": _necessity,
    "object-and-reason": _object,
    "offence": _named_offence,
    "offence-and-law": _offence,
    "one-person": _one_person,
    "order-copy": _paper("order", "judgment"),
    "penalty": _penalty,
    "period": _period,
    "person-identity": _persons,
    "person-location": _either(_sealed("address", "custody"), _key("holder")),
    "place-and-time": _facts,
    "procedure-wanted": _key("procedure"),
    "property": _key("property"),
    "purpose": _purpose,
    "questions": _questions,
    "return-day": _key("return_by"),
    "subject-and-nature": _subject,
    "target": _sealed("phone", "online", "name"),
    "team-composition": _team("leaders", "members"),
    "team-duration": _team("since", "until"),
    "team-place": _team("operates_in"),
    "team-purpose": _team("purpose"),
    "team-terms": _team("arrangements"),
    "technical-data": _sealed("phone", "online"),
    "urgency": _either(_key("urgent"), _deadline),
    "warrant-exists": _paper("warrant", "judgment"),
    "warrant-or-judgment": _paper("warrant", "judgment", "order"),
    "why-it-helps": _either(_key("needed_because"), _key("link")),
    "why-relevant": _key("link"),
}

"""The purposes of a definition: named by the text, added by another, or only part of a named one.

Palermo 3(a); CETS197 4(a); EU directive 2(3) and what 2024/1712 adds; ACTIP 2; SAARC I; OPSC 3.
Exploitation need not happen: the purpose is what was intended at the time of the act.
"""

from __future__ import annotations

from comity.facts.model import Event
from comity.facts.read_off import purposes_of
from comity.law.model import Instrument
from comity.reasoning.answer import Reason, all_of, any_of
from comity.reasoning.labour import forced_labour
from comity.reasoning.means import MEANS_ALL_THE_SAME, by_means
from comity.reasoning.reach import View, bearing, in_force
from comity.reasoning.slavery import servile_status, slavery
from comity.reasoning.weight import facts_of, plain_words, purposes_standing, shown

AS_LABOUR = frozenset(("begging", "criminal_activities", "use_in_hostilities"))
NOT_NAMED: dict[str, str] = {
    "begging": "counts only as forced labour or services or as a practice similar to slavery",
    "criminal_activities": "counts only as forced labour or services or as a practice similar to "
    "slavery",
    "use_in_hostilities": "counts only as forced labour or services or as a practice similar to "
    "slavery; service that the law exacts from soldiers is neither, and no child may be made one",
    "forced_marriage": "counts only as servile marriage, a practice similar to slavery",
    "illegal_adoption": "counts only where it amounts to a practice similar to slavery",
}


def purpose(view: View) -> Reason:
    """Return whether a purpose of the text was intended at the time of the act: Palermo 3(a)."""
    cites, said = view.cite(view.definition.provision), bearing(view, purposes_of)
    events = said.own or said.near
    far = tuple(e for e in said.far if purposes_of(e))
    if not events and not far:
        wanted = ("the purpose intended at the time of the act",)
        return Reason("unknown", "nothing is said of the purpose", cites, (), wanted)
    whole = _of(view, events or far, cites)
    return whole if events else _of_another(whole)


def _of_another(whole: Reason) -> Reason:
    """Return a purpose that is said of another person's act only: it is a condition for this."""
    if whole.verdict in ("no", "unknown"):
        missing = (*whole.missing, "the purpose intended at the time of the act")
        says = f"said of another person's act only: {whole.says}"
        return Reason("unknown", says, whole.cites, whole.facts, missing, because=whole.because)
    missing = (*whole.missing, "whether the purpose of one person was also that of the other")
    says = f"{whole.says}, if that was also the purpose of this act"
    return Reason("conditional", says, whole.cites, whole.facts, missing, because=whole.because)


def _of(view: View, said: tuple[Event, ...], cites: tuple[str, ...]) -> Reason:
    words = sorted({p for e in said for p in purposes_of(e) or ()})
    if not words:
        denied = [e for e in said if e.purposes]
        says = "the purposes that were said are denied"
        if not denied:
            says = "it is said that no exploitation was intended"
        return Reason("no", says, cites, facts_of(said))
    parts = tuple(_one(view, said, word) for word in words)
    verdict = any_of(r.verdict for r in parts)
    deciding = [r for r in parts if r.verdict == verdict]
    missing = () if verdict == "no" else tuple(m for r in deciding for m in r.missing)
    facts = tuple(dict.fromkeys(f for r in deciding for f in r.facts))
    says = "; ".join(dict.fromkeys(r.says for r in deciding))
    pins = tuple(dict.fromkeys(c for r in deciding for c in r.cites))
    return Reason(verdict, says, pins, facts, tuple(dict.fromkeys(missing)), because=parts)


def _one(view: View, said: tuple[Event, ...], word: str) -> Reason:
    """Return whether one purpose that was said is a purpose of the text."""
    listed = view.definition.purposes
    cites = view.cite(view.definition.provision)
    events = tuple(e for e in said if word in (purposes_of(e) or ()))
    plain = shown(events, plain_words([word]), cites, purposes_standing)
    if word in listed:
        found = any(purposes_standing(e) == "found" for e in events)
        return _named(view, word, plain, found)
    if word == "other":
        missing = ("what the purpose was that is said but not named",)
        says = "a purpose is said that is not named"
        return Reason("unknown", says, cites, plain.facts, missing)
    if adding := _adding(view, word):
        return _better(_added(view, word, adding, plain), _not_named(view, word, plain))
    if "unlawful_purpose" in listed:
        missing = ("whether the purpose is unlawful where the child lived or is",)
        says = f"{plain_words([word])}, if that is an unlawful purpose there"
        return Reason("conditional", says, cites, plain.facts, missing, "memory")
    return _not_named(view, word, plain)


def _better(added: Reason, unnamed: Reason) -> Reason:
    """Return the way by which a purpose counts: as one that was added, or as part of an old one."""
    verdict = any_of((added.verdict, unnamed.verdict))
    if verdict == added.verdict:
        return added
    says, cites = f"{added.says}; {unnamed.says}", (*unnamed.cites, *added.cites)
    because = (added, unnamed)
    missing = unnamed.missing
    return Reason(verdict, says, cites, unnamed.facts, missing, "memory", because)


def _named(view: View, word: str, plain: Reason, found: bool) -> Reason:
    case, victim = view.case, view.victim
    if word in ("forced_labour", "begging"):
        return _both(plain, forced_labour(case, victim, intended=True), found)
    if word == "slavery":
        return _both(plain, slavery(case, victim), found)
    if word == "practices_similar_to_slavery":
        return _both(plain, servile_status(case, victim), found)
    if word == "servitude":
        return _servitude(view, plain)
    return plain


def _servitude(view: View, plain: Reason) -> Reason:
    """Return servitude, which falls with the work: it is forced labour of a graver kind.

    C.N. and V. v. France: an obligation to serve under coercion, whose end is not in sight.
    """
    test = forced_labour(view.case, view.victim, intended=True)
    if test.verdict != "no":
        return plain
    return _both(plain, test, found=False)


def _both(plain: Reason, test: Reason, found: bool) -> Reason:
    """Return a purpose with the test of its content; a court's own finding of it needs no test."""
    if found and test.verdict != "no":
        return Reason("yes", plain.says, plain.cites, plain.facts, because=(plain, test))
    verdict = all_of((plain.verdict, test.verdict))
    says = f"{plain.says}: {test.says}"
    cites, facts = (*plain.cites, *test.cites), (*plain.facts, *test.facts)
    missing = () if verdict == "no" else (*plain.missing, *test.missing)
    return Reason(verdict, says, cites, facts, missing, because=(plain, test))


def _adding(view: View, word: str) -> Instrument | None:
    """Return the text that adds a purpose to this definition, such as directive 2024/1712."""
    for one in view.law.instruments.values():
        held = one.definition
        if held and held.extends == view.instrument.id and word in held.purposes:
            return one
    return None


def _added(view: View, word: str, adding: Instrument, plain: Reason) -> Reason:
    """Return an added purpose: only once the addition binds; before, only by national law."""
    force, reasons, law_for, _ = in_force(view, adding)
    pin = adding.definition.purposes_provision if adding.definition else ""
    cites = view.cite(pin or adding.id)
    missing = tuple(m for r in reasons if r.verdict == force for m in r.missing)
    words = {
        "yes": f"{plain.says}, a purpose added by {adding.name} in {', '.join(law_for)}",
        "no": f"{plain.says}, a purpose that {adding.name} had not yet given there and then",
    }
    national = f"{plain.says}, only where national law had this purpose before {adding.name}"
    says, verdict = words.get(force, national), all_of((plain.verdict, force))
    if verdict != "no" and word in MEANS_ALL_THE_SAME:
        means = by_means(view)
        verdict, says = all_of((verdict, means.verdict)), f"{says}; {means.says}"
        missing, reasons = (*missing, *means.missing), (*reasons, means)
        cites = tuple(dict.fromkeys((*cites, *means.cites)))
    if verdict in ("yes", "no"):
        return Reason(verdict, says, cites, plain.facts, (), "memory", reasons)
    both = (*plain.missing, *missing)
    return Reason(verdict, says, cites, plain.facts, both, "memory", reasons)


def _not_named(view: View, word: str, plain: Reason) -> Reason:
    cites, listed = view.cite(view.definition.provision), view.definition.purposes
    practice = (
        servile_status(view.case, view.victim)
        if word in NOT_NAMED and "practices_similar_to_slavery" in listed
        else None
    )
    unnamed = _as(plain, word)
    if word in AS_LABOUR and "forced_labour" in listed:
        labour = forced_labour(view.case, view.victim, intended=True)
        better = practice and any_of((labour.verdict, practice.verdict)) != labour.verdict
        if practice and better and practice.verdict in ("yes", "conditional"):
            return _both(unnamed, practice, found=False)
        return _both(unnamed, labour, found=False)
    if practice:
        return _both(unnamed, practice, found=False)
    if view.definition.open == "yes":
        missing = (f"whether {plain_words([word])} is a purpose under an open list",)
        says = f"{plain.says}, if the open list of the law takes it in"
        return Reason("conditional", says, cites, plain.facts, missing)
    if "sale" in view.definition.acts:
        return _unlisted_sale(word, cites, plain)
    says = (
        f"the text does not name {plain_words([word])} as a purpose; its list is a minimum, and "
        "national law may add to it"
    )
    return Reason("no", says, cites, plain.facts)


def _unlisted_sale(word: str, cites: tuple[str, ...], plain: Reason) -> Reason:
    """Return a sale for a purpose that is not listed: OPSC 2(a) asks for none, 3(1)(a) for some."""
    if word == "illegal_adoption":
        missing = ("whether an intermediary improperly induced consent to the adoption",)
        says = "illegal adoption, an offence where consent to it was improperly induced"
        return Reason("conditional", says, ("opsc:3(1)(a)(ii)",), plain.facts, missing)
    missing = (f"whether {plain_words([word])} amounts to one of the purposes listed",)
    says = f"{plain.says}: a sale asks for no purpose, but the duty to punish lists some"
    return Reason("conditional", says, cites, plain.facts, missing)


def _as(plain: Reason, word: str) -> Reason:
    says = f"{plain.says}, which {NOT_NAMED[word]}" if word in NOT_NAMED else plain.says
    return Reason(plain.verdict, says, plain.cites, plain.facts, plain.missing)

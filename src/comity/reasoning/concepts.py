"""What each concept of an offence asks of the facts: the conduct test, stripped of every label.

UNTOC does not say how dual criminality is tested; UNCAC 43(2), ETS185 25(5) and CETS198 28 look to
the conduct, not to its name, and so is it done here. Where the facts show less than an offence
asks, the answer is a condition that says what is wanting.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from types import MappingProxyType

from comity.facts.model import Case, Event, Person
from comity.facts.read_off import acts_of, means_of, purposes_of
from comity.reasoning.ages import child_reason
from comity.reasoning.answer import Reason, any_of
from comity.reasoning.atrocity import international_crime
from comity.reasoning.beside import (
    documents,
    forced_marriage,
    illegal_adoption,
    knowing_use,
    organ_trafficking,
    smuggling,
)
from comity.reasoning.group import organised_group
from comity.reasoning.labour import forced_labour
from comity.reasoning.sale import TRADE, sale_of_child
from comity.reasoning.servitude import servitude
from comity.reasoning.slavery import practice, slavery
from comity.reasoning.weight import (
    act_standing,
    claim,
    joined,
    means_standing,
    plain_words,
    purposes_standing,
    shown,
    summed,
)

CONDUCT = ("uncac:43(2)",)
FORCE = frozenset(("use_of_force",))
THREATS = frozenset(("threat_of_force", "use_of_force", "other_coercion"))
DECEIT = frozenset(("fraud", "deception"))
LABOUR = frozenset(("forced_labour", "begging", "criminal_activities", "servitude", "slavery"))
Test = Callable[[Case, Person], Reason]


def conduct(concept: str, case: Case, victim: Person) -> Reason:
    """Return whether the facts are conduct of this concept; unknown where no test is held."""
    test = _TESTS.get(concept)
    if test is None:
        says = f"no test is held for {concept.replace('_', ' ')}"
        return Reason("unknown", says, CONDUCT, missing=(f"the elements of {concept}",))
    return test(case, victim)


def _any(says: str, parts: Iterable[Reason]) -> Reason:
    held = tuple(parts)
    verdict = any_of(r.verdict for r in held)
    cites = tuple(dict.fromkeys(c for r in held if r.verdict == verdict for c in r.cites))
    told = next((r.says for r in held if r.verdict == verdict), says)
    return summed(verdict, told, cites or CONDUCT, held)


def _means(events: Iterable[Event], wanted: frozenset[str], says: str) -> Reason:
    drawn = tuple(e for e in events if wanted.intersection(means_of(e) or ()))
    if drawn:
        names = sorted({m for e in drawn for m in means_of(e) or () if m in wanted})
        return shown(drawn, f"{says}: {plain_words(names)}", CONDUCT, means_standing)
    return Reason(
        "unknown", f"nothing is said of this: {says}", CONDUCT, missing=(f"whether {says}",)
    )


def _acts(events: Iterable[Event], wanted: frozenset[str], says: str) -> Reason:
    drawn = tuple(e for e in events if e.act in wanted)
    if drawn:
        return shown(drawn, says, CONDUCT, act_standing)
    return Reason(
        "unknown", f"nothing is said of this: {says}", CONDUCT, missing=(f"whether {says}",)
    )


def _purpose(wanted: str, done: str) -> Test:
    """Return a test on one kind of exploitation: a purpose said holds if it was carried out."""

    def test(case: Case, victim: Person) -> Reason:
        drawn = tuple(e for e in acts_of(case, victim) if wanted in (purposes_of(e) or ()))
        if not drawn:
            missing = (f"whether {done}",)
            return Reason("unknown", f"nothing is said of this: {done}", CONDUCT, missing=missing)
        meant = shown(drawn, f"it was intended that {done}", CONDUCT, purposes_standing)
        wanting = (*meant.missing, f"whether {done} or the attempt to it was begun")
        says = f"{meant.says}; it is an offence if it was done or begun"
        return Reason("conditional", says, CONDUCT, meant.facts, wanting, "checked", (meant,))

    return test


def _with_child(test: Test, says: str) -> Test:
    def whole(case: Case, victim: Person) -> Reason:
        return joined(says, CONDUCT, (child_reason(victim), test(case, victim)))

    return whole


def _liberty(case: Case, victim: Person) -> Reason:
    says = "a person was locked up or held back"
    events = acts_of(case, victim)
    return _any(
        says,
        (
            claim(case.circumstances.deprived_of_liberty, says, CONDUCT, "deprived of liberty"),
            _acts(events, frozenset(("detention",)), says),
            _means(events, frozenset(("confinement", "abduction")), says),
        ),
    )


def _abduction(case: Case, victim: Person) -> Reason:
    says, events = "a person was taken by force or fraud", acts_of(case, victim)
    taken = _acts(events, frozenset(("capture", "removal")), says)
    return _any(says, (taken, _means(events, frozenset(("abduction",)), says)))


def _fraud(case: Case, victim: Person) -> Reason:
    said = _means(acts_of(case, victim), DECEIT, "a person was deceived")
    if said.verdict != "yes":
        return said
    missing = ("whether the deceit caused a loss of property",)
    says = f"{said.says}; it is fraud if it caused a loss of property"
    return Reason("conditional", says, CONDUCT, said.facts, missing, "checked", (said,))


def _trade(case: Case, victim: Person) -> Reason:
    return _acts(acts_of(case, victim), TRADE, "a person was bought or sold")


def _exploited_work(case: Case, victim: Person) -> Reason:
    labour = forced_labour(case, victim)
    if labour.verdict == "yes":
        return labour
    drawn = tuple(e for e in acts_of(case, victim) if LABOUR.intersection(purposes_of(e) or ()))
    missing = ("the conditions of the work: pay, hours, safety, lodging",)
    says = "it is labour exploitation if the conditions were abusive as the law means it"
    if drawn or labour.verdict == "conditional":
        facts = shown(drawn, says, CONDUCT, purposes_standing).facts if drawn else labour.facts
        return Reason("conditional", says, CONDUCT, facts, missing, because=(labour,))
    return Reason("unknown", "no work is said to have been exploited", CONDUCT, missing=missing)


def _if_more(says: str, wanting: str) -> Test:
    def test(_case: Case, _victim: Person) -> Reason:
        return Reason("unknown", says, CONDUCT, missing=(wanting,))

    return test


def _laundering(case: Case, _victim: Person) -> Reason:
    missing = ("whether proceeds were converted, moved or hidden, and by whom",)
    says = "it is laundering if proceeds were converted, moved or hidden"
    where = case.circumstances.proceeds_in
    if not where:
        return Reason("unknown", "no proceeds are said", CONDUCT, missing=missing)
    return Reason("conditional", says, CONDUCT, (f"proceeds in {', '.join(where)}",), missing)


def _corruption(case: Case, _victim: Person) -> Reason:
    held = case.circumstances.officials_complicit
    missing = ("whether an undue advantage was given to or taken by an official",)
    if not held:
        return Reason("unknown", "no official is said to have taken part", CONDUCT, missing=missing)
    says = "it is corruption if an undue advantage was given or taken"
    return Reason("conditional", says, CONDUCT, (f"officials of {', '.join(held)}",), missing)


def _sexual_assault(case: Case, victim: Person) -> Reason:
    purpose = _purpose("sexual_exploitation", "sexual acts were exacted")(case, victim)
    return joined(
        "sexual acts were exacted without consent",
        CONDUCT,
        (purpose, _means(acts_of(case, victim), THREATS, "force or threats were used")),
    )


def _group(case: Case, _victim: Person) -> Reason:
    return organised_group(case)


def _practice(word: str) -> Test:
    def test(case: Case, victim: Person) -> Reason:
        return practice(case, victim, word)

    return test


_SEX = "the person was used in prostitution or otherwise sexually"
_TESTS: MappingProxyType[str, Test] = MappingProxyType(
    {
        "forced_labour": forced_labour,
        "labour_exploitation": _exploited_work,
        "slavery": slavery,
        "servitude": servitude,
        "debt_bondage": _practice("debt_bondage"),
        "serfdom": _practice("serfdom"),
        "sale_of_child": sale_of_child,
        "sale_of_person": _trade,
        "exploitation_of_prostitution": _purpose("sexual_exploitation", _SEX),
        "sexual_exploitation_of_child": _with_child(
            _purpose("sexual_exploitation", _SEX), "a child was used sexually"
        ),
        "rape_or_sexual_assault": _sexual_assault,
        "forced_marriage": forced_marriage,
        "illegal_adoption": illegal_adoption,
        "surrogacy": _purpose("surrogacy", "a surrogate mother was exploited"),
        "begging": _purpose("begging", "the person was used for begging"),
        "criminal_exploitation": _purpose(
            "criminal_activities", "the person was made to commit offences"
        ),
        "child_labour": _with_child(_exploited_work, "a child was put to unlawful work"),
        "child_cruelty": _with_child(
            lambda case, victim: _means(acts_of(case, victim), FORCE, "a child was ill-treated"),
            "a child was ill-treated",
        ),
        "organ_trafficking": organ_trafficking,
        "abduction": _abduction,
        "deprivation_of_liberty": _liberty,
        "coercion": lambda case, victim: _means(
            acts_of(case, victim), THREATS, "a person was coerced or threatened"
        ),
        "assault": lambda case, victim: _means(
            acts_of(case, victim), FORCE, "a person was hurt by force"
        ),
        "fraud": _fraud,
        "documents": documents,
        "smuggling": lambda case, _victim: smuggling(case),
        "harbouring_illegal_stay": _if_more(
            "nothing is said of an illegal stay", "whether the stay was illegal, and who helped it"
        ),
        "illegal_employment": _if_more(
            "nothing is said of the right to work", "whether the person had the right to work there"
        ),
        "knowing_use": lambda case, _victim: knowing_use(case),
        "criminal_group": _group,
        "money_laundering": _laundering,
        "corruption": _corruption,
        "international_crime": international_crime,
    }
)

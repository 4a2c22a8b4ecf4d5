"""What surrounds the acts in a case file: read, put in the law pack's words, or refused."""

from __future__ import annotations

import json
from typing import NamedTuple

import pytest

from comity.base.errors import BadInput, Where
from comity.base.plain import parse_yaml
from comity.facts.claim import Stated
from comity.facts.model import Case
from comity.facts.read import case_of
from comity.facts.schema import schema_text
from support.shipped import LAW

GOOD = """\
case: c1
requesting: Cyprus
persons:
  - {id: v, role: presumed-victim, age: 20}
events:
  - {id: e1, act: recruit, of: [v], place: Russia, day: 2001-03, means: [vulnerability]}
circumstances:
  attack:
    widespread: yes
    systematic: {value: no, standing: denied}
    policy_of: organisation
    says: attacks on villages
  conflict:
    exists: {value: yes, standing: found}
    kind: non-international
    nexus: yes
  court:
    referral: state
    under_consideration_since: 2004-06
    accepted: [Ukraine]
    accepted_from: 2002-07-01
    grave: yes
    proceedings:
      - state: Russia
        stage: not-prosecuted
        unwilling: yes
  authorities:
    - state: Cyprus
      since: 2001-03-28
      facts:
        knew_or_ought: {value: yes, standing: found}
        assisted: no
    - state: Russia
      facts:
        recruitment_investigated: no
    - state: CY
      facts:
        investigation-opened: yes
"""


def read(text: str) -> Case:
    return case_of(parse_yaml(text, "case.yaml"), LAW)


def with_means(means: str) -> tuple[str, ...] | None:
    return read(GOOD.replace("means: [vulnerability]", f"means: {means}")).events[0].means


def test_the_court_is_read_and_its_states_are_kept_by_code() -> None:
    court = read(GOOD).circumstances.court
    assert court is not None
    assert (court.referral, court.under_consideration_since) == ("state", "2004-06")
    assert (court.accepted, court.accepted_from) == (("UKR",), "2002-07-01")
    assert [(p.state, p.stage, p.unwilling) for p in court.proceedings] == [
        ("RUS", "not-prosecuted", "yes")
    ]
    assert (court.grave, court.contributed) == ("yes", "unknown")


def test_an_attack_is_read_with_the_standing_of_each_claim() -> None:
    attack = read(GOOD).circumstances.attack
    assert attack is not None
    assert (attack.widespread, attack.policy_of) == ("yes", "organisation")
    assert attack.systematic == Stated(value="no", standing="denied")
    assert attack.knowledge == "unknown"


def test_a_conflict_is_read_with_the_standing_of_each_claim() -> None:
    conflict = read(GOOD).circumstances.conflict
    assert conflict is not None
    assert conflict.exists == Stated(value="yes", standing="found")
    assert (conflict.kind, conflict.nexus, conflict.children_used) == (
        "non-international",
        "yes",
        "unknown",
    )


def test_authorities_are_kept_by_code_and_their_facts_in_the_vocabularys_words() -> None:
    cyprus, russia, again = read(GOOD).circumstances.authorities
    assert (cyprus.state, cyprus.since, russia.state) == ("CYP", "2001-03-28", "RUS")
    assert cyprus.facts == {
        "knew_or_ought": Stated(value="yes", standing="found"),
        "assisted": "no",
    }
    assert (again.state, again.facts) == ("CYP", {"investigation_opened": "yes"})


def test_two_entries_of_one_state_may_say_the_same() -> None:
    same = GOOD.replace("investigation-opened: yes", "assisted: no")
    assert [a.state for a in read(same).circumstances.authorities] == ["CYP", "RUS", "CYP"]


def test_an_entry_may_say_in_words_alone_that_nothing_is_told() -> None:
    told = "      facts:\n        recruitment_investigated: no\n"
    text = GOOD.replace(told, "      says: what was known is not told\n")
    assert read(text).circumstances.authorities[1].facts == {}


@pytest.mark.parametrize("word", sorted(LAW.vocabulary.breach_facts))
def test_every_fact_of_breach_can_be_said(word: str) -> None:
    text = GOOD.replace("recruitment_investigated", word)
    assert word in read(text).circumstances.authorities[1].facts


@pytest.mark.parametrize(
    "word",
    sorted(w for w, t in LAW.vocabulary.means.items() if t.form_of and not t.form_if),
)
def test_a_form_of_a_means_brings_the_means_with_it(word: str) -> None:
    assert with_means(f"[{word}]") == (word, LAW.vocabulary.means[word].form_of)


@pytest.mark.parametrize("word", sorted(w for w, t in LAW.vocabulary.means.items() if t.form_if))
def test_a_form_that_hangs_on_a_condition_does_not(word: str) -> None:
    assert with_means(f"[{word}]") == (word,)


def test_who_is_locked_up_is_coerced_however_it_is_typed() -> None:
    assert with_means("[imprisonment]") == ("confinement", "other_coercion")


def test_a_means_that_is_said_already_is_not_added_again() -> None:
    assert with_means("[coercion, confinement, debt]") == ("other_coercion", "confinement", "debt")


def test_of_unknown_means_no_form_is_added() -> None:
    assert with_means("[unknown]") is None
    assert with_means("[]") == ()


class Bad(NamedTuple):
    """One change of the good file: the line that is named, and parts of what is said."""

    old: str
    new: str
    line: str
    says: str
    do: str


REFUSED = {
    "a key of an attack that is not known": Bad(
        "    widespread: yes", "    wide: yes", "    wide:", "no key 'wide'", "spelling"
    ),
    "a value of an attack that is none": Bad(
        "widespread: yes", "widespread: very", "widespread", "'very' is not a word", "yes"
    ),
    "a standing that is not known": Bad(
        "value: no, standing: denied", "value: no, standing: sure", "systematic", "'sure'", "found"
    ),
    "a policy of nobody known": Bad(
        "policy_of: organisation", "policy_of: clan", "policy_of", "'clan'", "organisation"
    ),
    "a kind of conflict that is not known": Bad(
        "kind: non-international", "kind: internal", "kind:", "'internal'", "international"
    ),
    "a referral by nobody known": Bad(
        "referral: state", "referral: victim", "referral", "'victim'", "security-council"
    ),
    "a stage that is not known": Bad(
        "stage: not-prosecuted", "stage: closed", "stage", "'closed'", "tried"
    ),
    "a matter under consideration since no day": Bad(
        "since: 2004-06", "since: June 2004", "under_consideration", "not a day", "2001-03"
    ),
    "a matter under consideration since a day of no calendar": Bad(
        "since: 2004-06", "since: 2004-06-31", "under_consideration", "no day '2004-06-31'", "date"
    ),
    "an acceptance from a day of no calendar": Bad(
        "from: 2002-07-01", "from: 2002-13", "accepted_from", "no day '2002-13'", "Correct"
    ),
    "an acceptance from a day and of no state": Bad(
        "    accepted: [Ukraine]\n", "", "accepted_from", "no state that did", "`accepted`"
    ),
    "an acceptance by a state that is not known": Bad(
        "accepted: [Ukraine]", "accepted: [Ukrane]", "accepted: [", "'Ukrane'", "Ukraine"
    ),
    "an acceptance by a union": Bad(
        "accepted: [Ukraine]", "accepted: [EUE]", "accepted: [", "is no state", "Name the state"
    ),
    "a proceeding of a state that is not known": Bad(
        "- state: Russia\n        stage",
        "- state: Rusia\n        stage",
        "Rusia",
        "'Rusia'",
        "Russia",
    ),
    "a proceeding without a state": Bad(
        "- state: Russia\n        stage",
        "- state:\n        stage",
        "- state:\n",
        "no state",
        "Name",
    ),
    "an authority of a state that is not known": Bad(
        "- state: Cyprus", "- state: Cypros", "Cypros", "'Cypros' is no state", "Cyprus"
    ),
    "an authority without a state": Bad(
        "    - state: Cyprus\n      since", "    - since", "    - since", "missing", "Add the key"
    ),
    "authorities of a union": Bad(
        "- state: CY\n", "- state: EUE\n", "- state: EUE", "is no state", "Name the state"
    ),
    "authorities that knew since no day": Bad(
        "since: 2001-03-28", "since: 2001-02-29", "2001-02-29", "no day '2001-02-29'", "Correct"
    ),
    "a fact of breach that is not known": Bad(
        "recruitment_investigated", "recruiting_investigated", "recruiting", "no known fact", "Did"
    ),
    "another fact than those of breach": Bad(
        "recruitment_investigated", "other", "        other", "'other' is no known fact", "Known"
    ),
    "a fact that is neither yes nor no": Bad(
        "assisted: no", "assisted: partly", "assisted", "'partly' is not a word", "unknown"
    ),
    "a fact that stands twice in two spellings": Bad(
        "        assisted: no\n",
        "        assisted: no\n        Knew-or-ought: no\n",
        "        Knew-or-ought",
        "stands here already",
        "Keep one",
    ),
    "an entry that says nothing": Bad(
        "- state: Russia\n      facts:\n        recruitment_investigated: no\n",
        "- state: Russia\n",
        "- state: Russia\n    - state: CY",
        "Nothing is said of the authorities of Russia",
        "knew_or_ought",
    ),
    "an entry of empty facts": Bad(
        "      facts:\n        recruitment_investigated: no\n",
        "      facts: {}\n",
        "      facts: {}",
        "Nothing is said of the authorities of Russia",
        "in `says` what is not told",
    ),
    "two entries of one state that contradict each other": Bad(
        "investigation-opened: yes",
        "Assisted: yes",
        "Assisted: yes",
        "'assisted' is said twice of Cyprus, and not alike",
        "Keep one of the two",
    ),
    "two entries of one state of which one knows and one does not": Bad(
        "investigation-opened: yes", "assisted: unknown", "assisted: unknown", "twice", "Keep one"
    ),
    "two entries of one state of which one was found and one denied": Bad(
        "investigation-opened: yes",
        "knew_or_ought: {value: yes, standing: denied}",
        "standing: denied}\n",
        "'knew_or_ought' is said twice of Cyprus",
        "Keep one",
    ),
    "a value of a fact that is no claim": Bad(
        "assisted: no",
        "assisted: {value: no, because: x}",
        "assisted",
        "no key 'because'",
        "move it",
    ),
    "a fact that is a list": Bad(
        "assisted: no", "assisted: [no]", "assisted", "must be", "Correct the value"
    ),
    "a means that is not known": Bad("[vulnerability]", "[lockup]", "e1", "'lockup'", "spelling"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_mistake_is_refused_with_its_line_and_a_remedy(name: str) -> None:
    bad = REFUSED[name]
    assert GOOD.count(bad.old) == 1
    text = GOOD.replace(bad.old, bad.new)
    last = text.rindex(bad.line)
    with pytest.raises(BadInput) as raised:
        read(text)
    error = raised.value
    said = error.paragraph()
    assert error.where == Where("case.yaml", text[:last].count("\n") + 1), said
    assert bad.says in error.what, said
    assert bad.do in error.do, said
    assert "\n" not in said


def test_a_contradiction_names_the_line_of_the_first_entry() -> None:
    text = GOOD.replace("investigation-opened: yes", "assisted: yes")
    first = text[: text.index("assisted: no")].count("\n") + 1
    with pytest.raises(BadInput, match=f"The first stands in line {first}"):
        read(text)


def test_the_schema_limits_the_facts_of_breach_and_the_days() -> None:
    records = json.loads(schema_text(LAW))["$defs"]
    conduct, court = records["StateConduct"]["properties"], records["Court"]["properties"]
    assert set(conduct["facts"]["propertyNames"]["enum"]) == set(LAW.vocabulary.breach_facts)
    days = (conduct["since"], court["accepted_from"], court["under_consideration_since"])
    assert all("pattern" in day for day in days)

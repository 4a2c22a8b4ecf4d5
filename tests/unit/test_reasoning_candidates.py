"""In which order bases are advised, and what the law of the requested state leaves open."""

import random

import pytest
from msgspec.structs import replace

from comity.law.bases import Rank, Status
from comity.reasoning.answer import Verdict
from comity.reasoning.candidates import Candidate, advice, domestic
from comity.reasoning.deciding import Role
from comity.reasoning.legal_basis import legal_basis
from support.lawful import entered
from support.texts import CHE, DAY, NOR, OPEN, conditions, law_of, text

VERDICTS: tuple[Verdict, ...] = ("yes", "conditional", "unknown", "no")
ROLES: tuple[Role, ...] = ("basis", "supplement", "fallback", "replaced")
RANKS: tuple[Rank, ...] = ("mutual-recognition", "bilateral", "regional", "subject")
KNOWN: tuple[Status, ...] = ("checked", "part", "memory")
PLAIN = Candidate(
    id="m",
    name="M",
    verdict="conditional",
    status="conditional",
    role="basis",
    rank="bilateral",
    provision="",
    known="part",
)


def in_order(*wanted: Candidate) -> bool:
    """Whether these come out in this order, whatever the order in which they go in."""
    mixed = list(wanted)
    random.Random(1).shuffle(mixed)
    turned = list(reversed(wanted))
    return sorted(mixed, key=advice) == sorted(turned, key=advice) == list(wanted)


def test_what_applies_goes_before_what_hangs_on_something() -> None:
    for narrow in (True, False):
        for rank in RANKS:
            same = replace(PLAIN, narrow=narrow, rank=rank)
            assert in_order(*(replace(same, verdict=v) for v in VERDICTS))


def test_the_law_of_a_state_goes_after_every_treaty_as_sure_as_it() -> None:
    state = replace(PLAIN, id="a", rank="domestic")
    last = replace(PLAIN, rank="subject", role="replaced", narrow=True, known="memory")
    assert in_order(last, state)
    assert in_order(state, replace(last, verdict="unknown"))


def test_what_stands_alone_goes_before_what_supplements_and_what_steps_back() -> None:
    ranked = zip(ROLES, reversed(RANKS), strict=True)
    assert in_order(*(replace(PLAIN, role=role, rank=rank) for role, rank in ranked))


def test_mutual_recognition_goes_first_then_the_nearer_treaty() -> None:
    ids = "dcba"
    assert in_order(*(replace(PLAIN, id=i, rank=r) for i, r in zip(ids, RANKS, strict=True)))


@pytest.mark.parametrize("verdict", ["conditional", "unknown", "no"])
def test_a_basis_for_one_kind_of_victim_goes_after_others_while_it_is_not_sure(
    verdict: Verdict,
) -> None:
    narrow = replace(PLAIN, verdict=verdict, rank="bilateral", narrow=True)
    assert in_order(replace(PLAIN, verdict=verdict, rank="subject"), narrow)


def test_a_basis_for_one_kind_of_victim_is_as_good_as_others_once_the_victim_is_one() -> None:
    narrow = replace(PLAIN, verdict="yes", rank="bilateral", narrow=True)
    assert in_order(narrow, replace(PLAIN, verdict="yes", rank="subject"))


def test_an_act_of_a_union_goes_before_a_convention_of_its_rank() -> None:
    assert in_order(replace(PLAIN, id="z", of_union=True, known="memory"), PLAIN)


def test_the_better_checked_goes_first_and_at_last_the_name_decides() -> None:
    ids = "cba"
    assert in_order(*(replace(PLAIN, id=i, known=k) for i, k in zip(ids, KNOWN, strict=True)))
    assert in_order(replace(PLAIN, id="a"), replace(PLAIN, id="b"))


@pytest.mark.parametrize(
    ("named", "first"),
    [
        ("child-victim", "b"),
        ("minor-victim", "b"),
        ("prostitution-of-others", "b"),
        ("prostitution-of-women-or-children", "b"),
        ("suspected-transnational-group", "a"),
        (OPEN, "a"),
    ],
)
def test_texts_on_children_and_on_prostitution_are_for_one_kind_of_victim(
    named: str, first: str
) -> None:
    law = law_of(text("a", conditions(named)), text("b", conditions(OPEN)))
    states = law.states[NOR], law.states[CHE]
    found = legal_basis(law, *states, "mutual_legal_assistance", DAY).candidates
    assert found[0].id == first


@pytest.mark.parametrize("measure", ["extradition", "bank_records"])
def test_a_law_that_is_not_entered_is_to_be_asked_about(measure: str) -> None:
    held = domestic(entered()[1], measure, DAY)
    assert held.missing == held.conditions == held.reasons[0].missing
    assert held.missing == (
        "what the law of Norway allows without a treaty, on reciprocity or comity",
    )
    assert "not entered" in held.reasons[0].says


def test_a_law_that_asks_for_no_treaty_leaves_it_to_the_state() -> None:
    free = ({"topic": "extradition_needs_treaty", "is": "no"},)
    held = domestic(entered(rules=free)[1], "extradition", DAY)
    assert held.missing == (
        "whether Norway gives this help without a treaty, on reciprocity or comity",
    )
    assert [r.cites for r in held.reasons] == [("NOR Code 9",)]

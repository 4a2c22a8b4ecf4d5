"""What speaks of asylum or a place of safety is in no paper, whichever key of a case holds it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from msgspec import Struct
from msgspec.structs import fields, replace

from comity.documents.block import Paper
from comity.documents.drafts import Desk, draft, request_draft
from comity.facts.model import Addressee, Case
from comity.planning.plan import plan_of
from comity.planning.referrals import referrals_of
from comity.planning.replies import replies_of
from comity.planning.telling import hides
from support.every_ask import full_case, full_evidence, text_of
from support.shipped import LAW

DAY = date(2026, 11, 22)
DESK = Desk(LAW)
WORDS = "asylum and a shelter"
CODED = frozenset(
    (
        *("case", "on", "requesting", "id", "role", "age_class", "sex", "nationality", "resides"),
        *("died", "part", "act", "by", "of", "place", "day", "until", "means", "purposes", "where"),
        *("standing", "measure", "events", "papers", "since", "operates_in", "kind", "language"),
        *("sort", "move", "about", "given_by", "withdrawn", "ground", "state", "return_by", "data"),
        *("handling", "source_grade", "information_grade", "confidential", "provisional_arrest"),
        *("lawful_at_home", "consent", "nature", "stage", "intent", "circumstances"),
    )
)
FREE_DESPITE_NAME = frozenset(("papers.by", "evidence.released.by", "evidence.incomplete.by"))


def whole_case() -> Case:
    """Return a case that fills every key that a paper reads."""
    evidence = full_evidence("joint_investigation", ("technical-data",))
    addressee = Addressee(state="FRA", authority="tokcourt", channel="tokchannel")
    return replace(full_case(), evidence=(evidence,), addressees=(addressee,))


def places(value: Any, at: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield the path of every free text of a record."""
    if isinstance(value, str):
        name = ".".join(s for s in at if isinstance(s, str))
        words = [s for s in at if isinstance(s, str)]
        if words[-1] not in CODED or name in FREE_DESPITE_NAME or "items" in words:
            yield at
    elif isinstance(value, Struct):
        for field in fields(value):
            yield from places(getattr(value, field.name), (*at, field.name))
    elif isinstance(value, tuple):
        for n, one in enumerate(value):
            yield from places(one, (*at, n))
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from places(one, (*at, key))


def planted(value: Any, at: tuple[Any, ...]) -> Any:
    """Return a record with the telling words in one place."""
    if not at:
        return WORDS
    head, rest = at[0], at[1:]
    if isinstance(value, Struct):
        return replace(value, **{head: planted(getattr(value, head), rest)})
    if isinstance(value, dict):
        return value | {head: planted(value[head], rest)}
    return (*value[:head], planted(value[head], rest), *value[head + 1 :])


def papers_of(case: Case) -> Iterator[Paper]:
    """Yield every paper that leaves the house for one case, whatever the measure."""
    for measure in ("joint_investigation", "records", "extradition", "spontaneous_information"):
        one = replace(case, evidence=tuple(replace(e, measure=measure) for e in case.evidence))
        plan = plan_of(LAW, one, DAY)
        for request in plan.requests:
            yield request_draft(DESK, plan, request).paper
        for reply in replies_of(LAW, plan):
            yield draft(DESK, reply, reply.lacks).paper
        for referral in referrals_of(LAW, plan):
            yield draft(DESK, referral, referral.lacks).paper


CASE = whole_case()
PLACES = tuple(places(CASE))


def test_every_free_text_of_a_case_is_looked_at() -> None:
    assert len(PLACES) > 80


@pytest.mark.parametrize("at", PLACES, ids=lambda at: ".".join(map(str, at)))
def test_words_of_asylum_and_shelter_are_in_no_paper(at: tuple[Any, ...]) -> None:
    told = [p for p in papers_of(planted(CASE, at)) if hides(f"{text_of(p)} {p.foot} {p.kept}")]
    alone = [p.title for p in told if WORDS in f"{text_of(p)} {p.foot} {p.kept}"]
    assert alone == []

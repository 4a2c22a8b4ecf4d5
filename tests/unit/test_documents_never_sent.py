"""What speaks of asylum or a place of safety is in no paper, whichever key of a case holds it."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from datetime import date
from typing import Any

import msgspec
import pytest
from msgspec import Struct
from msgspec.structs import fields, replace

from comity.documents.block import Paper, runs
from comity.documents.drafts import Desk, draft, request_draft
from comity.documents.word import write_docx
from comity.facts.model import Addressee, Case
from comity.planning.letters import letter_of
from comity.planning.plan import plan_of
from comity.planning.referrals import referrals_of
from comity.planning.replies import replies_of
from comity.planning.telling import evidence_told, hides
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


def planted(value: Any, at: tuple[Any, ...], words: str = WORDS) -> Any:
    """Return a record with some words in one place."""
    if not at:
        return words
    head, rest = at[0], at[1:]
    if isinstance(value, Struct):
        return replace(value, **{head: planted(getattr(value, head), rest, words)})
    if isinstance(value, dict):
        return value | {head: planted(value[head], rest, words)}
    return (*value[:head], planted(value[head], rest, words), *value[head + 1 :])


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


def shown(paper: Paper) -> str:
    """Return all that a reader may find in a paper: text, foot, names of fields and properties."""
    tags = " ".join(r.field for r in runs(paper.blocks))
    return f"{paper.title} {text_of(paper)} {paper.foot} {paper.kept} {tags}".casefold()


CASE = whole_case()
PLACES = tuple(places(CASE))


def test_the_plant_is_seen_where_words_may_be_sent() -> None:
    case = planted(CASE, ("evidence", 0, "team", "leaders", 0), "a judge of Rome")
    assert any("a judge of rome" in shown(p) for p in papers_of(case))


def test_every_free_text_of_a_case_is_looked_at() -> None:
    assert len(PLACES) > 80


@pytest.mark.parametrize("at", PLACES, ids=lambda at: ".".join(map(str, at)))
def test_words_of_asylum_and_shelter_are_in_no_paper(at: tuple[Any, ...]) -> None:
    assert [p.title for p in papers_of(planted(CASE, at)) if WORDS in shown(p)] == []


def test_where_somebody_can_be_found_is_in_no_paper() -> None:
    words = "12 rue de la paix, +34 600 123 456"
    made = CASE
    for at in PLACES:
        made = planted(made, at, words)
    papers = tuple(papers_of(made))
    assert len(papers) > 4
    assert [p.title for p in papers if words in shown(p)] == []


def test_an_address_of_a_bank_stands_where_no_victim_is_concerned() -> None:
    bank = "Bank X, 12 Main Street"
    one = replace(CASE.evidence[0], of=("accused",), holder=bank, says=f"accounts at {bank}")
    found = replace(CASE, evidence=(one,))
    request = plan_of(LAW, found, DAY).requests[0]
    letter = letter_of(LAW, plan_of(LAW, found, DAY), request)
    assert letter.asks[0].wanted.holder == bank
    assert letter.asks[0].wanted.says == ""
    lacks = request_draft(DESK, plan_of(LAW, found, DAY), request).lacks
    assert [n.says for n in lacks if n.says.startswith("other words")] == [
        "other words for the says of ask: what they speak of is never sent"
    ]
    near = replace(found, evidence=(replace(one, of=("accused", "victim")),))
    assert evidence_told(near, near.evidence[0]).holder == ""


@pytest.mark.parametrize(
    "text",
    [
        *(
            "ASYLUM",
            "d'asile",
            "el asilo",
            "a refuge",
            "réfugiée",
            "la refugiada",
            "women’s refuge",
        ),
        *("safe\nhouse", "safe-house", "safe_house", "a s\u00adhelter", "shel\u200bter"),
        *("centre d'accueil", "foyer d’hébergement", "casa de acogida", "place  of   safety"),
        *("protection internationale", "protección internacional", "humanitarian\nprotection"),
        *("persécutée", "asylum_claim", "shelter-records", "Asylantrag"),
    ],
)
def test_telling_words_are_known_in_each_language_however_they_are_written(text: str) -> None:
    assert hides(text)


@pytest.mark.parametrize(
    "text",
    [
        *("reçue dans son foyer", "la persecución penal del delito", "protection of witnesses"),
        *("a basilica", "the house", "safe conduct", "la protection des victimes", ""),
    ],
)
def test_common_words_of_a_request_are_not_taken_for_telling_ones(text: str) -> None:
    assert not hides(text)


def test_an_id_that_tells_of_asylum_is_in_no_file_name_field_or_property() -> None:
    ids = {"e1": "asylum-day", "p-law": "law-of-asylum", "father": "shelter-owner"}
    text = msgspec.json.encode(CASE).decode()
    for old, new in ids.items():
        text = text.replace(f'"{old}"', f'"{new}"')
    for old in ("ask", "to-referral", "to-return", "r-refusal"):
        text = text.replace(f'"{old}"', f'"{old}-asylum"')
    case = msgspec.json.decode(text, type=Case)
    for paper in papers_of(case):
        with zipfile.ZipFile(io.BytesIO(write_docx(paper))) as kept:
            inside = b" ".join(kept.read(n) for n in kept.namelist()).decode("utf-8", "replace")
        told = [inside[m.start() - 40 : m.end()] for m in re.finditer("asylum|shelter", inside)]
        assert told == []
        assert not hides(dict(paper.kept)["file"])

"""Papers of every sort to look at: of the examples, of every kind, and of many scripts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from msgspec.structs import replace

from comity.documents.block import Block, Heading, Items, Paper, Paragraph, Run, line, strong
from comity.documents.drafts import Desk, draft, provisional_draft, request_draft
from comity.documents.folder import plan_drafts, plan_papers
from comity.documents.sealed import sealed_paper
from comity.facts.identities import Identities, Identity, Written
from comity.facts.read import read_case
from comity.planning.plan import Plan, Request, plan_of
from comity.planning.referrals import referrals_of
from comity.planning.replies import replies_of
from support.every_ask import asked, combinations, full_evidence, secrets
from support.examples import CASES
from support.shipped import LAW

EXAMPLES = ("rantsev", "chowdury", "child-begging")
DAY = date(2026, 11, 22)
NAMES = {
    "ar": "محمد بن عبد الله الأنصاري",
    "ru": "Оксана Юрьевна Рязанцева",
    "zh": "欧阳明珠",
    "th": "สมหญิง แก้วกล้า",
    "hi": "श्रीमती लक्ष्मी क्षत्रिय",
}


@lru_cache(maxsize=8)
def plan(example: str) -> Plan:
    """Return the plan of one example."""
    return plan_of(LAW, read_case(CASES / f"{example}.yaml", LAW), DAY)


@lru_cache(maxsize=1)
def papers() -> dict[str, Paper]:
    """Return papers by name: of each example, of each kind in each language, of many scripts."""
    return {**_of_examples(), **of_kinds(), "scripts": many_scripts()}


def _of_examples() -> dict[str, Paper]:
    return {
        f"{name} {stem}": paper
        for name in EXAMPLES
        for stem, paper in plan_papers(LAW, plan(name), plan_drafts(LAW, plan(name))).items()
    }


@lru_cache(maxsize=1)
def of_kinds() -> dict[str, Paper]:
    """Return one whole paper of each kind, full of tokens; languages take turns."""
    found: dict[str, Paper] = {}
    desks = [Desk(LAW, "en", language) for language in ("en", "fr", "es")]
    for made, (kind, drawn) in enumerate(sorted(_plans().items())):
        found[kind] = request_draft(desks[made % 3], *drawn).paper
    sought = provisional_draft(Desk(LAW), *_plans()["extradition"])
    found["provisional_arrest"] = sought.paper
    whole = next(iter(_plans().values()))[0]
    for reply in replies_of(LAW, whole):
        found[reply.kind] = draft(Desk(LAW), replace(reply, lacks=()), ()).paper
    for referral in referrals_of(LAW, whole):
        found[referral.kind] = draft(Desk(LAW), replace(referral, lacks=()), ()).paper
    return found


@lru_cache(maxsize=1)
def _plans() -> dict[str, tuple[Plan, Request]]:
    found: dict[str, tuple[Plan, Request]] = {}
    for key, basis, measure in combinations():
        items = tuple(c.item for c in basis.contents)
        made = asked(LAW, key, basis, full_evidence(measure, items), identities=secrets())
        found.setdefault(made[1].kind, made)
    return found


@lru_cache(maxsize=1)
def many_scripts() -> Paper:
    """Return a sealed annex that names persons in Arabic, Russian, Chinese, Thai and Hindi.

    Behind it stand the same names by themselves: as headings, in bold, in lists and as fields.
    """
    key, basis, measure = next(c for c in combinations() if c[2] == "extradition")
    made, request = asked(LAW, key, basis, full_evidence(measure))
    also = tuple(Written(text=text, language=code) for code, text in NAMES.items())
    named = Identity(name="Mohammed Al-Ansari", also=also, born="1990-05-01")
    people = ("victim", "accused", "father")
    annex = sealed_paper(LAW, made, request, Identities(persons=dict.fromkeys(people, named)))
    assert annex is not None
    return replace(annex, blocks=(*annex.blocks, *_by_themselves()))


def _by_themselves() -> Iterator[Block]:
    for code, name in NAMES.items():
        run = Run(name, language=code)
        yield Heading(line(run), 2)
        yield Paragraph(line(strong("Name: "), replace(run, strong=True), " (1990)."))
        yield Items((line(replace(run, field=f"persons.{code}.name")),), numbered=True)

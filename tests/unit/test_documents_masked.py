"""What is never sent is shown neither in the plan nor on a cover, which lie on many desks."""

from __future__ import annotations

import re
from datetime import date

from comity.base.plain import parse_yaml
from comity.documents.block import Paragraph, line, words
from comity.documents.folder import plan_drafts, plan_files, plan_papers
from comity.documents.masked import KEPT, Mask
from comity.facts.model import Case
from comity.facts.read import case_of
from comity.planning.plan import plan_of
from support.every_ask import text_of
from support.shipped import LAW

DAY = date(2026, 11, 22)
TEXT = """\
case: exercise
title: A girl found in a flat, in a hostel since
about: She came from Ghana. She lives in the sisters' house in Calle Sueca.
requesting: Spain
persons:
  - {id: v, role: presumed-victim, age_class: adult, nationality: [Ghana], note: protection visa}
  - {id: boss, role: suspect}
events:
  - {id: got, act: harbouring, by: [boss], of: [v], place: France, day: 2025-03,
     says: kept in a flat; logée au foyer des soeurs}
evidence:
  - {id: leases, measure: records, where: France, says: leases of the flat, of: [boss],
     link: the nuns saw him, holder: the office of leases}
referrals:
  - {id: help-there, kind: referral, of: [v], where: France, sender: x, receiver: y}
"""
CASE: Case = case_of(parse_yaml(TEXT, "case.yaml"), LAW)
SECRET = re.compile("hostel|sisters|sueca|protection visa|foyer|soeurs|nuns", re.I)


def test_the_page_and_the_data_of_a_plan_hold_none_of_it() -> None:
    files = plan_files(LAW, plan_of(LAW, CASE, DAY))
    for name in ("plan.html", "plan.json"):
        held = files[name].decode()
        assert SECRET.findall(held) == []
        assert KEPT in held
    page = files["plan.html"].decode()
    assert "She came from Ghana." in page
    assert "ept in a flat;" in page


def test_a_cover_holds_none_of_it_and_nothing_of_referrals() -> None:
    plan = plan_of(LAW, CASE, DAY)
    drafts = plan_drafts(LAW, plan)
    assert any(d.care and d.lacks for d in drafts)
    shown = text_of(plan_papers(LAW, plan, drafts)["cover-fra"])
    assert SECRET.findall(shown) == []
    assert "referral" not in shown.casefold()
    assert "help-there" not in shown
    assert "leases of the flat" in shown.casefold()


def test_the_words_of_the_plan_itself_stay() -> None:
    mask = Mask(CASE)
    assert mask.text("What a shelter recorded is not asked for") == (
        "What a shelter recorded is not asked for"
    )
    assert mask.text("protection visa") == KEPT
    one = Mask(Case(case="exercise", about="Asylum."))
    assert one.text("Whoever seeks asylum") == "Whoever seeks asylum"
    assert one.text("asylum") == KEPT
    assert words(mask.of(Paragraph(line("The nuns saw him"))).line) == KEPT


def test_a_case_that_hides_nothing_is_shown_as_it_is() -> None:
    mask = Mask(Case(case="exercise", about="A girl was sold."))
    assert mask.text("A girl was sold.") == "A girl was sold."

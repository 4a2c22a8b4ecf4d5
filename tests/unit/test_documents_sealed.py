"""The sealed annex: for one reader, and only what a measure cannot do without."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import pytest
from msgspec.structs import replace

from comity.cli.plan import _summary
from comity.documents.block import Paper
from comity.documents.drafts import Desk, request_draft
from comity.documents.folder import Extras, plan_files, sealed_papers
from comity.documents.sealed import sealed_paper
from comity.facts.identities import NOBODY, Identities, Identity
from comity.facts.model import Case, Circumstances, Evidence, Person
from comity.planning.plan import Plan, plan_of
from support.every_ask import DAY, SECRET, full_case, full_evidence, secrets, text_of
from support.shipped import LAW

HELD = secrets()


@lru_cache
def plan(measure: str, *of: str, feared: bool = False) -> Plan:
    asked = full_evidence(measure) if not of else replace(full_evidence(measure), of=of)
    held = Circumstances(persecution_feared_in=("FRA",)) if feared else Circumstances()
    case = replace(full_case(), evidence=(asked,), circumstances=held, replies=(), referrals=())
    return plan_of(LAW, case, DAY, HELD)


def annex(made: Plan, held: Identities = HELD) -> Paper | None:
    return sealed_paper(LAW, made, made.requests[0], held)


def text(made: Plan, held: Identities = HELD) -> str:
    found = annex(made, held)
    return text_of(found) if found else ""


@pytest.mark.parametrize("measure", ["records", "search_and_seizure", "freezing", "extradition"])
def test_a_victims_identity_is_in_no_annex_of_a_measure_that_does_not_need_it(measure: str) -> None:
    assert "secretvictim" not in text(plan(measure))


def test_a_victim_to_be_heard_is_named_and_the_home_is_not() -> None:
    told = text(plan("witness_hearing", "victim"))
    assert "secretvictimname" in told
    assert "secretvictimaddress" not in told


def test_an_account_is_told_without_the_name_of_the_victim_who_holds_it() -> None:
    told = text(plan("bank_records", "victim"))
    assert SECRET.findall(told) == ["secretvictimaccount"]


def test_only_persons_whom_the_ask_concerns_are_in_the_annex() -> None:
    told = text(plan("witness_hearing", "father"))
    assert set(SECRET.findall(told)) <= {
        "secretfathername",
        "secretfatherborn",
        "secretfatheraddress",
    }


def test_where_no_identity_is_held_there_is_no_annex() -> None:
    assert annex(plan("witness_hearing"), NOBODY) is None


def test_a_request_that_is_withheld_has_no_annex() -> None:
    made = plan("witness_hearing", feared=True)
    assert made.requests == ()
    assert sealed_papers(LAW, made, Extras(identities=HELD)) == {}


def test_the_annex_says_for_whom_it_is_and_is_marked_sealed() -> None:
    found = annex(plan("witness_hearing", "victim"))
    assert found
    assert ("state", "sealed") in found.kept
    assert "for one reader" in found.foot
    assert "not to be spoken in public" in text_of(found)


def test_the_title_and_properties_of_the_annex_name_nobody() -> None:
    found = annex(plan("extradition"))
    assert found
    assert not SECRET.findall(f"{found.title} {found.subtitle} {found.subject} {found.kept}")


def test_an_address_in_a_shelter_is_not_told_even_sealed() -> None:
    home = Identity(name="n", born="b", address="Shelter of Lyon, 3 rue X")
    held = Identities(case="every-ask", persons={"father": home})
    assert "shelter" not in text(plan("witness_hearing", "father"), held)


def test_the_letter_itself_names_nobody() -> None:
    made = plan("extradition")
    assert not SECRET.findall(text_of(request_draft(Desk(LAW), made, made.requests[0]).paper))


def test_no_file_of_the_plan_holds_a_datum_of_a_person() -> None:
    for name, content in plan_files(LAW, plan("witness_hearing")).items():
        if name.endswith((".html", ".json")):
            assert not SECRET.findall(content.decode())
        assert b"secretvictim" not in content
        assert "secret" not in name


def test_the_summary_on_the_screen_holds_no_datum_of_a_person() -> None:
    made = plan("witness_hearing")
    assert "secret" not in repr(_summary(made, Path("out"), ()))


def test_a_person_of_another_request_is_not_in_this_ones_annex() -> None:
    both = (
        replace(full_evidence("witness_hearing"), id="one", of=("father",)),
        replace(full_evidence("witness_hearing"), id="two", of=("accused",), where="DEU"),
    )
    made = plan_of(LAW, replace(full_case(), evidence=both, replies=(), referrals=()), DAY, HELD)
    told = {
        r.requested: text_of(p) for r in made.requests if (p := sealed_paper(LAW, made, r, HELD))
    }
    assert "secretaccused" not in told["FRA"]
    assert "secretfather" not in told["DEU"]


def test_nobody_is_surrendered_as_a_role_alone() -> None:
    case = Case(
        case="every-ask", requesting="ITA", persons=(Person(id="accused", role="accused"),),
        evidence=(Evidence(id="ask", measure="extradition", where="ALB", of=("accused",)),),
    )  # fmt: skip
    lacking = {d.item for r in plan_of(LAW, case, DAY).requests for a in r.asks for d in a.lacking}
    held = plan_of(LAW, case, DAY, HELD).requests
    named = {d.item for r in held for a in r.asks for d in a.lacking}
    assert lacking - named

"""Parallel proceedings, forms of acting together, the order of asks and who answers what."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from comity.facts.model import Case, Court, Proceeding, Release
from comity.facts.read import read_case
from comity.planning.forms import Form, forms
from comity.planning.parallel import parallel
from comity.planning.plan import plan_of
from support.five_states import DAY, case, matter, plan
from support.shipped import LAW, ROOT

FREED = Release(by="the prosecutor", because="nobody is punished")


def form(sort: str, towards: str, held: Case | None = None) -> Form:
    found = forms(matter(held), (towards,))
    return next(f for f in found if f.form == sort)


def test_each_state_of_an_act_may_prosecute_for_its_territory() -> None:
    found = [c for c in plan().parallel.claims if c.ground == "territory"]
    assert {c.state for c in found} == {"BGD", "FRA", "ITA", "NGA", "ROU"}
    assert all(c.facts and c.cites for c in found)


def test_nationality_of_suspect_and_victim_and_proceeds_are_grounds_of_their_own() -> None:
    found = {(c.state, c.ground) for c in plan().parallel.claims}
    assert ("ROU", "nationality-of-suspect") in found
    assert ("BGD", "nationality-of-victim") in found
    assert ("NGA", "proceeds") in found


def test_a_law_that_is_not_entered_is_unknown_and_never_no() -> None:
    (found,) = [
        c for c in plan().parallel.claims if c.state == "NGA" and c.ground.endswith("of-victim")
    ]
    assert found.verdict == "unknown"
    assert found.missing


def test_a_treaty_on_children_is_cited_only_where_a_victim_is_a_child() -> None:
    grown = tuple(replace(p, age=30) for p in case().persons)
    cites = {c for x in parallel(matter(replace(case(), persons=grown))).claims for c in x.cites}
    assert "opsc:4(1)" not in cites


def test_proceedings_elsewhere_are_told() -> None:
    held = Court(proceedings=(Proceeding(state="FRA", stage="prosecuting", says="two accused"),))
    risks = replace(case().circumstances, court=held)
    (found,) = parallel(matter(replace(case(), circumstances=risks))).elsewhere
    assert (found.state, found.says) == ("FRA", "prosecuting; two accused")


def test_a_team_and_a_transfer_are_weighed_with_each_other_state() -> None:
    found = {(f.form, f.towards) for f in plan().parallel.forms}
    others = {"BGD", "FRA", "NGA", "ROU"}
    sorts = ("joint_investigation", "transfer_of_proceedings")
    assert found == {(s, o) for s in sorts for o in others}


def test_every_form_has_a_basis_with_its_rule_and_open_questions() -> None:
    assert all(f.rule and f.basis and f.open for f in plan().parallel.forms)


def test_every_point_rests_on_a_fact_or_a_rule() -> None:
    points = [p for f in plan().parallel.forms for p in (*f.speaks_for, *f.speaks_against)]
    assert all(p.facts or p.cites for p in points)


def test_complicit_officials_speak_against_sharing_the_file() -> None:
    said = [p.says for p in form("joint_investigation", "ROU").speaks_against]
    assert any("officials of Romania" in s for s in said)


def test_one_piece_of_evidence_speaks_against_a_team() -> None:
    one = tuple(e for e in case().evidence if e.id == "phones")
    held = form("joint_investigation", "FRA", replace(case(), evidence=one))
    assert any("one piece of evidence" in p.says for p in held.speaks_against)


def test_a_suspect_who_lives_there_speaks_for_a_transfer() -> None:
    said = [p.says for p in form("transfer_of_proceedings", "ROU").speaks_for]
    assert any("live there" in s for s in said)


def test_time_that_bars_a_trial_there_speaks_against_a_transfer() -> None:
    old = tuple(replace(e, day="1990-01", until="") for e in case().events if e.place == "FRA")
    events = (*(e for e in case().events if e.place != "FRA"), *old)
    said = form("transfer_of_proceedings", "FRA", replace(case(), events=events)).speaks_against
    assert any("time may bar prosecution in France" in p.says for p in said)


def test_one_who_was_judged_speaks_against_a_transfer() -> None:
    people = (*case().persons, replace(case().persons[3], id="other", role="acquitted"))
    held = form("transfer_of_proceedings", "FRA", replace(case(), persons=people))
    (point,) = [p for p in held.speaks_against if "second trial" in p.says]
    assert point.cites == ("eaw:3",)


def turns() -> dict[str, tuple[str, ...]]:
    return {t.stage: t.asks for t in plan().order}


def test_preservation_comes_first_and_return_last() -> None:
    stages = [t.stage for t in plan().order]
    assert stages[0] == "preserve"
    assert stages[-1] == "after"


def test_arrest_search_and_freezing_stand_on_one_day() -> None:
    assert set(turns()["one-day"]) == {"flat", "driver-arrest", "freeze"}


def test_the_earliest_deadline_comes_first_within_a_turn() -> None:
    assert turns()["one-day"][0] == "flat"


def test_a_witness_is_heard_before_the_suspects_know() -> None:
    assert "neighbour-heard" in turns()["quiet"]
    assert turns()["open"] == ("agent",)


@pytest.mark.parametrize(
    ("measure", "of", "stage"),
    [
        ("witness_hearing", "worker-1", "victims"),
        ("video_hearing", "boss", "open"),
        ("interception", "driver", "covert"),
        ("joint_investigation", "driver", "agree"),
    ],
)
def test_an_ask_has_its_turn_by_whom_it_touches(measure: str, of: str, stage: str) -> None:
    one = replace(case().evidence[0], measure=measure, of=(of,), released=FREED)
    held = plan_of(LAW, replace(case(), evidence=(one,)), DAY)
    assert [t.stage for t in held.order] == [stage]


def test_a_text_on_children_is_cited_for_a_hearing_only_where_a_victim_is_a_child() -> None:
    one = replace(case().evidence[2], of=("worker-1",), released=FREED)
    grown = tuple(replace(p, age=30) for p in case().persons)
    held = plan_of(LAW, replace(case(), evidence=(one,), persons=grown), DAY)
    assert held.order[0].stage == "victims"
    assert "opsc:8(1)" not in held.order[0].cites


def test_every_ask_has_one_turn() -> None:
    asked = [a.evidence.id for r in plan().requests for a in r.asks]
    assert sorted(i for t in plan().order for i in t.asks) == sorted(asked)


def who() -> dict[str, str]:
    return {q.asks: q.who for q in plan().questions}


def test_what_touches_a_victim_is_asked_first_and_of_the_victims_counsel() -> None:
    assert plan().questions[0].who == "victims-counsel"
    assert who()["the age of worker-3 at the act"] == "protection-authority"


def test_a_fact_is_for_the_investigation() -> None:
    assert who()["proof that each suspect meant the exploitation"] == "investigation"


def test_what_a_state_alone_can_say_is_for_its_central_authority() -> None:
    held = read_case(ROOT / "examples" / "cases" / "chowdury.yaml", LAW)
    found = plan_of(LAW, held, DAY).questions
    asked = {q.asks: q.answered_by for q in found}
    told = "what the law of Bangladesh allows without a treaty, on reciprocity or comity"
    assert asked[told] == "the central authority of Bangladesh"


def test_a_treaty_between_the_two_comes_last_and_is_for_its_depositary() -> None:
    treaties = {o.asks for o in plan().open_treaties}
    last = [q.asks in treaties for q in plan().questions]
    assert last == sorted(last)


def test_each_question_stands_once_with_all_that_it_settles() -> None:
    asked = [q.asks for q in plan().questions]
    assert len(asked) == len(set(asked))
    assert all(q.settles and q.answered_by for q in plan().questions)

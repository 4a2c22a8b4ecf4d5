"""A treaty, a state, a bilateral treaty, an expected case: each is added by files only."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from comity.law.check import check
from comity.law.folder import read_folder
from comity.law.names import find_instrument, find_state
from comity.reasoning.binding import bonds
from comity.reasoning.legal_basis import legal_basis

TREATY = """\
id: xatreaty
name: Exercise treaty
title: Exercise treaty on assistance
kind: regional
region: exercise
depositary: exercise
adopted: 2020-01-01
opened: 2020-01-01
status: memory
source: [none]
entry_into_force:
  first: 2021-01-01
  says: thirty days after deposit
  rule: {kind: days, number: 30}
  status: memory
party_list:
  complete_on: 2026-01-01
  status: memory
bases:
  - measures: [mutual_legal_assistance]
    provision: "1"
    rank: regional
    status: memory
provisions: []
sources: {}
"""
PARTIES = """\
state,territory,signed,consent,kind,in_force,by,ended,known_until,dated,doubt,note,status,source
XAA,,,2020-06-01,ratification,2021-01-01,,,,rule,,,memory,none
ITA,,,2022-06-01,ratification,2022-07-01,,,,rule,,,memory,none
"""
STATE = """\
id: xaa
code: XAA
name: Exercise State
kind: state
also: [Exercisia]
status: memory
source: made for an exercise
"""
BILATERAL = """\
id: ita-xaa-extradition-2020
name: Exercise extradition treaty
title: Exercise extradition treaty
between: [ITA, XAA]
signed: 2020-01-01
in_force: 2020-02-01
status: memory
source: [none]
bases:
  - measures: [extradition]
    provision: "1"
    status: memory
sources: {}
"""


@pytest.fixture
def root(law_folder: Path, tmp_path: Path) -> Path:
    copy = tmp_path / "law"
    shutil.copytree(law_folder, copy)
    for name, text in (
        ("instruments/xatreaty.yaml", TREATY),
        ("parties/xatreaty.csv", PARTIES),
        ("states/xaa.yaml", STATE),
        ("bilateral/ita-xaa-extradition-2020.yaml", BILATERAL),
    ):
        (copy / name).write_text(text, encoding="utf-8")
    return copy


def test_the_files_pass_the_check(root: Path) -> None:
    assert [e.paragraph() for e in check(root)[1]] == []


def test_a_new_treaty_binds_a_new_state(root: Path) -> None:
    law = read_folder(root).law
    states = (find_state(law, "exercisia"), find_state(law, "ITA"))
    instrument = law.instruments["xatreaty"]
    assert find_instrument(law, "XA-Treaty") is instrument
    assert bonds(law, states, date(2022, 6, 30), instrument)[0].verdict == "no"
    assert bonds(law, states, date(2022, 7, 1), instrument)[0].verdict == "yes"


def test_both_carry_measures(root: Path) -> None:
    law = read_folder(root).law
    asks, asked = law.states["ITA"], law.states["XAA"]
    records = legal_basis(law, asks, asked, "records", date(2023, 1, 1))
    assert records.candidates[0].id == "xatreaty"
    extradition = legal_basis(law, asks, asked, "extradition", date(2023, 1, 1))
    assert extradition.candidates[0].id == "ita-xaa-extradition-2020"
    assert not any("not entered" in note for note in extradition.notes)


def test_an_expected_case_is_found_by_its_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from spec import situations

    (tmp_path / "exercise.yaml").write_text(
        "cases:\n  - name: an exercise\n"
        "    ask: {binds: [ITA], instrument: untoc, on: 2020-01-01}\n"
        "    expect: {verdict: yes}\n",
        encoding="utf-8",
    )
    monkeypatch.setattr(situations, "CASES", tmp_path)
    assert [(s.file, s.name) for s in situations.situations()] == [("exercise", "an exercise")]


def test_a_state_that_left_and_came_back_is_bound_again(root: Path) -> None:
    path = root / "parties/xatreaty.csv"
    again = "ITA,,,2024-01-01,ratification,2024-01-31,,,,rule,,,memory,none\n"
    text = path.read_text("utf-8").replace("2022-07-01,,,,rule", "2022-07-01,,2023-07-01,,rule")
    path.write_text(text + again, encoding="utf-8")
    assert [e.paragraph() for e in check(root)[1]] == []
    law = read_folder(root).law
    instrument, italy = law.instruments["xatreaty"], (law.states["ITA"],)
    days = ((2022, 6, 30), (2022, 7, 1), (2023, 7, 1), (2024, 1, 31))
    found = [bonds(law, italy, date(*day), instrument)[0].verdict for day in days]
    assert found == ["no", "yes", "no", "yes"]

"""`comity plan` from the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from comity.cli.main import main

CASES = Path(__file__).parents[2] / "examples" / "cases"
PAPERS = ("request-rus", "reply-cyp-more-on-the-journey", "cover-rus")
FILES = [
    *("plan.html", "plan.pdf", "plan.json"),
    *(f"{p}.{kind}" for p in PAPERS for kind in ("docx", "pdf")),
]
RANTSEV = str(CASES / "rantsev.yaml")


def test_it_writes_page_data_a_draft_and_a_cover_a_requested_state(tmp_path: Path) -> None:
    out = tmp_path / "plan"
    assert main(["plan", RANTSEV, "--out", str(out)]) == 0
    assert {p.name for p in out.iterdir()} == set(FILES)
    data = json.loads((out / "plan.json").read_bytes())
    assert data["requesting"] == "CYP"
    assert data["requests"][0]["asks"][0]["answer"]["candidates"][0]["reasons"][0]["cites"]


def test_two_runs_write_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a", "b"):
        assert main(["plan", RANTSEV, "--out", str(tmp_path / name)]) == 0
    for made in (tmp_path / "a").iterdir():
        assert made.read_bytes() == (tmp_path / "b" / made.name).read_bytes()


def test_a_second_run_replaces_the_first(tmp_path: Path) -> None:
    out = str(tmp_path / "plan")
    assert main(["plan", RANTSEV, "--out", out]) == 0
    bare = tmp_path / "bare.yaml"
    bare.write_text("case: rantsev\nrequesting: Cyprus\n")
    assert main(["plan", str(bare), "--out", out]) == 0
    assert {p.name for p in Path(out).iterdir()} == {"plan.html", "plan.pdf", "plan.json"}


def test_the_folder_of_another_case_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = str(tmp_path / "plan")
    assert main(["plan", RANTSEV, "--out", out]) == 0
    capsys.readouterr()
    said = _refused(["plan", str(CASES / "toviave.yaml"), "--out", out], capsys)
    assert "the plan of the case 'rantsev'" in said
    assert {p.name for p in Path(out).iterdir()} == set(FILES)


def test_an_empty_folder_name_is_bad_input(capsys: pytest.CaptureFixture[str]) -> None:
    assert "empty" in _refused(["plan", RANTSEV, "--out", ""], capsys)
    assert "--out names no folder" in _refused(["plan", RANTSEV, "--out", " "], capsys)


def test_the_account_says_what_is_withheld_before_what_may_be_asked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = tmp_path / "case.yaml"
    feared = "circumstances:\n  persecution_feared_in: [Russia]\n"
    case.write_text(Path(RANTSEV).read_text().replace("circumstances:\n", feared))
    assert main(["plan", str(case), "--out", str(tmp_path / "p")]) == 0
    said = capsys.readouterr().out
    assert said.index("! Persecution is feared in Russia") < said.index("Withheld: 3")
    assert "who may release it" in said
    assert {p.name for p in (tmp_path / "p").iterdir()} == {"plan.html", "plan.pdf", "plan.json"}


def test_a_deadline_set_for_a_later_day_is_only_a_note(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["plan", RANTSEV, "--out", str(tmp_path / "p"), "--on", "2001-03-28"]) == 0
    said = capsys.readouterr().out
    assert "note: the deadline 2027-02-28" in said
    assert "does not fit together" not in said


def test_the_summary_as_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "plan"
    assert main(["plan", RANTSEV, "--out", str(out), "--on", "2025-01-31", "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert said["verdict"] == "yes"
    assert said["on"] == "2025-01-31"
    assert [Path(f).name for f in said["files"]] == FILES
    assert all(Path(f).is_file() for f in said["files"])
    assert [r["basis"] for r in said["requests"]] == ["ets30"] * 3
    assert [r["lacking"] for r in said["requests"]] == [[], [], []]
    assert said["withheld"] == []
    assert any("Minsk Convention" in o for o in said["open_treaties"])
    assert said["open_questions"] == ["proof that each suspect meant the exploitation"]


def test_the_account_keeps_within_80_columns(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["plan", RANTSEV, "--out", str(tmp_path / "p")]) == 0
    said = capsys.readouterr().out.splitlines()
    assert max(len(line) for line in said if not line.startswith(("wrote", "  /"))) <= 80


def _refused(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    assert main(arguments) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("comity: ")
    assert "Traceback" not in said.err
    assert "\n\n" not in said.err
    return " ".join(said.err.split())


def test_no_folder_named_is_bad_input(capsys: pytest.CaptureFixture[str]) -> None:
    assert "--out" in _refused(["plan", RANTSEV], capsys)


def test_a_file_as_the_folder_is_bad_input(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    taken = tmp_path / "taken"
    taken.write_text("mine")
    said = _refused(["plan", RANTSEV, "--out", str(taken)], capsys)
    assert "A file stands where the folder should be" in said
    assert taken.read_text() == "mine"


def test_a_case_that_is_wrong_writes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = tmp_path / "case.yaml"
    case.write_text("case: x\nrequesting: Nowhereland\n")
    _refused(["plan", str(case), "--out", str(tmp_path / "out")], capsys)
    assert not (tmp_path / "out").exists()


def test_a_day_that_is_none_is_bad_input(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _refused(["plan", RANTSEV, "--out", str(tmp_path / "o"), "--on", "tomorrow"], capsys)
    assert not (tmp_path / "o").exists()


def test_a_case_that_names_no_requesting_state_is_bad_input(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = tmp_path / "case.yaml"
    case.write_text("case: x\n")
    said = _refused(["plan", str(case), "--out", str(tmp_path / "o")], capsys)
    assert "requesting" in said

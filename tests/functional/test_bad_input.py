"""Bad case files: one paragraph with file, line and remedy, exit status 2, nothing half-written."""

from __future__ import annotations

from pathlib import Path

import pytest

from comity.cli.main import main

GOOD = """\
case: exercise
requesting: ITA
persons:
  - {id: v, role: victim, age: 30}
events:
  - id: e
    act: recruitment
    of: [v]
    place: NGA
    day: 2019-05-01
evidence:
  - {id: r, measure: records, where: NGA, says: papers}
"""
BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{n}: &{n} [{', '.join([f'*{m}'] * 9)}]\n" for m, n in zip("abcdefgh", "bcdefghi", strict=True)
)
SPOILT = {
    "an unknown state": (
        GOOD.replace("place: NGA", "place: Nigerria"),
        9,
        "Did you mean 'Nigeria'?",
    ),
    "an unknown act": (GOOD.replace("recruitment", "recrutment"), 7, "Did you mean 'recruitment'?"),
    "an unknown measure": (GOOD.replace("records", "recrods"), 12, "Did you mean 'records'?"),
    "an unknown key": (GOOD.replace("place:", "plaze:"), 9, "Did you mean 'place'?"),
    "an impossible day": (GOOD.replace("2019-05-01", "2019-02-30"), 10, "Correct the date"),
    "a child aged 30": (GOOD.replace("age: 30", "age: 30, age_class: child"), 4, ""),
    "a state that did not exist": (
        GOOD.replace("place: NGA", "place: SSD").replace("2019-05-01", "2005-05-01"),
        9,
        "",
    ),
    "a duplicate key": (GOOD.replace("    act:", "    id: f\n    act:"), 7, "Keep one of them"),
    "an anchor bomb": (BOMB, 1, "Write the value out"),
    "a wrong type": (GOOD.replace("age: 30", "age: thirty"), 4, ""),
    "a name of a person": (GOOD.replace("role: victim", "name: X, role: victim"), 4, "roles"),
    "a person who is not there": (GOOD.replace("of: [v]", "of: [w]"), 8, ""),
    "a broken file": (GOOD.replace("persons:", "persons: ["), 0, ""),
    "an empty file": ("", 0, "Fill it"),
    "a feared state that asks": (
        GOOD + "circumstances:\n  persecution_feared_in: [Italy]\n",
        14,
        "Name the state of origin",
    ),
    "a penalty that is no number": (
        GOOD + "proceedings: {maximum_years: nan}\n",
        13,
        "",
    ),
    "a union that cannot be asked": (GOOD.replace("where: NGA", "where: EU"), 12, "Name a state"),
    "a day of death that is none": (
        GOOD.replace("age: 30", "age: 30, died: 2020-02-30"),
        4,
        "Correct the date",
    ),
    "a release without a reason": (
        GOOD.replace("says: papers", "says: papers, released: {by: chief, because: ''}"),
        12,
        "never a name",
    ),
    "no requesting state": (GOOD.replace("requesting: ITA\n", ""), 0, "Add the key `requesting`"),
}


def refused(capsys: pytest.CaptureFixture[str], path: Path, out: Path) -> str:
    assert main(["plan", str(path), "--out", str(out), "--on", "2026-01-15"]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "Traceback" not in captured.err
    assert "\n\n" not in captured.err.strip()
    assert not out.exists()
    return " ".join(captured.err.split())


@pytest.mark.parametrize("what", SPOILT)
def test_a_spoilt_file_is_refused_with_line_and_remedy(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, what: str
) -> None:
    text, line, remedy = SPOILT[what]
    path = tmp_path / "case.yaml"
    path.write_text(text, encoding="utf-8")
    said = refused(capsys, path, tmp_path / "out")
    assert "case.yaml" in said or what == "no requesting state"
    if line:
        assert f"case.yaml:{line}:" in said
    assert remedy in said


def test_the_good_file_is_planned(tmp_path: Path) -> None:
    path = tmp_path / "case.yaml"
    path.write_text(GOOD, encoding="utf-8")
    assert main(["plan", str(path), "--out", str(tmp_path / "out"), "--on", "2026-01-15"]) == 0
    assert (tmp_path / "out" / "plan.html").is_file()


def test_a_file_of_50_megabytes_is_not_read(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "case.yaml"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    assert "50,000,000 bytes" in refused(capsys, path, tmp_path / "out")


def test_a_file_that_is_not_utf_8_names_the_line(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "case.yaml"
    path.write_bytes(GOOD.encode() + b"about: caf\xe9\n")
    assert "case.yaml:13: Byte" in refused(capsys, path, tmp_path / "out")


def test_a_case_may_be_json(tmp_path: Path) -> None:
    path = tmp_path / "case.json"
    path.write_text('{"case": "x", "requesting": "IT", "persons": [], "events": []}', "utf-8")
    assert main(["plan", str(path), "--out", str(tmp_path / "out"), "--on", "2026-01-15"]) == 0


def test_deep_nesting_is_refused(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "case.json"
    path.write_text('{"case": ' + "[" * 5000 + "]" * 5000 + "}", "utf-8")
    assert "nested" in refused(capsys, path, tmp_path / "out")

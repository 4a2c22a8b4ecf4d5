"""Sealed annexes of `comity plan`: encrypted to their reader, and nowhere else a name."""

from __future__ import annotations

import io
import json
import stat
import zipfile
from pathlib import Path

import pytest

from comity.adapters.signatures.sealing import open_sealed
from comity.base.errors import BadInput
from comity.cli.main import main

CASES = Path(__file__).parents[2] / "examples" / "cases"
PASSWORD = "a password that is long enough"
IDENTITIES = """
case: rantsev
persons:
  father: {name: Qanaryname, born: 1950-07-07, address: Qanarystreet 5, accounts: [Qanarybank]}
  flatmate: {name: Qanaryflat, phones: [Qanaryphone], address: Qanaryhouse}
  victim: {name: Qanaryvictim, address: Qanarygrave}
"""


@pytest.fixture
def run(tmp_path: Path) -> list[str]:
    held = tmp_path / "who.yaml"
    held.write_text(IDENTITIES)
    out = str(tmp_path / "plan")
    return ["plan", str(CASES / "rantsev.yaml"), "--out", out, "--identities", str(held)]


def test_without_a_reader_no_annex_is_written_and_it_is_said(
    run: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(run) == 0
    assert "sealed-request-rus: not written" in " ".join(capsys.readouterr().out.split())
    assert not list((tmp_path / "plan").glob("sealed-*"))


def test_an_annex_opens_with_its_password_only_and_is_for_its_owner_alone(
    run: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "pw").write_text(PASSWORD + "\n")
    assert main([*run, "--seal-password", f"Russia={tmp_path / 'pw'}", "--json"]) == 0
    (path,) = json.loads(capsys.readouterr().out)["sealed"]
    content = Path(path).read_bytes()
    assert stat.S_IMODE(Path(path).stat().st_mode) == 0o600
    assert b"Qanary" not in content
    assert open_sealed(content, password=PASSWORD).root["/Type"] == "/Catalog"
    with pytest.raises(BadInput):
        open_sealed(content, password="another password, as long")


def test_no_other_file_and_no_word_on_the_screen_holds_an_identity(
    run: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "pw").write_text(PASSWORD + "\n")
    assert main([*run, "--seal-password", f"RUS={tmp_path / 'pw'}"]) == 0
    assert "Qanary" not in "".join(capsys.readouterr())
    for made in (tmp_path / "plan").iterdir():
        assert "Qanary" not in _whole(made), made.name


def _whole(path: Path) -> str:
    content = path.read_bytes()
    if path.suffix == ".docx":
        with zipfile.ZipFile(io.BytesIO(content)) as kept:
            content = b"".join(kept.read(name) for name in kept.namelist())
    return content.decode("utf-8", "replace")


def test_a_reader_without_a_state_is_refused(
    run: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*run, "--seal-to", "reader.pem"]) == 2
    assert "names no state and file" in capsys.readouterr().err


def test_identities_of_another_case_are_refused_and_nobody_is_named(
    run: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "who.yaml").write_text(IDENTITIES.replace("rantsev", "other"))
    assert main(run) == 2
    said = capsys.readouterr().err
    assert "another case" in said
    assert "Qanary" not in said


def test_a_second_run_seals_anew_and_one_without_a_reader_leaves_no_old_annex(
    run: list[str], tmp_path: Path
) -> None:
    (tmp_path / "pw").write_text(PASSWORD + "\n")
    for _ in range(2):
        assert main([*run, "--seal-password", f"RUS={tmp_path / 'pw'}"]) == 0
    assert (tmp_path / "plan" / "sealed-request-rus.pdf").exists()
    assert main(run) == 0
    assert not list((tmp_path / "plan").glob("sealed-*"))


def test_a_password_that_is_no_text_is_refused_and_nothing_is_written(
    run: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "pw").write_bytes(b"\xff\xfe not a text at all\n")
    assert main([*run, "--seal-password", f"RUS={tmp_path / 'pw'}"]) == 2
    assert "not UTF-8" in " ".join(capsys.readouterr().err.split())
    assert not (tmp_path / "plan").exists()


def test_two_readers_for_one_state_are_refused(
    run: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*run, "--seal-to", "RUS=a.pem", "--seal-to", "Russia=b.pem"]) == 2
    assert "Two readers are named for Russia" in capsys.readouterr().err

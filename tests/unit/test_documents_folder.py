"""Putting the files of a plan into a folder: all or nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from comity.base.errors import BadInput
from comity.documents.block import Paper
from comity.documents.folder import write_folder
from comity.documents.word import write_docx

FILES = {"plan.html": b"new page", "plan.json": b"{}"}


def names(folder: Path) -> set[str]:
    return {p.name for p in folder.iterdir()}


def test_a_new_folder_is_made_with_its_parents(tmp_path: Path) -> None:
    write_folder(tmp_path / "a" / "b", FILES)
    assert names(tmp_path / "a" / "b") == set(FILES)
    assert names(tmp_path / "a") == {"b"}


def test_other_files_stay_and_old_ones_are_replaced(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "plan.html").write_bytes(b"old page")
    (out / "notes.txt").write_text("mine")
    write_folder(out, FILES)
    assert names(out) == {*FILES, "notes.txt"}
    assert (out / "plan.html").read_bytes() == b"new page"
    assert names(tmp_path) == {"out"}


def test_a_step_that_fails_leaves_all_as_it_was(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "plan.html").write_bytes(b"old page")
    with pytest.raises(BadInput, match="cannot be written"):
        write_folder(out, {**FILES, "no/such/folder.txt": b""})
    assert names(out) == {"plan.html"}
    assert (out / "plan.html").read_bytes() == b"old page"
    assert names(tmp_path) == {"out"}


def test_a_move_that_fails_halfway_is_taken_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "plan.html").write_bytes(b"old page")
    real = Path.rename

    def full(start: Path, end: Path) -> Path:
        if start.name == "plan.json":
            raise OSError(28, "No space left on device")
        return real(start, end)

    monkeypatch.setattr(Path, "rename", full)
    with pytest.raises(BadInput, match="No space left"):
        write_folder(out, FILES)
    assert names(out) == {"plan.html"}
    assert (out / "plan.html").read_bytes() == b"old page"


def test_a_file_in_the_place_of_the_folder_is_bad_input(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file")
    with pytest.raises(BadInput, match="A file stands where the folder should be"):
        write_folder(tmp_path / "out", FILES)


def test_a_draft_changed_by_hand_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "request-rus.docx").write_bytes(b"edited by a person")
    with pytest.raises(BadInput, match="changed since it was made"):
        write_folder(tmp_path, {**FILES, "request-rus.docx": b""})
    assert names(tmp_path) == {"request-rus.docx"}


def test_the_plan_of_another_case_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "plan.json").write_bytes(b'{"case": {"case": "theirs"}}')
    with pytest.raises(BadInput, match="the plan of the case 'theirs'"):
        write_folder(tmp_path, {"plan.json": b'{"case": {"case": "mine"}}'})
    assert names(tmp_path) == {"plan.json"}


@pytest.mark.parametrize("held", [b"", b"not json", b"[]", b'{"case": 1}', b"\xff"])
def test_a_plan_that_cannot_be_read_may_be_another_case(tmp_path: Path, held: bytes) -> None:
    (tmp_path / "plan.json").write_bytes(held)
    with pytest.raises(BadInput, match="the plan of another case"):
        write_folder(tmp_path, FILES)


def test_stale_drafts_of_the_same_case_go(tmp_path: Path) -> None:
    stale = (
        *("request-rus.docx", "request-rus-extradition.docx"),
        *("cover-rus.docx", "form-fra-eu2018-1805.docx"),
    )
    for name in stale:
        (tmp_path / name).write_bytes(write_docx(Paper("t", "", "s", "en", "2026-01-01", (), "")))
    (tmp_path / "request-notes.docx").write_bytes(b"mine")
    write_folder(tmp_path, FILES)
    assert names(tmp_path) == {*FILES, "request-notes.docx"}


def test_a_cover_changed_by_hand_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "cover-rus.docx").write_bytes(b"edited by a person")
    with pytest.raises(BadInput, match="changed since it was made"):
        write_folder(tmp_path, FILES)


@pytest.mark.parametrize("name", ["plan.pdf", "request-rus.pdf", "cover-rus.pdf"])
def test_a_signed_paper_is_not_overwritten(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"%PDF-1.7 ... /ByteRange [0 1 2 3]")
    with pytest.raises(BadInput, match="changed since it was made"):
        write_folder(tmp_path, {**FILES, name: b"%PDF new"})
    assert (tmp_path / name).read_bytes().endswith(b"/ByteRange [0 1 2 3]")


def test_a_signed_request_that_the_new_plan_no_longer_makes_stays(tmp_path: Path) -> None:
    (tmp_path / "request-rus.pdf").write_bytes(b"%PDF-1.7 /ByteRange [0 1 2 3]")
    with pytest.raises(BadInput, match="changed since it was made"):
        write_folder(tmp_path, FILES)
    assert names(tmp_path) == {"request-rus.pdf"}

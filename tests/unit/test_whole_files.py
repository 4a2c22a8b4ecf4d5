"""Files are written whole or not at all, and private ones for their owner only."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from comity.adapters.whole_files import LARGEST, read_file, write_whole
from comity.base.errors import BadInput


def test_a_file_is_replaced_whole_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "paper.pdf"
    path.write_bytes(b"old")
    write_whole(path, b"new")
    assert path.read_bytes() == b"new"
    assert [p.name for p in tmp_path.iterdir()] == ["paper.pdf"]


def test_a_private_file_is_for_its_owner_only(tmp_path: Path) -> None:
    mask = os.umask(0o022)
    try:
        write_whole(tmp_path / "private", b"x", private=True)
        write_whole(tmp_path / "public", b"x")
    finally:
        os.umask(mask)
    modes = {p.name: stat.S_IMODE(p.stat().st_mode) for p in tmp_path.iterdir()}
    assert modes == {"private": 0o600, "public": 0o644}


def test_what_cannot_be_written_leaves_nothing(tmp_path: Path) -> None:
    target = tmp_path / "folder"
    target.mkdir()
    with pytest.raises(BadInput, match="cannot be written"):
        write_whole(target, b"x")
    with pytest.raises(BadInput, match="cannot be written"):
        write_whole(tmp_path / "none" / "paper.pdf", b"x")
    assert [p.name for p in tmp_path.iterdir()] == ["folder"]


def test_what_cannot_be_read_or_is_too_large_is_said(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="The key cannot be read"):
        read_file(tmp_path / "none", "The key")
    large = tmp_path / "large"
    with large.open("wb") as file:
        file.truncate(LARGEST + 1)
    with pytest.raises(BadInput, match="larger than 100,000,000"):
        read_file(large, "The file")

"""What all tests share: the law of this checkout, read once."""

from __future__ import annotations

from pathlib import Path

import pytest

from comity.law.folder import read_folder
from comity.law.model import Law

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="session")
def law() -> Law:
    """The shipped law, read from its files."""
    return read_folder(ROOT / "law").law


@pytest.fixture(scope="session")
def law_folder() -> Path:
    """The folder of the shipped law."""
    return ROOT / "law"

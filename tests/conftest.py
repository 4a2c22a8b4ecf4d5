"""What all tests share: the law of this checkout, read once."""

from __future__ import annotations

from pathlib import Path

import pytest

from comity.law.model import Law
from support.shipped import LAW, ROOT


@pytest.fixture(scope="session")
def law() -> Law:
    """The shipped law, read from its files."""
    return LAW


@pytest.fixture(scope="session")
def law_folder() -> Path:
    """The folder of the shipped law."""
    return ROOT / "law"

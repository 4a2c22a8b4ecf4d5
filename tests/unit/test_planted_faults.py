"""Each fault of `tests/faults/` is caught with its file, its line, what is wrong and a remedy.

A fault is one replacement in a copy of the good folder: `good` as the text stands, `bad` in its
place. The mistake is expected in the first line that differs, or where the text `at` stands, if
need be `in` another file; `do` is a part of the remedy, and `also` lists the mistakes that must
follow from the same fault.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import NamedTuple

import pytest
from msgspec import Struct, field

from comity.base.errors import BadInput, Where
from comity.base.plain import read_yaml
from comity.law.check import check
from support.shipped import ROOT

FAULTS = ROOT / "tests" / "faults"
WHOLE = "*"


class Told(Struct, frozen=True, forbid_unknown_fields=True):
    """One mistake as the check must tell it; without `file` it is in the file of the fault."""

    says: str
    do: str
    at: str = ""
    file: str = ""


class Fault(Struct, frozen=True, forbid_unknown_fields=True):
    """One fault: the file, the good text, the bad text, and what must be said."""

    name: str
    file: str
    good: str
    says: str
    do: str
    bad: str = ""
    at: str = ""
    other: str = field(default="", name="in")
    encoding: str = field(default="utf-8", name="as")
    also: tuple[Told, ...] = ()


class Family(Struct, frozen=True, forbid_unknown_fields=True):
    """One file of faults."""

    faults: tuple[Fault, ...]


class Place(NamedTuple):
    """Where a mistake is said to be."""

    file: str
    line: int


def _faults() -> list[Fault]:
    return [f for p in sorted(FAULTS.glob("*.yaml")) for f in read_yaml(p).typed(Family).faults]


@pytest.fixture
def root(tmp_path: Path, law_folder: Path) -> Path:
    """A copy of the good folder with the shipped vocabulary."""
    copy = tmp_path / "law"
    shutil.copytree(FAULTS / "good", copy)
    shutil.copy(law_folder / "vocabulary.yaml", copy)
    return copy


def test_the_good_folder_has_no_mistakes(root: Path) -> None:
    folder, errors = check(root)
    assert [e.paragraph() for e in errors] == []
    assert folder is not None
    held = folder.law
    kinds = (held.states, held.instruments, held.parties, held.organisations, held.treaties)
    assert all((*kinds, held.bodies, held.models))


def test_no_two_faults_have_one_name() -> None:
    names = [f.name for f in _faults()]
    assert sorted(set(names)) == sorted(names)


@pytest.mark.parametrize("fault", _faults(), ids=lambda f: f.name)
def test_a_planted_fault_is_caught(fault: Fault, root: Path) -> None:
    line = _plant(root, fault)
    told = [Told(fault.says, fault.do, fault.at, fault.other), *fault.also]
    errors = check(root)[1]
    shown = "\n".join(e.paragraph() for e in errors)
    assert len(errors) == len(told), shown
    places = [Place(f"law/{t.file or fault.file}", _line(root, fault, t, line)) for t in told]
    assert sorted(places) == sorted(_place(e) for e in errors), shown
    for one, place in zip(told, places, strict=True):
        assert any(_tells(e, one, place) for e in errors), shown


def _plant(root: Path, fault: Fault) -> int:
    """Write the bad text in place of the good one; return the first line that differs."""
    path = root / fault.file
    text = path.read_text(encoding="utf-8")
    good = text if fault.good == WHOLE else fault.good
    assert text.count(good) == 1, f"the good text must stand once in {fault.file}"
    assert good != fault.bad
    path.write_bytes(text.replace(good, fault.bad).encode(fault.encoding))
    before = text[: text.index(good)].count("\n") + 1
    pairs = zip(good.split("\n"), fault.bad.split("\n"), strict=False)
    return before + next((n for n, (a, b) in enumerate(pairs) if a != b), good.count("\n") + 1)


def _line(root: Path, fault: Fault, told: Told, line: int) -> int:
    if not told.at:
        return line
    text = (root / (told.file or fault.file)).read_text(encoding="utf-8")
    assert text.count(told.at) == 1, f"the text '{told.at}' must stand once"
    return text[: text.index(told.at)].count("\n") + 1


def _place(error: BadInput) -> Place:
    assert isinstance(error.where, Where), f"no line: {error}"
    return Place(*error.where)


def _tells(error: BadInput, told: Told, place: Place) -> bool:
    said = error.paragraph()
    assert "\n" not in said
    return (
        _place(error) == place
        and said.startswith(f"{place.file}:{place.line}: ")
        and told.says in error.what
        and told.do != ""
        and told.do in error.do
    )

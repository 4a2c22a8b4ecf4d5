"""Translations of the free words of a case: its own, in the language that their file names."""

from __future__ import annotations

from pathlib import Path

import pytest

from comity.base.errors import BadInput
from comity.facts.model import Case
from comity.facts.wording import Wording, wordings_beside

CASE = Case(case="exercise")


def beside(tmp_path: Path, name: str = "my.fr.yaml", **keys: str) -> dict[str, Wording]:
    held = {"case": "exercise", "language": "fr", "sort": "sworn"} | keys
    text = "".join(f"{k}: {v}\n" for k, v in held.items())
    (tmp_path / name).write_text(f"{text}words: {{the house: la maison, 'a  b': ' '}}\n", "utf-8")
    return wordings_beside(tmp_path / "my.yaml", CASE)


def test_a_translation_beside_its_case_is_found_by_its_name(tmp_path: Path) -> None:
    assert beside(tmp_path)["fr"].of("the house") == "la maison"


def test_line_breaks_in_the_case_file_do_not_matter(tmp_path: Path) -> None:
    assert beside(tmp_path)["fr"].of("the\n   house") == "la maison"


def test_a_blank_translation_is_none(tmp_path: Path) -> None:
    assert beside(tmp_path)["fr"].of("a b") == ""


def test_what_is_not_translated_has_no_translation(tmp_path: Path) -> None:
    assert beside(tmp_path)["fr"].of("the houses") == ""


def test_the_translation_of_another_case_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="of the case 'other' and not of 'exercise'"):
        beside(tmp_path, case="other")


def test_a_translation_into_another_language_than_its_name_says_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"named for 'fr' and its translation says 'es'"):
        beside(tmp_path, language="es")


def test_the_translations_of_another_file_are_left_alone(tmp_path: Path) -> None:
    assert beside(tmp_path, "mine.fr.yaml") == {}
    assert beside(tmp_path, "my.more.notes.yaml") == {}


def test_a_file_name_with_brackets_finds_its_translation(tmp_path: Path) -> None:
    beside(tmp_path, "case[1].fr.yaml")
    assert set(wordings_beside(tmp_path / "case[1].yaml", CASE)) == {"fr"}


def test_a_translation_says_of_which_sort_it_is(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="'oral' is not a word known here"):
        beside(tmp_path, sort="oral")

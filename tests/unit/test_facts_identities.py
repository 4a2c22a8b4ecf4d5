"""Who the persons are stands in a file of its own, and is repeated nowhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from comity.base.errors import BadInput
from comity.facts.identities import Identities, Identity, Written, datum, read_identities
from comity.facts.model import Case, Person

CASE = Case(case="exercise", persons=(Person(id="v", role="victim"),))
NAME = "Hidden Person"


def read(tmp_path: Path, text: str) -> Identities:
    file = tmp_path / "who.yaml"
    file.write_text(text, encoding="utf-8")
    return read_identities(file, CASE)


def test_the_identities_of_a_case_are_read_by_its_ids(tmp_path: Path) -> None:
    held = read(tmp_path, f"case: exercise\npersons: {{v: {{name: {NAME}}}}}\n")
    assert held.persons["v"].name == NAME


def test_the_identities_of_another_case_are_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="of another case than 'exercise'"):
        read(tmp_path, f"case: other\npersons: {{v: {{name: {NAME}}}}}\n")


def test_identities_that_name_no_case_are_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="of another case"):
        read(tmp_path, f"persons: {{v: {{name: {NAME}}}}}\n")


@pytest.mark.parametrize(
    "text",
    [
        f"case: exercise\npersons: {{{NAME}: {{name: x}}}}\n",
        f"case: exercise\npersons:\n  v:\n    {NAME}: x\n",
        f"case: exercise\n{NAME}: x\n",
        f"case: exercise\npersons:\n  {NAME}: {{}}\n  {NAME}: {{}}\n",
        f"case: exercise\npersons: {{v: {NAME}}}\n",
        f"case: exercise\npersons: {{v: {{documents: {NAME}}}}}\n",
        f"case: {NAME}\n",
        f"case: exercise\npersons: {{v: {{also: [{{text: x, language: {NAME}}}]}}}}\n",
        f"case: exercise\npersons: {{v: {{name: [{NAME}]}}}}\n",
        "case: exercise\npersons: &Hidden {v: *Hidden}\n",
        f"case: exercise\npersons: '{NAME}\n",
    ],
    ids=["as an id", "as a key", "above", "twice", "as text", "as a list", "as the case",
         "as a language", "as many", "as an anchor", "in broken text"],
)  # fmt: skip
def test_a_mistake_in_the_identities_repeats_no_word_of_them(tmp_path: Path, text: str) -> None:
    with pytest.raises(BadInput) as error:
        read(tmp_path, text)
    assert not any(part in str(error.value) for part in NAME.split())


def test_an_identity_shows_nothing_of_itself_in_a_log() -> None:
    held = Identity(name=NAME, also=(Written(text=NAME, language="ar"),), phones=("555",))
    shown = repr(Identities(case="exercise", persons={"v": held}))
    assert NAME not in shown
    assert "555" not in shown


def test_a_datum_is_all_that_is_held_of_its_kind() -> None:
    held = Identity(phones=("1", "2"), name=NAME, also=(Written(text="اسم", language="ar"),))
    assert [one.text for one in datum(held, "phone")] == ["1", "2"]
    assert [one.language for one in datum(held, "name")] == ["und", "ar"]


def test_of_what_is_not_held_there_is_nothing() -> None:
    assert datum(Identity(), "name") == ()
    assert datum(Identity(name=NAME), "nationality") == ()

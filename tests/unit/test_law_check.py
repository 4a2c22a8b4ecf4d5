"""The data linter names file, line and remedy for each family of mistakes."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from comity.law.check import check

Edit = Callable[[str, str, str], list[str]]


@pytest.fixture
def mistakes(law_folder: Path, tmp_path: Path) -> Edit:
    """Replace one text in one law file, and return what the check then says."""
    root = tmp_path / "law"
    shutil.copytree(law_folder, root)

    def edit(name: str, old: str, new: str) -> list[str]:
        path = root / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        return [e.paragraph() for e in check(root)[1]]

    return edit


def line_of(folder: Path, name: str, text: str) -> int:
    lines = (folder / name).read_text(encoding="utf-8").splitlines()
    return next(n for n, line in enumerate(lines, 1) if text in line)


def test_the_shipped_law_has_no_mistakes(law_folder: Path) -> None:
    assert [e.paragraph() for e in check(law_folder)[1]] == []


def test_an_unknown_word_names_the_nearest_known_one(mistakes: Edit, law_folder: Path) -> None:
    name = "instruments/palermo.yaml"
    line = line_of(law_folder, name, "measures: [victim_return]")
    said = mistakes(name, "measures: [victim_return]", "measures: [victim_retrun]")
    assert len(said) == 1
    assert said[0].startswith(f"law/{name}:{line}: 'victim_retrun' is no known measure.")
    assert "Did you mean 'victim_return'?" in said[0]


def test_an_unknown_key_names_the_nearest_known_one(mistakes: Edit) -> None:
    said = mistakes("instruments/palermo.yaml", "depositary:", "depository:")
    assert any("no key 'depository'" in s and "'depositary'" in s for s in said)


def test_a_key_given_twice_is_a_mistake(mistakes: Edit, law_folder: Path) -> None:
    name = "instruments/palermo.yaml"
    line = line_of(law_folder, name, "adopted:") + 1
    said = mistakes(name, "adopted: 2000-11-15\n", "adopted: 2000-11-15\nadopted: 2000-11-16\n")
    assert any(s.startswith(f"law/{name}:{line}: The key 'adopted' stands twice") for s in said)


def test_a_consent_before_the_opening_is_a_mistake(mistakes: Edit, law_folder: Path) -> None:
    name = "parties/palermo.csv"
    line = line_of(law_folder, name, "ALB,")
    said = mistakes(name, "ALB,,2000-12-12,2002-08-21", "ALB,,,1902-08-21")
    assert any(
        s.startswith(f"law/{name}:{line}: The consent of 1902-08-21 lies before") for s in said
    )


def test_an_end_before_the_beginning_is_a_mistake(mistakes: Edit) -> None:
    said = mistakes("parties/rome.csv", "2017-10-27", "2003-10-27")
    assert any("The end lies before the beginning" in s for s in said)


def test_a_day_that_the_rule_does_not_give_is_a_mistake(mistakes: Edit) -> None:
    said = mistakes(
        "parties/untoc.csv",
        "AFG,,2000-12-14,2003-09-24,ratification,2003-10-24",
        "AFG,,2000-12-14,2003-09-24,ratification,2003-10-25",
    )
    assert any("The rule of untoc gives 2003-10-24, the row says 2003-10-25" in s for s in said)


def test_a_checked_fact_needs_a_source(mistakes: Edit) -> None:
    said = mistakes(
        "instruments/palermo.yaml",
        "        status: checked\n        source: text",
        "        status: checked\n        source: none",
    )
    assert any("The status 'checked' has no source" in s for s in said)


def test_a_source_that_is_not_listed_is_a_mistake(mistakes: Edit) -> None:
    said = mistakes("instruments/palermo.yaml", "        source: text", "        source: texd")
    assert any("'texd' is no key of `sources`. Did you mean 'text'?" in s for s in said)


def test_two_rules_on_one_point_need_an_exception_between_them(mistakes: Edit) -> None:
    said = mistakes("instruments/palermo.yaml", '      - at: "5(2)(a)"', '      - at: "5(1)"')
    assert any("palermo:5(1) holds twice, here and in line" in s for s in said)


def test_two_rows_of_one_state_at_one_time_are_a_mistake(mistakes: Edit, law_folder: Path) -> None:
    row = next(
        line
        for line in (law_folder / "parties/palermo.csv").read_text("utf-8").splitlines()
        if line.startswith("ALB,")
    )
    said = mistakes("parties/palermo.csv", row, f"{row}\n{row}")
    assert any("Two rows say how ALB" in s for s in said)


def test_a_row_that_membership_contradicts_is_a_mistake(mistakes: Edit) -> None:
    said = mistakes(
        "parties/eaw.csv", "HRV,,,,membership,2013-07-01", "HRV,,,,membership,2014-07-01"
    )
    assert any("Membership gives 2013-07-01 for HRV" in s for s in said)


def test_a_missing_article_is_named(mistakes: Edit, law_folder: Path) -> None:
    text = (law_folder / "instruments/palermo.yaml").read_text("utf-8")
    start = text.index('  - article: "18"')
    end = text.index('  - article: "19"')
    said = mistakes("instruments/palermo.yaml", text[start:end], "")
    assert any("palermo lacks article 18" in s for s in said)


def test_an_article_left_out_needs_a_reason(mistakes: Edit, law_folder: Path) -> None:
    text = (law_folder / "instruments/palermo.yaml").read_text("utf-8")
    line = next(row for row in text.splitlines() if row.startswith("    not_modelled:"))
    said = mistakes("instruments/palermo.yaml", line + "\n", "")
    assert any("must hold either paragraphs or `not_modelled`" in s for s in said)


def test_a_party_list_without_an_instrument_is_a_mistake(law_folder: Path, tmp_path: Path) -> None:
    root = tmp_path / "law"
    shutil.copytree(law_folder, root)
    (root / "parties/palerma.csv").write_bytes((root / "parties/p029.csv").read_bytes())
    assert any("No instrument has the id 'palerma'" in e.paragraph() for e in check(root)[1])


def test_a_name_of_two_states_is_a_mistake(mistakes: Edit) -> None:
    said = mistakes("states/ita.yaml", "name: Italy", "name: France")
    assert any("'france' means FRA and ITA" in s for s in said)


def test_all_mistakes_of_several_files_are_said_together(law_folder: Path, tmp_path: Path) -> None:
    root = tmp_path / "law"
    shutil.copytree(law_folder, root)
    for name in ("instruments/crc.yaml", "instruments/cedaw.yaml"):
        path = root / name
        path.write_text(path.read_text("utf-8").replace("depositary:", "depository:"), "utf-8")
    said = [e.paragraph() for e in check(root)[1]]
    assert any(s.startswith("law/instruments/crc.yaml") for s in said)
    assert any(s.startswith("law/instruments/cedaw.yaml") for s in said)


def test_a_word_from_a_short_list_names_the_whole_list(mistakes: Edit) -> None:
    said = mistakes("instruments/palermo.yaml", "strength: shall\n", "strength: proven\n")
    assert any("'proven' is not a word known here. Known are:" in s for s in said)


def test_a_misspelt_effect_of_a_declaration_is_a_mistake(mistakes: Edit) -> None:
    said = mistakes("states/nld.yaml", "effect: takes-as-basis", "effect: takes-as-bases")
    assert any("Did you mean 'takes-as-basis'?" in s for s in said)


def test_a_declaration_on_no_provision_is_a_mistake(mistakes: Edit) -> None:
    said = mistakes("states/nld.yaml", "untoc:16(5)(a)", "untoc:96(5)(z)")
    assert any("'96(5)(z)' is no known provision of untoc" in s for s in said)


def test_a_checked_basis_needs_a_source(mistakes: Edit) -> None:
    said = mistakes(
        "instruments/cets224.yaml",
        "    rank: regional\n    status: memory",
        "    rank: regional\n    status: checked",
    )
    assert any("The status 'checked' has no source" in s for s in said)

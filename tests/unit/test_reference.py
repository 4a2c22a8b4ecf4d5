from __future__ import annotations

from pathlib import Path

import pytest
from docs.generate.all import all_pages
from docs.generate.counting import has_own_law, values
from docs.generate.markdown import cell, item, share, table

from comity.law.folder import read_folder
from comity.law.model import Law, State
from comity.law.national import Offence, Penalty, Rule, Value

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def law() -> Law:
    return read_folder(ROOT / "law").law


@pytest.fixture(scope="module")
def pages(law: Law) -> dict[str, str]:
    return dict(all_pages(law))


def test_every_state_with_own_law_has_a_page(law: Law, pages: dict[str, str]) -> None:
    wanted = {f"states/{s.id}.md" for s in law.states.values() if has_own_law(s)}
    assert wanted == {name for name in pages if name.startswith("states/")}


def test_every_body_and_every_model_text_stands_on_its_page(
    law: Law, pages: dict[str, str]
) -> None:
    assert all(f'<a id="{key}"></a>' in pages["bodies.md"] for key in law.bodies)
    assert all(f'<a id="{key}"></a>' in pages["models.md"] for key in law.models)


def test_a_value_is_counted_once_and_a_part_only_with_a_status_of_its_own() -> None:
    offence = Offence(
        "x",
        "trafficking",
        "X",
        "Act",
        "1",
        "checked",
        attempt=Value("yes"),
        penalty=Penalty(most=7, status="memory"),
        graver=(Penalty(most=9), Penalty(most=14, status="part")),
    )
    rule = Rule("age_doubt", "says", "memory")
    state = State("xaa", "XAA", "X", "state", "memory", "", offences=(offence,), rules=(rule,))
    assert list(values(state)) == ["checked", "memory", "part", "memory"]


def test_a_share_is_rounded_down() -> None:
    assert share(699, 1000) == "69 %"


def test_a_pipe_in_a_cell_is_escaped() -> None:
    assert cell("a | b") == "a \\| b"


def test_columns_line_up_where_the_table_fits() -> None:
    lines = list(table(("a", "b"), (("one", 2), ("three", 4))))
    assert len({len(line) for line in lines}) == 1


def test_a_wrapped_line_begins_no_list_of_its_own() -> None:
    text = "word " * 15 + "w 18. more"
    assert item(text).endswith("\n  18\\. more")

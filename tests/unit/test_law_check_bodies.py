"""The data linter names file, line and remedy for mistakes in the files of bodies."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from comity.law.check import check

NAME = "law/bodies/watch.yaml"
GOOD = """\
id: watch
name: Watch of the Conference
kind: monitoring
mandate: Watches what the parties do
reach: {kind: parties, instrument: palermo}
since: 2004-01-01
until: 2030-12-31
status: checked
source: [text]
roles:
  - instrument: palermo
    does: monitors
    provision: "15(2)"
    says: watches the protocol
    status: checked
    source: text
services:
  - service: country_evaluation
    by: [party]
    provision: "palermo:15(2)"
    says: looks at law and practice
    status: checked
    source: text
  - service: shadow_report
    by: [ngo]
    says: takes what organisations send
    reach: {kind: listed, states: [ITA, VNM]}
    status: memory
  - service: research_and_data
    by: [anyone]
    says: publishes what it found
    reach: {kind: members, organisation: asean}
    status: memory
limits:
  - It decides no case.
sources:
  text: "https://example.org/text"
"""
Write = Callable[[str, str], list[str]]


@pytest.fixture
def said(law_folder: Path, tmp_path: Path) -> Write:
    """Write a body with one text replaced, and return what the check says of it."""
    root = tmp_path / "law"
    shutil.copytree(law_folder, root)

    def write(old: str = "", new: str = "") -> list[str]:
        assert old in GOOD
        text = GOOD.replace(old, new, 1) if old else GOOD
        (root / "bodies" / "watch.yaml").write_text(text, encoding="utf-8")
        return [e.paragraph() for e in check(root)[1]]

    return write


def line_of(text: str) -> int:
    return next(n for n, line in enumerate(GOOD.splitlines(), 1) if text in line)


def test_a_body_that_is_well_written_has_no_mistakes(said: Write) -> None:
    assert said("", "") == []


@pytest.mark.parametrize(
    ("old", "new", "at", "expected"),
    [
        (
            "service: country_evaluation",
            "service: country_evaluatoin",
            "service: country_evaluation",
            "'country_evaluatoin' is no known service. Did you mean 'country_evaluation'?",
        ),
        (
            "  - instrument: palermo",
            "  - instrument: palerno",
            "  - instrument: palermo",
            "'palerno' is no known instrument. Did you mean 'palermo'?",
        ),
        (
            "{kind: parties, instrument: palermo}",
            "{kind: parties, instrument: palerno}",
            "reach: {kind: parties",
            "'palerno' is no known instrument. Did you mean 'palermo'?",
        ),
        (
            "organisation: asean}",
            "organisation: asaen}",
            "organisation: asean",
            "'asaen' is no known organisation. Did you mean 'asean'?",
        ),
        (
            "states: [ITA, VNM]",
            "states: [ITA, VNN]",
            "states: [ITA",
            "'VNN' is no known state.",
        ),
        (
            "states: [ITA, VNM]",
            "states: [ITA, ITA]",
            "states: [ITA",
            "'ITA' stands twice.",
        ),
        (
            'provision: "palermo:15(2)"',
            'provision: "palerno:15(2)"',
            'provision: "palermo:15(2)"',
            "'palerno' is no known instrument.",
        ),
        (
            'provision: "palermo:15(2)"',
            'provision: "palermo:95(2)"',
            'provision: "palermo:15(2)"',
            "palermo:95(2) leads to no provision that is held.",
        ),
        (
            '    provision: "15(2)"',
            '    provision: "95"',
            '    provision: "15(2)"',
            "palermo:95 leads to no provision that is held.",
        ),
        (
            "until: 2030-12-31",
            "until: 2003-12-31",
            "until: 2030-12-31",
            "The end lies before the beginning.",
        ),
        ("by: [ngo]", "by: []", "by: [ngo]", "Nobody can ask for shadow_report."),
    ],
)
def test_a_value_that_does_not_fit_names_file_line_and_remedy(
    said: Write, old: str, new: str, at: str, expected: str
) -> None:
    [mistake] = said(old, new)
    assert mistake.startswith(f"{NAME}:{line_of(at)}: {expected}")


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (", instrument: palermo}", "}", "A reach of 'parties' names no instrument"),
        (", organisation: asean}", "}", "A reach of 'members' names no organisation"),
        (", states: [ITA, VNM]}", "}", "A reach of 'listed' names no states"),
        (
            "{kind: parties, instrument: palermo}",
            "{kind: all, instrument: palermo}",
            "A reach of 'all' takes no instrument",
        ),
        (
            "{kind: parties, instrument: palermo}",
            "{kind: unknown}",
            "A reach that is unknown does not say why",
        ),
    ],
)
def test_a_reach_names_what_its_kind_needs_and_nothing_else(
    said: Write, old: str, new: str, expected: str
) -> None:
    [mistake] = said(old, new)
    assert expected in mistake


@pytest.mark.parametrize(
    "old",
    [
        "source: [text]\n",
        "    source: text\nservices",
        "    source: text\n  - service: shadow_report",
    ],
)
def test_a_checked_value_needs_a_source(said: Write, old: str) -> None:
    new = old.replace("    source: text\n", "").replace("source: [text]", "source: []")
    [mistake] = said(old, new)
    assert "The status 'checked' has no source" in mistake


@pytest.mark.parametrize(
    ("old", "new"),
    [("source: [text]", "source: [texd]"), ("    source: text", "    source: texd")],
)
def test_a_source_that_is_not_listed_is_a_mistake(said: Write, old: str, new: str) -> None:
    [mistake] = said(old, new)
    assert "'texd' is no known key of `sources` in watch.yaml. Did you mean 'text'?" in mistake


def test_a_body_without_services_is_a_mistake(said: Write) -> None:
    start, end = GOOD.index("services:"), GOOD.index("limits:")
    [mistake] = said(GOOD[start:end], "services: []\n")
    assert "The body offers no service" in mistake


def test_a_body_without_limits_is_a_mistake(said: Write) -> None:
    [mistake] = said("limits:\n  - It decides no case.\n", "limits: []\n")
    assert "The body has no limits" in mistake


def test_an_unknown_key_names_the_nearest_known_one(said: Write) -> None:
    assert any("no key 'mandat'" in s and "'mandate'" in s for s in said("mandate:", "mandat:"))


def test_an_id_that_is_not_the_name_of_the_file_is_a_mistake(said: Write) -> None:
    assert any("is not the name of the file" in s for s in said("id: watch", "id: watcher"))

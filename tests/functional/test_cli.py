"""The fixed surface of the command, run as a process would be: exit statuses and JSON."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from comity.cli.main import main

RANTSEV = str(Path(__file__).parents[2] / "examples" / "cases" / "rantsev.yaml")


def asked(capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, Any]:
    assert main([*words, "--json"]) == 0
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def refused(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main(list(words)) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "Traceback" not in captured.err
    assert captured.err.startswith("comity: ")
    return " ".join(captured.err.split())


def test_binds_says_verdict_since_and_reasons(capsys: pytest.CaptureFixture[str]) -> None:
    found = asked(capsys, "law", "binds", "ITA", "NGA", "--on", "2026-01-15")
    assert found["verdict"] == "yes"
    by = {i["id"]: i for i in found["instruments"]}
    assert by["palermo"]["verdict"] == "yes"
    assert by["palermo"]["since"] == "2006-09-01"
    assert by["palermo"]["status"] == "checked"
    assert found["reasons"]


@pytest.mark.parametrize("typed", ["ETS24", "ets-24", "ets_24", "Ets 24"])
def test_an_instrument_is_known_in_any_spelling(
    capsys: pytest.CaptureFixture[str], typed: str
) -> None:
    found = asked(capsys, "law", "binds", "FRA", "TUR", "--instrument", typed, "--on", "2020-01-01")
    assert [i["id"] for i in found["instruments"]] == ["ets24"]
    assert found["verdict"] == "yes"


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("DE", "DEU"),
        ("deu", "DEU"),
        ("Germany", "DEU"),
        ("cote d'ivoire", "CIV"),
        ("Türkiye", "TUR"),
        ("turkey", "TUR"),
        ("Hong Kong", "HKG"),
        ("Macao", "MAC"),
        ("Faroe Islands", "FRO"),
        ("greenland", "GRL"),
        ("Gibraltar", "GIB"),
        ("Kosovo", "XKX"),
        ("Taiwan", "TWN"),
        ("Palestine", "PSE"),
        ("UK", "GBR"),
        ("South Korea", "KOR"),
    ],
)
def test_a_state_is_known_by_code_or_name(
    capsys: pytest.CaptureFixture[str], typed: str, code: str
) -> None:
    assert asked(capsys, "law", "binds", typed, "--on", "2020-01-01")["states"] == [code]


def test_basis_lists_the_candidates_in_order(capsys: pytest.CaptureFixture[str]) -> None:
    found = asked(
        capsys, "law", "basis", "NLD", "POL", "--measure", "bank-records", "--on", "2026-01-15"
    )
    assert found["measure"] == "bank_records"
    assert found["candidates"][0]["id"] == "eio"
    assert found["candidates"][0]["status"] == "applies"
    assert all(c["reasons"] for c in found["candidates"])


def test_basis_weighs_the_facts_of_a_case(capsys: pytest.CaptureFixture[str]) -> None:
    words = ("law", "basis", "CYP", "RUS", "--measure", "records", "--on", "2026-01-15")
    found = asked(capsys, *words, "--case", RANTSEV)
    untoc = next(c for c in found["candidates"] if c["id"] == "untoc")
    assert untoc["role"] == "fallback"
    assert any("group" in r["says"] for r in untoc["reasons"])


def test_show_gives_one_provision(capsys: pytest.CaptureFixture[str]) -> None:
    found = asked(capsys, "law", "show", "PALERMO:3(c)")
    (article,) = found["provisions"]
    assert [p["at"] for p in article["paragraphs"]] == ["3(c)"]


def test_qualify_prints_protection_beside_every_no(capsys: pytest.CaptureFixture[str]) -> None:
    found = asked(capsys, "qualify", RANTSEV)
    assert found["victims"]
    assert all(v["protection"]["says"] for v in found["victims"])


@pytest.mark.parametrize("status", ["law binds USA MEX", "law binds XKX --instrument untoc"])
def test_any_verdict_exits_zero(capsys: pytest.CaptureFixture[str], status: str) -> None:
    assert main([*status.split(), "--on", "2010-01-01"]) == 0
    assert capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("law binds Itlay --on 2020-01-01", "'Itlay' is no state or territory known here. Did you"),
        ("law binds ITA --instrument palerma --on 2020-01-01", "Did you mean 'palermo'?"),
        ("law binds ITA", "The question names no day"),
        ("law binds ITA --on 2020-02-30", "'2020-02-30' is not a day of the calendar"),
        ("law binds ITA --on 20200101", "'20200101' is not a day of the calendar"),
        ("law binds --on 2020-01-01", "STATE"),
        ("law basis ITA FRA --on 2020-01-01", "The question names no measure"),
        ("law basis ITA FRA --measure extradiction --on 2020-01-01", "Did you mean 'extradition'?"),
        ("law basis ITA ITA --measure mla --on 2020-01-01", "stands on both sides"),
        ("law basis EUE ITA --measure mla --on 2020-01-01", "neither asks nor is asked"),
        ("law show palermo:99", "palermo has no provision '99' that is modelled"),
        ("law show nothing", "no instrument held here"),
        ("qualify missing.yaml", "missing.yaml: The file cannot be read"),
        ("plann x", "There is no command 'plann'. Did you mean 'plan'?"),
        ("law bind ITA", "binds"),
        ("--law nowhere law binds ITA --on 2020-01-01", "no such folder of law"),
    ],
)
def test_a_mistake_is_said_in_one_paragraph(
    capsys: pytest.CaptureFixture[str], words: str, said: str
) -> None:
    assert said in refused(capsys, *words.split())


def test_an_answer_that_cannot_be_written_is_said_in_one_paragraph() -> None:
    run = [sys.executable, "-m", "comity", "law", "binds", "CYP", "--on", "2020-01-01"]
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(run, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert "cannot be written" in done.stderr


def test_any_name_is_printed_on_any_terminal() -> None:
    run = [sys.executable, "-m", "comity", "law", "binds", "CIV", "--instrument", "untoc"]
    env = {**os.environ, "PYTHONIOENCODING": "ascii"}
    done = subprocess.run(
        [*run, "--on", "2020-01-01"], capture_output=True, text=True, env=env, check=False
    )
    assert done.returncode == 0


def test_a_provision_that_only_a_basis_cites_says_its_use(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["law", "show", "eaw:8(1)(c)"]) == 0
    assert "warrant-or-judgment" in capsys.readouterr().out

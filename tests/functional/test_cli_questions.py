"""Every question of `comity law` on rights, gaps, duties, bodies, comparison and the threshold.

Any verdict is an answer (exit 0), in text within the terminal and as JSON with its reasons; what
cannot be asked is refused in one paragraph (exit 2).
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from comity.cli.main import main

CASES = Path(__file__).parents[2] / "examples" / "cases"
RANTSEV, BEGGING = str(CASES / "rantsev.yaml"), str(CASES / "child-begging.yaml")
ON = ("--on", "2026-03-01")
ASKED = {
    "rights": ("rights", "Germany", *ON),
    "rights of one holder": ("rights", "MEX", "--for", "child-victim", *ON),
    "rights of a part": ("rights", "GBR/scotland", *ON),
    "rights of a case": ("rights", "CYP", "--case", RANTSEV, *ON),
    "rights before any text": ("rights", "DEU", "--on", "1890-01-01"),
    "gaps": ("gaps", "Italy", *ON),
    "gaps under one text": ("gaps", "BRA", "--instrument", "palermo", "--models", *ON),
    "gaps of a law that is not entered": ("gaps", "RWA", *ON),
    "duties": ("duties", RANTSEV),
    "duties on a day": ("duties", BEGGING, *ON),
    "threshold": ("threshold", RANTSEV),
    "threshold on a day": ("threshold", BEGGING, *ON),
    "bodies": ("bodies", "Italy", *ON),
    "bodies for a service": ("bodies", "BRA", "--service", "individual_complaint", *ON),
    "bodies of a text": ("bodies", "PHL", "--instrument", "rome", *ON),
    "bodies for whoever asks": ("bodies", "--by", "ngo", *ON),
    "compare": ("compare", "Germany", "Italy", *ON),
    "compare two parts": ("compare", "GBR/scotland", "GBR/england-and-wales", *ON),
    "compare on facts": ("compare", "CYP", "RUS", "--case", RANTSEV, *ON),
    "dual criminality": ("compare", "CYP", "RUS", "--case", RANTSEV, "--measure", "records", *ON),
    "compare with a law that is not entered": ("compare", "DEU", "RWA", *ON),
}
REFUSED = {
    "an unknown state": (("rights", "Germny", *ON), "Germany"),
    "an unknown state of gaps": (("gaps", "Itly", *ON), "Italy"),
    "an unknown state of a body": (("bodies", "Brasilia", *ON), ""),
    "an unknown state beside another": (("compare", "DEU", "Itly", *ON), "Italy"),
    "an unknown holder": (("rights", "DEU", "--for", "child-victm", *ON), "child-victim"),
    "an unknown part of a state": (("rights", "GBR/walles", *ON), "wales"),
    "a part of a state without parts": (("rights", "DEU/bavaria", *ON), "as a whole"),
    "an unknown part beside another": (("compare", "GBR/walles", "DEU", *ON), "wales"),
    "an unknown text": (("gaps", "ITA", "--instrument", "palerno", *ON), "palermo"),
    "an unknown text of a body": (
        ("bodies", "ITA", "--instrument", "cets179", *ON),
        "did you mean",
    ),
    "an unknown service": (("bodies", "ITA", "--service", "notises", *ON), "notices"),
    "an unknown asker": (("bodies", "ITA", "--by", "victm", *ON), "victim"),
    "an unknown conduct": (
        ("compare", "DEU", "ITA", "--conduct", "traficking", *ON),
        "trafficking",
    ),
    "an unknown measure": (
        ("compare", "CYP", "RUS", "--case", RANTSEV, "--measure", "recrods", *ON),
        "records",
    ),
    "dual criminality without a case": (
        ("compare", "CYP", "RUS", "--measure", "records", *ON),
        "--case",
    ),
    "rights without a day": (("rights", "DEU"), "--on"),
    "gaps without a day": (("gaps", "DEU"), "--on"),
    "bodies without a day": (("bodies", "DEU"), "--on"),
    "a comparison without a day": (("compare", "DEU", "ITA"), "--on"),
    "no such day": (("gaps", "DEU", "--on", "2026-02-30"), ""),
    "duties without a case": (("duties",), "--help"),
    "the threshold without a case": (("threshold",), "--help"),
    "duties of a case that is not there": (("duties", "nowhere.yaml"), "nowhere.yaml"),
    "the threshold of a case that is not there": (("threshold", "nowhere.yaml"), "nowhere.yaml"),
    "rights of a case that is not there": (
        ("rights", "DEU", "--case", "nowhere.yaml", *ON),
        "nowhere.yaml",
    ),
}


@pytest.mark.parametrize("words", ASKED.values(), ids=ASKED)
def test_the_text_fits_the_terminal(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...]
) -> None:
    assert main(["law", *words]) == 0
    captured = capsys.readouterr()
    assert captured.err == ""
    assert captured.out.strip()
    assert [line for line in captured.out.splitlines() if len(line) > 80] == []


def verdicts_and_reasons(value: object) -> tuple[int, int]:
    """How many verdicts an answer holds, and how many sentences with what they cite."""
    parts = list(value.values()) if isinstance(value, dict) else value
    held = [verdicts_and_reasons(p) for p in parts] if isinstance(parts, list) else []
    mine = value if isinstance(value, dict) else {}
    cited = bool(
        mine.get("cites") or mine.get("provision") or mine.get("missing") or mine.get("rows")
    )
    return (
        ("verdict" in mine) + sum(v for v, _ in held),
        cited + sum(r for _, r in held),
    )


@pytest.mark.parametrize("words", ASKED.values(), ids=ASKED)
def test_the_json_holds_verdicts_and_reasons(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...]
) -> None:
    assert main(["law", *words, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    verdicts, reasons = verdicts_and_reasons(found)
    assert verdicts
    assert reasons
    if "verdict" in found:
        assert found["verdict"] in ("yes", "no", "conditional", "unknown")


@pytest.mark.parametrize(("words", "remedy"), REFUSED.values(), ids=REFUSED)
@pytest.mark.parametrize("form", [(), ("--json",)], ids=["text", "json"])
def test_what_cannot_be_asked_is_refused_in_one_paragraph(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...], remedy: str, form: tuple[str, ...]
) -> None:
    assert main(["law", *words, *form]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith("comity: ")
    assert "\n\n" not in captured.err.strip()
    assert "Traceback" not in captured.err
    assert remedy.lower() in " ".join(captured.err.split()).lower()

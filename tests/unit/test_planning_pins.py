"""Every pin that the planning names leads to a paragraph that is held in law/."""

from __future__ import annotations

import ast
import re

import pytest

from comity.law.pins import leads
from support.shipped import LAW, ROOT

PIN = re.compile(r"([a-z0-9_]+):(\d.*)")
SOURCES = sorted((ROOT / "src" / "comity" / "planning").glob("*.py"))


def pins() -> list[str]:
    texts = (path.read_text(encoding="utf-8") for path in SOURCES)
    nodes = (node for text in texts for node in ast.walk(ast.parse(text)))
    held = {n.value for n in nodes if isinstance(n, ast.Constant) and isinstance(n.value, str)}
    return sorted(v for v in held if (m := PIN.fullmatch(v)) and m[1] in LAW.instruments)


def test_pins_are_found() -> None:
    assert {"cets197:28(1)", "untoc:15(5)", "eaw:3"} <= set(pins())


@pytest.mark.parametrize("pin", pins())
def test_a_pin_leads_to_a_paragraph(pin: str) -> None:
    instrument, _, at = pin.partition(":")
    assert leads(at, LAW.instruments[instrument])

"""The shipped case files, without the translations that stand beside them."""

from __future__ import annotations

from support.shipped import ROOT

CASES = ROOT / "examples" / "cases"
FILES = sorted(p for p in CASES.glob("*.yaml") if "." not in p.stem)
NAMES = [p.stem for p in FILES]

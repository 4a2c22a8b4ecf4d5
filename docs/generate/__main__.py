"""Write docs/reference/ from the law pack and the case file's schema, or check that it is fresh.

python -m docs.generate          writes the pages
python -m docs.generate --check  says which are stale, and exits 1
"""

from __future__ import annotations

import sys
from pathlib import Path

from comity.law.folder import read_folder
from docs.generate.all import all_pages

ROOT = Path(__file__).parents[2]
REFERENCE = ROOT / "docs" / "reference"


def main(arguments: list[str]) -> int:
    """Write or check all pages; return the exit status."""
    pages = dict(all_pages(read_folder(ROOT / "law").law))
    stale = sorted(n for n, text in pages.items() if _held(n) != text)
    gone = sorted(
        str(p.relative_to(REFERENCE))
        for p in REFERENCE.rglob("*")
        if p.is_file() and str(p.relative_to(REFERENCE)) not in pages
    )
    if "--check" in arguments:
        for name in (*stale, *gone):
            print(f"docs/reference/{name} is stale: run `make docs`")
        return 1 if stale or gone else 0
    for name in gone:
        (REFERENCE / name).unlink()
    for name in stale:
        path = REFERENCE / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(pages[name], encoding="utf-8")
    print(f"{len(stale)} pages written, {len(gone)} removed, {len(pages)} in all.")
    return 0


def _held(name: str) -> str:
    path = REFERENCE / name
    return path.read_text(encoding="utf-8") if path.is_file() else ""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""What the pages say is printed is printed: each shown line, in its order."""

from __future__ import annotations

import re
import shlex
import shutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from comity.adapters.clock import now
from comity.cli.main import main
from support.certificates import issued, rsa_key

ROOT = Path(__file__).parents[2]
PAGES = (
    "README.md",
    "docs/tutorials/first-plan.md",
    "docs/how-to/add-a-state.md",
    "docs/how-to/ask-about-a-case.md",
    "docs/how-to/sign-and-verify.md",
    "docs/how-to/write-a-case-file.md",
)
COMMAND = re.compile(r"^ {4}\$ (?:\.venv/bin/)?comity (?P<words>.*)$")
FILE = re.compile(r"^`(?P<path>(?:my-law/|my-cases/)\S+)`$")


def shown() -> Iterator[Any]:
    """Yield each command of the pages with the lines that are shown below it."""
    for page in PAGES:
        words, lines = "", list[str]()
        for line in (*(ROOT / page).read_text(encoding="utf-8").splitlines(), ""):
            found = COMMAND.match(line)
            if (found or not line.startswith("    ")) and words:
                yield pytest.param(words, tuple(lines), id=f"{page}: {words}")
                words, lines = "", []
            if found:
                words = found["words"]
            elif words.endswith("\\"):
                words = f"{words[:-1]}{line.strip()}"
            elif words:
                lines.append(line[4:])


def files_shown() -> Iterator[tuple[str, str]]:
    """Yield each file that a page shows whole: its name in a line of its own, then its text."""
    for page in PAGES:
        name, lines = "", list[str]()
        for line in (*(ROOT / page).read_text(encoding="utf-8").splitlines(), "end"):
            if name and line and not line.startswith("    "):
                yield name, "\n".join(lines).strip("\n") + "\n"
                name, lines = "", []
            if found := FILE.match(line):
                name = found["path"]
            elif name:
                lines.append(line[4:])


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of its own, with the examples in it, where the pages' commands are run in order."""
    folder = tmp_path_factory.mktemp("desk")
    shutil.copytree(ROOT / "examples", folder / "examples")
    shutil.copytree(ROOT / "law", folder / "law")
    shutil.copytree(ROOT / "law", folder / "my-law")
    _keys(folder / "keys")
    for name, text in files_shown():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def _keys(folder: Path) -> None:
    """Make keys for an exercise, as the page on signing says."""
    days = now() - timedelta(days=1), now() + timedelta(days=1)
    office = issued("Exercise office", days=days)
    reader = issued("Exercise reader", days=days, usage=("key_encipherment",), key=rsa_key())
    files = {
        "words": b"words for an exercise\n",
        "office.key": office.key_pem(b"words for an exercise"),
        "office.pem": office.pem,
        "reader.pem": reader.pem,
        "root.pem": office.root_pem,
    }
    folder.mkdir()
    for name, content in files.items():
        (folder / name).write_bytes(content)


@pytest.mark.parametrize(("words", "lines"), list(shown()))
def test_a_page_shows_what_is_printed(
    desk: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    words: str,
    lines: tuple[str, ...],
) -> None:
    monkeypatch.chdir(desk)
    given = [w if w != "my-case.yaml" else _own_case(desk) for w in shlex.split(words)]
    main(given)
    captured = capsys.readouterr()
    rest = " ".join((captured.out + captured.err).split())
    for part in (p.strip() for line in lines for p in line.split("…")):
        told = " ".join(part.split())
        assert told in rest, f"not printed: {told}"
        rest = rest[rest.index(told) + len(told) :]


def _own_case(desk: Path) -> str:
    path = desk / "my-case.yaml"
    if not path.exists():
        shutil.copy(desk / "examples/cases/rantsev.yaml", path)
    return path.name


def test_the_pages_show_commands() -> None:
    assert len(list(shown())) >= 6

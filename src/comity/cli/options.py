"""What several commands ask for: the law, the states, the day, and how to print."""

from __future__ import annotations

import argparse
import sys
import textwrap
from datetime import date
from pathlib import Path
from typing import Any

import msgspec

from comity.base.errors import BadInput
from comity.law.folder import day
from comity.law.model import Law
from comity.law.pack import load_law
from comity.reasoning.answer import Reason

WIDTH = 80


def law_of(options: argparse.Namespace) -> Law:
    """Return the law that the command line names, or the shipped one."""
    return load_law(Path(options.law) if options.law else None)


def add_day(parser: argparse.ArgumentParser, what: str) -> None:
    """Add --on, the day of the question."""
    parser.add_argument("--on", metavar="DAY", help=f"{what}, such as 2005-06-01")


def day_of(options: argparse.Namespace) -> date:
    """Return the day asked about; raise when none is given: law without a day is no answer."""
    if not options.on:
        raise BadInput("The question names no day", why="law changes", do="Add --on YYYY-MM-DD")
    return day(options.on, "--on")


def print_json(value: Any) -> None:  # noqa: ANN401 any record can be printed
    """Print a record as JSON."""
    sys.stdout.write(msgspec.json.format(msgspec.json.encode(value), indent=2).decode() + "\n")


def say(text: str = "", indent: int = 0, hang: int = 2) -> None:
    """Print a paragraph within 80 columns."""
    pad = " " * indent
    print(textwrap.fill(text, WIDTH, initial_indent=pad, subsequent_indent=pad + " " * hang))


def say_reasons(reasons: tuple[Reason, ...], indent: int = 2) -> None:
    """Print a tree of reasons, each with its pin citations."""
    for reason in reasons:
        cites = f" [{', '.join(reason.cites)}]" if reason.cites else ""
        known = "" if reason.status == "checked" else f" ({STATUS_WORDS[reason.status]})"
        say(f"- {reason.says}{cites}{known}", indent)
        for missing in (m for m in reason.missing if m not in reason.says):
            say(f"missing: {missing}", indent + 4)
        say_reasons(reason.because, indent + 2)


STATUS_WORDS = {"checked": "checked", "part": "checked in part", "memory": "from memory"}

"""`comity law check`: the mistakes in a folder of law."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from comity.base.errors import BadInput
from comity.cli.options import say


def add(questions: Any) -> None:  # noqa: ANN401 argparse has no public name for it
    """Add the question."""
    check = questions.add_parser("check", help="check the law files")
    check.add_argument("folder", nargs="?", help="the folder of law; without it, the checkout's")
    check.set_defaults(run=_check)


def _check(options: argparse.Namespace) -> int:
    from comity.law.check import check
    from comity.law.pack import checkout

    root = Path(options.folder or options.law) if options.folder or options.law else checkout()
    if root is None:
        raise BadInput(
            "No folder of law is named",
            why="the installed pack was checked when it was built",
            do="Name the folder",
        )
    folder, errors = check(root)
    for error in errors:
        print(error.paragraph())
    if errors or folder is None:
        say(f"{len(errors)} mistake{'' if len(errors) == 1 else 's'}.")
        return 1
    law = folder.law
    rows = [r for rows in law.parties.values() for r in rows]
    ruled = sum(r.dated == "rule" for r in rows)
    say(
        f"No mistakes in {len(law.instruments)} instruments, {len(rows)} party rows, "
        f"{len(law.treaties)} bilateral treaties and {len(law.states)} states. The entry into "
        f"force of {ruled} rows is what the instrument's own rule gives; "
        f"{sum(r.dated == 'printed' for r in rows)} are as printed by a source."
    )
    return 0

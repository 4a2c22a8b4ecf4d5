"""The table of the last run: one row a module, kept in last-run.md and renewed module by module."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from typing import NamedTuple

HEAD = """# Mutants: the last run of each module

Written by the runner, never by hand: `PYTHONPATH=src:tests python -m mutation.run --table
tests/mutation/last-run.md`, whole or module by module; with `--again` the survivors of the run
before are tried once more, and the row says on which commit. *Explained* mutants change nothing
that can be asked; each stands in `equivalent.yaml` with its reason. *Survived* are the others that
no test saw; they are listed below.
"""
COLUMNS = ("module", "mutants", "killed", "explained", "survived", "killed of the rest")
RULE = "|---|--:|--:|--:|--:|--:|---|---|"
ROW = re.compile(
    r"^\| (?P<module>[a-z_]+) \| (?P<mutants>\d+) \| (?P<killed>\d+) \| (?P<explained>\d+) "
    r"\| (?P<survived>\d+) \| [^|]* \| (?P<extent>\w+) \| (?P<commit>[^|]*) \|$"
)
ALIVE = re.compile(r"^- (?P<module>[a-z_]+): ")


class Row(NamedTuple):
    """What became of the mutants of one module, on which commit, and those that no test saw."""

    module: str
    mutants: int
    killed: int
    explained: int
    extent: str
    commit: str
    alive: tuple[str, ...]

    @property
    def line(self) -> str:
        """The row as the table has it."""
        numbers = (self.mutants, self.killed, self.explained, len(self.alive))
        told = (self.module, *map(str, numbers), self.share, self.extent, self.commit)
        return f"| {' | '.join(told)} |"

    @property
    def share(self) -> str:
        """The share of the mutants killed, without those that are explained."""
        tried = self.mutants - self.explained
        return f"{100 * self.killed / tried:.1f} %" if tried else "-"


def read(path: Path) -> dict[str, Row]:
    """Return the rows that a table holds, by module."""
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    alive: dict[str, list[str]] = {}
    for line in lines:
        if found := ALIVE.match(line):
            alive.setdefault(found["module"], []).append(line)
    held = (found for line in lines if (found := ROW.match(line)))
    return {
        m["module"]: Row(
            m["module"],
            int(m["mutants"]),
            int(m["killed"]),
            int(m["explained"]),
            m["extent"],
            m["commit"],
            tuple(alive.get(m["module"], ())),
        )
        for m in held
    }


def again(old: Row, explained: int, new: Row) -> Row:
    """Return the row of a module of which only the survivors were tried once more."""
    first = old.commit.partition(",")[0]
    return old._replace(
        killed=old.mutants - explained - len(new.alive),
        explained=explained,
        commit=old.commit if first == new.commit else f"{first}, survivors on {new.commit}",
        alive=new.alive,
    )


def write(path: Path, rows: dict[str, Row]) -> None:
    """Write the table with its sum, and the mutants that no test saw."""
    held = [rows[module] for module in sorted(rows)]
    total = Row(
        "**all**",
        sum(r.mutants for r in held),
        sum(r.killed for r in held),
        sum(r.explained for r in held),
        "",
        "",
        tuple(line for r in held for line in r.alive),
    )
    lines = [HEAD, f"| {' | '.join((*COLUMNS, 'of the module', 'on commit'))} |", RULE]
    lines += [r.line for r in (*held, total)]
    lines += ["", "## Survived", "", *(total.alive or ("None.",)), ""]
    path.write_text("\n".join(lines), encoding="utf-8")


def commit(root: Path) -> str:
    """Return the commit of a checkout; with a plus where its sources or tests differ from it."""
    head = _git(root, "rev-parse", "--short", "HEAD")
    return f"{head}+" if _git(root, "status", "--porcelain", "src", "tests", "law") else head


def _git(root: Path, *words: str) -> str:
    done = subprocess.run(("git", *words), cwd=root, capture_output=True, text=True, check=False)
    return done.stdout.strip()

"""Mutation tests of our own: each small mistake made in a module must be seen by a fast test.

The law and the tests are loaded once. For each mutant a child is forked, the mistake is grafted
into the loaded module, and the tests that run through the mistaken lines are run, shortest first,
until one fails. Slow tests, the oracle and the commands take no part. Prose is not mutated.
Mutants that change nothing that can be asked stand in equivalent.yaml with a reason each.

    make mutants
    PYTHONPATH=src:tests python -m mutation.run ages labour --sample 20
"""

from __future__ import annotations

import argparse
import gc
import hashlib
import os
import pickle
import random
import signal
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any, NamedTuple

import pytest
import yaml
from _pytest.runner import runtestprotocol
from hypothesis import Phase, settings

from mutation import table
from mutation.graft import graft, users
from mutation.mutants import Mutant, mutants_of

ROOT = Path(__file__).parents[2]
REASONING = ROOT / "src" / "comity" / "reasoning"
PACKAGE = "comity.reasoning"
EQUIVALENT = Path(__file__).with_name("equivalent.yaml")
SLOW = ("test_oracle.py", "test_facts_garbage.py", "test_law_check*.py")
# They print with a library that runs threads, which a forked child does not have.
PRINTING = ("test_documents*.py", "test_plan*.py", "test_signatures*.py", "test_whole_files.py")
FOLDERS = ("tests/spec", "tests/unit", "tests/generative")
Lines = dict[str, set[int]]


class Ran(NamedTuple):
    """What a test took, and which lines of which modules it ran through."""

    seconds: float
    lines: Lines
    passed: bool


class Count(NamedTuple):
    """What became of the mutants of one module."""

    module: str
    tried: int
    killed: int
    survived: tuple[Mutant, ...]
    equivalent: int


class Mutating:
    """Runs the mutants in the place of pytest's own loop over the tests."""

    def __init__(self, asked: argparse.Namespace) -> None:
        self.asked = asked
        self.counts: list[Count] = []
        self.commit = table.commit(ROOT)

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Run every test once with its lines recorded, then the mutants of each module."""
        gc.freeze()
        ran = _recorded(session.items)
        known = _keys(EQUIVALENT)
        for path in self._paths():
            self.counts.append(self._module(path, session.items, ran, known))
            _show(self.counts[-1])
            if self.asked.survivors:
                _write(self.asked.survivors, self.counts)
            if self.asked.table:
                _renew(self.asked, self.counts[-1], self.commit)
        return True

    def _paths(self) -> list[Path]:
        held = sorted(REASONING.glob("[a-z]*.py"))
        return [p for p in held if p.stem in self.asked.modules or not self.asked.modules]

    def _module(
        self, path: Path, items: list[pytest.Item], ran: list[Ran], known: set[tuple[str, ...]]
    ) -> Count:
        found = mutants_of(path)
        if 0 < self.asked.sample < len(found):
            turn = random.Random(f"{self.asked.seed}:{path.stem}")
            found = sorted(turn.sample(found, self.asked.sample), key=lambda m: m.line)
        again = _keys(self.asked.again) if self.asked.again else None
        if again is not None:
            found = [m for m in found if m.key in again]
        same = [m for m in found if m.key in known]
        if not self.asked.sample and again is None:
            for gone in {k for k in known if k[0] == path.stem} - {m.key for m in found}:
                print(f"explained, but no longer there: {' '.join(gone)}")
        alive: list[Mutant] = []
        for mutant in found:
            if mutant.key not in known:
                tests = _tests_on(mutant, items, ran, self.asked.budget)
                if not tests or not _killed(mutant, tests, self.asked.budget):
                    alive.append(mutant)
        tried = len(found) - len(same)
        return Count(path.stem, tried, tried - len(alive), tuple(alive), len(same))


def _in_child(work: Callable[[], Any]) -> Any:
    """Return what some work gives in a forked child, or None if it died."""
    with tempfile.NamedTemporaryFile() as kept:
        child = os.fork()
        if not child:
            try:
                Path(kept.name).write_bytes(pickle.dumps(work()))
            finally:
                os._exit(0)
        os.waitpid(child, 0)
        written = Path(kept.name).read_bytes()
    return pickle.loads(written) if written else None


def _passes(item: pytest.Item) -> bool:
    return all(report.passed for report in runtestprotocol(item, log=False, nextitem=None))


def _recorded(items: list[pytest.Item]) -> list[Ran]:
    """Return what each test ran through; what was recorded of the same sources is kept."""
    sources = [*(ROOT / "src").rglob("*.py"), *(ROOT / "law").rglob("*.yaml")]
    kept = Path(tempfile.gettempdir()) / f"comity-mutants-{os.getuid()}-{_digest(sources)}"
    known: dict[str, Ran] = pickle.loads(kept.read_bytes()) if kept.exists() else {}
    files = {item.path: _digest([item.path]) for item in items}
    keys = [f"{files[item.path]} {item.nodeid}" for item in items]
    new = [item for item, key in zip(items, keys, strict=True) if key not in known]
    ran = _in_child(lambda: _baseline(new))
    if ran is None:
        sys.exit("The tests cannot be run without any mutant: run make test")
    known |= dict(zip((k for k in keys if k not in known), ran, strict=True))
    kept.write_bytes(pickle.dumps(known))
    return [known[key] for key in keys]


def _digest(paths: list[Path]) -> str:
    whole = hashlib.sha256()
    for path in sorted(paths):
        whole.update(path.read_bytes())
    return whole.hexdigest()[:16]


def _baseline(items: list[pytest.Item]) -> list[Ran]:
    """Return for each test its time and the lines of reasoning it runs through."""
    kept = os.fdopen(os.dup(2), "w")
    _silence()
    found = []
    folder = str(REASONING)
    for item in items:
        lines: Lines = defaultdict(set)

        def on_line(frame: FrameType, event: str, _arg: object, held: Lines = lines) -> Any:
            if event == "line":
                held[frame.f_globals["__name__"]].add(frame.f_lineno)
            return on_line

        def on_call(frame: FrameType, _event: str, _arg: object) -> Any:
            return on_line if frame.f_code.co_filename.startswith(folder) else None

        start = time.perf_counter()
        sys.settrace(on_call)
        passed = _passes(item)
        sys.settrace(None)
        if not passed:
            print(f"left out, since it fails without any mutant: {item.nodeid}", file=kept)
        found.append(Ran(time.perf_counter() - start, dict(lines), passed))
    return found


def _tests_on(
    mutant: Mutant, items: list[pytest.Item], ran: list[Ran], budget: float
) -> list[pytest.Item]:
    """Return the tests that run through a mutant's lines, shortest first."""
    module, own = f"{PACKAGE}.{mutant.module}", f"_{mutant.module}.py"
    span = set(range(mutant.lines[0], mutant.lines[1] + 1))
    held = [(n, r) for n, r in enumerate(ran) if r.passed and r.seconds < 4 * budget]
    if mutant.in_function:
        chosen = [(r.seconds, n) for n, r in held if span & r.lines.get(module, set())]
    else:
        wide = users(module, mutant.statement)
        chosen = [(r.seconds, n) for n, r in held if wide & {*r.lines, _module(items[n])}]
    chosen.sort(key=lambda c: (not items[c[1]].path.name.endswith(own), *c))
    return [items[n] for _, n in chosen]


def _module(item: pytest.Item) -> str:
    return item.module.__name__ if isinstance(item, pytest.Function) else ""


def _killed(mutant: Mutant, tests: list[pytest.Item], budget: float) -> bool:
    """Return whether a test fails, or nothing comes back in time, with the mutant in place."""
    child = os.fork()
    if not child:
        _silence()
        signal.alarm(int(6 * budget) + 5)
        end = time.monotonic() + budget
        code = 1
        try:
            graft(f"{PACKAGE}.{mutant.module}", mutant.statement)
            code = 0
            for item in tests:
                if not _passes(item):
                    code = 1
                    break
                if time.monotonic() > end:
                    break
        finally:
            os._exit(code)
    return os.waitpid(child, 0)[1] != 0


def _silence() -> None:
    hole = os.open(os.devnull, os.O_WRONLY)
    os.dup2(hole, 1)
    os.dup2(hole, 2)


def _keys(path: Path) -> set[tuple[str, ...]]:
    """Return the mutants that a file names, by what they were and are now."""
    held = yaml.safe_load(path.read_text(encoding="utf-8"))["mutants"]
    return {(e["module"], e["in"], e["was"], e["now"]) for e in held}


def _write(path: Path, counts: list[Count]) -> None:
    names = ("module", "in", "was", "now")
    held = [dict(zip(names, m.key, strict=True)) for c in counts for m in c.survived]
    path.write_text(yaml.safe_dump({"mutants": held}, sort_keys=False, width=10**6), "utf-8")


def _renew(asked: argparse.Namespace, count: Count, commit: str) -> None:
    """Put the row of a module into the table of the last run."""
    rows = table.read(asked.table)
    mutants = count.tried + count.equivalent
    extent = "sample" if asked.sample else "whole"
    alive = tuple(f"- {m.module}: `{m.where}`, `{m.was}` → `{m.now}`" for m in count.survived)
    row = table.Row(count.module, mutants, count.killed, count.equivalent, extent, commit, alive)
    if asked.again and count.module in rows:
        known, whole = _keys(EQUIVALENT), mutants_of(REASONING / f"{count.module}.py")
        explained = sum(m.key in known for m in whole)
        row = table.again(rows[count.module], explained, row) if mutants else rows[count.module]
    table.write(asked.table, rows | {count.module: row})


def _show(count: Count) -> None:
    for one in count.survived:
        place = f"src/comity/reasoning/{one.module}.py:{one.line}"
        print(f"  {place} {one.where}\n      was {one.was}\n      now {one.now}", flush=True)
    print(_row(count), flush=True)


def _row(count: Count) -> str:
    share = f"{100 * count.killed / count.tried:.0f} %" if count.tried else "-"
    lived = len(count.survived)
    return (
        f"{count.module:15} tried {count.tried:5} killed {count.killed:5} survived {lived:4} "
        f"equivalent {count.equivalent:3} {share:>6}"
    )


def main() -> int:
    """Run the mutants that are asked for; 1 where fewer are killed than asked."""
    parser = argparse.ArgumentParser(description="Mutation tests of src/comity/reasoning/.")
    parser.add_argument("modules", nargs="*", help="modules, such as ages; all without any")
    parser.add_argument("--sample", type=int, default=0, metavar="N", help="N mutants a module")
    parser.add_argument("--seed", type=int, default=1, help="of the sample")
    parser.add_argument("--budget", type=float, default=8, help="seconds of tests for a mutant")
    parser.add_argument("--least", type=float, default=85, help="per cent that must be killed")
    parser.add_argument("--survivors", type=Path, help="write the survivors to this file")
    parser.add_argument("--table", type=Path, help="renew the rows of this table")
    parser.add_argument("--again", type=Path, help="try only the mutants that this file names")
    asked = parser.parse_args()
    os.chdir(ROOT)
    quiet = (Phase.explicit, Phase.generate)
    settings.register_profile("mutants", derandomize=True, database=None, phases=quiet)
    settings.load_profile("mutants")
    held = Mutating(asked)
    slow = [f"--ignore-glob=*{name}" for name in (*SLOW, *PRINTING)]
    pytest.main(["-s", "-qq", "-W", "ignore", *slow, *FOLDERS], plugins=[held])
    print("\n".join(["", *(_row(c) for c in held.counts if c.tried)]))
    sums: Counter[str] = Counter()
    for count in held.counts:
        sums.update(tried=count.tried, killed=count.killed, equivalent=count.equivalent)
        sums.update(survived=len(count.survived))
    share = 100 * sums["killed"] / max(sums["tried"], 1)
    print(f"all: {dict(sums)}, {share:.1f} % killed")
    return 0 if share >= asked.least else 1


if __name__ == "__main__":
    sys.exit(main())

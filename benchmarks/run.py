"""Measure the engine against clingo and against its own limits, in one run on one machine.

    make bench

Each figure is a ratio against a peer or a limit measured here; machines are noisy and shared.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from comity.law.model import Law

ROOT = Path(__file__).parents[1]
DAYS = ("2001-03-28", "2005-06-01", "2013-04-17", "2021-02-01", "2026-01-15")


def main() -> None:
    """Print all figures."""
    print("the whole matrix of one day: every ordered pair of states, every measure")
    print(
        f"{'day':<12}{'comity s':>10}{'clingo s':>10}{'ratio':>8}{'comity MB':>11}{'clingo MB':>11}"
    )
    for day in DAYS:
        ours, theirs = _child("matrix", day), _child("oracle", day)
        print(
            f"{day:<12}{ours[0]:>10.2f}{theirs[0]:>10.2f}{theirs[0] / ours[0]:>7.1f}x"
            f"{ours[1]:>11.0f}{theirs[1]:>11.0f}"
        )
    for name, limit, seconds in _small():
        print(f"{name:<58}{seconds * 1000:>9.2f} ms  limit {limit * 1000:g} ms")


def _child(what: str, day: str) -> tuple[float, float]:
    """Run one side in a process of its own; return its seconds and its peak in MB."""
    run = [sys.executable, "-m", "benchmarks.run", what, day]
    out = subprocess.run(run, cwd=ROOT, check=True, capture_output=True, text=True).stdout.split()
    return float(out[0]), float(out[1])


def _side(what: str, day: str) -> None:
    start, count = {"matrix": _matrix, "oracle": _oracle}[what](day)
    seconds = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(seconds, peak, count)


def _matrix(day: str) -> tuple[float, int]:
    from comity.law.pack import load_law
    from comity.reasoning.matrix import Matrix

    law = load_law()
    start = time.perf_counter()
    matrix = Matrix(law, date.fromisoformat(day))
    held = [row for row in matrix.rows()]  # noqa: C416 all rows are held at once, as clingo does
    return start, sum(len(row.cells) for row in held)


def _oracle(day: str) -> tuple[float, int]:
    sys.path.insert(0, str(ROOT / "tests"))
    from oracle.run import solve

    start = time.perf_counter()
    return start, len(solve(ROOT / "law", day))


def _small() -> list[tuple[str, float, float]]:
    from comity.law.folder import digest_of
    from comity.law.pack import cache_of, checkout, load_law, load_pack
    from comity.reasoning.legal_basis import legal_basis

    law = load_law()
    folder = checkout()
    assert folder is not None
    pack = cache_of(folder, digest_of(folder))
    one, two = law.states["ITA"], law.states["NGA"]

    def basis() -> None:
        legal_basis(law, one, two, "bank_records", date(2026, 1, 15))

    def process() -> None:
        run = [str(Path(sys.executable).parent / "comity"), "law", "binds", "ITA", "NGA"]
        subprocess.run([*run, "--on", "2026-01-15"], check=True, stdout=subprocess.DEVNULL)

    basis()
    case = _whole_case(law)
    case()
    return [
        ("one whole case, all questions, five states, warm", 0.050, _median(case, 20)),
        ("the same, what the states owe asked anew", 0.050, _median(_whole_case(law, True), 20)),
        ("one basis with its trace, warm", 0.002, _median(basis, 200)),
        ("the pack loads", 0.030, _median(lambda: load_pack(pack), 30)),
        ("the law loads from a checkout, contents hashed", 0.030, _median(load_law, 30)),
        ("comity law binds ITA NGA, the whole process", 0.4, _median(process, 10)),
    ]


def _whole_case(law: Law, anew: bool = False) -> Callable[[], None]:
    """Return every question of one case, for five states, the first asking the others.

    Answers on a state's law alone are kept for the day; `anew` takes other copies of the states.
    """
    from msgspec.structs import replace

    from comity.facts.read import read_case
    from comity.reasoning.bodies import bodies
    from comity.reasoning.criminality import criminality
    from comity.reasoning.duties import duties
    from comity.reasoning.obligations import gaps, obligations
    from comity.reasoning.qualification import qualify
    from comity.reasoning.rights import holders_of, rights
    from comity.reasoning.threshold import threshold

    given, day = read_case(ROOT / "examples/cases/rantsev.yaml", law), date(2026, 1, 15)
    states = [law.states[code] for code in ("CYP", "RUS", "GBR", "DEU", "ROU")]
    holders = tuple(dict.fromkeys(h for p in given.persons for h in holders_of(p)))

    def ask() -> None:
        case = replace(given)  # another case each time: nothing is kept from the last one
        qualify(law, case)
        duties(law, case, day)
        threshold(law, case, day)
        for state in [replace(s) for s in states] if anew else states:
            rights(law, state, day, holders)
            obligations(law, state, day)
            gaps(law, state, day)
            bodies(law, state, day)
        for state in states[1:]:
            criminality(law, case, states[0], state, "witness_hearing", day)

    return ask


def _median(call: Callable[[], object], times: int) -> float:
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        call()
        taken.append(time.perf_counter() - start)
    return median(taken)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        _side(sys.argv[1], sys.argv[2])
    else:
        main()

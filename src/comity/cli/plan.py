"""`comity plan`: the cooperation plan of a case, as a page, as data and as draft requests."""

from __future__ import annotations

import argparse
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from comity.base.errors import BadInput
from comity.cli.options import STATUS_WORDS, add_day, law_of, print_json, say

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from comity.facts.model import Case
    from comity.planning.plan import Ask, Plan


def add(parts: Any) -> None:  # noqa: ANN401 argparse has no public name for it
    """Add the command."""
    parser = parts.add_parser("plan", help="plan what a case asks of other states")
    parser.add_argument("case", metavar="CASE", help="a case file, YAML or JSON")
    parser.add_argument("--out", metavar="FOLDER", required=True, help="where the papers go")
    add_day(parser, "the day of the plan; without it the case's own, or today")
    parser.add_argument("--json", action="store_true", help="print a summary as JSON")
    parser.set_defaults(run=_plan)


def _plan(options: argparse.Namespace) -> int:
    _need_documents()
    from comity.documents.folder import plan_files, write_folder
    from comity.facts.read import read_case
    from comity.planning.plan import plan_of

    law = law_of(options)
    case = read_case(Path(options.case), law)
    plan = plan_of(law, case, _day(options, case))
    files = plan_files(law, plan)
    folder = Path(options.out)
    write_folder(folder, files)
    if options.json:
        print_json(_summary(plan, folder, files))
    else:
        _say(plan, folder, files)
    return 0


def _need_documents() -> None:
    lacking = [name for name in ("jinja2", "docx") if find_spec(name) is None]
    if lacking:
        raise BadInput(
            f"The papers cannot be made without {' and '.join(lacking)}",
            why="the library that makes them is not installed",
            do="Run `pip install 'comity[documents]'`",
        )


def _day(options: argparse.Namespace, case: Case) -> date:
    from comity.adapters.clock import today
    from comity.law.folder import day
    from comity.planning.plan import day_of_plan

    return day(options.on, "--on") if options.on else day_of_plan(case, today())


def _summary(plan: Plan, folder: Path, files: Iterable[str]) -> dict[str, object]:
    from comity.reasoning.answer import any_of

    asks = [a for r in plan.requests for a in r.asks]
    return {
        "verdict": any_of(a.advised.verdict for a in asks),
        "on": plan.on,
        "files": [str(folder / name) for name in files],
        "requests": [_ask(a) for a in asks],
        "open_questions": plan.open_questions,
    }


def _ask(ask: Ask) -> dict[str, object]:
    return {
        "requested": ask.requested,
        "evidence": ask.evidence.id,
        "measure": ask.evidence.measure,
        "basis": ask.advised.id,
        "verdict": ask.advised.verdict,
        "lacking": [d.item for d in ask.lacking],
    }


def _say(plan: Plan, folder: Path, files: Iterable[str]) -> None:
    say(f"{plan.case.title or plan.case.case}: what {plan.requesting_name} may ask on {plan.on}.")
    for caution in plan.cautions:
        say(f"! {caution.says} [{', '.join(caution.cites)}]")
    for request in plan.requests:
        say(f"{request.requested_name}:")
        for ask in request.asks:
            _say_ask(ask)
    for question in plan.open_questions:
        say(f"open: {question}")
    say(plan.sentence)
    for name in files:
        say(f"wrote {folder / name}")


def _say_ask(ask: Ask) -> None:
    basis = ask.advised
    pin = basis.provision or basis.id
    say(f"- {ask.evidence.says or ask.measure}", 2)
    say(f"{basis.name}: {basis.status} [{pin}] ({STATUS_WORDS[basis.known]})", 4)
    if basis.channel:
        say(f"channel: {basis.channel}", 4)
    for demand in ask.lacking:
        where = f", wanted only where {demand.where}" if demand.where else ""
        say(f"lacking: {demand.says} [{demand.provision}]{where}", 4)

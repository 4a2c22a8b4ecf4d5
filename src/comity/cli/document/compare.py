"""`comity document compare`: what a person changed in a draft, so that the record can follow."""

from __future__ import annotations

import argparse
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from comity.base.errors import BadInput, nearest
from comity.cli.document._given import need, read
from comity.cli.options import add_day, law_of, print_json, say

if TYPE_CHECKING:
    from comity.documents.block import Paper
    from comity.documents.compare import Difference

_FILE = re.compile(r"(?:^|[\s;,])file=([\w.-]+)")


def add(acts: Any) -> None:  # noqa: ANN401 argparse has no public name for it
    """Add the act."""
    text = "Exit status 0 where nothing differs, 1 where something does, 2 for bad input."
    compare = acts.add_parser("compare", help="what was edited in a draft", epilog=text)
    compare.add_argument("file", metavar="FILE", help="the DOCX that was edited")
    compare.add_argument("case", metavar="CASE", help="the case file from which it was made")
    add_day(compare, "the day of the plan; without it the case's own, or today")
    compare.add_argument("--language", metavar="CODE", help="the language of the draft")
    who = "who the persons are, where the plan was made with it"
    compare.add_argument("--identities", metavar="FILE", help=who)
    compare.add_argument("--json", action="store_true", help="print JSON")
    compare.set_defaults(run=_compare)


def _compare(options: argparse.Namespace) -> int:
    need("docx", "jinja2", "babel", "typst")
    from comity.documents.compare import differences
    from comity.documents.docx_text import read_keywords

    content = read(options.file)
    keywords = read_keywords(content)
    named = _named(options, keywords)
    papers = _papers(options, named)
    stem = next((one for one in named if one in papers), "")
    if not stem:
        raise BadInput(
            f"The plan of this case makes no paper '{named[-1]}'", do=nearest(named[-1], papers)
        )
    found = differences(papers[stem], content)
    if options.json:
        print_json({"paper": stem, "differences": found})
    else:
        _say(stem, found)
    return 1 if found else 0


def _named(options: argparse.Namespace, keywords: str) -> tuple[str, ...]:
    """Return what the paper may be called: by its properties, else by the name of the file."""
    told = _FILE.search(keywords)
    name = told.group(1) if told else Path(options.file).name.removesuffix(".docx")
    return (f"{name}.{options.language}", name) if options.language else (name,)


def _papers(options: argparse.Namespace, named: tuple[str, ...]) -> dict[str, Paper]:
    from comity.adapters.clock import today
    from comity.documents.folder import Extras, plan_drafts, plan_papers
    from comity.documents.tongue import languages
    from comity.facts.identities import NOBODY, read_identities
    from comity.facts.read import read_case
    from comity.facts.wording import wordings_beside
    from comity.law.folder import day
    from comity.planning.plan import day_of_plan, plan_of

    law, path = law_of(options), Path(options.case)
    case = read_case(path, law)
    on = day(options.on, "--on") if options.on else day_of_plan(case, today())
    wanted = tuple(code for code in languages() if any(n.endswith(f".{code}") for n in named))
    told = options.identities
    known = read_identities(Path(told), case) if told else NOBODY
    extras = Extras(wanted, wordings_beside(path, case), known)
    plan = plan_of(law, case, on, known)
    return plan_papers(law, plan, plan_drafts(law, plan, extras))


def _say(stem: str, found: tuple[Difference, ...]) -> None:
    if not found:
        say(f"{stem}: nothing differs from the record.")
        return
    say(f"{stem}: {len(found)} difference{'' if len(found) == 1 else 's'} from the record.")
    for one in found:
        say(f"{one.kind}: {one.field or _near(one)}", 2)
        if one.was:
            say(f"was: {one.was}", 4)
        if one.now:
            say(f"is: {one.now}", 4)


def _near(one: Difference) -> str:
    return f"fixed text after “{one.near}”" if one.near else "fixed text"

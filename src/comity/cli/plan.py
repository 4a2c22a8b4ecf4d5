"""`comity plan`: the cooperation plan of a case, as a page, as data and as draft requests."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from comity.base.errors import BadInput
from comity.cli.document._given import need
from comity.cli.options import STATUS_WORDS, add_day, law_of, print_json, say
from comity.cli.sealing import add_sealing, say_sealed, sealed_bytes, write_sealed

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from comity.documents.folder import Extras
    from comity.facts.model import Case
    from comity.planning.plan import Ask, Plan
    from comity.planning.withholding import Withheld


def add(parts: Any) -> None:  # noqa: ANN401 argparse has no public name for it
    """Add the command."""
    parser = parts.add_parser("plan", help="plan what a case asks of other states")
    parser.add_argument("case", metavar="CASE", help="a case file, YAML or JSON")
    parser.add_argument("--out", metavar="FOLDER", required=True, help="where the papers go")
    add_day(parser, "the day of the plan; without it the case's own, or today")
    parser.add_argument(
        "--language",
        action="append",
        default=[],
        metavar="CODE",
        help="make the drafts in this language too: en, es, fr",
    )
    add_sealing(parser)
    parser.add_argument("--json", action="store_true", help="print a summary as JSON")
    parser.set_defaults(run=_plan)


def _plan(options: argparse.Namespace) -> int:
    _need_folder(options.out)
    need("jinja2", "docx", "babel", "typst")
    from comity.cli.drafted import drafts_summary, say_drafts
    from comity.documents.folder import plan_drafts, plan_files, write_folder
    from comity.documents.masked import Mask
    from comity.facts.read import read_case
    from comity.planning.plan import plan_of

    law = law_of(options)
    case = read_case(Path(options.case), law)
    extras = _extras(options, case)
    plan = plan_of(law, case, _day(options, case), extras.identities)
    drafts = plan_drafts(law, plan, extras)
    files = plan_files(law, plan, drafts)
    sealed = sealed_bytes(options, law, plan, extras)
    folder = Path(options.out)
    write_folder(folder, files)
    written = write_sealed(sealed, folder)
    readerless = tuple(stem for stem, content in sealed.items() if content is None)
    plan = Mask(plan.case).of(plan)
    if options.json:
        made = _summary(plan, folder, files) | {"drafts": drafts_summary(drafts)}
        print_json(made | {"sealed": [str(p) for p in written], "not_sealed": readerless})
    else:
        _say(plan)
        say_drafts(law, plan, drafts)
        say(plan.sentence)
        for name in files:
            say(f"wrote {folder / name}")
        say_sealed(written, readerless)
    return 0


def _extras(options: argparse.Namespace, case: Case) -> Extras:
    from comity.documents.folder import Extras
    from comity.facts.identities import NOBODY, read_identities
    from comity.facts.wording import wordings_beside

    for code in options.language:
        _known_language(code)
    path = options.identities
    return Extras(
        languages=tuple(options.language),
        wordings=wordings_beside(Path(options.case), case),
        identities=read_identities(Path(path), case) if path else NOBODY,
    )


def _known_language(code: str) -> None:
    from comity.documents.tongue import languages

    if code not in languages():
        raise BadInput(
            f"Papers are not made in '{code}'",
            where="--language",
            do=f"Take one of {', '.join(languages())}",
        )


def _need_folder(out: str) -> None:
    if not out.strip():
        raise BadInput("--out names no folder", do="Write the folder, such as --out plan")


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
        "withheld": [
            {"requested": w.requested, "evidence": w.evidence.id, "why": [g.why for g in w.grounds]}
            for w in plan.withheld
        ],
        "does_not_fit": [m.says for m in plan.misfits if not m.note],
        "open_questions": plan.open_questions,
        "open_treaties": [o.asks for o in plan.open_treaties],
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


def _say(plan: Plan) -> None:
    from comity.planning.naming import the

    who = the(plan.requesting_name)
    say(f"{plan.case.title or plan.case.case}: what {who} may ask on {plan.on}.")
    _say_safety(plan)
    _say_first(plan)
    for request in plan.requests:
        say(f"{request.requested_name}, {request.title}:")
        for ask in request.asks:
            _say_ask(ask)
    _say_order(plan)
    _say_open(plan)


def _say_safety(plan: Plan) -> None:
    """Say what comes first for the safety of persons, in order."""
    for number, step in enumerate(plan.safety, 1):
        cites = f" [{', '.join(step.cites)}]" if step.cites else ""
        say(f"{number}. first: {step.says}{cites}")


def _say_order(plan: Plan) -> None:
    """Say in which order to ask, and why."""
    for turn in plan.order if len(plan.order) > 1 else ():
        asked = ", ".join(one.replace("-", " ") for one in turn.asks)
        say(f"then: {turn.title}: {asked}; {turn.because}")


def _say_first(plan: Plan) -> None:
    """Say what must not be asked, what does not fit together, and what is withheld."""
    names = {r.requested: r.requested_name for r in plan.requests}
    for caution in plan.cautions:
        cites = f" [{', '.join(caution.cites)}]" if caution.cites else ""
        name = names.get(caution.towards, "")
        whom = f"{name}: " if name and name not in caution.says else ""
        say(f"! {whom}{caution.says}{cites}")
    for odd in plan.misfits:
        say(f"{'note' if odd.note else 'does not fit together'}: {odd.says}")
    if plan.withheld:
        say(f"Withheld: {len(plan.withheld)}, in no draft until released.")
    for kept in plan.withheld:
        _say_withheld(kept)


def _say_withheld(kept: Withheld) -> None:
    say(f"- {kept.requested_name}: {kept.evidence.says or kept.measure}", 2)
    for ground in kept.grounds:
        say(f"withheld: {ground.why}{_pins(ground.cites)}", 4)
        say(f"first: {ground.first}", 4)
        say(f"who may release it: {ground.release}", 4)


def _pins(cites: tuple[str, ...]) -> str:
    return f" [{', '.join(cites)}]" if cites else ""


def _say_open(plan: Plan) -> None:
    from comity.planning.naming import in_sentence, the

    states = tuple(s.name for s in plan.states)
    for question in plan.open_questions:
        say(f"open: {in_sentence(question, states)}")
    others: dict[str, list[str]] = {}
    for treaty in plan.open_treaties:
        if treaty.bilateral:
            say(f"open: {treaty.asks}")
        else:
            others.setdefault(treaty.towards, []).append(treaty.name)
    names = {r.requested: the(r.requested_name) for r in plan.requests}
    for code, treaties in others.items():
        say(f"open: not settled towards {names[code]}: {', '.join(treaties)}")


def _say_ask(ask: Ask) -> None:
    from comity.planning.naming import in_sentence

    basis = ask.advised
    say(f"- {ask.evidence.says or ask.measure}", 2)
    if ask.released:
        say(f"released by {ask.released.by}: {ask.released.because}", 4)
    pin = "" if basis.rank == "domestic" else f" [{basis.provision or basis.id}]"
    name = in_sentence(basis.name, (ask.requested_name,))
    say(f"{name}: {basis.status}{pin} ({STATUS_WORDS[basis.known]})", 4)
    if basis.channel:
        say(f"channel: {basis.channel}", 4)
    if not basis.contents:
        say("the list of contents of this basis is not held here", 4)

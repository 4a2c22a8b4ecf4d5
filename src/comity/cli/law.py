"""`comity law`: who is bound, on which basis, what a text says, and whether the files are right."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from comity.base.errors import BadInput, nearest
from comity.cli.options import (
    STATUS_WORDS,
    add_day,
    day_of,
    law_of,
    print_json,
    say,
    say_reasons,
)
from comity.law.model import Article, Instrument, Law, Paragraph, State, Treaty
from comity.law.names import find_instrument, find_state, find_word
from comity.law.pins import covers

if TYPE_CHECKING:
    from comity.reasoning.binding import Bond
    from comity.reasoning.candidates import BasisAnswer, Candidate


def add(parts: Any) -> None:  # noqa: ANN401 argparse has no public name for it
    """Add the command and its questions."""
    law = parts.add_parser("law", help="ask the law, or check its files")
    questions = law.add_subparsers(metavar="QUESTION", required=True)
    _add_binds(questions)
    _add_basis(questions)
    show = questions.add_parser("show", help="show an instrument or a provision")
    show.add_argument("pin", metavar="ID[:PROVISION]")
    show.add_argument("--json", action="store_true", help="print JSON")
    show.set_defaults(run=_show)
    check = questions.add_parser("check", help="check the law files")
    check.add_argument("folder", nargs="?", help="the folder of law; without it, the checkout's")
    check.set_defaults(run=_check)


def _add_binds(questions: Any) -> None:  # noqa: ANN401
    binds = questions.add_parser("binds", help="which law binds these states on a day")
    binds.add_argument("states", metavar="STATE", nargs="+")
    binds.add_argument("--instrument", metavar="ID", help="ask about one instrument only")
    add_day(binds, "the day")
    binds.add_argument("--json", action="store_true", help="print JSON")
    binds.set_defaults(run=_binds)


def _add_basis(questions: Any) -> None:  # noqa: ANN401
    basis = questions.add_parser("basis", help="on which basis one state may ask another")
    basis.add_argument("requesting", metavar="REQUESTING")
    basis.add_argument("requested", metavar="REQUESTED")
    basis.add_argument("--measure", metavar="MEASURE", help="such as extradition or bank_records")
    basis.add_argument("--case", metavar="FILE", help="a case file whose facts are weighed")
    add_day(basis, "the day of the request")
    basis.add_argument("--json", action="store_true", help="print JSON")
    basis.set_defaults(run=_basis)


def _binds(options: argparse.Namespace) -> int:
    from comity.reasoning.binding import bonds, overall, treaty_bonds

    law, on = law_of(options), day_of(options)
    states = _distinct(tuple(find_state(law, typed) for typed in options.states))
    only = find_instrument(law, options.instrument) if options.instrument else None
    found = () if isinstance(only, Treaty) else bonds(law, states, on, only)
    if only is None or isinstance(only, Treaty):
        found = (*found, *treaty_bonds(law, states, on, only))
    answer = {
        "question": _question(states, only, on),
        "verdict": overall(found),
        "states": [s.code for s in states],
        "on": on,
        "instruments": found,
        "reasons": [r for b in found if only or b.verdict == "yes" for r in b.reasons],
    }
    if options.json:
        print_json(answer)
        return 0
    _say_bonds(str(answer["question"]), found, bool(only))
    return 0


def _say_bonds(question: str, found: tuple[Bond, ...], one: bool) -> None:
    from comity.reasoning.binding import overall

    say(f"{question} {overall(found).capitalize()}.")
    if one:
        for bond in found:
            say(f"Since {bond.since}." if bond.since else f"{bond.verdict.capitalize()}.", 2)
            say_reasons(bond.reasons)
        return
    for bond in found:
        if bond.verdict in ("yes", "conditional"):
            since = f"since {bond.since}" if bond.since else bond.verdict
            say(f"{bond.id:<16} {since:<17} {bond.name} ({STATUS_WORDS[bond.status]})", 2, 35)
    for verdict, words in (("unknown", "Not settled (ask with --instrument)"), ("no", "Not by")):
        ids = [b.id for b in found if b.verdict == verdict]
        if ids:
            say(f"{words}: {', '.join(ids)}.", 2)


def _distinct(states: tuple[State, ...]) -> tuple[State, ...]:
    return tuple({s.code: s for s in states}.values())


def _question(states: tuple[State, ...], only: Instrument | Treaty | None, on: date) -> str:
    names = ", ".join(s.name for s in states)
    what = only.name if only else "any instrument held here"
    return f"Does {what} bind {names} on {on}?"


def _basis(options: argparse.Namespace) -> int:
    from comity.reasoning.legal_basis import legal_basis

    law = law_of(options)
    if not options.measure:
        raise BadInput(
            "The question names no measure",
            do=f"Add --measure with one of: {', '.join(law.vocabulary.measures)}",
        )
    requesting, requested = find_state(law, options.requesting), find_state(law, options.requested)
    measure = find_word(law.vocabulary.measures, options.measure, "measure")
    case = None
    if options.case:
        from comity.facts.read import read_case

        case = read_case(Path(options.case), law)
    answer = legal_basis(law, requesting, requested, measure, day_of(options), case)
    if options.json:
        print_json(answer)
    else:
        _say_basis(law, answer)
    return 0


def _say_basis(law: Law, answer: BasisAnswer) -> None:
    say(answer.question)
    held = [c for c in answer.candidates if c.verdict in ("yes", "conditional")]
    for number, candidate in enumerate(held, 1):
        say(f"{number}. {candidate.name}: {candidate.status} ({_small(law, candidate)})", 0, 3)
        if candidate.channel:
            say(f"channel: {candidate.channel}", 3)
        say_reasons(candidate.reasons, 3)
    for verdict, words in (("unknown", "Not settled"), ("no", "Does not apply")):
        names = [c.id for c in answer.candidates if c.verdict == verdict]
        if names:
            say(f"{words}: {', '.join(names)} (reasons: --json).")
    for note in answer.notes:
        say(f"Note: {note}.")


def _small(law: Law, candidate: Candidate) -> str:
    rank = law.vocabulary.ranks[candidate.rank].says
    role = "" if candidate.role == "basis" else f", {candidate.role}"
    pin = f"{candidate.provision}, " if candidate.provision else ""
    return f"{pin}{rank}{role}, {STATUS_WORDS[candidate.known]}"


def _show(options: argparse.Namespace) -> int:
    law = law_of(options)
    key, _, provision = options.pin.partition(":")
    record = find_instrument(law, key)
    if isinstance(record, Treaty):
        if provision:
            raise BadInput(f"{record.id} holds no articles, only bases", do="Leave the pin out")
        _show_record(options, record)
        return 0
    articles = record.provisions
    if provision:
        articles = _at(record, provision)
    if options.json:
        print_json({"instrument": record.id, "provisions": articles} if provision else record)
        return 0
    if not provision:
        _show_record(options, record)
    for article in articles:
        title = f" {article.title}" if article.title else ""
        say(f"Article {article.article}{title}")
        if article.not_modelled:
            say(f"not modelled: {article.not_modelled}", 2)
        for paragraph in article.paragraphs:
            known = STATUS_WORDS[paragraph.status]
            say(f"{record.id}:{paragraph.at} {paragraph.says} [{paragraph.strength}; {known}]", 2)
    return 0


def _show_record(options: argparse.Namespace, record: Instrument | Treaty) -> None:
    if options.json:
        print_json(record)
        return
    say(f"{record.title} ({record.id}; {STATUS_WORDS[record.status]})")
    if isinstance(record, Instrument):
        say(f"Adopted {record.adopted}. Entry into force: {record.entry_into_force.says}.", 2)
        first = record.entry_into_force.first
        say(f"First in force: {first or 'no day held'}.", 2)
        listed = record.party_list
        say(f"List of parties whole on: {listed.complete_on or 'partial'}.", 2)
    else:
        since = record.in_force or (f"at the latest {record.by}" if record.by else "not known")
        say(f"Between {' and '.join(record.between)}. In force: {since}.", 2)
    if record.note:
        say(record.note, 2, 0)


def _at(record: Instrument, provision: str) -> tuple[Article, ...]:
    """Return the articles at a pin: what stands there, or what takes it in, or who cites it."""
    wanted = provision.replace(" ", "")
    out = []
    for article in record.provisions:
        if article.article == wanted:
            out.append(article)
            continue
        here = tuple(p for p in article.paragraphs if covers(wanted, p.at))
        around = tuple(p for p in article.paragraphs if covers(p.at, wanted))
        if here or around:
            out.append(_only(article, here or around))
    out = out or _cited(record, wanted)
    if not out:
        pins = {p.at for a in record.provisions for p in a.paragraphs}
        pins |= {a.article for a in record.provisions}
        raise BadInput(
            f"{record.id} has no provision '{provision}' that is modelled here",
            do=nearest(wanted, pins),
        )
    return tuple(out)


def _cited(record: Instrument, wanted: str) -> list[Article]:
    """Return, for a pin of which only a use is held, what it is used for."""
    uses = [
        f"a request holds: {content.item}"
        for basis in record.bases
        for content in basis.contents
        if covers(wanted, content.provision)
    ]
    uses += [
        f"carries: {', '.join(basis.measures)}"
        for basis in record.bases
        if basis.provision and covers(basis.provision, wanted)
    ]
    says = "; ".join(dict.fromkeys(uses))
    return [Article(wanted, not_modelled=f"only its use is held here ({says})")] if says else []


def _only(article: Article, kept: tuple[Paragraph, ...]) -> Article:
    import msgspec

    return msgspec.structs.replace(article, paragraphs=kept)


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

"""`comity law show`: an instrument, a treaty or a provision as it is held."""

from __future__ import annotations

import argparse
from typing import Any

from comity.base.errors import BadInput, nearest
from comity.cli.options import STATUS_WORDS, law_of, print_json, say
from comity.law.model import Article, Instrument, Paragraph, Treaty
from comity.law.names import find_instrument
from comity.law.pins import covers


def add(questions: Any) -> None:  # noqa: ANN401 argparse has no public name for it
    """Add the question."""
    show = questions.add_parser("show", help="show an instrument or a provision")
    show.add_argument("pin", metavar="ID[:PROVISION]")
    show.add_argument("--json", action="store_true", help="print JSON")
    show.set_defaults(run=_show)


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
        f"ground for refusal: {refusal.ground}"
        for basis in record.bases
        for refusal in basis.refusals
        if covers(wanted, refusal.provision)
    ]
    clocks = (*record.clocks, *(c for basis in record.bases for c in basis.clocks))
    uses += [f"a clock: {c.from_} to {c.event}" for c in clocks if covers(wanted, c.provision)]
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

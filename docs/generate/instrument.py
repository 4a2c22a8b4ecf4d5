"""One page an instrument: its head, provisions, and what it owes, demands and asks of states."""

from __future__ import annotations

from collections.abc import Iterator

from comity.law.model import Article, Instrument, Law
from comity.law.owed import Demand, Right, StateDuty
from docs.generate import bases
from docs.generate.markdown import item, paragraph, table

ELEMENTS = {
    "definition": "acts, means and purposes of the offence",
    "child": "a child needs no means",
    "consent": "consent is irrelevant",
    "attempt": "the attempt is punished",
    "participation": "taking part is punished",
    "legal_persons": "legal persons are liable",
    "penalty": "the penalties",
}


def pages(law: Law) -> Iterator[tuple[str, Iterator[str]]]:
    """Yield one page an instrument."""
    for one in law.instruments.values():
        yield f"law/{one.id}.md", _lines(law, one)


def _lines(law: Law, one: Instrument) -> Iterator[str]:
    yield f"# {one.name}\n\n{one.title}\n"
    yield from _head(law, one)
    if one.provisions:
        yield "\n## Provisions\n"
        rows = (row for article in one.provisions for row in _article(article))
        yield from table(("at", "says", "strength", "status"), rows)
    yield from bases.lines(law, one)
    yield from _rights(law, one)
    yield from _demands(law, one)
    yield from _duties(law, one)
    yield from _parts(one)
    yield from _referrals(law, one)
    if one.sources:
        yield "\n## Sources\n"
        yield from (f"- `{key}`: {source}" for key, source in one.sources.items())


def _head(law: Law, one: Instrument) -> Iterator[str]:
    entry, listed = one.entry_into_force, one.party_list
    yield f"- id: `{one.id}`; kind: {one.kind}; depositary: {one.depositary}; status: {one.status}"
    yield f"- adopted {one.adopted}; first in force {entry.first or 'no day held'}; {entry.says}"
    yield f"- parties listed: {len(law.parties.get(one.id, ()))}, whole on " + (
        f"{listed.complete_on}" if listed.complete_on else "no day (partial)"
    )
    for relation in one.relations:
        pin = f"{relation.provision}; {relation.status}"
        yield f"- {relation.relation} `{relation.instrument}` ({pin})"
    if one.note:
        yield f"- {one.note}"


def _article(article: Article) -> Iterator[tuple[str, ...]]:
    if article.not_modelled:
        why = f"not modelled: {article.not_modelled}"
        yield f"{article.article} {article.title}", why, "", article.status or ""
    for paragraph_ in article.paragraphs:
        yield paragraph_.at, paragraph_.says, paragraph_.strength, paragraph_.status


def _strength(one: Instrument, at: str) -> str:
    """Return the strength of a paragraph; of one that was amended, that of each version."""
    held = (p.strength for a in one.provisions for p in a.paragraphs if p.at == at)
    return ", then ".join(dict.fromkeys(held))


def _rights(law: Law, one: Instrument) -> Iterator[str]:
    if not one.rights:
        return
    yield "\n## Rights\n"
    yield paragraph("What a person is owed, how strongly, and who. Ask with `comity law rights`.")
    for right in one.rights:
        says = law.vocabulary.rights[right.right].says
        yield item(f"**{right.at}** {says} [{_strength(one, right.at)}]")
        yield item(_to(right, right.hangs_on(law.vocabulary.right_facts)), 1)


def _to(right: Right, when: str) -> str:
    parts = [f"to {', '.join(right.of)}"]
    parts += [f"from {right.from_.replace('-', ' ')}"] if right.from_ != "always" else []
    parts += [f"{right.days} days"] if right.days else []
    parts += [
        f"{label} {text}"
        for label, text in (
            ("until", right.until),
            ("when:", when),
            ("unless:", right.unless),
            ("by", right.by),
        )
        if text
    ]
    return "; ".join(parts)


def _demands(law: Law, one: Instrument) -> Iterator[str]:
    if not one.demands:
        return
    yield "\n## Demands\n"
    yield paragraph(
        "What it asks of a state's own law, and a text of ours that would meet it. Ask with "
        "`comity law gaps`."
    )
    for demand in one.demands:
        model = f"; model: [{demand.model}](../models.md#{demand.model})" if demand.model else ""
        yield item(f"**{demand.at}** {_asked(law, demand)} [{_strength(one, demand.at)}]{model}")


def _asked(law: Law, demand: Demand) -> str:
    if demand.topic:
        meets = f" Met by: {', '.join(demand.meets)}." if demand.meets else ""
        partly = f" Partly by: {', '.join(demand.partly)}." if demand.partly else ""
        least = f" At least {demand.least:g}." if demand.least is not None else ""
        return f"{law.vocabulary.topics[demand.topic].asks}?{meets}{partly}{least}"
    if demand.concept:
        return f"an offence of {law.vocabulary.concepts[demand.concept].says}"
    graver = ", graver forms" if demand.graver == "yes" else ""
    least = f", {demand.least:g} years or more" if demand.least is not None else ""
    purposes = f", with {', '.join(demand.purposes)}" if demand.purposes else ""
    return f"{ELEMENTS[demand.element]}{graver}{least}{purposes}"


def _duties(law: Law, one: Instrument) -> Iterator[str]:
    if not one.duties:
        return
    yield "\n## Duties in a case\n"
    yield paragraph(
        "What a state owes in a case, and the facts on which the question of breach turns. Ask "
        "with `comity law duties`."
    )
    for duty in one.duties:
        yield from _duty(law, one, duty)


def _duty(law: Law, one: Instrument, duty: StateDuty) -> Iterator[str]:
    says = f" {duty.says}" if duty.says else ""
    yield item(f"**{duty.at}** {duty.duty}{says} [{_strength(one, duty.at)}]")
    yield item(f"attaches: {', '.join(duty.attaches)}", 1)
    if duty.trigger:
        yield item(f"trigger: {duty.trigger}", 1)
    facts = "; ".join(law.vocabulary.breach_facts[word].says for word in duty.turns_on)
    yield item(f"breach turns on: {facts}", 1)
    if duty.leading:
        yield item(f"leading: {'; '.join(duty.leading)}", 1)


def _parts(one: Instrument) -> Iterator[str]:
    if not one.parts:
        return
    yield "\n## Parts in the offence\n"
    yield paragraph(
        "Which parts beside the principal's it asks states to punish: `no` where it names others "
        "and not this one."
    )
    rows = ((p.part, p.at, p.asked, p.says, p.status) for p in one.parts)
    yield from table(("part", "at", "asked", "what", "status"), rows)


def _referrals(law: Law, one: Instrument) -> Iterator[str]:
    if not one.referrals:
        return
    yield "\n## Referrals\n"
    yield paragraph("Situations that were referred to the court. Ask with `comity law threshold`.")
    rows = (
        (
            r.situation,
            law.states[r.state].name,
            r.extent,
            f"{r.since}",
            r.act,
            r.provision,
            r.status,
        )
        for r in one.referrals
    )
    yield from table(("situation", "state", "extent", "since", "by", "at", "status"), rows)

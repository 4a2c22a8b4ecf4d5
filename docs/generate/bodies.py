"""Every body: what it can be asked for, by whom, within which limits, and for which text."""

from __future__ import annotations

from collections.abc import Iterator

from comity.law.bodies import Body, Reach, Role, Service
from comity.law.model import Law
from docs.generate.markdown import item, paragraph, table


def pages(law: Law) -> Iterator[tuple[str, Iterator[str]]]:
    """Yield the one page."""
    yield "bodies.md", _lines(law)


def _lines(law: Law) -> Iterator[str]:
    yield "# Bodies\n"
    yield paragraph(
        "Who monitors, enforces, funds and helps, what each can be asked for, and what it cannot "
        "do. Ask with `comity law bodies`."
    )
    yield from table(
        ("body", "kind", "services", "status"),
        ((f"[{one.id}]", one.kind, len(one.services), one.status) for one in law.bodies.values()),
    )
    yield "\n## By instrument\n"
    for key in law.instruments:
        yield from _by_instrument(law, key)
    for one in law.bodies.values():
        yield from _body(law, one)
    yield ""
    yield from (f"[{key}]: #{key}" for key in law.bodies)


def _by_instrument(law: Law, key: str) -> Iterator[str]:
    """Yield who does what for one instrument."""
    held = [(b, r) for b in law.bodies.values() for r in b.roles if r.instrument == key]
    if held:
        does = "; ".join(f"{r.does}: [{b.id}](#{b.id})" for b, r in held)
        yield item(f"[{key}](law/{key}.md): {does}")


def _body(law: Law, one: Body) -> Iterator[str]:
    yield f'\n<a id="{one.id}"></a>\n\n## {one.name}\n'
    yield paragraph(f"{one.mandate}.")
    yield item(f"id: `{one.id}`; kind: {one.kind}; status: {one.status}")
    yield item(f"acts for: {_reach(one.reach)}")
    since = [f"since {one.since}"] if one.since else []
    since += [f"until {one.until}"] if one.until else []
    since += [f"seat: {one.seat}"] if one.seat else []
    if since:
        yield item("; ".join(since))
    if one.note:
        yield item(one.note)
    yield from (_role(role) for role in one.roles)
    yield "\n### What it can be asked for\n"
    for service in one.services:
        yield from _service(law, service)
    yield "\n### What it cannot do\n"
    yield from (item(limit) for limit in one.limits)
    yield "\n### Sources\n"
    yield from (f"- `{key}`: {source}" for key, source in one.sources.items())


def _role(role: Role) -> str:
    pin = f" {role.provision}" if role.provision else ""
    link = f"[{role.instrument}](law/{role.instrument}.md)"
    return item(f"{role.does} {link}{pin}: {role.says} [{role.status}]")


def _service(law: Law, one: Service) -> Iterator[str]:
    pin = f"; {one.provision}" if one.provision else ""
    word = law.vocabulary.services[one.service].says
    yield item(f"**{word}** (`{one.service}`): {one.says} [{one.status}{pin}]")
    yield item(f"by: {', '.join(one.by)}", 1)
    reach = _reach(one.reach) if one.reach else ""
    told = (
        ("for", reach),
        ("how", one.how),
        ("needs", one.needs),
        ("limits", one.limits),
        ("clock", one.clock),
    )
    yield from (item(f"{label}: {text}", 1) for label, text in told if text)


def _reach(reach: Reach) -> str:
    words = {
        "all": "every state",
        "parties": f"parties to [{reach.instrument}](law/{reach.instrument}.md)",
        "members": f"members of {reach.organisation.upper()}",
        "listed": ", ".join(reach.states),
        "unknown": "not known",
    }
    accepts = f", if the state {reach.accepts}" if reach.accepts else ""
    return words[reach.kind] + accepts + (f" ({reach.says})" if reach.says else "")

"""Bodies of law/: words, reach and sources that do not fit, and days that cannot be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from comity.base.errors import BadInput, nearest
from comity.law.bases import Status
from comity.law.bodies import Body, Reach
from comity.law.folder import Folder
from comity.law.model import Law
from comity.law.pins import leads, pins_of

Mistake = tuple[str, str, str]
NEEDS = {"parties": "instrument", "members": "organisation", "listed": "states"}


def look(folder: Folder) -> Iterator[BadInput]:
    """Yield every mistake in a body's days, reach, roles, services, limits and their sources."""
    for body in folder.law.bodies.values():
        for path, what, do in _of(body, folder.law):
            yield BadInput(what, where=folder.place("bodies", body.id, path), do=do)


def _of(body: Body, law: Law) -> Iterator[Mistake]:
    if body.since and body.until and body.until < body.since:
        yield "$.until", "The end lies before the beginning", "Correct one of the two days"
    if not body.services:
        yield (
            "$.services",
            "The body offers no service",
            "Say what it can be asked for, and by whom",
        )
    if not body.limits:
        yield "$.limits", "The body has no limits", "Say what it cannot do: every body has limits"
    yield from _status(body, "$.status", body.status, body.source)
    yield from _reach(body.reach, "$.reach", law)
    yield from _roles(body, law)
    yield from _services(body, law)


def _roles(body: Body, law: Law) -> Iterator[Mistake]:
    for number, role in enumerate(body.roles):
        path = f"$.roles[{number}]"
        at = f"{path}.instrument"
        yield from _known(role.instrument, law.instruments, at, "instrument")
        yield from _pin(role.instrument, role.provision, f"{path}.provision", law)
        yield from _status(body, path, role.status, (role.source,))


def _services(body: Body, law: Law) -> Iterator[Mistake]:
    for number, service in enumerate(body.services):
        path = f"$.services[{number}]"
        yield from _known(service.service, law.vocabulary.services, f"{path}.service", "service")
        if not service.by:
            what = f"Nobody can ask for {service.service}"
            yield f"{path}.by", what, "Name under `by` who can, or take the service away"
        key, colon, pin = service.provision.partition(":")
        if colon:
            yield from _known(key, law.instruments, f"{path}.provision", "instrument")
            yield from _pin(key, pin, f"{path}.provision", law)
        if service.reach:
            yield from _reach(service.reach, f"{path}.reach", law)
        yield from _status(body, path, service.status, (service.source,))


def _reach(reach: Reach, path: str, law: Law) -> Iterator[Mistake]:
    need = NEEDS.get(reach.kind, "")
    if need and not getattr(reach, need):
        yield path, f"A reach of '{reach.kind}' names no {need}", f"Write `{need}`"
    if reach.kind == "unknown" and not reach.says:
        yield path, "A reach that is unknown does not say why", "Say under `says` what is missing"
    if reach.kind == "unknown" and reach.accepts:
        do = "Take `accepts` away: without the reach it decides nothing"
        yield f"{path}.accepts", "A reach of 'unknown' takes no accepts", do
    for other in NEEDS.values():
        if other != need and getattr(reach, other):
            do = f"Take `{other}` away, or change the kind"
            yield f"{path}.{other}", f"A reach of '{reach.kind}' takes no {other}", do
    if reach.instrument:
        yield from _known(reach.instrument, law.instruments, f"{path}.instrument", "instrument")
    if reach.organisation:
        at = f"{path}.organisation"
        yield from _known(reach.organisation, law.organisations, at, "organisation")
    for number, code in enumerate(reach.states):
        yield from _known(code, law.states, f"{path}.states[{number}]", "state")
        if code in reach.states[:number]:
            yield f"{path}.states[{number}]", f"'{code}' stands twice", "Take one of the two away"


def _pin(key: str, pin: str, path: str, law: Law) -> Iterator[Mistake]:
    """Yield a pin that leads nowhere in an instrument whose every article is held."""
    instrument = law.instruments.get(key)
    if not pin or instrument is None or not instrument.articles:
        return
    if not leads(pin, instrument):
        what = f"{key}:{pin} leads to no provision that is held"
        yield path, what, nearest(pin, pins_of(instrument))


def _status(body: Body, path: str, status: Status, keys: tuple[str, ...]) -> Iterator[Mistake]:
    named = [key for key in keys if key]
    if status != "memory" and not named:
        do = "Name a key of `sources`, or write `memory`"
        yield path, f"The status '{status}' has no source", do
    for key in named:
        yield from _known(key, body.sources, path, f"key of `sources` in {body.id}.yaml")


def _known(word: str, known: Iterable[str], path: str, kind: str) -> Iterator[Mistake]:
    held = set(known)
    if word not in held:
        yield path, f"'{word}' is no known {kind}", nearest(word, held)

"""What may be told to another state: the facts linked to an ask, and never where a victim is.

Words of asylum and of places of safety stand in `never_sent.yaml`, by theme and language; addresses
belong in the identities; and what a victim was made to do is not told before it is decided on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from msgspec import Struct
from msgspec.structs import fields, replace

from comity.facts.model import Case, Event, Evidence
from comity.facts.read_off import VICTIM_ROLES, conduct, event_span, victims
from comity.planning.addresses import placed
from comity.planning.never_sent import holds
from comity.planning.own_offences import both, names_own_offence, sought_as_suspect

R = TypeVar("R", bound=Struct)
Kept = Callable[[str], bool]
_IDS = frozenset(("id", "of", "events", "papers", "about", "given_by", "measure", "where"))
_FOR_THE_SIGNER = frozenset(("released", "incomplete"))
_ADDRESSED = frozenset(("holder", "property"))  # a bank has an address
_CLOSE = VICTIM_ROLES | {"family-member"}


def hides(text: str) -> bool:
    """Return whether a text speaks of asylum, persecution or a place of safety: never sent."""
    return holds(text)


def kept(text: str) -> bool:
    """Return whether a text is never sent: it hides something, or says where somebody is found."""
    return hides(text) or placed(text)


def told(text: str, addresses: bool = False) -> str:
    """Return a text that may be sent; nothing where it is blank or speaks of what is never sent."""
    return "" if not text.strip() or (hides if addresses else kept)(text) else text


def told_of(record: R, never: Kept = kept) -> R:
    """Return a record whose every text may be sent, whatever its key; ids stay, to be looked up."""
    names = (f.name for f in fields(record) if f.name not in _IDS)
    return replace(record, **{name: _told(getattr(record, name), never) for name in names})


def _told(value: Any, never: Kept) -> Any:  # noqa: ANN401 a value of any key
    if isinstance(value, str):
        return "" if not value.strip() or never(value) else value
    if isinstance(value, tuple):
        return tuple(t for t in (_told(v, never) for v in value) if t != "")
    if isinstance(value, dict):
        return {key: text for key, one in value.items() if (text := _told(one, never))}
    return told_of(value, never) if isinstance(value, Struct) else value


def evidence_told(case: Case, evidence: Evidence) -> Evidence:
    """Return an ask as it may be sent: no offence by a victim, and no address but of an office."""
    made = told_of(evidence, _never(case))
    open_ = {n: getattr(evidence, n) for n in _ADDRESSED if _may_stand(case, evidence, n)}
    return replace(made, **open_)


def evidence_silenced(case: Case, evidence: Evidence) -> tuple[str, ...]:
    """Return the keys of an ask in which something speaks of what is never sent."""
    names = silenced(evidence, _never(case))
    return tuple(n for n in names if n not in _ADDRESSED or not _may_stand(case, evidence, n))


def _never(case: Case) -> Kept:
    return lambda text: kept(text) or names_own_offence(case, text)


def _may_stand(case: Case, evidence: Evidence, name: str) -> bool:
    """Return whether this key may hold an address: the ask concerns no victim and no family."""
    close = {p.id for p in case.persons if p.role in _CLOSE} | both(case)
    text = getattr(evidence, name)
    far = bool(evidence.of) and not close.intersection(evidence.of)
    return far and not hides(text) and not names_own_offence(case, text)


def silenced(record: Struct, never: Kept = kept) -> tuple[str, ...]:
    """Return the keys of a record in which something speaks of what is never sent."""
    names = (f.name for f in fields(record) if f.name not in _IDS | _FOR_THE_SIGNER)
    return tuple(name for name in names if any(map(never, texts(getattr(record, name)))))


def texts(value: Any) -> Iterable[str]:  # noqa: ANN401 a value of any key
    """Return every text below a value, its ids left out."""
    if isinstance(value, str):
        return (value,)
    if isinstance(value, dict):
        value = tuple(value.values())
    if isinstance(value, Struct):
        value = tuple(getattr(value, f.name) for f in fields(value) if f.name not in _IDS)
    return [text for one in value for text in texts(one)] if isinstance(value, tuple) else ()


def linked(case: Case, evidence: Evidence, requested: str) -> tuple[Event, ...]:
    """Return the events that an ask names; else those there and those of its persons."""
    if evidence.events:
        return tuple(e for e in case.events if e.id in evidence.events)
    of = set(evidence.of)
    return tuple(e for e in case.events if e.place == requested or of.intersection((*e.by, *e.of)))


def events_told(
    case: Case, asked: Iterable[Evidence], requested: str
) -> tuple[tuple[Event, ...], tuple[Event, ...]]:
    """Return the linked events by day: those that may be told, and those that are left out.

    One that may be told has no words where these are never sent, and no victim among its doers.
    """
    asked = tuple(asked)
    doers = _victims_as_doers(case, asked)
    in_order = _linked(case, asked, requested)
    out = tuple(
        e for e in in_order if hides(e.says) or _afterwards(case, e) or _theirs_alone(e, doers)
    )
    return tuple(_event_told(case, e, doers) for e in in_order if e not in out), out


def events_reworded(case: Case, asked: Iterable[Evidence], requested: str) -> tuple[Event, ...]:
    """Return the events that are told without their own words: these need others."""
    asked = tuple(asked)
    _, out = events_told(case, asked, requested)
    found = (e for e in _linked(case, asked, requested) if e not in out)
    return tuple(e for e in found if _never(case)(e.says))


def _linked(case: Case, asked: Iterable[Evidence], requested: str) -> list[Event]:
    found = {e.id: e for one in asked for e in linked(case, one, requested)}
    return sorted(found.values(), key=lambda e: (e.day, e.id))


def _event_told(case: Case, event: Event, doers: frozenset[str]) -> Event:
    says = "" if _never(case)(event.says) else event.says
    return replace(event, says=says, by=tuple(i for i in event.by if i not in doers))


def _victims_as_doers(case: Case, asked: tuple[Evidence, ...]) -> frozenset[str]:
    """Return victims of whose acts nothing is told; an ask released of one who is sought tells."""
    freed = {i for one in asked if one.released for i in one.of} & sought_as_suspect(case)
    return frozenset({p.id for p in victims(case)} | both(case)) - freed


def _theirs_alone(event: Event, doers: frozenset[str]) -> bool:
    """Return whether victims alone did it: what they were made to do is not told (CETS 197 26)."""
    return bool(event.by) and doers.issuperset(event.by)


def _afterwards(case: Case, event: Event) -> bool:
    """Return whether an event may tell where a living victim went after the last act."""
    living = {p.id for p in victims(case) if not p.died}
    if event.act != "other" or not living:
        return False
    if event.of and not living.intersection((*event.of, *event.by)):
        return False
    days, last = event_span(event), conduct(case)
    return days is None or last is None or days.last > last.last

"""What may be told to another state: the facts linked to an ask, and never where a victim is.

Words of asylum and of places of safety are known in the languages in which papers are made; they
are looked for without accents, hyphens, line breaks and letters that are not seen.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Any, TypeVar

from msgspec import Struct
from msgspec.structs import fields, replace

from comity.facts.model import Case, Event, Evidence
from comity.facts.read_off import conduct, event_span, victims

R = TypeVar("R", bound=Struct)
_HIDDEN = re.compile(
    r"asyl|\basil[eo]s?\b|refugi|refugee|\brefuges?\b|rifugi|persecut|refoul"
    r"|\bpersecucion(?! (?:penal|judicial|del|de los) )"
    r"|(?:international|subsidiary|humanitarian) protection"
    r"|proteccion (?:internacional|subsidiaria|humanitaria)"
    r"|protection (?:internationale|subsidiaire|humanitaire)"
    r"|\bshelter(?:s|ed)?\b|\bsafe ?(?:house|home|accommodation)s?\b|\bplaces? of safety"
    r"|\blieux? surs?\b|\b(?:centre|foyer|maison|lieu)s? d (?:accueil|hebergement)"
    r"|\bcasas? (?:de acogida|seguras?)\b|\blugar(?:es)? seguros?\b|\balbergues?\b"
)
_ASYLUM = re.compile(
    r"asyl|\basil[eo]s?\b|refugee|refugi[ae]|persecut"
    r"|(?:international|subsidiary) protection|proteccion (?:internacional|subsidiaria)"
    r"|protection (?:internationale|subsidiaire)"
)
_IDS = frozenset(("id", "of", "events", "papers", "about", "given_by", "measure", "where"))
_FOR_THE_SIGNER = frozenset(("released", "incomplete"))


def folded(text: str) -> str:
    """Return small letters without accents, each other sign or run of white space one space."""
    apart = unicodedata.normalize("NFKD", text)
    seen = (c for c in apart if unicodedata.category(c) not in ("Mn", "Cf"))
    return re.sub(r"[\W_]+", " ", "".join(seen).casefold()) + " "


def hides(text: str) -> bool:
    """Return whether a text speaks of asylum, persecution or a place of safety: never sent."""
    return bool(_HIDDEN.search(folded(text)))


def seeks_asylum(text: str) -> bool:
    """Return whether a text speaks of asylum, of a refugee or of persecution."""
    return bool(_ASYLUM.search(folded(text)))


def told(text: str) -> str:
    """Return a text that may be sent; nothing where it is blank or speaks of what is never sent."""
    return "" if not text.strip() or hides(text) else text


def told_of(record: R) -> R:
    """Return a record whose every text may be sent, whatever its key; ids stay, to be looked up."""
    names = (f.name for f in fields(record) if f.name not in _IDS)
    return replace(record, **{name: _told(getattr(record, name)) for name in names})


def _told(value: Any) -> Any:  # noqa: ANN401 a value of any key
    if isinstance(value, str):
        return told(value)
    if isinstance(value, tuple):
        return tuple(t for t in map(_told, value) if t != "")
    if isinstance(value, dict):
        return {key: text for key, one in value.items() if (text := _told(one))}
    return told_of(value) if isinstance(value, Struct) else value


def silenced(record: Struct) -> tuple[str, ...]:
    """Return the keys of a record in which something speaks of what is never sent."""
    names = (f.name for f in fields(record) if f.name not in _IDS | _FOR_THE_SIGNER)
    return tuple(name for name in names if any(map(hides, _texts(getattr(record, name)))))


def _texts(value: Any) -> Iterable[str]:  # noqa: ANN401 a value of any key
    if isinstance(value, str):
        return (value,)
    if isinstance(value, dict):
        value = tuple(value.values())
    if isinstance(value, Struct):
        value = tuple(getattr(value, f.name) for f in fields(value) if f.name not in _IDS)
    return [text for one in value for text in _texts(one)] if isinstance(value, tuple) else ()


def linked(case: Case, evidence: Evidence, requested: str) -> tuple[Event, ...]:
    """Return the events that an ask names; else those there and those of its persons."""
    if evidence.events:
        return tuple(e for e in case.events if e.id in evidence.events)
    of = set(evidence.of)
    return tuple(e for e in case.events if e.place == requested or of.intersection((*e.by, *e.of)))


def events_told(
    case: Case, asked: Iterable[Evidence], requested: str
) -> tuple[tuple[Event, ...], tuple[Event, ...]]:
    """Return the linked events by day: those that may be told, and those that are left out."""
    found = {e.id: e for one in asked for e in linked(case, one, requested)}
    in_order = sorted(found.values(), key=lambda e: (e.day, e.id))
    out = tuple(
        e for e in in_order if hides(e.says) or _afterwards(case, e) or _by_victims(case, e)
    )
    return tuple(e for e in in_order if e not in out), out


def _by_victims(case: Case, event: Event) -> bool:
    """Return whether victims alone did it: what they were made to do is not told (CETS 197 26)."""
    own = {p.id for p in victims(case)}
    return bool(event.by) and own.issuperset(event.by)


def _afterwards(case: Case, event: Event) -> bool:
    """Return whether an event may tell where a living victim went after the last act."""
    living = {p.id for p in victims(case) if not p.died}
    if event.act != "other" or not living:
        return False
    if event.of and not living.intersection((*event.of, *event.by)):
        return False
    days, last = event_span(event), conduct(case)
    return days is None or last is None or days.last > last.last

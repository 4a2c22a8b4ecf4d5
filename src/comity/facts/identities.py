"""Who the persons of a case are: a file of its own, opened only for what a measure needs.

A case file holds roles. What names a person stands here, is never printed, logged or put into an
address, and reaches only the sealed annex of a request whose measure needs that very datum.
"""

from __future__ import annotations

from pathlib import Path

from msgspec import field

from comity.base.errors import BadInput, nearest
from comity.base.plain import Document, parse_yaml, read_text
from comity.facts.asking import Language
from comity.facts.claim import Record
from comity.facts.model import Case


class Written(Record, frozen=True):
    """A name as it is written in another script or language."""

    text: str
    language: Language

    def __repr__(self) -> str:
        return "Written(...)"  # a name is in no log and no traceback


class Identity(Record, frozen=True):
    """What names and finds one person; every part may be missing."""

    name: str = ""
    also: tuple[Written, ...] = ()
    born: str = ""
    birthplace: str = ""
    documents: tuple[str, ...] = ()
    address: str = ""
    custody: str = ""
    accounts: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    online: tuple[str, ...] = ()

    def __repr__(self) -> str:
        return "Identity(...)"  # as above


class Identities(Record, frozen=True):
    """The identities of one case, by the ids that its case file uses."""

    case: str = ""
    persons: dict[str, Identity] = field(default_factory=dict)


NOBODY = Identities()
_HELD = {
    "name": ("name",),
    "born": ("born",),
    "birthplace": ("birthplace",),
    "document": ("documents",),
    "address": ("address",),
    "custody": ("custody",),
    "account": ("accounts",),
    "phone": ("phones",),
    "online": ("online",),
}


def read_identities(path: Path, case: Case) -> Identities:
    """Return the identities of a file; raise, without a word of them, where they fit no case."""
    text = read_text(Path(path))
    try:
        document = parse_yaml(text, str(path))
        held = document.typed(Identities)
    except BadInput as error:
        raise BadInput(
            "Something here is not as identities are written",
            where=error.where,
            why="what stands here is not repeated, for it may name a person",
            do=f"Under each id use only {', '.join(Identity.__struct_fields__)}",
        ) from None
    _same(held.case, case, document, "identities")
    known = {p.id for p in case.persons}
    for one in held.persons:
        if one not in known:
            raise BadInput(
                "The identities hold a person that the case file does not",
                where=document.where("$.persons"),
                do=nearest(one, known) or "Use the ids of the case file",
            )
    return held


def _same(of: str, case: Case, document: Document, what: str) -> None:
    if of != case.case:
        raise BadInput(
            f"These {what} are of another case than '{case.case}'",
            where=document.where("$.case"),
            why="papers of two cases are never mixed",
            do=f"Give the {what} of this case",
        )


def datum(held: Identity, kind: str) -> tuple[Written, ...]:
    """Return what is held of one kind of personal datum, each text with its language if known."""
    found: list[Written] = []
    for name in _HELD.get(kind, ()):
        value = getattr(held, name)
        texts = value if isinstance(value, tuple) else (value,)
        found += [Written(text=t, language="und") for t in texts if t]
    return (*found, *(held.also if kind == "name" else ()))

"""Keys that hold nothing: a name without letters, a source that says nothing, a list of no word."""

from __future__ import annotations

from collections.abc import Iterator

from comity.base.errors import BadInput
from comity.law.check.centuries import scalars
from comity.law.folder import Folder

PINS = frozenset(("provision", "article", "at"))  # left empty where the place is not known


def look(folder: Folder) -> Iterator[BadInput]:
    """Yield every key whose value is left empty."""
    for document in folder.documents.values():
        for path, text in scalars(document.value, "$"):
            key = path.rpartition(".")[2]
            if key not in PINS and not text.strip():
                yield BadInput(
                    f"'{key}' is left empty",
                    where=document.where(path),
                    do="Write its value, or take the key away",
                )

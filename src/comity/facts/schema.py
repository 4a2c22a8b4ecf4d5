"""The JSON Schema of a case file, made from its records and the words of the law pack."""

from __future__ import annotations

from typing import Any

import msgspec
from msgspec import Struct

from comity.facts import model
from comity.facts.says import SAYS
from comity.law.model import Law, Term

ADDRESS = "https://comity.example/schema/case-file.json"
_DAY = {"pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"}
_DAYS = (
    ("Event", "day"),
    ("Event", "until"),
    ("Case", "on"),
    ("Deadline", "day"),
    ("Person", "died"),
    ("Court", "under_consideration_since"),
    ("Court", "accepted_from"),
    ("StateConduct", "since"),
    ("Period", "since"),
    ("Period", "until"),
    ("Team", "since"),
    ("Team", "until"),
    ("Annex", "day"),
    ("Reply", "day"),
    ("Reply", "until"),
    ("Consent", "day"),
    ("Consent", "until"),
    ("Consent", "withdrawn"),
    ("Evidence", "return_by"),
)
_WORDS = (
    ("Event", "act", "acts"),
    ("Event", "means", "means"),
    ("Event", "purposes", "purposes"),
    ("Evidence", "measure", "measures"),
    ("Proceedings", "charged", "concepts"),
)


def schema_text(law: Law) -> str:
    """Return the JSON Schema of a case file as text, with the words that the law pack knows."""
    raw = msgspec.json.encode(_schema(law))
    return msgspec.json.format(raw, indent=2).decode() + "\n"


def _schema(law: Law) -> dict[str, Any]:
    schema = msgspec.json.schema(model.Case)
    records = schema["$defs"]
    for name, record in records.items():
        kind = getattr(model, name)
        record["description"] = (kind.__doc__ or "").split("\n")[0]
        for key, value in record["properties"].items():
            value["description"] = SAYS[f"{name}.{key}"]
    for name, key in _DAYS:
        records[name]["properties"][key].update(_DAY)
    for name, key, words in _WORDS:
        _limit(records[name]["properties"][key], _known(getattr(law.vocabulary, words), key))
    facts = records["StateConduct"]["properties"]["facts"]
    facts["propertyNames"] = {"enum": _known(law.vocabulary.breach_facts, "facts")}
    items = records["Evidence"]["properties"]["items"]
    items["propertyNames"] = {"enum": _known(law.vocabulary.contents, "items")}
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": ADDRESS,
        "title": "Comity case file",
    }
    return head | schema


def _known(terms: dict[str, Term], key: str) -> list[str]:
    spare = {
        "act": ["other"],
        "charged": ["other"],
        "means": ["other", "unknown"],
        "purposes": ["other", "unknown"],
    }
    words = {w for word, term in terms.items() for w in (word, *term.also)}
    return sorted(words | set(spare.get(key, ())))


def _limit(place: dict[str, Any], words: list[str]) -> None:
    """Allow these words: of a text itself, or of the items of a list that may be left out."""
    lists = [one for one in place.get("anyOf", ()) if one.get("type") == "array"]
    whole = lists[0] if lists else place
    (whole["items"] if whole.get("type") == "array" else whole)["enum"] = words


def records() -> tuple[type[Struct], ...]:
    """Return the kinds of record that a case file holds."""
    kinds = (getattr(model, name) for name in sorted(vars(model)) if name[0].isupper())
    return tuple(
        k for k in kinds if isinstance(k, type) and issubclass(k, Struct) and k is not Struct
    )

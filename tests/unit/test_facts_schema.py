"""The published schema of the case file."""

import json
from pathlib import Path

from comity.facts.says import SAYS
from comity.facts.schema import records, schema_text
from support.shipped import LAW

PUBLISHED = Path(__file__).parents[2] / "docs" / "reference" / "case-file.schema.json"


def test_the_published_schema_is_the_one_that_the_code_makes() -> None:
    assert PUBLISHED.read_text(encoding="utf-8") == schema_text(LAW)


def test_every_key_of_a_case_file_is_described_and_nothing_else() -> None:
    keys = {f"{kind.__name__}.{field}" for kind in records() for field in kind.__struct_fields__}
    assert set(SAYS) == keys


def test_the_schema_lists_the_words_of_the_vocabulary() -> None:
    schema = json.loads(schema_text(LAW))
    means = schema["$defs"]["Event"]["properties"]["means"]["anyOf"]
    words = next(one["items"]["enum"] for one in means if one["type"] == "array")
    assert {"deception", "vulnerability", "unknown"} <= set(words)


def test_the_schema_allows_no_unknown_key() -> None:
    schema = json.loads(schema_text(LAW))
    assert all(one["additionalProperties"] is False for one in schema["$defs"].values())

"""Whatever a case file holds, it is read or refused in one paragraph."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comity.base.errors import BadInput
from comity.base.plain import Document, read_yaml
from comity.facts.read import case_of
from comity.reasoning.qualification import qualify
from support.examples import FILES as EXAMPLES
from support.shipped import LAW

PLAIN = [read_yaml(path) for path in EXAMPLES]
JUNK = st.recursive(
    st.none() | st.text(max_size=8) | st.sampled_from(["yes", "2001-02-30", "CYP", "child", "-1"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner),
    max_leaves=6,
)


def spoilt(tree: Any, path: list[int], junk: Any) -> Any:
    """Return the tree with the value at a path of positions replaced."""
    if not path or not isinstance(tree, dict | list) or not tree:
        return junk
    keys = list(tree) if isinstance(tree, dict) else list(range(len(tree)))
    key = keys[path[0] % len(keys)]
    pairs = tree.items() if isinstance(tree, dict) else enumerate(tree)
    held = {k: spoilt(v, path[1:], junk) if k == key else v for k, v in pairs}
    return held if isinstance(tree, dict) else list(held.values())


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(PLAIN), st.lists(st.integers(0, 9), max_size=5), JUNK)
def test_a_spoilt_case_file_is_answered_or_refused_and_never_breaks(
    document: Document, path: list[int], junk: object
) -> None:
    spoilt_document = Document(document.file, spoilt(document.value, path, junk), document.lines)
    said, case = "", None
    try:
        case = case_of(spoilt_document, LAW)
    except BadInput as error:
        said = str(error)
    assert "\n" not in said
    if case is not None:
        assert all(v.protection.verdict != "no" for v in qualify(LAW, case).victims)


@pytest.mark.parametrize("path", ["$.a[b", "$.a]", "$.[", "$.a[0]].b", "[", "no path at all"])
def test_the_place_of_a_value_is_found_whatever_its_key_holds(path: str) -> None:
    assert Document("case.yaml", {}, {"$": 3}).where(path).line == 3

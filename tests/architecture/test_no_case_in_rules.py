"""No rule names a case: decisions are cited, never branched on."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from importlib import import_module
from inspect import getdoc, getmembers, isfunction
from pathlib import Path
from pkgutil import iter_modules

import pytest

import comity.reasoning
from comity.base.plain import read_yaml
from spec.situations import CASES
from support.shipped import LAW, ROOT

SOURCES = sorted((ROOT / "src").rglob("*.py"))
LAWS = [p for p in sorted((ROOT / "law").rglob("*.yaml")) if CASES not in p.parents]
EXAMPLES = sorted((ROOT / "examples").rglob("*.yaml"))
DECISION = re.compile(r"((?:[A-Z][\w.]* (?:and )?){1,4})v\.? (?:the )?((?:[A-Z][\w.]+ ?){1,4})")
# Words of a title of a decision that name nobody, beside the words of the names of states.
COMMON = {
    "and",
    "others",
    "workers",
    "hacienda",
    "prosecutor",
    "as",
    "in",
    "kingdom",
    "court",
    "services",
}
# Keys under which a law file cites: where it comes from, who led the way, what is only told.
CITES = {"leading", "source", "sources", "says", "note", "title", "why", "address"}
CONDITIONS = {"when", "unless", "trigger", "until", "exception_to"}
QUESTIONS = (
    "atrocity",
    "beside",
    "bodies",
    "compare",
    "concepts",
    "criminality",
    "duties",
    "duty",
    "held_against",
    "legal_basis",
    "national",
    "obligations",
    "own_law",
    "qualification",
    "rights",
    "servitude",
    "standing",
    "threshold",
)
PIN = re.compile(
    r"\b(\d+(\(\w+\))+|(UNTOC|Palermo|CETS ?\d+|ROME|EAW|ECHR|ICCPR|CAT|EU directive|directive|C029"
    r"|SUPP1956|SLAV1926|UNCAC|ACTIP|OPSC|CRC|CEDAW|DESIGN|Protocol|ETS\d+|ETS \d+|EIO) ?\d*"
    r"|Vienna Convention|v\. [A-Z])"
)


def values(value: object, key: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for name, one in value.items():
            yield from () if name in CITES else values(one, name)
    elif isinstance(value, list):
        for one in value:
            yield from values(one, key)
    elif isinstance(value, str):
        yield key, value


def names() -> set[str]:
    """The names of the parties to decisions, states left out."""
    states = {w for s in LAW.states.values() for n in (s.name, *s.also) for w in n.lower().split()}
    files = (*CASES.rglob("*.yaml"), *EXAMPLES, *LAWS)
    texts = [" ".join(p.read_text(encoding="utf-8").split()) for p in files]
    parties = {w for text in texts for m in DECISION.finditer(text) for w in m.group(0).split()}
    plain = {w.strip(".") if w.count(".") < 2 else w for w in parties}
    return {w for w in plain if len(w) > 3 and w.lower() not in states | COMMON}


def slugs() -> set[str]:
    """The ids of cases, save those that are plain words."""
    held = {v for p in (*CASES.rglob("*.yaml"), *EXAMPLES) for v in values(read_yaml(p).value)}
    shared = {f for p in CASES.rglob("*.yaml") for f in read_yaml(p).value.get("facts", {})}
    found = {v for k, v in held if k == "case"} | shared
    return {s for s in found if "-" in s and "/" not in s} | {p.stem for p in EXAMPLES}


def constants(path: Path) -> Iterator[tuple[int, str]]:
    """Every string of a source file, docstrings aside."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    told = {id(n.value) for n in ast.walk(tree) if isinstance(n, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node.lineno, node.value


def test_decisions_and_cases_are_found() -> None:
    assert {"Rantsev", "Siliadin", "Chowdury", "V.C.L."} <= names()
    assert {"rantsev", "two-sisters", "surrogacy-after", "no-means-child"} <= slugs()


def test_no_string_of_the_source_holds_a_case() -> None:
    named, known = (
        re.compile("|".join(rf"\b{re.escape(n)}(?!\w)" for n in sorted(names()))),
        slugs(),
    )
    assert not [
        f"{path.name}:{line}: {text}"
        for path in SOURCES
        for line, text in constants(path)
        if named.search(text) or text in known
    ]


def test_no_rule_of_the_law_turns_on_a_case() -> None:
    """A condition of a rule holds no name of a decision, and no value is one."""
    named, known = re.compile("|".join(rf"\b{re.escape(n)}(?!\w)" for n in names())), slugs()
    assert not [
        f"{path.name}: {key}: {text}"
        for path in LAWS
        for key, text in values(read_yaml(path).value)
        if (text in known and key != "id") or (key in CONDITIONS and named.search(text))
    ]


def test_no_rule_compares_the_id_of_a_case() -> None:
    assert not [
        f"{path.name}:{node.lineno}"
        for path in SOURCES
        if "reasoning" in path.parts
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Compare)
        if isinstance(node.left, ast.Attribute) and node.left.attr == "case"
        if any(isinstance(c, ast.Constant) and c.value is not None for c in node.comparators)
    ]


def test_every_question_is_a_module() -> None:
    assert set(QUESTIONS) <= {m.name for m in iter_modules(comity.reasoning.__path__)}


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_question_has_a_public_function_and_cites_its_law(question: str) -> None:
    module = import_module(f"comity.reasoning.{question}")
    public = [
        f
        for name, f in getmembers(module, isfunction)
        if f.__module__ == module.__name__ and not name.startswith("_")
    ]
    assert public
    assert all(getdoc(f) for f in public)
    told = " ".join([getdoc(module) or "", *(getdoc(f) or "" for f in public)])
    assert PIN.search(told), told

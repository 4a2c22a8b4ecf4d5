"""Small mistakes made on purpose in a module: the mutants, each in one top-level statement.

Prose is left alone, since no test pins it: docstrings, f-strings, sentences given to `says`,
`told` and the like, functions that return a string, tables and choices whose every value is a
sentence, and tests that choose between sentences only.
"""

from __future__ import annotations

import ast
import copy
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

COMPARE: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}
VERDICTS = {"yes": "no", "no": "yes", "conditional": "unknown", "unknown": "conditional"}
CALLS = {"any": "all", "all": "any", "min": "max", "max": "min"}
CALLS |= {"any_of": "all_of", "all_of": "any_of"}
PROSE = frozenset(("says", "told", "words", "why", "names", "where", "question"))


class Mutant(NamedTuple):
    """One mistake: where it stands, what it was and is now, and the statement that carries it."""

    module: str
    where: str
    line: int
    was: str
    now: str
    statement: ast.stmt
    lines: tuple[int, int]

    @property
    def in_function(self) -> bool:
        """Whether it stands in the body of a function, and not in a constant of the module."""
        return isinstance(self.statement, ast.FunctionDef | ast.ClassDef)

    @property
    def key(self) -> tuple[str, str, str, str]:
        """What names a mutant when lines have moved."""
        return self.module, self.where, self.was, self.now


def mutants_of(path: Path) -> list[Mutant]:
    """Return every mutant of a module, in the order of its lines."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found: list[Mutant] = []
    for top in tree.body:
        if isinstance(top, ast.Import | ast.ImportFrom) or _is_all(top):
            continue
        spans = _spans(top)
        parents = {child: node for node in ast.walk(top) for child in ast.iter_child_nodes(node)}
        for node in _live(top):
            for swap in _swaps(node, parents):
                holder, was, now = _place(node, parents)
                made, fresh = _changed(top, node, swap, holder)
                now = _short(fresh)
                if was != now:
                    found.append(
                        Mutant(
                            path.stem,
                            _name(node, parents),
                            node.lineno,
                            was,
                            now,
                            made,
                            spans[node],
                        )
                    )
    return found


def _is_all(top: ast.stmt) -> bool:
    return isinstance(top, ast.Assign) and ast.unparse(top.targets[0]) == "__all__"


def _place(node: ast.expr | ast.stmt, parents: dict[ast.AST, ast.AST]) -> tuple[ast.AST, str, str]:
    """Return the node by which a mutant is shown: a small word is shown with what holds it."""
    holder: ast.AST = node
    while isinstance(holder, ast.Constant | ast.Name) or len(_short(holder)) < 12:
        above = parents.get(holder)
        if above is None or isinstance(above, ast.FunctionDef | ast.ClassDef | ast.If | ast.For):
            break
        holder = above
    return holder, _short(holder), ""


def _short(node: ast.AST) -> str:
    return " ".join(ast.unparse(node).split())


def _name(node: ast.AST, parents: dict[ast.AST, ast.AST]) -> str:
    names = []
    at: ast.AST | None = node
    while at is not None:
        if isinstance(at, ast.FunctionDef | ast.ClassDef):
            names.append(at.name)
        if isinstance(at, ast.Assign) and at not in parents:
            names.append(ast.unparse(at.targets[0]))
        if isinstance(at, ast.AnnAssign) and at not in parents:
            names.append(ast.unparse(at.target))
        at = parents.get(at)
    return ".".join(reversed(names))


def _changed(
    top: ast.stmt, node: ast.AST, swap: ast.AST, holder: ast.AST
) -> tuple[ast.stmt, ast.AST]:
    memo: dict[int, ast.AST] = {}
    made = copy.deepcopy(top, memo)
    target, shown = memo[id(node)], memo[id(holder)]
    _Swap(target, swap).visit(made)
    return ast.fix_missing_locations(made), swap if shown is target else shown


class _Swap(ast.NodeTransformer):
    def __init__(self, target: ast.AST, swap: ast.AST) -> None:
        self._target, self._new = target, swap

    def visit(self, node: ast.AST) -> ast.AST:
        if node is self._target:
            return ast.copy_location(self._new, node)
        return self.generic_visit(node)


def _spans(top: ast.stmt) -> dict[ast.AST, tuple[int, int]]:
    """Return for each node the lines of the smallest statement, or head of one, that holds it."""
    spans: dict[ast.AST, tuple[int, int]] = {}

    def walk(node: ast.AST, span: tuple[int, int]) -> None:
        if isinstance(node, ast.stmt):
            last = node.end_lineno or node.lineno
            body = getattr(node, "body", None)
            head = isinstance(node, ast.If | ast.For | ast.While | ast.With) and body
            span = (node.lineno, max(node.lineno, body[0].lineno - 1) if head and body else last)
        spans[node] = span
        for child in ast.iter_child_nodes(node):
            walk(child, span)

    walk(top, (top.lineno, top.end_lineno or top.lineno))
    return spans


def _live(node: ast.AST) -> Iterator[ast.expr | ast.stmt]:
    """Yield the nodes that may be changed: no annotation, no docstring, no prose."""
    if isinstance(node, ast.stmt | ast.expr):
        if _is_prose(node):
            return
        yield node
    for name, value in ast.iter_fields(node):
        if name in ("annotation", "returns", "bases", "keywords", "decorator_list") and not (
            isinstance(node, ast.Call)
        ):
            continue
        if isinstance(node, ast.If) and name == "test" and _only_prose(node):
            continue
        for one in value if isinstance(value, list) else [value]:
            field = isinstance(node, ast.ClassDef) and not isinstance(one, ast.FunctionDef)
            if isinstance(one, ast.AST) and not field:
                yield from _live(one)


def _only_prose(node: ast.If) -> bool:
    return all(isinstance(s, ast.stmt) and _is_prose(s) for s in (*node.body, *node.orelse))


def _is_prose(node: ast.AST) -> bool:
    match node:
        case ast.FunctionDef(returns=ast.Name(id="str")) | ast.Expr(value=ast.Constant()):
            return True
        case ast.Assign(targets=[ast.Name(id=name)]) | ast.AugAssign(target=ast.Name(id=name)):
            return name in PROSE
    return isinstance(node, ast.expr) and _sentence(node)


def _sentence(node: ast.AST | None) -> bool:  # noqa: PLR0911 -- one return a form of prose
    match node:
        case ast.JoinedStr():
            return True
        case ast.Constant(value=str(text)):
            return " " in text or not text
        case ast.BinOp(left=left, op=ast.Add(), right=right):
            return _sentence(left) or _sentence(right)
        case ast.IfExp(body=body, orelse=orelse):
            return _sentence(body) and _sentence(orelse)
        case ast.Dict(values=values) if values:
            return all(_sentence(v) for v in values)
        case ast.Lambda(body=body):
            return _sentence(body)
        case ast.Call(func=ast.Attribute(value=ast.Constant(value=str()), attr="join")):
            return True
    return False


def _swaps(  # noqa: PLR0912 -- one branch a kind of mistake
    node: ast.AST, parents: dict[ast.AST, ast.AST]
) -> Iterable[ast.AST]:
    """Yield what may stand in the place of a node by mistake."""
    match node:
        case ast.Compare(ops=[op, *others]):
            yield ast.Compare(node.left, [COMPARE[type(op)](), *others], node.comparators)
        case ast.BoolOp(op=ast.And()):
            yield ast.BoolOp(ast.Or(), node.values)
        case ast.BoolOp():
            yield ast.BoolOp(ast.And(), node.values)
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield operand
        case ast.IfExp(test=test, body=body, orelse=orelse):
            yield ast.IfExp(test, orelse, body)
        case ast.Constant(value=bool(value)):
            yield ast.Constant(not value)
        case ast.Constant(value=int(number)):
            yield ast.Constant(number + 1)
            yield ast.Constant(number - 1)
        case ast.Constant(value=str(word)) if word in VERDICTS:
            yield ast.Constant(VERDICTS[word])
        case ast.Call(func=ast.Name(id=name)) if name in CALLS:
            yield ast.Call(ast.Name(CALLS[name], ast.Load()), node.args, node.keywords)
        case ast.Return() if _early(node, parents):
            yield ast.Pass()
        case ast.Tuple(ctx=ast.Load(), elts=[_, *_]) if _list(node, parents):
            for at in range(len(node.elts)):
                yield ast.Tuple([e for n, e in enumerate(node.elts) if n != at], ast.Load())
        case ast.Set(elts=[_, _, *_]):
            for at in range(len(node.elts)):
                yield ast.Set([e for n, e in enumerate(node.elts) if n != at])


def _early(node: ast.Return, parents: dict[ast.AST, ast.AST]) -> bool:
    """Return whether a return stands inside another statement than its function."""
    return not isinstance(parents.get(node), ast.FunctionDef)


def _list(node: ast.Tuple, parents: dict[ast.AST, ast.AST]) -> bool:
    """Return whether a tuple is a list of like things and not several values given together."""
    above = parents.get(node)
    if isinstance(above, ast.Return | ast.Tuple | ast.Subscript | ast.Lambda | ast.Set):
        return False
    if isinstance(above, ast.Assign) and isinstance(above.targets[0], ast.Tuple):
        return False
    if isinstance(above, ast.IfExp | ast.BoolOp):
        return len(node.elts) == 1
    if isinstance(above, ast.GeneratorExp | ast.ListComp | ast.Dict | ast.DictComp):
        return False
    return not any(isinstance(e, ast.Starred) for e in node.elts) or len(node.elts) > 1

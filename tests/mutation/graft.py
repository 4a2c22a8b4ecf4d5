"""Puts a mutated statement into a loaded module, and into all that was made of it."""

from __future__ import annotations
import __future__

import ast
import inspect
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import FunctionType, ModuleType

HOUSE = "comity."
TESTS = str(Path(__file__).parents[1])


def graft(module: str, statement: ast.stmt) -> None:
    """Change a function, a class or a constant of a module as the statement has it."""
    held = sys.modules[module]
    if isinstance(statement, ast.FunctionDef | ast.ClassDef):
        old = held.__dict__[statement.name]
        _run(held, statement)
        new = held.__dict__[statement.name]
        held.__dict__[statement.name] = old
        _plant(old, new)
        nested = any(isinstance(n, ast.FunctionDef) for n in ast.walk(statement) if n != statement)
        if isinstance(statement, ast.ClassDef) or not nested:
            return
        # what it made when the module was loaded is made anew
        waiting = list(_spread(held, statement.name, old, statement))
    else:
        waiting = [(held, statement)]
    while waiting:
        here, line = waiting.pop(0)
        names = stored(line)
        before = {n: here.__dict__.get(n) for n in names}
        _run(here, line)
        for name in names:
            waiting.extend(_spread(here, name, before[name], line))


def _run(module: ModuleType, statement: ast.stmt) -> None:
    flags = __future__.annotations.compiler_flag
    code = compile(ast.Module([statement], []), f"<mutant of {module.__name__}>", "exec", flags)
    exec(code, module.__dict__)


def _plant(old: object, new: object) -> None:
    """Give an old function the code of the new one, so that whoever holds it runs the new code."""
    if isinstance(old, property) and isinstance(new, property):
        _plant(old.fget, new.fget)
    elif isinstance(old, type) and isinstance(new, type):
        for name, value in vars(new).items():
            if isinstance(value, FunctionType | property) and name in vars(old):
                _plant(vars(old)[name], value)
    else:
        if hasattr(old, "cache_clear"):
            old.cache_clear()
        one, other = _inner(old), _inner(new)
        if isinstance(one, FunctionType) and isinstance(other, FunctionType):
            one.__code__ = other.__code__
            one.__defaults__, one.__kwdefaults__ = other.__defaults__, other.__kwdefaults__


def _inner(held: object) -> object:
    """Return the function behind a decorator, whether it says so or keeps it in a closure."""
    plain = inspect.unwrap(held) if callable(held) else held
    if isinstance(plain, FunctionType) and plain.__closure__:
        kept = [c.cell_contents for c in plain.__closure__]
        return next((k for k in kept if isinstance(k, FunctionType)), plain)
    return plain


def _spread(
    module: ModuleType, name: str, old: object, made_by: ast.stmt
) -> Iterator[tuple[ModuleType, ast.stmt]]:
    """Carry a constant to whoever imported it, and yield the constants that were made of it."""
    new = module.__dict__[name]
    for other in _loaded():
        known = {name} if other is module else _imported(other, module.__name__, name)
        for alias in known:
            other.__dict__[alias] = new
        if not known:
            continue
        for value in list(other.__dict__.values()):
            if isinstance(value, FunctionType) and value.__defaults__:
                value.__defaults__ = tuple(
                    new if d is old and not isinstance(d, str | int) else d
                    for d in value.__defaults__
                )
        for line in _tree(other).body:
            after = other is not module or line.lineno > made_by.lineno
            if isinstance(line, ast.Assign | ast.AnnAssign) and after and _loads(line) & known:
                yield other, line


def users(module: str, statement: ast.stmt) -> set[str]:
    """Return the modules that use a constant: its own, and those that import it."""
    names = stored(statement)
    return {
        m.__name__
        for m in _loaded()
        if m.__name__ == module or any(_imported(m, module, n) for n in names)
    }


def _loaded() -> list[ModuleType]:
    """Return the modules of the house and those of the tests."""
    held = [(n, m, getattr(m, "__file__", None) or "") for n, m in list(sys.modules.items())]
    return [m for n, m, file in held if file and (n.startswith(HOUSE) or file.startswith(TESTS))]


@cache
def _tree(module: ModuleType) -> ast.Module:
    return ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8"))


def _imported(module: ModuleType, source: str, name: str) -> set[str]:
    return {
        alias.asname or alias.name
        for line in _tree(module).body
        if isinstance(line, ast.ImportFrom) and line.module == source
        for alias in line.names
        if alias.name == name
    }


def stored(statement: ast.stmt) -> set[str]:
    """Return the names that a statement gives a value; those within a comprehension are its own."""
    inner = {
        id(n)
        for made in ast.walk(statement)
        if isinstance(made, ast.comprehension)
        for n in ast.walk(made.target)
    }
    return {
        n.id
        for n in ast.walk(statement)
        if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store) and id(n) not in inner
    }


def _loads(statement: ast.stmt) -> set[str]:
    return {
        n.id for n in ast.walk(statement) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Load)
    }

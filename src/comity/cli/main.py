"""Where the `comity` command starts: it finds the command, and says a mistake in one paragraph.

Exit status 0 for any verdict, 1 when a check finds mistakes, 2 for bad input.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import os
import sys
import textwrap
from collections.abc import Sequence
from importlib import import_module
from typing import Any, NoReturn

from comity import __version__
from comity.base.errors import BadInput, ComityError, nearest

COMMANDS = (
    "law",
    "qualify",
    "plan",
    "document",
)  # each a module of this package with `add(parser)`
BAD_INPUT = 2
WIDE = 100


class Parser(argparse.ArgumentParser):
    """A parser that says what is wrong with the command line as every other mistake is said."""

    def error(self, message: str) -> NoReturn:
        """Raise the mistake in the command line."""
        raise BadInput(f"The command line is not complete or not right: {message}", do=self.hint())

    def hint(self) -> str:
        """Return where to read how the command is used."""
        return f"Read `{self.prog} --help`"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return its exit status."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    _print_anything()
    try:
        options = _parse(given)
        status: int = options.run(options)
        if sys.stdout:
            sys.stdout.flush()
    except ComityError as error:
        return _refuse(error)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        _silence()
        why = error.strerror or str(error)
        return _refuse(BadInput(f"The answer cannot be written ({why})", do="Free space for it"))
    return status


def _refuse(error: ComityError) -> int:
    if sys.stderr:
        print(textwrap.fill(f"comity: {error.paragraph()}", WIDE), file=sys.stderr)
    return BAD_INPUT


def _print_anything() -> None:
    """Let any character be printed, whatever the terminal's encoding."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    if sys.stdout is None:
        sys.stdout = io.StringIO()


def _silence() -> None:
    """Drop what could not be written, so that nothing is tried again at exit."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _parse(given: list[str]) -> Any:  # noqa: ANN401 argparse gives a bag of options
    if "" in given:
        raise BadInput("An argument is empty", do="Give it a value, or leave it out")
    parser = Parser(prog="comity", description="Act on treaties against human trafficking.")
    parser.add_argument("--law", metavar="FOLDER", help="a folder of law to use instead")
    parser.add_argument("--version", action="version", version=f"comity {__version__}")
    parts = parser.add_subparsers(metavar="COMMAND", required=True, parser_class=Parser)
    named = next((word for word in given if word in COMMANDS), None)
    first = next((word for word in given if not word.startswith("-")), None)
    if named is None and first is not None and "--law" not in given:
        raise BadInput(f"There is no command '{first}'", do=nearest(first, COMMANDS))
    for name in (named,) if named else COMMANDS:
        import_module(f"comity.cli.{name}").add(parts)
    return parser.parse_args(given)

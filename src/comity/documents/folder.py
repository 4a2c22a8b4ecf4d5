"""The files of a plan, made whole in memory and put into a folder all or nothing."""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

import msgspec

from comity.base.errors import BadInput
from comity.documents.cover import cover_paper
from comity.documents.form import form_paper
from comity.documents.letter import letter_paper
from comity.documents.page import plan_page
from comity.documents.paper import changed_by_hand
from comity.documents.words import Words
from comity.law.model import Law
from comity.planning.letters import letter_of
from comity.planning.plan import Plan, Request

_DRAFT = re.compile(
    r"cover-[a-z]{3}\.docx|form-[a-z]{3}-[a-z0-9-]+\.docx|request-[a-z]{3}(-(extradition"
    r"|freezing-confiscation|joint-investigation|return|transfer-of-proceedings"
    r"|spontaneous-information|controlled-delivery))?\.docx"
)


def plan_files(law: Law, plan: Plan) -> dict[str, bytes]:
    """Return every file of a plan by its name: the page, the data, drafts, a cover a state."""
    files = {
        "plan.html": plan_page(law, plan).encode(),
        "plan.json": msgspec.json.format(msgspec.json.encode(plan), indent=2) + b"\n",
    }
    said = Words(law, plan.case, (s.code for s in plan.states))
    for request in plan.requests:
        files[request.file] = _draft(law, said, plan, request)
    for state in dict.fromkeys(r.requested for r in plan.requests):
        files[f"cover-{state.lower()}.docx"] = cover_paper(law, said, plan, state)
    return files


def _draft(law: Law, said: Words, plan: Plan, request: Request) -> bytes:
    letter = letter_of(law, plan, request)
    return form_paper(said, letter, request.form) if request.form else letter_paper(said, letter)


def write_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write all files or none; drafts of an earlier plan of the case go, other files stay.

    Raises BadInput when the folder is a file, cannot be written, holds the plan of another case,
    or a draft that a person has changed since.
    """
    target = Path(folder)
    if target.exists() and not target.is_dir():
        raise BadInput("A file stands where the folder should be", where=str(target), do=_OTHER)
    try:
        _same_case(target, files)
        _edited(target)
        _write(target, files)
    except OSError as error:
        why = error.strerror or "the system refused"
        raise BadInput(
            "The folder cannot be written", where=str(target), why=why, do=_OTHER
        ) from None


_OTHER = "Name another folder with --out"


class _CaseId(msgspec.Struct):
    case: str = ""


class _Held(msgspec.Struct):
    """As much of a plan.json as says which case it is of."""

    case: _CaseId = msgspec.field(default_factory=_CaseId)


def _same_case(folder: Path, files: Mapping[str, bytes]) -> None:
    held = folder / "plan.json"
    if not held.exists():
        return
    try:
        old = msgspec.json.decode(held.read_bytes(), type=_Held).case.case
    except (msgspec.MsgspecError, UnicodeDecodeError):
        old = None
    new = msgspec.json.decode(files.get("plan.json", b"{}"), type=_Held).case.case
    if old != new:
        whose = "another case" if old is None else f"the case '{old}'"
        raise BadInput(
            f"The folder holds the plan of {whose}",
            where=str(folder),
            why="papers of two cases are never mixed",
            do=_OTHER,
        )


def _drafts(folder: Path) -> Iterator[Path]:
    found = sorted(folder.iterdir()) if folder.is_dir() else []
    return (p for p in found if _DRAFT.fullmatch(p.name))


def _edited(folder: Path) -> None:
    for draft in _drafts(folder):
        if changed_by_hand(draft.read_bytes()):
            raise BadInput(
                "This draft was changed since it was made, and a new plan would overwrite it",
                where=str(draft),
                do="Move it away, or name another folder with --out",
            )


def _write(folder: Path, files: Mapping[str, bytes]) -> None:
    parent = folder.absolute().parent
    parent.mkdir(parents=True, exist_ok=True)
    work = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=parent))
    try:
        made, kept = work / "made", work / "kept"
        made.mkdir()
        kept.mkdir()
        for name, content in files.items():
            (made / name).write_bytes(content)
        if folder.exists():
            _swap(folder, made, kept)
        else:
            made.rename(folder)
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _swap(folder: Path, made: Path, kept: Path) -> None:
    """Exchange the files of an earlier plan for the new ones; put all back if one step fails."""
    new = sorted(f.name for f in made.iterdir())
    old = {f.name for f in _drafts(folder)} | {n for n in new if (folder / n).exists()}
    moved: list[tuple[Path, Path]] = []
    steps = [(folder / n, kept / n) for n in sorted(old)] + [(made / n, folder / n) for n in new]
    try:
        for start, end in steps:
            start.rename(end)
            moved.append((start, end))
    except OSError:
        for start, end in reversed(moved):
            end.rename(start)
        raise

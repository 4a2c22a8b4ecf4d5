"""The files of a plan, made whole in memory and put into a folder all or nothing."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

import msgspec

from comity.base.errors import BadInput
from comity.documents.page import plan_page
from comity.documents.paper import changed_by_hand
from comity.documents.request import request_paper
from comity.law.model import Law
from comity.planning.plan import Plan


def plan_files(law: Law, plan: Plan) -> dict[str, bytes]:
    """Return every file of a plan by its name: the page, the data, one draft a requested state."""
    files = {
        "plan.html": plan_page(law, plan).encode(),
        "plan.json": msgspec.json.format(msgspec.json.encode(plan), indent=2) + b"\n",
    }
    for request in plan.requests:
        name = f"request-{request.requested.lower()}.docx"
        files[name] = request_paper(law, plan, request)
    return files


def write_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write all files or none; drafts of an earlier plan go, other files in the folder stay.

    Raises BadInput when the folder is a file, cannot be written, or holds a draft that a person
    has changed since.
    """
    target = Path(folder)
    if target.exists() and not target.is_dir():
        raise BadInput("A file stands where the folder should be", where=str(target), do=_OTHER)
    try:
        _edited(target)
        _write(target, files)
    except OSError as error:
        why = error.strerror or "the system refused"
        raise BadInput(
            "The folder cannot be written", where=str(target), why=why, do=_OTHER
        ) from None


_OTHER = "Name another folder with --out"


def _edited(folder: Path) -> None:
    for draft in sorted(folder.glob("request-???.docx")):
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
    old = {f.name for f in folder.glob("request-???.docx")} | {
        n for n in new if (folder / n).exists()
    }
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

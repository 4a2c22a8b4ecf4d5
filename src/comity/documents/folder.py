"""The files of a plan, made whole in memory and put into a folder all or nothing."""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

import msgspec
from msgspec import Struct

from comity.base.errors import BadInput
from comity.documents.block import Paper
from comity.documents.cover import cover_paper
from comity.documents.drafts import (
    Desk,
    Draft,
    draft,
    provisional,
    provisional_draft,
    request_draft,
)
from comity.documents.masked import Mask
from comity.documents.page import page_of
from comity.documents.pdf import write_pdf
from comity.documents.plan_paper import plan_paper
from comity.documents.printed import printed
from comity.documents.sealed import sealed_paper
from comity.documents.word import changed_by_hand, write_docx
from comity.documents.words import Words
from comity.facts.identities import NOBODY, Identities
from comity.facts.wording import Wording
from comity.law.model import Law
from comity.planning.plan import Plan
from comity.planning.referrals import referrals_of
from comity.planning.replies import replies_of
from comity.planning.speech import accepted

_DRAFT = re.compile(
    r"(sealed-)?(cover|form|request|reply|referral)-[a-z]{3}(-[\w.-]+)?(\.[a-z]{2})?\.(docx|pdf)"
)


class Extras(Struct, frozen=True):
    """What papers are made with beyond the plan: languages, translations, identities."""

    languages: tuple[str, ...] = ()
    wordings: Mapping[str, Wording] = MappingProxyType({})
    identities: Identities = NOBODY


PLAIN = Extras()


def plan_papers(law: Law, plan: Plan, drafts: Iterable[Draft]) -> dict[str, Paper]:
    """Return every paper that is edited or signed by the stem of its file: drafts, then covers."""
    drafts, mask = tuple(drafts), Mask(plan.case)
    said = Words(law, plan.case, (s.code for s in plan.states))
    papers = {d.stem: d.paper for d in drafts}
    for state in dict.fromkeys(r.requested for r in plan.requests):
        mine = [d for d in drafts if d.receiver == state and not d.care]
        papers[f"cover-{state.lower()}"] = mask.of(cover_paper(law, said, plan, state, mine))
    return papers


def plan_drafts(law: Law, plan: Plan, extras: Extras = PLAIN) -> tuple[Draft, ...]:
    """Return each request, reply and referral in the case's language and every further one."""
    desks = _Desks(law, plan, extras)
    drafts: list[Draft] = []
    for request in plan.requests:
        measure = request.asks[0].evidence.measure
        papers = desks.of(request.requested, measure)
        drafts += (provisional_draft(d, plan, request) for d in papers if provisional(request))
        drafts += (request_draft(d, plan, request) for d in papers)
    for reply in replies_of(law, plan):
        drafts += (draft(d, reply, reply.lacks) for d in desks.of(reply.receiver))
    for referral in referrals_of(law, plan):
        drafts += (draft(d, referral, referral.lacks) for d in desks.of(referral.receiver))
    return tuple(drafts)


class _Desks:
    """One desk a language, made once."""

    def __init__(self, law: Law, plan: Plan, extras: Extras) -> None:
        self.law, self.plan, self.extras = law, plan, extras
        self.made: dict[str, Desk] = {}

    def of(self, receiver: str, measure: str = "") -> tuple[Desk, ...]:
        """Return the desks for one receiver: the case's language, those asked, one taken."""
        source = self.plan.case.language
        wanted = [source, *self.extras.languages]
        if measure:
            taken, _ = accepted(self.law, receiver, measure, self.plan.on)
            if taken and not set(taken) & set(wanted):
                wanted.append(taken[0])
        return tuple(self._desk(one, source) for one in dict.fromkeys(wanted))

    def _desk(self, language: str, source: str) -> Desk:
        if language not in self.made:
            wording = self.extras.wordings.get(language)
            self.made[language] = Desk(self.law, source, language, wording)
        return self.made[language]


def sealed_papers(law: Law, plan: Plan, extras: Extras) -> dict[str, Paper]:
    """Return the sealed annex of each request that needs one, by the stem of its file.

    They are kept apart from all other papers: they are written only encrypted to their reader.
    """
    made = (sealed_paper(law, plan, r, extras.identities) for r in plan.requests)
    return {dict(p.kept)["file"]: p for p in made if p}


def plan_files(law: Law, plan: Plan, drafts: Iterable[Draft] | None = None) -> dict[str, bytes]:
    """Return every file of a plan by its name: the page, the data, drafts, a cover a state.

    Without drafts of its own they are made in the language of the case and what each state takes.
    """
    made = plan_drafts(law, plan) if drafts is None else tuple(drafts)
    mask = Mask(plan.case)
    whole = mask.of(plan_paper(law, plan, made))
    data = mask.plain(msgspec.to_builtins(plan))
    data["case"]["case"] = plan.case.case  # by which the papers of two cases are kept apart
    files = {
        "plan.html": page_of(whole).encode(),
        "plan.pdf": write_pdf(printed(whole)),
        "plan.json": msgspec.json.format(msgspec.json.encode(data), indent=2) + b"\n",
    }
    for stem, paper in plan_papers(law, plan, made).items():
        files[f"{stem}.docx"] = write_docx(paper)
        files[f"{stem}.pdf"] = write_pdf(paper)
    return files


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


class _CaseId(Struct):
    case: str = ""


class _Held(Struct):
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
    plan = folder / "plan.pdf"  # a person may sign the plan too
    for held in (*_drafts(folder), *((plan,) if plan.is_file() else ())):
        if _by_hand(held):
            raise BadInput(
                "This draft was changed since it was made, and a new plan would overwrite it",
                where=str(held),
                do="Move it away, or name another folder with --out",
            )


def _by_hand(held: Path) -> bool:
    """Return whether a person edited a DOCX or signed a PDF since it was made here.

    A sealed annex cannot be edited, and is made anew with the others.
    """
    if held.name.startswith("sealed-"):
        return False
    content = held.read_bytes()
    return b"/ByteRange" in content if held.suffix == ".pdf" else changed_by_hand(content)


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

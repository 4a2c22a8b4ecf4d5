"""Drafts of requests as papers: what they hold, what they lack, whether they are signed."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from comity.documents import parts
from comity.documents.block import Block, Paper
from comity.documents.kinds import kind
from comity.documents.pen import Pen
from comity.documents.tongue import SOURCE, Tongue
from comity.facts.model import Release
from comity.facts.wording import Wording
from comity.law.model import Law
from comity.planning.complete import Lack, lacks_of, released
from comity.planning.letters import Letter, letter_of
from comity.planning.plan import Plan, Request

TO_FOLLOW = "What is not yet held here follows without delay."


class Draft(Struct, frozen=True):
    """One paper to one state: its file's stem, what it lacks, and who let it through."""

    stem: str
    paper: Paper
    requested: str
    lacks: tuple[Lack, ...] = ()
    released: tuple[Release, ...] = ()

    @property
    def state(self) -> str:
        """Whether it is whole, let through although incomplete, or a draft."""
        if not self.lacks:
            return "whole"
        return "incomplete-released" if self.released else "draft"


def draft(
    law: Law, plan: Plan, request: Request, language: str = SOURCE, wording: Wording | None = None
) -> Draft:
    """Return the paper of one request in one language, with what keeps it from being signed."""
    letter = letter_of(law, plan, request)
    pen = Pen(Tongue(law, language), plan.case.language, wording)
    made = kind(letter.kind)
    blocks = (*made.blocks(pen, letter), *parts.papers(pen, letter.papers))
    lacks = (*lacks_of(request), *_open(pen, lacks_of(request)))
    let_through = released(request) if lacks else ()
    signed = made.signed and (not lacks or bool(let_through))
    if signed:
        blocks = (*blocks, *parts.signature(pen, letter, _conditions(pen, lacks)))
    stem = _stem(request.file, language, plan.case.language)
    held = Draft(stem, _paper(pen, letter, blocks, stem), request.requested, lacks, let_through)
    return _told(held)


def _stem(file: str, language: str, source: str) -> str:
    bare = file.removesuffix(".docx")
    return bare if language == source else f"{bare}.{language}"


def _conditions(pen: Pen, lacks: tuple[Lack, ...]) -> tuple[str, ...]:
    return (pen.say(TO_FOLLOW),) if lacks else ()


def _open(pen: Pen, known: tuple[Lack, ...]) -> tuple[Lack, ...]:
    """Return places of the paper that stand open and words that are not translated, each once.

    Places that a demand of the basis names already are not named twice.
    """
    named = {lack.evidence for lack in known}
    free = [f for f in dict.fromkeys(pen.open) if f.split(".")[1:2] != ["of"]]
    places = [f for f in free if not _demanded(f, named)]
    language = pen.tongue.locale.get_language_name("en")
    return (
        *(Lack(f"still open in the paper: {place_words(f)}") for f in places),
        *(
            Lack(f"not yet translated into {language}: {place_words(f)}")
            for f in dict.fromkeys(pen.untranslated)
        ),
    )


def _demanded(field: str, evidence: set[str]) -> bool:
    head, _, rest = field.partition(".")
    return head == "evidence" and rest.split(".")[0] in evidence and rest.count(".") == 1


def place_words(field: str) -> str:
    """Return a field's name in words: `evidence.bank-records.says` is `bank records, says`."""
    parts_of = [p for p in field.split(".") if p not in ("evidence", "events", "proceedings")]
    return ", ".join(p.replace("_", " ").replace("-", " ") for p in parts_of)


def _paper(pen: Pen, letter: Letter, blocks: tuple[Block, ...], stem: str) -> Paper:
    title = pen.say(letter.title)
    between = f"{pen.tongue.state(letter.sender)} – {pen.tongue.state(letter.receiver)}"
    return Paper(
        title=title,
        subtitle=between,
        subject=title,
        language=pen.tongue.language,
        day=letter.on.isoformat(),
        blocks=blocks,
        foot=f"{title}: {between}",
        page_word=pen.say("Page {n}", n="{n}"),
        kept=(("file", stem),),
    )


def _told(held: Draft) -> Draft:
    """Return a draft whose paper says at its foot and in its properties how far it is whole."""
    paper = held.paper
    foot = f"DRAFT. {paper.foot}" if held.state == "draft" else paper.foot
    kept = (*paper.kept, ("state", held.state))
    return replace(held, paper=replace(paper, foot=foot, kept=kept))

"""Drafts as papers: what they hold, what they lack, whether they may be signed."""

from __future__ import annotations

from collections.abc import Iterator

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
from comity.planning.complete import PROVISIONAL, Lack, lacks_of, released
from comity.planning.letters import Letter, letter_of
from comity.planning.plan import Plan, Request
from comity.planning.referrals import ReferralLetter
from comity.planning.replies import ReplyLetter
from comity.planning.rewording import rewordings

TO_FOLLOW = "What is not yet held here follows without delay."
_PLACES = {
    "receiver_authority": "the authority asked",
    "channel": "the channel",
    "basis": "the legal basis",
    "authority.name": "the authority that asks",
    "authority.functions": "what that authority is for",
    "authority.conducts": "the authority that conducts the proceedings",
    "proceedings.nature": "the nature and stage of the proceedings",
    "proceedings.offence": "the offence",
    "proceedings.law": "the law that makes it an offence",
    "proceedings.reference": "our reference",
    "proceedings.purpose": "the purpose of the request",
    "proceedings.maximum_years": "the maximum penalty",
    "events": "the facts",
}
ESSENTIAL = frozenset(("basis", "authority.name", "receiver_authority"))  # nobody lets these open
AnyLetter = Letter | ReplyLetter | ReferralLetter


class Draft(Struct, frozen=True):
    """One paper to one state: its file's stem, what it lacks, and who let it through.

    `unsaid` are phrases of the template that stand in English because the catalogue lacks them;
    `care` is whether it is a referral or return, of which no cover of a request speaks.
    """

    stem: str
    paper: Paper
    receiver: str
    lacks: tuple[Lack, ...] = ()
    released: tuple[Release, ...] = ()
    unsaid: tuple[str, ...] = ()
    care: bool = False

    @property
    def state(self) -> str:
        """Whether it is whole, let through although incomplete, or a draft."""
        return state_of(self.lacks, self.released)


def state_of(lacks: tuple[Lack, ...], let_through: tuple[Release, ...]) -> str:
    """Return how far a paper is whole, in the word that its properties carry."""
    if not lacks:
        return "whole"
    return "incomplete-released" if let_through else "draft"


class Desk(Struct, frozen=True):
    """Where papers are made: the law, the language, and the translation that is held."""

    law: Law
    source: str = SOURCE
    language: str = SOURCE
    wording: Wording | None = None

    def pen(self) -> Pen:
        """Return what writes one paper."""
        return Pen(Tongue(self.law, self.language), self.source, self.wording)

    def stem(self, file: str) -> str:
        """Return a file's name without its ending, with the language where it is not the case's."""
        bare = file.removesuffix(".docx")
        return bare if self.language == self.source else f"{bare}.{self.language}"


def request_draft(desk: Desk, plan: Plan, request: Request) -> Draft:
    """Return the paper of one request, with what keeps it from being signed."""
    letter = letter_of(desk.law, plan, request)
    lacks = (*lacks_of(request), *rewordings(plan.case, request))
    return draft(desk, letter, lacks, request)


def provisional(request: Request) -> bool:
    """Return whether the provisional arrest of somebody is asked for ahead of a request."""
    return request.kind == "extradition" and any(
        a.evidence.provisional_arrest == "yes" for a in request.asks
    )


def provisional_draft(desk: Desk, plan: Plan, request: Request) -> Draft:
    """Return the request for provisional arrest that goes ahead of one for extradition."""
    asks = tuple(a for a in request.asks if a.evidence.provisional_arrest == "yes")
    narrow = replace(
        request,
        kind="provisional_arrest",
        title="Request for provisional arrest",
        file=request.file.replace("-extradition", "-provisional-arrest"),
        asks=asks,
    )
    known = lacks_of(narrow, PROVISIONAL)
    return draft(desk, letter_of(desk.law, plan, narrow), known, narrow)


def draft(
    desk: Desk, letter: AnyLetter, known: tuple[Lack, ...], request: Request | None = None
) -> Draft:
    """Return the paper of a letter: with a place to sign only if whole, or let through by name.

    Only what is asked in a request can be let through: a reply and a referral are whole or drafts.
    """
    pen, made = desk.pen(), kind(letter.kind)
    blocks = (*made.blocks(pen, letter), *parts.papers(pen, letter.papers))
    ids = tuple(a.evidence.id for a in request.asks) if request else ()
    lacks = (*known, *_open(pen, known, ids))
    let_through = released(request, lacks) if request else ()
    if ESSENTIAL & set(pen.open):
        let_through = ()
    state = state_of(lacks, let_through)
    if made.signed and state != "draft":
        conditions = (pen.say(TO_FOLLOW),) if lacks else ()
        blocks = (*blocks, *parts.signature(pen, letter, conditions, made.others(letter)))
    stem = desk.stem(letter.file)
    paper = _paper(pen, letter, blocks, (("file", stem), ("state", state)))
    unsaid = tuple(sorted(pen.tongue.lacking))
    care = isinstance(letter, ReferralLetter)
    return Draft(stem, paper, letter.receiver, lacks, let_through if lacks else (), unsaid, care)


def _open(pen: Pen, known: tuple[Lack, ...], ids: tuple[str, ...]) -> Iterator[Lack]:
    """Yield places of the paper that stand open and words that are not translated, each once.

    Places that a demand of the basis names already are not named twice.
    """
    named = {lack.evidence for lack in known}
    for field in dict.fromkeys(pen.open):
        if not _demanded(field, named):
            says = f"still open in the paper: {place_words(field)}"
            yield Lack(says, evidence=_ask_of(field, ids))
    language = pen.tongue.locale.get_language_name("en")
    for field in dict.fromkeys(pen.untranslated):
        says = f"not yet translated into {language}: {place_words(field)}"
        yield Lack(says, evidence=_ask_of(field, ids))
    if pen.by_machine:
        yield Lack(f"a translator's eye: the words in {language} are translated by a machine")
    if lacking := sorted(pen.tongue.lacking):
        yield Lack(f"phrases of the paper not yet in {language}: {len(lacking)}")


def _ask_of(field: str, ids: tuple[str, ...]) -> str:
    """Return the ask to which a field belongs, if it is of one: ids may hold full stops."""
    return max((i for i in ids if field.startswith(f"evidence.{i}.")), key=len, default="")


def _demanded(field: str, evidence: set[str]) -> bool:
    head, _, rest = field.partition(".")
    return head == "evidence" and rest.partition(".")[0] in evidence and rest.count(".") == 1


def place_words(field: str) -> str:
    """Return a field's name in words: `evidence.bank-records.says` is `bank records, says`."""
    if field in _PLACES:
        return _PLACES[field]
    shown = [p for p in field.split(".") if p not in ("evidence", "events", "proceedings")]
    return ", ".join(p.replace("_", " ").replace("-", " ") for p in shown)


def _paper(
    pen: Pen, letter: AnyLetter, blocks: tuple[Block, ...], kept: tuple[tuple[str, str], ...]
) -> Paper:
    title = pen.say(letter.title)
    between = f"{pen.tongue.state(letter.sender)} – {pen.tongue.state(letter.receiver)}"
    mark = f"{pen.say('DRAFT')}. " if ("state", "draft") in kept else ""
    return Paper(
        title=title,
        subtitle=between,
        subject=title,
        language=pen.tongue.language,
        day=letter.on.isoformat(),
        blocks=blocks,
        foot=f"{mark}{pen.label(title)} {between}",
        page_word=pen.say("Page {n}", n="{n}"),
        kept=kept,
    )

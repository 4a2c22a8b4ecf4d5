"""A draft agreement on a joint investigation team, with its appendices (ETS 182 20, UNTOC 19)."""

from __future__ import annotations

from collections.abc import Iterator

from comity.documents import parts
from comity.documents.block import Block, Heading, Items, PageBreak, Pairs, Paragraph, Table, line
from comity.documents.particulars import rest
from comity.documents.pen import Pen
from comity.facts.model import Team
from comity.planning.letters import Letter, Sought

LAW = (
    "The team acts under the law of the state in which it acts; its leader there gives directions."
)
EVIDENCE = (
    "Members of a party may ask their own authorities for measures; what is gathered is shared "
    "under the agreement and used for the purpose of the team."
)
BEFORE = "What a party held before may be shared where its law allows, with the limits it sets."
VICTIMS = (
    "A victim is heard once wherever possible, by trained staff, with support at hand. Where a "
    "victim lives or is kept safe is no part of what the team shares. No victim is prosecuted or "
    "returned on the ground of what the team gathered without the parties' consulting first."
)
REFLECTION = (
    "Operational steps give way to the recovery and reflection period of a victim where its "
    "purpose would be lost."
)
SECONDED = (
    "Seconded members are present as the law of the state allows; they carry no arms unless the "
    "parties agree so in writing."
)
DISCLOSURE = "Each party says how its law on disclosure to the defence bears on what is shared."
DATA = "Personal data are kept no longer than the purpose needs; each party answers for its part."
EVALUATION = "The parties evaluate the team within six months of its end."
CHANGE = "The agreement is changed in writing by all parties; it is extended as appendix II has it."
PLAN_ROWS = (
    "Aim",
    "Victims: identification, safety, support, one hearing",
    "Arrests and searches on one day",
    "Financial investigation",
    "Electronic evidence and its preservation",
    "Where to prosecute, and when this is decided",
    "Costs and languages",
)

UNDER = "This agreement is made under: {basis}."


def blocks(pen: Pen, letter: Letter) -> Iterator[Block]:
    """Yield the agreement article by article, then its three appendices."""
    yield parts.head(pen, letter, "Proposed by", "Proposed to")
    for sought in letter.asks:
        yield from _agreement(pen, letter, sought)
    yield from _appendices(pen, letter)


def _agreement(pen: Pen, letter: Letter, sought: Sought) -> Iterator[Block]:
    here, team = f"evidence.{sought.wanted.id}.team", sought.wanted.team or Team()
    both = pen.tongue.states(dict.fromkeys((letter.sender, letter.receiver, *team.parties)))
    yield _title(pen, 1, "Parties and basis")
    yield Paragraph(line(pen.say("Parties: {states}.", states=both)))
    for part in letter.parts:
        yield parts.made_under(pen, part, UNDER)
    yield _title(pen, 2, "Purpose")
    yield Paragraph(line(pen.free(f"{here}.purpose", team.purpose)))
    told = pen.free(f"evidence.{sought.wanted.id}.says", sought.wanted.says)
    yield pen.item(pen.say("What is proposed:"), told)
    if sought.wanted.needed_because:
        because = pen.free(
            f"evidence.{sought.wanted.id}.needed_because", sought.wanted.needed_because
        )
        yield pen.item(pen.say("Why a team:"), because)
    yield from parts.facts(pen, letter)
    yield _title(pen, 3, "Period")
    days = pen.tongue.days(team.since, team.until) if team.since and team.until else ""
    yield Paragraph(line(pen.chosen(f"{here}.period", days)))
    yield _title(pen, 4, "States in which the team acts")
    where = pen.tongue.states(team.operates_in or (letter.sender, letter.receiver))
    yield Paragraph(line(where, ". ", pen.say(LAW)))
    yield from _people(pen, here, team)
    yield from _conduct(pen, here, team)
    yield from rest(pen, sought)


def _people(pen: Pen, here: str, team: Team) -> Iterator[Block]:
    for number, title, name in ((5, "Leaders", "leaders"), (6, "Members", "members")):
        yield _title(pen, number, title)
        offices = getattr(team, name)
        if offices:
            said = enumerate(offices, 1)
            yield Items(tuple(line(pen.free(f"{here}.{name}.{n}", o)) for n, o in said))
        else:
            yield Paragraph(line(pen.blank(f"{here}.{name}")))
    yield _title(pen, 7, "Others who take part")
    yield Paragraph(line(pen.say("They stand in appendix I, with what each may do.")))


def _conduct(pen: Pen, here: str, team: Team) -> Iterator[Block]:
    clauses = (
        (8, "Information and evidence", (EVIDENCE,)),
        (9, "What was held before", (BEFORE,)),
        (10, "Victims and witnesses", (VICTIMS, REFLECTION)),
        (11, "Seconded members", (SECONDED,)),
        (12, "Confidentiality, disclosure and data", (DISCLOSURE, DATA)),
        (13, "Evaluation", (EVALUATION,)),
        (14, "Change and extension", (CHANGE,)),
    )
    for number, title, said in clauses:
        yield _title(pen, number, title)
        for text in said:
            yield Paragraph(line(pen.say(text)))
    if team.arrangements:
        yield _title(pen, 15, "Special arrangements")
        told = enumerate(team.arrangements, 1)
        yield Items(tuple(line(pen.free(f"{here}.arrangements.{n}", t)) for n, t in told))


def _title(pen: Pen, number: int, title: str) -> Heading:
    return Heading(line(f"{number}. ", pen.say(title)))


def _appendices(pen: Pen, letter: Letter) -> Iterator[Block]:
    yield PageBreak()
    yield Heading(line(pen.say("Appendix I: others who take part")))
    for sought in letter.asks:
        team = sought.wanted.team or Team()
        here = f"evidence.{sought.wanted.id}.team.participants"
        rows = tuple(
            (line(pen.free(f"{here}.{n}", who)), line(pen.say("to be agreed")))
            for n, who in enumerate(team.participants, 1)
        )
        if rows:
            head = (line(pen.say("Who")), line(pen.say("May do, and may not")))
            yield Table(head, rows, (0.4, 0.6))
        else:
            yield Paragraph(line(pen.say("None so far.")))
    yield Heading(line(pen.say("Appendix II: extension")))
    yield Pairs(
        (pen.row("New end", ""), pen.row("Reason", ""), pen.row("Signed for the parties", ""))
    )
    yield Heading(line(pen.say("Appendix III: operational action plan")))
    columns = tuple(line(pen.say(w)) for w in ("Matter", "Who", "By when"))
    yield Table(columns, tuple((line(pen.say(r)), (), ()) for r in PLAN_ROWS), (0.5, 0.3, 0.2))


def others(letter: Letter) -> tuple[str, ...]:
    """Return the other parties to the agreement: each signs it."""
    named = (s.wanted.team.parties for s in letter.asks if s.wanted.team)
    return tuple(dict.fromkeys((letter.receiver, *(p for parties in named for p in parties))))

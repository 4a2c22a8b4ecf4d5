"""What a requested state answers short of carrying an ask out, checked against the basis.

UNTOC 18(16), (21)-(26) and their like: a refusal gives its reasons, rests on a ground that the
basis knows and does not bar, and comes after consultation.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from comity.base.errors import BadInput, nearest
from comity.facts.days import span
from comity.facts.model import Annex, Authority, Case, Objection, Proceedings, Reply
from comity.law.bases import BeforeRefusal, Force, Refusal
from comity.law.model import Law
from comity.planning.complete import Lack
from comity.planning.fleeing import unsettled
from comity.planning.letters import Rule, Sought, Told, persons_told, sought
from comity.planning.plan import Ask, Plan
from comity.planning.telling import hides, silenced, told, told_of

TITLES = {
    "additional-information": "Request for additional information",
    "consultation": "Consultation before a refusal",
    "postponement": "Execution put off",
    "refusal": "Refusal with reasons",
}
KINDS = {move: move.replace("-", "_") for move in TITLES}
_OWN_LAW = "requested-state-law"
_PENDING = "pending-proceedings"  # it puts execution off: UNTOC 18(25), ETS182 7(1)
_STRICT: tuple[Force, ...] = ("barred", "assurance", "may", "must")
DUTIES = {
    "reasons": "reasons are given for a refusal",
    "consult": "the requested state consults before it refuses or puts off",
    "postpone": "it is looked at whether execution can be put off instead",
    "supplement": "what is lacking is asked for first",
}


class Objected(Struct, frozen=True):
    """One ground, with the facts on which it rests and where the basis names it, if it does."""

    ground: str
    because: str
    provision: str = ""
    force: Force | None = None
    of_own_law: bool = False
    where: str = ""
    puts_off: bool = False


class ReplyLetter(Struct, frozen=True):
    """One answer to one ask, from the requested state to the one that asked."""

    kind: str
    file: str
    title: str
    on: date
    sender: str
    receiver: str
    authority: Authority
    acts: Proceedings
    reply: Reply
    asked: Sought
    basis: str
    provision: str
    objections: tuple[Objected, ...]
    duties: tuple[Rule, ...]
    persons: tuple[Told, ...]
    papers: tuple[Annex, ...] = ()
    lacks: tuple[Lack, ...] = ()


def replies_of(law: Law, plan: Plan) -> tuple[ReplyLetter, ...]:
    """Return the answer to each ask that stands in a draft; raise where a ground is no word.

    None is drafted where the state that asks may be the one from which a victim flees.
    """
    if unsettled(law, plan.case, plan.requesting):
        return ()
    asks = {a.evidence.id: a for r in plan.requests for a in r.asks}
    return tuple(
        _letter(law, plan, asks[reply.about], reply)
        for reply in plan.case.replies
        if reply.about in asks
    )


def unanswerable(case: Case, asked: frozenset[str]) -> tuple[Reply, ...]:
    """Return the replies to what stands in no draft: withheld, or evidence at home."""
    return tuple(r for r in case.replies if r.about not in asked)


def _letter(law: Law, plan: Plan, ask: Ask, reply: Reply) -> ReplyLetter:
    basis = ask.advised
    objections = tuple(_objected(law, ask, reply, one) for one in reply.grounds)
    made = ReplyLetter(
        kind=KINDS[reply.move],
        file=f"reply-{plan.requesting.lower()}-{_shown(plan.case, reply)}",
        title=TITLES[reply.move],
        on=span(reply.day).last if reply.day else plan.on,
        sender=ask.requested,
        receiver=plan.requesting,
        authority=Authority(name=told(reply.authority)),
        acts=told_of(plan.case.proceedings or Proceedings()),
        reply=told_of(reply),
        asked=sought(plan.case, ask, plan.on),
        basis=basis.id if basis.rank != "domestic" else "",
        provision=basis.provision,
        objections=objections,
        duties=tuple(
            Rule(DUTIES[d.duty], _pin(basis.id, d.provision)) for d in _duties(ask, reply)
        ),
        persons=persons_told(plan.case, plan.requesting),
    )
    hidden = (
        Lack(f"other words for the {one} of {reply.id}: what they speak of is never sent", "", at)
        for at in (ask.evidence.id,)
        for one in silenced(reply)
    )
    return replace(made, lacks=(*_lacks(plan.case, ask, made), *hidden))


def _shown(case: Case, reply: Reply) -> str:
    """Return what tells one reply from another in a file's name, which anybody may see."""
    return f"{case.replies.index(reply) + 1}" if hides(reply.id) else reply.id.lower()


def _pin(basis: str, provision: str) -> str:
    if ":" in provision or not provision or not basis:
        return provision
    return f"{basis}:{provision}"


def _objected(law: Law, ask: Ask, reply: Reply, objection: Objection) -> Objected:
    known, basis = law.vocabulary.grounds, ask.advised
    if objection.ground not in known:
        raise BadInput(
            f"'{objection.ground}' is no ground for refusal",
            why="a refusal rests on a ground that the law knows",
            do=nearest(objection.ground, known) or "Take a word of `grounds` in the vocabulary",
        )
    found = _strictest(r for r in basis.refusals if r.ground == objection.ground)
    own = _strictest(r for r in basis.refusals if r.ground == _OWN_LAW)
    put_off = _put_off(ask) if objection.ground == _PENDING else ""
    if put_off and (reply.move == "postponement" or found is None):
        says, because = known[objection.ground].says, told(objection.because)
        return Objected(says, because, put_off, "may", puts_off=True)
    named = found or own
    return Objected(
        ground=known[objection.ground].says,
        because=told(objection.because),
        provision=_pin(basis.id, named.provision) if named else "",
        force=named.force if named else None,
        of_own_law=found is None and own is not None,
        where=named.where if named else "",
    )


def _put_off(ask: Ask) -> str:
    """Return where execution may be put off: by the basis, or by one that applies beside it."""
    beside = (c for c in ask.answer.candidates if c.verdict == "yes" and c.rank != "domestic")
    for basis in (ask.advised, *beside):
        for one in basis.before_refusal:
            if one.duty == "postpone":
                return _pin(basis.id, one.provision)
    return ""


def _strictest(found: Iterable[Refusal]) -> Refusal | None:
    """Return what bars a ground before what allows it: a basis may do both, each in its case."""
    return min(found, key=lambda r: _STRICT.index(r.force), default=None)


def _duties(ask: Ask, reply: Reply) -> Iterator[BeforeRefusal]:
    wanted = {
        "additional-information": ("supplement",),
        "consultation": ("consult", "postpone"),
        "postponement": ("consult", "reasons"),
        "refusal": ("reasons", "consult", "postpone"),
    }[reply.move]
    return (d for d in ask.advised.before_refusal if d.duty in wanted)


def _lacks(case: Case, ask: Ask, letter: ReplyLetter) -> Iterator[Lack]:
    reply, at = letter.reply, ask.evidence.id
    if not letter.authority.name:
        yield Lack("the authority that answers", "", at)
    if reply.move == "additional-information" and not reply.questions:
        yield Lack("what is still needed", _duty_pin(letter, "supplement"), at)
    if reply.move in ("refusal", "postponement", "consultation") and not letter.objections:
        yield Lack("the reasons", _duty_pin(letter, "reasons"), at)
    if reply.move == "postponement" and not reply.until:
        yield Lack("until when it is put off", "", at)
    for one in letter.objections:
        yield from _of_ground(one, letter, at)
    owed = reply.move == "postponement" and _duty_pin(letter, "consult")
    if (reply.move == "refusal" or owed) and not _consulted(case, reply, letter.on):
        yield Lack(DUTIES["consult"], _duty_pin(letter, "consult"), at)


def _of_ground(one: Objected, letter: ReplyLetter, at: str) -> Iterator[Lack]:
    if not one.because:
        yield Lack(f"the facts for the ground: {one.ground}", "", at)
    if one.force == "barred":
        when = f", {one.where}" if one.where else ""
        says = f"a ground that is not barred: {one.ground} may not be used{when}"
        yield Lack(says, one.provision, at)
    elif one.puts_off and letter.reply.move == "refusal":
        yield Lack(f"putting off in place of refusing: {one.ground}", one.provision, at)
    elif one.force == "assurance":
        yield Lack(f"whether an assurance was asked for first: {one.ground}", one.provision, at)
    elif one.of_own_law:
        yield Lack(f"the provision of the state's own law behind: {one.ground}", one.provision, at)
    elif one.force is None:
        pin = _pin(letter.basis, letter.provision)
        yield Lack(f"a ground that is held of this basis: {one.ground} is not", pin, at)


def _duty_pin(letter: ReplyLetter, duty: str) -> str:
    return next((d.provision for d in letter.duties if d.says == DUTIES[duty]), "")


def _consulted(case: Case, reply: Reply, on: date) -> bool:
    """Return whether the asking state was consulted before, on every ground of the decision."""
    by = span(reply.day).last if reply.day else on
    before = [
        r
        for r in case.replies
        if r.about == reply.about and r.move == "consultation" and r.day and span(r.day).last <= by
    ]
    grounds = {one.ground for r in before for one in r.grounds}
    return bool(before) and {one.ground for one in reply.grounds} <= grounds

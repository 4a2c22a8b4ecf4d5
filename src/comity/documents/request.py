"""A draft request to one state as DOCX: a cover note of what lacks, then the request proper."""

from __future__ import annotations

from collections.abc import Iterable

from comity.documents.cover import cover
from comity.documents.paper import Paper
from comity.documents.view import bases_advised, lacking_of, towards
from comity.documents.words import DUAL, Words, day_words, days_words, upper_first
from comity.facts.model import Event
from comity.law.model import Law
from comity.planning.plan import Ask, Plan, Request
from comity.reasoning.candidates import Candidate

BLANK = "[to be completed]"
CONFIDENTIAL = (
    "The requesting state asks that this request, its content and the fact that it was made be "
    "kept confidential except so far as needed to carry it out, and to be told promptly if that "
    "cannot be."
)
VICTIMS = (
    "Persons heard are to be treated with regard to their safety, dignity and privacy. A victim is "
    "heard no more often than needed, may be accompanied, and meets no suspect. The present place "
    "of a victim is neither asked for nor to be told."
)
COSTS = "Costs follow the legal basis named above."
CONSULT = (
    "If the requested state sees a ground to refuse or to put off the execution, the requesting "
    "state asks to be consulted first."
)
_KINDS = {
    "extradition": "Request for extradition",
    "joint_investigation": "Proposal of a joint investigation",
    "transfer_of_proceedings": "Request for the transfer of criminal proceedings",
    "victim_return": "Request on the return of a victim",
    "spontaneous_information": "Information sent without a request",
    "freezing": "Request for the freezing of assets",
    "confiscation": "Request for confiscation",
    "controlled_delivery": "Request on a controlled delivery of goods",
}


def request_paper(law: Law, plan: Plan, request: Request) -> bytes:
    """Return the draft request to one state as DOCX; nobody is named in it."""
    said = Words(law, plan.case, (s.code for s in plan.states))
    kind = _kind(law, request)
    title = f"{kind}: {plan.requesting_name} to {request.requested_name}"
    paper = Paper(title, f"Case {plan.case.case}", plan.on)
    cover(paper, said, plan, request)
    _heading(paper, plan, request, kind)
    _proceedings(paper, plan)
    _facts(paper, said, plan)
    groups = bases_advised(request)
    for basis, asks in groups:
        _on_basis(paper, said, basis, asks, len(groups) > 1)
    _terms(paper, said, request)
    _signature(paper, plan, request)
    paper.footer(f"{title}. Draft of {day_words(plan.on)}")
    return paper.bytes()


def _kind(law: Law, request: Request) -> str:
    measures = {a.evidence.measure for a in request.asks}
    parts = {law.vocabulary.measures[m].part_of or m for m in measures}
    if parts == {"mutual_legal_assistance"}:
        return "Request for mutual legal assistance"
    if len(parts) == 1:
        return _KINDS.get(parts.pop(), "Request for cooperation")
    return "Request for cooperation in criminal matters"


def _heading(paper: Paper, plan: Plan, request: Request, kind: str) -> None:
    who, acts = plan.case.authority, plan.case.proceedings
    paper.title(kind)
    paper.subtitle("In a case of suspected trafficking in persons")
    sender = ", ".join(w for w in (who.name, who.functions) if w) if who else BLANK
    rows = [
        ("From", f"{sender} ({plan.requesting_name})"),
        ("To", f"The central or other competent authority of {request.requested_name}"),
        ("Channel", "; ".join(_channels(request)) or BLANK),
        ("Our reference", (acts.reference if acts else "") or BLANK),
        ("Date", BLANK),
    ]
    paper.pairs(rows, (3.6, 12.4))


def _channels(request: Request) -> tuple[str, ...]:
    return tuple(dict.fromkeys(b.channel for b, _ in bases_advised(request) if b.channel))


def _proceedings(paper: Paper, plan: Plan) -> None:
    acts, who = plan.case.proceedings, plan.case.authority
    kind = " ".join(w for w in (acts.nature, acts.stage) if w) if acts else ""
    paper.heading("The proceedings")
    paper.text(f"{upper_first(kind) or BLANK}.", "Subject and nature:")
    paper.text(f"{(who.conducts if who else '') or BLANK}.", "Conducted by:")
    paper.text(f"{(acts.offence if acts else '') or BLANK}.", "Offence:")
    paper.text(f"{(acts.law if acts else '') or BLANK}.", "Law that makes it one:")
    if acts and acts.maximum_years is not None:
        paper.text(f"{acts.maximum_years:g} years.", "Maximum penalty:")
    if acts and acts.purpose:
        paper.text(f"{upper_first(acts.purpose)}.", "Purpose of this request:")


def _facts(paper: Paper, said: Words, plan: Plan) -> None:
    paper.heading("Summary of the facts")
    paper.text(
        "Each fact is marked as alleged, suspected, denied or found by a court. Persons stand as "
        "roles; identities, where the measure needs them, follow in a sealed annex."
    )
    if plan.case.about:
        paper.text(plan.case.about.strip())
    events = sorted(plan.case.events, key=lambda e: e.day)
    paper.numbers(_event(said, e) for e in events)


def _event(said: Words, event: Event) -> str:
    place = f", {said.state(event.place)}" if event.place else ""
    told = event.says or said.terms("acts", [event.act])
    by = f" By: {said.people(event.by)}." if event.by else ""
    means = f" Means: {said.terms('means', event.means)}." if event.means else ""
    aims = f" Purpose: {said.terms('purposes', event.purposes)}." if event.purposes else ""
    start = f"{upper_first(days_words(event.day, event.until))}{place}"
    return f"{start}: {told} ({event.standing}).{by}{means}{aims}"


def _on_basis(
    paper: Paper, said: Words, basis: Candidate, asks: tuple[Ask, ...], several: bool
) -> None:
    paper.heading(f"Help sought under the {basis.name}" if several else "Legal basis")
    part = "part of the " if several else ""
    if basis.rank == "domestic":
        paper.text(
            f"No treaty is relied on. This {part}request is made on reciprocity and comity, as far "
            "as the law of the requested state allows it."
        )
    else:
        paper.text(f"This {part}request is made under the {said.basis(basis)}.")
    if basis.rank != "domestic" and basis.conditions:
        paper.text(f"This basis carries it on a condition: {'; '.join(basis.conditions)}.")
    dual = basis.dual_criminality
    if dual:
        more = f" ({dual.threshold})" if dual.threshold else ""
        pin = said.pin(f"{basis.id}:{dual.provision}")
        paper.text(f"{upper_first(DUAL[dual.test])}{more}; {pin}.", "Dual criminality:")
    if not several:
        paper.heading("Help sought")
    for number, ask in enumerate(asks, 1):
        _ask(paper, said, ask, number)


def _ask(paper: Paper, said: Words, ask: Ask, number: int) -> None:
    wanted = ask.evidence
    paper.heading(f"{number}. {upper_first(ask.measure)}", 2)
    paper.text(f"{upper_first(wanted.says) or BLANK}.", "Help sought:")
    for label, words in (
        ("Holder or addressee:", wanted.holder),
        ("Persons concerned:", _persons(said, wanted.of)),
        ("Why it is needed:", wanted.needed_because),
        ("Link with the offence:", wanted.link),
        ("Procedure wanted:", wanted.procedure),
        ("Wanted by:", _deadline(ask)),
    ):
        if words:
            paper.text(f"{upper_first(words)}.", label)
    if wanted.questions:
        paper.text("", "Questions to be put:")
        paper.numbers(wanted.questions)


def _persons(said: Words, ids: Iterable[str]) -> str:
    known = {p.id: p for p in said.case.persons}
    return "; ".join(
        ", ".join(w for w in (said.person(known[i]), said.about(known[i])) if w)
        for i in ids
        if i in known
    )


def _deadline(ask: Ask) -> str:
    wanted = ask.evidence.deadline
    if not wanted:
        return ""
    return f"{days_words(wanted.day)}, because {wanted.why or BLANK}"


def _terms(paper: Paper, said: Words, request: Request) -> None:
    bases = tuple(basis for basis, _ in bases_advised(request))
    paper.heading("Terms")
    if any(a.evidence.confidential == "yes" for a in request.asks):
        paper.text(CONFIDENTIAL, "Confidentiality.")
    paper.text(_use(said, request), "Limits on use.")
    paper.text(VICTIMS, "Victims and witnesses.")
    paper.text(f"Whether any further assurance is given: {BLANK}.", "Assurances.")
    treaty = any(b.rank != "domestic" for b in bases)
    paper.text(COSTS if treaty else "Costs are to be agreed.", "Costs.")
    clocks = [
        f"{b.clock.says} ({said.pin(f'{b.id}:{b.clock.provision}')})" for b in bases if b.clock
    ]
    if clocks:
        paper.text(f"{upper_first('; '.join(clocks))}.", "Time.")
    paper.text(CONSULT, "Consultation.")


def _use(said: Words, request: Request) -> str:
    limits = [
        f"{said.law.vocabulary.limits[limit.limit].says} ({said.pin(f'{b.id}:{limit.provision}')})"
        for b, _ in bases_advised(request)
        for limit in b.limits
    ]
    told = (
        "The requesting state will use what it receives only for the proceedings named here, "
        "unless the requested state consents."
    )
    return f"{told} {upper_first('; '.join(dict.fromkeys(limits)))}." if limits else told


def _signature(paper: Paper, plan: Plan, request: Request) -> None:
    paper.heading("Signature")
    for caution in towards(plan, request):
        paper.text(f"NOT TO BE SIGNED before this is settled: {caution.says}.")
    lacks = [words for words, _, must in lacking_of(request) if must]
    if lacks:
        paper.text(f"NOT TO BE SIGNED while this is lacking: {'; '.join(lacks)}.")
    else:
        paper.text("Not to be signed before every place marked [to be completed] is filled.")
    who = plan.case.authority
    rows = (
        ("For the requesting authority", who.name if who else BLANK),
        ("Office of the person who signs", ""),
        ("Place and date", ""),
        ("Signature and seal", ""),
    )
    paper.pairs(rows, (5.6, 10.4), height=1.1)

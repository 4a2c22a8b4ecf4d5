"""Every measure on every basis that carries it, asked by a case whose every word is a token."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Literal, get_args

from msgspec.structs import replace

from comity.documents import pen
from comity.documents.block import Paper, runs
from comity.documents.drafts import (
    TO_FOLLOW,
    Desk,
    draft,
    provisional,
    provisional_draft,
    request_draft,
)
from comity.documents.sealed import sealed_pen
from comity.documents.tongue import Tongue
from comity.facts import asking, model
from comity.facts.asking import Move
from comity.facts.identities import Identities, Identity
from comity.facts.model import (
    Annex,
    Authority,
    Case,
    Consent,
    Deadline,
    Event,
    Evidence,
    Objection,
    Period,
    Person,
    Proceedings,
    Referral,
    Reply,
    Team,
    Translation,
    Withholding,
)
from comity.law.bases import Basis, holding
from comity.law.model import Instrument, Law, Treaty
from comity.planning.channels import settled_channel
from comity.planning.demands import demands
from comity.planning.families import family, file_name, form_title, kind, title
from comity.planning.gives import Wanted, unidentified
from comity.planning.plan import Ask, Plan, Request, plan_of
from comity.planning.referrals import referrals_of
from comity.planning.replies import DUTIES, TITLES, replies_of
from comity.reasoning.answer import Reason
from comity.reasoning.candidates import BasisAnswer, Candidate
from support.shipped import LAW

DAY = date(2026, 11, 22)
TOKEN = re.compile(r"tok\w+")
SECRET = re.compile(r"secret\w+")
_WRITERS = ("parts", "particulars", "answers", "care", "forms", "sealed", "pen")
_NATURES = (
    *("criminal", "civil", "administrative"),
    *("inquiry", "investigation", "prosecution", "trial", "appeal", "sentence"),
)
KINDS = (
    "name",
    "born",
    "birthplace",
    "document",
    "address",
    "custody",
    "account",
    "phone",
    "online",
)


def full_case() -> Case:
    """Return a case in which every word that a letter may hold is a token of its own."""
    people = (
        Person(id="victim", role="presumed-victim", nationality=("NGA",), pseudonym="tokpseudo"),
        Person(id="accused", role="accused", nationality=("ITA",), resides="FRA"),
        Person(id="father", role="family-member", nationality=("NGA",)),
    )
    events = (
        Event(id="e1", act="recruitment", of=("victim",), by=("accused",), place="NGA",
              day="2024-01-05", says="tokevent", means=("deception",), purposes=("forced_labour",)),
    )  # fmt: skip
    papers = tuple(
        Annex(id=f"p-{k}", kind=k, title=f"tokpaper{k.replace('-', '')}", day="2026-01-01",
              by="tokoffice", translations=(Translation(language="fr", sort="sworn"),))
        for k in ("order", "judgment", "warrant", "law", "document-to-serve")
    )  # fmt: skip
    return Case(
        case="every-ask",
        on="2026-11-22",
        requesting="ITA",
        authority=Authority(name="tokauthority", functions="tokfunctions", conducts="tokconducts",
                            contact="tokcontact"),
        proceedings=Proceedings(
            nature="criminal", stage="trial", offence="tokoffence", law="toklaw",
            maximum_years=12, reference="tokreference", purpose="tokpurpose",
        ),
        persons=people,
        events=events,
        papers=papers,
        replies=tuple(_replies()),
        referrals=(_referral("referral"), _referral("return")),
    )  # fmt: skip


def _replies() -> Iterator[Reply]:
    moves: tuple[Move, ...] = ("additional-information", "consultation", "postponement", "refusal")
    for move in moves:
        yield Reply(
            id=f"r-{move}", move=move, about="ask", authority="tokanswers", day="2026-11-20",
            questions=("tokasksback",), proposes=("tokproposes",), until="2027-02-01",
            says="tokreply",
            grounds=tuple(Objection(ground=g, because=f"tok{g.replace('-', '')}")
                          for g in LAW.vocabulary.grounds),
        )  # fmt: skip


def _referral(kind: Literal["referral", "return"]) -> Referral:
    kept = (Withholding(what="tokwhat", from_whom="tokwhom"),)
    consent = Consent(given_by="victim", with_whom="tokreceiver", purpose="tokfor",
                      day="2026-11-01", until="2027-11-01", withheld=kept)  # fmt: skip
    return Referral(
        id=f"to-{kind}", kind=kind, of=("victim",), where="FRA", sender="toksender",
        receiver="tokreceiver", services=("tokservice",), needs=("tokneeds",), why="tokwhy",
        travel="toktravel", safety=("toksafety",), consents=(consent,),
        deadline=Deadline(day="2027-01-01"),
    )  # fmt: skip


def full_evidence(measure: str, items: tuple[str, ...] = ()) -> Evidence:
    """Return an ask in which every key is filled with a token of its own."""
    return Evidence(
        id="ask", measure=measure, where="FRA", says="toksays", holder="tokholder",
        of=("victim", "accused", "father"), events=("e1",), procedure="tokprocedure",
        deadline=Deadline(day="2027-03-01", why="tokwhyby"), needed_because="tokneed",
        confidential="yes", questions=("tokquestion",), link="toklink", urgent="tokurgent",
        period=Period(since="2024-01-01", until="2024-12-31"), data="traffic",
        property="tokproperty", extent="tokextent", lawful_at_home="yes", consent="yes",
        officers="tokofficers", return_by="2027-06-01", provisional_arrest="yes",
        consequences="tokconsequences", handling="H1", handling_note="toknote", source_grade="A",
        information_grade="1", items={i: f"tokitem{i.replace('-', '')}" for i in items},
        team=Team(purpose="tokteam", since="2027-01-01", until="2027-12-31", operates_in=("ITA",),
                  leaders=("tokleader",), members=("tokmember",), participants=("tokother",),
                  arrangements=("tokarrangement",)),
        assurances=("tokassurance",),
        papers=("p-order", "p-judgment", "p-warrant", "p-law", "p-document-to-serve"),
    )  # fmt: skip


def bare_case() -> Case:
    """Return a case that gives nothing that a basis could demand."""
    return Case(case="every-ask", on="2026-11-22", requesting="ITA")


def secrets() -> Identities:
    """Return identities in which every datum of every person is a token of its own."""
    return Identities(
        case="every-ask", persons={p: _secret(p) for p in ("victim", "accused", "father")}
    )


def _secret(who: str) -> Identity:
    one = {k: f"secret{who}{k}" for k in KINDS}
    return Identity(
        name=one["name"], born=one["born"], birthplace=one["birthplace"],
        documents=(one["document"],), address=one["address"], custody=one["custody"],
        accounts=(one["account"],), phones=(one["phone"],), online=(one["online"],),
    )  # fmt: skip


def records(law: Law) -> tuple[Instrument | Treaty, ...]:
    """Return every text that may carry a measure."""
    return (*law.instruments.values(), *law.treaties.values())


def combinations(law: Law = LAW) -> Iterator[tuple[str, Basis, str]]:
    """Yield instrument or treaty, basis and measure, for every measure that a basis carries."""
    whole = {m: t.part_of for m, t in law.vocabulary.measures.items()}
    for record in records(law):
        for basis in record.bases:
            for measure in sorted(whole):
                carried = {measure, whole[measure]} & set(basis.measures)
                if carried and measure not in basis.except_:
                    yield record.id, basis, measure


@lru_cache(maxsize=4)
def _plan(full: bool) -> Plan:
    return plan_of(LAW, full_case() if full else bare_case(), DAY)


def asked(
    law: Law, key: str, basis: Basis, evidence: Evidence, full: bool = True,
    identities: Identities | None = None,
) -> tuple[Plan, Request]:  # fmt: skip
    """Return the plan with one request on one basis, as if it were the one advised."""
    plan = _plan(full)
    candidate = _candidate(law, key, basis, evidence.measure)
    wanted = Wanted(law, plan.case, evidence, "FRA", identities or Identities())
    measure = law.vocabulary.measures[evidence.measure].says
    answer = BasisAnswer("", "ITA", "FRA", evidence.measure, DAY, "yes", (candidate,), ())
    ask = Ask(
        evidence,
        "FRA",
        "France",
        measure,
        answer,
        candidate,
        demands(wanted, candidate),
        (),
        unidentified(wanted),
    )
    form = key if basis.rank == "mutual-recognition" else ""
    name = file_name("FRA", family(law, evidence.measure), form)
    called = form_title(form, candidate.name) if form else title(law, [evidence.measure])
    made = kind(law, evidence.measure, form)
    request = Request("FRA", "France", called, name, form, made, (ask,))
    return replace(plan, requests=(request,)), request


def _candidate(
    law: Law, key: str, basis: Basis, measure: str,
    channel: str = "directly between the judicial authorities",
) -> Candidate:  # fmt: skip
    record = law.instruments.get(key) or law.treaties[key]
    whole = law.vocabulary.measures[measure].part_of
    contents = tuple(
        c for c in holding(basis.contents, measure, whole)
        if measure not in c.except_ and whole not in c.except_
    )  # fmt: skip
    return Candidate(
        id=key, name=record.name, verdict="yes", status="applies", role="basis", rank=basis.rank,
        provision=basis.provision, known=basis.status, contents=contents, limits=basis.limits,
        channel=channel, clock=basis.clock,
        refusals=holding(basis.refusals, measure, whole),
        before_refusal=holding(basis.before_refusal, measure, whole),
        reasons=(Reason("yes", "for the test", (f"{key}:{basis.provision}",)),),
    )  # fmt: skip


def text_of(paper: Paper) -> str:
    """Return the whole text of a paper in reading order, in small letters."""
    return " ".join(r.text for r in runs(paper.blocks)).casefold()


def unsaid(language: str) -> tuple[str, ...]:
    """Return every phrase of every kind of paper that the catalogue of a language lacks."""
    lacking: set[str] = set()
    for key, basis, measure in combinations():
        items = tuple(c.item for c in basis.contents)
        bare = Evidence(id="ask", measure=measure, where="FRA")
        for evidence, full in ((full_evidence(measure, items), True), (bare, False)):
            plan, request = asked(LAW, key, basis, evidence, full=full, identities=secrets())
            lacking |= _unsaid_of(plan, request, language)
    return tuple(sorted(lacking | _unsaid_of_words(language)))


def _unsaid_of(plan: Plan, request: Request, language: str) -> set[str]:
    desk = Desk(LAW, "en", language)
    drafts = [request_draft(desk, plan, request)]
    if provisional(request):
        drafts.append(provisional_draft(desk, plan, request))
    drafts += [draft(desk, r, r.lacks) for r in replies_of(LAW, plan)]
    drafts += [draft(desk, replace(r, lacks=()), ()) for r in replies_of(LAW, plan)]
    drafts += [draft(desk, r, r.lacks) for r in referrals_of(LAW, plan)]
    annex = sealed_pen(LAW, plan, request, secrets(), language)
    return {phrase for d in drafts for phrase in d.unsaid} | annex.tongue.lacking


def _unsaid_of_words(language: str) -> set[str]:
    """Return words of the law and of case files that a paper may hold and a catalogue lacks."""
    tongue, words = Tongue(LAW, language), LAW.vocabulary
    for kind_of in (words.acts, words.means, words.purposes, words.measures, words.contents,
                    words.grounds, words.limits, words.personal_data):  # fmt: skip
        for term in kind_of.values():
            tongue.say(term.says)
    for name in ("Role", "Stand", "TranslationSort"):
        for word in get_args(getattr(model, name, None) or getattr(asking, name)):
            tongue.say(
                f"{word} translation" if name == "TranslationSort" else word.replace("-", " ")
            )
    for record in records(LAW):
        tongue.say(record.title)
        tongue.say(record.name)
        for basis in record.bases:
            tongue.say(basis.clock.says if basis.clock else "")
            candidate = _candidate(LAW, record.id, basis, basis.measures[0], basis.channel)
            tongue.say(settled_channel(candidate, ()))
    for word in (*_NATURES, TO_FOLLOW, "DRAFT", "Signature", "guardian"):
        tongue.say(word)
    both = title(LAW, ("freezing", "confiscation"))
    for said in (*in_code(), *TITLES.values(), *DUTIES.values(), both):
        tongue.say(said)
    return tongue.lacking


@lru_cache(maxsize=1)
def in_code() -> tuple[str, ...]:
    """Return the phrases that the modules of papers hold, reached by a case here or not."""
    here = Path(pen.__file__).parent
    files = [here / f"{name}.py" for name in _WRITERS]
    files += [f for f in (here / "kinds").glob("*.py") if f.stem != "__init__"]
    return tuple(sorted({said for file in files for said in _phrases(ast.parse(file.read_text()))}))


def _phrases(tree: ast.AST) -> Iterator[str]:
    """Yield every text of two words or more that is no docstring and no part of another text."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.JoinedStr) or (
            isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        ):
            continue
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            if re.search(r"\w+\S* \S*\w\w", node.value):
                yield node.value
        else:
            yield from _phrases(node)

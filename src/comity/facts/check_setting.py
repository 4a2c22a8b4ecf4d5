"""What must hold together in what surrounds the acts: the Court, and the authorities of states.

A state's conduct may be told in several entries, of different days; on one fact they must agree,
since the question of breach turns on it once.
"""

from __future__ import annotations

from comity.base.errors import BadInput
from comity.base.plain import Document
from comity.facts.claim import Claim, Stated
from comity.facts.days import span
from comity.facts.model import Case, Court, StateConduct
from comity.law.model import Law

COURT = "$.circumstances.court"
AUTHORITIES = "$.circumstances.authorities"


def check_setting(case: Case, document: Document, law: Law) -> None:
    """Raise where the Court's matter or the conduct of authorities cannot be as it is told."""
    for at, one in enumerate(case.circumstances.proceedings):
        _is_state(one.state, document, f"$.circumstances.proceedings[{at}].state", law)
    if case.circumstances.court:
        _court(case.circumstances.court, document, law)
    said: dict[tuple[str, str], tuple[Claim, str]] = {}
    for at, conduct in enumerate(case.circumstances.authorities):
        path = f"{AUTHORITIES}[{at}]"
        _conduct(conduct, document, path, law)
        typed = document.value["circumstances"]["authorities"][at].get("facts", ())
        for key, (word, claim) in zip(typed, conduct.facts.items(), strict=True):
            here = f"{path}.facts.{key}"
            first, there = said.setdefault((conduct.state, word), (claim, here))
            if _plain(first) != _plain(claim):
                raise BadInput(
                    f"'{word}' is said twice of {law.states[conduct.state].name}, and not alike",
                    where=document.where(here),
                    why=f"the first stands in line {document.where(there).line}",
                    do="Keep one of the two, or say in `says` what differs",
                )


def _plain(claim: Claim) -> tuple[str, str]:
    return (claim.value, claim.standing) if isinstance(claim, Stated) else (claim, "alleged")


def _court(court: Court, document: Document, law: Law) -> None:
    for name in ("under_consideration_since", "accepted_from"):
        if day := getattr(court, name):
            span(day, document.where(f"{COURT}.{name}"))
    if court.accepted_from and not court.accepted:
        raise BadInput(
            "Here is a day from which the jurisdiction was accepted, and no state that did",
            where=document.where(f"{COURT}.accepted_from"),
            do="Name the states under `accepted`",
        )
    for at, code in enumerate(court.accepted):
        _is_state(code, document, f"{COURT}.accepted[{at}]", law)
    for at, proceeding in enumerate(court.proceedings):
        _is_state(proceeding.state, document, f"{COURT}.proceedings[{at}].state", law)


def _conduct(conduct: StateConduct, document: Document, path: str, law: Law) -> None:
    _is_state(conduct.state, document, f"{path}.state", law)
    if conduct.since:
        span(conduct.since, document.where(f"{path}.since"))
    if not conduct.facts and not conduct.says.strip():
        raise BadInput(
            f"Nothing is said of the authorities of {law.states[conduct.state].name}",
            where=document.where(f"{path}.facts"),
            do="Say yes or no to facts such as `knew_or_ought`, or in `says` what is not told",
        )


def _is_state(code: str, document: Document, path: str, law: Law) -> None:
    if not code:
        raise BadInput(
            "Here is no state", where=document.where(path), do="Name a state or territory"
        )
    if law.states[code].kind == "organisation":
        raise BadInput(
            f"{law.states[code].name} is no state: its members act",
            where=document.where(path),
            do="Name the state whose courts or authorities are meant",
        )

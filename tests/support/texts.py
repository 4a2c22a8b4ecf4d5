"""A law of our own making: a few texts and treaties between Norway and Switzerland, and no others.

Both states are without declarations and without a law of their own, unless a test says so.
"""

from datetime import date
from typing import Any

from msgspec import convert
from msgspec.structs import replace

from comity.law.model import Declaration, Instrument, Law, Party, Treaty
from support.shipped import LAW

DAY = date(2020, 6, 1)
NOR, CHE = "NOR", "CHE"
OPEN = "agreement-between-the-states"  # a condition that no facts of a case settle
BASIS: dict[str, Any] = {
    "measures": ["mutual_legal_assistance"],
    "provision": "1",
    "rank": "regional",
    "status": "checked",
}
FIRST: dict[str, date] = {NOR: date(2001, 1, 1), CHE: date(2003, 3, 3)}


def text(key: str, *bases: dict[str, Any], **keys: Any) -> Instrument:
    """A text with these bases; with none, it carries mutual legal assistance."""
    plain: dict[str, Any] = {
        "id": key,
        "name": key.upper(),
        "title": key.upper(),
        "kind": "regional",
        "region": "x",
        "depositary": "x",
        "adopted": "1990-01-01",
        "status": "checked",
        "source": ["x"],
        "entry_into_force": {
            "says": "x",
            "rule": {"kind": "days", "number": 30, "provision": "9"},
            "status": "checked",
        },
        "party_list": {"status": "checked", "complete_on": "2030-01-01"},
        "provisions": [],
        "sources": {},
        "bases": [BASIS | b for b in (bases or ({},))],
    }
    return convert(plain | keys, Instrument)


def treaty(key: str, *bases: dict[str, Any], **keys: Any) -> Treaty:
    """A treaty between the two, in force since 2005; it carries mutual legal assistance."""
    plain: dict[str, Any] = {
        "id": key,
        "name": key.upper(),
        "title": key.upper(),
        "between": [NOR, CHE],
        "status": "checked",
        "source": ["x"],
        "sources": {},
        "in_force": "2005-05-05",
        "bases": [BASIS | {"rank": "bilateral"} | b for b in (bases or ({},))],
    }
    return convert(plain | keys, Treaty)


def replacing(*others: str, **keys: Any) -> dict[str, Any]:
    """That a text replaces others, as a key of that text."""
    relation = {"relation": "replaces", "provision": "7", "status": "checked"} | keys
    return {"relations": [relation | {"instrument": other} for other in others]}


def conditions(*named: str) -> dict[str, Any]:
    """These conditions, as a key of a basis."""
    return {"conditions": [{"condition": c, "provision": f"{n}"} for n, c in enumerate(named)]}


def party(state: str, **keys: Any) -> dict[str, Any]:
    """The row of a party, bound from its first day here."""
    told = {"state": state, "kind": "ratification", "status": "checked", "source": "x"}
    return told | {"in_force": FIRST.get(state, DAY)} | keys


BOTH = (party(NOR), party(CHE))


def law_of(*records: Instrument | Treaty, **rows: tuple[dict[str, Any], ...]) -> Law:
    """The law of these records: both states are parties to each text whose rows are not given."""
    texts = {r.id: r for r in records if isinstance(r, Instrument)}
    told = {key: rows.get(key, () if t.union else BOTH) for key, t in texts.items()}
    plain = {
        code: replace(LAW.states[code], declarations=(), rules=(), offences=())
        for code in (NOR, CHE)
    }
    return replace(
        LAW,
        digest="made",
        states=LAW.states | plain,
        instruments=texts,
        treaties={r.id: r for r in records if isinstance(r, Treaty)},
        parties={key: convert(held, tuple[Party, ...]) for key, held in told.items()},
    )


def declaring(law: Law, code: str, provision: str, effect: str, **keys: Any) -> Law:
    """The law in which a state declared something about a text, and nothing else."""
    told = {"says": "says so", "status": "part", "source": "x"}
    told |= {"provision": provision, "effect": effect, **keys}
    state = replace(law.states[code], declarations=(convert(told, Declaration),))
    return replace(law, states=law.states | {code: state})

"""Runs law/cases/qualification.yaml: each situation and what qualification answers."""

from pathlib import Path

import pytest
from msgspec import Struct, field

from comity.base.plain import Document, read_yaml
from comity.facts.model import Case
from comity.facts.read import case_of, read_case
from comity.reasoning.answer import Verdict
from comity.reasoning.qualification import Elements, Qualification, VictimResult, qualify
from support.shipped import LAW

ROOT = Path(__file__).parents[2]
FILE = ROOT / "law" / "cases" / "qualification.yaml"


class Expected(Struct, frozen=True, forbid_unknown_fields=True):
    verdict: Verdict | None = None
    victims: dict[str, Verdict] = field(default_factory=dict)
    instruments: dict[str, Verdict] = field(default_factory=dict)
    in_force: dict[str, Verdict] = field(default_factory=dict)
    elements: dict[str, Verdict] = field(default_factory=dict)
    neighbours: dict[str, Verdict] = field(default_factory=dict)
    flags: dict[str, Verdict] = field(default_factory=dict)
    protection: Verdict | None = None
    non_punishment: tuple[Verdict, ...] = ()
    says: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()


class Situation(Struct, frozen=True, forbid_unknown_fields=True):
    name: str
    expect: Expected
    file: str = ""
    facts: dict[str, object] | None = None


class Situations(Struct, frozen=True, forbid_unknown_fields=True):
    cases: tuple[Situation, ...]


DOCUMENT = read_yaml(FILE, "law/cases/qualification.yaml")
SITUATIONS = DOCUMENT.typed(Situations).cases
NUMBERED = list(enumerate(SITUATIONS))


def _case(at: int, situation: Situation) -> Case:
    if situation.file:
        return read_case(ROOT / situation.file, LAW)
    start = f"$.cases[{at}].facts"
    lines = {f"${k[len(start) :]}": n for k, n in DOCUMENT.lines.items() if k.startswith(start)}
    return case_of(Document(DOCUMENT.file, DOCUMENT.value["cases"][at]["facts"], lines), LAW)


def _element(victim: VictimResult, path: str) -> Verdict:
    name, element = path.split(".")
    assert element in Elements.__struct_fields__
    elements = next(r.elements for r in victim.instruments if r.instrument == name)
    verdict: Verdict = getattr(elements, element).verdict
    return verdict


def _got(answer: Qualification, wanted: Expected) -> Expected:
    first = answer.victims[0]
    by_id = {r.instrument: r for r in first.instruments}
    concepts = {n.concept: n.reason.verdict for n in first.neighbours}
    return Expected(
        verdict=answer.verdict if wanted.verdict else None,
        victims={v.victim: v.verdict for v in answer.victims if v.victim in wanted.victims},
        instruments={i: by_id[i].verdict for i in wanted.instruments},
        in_force={i: by_id[i].in_force for i in wanted.in_force},
        elements={e: _element(first, e) for e in wanted.elements},
        neighbours={c: concepts[c] for c in wanted.neighbours},
        flags={f: getattr(answer, f).verdict for f in wanted.flags},
        protection=first.protection.verdict if wanted.protection else None,
        non_punishment=tuple(r.verdict for r in first.non_punishment),
        says=tuple(s for s in wanted.says if s in answer.says),
        missing=tuple(m for m in wanted.missing if any(m in one for one in answer.missing)),
    )


@pytest.mark.parametrize(("at", "situation"), NUMBERED, ids=[s.name for s in SITUATIONS])
def test_situation(at: int, situation: Situation) -> None:
    answer = qualify(LAW, _case(at, situation))
    got, wanted = _got(answer, situation.expect), situation.expect
    if not wanted.non_punishment:
        assert got == Expected(
            **{f: getattr(wanted, f) for f in Expected.__struct_fields__}
            | {"non_punishment": got.non_punishment}
        )
    else:
        assert got == wanted
    assert all(v.protection.verdict != "no" for v in answer.victims)

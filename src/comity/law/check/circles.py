"""Records that lead back to themselves: treaties that replace each other, states in each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from comity.base.errors import BadInput, Where
from comity.law.folder import Folder

VERBS = {
    "replaces": "replace",
    "supplements": "supplement",
    "amends": "amend",
    "yields-to": "yield to",
}


class Step(NamedTuple):
    """One record that points at another, and where it does."""

    start: str
    end: str
    where: Where


def look(folder: Folder) -> Iterator[BadInput]:
    """Yield every circle of relations, of requirements, and of states."""
    instruments = folder.law.instruments.values()
    for relation, verb in VERBS.items():
        steps = [
            Step(i.id, r.instrument, folder.place("instruments", i.id, f"$.relations[{n}]"))
            for i in instruments
            for n, r in enumerate(i.relations)
            if r.relation == relation
        ]
        yield from _said(steps, f"{verb} each other")
    steps = [
        Step(i.id, r.instrument, folder.place("instruments", i.id, f"$.requires[{n}]"))
        for i in instruments
        for n, r in enumerate(i.requires)
    ]
    yield from _said(steps, "require each other")
    for key, verb in (
        ("part_of", "be part of each other"),
        ("continues", "continue each other"),
        ("succeeds", "succeed each other"),
    ):
        steps = [
            Step(s.code, getattr(s, key), folder.place("states", s.id, f"$.{key}"))
            for s in folder.law.states.values()
            if getattr(s, key)
        ]
        yield from _said(steps, verb)


def _said(steps: Iterable[Step], verb: str) -> Iterator[BadInput]:
    for circle in _circles(steps):
        names = [step.start for step in circle]
        itself = len(names) == 1
        said = verb.removesuffix(" each other") + " itself" if itself else verb
        yield BadInput(
            f"{' and '.join(names)} cannot {said}",
            where=circle[0].where,
            why="" if itself else "no exception stands between the two rules",
            do="Remove one of the two" if not itself else "Remove it",
        )


def _circles(steps: Iterable[Step]) -> Iterator[list[Step]]:
    """Yield each circle once, from its first name on."""
    after: dict[str, list[Step]] = defaultdict(list)
    for step in steps:
        after[step.start].append(step)
    for first in sorted(after):
        trails = [[step] for step in after[first]]
        seen: set[str] = set()
        while trails:
            trail = trails.pop()
            end = trail[-1].end
            if end == first:
                yield trail
            elif end > first and end not in seen:
                seen.add(end)
                trails += [[*trail, step] for step in after[end]]

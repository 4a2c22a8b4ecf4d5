"""Small cases for properties: few persons, few acts, a handful of days, places and claims.

All acts are dated, since the age of a victim is read at the first act.
"""

from __future__ import annotations

from hypothesis import settings
from hypothesis import strategies as st
from msgspec.structs import replace

from comity.facts.model import Case, Circumstances, Event, Person, Work

STEADY = settings(max_examples=20, deadline=None, derandomize=True, database=None)
PLACES = ("CYP", "DEU", "ITA", "PHL", "RUS")
DAYS = ("2003-05-01", "2012-05-01", "2018-05-01", "2026-09-01")
ACTS = ("recruitment", "transportation", "harbouring", "receipt")
MEANS = (None, (), ("deception",), ("use_of_force", "abuse_of_power"))
PURPOSES = (None, (), ("sexual_exploitation",), ("forced_labour",), ("organ_removal", "begging"))
NEWCOMERS = (
    Person(id="z", role="suspect"),
    Person(id="z", role="witness"),
    Person(id="z", role="family-member"),
    Person(id="z", role="presumed-victim"),
)
# Claims that say more and contradict nothing.
SAYS_MORE = (
    "consent_raised",
    "organised_group",
    "deprived_of_liberty",
    "documents_withheld",
    "elsewhere_prepared",
    "life_endangered",
    "crossed_border_illegally_for_gain",
)


@st.composite
def events(draw: st.DrawFn, at: int, day: str, of: tuple[str, ...]) -> Event:
    return Event(
        id=f"e{at}",
        act=draw(st.sampled_from(ACTS)),
        by=draw(st.sampled_from(((), ("m",)))),
        of=draw(st.sampled_from(((), of[:1]))),
        place=draw(st.sampled_from(PLACES)),
        day=day,
        means=draw(st.sampled_from(MEANS)),
        purposes=draw(st.sampled_from(PURPOSES)),
        standing=draw(st.sampled_from(("alleged", "found", "suspected"))),
    )


@st.composite
def cases(draw: st.DrawFn, youngest: int = 8, oldest: int = 40, some: bool = True) -> Case:
    """One or two victims and a suspect, with one to three acts on one day or over the years."""
    ages = st.integers(youngest, oldest)
    people = [
        Person(
            id=f"v{at}",
            role="presumed-victim",
            age=draw(st.none() | ages) if some else draw(ages),
            sex=draw(st.sampled_from(("female", "male", "unknown"))),
            nationality=draw(st.sampled_from(((), ("PHL",), ("RUS",)))),
        )
        for at in range(draw(st.integers(1, 2)))
    ]
    of = tuple(p.id for p in people)
    day = draw(st.sampled_from(DAYS))
    held = [draw(events(at, day, of)) for at in range(draw(st.integers(1, 3)))]
    claims = dict.fromkeys(draw(st.sets(st.sampled_from(SAYS_MORE), max_size=2)), "yes")
    return Case(
        case="generated",
        on="2026-11-22",
        requesting="DEU",
        persons=(*people, Person(id="m", role="suspect")),
        events=tuple(held),
        circumstances=replace(Circumstances(), **claims),
    )


@st.composite
def additions(draw: st.DrawFn, case: Case) -> Case:
    """The same case with one fact more: an act, a means, a claim, a person.

    A `no`, a denial, an empty list of means and a victim's changed age are no additions but
    contradictions; neither is an act before the first, at which the age is read.
    """
    kind = draw(st.sampled_from(("event", "means", "claim", "work", "person")))
    if kind == "event":
        of = tuple(p.id for p in case.persons if p.role == "presumed-victim")
        added = draw(events(9, draw(st.sampled_from(DAYS)), of))
        if added.day >= case.events[0].day:
            return replace(case, events=(*case.events, added))
        return case
    if kind == "means":
        at = draw(st.integers(0, len(case.events) - 1))
        held = case.events[at]
        more = replace(held, means=(*(held.means or ()), "abduction"))
        return replace(case, events=(*case.events[:at], more, *case.events[at + 1 :]))
    if kind == "person":
        return replace(case, persons=(*case.persons, draw(st.sampled_from(NEWCOMERS))))
    if kind == "work":
        work = Work(work_or_service="yes", menace_of_penalty="yes")
        return replace(case, circumstances=replace(case.circumstances, work=work))
    claim = {draw(st.sampled_from(SAYS_MORE)): "yes"}
    return replace(case, circumstances=replace(case.circumstances, **claim))

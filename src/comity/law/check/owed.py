"""What is owed: rights, demands and duties that lead nowhere, and model texts that serve nothing.

A demand asks one thing: an element of the trafficking offence, an offence, or a topic with the
answers that meet it. A model text closes a gap that some demand leaves.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from comity.base.errors import BadInput, nearest
from comity.law.folder import Folder
from comity.law.model import Instrument, Law, Topic, Vocabulary
from comity.law.owed import Demand, ModelText
from comity.law.pins import covers

Mistake = tuple[str, str, str]
NUMBERLESS = "Take `least` away, or name a topic whose answer is a number, or the element penalty"


def look(folder: Folder) -> Iterator[BadInput]:
    """Yield every mistake in what instruments owe and ask, and in the model texts."""
    law = folder.law
    for instrument in law.instruments.values():
        for path, what, do in _of(instrument, law):
            yield BadInput(what, where=folder.place("instruments", instrument.id, path), do=do)
    used = {d.model for i in law.instruments.values() for d in i.demands}
    for model in law.models.values():
        for path, what, do in _of_model(model, law, used, folder.broken):
            yield BadInput(what, where=folder.place("models", model.id, path), do=do)


def _known(word: str, known: Iterable[str], path: str, kind: str) -> Iterator[Mistake]:
    held = set(known)
    if word not in held:
        yield path, f"'{word}' is no known {kind}", nearest(word, held)


def _of(instrument: Instrument, law: Law) -> Iterator[Mistake]:
    pins = {p.at for a in instrument.provisions for p in a.paragraphs}
    kind = f"paragraph of {instrument.id}"
    for name in ("rights", "demands", "duties"):
        for number, record in enumerate(getattr(instrument, name)):
            yield from _known(record.at, pins, f"$.{name}[{number}].at", kind)
    yield from _rights(instrument, law.vocabulary)
    for number, demand in enumerate(instrument.demands):
        path = f"$.demands[{number}]"
        yield from _one_thing(demand, path)
        yield from _words(demand, path, law)
        yield from _sizes(demand, path)
    yield from _duties(instrument, law.vocabulary)
    yield from _parts(instrument)


def _rights(instrument: Instrument, words: Vocabulary) -> Iterator[Mistake]:
    for number, right in enumerate(instrument.rights):
        path = f"$.rights[{number}]"
        yield from _known(right.right, words.rights, f"{path}.right", "right")
        if right.topic:
            yield from _known(right.topic, words.topics, f"{path}.topic", "topic")
        for n, one in enumerate(right.if_):
            at = f"{path}.if[{n}].fact"
            yield from _known(one.fact, words.right_facts, at, "fact of a right")
        if not right.of:
            yield path, "The right has no holder", "Say in `of` who holds it"
        if right.days is not None and right.days < 1:
            yield f"{path}.days", f"A period of {right.days} days cannot be", "Write one or more"


def _duties(instrument: Instrument, words: Vocabulary) -> Iterator[Mistake]:
    for number, duty in enumerate(instrument.duties):
        path = f"$.duties[{number}]"
        if not duty.attaches:
            yield path, "The duty attaches nowhere", "Say in `attaches` where; `any` is a place"
        if not duty.turns_on:
            do = "Name words of `breach_facts`"
            yield path, "The duty turns on no fact, so that no breach could be judged", do
        for word in duty.turns_on:
            yield from _known(word, words.breach_facts, f"{path}.turns_on", "breach fact")


def _parts(instrument: Instrument) -> Iterator[Mistake]:
    for number, one in enumerate(instrument.parts):
        if one.part in (other.part for other in instrument.parts[:number]):
            what = f"The part of {one.part} stands twice"
            yield f"$.parts[{number}]", what, "Say once whether the text asks to punish it"


def _one_thing(demand: Demand, path: str) -> Iterator[Mistake]:
    named = [n for n in ("element", "concept", "topic") if getattr(demand, n)]
    if not named:
        yield path, "The demand asks nothing", "Name one of `element`, `concept` and `topic`"
    elif len(named) > 1:
        what = f"The demand asks {len(named)} things: {' and '.join(named)}"
        yield path, what, "Make a demand of each"


def _words(demand: Demand, path: str, law: Law) -> Iterator[Mistake]:
    words = law.vocabulary
    if demand.concept:
        yield from _known(demand.concept, words.concepts, f"{path}.concept", "concept")
    if demand.model:
        yield from _known(demand.model, law.models, f"{path}.model", "model text")
    for word in demand.purposes:
        yield from _known(word, words.purposes, f"{path}.purposes", "purpose")
    if demand.topic:
        yield from _known(demand.topic, words.topics, f"{path}.topic", "topic")
    topic = words.topics.get(demand.topic)
    if topic is not None:
        yield from _answers(demand, topic, path)
    elif demand.meets or demand.partly:
        what = "Answers are named, and no topic that is known"
        yield path, what, "Name the topic, or take `meets` and `partly` away"


def _answers(demand: Demand, topic: Topic, path: str) -> Iterator[Mistake]:
    for name in ("meets", "partly"):
        for word in getattr(demand, name):
            kind = f"answer to {demand.topic}"
            yield from _known(word, topic.answers, f"{path}.{name}", kind)
    for word in sorted({*demand.meets} & {*demand.partly}):
        yield f"{path}.partly", f"'{word}' both meets the demand and meets it in part", "Choose one"
    if topic.answers and not demand.meets:
        yield path, "No answer meets the demand", f"Name in `meets` one of {sorted(topic.answers)}"
    if topic.unit and demand.least is None:
        do = "Write the number in `least`"
        yield path, f"The demand does not say how many {topic.unit} it asks", do
    if demand.least is not None and not topic.unit:
        what = f"The answer to {demand.topic} is no number, and a least one is asked"
        yield f"{path}.least", what, NUMBERLESS


def _sizes(demand: Demand, path: str) -> Iterator[Mistake]:
    penalty = demand.element == "penalty"
    if demand.least is not None and not demand.topic and not penalty:
        yield f"{path}.least", "A least number is asked of something without a unit", NUMBERLESS
    if demand.least is not None and demand.least <= 0:
        yield f"{path}.least", f"A least of {demand.least:g} asks nothing", "Write more than zero"
    if demand.graver == "yes" and not penalty:
        what = "Graver forms are asked of something that is no penalty"
        yield f"{path}.graver", what, "Write `element: penalty`"
    if demand.purposes and demand.element != "definition":
        what = "Purposes are asked of something that is no definition"
        yield f"{path}.purposes", what, "Write `element: definition`"


def _of_model(
    model: ModelText, law: Law, used: set[str], broken: frozenset[str]
) -> Iterator[Mistake]:
    if model.id not in used and not broken:
        yield "$", f"No demand uses the model text '{model.id}'", "Name it in a demand's `model`"
    if not model.follows:
        yield "$", "The model text follows no provision", "Name pins such as palermo:3(a)"
    for pin in model.follows:
        key, _, at = pin.partition(":")
        if key in broken:
            continue
        yield from _known(key, law.instruments, "$.follows", "instrument")
        instrument = law.instruments.get(key)
        held = [p.at for a in instrument.provisions for p in a.paragraphs] if instrument else []
        if instrument and not any(covers(h, at) or covers(at, h) for h in held):
            yield "$.follows", f"{pin} leads to no paragraph", nearest(at, held)

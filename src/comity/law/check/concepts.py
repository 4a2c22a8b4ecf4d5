"""What concepts ask of the facts: limbs that ask nothing or two things, and words not known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from comity.base.errors import BadInput, nearest
from comity.law.folder import Folder
from comity.law.words import Concept, Limb, Vocabulary

Mistake = tuple[str, str, str]
KINDS = ("test", "concept", "acts", "means", "purposes", "claim", "listed")
# What each kind needs beside it, so that its answer can be told.
NEEDS = {
    "acts": ("says",),
    "means": ("says",),
    "purposes": ("says",),
    "claim": ("says",),
    "listed": ("says", "fact", "unsaid", "wanting"),
    "": ("unsaid", "wanting"),
}
SHORT = ("says", "unsaid", "wanting")  # of less than a test


def look(folder: Folder) -> Iterator[BadInput]:
    """Yield every concept whose limbs could not be tested or told."""
    words = folder.law.vocabulary
    for name, concept in words.concepts.items():
        for path, what, do in _of(name, concept, words):
            place = f"$.concepts.{name}{path}"
            yield BadInput(what, where=folder.documents["vocabulary"].where(place), do=do)


def _of(name: str, concept: Concept, words: Vocabulary) -> Iterator[Mistake]:
    if concept.any_ and concept.all_:
        yield "", f"'{name}' asks for any and for all", "Keep one of `any` and `all`"
    if (concept.children == "yes" or concept.all_) and not concept.whole:
        yield "", f"'{name}' does not say what its parts make", "Say it in `whole`"
    if name in _asked(name, words):
        yield "", f"'{name}' asks for itself", "Let one concept say what it asks without another"
    for key, limbs in (("any", concept.any_), ("all", concept.all_)):
        for number, one in enumerate(limbs):
            for path, what, do in _limb(name, one, words):
                yield f".{key}[{number}]{path}", what, do


def _asked(name: str, words: Vocabulary) -> set[str]:
    """Return every concept that a concept asks for, itself included where it comes round to it."""
    found: set[str] = set()
    todo = [name]
    while todo:
        held = words.concepts.get(todo.pop())
        more = {one.concept for one in held.limbs if one.concept} - found if held else set()
        found |= more
        todo.extend(more)
    return found


def _limb(name: str, one: Limb, words: Vocabulary) -> Iterator[Mistake]:
    kinds = tuple(k for k in KINDS if getattr(one, k))
    if len(kinds) > 1 and kinds != ("test", "purposes"):
        what = f"A limb of '{name}' names {len(kinds)} things: {' and '.join(kinds)}"
        yield "", what, "Make a limb of each"
        return
    needed = SHORT if len(kinds) > 1 else NEEDS.get(kinds[0] if kinds else "", ())
    for key in needed:
        if not getattr(one, key):
            yield "", f"A limb of '{name}' cannot be told without `{key}`", f"Write `{key}`"
    if bool(one.only_if) != bool(one.wanting and one.means):
        do = "Write both for `means`, or neither"
        yield "", f"In a limb of '{name}', `only_if` and `wanting` do not go together", do
    yield from _known((one.concept,) if one.concept else (), words.concepts, ".concept", "concept")
    yield from _known(one.acts, words.acts, ".acts", "act")
    yield from _known(one.means, words.means, ".means", "means")
    yield from _known(one.purposes, words.purposes, ".purposes", "purpose")


def _known(used: Iterable[str], known: Iterable[str], path: str, kind: str) -> Iterator[Mistake]:
    held = set(known)
    for word in used:
        if word not in held:
            yield path, f"'{word}' is no known {kind}", nearest(word, held)

"""The vocabulary itself: words that mean two things, and words that point at none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from comity.base.errors import BadInput, nearest
from comity.law.folder import Folder
from comity.law.model import Term, Topic, Vocabulary
from comity.law.names import folded

Mistake = tuple[str, str, str]


def look(folder: Folder) -> Iterator[BadInput]:
    """Yield every word of the vocabulary that a person who types it could not rely on."""
    words = folder.law.vocabulary
    for name in Vocabulary.__struct_fields__:
        terms: Mapping[str, Term | Topic] = getattr(words, name)
        found = (*_shared(terms, name), *_parts(terms, name, words), *_data(terms, name, words))
        for path, what, do in found:
            yield BadInput(what, where=folder.documents["vocabulary"].where(path), do=do)


def _shared(terms: Mapping[str, Term | Topic], name: str) -> Iterator[Mistake]:
    owners = {folded(word): word for word in terms}
    for word, term in terms.items():
        for other in term.also:
            owner = owners.setdefault(folded(other), word)
            if owner != word:
                what = f"'{other}' means {owner} and {word} in {name}"
                yield f"$.{name}.{word}", what, "Take the word away from one of them"


def _parts(terms: Mapping[str, Term | Topic], name: str, words: Vocabulary) -> Iterator[Mistake]:
    for word, term in terms.items():
        if not isinstance(term, Term):
            continue
        for key, target, known in (
            ("part_of", term.part_of, set(terms)),
            ("form_of", term.form_of, set(terms)),
            ("within", term.within, set(terms)),
            ("if_not_named", term.if_not_named, set(words.conditions)),
        ):
            if target and (target not in known or target == word):
                path = f"$.{name}.{word}.{key}"
                what = f"'{target}' is no other word that '{word}' can be held to by `{key}`"
                yield path, what, nearest(target, known - {word})


def _data(terms: Mapping[str, Term | Topic], name: str, words: Vocabulary) -> Iterator[Mistake]:
    """Yield what a measure needs of a person that is no personal datum, or of a victim alone."""
    for word, term in terms.items():
        if not isinstance(term, Term):
            continue
        path = f"$.{name}.{word}"
        for key, needed in (("needs", term.needs), ("victim_needs", term.victim_needs)):
            for datum in needed:
                if datum not in words.personal_data:
                    what = f"'{datum}' is no known personal datum"
                    yield f"{path}.{key}", what, nearest(datum, words.personal_data)
        for datum in term.victim_needs:
            if datum in words.personal_data and datum not in term.needs:
                what = f"'{word}' needs '{datum}' of a victim and of no one else"
                do = "Add it to `needs`, or take it out of `victim_needs`"
                yield f"{path}.victim_needs", what, do

"""The free words of a case in another language, with who translated them and how."""

from __future__ import annotations

import re
from pathlib import Path

from msgspec import field

from comity.base.errors import BadInput
from comity.base.plain import files, read_yaml
from comity.facts.asking import Language, TranslationSort
from comity.facts.claim import Record
from comity.facts.model import Case


class Wording(Record, frozen=True):
    """A translation: each sentence of the case file, as it stands there, in another language."""

    case: str
    language: Language
    sort: TranslationSort
    by: str = ""
    words: dict[str, str] = field(default_factory=dict)

    def of(self, text: str) -> str:
        """Return the translation of a text, or nothing; white space does not matter."""
        return self.words.get(" ".join(text.split()), "").strip()


def read_wording(path: Path, case: Case) -> Wording:
    """Return the translation of a file; raise when it is of another case."""
    document = read_yaml(Path(path))
    held = document.typed(Wording)
    if held.case != case.case:
        raise BadInput(
            f"This translation is of the case '{held.case}' and not of '{case.case}'",
            where=document.where("$.case"),
            do="Give the translation of this case",
        )
    folded = {" ".join(text.split()): said for text, said in held.words.items()}
    return Wording(case=held.case, language=held.language, sort=held.sort, by=held.by, words=folded)


def wordings_beside(path: Path, case: Case) -> dict[str, Wording]:
    """Return every translation beside a case file: `rantsev.fr.yaml` beside `rantsev.yaml`."""
    stem, held = Path(path).stem, {}
    for one in files(Path(path).parent, ".yaml"):
        language = one.stem.removeprefix(f"{stem}.")
        if one.stem.startswith(f"{stem}.") and re.fullmatch("[a-z]{2,3}", language):
            held[language] = _in_its_file(one, read_wording(one, case), language)
    return held


def _in_its_file(path: Path, held: Wording, language: str) -> Wording:
    if held.language != language:
        raise BadInput(
            f"The file is named for '{language}' and its translation says '{held.language}'",
            where=str(path),
            why="words in another language would stand in the paper unseen",
            do="Make `language` and the file's name agree",
        )
    return held

"""The free words of a case in another language, with who translated them and how."""

from __future__ import annotations

from pathlib import Path

from msgspec import field

from comity.base.errors import BadInput
from comity.base.plain import read_yaml
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
        return self.words.get(" ".join(text.split()), "")


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
    found = sorted(Path(path).parent.glob(f"{Path(path).stem}.??.yaml"))
    read = (read_wording(one, case) for one in found)
    return {one.language: one for one in read}

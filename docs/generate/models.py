"""The model texts: what would close a gap in a state's law."""

from __future__ import annotations

from collections.abc import Iterator

from comity.law.model import Law
from comity.law.owed import ModelText
from docs.generate.markdown import item, paragraph, quoted


def pages(law: Law) -> Iterator[tuple[str, Iterator[str]]]:
    """Yield the one page."""
    yield "models.md", _lines(law)


def _lines(law: Law) -> Iterator[str]:
    yield "# Model texts\n"
    yield paragraph(
        "Texts of ours, in plain words, that would meet what the provisions named below them ask. "
        "They are a start for who drafts a law, not a law, and no depositary has approved them. "
        "`comity law gaps STATE --models` prints the one that fits a gap."
    ).rstrip("\n")
    for one in law.models.values():
        yield f'\n<a id="{one.id}"></a>\n\n## {one.title}\n'
        yield from quoted(one.text)
        yield ""
        yield item(f"id: `{one.id}`")
        yield item(f"follows: {', '.join(_pin(pin) for pin in one.follows)}")
        asked = tuple(_demanded(law, one))
        if asked:
            yield item(f"offered for: {', '.join(asked)}")
        if one.note:
            yield item(one.note)


def _pin(pin: str) -> str:
    return f"[{pin}](law/{pin.partition(':')[0]}.md)"


def _demanded(law: Law, model: ModelText) -> Iterator[str]:
    """Yield the provisions whose demand this text would meet."""
    for one in law.instruments.values():
        pins = dict.fromkeys(d.at for d in one.demands if d.model == model.id)
        yield from (_pin(f"{one.id}:{at}") for at in pins)

"""Articles that are missing, doubled, out of order, or left out without a reason."""

from __future__ import annotations

import re
from collections.abc import Iterator

from comity.base.errors import BadInput
from comity.law.folder import Folder
from comity.law.model import Instrument

MOST = 1000  # articles of one text
SPAN = re.compile(r"(\d+)-(\d+)")


def look(folder: Folder) -> Iterator[BadInput]:
    """Yield every article that an instrument says it has and that is not there."""
    for instrument in folder.law.instruments.values():
        yield from _reasons(folder, instrument)
        if instrument.articles:
            yield from _whole(folder, instrument)


def expected(articles: str) -> tuple[str, ...]:
    """Return the numbers that a range such as `1-11, 11a, 12-18` names."""
    out: list[str] = []
    for part in (p.strip() for p in articles.split(",")):
        span = re.fullmatch(r"(\d+)-(\d+)", part)
        out += [str(n) for n in range(int(span[1]), int(span[2]) + 1)] if span else [part]
    return tuple(out)


def _whole(folder: Folder, instrument: Instrument) -> Iterator[BadInput]:
    where = folder.place("instruments", instrument.id, "$.articles")
    for span in SPAN.findall(instrument.articles):
        if not 0 <= int(span[1]) - int(span[0]) < MOST:
            yield BadInput(
                f"No text has the articles {'-'.join(span)}",
                where=where,
                do="Write the first and the last, such as 1-20",
            )
            return
    wanted = expected(instrument.articles)
    given = tuple(a.article for a in instrument.provisions)
    missing = [a for a in wanted if a not in given]
    if missing:
        yield BadInput(
            f"{instrument.id} lacks article {', '.join(missing)}",
            where=where,
            do="Add it, with `not_modelled` and the reason where it sets no rule",
        )
    elif given != wanted:
        yield BadInput(
            f"The articles of {instrument.id} are not in order, or one stands twice",
            where=where,
            do="Keep the order of the treaty",
        )


def _reasons(folder: Folder, instrument: Instrument) -> Iterator[BadInput]:
    for number, article in enumerate(instrument.provisions):
        if bool(article.paragraphs) == bool(article.not_modelled):
            yield BadInput(
                f"Article {article.article} must hold either paragraphs or `not_modelled`",
                where=folder.place("instruments", instrument.id, f"$.provisions[{number}]"),
                do="Say what it provides, or why it is left out",
            )
        for place, paragraph in enumerate(article.paragraphs):
            if not paragraph.at.startswith(article.article):
                path = f"$.provisions[{number}].paragraphs[{place}].at"
                yield BadInput(
                    f"'{paragraph.at}' lies in no article {article.article}",
                    where=folder.place("instruments", instrument.id, path),
                    do="Move the paragraph to its article, or correct its number",
                )

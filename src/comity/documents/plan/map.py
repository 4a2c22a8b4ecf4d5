"""The route as a drawing: boxes of states from the top down, and arrows with the year of arrival.

Our own drawing and no geography: it prints in black and white, takes the colour of the text around
it, and is as wide as a telephone. The words beside it say the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape

from comity.documents.words import days_words
from comity.planning.route import Leg, Route, Stop

WIDTH, LEFT, BOX, TALL, GAP, TOP = 300, 10, 220, 54, 46, 6
_LETTERS = 26  # of the name of a state that fit into a box


def drawn(route: Route) -> str:
    """Return the route as SVG without any reference to the outside."""
    at = {stop.state: number for number, stop in enumerate(route.stops)}
    height = TOP * 2 + len(route.stops) * TALL + (len(route.stops) - 1) * GAP
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" '
        f'width="{WIDTH}" height="{height}" fill="none" stroke="currentColor" '
        'font-family="Libertinus Serif, Georgia, serif">'
    )
    parts = (
        head,
        *(x for number, stop in enumerate(route.stops) for x in _box(stop, number)),
        *(x for number, leg in enumerate(route.legs) for x in _leg(leg, at, number)),
        "</svg>",
    )
    return "".join(parts)


def _top(number: int) -> int:
    return TOP + number * (TALL + GAP)


def _box(stop: Stop, number: int) -> Iterator[str]:
    top = _top(number)
    dash = "" if stop.standing == "found" else ' stroke-dasharray="5 3"'
    yield (
        f'<rect x="{LEFT}" y="{top}" width="{BOX}" height="{TALL}" rx="3" '
        f'stroke-width="1.4"{dash}/>'
    )
    days = days_words(stop.first[:4], stop.last[:4]) if stop.first else ""
    yield _text(LEFT + 12, top + 22, 16, _short(stop.name), bold=True)
    yield _text(LEFT + 12, top + 41, 12, " · ".join((*stop.stages, *([days] if days else []))))


def _short(name: str) -> str:
    return name if len(name) <= _LETTERS else f"{name[: _LETTERS - 1]}…"


def _leg(leg: Leg, at: dict[str, int], number: int) -> Iterator[str]:
    """Yield an arrow: straight down to the next box, and round the right side for any other way."""
    start, end = at[leg.start], at[leg.end]
    if end == start + 1:
        x, top, bottom = LEFT + BOX // 2, _top(start) + TALL, _top(end)
        yield f'<path d="M{x} {top + 3}V{bottom - 8}" stroke-width="1.6"/>'
        yield _head(x, bottom - 2, "down")
        yield _text(x + 12, top + GAP // 2 + 4, 12, leg.year)
        return
    edge, out = LEFT + BOX, LEFT + BOX + 34 + 9 * (number % 4)
    first, last = _top(start) + TALL // 2 + 8, _top(end) + TALL // 2 - 8
    yield f'<path d="M{edge} {first}H{out}V{last}H{edge + 8}" stroke-width="1.6"/>'
    yield _head(edge + 2, last, "left")
    yield _text(edge + 6, last - 5, 11, leg.year)


def _head(x: int, y: int, way: str) -> str:
    points = f"{x},{y} {x - 5},{y - 9} {x + 5},{y - 9}"
    if way == "left":
        points = f"{x},{y} {x + 9},{y - 5} {x + 9},{y + 5}"
    return f'<polygon points="{points}" fill="currentColor" stroke="none"/>'


def _text(x: int, y: int, size: int, told: str, bold: bool = False) -> str:
    weight = ' font-weight="600"' if bold else ""
    return (
        f'<text x="{x}" y="{y}" font-size="{size}"{weight} fill="currentColor" stroke="none">'
        f"{escape(told)}</text>"
    )

"""Pin citations: whether one place in a text lies within another, ranges and lists included."""

from __future__ import annotations

import re

from comity.law.model import Instrument


def leads(pin: str, instrument: Instrument) -> bool:
    """Return whether a pin leads to a paragraph that is held, or to what is left out on purpose."""
    return any(covers(at, pin) or covers(pin, at) for at in pins_of(instrument))


def pins_of(instrument: Instrument) -> set[str]:
    """Return every paragraph that is held, and every article that is left out whole or in part."""
    articles = instrument.provisions
    left_out = {a.article for a in articles if a.not_modelled or a.rest_not_modelled}
    return {p.at for a in articles for p in a.paragraphs} | left_out


def covers(held: str, wanted: str) -> bool:
    """Return whether the pin `held` (`14(1)-(2)`, `4-6`, `15(1),(7)`) takes in the pin `wanted`."""
    asked = _tokens(wanted)
    first = ""
    for part in (p.strip() for p in held.split(",")):
        whole = part if not part.startswith("(") else first + part
        first = first or (_tokens(whole) or [""])[0]
        if _within(whole, asked):
            return True
    return False


def _within(part: str, asked: list[str]) -> bool:
    start, _, end = part.partition("-")
    begin = _tokens(start)
    if not end:
        return asked[: len(begin)] == begin
    last = _tokens(end)
    if not begin or not last:
        return False
    level = len(begin) - 1 if end.startswith("(") else 0
    if asked[:level] != begin[:level] or len(asked) <= level:
        return False
    return _rank(begin[level]) <= _rank(asked[level]) <= _rank(last[0])


def _tokens(pin: str) -> list[str]:
    return re.findall(r"\([^)]*\)|[^()\s]+", pin)


def _rank(token: str) -> tuple[int, str]:
    bare = token.strip("()")
    number = re.match(r"\d+", bare)
    return (int(number[0]) if number else 0), bare[number.end() :] if number else bare

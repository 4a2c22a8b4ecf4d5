"""Whether the authority that issues is judicial, as far as its own words say.

EAW 6(1): a warrant is issued by a judicial authority. A ministry or the police is none (Court of
Justice of the European Union, C-452/16 PPU, C-453/16 PPU and C-477/16 PPU, from memory).
"""

from __future__ import annotations

import re

from comity.facts.model import Authority, Case

_JUDGES = re.compile(
    r"court|judge|magistrat|tribunal|judicia|juge|juez|jueces|juzgad|giudic|\bcorte\b|\bcour\b"
    r"|gericht|richter|rechtbank|rechter|sąd|sędzia|soud|súd|judecător|съд|domstol"
)
_PROSECUTORS = re.compile(
    r"prosecut|procur|fiscal[ií]a|fiscal\b|parquet|minist[eè]re public|ministerio p[uú]blico"
    r"|staatsanwalt|prokurat|officier van justitie|åklag|parchet"
)
_OFFICES = re.compile(
    r"minist|central authorit|autorit[ée] centrale|autoridad central|police|polic[ií]a|polizei"
    r"|polizia|gendarm|department|home office|directorate|secretary of state"
)


def issuer(authority: Authority | None) -> str:
    """Return the authority in words, with what it is for."""
    return ", ".join(w for w in (authority.name, authority.functions) if w) if authority else ""


def judicial(words: str) -> bool:
    """Return whether these words may be of a judicial authority; a name that says neither may."""
    told = words.casefold()
    if _JUDGES.search(told) or _PROSECUTORS.search(told):
        return True
    return bool(told.strip()) and not _OFFICES.search(told)


def only_prosecutor(case: Case) -> bool:
    """Return whether the authority is named as a prosecutor's office and as no court."""
    told = issuer(case.authority).casefold()
    return bool(_PROSECUTORS.search(told)) and not _JUDGES.search(told)

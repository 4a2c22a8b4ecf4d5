"""Where somebody can be found, in free words: streets, postcodes, telephones, mail, coordinates.

None of it belongs in the free words of a case: it stands in the identities, and reaches the sealed
annex of a measure that needs it. A street with its name is known without a number too.
"""

from __future__ import annotations

import re
from functools import lru_cache

_UP = "A-ZÀ-ÖØ-ÞŁŚŻČŠŽ"
_LINK = (
    r"(?:(?:de la|de los|de las|de l['’]|del|della|delle|dei|degli|de|du|des|d['’]"
    r"|da|do|dos|das|la|le)\s*)?"
)
_NAMED = rf"{_LINK}[{_UP}][\w'’.-]+"
_ROMANCE = (
    r"(?:[Cc]alle|[Cc]/|[Aa]venida|[Aa]vda\.?|[Pp]laza|[Pp]aseo|[Rr]onda|[Rr]ue|[Aa]venue"
    r"|[Bb]oulevard|[Bb]lvd\.?|[Qq]uai|[Rr]ua|[Tt]ravessa|[Pp]raça|[Pp]iazza|[Vv]iale|[Ss]trada)"
)
_COUNTED = r"(?:[Pp]lace|[Aa]llée|[Cc]hemin|[Ii]mpasse|[Rr]oute|[Ss]quare|[Cc]ours|[Ll]argo)"
_ENGLISH = r"(?:Street|Road|Avenue|Lane|Drive|Terrace|Crescent|Boulevard|Gardens)"
_PLAIN = (
    r"(?:street|road|avenue|lane|drive|terrace|crescent|boulevard|gardens|square|place"
    r"|st\.|rd\.|ave\.)"
)
_NOT_NAMES = r"(?!(?:the|this|that|same|an?|on|in|of|at|each|girls|women|men|persons)\b)"
_MONEY = (
    r"(?!(?:Euro|Dollar|Pound|Naira|Dirham|Baht|Rand|Peso|Real|Rupee|Franc|Lei|Leke|Kron|Yuan|Yen)"
    r"\w*)"
)

_STREETS = (
    rf"\b{_ROMANCE}\s*{_NAMED}",
    rf"\b\d{{1,4}}\s?(?:bis|ter|[A-Za-z])?,?\s+{_COUNTED}\s+{_NAMED}",
    rf"\b(?:{_COUNTED}|[Vv]ia)\s+{_NAMED}(?:\s+[{_UP}][\w'’.-]+){{0,3}},?\s+\d{{1,3}}\b(?!\s+\w)",
    rf"\bVia\s+{_NAMED}(?:\s+[{_UP}][\w'’.-]+){{0,3}},?\s+\d{{1,3}}\b",
    rf"\b[{_UP}][\w'’-]+\s+{_ENGLISH}\b",
    rf"\b\d{{1,4}}[A-Za-z]?,?\s+(?:{_NOT_NAMES}[\w'’-]+\s+){{1,2}}{_PLAIN}(?!\w)",
    rf"\b\d{{1,4}}[A-Za-z]?,?\s+(?:[{_UP}][\w'’-]+\s+){{1,4}}(?:Square|Place|Way|Close|Row)\b",
    rf"\b[{_UP}]?\w*(?:stra(?:ß|ss)e|gasse)\b",
    rf"\b[{_UP}][\w-]+str\.",
    rf"\b[{_UP}][\w-]*(?:[Pp]latz|[Ww]eg|[Aa]llee|[Dd]amm|[Uu]fer|[Rr]ing|straat|laan)\s+\d{{1,4}}\b",
    rf"\b(?:ul\.|ulica|ulitsa|str\.)\s*[{_UP}][\w-]+",
)
_POSTCODES = (
    rf"(?<![\d.,/-])\d{{5}}\s+{_MONEY}[{_UP}][a-zà-ÿ]{{2,}}",
    r"\b[A-Z]{1,2}\d[A-Z\d]?\s+\d[A-Z]{2}\b",
    rf"\b(?:B|CH|A|L|NL|D|F|I|E)-\d{{4,5}}\s+[{_UP}]",
    rf"\b\d{{4}}-\d{{3}}\s+[{_UP}]",
    r",\s*[A-Z]{2}\s+\d{5}(?:-\d{4})?\b",
    r"\b(?:C\.?P\.?|postcode|post code|zip code|código postal|code postal)\W{0,2}\s*\d{4,5}\b",
)
_CALLS = (
    r"\+\s?\d(?:[\s().-]?\d){7,}",
    r"\b00\d{2}(?:[\s().-]?\d){6,}",
    r"\b0\d(?:[\s.-]?\d{2}){4}\b",
    r"\b0\d{2,4}[\s.-]\d{3,4}[\s.-]?\d{3,4}\b",
    r"\b[6789]\d{2}[\s.-]\d{3}[\s.-](?!000)\d{3}\b",
    r"\b[6789]\d{2}(?:[\s.-]\d{2}){3}\b",
    r"\(?\b\d{3}\)?[\s.-]\d{3}[\s.-]\d{4}\b",
    (
        r"\b(?:tel|phone|téléphone|telephone|teléfono|telefono|telefon|whatsapp|mobile|móvil|handy)"
        r"\w*\b\W{0,3}(?:\w+\W+){0,2}?\+?\d(?:[\s().-]?\d){5,}"
    ),
)
_ELSE = (
    r"[\w.+-]+\s?@\s?[\w-]+\.\w+",
    r"-?\b\d{1,3}\.\d{4,}\s*°?\s*[NSns]?\s*[,;/ ]\s*-?\d{1,3}\.\d{4,}",
    r"\b\d{1,3}\s?°\s?\d{1,2}\s?['’\u2032]",
    r"\b\d{1,3}[.,]\d{2,}\s?°",
    r"(?i:google\.\w+/maps|maps\.google|goo\.gl/maps|maps\.app\.goo|openstreetmap\.org|geo:)",
    r"\b[23456789CFGHJMPQRVWX]{6,8}\+[23456789CFGHJMPQRVWX]{2,3}\b",
)
_PATTERNS = tuple(re.compile(p) for p in (*_STREETS, *_POSTCODES, *_CALLS, *_ELSE))


@lru_cache(maxsize=2048)
def placed(text: str) -> bool:
    """Return whether a text holds an address, a telephone number, a mail address or coordinates."""
    plain = " ".join(text.replace("\u00ad", "").replace("\u200b", "").split())
    return any(p.search(plain) for p in _PATTERNS)

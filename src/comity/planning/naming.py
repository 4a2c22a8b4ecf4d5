"""State names in English sentences: the United States, the Philippines, but Cyprus."""

from __future__ import annotations

import re

_ARTICLE = re.compile(
    r"(?:United |Democratic Republic|Central African|Dominican Republic|German Democratic"
    r"|European Union|Holy See|Soviet Union|Isle of Man|British |French Southern|U\.S\. |Falkland )"
    r".*|.* Islands|Bahamas|Comoros|Congo|Gambia|Maldives|Netherlands|Philippines"
)


def the(name: str) -> str:
    """Return a state's name as it stands inside a sentence, with its article where it has one."""
    return f"the {name}" if _ARTICLE.fullmatch(name) and not name.startswith("the ") else name


def in_sentence(text: str, names: tuple[str, ...]) -> str:
    """Return a sentence with the article put before these names where a bare one follows a word.

    A name inside a longer one (`United States Attorney`, `US-Netherlands treaty`) stays as it is.
    """
    bare = [re.escape(n) for n in names if the(n) != n]
    if not bare:
        return text
    before = r"\b(of|by|to|in|from|with|between|towards|and|ask|asks|whether|for|which) "
    return re.sub(rf"{before}({'|'.join(bare)})\b(?!-| [A-Z])", r"\1 the \2", text)

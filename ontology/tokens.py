"""Words as the lexicon and the extractor see them: cut in one way, folded in one way.

Both the vocabularies' labels and the documents go through `tokenize`, so a label matches a text
exactly when their folded tokens are equal, whatever the accents, the case, the kind of apostrophe
or the hyphens between the parts.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

__all__ = ["Token", "fold", "key", "tokenize"]


class Token(NamedTuple):
    """One word or punctuation mark.

    ``start`` and ``end`` are code points in the text; ``folded`` is what is compared; ``joint``
    says that nothing but a hyphen stands between this token and the one before
    (``West-Vlaanderen``: two tokens, the second joint).
    """

    start: int
    end: int
    text: str
    folded: str
    joint: bool


# Elided words keep their apostrophe and end a token (l'|Ain); the English and Dutch 's stands for
# itself (King|'s). A number takes its separators with it (1.200, 8,5). Whatever else is neither
# letter, digit nor space is a token of one character. Most tokens are plain words: they are tried
# first, and nothing where a space stands.
_TOKEN = re.compile(
    r"(?!\s)(?:(?P<plain>[^\W\d_]\w*+(?!['’‘]))"
    r"|(?P<elided>(?<![^\W\d_])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu)['’‘](?=\w|$))"
    r"|(?P<genitive>['’‘]s(?!\w))"
    r"|(?P<number>\d+(?:[.,  ]\d{3})*(?:[.,]\d+)?(?![\w]))"
    r"|(?P<word>\w(?:[\w]|['’‘](?!s(?!\w))(?=\w))*)"
    r"|(?P<mark>[^\s\w]))",
    re.IGNORECASE,
)
_HYPHENS = frozenset("-‐‑")
_LETTERS = str.maketrans(
    {
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ı": "i",
        "’": "'",
        "‘": "'",
        "`": "'",
    }
)


SHORT = 3
"""Letters: a word of this length keeps its accents."""


@lru_cache(maxsize=1 << 16)
def fold(text: str) -> str:
    """Return ``text`` in lower case without accents, ligatures or typographic apostrophes.

    Words of up to three letters keep their accents, which tell them apart: à and a, dès and des,
    où and ou.

    >>> fold("Œuvre d’Évêché"), fold("Straße"), fold("À")
    ("oeuvre d'eveche", 'strasse', 'à')
    """
    if text.isascii():
        return text.lower()
    lowered = text.lower().translate(_LETTERS)
    if lowered.isascii():
        return lowered
    if len(lowered) <= SHORT:
        composed = unicodedata.normalize("NFC", lowered)
        return "".join(c for c in composed if not unicodedata.combining(c))
    decomposed = unicodedata.normalize("NFKD", lowered)
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def tokenize(text: str) -> list[Token]:
    """Cut ``text`` into tokens; linear in its length.

    >>> [t.folded for t in tokenize("l’Île-de-France, M. Decaluwé")]
    ["l'", 'île', 'de', 'france', ',', 'm', '.', 'decaluwe']
    >>> [t.text for t in tokenize("the King's Commissioner") if not t.joint]
    ['the', 'King', "'s", 'Commissioner']
    """
    tokens: list[Token] = []
    append, make = tokens.append, Token._make
    hyphen_at = -1  # where a hyphen between two words ends
    for found in _TOKEN.finditer(text):
        start, end = found.span()
        word = found.group()
        if (
            word in _HYPHENS
            and tokens
            and tokens[-1].end == start
            and text[end : end + 1].isalnum()
        ):
            hyphen_at = end
            continue
        append(make((start, end, word, fold(word), hyphen_at == start)))
    return tokens


def key(label: str) -> str:
    """Return the form under which the lexicon keeps ``label``: folded tokens, a space between.

    >>> key("Nord-Pas-de-Calais")
    'nord pas de calais'
    """
    return " ".join(token.folded for token in tokenize(label))

"""How do names and contents become ids?"""

from __future__ import annotations

import hashlib
import unicodedata
from functools import lru_cache

from .tokens import key

__all__ = ["digest", "slug"]

LONGEST = 60
"""Letters of one part; a longer one is cut and told apart by a digest."""


def digest(*parts: object) -> str:
    """Return 20 hexadecimal digits that stand for ``parts`` (BLAKE2b over their text).

    >>> digest("a", "b") == digest("a", "b") != digest("ab")
    True
    """
    text = "\x1f".join(["" if part is None else str(part) for part in parts])
    return hashlib.blake2b(text.encode(), digest_size=10).hexdigest()


def slug(*parts: str | None) -> str:
    """Return words as an id: folded, letters and digits, hyphens between; long ones by digest.

    >>> slug("Police fédérale", "BE")
    'police-federale.be'
    """
    return ".".join([_word(part) for part in parts if part])


@lru_cache(maxsize=1 << 14)
def _word(part: str) -> str:
    letters = unicodedata.normalize("NFKD", key(part))
    spelled = (c for c in letters if not unicodedata.combining(c))
    plain = "".join(c if c.isascii() and c.isalnum() else " " for c in spelled)
    word = "-".join(plain.split()) or digest(part)[:8]  # a name in another alphabet
    short = len(word) <= LONGEST
    return word if short else f"{word[:48].rstrip('-')}-{digest(word)[:8]}"

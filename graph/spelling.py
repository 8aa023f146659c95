"""How may a name be spelt? Its words, folded, and which words are one slip of the pen apart.

A slip is a letter left out, added, put for another one, or swapped with its neighbour. It can't
reach both ends of a word of five letters or more, so that the words one slip away are among those
that begin alike, or end alike and are about as long. `shelves` says where a word is put for that,
`around` where to look. Two entries a word do; symmetric deletion needs one for each letter.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import TypeAlias

from ..ontology.tokens import fold, tokenize

__all__ = [
    "SHORTEST",
    "VERSION",
    "Cut",
    "Word",
    "around",
    "cuts",
    "near",
    "shelves",
    "spelt",
]

VERSION = 2
"""Goes up with every change of what `spelt` and `shelves` return: stores are then spelt anew."""

SHORTEST = 5
"""Letters: shorter words and acronyms (CCPD, Lyon) are found as they are written only."""

LONGEST = 40
"""Letters of a word that count."""

PREFIX = 3
"""Letters: from so many on, the beginning of a word finds it."""

_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})

Word: TypeAlias = tuple[str, ...]
"""The forms of one word, the plain one first: muller, mueller."""

Cut: TypeAlias = tuple[Word, ...]
"""The words of a name, cut in one way."""


@lru_cache(maxsize=1 << 14)
def cuts(name: str) -> tuple[Cut, ...]:
    """Return the ways to cut ``name`` into words: as it stands, and with compounds in one word.

    >>> cuts("Müller, C.")
    ((('muller', 'mueller'), ('c',)),)
    >>> cuts("Île-de-France")
    ((('ile',), ('de',), ('france',)), (('iledefrance',),))
    """
    plain: list[str] = []
    solid: list[str] = []
    for token in tokenize(unicodedata.normalize("NFKC", name)):
        text = token.text
        if not text.isalnum():
            text = "".join(c for c in text if c.isalnum())
        if not _bare(text):
            continue
        plain.append(text)
        if token.joint and solid:
            solid[-1] += text
        else:
            solid.append(text)
    ways = [plain, solid] if len(solid) < len(plain) else [plain] if plain else []
    return tuple(tuple(_forms(text) for text in way) for way in ways)


@lru_cache(maxsize=1 << 16)
def _forms(text: str) -> Word:
    """Return a word as it is folded, with ä written ae, and with y for the Dutch ij."""
    forms = [_bare(text)]
    if not text.isascii():
        forms.append(_bare(text.lower().translate(_UMLAUTS)))
    forms += [form.replace("ij", "y") for form in forms if "ij" in form]
    return tuple(dict.fromkeys(form[:LONGEST] for form in forms))


def _bare(text: str) -> str:
    """Fold a word; unlike in the lexicon, short ones lose their accents too."""
    if text.isascii() and text.isalnum():
        return text.lower()
    letters = unicodedata.normalize("NFKD", fold(text))
    return "".join(c for c in letters if c.isalnum())


def spelt(names: Iterable[str]) -> dict[str, int]:
    """Return every form of every word of ``names``, with the letters of the shortest such name.

    >>> spelt(["Carl Decaluwé", "Decaluwé"])
    {'carl': 12, 'decaluwe': 8}
    """
    found: dict[str, int] = {}
    for name in names:
        for cut in cuts(name):
            letters = sum([len(word[0]) for word in cut])
            for word in cut:
                for form in word:
                    found[form] = min(letters, found.get(form, letters))
    return dict(sorted(found.items()))


def shelves(word: str) -> list[str]:
    """Return the keys under which a word is put: how it begins; how it ends and how long it is.

    >>> shelves("decaluwe"), shelves("mons"), shelves("de")
    (['dec*', '*uwe 8'], ['mo*'], [])
    """
    length = len(word)
    if length < PREFIX:
        return []
    begins = f"{word[: _start(length)]}*"
    return [begins] if length < SHORTEST else [begins, f"*{word[-_end(length) :]} {length}"]


def around(word: str) -> set[str]:
    """Return the keys under which all words are that ``word`` begins or that are a slip away.

    >>> sorted(around("decluwe"))
    ['*uwe 7', '*uwe 8', '*we 6', 'de*', 'dec*']
    """
    length = len(word)
    keys = {f"{word[:2]}*", f"{word[:3]}*"} if length >= PREFIX else set()
    for other in range(max(SHORTEST, length - 1), length + 2 if length >= SHORTEST - 1 else 0):
        keys |= {f"{word[: _start(other)]}*", f"*{word[-_end(other) :]} {other}"}
    return keys


# A slip touches two neighbours at most: letters from both ends must leave one more in between.
def _start(length: int) -> int:
    return 2 if length < 7 else 3


def _end(length: int) -> int:
    return min((length - 1) // 2, 4)


def near(one: str, other: str) -> bool:
    """Tell whether two words are equal or one slip apart (Damerau-Levenshtein distance 1).

    >>> near("decaluwe", "decalwue"), near("decaluwe", "decalue"), near("mons", "snom")
    (True, True, False)
    """
    if len(one) > len(other):
        one, other = other, one
    longer = len(other) - len(one)
    if longer > 1:
        return False
    at = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(one))
    if longer:
        return one[at:] == other[at + 1 :]
    swapped = one[at : at + 2] == other[at : at + 2][::-1]
    return one[at + 1 :] == other[at + 1 :] or (swapped and one[at + 2 :] == other[at + 2 :])

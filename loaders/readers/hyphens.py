"""Two lines → one, where the first may end with a hyphen."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Final

from ...ontology.rows import table
from ...ontology.tokens import fold

__all__ = ["Known", "together", "whole"]

SOFT: Final = "\u00ad"
_HYPHEN: Final = "-\u2010\u2011"
_BROKEN = re.compile(rf"([^\W_]+)[{_HYPHEN}]\Z")
_NEXT = re.compile(r"[^\W_]+")
_COMPOUND = re.compile(r"(?<![^\W_])([^\W\d_]+)[-\u2010\u2011](?=([^\W\d_]+))")
_WORD = re.compile(r"[^\W\d_]{4,}")


@dataclass(frozen=True, slots=True)
class Known:
    """What a document writes inside its lines: whole words, and pairs with a hyphen."""

    words: frozenset[str]
    pairs: frozenset[tuple[str, str]]

    @classmethod
    def of(cls, lines: Iterable[str]) -> Known:
        """Return what ``lines`` write."""
        words: set[str] = set()
        pairs: set[tuple[str, str]] = set()
        for line in lines:
            words.update(map(fold, _WORD.findall(line)))
            pairs.update((fold(a), fold(b)) for a, b in _COMPOUND.findall(line))
        return cls(frozenset(words), frozenset(pairs))


def together(first: str, second: str, known: Known) -> str:
    """Return the line ``first`` with what follows on the next, a hyphen between them undone only
    where it parts a word.

    It stays where the document writes the two with a hyphen elsewhere; before capitals, as names
    have them; in names whose next part has one (Boulogne-sur-Mer); after capitals and numbers;
    and where the ontology's table `hyphens.tsv` says so.

    >>> nothing = Known.of([])
    >>> together("la coopé-", "ration", nothing), together("Nord-Pas-", "de-Calais", nothing)
    ('la coopération', 'Nord-Pas-de-Calais')
    >>> together("les Grenz-", "und Zollämter", nothing), together("vice-", "préfet", nothing)
    ('les Grenz- und Zollämter', 'vice-préfet')
    """
    first, second = first.rstrip(), second.lstrip()
    if first.endswith(SOFT):
        return first.rstrip(SOFT) + second
    broken, following = _BROKEN.search(first), _NEXT.match(second)
    if not broken or not following:
        return f"{first} {second}".strip()
    before, after = broken[1], following[0]
    folded = fold(before), fold(after)
    if folded[1] in _listed("spaced"):
        return f"{first} {second}"
    if folded in known.pairs or _keeps(before, after, second[following.end() :]):
        return first + second
    if after[0].isupper() and not (after.isupper() and "".join(folded) in known.words):
        return first + second
    return first[:-1] + second


def whole(lines: Iterable[str], known: Known) -> str:
    """Return ``lines`` as one, as `together` does it.

    >>> whole(["la confé-", "rence de  Mons,", "en Hainaut"], Known.of([]))
    'la conférence de Mons, en Hainaut'
    """
    done: list[str] = []
    last = ""
    for line in lines:
        text = " ".join(line.split())
        # only the last word may be parted: long paragraphs needn't be looked at again and again
        begun, space, word = last.rpartition(" ")
        done.append(begun + space)
        last = together(word, text, known) if word else text
    return "".join([*done, last]).strip()


def _keeps(before: str, after: str, rest: str) -> bool:
    return (
        not before.isalpha()
        or not after.isalpha()
        or (before.isupper() and len(before) > 1 and not after.isupper())
        or fold(before) in _listed("first")
        or fold(after) in _listed("second")
        or (rest[:1] in tuple(_HYPHEN) and rest[1:2].isupper())
    )


@cache
def _listed(place: str) -> frozenset[str]:
    rows = (line.split("\t") for line in table("hyphens.tsv"))
    return frozenset(
        fold(word) for where, words in rows if where == place for word in words.split("|")
    )

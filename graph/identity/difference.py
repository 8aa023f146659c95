"""Which names can never be of one thing, however alike they look?

"Atelier 1" and "Atelier 2", "Flandre occidentale" and "Flandre orientale", "préfet du Nord" and
"préfet du Pas-de-Calais" differ in a few letters and mean two things: another number, another
point of the compass, another territory. What numbers, points and territories are called comes from
the vocabularies, in all their languages at once.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from ...ontology.lexicon import Reading, lexicon
from ...ontology.schema import LANGUAGES, schema
from ...ontology.territories import territories
from ...ontology.tokens import tokenize

__all__ = ["never_one"]


@dataclass(frozen=True, slots=True)
class _Marks:
    """What tells a name from others of its kind; empty where the name says nothing of it."""

    numbers: frozenset[int] = frozenset()
    compass: frozenset[str] = frozenset()
    territories: tuple[frozenset[str], ...] = ()


def never_one(one: str, other: str) -> bool:
    """Say whether two names differ in a number, a territory or a point of the compass.

    >>> never_one("gouverneur de Flandre occidentale", "gouverneur de Flandre orientale")
    True
    >>> never_one("Atelier 1 : prévention", "Atelier 2 : prévention")
    True
    >>> never_one("Lille", "Rijsel"), never_one("Police fédérale", "Federale politie")
    (False, False)
    """
    mine, its = _marks(one), _marks(other)
    if mine.numbers and its.numbers and mine.numbers != its.numbers:
        return True
    if _elsewhere(mine.territories, its.territories):
        return True
    return bool(mine.compass and its.compass) and mine.compass != its.compass


def _elsewhere(mine: tuple[frozenset[str], ...], its: tuple[frozenset[str], ...]) -> bool:
    """Say whether each side names a territory that the other names neither so nor within it."""
    if not (mine and its):
        return False
    return any(not _named(codes, its) for codes in mine) and any(
        not _named(codes, mine) for codes in its
    )


def _named(codes: frozenset[str], among: tuple[frozenset[str], ...]) -> bool:
    gazetteer = territories()
    around = {outer for code in codes for outer in gazetteer.ancestors(code)} | codes
    return any(
        around & others or codes & {o for code in others for o in gazetteer.ancestors(code)}
        for others in among
    )


@lru_cache(maxsize=1 << 14)
def _marks(name: str) -> _Marks:
    """Return what the words of a name say in any language."""
    numbers: set[int] = set()
    compass: set[str] = set()
    places: list[frozenset[str]] = []
    cut = tokenize(name)
    tokens = [token.folded for token in cut]
    by_language = [lexicon(language).matches(tokens) for language in LANGUAGES]
    at = 0
    while at < len(tokens):
        if (number := _numeral(cut[at].text)) is not None:
            numbers.add(number)
        size, codes = 1, set[str]()
        for matches in by_language:
            for match in matches[at]:
                for reading in match.readings:
                    if reading.scheme == "territory" and reading.form != "adjective":
                        if match.size > size:
                            size, codes = match.size, set()
                        if match.size == size:
                            codes.add(reading.id)
                    elif match.size == 1:
                        _count(reading, numbers, compass)
        if codes:
            places.append(frozenset(codes))
        at += size
    return _Marks(frozenset(numbers), frozenset(compass), tuple(places))


def _count(reading: Reading, numbers: set[int], compass: set[str]) -> None:
    if reading.scheme != "word":
        return
    concept = schema().schemes["word"].get(reading.id)
    if concept is None:
        return
    if concept.broader == "compass":
        compass.add(reading.id)
    value = concept.value("value")
    # "un", "een" and "ein" are articles as well.
    if value is not None and concept.broader in ("number", "ordinal"):
        if (number := int(value)) > 1 or concept.broader == "ordinal":
            numbers.add(number)


_FIGURES = re.compile(r"([0-9]{1,6})[^\W\d_]{0,3}")
_ROMAN = {"i": 1, "v": 5, "x": 10}


def _numeral(word: str) -> int | None:
    """Return the number that a word is in figures, Arabic ("2e" too) or small Roman ones."""
    found = _FIGURES.fullmatch(word)
    if found:
        return int(found.group(1))
    if (len(word) > 1 or word.isupper()) and set(word := word.lower()) <= _ROMAN.keys():
        values = [_ROMAN[letter] for letter in word]
        ahead = [*values[1:], 0]
        return sum(-v if v < after else v for v, after in zip(values, ahead, strict=True))
    return None

"""Territories' names of which a hyphen leaves out what the next one says: "West- en
Oost-Vlaanderen", "Ober-, Mittel- und Unterfranken"."""

from __future__ import annotations

from .analysis import Text
from .kinds_of_place import Kind
from .phrases import Place

__all__ = ["opens_shortened", "shortened"]

SHARED = 3
"""Letters that the parts of a shortened name have at least: "[Ober]- und Unter[franken]"."""


def shortened(text: Text, at: int, said: Kind | None) -> Place | None:
    """Return the shortened name at token ``at``, of the kind that is ``said`` before it."""
    if not opens_shortened(text, at):
        return None
    behind = at + 2
    while text.words[behind : behind + 1] == [","] and opens_shortened(text, behind + 1):
        behind += 3
    whole = behind + text.word(behind, "conjunction-and", "conjunction-or")
    if whole == behind or not text.capital(at):
        return None
    begin = text.folded[at]
    for size, _ in text.readings(whole, "territory"):
        word, *more = text.folded[whole : whole + size]
        keys = [f"{begin}{word[cut:]}" for cut in range(SHARED, len(word) - SHARED)]
        if more:
            keys = [" ".join([begin, *more])] if text.tokens[whole + 1].joint else []
        for key in keys:
            readings = text.lexicon.readings.get(key, ())
            ids = tuple(dict.fromkeys(r.id for r in readings if r.scheme == "territory"))
            if ids:
                first, kind = (said.first, said.id) if said else (at, None)
                return Place(first, at + 2, candidates=ids, generic=kind)
    return None


def opens_shortened(text: Text, at: int) -> bool:
    """Say whether a hyphen ends a word at ``at``, whose rest is told further on: "Nord- und"."""
    behind = at + 2
    if behind >= len(text.tokens) or text.words[at + 1] != "-":
        return False
    if text.tokens[at + 1].start != text.tokens[at].end:
        return False
    return text.words[behind] == "," or bool(text.word(behind, "conjunction-and", "conjunction-or"))

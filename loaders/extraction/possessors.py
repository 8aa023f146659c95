"""Whose an office is, where that stands before adjectives: "his three surviving predecessors",
"Tirols viel gelobter Landesrat"."""

from __future__ import annotations

from ...ontology.schema import word_forms
from .analysis import Text
from .chart import Chart
from .numerals import cardinal
from .phrases import Office, Place

__all__ = ["owner_before", "read_possessive"]

BETWEEN = 3
"""Words between whose an office is and its head, at most."""
_LINKS = (
    "determiner-definite", "determiner-indefinite", "determiner-demonstrative", "contraction",
    "preposition-of", "preposition-in", "conjunction-and", "relative-pronoun", "pronoun",
)  # fmt: skip


def read_possessive(text: Text, office: Office) -> None:
    """Read the possessive before the adjectives or the number of those who held an office before:
    "[his three surviving] predecessors"."""
    at, several = office.first, False
    while at and office.first - at <= BETWEEN:
        if size := text.word_before(at, "determiner-possessive"):
            office.first = office.core = at - size
            office.possessive = office.definite = True
            office.plural = office.plural or several
            return
        at -= 1
        if not text.is_word(at) or text.capital(at) or text.word(at, *_LINKS):
            return
        several = several or cardinal(text, at) is not None or bool(text.word(at, "both"))


def owner_before(chart: Chart, at: int) -> Place | None:
    """Return the territory whose genitive stands before German adjectives that end before ``at``:
    "[Tirols] viel gelobter Landesrat"; None where there is none."""
    text = chart.text
    if text.language != "de" or not at or text.capital(at - 1) or not text.attributive(at - 1):
        return None
    for near in range(at - 2, max(at - 2 - BETWEEN, -1), -1):
        place = chart.over(near, Place)
        if place is not None:
            endings = word_forms("toponym", "genitiveEnding", text.language)
            whole = place.last == near + 1 and not place.adjective
            return place if whole and text.folded[near].endswith(endings) else None
        if not text.is_word(near) or text.capital(near) or text.word(near, *_LINKS):
            return None
    return None

"""Names of funding programmes, which are called after the territories that they join: "Interreg
Deutschland-Nederland", "Kooperationsprogramm Freistaat Sachsen–Tschechische Republik"."""

from __future__ import annotations

from .chart import Chart
from .numerals import is_roman
from .phrases import Place

__all__ = ["of_programme"]

DASHES = "-–—/"
NAME = 24
"""Tokens of the territories in the name of a programme."""
STRAND = 2
"""Letters of the strand of a programme: "Interreg V A", "Interreg V-A"."""


def of_programme(chart: Chart, place: Place) -> bool:
    """Say whether a territory is part of a programme's name: one of several that dashes join behind
    the noun, or straight behind "Interreg"."""
    text = chart.text
    first = place.first
    if not text.where(0, first, "interreg", "funding-programme"):
        return False
    dash = text.words[place.last : place.last + 1] in [[dash] for dash in DASHES]
    joined = (behind := chart.at(place.last + dash, Place)) is not None and (
        dash or text.tokens[behind.first].joint
    )
    while (
        first > 1
        and place.first - first < NAME
        and (dash := text.words[first - 1] in DASHES) | text.tokens[first].joint
        and (before := chart.over(first - 1 - dash, Place))
    ):
        first, joined = before.first, True
    at = first
    while at and (
        is_roman(text.words[at - 1])
        or (len(text.words[at - 1]) <= STRAND and text.words[at - 1].isupper())
        or text.words[at - 1] in DASHES
    ):
        at -= 1
    if text.word_before(at, "interreg"):
        return True
    return joined and at == first and bool(text.word_before(at, "funding-programme"))

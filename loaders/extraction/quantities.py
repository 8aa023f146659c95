"""Counts of people: "une soixantaine d'experts", "ruim 120 deelnemers", "some 40 officers"."""

from __future__ import annotations

from .chart import Chart
from .numerals import cardinal, word_value
from .phrases import Date, Quantity

__all__ = ["quantities"]

MILLIONS = "millions"
"""The class of the word that multiplies the number before it."""
_NUMBERS = ("approximate", "approximate-", "cardinal-", "determiner-indefinite")
"""Words that a count begins with."""


def quantities(chart: Chart) -> list[Quantity]:
    """Return the numbers of the text with the noun that they count."""
    text = chart.text
    found: list[Quantity] = []
    behind = 0
    for at in text.prose(text.figures, text.anywhere(*_NUMBERS)):
        if at < behind or chart.covered(at, Date):
            continue
        quantity = _quantity(chart, at)
        if quantity is not None:
            found.append(quantity)
            behind = quantity.last
    return found


def _approximate(chart: Chart, at: int) -> tuple[int, int] | None:
    """Return (tokens, number) of a collective number: soixantaine, zestigtal, Dutzend."""
    for size, reading in chart.text.readings(at, "word"):
        if reading.id.startswith("approximate-") and (value := word_value(reading.id)) is not None:
            return size, value
    return None


def _quantity(chart: Chart, at: int) -> Quantity | None:
    text = chart.text
    first, approximate = at, False
    if size := text.word(at, "approximate"):
        approximate = True
        at += size
        at += text.word(at, "preposition-of") if text.language == "fr" else 0
    at += text.word(at, "determiner-indefinite") if _approximate(chart, at + 1) else 0
    collective = _approximate(chart, at)
    if collective is not None:
        size, number = collective
        approximate = True
    else:
        number = cardinal(text, at)
        size = 1
        if number is None:
            return None
    at += size
    if size := text.word(at, MILLIONS):  # "67 million people"
        number *= word_value(MILLIONS) or 1
        at += size
    at += text.word(at, "preposition-of")
    noun = at
    limit = text.sentence_at(first).last
    while noun < min(at + 3, limit) and text.is_word(noun):
        people = [r for _, r in text.readings(noun, "group-kind")]
        if people:
            return Quantity(
                first, noun + 1, number=number, approximate=approximate,
                people=people[0].id,
            )  # fmt: skip
        if text.word(
            noun, "determiner-definite", "preposition-in", "contraction", "conjunction-and"
        ):
            break
        noun += 1
    if collective is not None and first and text.tokens[first - 1].text == ",":
        # "les participants, une soixantaine, …"
        named = (text.readings(before, "group-kind") for before in (first - 2, first - 3))
        if people := next((readings[0][1].id for readings in named if readings), ""):
            return Quantity(first, at, number, True, people)
    if people := _labelled(chart, first, at, limit):
        return Quantity(first, at, number, approximate, people)
    if 1900 <= number <= 2100 and not approximate:
        return None
    if at < limit and text.is_word(at) and not text.word(at, "preposition-in", "conjunction-and"):
        return Quantity(first, at + 1, number, approximate)
    return None


def _labelled(chart: Chart, first: int, last: int, stop: int) -> str:
    """Return the people whom a number counts that stands alone behind their noun and a colon, or
    before a bracket: "Participants : 75 (40 Belges, 35 Français)"; "" for none."""
    text = chart.text
    begin = text.sentence_at(first).first
    if first < begin + 2 or text.words[first - 1] != ":":
        return ""
    said = text.words[last] == "," and text.word(last + 1, "including") if last < stop else 0
    if last < stop and not said and text.words[last] not in ("(", "."):
        return ""
    noun = first - 2
    readings = text.readings(noun, "group-kind")
    alone = noun == begin + text.word(begin, "label-count")
    return readings[0][1].id if readings and alone else ""

"""Whether the list that capitals stand in, or initials, tell that they are a person's name."""

from __future__ import annotations

from .chart import Chart
from .colleagues import MAX_WORDS
from .name_words import initial
from .phrases import Body, Office, Place

__all__ = ["in_list", "of_initials"]

SEVERAL = 4
"""Tokens of two initials, points included."""
OWNER = 12
"""Tokens of a bracket that tells whose person somebody is."""


def in_list(chart: Chart, at: int, end: int) -> bool:
    """Say whether the words go on a list of people told apart in brackets: "A (Zeeland), B (Gent)
    en C (Emmen)"."""
    text = chart.text
    before = at - (text.word_before(at, "conjunction-and") or 1)
    return (
        (
            end < len(text.tokens)
            and text.tokens[end].text == "("
            and chart.covered(end + 1, Place, Office, Body)
            and before > 0
            and (text.tokens[before].text == "," or bool(text.word(before, "conjunction-and")))
            and text.tokens[before - 1].text == ")"
        )
        or _second(chart, at, before)
        or _initialled(chart, at, end)
    )


def _initialled(chart: Chart, at: int, end: int) -> bool:
    """Say whether an initial and a capital open a line or go on with a list, and a bracket tells of
    which body or place they are, as in minutes: "Present: E. Martin (Province of Namur), …"."""
    text = chart.text
    if not initial(chart, at) or end >= len(text.tokens) or text.tokens[end].text != "(":
        return False
    if not chart.covered(end + 1, Place, Office, Body):
        return False
    return (
        text.opens_sentence(at)
        or text.words[at - 1] in ",:;–"
        or bool(text.word_before(at, "conjunction-and"))
    )


def of_initials(chart: Chart, at: int, end: int) -> bool:
    """Say whether initials before a surname are a person's: a bracket, or a body behind a comma or
    "of", tells whose person it is, or initials follow in a list, or they are several: "E. Berg
    (Ministry of Finance)", "G. Berg and R. Moss", "F.J.M. Jansen"."""
    text = chart.text
    if not initial(chart, at) or end >= len(text.tokens):
        return False
    if initial(chart, at) >= SEVERAL and not (text.matches[at] or text.matches[end - 1]):
        return True  # "F.J.M. Jansen"
    behind = text.behind_bracket(end, most=OWNER)
    if behind > end:
        return any(chart.covered(i, Place, Office, Body) for i in range(end + 1, behind - 1))
    comma = int(text.words[end] == ",")
    whose = end + (comma or text.word(end, "preposition-of", "contraction"))
    if whose > end and chart.at(whose + text.word(whose, "determiner-definite"), Body) is not None:
        return True
    step = text.word(end, "conjunction-and") or comma
    return step > 0 and initial(chart, end + step) > 0


def _second(chart: Chart, at: int, before: int) -> bool:
    """Say whether the words follow "ministers A and", "the ministers of X and Y, A and": a plural
    office, capitals, a conjunction."""
    text = chart.text
    if not text.word_before(at, "conjunction-and"):
        return False
    first = before
    while first and before - first < MAX_WORDS and text.capital(first - 1):
        if (office := chart.over(first - 1, Office)) is not None:
            return office.plural and first < before
        first -= 1
    comma = text.words[first - 1 : first] == [","]
    office = chart.over(first - 1 - comma, Office) if first > comma else None
    return office is not None and office.plural and first < before

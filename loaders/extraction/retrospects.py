"""What a sentence tells of what lies years back, not of its event: "25 years after A and B met, C
opened the bridge"."""

from __future__ import annotations

from .analysis import Text
from .chart import Chart
from .finite import AUXILIARIES, clause_within
from .government import ARTICLES
from .numerals import has_year
from .phrases import Agreement, Date, Event, Name, Place
from .remembered import remembered
from .tense import tells_of_to_come

__all__ = ["of_its_time", "of_other_thing", "of_other_year", "years_back"]

AGO = 3
"""Tokens between "years" and what tells that they are past: "vor mehr als zehn Jahren"."""
YEAR = 4
"""Letters of a date that is but a year."""
OPENING = 6
"""Tokens with which a sentence opens: "Not quite twenty-five years"."""


@remembered
def of_its_time(text: Text, first: int, last: int) -> tuple[int, int]:
    """Return the tokens of what the sentence of tokens ``first`` to ``last`` tells of its own time:
    all of it but a clause that it opens or ends with and that "years after" leads to; English has
    that word before nouns too, so its clause must be whole before the first comma.

    >>> text = Text("Ten years after Anna Weber opened it, Karl Braun closed it.", "en")
    >>> text.words[of_its_time(text, 0, len(text.words))[0]]
    'Karl'
    """
    for at in text.where(first, last, "after-that"):
        unit = at - text.word_before(at, "year")
        begin = at + text.word(at, "after-that")
        stop = next(
            (near for near in range(begin, last)
             if text.words[near] in ",;" and clause_within(text, begin, near, *AUXILIARIES)),
            last,
        )  # fmt: skip
        if unit == at or not clause_within(text, begin, stop, *AUXILIARIES):
            continue
        if text.language == "en" and "," in text.words[begin:stop]:
            continue  # "a year after the treaty, A and B were in Mons, where they met"
        if stop == last:
            return first, unit
        if unit - first <= OPENING and "," not in text.words[first:unit]:
            return stop + 1, last
    return first, last


def years_back(chart: Chart, first: int, last: int) -> bool:
    """Say whether tokens ``first`` to ``last`` tell of a year or years past: "in 2013", "il y a dix
    ans"; a day of a year is none."""
    text = chart.text
    return any(
        has_year(text, date.first, date.last) and not date.daily
        for date in chart.within(first, last, Date)
    ) or any(
        text.where(max(first, at - AGO), min(last, at + 2), "ago")
        for at in text.where(first, last, "year")
    )


def of_other_thing(chart: Chart, date: Date) -> bool:
    """Say whether a month or a year tells a thing apart that is no event of the text: "après les
    attentats de novembre 2015", "since the floods of 2021"; or a day that which was before."""
    text = chart.text
    size = text.word_before(date.first, "preposition-of", "contraction")
    noun = date.first - size - 1
    if date.ranged or not size or noun < 0 or not text.is_word(noun):
        return False
    begin = noun - text.word_before(noun, *ARTICLES)
    if date.daily and not text.word_before(begin, "after-event", "preposition-since"):
        return False
    return not (
        text.word_before(date.first, "preposition-in") or text.functional(noun)
        or any(r.scheme == "word" for m in text.matches[noun] for r in m.readings)
        or chart.covered(noun, Event, Agreement, Date, Place, Name)
        or (text.language == "de") != text.capital(noun)
    )  # fmt: skip


def of_other_year(chart: Chart, first: int, last: int) -> bool:
    """Say whether a clause tells what will be in a year that it names and in which no event of the
    text was: "in 2024 the presidency will be held by A"."""
    text = chart.text
    years = [date for date in chart.within(first, last, Date) if len(date.value or "") == YEAR]
    if not years or not tells_of_to_come(text, first):
        return False
    named = {(date.value or "")[:YEAR] for date in chart.all(Date) if date not in years}
    return all(date.value not in named for date in years)

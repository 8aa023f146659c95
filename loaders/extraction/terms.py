"""From when until when an office is held: "de 2003 à 2007", "(2003–2007)", "since October 2013"."""

from __future__ import annotations

from typing import NamedTuple

from .chart import Chart
from .phrases import Date

__all__ = ["Term", "moment", "term"]

_DASHES = frozenset("-–—")


class Term(NamedTuple):
    """Years, months or days (ISO 8601); None where the text leaves an end open.

    ``last`` is the token behind the words that say it.
    """

    last: int
    since: str | None
    until: str | None


def term(chart: Chart, at: int) -> Term | None:
    """Return the term that is told at token ``at``, straight behind an office."""
    text = chart.text
    if at < len(text.tokens) and text.tokens[at].text in ",(":
        at += 1
    if size := text.word(at, "preposition-between"):
        since = moment(chart, at + size)
        conjunction = text.word(since[0], "conjunction-and") if since else 0
        until = moment(chart, since[0] + conjunction) if since and conjunction else None
        return Term(until[0], since[1], until[1]) if since and until else None
    opening = text.word(at, "preposition-since")
    opening = opening or text.word(at, "preposition-of", "contraction")
    whole = chart.at(at + opening, Date)
    if whole is not None and whole.ranged and whole.value and whole.value[0].isdigit():
        return Term(whole.last, *whole.value.split("/"))  # "du 3 mai 2015 au 5 juin 2019"
    since = moment(chart, at + opening)
    if since is not None:
        to = text.word(since[0], "preposition-until", "preposition-to")
        if not to and since[0] < len(text.tokens) and text.tokens[since[0]].text in _DASHES:
            to = 1
        joint = since[0] < len(text.tokens) and text.tokens[since[0]].joint  # "2003-2007"
        until = moment(chart, since[0] + to) if to or joint else None
        if until is not None:
            return Term(until[0], since[1], until[1])
        return Term(since[0], since[1], None) if text.word(at, "preposition-since") else None
    if size := text.word(at, "preposition-until"):
        until = moment(chart, at + size)
        return Term(until[0], None, until[1]) if until else None
    return None


def moment(chart: Chart, at: int) -> tuple[int, str] | None:
    """Return a year, or the date that begins at ``at``, and the token behind it."""
    date = chart.at(at, Date)
    if date is not None and date.value and date.value[0].isdigit() and "/" not in date.value:
        return date.last, date.value
    if at < len(chart.text.tokens):
        year = chart.text.tokens[at].text
        if len(year) == 4 and year.isdigit() and "1900" <= year <= "2100":
            return at + 1, year
    return None

"""Participles behind the noun of what was done, and the agent behind them: "the ceremony, organised
every year by A"."""

from __future__ import annotations

from .chart import Chart
from .phrases import Body, Date, Group, Office, Phrase, Place, Venue

__all__ = ["agent_behind", "tells_more_of"]

_SETTING = ("preposition-by", "preposition-in", "determiner-definite", "weekday")


def tells_more_of(chart: Chart, at: int, *what: type[Phrase]) -> bool:
    """Say whether a participle at ``at`` stands behind a phrase of a type, a comma and a place or
    date aside: "the forum in Mons, attended by A"."""
    text = chart.text
    before = at - 1 - (text.tokens[at - 1].text == ",") if at > 1 else at
    body = chart.over(before, Body)
    if body is not None and body.last == before + 1:  # "la convention d'aide à l'hôpital, signée"
        article = body.first - text.word_before(body.first, "determiner-definite")
        if size := text.word_before(article, "preposition-to"):
            return chart.covered(article - size - 1, *what)
    where = chart.over(before, Place) or chart.over(before, Date)
    if where is not None and where.first > 1:
        before = where.first - 1 - text.word_before(where.first, "preposition-in")
    return chart.covered(before, *what)


def agent_behind(
    chart: Chart, at: int, last: int, most: int, *, straight: bool = False
) -> int | None:
    """Return the token behind the agent's preposition, at most so many tokens behind ``at``, where
    a date or a place counts as one: "signed on 3 May 2019 at the town hall of Lille by". Where the
    way has to be ``straight``, no comma may part them, but before a date, a place or "by"."""
    text = chart.text
    for _ in range(most):
        if at >= last:
            return None
        size = text.word(at, "preposition-by")
        if size and not chart.covered(at, Group, Office):  # "zahlreiche Vertreter von Gemeinden"
            return at + size
        phrase = chart.at(at, Date) or chart.at(at, Venue) or chart.at(at, Place)
        if straight and text.tokens[at].text == "," and not text.word(at + 1, *_SETTING):
            return None
        at = phrase.last if phrase is not None else at + 1
    return None

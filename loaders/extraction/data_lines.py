"""Where a line of data opens beside the title of an event: "The Gateway, Newry" below "Conference
on floods" and above "3 May 2019"; and a place beside a day behind an event on its line."""

from __future__ import annotations

from .analysis import Text
from .chart import Chart
from .government import governed
from .phrases import Agreement, Body, Date, Event, Name, Office, Place, Venue

__all__ = ["beside_day", "opens_data"]

MARKS = frozenset(",(–—-|·")
"""What parts the data of a line."""

TITLE = 3
"""Lines from the title of an event to where it is."""


def opens_data(chart: Chart, at: int) -> bool:
    """Say whether a word in capitals opens a line beside the title of an event and a line with a
    day or a time of day; dates must be in ``chart``."""
    text = chart.text
    if at < 0 or not (text.capital(at) and text.is_word(at)):
        return False
    sentence = text.sentence_at(at)
    if at != sentence.first or sentence.kind != "heading":
        return False
    number = text.sentence_number(at)
    near = text.sentences[max(0, number - TITLE) : number + TITLE + 1]
    heads = [line for line in near if line.kind in ("heading", "text")]
    titled = any(text.beginning(first, last, "event-kind") for first, last, _ in heads)
    return titled and any(
        text.where(first, last, "hour")
        or any(date.daily for date in chart.within(first, last, Date))
        for first, last, _ in text.sentences[max(0, number - 1) : number + 2]
    )


def beside_day(chart: Chart, event: Event, spot: Place | Body | Venue) -> bool:
    """Say whether a list of data names ``spot`` behind an event, beside its date: "réunion du 12
    novembre 2024, Liestal", "third meeting, Town Hall, 3 May"."""
    text = chart.text
    if spot.first <= event.last or not _mark(text, spot.first - 1):
        return False
    if text.words[event.last] != "(" and governed(text, event.first, "about"):
        return False  # "Press release on the conference – Newry, 3 May 2019"
    if _dated_there(chart, event, spot):
        return True
    if text.words[spot.first - 1] == "(":
        return False
    between = range(event.last, spot.first)
    dated = {at for at in between if chart.covered(at, Date)}
    links = ("determiner-definite", "preposition-of", "contraction", "preposition-in")
    loose = [at for at in between if not _mark(text, at) and at not in dated]
    if not all(text.word(at, *links) for at in loose):
        return False
    behind = text.behind_bracket(spot.last)
    after = behind + 1 < len(text.tokens) and _mark(text, behind)
    inside = any(chart.covered(at, Date) for at in range(event.first, event.last))
    return bool(dated) or inside or (after and chart.at(behind + 1, Date) is not None)


def _dated_there(chart: Chart, event: Event, spot: Place | Body | Venue) -> bool:
    """Say whether a place and a day stand side by side behind an event and what it is about, with
    nobody between: "conference on floods (Newry, 3 May 2019)", "…, 3 May 2019, Newry"."""
    text = chart.text
    mark = spot.first - 1
    day = chart.over(mark - 1, Date) if _mark(text, mark) else None
    if day is not None:  # before the place
        mark = day.first - text.word_before(day.first, "determiner-definite") - 1
    else:
        behind = text.behind_bracket(spot.last)
        if behind + 1 < len(text.tokens) and _mark(text, behind):
            article = text.word(behind + 1, "determiner-definite")
            day = chart.at(behind + 1 + article, Date)
    opened = _mark(text, mark) or (
        text.words[mark] == ":" and (mark == event.last or text.sentence_at(mark).kind == "heading")
    )
    if day is None or not day.daily or not opened:
        return False
    return event.last <= mark and not any(
        text.words[at] in ",;:()" or chart.covered(at, Name, Office, Agreement)
        for at in range(event.last, mark)
    )


def _mark(text: Text, at: int) -> bool:
    """Say whether a mark parts the data of a line at ``at``: "meeting – 3 May 2019 – Mons"."""
    return text.words[at] in MARKS and not text.tokens[at].joint

"""Headings that are but a day, and the events that open the lines below: a programme without times.

Day 1 – Thursday 29 September
- Reception: launch of the journal
- Conference dinner
"""

from __future__ import annotations

from collections.abc import Iterator

from .chart import Chart
from .phrases import Body, Date, Event, Name, Office, Place
from .points import lines_below

__all__ = ["of_the_day", "opening_lines"]

AROUND = 6
"""Tokens on either side of the day of a heading."""
LEAD = 4
"""Tokens before the event that opens an item: "tot besluit een onderhoud"."""


def of_the_day(chart: Chart, number: int) -> Iterator[tuple[Event, Date]]:
    """Yield the events of the lines below the sentence ``number``, where that is a heading that
    tells of a day and nothing else, with the day; none whose line tells of another day."""
    text = chart.text
    first, last, kind = text.sentences[number]
    if kind != "heading":
        return
    day = next((date for date in chart.within(first, last, Date) if date.daily), None)
    if day is None or day.first - first > AROUND or last - day.last > AROUND:
        return
    if any(True for _ in chart.within(first, last, Event, Name, Office, Place, Body)):
        return
    for event in opening_lines(chart, number):
        line = text.sentence_at(event.first)
        if not any(True for _ in chart.within(line.first, line.last, Date)):
            yield event, day


def opening_lines(chart: Chart, number: int) -> Iterator[Event]:
    """Yield the event that opens each line of the list below a sentence."""
    for first, last in lines_below(chart.text, number):
        event = next((e for e in chart.within(first, last, Event) if not e.plural), None)
        if event is not None and event.first - first <= LEAD:
            yield event

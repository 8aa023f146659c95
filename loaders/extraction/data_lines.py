"""Where a line of data opens beside the title of an event: "The Gateway, Newry" below "Conference
on floods" and above "3 May 2019"."""

from __future__ import annotations

from .chart import Chart
from .phrases import Date

__all__ = ["opens_data"]

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

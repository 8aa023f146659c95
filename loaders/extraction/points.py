"""The points of a meeting or a programme, a line each."""

from __future__ import annotations

from collections.abc import Iterator

from .analysis import Text
from .chart import Chart
from .phrases import Event, Name, Office, Topic
from .topics import subject
from .verbs import roles_with

__all__ = ["below", "lines_below", "numbered"]

_MARKS = ":–-—.)"
"""Marks behind the number of a point."""
LEAD = 3
"""Tokens before the first word of a line, and before an event that is no topic."""


def numbered(chart: Chart, number: int) -> list[Topic] | None:
    """Return the point that a line is labelled as: "TOP 3: X", "Point 2 – X", "Agenda item: X";
    none for a formality, None for a line without a label."""
    text = chart.text
    first, last, _ = text.sentences[number]
    mark = first + text.word(first, "point-label")
    counted = first < mark < last and text.words[mark].isdecimal()
    mark += counted
    if mark == first or mark + 1 >= last or text.words[mark] not in (_MARKS if counted else ":"):
        return None
    if _of_programme(chart, mark + 1) or chart.covered(mark + 1, Name, Office):
        return []
    topic = subject(chart, mark + 1, last - (text.words[last - 1] in ".;"))
    return [] if topic is None else [topic]


def lines_below(text: Text, number: int) -> Iterator[tuple[int, int]]:
    """Yield the lines of the list below a sentence, each from its first word on."""
    for below in range(number + 1, len(text.sentences)):
        first, last, kind = text.sentences[below]
        if kind != "item":
            return
        while first < last and not text.is_word(first):
            first += 1
        yield first, last


def below(chart: Chart, number: int) -> Iterator[Topic]:
    """Yield the topics of the list below a sentence: each line up to a mark, a name or its end;
    what a line goes on to say is none."""
    text = chart.text
    for first, last in lines_below(text, number):
        if first >= last or not _opens_line(text, first):
            continue
        end = first
        while end < last and text.tokens[end].text not in ":;(–—.," and not chart.at(end, Name):
            end += 1
        if chart.covered(first, Name, Office) or _of_programme(chart, first):
            continue
        topic = subject(chart, first, end)
        if topic is not None:
            yield topic


def _opens_line(text: Text, at: int) -> bool:
    """Say whether token ``at`` is the first word of its line."""
    begin = text.text.rfind("\n", 0, text.tokens[at].start) + 1
    before = range(max(0, at - LEAD), at)
    return not any(text.is_word(near) and text.tokens[near].start >= begin for near in before)


def _of_programme(chart: Chart, at: int) -> bool:
    """Say whether an item at ``at`` is of a programme, no topic: "a meeting with A", "welcome"."""
    text = chart.text
    if text.word(at, "intermission", "formality"):
        return True
    for size, reading in text.readings(at, "role"):
        if reading.form == "action" and reading.id in roles_with("ofWhole"):
            return not text.word(at + size, "preposition-of", "contraction")
    for near in range(at, at + LEAD):  # "pour finir une rencontre"
        article = text.word(near, "determiner-indefinite")
        event = chart.at(near + article, Event)
        if event is not None and (article or text.word(event.last, "preposition-with")):
            return True
    return False

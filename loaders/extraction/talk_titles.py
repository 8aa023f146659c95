"""Titles of the talks of a programme, and of its slots."""

from __future__ import annotations

from collections.abc import Iterator

from .actors import phrase_first
from .analysis import Text
from .chart import Chart
from .heads import names_event
from .phrases import Event, Name, Topic
from .programmes import begins_with_time, behind_time, deeds, opened, slots
from .sentences import Sentence
from .topics import asked, subject

__all__ = ["talks"]

TITLE_WORDS = 3
"""Tokens that make a title of a line that names nobody: not "Registration", "Coffee break"."""
MAX_TITLE = 16
"""Tokens of the title of a talk."""
QUOTES = '«“„"‚‘'
CLOSING = '»”“"’'


def talks(chart: Chart) -> Iterator[tuple[Event | None, Topic]]:
    """Yield the titles of a programme's talks, with the part of the event that they belong to:
    "A, mayor of X: how rivers join", "10.00 Rivers that join: A", or a line above A."""
    text = chart.text
    above: Topic | None = None
    over: Topic | None = None
    for line, with_time, names, part in slots(chart):
        if names and not with_time and above is not None:
            yield part, above
        above = None
        if with_time:
            over = _quoted_title(text, line)
            if not names:
                above = _title(chart, behind_time(text, line.first, line.last), line.last)
                if above is not None and above.last - above.first < TITLE_WORDS:
                    above = None
        elif part is not None and part.first >= line.first and over is not None:
            if part.last + 1 == line.last:
                yield part, over  # "10.00 “X”", and "Panel:" below
            over = None
        if not names or opened(text, line.first, names[0].first) is not None:
            continue
        first = phrase_first(chart, names[0])
        if not with_time and (topic := _item_above(chart, line)):
            yield part, topic
        title: tuple[int, int] | None = None
        colons = [at for at in range(names[0].last, line.last) if text.words[at] == ":"]
        if colons:
            title = colons[0] + 1, line.last
        elif (with_time or part is not None) and text.words[first - 1] == ":":
            title = behind_time(text, line.first, first - 1), first - 1
        if title and (topic := _title(chart, *title)):
            yield part, topic


def _quoted_title(text: Text, line: Sentence) -> Topic | None:
    """Return the title in quotation marks that is all that stands behind the time of a line."""
    first = behind_time(text, line.first, line.last)
    opened = text.words[first - 1] in QUOTES and first > line.first
    whole = opened and text.words[line.last - 1] in CLOSING and first < line.last - 1
    return Topic(first, line.last - 1) if whole else None


def _item_above(chart: Chart, line: Sentence) -> Topic | None:
    """Return the title of a talk that is an item of its own above the line of who gives it."""
    text = chart.text
    number = text.sentence_number(line.first) - 1
    item = text.sentences[number]
    if number < 0 or item.kind != "item" or line.kind == "item" or begins_with_time(text, item):
        return None
    named = any(True for _ in chart.within(item.first, item.last, Name))
    first = behind_time(text, item.first, item.last)
    topic = None if named else _title(chart, first, item.last)
    return topic if topic and topic.last - topic.first >= TITLE_WORDS else None


def _title(chart: Chart, first: int, last: int) -> Topic | None:
    """Return the title of a talk; None for what somebody says, or what only calls it a talk."""
    text = chart.text
    if first >= last or text.words[first] in QUOTES or any(deeds(text, first, last)):
        return None
    if text.word(first, "intermission"):
        return None  # "Registration and coffee"
    topic = asked(chart, first, last) or subject(chart, first, last)
    if topic is None or topic.last - topic.first > MAX_TITLE or not text.is_word(topic.first):
        return None
    named = text.word(topic.first, "address", "talks") or names_event(text, topic.first)
    alone = topic.last - topic.first == 1 and not topic.concept
    if named or alone:
        return None
    first += text.word(first, "determiner-definite", "determiner-indefinite")
    return Topic(first, topic.last, concept=topic.concept)  # a title keeps its "how" and "together"

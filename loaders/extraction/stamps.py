"""Lines of data that say when and where: "Lieu : …", and those beside the title of an event.

Conference on floods
Friday 3 May 2019, 9.30 – 16.00
Town Hall, 2 Market Square, Mons
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ...ontology.schema import schema
from .analysis import Text
from .chart import Chart
from .datelines import dateline
from .government import behind_article
from .phrases import Agreement, Body, Date, Event, Name, Office, Phrase, Place, Spot, Venue
from .programmes import clock
from .sentences import Sentence
from .whereabouts import exactness

__all__ = ["labelled", "led", "remote", "stamped"]

LABEL = 2
"""Tokens before a label."""
BELOW = 4
"""Lines of data below a title, or above the first one of a text."""
NEAR = 6
"""Tokens from the colon behind a day and a place to the event."""
MOST = 24
"""Tokens of a line of data."""
_LINKS = (
    "preposition-in", "preposition-at", "preposition-of", "contraction", "determiner-definite",
    "preposition-since", "preposition-until", "preposition-to", "conjunction-and", "hour",
    "label-time", "label-date", "label-place", "day-part", "street",
)  # fmt: skip
_BEGINNING = ("label-time", "begin-of", "preposition-since")
_OTHERS = (Name, Office, Event, Agreement)
"""What makes a line more than one of data."""


class _Data(NamedTuple):
    """What a line of data says: the ``day``, the ``spot``, whether it tells from when; a
    ``letter`` has but a place and a day, "Kehl, 3 May 2019": where and when it was written."""

    day: Date | None
    spot: Spot | None
    timed: bool
    letter: bool


def labelled(chart: Chart, first: int, last: int) -> list[tuple[str, Phrase]]:
    """Read a line "Where: …" or "When: …": return what it says, a place or a date."""
    text = chart.text
    found: list[tuple[str, Phrase]] = []
    for at in text.where(first, min(first + LABEL, last), "label-place", "label-date"):
        for kind, label in (("place", "label-place"), ("date", "label-date")):
            colon = _labelling(text, at, label)
            if not at < colon < last or text.words[colon] != ":":
                continue
            if kind == "date":
                value = next(chart.within(colon, last, Date), None)
            else:
                value = _place(chart, colon + 1, last)
            if value is not None:
                found.append((kind, value))
    return found


def _labelling(text: Text, at: int, label: str) -> int:
    """Return the token behind a label, and behind another that "and" joins to it: "Date and place";
    ``at`` where none stands."""
    end = at + text.word(at, label)
    link = end + text.word(end, "conjunction-and")
    return link + text.word(link, "label-place", "label-date", "label-time") if link > end else end


def _place(chart: Chart, first: int, last: int) -> Spot | None:
    """Return the place that a line names: the first, or the building that stands in it."""
    spots = list(chart.within(first, last, Venue, Body, Place))
    if spots and isinstance(spots[0], Place):
        return next((s for s in spots if isinstance(s, Venue) and s.within is spots[0]), spots[0])
    return spots[0] if spots else None


def stamped(chart: Chart, number: int) -> Iterator[tuple[Event, str, Phrase]]:
    """Yield the day and the place of the events in a title, the sentence ``number``: those of the
    lines below it, or else, of the first title of a text, those above it, that hold nothing else.

    A day needs a place or a time of day beside it, else it may be that of publication; a place
    needs one of them, else it may be whose event it is.
    """
    text = chart.text
    title = text.sentences[number]
    events = _titled(chart, title)
    if not events:
        return
    lines = [*_run(chart, text.sentences[number + 1 : number + 1 + BELOW])]
    if not any(line.day for line in lines) and not any(chart.within(0, title.first, Event)):
        lines += _run(chart, reversed(text.sentences[max(0, number - BELOW) : number]))
    if any(line.letter for line in lines) and not any(isinstance(s.spot, Venue) for s in lines):
        return
    day = next((line.day for line in lines if line.day), None)
    spots = [line.spot for line in lines if line.spot]
    spot = max(spots, key=exactness, default=None)
    timed = any(line.timed for line in lines)
    for event in events:
        if day is not None and (spot or timed):
            yield event, "date", day
        if spot is not None and (day or timed):
            yield event, "place", spot


def led(chart: Chart, line: Sentence) -> Iterator[tuple[Event, str, Phrase]]:
    """Yield the day and the place that open a sentence, and the event behind them whose they are,
    before a mark: "3 May 2019, Town Hall, Mons: conference on floods"."""
    text = chart.text
    first, last, kind = line
    if text.words[first] == "[":  # "[Photo] Mons, 3 May 2019: …"
        first = next((at + 1 for at in range(first, last) if text.words[at] == "]"), first)
    event = next((e for e in chart.within(first, last, Event) if not e.plural), None)
    if event is None:
        return
    marks = [at for at in range(first, min(first + MOST, event.first)) if text.words[at] == ":"]
    begin = behind_article(text, event.first)
    mark = marks[0] if marks else begin - 1
    if mark <= first or text.words[mark] not in ":,–" or event.first - mark > NEAR:
        return
    data = _data(chart, Sentence(first, mark, kind))
    if data is not None and data.day is not None and data.spot is not None:
        yield event, "date", data.day
        yield event, "place", data.spot


def remote(chart: Chart) -> Iterator[Event]:
    """Yield the words in lines of data below the title of an event that only tell in which form it
    was held: "Thursday, 18 June 2020, video conference"."""
    text = chart.text
    kinds = schema().schemes["event-kind"]
    for event in chart.all(Event):
        if not kinds[event.kind].flag("remote"):
            continue
        number = text.sentence_number(event.first)
        line = text.sentences[number]
        alone = event.last - event.first == line.last - line.first
        data = _data(chart, line, form=event)
        if (data or alone) and number and _titled(chart, text.sentences[number - 1]):
            yield event


def _titled(chart: Chart, title: Sentence) -> list[Event]:
    """Return the event that a line without a full stop names, and those joined to it: "Forum / 11th
    meeting", "Conference and fair"."""
    text = chart.text
    if title.kind not in ("heading", "text") or text.words[title.last - 1] in ".!?;":
        return []
    found: list[Event] = []
    for event in chart.within(title.first, title.last, Event):
        if event.plural or event.verbal:
            continue
        link = range(found[-1].last, event.first) if found else range(0)
        if all(text.words[at] == "/" or text.word(at, "conjunction-and", *_LINKS) for at in link):
            found.append(event)
    return found


def _run(chart: Chart, lines: Iterable[Sentence]) -> Iterator[_Data]:
    """Yield what ``lines`` say as long as they are lines of data."""
    for line in lines:
        if (data := _data(chart, line)) is None:
            return
        yield data


def _data(chart: Chart, line: Sentence, form: Event | None = None) -> _Data | None:
    """Return what a line says that holds nothing but a day, a time and a place, else None; the
    ``form`` in which an event was held stands for its place."""
    text = chart.text
    first, last, kind = line
    if kind == "furniture" or last - first > MOST or text.words[last - 1] in ".!?;:":
        return None
    day = next((date for date in chart.within(first, last, Date) if date.daily), None)
    spots = _spots(chart, first, last)
    told = {
        at
        for each in (*((day,) if day else ()), *spots, *((form,) if form else ()))
        for at in range(each.first, each.last)
    }
    clocks = 0
    at = first
    while at < last and text.words[at] != "(":
        step = 1
        if at not in told:
            clocks += clock(text, at)
            step = text.word(at, *_LINKS) or 1
            plain = not text.is_word(at) or text.word(at, *_LINKS)
            if chart.covered(at, *_OTHERS) or not (plain or (spots and text.capital(at))):
                return None
        at += step
    # "10.17 Uhr" alone may be when it was published
    timed = clocks > 1 or bool(clocks and text.where(first, last, *_BEGINNING))
    if all(isinstance(spot, Body) for spot in spots) and not day:
        spots = []  # whose event it is
    if not (day or spots or clocks):
        return None
    if not (day or clocks) and _bare(chart, spots, first):
        spots = []
    letter = dateline(chart, first, last) is not None and not timed
    return _Data(day, max(spots, key=exactness, default=None), timed, letter)


def _bare(chart: Chart, spots: list[Spot], first: int) -> bool:
    """Say whether a line holds but towns, which may be whose event it is: no "in Kehl"."""
    led = chart.text.word(first, "preposition-in")
    return not led and all(isinstance(spot, Place) for spot in spots)


def _spots(chart: Chart, first: int, last: int) -> list[Spot]:
    """Return the places, bodies and venues of a range that are no part of others."""
    found = list(chart.within(first, last, Place, Body, Venue))
    return [
        spot for spot in found
        if not any(
            other is not spot and other.first <= spot.first and spot.last <= other.last
            and other.last - other.first > spot.last - spot.first
            for other in found
        )
    ]  # fmt: skip

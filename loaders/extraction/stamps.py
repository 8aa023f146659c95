"""Lines of data that say when and where: "Lieu : …", and those below the title of an event.

Conference on floods
3 May 2019, Town Hall, Mons
"""

from __future__ import annotations

from .chart import Chart
from .phrases import Body, Date, Event, Phrase, Place, Venue
from .sentences import Sentence
from .whereabouts import Spot, dateline, exactness

__all__ = ["labelled", "stamped"]

LABEL = 2
"""Tokens before a label."""
_LINKS = (
    "preposition-in", "preposition-at", "preposition-of", "contraction", "determiner-definite",
    "preposition-since", "preposition-until", "preposition-to", "conjunction-and", "hour",
)  # fmt: skip


def labelled(chart: Chart, first: int, last: int) -> list[tuple[str, Phrase]]:
    """Read a line "Where: …" or "When: …": return what it says, a place or a date."""
    text = chart.text
    found: list[tuple[str, Phrase]] = []
    for at in text.where(first, min(first + LABEL, last), "label-place", "label-date"):
        for kind, label in (("place", "label-place"), ("date", "label-date")):
            size = text.word(at, label)
            if not size or at + size >= last or text.tokens[at + size].text != ":":
                continue
            if kind == "date":
                value = next(chart.within(at + size, last, Date), None)
            else:
                value = _place(chart, at + size + 1, last)
            if value is not None:
                found.append((kind, value))
    return found


def _place(chart: Chart, first: int, last: int) -> Spot | None:
    """Return the place that a line names: the first, or the building that stands in it."""
    spots = list(chart.within(first, last, Venue, Body, Place))
    if spots and isinstance(spots[0], Place):
        return next((s for s in spots if isinstance(s, Venue) and s.within is spots[0]), spots[0])
    return spots[0] if spots else None


def stamped(chart: Chart, above: Sentence, line: Sentence) -> tuple[Date, Spot] | None:
    """Return the day and the place that ``line`` holds, and nothing else, below a line ``above``
    with an event; None for any other line, as "Kehl, 3 May 2019": that may be where and when the
    text was written."""
    text = chart.text
    day = next(chart.within(line.first, line.last, Date), None)
    titled = any(True for _ in chart.within(above.first, above.last, Event))
    if not titled or day is None or not day.daily:
        return None
    if text.words[line.last - 1] in ".!?" or text.words[above.last - 1] in ".!?":
        return None
    spots = list(chart.within(line.first, line.last, Place, Body, Venue))
    if not spots or dateline(chart, line.first, line.last) is not None:
        return None
    told = {at for each in (day, *spots) for at in range(each.first, each.last)}
    for at in range(line.first, line.last):
        if text.words[at] == "(":
            break
        loose = at not in told and text.is_word(at)
        if loose and not (text.capital(at) or text.word(at, *_LINKS)):
            return None
    return day, max(spots, key=exactness)

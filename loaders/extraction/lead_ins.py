"""What stands between a verb and the topics that it leads to: adverbs, and where or when it was."""

from __future__ import annotations

from .analysis import Text
from .chart import Chart
from .phrases import Body, Date, Event, Place, Venue

__all__ = ["ARTICLES", "asides_only", "lead_in", "opened"]

_WITHIN = ("preposition-in", "preposition-at", "preposition-to", "within-event", "contraction")
ARTICLES = ("determiner-definite", "contraction", "determiner-possessive")
"""What opens a known topic."""
_LEADING = (
    "preposition-about", "preposition-around", "preposition-with", "preposition-upon",
    "preposition-to", "interrogative",
)  # fmt: skip
"""What opens a topic, though it may be an adverb elsewhere."""
_ADVERBS = ("list-opener", "adverb", "among", "pronoun")


def opened(text: Text, at: int, stop: int) -> int:
    """Return the token behind the adverbs that may stand before a list: "also", "among others".

    >>> text = Text("They discussed among other things floods", "en")
    >>> text.slice(opened(text, 2, 6), 6)
    'floods'
    """
    while at < stop and (size := text.word(at, *_ADVERBS)):
        if size == 1 and not text.word(at, "alongside"):
            if text.word(at, "determiner-definite", *_LEADING):
                break
        at += size
    return at


def lead_in(chart: Chart, at: int, stop: int) -> int:
    """Return the token behind the adverbs and the asides of when and where that may stand before a
    list: "kamen [auf der Sitzung in Kehl unter anderem] X zur Sprache"; commas may enclose them."""
    text = chart.text
    while at < stop:
        behind = opened(text, at, stop)
        behind = _aside(chart, behind, stop) or behind
        if behind == at and text.words[at] == ",":
            inside = opened(text, at + 1, stop)
            inside = _aside(chart, inside, stop) or inside
            while (further := _aside(chart, inside, stop)) > inside:
                inside = further
            if at + 1 < inside < stop and text.words[inside] == ",":
                behind = inside + 1
        if behind == at:
            break
        at = behind
    return at


def asides_only(chart: Chart, first: int, last: int) -> bool:
    """Say whether tokens ``first`` to ``last`` only tell when and where something was: "kam [bei
    der Sitzung in Kehl] zur Sprache"."""
    end = first
    while end < last and (behind := _aside(chart, end, last)):
        end = behind
    return first < end == last


def _aside(chart: Chart, at: int, stop: int) -> int:
    """Return the token behind a day, or behind a preposition and an event, a day or a place, that
    begins at ``at``; 0 where none does."""
    text = chart.text
    if at >= stop:
        return 0
    begin = led = at + text.word(at, *_WITHIN)
    begin += text.word(begin, *ARTICLES, "determiner-demonstrative", "determiner-indefinite")
    kinds = (Event, Date, Venue, Place, Body) if led > at else (Date,)
    phrases = (chart.at(begin, kind) for kind in kinds)
    phrase = next((each for each in phrases if each is not None), None)
    return phrase.last if phrase is not None and phrase.last <= stop else 0

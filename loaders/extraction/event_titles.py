"""Titles of events and of their parts: in quotation marks, in capitals, or behind a number."""

from __future__ import annotations

from .analysis import Text
from .chart import Chart
from .numerals import cardinal, is_roman
from .phrases import Body, Date, Demonym, Name, Office, Place

__all__ = ["INSIDE_TITLE", "OPENING", "in_capitals", "part_number", "quoted", "titled_at"]

OPENING = frozenset("«“\"„‚‘'")
_CLOSING = frozenset("»”\"“’‘'")
MAX_TITLE_TOKENS = 30
MAX_TIME = 12
"""Tokens of the time between the number of a part and its title."""
_FROM_TO = ("preposition-since", "preposition-until", "preposition-of", "preposition-to")
DASHED = ":–—-"
TITLED = DASHED + "."
"""Marks between the letter of a workshop, or its number, and what it is about."""
TITLE_WORDS = 2
"""Capitals that make a title of what stands behind a head without quotation marks."""
INSIDE_TITLE = (
    "preposition-of", "preposition-in", "preposition-for", "preposition-with", "preposition-to",
    "conjunction-and", "determiner-definite", "contraction",
)  # fmt: skip
"""What else than capitals stands inside a title."""


def quoted(chart: Chart, at: int) -> tuple[int, int, int] | None:
    """Return (first, last, end) of words in quotation marks at ``at``: the title and its end."""
    text = chart.text
    if at >= len(text.tokens) or text.tokens[at].text not in OPENING:
        return None
    for end in range(at + 2, min(at + MAX_TITLE_TOKENS, len(text.tokens))):
        if text.tokens[end].text in _CLOSING:
            last = end
            while last > at + 1 and text.tokens[last - 1].text in ".,":
                last -= 1
            return at + 1, last, end + 1
    return None


def part_number(text: Text, at: int, stop: int) -> tuple[str, int] | None:
    """Return the number of a part of a programme at ``at``, and where it ends: "Atelier [2]",
    "workshop [drie]", "Session [n° 1]"; Roman numerals and letters number what a title follows,
    "Workshop [A]: X", "Panel [II] – X"."""
    begin = at + text.word(at, "number-sign")
    if begin >= stop:
        return None
    if (number := cardinal(text, begin)) is not None:
        return str(number), begin + 1
    mark = text.words[begin]
    letter = len(mark) == 1 and mark.isupper()
    follows = text.words[begin + 1] if begin + 1 < stop else " "
    if (letter and follows in DASHED) or (is_roman(mark) and follows in TITLED):
        return mark, begin + 1
    return None


def titled_at(text: Text, at: int, last: int) -> int:
    """Return the mark behind the number of a part that its title follows, 0 where none does; a
    time may stand between: "2 – crime", "Block 1, 14.30-15.10 Uhr: crime"."""
    mark = at
    if at < last and text.tokens[at].text in ",(":
        for mark in range(at + 1, min(at + MAX_TIME, last - 1)):
            if text.tokens[mark].text == ":" and not text.words[mark + 1][0].isdecimal():
                break
            figures = text.words[mark][0].isdecimal() or text.tokens[mark].text in "-–.:)"
            if not (figures or text.word(mark, "hour", *_FROM_TO)):
                return 0
    return mark if mark + 1 < last and text.tokens[mark].text in TITLED else 0


def in_capitals(chart: Chart, at: int, stop: int) -> int:
    """Return where a title without quotation marks ends that begins at ``at``, 0 if none does:
    "the conference [Building Bridges for Europe]"."""
    text = chart.text
    if text.language == "de":
        return 0  # its nouns are all in capitals
    end, words, probe = 0, 0, at
    while probe < min(stop, at + MAX_TITLE_TOKENS):
        if (
            text.capital(probe)
            and text.is_word(probe)
            and not chart.covered(probe, Name, Office, Body, Place, Date, Demonym)
        ):
            words, end = words + 1, probe + 1
        elif not words or not text.word(probe, *INSIDE_TITLE):
            break
        probe += 1
    return end if words >= TITLE_WORDS else 0

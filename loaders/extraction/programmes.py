"""Who speaks in a programme: lines that begin with a time, and the names below them.

    9.30   Words of welcome by A, mayor of X
    10.00  Round table (moderation: B)
           C, director of Y: how rivers join

A text with several such lines is a programme; whom it names in one is to be at the event that the
text is about. What the line calls it tells the role: words of welcome open, closing remarks close.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from .actors import phrase_first
from .analysis import Sentence, Text
from .chart import Chart
from .participation import Participation
from .phrases import Name

__all__ = ["programme"]

SLOTS = 2
"""Lines with a time that make a programme."""
LEAD = 5
"""Tokens before the time of a line: "Block 1, 14.30"; and before the first name of one without."""
SPOKE = "spoke"
"""The role of whom a programme names without saying what for."""

_FROM = ("preposition-since", "preposition-in", "preposition-of", "preposition-at", "contraction")
_CLOCK = re.compile(r"([01]?\d|2[0-4])(?:[.:]([0-5]\d))?")
_JOINED = re.compile(r"([01]?\d|2[0-4])([a-z]+)([0-5]\d)?")
"""9h30, 10u, 2pm."""


def programme(chart: Chart, told: Iterable[Participation]) -> list[Participation]:
    """Return those whom the lines of a programme name, with their roles in the text's event, and
    of whom no verb has ``told`` anything."""
    text = chart.text
    known = {participation.actor.first for participation in told}
    lines = [sentence for sentence in text.sentences if sentence.kind != "furniture"]
    timed = {line.first for line in lines if _timed(text, line)}
    if len(timed) < SLOTS:
        return []
    found: list[Participation] = []
    role: str | None = None
    within = False
    for line in lines:
        names = list(chart.within(line.first, line.last, Name))
        here = _role(text, line.first, line.last)
        if line.first in timed:  # those below one that names nobody have its role
            within, role = True, None if names else here
        elif not names:
            within = within and line.kind in ("heading", "item")
            continue
        elif not (within and _leads(chart, names[0], line)):
            within = False
            continue
        for name in _speakers(text, names):
            if name.first in known:
                continue
            as_what = _own(text, name, line) or here or role or SPOKE
            found.append(Participation(name, as_what, None, "programme-line", 0.75, name.first))
    return found


def _timed(text: Text, line: Sentence) -> bool:
    """Say whether a line begins with a time of day: "9.30", "from 14 h 00", "Block 1, 10 Uhr"."""
    for at in range(line.first, min(line.first + LEAD, line.last)):
        opens = at == line.first or not text.words[at - 1][0].isalnum()
        opens = opens or (at - 1 == line.first and text.word_before(at, *_FROM))
        if opens and _clock(text, at):
            return True
    return False


def _clock(text: Text, at: int) -> bool:
    word = text.words[at].lower()
    if joined := _JOINED.fullmatch(word):
        return any(
            reading.scheme == "word" and reading.id == "hour"
            for reading in text.lexicon.readings.get(joined[2], ())
        )
    clock = _CLOCK.fullmatch(word)
    if clock is None or at + 1 >= len(text.tokens):
        return False
    if text.word(at + 1, "hour"):
        return True
    minutes = clock[2]
    if minutes is None and text.tokens[at + 1].text == ":" and at + 2 < len(text.tokens):
        minutes = text.words[at + 2]
    return minutes is not None and len(minutes) == 2 and minutes[-1] in "05"


def _role(text: Text, first: int, last: int) -> str | None:
    """Return the role that a line's noun tells, outside brackets: "welcome", "closing remarks"."""
    for at in text.beginning(first, last, "role"):
        if _opened(text, first, at) is None:
            for _, reading in text.readings(at, "role"):
                if reading.form == "action":
                    return reading.id
    return None


def _own(text: Text, name: Name, line: Sentence) -> str | None:
    """Return the role told in the bracket that a name stands in: "(moderation: A)"."""
    opened = _opened(text, line.first, name.first)
    return None if opened is None else _role(text, opened + 1, name.first)


def _opened(text: Text, first: int, at: int) -> int | None:
    """Return where the bracket opens that token ``at`` stands in, not before ``first``."""
    for near in range(at - 1, first - 1, -1):
        if text.tokens[near].text in "()":
            return near if text.tokens[near].text == "(" else None
    return None


def _leads(chart: Chart, name: Name, line: Sentence) -> bool:
    """Say whether a line without a time begins with whom it names and the office, or says what
    for, before a colon or "by": "Speech: A", "welcome by A"."""
    text = chart.text
    if text.tokens[line.last - 1].text in ".!?":
        return False  # prose
    first = phrase_first(chart, name)
    before = range(line.first, first)
    return not any(text.is_word(at) for at in before) or (
        first - line.first <= LEAD
        and any(text.tokens[at].text == ":" or text.word(at, "preposition-by") for at in before)
    )


def _speakers(text: Text, names: list[Name]) -> list[Name]:
    """Return the names of a line without those in the title of a talk: "A: what B began"."""
    found = names[:1]
    for before, name in pairwise(names):
        if ":" in text.words[before.last : name.first]:
            break
        found.append(name)
    return found

"""Which event came next on the day of another: "Ensuite, une visite a réuni", "Danach folgte ein
Empfang", "in the afternoon, a workshop was held"."""

from __future__ import annotations

from collections.abc import Iterator

from .analysis import Text
from .assertion import doubtful, supposed, to_come
from .attachment import ahead_of, takes_place, tells
from .chart import Chart
from .phrases import Date, Event
from .sentences import Sentence

__all__ = ["follows", "sequels"]

BACK = 3
"""Sentences: the event told of before stands in one of so many."""
_SEQUENCE = ("afterwards", "day-part")
_DAYS = ("day-same", "day-following", "day-before")
"""Classes of the dates that are told from the day of another event."""
_TERMS = ("month", "year", "week", "weekend", "season-1", "season-2", "season-3", "season-4")
"""Classes of words for more than a day."""


def sequels(chart: Chart, events: list[Event], number: int) -> Iterator[tuple[Event | None, Event]]:
    """Yield the ``events`` of the sentence ``number`` that it places on the day of another, which
    it doesn't date itself, with that other (None: the text's main event)."""
    text = chart.text
    sentence = text.sentences[number]
    first, last, kind = sentence
    words = text.where(first, last, *_SEQUENCE)
    if not words or kind == "furniture" or any(True for _ in chart.within(first, last, Date)):
        return
    if supposed(text, first, last) or doubtful(text, first, last) or _to_come(text, sentence):
        return
    told = takes_place(chart, first, last) is not None or tells(chart, first, last)
    before = _before(chart, number)
    for event in events:
        if event.plural or event.verbal or event.other or ahead_of(text, event):
            continue
        if event.definite and not told:
            continue  # "afterwards, she recalled the summit"
        if any(_one_clause(text, at, event) for at in words):
            yield before, event


def follows(chart: Chart, event: Event) -> bool:
    """Say whether the sentence of an event places it behind another, as that of nothing before:
    "On the same day a conference took place"."""
    text = chart.text
    first, last, _ = text.sentence_at(event.first)
    return any(_one_clause(text, at, event) for at in text.where(first, last, *_SEQUENCE, *_DAYS))


def _before(chart: Chart, number: int) -> Event | None:
    """Return the event that leads the last sentence before ``number`` that tells of any."""
    sentences = chart.text.sentences
    for first, last, kind in reversed(sentences[max(0, number - BACK) : number]):
        if kind != "furniture":
            known = [e for e in chart.within(first, last, Event) if not e.plural and not e.other]
            if known:
                return known[0]
    return None


def _to_come(text: Text, sentence: Sentence) -> bool:
    """Say whether a sentence tells of what is planned or lies ahead, which may be another day."""
    first, last, _ = sentence
    return bool(
        text.where(
            first, last, "auxiliary-future", "intends", "unfinished", "next", "habit", *_TERMS
        )
        or any(
            to_come(text, (at, at + size), first, last)
            for at in text.beginning(first, last, "role", "word")
            for size, reading in (*text.readings(at, "role"), *text.readings(at, "word"))
            if reading.form == "finite"
        )
    )


def _one_clause(text: Text, at: int, event: Event) -> bool:
    """Say whether an event stands in the clause of the word at ``at``."""
    begin, end = min(at, event.first), max(at, event.last)
    return not text.where(begin + 1, end, "relative-pronoun", "conjunction-that") and (
        ";" not in text.words[begin:end]
    )

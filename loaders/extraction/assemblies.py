"""Bodies that a text calls by the word for their meeting, where it means that: "The General
Assembly will be held in Kehl", "op de Algemene Vergadering", "the 5th Alpine Forum", but "the
General Assembly elected".
"""

from __future__ import annotations

from collections.abc import Iterator

from .attachment import takes_place
from .chart import Chart
from .government import behind_article
from .numerals import counted
from .phrases import Body, Name, Office

__all__ = ["held"]

REACH = 12
"""Tokens between such a body and the verb that tells of a meeting."""


def held(chart: Chart) -> Iterator[Body]:
    """Yield the bodies of ``chart`` that are meetings, by a word that leads to them, an ordinal or
    a verb."""
    text = chart.text
    for body in chart.all(Body):
        last = body.last - 1 if text.language == "en" else body.first  # "the Annual Forum"
        if not any(text.readings(at, "event-kind") for at in {body.first, last}):
            continue
        if counted(text, body.first):
            yield body  # "the 5th Alpine Forum", one of several
            continue
        if body.known or not text.readings(body.first, "event-kind"):
            if _told(chart, body):
                yield body  # "the Summit of the Greater Region took place", which is a body too
            continue
        begin = behind_article(text, body.first)
        led = text.word_before(begin, "within-event") or text.word_before(
            body.first, "within-event"
        )
        place = text.word_before(begin, "preposition-at") or text.language == "fr"
        if led or (text.word_before(begin, "preposition-in") and not place) or _told(chart, body):
            yield body


def _told(chart: Chart, body: Body) -> bool:
    """Say whether a verb of the clause tells that the meeting took place."""
    text = chart.text
    first, last, _ = text.sentence_at(body.first)
    at = takes_place(chart, first, last)
    if at is None or abs(at - body.first) > REACH:
        return False
    between = range(min(at, body.last), max(at, body.first))
    return not any(
        text.words[near] in ",;:()" or chart.covered(near, Name, Office) for near in between
    )

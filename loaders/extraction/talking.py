"""That somebody had talks with others, where no verb but "to have" says so: "had op 9 maart overleg
met de burgemeester", "hatte am Dienstag Gespräche mit dem Landrat"."""

from __future__ import annotations

from collections.abc import Iterator

from ...ontology.schema import schema
from .chart import Chart
from .phrases import Body, Date, Event, Name, Office, Place

__all__ = ["had_talks", "mutual", "with_whom"]

FAR = 12
"""Tokens between "had" and the talks, with the subject that Dutch and German put there."""
_PASSED = (
    "adverb", "determiner-indefinite", "determiner-definite", "preposition-in", "weekday",
    "contraction",
)  # fmt: skip


def had_talks(chart: Chart, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Yield where "had" stands and its end, before talks and "with", and what ends the clause: not
    "hatte Gespräche mit A gefordert"."""
    text = chart.text
    for at in text.where(first, last, "auxiliary-have"):
        end = at + text.word(at, "auxiliary-have")
        event = next(chart.within(end, min(end + FAR, last), Event), None)
        if event is None or not mutual(event) or not _between(chart, end, event.first):
            continue
        begin = with_whom(chart, event)
        if begin is None or (text.word(at, "present-tense") and not _dated(chart, first, last)):
            continue
        if text.language in ("fr", "en") or not _more_verb(chart, begin, last):
            yield at, end


def mutual(event: Event) -> bool:
    """Say whether an event is of a kind that those who take part hold with each other: a talk."""
    return not event.verbal and schema().schemes["event-kind"][event.kind].flag("mutual")


def with_whom(chart: Chart, event: Event) -> int | None:
    """Return the token behind the "with" that stands behind an event, or behind it and a date;
    None where there is none."""
    text = chart.text
    at = event.last
    date = chart.at(at, Date) or chart.at(at + text.word(at, "preposition-in"), Date)
    at = date.last if date is not None else at
    size = text.word(at, "preposition-with")
    return at + size if size else None


def _dated(chart: Chart, first: int, last: int) -> bool:
    return any(True for _ in chart.within(first, last, Date))


def _between(chart: Chart, at: int, last: int) -> bool:
    """Say whether nothing but the subject, and when and where, stands from "had" to the talks."""
    text = chart.text
    while at < last:
        kinds = (Date, Office, Name, Body, Place)
        phrase = next((p for kind in kinds if (p := chart.at(at, kind))), None)
        step = phrase.last - at if phrase is not None else text.word(at, *_PASSED)
        if not step and text.words[at] != ",":
            return False
        at += step or 1
    return at == last


def _more_verb(chart: Chart, at: int, last: int) -> bool:
    """Say whether a Dutch or German clause ends with a word that no phrase covers: a participle
    to which "had" belongs."""
    text = chart.text
    end = next((near for near in range(at, last) if text.words[near] in ".;:"), last)
    word = end - 1
    return (
        word >= at and text.is_word(word) and not text.capital(word)
        and not chart.covered(word, Date, Office, Name, Body, Place)
    )  # fmt: skip

"""Which events a text says are parts of others: workshops, what stands on a programme, what took
place within or after another."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from .analysis import Text
from .assertion import doubtful, supposed
from .chart import Chart
from .day_headings import of_the_day, opening_lines
from .discussion import discussed
from .government import governed
from .phrases import Body, Event, Group, Name, Office, Topic
from .points import below
from .programmes import behind_time, slots
from .sentences import Sentence
from .topics import about, listed

__all__ = ["Part", "nesting", "on_programme"]

_PROGRAMME = ("on-programme", 0.7)
"""The rule of what stands on a programme, and how sure it is where another word says so."""
PROGRAMME_REACH = 6
"""Tokens between "on the programme" or "ended with" and the event that it is said of."""


class Part(NamedTuple):
    """``inner`` is part of ``outer`` (None: of the text's main event).

    ``kind`` is "part" for what only its topic names, "within" for an event of the text.
    """

    outer: Event | None
    inner: Event
    kind: str
    rule: str
    confidence: float


def nesting(chart: Chart, events: list[Event], number: int) -> list[Part]:
    """Return the parts of events that the sentence ``number`` with its ``events`` tells of."""
    text = chart.text
    sentence = text.sentences[number]
    found = [*_listed(chart, events, number), *_within(chart, events, sentence)]
    further = [*_programmed(chart, events, sentence), *_itemised(chart, events, number)]
    if further and not (doubtful(text, *sentence[:2]) or supposed(text, *sentence[:2])):
        found += further
    return found


# -- in the frame of another ---------------------------------------------------------------------


def _within(chart: Chart, events: list[Event], sentence: Sentence) -> Iterator[Part]:
    """Read "im Rahmen der Sitzung fand die Gründungsversammlung statt": an event in another."""
    text = chart.text
    for outer in events:
        first = outer.first - text.word_before(
            outer.first, "determiner-definite", "determiner-demonstrative", "contraction"
        )
        if not text.word_before(first, "within-event") and not text.word_before(
            outer.first, "within-event"
        ):
            continue
        whole = _whole(text, outer, events)
        if whole is not None:
            yield Part(whole, outer, "within", "within-event", 0.75)
        others = [
            e for e in events
            if e not in (outer, whole) and not e.plural and (e.kind != outer.kind or e.indefinite)
            and not _apart(text, e, outer, sentence.first)
        ]  # fmt: skip
        if others:
            inner = min(others, key=lambda e: (abs(e.first - outer.first), e.first))
            for each in _joined(text, inner, others):
                yield Part(outer, each, "within", "within-event", 0.75)


def _whole(text: Text, part: Event, events: list[Event]) -> Event | None:
    """Return the event that "of" behind another tells to be its whole: "during the panel of the
    conference"."""
    for event in events:
        article = text.word_before(event.first, "determiner-definite", "determiner-demonstrative")
        of = event.first - article
        of -= text.word_before(of, "preposition-of", "contraction")
        genitive = text.language == "de" and article and event.first - article == part.last
        joined = of < event.first - article and of == part.last
        if event.first > part.first and (joined or genitive):
            return event
    return None


def _apart(text: Text, inner: Event, outer: Event, first: int) -> bool:
    """Say whether ``inner`` is told of in a clause of its own: "that a conference was to come, they
    agreed during the talks"."""
    between = text.words[min(inner.last, outer.last) : max(inner.first, outer.first)]
    return "," in between and any(
        not text.word(at, "within-event")
        for at in text.where(first, inner.first, "conjunction-that")
    )


def _joined(text: Text, event: Event, others: list[Event]) -> list[Event]:
    """Return ``event`` and those of ``others`` that "and" joins to it: "X meets Y and Z"."""
    return [event] + [
        each for each in others
        if each.first > event.first
        and text.where(event.last, each.first, "conjunction-and")
        and not text.where(event.last, each.first, "takes-place", "relative-pronoun")
    ]  # fmt: skip


# -- on the programme, behind or at the end of another -------------------------------------------


def _programmed(chart: Chart, events: list[Event], sentence: Sentence) -> list[Part]:
    """Read "zum Programm der Sitzung gehörte eine Besichtigung", "the visit ended with a dinner",
    "op een lunch volgde een rondgang"."""
    text = chart.text
    first, last, _ = sentence
    found: list[Part] = []
    whole = [event for event in events if not (event.plural or event.verbal)]
    if not whole:
        return found
    new = [event for event in whole if not (event.definite or event.anaphoric)]
    for at in text.where(first, last, "on-programme"):
        behind = at + text.word(at, "on-programme")
        outer = _behind(text, [e for e in whole if e not in new], behind)
        found += [Part(outer, event, "within", "on-programme", 0.75) for event in new]
    for at in text.where(first, last, "consists-of"):
        outer = next((e for e in reversed(whole) if e.last <= at and e not in new), None)
        if outer is not None and _subject(chart, outer, at):
            found += [Part(outer, e, "within", *_PROGRAMME) for e in new if e.first > at]
    for at in text.where(first, last, "ends-with"):
        inside = [part.inner for part in found]
        before = [e for e in whole if e.last <= at and e not in inside]
        inner = _behind(text, whole, at + text.word(at, "ends-with"))
        if inner is not None:
            found.append(Part(before[-1] if before else None, inner, "within", *_PROGRAMME))
    for event in whole:
        if text.where(event.first, event.head, "following"):
            found.append(Part(None, event, "within", *_PROGRAMME))
    if text.where(first, last, "closes-day"):
        found += [Part(None, event, "within", *_PROGRAMME) for event in whole[:1]]
    return found


def _itemised(chart: Chart, events: list[Event], number: int) -> Iterator[Part]:
    """Read the lines below "on the programme were:" or below a day, each of which an event opens:
    "– een ontmoeting met de burgemeester"."""
    text = chart.text
    first, last, _ = text.sentences[number]
    if text.words[last - 1] == ":" and text.where(first, last, "on-programme", "consists-of"):
        outer = next((e for e in events if not (e.plural or e.verbal)), None)
        for event in opening_lines(chart, number):
            yield Part(outer, event, "within", *_PROGRAMME)
    for event, _ in of_the_day(chart, number):
        yield Part(None, event, "within", *_PROGRAMME)


def on_programme(chart: Chart) -> Iterator[Part]:
    """Read the lines of a programme that hold a time and an event alone: "12.30 Lunch"."""
    text = chart.text
    for line, timed, names, _ in slots(chart):
        if not timed or names:
            continue
        first = behind_time(text, line.first, line.last)
        event = next((e for e in chart.within(first, line.last, Event) if not e.plural), None)
        if event is not None and event.first == first and event.last == line.last:
            if not (event.generic or event.part):
                yield Part(None, event, "within", *_PROGRAMME)


def _subject(chart: Chart, event: Event, at: int) -> bool:
    """Say whether an event is the subject of a verb at ``at``: nothing but where and when it was
    stands between, and no preposition leads to it."""
    text = chart.text
    between = range(event.last, at)
    return (
        not any(text.words[near] in ",;:()" for near in between)
        and not any(chart.covered(near, Name, Office, Body, Group) for near in between)
        and not governed(text, event.first, "in", "of", "for", "with", "by", "about", "to")
    )


def _behind(text: Text, events: list[Event], at: int) -> Event | None:
    """Return the first of ``events`` that stands close behind token ``at``, no mark between."""
    for event in events:
        if at <= event.first <= at + PROGRAMME_REACH:
            if all(mark not in text.words[at : event.first] for mark in ",;:"):
                return event
    return None


# -- workshops by their topics -------------------------------------------------------------------


def _listed(chart: Chart, events: list[Event], number: int) -> Iterator[Part]:
    """Read workshops: "quatre ateliers : a, b, c et d", "in drei Workshops ging es um a, b und c",
    or one a line below "drie workshops:"."""
    text = chart.text
    sentence = text.sentences[number]
    for event in events:
        if not (event.part and event.plural):
            continue
        colon = event.last
        while colon < sentence.last and text.tokens[colon].text != ":":
            colon += 1
        items: list[Topic] = []
        if colon < sentence.last:
            items = listed(chart, colon + 1, sentence.last)
        if len(items) < 2:
            comma = event.last < sentence.last and text.tokens[event.last].text == ","
            told = [about(chart, event.last + comma, sentence.last)]
            told += [topics for _, topics in discussed(chart, sentence) if event.number]
            fitting = (t for t in told if len(t) > 1 and len(t) == (event.number or len(t)))
            items = next(fitting, [])
        for topic in items or below(chart, number):
            part = Event(topic.first, topic.last, kind=event.kind, head=event.head, part=True)
            part.topics = [topic]
            yield Part(None, part, "part", "listed-parts", 0.8)

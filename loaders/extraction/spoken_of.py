"""Persons whom a sentence names beside an event and who need not have been there: they only speak
of it ("announced by A"), gave advice, made what was shown ("a report by A"), or did something years
before."""

from __future__ import annotations

from .actors import actors_in, phrase_first
from .attachment import after_event
from .chart import Chart
from .enumeration import listed, one_or_joined, run_from
from .finite import AUXILIARIES
from .government import behind_article, governed
from .numerals import YEAR
from .phrases import Actor, Date, Event, Office
from .remembered import remembered
from .separable import separated

__all__ = ["from_afar"]

FROM_AFAR = "speaks-from-afar"
"""The class of what one does to an event without being there."""
WORK = "work"
MADE = 6
"""Tokens between a work and "by": "a study carried out in 2019 by"."""
_LEADING = ("preposition-by", "preposition-of", "preposition-to", "from-origin", "contraction")
"""What leads from a work to who made it, or to whom it went."""


@remembered
def from_afar(chart: Chart, first: int, last: int) -> frozenset[int]:
    """Return the first tokens of the persons in tokens ``first`` to ``last`` whom the sentence
    names for something else than their presence.

    >>> from passerelle.loaders.extraction.analysis import Text
    >>> from passerelle.loaders.extraction.read import phrases
    >>> chart = phrases(Text("A report by Anna Weber was shown at the conference.", "en"))
    >>> from_afar(chart, 0, 11)
    frozenset({3})
    """
    actors = actors_in(chart, first, last)
    if not actors:
        return frozenset()
    found = {a.first for a in actors if _is_topic(chart, a) or _advised(chart, a)}
    if any(True for _ in chart.within(first, last, Date)):
        dated = (actor for actor in actors if _of_another_year(chart, actor, first, last))
        found.update(actor.first for actor in dated)
    found.update(_authors(chart, actors, first, last))
    if _told_from_afar(chart, first, last):
        found.update(actor.first for actor in actors)
    return frozenset(found)


def _told_from_afar(chart: Chart, first: int, last: int) -> bool:
    """Say whether the one event of a sentence is but what somebody announces or finds fault with:
    its subject or object, and nowhere where something was done."""
    text = chart.text
    events = [event for event in chart.within(first, last, Event) if not event.generic]
    if len(events) != 1:
        return False
    told = [*text.where(first, last, FROM_AFAR)]
    told += [at for at, reading in separated(text, first, last) if reading.id == FROM_AFAR]
    return bool(told) and not (
        governed(text, events[0].first, "in", "at") or after_event(text, events[0])
    )


def _authors(chart: Chart, actors: list[Actor], first: int, last: int) -> set[int]:
    """Return those who made a work, or to whom it went: "a study by A", "ein Brief an A"."""
    text = chart.text
    found: set[int] = set()
    works = (
        at + size for at in text.beginning(first, last, "thing")
        for size, reading in text.readings(at, "thing") if reading.id == WORK
    )  # fmt: skip
    for begin in works:
        for near in text.where(begin, min(begin + MADE, last), *_LEADING):
            between = range(begin, near)
            if any(text.word(n, *AUXILIARIES) or text.words[n] in ",.;:" for n in between):
                break
            behind = near + text.word(near, *_LEADING)
            who = listed(chart, actors, behind, strict=True)
            found.update(a.first for a in run_from(chart, one_or_joined(chart, who)))
    return found


def _is_topic(chart: Chart, actor: Actor) -> bool:
    """Say whether "about" leads to somebody: "an exhibition on A"."""
    text = chart.text
    begin = behind_article(text, phrase_first(chart, actor))
    about = text.word_before(begin, "preposition-about")
    return about > 0 and not text.word_before(begin, "preposition-to", "preposition-around")


def _advised(chart: Chart, actor: Actor) -> bool:
    """Say whether somebody only gave advice: "as recommended by A", "by the mayor, A"."""
    text, first = chart.text, phrase_first(chart, actor)
    office = chart.over(first - 2, Office) if text.words[first - 1] == "," else None
    begin = behind_article(text, office.first if office is not None else first)
    return bool(text.word_before(begin, "advised-by"))


def _of_another_year(chart: Chart, actor: Actor, first: int, last: int) -> bool:
    """Say whether the commas around an actor part from the sentence what was in a year before that
    of the text's events: "the centre, founded in 2010 by A, was host"."""
    words = chart.text.words
    begin = max((at for at in range(first, actor.first) if words[at] == ","), default=None)
    end = next((at for at in range(actor.last, last) if words[at] == ","), None)
    if begin is None or end is None:
        return False
    dates = [day.value for day in chart.within(begin, end, Date) if day.value]
    return any(value[:YEAR] < _last_year(chart) for value in dates if value[0].isdecimal())


@remembered
def _last_year(chart: Chart) -> str:
    """Return the last year that the text names or means, "" where it names none."""
    days = (day.value for day in chart.all(Date) if day.value)
    return max((value[:YEAR] for value in days if value[0].isdecimal()), default="")

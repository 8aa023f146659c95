"""Openings of things, which no noun names as events: "inaugurated the bridge", "weihten die Wache
ein", "cut the ribbon", "the new centre was opened by A".

Whoever did so was at an event of its own, unless the text has named it: its inauguration, or the
ceremony at which they did.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .assertion import asserted
from .chart import Chart
from .clauses import target_of
from .government import ARTICLES, behind_article, genitive, governed
from .heads import ending_in
from .phrases import Actor, Agreement, Event, Name, Office
from .relatives import enclosed
from .verbs import Verb, receives

__all__ = ["OPENINGS", "openings"]

INAUGURATION = "inauguration"
OPENINGS = frozenset({INAUGURATION, "opening"})
"""The kinds of event that an opening is."""
REACH = 14
"""Tokens between a verb of opening and what is opened."""
ADJECTIVES = 3
"""Words between the article of a thing and its noun."""
_THINGS = ("venue", "opened-thing")


def openings(
    chart: Chart, actors: Sequence[Actor], predicates: Sequence[Verb], first: int, last: int
) -> dict[int, Event]:
    """Return the event that each verb of opening a thing tells of, by its first token; those that
    no noun names are added to ``chart``.

    >>> from passerelle.loaders.extraction.analysis import Text
    >>> from passerelle.loaders.extraction.read import findings, phrases
    >>> told = findings(phrases(Text("Anna Weber opened the new bridge.", "en")))
    >>> [(part.role, part.target.kind) for part in told.participations]
    [('opened', 'inauguration')]
    """
    found: dict[int, Event] = {}
    if not any(isinstance(actor, Name | Office) for actor in actors):
        return found
    for verb in predicates:
        if not _opens(chart, verb, first, last):
            continue
        event = _named(chart, verb, first, last)
        if event is None:
            event = Event(verb.first, verb.last, kind=INAUGURATION, head=verb.first, verbal=True)
            chart.add([event])
        found[verb.first] = event
    return found


def _opens(chart: Chart, verb: Verb, first: int, last: int) -> bool:
    """Say whether a verb tells, as a fact of the day, that a thing was opened and no event."""
    text = chart.text
    inaugurated = "inaugurated" in (verb.role, *verb.roles)
    if not inaugurated and (verb.role != "opened" or verb.deed or receives(verb)):
        return False  # "begrüßte die Gäste des Hauses"
    if verb.form not in ("finite", "participle") or chart.covered(verb.first, Event):
        return False
    if not asserted(text, (verb.first, verb.last), first, last):
        return False
    if text.where(first, last, "pluperfect") or enclosed(chart, verb.first, first):
        return False  # "which A had opened in 2015": of another time
    _, target = target_of(chart, verb, first, last)
    if isinstance(target, Agreement) or (isinstance(target, Event) and not target.verbal):
        return False
    return inaugurated or any(True for _ in _things(chart, verb, first, last))


def _things(chart: Chart, verb: Verb, first: int, last: int) -> Iterator[int]:
    """Yield the nouns of things near a verb that are its subject or object: "the new bridge", not
    "in the new centre"."""
    text = chart.text
    begin, end = max(first, verb.first - REACH), min(last, verb.last + REACH)
    for at in (*text.where(begin, end, *_THINGS), *_compounds(chart, begin, end)):
        noun = at
        while (
            at - noun < ADJECTIVES and noun > begin and text.is_word(noun - 1)
            and not text.capital(noun - 1) and not text.word_before(noun, *ARTICLES)
        ):  # fmt: skip
            noun -= 1
        article = behind_article(text, noun)
        if article == noun or genitive(text, noun):
            continue
        if not governed(text, noun, "in", "at", "of", "for", "with", "to", "by"):
            yield at


def _compounds(chart: Chart, first: int, last: int) -> Iterator[int]:
    for word in _THINGS:
        yield from ending_in(chart.text, word, first, last)


def _named(chart: Chart, verb: Verb, first: int, last: int) -> Event | None:
    """Return the event by which the text calls an opening: the one at which it was, in its clause,
    or the inauguration nearest to it."""
    text = chart.text
    for event in chart.within(first, last, Event):
        if not (event.plural or event.verbal) and governed(text, event.first, "in"):
            return event
    known = [e for e in chart.all(Event) if e.kind in OPENINGS and not (e.plural or e.part)]
    return min(known, key=lambda e: abs(e.first - verb.first), default=None)

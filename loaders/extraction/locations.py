"""In which territory a place or body lies, where the text says so straight behind it: "Padborg
(Dänemark)", "Newcastle, County Down", "Liberec in Tschechien", "Dunkerque (Nord, France)"."""

from __future__ import annotations

from collections.abc import Iterator

from .chart import Chart
from .government import ARTICLES
from .phrases import Body, Demonym, Name, Office, Place

__all__ = ["locations"]

_INTO = ("preposition-in", "preposition-at", "contraction")


def locations(chart: Chart) -> Iterator[list[Place | Body]]:
    """Yield what lies in a place with that place and those that it lies in, as the text says: a
    place by a bracket, a comma or a preposition behind it, a body by a bracket: "[Dunkerque]
    ([Nord], [France])"."""
    for place in chart.all(Place):
        if place.adjective or chart.covered(place.first, Name):
            continue
        body = chart.over(place.first, Body)
        if body is None or (body.first, body.last) == (place.first, place.last):
            outer = list(_behind(chart, place.last))
            if outer:
                yield [place, *outer]
    for body in chart.all(Body):
        if not (body.described or chart.covered(body.first, Office)):
            outer = list(_bracketed(chart, body.last))
            if outer:
                yield [body, *outer]


def _behind(chart: Chart, at: int) -> Iterator[Place]:
    """Yield the places that one which ends before token ``at`` is said to lie in."""
    text = chart.text
    bracketed = list(_bracketed(chart, at))
    if bracketed:
        yield from bracketed
        return
    last = text.sentence_at(at - 1).last
    at = text.behind_bracket(at)
    if at + 1 >= last:
        return
    comma = text.words[at] == ","
    at += comma
    into = text.word(at, *_INTO)
    outer = _place(chart, at + into, last) if comma or into else None
    if outer is not None:
        yield outer


def _bracketed(chart: Chart, at: int) -> Iterator[Place]:
    """Yield the places that are all that stands in a bracket at token ``at``: "(Nord, France)"."""
    text = chart.text
    end = text.behind_bracket(at) - 1
    found: list[Place] = []
    at += 1
    while at < end:
        place = _place(chart, at, end)
        if place is None or not (place.last == end or text.words[place.last] == ","):
            return
        found.append(place)
        at = place.last + 1
    yield from found


def _place(chart: Chart, at: int, last: int) -> Place | None:
    """Return the place that begins at token ``at``, behind its article, an adjective of a country
    and a noun for its kind: "the Walloon [province of] Liège"."""
    text = chart.text
    while at < last:
        place = chart.at(at, Place)
        if place is not None:
            return None if place.adjective else place
        demonym = chart.at(at, Demonym)
        if demonym is not None:
            at = demonym.last
            continue
        kind = next((size for size, _ in text.readings(at, "place-kind")), 0)
        if kind:
            at += kind + text.word(at + kind, "preposition-of", "contraction")
        elif step := text.word(at, *ARTICLES):
            at += step
        else:
            return None
    return None

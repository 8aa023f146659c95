"""What took place in a place behind which a clause tells so: "in Kehl, where the fair was held"."""

from __future__ import annotations

from collections.abc import Iterator

from ...ontology.schema import schema
from .assertion import asserted
from .attachment import COMES_ABOUT, takes_place
from .chart import Chart
from .government import ARTICLES
from .phrases import Agreement, Body, Date, Event, Group, Name, Office, Place, Spot, Venue
from .relatives import relative_clauses
from .signing import signed_within
from .verbs import roles_with, verbs

__all__ = ["WHERE", "told_behind"]

WHERE = "where-clause"
"""The rule of what a clause behind a place tells."""
_DONE_THERE = roles_with("tellsEvent") - {"organised", "convened"}
"""Roles that nobody has without being there."""


def told_behind(
    chart: Chart, events: list[Event], first: int, last: int
) -> Iterator[tuple[Event | Agreement, Spot]]:
    """Yield those of the ``events``, and the agreements, of tokens ``first`` to ``last`` that a
    clause behind a place tells of, and the place: "à Kehl, où ils ont signé une convention"."""
    text = chart.text
    for at in text.where(first, last, "relative-where"):
        spot = _antecedent(chart, at)
        if spot is None:
            continue
        stop = next((end for begin, end in relative_clauses(chart, at) if begin == at), last)
        own = chart.within(at, stop, Place, Venue)
        if any(text.word_before(place.first, "preposition-at") for place in own):
            continue
        told = _taken_place(chart, at, stop)
        for event in events:
            visit = schema().schemes["event-kind"][event.kind].flag("toPlace")
            spoken_of = text.where(at, event.first, "speech", "speaks-of", "discusses")
            if at < event.first < stop and (told or event.verbal) and not (visit or spoken_of):
                yield event, spot
        yield from ((agreement, spot) for _, agreement in signed_within(chart, at, stop))
        if any(
            asserted(text, (near, near + 1), at, stop) for near in text.where(at, stop, COMES_ABOUT)
        ):
            yield from ((agreement, spot) for agreement in chart.within(at, stop, Agreement))


def _taken_place(chart: Chart, first: int, last: int) -> bool:
    """Say whether a clause tells as a fact that an event took place, or what somebody did at it;
    not "where she organised it", "waar zij de top volgde"."""
    text = chart.text
    happened = takes_place(chart, first, last)
    begin = first + text.word(first, "relative-where")
    noun = begin + text.word(begin, *ARTICLES)
    named = any(chart.at(noun, kind) for kind in (Name, Office, Group))
    somebody = named or (text.word(begin, "pronoun") and not text.word(begin, "reflexive"))
    if happened is not None and not somebody:
        return asserted(text, (happened, happened + 1), first, last)
    return any(
        (verb.passive or verb.role in _DONE_THERE or text.word(verb.first, "holds"))
        and verb.role in roles_with("tellsEvent")
        and asserted(text, (verb.first, verb.last), first, last)
        for verb in verbs(chart, first, last)
    )


def _antecedent(chart: Chart, at: int) -> Spot | None:
    """Return the place that a clause at token ``at`` tells of, behind which a day may stand: "went
    to Kehl on 3 May, where"."""
    text = chart.text
    end = at - (text.words[at - 1] == ",")
    while (day := chart.over(end - 1, Date)) is not None and day.last == end:
        end = day.first
        end -= text.word_before(end, "determiner-definite")
        end -= text.word_before(end, "preposition-in")
        end -= text.words[end - 1] == ","
    end = text.before_bracket(end)
    for kind in (Venue, Body, Place):
        spot = chart.over(end - 1, kind)
        if (
            spot is not None
            and spot.last == end
            and not (isinstance(spot, Place) and spot.adjective)
        ):
            return _whole(chart, spot)
    return None


def _whole(chart: Chart, spot: Spot) -> Spot:
    """Return the building that lies in a town, if one does: "in the town hall of Kehl, where"."""
    first = chart.text.sentence_at(spot.first).first
    houses = chart.within(first, spot.first, Venue)
    return next((house for house in houses if house.within is spot), spot)

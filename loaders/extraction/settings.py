"""Where something was of which the sentence names no event: the place beside the day that opens it
or stands there, "Today in Kehl, the police compared notes", and where somebody went, "A travelled
to Kehl", which is where the visit was that the text tells of.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...ontology.territories import territories
from .assertion import asserted, supposed
from .chart import Chart
from .localities import town
from .phrases import Body, Date, Event, Group, Name, Office, Place, Venue
from .venues import rooms_of

__all__ = ["JOURNEY", "SETTING", "settings"]

JOURNEY = "place-of-journey"
"""The rule of where somebody went: that of a visit, or of what was held there that day."""
SETTING = "place-beside-day"
"""The rule of a day and a place side by side in a sentence that names no event."""
_GOAL = ("preposition-to", "preposition-in")


def settings(chart: Chart, first: int, last: int) -> Iterator[tuple[Place | Venue, str]]:
    """Yield the places that the sentence at tokens ``first`` to ``last`` tells as such, each with
    its rule: the goal of a journey, else one beside a day, a building sooner than a town."""
    text = chart.text
    spots = [spot for spot in chart.within(first, last, Venue, Place) if _free(chart, spot)]
    if not spots or supposed(text, first, last) or text.where(first, last, "habit"):
        return
    goal = next((spot for spot in spots if _gone_to(chart, spot, first, last)), None)
    if goal is not None:
        yield goal, JOURNEY
        return
    if any(rooms_of(chart, body) is not None for body in chart.within(first, last, Body)):
        return  # "dans les salons de la préfecture, à Mons, le 3 mai": a body's, not a town's
    beside = [spot for spot in spots if _beside_day(chart, spot, first, last)]
    if beside:
        yield min(beside, key=lambda spot: (isinstance(spot, Place), spot.first)), SETTING


def _free(chart: Chart, spot: Place | Venue) -> bool:
    """Say whether a place is part of no other phrase."""
    inside = isinstance(spot, Place) and (
        spot.adjective or chart.covered(spot.first, Venue) or chart.covered(spot.first, Body)
    )
    return not inside and not chart.covered(spot.first, Name, Office, Group, Event)


def _led(chart: Chart, spot: Place | Venue, *prepositions: str) -> int:
    """Return where the preposition of ``prepositions`` begins that leads to a place, or its words
    "the town of"; -1 where none does."""
    text = chart.text
    starts = {spot.first, spot.first - text.word_before(spot.first, "determiner-definite")}
    for start in starts:
        if size := text.word_before(start, *prepositions):
            return start - size
    return -1


def _gone_to(chart: Chart, spot: Place | Venue, first: int, last: int) -> bool:
    """Say whether somebody is told to have gone to a place: "travelled to Kehl", "waren naar Kehl
    afgezakt"."""
    text = chart.text
    if _led(chart, spot, *_GOAL) < 0:
        return False
    for at in text.where(first, last, "journey"):
        verb = (at, at + text.word(at, "journey"))
        between = range(verb[1], spot.first) if verb[0] < spot.first else range(spot.last, verb[0])
        parted = any(text.words[near] in ";:" for near in between)
        towards = _led(chart, spot, "preposition-to") >= 0 or len(between) <= 1
        if towards and not parted and asserted(text, verb, first, last):
            return True
    return False


def _beside_day(chart: Chart, spot: Place | Venue, first: int, last: int) -> bool:
    """Say whether a day stands beside a place behind "in", or in the sentence that this opens."""
    if isinstance(spot, Place) and territories().are_countries(spot.candidates):
        return False
    begin = _led(chart, spot, "preposition-at", "preposition-in")
    days = [date for date in chart.within(first, last, Date) if date.daily]
    if begin < 0 or not days:
        return False
    if begin == first:
        return isinstance(spot, Venue) or town(spot)
    text = chart.text
    end = spot.within.last if isinstance(spot, Venue) and spot.within else spot.last
    end = max(end, spot.last)
    before = begin - (text.words[begin - 1] == ",")
    behind = end + (end < last and text.words[end] == ",")
    behind += text.word(behind, "determiner-definite")
    day = chart.over(before - 1, Date) or chart.at(behind, Date)
    return day is not None and day.daily

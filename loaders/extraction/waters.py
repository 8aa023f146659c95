"""Rivers on which something was: "un exercice sur le Rhin", but "une conférence sur le Rhin", which
was about it."""

from __future__ import annotations

from ...ontology.schema import schema
from ...ontology.territories import territories
from .chart import Chart
from .phrases import Agreement, Event, Place, Spot

__all__ = ["RIVER", "is_water", "on_river", "on_water"]

RIVER = "river"
"""Kind of territory on which one is, and not in it."""
_WATERS = frozenset({RIVER, "sea"})


def is_water(spot: Spot) -> bool:
    """Say whether a place can be a river or sea, so that a town tells better where something was:
    "on the Rhine off Breisach"."""
    return isinstance(spot, Place) and not _WATERS.isdisjoint(territories().kinds(spot.candidates))


def on_water(chart: Chart, spot: Spot, start: int, near: Event | Agreement | None) -> bool:
    """Say whether "on" before token ``start`` leads to a river or sea on which ``near`` was, as an
    event of its kind is out of doors."""
    return (
        isinstance(near, Event) and _out_of_doors(near)
        and chart.text.word_before(start, "preposition-upon") > 0 and is_water(spot)
    )  # fmt: skip


def on_river(chart: Chart, place: Place) -> bool:
    """Say whether a name that a river shares with a division is the river's, as an event was on it:
    "un exercice sur la Meuse"."""
    text = chart.text
    start = place.first - text.word_before(place.first, "determiner-definite")
    first, last, _ = text.sentence_at(place.first)
    return any(on_water(chart, place, start, event) for event in chart.within(first, last, Event))


def _out_of_doors(event: Event) -> bool:
    return schema().schemes["event-kind"][event.kind].flag("outOfDoors")

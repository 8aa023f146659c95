"""Buildings that a text speaks of as places, whatever was held there: "dans le port de Kehl",
"le tunnel du Grand-Saint-Bernard", "in het industriemuseum Kupfermühle".
"""

from __future__ import annotations

from collections.abc import Iterator

from ...ontology.schema import schema
from .analysis import Text
from .chart import Chart
from .heads import ending_in
from .phrases import Body, Event, Office, Venue

__all__ = ["building", "common", "premises", "standing"]


def building(text: Text, at: int) -> int:
    """Return how many tokens the noun of a building takes at ``at``."""
    return text.word(at, "venue") or (at in ending_in(text, "venue", at, at + 1))


def premises(chart: Chart) -> Iterator[Body]:
    """Yield the bodies by whose words a text means where something is: those called by their house,
    behind a preposition of place: "in the Museum of X", but "the Museum of X opened the talks"."""
    text = chart.text
    for body in chart.all(Body):
        kind = schema().schemes["organisation-kind"].get(body.kind or "")
        if kind is None or not kind.flag("housed") or chart.over(body.first, Venue) is None:
            continue
        if body.acronym or chart.covered(body.first, Office):
            continue
        start = body.first - text.word_before(body.first, "determiner-definite")
        if text.word_before(start, "preposition-in", "preposition-at", "premises"):
            yield body


def standing(chart: Chart) -> Iterator[Venue]:
    """Yield the buildings and sites that the text tells from all others, by a name or by the place
    where they stand, in nobody's name; not the middle of a town, nor any house."""
    text = chart.text
    for venue in chart.all(Venue):
        if any(chart.covered(at, Body, Office, Event) for at in range(venue.first, venue.last)):
            continue
        if venue.last - venue.first == 1:
            continue
        led = text.word_before(venue.first, "determiner-definite", "contraction", "preposition-in")
        if led and not common(chart, venue):
            yield venue


def common(chart: Chart, venue: Venue) -> bool:
    """Say whether the noun of a building is too common for a name: "the centre of Ghent"."""
    return any(chart.text.word(at, "venue-common") for at in range(venue.first, venue.last))

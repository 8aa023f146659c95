"""Text → findings: the stages of the extraction, in order.

tokens and lexicon matches → territories and dates → bodies → offices → names → events, agreements
→ groups → who holds what, who took part in what, when, where, about what. Each stage reads the
chart that the earlier ones have filled, and adds to it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from .agreeing import between
from .analysis import Text
from .bodies import bodies, described
from .chart import Chart
from .circumstances import Circumstance, circumstances
from .dates import dates
from .events import agreements, events
from .groups import groups
from .holding import Holding, holdings
from .names import names, surname_mentions
from .offices import offices
from .participation import Participation, participations
from .places import demonyms, places, venues
from .quantities import quantities
from .topics import topics

__all__ = ["Findings", "read"]


@dataclass(frozen=True, slots=True)
class Findings:
    """What one text says, in its own words: phrases and how they belong together."""

    chart: Chart
    holdings: list[Holding]
    participations: list[Participation]
    circumstances: list[Circumstance]


def read(content: str, language: str, published: date | None = None) -> Findings:
    """Return the findings of a text in one of the four languages.

    ``published`` resolves relative dates. Linear in the length of the text.
    """
    text = Text(content, language)
    chart = Chart(text)
    chart.add(places(text))
    chart.add(demonyms(text))
    chart.add(dates(text, published))
    chart.add(bodies(chart))
    chart.add(offices(chart))
    found = names(chart)
    chart.add(found)
    chart.add(surname_mentions(chart, found))
    chart.add(quantities(chart))
    chart.add(venues(text, {place.first: place for place in _territories(chart)}))
    chart.add(topics(chart))
    for body in described(chart):
        for at in range(body.first, body.last):
            if (other := _body_over(chart, at)) is not None:
                chart.remove(other)
        chart.add([body])
    chart.add(events(chart))
    chart.add(agreements(chart))
    chart.add(groups(chart))
    return Findings(
        chart,
        holdings(chart),
        [*participations(chart), *between(chart)],
        circumstances(chart),
    )


def _territories(chart: Chart):
    from .phrases import Place

    return chart.all(Place)


def _body_over(chart: Chart, at: int):
    from .phrases import Body

    return chart.over(at, Body)

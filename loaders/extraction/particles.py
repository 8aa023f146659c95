"""Particles of surnames, and prepositions that look like them: "Ard van der Steur", but "Dag van
Europa"; "staatssecretaris Stientje van Veldhoven".
"""

from __future__ import annotations

from ...ontology.schema import schema
from ...ontology.territories import TOWN, territories
from .chart import Chart
from .phrases import Office, Place

__all__ = ["OTHERWISE", "led_by_preposition", "of_no_town", "of_thing", "only_of_names"]

OTHERWISE = frozenset((
    "month", "weekday", "demonym", "event-kind", "organisation-kind", "agreement-kind",
    "place-kind", "topic", "portfolio",
))  # fmt: skip
"""Schemes of words that are no names, unless people are called so."""


def of_no_town(chart: Chart, first: int, at: int) -> bool:
    """Say whether a town's name behind a particle must be a surname, as the office before the name
    is over no towns: "staatssecretaris Stientje van Veldhoven"."""
    office = chart.over(first - 1, Office) if first else None
    place = chart.at(at, Place)
    if office is None or office.last != first or place is None or place.generic or not office.kind:
        return False
    over = schema().schemes["office-kind"][office.kind].attributes.get("jurisdictionKind", ())
    return bool(over) and _kinds(place) == {TOWN} and TOWN not in over and at > first + 1


def led_by_preposition(chart: Chart, first: int, at: int) -> bool:
    """Say whether a small particle at ``at`` may be a preposition behind the one word before it,
    which no title makes a name."""
    text = chart.text
    return (
        not text.capital(at)
        and bool(text.word(at, "preposition-of", "contraction"))
        and not text.word_before(first, "civility", "academic-title")
        and not chart.covered(first - 1, Office)
    )


def of_thing(chart: Chart, at: int) -> bool:
    """Say whether what a particle leads to is the rest of no name: "Dag van de Arbeid", "Dag van
    Europa"."""
    text = chart.text
    place = chart.at(at, Place)
    if place is None:
        return text.reads(at, OTHERWISE)
    return place.last > at + 1 or (not place.weak and TOWN not in _kinds(place))


def _kinds(place: Place) -> set[str]:
    found = (territories().get(code) for code in place.candidates)
    return {territory.kind for territory in found if territory is not None}


def only_of_names(chart: Chart, at: int) -> bool:
    """Say whether a particle stands at ``at`` that nothing but surnames have: "Ard van der Steur",
    but "Huis ten Bosch"."""
    text = chart.text
    return (
        bool(text.word(at, "name-particle")) and not text.capital(at)
        and not text.word(at - 1, "venue", "premises", "street")
    )  # fmt: skip

"""Namesakes of well-known bodies: "la police fédérale allemande" is not the Belgian one, of which
"la police fédérale" alone is the name.
"""

from __future__ import annotations

from collections.abc import Iterable

from ...ontology.territories import territories
from .analysis import Text
from .chart import Chart
from .government import behind_article
from .phrases import Demonym, Place
from .remembered import remembered

__all__ = ["far_from", "of_another_land", "of_another_sort"]


def of_another_land(chart: Chart, at: int, end: int, country: str | None) -> bool:
    """Say whether the name at tokens ``at`` to ``end``, which is that of a body of ``country``, is
    said of another country's: by the adjective behind it, that before "of", or where it is."""
    if country is None:
        return False
    text = chart.text
    behind = chart.at(end, Demonym)
    if behind is not None and text.language == "fr" and _foreign(behind.territories, country):
        return True  # "police fédérale allemande"
    if of := _of(text, end):
        place = chart.at(of, Place)
        if place is not None and not place.adjective and _foreign(place.candidates, country):
            return True  # "federale politie van Duitsland"
    article = behind_article(text, at)
    of = text.word_before(article, "preposition-of", "contraction")
    before = chart.over(article - of - 1, Demonym) if of and article > of else None
    return before is not None and _foreign(before.territories, country)  # "ministre belge de l'…"


def of_another_sort(chart: Chart, end: int, *, everywhere: bool) -> bool:
    """Say whether the common nouns that end before ``end`` go on, so that they are no known body's
    name: "parlement européen [des jeunes]"; of a body that is ``everywhere`` this tells a unit."""
    text = chart.text
    if text.adjective(end) and chart.at(end, Demonym) is None:
        return True
    of = _of(text, end)
    return bool(of) and not everywhere and chart.at(of, Place) is None


def far_from(chart: Chart, country: str | None) -> bool:
    """Say whether a text names places, and neither one in ``country`` nor its adjective."""
    if country is None or not territories().is_country(country):
        return False  # the European Union is none
    places, adjectives = _countries(chart)
    return bool(places) and country not in places | adjectives


def _of(text: Text, at: int) -> int:
    """Return the token behind "of" and its article at token ``at``; 0 where there is no "of"."""
    of = text.word(at, "preposition-of", "contraction")
    return at + of + text.word(at + of, "determiner-definite") if of else 0


def _foreign(ids: Iterable[str], country: str) -> bool:
    """Say whether territories are known, and none of them is in a country."""
    lands = {territories().country(id) for id in ids}
    return bool(lands) and country not in lands


@remembered
def _countries(chart: Chart) -> tuple[frozenset[str | None], frozenset[str | None]]:
    """Return the countries in which the places of a text are, and those of its adjectives."""
    places = (id for place in chart.all(Place) for id in place.candidates)
    adjectives = (id for demonym in chart.all(Demonym) for id in demonym.territories)
    country = territories().country
    return frozenset(map(country, places)), frozenset(map(country, adjectives))

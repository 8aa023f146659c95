"""What tells that a name which no table has is a town's: the territory that it lies in, a "where"
behind it, its country's adjective before it, the day of a dateline.

    à Houdeng, dans la province du Hainaut     in Sercus, waar     in het Hongaarse Kecel
"""

from __future__ import annotations

from ...ontology.schema import schema
from ...ontology.territories import TOWN, surnames, territories
from .analysis import Text
from .chart import Chart
from .phrases import Demonym, Place

__all__ = ["of_dateline", "told_town"]

DATELINE = 10
"""Tokens from the town of a dateline to its dash."""
TERRITORY = 4
"""Tokens of the territory in the bracket of a dateline: "(IM)", "(Italie)"."""
_TO_TOWN = ("preposition-at", "preposition-to")
_IN_TERRITORY = ("preposition-in", "preposition-inside")
_DASHES = "–—-"


def told_town(chart: Chart, at: int, end: int) -> bool:
    """Say whether the name from ``at`` to ``end``, which nobody knows, is that of a town by what
    leads to it and what follows. German writes its nouns as it does names, and tells none so."""
    text = chart.text
    if text.language == "de":
        return False
    if end == at + 1 and text.folded[at] in surnames():
        return False  # "rend hommage à Legrand, en Belgique"
    return _of_country(chart, at) or (
        text.word_before(at, *_TO_TOWN) > 0 and (_in_territory(chart, end) or _where(text, end))
    )


def _of_country(chart: Chart, at: int) -> bool:
    """Say whether a preposition of place and an article lead to a Dutch adjective of a country and
    the name: "in het Hongaarse [Kecel]", but "het Franse [Airbus]"."""
    text = chart.text
    country = chart.over(at - 1, Demonym) if text.language == "nl" else None
    if country is None or country.last != at or country.inhabitant:
        return False
    article = country.first - text.word_before(country.first, "determiner-definite")
    return article < country.first and bool(text.word_before(article, "preposition-at"))


def _in_territory(chart: Chart, at: int) -> bool:
    """Say whether behind a name the territory stands that it lies in: ", dans la province du
    Hainaut", ", in de provincie Henegouwen", ", en Belgique", "(Belgique)"."""
    text = chart.text
    if text.words[at : at + 1] == ["("]:
        place = chart.at(at + 1, Place)
        return place is not None and text.words[place.last : place.last + 1] == [")"] and (
            _wide(place)
        )  # fmt: skip
    begin = at + (text.words[at : at + 1] == [","])
    into = text.word(begin, *_IN_TERRITORY)
    article = begin + into + text.word(begin + into, "determiner-definite")
    place = chart.at(article, Place) if into else None
    return place is not None and not place.adjective and _wide(place)


def _wide(place: Place) -> bool:
    """Say whether a place is a territory with towns in it: said to be one, or none but such."""
    if place.generic is not None:
        kind = schema().schemes["place-kind"].get(place.generic)
        return kind is not None and kind.id != TOWN and bool(kind.value("actsAs"))
    kinds = territories().kinds(place.candidates)
    return bool(kinds) and TOWN not in kinds and not place.weak


def _where(text: Text, at: int) -> bool:
    """Say whether a clause of what was there follows: ", waar het project begon"."""
    return text.words[at : at + 1] == [","] and bool(text.word(at + 1, "relative-where"))


def of_dateline(text: Text, at: int, end: int) -> bool:
    """Say whether a line opens with a name from ``at`` to ``end``, a territory in brackets, a day
    and a dash, and tells what was there: "Mendatica (IM), 21 février 2019 – Plus de 80 personnes";
    without a bracket "Communiqué, 21 février 2019 – …" looks like it."""
    line = text.sentence_at(at)
    day = bracket = text.behind_bracket(end, most=TERRITORY)
    day += text.words[day : day + 1] == [","]
    day += text.word(day, "determiner-definite", "weekday")
    dash = next(
        (
            near for near in range(day, min(line.last, at + DATELINE))
            if text.words[near] in _DASHES and not text.tokens[near].joint
        ),
        None,
    )  # fmt: skip
    return (
        line.first == at and bracket > end and dash is not None and dash + 1 < line.last
        and text.words[day][0].isdecimal()
        and any(text.readings(near, "month") for near in range(day, dash))
    )  # fmt: skip

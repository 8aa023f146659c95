"""What a territory is called as an institution: "la province de Namur", "Stadt Görlitz", "Kreise
Kleve und Wesel" (two of them).

The word for its kind tells which sort of organisation it is. Whether it acts in a sentence, or is
where something lies, `passerelle.loaders.extraction.acting` decides.
"""

from __future__ import annotations

from typing import NamedTuple

from ...ontology.schema import schema
from ...ontology.territories import TOWN, territories
from .analysis import Text
from .chart import Chart
from .heads import compound, heads
from .phrases import Body, Demonym, Event, Group, Name, Office, Place, Venue
from .remembered import remembered

__all__ = ["Institution", "institution", "kind_of_institution", "of_land"]

SEVERAL = 40
"""Tokens from the noun of a list of territories to the last of them."""
NOUN = 2
"""Words of the longest noun for a kind of territory."""


class Institution(NamedTuple):
    """The ``body`` that a territory is, and where the noun stands that says its kind, once for all
    of a list."""

    body: Body
    noun: int


@remembered
def institution(chart: Chart, at: int) -> Institution | None:
    """Return the institution that the territory at token ``at`` is by its kind: the first of a list
    begins with the noun of all."""
    place = chart.at(at, Place)
    if place is None or place.adjective or chart.covered(at, Body, Office, Name, Venue):
        return None
    return _one(chart, place) or _one_of(chart, place)


def kind_of_institution(kind: str | None) -> str | None:
    """Return the kind of organisation that a kind of territory acts as, None for what never acts.

    >>> kind_of_institution("canton"), kind_of_institution("river")
    ('canton', None)
    """
    concept = schema().schemes["place-kind"].get(kind or "")
    return concept.value("actsAs") if concept is not None else None


def of_land(kind: str) -> bool:
    """Say whether a kind of organisation is called by the land that it is over: provinces as
    institutions, Euroregions.

    >>> of_land("euroregion"), of_land("province"), of_land("museum")
    (True, True, False)
    """
    concepts = schema().schemes
    concept = concepts["organisation-kind"].get(kind)
    acting = (place.value("actsAs") for place in concepts["place-kind"].values())
    return concept is not None and (concept.flag("areal") or concept.id in acting)


def _one(chart: Chart, place: Place) -> Institution | None:
    text = chart.text
    if _jurisdiction(chart, place.first):
        return None
    if place.generic is None:
        kind = _kind_in_name(text, place)
        name = text.spaced(place.first, place.last)
        body = Body(place.first, place.last, kind=kind, name=name, places=[place])
        return Institution(body, place.first) if kind else None
    first = place.first
    head = next(heads(text, first, "organisation-kind"), None)
    if head is not None and not head.plural and first + head.size < place.last:
        kind = head.kind
    else:
        kind = kind_of_institution(place.generic)
        size = _noun(text, first) or _noun_before(text, first)
        if kind is None or not size or (head is not None and head.plural):
            return None
        first = first if _noun(text, first) else first - size
        if _noun(text, first) == place.last - first:
            return None  # the noun alone
    name = text.spaced(first, place.last)
    return Institution(Body(first, place.last, kind=kind, name=name, places=[place]), first)


def _kind_in_name(text: Text, place: Place) -> str | None:
    """Return the kind of organisation that a German territory acts as whose name ends with the noun
    of its kind: "Ortenaukreis", but "Darmstadt"."""
    kinds = territories().kinds(place.candidates) - {TOWN}
    said = {r.id for r in compound(text, place.last - 1) if r.scheme == "place-kind"}
    return next(map(kind_of_institution, sorted(kinds & said)), None)


def _noun(text: Text, at: int) -> int:
    """Return how many tokens the noun for one territory takes at ``at``."""
    sizes = [n for n, reading in text.readings(at, "place-kind") if reading.form != "plural"]
    return max(sizes, default=0)


def _noun_before(text: Text, at: int) -> int:
    """Return how many tokens the noun for one territory takes straight before ``at``, where it is
    no part of the name: "la région [Grand Est]"."""
    return next((n for n in range(NOUN, 0, -1) if at >= n and _noun(text, at - n) == n), 0)


def _one_of(chart: Chart, place: Place) -> Institution | None:
    """Return the institution that a territory is in a list of several of one kind: "les villes de
    Lille, Tournai et Courtrai"."""
    text = chart.text
    at = first = place.first
    if chart.covered(at, Event):
        return None
    while first > 0 and at - first < SEVERAL:
        if size := text.word_before(first, "preposition-of", "conjunction-and", "contraction"):
            first -= size
        elif text.tokens[first - 1].text == ",":
            first -= 1
        elif size := _of_article(text, first):
            first -= size  # "les départements de la Moselle et du Bas-Rhin"
        elif (opened := text.before_bracket(first)) < first:
            first = opened  # "the regions of Carinthia (AT), Istria (HR) and Veneto"
        elif (other := chart.over(first - 1, Place)) is not None:
            first = other.first
        else:
            break
    if first == place.first - text.word_before(place.first, "contraction", "preposition-of") and (
        first < place.first and not _goes_on(chart, place.last)
    ):
        return None  # "58 communes du Piémont": where they lie
    demonym = chart.over(first - 1, Demonym) if first else None
    if demonym is not None and demonym.last == first:
        first = demonym.first  # "les communes belges de Silly et Pecq"
    for begin in (first - 1, first):
        noun = _plural(text, begin) if begin >= 0 else None
        if noun is None or chart.covered(begin, Body, Office, Group):
            continue
        size, kind = noun
        behind = begin + size
        behind = demonym.last if demonym is not None and demonym.first == behind else behind
        behind += text.word(behind, "preposition-of", "contraction")
        behind += text.word(behind, "determiner-definite")
        name = text.spaced(behind if begin == at else at, place.last)
        opens = begin if at in (begin, behind) else at  # the first one with its noun
        body = Body(opens, place.last, kind=kind, name=name, places=[place])
        return Institution(body, begin)
    return None


def _goes_on(chart: Chart, at: int) -> bool:
    """Say whether another territory follows in a list behind token ``at``."""
    text = chart.text
    at = text.behind_bracket(at)
    step = text.word(at, "conjunction-and") or (text.words[at : at + 1] == [","])
    at += step
    for _ in range(2):
        at += text.word(at, "conjunction-and", "preposition-of", "contraction")
    at += text.word(at, "determiner-definite")
    return bool(step) and chart.at(at, Place) is not None


def _of_article(text: Text, at: int) -> int:
    """Return how many tokens an article takes that ends before ``at`` behind "of"."""
    size = text.word_before(at, "determiner-definite")
    return size if size and text.word_before(at - size, "preposition-of") else 0


def _plural(text: Text, at: int) -> tuple[int, str] | None:
    """Return how many tokens the noun for several territories takes at ``at``, and what they act
    as."""
    head = next(heads(text, at, "organisation-kind"), None)
    if head is not None:
        return (head.size, head.kind) if head.plural else None
    return next(
        (
            (size, kind) for size, reading in text.readings(at, "place-kind")
            if reading.form == "plural" and (kind := kind_of_institution(reading.id))
        ),
        None,
    )  # fmt: skip


def _jurisdiction(chart: Chart, at: int) -> bool:
    """Say whether a territory is that of the office before a name: "burgemeester A van X"."""
    article = at - chart.text.word_before(at, "determiner-definite")
    of = chart.text.word_before(article, "preposition-of")
    name = chart.over(article - of - 1, Name) if of else None
    return name is not None and chart.covered(name.first - 1, Office)

"""Venues: buildings and rooms where something is held."""

from __future__ import annotations

from .analysis import Text
from .chart import Chart
from .heads import ending_in
from .phrases import Demonym, Place, Venue

__all__ = ["venues"]

MAX_VENUE_WORDS = 4


def venues(chart: Chart) -> list[Venue]:
    """Return venues: "Palais provincial de Mons", "gemeentehuis van Haaksbergen", "Kreishaus".

    Places must be in ``chart``. A venue needs a place with it, or a capital where the language
    gives none to common nouns.
    """
    text = chart.text
    found: list[Venue] = []
    compounds = (at for at in ending_in(text, "venue") if text.is_word(at))
    for at in text.prose(text.anywhere("venue"), compounds):
        size = text.word(at, "venue") or 1
        if found and found[-1].last > at:
            continue
        venue = _venue(chart, at, size)
        if venue is not None:
            found.append(venue)
    return found


def _venue(chart: Chart, at: int, size: int) -> Venue | None:
    text = chart.text
    last, within = at + size, None
    proper = text.capital(at) and text.language != "de" and not text.opens_sentence(at)
    sentence = text.sentence_at(at)
    words = 0
    while last < sentence.last and words < MAX_VENUE_WORDS and within is None:
        step = text.word(last, "preposition-of", "contraction")
        target = last + step if step else last
        if step and text.word(target, "determiner-definite") and not chart.at(target, Place):
            target += text.word(target, "determiner-definite")
        if (town := _town_of_building(chart, target)) and text.word(town.last, "venue"):
            # "im Krönungssaal des Aachener Rathauses"
            within, last = town, town.last + text.word(town.last, "venue")
        elif place := chart.at(target, Place):
            within, last = place, place.last
        elif not step and text.language == "fr" and text.is_word(last) and not text.capital(last):
            if not text.adjective(last):
                break
            last, words = last + 1, words + 1
        elif (
            text.capital(target)
            and text.is_word(target)
            and not text.word(target, "determiner-definite")
        ):
            if text.language == "de" and not step and not text.readings(target, "territory"):
                break
            last, words, proper = target + 1, words + 1, True
        else:
            break
    first = at
    if within is None and at and (before := _place_before(chart, at)):
        within, first = before, before.first
    if within is None and at and (town := _town_of_building(chart, at - 1)):
        within, first = town, town.first
    if within is None:  # "au Palais provincial, à Mons"
        step = text.word(last, "preposition-in") or (
            last < sentence.last
            and text.tokens[last].text in ",("
            and 1 + text.word(last + 1, "preposition-in")
        )
        within = chart.at(last + step, Place) if step else None
    if within is None:
        within = _town_before(chart, at)
    if within is None and not proper:
        return None
    while first > sentence.first and text.language != "fr" and _attributive(text, first - 1):
        first -= 1
    while text.language in ("nl", "en") and _capital_before(text, first, sentence.first):
        first -= 1
    return Venue(first, last, name=text.spaced(first, last), within=within)


def _attributive(text: Text, at: int) -> bool:
    """Say whether an adjective that no word class lists stands at ``at``: "provincial house"."""
    return text.is_word(at) and not text.capital(at) and not text.matches[at]


def _town_before(chart: Chart, at: int) -> Place | None:
    """Return the town of "à Mons, au Palais provincial"."""
    text = chart.text
    start = at - text.word_before(at, "determiner-definite")
    size = text.word_before(start, "preposition-in")
    comma = start - size - 1
    if not size or comma < 1 or text.tokens[comma].text != ",":
        return None
    return _ending(chart, comma)


def _capital_before(text: Text, at: int, start: int) -> bool:
    """Say whether a capitalised word belongs to the venue's name: "Provinciaal Paleis"."""
    before = at - 1
    return (
        before > start
        and text.capital(before)
        and text.is_word(before)
        and not text.readings(before, "firstname")
        and not text.readings(before, "weekday")
        and not any(r.scheme == "word" for m in text.matches[before] for r in m.readings)
        and text.tokens[before].end + 1 == text.tokens[at].start
    )


def _place_before(chart: Chart, at: int) -> Place | None:
    """Return the place just before an English or German head: "Mons Town Hall"."""
    return _ending(chart, at) if chart.text.language in ("en", "de") else None


def _town_of_building(chart: Chart, at: int) -> Place | None:
    """Return the one territory whose adjective stands at ``at``: "Aachener Rathaus"."""
    demonym = chart.at(at, Demonym)
    if demonym is None or demonym.inhabitant or len(demonym.territories) != 1:
        return None
    return Place(at, demonym.last, candidates=demonym.territories, adjective=True)


def _ending(chart: Chart, at: int) -> Place | None:
    """Return the place that ends before token ``at``."""
    place = chart.over(at - 1, Place)
    return place if place is not None and place.last == at else None

"""What stands before a place to say what sort of place it is, whoever is there."""

from __future__ import annotations

from .chart import Chart
from .fronts import unknown_adjective
from .heads import compound
from .phrases import Demonym, Place

__all__ = ["described_from"]


def described_from(chart: Chart, place: Place) -> int:
    """Return where the words begin that say what sort of place one is, article left out: "in the
    [Belgian town of] Eupen", "im [benachbarten] Kehl", "in der [Landeshauptstadt] Mainz"."""
    text = chart.text
    at = place.first
    size = text.word_before(at, "preposition-of")
    if not size:
        return _described(chart, at)
    noun = _described(chart, at - size) if text.language == "fr" else at - size
    for words in (2, 1):
        if any(n == words for n, _ in text.readings(noun - words, "place-kind")):
            return _described(chart, noun - words)
    return at


def _described(chart: Chart, at: int) -> int:
    """Return where the adjectives begin that end before token ``at``: "[ostbelgischen] Eupen"."""
    text = chart.text
    while at > text.sentence_at(at).first:
        demonym = chart.over(at - 1, Demonym)
        if demonym is not None and demonym.last == at and not demonym.inhabitant:
            at = demonym.first
        elif _sort(chart, at - 1) or _adjective(chart, at - 1):
            at -= 1
        else:
            break
    return at


def _sort(chart: Chart, at: int) -> bool:
    """Say whether a compound says what sort of place the one behind it is: "Grenzstadt"."""
    readings = () if chart.covered(at, Place) else compound(chart.text, at)
    return any(reading.scheme == "place-kind" for reading in readings)


def _adjective(chart: Chart, at: int) -> bool:
    """Say whether an adjective stands at ``at``, in German one that no vocabulary has."""
    text = chart.text
    return text.adjective(at) if text.language == "fr" else unknown_adjective(chart, at)

"""Venues and villages of which only the town or region behind the name tells what they are: "in De
Weijer in Boxmeer", "à Osséja (Pyrénées-Orientales)".
"""

from __future__ import annotations

from ...ontology.territories import surnames
from .analysis import Text
from .chart import Chart
from .data_lines import opens_data
from .phrases import Body, Date, Demonym, Event, Name, Office, Place, Venue

__all__ = ["in_capitals", "named_by_place", "unknown"]

MAX_NAME = 5
"""Words of a name that no noun tells to be a venue's."""
SIDE_BY_SIDE = 2
"""Words in capitals that are a name in German too, where no article stands between."""
LINE = 2
"""Tokens from a name back to the date before it: a comma stands between."""
LOCALITY = "locality"
"""The kind of a village that no table knows: with its town or region behind it, that is told."""


def named_by_place(chart: Chart, place: Place) -> Venue | None:
    """Return the venue or village whose name stands before its town or region, with nothing else
    that tells it to be one: "in De Weijer in Boxmeer", "à Osséja (Pyrénées-Orientales)"; or behind
    the label or date of a line, "Venue: The Gateway, Newry"."""
    text = chart.text
    last = place.first - text.word_before(place.first, "preposition-in")
    if last and text.words[last - 1] in ",(":
        last -= 1
    if last == place.first:
        return None
    first = last
    while last - first < MAX_NAME and (
        _may_name(chart, first - 1) or (opens_data(chart, first - 1) and unknown(chart, first - 1))
    ):
        first -= 1
    if first == last:
        return None
    person = text.language == "de" or text.folded[first] in surnames()
    if last - first == 1 and person and opens_data(chart, first):
        return None  # "Martin, Kehl": who came
    before = first - text.word_before(first, "determiner-definite")
    if not (text.word_before(before, "preposition-at") or _of_line(chart, first)):
        return None
    if text.language == "de" and not _of_line(chart, first):
        # its nouns are all in capitals: "im ZKM in Bozen", "im NOI Techpark in Bozen", where two
        # stand side by side, but "in Kooperation in Bozen"
        short = all(in_capitals(text, at) for at in range(first, last))
        if not (short or last - first >= SIDE_BY_SIDE):
            return None
    return Venue(first, last, name=text.spaced(first, last), within=place)


def _of_line(chart: Chart, at: int) -> bool:
    """Say whether the label or the date of a line stands straight before ``at``, or a line of data
    begins there."""
    text = chart.text
    if opens_data(chart, at):
        return True
    if at < LINE or text.words[at - 1] not in ":,–-":
        return False
    return bool(text.word_before(at - 1, "label-place")) or chart.covered(at - LINE, Date)


def _may_name(chart: Chart, at: int) -> bool:
    """Say whether the word at ``at`` can be of a name that nothing else than its place tells."""
    text = chart.text
    if at <= 0 or not (text.capital(at) and text.is_word(at)) or text.opens_sentence(at):
        return False
    return unknown(chart, at)


def unknown(chart: Chart, at: int) -> bool:
    """Say whether no vocabulary knows the word at ``at``, nor is it part of a phrase; the article
    of a name may stand there, and a village that no table knows."""
    text = chart.text
    kinds = (Body, Name, Office, Date, Event, Demonym, Venue)
    place = chart.over(at, Place)
    if place is not None:
        return not place.candidates and place.generic == LOCALITY
    return not chart.covered(at, *kinds) and (
        not text.matches[at] or bool(text.word(at, "determiner-definite"))
    )


def in_capitals(text: Text, at: int) -> bool:
    """Say whether a word is in capitals throughout: "ZKM"."""
    return len(text.words[at]) > 1 and text.words[at].isupper()

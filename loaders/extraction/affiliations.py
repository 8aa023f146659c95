"""Organisations that only those tell who are of them: "A. Berg (Director of Policy, The Wheel)",
"le président de Lumen & Mosa".
"""

from __future__ import annotations

from collections.abc import Iterator

from ...ontology.schema import schema
from .chart import Chart
from .heads import headed
from .phrases import Body, Date, Demonym, Office, Place

__all__ = ["affiliations", "presided"]

MOST = 8
"""Tokens of such a name."""
_JOINING = frozenset("&-")


def presided(chart: Chart) -> Iterator[Body]:
    """Yield the organisations whose names, two words in capitals at least, nothing tells but the
    office in a body that stands before: "voorzitter van Lumen Mosa"; ``chart`` must have places
    and all other organisations.

    An English director without an article is one of a domain as often, and a German noun has a
    capital anyway.
    """
    text = chart.text
    if text.language == "de":
        return
    kinds = schema().schemes["office-kind"]
    for at, (head, *_) in headed(text, "office-kind").items():
        first = at + head.size
        of = text.word(first, "preposition-of")
        if head.plural or not of or not kinds[head.kind].flag("ofBody"):
            continue
        first += of
        article = text.word(first, "determiner-definite") if text.language != "fr" else 0
        if text.language == "en" and not article:
            continue
        first += article
        last, stop = first, min(first + MOST, text.sentence_at(at).last)
        while last < stop and (
            text.capital(last) or (text.words[last] == "&" and text.capital(last + 1))
        ):
            last += 1
        capitals = [near for near in range(first, last) if text.capital(near)]
        told = "&" in text.words[first:last] or any(not text.matches[near] for near in capitals)
        person = any(text.readings(near, "firstname") or text.word(near, "civility")
                     for near in capitals)  # fmt: skip
        if len(capitals) < 2 or not told or person:
            continue
        within = any(chart.covered(near, Body, Date) for near in capitals)
        place = chart.over(first, Place)
        if place is not None and any(text.matches[near] for near in range(place.last, last)):
            continue  # "director of Kent Social Services"
        whole = place is not None and place.last >= last
        if not (within or whole or chart.covered(first, Demonym)):
            yield Body(first, last, name=text.spaced(first, last), proper=True)


def affiliations(chart: Chart) -> Iterator[Body]:
    """Yield the organisations that a bracket names behind an office and a comma, whatever their
    words, and enter each in its office; ``chart`` must have offices, and must not have names yet.

    The whole rest of the bracket is the name, and begins and ends with a capital: behind the office
    of a bracket nothing else stands so but a territory.
    """
    text = chart.text
    if text.language == "de":
        return  # its nouns have capitals: "(Bürgermeister, Moderation)"
    for office in chart.all(Office):
        first = office.last + 1
        if (
            not office.first
            or text.words[office.first - 1] != "("
            or text.words[office.last : first] != [","]
        ):
            continue
        last = text.behind_bracket(office.first - 1, most=office.last - office.first + MOST) - 1
        if last <= first:
            continue
        if not (text.capital(first) and (text.capital(last - 1) or text.folded[last - 1] == "'s")):
            continue
        inside = range(first, last)
        if not all(
            text.is_word(at) or text.words[at] in _JOINING or text.folded[at] == "'s"
            for at in inside
        ):
            continue
        place = chart.at(first, Place)
        if chart.covered(first, Body, Office) or (place is not None and place.last >= last):
            continue
        if text.readings(first, "firstname") and last - first < 4:
            continue
        body = Body(first, last, name=text.spaced(first, last), proper=True)
        if not office.anchored:
            office.bodies.append(body)
        yield body

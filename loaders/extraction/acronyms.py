"""Acronyms of organisations that no words spell out: "de voorzitter van het ANV", "CEO of CAWT".

Letters in capitals may stand for anything; those of whom somebody is the head or a member stand for
a body.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...ontology.schema import schema
from .chart import Chart
from .heads import heads
from .phrases import Body, Demonym, Place

__all__ = ["acronyms_at_places", "acronyms_in_office"]

SHORTEST, LONGEST = 3, 8
"""Letters of an acronym."""


def acronyms_in_office(chart: Chart) -> Iterator[Body]:
    """Yield the bodies that are called by their acronym alone where an office in a body is told;
    ``chart`` must have all others. What a bracket spells out is found by its words.

    The article tells such letters from those of a domain ("minister van OCW"), which English has
    none of.
    """
    text = chart.text
    spelt = {body.acronym for body in chart.all(Body)}
    for at in text.prose(text.capitals):
        letters = text.words[at]
        if not (letters.isupper() and letters.isalpha() and SHORTEST <= len(letters) <= LONGEST):
            continue
        if (
            letters in spelt
            or text.matches[at]
            or chart.covered(at, Body, Place, Demonym)
            or _goes_on(chart, at)
        ):
            continue
        if _of_office(chart, at):
            yield Body(at, at + 1, name=letters, acronym=letters, proper=True)


def acronyms_at_places(chart: Chart) -> Iterator[Body]:
    """Yield the bodies that an acronym and its place name in a bracket of their own behind a name:
    "Anna Schmidt (OTH Amberg-Weiden)"; elsewhere such letters may be a train's or a road's."""
    text = chart.text
    for at in [at for at, word in enumerate(text.words) if word == "(" and text.capital(at - 1)]:
        place = chart.at(at + 2, Place)
        if place is None or place.weak or place.adjective:
            continue
        if text.words[place.last : place.last + 1] != [")"]:
            continue
        letters = text.words[at + 1]
        written = letters.isupper() and letters.isalpha() and len(letters) >= SHORTEST
        if not written or text.matches[at + 1] or text.tokens[place.first].joint:
            continue
        if text.sentence_at(at).kind == "furniture" or chart.covered(at + 1, Body, Place):
            continue
        yield Body(
            at + 1, place.last, name=text.spaced(at + 1, place.last), proper=True, seated=True,
            places=[place],
        )  # fmt: skip


def _of_office(chart: Chart, at: int) -> bool:
    """Say whether an office that is one of a body stands before "of" and token ``at``."""
    text = chart.text
    article = text.word_before(at, "determiner-definite")
    of = text.word_before(at - article, "preposition-of", "contraction")
    contracted = bool(of) and bool(text.word_before(at, "contraction"))
    if text.language == "de":
        if not (article or contracted):
            return False
        article, of = (article, of) if of else (0, article)  # a genitive
    elif not of or not (article or contracted or text.language == "en"):
        return False
    behind = at - article - of
    return any(
        first + head.size == behind and not head.plural
        and schema().schemes["office-kind"][head.kind].flag("ofBody")
        for first in range(max(behind - 3, 0), behind)
        for head in heads(text, first, "office-kind")
    )  # fmt: skip


def _goes_on(chart: Chart, at: int) -> bool:
    """Say whether capitals stand beside the letters, as in a heading or a surname in capitals."""
    text = chart.text
    behind = at + 1 < len(text.words) and (text.capital(at + 1) or text.tokens[at + 1].joint)
    same = behind and text.sentence_at(at + 1) == text.sentence_at(at)
    return text.tokens[at].joint or (same and text.language != "de")
